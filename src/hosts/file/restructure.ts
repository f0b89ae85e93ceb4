/**
 * Rows and columns were inserted, deleted or moved, sheets renamed or deleted: every part that says where a cell is says it anew, and
 * nothing else of the file is written. What is not known here (macros, controls, custom parts) keeps its bytes.
 */
import type { Package, SheetPart } from './package';
import type { SheetContent } from './cells';
import { HostError } from '../port';
import { movedAnchors, movedNotes, movedPart, movedSheet, movedTable, type Walk } from './move-sheet';
import { movedFormula, type Restructuring } from './references';
import { parsePart } from './parser';
import { renameSheet, withFormulasOfNames } from './workbook-xml';
import { encodePart } from './xml';

export interface NewHeader {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Texts of the heads of columns that tables have got, which must stand in the cells too. */
export async function restructure(
  file: Package,
  sheets: readonly (SheetPart & { readonly content: SheetContent | HostError })[],
  change: Restructuring,
): Promise<NewHeader[]> {
  const headers: NewHeader[] = [];
  const write = async (path: string, made: (xml: string) => string): Promise<void> => {
    const before = await file.read(path);
    const after = made(before);
    if (after !== before) file.setBytes(path, encodePart(after));
  };
  for (const sheet of sheets) {
    if (sheet.content instanceof HostError || !file.has(sheet.path)) continue;
    const { content } = sheet;
    const moves = change.moves.get(sheet.name.toLowerCase());
    const carried = change.carried?.get(sheet.name.toLowerCase());
    const walk: Walk = { home: sheet.name, change, moves, carried };
    if (moves || carried || mentions(content, sheet.name, change) || (await mentionedBeside(file, sheet.path, change)))
      await write(sheet.path, (xml) => movedSheet(xml, walk, content));
    if (moves || carried) for (const header of await moveParts(file, sheet, walk)) headers.push(header);
  }
  const elsewhere: Walk = { home: undefined, change, moves: undefined };
  for (const type of ['drawingml.chart+xml', 'chartex+xml', 'pivotCacheDefinition+xml']) {
    for (const path of file.partsOfType(type)) await write(path, (xml) => movedPart(xml, elsewhere));
  }
  let workbook = withFormulasOfNames(file.text(file.workbookPath), (formula) => movedFormula(formula, undefined, change));
  for (const [name, next] of change.renamed) workbook = renameSheet(workbook, name, next);
  if (workbook !== file.text(file.workbookPath)) file.setText(file.workbookPath, workbook);
  const chain = file.workbookPart('calcChain');
  if (chain !== undefined) file.removePart(chain, file.workbookPath);
  return headers;
}

const mentions = (content: SheetContent, home: string, change: Restructuring): boolean => {
  for (const formula of content.formulas.values()) if (movedFormula(formula, home, change) !== formula) return true;
  return false;
};

/** Conditions, validations and links of a sheet may name the others too. */
async function mentionedBeside(file: Package, path: string, change: Restructuring): Promise<boolean> {
  const xml = await file.read(path);
  const tail = xml.slice(xml.lastIndexOf('sheetData')).toLowerCase();
  const named = [...change.moves.keys(), ...change.renamed.keys(), ...change.deleted];
  return named.some((name) => tail.includes(name));
}

/** Parts that belong to the sheet and name its cells. */
async function moveParts(file: Package, sheet: SheetPart, walk: Walk): Promise<NewHeader[]> {
  const { moves } = walk;
  const headers: NewHeader[] = [];
  const put = (path: string, before: string, after: string): void => {
    if (after !== before) file.setBytes(path, encodePart(after));
  };
  for (const { type, target, external } of file.relations(sheet.path)) {
    if (external || !file.has(target)) continue;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (kind === 'table' && moves) {
      const table = await file.read(target);
      const moved = movedTable(table, moves, walk);
      if (!moved) {
        await dropTable(file, sheet.path, target);
        continue;
      }
      put(target, table, moved.xml);
      for (const header of moved.headers) headers.push({ sheetId: sheet.id, ...header });
    } else if (kind === 'comments' || kind === 'threadedComment' || (kind === 'pivotTable' && moves)) {
      const part = await file.read(target);
      put(target, part, movedPart(part, walk));
    } else if (kind === 'drawing' && moves) {
      const part = await file.read(target);
      put(target, part, movedAnchors(part, moves));
    } else if (kind === 'vmlDrawing') {
      const vml = await file.read(target);
      try {
        parsePart(target, vml);
      } catch {
        // Excel itself writes some that are no XML; what cannot be checked is not written.
        continue;
      }
      put(target, vml, movedNotes(vml, walk));
    }
  }
  return headers;
}

/** A table without its head is none: the cells stay, as Excel keeps them when a table is made a range. */
async function dropTable(file: Package, sheetPath: string, target: string): Promise<void> {
  const id = file.relations(sheetPath).find((relation) => relation.target.toLowerCase() === target.toLowerCase())?.id;
  file.removePart(target, sheetPath);
  const xml = await file.read(sheetPath);
  const part = new RegExp(`<((?:[\\w.-]+:)?)tablePart\\s[^<>]*["']${(id ?? '').replace(/[^\w.-]/g, '\\$&')}["'][^<>]*/>`);
  const without = xml.replace(part, '');
  const left = [...without.matchAll(/<(?:[\w.-]+:)?tablePart\s/g)].length;
  file.setBytes(
    sheetPath,
    encodePart(
      left === 0
        ? without.replace(/<((?:[\w.-]+:)?)tableParts(?:\s[^<>]*)?>\s*<\/\1tableParts>/, '')
        : without.replace(/(<(?:[\w.-]+:)?tableParts\b[^<>]*?\bcount=["'])\d+/, `$1${left}`),
    ),
  );
}
