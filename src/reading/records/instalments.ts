/**
 * A contract a row, and beside what was agreed each instalment with its own day: `계약금액 | 선금 | 선금 지급일 | 잔금 | 잔금 지급일`. What was spent in a year are
 * the instalments that were paid in it, so each is laid out as a cost of its own.
 */
import { readDateCell } from '../../domain';
import type { Edition } from '../../law/types';
import type { CellValue } from '../../sheet/model';
import { numberOf } from '../amount-columns';
import { isTextRow } from '../further-tables';
import type { Grid } from '../grid';
import { lineIn } from '../loose-costs';
import { isSumLabel } from '../text-kind';
import { cellText, isBlank, normalizeLabel } from '../text';
import type { Laid } from './cards';
import { roleOf } from './labels';
import type { Field, LaidRow } from './lay-out';

/** A heading stands near the top. */
const FIRST_ROWS = 40;
/** Fewer instalments of a contract are none. */
const PAIRS = 2;
/** What is agreed is paid in instalments; a name of one of them. */
const STAGE =
  /선금|선급|착수금|계약금(?!액)|중도금|기성|잔금|잔액지급|제?\d{1,2}(?:차|회)|(?:down|first|second|third|interim|final|balance)payment|(?:instal?lment|milestone|payment)\d/;
/** What was agreed in all, or is left of it: it says the instalments once more. */
const AGREED = /계약|약정|협약|총액|총금액|합계|잔액|contract|agreed|total|remaining/;
/** No name of a column is longer. */
const LONGEST = 60;
const IS_DAY = /일자?$|date$|^when/;

interface Pair {
  readonly day: number;
  readonly amount: number;
}

/** Undefined where no heading names instalments with their days. */
export function instalmentsIn(grid: Grid, edition: Edition): (Laid & { readonly amounts: readonly number[] }) | undefined {
  const { block } = grid;
  for (let head = block.top; head < Math.min(grid.bottom, block.top + FIRST_ROWS); head += 1) {
    if (!isTextRow(grid, head)) continue;
    const pairs = pairsIn(grid, head);
    if (pairs.length >= PAIRS) return laidUnder(grid, edition, head, pairs);
  }
  return undefined;
}

/** Columns beside one another of a day and of an amount, at least one of which names an instalment. */
function pairsIn(grid: Grid, head: number): readonly Pair[] {
  const label = (column: number): string => {
    const value = grid.own(head, column);
    return typeof value !== 'string' || value.length > LONGEST ? '' : normalizeLabel(value);
  };
  const pairs: Pair[] = [];
  for (let column = grid.block.left; column < grid.right; column += 1) {
    const [one, other] = [label(column), label(column + 1)];
    if (one === '' || other === '' || IS_DAY.test(one) === IS_DAY.test(other) || !(STAGE.test(one) || STAGE.test(other))) continue;
    const money = IS_DAY.test(one) ? other : one;
    if (AGREED.test(money) && !STAGE.test(money)) continue;
    const pair = IS_DAY.test(one) ? { day: column, amount: column + 1 } : { day: column + 1, amount: column };
    // The next pair begins behind this one; all of them lie the same way.
    if (pairs[0] !== undefined && pairs[0].day < pairs[0].amount !== pair.day < pair.amount) continue;
    pairs.push(pair);
    column += 1;
  }
  return pairs;
}

function laidUnder(grid: Grid, edition: Edition, head: number, pairs: readonly Pair[]): ReturnType<typeof instalmentsIn> {
  const { block } = grid;
  const inPairs = new Set(pairs.flatMap(({ day, amount }) => [day, amount]));
  const common: number[] = [];
  let category: number | undefined;
  for (let column = block.left; column <= grid.right; column += 1) {
    const label = cellText(grid.own(head, column));
    if (label === '' || inPairs.has(column)) continue;
    const role = roleOf(label);
    // What was booked stands there: the instalments only say how it was paid.
    if ((role === 'book' || role === 'subtotal') && !AGREED.test(normalizeLabel(label))) return undefined;
    if (role === 'category') category = column;
    // What was agreed, and what is left of it, says the instalments once more.
    if (!(AGREED.test(normalizeLabel(label)) && typeof grid.own(head + 1, column) === 'number')) common.push(column);
  }
  if (category === undefined) return undefined;
  const rows: number[] = [];
  const sums: number[] = [];
  let bottom = head;
  for (let row = head + 1; row <= grid.bottom; row += 1) {
    const cells = block.values[row - block.top] ?? [];
    if (cells.every(isBlank)) break;
    bottom = row;
    (cells.some((value) => typeof value === 'string' && isSumLabel(value)) ? sums : rows).push(row);
  }
  const paid = (row: number, { amount }: Pair): number | undefined => {
    const n = numberOf(grid.own(row, amount));
    return n === 0 ? undefined : n;
  };
  const isDated = (row: number, { day }: Pair): boolean => isDay(grid.own(row, day), block.date1904);
  const full = rows.filter((row) => pairs.filter((pair) => paid(row, pair) !== undefined && isDated(row, pair)).length >= PAIRS);
  const lines = rows.filter((row) => lineIn(edition, grid.own(row, category)) !== undefined);
  // Days under the days and amounts under the amounts, or they are something else.
  const isOther = rows.some((row) =>
    pairs.some(({ day, amount }) => numberIsDay(grid.own(row, amount)) || (!isBlank(grid.own(row, day)) && isAmount(grid.own(row, day)))),
  );
  if (rows.length === 0 || full.length * 2 < rows.length || lines.length === 0 || isOther) return undefined;
  const laid: LaidRow[] = [];
  const amounts: number[] = [];
  for (const pair of pairs)
    for (const row of [...rows, ...sums]) {
      const n = paid(row, pair);
      if (n === undefined) continue;
      if (!sums.includes(row)) amounts.push(n);
      laid.push([
        ...common.map((column) => ({ row, column })),
        isBlank(grid.own(row, pair.day)) ? undefined : { row, column: pair.day },
        { row, column: pair.amount },
      ]);
    }
  const [first] = pairs as readonly [Pair];
  const fields: Field[] = [
    ...common.map((column): Field => ({ label: cellText(grid.own(head, column)), place: { row: head, column } })),
    { label: '지급일', place: { row: head, column: first.day } },
    { label: '지급액', place: { row: head, column: first.amount } },
  ];
  return { head, fields, rows: laid, area: { top: head, left: block.left, bottom, right: grid.right }, strays: { cells: 0, amount: 0 }, amounts };
}

const isDay = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' ? value > 30_000 && value < 60_000 : typeof value === 'string' && /\d/.test(value)) &&
  readDateCell(value as string | number, date1904) !== undefined;
const numberIsDay = (value: CellValue): boolean => typeof value === 'string' && /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/.test(value.trim());
const isAmount = (value: CellValue): boolean => typeof value === 'number' && value > 60_000;
