/** Whether a cell says that what was paid came back whole, or that the entry was taken back: nothing was spent then. */
import { fold, remembered } from '../../domain';

/** Nouns of money by their ending: `수강료`, `출장비`, `기지급액`, `선금`. Money of others, and what stands besides the price, is another matter. */
const MONEY =
  /(?:(?<![설정준대소예낭분]|(?<!출)장)비|(?<![재시원자의음사치완종만수도향염])료|(?<!보증|보조|지원|출연|장려|장학|보험|예치|현|자|예|적|기|벌|합|세|지|조|방)금|(?<![잔차용세시정])액|대금|수당|급여|월급|비용|돈|값|(?:지급|납부|결제|송금|지출)분)(?:이|가|을|를|은|는|도|만|마저|까지)?$/;
/** The whole of it. */
const WHOLE = /(?:^|\s)(?:기\s?지급\s?)?(?:전액|전량|전부|모두|전체|총액|몽땅|고스란히|그대로|통째로|100\s?(?:%|퍼센트|프로))|^fully?\s/;
/** Native verbs of coming back: `되찾음`, `도로 받음`, `토해냄`. */
const CAME_BACK =
  '(?:되|도로\\s?(?:다\\s|전부\\s|모두\\s)?)(?:돌려\\s?)?(?:받|찾|입금|들어\\s?[오옴왔]|돌아\\s?[오옴와왔])|(?<!되)돌려\\s?(?:받|줌|줬|주었)|(?<!되)돌아\\s?[옴왔]|거[둬두]어?\\s?들[이임였]|토해\\s?[내냄냈]|물어\\s?[내냄냈줌줬]|다시\\s?(?:줌|줬|주었|보내\\s?[줌줬]|입금해\\s?[줌줬])';
/** The same in Chinese words: what is done to the money or to a thing, and what only money can be. */
const BACK = '환불|환급|반환|환입|환수|반납|회수|반송|변상|반품|(?:반려|상환|보전|상계)(?=\\s?(?:받|완료|됨))';
const RETURNS = new RegExp(`(${CAME_BACK})|(${BACK})`, 'g');
/** What was booked was taken back: `카드취소 완료`, `카드 승인 취소됨`, `기표 취하`. */
const UNDONE =
  /(?:^|\s)[가-힣]{0,4}(?:카드|결제|전표|기표|매입|구매|주문)(?:을|를|는)?\s?(?:승인\s?)?(?:취소|취하|철회|무효)\s?(?:됨|완료|처리(?:됨|완료)?|함|했음|되었음)?$/;
/** `승인취소 전액`, `카드취소 전액 들어옴`. */
const UNDONE_WHOLE =
  /(?:카드|결제|승인|매입|구매|주문)\s?(?:승인\s?)?(?:취소|철회|무효)(?:로|되어|돼|하고|후)?\s(?:전액|전부|전체)(?=\s(?:들어|돌아|입금|환급|환불)|$)/;
/** It is done: the noun ends the part, or a verb of having it done follows. */
const DONE = /^(?:을|를|이|은)?\s?(?:$|[받되됐됨된하했함해한옴]|완료|처리|조치|입금|수령|판결\s?후\s?수령|끝)/;
/** It is not, or not yet, or such is the kind of a thing. */
const UNDONE_YET =
  /못|않|안\s?(?:[됨함해됐했되하]|받)|없|無|아님|아니|아닌|불가|예정|요청|신청|요구|청구|가능|조건|여부|협의|검토|진행|미정|거절|거부|대상|규정|과정|조항|약정|정책|중(?:\s|$)|시(?:\s|$)|[할될]\s|[받하되]을|기로|려고|려\s|라면|[하되받]면(?:\s|$)|해야|필요|\?/;
const PART =
  /일부|부분|차감|잔액|잔여|차액|초과|과납|절반|보증금|예치금|부가세|vat|세액|관세|소득세|개인|본인|선결제|대납|입체|(?<!\d)(?!100)\d{1,2}\s?(?:%|퍼센트|프로)/;
/** Another sum or thing in its place. */
const INSTEAD = /재(?:구매|주문|입고|결제|승인|발행|청구|등록|수강|계약|발주|지급|이체)|교체|교환|대체|다시(?!\s?(?:돌려|되|받|줌|줬|주었|보내\s?[줌줬]|입금))/;
/** Whom somebody else gave it back to. */
const TO_OTHERS = /(?<!우리(?:\s?회사)?|당사|자사|저희)(?:에게|께)(?:\s|$)/;
/** Whom it was given back to is the firm, or whoever got the money gave it back: `강사가 돌려줌`. What a person gave back that is no money is a thing. */
const TO_FIRM = /(?:우리(?:\s?회사)?|당사|자사|저희|본사)(?:에게|에|한테|로)(?:\s|$)/;
const BY_PAYEE = /^(?!.*[가-힣](?:을|를)(?:\s|$))(?:.*\s)?(?!당사|우리|자사|회사)[가-힣a-z]{2,}(?:이|가|에서)\s?$/;
const GAVE = /^(?:돌려\s?(?:줌|줬|주었)|다시)/;
/** What was to happen if: a rule about it, unless it says that it was done. */
const IF =
  /(?:(?<![반화측표도전정지서대후내외단평장라])면|[가-힣]\s?경우(?:에는|에|엔)?|[가-힣]을\s?때(?:에는|엔)?|(?:미[가-힣]{2}|불[가-힣]{1,2}|취소|탈락|폐강|미달|부족|철회|중단|해지|포기|만기|불발|무산|결강|휴강|실패)\s?시(?:에는|엔|에)?)\s/;
/** It happened. */
const HAPPENED = /^(?:을|를|이|은)?\s?(?:받|완료|했|하였|됐|되었|된|한|입금|수령|끝)/;
/** Of so many of several, or taken off already: `1명 취소로 환불`, `환불받아 뺌`. */
const OF_SOME =
  /(?:하루|이틀|사흘|[한두세네]\s?(?:명|달|주|과목|건|회|차례))(?:분|치|몫)(?=\s|은|는|이|가|을|를|의|만|$)|(?<!\d)\d{1,3}\s?(?:명|인|과목|강좌|개|회|차례|세트|대|건)(?:분|치|몫)?(?=\s|은|는|이|가|을|를|의|만|$)/;
const TAKEN_OFF = /(?<!(?:안|못)\s?)(?:순액|순지출|뺌|뺐|뺀|빼고|빼서|덜어[냄냈내]|차감|공제)(?!\s?(?:안|못|하지|x|전|예정))/;
/** What had been paid for was not held, or nobody went: what came back then is its price. */
const NOT_HELD =
  /(?:^|[^\d명인]\s?)(?:불참|미참석|미참가|미수강|미실시|불발|폐강|휴강|결강|무산|(?:개강|과정|강의|강좌|교육|훈련|연수|수강|행사|계약|신청)\s?취소)/;
/** A clause ends there: `불량이라 돌려주고 ‖ 임차료도 되찾음`. */
const CLAUSE = /(?<=(?:[가-힣](?:고|며|면서|으나|지만|는데|[이]?라|[어아와해여]서|니)|[되받][어아]|하여))\s/;
const RETURNED = new RegExp(`${CAME_BACK}|${BACK}`);
/** The day on which it happened parts the words that belong together: `강사가 11/5 반납`, `모회사가 11월에 갚음`. */
const ON_DAY =
  /(?<![\d./])(?:(?:19|20)?\d{2}\s?[.년-]\s?)?(?:\d{1,2}\s?[./]\s?\d{1,2}|\d{1,2}월(?:\s?\d{1,2}일)?|\d{1,2}일)(?![\d./%])\s?(?:에|자로|자|부로|날)?(?=\s|$)/g;
export const withoutDays = (cell: string): string =>
  /\d/.test(cell)
    ? cell
        .replace(ON_DAY, ' ')
        .replace(/\s{2,}/g, ' ')
        .trim()
    : cell;
/** Of what was called off, whatever for. */
const CALLED_OFF = /취소(?!\s?(?:불가|안|없|수수료|예정|요청|신청|가능|시))/;
/** It came, or whoever got it gave it back; nothing more is said. */
const CAME =
  /^(?:[가-힣a-z○㈜]{2,}(?:이|가|에서|은|는|측)\s)?(?:전액\s?|전부\s?|모두\s?|다\s)?(?:환급|환불|반환|환입|회수|반납)\s?(?:완료|받음|됨|처리|받았음|함|했음|하였음|옴)?$|^(?:전액|전부|모두)\s?(?:다시\s?)?입금(?:됨|받음|완료)?$/;
/** Into the firm's own account. */
const INTO_FIRM =
  /(?:전액|전부|모두|그대로|전체)\s?(?:다시\s?)?(?:우리|당사|자사|회사|법인)\s?(?:의\s?)?(?:계좌|통장)(?:로|에)?\s?(?:다시\s?)?(?:입금|들어[옴왔]|반환|송금)/;
const ENGLISH = /(?<!\b(?:no|not|non|without|never|no\s\w+\sor)[\s-])\b(?:fully\s)?refund(?:ed)?(?:\s(?:received|completed|done|in\sfull))?$/;

const CANDIDATE =
  /환불|환급|반환|환입|환수|반납|반품|반송|반려|회수|변상|보전|상계|상환|돌려|돌아|되받|되찾|도로|거[둬두]|토해|물어|취소|취하|철회|무효|다시|입금|refund/i;

/** The verb of coming back at that place of a part of the cell is said of the whole of the money, and done. */
function isOfTheWhole(part: string, { index, 0: verb, 1: native, 2: noun }: RegExpExecArray): boolean {
  const after = part.slice(index + verb.length).split(CLAUSE)[0] as string;
  const before = part.slice(0, index);
  if (/(?:안|못)\s?$|(?:^|\s)[미비불무]$/.test(before) || UNDONE_YET.test(after) || (noun !== undefined && !DONE.test(after))) return false;
  const clause = before.split(CLAUSE).pop() as string;
  if (IF.test(clause) && !HAPPENED.test(after)) return false;
  if (TAKEN_OFF.test(part.slice(index)) || (OF_SOME.test(clause) && !WHOLE.test(clause))) return false;
  if (TO_FIRM.test(clause) || (GAVE.test(verb) && BY_PAYEE.test(clause))) return native !== undefined || DONE.test(after);
  if (PART.test(clause) || (TO_OTHERS.test(clause) && !/받|찾|거[둬두]|토해|물어|환수|회수/.test(verb))) return false;
  const isMoney = clause.split(/\s+/).some((word) => MONEY.test(word));
  if (WHOLE.test(clause)) return native === undefined ? !/^(?:회수|반송)/.test(verb) || isMoney : true;
  if (noun === '반품') return false;
  return isMoney || noun === '환불' || (native !== undefined && /^(?:되돌려|도로\s?받)/.test(verb));
}

export const isGivenBack: (value: string) => boolean = remembered((value: string): boolean => {
  if (!CANDIDATE.test(value)) return false;
  const cell = withoutDays(fold(value).toLowerCase());
  if (INSTEAD.test(cell)) return false;
  const parts = cell
    .replace(/(취소|철회|해지|취하)·(?=환불|환급|반환)/g, '$1 ')
    .split(/(?<!\d)\/|\/(?!\d)|[,;|()[\]·\n→]+|\s-\s|\.\s/)
    .map((part) => part.trim());
  // What is refused of one part of it holds for the others: `일부 반품, 환불받음`, `교재비 환급, 단 미확정`.
  if (parts.some((part) => PART.test(part) && RETURNED.test(part))) return false;
  return parts.some((part) => {
    if (UNDONE_WHOLE.test(part) && !UNDONE_YET.test(part)) return true;
    if (ENGLISH.test(part) || UNDONE.test(part.split(CLAUSE).pop() as string)) return true;
    for (const match of part.matchAll(RETURNS)) if (isOfTheWhole(part, match)) return true;
    if (INTO_FIRM.test(part) && !UNDONE_YET.test(part)) return true;
    if ((NOT_HELD.test(cell) || CALLED_OFF.test(cell)) && !OF_SOME.test(cell) && !TAKEN_OFF.test(cell) && CAME.test(part)) return true;
    if (NOT_HELD.test(cell) && !OF_SOME.test(cell) && /^(?:전액\s?)?(?:환급|환불|반환|환입|회수)\s?(?:완료|받음|됨|처리|받았음)$/.test(part)) return true;
    return /반품|취소|무효|변상|무산/.test(cell) && /(?:대금|비용|[가-힣][비료액])\s?입금\s?(?:받음|됨|완료)$/.test(part);
  });
});
