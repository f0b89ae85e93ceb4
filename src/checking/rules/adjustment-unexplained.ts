import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { rateOf } from '../../reading/amount-columns';
import { TRAITS } from '../../reading/table/traits';
import { textOf, type Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import { BOTH, columnOf, number } from '../message-formatting';

const adjusted = (row: Row): boolean => (row.adjustment.state === 'number' || row.adjustment.state === 'text') && row.adjustment.n !== 0;

/** `지급총액 | 참여율 | 인정인건비`: the rate beside it is the reason. */
function isShare({ table: { understanding, grid }, row, book, subtotal }: Row): boolean {
  const { share, columns } = understanding;
  if (share === undefined || share.total !== columns.subtotal) return false;
  const rate = rateOf(grid.own(row, share.rate));
  return rate !== undefined && [book.n * rate, (book.n * rate) / 100].some((n) => Math.abs(n - subtotal.n) <= 1.01);
}

const hasReasons = ({ columns }: Pick<Table, 'columns'>): boolean => columns.reason !== undefined || columns.note !== undefined;

export const adjustmentUnexplained: GroupRule = {
  kind: 'group',
  on: TRAITS.adjusted,
  meta: {
    id: 'adjustment-unexplained',
    severity: 'warning',
    kinds: BOTH,
    title: text('사유 없는 조정', 'Adjustment without a reason'),
    reason: text(
      '조정한 금액은 왜 빼거나 더했는지 사유가 있어야 심사에서 설명할 수 있습니다.',
      'Whoever examines the statement asks why an amount was adjusted.',
    ),
    source: { ref: '별표 3' },
  },
  // Without a column for it all adjusted rows are told at once (a note may hold a reason, too), and else each for itself.
  // The form of 별표 3 has none: a statement is asked only where it has one.
  keyOf(row) {
    const own = row.table.columns.reason !== undefined;
    if (!own && row.table.understanding.kind === 'statement') return undefined;
    return adjusted(row) && !isShare(row) && textOf(row, 'reason') === '' && textOf(row, 'note') === '' ? (own ? row.row : '') : undefined;
  },
  check(rows) {
    const first = rows[0] as Row;
    if (!hasReasons(first.table)) {
      return {
        row: first.row,
        column: columnOf(first, 'adjustment'),
        message: text(
          `조정사유 열이 없습니다: 조정한 행 ${number(rows.length)}건`,
          `There is no column for the reason of an adjustment: ${number(rows.length)} adjusted rows`,
        ),
        content: 'no-column',
        rows: [],
      };
    }
    if (first.table.columns.reason === undefined && rows.length > 1) {
      const sum = number(rows.reduce((total, row) => total + row.adjustment.n, 0));
      return {
        row: first.row,
        column: columnOf(first, 'adjustment', 'subtotal'),
        message: text(
          `조정사유가 없는 행 ${number(rows.length)}건, 조정금액 ${sum}: 조정사유 열이 없고 비고도 비어 있습니다`,
          `${number(rows.length)} adjusted rows, ${sum} in all, give no reason: there is no column for it, and their notes are empty`,
        ),
        content: `notes\u001f${rows.length}\u001f${sum}`,
        rows: rows.map(({ row }) => row),
      };
    }
    return rows.map((row): Hit => ({
      row: row.row,
      column: columnOf(row, 'adjustment'),
      message: text(`조정사유가 없습니다: 조정금액 ${number(row.adjustment.n)}`, `No reason is given for the adjustment ${number(row.adjustment.n)}`),
    }));
  },
};
