/** How a denial ends what is said: nothing stands behind its verb but what carries it, or the next clause. */
import { BETWEEN, type CellWords, type DeniedBy } from './words';

/** Verbs and nouns that deny, without their ending. */
const ROOT =
  '(?:아니|아닌|아님|아닙|아녔|없|無|무관|상관없|관계없|않|(?:안|못)[가-힣]|미(?:사용|실시|참여|해당|보유|이용|운영|설치|신청)|반려|각하|부결|기각|취소|거부|거절|불허|철회|말소|실효|해지|폐지|폐쇄|탈락|만료|상실|박탈|졸업|초과)';
const BODY = '(?:것|사실|상태|경우|건|바|회사|기업|업체|기관|곳|사람|분|자|인원|과정|교육|훈련)';
/** `않은 것으로 확인됨`, `없다고 회신받음`, `졸업한 회사`, `반려되어 ‖`, `않고 ‖`: the denial is all that the clause says. */
const SAYS_SO = '(?:확인|회신|통보|통지|판명|판정|답변|밝혀|드러|들음|맞|처리)[가-힣]{0,4}';
const ENDING = `(?:[었았했됐]|하였|되었|받았)?(?:[음임함됨짐냄춤은는던한된받얻]|다|습니다|는다|이|기|어짐|아짐|슴|이[가-힣]{0,8})?(?:$|${BODY}(?:임|이다|이라고함|으로|이|은|을|뿐)?(?:${SAYS_SO})?$|[다라]고(?:함|${SAYS_SO})?$|고|며|으나|지만|는데|[되하][어여]|으므로)`;
const CLOSES = new RegExp(`^[가-힣]{0,8}?${ROOT}${ENDING}|^[가-힣]{0,4}?(?:[x×✗✕무]$|0[건명원회]?$|(?:전무|밖)(?:임)?$)`);
/** `직업훈련 아닌 사내 종교모임`: what it is not stands before what it is. */
const BEFORE_WHAT_IT_IS = /^(?:이|은|는|가)?아닌[가-힣]/;

const CARRIED = new RegExp(`^${BETWEEN}$`);
/** What is denied is that it was bought, or gone through: `장비를 산 것은 아님`, `대학 통하지 않고`. */
const OF_AN_ACT = /^(?:산|구입한|매입한|취득한|판|사들인)(?:것|적|게|건)/;
const GONE_THROUGH = /통하지$/;

/**
 * Whether what denies a word closes its part of the cell.
 * @param to where the word ends
 * @param at where that begins
 */
export function closesAt({ plain }: CellWords, by: DeniedBy, to: number, at: number): boolean {
  const rest = plain.slice(at).split(';', 1)[0] as string;
  if (by === 'letter' || rest === '') return rest === '';
  // A cross answers the phrase that it ends, and not each word of it.
  if (by === 'sign' && !CARRIED.test(plain.slice(to, at))) return false;
  return !OF_AN_ACT.test(rest) && !GONE_THROUGH.test(plain.slice(to, at)) && CLOSES.test(rest);
}
/** The denial of the word stands before what is there in its place. */
export const standsBefore = (rest: string): boolean => BEFORE_WHAT_IT_IS.test(rest);
