import { PERSONNEL } from '../../law/lines';
import { text } from '../../domain';
import type { TableRule } from '../engine/rule';
import type { Table } from '../../reading/table/table';
import { LEDGER, number } from '../message-formatting';
import { unitName } from './unit-unclear';

/** Fewer rows tell nothing about a table. */
const ENOUGH = 3;
/** Half of the entries of a small firm's ledger are no thousand million won each. */
const MOST = 1_000_000_000;
/** Pay of one person for a month, or even a year, is less than this, and more than that. */
const MOST_PAY = 300_000_000;
const LEAST_PAY = 10_000;
/** Half of the entries of a ledger that says no unit are no small coins each. */
const LEAST = 3_000;
/** So many rows are looked at, or some more. */
const SOME = 2_000;

/** A slip of the unit that touches every row leaves no row that stands out: the whole is measured against what such costs come to. */
export const amountImplausible: TableRule = {
  kind: 'table',
  meta: {
    id: 'amount-implausible',
    severity: 'review',
    kinds: LEDGER,
    title: text('금액의 크기가 지나침', 'Amounts out of all proportion'),
    reason: text(
      '단위나 표시 형식을 잘못 읽으면 모든 금액이 1,000배가 되거나 1,000분의 1이 됩니다.',
      'A unit or a number format read wrongly makes every amount 1,000 times too large or too small.',
    ),
    source: { ref: '별표 3' },
  },
  check(table) {
    const all = sized(table, false);
    const pay = sized(table, true);
    const isPayLarge = mostAbove(pay, MOST_PAY);
    const large = isPayLarge || mostAbove(all, MOST);
    const unsaid = table.understanding.unitFrom === 'default' && mostBelow(all, LEAST);
    const small = unsaid || mostBelow(pay, LEAST_PAY);
    if (!large && !small) return undefined;
    const { headerRows, unit } = table.understanding;
    const typical = middle((small && !unsaid) || isPayLarge ? pay : all);
    return {
      row: headerRows[headerRows.length - 1] as number,
      column: table.column('book'),
      message: text(
        `금액이 지나치게 ${large ? '큽니다' : '작습니다'}: 한 행이 보통 ${number(typical)}원입니다. 단위를 ‘${unitName(unit).ko}’으로 읽은 것이 맞는지 확인하십시오.`,
        `The amounts look far too ${large ? 'large' : 'small'}: a typical row is ${number(typical)} won. Check whether the unit is ${unitName(unit).en}.`,
      ),
      content: large ? 'large' : 'small',
      rows: [],
    };
  },
};

/** The positive amounts in won of some rows, perhaps only of pay; none where they are too few to tell anything. */
function sized(table: Table, ofPay: boolean): Float64Array {
  const { data, book } = table.numbers;
  // Of a long ledger some of the rows say as much as all of them.
  const step = Math.max(1, Math.floor(data.length / SOME));
  const amounts = new Float64Array(Math.ceil(data.length / step));
  let count = 0;
  for (let at = 0; at < data.length; at += step) {
    if (data[at] === 1 && (book[at] as number) > 0 && (!ofPay || table.rows[at]?.category.line?.code === PERSONNEL)) amounts[count++] = book[at] as number;
  }
  return amounts.subarray(0, count < ENOUGH ? 0 : count);
}
const middlePlace = (amounts: Float64Array): number => Math.floor(amounts.length / 2);
const middle = (amounts: Float64Array): number => Float64Array.from(amounts).sort()[middlePlace(amounts)] as number;
/** Whether the middle one is above, told without putting them in order: it is looked at after each edit. */
function mostAbove(amounts: Float64Array, most: number): boolean {
  let others = 0;
  for (const amount of amounts) if (amount <= most) others += 1;
  return amounts.length > 0 && others <= middlePlace(amounts);
}
function mostBelow(amounts: Float64Array, least: number): boolean {
  let below = 0;
  for (const amount of amounts) if (amount < least) below += 1;
  return amounts.length > 0 && below > middlePlace(amounts);
}
