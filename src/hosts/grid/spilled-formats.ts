/**
 * The grid draws a spilled answer without the number format that it carries: only the formula's own cell shows a date. Drawn and not written:
 * a format that was written into such a cell would stand in the way of the table.
 */
import type { Grid, IStyleData, Nullable } from './engine';

/** Right after what the formula engine puts into the cell, before the number format is drawn. */
const PRIORITY = 99;

export function drawSpilledFormats(grid: Grid): { dispose(): void } {
  const injector = grid.univer.__getInjector();
  const model = injector.get(grid.engine.FormulaDataModel);
  return injector.get(grid.engine.SheetInterceptorService).intercept(grid.engine.INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'kventure-spilled-formats',
    priority: PRIORITY,
    handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
      const spilled = model.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      if (!cell || !spilled?.s) return next(cell);
      const styleOf = (style: Nullable<string | IStyleData>): Nullable<IStyleData> => (typeof style === 'string' ? workbook.getStyles().get(style) : style);
      const format = styleOf(spilled.s)?.n;
      const own = styleOf(cell.s);
      // What a person has chosen for the cell counts.
      return next(!format || own?.n ? cell : { ...cell, s: { ...own, n: format } });
    },
  });
}
