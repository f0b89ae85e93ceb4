/** Usual cells of a sheet, as our own reader has them, for the grid. */
import type { CellStyle, Sheet } from 'hucre';
import { isCellError, type CellValue } from '../../sheet/model';
import { cellKey, toShown } from '../file/formulas';
import type { FramedCells } from '../file/host';
import type { Pauses } from '../file/pause';
import { BOOLEAN, NUMBER, TEXT, textCell } from './cells';
import type { ICellData } from './engine';

/** `isCalculated`: text that a formula makes is never shown as text that somebody forced. */
export function contentOf(value: CellValue | undefined, isCalculated: boolean): ICellData | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (isCellError(value)) return { v: value.error, t: TEXT };
  return isCalculated ? { v: value, t: TEXT } : textCell(value);
}

/**
 * Puts them into the cells of a sheet; gives way to others now and then.
 * @param sheet the rest of the sheet, in which one cell of each style stands
 * @param spilled what the formula of another cell fills: it keeps its style alone
 */
export async function putFramed(
  { rows, formulas, looks }: FramedCells,
  sheet: Sheet,
  idOf: (style: CellStyle) => string,
  spilled: ReadonlySet<string>,
  put: (row: number, column: number, data: ICellData) => void,
  pauses: Pauses,
): Promise<void> {
  const styles = new Map<number, string | undefined>();
  for (const [style, key] of looks.firstOf) {
    const shown = sheet.cells?.get(key)?.style;
    styles.set(style, shown && idOf(shown));
  }
  for (let run = 0; run < looks.runs; run++) {
    if (run % 256 === 0 && pauses.due) await pauses.giveWay();
    looks.run(run, (row, column, style, hasFormula) => {
      const isFilled = spilled.size > 0 && spilled.has(`${row},${column}`);
      const formula = hasFormula && !isFilled ? formulas.get(cellKey(row, column)) : undefined;
      let data = isFilled ? undefined : contentOf(rows[row]?.[column], hasFormula);
      if (formula !== undefined) (data ??= {}).f = toShown(formula);
      const look = styles.get(style);
      if (look !== undefined) (data ??= {}).s = look;
      if (data) put(row, column, data);
    });
  }
}

/**
 * The cells of a sheet that its file lets people write in although it is protected.
 * @param framed its usual cells; absent where all of them stand in `sheet`
 * @returns by `row,column`
 */
export function unlockedCells(sheet: Sheet | undefined, framed: FramedCells | undefined): ReadonlySet<string> {
  const unlocked = new Set<string>();
  for (const [key, cell] of sheet?.cells ?? []) if (cell.style?.protection?.locked === false) unlocked.add(key);
  if (!framed) return unlocked;
  const styles = new Set([...framed.looks.firstOf].flatMap(([style, key]) => (unlocked.has(key) ? [style] : [])));
  for (let run = 0; run < framed.looks.runs && styles.size > 0; run++)
    framed.looks.run(run, (row, column, style) => {
      if (styles.has(style)) unlocked.add(`${row},${column}`);
    });
  return unlocked;
}
