import type { CostLine } from '../../law/types';
import { textOf, type Row } from '../engine/row';
import { bare } from '../reading/text';

interface Hint {
  readonly word: string;
  readonly line: CostLine;
}
const hintsOf = new WeakMap<object, { readonly accounts: readonly Hint[]; readonly words: readonly Hint[]; readonly requirements: readonly Hint[] }>();

function hints(row: Row) {
  const { edition } = row.table;
  let found = hintsOf.get(edition);
  if (!found) {
    const accounts: Hint[] = [];
    const words: Hint[] = [];
    const requirements: Hint[] = [];
    for (const line of edition.costStatement.available ? edition.costStatement.value.lines : []) {
      if (line.status !== 'leaf') continue;
      for (const word of line.hints?.accounts ?? []) accounts.push({ word: bare(word), line });
      for (const word of line.hints?.words ?? []) words.push({ word: bare(word), line });
      for (const item of line.items ?? []) for (const name of item.names ?? []) requirements.push({ word: bare(name), line });
    }
    found = { accounts, words, requirements };
    hintsOf.set(edition, found);
  }
  return found;
}

const among = (list: readonly Hint[], input: string, exact: boolean): Set<CostLine> => {
  const lines = new Set<CostLine>();
  const plain = bare(input);
  if (plain !== '') for (const { word, line } of list) if (exact ? plain === word : plain.includes(word)) lines.add(line);
  return lines;
};

/** The lines that the account, the text and the requirement of a row point to, each apart. */
export function pointedTo(row: Row): { readonly account: ReadonlySet<CostLine>; readonly words: ReadonlySet<CostLine> } {
  const { accounts, words } = hints(row);
  return { account: among(accounts, textOf(row, 'account'), false), words: among(words, `${textOf(row, 'text')}`, false) };
}

/**
 * The line that is clearly meant: the code as it stands names a group of 별표 3 or nothing at all, and account and text agree on one
 * line (within that group, where there is one). Undefined where anything is open.
 */
export function likelyLine(row: Row): CostLine | undefined {
  const { account, words } = pointedTo(row);
  let candidates: CostLine[];
  if (account.size > 0 && words.size > 0) candidates = [...account].filter((line) => words.has(line));
  else candidates = [...(account.size > 0 ? account : words)];
  const group = /^\s*([12])\s*[.\-]?\s*([가-하거너])/.exec(row.category.raw.normalize('NFC'));
  if (group) {
    const within = candidates.filter((line) => line.code.startsWith(`${group[1]}.${group[2]}`));
    return within.length === 1 ? within[0] : undefined;
  }
  return candidates.length === 1 && account.size > 0 && words.size > 0 ? candidates[0] : undefined;
}
