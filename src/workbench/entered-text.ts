/** What a cell says where one edits it, and what stands in it after something is entered there. */
import { getNumfmtParseValueFilter, isDefaultFormat, isTextFormat, numfmt, willLoseNumericPrecision, type ICellData } from '@univerjs/core';
import { BOOLEAN, FORCED_TEXT, NUMBER, textCell, valueOf } from '../hosts/grid/cells';

/** Nothing of what stood there before stays behind: a formula, a text in several formats. */
const NOTHING = { f: null, si: null, p: null } as const;
const DIGITS = 15;
const DAY = 'yyyy-mm-dd';

const isDay = (pattern: string | undefined): boolean => pattern !== undefined && !isDefaultFormat(pattern) && numfmt.isDateFormat(pattern);

/**
 * What the line above the grid shows of a cell without a formula, as Excel does: a number without its separators and with all its digits, a day with its
 * year, a share with its sign.
 */
export function editedText(cell: ICellData, pattern: string | undefined): string {
  const value = valueOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return typeof value === 'object' && value !== null && 'error' in value ? value.error : '';
  if (isDay(pattern)) {
    const time = value < 1 ? 'hh:mm:ss' : Number.isInteger(value) ? DAY : `${DAY} hh:mm:ss`;
    return String(numfmt.format(time, value));
  }
  if (pattern !== undefined && numfmt.isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(DIGITS))}%`;
  return String(Number(value.toPrecision(DIGITS)));
}

/**
 * What is written into a cell when a text is entered into it. A number or a day in it is one; a cell that holds text on purpose goes on holding text; and a
 * cell without a format of its own takes that of what is entered.
 */
export function entered(text: string, before: ICellData, pattern: string | undefined): ICellData {
  if (text === '') return { ...NOTHING, v: null };
  if (isTextFormat(pattern) || before.t === FORCED_TEXT) return { ...NOTHING, v: text, t: FORCED_TEXT };
  if (/^=./.test(text)) return { v: null, f: text, si: null, p: null };
  if (/^(?:true|false)$/i.test(text)) return { ...NOTHING, v: /^t/i.test(text) ? 1 : 0, t: BOOLEAN };
  const read = getNumfmtParseValueFilter(text);
  const number = Number(read?.v);
  if (!read || typeof read.v === 'boolean' || !Number.isFinite(number)) return { ...NOTHING, ...textCell(text) };
  if (!read.z && isDefaultFormat(pattern) && willLoseNumericPrecision(text)) return { ...NOTHING, v: text, t: FORCED_TEXT };
  const format = /^y.*d$/.test(read.z ?? '') ? DAY : (read.z ?? '');
  const takes = format !== '' && (isDefaultFormat(pattern) || (isDay(format) && !isDay(pattern)));
  return { ...NOTHING, v: number, t: NUMBER, ...(takes ? { s: { n: { pattern: format } } } : {}) };
}

/** Whether a text says everything of a cell without a formula: entered there, it leaves the cell as it is. */
export function saysAll(text: string, cell: ICellData, pattern: string | undefined): boolean {
  const value = valueOf(cell);
  if (typeof value === 'string') return text === value;
  const after = valueOf(entered(text, cell, pattern));
  if (typeof value !== 'number' || typeof after !== 'number') return after === value;
  return Number(after.toPrecision(DIGITS)) === Number(value.toPrecision(DIGITS));
}
