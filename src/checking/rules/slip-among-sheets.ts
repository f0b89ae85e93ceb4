/** A sheet a month has too few rows to tell what is usual: those of all such sheets together do. */
import { text } from '../../domain';
import type { Row } from '../../reading/table/row';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { columnOf, number } from '../message-formatting';
import { besideOthers, ENOUGH, GAP, SLIP } from './amount-unit-slip';

/** Two tables may be of different things. */
const TABLES = 3;

export const slipAmongSheets: WorkbookRule = {
  kind: 'workbook',
  meta: besideOthers.meta,
  check({ ledgers }) {
    const small = ledgers.filter(({ dataRows, understanding }) => dataRows > 0 && dataRows < ENOUGH * 2 && understanding.product === undefined);
    if (small.length < TABLES) return [];
    const byLine = new Map<string, Row[]>();
    for (const { rows } of small)
      for (const row of rows) {
        const code = row.category.line?.code;
        if (row.kind !== 'data' || code === undefined || row.book.state !== 'number' || row.book.n <= 0) continue;
        const own = byLine.get(code);
        if (own) own.push(row);
        else byLine.set(code, [row]);
      }
    return [...byLine].flatMap(([code, rows]) => (rows.length < ENOUGH ? [] : slipIn(code, rows)));
  },
};

function slipIn(code: string, rows: readonly Row[]): WorkbookHit[] {
  const won = (row: Row): number => row.table.won(row.book.n);
  const sorted = [...rows].sort((a, b) => won(b) - won(a));
  const [top, next, last] = [sorted[0] as Row, sorted[1] as Row, sorted[sorted.length - 1] as Row];
  const [n, high, low] = [won(top), won(next), won(last)];
  if (n <= high * GAP || n / SLIP < low / 3 || n / SLIP > high * 3) return [];
  // Among enough of its own line the table itself has told it.
  if (top.table.rows.filter((row) => row.kind === 'data' && row.category.line?.code === code).length >= ENOUGH) return [];
  const { sheetId, sheet } = top.table.understanding;
  const usual = `${number(low)} ~ ${number(high)}`;
  return [
    {
      sheetId,
      sheet,
      row: top.row,
      column: columnOf(top, 'book'),
      table: top.table,
      message: text(
        `단위를 잘못 적은 듯합니다: ${number(n)}원 (여러 시트에서 ${code}의 다른 금액 ${usual}원)`,
        `The unit looks wrong: ${number(n)} won is about 1,000 times too large (others in ${code} on all sheets: ${usual} won)`,
      ),
      content: `among\u001f${sheet}\u001f${code}\u001f${n}`,
    },
  ];
}
