/** 금액 beside 수량 and 단가 of its row: ten, a hundred or a thousand times what they make, or as small a part of it. */
import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import type { Row } from '../../reading/table/row';
import { columnOf, number } from '../message-formatting';
import type { Hit } from '../engine/rule';

const TENS = [1_000, 100, 10, 0.1, 0.01, 0.001];

export function productSlip(row: Row): Hit | undefined {
  const { product } = row.table.understanding;
  if (product === undefined || row.book.state !== 'number') return undefined;
  const [quantity, price] = [product.quantity, product.price].map((column) => numberOf(row.table.grid.own(row.row, column)));
  const makes = (quantity ?? 0) * (price ?? 0);
  // A shipment that is free makes nothing.
  if (makes === 0 || !TENS.some((times) => Math.abs(row.book.n - makes * times) < Math.abs(makes) * times * 1e-6)) return undefined;
  const said = `${number(quantity as number)} × ${number(price as number)} = ${number(makes)}`;
  return {
    row: row.row,
    column: columnOf(row, 'book'),
    message: text(
      `단위를 잘못 적은 듯합니다: ${number(row.book.n)} (수량 × 단가: ${said})`,
      `The unit looks wrong: ${number(row.book.n)}, but quantity × price is ${said}`,
    ),
  };
}
