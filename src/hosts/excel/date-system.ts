import { dayOf, fromSerial, monthOf, yearOf, type PlainDate } from '../../domain';
import type { SheetBlock } from '../../sheet/model';
import { withExcel, type RunOptions } from './session';

/**
 * Office.js has no member that tells the date system of a workbook (and asking Excel's own DATE counts as a write, which can cost the
 * user's undo stack). A date tells it: the two systems read the same serial four years and a day apart, and Excel shows which one it is.
 */
const MOST_COLUMNS = 40;

interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly serial: number;
}

/** The first number of each column that may be a date. */
function candidates(block: Pick<SheetBlock, 'values' | 'top' | 'left'>): Candidate[] {
  const found = new Map<number, Candidate>();
  block.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value !== 'number' || found.has(c) || found.size >= MOST_COLUMNS) return;
      if (fromSerial(value) ?? fromSerial(value, true)) found.set(c, { row: block.top + r, column: block.left + c, serial: value });
    }),
  );
  return [...found.values()];
}

/** Whether Excel's text of a cell shows that date: its day, its year (in two digits or four) and, unless it is a word, its month. */
function shows(shown: string, day: PlainDate | undefined): boolean {
  if (!day) return false;
  const numbers = (shown.match(/\d+/g) ?? []).map(Number);
  const year = numbers.includes(yearOf(day)) || numbers.includes(yearOf(day) % 100);
  return year && numbers.includes(dayOf(day)) && (numbers.includes(monthOf(day)) || numbers.length === 2);
}

/** One round trip where the block holds numbers that may be dates, none else. Undefined where none of them shows a date. */
export async function findDateSystem(block: Pick<SheetBlock, 'sheetId' | 'values' | 'top' | 'left'>, options?: RunOptions): Promise<boolean | undefined> {
  const asked = candidates(block);
  if (asked.length === 0) return undefined;
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(block.sheetId);
    const cells = asked.map(({ row, column, serial }) => {
      const range = sheet.getCell(row, column);
      range.load('text,numberFormat');
      return { range, serial };
    });
    await context.sync();
    for (const { range, serial } of cells) {
      const isDate = /[yd]/i.test(String(range.numberFormat[0]?.[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''));
      const shown = String(range.text[0]?.[0] ?? '');
      if (!isDate) continue;
      const in1900 = shows(shown, fromSerial(serial));
      const in1904 = shows(shown, fromSerial(serial, true));
      if (in1900 !== in1904) return in1904;
    }
    return undefined;
  }, options);
}
