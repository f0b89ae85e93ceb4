import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import type { Hit } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import type { Row } from '../../reading/table/row';
import { negativeParts } from './across-sums';
import { BOTH, clauseOf, columnOf, number } from '../message-formatting';

const SLIP = 1_000;
/** An adjustment takes a part of its amount away; one that is so much larger was entered in another unit. */
const GAP = 20;

/** The book amount looks as if it were entered in thousands: with its zeros the adjustment leaves something of it. */
const looksTooSmall = ({ book, adjustment }: Row): boolean =>
  book.state === 'number' && book.n > 0 && -adjustment.n >= book.n * GAP && book.n * SLIP + adjustment.n >= 0;

export const subtotalNegative: RowRule = {
  kind: 'row',
  on: TRAITS.negative,
  meta: {
    id: 'subtotal-negative',
    severity: 'error',
    kinds: BOTH,
    title: text('소계가 0보다 작음', 'Subtotal below zero'),
    reason: text('조정으로 뺄 수 있는 금액은 장부금액까지입니다.', 'An adjustment can take away no more than the book amount.'),
    source: { ref: '별표 3' },
  },
  check(row) {
    if (row.adjustment.state === 'bad' || row.adjustment.state === 'error' || row.book.state === 'bad' || row.book.state === 'error') return undefined;
    // A negative book amount is its own finding.
    if (row.net >= 0 || row.book.n < 0) return ofParts(row);
    const small = looksTooSmall(row);
    const entered = number(row.book.n);
    const meant = number(row.book.n * SLIP);
    return {
      row: row.row,
      column: columnOf(row, 'subtotal', 'adjustment', 'book'),
      message: text(
        `소계가 0보다 작습니다: ${entered} + (${number(row.adjustment.n)}) = ${number(row.net)}${small ? ` (장부금액 ${entered}이 1,000배 작게 적힌 듯합니다: ${meant}?)` : ''}`,
        `The subtotal is below zero: ${entered} + (${number(row.adjustment.n)}) = ${number(row.net)}${small ? ` (the book amount ${entered} looks 1,000 times too small: ${meant}?)` : ''}`,
      ),
      source: clauseOf(row),
    };
  },
};

/** Of a quarter or the like, where the whole year stays above zero. */
const ofParts = (row: Row): Hit[] =>
  negativeParts(row).map(({ total, book, adjustment }) => ({
    row: row.row,
    column: total,
    message: text(
      `소계가 0보다 작습니다: ${number(book)} + (${number(adjustment)}) = ${number(book + adjustment)}`,
      `The subtotal is below zero: ${number(book)} + (${number(adjustment)}) = ${number(book + adjustment)}`,
    ),
    source: clauseOf(row),
  }));
