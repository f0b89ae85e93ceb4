/** Days that move a last day: from a range that a person selects, and from a sheet of certificates that says which it goes by. */
import { fromSerial, readDateCell, type PlainDate } from '../domain';
import { a1 } from '../sheet/a1';
import type { CellValue, SheetBlock } from '../sheet/model';
import { Grid } from './grid';
import { cellText, isBlank, normalizeLabel } from './text';

export interface HolidaysRead {
  readonly dates: ReadonlySet<PlainDate>;
  /** Cells that are no dates: told, and no holiday. */
  readonly bad: readonly { readonly address: string; readonly text: string }[];
}

const dateIn = (value: CellValue, date1904: boolean): PlainDate | undefined =>
  typeof value === 'number' || typeof value === 'string' ? readDateCell(value, date1904) : undefined;

/** Every date of the range; the names of holidays beside them and headings above them are passed over, a text that begins like a date is told. */
export function holidaysIn(block: SheetBlock): HolidaysRead {
  const dates = new Set<PlainDate>();
  const bad: { address: string; text: string }[] = [];
  for (const [r, row] of block.values.entries())
    for (const [c, value] of row.entries()) {
      if (isBlank(value)) continue;
      const date = dateIn(value, block.date1904);
      if (date) dates.add(date);
      else if (typeof value !== 'string' || /^\s*\d/.test(value)) bad.push({ address: a1(block.top + r, block.left + c), text: cellText(value) });
    }
  return { dates, bad };
}

export interface CertificateSettings {
  /** The day to count from. */
  readonly day?: PlainDate;
  /** Whether a last day on a holiday moves on; absent where the sheet does not say. */
  readonly moves?: boolean;
  readonly holidays: HolidaysRead;
}

const DAY = /^(기준일|asof)$/;
const MOVES = /^(말일이휴일이면다음근무일로|alastdayonaholidaymoveson)$/;
const HOLIDAYS = /^(공휴일|휴일|holidays)$/;
const YES = /^(예|yes|y|o)$/i;
const NO = /^(아니요|아니오|no|n|x)$/i;
const ROWS = 200;

/** What a sheet of certificates says it goes by, beside and below its own words. `until`: the row of the headings of the list. */
export function certificateSettings(block: SheetBlock, until: number): CertificateSettings {
  const grid = new Grid(block);
  let day: PlainDate | undefined;
  let moves: boolean | undefined;
  let column: { readonly row: number; readonly column: number } | undefined;
  for (let row = block.top; row <= Math.min(until, grid.bottom); row += 1)
    for (let at = block.left; at <= grid.right; at += 1) {
      const value = grid.own(row, at);
      if (typeof value !== 'string' || value.length > 60) continue;
      const label = normalizeLabel(value);
      const beside = grid.own(row, at + 1);
      if (DAY.test(label)) day ??= typeof beside === 'number' ? fromSerial(Math.floor(beside), block.date1904) : dateIn(beside, block.date1904);
      else if (MOVES.test(label)) moves ??= YES.test(cellText(beside)) ? true : NO.test(cellText(beside)) ? false : undefined;
      else if (HOLIDAYS.test(label)) column ??= { row, column: at };
    }
  const rows = column === undefined ? [] : block.values.slice(column.row + 1 - block.top, column.row + 1 - block.top + ROWS);
  const below: SheetBlock = {
    ...block,
    top: (column?.row ?? 0) + 1,
    left: column?.column ?? 0,
    values: rows.map((row) => [row[(column?.column ?? 0) - block.left] ?? null]),
  };
  return { ...(day === undefined ? {} : { day }), ...(moves === undefined ? {} : { moves }), holidays: holidaysIn(below) };
}
