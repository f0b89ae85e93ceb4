/** Amounts beside a rate of exchange that nothing says to be won, and that no other column of their row converts. */
import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import { timesOf } from '../../reading/currency';
import type { Table } from '../../reading/table/table';
import type { Hit } from '../engine/rule';
import { number, shownValue } from '../message-formatting';

/** In its row another amount times the rate is this one, or this one times the rate another. */
function isConverted({ grid }: Table, row: number, book: number, rateColumn: number): boolean {
  const [amount, rate] = [numberOf(grid.own(row, book)) as number, numberOf(grid.own(row, rateColumn)) as number];
  const cells = grid.block.values[row - grid.block.top] ?? [];
  return cells.some((cell, at) => {
    const other = at + grid.block.left === book || at + grid.block.left === rateColumn || typeof cell !== 'number' ? undefined : cell;
    return other !== undefined && other !== 0 && (timesOf(other, rate, amount) !== undefined || timesOf(amount, rate, other) !== undefined);
  });
}

/**
 * @param table a table with a column of rates beside its amounts
 * @returns the rows that have a rate, what they come to as they stand and times the rate; undefined where all of them are converted
 */
export function amountsTimesRate(table: Table): Hit | undefined {
  const { rateBeside, columns, headerRows, headings, firstRow } = table.understanding;
  const { book } = columns;
  if (!rateBeside || book === undefined) return undefined;
  const { data } = table.numbers;
  let [rows, sum, made] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] !== 1) continue;
    const row = firstRow + at;
    const [amount, rate] = [book, rateBeside.column].map((column) => numberOf(table.grid.own(row, column)) ?? 0) as [number, number];
    if (amount === 0 || rate <= 0 || rate === 1 || isConverted(table, row, book, rateBeside.column)) continue;
    rows += 1;
    sum += amount;
    made += amount * rate;
  }
  if (rows === 0) return undefined;
  const [own, heading] = [shownValue(headings?.book ?? ''), shownValue(rateBeside.heading)];
  return {
    row: headerRows[headerRows.length - 1] as number,
    column: book,
    message: text(
      `‘${heading}’ 열이 있지만 환산한 원화 금액의 열이 없어 ‘${own}’ 열을 원화로 더했습니다(${number(rows)}행, ${number(sum)}). 외화이면 환율을 곱한 금액은 ${number(Math.round(made))}이며, 원화 금액의 열이 있어야 합니다.`,
      `There is a rate “${heading}” but no column of what it makes in won; “${own}” was added as won (${number(rows)} ${rows === 1 ? 'row' : 'rows'}, ${number(sum)}). If it is a foreign currency, times the rate it comes to ${number(Math.round(made))}, and a column in won is needed.`,
    ),
    content: `rate\u001f${rateBeside.heading}`,
    rows: [],
  };
}
