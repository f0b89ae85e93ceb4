/** The heads of tables: each is the name of its column in the table's own part too, by which formulas call it. */
import { parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import type { Package } from './package';
import { attribute, children, root, unescapeXml } from './xml';

export interface TableHead {
  /** One row. */
  readonly area: Area;
  /** The names of the columns, from the left. */
  readonly names: readonly string[];
}

export async function tableHeads(file: Package, sheetPath: string): Promise<readonly TableHead[]> {
  const heads: TableHead[] = [];
  for (const { type, target, external } of file.relations(sheetPath)) {
    if (external || !type.endsWith('/table') || !file.has(target)) continue;
    let xml: string;
    try {
      xml = await file.read(target);
    } catch {
      // A part that cannot be read is no table to Excel either.
      continue;
    }
    const element = root(xml);
    const area = parseArea(attribute(element.attributes, 'ref') ?? '');
    if (!area || attribute(element.attributes, 'headerRowCount') === '0') continue;
    const list = /<((?:[\w.-]+:)?)tableColumns(?:\s[^<>]*)?>([\s\S]*?)<\/\1tableColumns>/.exec(xml)?.[2] ?? '';
    const names = [...children(list, 0)].map(({ start, end }) => unescapeXml(attribute(list.slice(start, end), 'name') ?? ''));
    heads.push({ area: { ...area, bottom: area.top }, names });
  }
  return heads;
}
