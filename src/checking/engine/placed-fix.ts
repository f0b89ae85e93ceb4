/** A fix for a table that was laid out anew, told by the cells of the sheet itself. */
import { text } from '../../domain';
import { a1, parseA1 } from '../../sheet/a1';
import type { CellWrite } from '../../sheet/model';
import type { Grid } from '../../reading/grid';
import { movedFormula } from '../../reading/records/lay-out';
import type { Fix } from '../findings';

/** Undefined where it would write into a cell that does not stand in the sheet: there is nothing to write into then. */
export function placedFix(fix: Fix, grid: Grid): Fix | undefined {
  const writes: CellWrite[] = [];
  let { title } = fix;
  for (const write of fix.writes) {
    const at = parseA1(write.address);
    const place = at && grid.placeOf(at.row, at.column);
    const formula = write.formula === undefined ? undefined : movedFormula(write.formula, (row, column) => grid.placeOf(row, column));
    if (!at || !place || (write.formula !== undefined && formula === undefined)) return undefined;
    // The title says the formula, too.
    if (write.formula !== undefined && formula !== undefined)
      title = text(title.ko.replaceAll(write.formula, formula), title.en.replaceAll(write.formula, formula));
    const { beforeFormula: _laid, ...rest } = write;
    writes.push({
      ...rest,
      address: a1(place.row, place.column),
      ...(place.formula === undefined ? {} : { beforeFormula: place.formula }),
      ...(formula === undefined ? {} : { formula }),
    });
  }
  return { ...fix, title, writes };
}
