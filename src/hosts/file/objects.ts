/** What lies over the cells of a sheet or beside its workbook, counted in the parts of the file: a library that reads cells does not know all of it. */
import type { Package } from './package';

export type ObjectKind = 'picture' | 'textBox' | 'shape' | 'chart' | 'diagram' | 'pivot' | 'slicer' | 'control' | 'embedded' | 'background' | 'otherSheet';

/** Kinds of relations of a sheet that are one object each. */
const BY_RELATION: readonly (readonly [end: RegExp, kind: ObjectKind])[] = [
  [/\/pivotTable$/, 'pivot'],
  [/\/(?:slicer|timeline)$/, 'slicer'],
  [/\/ctrlProp$/, 'control'],
  [/\/(?:oleObject|package)$/, 'embedded'],
  // A picture of the sheet itself lies behind its cells; those over them belong to its drawing.
  [/\/image$/, 'background'],
];
/** Sheets that hold no cells: charts that fill a sheet, dialogs and macros of old. */
const OTHER_SHEET = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/;

/** What stands for a slicer or a control in programs that do not know it, and controls themselves: they are counted by their own parts. */
const STANDINS = /<(?:\w+:)?AlternateContent\b[\s\S]*?<\/(?:\w+:)?AlternateContent>/g;
const FALLBACK = /<(?:\w+:)?Fallback\b[\s\S]*?<\/(?:\w+:)?Fallback>/g;

const tags = (xml: string, name: string): number => xml.match(new RegExp(`<(?:\\w+:)?${name}[\\s/>]`, 'g'))?.length ?? 0;

function inDrawing(xml: string): ReadonlyMap<ObjectKind, number> {
  const drawn = xml.replace(STANDINS, (block) => (/Requires="(?:a14|sle|tsle|sle15)"/.test(block) ? '' : block.replace(FALLBACK, '')));
  const text = drawn.match(/<(?:\w+:)?cNvSpPr\s[^>]*txBox="(?:1|true)"/g)?.length ?? 0;
  const diagrams = drawn.match(/<(?:\w+:)?graphicData\s[^>]*uri="[^"]*\/diagram"/g)?.length ?? 0;
  return new Map<ObjectKind, number>([
    ['picture', tags(drawn, 'pic')],
    ['textBox', text],
    ['shape', tags(drawn, 'sp') - text + tags(drawn, 'cxnSp')],
    ['diagram', diagrams],
    ['chart', tags(drawn, 'graphicFrame') - diagrams],
  ]);
}

/** The kinds of objects, each with the sheets that have some and how many. */
export async function objectsIn(
  file: Package,
  sheets: readonly { readonly name: string; readonly path: string }[],
): Promise<Map<ObjectKind, Map<string, number>>> {
  const found = new Map<ObjectKind, Map<string, number>>();
  const add = (kind: ObjectKind, sheet: string, count: number): void => {
    if (count <= 0) return;
    const bySheet = found.get(kind) ?? new Map<string, number>();
    found.set(kind, bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + count));
  };
  for (const { name, path } of sheets) {
    for (const { type, target, external } of file.relations(path)) {
      for (const [end, kind] of BY_RELATION) if (end.test(type)) add(kind, name, 1);
      if (external || !type.endsWith('/drawing') || !file.has(target)) continue;
      // A drawing that cannot be read is no reason not to open the cells; that something is there is said.
      const drawn = await file.read(target).then(inDrawing, () => new Map<ObjectKind, number>([['shape', 1]]));
      for (const [kind, count] of drawn) add(kind, name, count);
    }
  }
  for (const { name, type } of file.otherSheets()) if (OTHER_SHEET.test(type)) add('otherSheet', name, 1);
  return found;
}
