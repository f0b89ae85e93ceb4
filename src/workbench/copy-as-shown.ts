/**
 * The grid copies what formulas have spilled as empty cells and logical values as 0 and 1, but for the table that other programs read: here each cell is
 * copied as it is shown. A copy with the formula itself spills again where it is pasted within the grid, so that the cells around it stay empty there.
 */
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { extractPureTextFromCell, type IRange } from '@univerjs/core';
import type { Grid } from '../hosts/grid';
import { BOOLEAN } from '../hosts/grid/cells';

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
  injector.get(ISheetClipboardService).addClipboardHook({
    id: 'kventure-copy-as-shown',
    onBeforeCopy: (unitId, sheetId, range) => {
      copied = { unitId, sheetId, range };
    },
    getCellValueBySpecialMatrix: (row, column) => {
      const spilled = copied && model.getArrayFormulaCellData()[copied.unitId]?.[copied.sheetId]?.[row]?.[column];
      const sheet = copied && api.getWorkbook(copied.unitId)?.getSheetBySheetId(copied.sheetId)?.getSheet();
      const own = sheet?.getCellRaw(row, column);
      const isFormula = Boolean(own?.f) || Boolean(own?.si);
      const displayV = extractPureTextFromCell(sheet?.getCell(row, column));
      if (spilled && !isFormula) return withFormula(row, column) ? { displayV } : { v: spilled.v, t: spilled.t, displayV };
      return own?.t === BOOLEAN && !sheet?.getMergedCell(row, column) ? { ...own, displayV } : undefined;
    },
  });
}
