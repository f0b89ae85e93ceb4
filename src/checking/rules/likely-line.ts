import type { CostLine, Edition } from '../../law/types';
import { guideOf } from '../../reading/line-guide';
import { textOf, type Row } from '../../reading/table/row';
import { normalizeLabel } from '../../reading/text';

/** The lines that a text points to, and their codes. */
export interface LineHints {
  readonly codes: ReadonlySet<string>;
  readonly lines: readonly CostLine[];
}
const NOWHERE: LineHints = { codes: new Set(), lines: [] };

/** What accounts and texts point to, read once a spelling. */
const seen = new Map<string, Record<'accounts' | 'words', Map<string, LineHints>>>();

function pointed(edition: Edition, which: 'accounts' | 'words', input: string): LineHints {
  if (input === '') return NOWHERE;
  let known = seen.get(edition.id);
  if (!known) seen.set(edition.id, (known = { accounts: new Map(), words: new Map() }));
  let found = known[which].get(input);
  if (!found) {
    const plain = normalizeLabel(input);
    const lines =
      plain === ''
        ? []
        : [...guideOf(edition).values()]
            .filter((guided) => guided.line.status === 'leaf' && guided[which].some((word) => plain.includes(word)))
            .map(({ line }) => line);
    found = { codes: new Set(lines.map(({ code }) => code)), lines };
    if (known[which].size < 20_000) known[which].set(input, found);
  }
  return found;
}

/** The lines that the account of a row points to. */
export const byAccount = (row: Row): LineHints => pointed(row.table.edition, 'accounts', textOf(row, 'account'));
/** The words of a row: its text, or its remark where the table has no column of texts. */
export const wordsOf = (row: Row): string => textOf(row, row.table.columns.text === undefined ? 'note' : 'text');
/** Without a column of accounts the words of the row may name one: `시험용 지그 외주가공비`. */
export const byAccountInWords = (row: Row): LineHints =>
  row.table.columns.account === undefined && textOf(row, 'account') === '' ? pointed(row.table.edition, 'accounts', wordsOf(row)) : byAccount(row);
/** The lines that they point to. */
export const byWords = (row: Row): LineHints => pointed(row.table.edition, 'words', wordsOf(row));

/** What both point to; where they have nothing in common or one is silent, what the one that speaks points to. */
export function agreedLines(account: LineHints, words: LineHints): readonly CostLine[] {
  if (account.lines.length > 0 && words.lines.length > 0) return account.lines.filter(({ code }) => words.codes.has(code));
  return account.lines.length > 0 ? account.lines : words.lines;
}

/**
 * The line that is clearly meant: the code as it stands names a group of 별표 3 or nothing at all, and account and text agree on one
 * line (within that group, where there is one). Undefined where anything is open.
 */
export function likelyLine(row: Row): CostLine | undefined {
  const account = byAccount(row);
  const words = byWords(row);
  const candidates = agreedLines(account, words);
  const group = /^\s*([12])\s*(?:[-.]\s*)?([가-하거너])/.exec(row.category.raw.normalize('NFC'));
  if (group) {
    const within = candidates.filter((line) => line.code.startsWith(`${group[1]}.${group[2]}`));
    return within.length === 1 ? within[0] : undefined;
  }
  return candidates.length === 1 && account.lines.length > 0 && words.lines.length > 0 ? candidates[0] : undefined;
}
