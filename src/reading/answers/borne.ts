/**
 * Whether the firm bore the cost of a row, as a clause of a cell says it: who paid, of which money, and whether anything was paid. Read from the verb back:
 * what stands before it is whose money it was and for what; what another cost is (`교통비는 본인 부담`) is no matter of the row.
 */
import { fold, rememberedOf } from '../../domain';
import { JOINTS } from './clauses';
import type { Row } from '../table/row';
import { answerColumns, valueIn, type AnswerColumn, type ColumnKind } from './cells';
import { isGivenBack, withoutDays } from './given-back';
import { mayBeReturn, saysReturn } from '../return-words';
import { bearerOf, FIRM, isOwn, MONEY, moneyIn, OF_PERSON, OF_TAKER, OF_TRAINING, PUBLIC, WHOLE, WHOLE_WORD } from './money';
import { settledIn } from './settled';

/**
 * `back`: it was paid and came back; `others`: another bore it; `unpaid`: nothing was paid, or not yet. `part`: another bore some of it. `grant`: public money
 * did. None of the four but the first says that the row is left in by mistake where its line does not ask that it was spent.
 */
export type Unspent = 'back' | 'others' | 'unpaid' | 'part' | 'grant';

/** Some of it. */
const SOME =
  /일부|부분|나머지|(?<!우리|당사|자사|회사)\s몫은?\s|절반|반만|반액|차액|초과분|(?<!\d)(?!100)\d{1,2}(?:\.\d+)?\s?(?:%|퍼센트|프로)|\d\s?:\s?\d|나눠|분담/;
/** It is left out already, or something else is spoken of. */
const LEFT_OUT =
  /제외|별도|불포함|미포함|포함\s?안|차감|공제|순부담|뺀|빼고|분만|만\s?계상|여기\s?없|타\s?전표|다른\s?전표|추가|초과|위약|벌금|(?:본|이)\s?건\s?(?:이\s?)?아[님니닌]|별건/;

/** Verbs of bearing; only `부담` and `대납` are said of bearing alone. */
const BEARS =
  /부담|대납|대신\s?(?:내|냄|냈|지불|결제|납부|지급|계산|갚|치)|(?:물어|갚아|치러|(?<![가-힣])(?:내|대))\s?(?:줌|줬|주었|준\s)|(?<=[을를이가전액부두비료금]\s?)(?:댐|댔|대고\s|떠안)|(?<![가-힣])갚(?:음|았|아\s?[줌줬])|(?:의\s)?몫(?=임|이[다며고]|으로|$)|갹출|각출|추렴/;
/** Of whose money: `모회사 돈으로`. */
const OUT_OF =
  /(?:(?:돈|비용|자금|예산|주머니|지갑|카드)(?:으로|로|에서)|(?:계좌|통장)에서)(?=\s?(?:결제|지불|납부|지급|집행|[냄냈내낸]|나[감갔간]|빠|출금|인출|진행|긁|산\s|샀|삼|실시|충당|해결|$))(?!\s?(?:인정|처리|계상|잡|보))/;
const PAYS =
  /(?<=(?:전액|전부|모두|전체)\s)(?:송금|입금)해\s?(?:줌|줬)|결제|지불|납부|(?<![가선미과재기])지급|(?<!원가|정산|급여|세금)계산(?!서)|집행|(?:지원|보조|후원|협찬|기부)(?=함|해|했|하였|한\s|$)|(?<![가-힣])(?:냄|냈|내고|낸|내줌|내줬|내주|치름|치렀|부침)/;
const GETS =
  /(?:지원|제공|면제|(?<=청구(?:하여|해서?)\s(?:전액\s|모두\s)?)|보전|보조|후원|협찬|충당|보상|변제|상환|정산|배상|대납|송금|입금)\s?(?:을|를|해)?\s?(?:받|됨|되었|돼)/;
const VERB = new RegExp(`(${GETS.source})|(${BEARS.source}|${OUT_OF.source})|(${PAYS.source})`, 'g');
/** It is not so, or not yet. */
const NOT_SO =
  /^(?:금|액|분|자|\s(?:돈|비용|금액))?(?:은|는|이|가|을|를|도)?\s?(?:(?:전혀|일절|하나도|한\s?푼도|아예|추가|별도)\s?)*(?:\(?0(?!\d)|없|안\s?[하함했됨되]|하?지\s?(?:않|못)|않|아님|아니|무(?:$|\s)|無|x(?:$|\s)|[-–]$|불가|거절|거부|거래|방법|수단|일자?|처|조건|방식|수수료|은행|카드|계좌)/;
/** `대학 측 부담분은 대학이 냄`: what is borne is a noun there. */
const IS_SHARE = /^(?:분|몫|금|액)(?:은|는|만|도)\s/;
const TO_COME =
  /^(?:금|액|분)?(?:은|는|이|가|을|를|도)?\s?(?:인지|인가|일지|[는은]지|예정|검토|요청|여부|협의|가능|시\s|할|하기로|하려|하면|논의|신청|청구|미정|문의)/;
/** It was given back to who paid first. */
const REIMBURSED =
  /정산(?:함|완료|받|됨|했|해\s?줌|지급|분|처리|끝|$)|경비\s?처리|청구|법인카드|회사카드|입금해\s?줌|돌려\s?줌|(?:회사|당사|법인)(?:에서|가|이)\s?(?:지급|입금|정산|송금)/;
const UNREIMBURSED =
  /미정산|미청구|(?:청구|경비\s?처리|비용\s?처리)(?:는|은|를|도)?\s?(?:아예\s?|전혀\s?)?(?:안|못)\s?(?:함|했|하|됨)|(?:청구|비용\s?처리)(?:하|되)지\s?(?:않|못)|정산\s?(?:을|은|도)?\s?(?:안|못|하지|없|전|예정|거[절부]|누락|불가|x)|(?:회사|당사|법인)(?:에서|가|이|는)?\s?(?:안\s?[줌줬]|못\s?[줌줬])/;

/** Money that others gave: `보험금으로 전액 충당`. */
const GIVEN_MONEY = /(?:보험|장학|후원|협찬|기부|찬조|배상|합의|지원|보조|출연)금(?:으로|에서)\s?.*(?:충당|해결|처리|결제|납부|지급|집행|[냄냈]|면제|보전)/;

/** Money of somebody's own. */
/** A card of his own is how somebody pays for the firm, until it gives him nothing. */
const OWN_CARD = /(?:개인|본인|직원|사원)\s?(?:명의\s?)?(?:신용)?(?:카드|계좌|통장)|선결제|먼저\s?(?:냄|결제|지불)|입체/;
const PRIVATE =
  /(?<=^|\s|[생자원인들장표])사비|사재|쌈짓돈|(?:개인|본인|자신의?)\s?(?:돈|비용|자금|부담|지갑|주머니)|(?:자기|제)\s?(?:돈|지갑|주머니)|주머니|(?<=[가-힣]\s?(?:본인|생|자|원|사|수|개인|이|가|은|는|들)\s?)자비/;

const ZERO_OF_FIRM = new RegExp(
  `(?:${FIRM}(?:의|은|는|이|가|측은?|에서는?|\\s)*\\s?(?:실제|실질(?:적)?|순|실)?\\s?(?:부담|지출|비용|지급|돈|출금|집행|납부|결제)|(?:^|\\s)(?:실|순)\\s?(?:부담|지출))(?:금|액|분|란)?(?:은|는|이|가|을|를|도)?\\s?(?:전혀|하나도|한\\s?푼도|일절|발생)?\\s?(?:[:=]?\\s?0(?:원|%)?(?!\\d|\\.|,)|없|무(?:$|\\s)|無|x(?:$|\\s)|안\\s?[하함했됨]|하지\\s?않|지\\s?않|전무|제로|아님)`,
);
/** `우린 0원`, `당사는 한 푼도 없음`. */
const NOTHING_OF_FIRM =
  /(?:^|\s)(?:우린|우리는|우리\s?회사는|우리가|당사는?|자사는?|회사는?|저흰|저희는)\s?(?:낸\s?(?:돈|것|게)\s?)?(?:0\s?원|무료|공짜|한\s?푼도\s?(?:없|안)|영\s?원)(?=$|\s|[가-힣])/;
const MONEY_AT_ALL = '(?:한\\s?푼|일\\s?원|십\\s?원\\s?한\\s?장|돈|비용|대금|현금)(?:도|은|을|이)?';
const FIRM_PAID_NOTHING = new RegExp(
  `${FIRM}(?:은|는|이|가|에서는?|\\s)*(?:(?:전혀|하나도|아무것도|일체|일절|${MONEY_AT_ALL})\\s?)*(?:(?:안|못)\\s?(?:냄|냈|내고|줌|줬)|(?:내|대|지불하|부담하|지출하|지급하)지\\s?(?:않|못)|(?:낸|지급한|부담한|지출한)\\s?(?:돈|금액|비용|것|게|건|적|바|사실)?(?:은|이|도)?\\s?(?:전혀\\s?)?(?:없|0)|${MONEY_AT_ALL}\\s?(?:(?:안|못)\\s?(?:씀|썼|나감|나갔|들어|듦|들었)|(?:쓰|나가|들)지\\s?(?:않|못))|(?:나간|쓴|들어간)\\s?(?:돈|금액|비용)(?:은|이|도)?\\s?(?:전혀\\s?)?(?:없|0)|(?:돈|비용|자금|카드)(?:에서|은|이|도|으로)?\\s?(?:나간|쓴|들어간|지급한|낸)\\s?(?:것|게|거|적|바)(?:은|이|도)?\\s?(?:전혀\\s?)?(?:없|0))`,
);
/** Paid for with nothing. */
const FREE =
  /(?:무료|무상|공짜|거저)(?:로|으로)?\s?(?:수강|이용|제공\s?받|지원\s?받|교육\s?받|빌[림렸려]|사용|참석|참가|받음|받았|들음|해\s?[줌줬]|실시)|면제\s?(?:받|됨|되었|처리|$)/;

const DONE_FREE = /(?:무료|무상|공짜)로?\s?해\s?[줌줬]/;

/** Nothing was paid. What is still owed by its account is a cost. */
const UNPAID =
  /미(?:지급|집행|지출|납부|결제|송금|납)(?!금|비용|자|률|율)|(?:지급|지출|집행|결제|송금|이체|납부|출금|입금|지불)(?:은|을|이|가|도)?\s?(?:안\s?[하함했됨됐되된]|못\s?[하함했]|하지\s?(?:않|못)|되지\s?(?:않|못)|보류|중단|취소|거[절부]|철회|불가|정지|전(?:임|$|\s|이))|(?:안|못)\s?(?:줌|줬|주고|준\s)|주지\s?(?:않|못)|(?:돈|비용|대금)(?:은|이|도|을)?\s?(?:끝내|아직|결국|전혀)?\s?(?:안|못)\s?(?:나감|나갔|나간|보냄|냄|줌|씀)|전표만\s?(?:남|있|끊|만들|올)|기표만/;
/** Only promised, asked for or planned. */
/** No money moved. */
const NO_FLOW =
  /(?:^|(?:되어|하여|해서?|돼서?|라서?|으로|로|[아어여]서|후|뒤|고|며)\s)(?:실제로?\s?)?(?:실)?(?:돈|비용|대금|출금|송금|이체|지급|결제|지출|집행|현금)\s?(?:이|은|도|을)?\s?(?:(?:나간|오간|간|된|한|쓴|지급된|지출된)\s?)?(?:적|것|게|바|일|사실|내역|기록|액|분)?(?:이|은|도)?\s?(?:전혀\s?|일절\s?|한\s?번도\s?)?(?:없|0(?:원|건)?$|無|전무)/;
const PROMISED =
  /(?:견적|계약|발주|품의|예산|기안|신청|가계약|약정|협약|청구)(?:서)?(?:을|를)?\s?(?:받기|하기)?만\s?(?:받|체결|하|했|함|한|있|걸|올|낸|냄|잡|편성|배정|나옴|쓴|썼)|(?:견적|계획|발주|품의|청약)\s?(?:단계|상태|금액임)|가전표|추정\s?(?:계상|치|액)|(?:지급|집행|지출|결제)\s?전(?:임|$|\s상태)/;
const PAID_AFTER =
  /(?:전[월기년]|전분기|지난\s?달|작년)(?:도)?\s?미(?:지급|납|결제)|미지급금|미지급비용|후불|익월|익일|다음\s?달|말일|이월|외상|분할|나중에|추후\s?지급(?:함|완료)|지급\s?완료|지급됨|이체\s?완료|완납|송금\s?완료/;
const DENIED_AGAIN = /^(?:분|액|건|내역|사항|잔액)?(?:은|는|이|가|도)?\s?(?:없|아님|아니|0|x|무(?:$|\s)|無|전혀|해소|해결)/;
/** So much of it, or another occasion. */
const AGAIN = /재(?:송금|결제|이체|지급|승인|발행|청구|발주|계약)|다시/;
const COUNTED = /\d\s?(?:회|건|명|차|시간|일|주|강|번|인)|휴강|결강|결석|불참|비교육|미수료|분(?:은|는|만|\s)|[가-힣]분(?:$|\s)|잔금|중도금|잔액|보증금/;

/** Headings under which what is said is said of the row. */
const OF_THE_ROW =
  /^(?:회계(?:처리)?$|비고|적요|내용|내역|품[명목]|건명|거래|메모|참고|참조|특이|특기|전달|결과|상태|진행|처리|경과|사유|이유|설명|세부|현황|사실|실제|실상|확인|기타|지급|지출|집행|결제)/;
/** Of which part or occasion another heading speaks. */
const OF_PART = /분$|몫$|건$|휴강|결강|잔금|중도금|선금|착수금|보증금|전년|작년|일부|외$/;

interface Clause {
  readonly text: string;
  /** In brackets it is said of what stands before them. */
  readonly of: string;
}
function clausesOf(cell: string): Clause[] {
  const found: Clause[] = [];
  let of = '';
  for (const [at, part] of cell.split(/([,;|()[\]{}·\n→]+|(?<!\d)\/|\/(?!\d)|\.\s|\s[-–]\s)/).entries()) {
    if (at % 2 === 1) {
      of = /[([{]/.test(part) ? (found[found.length - 1]?.text ?? '') : '';
      continue;
    }
    for (const text of part.split(JOINTS)) if (text.trim() !== '') found.push({ text: text.trim(), of });
  }
  return found;
}

/** `실제 부담은 모회사`: what is asked and answered in one clause. */
const ASKED_AND_SAID = /^([가-힣\s]{2,14}?)(?:은|는|:|=)\s?(\S.*)$/;
/** A cell, and what stands anywhere in it: asked for each of its clauses, looked for once. */
interface WholeCell {
  readonly text: string;
  says(pattern: RegExp): boolean;
}
function wholeCell(text: string): WholeCell {
  const known = new Map<RegExp, boolean>();
  return {
    text,
    says: (pattern) => {
      let said = known.get(pattern);
      if (said === undefined) known.set(pattern, (said = pattern.test(text)));
      return said;
    },
  };
}

function saidBy({ text, of }: Clause, rest: string | undefined, cell: WholeCell): Unspent | undefined {
  if (LEFT_OUT.test(of)) return undefined;
  if (!/\d*분(?:은|는)?\s|차분/.test(text) && (ZERO_OF_FIRM.test(text) || FIRM_PAID_NOTHING.test(text)) && isOwn(moneyIn(of), rest))
    return PUBLIC.test((rest ?? '') + cell.text) ? 'grant' : 'others';
  if (NOTHING_OF_FIRM.test(text)) return 'others';
  if (FREE.test(text) && isOwn(moneyIn(text.replace(/\s?(?:무료|무상|공짜|거저|면제).*$/, '')), rest) && !/무상\s?이전/.test((rest ?? '') + cell.text))
    // `무료로 해 줌`: who did it for whom it does not say.
    return DONE_FREE.test(text) ? 'part' : 'unpaid';
  const [, asked, answer] = ASKED_AND_SAID.exec(text) ?? [];
  const told = asked === undefined || answer === undefined ? undefined : underHeading({ heading: asked.replace(/\s/g, ''), title: asked }, answer, rest ?? '');
  if (told !== undefined && told !== 'back') return told;
  if (GIVEN_MONEY.test(text) && WHOLE.test(text) && !/없|않|아님|못/.test(text)) return PUBLIC.test(text) && !OF_TRAINING.test(text) ? 'grant' : 'others';
  for (const match of text.matchAll(VERB)) {
    const [verb, gets, bears] = match;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + verb.length)];
    if (NOT_SO.test(after) || /(?:안|못)\s?$|(?<!이)[미비]\s?$/.test(before)) continue;
    if (gets === undefined && (/^\s?받/.test(after) || (bears !== undefined && IS_SHARE.test(after)))) continue;
    const whole = WHOLE.test(before) || WHOLE.test(after);
    const money = moneyIn(before) ?? moneyIn(of);
    const ofPublic = PUBLIC.test(before) && !OF_TRAINING.test(before);
    if (ofPublic && !/없|아님|않/.test(text)) return whole ? 'grant' : undefined;
    const bearer = bearerOf(before);
    const asPrivate = PRIVATE.test(before) && !cell.says(REIMBURSED);
    if (!bearer && !asPrivate && !(gets !== undefined && whole)) continue;
    if (COUNTED.test(before) || COUNTED.test(of) || !isOwn(money, rest)) continue;
    if (gets === undefined && bearer && !asPrivate) {
      if (OF_PERSON.test(bearer.who) && bears === undefined && !OF_TAKER.test(bearer.who)) continue;
      // Who is named without a particle, or is none that is known, bears it where nothing but bearing is said.
      if (bears === undefined && !(bearer.subject && bearer.sure)) continue;
      if (/^카드/.test(verb) && OF_PERSON.test(bearer.who)) continue;
    }
    if (gets !== undefined && /정산|송금|입금|상환/.test(verb) && !whole) continue;
    // Who paid first and got it from the firm bore nothing.
    if (bearer && OF_PERSON.test(bearer.who) && cell.says(REIMBURSED) && !cell.says(UNREIMBURSED)) continue;
    if (TO_COME.test(after)) return 'part';
    return SOME.test(text) ? 'part' : 'others';
  }
  if (PRIVATE.test(text) && !/없|않|아님|0/.test(text) && !cell.says(REIMBURSED) && !COUNTED.test(text) && isOwn(moneyIn(text.replace(PRIVATE, ' ')), rest))
    return WHOLE.test(text) || /(?:사비|돈|비용|자비)(?:로|으로)?(?:임|$)/.test(text) ? 'others' : undefined;
  if (UNREIMBURSED.test(text) && (cell.says(PRIVATE) || cell.says(OWN_CARD))) return /안|못|거[절부]|불가/.test(text) ? 'others' : 'unpaid';
  const unpaid = UNPAID.exec(text) ?? NO_FLOW.exec(text);
  if (unpaid && !cell.says(PAID_AFTER) && !cell.says(AGAIN)) {
    const [before, after] = [text.slice(0, unpaid.index), text.slice(unpaid.index + unpaid[0].length)];
    if (DENIED_AGAIN.test(after) || COUNTED.test(before) || COUNTED.test(after) || COUNTED.test(of) || SOME.test(text) || !isOwn(moneyIn(before), rest))
      return undefined;
    // Who else got nothing is another matter.
    return /[가-힣](?:은|는|에게|에겐|께)\s/.test(before) && moneyIn(before.replace(/.*(?:은|는|에게|에겐|께)\s/, '')) !== undefined ? undefined : 'unpaid';
  }
  if (PROMISED.test(text) && !cell.says(PAID_AFTER)) return 'unpaid';
  return cell.says(OWN_CARD) && cell.says(REIMBURSED) ? undefined : settledIn(text, of, rest);
}

/** Who bore it is asked, and stands in the cell. */
const ASKS_BEARER =
  /^(?:[가-힣]{0,5}(?:비용?|료|금|경비))?(?:의)?(?:(?:실제|실)?(?:부담|대납)(?:자|주체|처|인|기관|기업|회사|한?곳|한?쪽|한?사람)?|(?:납부|결제|지불|지출)(?:자|주체))(?:명)?$|^(?:돈|비용)?(?:을)?낸(?:곳|사람|이|데)$|^(?:돈|비용|대금)?(?:은|을|를)?누가(?:돈|비용|대금)?(?:은|을|를)?(?:다)?(?:냈|내|부담|지불|결제|납부|지급)(?:했|하)?(?:나|는지|음|는가|요)?(?:요)?$|재원|자금(?:출처|원천|원)?$|비용처리/;
/** Whether it was paid. */
const ASKS_PAID = /^(?:[가-힣]{0,5}(?:비용?|료|금|대금|경비))?(?:실제|실)?(?:지급|집행|지출|결제|납부|송금|이체|출금)(?:여부|상태|현황|결과|유무)?$/;
const ASKS_BACK = /^(?:[가-힣]{0,5}(?:비용?|료|금|대금))?(?:환급|환불|반환|보전|돌려받음|되돌려받음)(?:여부|액|금|금액|결과|상태|유무)?$/;
const ASKS_FIRM = new RegExp(
  `^(?:${FIRM}|자|자기|실|순)(?:의|가|에서)?(?:실제|순|실)?(?:부담|지출|출금|지급|집행|(?:낸|쓴|나간|들어간)?(?:돈|비용)|몫)(?:금|액|분|률|율|비율)?(?:여부)?$`,
);
const FULL = new RegExp(`^(?:${WHOLE_WORD}|100)(?:임|함|받음|받았음|됨|완료|처리|환급|환불|입금|부담)*$`);
const NOUGHT = /^(?:0(?:원|%)?|영|없음|무|無|x|-|안함|안됨|못함|아님|제로|전무|n|no)$/;

/** What a cell says under a heading that asks who paid, or whether. */
const KIND_OF_PAYER = /^(?:개인|법인)(?:카드)?$/;
function underHeading({ heading, title }: Pick<AnswerColumn, 'heading' | 'title'>, cell: string, rest: string): Unspent | undefined {
  const [first = ''] = cell
    .replace(/\((?:주|유|재|사)\)/g, '㈜')
    .split(/[,;(/]|\.\s/)
    .map((part) => part.trim());
  const plain = first.replace(/\s/g, '');
  if (ASKS_FIRM.test(heading)) return NOUGHT.test(plain) ? (PUBLIC.test(rest + cell) ? 'grant' : 'others') : undefined;
  if (ASKS_BACK.test(heading)) return FULL.test(plain) ? 'back' : undefined;
  if (ASKS_PAID.test(heading) && (NOUGHT.test(plain) || /^(?:보류|취소|중단|철회|거절|미정산)(?:됨|함|중)?$/.test(plain))) return 'unpaid';
  if (ASKS_BEARER.test(heading)) {
    if (PUBLIC.test(first) && !OF_TRAINING.test(first)) return undefined;
    if (OWN_CARD.test(first) && UNREIMBURSED.test(cell)) return 'others';
    // Whose card it was, and not who bore it: who pays with his own is paid back.
    if (KIND_OF_PAYER.test(plain) && /결제/.test(heading)) return undefined;
    const words = first.replace(/\d+\s?(?:%|퍼센트|프로)/, ' ').trim();
    const bearer = bearerOf(words.replace(PRIVATE, ' ').replace(/(?:부담|대납|지원금?|결제|지불|납부|돈|비용)(?:함|됨)?$/, ''));
    if (!(bearer?.sure ?? false) && !(PRIVATE.test(first) && !/^자/.test(plain))) return undefined;
    if (bearer && OF_PERSON.test(bearer.who) && !OF_TAKER.test(bearer.who) && !/부담|대납|재원/.test(heading) && !PRIVATE.test(first)) return undefined;
    return REIMBURSED.test(cell) && !UNREIMBURSED.test(cell) ? undefined : SOME.test(cell) ? 'part' : 'others';
  }
  const named = /^(.+?)(?:부담|대납|지원|결제)(?:금|액|분|률|율|비율)?(?:여부)?$/.exec(title.trim().replace(/\s/g, ''));
  const bearer = named ? bearerOf(named[1] as string) : undefined;
  if (bearer?.sure !== true || bearer.rest.trim() !== '') return undefined;
  if (FULL.test(plain) || /^(?:예|네|여|y|yes|o|○|해당|있음|맞음)$/.test(plain)) return 'others';
  return SOME.test(plain) ? 'part' : undefined;
}

/** Names of accounts and ranks say nothing of the money; of people and firms only what stands behind the name does. */
const SILENT: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['account', 'title', 'size', 'relation']);
const NAMES: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['person', 'party']);

/** What came back is no part of the row any more: `환불받아 제외`, `1명 환불, 참가한 2명분만`. */
const OFF_ALREADY = /(?:제외|빼고|뺐|뺌)(?!\s?(?:안|못|예정|요청|전|대상|요망|필요))|(?:분|명|건|개|회|몫)만(?=$|[\s,.)])/;

/** What a cell says of it; `rest` is what the other cells of the row say, undefined where any money may be that of the row. */
function readIn(column: AnswerColumn, value: string, rest: string | undefined): Unspent | undefined {
  const { kind, heading } = column;
  if (value === '' || SILENT.has(kind)) return undefined;
  const at = NAMES.has(kind) ? value.search(/[([,/（，]/) : 0;
  const text = at < 0 ? '' : value.slice(at);
  if (
    kind !== 'funds' &&
    !OFF_ALREADY.test(text) &&
    (isGivenBack(text) || (MONEY.test(heading) && !OF_PART.test(heading) && isGivenBack(`${heading} ${text}`)))
  )
    return 'back';
  if (column.role === 'text' ? saysReturn(value) : kind === 'kind' && mayBeReturn(value)) return 'back';
  if (OF_PART.test(heading) || LEFT_OUT.test(heading)) return undefined;
  const cell = fold(text).toLowerCase();
  if (LEFT_OUT.test(cell)) return undefined;
  // `여비: 우리가 안 냄`, in a row about something else.
  const ofHeading = rest === undefined ? undefined : moneyIn(heading);
  if (ofHeading !== undefined && !isOwn(ofHeading, rest) && !ASKS_FIRM.test(heading) && !ASKS_BEARER.test(heading)) return undefined;
  const under = underHeading(column, fold(value).toLowerCase(), rest ?? '');
  if (under !== undefined) return under;
  if (kind === 'funds' && !ASKS_BEARER.test(heading)) return undefined;
  const clauses = clausesOf(withoutDays(cell));
  const whole = wholeCell(cell);
  const ofRow = column.role === 'text' || kind === 'note' || OF_THE_ROW.test(heading);
  let found: Unspent | undefined;
  for (const [at, clause] of clauses.entries()) {
    const others =
      rest === undefined
        ? undefined
        : [rest, ...clauses.filter((_, other) => other !== at && !(clause.of !== '' && other === at - 1)).map((one) => one.text)].join(' ');
    const said = saidBy(clause, others, whole);
    if (said === 'others') return said;
    if (said !== 'unpaid' || ofRow) found ??= said;
  }
  return found;
}

/** What a cell may say of it, whatever else stands in its row. */
export const mayBeUnspent = rememberedOf((column: AnswerColumn, value: string): boolean => readIn(column, value, undefined) !== undefined);

export interface UnspentAnswer {
  readonly unspent: Unspent;
  readonly column: AnswerColumn;
}
/** What says most decides. */
const ORDER: readonly Unspent[] = ['back', 'others', 'grant', 'unpaid', 'part'];
/** What the row says of it, and where. */
export function unspentIn(row: Row): UnspentAnswer | undefined {
  const columns = answerColumns(row.table);
  let found: UnspentAnswer | undefined;
  let texts: readonly string[] | undefined;
  for (const [place, column] of columns.entries()) {
    const value = valueIn(row, column);
    if (!mayBeUnspent(column, value)) continue;
    texts ??= columns.map((one) => `${one.title} ${valueIn(row, one)}`);
    const unspent = readIn(column, value, texts.filter((_, other) => other !== place).join(' '));
    if (unspent !== undefined && (found === undefined || ORDER.indexOf(unspent) < ORDER.indexOf(found.unspent))) found = { unspent, column };
  }
  return found;
}
