/** Words typed wrong by a letter: `조교슈`, `연구개발젼담부서`, `미승닌`. Which known word was meant, where it can be one alone. */
import { largest, remembered } from '../../domain';
import { ANSWERS, polarity, readWords } from './answer-text';
import { knownWords } from './profiles';

const [FIRST, LAST, VOWELS, FINALS] = [0xac00, 0xd7a3, 21, 28];
/** Initial, vowel and final of a syllable. */
const lettersOf = (syllable: string): readonly [number, number, number] => {
  const at = syllable.charCodeAt(0) - FIRST;
  return [Math.floor(at / (VOWELS * FINALS)), Math.floor(at / FINALS) % VOWELS, at % FINALS];
};
const isHangul = (syllable: string): boolean => syllable >= String.fromCharCode(FIRST) && syllable <= String.fromCharCode(LAST);
/** Where two texts of the same length differ, if by one letter of one syllable. */
export function differsAt(one: string, other: string): number | undefined {
  if (one.length !== other.length) return undefined;
  let found: number | undefined;
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] as string, other[at] as string];
    if (a === b) continue;
    if (found !== undefined || !isHangul(a) || !isHangul(b)) return undefined;
    const letters = lettersOf(b);
    if (lettersOf(a).filter((letter, place) => letter !== letters[place]).length !== 1) return undefined;
    found = at;
  }
  return found;
}

/** Shorter ones are too like each other: 연구, 연수, 연주. */
const SHORTEST = 3;
/** From so many syllables on a word has little beside it that differs in its last one. */
const LONG = 5;
/** Words that are as they should be, though one of ours differs in the middle. */
const ALSO_WORDS = [
  '출연료',
  '기숙사',
  '교제비',
  '개발비',
  '연구비',
  '안정화',
  '스테인',
  '지원',
  '골프',
  '워크샵',
  '라이센스',
  '데이타',
  '회의실',
  '모기업',
  '영업왕',
  '판매왕',
];
/** How a permission ended. */
const DECIDED = ['취소됨', '철회됨', '반려됨', '거절됨', '폐쇄됨', '말소됨', '취소함', '취소분'];
/** So many words have a syllable that is none of a slip. */
const FAMILIAR = 3;

interface Known {
  /** By two syllables that stand right, and how they stand in the word: the first two, the last two, or of three the outer. */
  readonly byPair: ReadonlyMap<string, readonly string[]>;
  /** All known words of two syllables and more: what one of them covers is typed right. */
  readonly words: ReadonlySet<string>;
  /** What several of them are made of: another syllable is likelier a slip than a word. */
  readonly syllables: ReadonlySet<string>;
  readonly longest: number;
}
let known: Known | undefined;
function knownOnes(): Known {
  if (known) return known;
  const words = new Set([...knownWords(), ...ANSWERS.map(([word]) => word), ...DECIDED, ...ALSO_WORDS]);
  const byPair = new Map<string, string[]>();
  const add = (key: string, word: string): void => {
    const list = byPair.get(key);
    if (list) list.push(word);
    else byPair.set(key, [word]);
  };
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    add(`^${word.slice(0, 2)}`, word);
    add(`$${word.slice(-2)}`, word);
    if (word.length === SHORTEST) add(`${word[0] as string}_${word[2] as string}`, word);
  }
  const often = new Map<string, number>();
  for (const word of words) for (const syllable of new Set(word)) often.set(syllable, (often.get(syllable) ?? 0) + 1);
  const syllables = new Set([...often].filter(([, times]) => times >= FAMILIAR).map(([syllable]) => syllable));
  known = {
    byPair,
    words,
    syllables,
    longest: largest(
      [...words].map(({ length }) => length),
      0,
    ),
  };
  return known;
}

/** A known word stands over that place of the run. */
function isCovered(run: string, place: number, { words, longest }: Known): boolean {
  for (let from = Math.max(0, place - longest + 1); from <= place; from += 1)
    for (let to = Math.max(place + 1, from + 2); to <= Math.min(run.length, from + longest); to += 1) if (words.has(run.slice(from, to))) return true;
  return false;
}

/** At its ends a word differs from others that are right: 청소비 and 청소기, 시제품 and 신제품. A syllable of no word, one in the middle, and the ends of a long word are slips. */
function isSlip(run: string, from: number, at: number, { length }: string): boolean {
  const within = at > 0 && at < length - 1;
  const atEnd = length >= LONG && at === length - 1 && /^(?:에|의|은|는|을|를|로|으로|과|와|도|만)?$/.test(run.slice(from + length));
  const atStart = length >= LONG && at === 0 && from === 0;
  return within || atStart || atEnd || !knownOnes().syllables.has(run[from + at] as string);
}

interface Slip {
  readonly from: number;
  readonly word: string;
}
/** The word that was meant in a run of syllables, the longest first. Two that it could be are none. `alone`: the run is all that stands under a heading that asks for such words. */
function slipIn(run: string, alone: boolean): Slip | undefined {
  const all = knownOnes();
  const { byPair } = all;
  let found: Slip | undefined;
  let also = false;
  const take = (word: string, from: number): void => {
    const to = from + word.length;
    if (from < 0 || to > run.length || (found && word.length < found.word.length)) return;
    // A short word within a longer one is there by chance: it begins or ends the run.
    if (word.length === SHORTEST && from > 0 && to < run.length) return;
    const at = differsAt(run.slice(from, to), word);
    if (at === undefined || !((alone && word.length === run.length) || isSlip(run, from, at, word)) || isCovered(run, from + at, all)) return;
    also = found !== undefined && found.word.length === word.length && (found.word !== word || found.from !== from);
    found = { from, word };
  };
  for (let at = 0; at + 1 < run.length; at += 1) {
    const pair = run.slice(at, at + 2);
    for (const word of byPair.get(`^${pair}`) ?? []) take(word, at);
    for (const word of byPair.get(`$${pair}`) ?? []) take(word, at + 2 - word.length);
    for (const word of byPair.get(`${run[at] as string}_${run[at + 2] ?? ''}`) ?? []) take(word, at);
  }
  return also ? undefined : found;
}

/** A cell that is nothing but an answer, typed wrong: `해땅`, `니승인`. */
function answerMeant(cell: string): string | undefined {
  const said = readWords(cell);
  if (cell.length < 2 || knownOnes().words.has(cell) || said.open || polarity(said) !== undefined) return undefined;
  const meant = ANSWERS.filter(([word]) => differsAt(cell, word) !== undefined);
  return new Set(meant.map(([, yes]) => yes)).size === 1 ? meant[0]?.[0] : undefined;
}

export interface Respelled {
  /** The cell with the words that were meant. */
  readonly text: string;
  /** `조교슈 → 조교수`. */
  readonly shown: string;
}
/** What stands over a cell: a name, which may be like any short word, something that asks for such words, or neither. */
export type Over = 'name' | 'asking' | 'other';
/** @returns The cell as it was meant, or undefined where nothing in it looks like a slip. */
export const respelled = (value: string, over: Over): Respelled | undefined => SEEN[over](value);
function respell(value: string, over: Over): Respelled | undefined {
  const cell = value.trim();
  const answer = over === 'asking' ? answerMeant(cell) : undefined;
  if (answer !== undefined) return { text: answer, shown: `${cell} → ${answer}` };
  const shown: string[] = [];
  const text = value.replace(/[가-힣]{3,}/g, (run, place: number) => {
    const alone = over === 'asking' && value.slice(0, place).trim() === '' && /^\s*(?:$|[([,/])/.test(value.slice(place + run.length));
    const slip = slipIn(run, alone);
    if (!slip || (over === 'name' && slip.word.length === SHORTEST)) return run;
    const { from, word } = slip;
    shown.push(`${run.slice(from, from + word.length)} → ${word}`);
    return run.slice(0, from) + word + run.slice(from + word.length);
  });
  return shown.length === 0 ? undefined : { text, shown: shown.join(', ') };
}

const SEEN: Readonly<Record<Over, (value: string) => Respelled | undefined>> = {
  name: remembered((value) => respell(value, 'name')),
  asking: remembered((value) => respell(value, 'asking')),
  other: remembered((value) => respell(value, 'other')),
};
