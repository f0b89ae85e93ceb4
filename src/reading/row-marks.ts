/**
 * A column that says by marks which rows count: what its heading asks is told by a root in it (`취소`, `인정`), among words that say of what. Roots and the
 * words around them are ours.
 */
import { readDateCell, remembered } from '../domain';
import { senseOf } from './heading-sense';
import { isReturnKind } from './return-words';
import { isExcludedState, isNoCost, isRemarkedOut, saysNo, saysYes, statesIn, withoutResult } from './row-states';
import { isVague } from './answers/headings';
import { CAME_BACK, COUNTS, COUNTS_ABROAD, DENIED, LEFT_OUT, OF_MONEY, OF_ROW, OUT, REFUSED, THROWN_OUT, UNDONE, UNRELATED } from './undone-words';
import { normalizeLabel } from './text';

/** What a yes under the heading says of its row; `day`: when it was taken out; `why`: any words say why it was; `number`: that of what took it out. */
export type Asked = 'out' | 'counts' | 'day' | 'why' | 'number';

/** Nothing but an order, a bill or a payment is cancelled. */
const OF_DEAL =
  '승인|결재|거래|지급|지출|집행|납품|매입|결제|카드|법인|이용|사용|주문|발주|구매|물품|제품|상품|품목|자재|계약|전자|세금계산서|계산서|전체|전액|전부|입력|청구|집계|처리|대상|order|invoice|card';
const AROUND_YES = '여부|유무|구분|표시|표기|판정|상태|결과|완료|됨|함|o/?x|y/?n|flag|check|mark|status';
const AROUND_DAY = '금액|대금|완료|입금|확정';
const DAY = '연월일|년월일|일자|일시|날짜|일|date|day|on|at';
const WHY = '사유|이유|내용|메모|reason';
const NUMBER = '번호|number|num|no|#';
/** `Date of refund`. */
const DAY_FIRST = new RegExp(`^(?:date|day)(?:of)?(?:${UNDONE})$`);

const asks = (roots: string, around: string, end = ''): RegExp => new RegExp(`^(?:${around})*(?:${roots})(?:${roots}|${around})*${end}$`);
const anyOf =
  (...patterns: readonly RegExp[]) =>
  (plain: string): boolean =>
    patterns.some((pattern) => pattern.test(plain));
/** Each root that undoes, with what may stand around it and what is asked at its end. */
const ended = (end: string, more = ''): ((plain: string) => boolean) =>
  anyOf(asks(`${UNDONE}|${LEFT_OUT}|${REFUSED}`, `${OF_ROW}|${OF_DEAL}${more}`, `(?:${end})`), asks(CAME_BACK, `${OF_MONEY}${more}`, `(?:${end})`));
interface Heading {
  readonly asked: Asked;
  /** Only where its marks set some rows apart from others. */
  readonly apart?: true;
}
const READ: readonly (readonly [Heading, (plain: string) => boolean])[] = [
  [{ asked: 'day' }, anyOf(asks(UNDONE, `${OF_ROW}|${OF_DEAL}`, `(?:${DAY})`))],
  [{ asked: 'why' }, anyOf(asks(UNDONE, `${OF_ROW}|${OF_DEAL}`, `(?:${WHY})`))],
  // Before those that deny: `연구개발비 해당` is no 비해당.
  [{ asked: 'counts' }, anyOf(asks(`${COUNTS}|${COUNTS_ABROAD}`, `${OF_ROW}|${AROUND_YES}`))],
  [{ asked: 'out' }, anyOf(asks(OUT, `${OF_ROW}|${OF_DEAL}|${AROUND_YES}`))],
  // `R&D구분`, `연구비여부`: whether it is a cost of research at all.
  [{ asked: 'counts' }, anyOf(new RegExp(`^(?:r&d|rnd|연구개발비?|연구비?)(?:${OF_ROW})*(?:여부|유무|구분)$`))],
  [{ asked: 'day', apart: true }, (plain) => ended(DAY, `|${AROUND_DAY}`)(plain) || DAY_FIRST.test(plain)],
  [{ asked: 'why', apart: true }, ended(WHY)],
  [{ asked: 'number', apart: true }, anyOf(asks(UNDONE, `${OF_ROW}|${OF_DEAL}`, `(?:${NUMBER})`), asks(CAME_BACK, OF_MONEY, `(?:${NUMBER})`))],
  [
    { asked: 'out', apart: true },
    anyOf(
      asks(`${UNDONE}|${LEFT_OUT}|${DENIED}|${REFUSED}`, `${OF_ROW}|${OF_DEAL}|${AROUND_YES}|확인`),
      asks(`${CAME_BACK}|${UNRELATED}`, `${OF_MONEY}|${AROUND_YES}|확인`),
      // `폐기처리` is done with a thing whose cost stands.
      asks(THROWN_OUT, `전표|건|행|항목|비용|${AROUND_YES}|확인`),
    ),
  ],
];
const LONGEST = 24;
/** `제외(Y)`: with what the cells are marked. */
const MARKED_WITH = /[([（]\s?(?:[yovx○✓√]|예|체크|표시)(?:표시|체크)?[)\]）]$/i;
const plainHeading = (heading: string): string =>
  heading.length > LONGEST ? '' : normalizeLabel(heading.replace(MARKED_WITH, '')).replace(/[()[\]（）·.,?？_:*-]|(?<!o|y)\//g, '');

const readHeading = remembered((heading: string): Heading | undefined => {
  const plain = plainHeading(heading);
  // `연구 사용여부` asks of a condition what the cost was used for, `원가 반영` whether the material went into what is made.
  if (plain === '' || /연구(?:개발)?(?:전용)?사용|(?:제조|제품|생산)?원가(?:에)?(?:반영|산입|포함|계상)/.test(plain)) return undefined;
  return READ.find(([, says]) => says(plain))?.[0] ?? READ.find(([, says]) => says(withoutResult(plain)))?.[0];
});
/**
 * What the heading of a column of marks asks of its rows.
 * @param heading its words: `취소여부`, `연구개발비 해당`, `반품일`
 * @returns undefined where nothing but such a root is not said: `전담요원 해당`, `취소 가능`
 */
export const askedOfRow = (heading: string): Asked | undefined => readHeading(heading)?.asked;
/**
 * Whether its marks say so only where they set some rows apart from others.
 * @param heading for which `askedOfRow` knows what it asks: `환급일`, `취소번호`, `폐기`
 */
export const asksApart = (heading: string): boolean => readHeading(heading)?.apart === true;

/** It holds one of the roots; what it says of it nobody knows. */
const HOLDS = new RegExp(`${UNDONE}|${CAME_BACK}|${THROWN_OUT}|${LEFT_OUT}|${REFUSED}|중복|이중|무관|(?:과제|사업|프로젝트)외`);
/** Said of rows and deals, they tell nothing of what a heading is about. */
const OF_NOTHING = new RegExp(`${OF_ROW}|${OF_DEAL}|사유|현황|상세|세부|건수|횟수`, 'g');
/** Of a rule, a number or a part of it, of a tax, of papers, of what is lent: nothing is said of the row. */
const OF_OTHER =
  /가능|불가|기한|기간|시한|조건|수수료|위약|정책|규정|약관|수량|금액|[가-힣]액$|비율|[율률]$|부서|담당|[자처]$|방법|절차|문의|참여|지원|수혜|장소|연락|주소|계좌|은행|과정|부가세|부가가치세|세액|관세|세금(?!계산서)|국세|소득세|지방세|보험|policy|fee|able|vat|tax|duty|qty|quantity|amount|rate/;
const OF_THINGS =
  /영수증|증빙|계산서|명세서|서류|원본|사본|보고서|설문|시료|샘플|시제품|용기|공병|공구|장비|기기|설비|시설|키|열쇠|출입|도서|책|보증금|예치금|대여|임차|렌탈|채권|미수|매출|폐액|폐기물|폐시약|잔량|재고|시약|약품|부품/;
/** Whom it is about is a condition of a line. */
const OF_PEOPLE = /특수관계|주주|지분|임원|임직원|대표자|친족|요원|참여|인력|스톡옵션|주식매수|related|shareholder|officer/;
/** What is taken out of it is a mark of its own to be asked: `업무용` N, `확정` N. */
const MAY_COUNT = new RegExp(
  `^(?:업무|회사|법인|사업|과제|프로젝트|공무|사내|당사)(?:상|용|용도|관련|관련성|연관|연관성|목적|수행)(?:사용|지출|비용|경비)?(?:${AROUND_YES}|확인)*$|` +
    `^(?:전표|금액|비용|지출|정산|최종|집행|회계|결산)*(?:확정|기표)(?:${AROUND_YES}|처리|확인)*$|^(?:정상|승인|결재(?=완료|여부)|적합|적정|타당|(?:신청|제출)대상|연구관련|연구개발비?|연구비|r&d|approved|accepted)(?:성|인가|인지)?(?:여부|유무|완료|결과|판정|o/?x|y/?n)*$|^(?:confirmed|finali[sz]ed|posted|businessuse|businessrelated|workrelated|officialuse)(?:${AROUND_YES})*$`,
);

/**
 * What a heading may ask of the rows that few marks under it set apart, where `askedOfRow` does not know.
 * @param heading its words: `카드사 취소 반영분`, `취소요청일`, `업무용`
 * @returns undefined where it is about a rule, a part, a tax, papers or people
 */
export const mayAskOfRow: (heading: string) => 'out' | 'counts' | undefined = remembered((heading: string) => {
  const plain = plainHeading(heading);
  if (plain === '' || OF_OTHER.test(plain) || OF_PEOPLE.test(plain)) return undefined;
  if (MAY_COUNT.test(plain)) return 'counts';
  if (!HOLDS.test(plain) || senseOf(heading) === 'ordinary' || (OF_THINGS.test(plain) && BACK_OR_OUT.test(plain))) return undefined;
  const about = plain.replace(OF_NOTHING, '');
  return about === '' || isVague(about) ? 'out' : undefined;
});
const BACK_OR_OUT = new RegExp(`${CAME_BACK}|폐기|말소|반품`);

/** In English `X` ticks. */
export const ticksWithX = (heading: string): boolean => !/[가-힣]/.test(heading) || /[([（]\s?x(?:표시)?[)\]）]$/i.test(heading);
/** `환급: 거절됨`: what was asked back and refused did not come back. */
export const isRefused = (heading: string, value: string): boolean =>
  /환|반납|회수|반품|refund|return/i.test(heading) && /^(?:거절|거부|기각|불허|반려|denied|refused)/i.test(value.trim());
/** Money that comes back of what was paid for training comes from the State, and of some of it. */
export const asksRefund = (heading: string): boolean => /환급/.test(heading);
export const isOfTraining = (words: string): boolean => /교육|훈련|과정|수강|강의|강좌|연수/.test(words);
/** What is lent and given back is a thing. */
export const asksReturnOfThing = (heading: string): boolean => /^(?:반납|회수|반환|return)/i.test(heading.trim());
/** What it says is of a thing that was lent. */
export const isOfLease = (words: string): boolean => /임차|임대|대여|렌탈|렌트|리스|빌[려린]|rent|lease/i.test(words);
export const lendsThings = (heading: string): boolean =>
  /(?:대여|임차|렌탈|대출|반출|인수|수령|시작|개시|rent|lease|borrow)[가-힣]*(?:일|일자|일시|날짜|date|on)$/i.test(normalizeLabel(heading));

/** What a mark says of its row: `open` where it may be read either way. */
export type Mark = 'out' | 'in' | 'blank' | 'open';

/**
 * Whether the heading asks what was used, which may as well be a condition of a line.
 * @param heading its words: `사용여부`
 * @returns true where a use is its root
 */
export const asksUse = (heading: string): boolean => /사용(?!금액|내역)/.test(heading) && !/개인|사적|취소|반품|환불/.test(heading);

/** What a mark says, and where it stands. */
export interface MarkSaid {
  readonly column: number;
  /** It says what was used: of a line that speaks of what is not used it answers the condition. */
  readonly ofUse?: true;
  /** The heading with the mark below it: `취소: Y`. */
  readonly said: string;
}
/** Not done, not wholly, or denied. */
const NOT_YET = /보류|예정|요청|신청|접수|가능|대기|검토|문의|진행|일부|부분|partial|pending|request/;
const DENIES = new RegExp(
  `^(?:미|무|불|비|not|un|non)[\\s-]?(?:${UNDONE}|${CAME_BACK}|제외|중복)|(?:아님|아니오?|없음|없다|않음|(?:안|못)(?:함|됨|받음|받았음|돌려받음|들어옴)|불가능?|가능|해제|취하|철회됨)$`,
);
const SAYS_OUT = new RegExp(
  `^(?:${OF_ROW}|${OF_DEAL})*(?:${OUT}|${CAME_BACK}|${THROWN_OUT}|${UNRELATED}|${REFUSED}|부당|부적절)(?:처리)?(?:완료|됨|함|건|분|했음|되었음|하였음)?$`,
);
const SAYS_IN = new RegExp(
  `^(?:${OF_ROW})*(?:${COUNTS}|${COUNTS_ABROAD}|정상|이상무|적정|적합|적절|타당|양호|확정|완료|승인|집행|normal|ok)(?:처리)?(?:완료|됨|함|건)?$`,
);
/** `취소 안 함`, `해당 사유 없음`; `증빙 없음` is a reason. */
const NO_REASON = new RegExp(
  `^(?:해당|사유|이유|특이|사항|내용|${OUT}|${CAME_BACK})*(?:은|는|이|가|한적|된적)?(?:아님|없음|없다|않음|(?:안|못)(?:함|됨|받음|받았음|돌려받음|들어옴)|불가능?|가능)$|^(?:비|미)해당$`,
);
/** A reason for some of it alone, or for none yet. */
const OF_SOME = /일부|부분|예정|초과(?:분|액|금)|한도|차액|나머지|\d(?:원|%|개|ea)|partial|pending/;
/** `R&D` beside `일반`. */
const OF_RESEARCH = /^(?:r&d|rnd|연구|연구개발|연구비|연구개발비|research)$/;
const DONE = /^(?:완료|처리|처리완료|처리됨|있음|됨|함|했음|맞음|done|[*√☑■★◆#]|\d+건)$/;
const MARKS_NO = /^(?:☐|□|-|–|—)$/;
/** `※`, `*` alone. */
const MARKED = /^\s*[*※◎●]+\s*$/;
const DAY_OR_TIME = /^(?:\d{2,4}\s*[-./년]\s*)?\d{1,2}\s*[-./월]\s*\d{1,2}(?:\s*일)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\.?$/;
const NOT_SUCH = /^[비미]해당$/;

const readMark = (asked: Asked, value: string): Mark => {
  // What stands behind a mark in brackets says why.
  const plain = MARKED.test(value) ? 'v' : normalizeLabel(value.replace(/(?<=\S)\s*[([（].*$/, '')).replace(/[().]/g, '');
  if (plain === '') return 'blank';
  // `없음, 원천세 뗌`: what follows a denial says more of it.
  if (asked !== 'counts' && SAYS_NONE.test(value)) return 'in';
  const mark = ofPlain(asked, value, plain);
  // So many words say something of their own, which other readers look at.
  return mark === 'open' && asked !== 'why' && value.length > LONGEST_MARK ? 'in' : mark;
};
const LONGEST_MARK = 10;
const SAYS_NONE = /^\s*(?:해당\s?)?(?:없음|아님|아니오|아니요|무)(?=[\s,;(/.]|$)/;

const ofPlain = (asked: Asked, value: string, plain: string): Mark => {
  if (asked === 'why')
    return MARKS_NO.test(plain) || saysNo(plain) || NO_REASON.test(plain) || SAYS_IN.test(plain) ? 'in' : OF_SOME.test(plain) ? 'open' : 'out';
  if (asked === 'number' && /\d/.test(plain)) return saysNo(plain) ? 'in' : 'out';
  if (asked === 'counts') {
    if (MARKS_NO.test(plain)) return 'blank';
    if (saysYes(plain) || DONE.test(plain) || SAYS_IN.test(plain) || OF_RESEARCH.test(plain)) return 'in';
    if (NOT_YET.test(plain)) return 'open';
    return saysNo(plain) || isNoCost(value) || isExcludedState(value) || SAYS_OUT.test(plain) ? 'out' : 'open';
  }
  if (MARKS_NO.test(plain) || NOT_SUCH.test(plain) || saysNo(plain) || DENIES.test(plain)) return 'in';
  if (NOT_YET.test(plain) && !/^보류/.test(plain)) return 'open';
  if (saysYes(plain) || DONE.test(plain) || SAYS_OUT.test(plain) || readDateCell(value) !== undefined || DAY_OR_TIME.test(value) || isExcludedState(value))
    return 'out';
  return SAYS_IN.test(plain) || statesIn([value]) === 1 ? 'in' : 'open';
};

const known = (asked: Asked): ((value: string) => Mark) => remembered((value: string) => readMark(asked, value));
const KNOWN: Readonly<Record<Asked, (value: string) => Mark>> = {
  out: known('out'),
  counts: known('counts'),
  day: known('day'),
  why: known('why'),
  number: known('number'),
};
/**
 * What the cell of a row says under that heading.
 * @param asked what the heading asks
 * @param value the cell as text
 * @returns `blank` where nothing stands there; `open` where nobody can tell
 */
export const markOf = (asked: Asked, value: string): Mark => (value === '' ? 'blank' : KNOWN[asked](value));

const DONE_SO = '(?:처리)?(?:완료)?(?:분|건|액|함|됨|임|했음|하였음|되었음|으로)?';
const WHOSE = '(?:대표(?:이사)?|사장|회장|임원|직원|본인|담당자?|법인카드)?(?:님)?(?:의|가|이)?';
const NOT_OF_FIRM: readonly RegExp[] = [
  new RegExp(`^${WHOSE}(?:개인|사적|가사|가정)(?:적)?(?:으로|용도로|목적으로)?(?:사용|용도|경비|비용|지출|구매|구입|결제)${DONE_SO}$`),
  new RegExp(`^${WHOSE}(?:단기)?(?:가지급금?|단기대여금)(?:으로|로|에|계정으로)?(?:대체|전환|계상|처리)${DONE_SO}$`),
  new RegExp(`^(?:전표|거래|계산서|세금계산서)?(?:이중|중복)(?:입력|기재|등록|전표|청구|결제|계상|발행|승인|기표|분개)?(?:오류)?${DONE_SO}$`),
  new RegExp(`^(?:전표|행)?(?:삭제|오입력|오기입)(?:전표)?${DONE_SO}$`),
];
const GIVES_BACK = '반품|환출|반송|환불|반환';
const UNPAID = /^(?:대금|비용)?미(?:지급|결제|집행|납|납부)(?:분|액|상태|건)?(?:임)?$/;
/** Some of it, or not yet. */
const IN_PART = new RegExp(
  `^(?:일부|부분|\\d+(?:%|개|건|병|ea)?)(?:만)?(?:${GIVES_BACK}|취소|개인사용)${DONE_SO}$|^(?:${GIVES_BACK}|취소)(?:일부|부분|절반|\\d+(?:%|개|건|병|ea|원)?)${DONE_SO}$`,
);
const TO_GO = /^(?:전표|행)?삭제(?:예정|요망|요청|필요|대상|할것|바람)(?:임)?$/;
const ABROAD = [
  /^(?:the)?(?:ceo|owner|director|employee)?['’]?s?(?:personal|private)(?:use|expenses?|purchases?|items?|costs?)(?:only)?$/,
  /^(?:duplicated?|doubled?|twice)(?:entry|entered|booking|booked|invoice|row|of.{1,20})?$/,
  /^(?:to\s?be)?delete[d]?(?:entry|row)?$/,
];
const CLAUSES = /[,;:·/()[\]（）※\n]|\.(?!\d)|\s[-–—]\s/;
const LONGEST_REMARK = 80;
/** Asked of every remark before its clauses are. */
const MAYBE =
  /개인|사적|가사|가정|가지급|대여금|중복|이중|삭제|오입력|오기입|반품|환출|반송|환불|반환|취소|반려|무효|미지급|미결제|미집행|미납|personal|private|refund|return|duplic|doubl|twice|delet/i;
/** `5/3 반품`, `2013.05.03 취소`: the day is no part of what is said. */
const A_DAY = /(?<!\d)(?:(?:\d{2}|\d{4})\s*[-./년]\s*)?\d{1,2}\s*[-./월]\s*\d{1,2}(?:\s*일)?\.?(?:\s*(?:자|부)?(?:에|로)(?=\s))?(?![\d%])/g;
const ALL_OF_IT = /^(?:전량|전액|전부|전체|모두|물품|상품|제품)(?:을|를)?|(?:받음|받았음)$/g;

/**
 * What a remark says of its row: that it is no cost of the firm, stands there twice or is to go, or that some of it came back.
 * @param value the cell: `대표이사 개인 사용`, `가지급금으로 대체`, `중복 입력 - 삭제 예정`, `반품 50%`
 * @returns `back` where the whole went back; `open` where some of it counts or it is not done yet; undefined where no whole clause says so
 */
export function remarkOf(value: string): 'out' | 'back' | 'open' | undefined {
  return mayBeRemark(value) ? ofRemark(value) : undefined;
}
/** Asked of every row of a ledger, before anything else is. */
export const mayBeRemark = (value: string): boolean => value.length <= LONGEST_REMARK && MAYBE.test(value);

const ofRemark = remembered((value: string): ReturnType<typeof remarkOf> => {
  const undated = value.replace(A_DAY, ' ').trim();
  const clauses = undated.split(CLAUSES).map((clause) => normalizeLabel(clause));
  if (clauses.some((clause) => [...NOT_OF_FIRM, ...ABROAD].some((pattern) => pattern.test(clause)))) return 'out';
  if (undated !== value && isRemarkedOut(undated)) return 'out';
  const [only = ''] = clauses.length === 1 ? [undated] : [];
  const returned = returnedAs(only) ?? returnedAs(normalizeLabel(only).replace(ALL_OF_IT, ''));
  if (returned !== undefined) return returned === 'whole' ? 'back' : 'open';
  // Where more is said, it may be taken off already.
  if (clauses.length === 1 && IN_PART.test(clauses[0] as string)) return 'open';
  // `미지급` alone is asked as a condition of its line.
  return clauses.some((clause) => TO_GO.test(clause) || (clauses.length > 1 && UNPAID.test(clause))) ? 'open' : undefined;
});

/** What only lowers a price, or is money of the State, is no return of the whole. */
const LOWERS = /감액|차감|할인|에누리|환급/;
/** `반품됨`. */
const IS_DONE = /(?:됨|함|됐음|되었음|했음|하였음)\s*$/;
/** What is left to the readers of states. */
const CANCELS = /취소|역분개|cancel|revers|void/i;
/**
 * Whether a word by itself says that what was bought went back.
 * @param word the cell of a state or a remark: `반품`, `환불완료`
 * @returns `part` where only some did
 */
export const returnedAs: (word: string) => 'whole' | 'part' | undefined = remembered((word: string): 'whole' | 'part' | undefined => {
  if (!isReturnKind(word.replace(IS_DONE, '')) || LOWERS.test(word) || CANCELS.test(word)) return undefined;
  return /일부|부분|partial/i.test(word) ? 'part' : 'whole';
});
