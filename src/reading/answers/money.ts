/**
 * Words of money in a clause: whose it was, for what, and whether the whole of it is spoken of. Read from the verb back: what stands before it is who
 * paid and for what.
 */
import { PUBLIC_MONEY } from './vocabulary';

/** The firm itself: `회사` without a word that says which. */
export const FIRM =
  '(?:(?:^|[\\s은는,비료금대액값세을를])(?:[당자본]사|(?:우리|저희)(?:\\s?회사)?|사업주|신청기업|사측|회삿)|(?:^|(?:^|[\\s가-힣])(?:[비료금액세](?:[은는을를도])?|전액|전부|결국|실제|즉)\\s?)(?:회사|법인|기업|업체))';
const OF_FIRM = new RegExp(
  `${FIRM}(?:\\s?(?:측|쪽|자체|자금|돈|예산|비용))?$|(?:팀|부|과|실|부서|본부|연구소|사업부|공장|예산|계정|계좌|카드|통장|자금|현금|담당자?|경리|총무|회계|지점|지사|본점|사업장)$`,
);
/** Who takes the course or gets the money keeps no books of the firm: whatever he pays is his. */
const TAKES_PART = '(?:수강|훈련|교육|연수|실습|학)생|[가-힣]{0,3}(?:참가|참석|응시|수강|수료|이수|수혜|이용|사용|당사|수령)자|본인|개인|각자|학생';
/** Of these only what is told of their own money is. */
const PERSON = `${TAKES_PART}|대표(?:이사)?|사장|회장|오너|임원|이사|교수|강사|교사|자문[역인]|위원|직원|사원|근로자|종업원|연구원|발명[자가]|[팀부과실소]장|대리|주임|가족|배우자|부모`;
/** Another firm or body, by how its name ends. */
const BODY =
  '㈜\\s?[가-힣a-z]+|[가-힣a-z]+㈜|\\(주\\)[가-힣a-z]+|[가-힣a-z]*(?:모|자|계열|관계|협력|거래|고객|원청|공급|제조|판매|수탁|위탁|타|상대|파트너|투자|개발|시공|납품|렌탈|보험|출판|발주|주관|주최|의뢰|대행|유통|하청|수급|컨소시엄)사|(?:[가-힣]+|(?:다른|딴|상대|그|저|타|외부|[가-힣]*[은는한준인된던])\\s)(?:회사|업체|기업|법인|기관)|[가-힣a-z]*(?:그룹|지주|협회|조합|학회|재단|대학교?|학교|공단|진흥원|공사)|거래처|발주처|납품처|수요처|원청|바이어|고객|임대인|상대(?:방|편)?|제3자|주주|남|(?:다른|딴)\\s?(?:곳|데)';
export const PUBLIC = new RegExp(`${PUBLIC_MONEY}|공공|시청|도청|구청|군청`);
/** Who gives back what training cost an employer is no giver of a grant. */
export const OF_TRAINING = /고용보험|사업주|훈련비|고용(?:노동)?부|노동부|환급/;
const PARTY = new RegExp(`(?:^|[\\s은는:=])(?:그\\s)?((?:${BODY}|${PERSON})(?:님)?)(?:\\s?(?:측|쪽|자체))?$`);
export const OF_PERSON = new RegExp(`(?:${PERSON})(?:님)?(?:들)?(?:\\s?(?:측|쪽))?$`);
export const OF_TAKER = new RegExp(`(?:${TAKES_PART})(?:들)?$`);

export const WHOLE_WORD =
  '(?:전액|전부|전량|모두|(?<![가-힣])다(?=\\s|$)|전체|총액|몽땅|고스란히|통째로?|100\\s?(?:%|퍼센트|프로)|일체|(?:같은|동일한?)\\s?금액|동액)(?:를|을|로)?';
export const WHOLE = new RegExp(`(?:^|\\s|[가-힣])${WHOLE_WORD}(?=\\s|$|[가-힣])`);
const ENDS_WHOLE = new RegExp(
  `\\s?(?:${WHOLE_WORD}|대신|대신하여|따로|직접|이미|먼저|결국|알아서|스스로|[가-힣]+(?:아서|어서|해서|하여|여서)|일체|실제로?|최종|선)$`,
);
const ANY_WHOLE = new RegExp(WHOLE_WORD, 'g');
const STARTS_WHOLE = new RegExp(`^${WHOLE_WORD}\\s?`);
/** Nouns of money; without their ending they name what it is for. */
export const MONEY =
  /([가-힣a-z]*?)(비용|경비|대금|수당|급여|월급|보상금|[가-힣]비|[가-힣]료|[가-힣]금|(?:약|재|식|물품|부품|도서|책|료)대|[가-힣]액|[가-힣]세|값|돈|비|료)(?:이|가|을|를|은|는|도|만|마저|까지|조차)?$/;
const GENERAL = /^(?:구매|구입|매입|결제|납부|납입|비용|경비|대금|금액|돈|값|전액|총액|실비|지급액|부담액|공급가액|부담금?|지출|이|본|해당|모든|전체)+$/;
/** The money that the words before the verb speak of, if they name any. */
export function moneyIn(words: string): string | undefined {
  for (const word of words.replace(ANY_WHOLE, ' ').split(/\s+/).reverse()) {
    const found = MONEY.exec(word);
    if (found && !/(?:[완종만무유]료|[송입출지조]금)$|^(?:자비|사비|개인비용|자금|현금|출연금|보조금|지원금|예비|준비|설비|정비|경비실)$/.test(found[0]))
      return found[0].replace(/(?:이|가|을|를|은|는|도|만|마저|까지|조차)$/, '');
  }
  return undefined;
}
/** The price of a course has many names. */
const TUITION = /^(?:위탁)?(?:수강료|등록금|수업료|학비|교육비|훈련비|연수비|교육훈련비|참가비|과정비)$/;
const OF_COURSE = /교육|훈련|연수|과정|강좌|수강|학위|석사|박사/;
/** The row is about that money: nothing else is named, or it is named elsewhere in the row. */
export function isOwn(money: string | undefined, rest: string | undefined): boolean {
  if (rest === undefined || money === undefined || GENERAL.test(money)) return true;
  if (TUITION.test(money) && OF_COURSE.test(rest)) return true;
  const stem = money.replace(/(?:비용|경비|대금|수당|금|비|료|대|액|값)$/, '');
  return rest.includes(money) || (stem.length > 1 && rest.replace(/\s/g, '').includes(stem));
}

/** Whose money it was by the words before the verb, without those for how much and for what. */
export function bearerOf(before: string): { readonly who: string; readonly rest: string; readonly sure: boolean; readonly subject: boolean } | undefined {
  let words = before.trim().replace(STARTS_WHOLE, '');
  for (let last = ''; last !== words;) {
    last = words;
    words = words
      .replace(ENDS_WHOLE, '')
      .replace(/(?:[가-힣a-z]*(?:비용|경비|대금|수당|급여|비|료|금|값|돈|대)(?:을|를|도|까지)|\s[가-힣]+(?:비용|경비|대금|수당|급여|비|료|금|대))$/, '')
      .trim();
  }
  const subject = /^(.*?)(?:이|가|에서|께서|로부터|한테서?|에게서?)$/.exec(words);
  const phrase = (subject?.[1] ?? words.replace(/[은는]$/, '')).trim();
  const party = PARTY.exec(phrase);
  const last = party?.[1] ?? (subject ? (phrase.split(/\s+/).pop() as string) : '');
  if (last === '' || OF_FIRM.test(phrase) || MONEY.test(last) || /^(?:이|그|것|전|후|현재|외부|내부)$/.test(last)) return undefined;
  return { who: last, rest: phrase.slice(0, phrase.length - last.length), sure: party !== null, subject: subject !== null };
}
