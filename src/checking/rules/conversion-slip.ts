/** 원화금액 beside 외화금액 and 환율 of its row: a hundred times what the other rows of its currency are made to be, or as small a part of it. */
import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import { timesOf } from '../../reading/currency';
import type { Row } from '../../reading/table/row';
import { cellText } from '../../reading/text';
import type { Hit } from '../engine/rule';
import { number } from '../message-formatting';

/** Nothing is worth just a won. */
const LEAST_RATE = 1.5;

export function conversionSlip(row: Row): Hit | undefined {
  const { grid, understanding } = row.table;
  const { converted } = understanding;
  if (converted === undefined || row.kind !== 'data') return undefined;
  const [foreign, rate, won] = [converted.foreign, converted.rate, converted.won].map((column) => numberOf(grid.own(row.row, column)));
  if (!foreign || !rate || !won) return undefined;
  const code = converted.currency === undefined ? '' : cellText(grid.at(row.row, converted.currency));
  const usual = converted.by[code];
  const times = usual === undefined ? undefined : timesOf(foreign, rate, won);
  // The foreign amount once more, where the won should stand.
  const isForeign = won === foreign && rate > LEAST_RATE;
  if (usual === undefined || (times === undefined && !isForeign) || times === usual) return undefined;
  const makes = number(Math.round(foreign * rate * usual));
  const named = code === '' ? text('다른 행', 'in the other rows') : text(`다른 ${code} 행`, `in the other rows in ${code}`);
  return {
    row: row.row,
    column: converted.won,
    message: isForeign
      ? text(
          `외화금액이 원화금액 열에 적혀 있습니다: ${number(won)} (${named.ko}처럼 환산하면 ${makes})`,
          `The amount in foreign currency stands in the column of won: ${number(won)}; converted as ${named.en} it is ${makes}`,
        )
      : text(
          `환율을 잘못 곱한 듯합니다: ${number(won)} (${named.ko}처럼 환산하면 ${makes})`,
          `The rate looks wrongly applied: ${number(won)}; converted as ${named.en} it is ${makes}`,
        ),
  };
}
