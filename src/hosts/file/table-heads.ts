/** The heads of tables: each is the name of its column in the table's own part too, by which formulas call it. */
import { parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { cellText } from './cell-text';
import type { Package } from './package';
import { attribute, children, escapeAttribute, escapeCellText, root, unescapeXml } from './xml';

export interface TableHead {
  /** One row. */
  readonly area: Area;
  /** The names of the columns, from the left, as they stand in the cells. */
  readonly names: readonly string[];
}

/** Longer names make Excel repair the workbook. */
export const LONGEST_NAME = 255;

/** The name of a column as its cell shows it; a break in it is written `_x000a_`. */
export const columnNameIn = (item: string): string => cellText(unescapeXml(attribute(item, 'name') ?? ''));
export const columnNameFor = (name: string): string =>
  escapeAttribute(unescapeXml(escapeCellText(name)).replace(/[\t\n\r]/g, (ch) => `_x${ch.charCodeAt(0).toString(16).padStart(4, '0')}_`));

function headIn(xml: string): TableHead | undefined {
  const element = root(xml);
  const area = parseArea(attribute(element.attributes, 'ref') ?? '');
  if (!area || attribute(element.attributes, 'headerRowCount') === '0') return undefined;
  const list = /<((?:[\w.-]+:)?)tableColumns(?:\s[^<>]*)?>([\s\S]*?)<\/\1tableColumns>/.exec(xml)?.[2] ?? '';
  const names = [...children(list, 0)].map(({ start, end }) => columnNameIn(list.slice(start, end)));
  return { area: { ...area, bottom: area.top }, names };
}

/** What was read of the parts of a file, each as it was then. */
const known = new WeakMap<Package, Map<string, { readonly of: Uint8Array | undefined; readonly head: TableHead | undefined }>>();

export async function tableHeads(file: Package, sheetPath: string): Promise<readonly TableHead[]> {
  const parts = known.get(file) ?? new Map<string, { readonly of: Uint8Array | undefined; readonly head: TableHead | undefined }>();
  known.set(file, parts);
  const heads: TableHead[] = [];
  for (const { type, target, external } of file.relations(sheetPath)) {
    if (external || !type.endsWith('/table') || !file.has(target)) continue;
    const of = file.written(target);
    let part = parts.get(target);
    if (!part || part.of !== of) {
      try {
        part = { of, head: headIn(await file.read(target)) };
      } catch {
        // A part that cannot be read is no table to Excel either.
        part = { of, head: undefined };
      }
      parts.set(target, part);
    }
    if (part.head) heads.push(part.head);
  }
  return heads;
}
