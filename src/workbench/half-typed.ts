/** What stands half typed in a cell of the grid: it is in no cell yet, and would be gone with the page. */
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { IEditorBridgeService, IEditorService } from '@univerjs/preset-sheets-core';
import type { Grid } from '../hosts/grid';

export interface HalfTyped {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const TYPED = 'doc.mutation.rich-text-editing';
const OPENED_OR_CLOSED = 'sheet.operation.set-cell-edit-visible';
const INSERT = 'doc.command.insert-text';
const ESCAPE = 27;
/** What the grid puts behind every text, and between its lines. */
const END = '\r\n';
const LINE = '\r';

/** What the editor of cells holds. */
function streamOf({ univer }: Grid): string | undefined {
  const editor = univer.__getInjector().get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const stream = editor?.getDocumentData().body?.dataStream;
  return stream?.endsWith(END) ? stream.slice(0, -END.length) : stream;
}

/** Undefined where no cell is open, or nothing was typed into it since it was. */
export function halfTyped(grid: Grid): HalfTyped | undefined {
  const bridge = grid.univer.__getInjector().get(IEditorBridgeService);
  const place = bridge.getEditLocation();
  const stream = streamOf(grid);
  if (!bridge.isVisible().visible || !bridge.getEditorDirty() || !place || stream === undefined) return undefined;
  return { sheetId: place.sheetId, row: place.row, column: place.column, text: stream.replaceAll(LINE, '\n') };
}

/** Told with each key in a cell, and when the cell is closed: `cancelled` with Esc, after which nothing of it is entered. */
export function onHalfTyped({ api }: Grid, told: (cancelled: boolean) => void): void {
  api.onCommandExecuted(({ id, params }) => {
    if (id === TYPED && (params as { unitId?: string }).unitId === DOCS_NORMAL_EDITOR_UNIT_ID_KEY) told(false);
    else if (id === OPENED_OR_CLOSED) {
      const { visible, keycode } = params as { visible: boolean; keycode?: number };
      if (!visible) told(keycode === ESCAPE);
    }
  });
}

/**
 * Opens the cell again with the text in it, as it stood when the page went: whoever typed it goes on, enters it or gives it up, and nothing of it
 * counts before. Answers whether the text stands there.
 */
export async function typeAgain(grid: Grid, { sheetId, row, column, text }: HalfTyped): Promise<boolean> {
  const workbook = grid.api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet || sheet.isSheetHidden() || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return false;
  workbook.setActiveSheet(sheet);
  sheet.getRange(row, column).activate();
  if (!workbook.startEditing()) return false;
  const dataStream = text.replaceAll('\n', LINE);
  const paragraphs = [...dataStream].flatMap((sign, startIndex) => (sign === LINE ? [{ startIndex }] : []));
  const endOffset = streamOf(grid)?.length ?? 0;
  // As if it were typed over what stands there: the line above the grid follows.
  await grid.api.executeCommand(INSERT, {
    unitId: DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
    body: { dataStream, paragraphs },
    range: { startOffset: 0, endOffset, collapsed: endOffset === 0 },
  });
  const typed = halfTyped(grid);
  return typed !== undefined && typed.sheetId === sheetId && typed.row === row && typed.column === column && typed.text === text;
}
