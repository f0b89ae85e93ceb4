/**
 * The grid draws a spilled answer without the number format that it carries: only the formula's own cell shows a date. Drawn and not written:
 * a format that was written into such a cell would stand in the way of the table.
 */
import type { Grid, ICellData, IStyleData, Nullable, Workbook } from './engine';

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
