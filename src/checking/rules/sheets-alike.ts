/** Sheets that may say again what another one says: both are counted, and it is asked. */
import { text } from '../../domain';
import { companyKey } from '../../reading/company-name';
import { textOf, type Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';
import { lineOf, maybeSameCost } from './same-cost';
import { SharedCosts } from './shared-costs';

/** A cost of one sheet and the one of another sheet that it may be. */
interface Met {
  readonly row: Row;
  readonly twin: Row;
}
/** By day and amount; what has no day is told by its words alone. */
const byDay = (row: Row): number | undefined => (row.date.date === undefined ? undefined : maybeSameCost(row));
/** So many of a sheet are no chance, where their amounts are no round ones. Ours. */
const MEET = 2;
const TWO_FIGURES = /^-?\d\d?0*$/;

/**
 * Of rows of one day and amount those of one party in two sheets, where one of them says no words for what it was, or another line: with the same words in the
 * same line they are told row by row.
 */
function met(rows: readonly Row[]): readonly Met[] {
  const used = new Set<Row>();
  return rows.flatMap((row, at): Met[] => {
    const party = companyKey(textOf(row, 'party'));
    const words = textOf(row, 'text');
    if (party === '') return [];
    const twin = rows.slice(0, at).find((one) => {
      if (one.table === row.table || used.has(one) || one.book.n !== row.book.n || one.date.date !== row.date.date) return false;
      const theirs = textOf(one, 'text');
      return (
        companyKey(textOf(one, 'party')) === party &&
        (words === '' || theirs === '' ? words !== theirs || lineOf(one) !== lineOf(row) : words === theirs && lineOf(one) !== lineOf(row))
      );
    });
    if (!twin) return [];
    used.add(twin).add(row);
    return [{ row, twin }];
  });
}

/** One question a sheet, about the sheet that has most of its rows. */
function sheetsMet(ledgers: readonly Table[], told: ReadonlySet<string>): WorkbookHit[] {
  const pairs = new Map<unknown, Map<unknown, Met[]>>();
  for (const one of SharedCosts.of(ledgers, byDay).of(met)) {
    const own = pairs.get(one.row.table) ?? new Map<unknown, Met[]>();
    pairs.set(one.row.table, own);
    const same = own.get(one.twin.table);
    if (same) same.push(one);
    else own.set(one.twin.table, [one]);
  }
  return ledgers.flatMap((table): WorkbookHit[] => {
    const { sheetId, sheet, headerRows } = table.understanding;
    const [most] = [...(pairs.get(table)?.values() ?? [])].sort((a, b) => b.length - a.length);
    const weight = new Set(most?.flatMap(({ row }) => (TWO_FIGURES.test(String(row.book.n)) ? [] : row.book.n))).size;
    if (!most || weight < MEET || told.has(sheetId)) return [];
    const [{ twin }] = most as [Met];
    const won = number(most.reduce((sum, { row }) => sum + table.won(row.book.n), 0));
    const other = twin.table.understanding.sheet;
    return [
      {
        sheetId,
        sheet,
        table,
        row: headerRows[headerRows.length - 1] as number,
        column: table.column('subtotal', 'book'),
        message: text(
          `${most.length}행의 일자·거래처·금액이 ‘${other}’ 시트의 행과 같습니다. 같은 비용이면 ${won}원이 두 번 더해졌습니다.`,
          `${most.length} rows have the day, party and amount of rows in “${other}”. If they are the same costs, ${won} won count twice.`,
        ),
        content: `met\u001f${sheet}\u001f${other}\u001f${most.length}\u001f${won}`,
      },
    ];
  });
}

export const sheetsAlike: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'sheets-alike',
    severity: 'warning',
    kinds: BOTH,
    title: text('다른 시트와 같은 비용일 수 있음', 'Perhaps the costs of another sheet'),
    reason: text(
      '다른 판이나 합계표가 함께 더해지면 같은 비용이 두 번 인식됩니다. 같은 비용이면 한 시트를 합계에서 빼십시오.',
      'Where another version or a sum of the same costs is added too, they count twice. If they are the same, leave one of the sheets out.',
    ),
    source: { ref: '별표 3' },
  },
  gather: (ledgers) => SharedCosts.inSteps(ledgers, byDay),
  check: ({ alike, ledgers, statements }) => [
    ...(ledgers.length < 2 ? [] : sheetsMet(ledgers, new Set(alike.map(({ sheetId }) => sheetId)))),
    ...alike.flatMap(({ sheetId, text }): WorkbookHit[] => {
      const table = [...ledgers, ...statements].find(({ understanding }) => understanding.sheetId === sheetId);
      if (!table) return [];
      const { sheet, headerRows } = table.understanding;
      return [
        {
          sheetId,
          sheet,
          table,
          row: headerRows[headerRows.length - 1] as number,
          column: table.column('subtotal', 'book'),
          message: text,
          content: `alike\u001f${sheet}\u001f${text.en}`,
        },
      ];
    }),
  ],
};
