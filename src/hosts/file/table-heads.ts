/** Tables as their own parts have them: the head of each column is its name there too, by which formulas call it. */
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

/** A table of the file. */
export interface FileTable {
  /** By which formulas call it. */
  readonly name: string;
  /** With its heads and its totals. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly { readonly name: string; /** What each row of the column is calculated with. */ readonly formula?: string }[];
}

/** Longer names make Excel repair the workbook. */
export const LONGEST_NAME = 255;

/** The name of a column as its cell shows it; a break in it is written `_x000a_`. */
export const columnNameIn = (item: string): string => cellText(unescapeXml(attribute(item, 'name') ?? ''));
export const columnNameFor = (name: string): string =>
  escapeAttribute(unescapeXml(escapeCellText(name)).replace(/[\t\n\r]/g, (ch) => `_x${ch.charCodeAt(0).toString(16).padStart(4, '0')}_`));

const CALCULATED = /<(?:[\w.-]+:)?calculatedColumnFormula(?:\s[^<>]*)?>([^<]*)</;

function tableIn(xml: string): FileTable | undefined {
  const { attributes } = root(xml);
  const area = parseArea(attribute(attributes, 'ref') ?? '');
  if (!area) return undefined;
  const list = /<((?:[\w.-]+:)?)tableColumns(?:\s[^<>]*)?>([\s\S]*?)<\/\1tableColumns>/.exec(xml)?.[2] ?? '';
  const columns = [...children(list, 0)].map(({ start, end }) => {
    const item = list.slice(start, end);
    const formula = CALCULATED.exec(item)?.[1];
    return { name: columnNameIn(item), ...(formula ? { formula: unescapeXml(formula) } : {}) };
  });
  return {
    name: unescapeXml(attribute(attributes, 'displayName') ?? attribute(attributes, 'name') ?? ''),
    area,
    hasHeader: attribute(attributes, 'headerRowCount') !== '0',
    hasTotals: Number(attribute(attributes, 'totalsRowCount') ?? 0) > 0,
    columns,
  };
}

/** What was read of the parts of a file, each as it was then. */
const known = new WeakMap<Package, Map<string, { readonly of: Uint8Array | undefined; readonly table: FileTable | undefined }>>();

/** The tables of a sheet. */
export async function tablesOf(file: Package, sheetPath: string): Promise<readonly FileTable[]> {
  const parts = known.get(file) ?? new Map<string, { readonly of: Uint8Array | undefined; readonly table: FileTable | undefined }>();
  known.set(file, parts);
  const tables: FileTable[] = [];
  for (const { type, target, external } of file.relations(sheetPath)) {
    if (external || !type.endsWith('/table') || !file.has(target)) continue;
    const of = file.written(target);
    let part = parts.get(target);
    if (!part || part.of !== of) {
      try {
        part = { of, table: tableIn(await file.read(target)) };
      } catch {
        // A part that cannot be read is no table to Excel either.
        part = { of, table: undefined };
      }
      parts.set(target, part);
    }
    if (part.table) tables.push(part.table);
  }
  return tables;
}

export const tableHeads = async (file: Package, sheetPath: string): Promise<readonly TableHead[]> =>
  (await tablesOf(file, sheetPath)).flatMap(({ area, hasHeader, columns }) =>
    hasHeader ? [{ area: { ...area, bottom: area.top }, names: columns.map(({ name }) => name) }] : [],
  );
