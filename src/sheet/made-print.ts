/** A print of a sheet that we made: whether a person has written in it since is seen by it, in every host that reads blocks. */
import { isCellError, type SheetBlock } from './model';

/** What stands in the cells as it was entered; results of formulas change by themselves and do not count. */
export function madePrint(block: Pick<SheetBlock, 'top' | 'left' | 'values' | 'formulas'>): string {
  // FNV-1a: whoever wants to deceive it may, it is about accidents.
  let hash = 0x811c9dc5;
  let cells = 0;
  block.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = block.formulas.get(r)?.get(c);
      if (formula === undefined && (value === null || value === '')) return;
      cells++;
      const entry = formula === undefined ? `${typeof value}:${isCellError(value) ? value.error : String(value)}` : formula.replace(/\s+/g, '');
      const told = `${block.top + r},${block.left + c}=${entry};`;
      for (let index = 0; index < told.length; index++) hash = Math.imul(hash ^ told.charCodeAt(index), 0x01000193);
    }),
  );
  return `${cells}:${(hash >>> 0).toString(16)}`;
}
