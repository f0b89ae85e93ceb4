/** Sheets that may say again what another one says: both are counted, and it is asked. */
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { amountUnclear } from './amount-unclear';

export const sheetsAlike: WorkbookRule = {
  kind: 'workbook',
  meta: amountUnclear.meta,
  check: ({ alike, ledgers, statements }) =>
    alike.flatMap(({ sheetId, text }): WorkbookHit[] => {
      const table = [...ledgers, ...statements].find(({ understanding }) => understanding.sheetId === sheetId);
      if (!table) return [];
      const { sheet, headerRows } = table.understanding;
      return [
        {
          sheetId,
          sheet,
          table,
          row: headerRows[headerRows.length - 1] as number,
          column: table.column('subtotal', 'book'),
          message: text,
          content: `alike\u001f${sheet}\u001f${text.en}`,
        },
      ];
    }),
};
