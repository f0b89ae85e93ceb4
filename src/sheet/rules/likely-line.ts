import type { CostLine } from '../../law/types';
import { guideOf } from '../engine/guide';
import { textOf, type Row } from '../engine/row';
import { bare } from '../reading/text';

/** What the account and the text of a row say, read once a spelling. */
const seen = new WeakMap<object, Record<'accounts' | 'words', Map<string, ReadonlySet<CostLine>>>>();

function linesFor(row: Row, which: 'accounts' | 'words', input: string): ReadonlySet<CostLine> {
  const guide = guideOf(row.table.edition);
  let known = seen.get(guide);
  if (!known) seen.set(guide, (known = { accounts: new Map(), words: new Map() }));
  let lines = known[which].get(input);
  if (!lines) {
    const plain = bare(input);
    const found = new Set<CostLine>();
    if (plain !== '') for (const guided of guide.values()) if (guided.line.status === 'leaf' && guided[which].some((word) => plain.includes(word))) found.add(guided.line);
    lines = found;
    if (known[which].size < 20_000) known[which].set(input, lines);
  }
  return lines;
}

/** The lines that the account and the text of a row point to, each apart. */
export const pointedTo = (row: Row): { readonly account: ReadonlySet<CostLine>; readonly words: ReadonlySet<CostLine> } => ({
  account: linesFor(row, 'accounts', textOf(row, 'account')),
  words: linesFor(row, 'words', textOf(row, 'text')),
});

/** What both point to; where they have nothing in common or one is silent, what the one that speaks points to. */
export function agreed(account: ReadonlySet<CostLine>, words: ReadonlySet<CostLine>): readonly CostLine[] {
  if (account.size > 0 && words.size > 0) return [...account].filter((line) => words.has(line));
  return [...(account.size > 0 ? account : words)];
}

/**
 * The line that is clearly meant: the code as it stands names a group of 별표 3 or nothing at all, and account and text agree on one
 * line (within that group, where there is one). Undefined where anything is open.
 */
export function likelyLine(row: Row): CostLine | undefined {
  const { account, words } = pointedTo(row);
  const candidates = agreed(account, words);
  const group = /^\s*([12])\s*[-.]?\s*([가-하거너])/.exec(row.category.raw.normalize('NFC'));
  if (group) {
    const within = candidates.filter((line) => line.code.startsWith(`${group[1]}.${group[2]}`));
    return within.length === 1 ? within[0] : undefined;
  }
  return candidates.length === 1 && account.size > 0 && words.size > 0 ? candidates[0] : undefined;
}
