import { areaName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { HostError, type Selection } from '../port';
import { toHostError, withAftermath } from './errors';
import { withExcel, withExcelNow } from './session';

/** What the cells of an area show. */
export const shown = (sheetId: string, { top, left, bottom, right }: Area): Promise<readonly (readonly string[])[]> =>
  withExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    range.load('text');
    await context.sync();
    return range.text;
  });

export const workbookName = (): Promise<string | undefined> =>
  withExcel(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name || undefined;
  });

/** The areas that are selected; undefined while a chart or a shape is. */
export async function selection(): Promise<Selection | undefined> {
  try {
    return await withExcel(async (context) => {
      const { areas, worksheet } = context.workbook.getSelectedRanges();
      worksheet.load('id');
      areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      await context.sync();
      const [address, ...others] = areas.items.map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }) =>
        areaName({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }),
      );
      return address === undefined ? undefined : { sheetId: worksheet.id, address, ...(others.length ? { others } : {}) };
    });
  } catch (error) {
    if (error instanceof HostError && (error.cause as { code?: unknown } | undefined)?.code === 'InvalidSelection') return undefined;
    throw error;
  }
}

/** Office offers no way to move the keyboard from the pane to the grid; the user's way there is F6. */
export const select = (sheetId: string, address: string): Promise<void> =>
  withExcelNow(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  }, 'always');

/**
 * The conditions of the sheet's filter and of the filters of the tables in that row are taken away where the row is out of sight, and then its
 * hiding where it is still: Excel does not tell which of the two hides a row, and a protected sheet may allow one without the other.
 */
export async function reveal(sheetId: string, address: string): Promise<void> {
  let begun: 'row' | 'filter' | undefined;
  const rowOf = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getItem(sheetId).getRange(address).getEntireRow();
  try {
    await withExcelNow(async (context) => {
      const row = rowOf(context);
      row.load('rowHidden');
      const { autoFilter } = context.workbook.worksheets.getItem(sheetId);
      autoFilter.load('isDataFiltered');
      const tables = row.getTables(false);
      tables.load('items/id');
      await context.sync();
      const isShown = (): boolean => row.rowHidden === false;
      if (isShown()) return;
      const { items } = tables;
      if (autoFilter.isDataFiltered || items.length > 0) {
        begun = 'filter';
        if (autoFilter.isDataFiltered) autoFilter.clearCriteria();
        items.forEach((table) => table.clearFilters());
        row.load('rowHidden');
        await context.sync();
        if (isShown()) return;
      }
      begun ??= 'row';
      row.rowHidden = false;
      await context.sync();
    });
  } catch (error) {
    const refusal = toHostError(error);
    if (begun === undefined) throw refusal;
    if (refusal.code === 'no-answer') throw withAftermath(refusal, 'unknown');
    const shown = await withExcel(async (context) => {
      const row = rowOf(context);
      row.load('rowHidden');
      await context.sync();
      return row.rowHidden === false;
    }).catch(() => undefined);
    // It was refused after it was done: what was wanted is done.
    if (shown === true) return;
    throw withAftermath(refusal, shown === undefined ? 'unknown' : begun === 'filter' ? 'changed' : 'unchanged');
  }
}
