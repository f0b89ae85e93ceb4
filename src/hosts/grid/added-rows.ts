/** Rows that somebody adds below a list: they belong to it, as in Excel, unless they sum it up. */
import { precedentsOf } from '../file/formulas';
import type { Area } from '../../sheet/model';
import type { ICellData, Nullable, Worksheet } from './engine';

/** Of a table named by a formula, the row alone in which the formula stands. */
const OWN_ROW = /@|#This Row/i;
const OF_TABLE = /(?<=[\w\u0080-\uffff])\[(?:[^[\]]|\[[^[\]]*\])*\]/g;
const namesTable = (formula: string): boolean => (formula.replace(/"[^"]*"/g, '').match(OF_TABLE) ?? []).some((named) => !OWN_ROW.test(named));

export const hasContent = (cell: Nullable<ICellData>): boolean =>
  cell !== null && cell !== undefined && ((cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f ?? cell.si ?? cell.p));

/** Whether something stands in a row of the list's columns. */
export function isFilled(sheet: Worksheet, row: number, { left, right }: Pick<Area, 'left' | 'right'>): boolean {
  for (let column = left; column <= right; column += 1) if (hasContent(sheet.getCellRaw(row, column))) return true;
  return false;
}

/** A formula in the row looks at several of the rows above it: it is the total of the list, and no row of it. */
function sumsUp(sheet: Worksheet, row: number, { left, right }: Pick<Area, 'left' | 'right'>): boolean {
  for (let column = left; column <= right; column += 1) {
    const formula = sheet.getCellRaw(row, column)?.f;
    if (!formula) continue;
    if (namesTable(formula)) return true;
    for (const { sheet: name, area } of precedentsOf(formula).areas)
      if ((name === undefined || name === sheet.getName()) && area.bottom > area.top && area.bottom < row) return true;
  }
  return false;
}

/** The last row of a list to which those after `bottom`, down to `last` at most, were added. */
export function endOfAdded(sheet: Worksheet, list: Pick<Area, 'bottom' | 'left' | 'right'>, isAdded: (row: number) => boolean): number {
  let { bottom } = list;
  while (isAdded(bottom + 1) && isFilled(sheet, bottom + 1, list) && !sumsUp(sheet, bottom + 1, list)) bottom += 1;
  return bottom;
}
