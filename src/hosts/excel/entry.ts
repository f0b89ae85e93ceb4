import type { CellValue } from '../../sheet/model';

/**
 * Text that Excel would run, or read as something else than text, when it is typed into a cell: a formula (= + - @), a control
 * character that hides one, and what looks like a number, a date, a time, a truth value or an error.
 */
const RUNS = /^[=+\-@'\t\r\n]|^\s+[=+\-@]/;
const MEANS_ANOTHER =
  /^(?=.*\d)[\s\d.,:/()%+$₩\\e년월일시분초오전후amp-]*$|^\s*(true|false|참|거짓)\s*$|^\s*#.*([\n\r\u2028\u2029]\s*)?$|^(?=.*\d)[\s\d.,:/-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d.,:/-]*$/i;

/** A text as it is handed to Excel so that the cell holds exactly that text and never runs. */
export const asText = (value: string): string => (RUNS.test(value) || MEANS_ANOTHER.test(value) ? `'${value}` : value);

/** What is written into `range.formulas` for a value. `null` would mean "leave the cell", so an empty cell is ''. */
export const entryOf = (value: string | number | boolean | null): string | number | boolean => (typeof value === 'string' ? asText(value) : (value ?? ''));

/** Puts back what a cell held before, where it was no formula. An error that was typed in is typed in again. */
export const entryOfCell = (value: CellValue): string | number | boolean => (typeof value === 'object' && value !== null ? value.error : entryOf(value));
