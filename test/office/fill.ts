/** A sheet of a spec in the emulated workbook. */
import { parseA1, parseArea } from '../../src/sheet/a1';
import type { Area } from '../../src/sheet/model';
import type { SheetSpec } from '../hosts/contract';
import type { Sheet } from './workbook';

export function fill(sheet: Sheet, spec: SheetSpec): void {
  for (const [address, { value = null, formula, format }] of Object.entries(spec.cells)) {
    const at = parseA1(address);
    if (!at) throw new RangeError(address);
    sheet.set(at.row, at.column, { value, ...(formula === undefined ? {} : { formula }) });
    const look = sheet.look(address);
    if (format?.fill) look.set('fill.Color', `#${format.fill}`);
    if (format?.bold) look.set('font.Bold', true);
    if (format?.strike) look.set('font.Strikethrough', true);
    if (format?.numberFormat) look.set('numberFormat', format.numberFormat);
  }
  for (const row of spec.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
  sheet.merges = (spec.merges ?? []).map((merge) => parseArea(merge) as Area);
  sheet.visibility = spec.hidden === 'very' ? 'VeryHidden' : spec.hidden ? 'Hidden' : 'Visible';
  sheet.isProtected = spec.protected ?? false;
}
