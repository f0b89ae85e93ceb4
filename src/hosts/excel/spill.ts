/** Tables that a formula spills into the cells below and beside it (ExcelApi 1.12): they look like values, and are another cell's. */
import { areaName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import type { WriteReceipt } from '../port';
import type { Cell } from './addresses';
import { notSpilled, toHostError, withAftermath } from './errors';
import { supports, withExcel, withExcelNow } from './session';

/** A cell of a table that is not to be given another format. */
type Formats = readonly (readonly (string | null)[])[];
export interface SpillFormats {
  readonly area: Area;
  readonly before: Formats;
  readonly after: Formats;
}

const formatsOf = (range: Excel.Range): string[][] => (range.numberFormat as unknown[][]).map((row) => row.map(String));
const areSame = (now: Formats, wanted: Formats): boolean => wanted.every((row, r) => row.every((format, c) => format === null || now[r]?.[c] === format));

/** The numbers that a formula has spilled and that lack a number format; undefined where there are none. */
export async function spillOf(sheetId: string, address: string, numberFormat: string): Promise<SpillFormats | undefined> {
  if (!supports('1.12')) throw notSpilled();
  return withExcel(async (context) => {
    const spilled = context.workbook.worksheets.getItem(sheetId).getRange(address).getSpillingToRangeOrNullObject();
    spilled.load('valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (spilled.isNullObject) return undefined;
    const before = formatsOf(spilled);
    const after = before.map((row, r) => row.map((format, c) => (spilled.valueTypes[r]?.[c] === 'Double' && format !== numberFormat ? numberFormat : null)));
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = spilled;
    const isWanting = after.some((row) => row.some((format) => format !== null));
    return isWanting ? { area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }, before, after } : undefined;
  });
}

/** Takes the formats back that still stand, whether or not the table does. */
export async function undoFormats(receipt: WriteReceipt, { area, before, after }: SpillFormats): Promise<void> {
  const now = await withExcel((context) => readFormats(context, receipt.sheetId, area));
  const back = after.map((row, r) => row.map((format, c) => (format !== null && now[r]?.[c] === format ? (before[r]?.[c] ?? null) : null)));
  if (back.some((row) => row.some((format) => format !== null))) await putFormats(receipt.sheetId, area, back, now, receipt);
}

const rangeIn = (context: Excel.RequestContext, sheetId: string, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheetId).getRange(areaName(area));

async function readFormats(context: Excel.RequestContext, sheetId: string, area: Area): Promise<string[][]> {
  const range = rangeIn(context, sheetId, area);
  range.load('numberFormat');
  await context.sync();
  return formatsOf(range);
}

/** Formats are set by one request. Where it is refused, what stands there then is read; `receipt` is the way back from there. */
export async function putFormats(sheetId: string, area: Area, formats: Formats, before: Formats, receipt: WriteReceipt): Promise<void> {
  try {
    await withExcelNow(async (context) => {
      // null leaves a cell as it is.
      rangeIn(context, sheetId, area).numberFormat = formats.map((row) => [...row]);
      await context.sync();
    }, 'always');
  } catch (error) {
    if (toHostError(error).code === 'no-answer') throw withAftermath(error, 'unknown', { receipt });
    const now = await withExcelNow((context) => readFormats(context, sheetId, area)).catch(() => undefined);
    if (now && areSame(now, formats)) return;
    throw withAftermath(error, now === undefined ? 'unknown' : areSame(now, before) ? 'unchanged' : 'changed', { receipt });
  }
}

/** Excel's word for "this is not known here"; what an older one answers that says it knows. */
const UNKNOWN = new Set(['ApiNotFound', 'ApiNotAvailable', 'NotImplemented', 'InvalidArgument']);
let tells = true;
/** For tests, where several Excels follow one another. */
export function forgetSpills(): void {
  tells = true;
}
/** Whether this Excel can say which cells belong to a spilled table. */
export const tellsOfSpills = (): boolean => tells && supports('1.12');
/** Whether a refusal means that it cannot after all: then it is not asked again. */
export function isOfSpills(error: unknown): boolean {
  const { cause } = toHostError(error);
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (!tells || !UNKNOWN.has(code)) return false;
  tells = false;
  return true;
}

/** Which of these cells belong to a spilled table, the formula's own cell included. */
export async function spilledAmong(context: Excel.RequestContext, sheet: Excel.Worksheet, cells: readonly Cell[]): Promise<Cell[]> {
  const asked = cells.map((cell) => {
    const range = sheet.getCell(cell.row, cell.column).untrack();
    range.load('hasSpill');
    return { cell, range };
  });
  await context.sync();
  return asked.filter(({ range }) => range.hasSpill).map(({ cell }) => cell);
}
