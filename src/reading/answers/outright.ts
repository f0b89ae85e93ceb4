/**
 * How surely a cell speaks against a condition. A label names what the cost is (`노래방 기기 대여`); a sentence may deny or mention anything beside it
 * (`위탁시험 아님, 직접 돌림`, `통역 있음`, `구입 권유받았으나 빌려 씀`). What a sentence says counts as a no where its denial is of a word of the condition
 * itself and ends what it says.
 */
import { findWords, type AnswerWords } from './answer-text';
import { denialOf, isDenied } from './denial';
import { standsBefore } from './denial/closing';
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

/** A word of the condition is denied by itself, and its part of the cell says nothing more. */
export function deniesByItself(cell: AnswerWords, lists: readonly (RegExp | undefined)[]): boolean {
  const { plain } = cell;
  for (const words of lists) {
    if (words === undefined) continue;
    for (const { index, 0: word } of plain.matchAll(words)) {
      const to = index + word.length;
      const denial = denialOf(cell, index, to);
      if (denial?.isOwnWord !== true) continue;
      const isFirst = index === 0 || plain[index - 1] === ';';
      if (denial.closes || (isFirst && standsBefore(plain.slice(to)))) return true;
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
