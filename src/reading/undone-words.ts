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
const STATE_OUT = `취소|삭제|무효|철회|말소|폐기|환급|환입|회수|부결|반려|제외|기각|거절|부인|(?:불|미)인정|부적격|부적정|${UNRELATED}|cancel(?:l?ed)|void(?:ed)?|deleted|reversed|excluded|rejected|disallowed|denied|withdrawn|recalled`;
const SO = '(?:처리|확정)?(?:완료|됨|함|건|분|전표|상태|임|했음|됐음|되었음|하였음)?';
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
  const plain = word.length > LONGEST ? '' : normalizeLabel(word).replace(/[().]/g, '');
  if (plain === '') return undefined;
  return IS_OUT.test(plain) ? 'out' : MAY_BE_OUT.test(plain) ? 'open' : undefined;
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
