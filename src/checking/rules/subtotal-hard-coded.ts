import { text, type Text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import type { Row } from '../../reading/table/row';
import { BOTH, columnOf, number, sameAmount, subtotalFormula, writeTo } from '../message-formatting';
import { canCompare } from './subtotal-mismatch';

const typedIn = (row: Row): boolean =>
  row.subtotal.state === 'number' &&
  row.subtotal.formula === undefined &&
  canCompare(row) &&
  row.book.state !== 'text' &&
  row.adjustment.state !== 'text' &&
  sameAmount(row.subtotal.n, row.net);

/** A sheet whose subtotals are nearly all typed in is told once. */
const MANY = 5;

const saying = (rows: number): Text =>
  text(`소계가 수식이 아니라 값으로 적혀 있습니다: ${number(rows)}행`, `The subtotals are typed in instead of formulas: ${number(rows)} rows`);

export const subtotalHardCoded: GroupRule = {
  kind: 'group',
  on: TRAITS.ownSubtotal,
  countsRows: true,
  meta: {
    id: 'subtotal-hard-coded',
    severity: 'info',
    fixable: true,
    kinds: BOTH,
    title: text('값으로 적은 소계', 'Subtotal typed in'),
    reason: text('소계를 수식으로 두면 금액을 수정해도 합계가 맞습니다.', 'With a formula the subtotal stays right when an amount changes.'),
    source: { ref: '별표 3' },
  },
  keyOf: (row) => (typedIn(row) ? '' : undefined),
  check(rows) {
    const [first] = rows;
    if (!first) return undefined;
    const fixOf = (row: Row) => writeTo(row, columnOf(row, 'subtotal'), { formula: subtotalFormula(row) });
    if (rows.length >= MANY && rows.length > first.table.dataRows / 2) {
      return {
        row: first.row,
        column: columnOf(first, 'subtotal'),
        message: saying(rows.length),
        across: { cause: 'all', rows: rows.length, say: saying },
        content: 'all',
        rows: [],
        fix: () => ({ title: text(`${number(rows.length)}행에 수식 입력`, `Write the formula in ${number(rows.length)} rows`), writes: rows.map(fixOf) }),
      };
    }
    const hits: Hit[] = [];
    for (const row of rows) {
      const formula = subtotalFormula(row);
      hits.push({
        row: row.row,
        column: columnOf(row, 'subtotal'),
        message: text(`소계가 값으로 적혀 있습니다: ${number(row.subtotal.n)}`, `The subtotal is typed in: ${number(row.subtotal.n)}`),
        fix: { title: text(`수식 ${formula} 입력`, `Write the formula ${formula}`), writes: [fixOf(row)] },
      });
    }
    return hits;
  },
};
