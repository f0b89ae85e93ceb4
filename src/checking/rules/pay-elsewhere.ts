/** A month's pay of somebody under another line than all the other months of the same person, in payrolls that say nothing else of what was paid. */
import { PERSONNEL } from '../../law/lines';
import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { textOf, type Row } from '../../reading/table/row';
import { columnOf, number, shownValue } from '../message-formatting';
import { categoryAccountConflict } from './category-account-conflict';
import { codeOf, isCounted } from './conditions';

/** So many pays under its own line to one under another; the other amount is no more than so many times theirs. Ours. */
const OTHERS = 3;
const ALIKE = 2;
/** Of longer tables only their own rows are asked. */
const SHORT = 200;

/** Who is paid, where words or an account would say themselves what for. */
function payeeOf(row: Row): string | undefined {
  const { text: words, account } = row.table.columns;
  if (row.kind !== 'data' || words !== undefined || account !== undefined || codeOf(row) === '' || !isCounted(row)) return undefined;
  // What the title of the sheet says of its other rows is told there.
  const { lineOfTitle, partyOfAll } = row.table.understanding;
  if (lineOfTitle !== undefined && partyOfAll !== undefined) return undefined;
  const who = textOf(row, 'party').replace(/\s/g, '');
  return who === '' ? undefined : who;
}

/** The rows of one person that stand under another line than most. */
function elsewhere(rows: readonly Row[], won: (row: Row) => number): { readonly row: Row; readonly others: number }[] {
  const own = rows.filter((row) => codeOf(row) === PERSONNEL);
  const away = rows.filter((row) => codeOf(row) !== PERSONNEL);
  if (away.length === 0 || own.length < OTHERS * away.length) return [];
  const high = own.reduce((most, row) => Math.max(most, won(row)), 0);
  const low = own.reduce((least, row) => Math.min(least, won(row)), Number.POSITIVE_INFINITY);
  return away.filter((row) => won(row) <= high * ALIKE && won(row) >= low / ALIKE).map((row) => ({ row, others: own.length }));
}

const wordsOf = (row: Row, others: number): Hit['message'] =>
  text(
    `비목은 ${codeOf(row)}인데 같은 사람(${shownValue(textOf(row, 'party'))})의 다른 ${number(others)}건은 ${PERSONNEL}입니다`,
    `The category is ${codeOf(row)}; ${number(others)} other pays of ${shownValue(textOf(row, 'party'))} stand under ${PERSONNEL}`,
  );

export const payElsewhere: GroupRule = {
  kind: 'group',
  meta: categoryAccountConflict.meta,
  keyOf: payeeOf,
  check: (rows) =>
    elsewhere(rows, ({ book }) => book.n).map(({ row, others }) => ({ row: row.row, column: columnOf(row, 'category'), message: wordsOf(row, others) })),
};

/** A sheet a month: the other months stand in the others. */
export const payElsewhereInSheets: WorkbookRule = {
  kind: 'workbook',
  meta: categoryAccountConflict.meta,
  check({ ledgers }) {
    const short = ledgers.filter(({ dataRows, columns }) => dataRows <= SHORT && columns.text === undefined && columns.account === undefined);
    if (short.length < 2) return [];
    const all = new Map<string, Row[]>();
    for (const { rows } of short)
      for (const row of rows) {
        const who = payeeOf(row);
        if (who === undefined) continue;
        const own = all.get(who);
        if (own) own.push(row);
        else all.set(who, [row]);
      }
    const won = (row: Row): number => row.table.won(row.book.n);
    return [...all].flatMap(([who, rows]) => {
      const found = elsewhere(rows, won);
      if (found.length === 0) return [];
      const byTable = new Map<Row['table'], Row[]>();
      for (const row of rows) {
        const own = byTable.get(row.table);
        if (own) own.push(row);
        else byTable.set(row.table, [row]);
      }
      // Beside enough others of its own table it was told there.
      const told = new Set([...byTable.values()].flatMap((own) => elsewhere(own, won).map(({ row }) => row)));
      return found
        .filter(({ row }) => !told.has(row))
        .map(({ row, others }): WorkbookHit => {
          const { sheetId, sheet } = row.table.understanding;
          return {
            sheetId,
            sheet,
            row: row.row,
            column: columnOf(row, 'category'),
            table: row.table,
            message: wordsOf(row, others),
            content: `pay-line\u001f${sheet}\u001f${who}\u001f${row.date.date ?? ''}\u001f${row.book.n}`,
          };
        });
    });
  },
};
