/** Tables take in rows that were written right below them, as in Excel: what names a column of theirs means those rows too. */
import { least } from '../../domain';
import { areaName, parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import type { Package } from './package';
import { attribute, encodePart, root } from './xml';

/** Gives the tables of a sheet their last rows, as `end` tells them; a table with a row of totals ends there, and none runs into another one. */
export async function growTables(file: Package, sheetPath: string, end: (area: Area) => number): Promise<void> {
  const tables: { readonly target: string; readonly xml: string; readonly area: Area; readonly hasTotals: boolean }[] = [];
  for (const { type, target, external } of file.relations(sheetPath)) {
    if (external || !type.endsWith('/table') || !file.has(target)) continue;
    let xml: string;
    let element: ReturnType<typeof root>;
    try {
      xml = await file.read(target);
      element = root(xml);
    } catch {
      // A part that cannot be read is no table to Excel either.
      continue;
    }
    const area = parseArea(attribute(element.attributes, 'ref') ?? '');
    if (area) tables.push({ target, xml, area, hasTotals: Number(attribute(element.attributes, 'totalsRowCount') ?? 0) > 0 });
  }
  for (const { target, xml, area, hasTotals } of tables) {
    const below = tables.filter((other) => other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left);
    const bottom = least(
      below.map((other) => other.area.top - 1),
      end(area),
    );
    if (hasTotals || bottom <= area.bottom) continue;
    const ref = areaName({ ...area, bottom });
    const grown = xml
      .replace(/(<(?:[\w.-]+:)?table\s[^<>]*?\bref=["'])[^"']*/, `$1${ref}`)
      .replace(/(<(?:[\w.-]+:)?autoFilter\s[^<>]*?\bref=["'])[^"']*/, `$1${ref}`);
    file.setBytes(target, encodePart(grown));
  }
}
