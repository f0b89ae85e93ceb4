/** The sheet that is open as a text file. What such a file cannot hold is counted, so that it can be said. */
import { fromSerial } from '../domain';
import { isCellError, type CellValue, type SheetBlock } from '../sheet/model';

export interface CsvExport {
  readonly text: string;
  /** Formulas, of which only the value is in the file. */
  readonly formulas: number;
  /** Texts that a program would run as a formula: they got an apostrophe in front. */
  readonly guarded: number;
}

/** A program that opens a CSV file runs a field that begins like a formula (OWASP, "CSV injection"). */
const RUNS = /^(?:[=+@\t\r＝＋－＠]|-(?![\d.,\s]*$))/;
const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);
const DAY_MS = 86_400_000;

/** `2013-01-25`, with its time where it has one. */
function dayOf(serial: number, date1904: boolean): string | undefined {
  const day = fromSerial(Math.floor(serial), date1904);
  const part = serial - Math.floor(serial);
  return day === undefined || part === 0 ? day : `${day} ${new Date(Math.round(part * DAY_MS)).toISOString().slice(11, 19)}`;
}

/** RFC 4180 from A1 on, in UTF-8 with the mark by which Excel knows it. `isDate` tells of a cell whose number is shown as a day. */
export function csvOf(block: SheetBlock, isDate: (row: number, column: number) => boolean): CsvExport {
  let guarded = 0;
  const field = (value: CellValue, row: number, column: number): string => {
    if (value === null) return '';
    if (isCellError(value)) return value.error;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') return (isDate(row, column) ? dayOf(value, block.date1904 ?? false) : undefined) ?? String(value);
    if (!RUNS.test(value)) return quoted(value);
    guarded += 1;
    return quoted(`'${value}`);
  };
  const lines = Array.from({ length: block.top }, () => '');
  block.values.forEach((row, at) => {
    const start = ','.repeat(block.left);
    lines.push(start + row.map((value, column) => field(value, block.top + at, block.left + column)).join(','));
  });
  const formulas = [...block.formulas.values()].reduce((sum, inRow) => sum + inRow.size, 0);
  return { text: `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`, formulas, guarded };
}
