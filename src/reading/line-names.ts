/** Names of lines as firms write them: read by the words of the notice, where just one line has them all. */
import type { CostLine, Edition } from '../law/types';
import { pathOf } from '../rules';
import { guideOf } from './line-guide';
import { normalizeLabel } from './text';

/** The words of a line, made ready for comparing. */
interface Worded {
  readonly line: CostLine;
  readonly name: string;
  readonly nameEn: string;
  /** Accounts and texts that point to it, and what it lists. */
  readonly called: ReadonlySet<string>;
  readonly listed: ReadonlySet<string>;
  /** Its clause, with those that it stands under and the words of texts that point to it. */
  readonly clause: string;
  /** The same with what it lists. */
  readonly whole: string;
}

/** A cost is called so. */
const COST = /(?:비용|경비|대금|[비료금])$/;
const NAMES_COST = /(?:[비료금]|비용|경비|급여|수당|임금|상여|대금)$/;
/** The words are the name of a kind of cost: 여비교통비, 지급수수료. */
export const namesCost = (words: string): boolean => NAMES_COST.test(bare(words));
const JOINS = /^(?:및|등|등의|또는|와|과|외|기타|관련|에|의|대한|위한|and|of|for|the|or)$/;
const BETWEEN = /[\s·ㆍ,./&+|:;()[\]{}<>〔〕【】‘’“”'"~-]+/;
/** Syllables by which a part of a word is told, and those of a whole name. Ours. */
const PART = 2;
const NAME = 4;
/** No name of a line is longer. */
const LONGEST = 60;

const bare = (words: string): string => normalizeLabel(words).replace(/[\s(),./&+~-]/g, '');
const stem = (word: string): string => {
  const rest = word.replace(COST, '');
  return rest.length >= PART ? rest : word;
};

const worded = new Map<string, readonly Worded[]>();
function wordsOf(edition: Edition): readonly Worded[] {
  let found = worded.get(edition.id);
  if (!found) {
    found = [...guideOf(edition).values()].flatMap(({ line, accounts, words, names }): Worded[] => {
      if (line.status !== 'leaf') return [];
      const clause = [...pathOf(edition, line.code).flatMap(({ name, text }) => [name.ko, text]), ...words].map(bare).join(' ');
      return [
        {
          line,
          name: stem(bare(line.name.ko)),
          nameEn: bare(line.name.en),
          called: new Set([...accounts, ...words].flatMap((word) => [bare(word), stem(bare(word))])),
          listed: new Set(names.map((name) => stem(bare(name)))),
          clause,
          whole: [clause, ...[...names, ...(line.items ?? []).map(({ text }) => text)].map(bare)].join(' '),
        },
      ];
    });
    worded.set(edition.id, found);
  }
  return found;
}

/** The word, or what it is without 비, 료, 금, stands in the text. */
const saysWhole = (word: string, text: string): boolean => text.includes(word) || text.includes(stem(word));

/** The word is made of parts that stand in the text, each by itself: 위탁·개발비. */
function saysParts(word: string, text: string): boolean {
  if (saysWhole(word, text)) return true;
  for (let cut = PART; cut <= stem(word).length - PART; cut += 1) if (text.includes(word.slice(0, cut)) && saysParts(word.slice(cut), text)) return true;
  return false;
}

const only = (lines: readonly Worded[]): CostLine | undefined => (lines.length === 1 ? lines[0]?.line : undefined);

/** The one line whose name or words these are; undefined where none or more than one has them. */
export function lineOfName(edition: Edition, input: string): CostLine | undefined {
  if (input.length > LONGEST || !edition.costStatement.available) return undefined;
  const all = wordsOf(edition);
  const plain = bare(input);
  const own = stem(plain);
  const same = all.filter(({ name, nameEn }) => name === own || nameEn === plain);
  // 강사료 is a line, and an item of the list of another one.
  if (same.length > 0) return all.some(({ listed }) => listed.has(own)) ? undefined : only(same);
  const tokens = input
    .normalize('NFC')
    .split(BETWEEN)
    .map((word) => bare(word).replace(/등$/, ''))
    .filter((word) => word !== '' && !JOINS.test(word));
  if (!tokens.some((word) => NAMES_COST.test(word))) return undefined;
  const enough = tokens.every((word) => word.length >= PART) && tokens.reduce((sum, word) => sum + stem(word).length, 0) >= NAME;
  // What the cost is stands in the clause itself; who was paid may stand in its list.
  const fitting = (saysCost: typeof saysWhole): Worded[] =>
    enough ? all.filter(({ clause, whole }) => tokens.every((word) => (NAMES_COST.test(word) ? saysCost(word, clause) : saysWhole(word, whole)))) : [];
  const told = new Set([...all.filter(({ called }) => called.has(own)), ...fitting(saysWhole)]);
  return only(told.size === 0 && tokens.length > 1 ? fitting(saysParts) : [...told]);
}
