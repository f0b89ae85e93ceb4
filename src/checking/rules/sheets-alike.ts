/** Sheets that may say again what another one says: both are counted, and it is asked. */
import { text } from '../../domain';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

export const sheetsAlike: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'sheets-alike',
    severity: 'warning',
    kinds: BOTH,
    title: text('다른 시트와 같은 비용일 수 있음', 'Perhaps the costs of another sheet'),
    reason: text(
      '다른 판이나 합계표가 함께 더해지면 같은 비용이 두 번 인식됩니다. 같은 비용이면 한 시트를 합계에서 빼십시오.',
      'Where another version or a sum of the same costs is added too, they count twice. If they are the same, leave one of the sheets out.',
    ),
    source: { ref: '별표 3' },
  },
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
