/** A sheet that goes while it is the one that is shown. */
import type { Grid } from './engine';

const REMOVE = 'sheet.mutation.remove-sheet';

/**
 * Another one is shown before it goes. The grid shows another one only while it is at it, and fails at the first formula elsewhere that pointed to the
 * sheet: the sheet was gone then, the rest of the change was not made, and nothing was there to be taken back.
 */
export function leaveRemoved({ api }: Grid): { dispose(): void } {
  return api.onBeforeCommandExecute(({ id, params }) => {
    if (id !== REMOVE) return;
    const { unitId, subUnitId } = params as { readonly unitId: string; readonly subUnitId: string };
    const workbook = api.getWorkbook(unitId);
    if (!workbook || workbook.getActiveSheet().getSheetId() !== subUnitId) return;
    const sheets = workbook.getSheets();
    const at = sheets.findIndex((sheet) => sheet.getSheetId() === subUnitId);
    const next = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find((sheet) => !sheet.isSheetHidden());
    if (next) workbook.setActiveSheet(next);
  });
}
