import { text } from '../../domain';
import { isForeignCode } from '../../reading/foreign-codes';
import { cellText } from '../../reading/text';
import type { RowRule, Hit } from '../engine/rule';
import { readAmount, type Amount, type Row } from '../../reading/table/row';
import { TRAITS } from '../../reading/table/traits';
import { partColumns } from './across-sums';
import { AMOUNT_NAMES, AMOUNT_ROLES, BOTH, columnOf, number, shownValue, writeTo, type AmountRole } from '../message-formatting';

const readPart = ({ table: { grid, unit }, row }: Row, role: AmountRole, column: number): [AmountRole, Amount, number] => [
  role,
  readAmount(grid.own(row, column), grid.formula(row, column), { unit, evaluate: () => undefined }),
  column,
];

/** The amounts of the row with their columns; those that only together are one amount are cells of their own. */
const cellsOf = (row: Row): [AmountRole, Amount, number][] => [
  ...AMOUNT_ROLES.flatMap((role): [AmountRole, Amount, number][] => {
    const parts = row.table.understanding.added?.[role];
    if (parts === undefined) return [[role, row[role], columnOf(row, role)]];
    return row[role].state === 'text' || row[role].state === 'bad' ? parts.map((column) => readPart(row, role, column)) : [];
  }),
  ...summedParts(row),
];

/** The months, quarters or projects of which a column beside them says the sum. */
function summedParts(row: Row): [AmountRole, Amount, number][] {
  const { sums, added = {} } = row.table.understanding;
  if (sums === undefined) return [];
  const asked = new Set(Object.values(added).flat());
  const adjustments = new Set(sums.flatMap(({ subtotal, of }) => (subtotal === true ? of.slice(1) : [])));
  return partColumns(row.table).flatMap((column) => (asked.has(column) ? [] : [readPart(row, adjustments.has(column) ? 'adjustment' : 'book', column)]));
}

export const amountNotANumber: RowRule = {
  kind: 'row',
  on: TRAITS.unreadable,
  meta: {
    id: 'amount-not-a-number',
    severity: 'error',
    fixable: true,
    kinds: BOTH,
    title: text('숫자가 아닌 금액', 'Amount that is not a number'),
    reason: text('텍스트로 적힌 금액은 Excel의 합계에 들어가지 않습니다.', 'Excel leaves an amount written as text out of every sum.'),
    source: { ref: '별표 3' },
  },
  check(row) {
    const hits: Hit[] = [];
    const { rowUnits } = row.table.understanding;
    const currency = rowUnits === undefined ? '' : cellText(row.table.grid.at(row.row, rowUnits));
    for (const [role, amount, column] of cellsOf(row)) {
      if (amount.state !== 'text' && amount.state !== 'bad') continue;
      // What the row computes from this cell fails with it: said here, not again there.
      const spoilt = role !== 'subtotal' && row.subtotal.state === 'error' ? 1 : 0;
      const base = { row: row.row, column, ...(spoilt ? { folded: [{ ruleId: 'amount-is-error', count: spoilt }] } : {}) };
      if (isForeignCode(currency) && typeof amount.raw === 'number') {
        hits.push({
          ...base,
          message: text(
            `${AMOUNT_NAMES[role].ko}이 외화입니다: ${currency} ${number(amount.raw)}. 원화로 환산한 금액이 필요합니다.`,
            `The ${AMOUNT_NAMES[role].en} is in a foreign currency: ${currency} ${number(amount.raw)}. What it comes to in won is needed.`,
          ),
        });
      } else if (amount.state === 'text' && amount.formula === undefined) {
        hits.push({
          ...base,
          message: text(
            `${AMOUNT_NAMES[role].ko} 셀에 숫자 대신 텍스트가 있습니다: “${shownValue(amount.raw)}” (숫자 ${number(amount.n)} 필요)`,
            `The ${AMOUNT_NAMES[role].en} is text instead of a number: “${shownValue(amount.raw)}” (the number ${number(amount.n)} is needed)`,
          ),
          // In a unit of its own the row needs another number.
          ...(rowUnits === undefined
            ? {
                fix: {
                  title: text(`숫자로 바꾸기: ${number(amount.n)}`, `Turn into the number ${number(amount.n)}`),
                  writes: [writeTo(row, column, { value: amount.n })],
                },
              }
            : {}),
        });
      } else {
        hits.push({
          ...base,
          message: text(
            `${AMOUNT_NAMES[role].ko} 셀에 금액으로 읽을 수 없는 값이 있습니다: “${shownValue(amount.raw)}”`,
            `The ${AMOUNT_NAMES[role].en} holds what cannot be read as an amount: “${shownValue(amount.raw)}”`,
          ),
        });
      }
    }
    return hits;
  },
};
