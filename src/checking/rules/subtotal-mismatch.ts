import { text } from '../../domain';
import { a1 } from '../../sheet/a1';
import type { Hit, RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import type { Row } from '../../reading/table/row';
import { wrongSums } from './across-sums';
import { BOTH, clauseOf, columnOf, number, sameAmount, subtotalFormula, writeTo } from '../message-formatting';

/** Both amounts of the row can be read, and the table has a column of subtotals. */
export const canCompare = (row: Row): boolean =>
  row.table.columns.subtotal !== undefined &&
  row.book.state !== 'bad' &&
  row.book.state !== 'error' &&
  row.adjustment.state !== 'bad' &&
  row.adjustment.state !== 'error' &&
  (row.book.state !== 'empty' || row.adjustment.state !== 'empty' || row.subtotal.state !== 'empty');

export const subtotalMismatch: RowRule = {
  kind: 'row',
  on: TRAITS.ownSubtotal,
  meta: {
    id: 'subtotal-mismatch',
    severity: 'error',
    fixable: true,
    kinds: BOTH,
    title: text('소계가 맞지 않음', 'Subtotal does not add up'),
    reason: text('소계는 장부금액과 조정금액을 더한 금액입니다.', 'The subtotal is the book amount plus the adjustment.'),
    source: { ref: '별표 3' },
  },
  check(row) {
    const own = ofRow(row);
    const parts = ofQuarters(row);
    return parts.length === 0 ? own : [...(own ? [own] : []), ...parts];
  },
};

/** 소계 of the columns that count. */
function ofRow(row: Row): Hit | undefined {
  const { subtotal } = row;
  if (!canCompare(row) || (subtotal.state !== 'number' && subtotal.state !== 'empty' && subtotal.state !== 'text')) return undefined;
  if (subtotal.state === 'empty' && subtotal.formula !== undefined) return undefined;
  if (subtotal.state === 'empty' && (row.net === 0 || row.book.state === 'empty')) return undefined;
  // A formula over an amount that stands there as text leaves it out: that text is the mistake.
  if (subtotal.formula !== undefined && (row.book.state === 'text' || row.adjustment.state === 'text')) return undefined;
  if (sameAmount(subtotal.n, row.net)) return undefined;
  const column = columnOf(row, 'subtotal');
  const formula = subtotalFormula(row);
  return {
    row: row.row,
    column,
    message: text(
      subtotal.state === 'empty'
        ? `소계가 비어 있습니다: ${number(row.net)} 필요`
        : `소계가 맞지 않습니다: ${number(subtotal.n)} ≠ 장부금액 ${number(row.book.n)} + 조정금액 ${number(row.adjustment.n)} = ${number(row.net)}`,
      subtotal.state === 'empty'
        ? `The subtotal is empty: ${number(row.net)} is needed`
        : `The subtotal does not add up: ${number(subtotal.n)} ≠ book amount ${number(row.book.n)} + adjustment ${number(row.adjustment.n)} = ${number(row.net)}`,
    ),
    source: clauseOf(row),
    fix: { title: text(`수식 ${formula} 입력`, `Write the formula ${formula}`), writes: [writeTo(row, column, { formula })] },
  };
}

/** 소계 of a quarter or a half-year, of which the whole stands beside. */
function ofQuarters(row: Row): Hit[] {
  if (row.table.understanding.sums === undefined) return [];
  return wrongSums(row, true).map(({ total, of, said, sum }): Hit => {
    const [book, adjustment] = of.map((column) => a1(row.row, column)) as [string, string];
    const formula = `=${book}+${adjustment}`;
    const [left, right] = of.map((column) => row.table.grid.addressOf(row.row, column)) as [string, string];
    return {
      row: row.row,
      column: total,
      message: text(
        `소계가 맞지 않습니다: ${number(said)} ≠ 장부금액 ${left} + 조정금액 ${right} = ${number(sum)}`,
        `The subtotal does not add up: ${number(said)} ≠ book amount ${left} + adjustment ${right} = ${number(sum)}`,
      ),
      source: clauseOf(row),
      fix: { title: text(`수식 ${formula} 입력`, `Write the formula ${formula}`), writes: [writeTo(row, total, { formula })] },
    };
  });
}
