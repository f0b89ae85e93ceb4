/**
 * The grid draws a spilled answer without the number format that it carries: only the formula's own cell shows a date. Drawn and not written:
 * a format that was written into such a cell would stand in the way of the table.
 */
import { cellKey } from '../file/formulas';
import type { Spill } from '../file/spilled';
import { isCellError, type Area, type CellValue } from '../../sheet/model';
import { valueOf } from './cells';
import type { FWorkbook, Grid, ICellData, IRange, IStyleData, Nullable, Workbook, Worksheet } from './engine';

/** Right after what the formula engine puts into the cell, before the number format is drawn. */
const PRIORITY = 99;

/** The number format that a formula gives to a cell that it fills, where no person has chosen another one. */
export function spilledFormat(workbook: Workbook, spilled: Nullable<ICellData>, own: Nullable<IStyleData>): IStyleData['n'] {
  return own?.n ? undefined : styleOf(workbook, spilled?.s)?.n;
}

const styleOf = (workbook: Workbook, style: Nullable<string | IStyleData>): Nullable<IStyleData> =>
  typeof style === 'string' ? workbook.getStyles().get(style) : style;

export function drawSpilledFormats(grid: Grid): { dispose(): void } {
  const injector = grid.univer.__getInjector();
  const model = injector.get(grid.engine.FormulaDataModel);
  return injector.get(grid.engine.SheetInterceptorService).intercept(grid.engine.INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'kventure-spilled-formats',
    priority: PRIORITY,
    handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
      const spilled = model.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      if (!cell || !spilled?.s) return next(cell);
      const own = styleOf(workbook, cell.s);
      const format = spilledFormat(workbook, spilled, own);
      return next(format ? { ...cell, s: { ...own, n: format } } : cell);
    },
  });
}

const SPILL = '#SPILL!';

/** The formula found no room, or something was written into its area since it was calculated. */
function isBlocked(matrix: Cells | undefined, { top, left, bottom, right }: Area): boolean {
  const value = valueOf(matrix?.getValue(top, left));
  if (isCellError(value) && value.error === SPILL) return true;
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cell = matrix?.getValue(row, column);
      if ((row !== top || column !== left) && cell && (cell.f || cell.si || valueOf(cell) !== null)) return true;
    }
  return false;
}
type Cells = ReturnType<Worksheet['getCellMatrix']>;

/** The formulas of a sheet that fill more than their own cell, with what stands there and how it is shown. */
export function spillsOf(grid: Grid, workbook: FWorkbook, sheetId: string): ReadonlyMap<number, Spill> {
  const model = grid.univer.__getInjector().get(grid.engine.FormulaDataModel);
  const cells = model.getArrayFormulaCellData()[workbook.getId()]?.[sheetId];
  const matrix = workbook.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix();
  const spills = new Map<number, Spill>();
  for (const line of Object.values(model.getArrayFormulaRange()[workbook.getId()]?.[sheetId] ?? {})) {
    for (const range of Object.values(line ?? {}) as readonly IRange[]) {
      const area: Area = { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
      const anchor = cellKey(area.top, area.left);
      if (isBlocked(matrix, area)) {
        spills.set(anchor, { area: { ...area, bottom: area.top, right: area.left }, cells: new Map([[anchor, { value: { error: SPILL } }]]), blocked: true });
        continue;
      }
      const filled = new Map<number, { readonly value: CellValue; readonly numberFormat?: string }>();
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const spilled = cells?.[row]?.[column];
          const own = matrix?.getValue(row, column);
          const value = valueOf(own) ?? valueOf(spilled);
          const format = spilledFormat(workbook.getWorkbook(), spilled, styleOf(workbook.getWorkbook(), own?.s))?.pattern;
          if (value !== null) filled.set(cellKey(row, column), { value, ...(format ? { numberFormat: format } : {}) });
        }
      }
      spills.set(anchor, { area, cells: filled });
    }
  }
  return spills;
}
