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

type Cells = Pick<SheetBlock, 'values' | 'top' | 'left'>;

/** The first number of each column that may be a date, unless it stands above a row: there it was looked at already. */
function candidates(block: Cells, from: number): Candidate[] {
  const found = new Map<number, Candidate>();
  block.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value !== 'number' || found.has(c) || found.size >= MOST_COLUMNS) return;
      if (fromSerial(value) ?? fromSerial(value, true)) found.set(c, { row: block.top + r, column: block.left + c, serial: value });
    }),
  );
  return [...found.values()].filter(({ row }) => row >= from);
}

/** Whether Excel's text of a cell shows that date: its day, its year (in two digits or four) and, unless it is a word, its month. */
function shows(shown: string, day: PlainDate | undefined): boolean {
  if (!day) return false;
  const numbers = (shown.match(/\d+/g) ?? []).map(Number);
  const year = numbers.includes(yearOf(day)) || numbers.includes(yearOf(day) % 100);
  return year && numbers.includes(dayOf(day)) && (numbers.includes(monthOf(day)) || numbers.length === 2);
}

/** Whether a cell with this number, format and text tells of 1904. */
function told(serial: number, format: unknown, text: unknown): boolean | undefined {
  if (!/[yd]/i.test(String(format ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return undefined;
  const shown = String(text ?? '');
  const in1900 = shows(shown, fromSerial(serial));
  const in1904 = shows(shown, fromSerial(serial, true));
  return in1900 === in1904 ? undefined : in1904;
}

/** What the first rows tell of it, whose texts came with their cells. */
export function dateSystemShown(
  values: Cells['values'],
  formats: readonly (readonly unknown[])[],
  texts: readonly (readonly unknown[])[],
): boolean | undefined {
  for (const [row, inRow] of texts.entries())
    for (const [column, text] of inRow.entries()) {
      const value = values[row]?.[column];
      const says = typeof value === 'number' ? told(value, formats[row]?.[column], text) : undefined;
      if (says !== undefined) return says;
    }
  return undefined;
}

/** One round trip where the block holds numbers from a row on that may be dates, none else. Undefined where none of them shows a date. */
export async function findDateSystem(block: Cells & Pick<SheetBlock, 'sheetId'>, from: number, options?: RunOptions): Promise<boolean | undefined> {
  const asked = candidates(block, from);
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
      const says = told(serial, range.numberFormat[0]?.[0], range.text[0]?.[0]);
      if (says !== undefined) return says;
    }
    return undefined;
  }, options);
}
