/** Places of a text as people type them: `별표 3 1.가.①`, `1가1`, `제6조제9항제2호`, `6조 9항`, `art. 6(9)`, `appendix 3`. */
import { fold } from '../../domain';

export interface PlaceQuery {
  /** `제6조`, `별표 3`, `별지 제1호`, `영 제2조의3`; absent where only a clause was typed. */
  readonly ref?: string;
  /** Its steps: `1.가.①` and `1가1` are both `1`, `가`, `1`. Empty where only the article was typed. */
  readonly steps: readonly string[];
  /** What else was typed. */
  readonly rest: string;
}

const HANGUL = '가나다라마바사아자차카타파하';

/** `1.가.①.㉮` → 1, 가, 1, 가. Circled and plain are the same step: keyboards have no ①. */
export function stepsOf(clause: string): readonly string[] {
  const plain = clause
    // `제9항제1호가목` is written in one piece.
    .replace(/제?\s*(\d+)\s*[항호]/g, ' $1 ')
    .replace(/([가나다라마바사아자차카타파하])\s*목(?![가-힣])/g, '$1 ')
    .replace(/[①-⑳]/g, (one) => ` ${one.charCodeAt(0) - 0x245f} `)
    .replace(/[㉮-㉻]/g, (one) => ` ${HANGUL.charAt(one.charCodeAt(0) - 0x326e)} `)
    .replace(/(\d+)/g, ' $1 ');
  return plain.split(/[\s.()-]+/).filter((one) => one !== '' && !['제', '항', '호', '목'].includes(one));
}

/* eslint-disable regexp/no-super-linear-backtracking -- at most 300 signs (LONGEST) */
const LAWS = '법|영|규칙|민법|기초연구진흥법|조세특례제한법 시행령|조세특례제한법 시행규칙';
const REFS: readonly [RegExp, (...groups: string[]) => string][] = [
  [new RegExp(String.raw`^(?:(${LAWS})\s*)?제?\s*(\d+)\s*조(?:\s*의\s*(\d+))?`), (law, n, of) => `${law ? `${law} ` : ''}제${n}조${of ? `의${of}` : ''}`],
  [/^(?:(영)\s*)?별\s*표\s*(\d+)/, (law, n) => `${law ? `${law} ` : ''}별표 ${n}`],
  [/^별\s*지\s*제?\s*(\d+(?:-\d+)?)\s*호?(?:\s*서식)?/, (n) => `별지 제${n}호`],
  [/^(?:art(?:icle)?)\.?\s*(\d+)(?:-(\d+))?/i, (n, of) => `제${n}조${of ? `의${of}` : ''}`],
  [/^(?:app(?:endix)?|annex)\.?\s*(\d+)/i, (n) => `별표 ${n}`],
  [/^form\.?\s*(\d+(?:-\d+)?)/i, (n) => `별지 제${n}호`],
];
/** Only what can be nothing but a clause: `5` or `20일` is not. */
const CLAUSES: readonly RegExp[] = [
  /^(?:제?\s*\d+\s*항)(?:\s*제?\s*\d+\s*호)?(?:\s*[가-하]\s*목)?(?=\s|$)/,
  /^제?\s*\d+\s*호(?:\s*[가-하]\s*목)?(?:\s*제?\s*\d+\s*호?)?(?=\s|$)/,
  /^\d{1,2}\s*[.-]?\s*[가나다라마바사아자차카타파하](?:\s*[.-]?\s*\(\d{1,2}\))+(?:\s*[.-]?\s*\(?[㉮-㉻가나다라]\)?)?(?=\s|$)/,
  /^(?:\d+(?:\.\d+)?|[①-⑳])?(?:[\s.]*[①-⑳㉮-㉻])+(?:[\s.]*\d{1,2}(?!\d))*(?:[\s.]*[가-하](?![가-힣]))?(?=\s|$)/,
  /^(?:[①-⑳]|\d{1,2})\s*[.-]?\s*[가나다라마바사아자차카타파하](?:\s*목)?(?:\s*[.-]?\s*(?:[①-⑳㉮-㉻]|\d{1,2}(?!\d)))*(?:\s*[.-]?\s*[㉮-㉻가나다라])?(?=\s|$)/,
];
/** Behind an article also `(9)`, `(9)(2)`, `9.2` and a bare number. */
const BEHIND = /^(?:\(\d{1,2}\))+|^\d{1,2}(?:\.(?:\d{1,2}|[가-하]))*(?=\s|$)/;

/* eslint-enable regexp/no-super-linear-backtracking */

/** Nobody types a longer place. */
const LONGEST = 300;

/** Reads a place at the beginning of what was typed; undefined where none stands there. */
export function readPlace(query: string): PlaceQuery | undefined {
  let rest = fold(query.slice(0, LONGEST))
    .replace(/\s+/g, ' ')
    .replace(/[[\]【】「」]/g, '')
    .replace(/ · /g, ' ')
    .trim();
  let ref: string | undefined;
  for (const [pattern, name] of REFS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    ref = name(...match.slice(1));
    rest = rest.slice(match[0].length).trim();
    break;
  }
  const clause = [...CLAUSES, ...(ref === undefined ? [] : [BEHIND])].map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  if (clause) rest = rest.slice(clause[0].length).trim();
  if (ref === undefined && !clause) return undefined;
  return { ...(ref === undefined ? {} : { ref }), steps: clause ? stepsOf(clause[0]) : [], rest };
}
