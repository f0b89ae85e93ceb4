/** Amounts that count twice where several columns are added: a cell that is the sum of others of them, or a column that is the sum of the rest. */
import { text } from '../../domain';
import { columnName } from '../../sheet/a1';
import { numberOf } from '../../reading/amount-columns';
import { readFormula } from '../../reading/table/formula';
import type { Table } from '../../reading/table/table';
import type { Hit } from '../engine/rule';
import { number } from '../message-formatting';

/** Below this many rows that one column is the sum of the others may be chance. */
const ENOUGH = 3;
/** So many cells of sums are looked at; a sheet with more of them has been told of the first. */
const MOST_CELLS = 1_000_000;
/** In the unit of the sheet: less is rounding. */
const SAME = 0.5;

/**
 * What of the added columns of the book amount is counted twice.
 * @returns where the first of it stands and how much it is; undefined where nothing is
 */
export function countedTwice(table: Table): Hit | undefined {
  const { added, firstRow, lastRow } = table.understanding;
  const columns = added?.book;
  if (!columns || table.grid.block.places !== undefined) return undefined;
  const data = new Set<number>();
  for (const { row, kind } of table.rows) if (kind === 'data') data.add(row);
  const at = (row: number, column: number): number => numberOf(table.grid.own(row, column)) ?? 0;
  let [looks, cells, amount] = [0, 0, 0];
  let first: { readonly row: number; readonly column: number } | undefined;
  for (const row of data)
    for (const column of columns) {
      const formula = table.grid.formula(row, column);
      let again = 0;
      for (const term of (formula === undefined ? undefined : readFormula(formula)) ?? []) {
        if (term.kind === 'number' || term.sign < 0) continue;
        for (const area of term.kind === 'sum' ? term.areas : [{ top: term.row, bottom: term.row, left: term.column, right: term.column }])
          for (let r = Math.max(area.top, firstRow); r <= Math.min(area.bottom, lastRow) && looks < MOST_CELLS; r += 1) {
            looks += 1;
            if (!data.has(r)) continue;
            for (const c of columns) if (c >= area.left && c <= area.right && (r !== row || c !== column)) again += at(r, c);
          }
      }
      if (again === 0) continue;
      cells += 1;
      amount += again;
      first ??= { row, column };
    }
  const whole = first ? undefined : columns.find((column) => isSumOfRest(column, columns, data, at));
  if (whole !== undefined) {
    for (const row of data) {
      if (at(row, whole) === 0) continue;
      cells += 1;
      amount += at(row, whole);
      first ??= { row, column: whole };
    }
  }
  if (!first) return undefined;
  const names = columns.map(columnName).join('+');
  return {
    ...first,
    message: text(
      `더한 열 ${names} 가운데 다른 셀의 합계인 셀이 ${number(cells)}개 있어 ${number(amount)}이 두 번 더해졌습니다. 합계 열이나 합계 행을 빼십시오.`,
      `Of the added columns ${names} ${number(cells)} ${cells === 1 ? 'cell is the sum' : 'cells are sums'} of others, so ${number(amount)} counts twice. Leave that column or row out.`,
    ),
    content: `twice\u001f${names}`,
    rows: [],
  };
}

function isSumOfRest(column: number, columns: readonly number[], data: ReadonlySet<number>, at: (row: number, column: number) => number): boolean {
  let seen = 0;
  for (const row of data) {
    const own = at(row, column);
    const rest = columns.reduce((sum, one) => (one === column ? sum : sum + at(row, one)), 0);
    if (Math.abs(own - rest) >= SAME) return false;
    if (own !== 0) seen += 1;
  }
  return seen >= ENOUGH;
}
