import { text } from '../../domain';
import type { Hit, TableRule } from '../engine/rule';
import { labelOf } from '../../reading/find/row-labels';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import { isBlank, normalizeLabel } from '../../reading/text';
import { BOTH, number } from '../message-formatting';

/** Each is the sum of a group (소계, 분기계): called so, or two and more of one name (`** 소계`, `월별 합`) that none of them takes together. */
function areOfGroups(table: Table, totals: readonly number[]): boolean {
  const said = totals.map((at) => {
    const { row, level } = table.rows[at] as Row;
    const label = labelOf(table.grid, row, table.columns);
    const words = label?.text ?? (table.grid.block.values[row - table.grid.block.top] ?? []).find((value) => typeof value === 'string' && !isBlank(value));
    return { called: label?.level, level: label?.level ?? level ?? 1, name: normalizeLabel(String(words ?? '')).replace(/\d+/g, '#') };
  });
  if (said.every(({ called }) => called !== undefined && called < 3)) return true;
  return said.length > 1 && said.every(({ level, name }) => level <= 2 && name !== '' && name === said[0]?.name);
}

export const rowAfterTotal: TableRule = {
  kind: 'table',
  meta: {
    id: 'row-after-total',
    severity: 'warning',
    kinds: BOTH,
    title: text('합계 아래의 금액', 'Amount below the total'),
    reason: text('합계 행 아래에 적힌 금액은 합계에 들어 있지 않습니다.', 'An amount below the last total is not part of it.'),
    source: { ref: '별표 3' },
  },
  check(table) {
    // A total that stands above its rows has none below it that it lacks.
    const totals = table.numbers.totals().filter((at) => table.numbers.hasDataBefore(at));
    const last = totals[totals.length - 1];
    // Where nothing but sums of groups stands, the next group has begun.
    if (last === undefined || areOfGroups(table, totals)) return undefined;
    return table.rows.slice(last + 1).flatMap((row): Hit[] => {
      const amount = row.book.n !== 0 ? row.book : row.subtotal;
      if (row.kind !== 'data' || amount.n === 0) return [];
      return [
        {
          row: row.row,
          column: row.book.n !== 0 ? table.column('book') : table.column('subtotal', 'book'),
          message: text(`마지막 합계 아래에 금액이 있습니다: ${number(amount.n)}`, `An amount stands below the last total: ${number(amount.n)}`),
        },
      ];
    });
  },
};
