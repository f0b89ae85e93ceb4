import type { Amount, CategoryCell, DateCell } from './row';

/**
 * What is out of the ordinary about a row, as bits. Most rules look for one of these: a row that has none of them, as nearly all rows
 * of a ledger, is not shown to those rules at all.
 */
export const TRAITS = {
  hidden: 1,
  /** An amount that is text, an error or no amount. */
  unreadable: 2,
  noBook: 4,
  /** A book amount or a sum of the row below zero. */
  negative: 8,
  adjusted: 16,
  /** A subtotal that is no formula, or not what the row adds up to. */
  ownSubtotal: 32,
  /** No category, or one that is no line as 별표 3 writes it. */
  category: 64,
  /** No date, or one written as text. */
  date: 128,
} as const;

const unreadable = ({ state }: Amount): boolean => state !== 'number' && state !== 'empty';

export function traitsOf(hidden: boolean, book: Amount, adjustment: Amount, subtotal: Amount, net: number, category: CategoryCell, date: DateCell): number {
  return (
    (hidden ? TRAITS.hidden : 0) |
    (unreadable(book) || unreadable(adjustment) || unreadable(subtotal) ? TRAITS.unreadable : 0) |
    (book.state === 'empty' ? TRAITS.noBook : 0) |
    (book.n < 0 || net < 0 ? TRAITS.negative : 0) |
    (adjustment.n !== 0 ? TRAITS.adjusted : 0) |
    (subtotal.formula === undefined || subtotal.n !== net ? TRAITS.ownSubtotal : 0) |
    (category.state !== 'leaf' ? TRAITS.category : 0) |
    (date.state !== 'date' ? TRAITS.date : 0)
  );
}
