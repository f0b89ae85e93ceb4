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
const PAY = '1.가.①';
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
    const all = middle(table, () => true);
    const pay = middle(table, (code) => code === PAY);
    const large = (all !== undefined && all > MOST) || (pay !== undefined && pay > MOST_PAY);
    const unsaid = table.understanding.unitFrom === 'default' && all !== undefined && all < LEAST;
    const small = (pay !== undefined && pay < LEAST_PAY) || unsaid;
    if (!large && !small) return undefined;
    const { headerRows, unit } = table.understanding;
    const typical = (pay !== undefined && ((small && !unsaid) || pay > MOST_PAY) ? pay : all) as number;
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

/** The middle one of the positive amounts in won, of rows whose line is asked for. */
function middle(table: Table, asked: (code: string | undefined) => boolean): number | undefined {
  const { data, book } = table.numbers;
  // Of a long ledger some of the rows say as much as all of them.
  const step = Math.max(1, Math.floor(data.length / SOME));
  const amounts = new Float64Array(Math.ceil(data.length / step));
  let count = 0;
  for (let at = 0; at < data.length; at += step) {
    if (data[at] === 1 && (book[at] as number) > 0 && asked(table.rows[at]?.category.line?.code)) amounts[count++] = book[at] as number;
  }
  return count < ENOUGH ? undefined : amounts.subarray(0, count).sort()[Math.floor(count / 2)];
}
