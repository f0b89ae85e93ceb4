/** A statement by months or quarters against the days of the ledger: what of a line it shows in another quarter than the ledger. */
import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import { Blocks } from '../../reading/table/blocks';
import { BLOCK } from '../../reading/table/columns';
import { quartersOfColumns, stretchesIn } from '../../reading/table/quarters';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import type { WorkbookHit } from '../engine/workbook-rule';
import { number } from '../message-formatting';
import { unitName } from './unit-unclear';

/** Book amounts of a line by quarter; `whole` only where every cost has its quarter, an amount that a sum takes and no adjustment. */
interface LineByQuarter {
  readonly quarters: Map<string, number>;
  whole: boolean;
}
type ByLine = Map<string, LineByQuarter>;

const lineIn = (lines: ByLine, code: string): LineByQuarter => {
  let line = lines.get(code);
  if (!line) lines.set(code, (line = { quarters: new Map(), whole: true }));
  return line;
};

/** What each block of rows holds: an edit is in one of them. */
const inBlock = new Blocks<Table, ByLine>((columns, from, to, table) => {
  const lines: ByLine = new Map();
  for (let at = from; at < to; at += 1) {
    const row = table.rows[at] as Row;
    const { line } = row.category;
    if (row.kind !== 'data' || line?.status !== 'leaf' || columns.book[at] === 0) continue;
    const own = lineIn(lines, line.code);
    const parts = columns.quartersOf(at);
    // A sum passes over text.
    const isSummed = row.book.state === 'number' && (table.columns.date === undefined || row.date.state === 'date');
    if (parts.length === 0 || columns.adjustment[at] !== 0 || !isSummed) own.whole = false;
    for (const [quarter, won] of parts) own.quarters.set(quarter, (own.quarters.get(quarter) ?? 0) + won);
  }
  return lines;
});

function byLine(ledgers: readonly Table[]): ByLine {
  const all: ByLine = new Map();
  for (const table of ledgers)
    for (let block = 0; block * BLOCK < table.rows.length; block += 1)
      for (const [code, { quarters, whole }] of inBlock.of(table.numbers, block, table)) {
        const line = lineIn(all, code);
        line.whole &&= whole;
        for (const [quarter, won] of quarters) line.quarters.set(quarter, (line.quarters.get(quarter) ?? 0) + won);
      }
  return all;
}

/**
 * Lines of a statement whose months or quarters are not those of the ledger.
 * @returns one finding a line, at the first column that differs
 */
export function shiftsBetweenQuarters(table: Table, ledgers: readonly Table[]): readonly WorkbookHit[] {
  const { understanding, grid, unit } = table;
  const columns = (stretchesIn(understanding) ?? []).flatMap((stretch) => {
    const [column, ...more] = stretch.columns;
    const [quarter] = column === undefined || more.length > 0 ? [] : quartersOfColumns(understanding, [column]);
    return column === undefined || quarter === undefined ? [] : [{ column, quarter }];
  });
  if (new Set(columns.map(({ quarter }) => quarter)).size < 2) return [];
  const ledger = byLine(ledgers);
  const statement = new Map<string, { readonly row: Row; readonly quarters: Map<string, number> }>();
  for (const row of table.rows) {
    const code = row.kind === 'data' && row.category.line?.status === 'leaf' ? row.category.line.code : undefined;
    if (code === undefined) continue;
    const line = statement.get(code) ?? { row, quarters: new Map<string, number>() };
    statement.set(code, line);
    for (const { column, quarter } of columns)
      line.quarters.set(quarter, (line.quarters.get(quarter) ?? 0) + Math.round((numberOf(grid.own(row.row, column), unit) ?? 0) * unit));
  }
  const rounding = (quarter: string): number => columns.filter((one) => one.quarter === quarter).length * (unit / 2) + 1;
  return [...statement].flatMap(([code, { row, quarters }]) => {
    const there = ledger.get(code);
    if (!there?.whole) return [];
    const apart = [...quarters].flatMap(([quarter, won]) => {
      const booked = there.quarters.get(quarter) ?? 0;
      return Math.abs(won - booked) > rounding(quarter) ? [{ quarter, won, booked }] : [];
    });
    const [first] = apart;
    // What is more or less in all of them is no shift: the line is held against the ledger as a whole.
    const left = apart.reduce((sum, { won, booked }) => sum + won - booked, 0);
    if (!first || Math.abs(left) > apart.reduce((sum, { quarter }) => sum + rounding(quarter), 0)) return [];
    const name = unitName(unit);
    const said = apart.map(({ quarter, won, booked }) => ({ quarter, here: number(won / unit), there: number(booked / unit) }));
    return [
      {
        sheetId: understanding.sheetId,
        sheet: understanding.sheet,
        row: row.row,
        column: columns.find(({ quarter }) => quarter === first.quarter)?.column ?? table.column('book'),
        message: text(
          `${code}의 분기별 금액이 배분표와 다릅니다: ${said.map((one) => `${one.quarter} 산정표 ${one.here}${name.ko}, 배분표 ${one.there}${name.ko}`).join('; ')}`,
          `${code}: the amounts by quarter differ from the ledger: ${said.map((one) => `${one.quarter} ${one.here} ${name.en} in the statement, ${one.there} in the ledger`).join('; ')}`,
        ),
        source: { ref: '별표 3', clause: code },
        content: `${understanding.sheet}\u001f${code}`,
        apart: first.won - first.booked,
      },
    ];
  });
}
