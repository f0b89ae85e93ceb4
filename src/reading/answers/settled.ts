/**
 * Whether a clause says that the money of a row was another's in the end, whatever its verb: who does it to which money, out of what, and whither. What
 * a verb that nobody knows does to the money has to be asked.
 */
import { bearerOf, FIRM, isOwn, moneyIn, OF_PERSON, OF_TAKER, OF_TRAINING, PUBLIC, WHOLE } from './money';
import { isNominal } from './endings';

export type Settled = 'back' | 'others' | 'unpaid' | 'part' | 'grant';

/** It is not so, not yet, or such is the kind of a thing. */
const NOT_SO =
  /(?:^|\s)(?:안|못|미|불)\s?[가-힣]+$|지\s?(?:않|못)|않|없|아님|아니|아닌|무관|무산|거절|거부|불가|철회|예정|계획|협의|검토|요청|신청|요구|가능|여부|조건|미정|논의|문의|기로|려고|(?:^|\s)(?:전|중|시|건|안)$|[할될]\s|[하되]면\s|\?|[인는은]지(?:\s|$)|다고\s?[하함들]/;
/** So much of it, another occasion, or in its place another. */
const NOT_ALL =
  /일부|부분|나머지|절반|차액|잔액|초과|별도|(?<!\d)(?!100)\d{1,2}\s?(?:%|퍼센트|프로)|재(?:기표|분개|결제|승인|지급|발행|청구|구매|입고|발주)|다시\s?(?:결제|지급|기표)/;
const OF_SOME = /[가-힣]분(?:은|는|이|을|만|도|의)?\s/;

/** Entries that take another back. */
const REVERSED = /(?:역|반대|취소|상쇄|말소)\s?분개|(?:취소|마이너스|역)\s?전표/;
/** What the firm is owed. */
const RECEIVABLE =
  /(?:받을\s?(?:돈|것|금액|대금)|(?:외상)?매출금|외상값|매출채권|채권|(?:^|\s)미수금?|지체상금|위약금|배상금|합의금|납품\s?대금)(?:과|와|에서|으로|하고|에)\s/;
const SET_OFF = /상계|상쇄|퉁|[까깜깠]|제함|차감|갈음|맞바|맞교|에끼|지[움웠]|메[우꾸웠꿨움꿈]|정리|정산|대체/;
/** Where it was moved: another book, another firm, another account. */
const MOVED =
  /(?:^|\s)([^\s]+(?:\s[^\s]+){0,2}?)(?:으로|로|에게|께|한테|에|앞으로)\s(?:다시\s|모두\s|전부\s|전액\s|그대로\s|비용을?\s|대금을?\s)*(대체|재분류|이관|이체|이전|옮[김겼기긴]|넘[김겼기긴]|전가|떠넘|돌[림렸]|귀속|배부|물[림렸]|되물[림렸]|덮어씌|뒤집어씌|씌[움웠]|지[움웠])/;
const ELSEWHERE =
  /(?:다른|타|딴|별개|상대|관계사|계열사|모회사|자회사|그룹|개인|사주|대표|가지급|영업외|매출원가|접대|판매|고객|거래처|발주|협력|파트너|제3자)/;
const TO_PARTY = /전가|떠넘|물|씌|지[움웠]/;
/** The firm got it out of another. */
const GOT_OUT = /(?:받아|거둬|거두어|뽑아|건져|찾아|타)\s?[내냄냈옴왔]/;
/** What is given to pay with. */
const MEANS =
  /(?:바우처|쿠폰|크레딧|마일리지|포인트|상품권|이용권|수강권|교환권|적립금|보험금?|공제금|공제회|합의금|배상금|보상금|후원금|찬조금|장학금|지원금|기금|펀드|성금|협찬금?|회비|예치금|잔여분)(?:으로|로|에서)\s/;
const COVERS =
  /결제|지불|충당|갈음|대신|대체|해결|처리|치[름렀]|납부|정산|지급|메[우꾸웠꿨움꿈]|막[음았]|덮[음었]|갚[음았]|때[움웠]|마련|조달|구입|구매|수강|[냄냈]|낸|나[감갔]|샀|삼(?:$|\s)|나[옴왔]/;
/** Of whom such means are: of the firm itself nothing more is said. */
const GIVEN_BY = /[가-힣](?:이|가|에서|측|로부터|한테서?)\s?(?:제공|발급|지급|준|주는|내준|보내|교부|배정|지원|나눠|선물)/;
const INSURED = /보험(?:사|회사)?\s?(?:으로|에서)?\s?(?:처리|적용|보상|커버|접수\s?후\s?처리)(?:$|[되돼됨됐함했해받완\s])/;
/** What the clause is about, where that is no money. */
const OTHER_TOPIC = /(?:^|\s)(?!\S*(?:비용|경비|대금|돈|[비료금액값]|전액|전부)[은는]\s)[^\s]{1,8}[은는]\s|\d\s?(?:대|개|건|명)\s/;
/** To bear, in verbs that say it of money. */
const BEARS =
  /떠맡|떠안|짊어|책임[지졌짐]|책임(?:지고|짐)?$|감당|도맡|인수|메[우꾸웠꿨움꿈]|채[움웠]|덮어\s?[줌줬쓰씀썼]|변제|변상|배상|보상|보전|갚|물어|뒤집어[쓰씀썼]|커버|전담|대납|대신|부담|충당/;
/** What a party does to money without bearing it: it asks, counts, names, lowers, or gets it. */
const ASKS_FOR =
  /청구|요구|산정|산출|책정|인하|인상|할인|견적|계산(?!$)|발행|제시|안내|통보|제출|송부|정함|정했|결정|올[림렸리]|깎|내[림렸]|확인|승인|검토|집계|관리|수령|받[음았]|받아\s?[감갔]|가져|챙[김겼]|맞[음춤]|나누|나눠|늦|미루|미뤄|연기|유예|독촉|고지|공지|설명|알[림렸려]|적[음었어]|기재|입력|기표|결재|품의|집행|지출|쓰|씀|썼|사용|벌|모[음았]|걷|거둠|거뒀|작성|계상|협의|조정|고정|동결|부과|징수|공제|할당|배정|편성|인정|평가|검수|납품|배송|예치|이월/;
/** Money that comes: what had gone. */
const COMES_AGAIN = /재입금|도로\s?(?:입금|들어|나[옴왔])|원상\s?(?:복구|회복)|되돌[려린림]|복구(?!용|비)|회복|원복|변제\s?받|보전\s?받/;
const COMES = /나[옴왔]|들어[옴왔]|내려[옴왔]|입금(?:됨|되었|됐|완료|$)|채워[짐졌]|메워[짐졌]|보내[옴왔]|부쳐[옴왔줌줬]/;
/** Pays for another. */
const GIVES =
  /(?:송금|입금|이체|변제|상환)(?:함|했음|하였음|완료)?$|(?:정산|송금|입금|지급|결제|지불|납부|계산|처리|보내|부쳐|넣어|대)(?:해|하여)?\s?(?:줌|줬|주었)/;
/** A verb that only helps the one before it. */
const HELPS = /^(?:줌|줬|주었|냄|냈|놓|두|둠|버|가|감|갔)[가-힣]{0,2}$/;
/** It need not be paid. */
const LET_OFF = /(?:면제|탕감|사양|사절|고사|포기)(?:$|[되돼됨됐함했하받]|\s?처리)/;
const LOWERED = /감면|삭감|깎/;

const CANCELLED = /(?:취소|해지|해제|철회|반품|무산|폐강|불발)(?:로|되어|돼|하고|후|\s)/;
/** `그대로 복구됨`, of what an earlier clause named. */
const BARE_AGAIN = /^(?:그대로|전액|모두|다시|그\s?돈이?)?\s?(?:복구|원복|환원|재입금|원상\s?복구)(?:됨|되었음|됐음|완료|처리)?$/;
const MONEY_IS_TOPIC = /(?:비용|경비|대금|돈|[가-힣][비료금액값])(?:을|를|이|가|은|는|도)?(?:\s|$)/;

/** The clause ends as something that was done: a verb in its closing form, or the noun of a verb. */
const DONE = /(?:다|요|죠|완료|처리|조치|[가-힣]{2})$/;
const isDone = (text: string): boolean => isNominal(text.slice(text.lastIndexOf(' ') + 1)) || DONE.test(text);

const OF_FIRM = new RegExp(`${FIRM}(?:이|가|에서|은|는|의|\\s)`);
/** Who he is ends as the name of a firm or a body does. */
const IS_BODY = /[가-힣]{2}(?:사|처|측|청|회|부|원|은행|센터|업체|기관|기업|회사|보험)$/;

function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.]/.test(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

/**
 * What a clause says of the money of its row.
 * @param text the clause alone, in lower case
 * @param of what stands before the brackets in which the clause stands, or nothing
 * @param rest what else the row says, by which money of another name is told; undefined where any money may be that of the row
 * @returns `back`, `others`, `grant` or `unpaid` where the clause says so; `part` where a person has to look; undefined where it speaks of something else
 */
export function settledIn(text: string, of: string, rest: string | undefined): Settled | undefined {
  const clause = withoutStops(text);
  if (NOT_SO.test(clause) || !isDone(clause)) return undefined;
  const money = moneyIn(clause) ?? moneyIn(of);
  if (!isOwn(money, rest) || OF_SOME.test(`${clause} `) || NOT_ALL.test(clause)) return undefined;
  const whole = WHOLE.test(clause);
  if (REVERSED.test(clause)) return 'back';
  const owed = RECEIVABLE.exec(clause);
  if (owed && SET_OFF.test(clause.slice(owed.index + owed[0].length - 1))) return 'part';
  if (INSURED.test(clause)) return OTHER_TOPIC.test(clause) ? 'part' : 'others';
  return out(clause, whole) ?? moved(clause, whole, money) ?? byParty(clause, whole, money) ?? came(clause, whole, money);
}

/** Out of what it was paid. */
function out(clause: string, whole: boolean): Settled | undefined {
  const means = MEANS.exec(clause);
  if (!means || !COVERS.test(clause.slice(means.index + means[0].length))) return undefined;
  const before = clause.slice(0, means.index + means[0].length);
  if (PUBLIC.test(before) && !OF_TRAINING.test(before)) return whole ? 'grant' : 'part';
  return GIVEN_BY.test(before) || (whole && /보험|합의|배상|보상|후원|찬조|장학|성금|협찬|공제/.test(means[0])) ? 'others' : 'part';
}

/** Whither it went. */
function moved(clause: string, whole: boolean, money: string | undefined): Settled | undefined {
  const found = MOVED.exec(clause);
  if (!found || !ELSEWHERE.test(found[1] as string)) return undefined;
  const [, whither = '', verb = ''] = found;
  if (/에서\s/.test(whither)) return undefined;
  const party = bearerOf(whither);
  if (TO_PARTY.test(verb)) return (whole || money !== undefined) && party?.sure === true ? 'others' : 'part';
  return whole || money !== undefined || /계정|과제|비목|프로젝트|법인|장부|비용/.test(whither) ? 'part' : undefined;
}

/** Who does something to it. */
function byParty(clause: string, whole: boolean, money: string | undefined): Settled | undefined {
  if (!whole && money === undefined && !/만큼\s/.test(clause)) return undefined;
  if (GOT_OUT.test(clause) && /(?:에게서?|한테서?|에|로부터|청구해|청구하여)\s/.test(clause)) return whole || /\s다\s/.test(clause) ? 'others' : 'part';
  const words = clause.split(/\s+/);
  // The verb is the last word, with what helps it: `정산해 줌`, `책임지고 냄`.
  for (let verb = words.length - 1; verb >= Math.max(1, words.length - 3); verb -= 1) {
    const subject = words
      .slice(0, verb)
      .findLastIndex((word) => /[가-힣㈜)](?:이|가|에서|께서|측에서|로부터|한테서|에게서)$/.test(word) && !/[비료금액값돈]이?가?$/.test(word));
    if (subject < 0) return undefined;
    const bearer = bearerOf(words.slice(0, subject + 1).join(' '));
    if (bearer === undefined || OF_FIRM.test(` ${words.slice(0, subject + 1).join(' ')} `)) return undefined;
    if (OF_PERSON.test(bearer.who) && !OF_TAKER.test(bearer.who)) return LET_OFF.test(clause) ? 'unpaid' : undefined;
    const said = words.slice(verb).join(' ');
    if (LET_OFF.test(said)) return 'unpaid';
    const known = bearer.sure || IS_BODY.test(bearer.who);
    if (BEARS.test(said) || COMES.test(said) || COMES_AGAIN.test(said) || GIVES.test(said)) return known ? 'others' : 'part';
    if (ASKS_FOR.test(said) || LOWERED.test(said)) return undefined;
    if (!HELPS.test(said)) return known ? 'part' : undefined;
  }
  return undefined;
}

/** How it came. */
function came(clause: string, whole: boolean, money: string | undefined): Settled | undefined {
  if (LET_OFF.test(clause) && money !== undefined) return 'unpaid';
  if (!whole && !MONEY_IS_TOPIC.test(clause)) return BARE_AGAIN.test(clause) ? 'part' : undefined;
  if (COMES_AGAIN.test(clause) || (COMES.test(clause) && CANCELLED.test(clause))) return 'back';
  return COMES.test(clause) ? 'part' : undefined;
}
