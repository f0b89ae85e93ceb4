/**
 * The grid copies what formulas have spilled as empty cells and logical values as 0 and 1, but for the table that other programs read: here each cell is
 * copied as it is shown. A copy with the formula itself spills again where it is pasted within the grid, so that the cells around it stay empty there;
 * without it a date keeps the format that the formula gave it.
 */
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { extractPureTextFromCell, ObjectMatrix, type IRange, type IStyleData } from '@univerjs/core';
import type { Grid } from '../hosts/grid';
import { BOOLEAN } from '../hosts/grid/cells';
import { spilledFormat } from '../hosts/grid/spilled-formats';

/** What each formula fills, by its row and column. */
type Ranges = Readonly<Record<number, Readonly<Record<number, IRange>> | undefined>> | undefined;

export function copyAsShown({ api, engine, univer }: Grid): void {
  const injector = univer.__getInjector();
  const model = injector.get(engine.FormulaDataModel);
  let copied: { readonly unitId: string; readonly sheetId: string; readonly range: IRange } | undefined;
  const within = (range: IRange, row: number, column: number): boolean =>
    row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
  /** The formula that spills into a cell is copied with it. */
  const withFormula = (row: number, column: number): boolean => {
    const ranges = copied && (model.getArrayFormulaRange()[copied.unitId]?.[copied.sheetId] as Ranges);
    return Object.values(ranges ?? {}).some((line) =>
      Object.values(line ?? {}).some((spilled) => within(spilled, row, column) && copied && within(copied.range, spilled.startRow, spilled.startColumn)),
    );
  };
  const clipboard = injector.get(ISheetClipboardService);
  /** Of what was copied last, by row and column: the grid takes the style that is written into a cell, and these are only drawn. */
  const formats = new ObjectMatrix<NonNullable<IStyleData['n']>>();
  clipboard.addClipboardHook({
    id: 'kventure-copy-as-shown',
    onBeforeCopy: (unitId, sheetId, range) => {
      copied = { unitId, sheetId, range };
      formats.reset();
    },
    getCellValueBySpecialMatrix: (row, column) => {
      const spilled = copied && model.getArrayFormulaCellData()[copied.unitId]?.[copied.sheetId]?.[row]?.[column];
      const sheet = copied && api.getWorkbook(copied.unitId)?.getSheetBySheetId(copied.sheetId)?.getSheet();
      const own = sheet?.getCellRaw(row, column);
      const isFormula = Boolean(own?.f) || Boolean(own?.si);
      const displayV = extractPureTextFromCell(sheet?.getCell(row, column));
      if (spilled && !isFormula) {
        if (withFormula(row, column)) return { displayV };
        const workbook = copied && api.getWorkbook(copied.unitId)?.getWorkbook();
        const format = workbook && sheet && spilledFormat(workbook, spilled, sheet.getComposedCellStyleByCellData(row, column, own));
        if (format) formats.setValue(row, column, format);
        return { v: spilled.v, t: spilled.t, displayV };
      }
      return own?.t === BOOLEAN && !sheet?.getMergedCell(row, column) ? { ...own, displayV } : undefined;
    },
  });
  clipboard.addClipboardHook({
    id: 'kventure-paste-spilled-formats',
    // Before the cells are pasted.
    priority: -1,
    onPasteCells: (from, _to, cells) => {
      if (from && from.unitId === copied?.unitId && from.subUnitId === copied.sheetId) {
        const { rows, cols } = from.range;
        cells.forValue((row, column, cell) => {
          // A larger area is filled with the copied one again and again.
          const n = formats.getValue(rows[row % rows.length] ?? -1, cols[column % cols.length] ?? -1);
          if (n) cells.setValue(row, column, { ...cell, s: { ...(typeof cell.s === 'object' ? cell.s : undefined), n } });
        });
      }
      return { undos: [], redos: [] };
    },
  });
}
