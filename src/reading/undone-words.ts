/**
 * The words by which a row is said not to count: roots, and what stands around and behind them. One grammar for headings, for the marks under them and for
 * states. Roots and the words around them are ours.
 */
import { remembered } from '../domain';
import { normalizeLabel } from './text';

/** Took effect on a day. */
export const UNDONE =
  '취소|삭제|무효|역분개|반품|환불|환출|반송|반려|철회|cancel(?:l?ed|lation)?|void(?:ed)?|delet(?:ed?|ion)|refund(?:ed)?|return(?:ed)?|revers(?:ed|al)';
/** Of the money alone, or of the whole entry: a thing, a paper or a tax may come back while the cost stands. */
export const CAME_BACK = '환급|환입|반납|회수|반환|말소';
/** Of an entry; a thing may be thrown away whose cost stands. */
export const THROWN_OUT = '폐기';
export const LEFT_OUT = '제외|부인|기각|거절|불용|exclu(?:ded?|sion)|reject(?:ed|ion)?|disallowed|ineligible|invalid';
export const COUNTS = '인정|유효|적격|해당|산입|반영|포함|대상|사용|집계';
export const COUNTS_ABROAD = 'eligible|valid|included?|counted|allow(?:ed|able)|recogni[sz]ed|inscope|qualif(?:ies|ied|ying)';
/** `불인정`, `미사용`: the heading asks the other way round. */
export const DENIED = `(?:미|불|비|부)(?:${COUNTS})|not(?:${COUNTS_ABROAD})`;
/** Said of a row, it refuses it: with a day, a number or a reason too. */
export const REFUSED = '(?:미|불|부)(?:인정|승인|적격|적합|적정|허용)';
/** Nothing of the firm's work. */
export const UNRELATED =
  '(?:연구개발|연구|업무|회사|r&d)(?:와|과|에)?(?:무관|비관련|관련없음|외)(?:용도|목적|사용|지출)?|비(?:업무|연구)(?:용|성|용도|목적|관련)?|(?:개인|사적)(?:용도|목적)';
/** Of which it is not known whether the other one counts. */
const TWICE = '(?:중복|이중(?!확인|점검|검토))(?:입력|기재|등록|전표|청구|결제|계상|발행|승인|기표|분개|지급|지출|처리)?';
export const LEFT = `${LEFT_OUT}|${TWICE}|전표폐기|보류|오입력|(?:개인|사적)(?:사용|지출|비용|경비|구매)|duplicated?|onhold|personal(?:use)?`;
export const OUT = `${UNDONE}|${LEFT}|${DENIED}`;
export const OF_ROW = '전표|건|행|내역|항목|비용|경비|원가|연구비|연구개발비|연구개발|r&d|rnd|산정|정산|합계|본|최종|is|row|item|line|entry|cost|expense';
/** What may be said to come back of a cost, and not of a thing. */
export const OF_MONEY = '대금|금액|비용|경비|지급|결제|전액|전체|전부|매입|구매|연구비|연구개발비|사업비|정산|집행|전표|건|행|내역|처리|완료|입금|금|액';

const OF_STATE = `${OF_ROW}|집행|결재|승인|지급|지출|결제|매입|신청|발주|주문|구매|계약|거래|사용|납품|발행|카드|처리|청구`;
/** A return is read by those that know purchases. */
const STATE_OUT = `취소|삭제|무효|철회|말소|폐기|환급|환입|회수|부결|반려|제외|기각|각하|거절|거부|부인|(?:불|미)인정|불승인|불허|부적격|부적정|${UNRELATED}|cancel(?:l?ed)|void(?:ed)?|deleted|reversed|excluded|rejected|disallowed|denied|withdrawn|recalled`;
const SO = '(?:처리|확정)?(?:완료|됨|함|건|분|전표|상태|임|했음|됐음|되었음|하였음)?';
/** What is done with a purchase, a paper or an entry one after the other. */
const STEP = '검수|검사|검품|결재|결의|승인|확정|확인|기표|전기|마감|처리|완료|발행|수취|교부|전송|상신|품의';
/** Held back, or gone wrong: whether it counts is not said. */
const HELD =
  '보류|유보|홀드|홀딩|미결|정지|중지|중단|오류|에러|착오(?:입력|기표|송금|결제|지급)?|오(?:입력|기입|기표|송금|결제|지급)|실패|비정상|onhold|hold|held|suspended|blocked|errors?|failed|failure';
const HELD_SO = `(?:${HELD}|미(?:${STEP}))(?:발생|요청)?(?:처리)?(?:중|됨|함|건|분|전표|상태|임|되었음)?`;
const IS_HELD = new RegExp(`^(?:${OF_STATE}|${STEP})*${HELD_SO}$`);
const IS_OUT = new RegExp(`^(?:${OF_STATE})*(?:${STATE_OUT})${SO}$`);
/** Not booked yet, only some of it, or only asked for. */
const MAY_BE_OUT = new RegExp(
  `^(?:전표|기안|결재|승인|문서)?(?:임시|가전표|작성중|미상신|미기표|미확정|미전기|draft|parked|temporary|temp)(?:저장|전표|보관|등록|작성|처리)?(?:됨|함|건|분|상태|중|임)?$|` +
    `^부적합${SO}$|^삭감${SO}$|^(?:제외|삭제)(?:요청|필요|요망|예정|검토|바람|할것|대상)(?:임|건|분)?$|^(?:일부|부분)?(?:${OF_STATE})*(?:일부|부분)?(?:취소|철회|회수|환급|환입|반려)(?:요청|신청|접수|예정|대기|진행|검토|필요|요망)(?:중|됨|함|건|분)?$|^(?:일부|부분)(?:${OF_STATE})*(?:취소|철회|회수|환급|환입)${SO}$`,
);
const LONGEST = 16;

/**
 * What a word in a column of states says of its row.
 * @param word the cell alone: `취소됨`, `철회`, `임시저장`, `취소요청`
 * @returns `open` where it has to be asked; undefined where it says nothing of the kind, or is read as a return
 */
export const stateOf: (word: string) => 'out' | 'open' | undefined = remembered((word: string) => {
  const plain = word.length > LONGEST ? '' : plainState(word);
  if (plain === '') return undefined;
  return IS_OUT.test(plain) ? 'out' : MAY_BE_OUT.test(plain) || IS_HELD.test(plain) ? 'open' : undefined;
});
/** `승인 → 취소`: how it ended; `보류(증빙 미비)`: why. What brackets put right again is left as it is. */
const BECAME = /.*(?:→|⇒|▶|➜|->|=>|>)/s;
const WHY = /(?<=\S)[([（]([^()[\]（）]*)[)\]）]?$/;
/** `교환 완료`, `재검 합격`, `보류 해제`. */
const PUT_RIGHT =
  /(?<!불)합격|(?<![불미])(?:승인|인정)|해제|해소|재(?:검|승인|신청|심|주문|발주|발행|계약|납품|제출|입고|결제|상신)|다시|정상|교환|대체|보완|완료|아님|아니|않|없|무관|번복/;
/** Some of it, or not yet. */
const NOT_DONE = /일부|부분|예정|요청|신청|접수|대기|진행|검토|필요|요망|중$|partial|pending|request/i;
export const saysPutRight = (words: string): boolean => PUT_RIGHT.test(words);
const plainState = (word: string): string => {
  const last = word.replace(BECAME, '').trim();
  const why = WHY.exec(last)?.[1];
  return normalizeLabel(why === undefined || saysPutRight(why) || NOT_DONE.test(why) ? last : last.replace(WHY, '')).replace(/[().]/g, '');
};

/** Whether what was bought was taken over, and how its tax invoice stands: neither says by itself that the row is out. */
const OF_DELIVERY =
  /^(?:납품|입고|물품|구매|구입|매입|용역|외주|자재|최종|중간|수입|인수)*(?:검수|검품|검사)(?:확인|결과|상태|판정|여부|유무|구분|완료|진행|현황|처리|의견)*$|^(?:goods|delivery|incoming)?(?:inspection|acceptance)(?:status|state|result)?$/;
const OF_INVOICE =
  /^(?:전자|매입|수정)*(?:세금)?계산서(?:발행|수취|수신|교부|승인|전송)?(?:상태|여부|유무|구분|처리|결과|현황|확인)*$|^(?:tax|e)?-?invoice(?:status|state)$/;
const NOT_TAKEN = new RegExp(
  `^(?:${OF_STATE}|${STEP}|품질|입고|인수|수령|최종)*(?:불합격|부적합|부적격|부적정|불합|불량|미달|탈락|미통과|거부|거절|반려|취소|기각|불인정|불승인|(?:미|불)(?:입고|납품|도착|이행)|재(?:검|검수|검사|납품|작업|시공)(?:요청|예정|대기|필요|중)?|rejected|notaccepted|refused|fail|nok|ng)${SO}$|` +
    `^(?:검수|검사|검품|납품|입고)(?:대기|예정|전|중)(?:임)?$`,
);
const NO_INVOICE = new RegExp(
  `^(?:전자|세금|계산서|발행|수취|승인)*(?:취소|폐기|무효|삭제|말소|반려|거부|미수신|void(?:ed)?|cancell?ed|rejected)${SO}$|^(?:발행|수취|교부|전송)(?:안됨|안함|못함|못받음|거부|누락|예정|대기)(?:임)?$`,
);
const readBy = (own: RegExp): ((word: string) => 'open' | undefined) =>
  remembered((word: string) => {
    const plain = word.length > LONGEST ? '' : plainState(word);
    return plain !== '' && (own.test(plain) || IS_HELD.test(plain)) ? 'open' : undefined;
  });
const BY_DELIVERY = readBy(NOT_TAKEN);
const BY_INVOICE = readBy(NO_INVOICE);
/**
 * What reads the words below a heading that asks how the delivery or the tax invoice of a purchase stands.
 * @param heading its words: `납품검수`, `전자세금계산서`
 * @returns undefined for any other; what is refused, undone or not done there has to be asked
 */
export const outcomeUnder: (heading: string) => ((word: string) => 'open' | undefined) | undefined = remembered((heading: string) => {
  const plain = normalizeLabel(heading).replace(/[().,?？/]/g, '');
  return OF_DELIVERY.test(plain) ? BY_DELIVERY : OF_INVOICE.test(plain) ? BY_INVOICE : undefined;
});

/** A whole clause of a remark: what was refused, held back or called off, and nothing more. */
const DEALS = '계약|거래|협약|약정|주문|발주|구매|구입|용역|매매';
const TOLD = '집행|결재|승인|지급|지출|결제|정산|매입|신청|발주|주문|구매|계약|거래|전표|검수|검사|납품|입고|인정|비용|본건|해당건|건';
const DENIED_ABROAD = '(?:not|non|un|in)-?(?:approved|accepted|authori[sz]ed|recogni[sz]ed|qualified|reimbursable|claimable|deductible)';
const HELD_BACK = new RegExp(
  `^(?:${TOLD})*(?:이|가|은|는|을|를)?(?:보류|유보|홀드|홀딩|미결|불합격|부적합|부적격|불승인|불허|거부|부인|기각|각하|부결|(?:미|불)(?:산입|반영|계상|검수)|onhold|${DENIED_ABROAD})${SO.replace('(?:완료|', '(?:중|중임|완료|')}$|` +
    `^(?:${DEALS})+(?:이|가|은|는|을|를)?(?:중도|합의|상호)?(?:해지|해제|파기|무산|결렬)${SO}$|^(?:contract|agreement|order)(?:was|is)?(?:terminated|rescinded|called?off)$`,
);
const CROSS_ALONE = /^[x×✕✗]$/i;
const MAY_HOLD =
  /보류|유보|홀드|홀딩|미결|불합격|부적합|부적격|불승인|불허|거부|부인|기각|각하|부결|[미불](?:산입|반영|계상|검수)|해지|해제|파기|무산|결렬|hold|not|non|un|in|terminat|rescind|call/i;
const PARTED = /[,;:·/()[\]（）※\n]|\.(?!\d)|\s[-–—]\s/;
const LONGEST_REMARK = 40;
/**
 * What a remark says of its row by a whole clause that leaves open whether it counts: `집행 보류`, `계약 해제`, `X`.
 * @param value the cell
 * @returns undefined where another clause puts it right: `불합격, 교환 완료`
 */
export const heldIn: (value: string) => 'open' | undefined = remembered((value: string) => {
  if (CROSS_ALONE.test(value.trim())) return 'open';
  if (value.length > LONGEST_REMARK || !MAY_HOLD.test(value)) return undefined;
  const clauses = value
    .split(PARTED)
    .map((clause) => normalizeLabel(clause))
    .filter((clause) => clause !== '');
  const others = clauses.filter((clause) => !HELD_BACK.test(clause));
  return others.length < clauses.length && !others.some(saysPutRight) ? 'open' : undefined;
});

const GENERAL = new RegExp(
  `^(?:${OF_STATE}|${UNDONE}|구분|표시|상태|결과|진행|심사|검토|확인|회계|감사|최종|현재|status|state|result|approval|review|workflow)+$`,
);
/** It asks how something stands, whatever that is. */
const JUDGES = /(?:결과|상태|의견|판정|조치|처리|검토|확인|회신|대사|여부|유무|status|state|result)$/;
/** What is tested, or what became of a thing; taxes and dues, which are in a price or not. */
const OF_THING =
  /규격|사양|호환|안전|검수|검사|시험|실험|테스트|품질|성적|측정|분석|방법|수단|잔량|보관|재고|처분|용기|폐기|시료|장비|설비|자산|특허|출원|등록|인증|자격|지정|재직|근무|inspect|test|quality|method|asset|stock|patent/i;
/** It is in the price, or not: `부가세: 제외`. */
const OF_DUES = /부가세|부가가치세|세액|세금(?!계산서)|과세|보험|보증|vat|(?<![a-z])tax/i;
export const asksOfDues = (heading: string): boolean => OF_DUES.test(normalizeLabel(heading));

/**
 * What the heading of a column says of the states below it.
 * @param heading its words: `처리결과`, `결재상태`, `담당 의견`, `검수결과`
 * @returns `row`: they are those of the row; `unknown`: nobody can tell; `other`: they are those of a thing or a person, or it asks for no state
 */
export const stateHeading: (heading: string) => 'row' | 'unknown' | 'other' = remembered((heading: string) => {
  const plain = normalizeLabel(heading).replace(/[().,?？/-]/g, '');
  if (OF_THING.test(plain) || OF_DUES.test(plain)) return 'other';
  if (GENERAL.test(plain)) return 'row';
  return plain === '' || JUDGES.test(plain) ? 'unknown' : 'other';
});
