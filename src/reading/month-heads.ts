/** Months over columns that are written as dates: Excel shows `24년 4월`, the cell holds a number. They are read as the words that a person sees. */
import { fromSerial, monthOf, yearOf } from '../domain';
import type { CellValue, SheetBlock } from '../sheet/model';
import { isBlank } from './text';

/** Fewer are no row of months. */
const MONTHS = 3;
/** A heading stands near the top. */
const ROWS = 60;
/** The serial of the first day of 1990. */
const FIRST_DAY = 32_874;

/** The block with those headings as words; the block itself where there are none. */
export function withMonthHeads(block: SheetBlock): SheetBlock {
  let values: (readonly CellValue[])[] | undefined;
  for (let at = 0; at < Math.min(block.values.length, ROWS); at += 1) {
    const row = monthsIn(block.values[at] ?? [], block.date1904);
    if (row) (values ??= [...block.values])[at] = row;
  }
  return values ? { ...block, values } : block;
}

/** Every number of the row is a month after the one before it, and something names the other columns. */
function monthsIn(cells: readonly CellValue[], date1904: boolean): readonly CellValue[] | undefined {
  const numbers = cells.filter((value): value is number => typeof value === 'number');
  if (numbers.length < MONTHS || (numbers[0] as number) < FIRST_DAY || !cells.some((value) => typeof value === 'string' && !isBlank(value))) return undefined;
  const months: { readonly year: number; readonly month: number }[] = [];
  for (const number of numbers) {
    const day = Number.isInteger(number) ? fromSerial(number, date1904) : undefined;
    if (day === undefined) return undefined;
    const [year, month] = [yearOf(day), monthOf(day)];
    const before = months[months.length - 1];
    if (before && year * 12 + month !== before.year * 12 + before.month + 1) return undefined;
    months.push({ year, month });
  }
  let next = 0;
  return cells.map((value) => {
    if (typeof value !== 'number') return value;
    const { year, month } = months[next] as (typeof months)[number];
    next += 1;
    return `${year}년 ${month}월`;
  });
}
