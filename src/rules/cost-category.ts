/**
 * 별표 3 (2013), 별표 2 (today): reading the code of a line as people write it. What is read is certain or it is unknown; nothing is guessed.
 *
 *   1.가.①   1가1   1-가-(1)   1. 가. ①   １．가．①   1.가.1   1-가-2   1.㈎.⑴   제1호 가목 ①   1.가.② 견본품비   1.나.①㉮
 */
import { fold, rememberedOf, type Text } from '../domain';
import type { CostLine, CostStatement, Edition, LineStatus, ListItem } from '../law/types';

export interface KnownCategory {
  readonly known: true;
  /** Normalised: `1.가.①`. */
  readonly code: string;
  readonly line: CostLine;
  readonly status: LineStatus;
  /** The item of the list under the line that was named too: `㉮`. */
  readonly item?: ListItem;
  /** The words that stood behind the code: `견본품비`. */
  readonly rest?: string;
  /** The input is the normalised code (with its list mark, if any), character for character. */
  readonly exact: boolean;
}

export type UnknownReason =
  | 'empty'
  | 'not-a-code' // nothing that could be a code of the appendix
  | 'several' // more than one code
  | 'no-such-line' // formed like a code, but the appendix has no such line
  | 'no-such-item'; // the line has no such item ㉮ …

export interface UnknownCategory {
  readonly known: false;
  readonly reason: UnknownReason;
  /** What the input would be as a code, where it is formed like one. */
  readonly code?: string;
}

/** The edition holds no cost statement. */
export interface UnavailableCategory {
  readonly known: false;
  readonly reason: 'unavailable';
  readonly why: Text;
}

export type CategoryReading = KnownCategory | UnknownCategory | UnavailableCategory;

/** The letters that number lines and lists, in their order. */
const LETTERS = '가나다라마바사아자차카타파하거너';
const CIRCLED_NUMBER = 0x2460; // ①
const CIRCLED_LETTER = 0x326e; // ㉮
const PARENTHESISED_LETTER = 0x320e; // ㈎
/** ①–⑳, ⑴–⒇, ⒈–⒛ stand in blocks of twenty; ❶–❿ in one of ten. */
const NUMBER_BLOCKS: readonly (readonly [number, number])[] = [
  [CIRCLED_NUMBER, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
];
export const SYMBOL_NUMBERS = '\u2460-\u2473\u2474-\u2487\u2488-\u249b\u2776-\u277f';
const SYMBOL_LETTERS = '\u326e-\u327b\u320e-\u321b';

/** Latin, Hangul and Chinese letters, as words begin with; engines of Office may not know `\p{L}`. */
export const WORD_LETTERS = 'A-Za-z가-힣ㄱ-ㅎ一-鿿';
const GAP = '[\\s.,·ㆍ_/)-]*';
const HEAD = new RegExp(`^(?:\\[|\\(|〔)?\\s*(?:별표\\s*[23]\\s*(?:[의:,>]\\s*)?)?(?:제\\s*)?(?:([12])(?!\\d)|([ⅠⅡ]))(?:\\s*호)?(?:\\s*\\))?`);
/** A letter of the second level stands alone: the next sign is no further syllable (`1. 기술개발` has no letter 기). */
const LETTER = new RegExp(`^${GAP}(?:\\(\\s*([가-힣])\\s*\\)|([\u320e-\u321b])|([가-힣])(?:\\s*목)?(?![가-힣]))`);
/** A bare number stands alone too (`1.가 1분기` is no ①); one in brackets or a circle may be followed by words. */
const NUMBER = new RegExp(`^${GAP}(?:([${SYMBOL_NUMBERS}])|\\(\\s*(\\d{1,2})\\s*\\)|(\\d{1,2})\\s*\\)|(\\d{1,2})(?![\\d${WORD_LETTERS}]))`);
const ITEM = new RegExp(`^${GAP}(?:([${SYMBOL_LETTERS}])|\\(\\s*([가-힣])\\s*\\)|([가-힣])\\s*$)`);
/** Words behind a code: set apart, beginning with a letter or an opening bracket, and holding no second code. */
const WORDS_AT_ALL = `[\\s.,:·ㆍ_/)\\]〕>-]*(?:([${WORD_LETTERS}([〔「'"][^]*))?$`;
const WORDS_ATTACHED = new RegExp(`^${WORDS_AT_ALL}`);
const WORDS = new RegExp(`^(?=[\\s.,:·ㆍ_/)\\]〕>([〔「'"-]|$)${WORDS_AT_ALL}`);
const SECOND_CODE = new RegExp(`[${SYMBOL_NUMBERS}${SYMBOL_LETTERS}]|(?:^|[^\\d])[12]\\s*[-.]\\s*[가-힣](?![가-힣])|[~∼〜～]`);

const symbolNumber = (sign: string): number => {
  const code = sign.charCodeAt(0);
  const block = NUMBER_BLOCKS.find(([from, size]) => code >= from && code < from + size);
  return block ? code - block[0] + 1 : 0;
};
const symbolLetter = (sign: string): string => {
  const code = sign.charCodeAt(0);
  return LETTERS[code >= CIRCLED_LETTER ? code - CIRCLED_LETTER : code - PARENTHESISED_LETTER] ?? '';
};
const circled = (number: number): string => (number >= 1 && number <= 20 ? String.fromCharCode(CIRCLED_NUMBER + number - 1) : String(number));

const linesByCode = new WeakMap<CostStatement, ReadonlyMap<string, CostLine>>();
function indexOf(statement: CostStatement): ReadonlyMap<string, CostLine> {
  let index = linesByCode.get(statement);
  if (!index) {
    index = new Map(statement.lines.map((line) => [line.code, line]));
    linesByCode.set(statement, index);
  }
  return index;
}

/** The line of that normalised code. */
export function costLine(edition: Edition, code: string): CostLine | undefined {
  return edition.costStatement.available ? indexOf(edition.costStatement.value).get(code) : undefined;
}

const unknown = (reason: UnknownReason, code?: string): UnknownCategory => ({ known: false, reason, ...(code === undefined ? {} : { code }) });

export const parseCategory: (edition: Edition, input: string | number) => CategoryReading = rememberedOf(categoryIn);
function categoryIn(edition: Edition, input: string | number): CategoryReading {
  if (!edition.costStatement.available) return { known: false, reason: 'unavailable', why: edition.costStatement.why };
  const index = indexOf(edition.costStatement.value);
  const written = String(input);
  const exactLine = index.get(written);
  if (exactLine) return { known: true, code: written, line: exactLine, status: exactLine.status, exact: true };

  let rest = fold(written.slice(0, 2000).normalize('NFC'));
  if (rest === '') return unknown('empty');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match;
  };

  const head = take(HEAD);
  if (!head) return unknown('not-a-code');
  let code = head[1] ?? (head[2] === 'Ⅰ' ? '1' : '2');
  let depth = 1;
  let attached = false;
  const letter = take(LETTER);
  if (letter) {
    code += `.${letter[1] ?? (letter[2] ? symbolLetter(letter[2]) : letter[3])}`;
    depth = 2;
    const number = take(NUMBER);
    if (number) {
      code += `.${circled(number[1] ? symbolNumber(number[1]) : Number(number[2] ?? number[3] ?? number[4]))}`;
      depth = 3;
      attached = number[4] === undefined;
    }
  }

  let mark: string | undefined;
  if (depth === 3) {
    const item = take(ITEM);
    if (item) {
      const at = LETTERS.indexOf(item[1] ? symbolLetter(item[1]) : ((item[2] ?? item[3]) as string));
      if (at < 0) return unknown('not-a-code', code);
      mark = String.fromCharCode(CIRCLED_LETTER + at);
      attached = item[3] === undefined;
    }
  }
  if (SECOND_CODE.test(rest)) return unknown(depth === 1 ? 'not-a-code' : 'several');
  const words = (attached ? WORDS_ATTACHED : WORDS).exec(rest);
  if (!words) return unknown('not-a-code');

  const line = index.get(code);
  // `1. 기술개발` is the heading; `1 인건비` is a numbered account and no code.
  if (depth === 1 && words[1] !== undefined && !(line && words[1].replace(/\s/g, '').startsWith(line.name.ko.replace(/\s/g, '')))) {
    return unknown('not-a-code');
  }
  if (!line) return unknown('no-such-line', code);
  const item = mark === undefined ? undefined : line.items?.find((candidate) => candidate.mark === mark);
  if (mark !== undefined && !item) return unknown('no-such-item', code + mark);
  return {
    known: true,
    code,
    line,
    status: line.status,
    ...(item ? { item } : {}),
    ...(words[1] === undefined ? {} : { rest: words[1].trim() }),
    exact: written === code + (mark ?? ''),
  };
}

/** Fewer syllables are the name of nothing. */
const NAME = 4;
const namesAlike = (one: string, other: string): boolean => one === other || (one.length >= NAME && other.includes(one));
const bareName = (words: string): string => fold(words).replace(/[\s·ㆍ,()]/g, '');

/** The words are the name of the line, or of one that it stands under, or a part of it: `기술자문료`, `직무발명 보상금`. */
export function isNameOf(edition: Edition, code: string, words: string): boolean {
  const own = bareName(words);
  return pathOf(edition, code).some(({ name }) => namesAlike(own, bareName(name.ko)) || namesAlike(bareName(name.ko), own));
}

/** `1.가.①` lies under `1.가`, `1` and itself. */
export const isUnder = (code: string, ancestor: string): boolean => code === ancestor || code.startsWith(`${ancestor}.`);

/** The line and its headings, outermost first. */
export function pathOf(edition: Edition, code: string): readonly CostLine[] {
  const path: CostLine[] = [];
  for (let line = costLine(edition, code); line; line = line.parent === null ? undefined : costLine(edition, line.parent)) path.unshift(line);
  return path;
}
