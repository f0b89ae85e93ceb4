/** What a column of states (인정여부, 상태, 비고) says of a row: that it counts, or that it was refused, cancelled, sent back. */
import { largest, remembered } from '../domain';
import { normalizeLabel } from './text';

const OUT =
  /^((집행|결재|승인|지급|지출|정산|매입|신청|발주|주문|구매|계약|거래|사용|납품|발행)(반려|거절|불가|기각|철회)|(?!일부|부분)[가-힣]{2,4}취소(건|분)?|거절|불인정|미인정|부인|인정불가|불가|제외|불포함|미포함|취소|취소됨|취소분|취소전표|전표취소|반려|반려됨|기각|삭제|삭제됨|무효|폐기|부적합|부결|미승인|x|×|✕|✗|n|no|false|부|무|void|voided|cancelled|canceled|rejected|excluded|disallowed|notaccepted|notallowed|denied|deleted|declined|refused)(처리)?(완료|됨|함)?$/;
const IN =
  /^(인정|전액인정|일부인정|포함|[가-힣]{0,4}완료|승인|확정|정상|적합|유효|집행|종결|전기|o|○|◯|◎|✓|✔|y|yes|true|여|유|ok|accepted|approved|posted|paid|done|complete|completed|closed|valid|open|allowed|진행|진행중|대기|검토중|보류|미결|신청|임시|작성중|draft|pending|hold|onhold|review)(처리)?$/;
/** What was to be spent beside what was, and the tax beside the price, in rows of their own. */
const NOT_SPENT =
  /^(예산|계획|목표|예정|추정|견적|배정|편성|한도|(집행|예산)?잔(액|여)|잔고|(집행|예산)차액|집행[률율]|budget(ed)?|plan(ned)?|forecast|estimate|balance|remaining|variance)(액|금액)?$|^(부가(가치)?세|세액|vat)(액|금액)?$/;
const SPENT = /^(실적|집행|결산|지출|사용|actual)(액|금액)?$|^공급가(액)?$|^(supply|net)(amount)?$/;
/** What was planned and never took place costs nothing: `미실시`, `차년도 이월`. */
const NOT_HELD =
  /^(미(실시|시행|집행|진행|개최|발생|수료|참석|사용)|연기|폐강|불참|(차년도?|차기|내년)?이월|(notheld|postponed|notspent|unspent))(됨|함|처리|예정|건|분)?$/;
export const isNotHeld = (value: string): boolean => value.length <= 20 && NOT_HELD.test(normalizeLabel(value).replace(/[().]/g, ''));

/** In a column of remarks only words that can mean nothing else. */
const REMARK =
  /^((집행|결재|승인|지급|지출|정산|매입|신청|발주|주문|구매|계약|거래|사용|납품|발행)(취소|반려|거절|철회)|불인정|미인정|인정불가|취소|취소됨|취소분|취소전표|전표취소|반려|반려됨|산정제외|제외|cancelled|canceled|rejected|void|voided|excluded|disallowed)(처리)?$/;

/** Where the category should stand, a sign that the row is no cost of research. */
const NO_COST =
  /^([-–—−]+|x|×|✕|✗|n\/?a|none|no|해당(사항)?(없음|안됨|안함)|(비|미)해당|무관|비대상|대상(아님|외)|(비|미)연구(비)?|연구(개발)?비?(아님|외|무관|제외)|일반|일반(경비|비용|관리비)|제외|불인정|미인정|non-?r&d|notr&d|notr&dcost|unrelated|excluded)$/;
/** `(예시)1.가.②`: a row that a form shows how to write. */
const EXAMPLE = /^[[(<【（〈*※]?\s*(?:작성\s*)?(?:예시|보기|example|sample)\s*(?:[)\]>】）〉:.]|$)/i;
export const isExample = (value: string): boolean => EXAMPLE.test(value.slice(0, 20));
export const isNoCost = (value: string): boolean => value.length <= 20 && NO_COST.test(normalizeLabel(value).replace(/[().]/g, ''));

/** `취소여부`, `삭제여부`: a yes says that the row is out, and a no that it counts. */
const ASKS_OUT =
  /^(?:전표|승인|결재|거래|지급|매입)?(?:취소|삭제|제외|반려|무효|폐기|불인정|미인정|부인|반품|환불)(?:여부|유무|구분|표시)?\??$|^(?:is)?(?:cancel|void|delet|exclud|reject)(?:l?ed|led)?(?:flag|\?)?$/;
/** `결재상태`, `확정여부`: what is not approved or closed yet has not been refused. */
const ASKS_STEP = /결재|기안|상신|품의|확정|마감|전송|출력/;
const NO_STEP = /^(?:미승인|x|×|✕|✗|n|no|false|부|무)$/;
const SAYS_NO = /^(?:x|×|✕|✗|n|no|false|부|무|0|-|아니오|아니요|아님|없음)$/;
const SAYS_YES = /^(?:o|○|◯|◎|●|✓|✔|v|y|yes|true|여|유|예|1|해당(?:함|됨)?)$/;
export const saysYes = (plain: string): boolean => SAYS_YES.test(plain);
export const saysNo = (plain: string): boolean => SAYS_NO.test(plain);
/** A plain yes or no. */
export const saysYesOrNo = (value: string): boolean => {
  const plain = normalizeLabel(value);
  return SAYS_YES.test(plain) || (plain !== '-' && SAYS_NO.test(plain));
};
/** How it stands, whatever that is: such a heading does not say what a yes or a no below it means. */
const TELLS_NOTHING =
  /^(?:심사|검토|감사|처리|정산|회계|최종|진행|판정|전표|거래|건|행|상태|결과|의견)*(?:상태|결과|처리|검토|심사|판정|의견|status|state|result|review)(?:여부|유무|구분|표시)?$/;
export const tellsNothing: (heading: string) => boolean = remembered((heading: string) => TELLS_NOTHING.test(normalizeLabel(heading)));
/** `검토결과 취소`, in two rows or in one: what stands behind the result says what a yes means. */
export const withoutResult = (plain: string): string =>
  plain.replace(/^(?:심사|검토|확인|감사|처리|정산|회계|최종|진행|판정)*(?:결과|상태|의견|status|state|result|review)(?=.)/, '');

/** Whether what a column of states with that heading says takes the row out. */
export function isExcludedState(value: string, heading = ''): boolean {
  if (value.length > 20) return false;
  const plain = normalizeLabel(value).replace(/[().]/g, '');
  if (NO_STEP.test(plain) && plain !== '미승인' && tellsNothing(heading)) return false;
  const over = withoutResult(normalizeLabel(heading));
  if (ASKS_OUT.test(over)) return SAYS_YES.test(plain) || (OUT.test(plain) && !SAYS_NO.test(plain));
  return NOT_SPENT.test(plain) || (OUT.test(plain) && !(ASKS_STEP.test(over) && NO_STEP.test(plain)));
}
export const isRemarkedOut = (value: string): boolean =>
  (value.length <= 20 && REMARK.test(normalizeLabel(value).replace(/[().]/g, ''))) || (value.length <= 80 && NAMES_OUT.test(value) && saysOut(value, TOLD_OUT));
/** The words of a cost itself say so only where they can mean nothing else: `시료 (전액 취소되어 미집행)`. A cancelled order may as well be the reversal. */
export const isToldOut: (value: string) => boolean = remembered((value: string) => value.length <= 200 && NAMES_OUT.test(value) && saysOut(value, WHOLLY_OUT));

/** What a sentence of a remark must hold to say that the row is out; looked for first, in every row. */
const NAMES_OUT = /취소|반려|무효|불인정|미인정|제외|철회|미집행|void|cancel|reject|exclud|eligib|allowab|disallow|not\s+(?:included|counted|claimed)/i;
const WHOLE = '(?:전액|전체|전부|전량|모두)';
const WHAT = '(?:집행|결재|승인|지급|지출|결제|정산|매입|신청|발주|주문|구매|계약|거래|전표|본건|해당건)';
const OUT_OF_IT =
  '(?:취소|반려|무효|불인정|미인정|철회|(?:(?:합계|집계|산정|정산|금액|반영|계상|산입|인정|연구개발비|r&d)(?:대상|금액)?)?(?:에서)?(?:제외|불포함|미포함))';
const DONE = '(?:처리)?(?:됨|되었음|됐음|되었다|됐다|되었습니다|됐습니다|되어|돼서|되고|된건|함|하였음|했음|하였다|했다|하여|해서|하고|으로|로|건|분)?';
const NOT_SPENT_ENDING = '(?:미집행|미지급|미결제|집행(?:안됨|안함|되지않음)|지급(?:안됨|안함|되지않음)|비용아님)(?:임|함|됨|분|건)?';
const ENGLISH_OUT =
  '(?:(?:this|it|entry|order|invoice|was|is|has|been|fully|entirely)*(?:void(?:ed)?|cancell?ed)|not(?:to)?(?:be)?(?:included|counted|claimed)(?:in.{0,12})?|(?:this|it|is|was|cost|expense)*(?:(?:not|non|in)-?eligible|(?:not|non|un)-?allow(?:able|ed)|disallowed)(?:for(?:r&d|research|claim))?)';
/** A clause that says nothing but that the row is out, and why. */
const TOLD_OUT = new RegExp(`^${WHOLE}?(?:${WHAT}(?:이|가|을|를)?)?${WHOLE}?${OUT_OF_IT}${DONE}(?:${NOT_SPENT_ENDING})?$|^${ENGLISH_OUT}$`);
const WHOLLY_OUT = new RegExp(
  `^(?:${WHAT}(?:이|가|을|를)?)?${WHOLE}(?:${WHAT}(?:이|가|을|를)?)?${OUT_OF_IT}${DONE}(?:${NOT_SPENT_ENDING})?$|^${WHOLE}?(?:${WHAT}(?:이|가|을|를)?)?${OUT_OF_IT}${DONE}${NOT_SPENT_ENDING}$|^${ENGLISH_OUT}$`,
);
/** Some of it was, or it was put right again, or it is only denied. */
const NOT_OUT =
  /일부|부분|나머지|재(?:주문|발행|구매|결제|승인|신청|청구|계약|집행|지급)|다시|정상|아님|아니|않(?!음)|수수료|위약|예정|가능|대체|교체|partial|part of|re-?(?:order|issu|bill|book|instat|plac)|replac|\bfee|penalt|\bnot\s+(?:void|cancel)/i;
/** `학원비는 본인부담(제외)`: in brackets it says so of what stands before them. */
const OF_A_PART = /([가-힣a-z](?:은|는)\s?[^,;()[\]]{1,20})[([][^()[\]]*[)\]]/gi;
function saysOut(value: string, told: RegExp): boolean {
  if (NOT_OUT.test(value)) return false;
  return value
    .replace(OF_A_PART, '$1')
    .split(/[,;:·/()[\]（）※]|\.(?!\d)|\s[-–—]\s/)
    .some((clause) => told.test(normalizeLabel(clause)));
}
/** A column of nothing but states in words, some of which say that the row was cancelled or refused: a column of states, whatever it is called. */
export function saysStates(values: readonly string[]): boolean {
  if (values.length >= FEW && saysSpent(values)) return true;
  let out = false;
  for (const value of values) {
    if (isRemarkedOut(value)) out = true;
    else if (value.length > 20 || !IN_WORDS.test(normalizeLabel(value).replace(/[().]/g, ''))) return false;
  }
  return out && values.length >= FEW;
}
/** Nothing but the two sides of it: `예산 · 실적`, `공급가액 · 부가세`. */
function saysSpent(values: readonly string[]): boolean {
  let [spent, other] = [false, false];
  for (const value of values) {
    const plain = value.length > 20 ? '' : normalizeLabel(value);
    if (SPENT.test(plain)) spent = true;
    else if (NOT_SPENT.test(plain)) other = true;
    else return false;
  }
  return spent && other;
}
const FEW = 3;
const IN_WORDS =
  /^(인정|포함|산입|해당|대상|반영|승인|승인완료|정상|정상승인|정상매입|매입|[가-힣]{0,4}완료|확정|유효|적합|집행|approved|posted|paid|completed?|valid)$/;

/** What part of the values are states. */
export function statesIn(values: readonly string[]): number {
  if (values.length === 0) return 0;
  return (
    values.filter(
      (value) => value.length <= 20 && (OUT.test(normalizeLabel(value).replace(/[().]/g, '')) || IN.test(normalizeLabel(value).replace(/[().]/g, ''))),
    ).length / values.length
  );
}

/** `ER-0457 오세훈 (반려)`, `7월분 - 승인`: a title over a group of rows that says at its end how they stand. */
export const stateOfTitle: (title: string) => 'in' | 'out' | undefined = remembered((title: string) => {
  if (title.length > LONGEST_TITLE) return undefined;
  const words = title
    .trim()
    .replace(/[)\]）］]$/, '')
    .trimEnd();
  const at = largest(PARTED.map((sign) => words.lastIndexOf(sign)));
  const state = at <= 0 ? '' : normalizeLabel(words.slice(at + 1));
  if (state === '') return undefined;
  return REMARK.test(state) ? 'out' : IN_WORDS.test(state) ? 'in' : undefined;
});
const LONGEST_TITLE = 80;
const PARTED = [' ', '\u00a0', '(', '[', '（', '［', ':', '：', '-', '–', '—', '/', '|', '·'];
