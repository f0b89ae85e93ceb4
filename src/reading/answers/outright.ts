/**
 * How surely a cell speaks against a condition. A label names what the cost is (`노래방 기기 대여`); a sentence may deny or mention anything beside it
 * (`위탁시험 아님, 직접 돌림`, `통역 있음`, `구입 권유받았으나 빌려 씀`). What a sentence says counts as a no where its denial is of a word of the condition
 * itself and ends what it says.
 */
import { findWords, isDenied, type AnswerWords } from './answer-text';
import { endsInMieum, isNominal } from './endings';

const ENDS = /(?:[가-힣]다|[어아해지네]요|죠|(?:^|[가-힣])[xo×○])$|^[무無]$/i;
/** What stands before it is somewhere else, or left out: `강사 식대는 다른 줄에`, `통역료 제외`. */
const LEADS_ON =
  /^(?!.*(?:소믈리에|프로|회로|선로|원자로|용광로)$).+(?:에|에서|으로|로|에게|부터|까지|말고|[하빼]고)$|^(?:제외|별도|따로|부결|보류|생략|참고|제하고)$/;
/** The word closes a sentence: `돌림`, `안 함`, `없다`, `조교 X`. */
const closes = (word: string): boolean => (endsInMieum(word) ? isNominal(word) : ENDS.test(word) || LEADS_ON.test(word));
/** The words of a part of a cell. */
function wordsIn({ plain, starts }: AnswerWords, from: number, to: number): { readonly at: number; readonly word: string }[] {
  const words: { at: number; word: string }[] = [];
  let at = from;
  for (let place = from + 1; place <= to; place += 1) {
    if (place < to && !starts.has(place)) continue;
    words.push({ at, word: plain.slice(at, place) });
    at = place;
  }
  return words;
}

/** What stands between the word and its denial where nothing else is denied: particles, and nouns that carry it. */
const CARRIES =
  '(?:소속|자격|승인|인정|지정|과정|기관|업체|회사|기업|직원|인원|사람|대상|분야|관련|관계|건|것|등|등록|신청|취득|보유|지도|훈련|교육|연수|용역|개발|실습|목적|용도|실적|이력|사실|적|바|받은|얻은|해당|여부|비용|돈|쪽|실시|시행|진행|운영|이용|사용|활동|참여|참석|제작|수업|근무|종사|설치|산업|기술|분야|업무|계획|하나도|전혀|아예|조차|따위|속하|든|인|은|는|이|가|을|를|도|의|에|에는|에서|과|와|하고|이라고|라고|으로)*';
/** What denies, without its ending. */
const DENIES =
  '(?:아니|아닌|아님|아닙|아녔|없|無|무관|상관없|관계없|(?:하|받|얻|되|쓰|두|갖추|거치)?지(?:는|도)?(?:않|못|아니)|않|(?:안|못)[가-힣]|미(?:사용|실시|참여|해당|보유|이용|운영|설치|신청)|반려|취소|거부|거절|철회|탈락|만료|상실|박탈|졸업|초과)';
const BODY = '(?:것|사실|상태|경우|건|바|회사|기업|업체|기관|곳|사람|분|자|인원|과정|교육|훈련)';
/** `않은 것으로 확인됨`, `없다고 회신받음`, `졸업한 회사`, `반려되어 ‖`, `않고 ‖`: the denial is all that the clause says. */
const SAYS_SO = '(?:확인|회신|통보|통지|판명|판정|답변|밝혀|드러|들음|맞|처리)[가-힣]{0,4}';
const ENDING = `(?:[었았했됐]|하였|되었|받았)?(?:[음임함됨짐냄춤은는던한된받얻]|다|습니다|는다|이|기|어짐|아짐|슴|이[가-힣]{0,8})?(?:$|${BODY}(?:임|이다|이라고함|으로|이|은|을|뿐)?(?:${SAYS_SO})?$|[다라]고(?:함|${SAYS_SO})?$|고|며|으나|지만|는데|[되하][어여]|으므로)`;
const ENDS_DENIED = new RegExp(`^${CARRIES}(?:${DENIES}${ENDING}|[x×✗✕무]$|0[건명원회]?$|(?:전무|밖)(?:임)?$)`);
/** `직업훈련 아닌 사내 종교모임`: what it is not stands before what it is. */
const BEFORE_WHAT_IT_IS = /^(?:이|은|는|가)?아닌[가-힣]/;
/** A word of the condition is denied by itself, and its part of the cell says nothing more. */
export function deniesByItself(cell: AnswerWords, lists: readonly (RegExp | undefined)[]): boolean {
  const { plain, starts } = cell;
  for (const words of lists) {
    if (words === undefined) continue;
    for (const { index, 0: word } of plain.matchAll(words)) {
      const to = index + word.length;
      if (!starts.has(index) && !'비미불무'.includes(plain[index - 1] ?? ' ')) continue;
      if (!isDenied(cell, index, to)) continue;
      const rest = (plain.slice(to).split(';', 1)[0] as string).replace(words, '');
      if (rest === '' || ENDS_DENIED.test(rest) || (BEFORE_WHAT_IT_IS.test(rest) && (index === 0 || plain[index - 1] === ';'))) return true;
    }
  }
  return false;
}

/** A verb that joins what stands before it to what follows: what it is about is behind it. */
const JOINS =
  /(?:(?:[하되받있없않았었였했됐왔났썼졌갔랐렸겼켰냈섰폈뒀줬봤샀팔놓두쓰내가오주치르리기]|아니|못하|에게|이라)고|[가-힣]며|면서|으나|[하되]나|지만|[는은인던한된]데|더니|[가-힣]던|려다|다가|[아어해여려]서|라서|므로|니까|[으하되다라]면|이라|아니라|도록|하여|말고|[가-힣]{2}[은는])$/;
/** What was in quotes or brackets is a part of the sentence that follows. */
const GOES_ON =
  /^;(?:(?:과정|강좌|강의|교육|과목|과제|프로그램|세미나|특강)(?:;|$)|(?:이?라(?:고|는|며|서)?|이?란|으?로|은|는|이|가|을|를|의|에서?)(?=[가-힣]))/;
/** Where the last word of the lists ends that stands in the cell and is not denied; -1 where none does. */
function lastOf(cell: AnswerWords, lists: readonly (RegExp | undefined)[]): number {
  let last = -1;
  for (const list of lists) {
    if (list === undefined || !findWords(cell, list, true).yes) continue;
    for (const { index, 0: word } of cell.plain.matchAll(list))
      if (!isDenied(cell, index, index + word.length, true)) last = Math.max(last, index + word.length);
  }
  return last;
}
/** A label in the cell names something against the condition: in the phrase behind the last verb of a part that does not end as a sentence. */
export function labelsOtherwise(cell: AnswerWords, lists: readonly (RegExp | undefined)[], own: readonly (RegExp | undefined)[]): boolean {
  let from = 0;
  for (const part of cell.plain.split(';')) {
    const end = from + part.length;
    const words = part === '' ? [] : wordsIn(cell, from, end);
    from = end + 1;
    // `'영업비밀'이라 찍혀 있음`: the sentence goes on.
    if (GOES_ON.test(cell.plain.slice(end))) continue;
    if (words.length === 0 || closes((words.at(-1) as { word: string }).word)) continue;
    const joint = words.findLastIndex(({ word }, place) => place < words.length - 1 && word.length > 1 && JOINS.test(word));
    const begin = (words[joint + 1] as { at: number }).at;
    const starts = new Set([...cell.starts].filter((at) => at >= begin && at < end).map((at) => at - begin));
    const label: AnswerWords = { ...cell, plain: cell.plain.slice(begin, end), starts };
    // `불인정 과정 통합 후 신규 인정받은 과정`: what stands behind it is said of the cost.
    const last = lastOf(label, lists);
    if (last >= 0 && last >= lastOf(label, own)) return true;
  }
  return false;
}
