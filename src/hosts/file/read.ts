/**
 * A workbook file as the blocks that a check reads. Runs wherever bytes are: in Node and in a browser.
 *
 * The cells are read by hucre, from a reading copy that holds only what a check needs: no styles (so that a date stays the exact serial it
 * is), no drawings, pivot tables or links (so that they can neither slow nor break the reading), no empty formatted cells.
 */
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { areaName, a1, parseA1, parseArea } from '../../sheet/a1';
import type { Area, CellValue, SheetBlock } from '../../sheet/model';
import { HostError } from '../port';
import { damaged, sheetTooLarge } from './errors';
import { cellKey, keyColumn, keyRow, shiftFormula, toShown } from './formulas';
import { Package, type SheetPart } from './package';
import { attribute, isTrue, tags } from './xml';
import { ZipArchive } from './zip';

/** A block is a full rectangle: past this many cells it would fill the memory of a browser. */
const MAX_CELLS = 20_000_000;

/** What stands in one sheet, from A1 on. */
export interface SheetContent {
  /** The used range; absent where the sheet is empty. */
  readonly used?: Area;
  /** Rows from the sheet's first row on; a row may be shorter than the used range. */
  readonly rows: readonly (readonly CellValue[])[];
  /** By cell key, as the file holds them, without `=`; shared formulas written out. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Cells that take their formula from another one, by the key of that one. */
  readonly shared: ReadonlyMap<number, readonly number[]>;
  /** Array formulas: what they fill. */
  readonly arrays: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
}

export interface ReadSheet extends SheetPart {
  /** Or why this one sheet cannot be read while the others can. */
  readonly content: SheetContent | HostError;
}

interface Scan {
  /** The sheet's cells for the reader, and its merges. */
  readonly xml: string;
  readonly last?: { readonly row: number; readonly column: number };
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells that hold a date as ISO text (`t="d"`). */
  readonly isoDates: readonly number[];
}

const CELL_OR_ROW = /<((?:[\w.-]+:)?)(row|c)(?=[\s>/])([^<>]*?)(\/?)>/g;

/** One pass over the rows and cells: how far they reach, which rows are hidden, and a copy without cells that hold nothing. */
function scan(xml: string): Scan {
  let open: { end: number; prefix: string } | undefined;
  let allHidden = false;
  let bodyEnd = xml.length;
  for (const tag of tags(xml)) {
    if (tag.name === 'sheetFormatPr') allHidden = isTrue(attribute(tag.attributes, 'zeroHeight'));
    if (tag.name === 'sheetData') {
      if (tag.kind === 'open') open = tag;
      break;
    }
  }
  const hiddenRows = new Set<number>();
  const isoDates: number[] = [];
  if (!open) return { xml: '<worksheet/>', hiddenRows, isoDates };
  bodyEnd = xml.lastIndexOf(`</${open.prefix}sheetData`);
  if (bodyEnd < open.end) throw damaged('sheet data without an end');
  const body = xml.slice(open.end, bodyEnd);

  const kept: string[] = [];
  let copied = 0;
  let row = -1;
  let column = -1;
  let lastRow = -1;
  let lastColumn = -1;
  for (const match of body.matchAll(CELL_OR_ROW)) {
    const [all, prefix, name, attributes, closed] = match as unknown as [string, string, string, string, string];
    if (name === 'row') {
      const given = /(?:^|\s)r\s*=\s*["'](\d+)["']/.exec(attributes);
      row = given ? Number(given[1]) - 1 : row + 1;
      column = -1;
      if (/\bhidden\s*=\s*["'](?:1|true)["']/.test(attributes)) hiddenRows.add(row);
      continue;
    }
    const given = /(?:^|\s)r\s*=\s*["']([^"']+)["']/.exec(attributes);
    const at = given ? parseA1(given[1] as string) : { row, column: column + 1 };
    if (!at) throw damaged('cell address');
    ({ row, column } = at);
    const after = match.index + all.length;
    const empty = closed !== '' || body.startsWith(`</${prefix}c>`, after);
    if (empty) {
      // A cell without an address gives the next one its place, so it has to stay.
      if (given) {
        kept.push(body.slice(copied, match.index));
        copied = closed ? after : after + prefix.length + 4;
      }
      continue;
    }
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
    if (/\bt\s*=\s*["']d["']/.test(attributes)) isoDates.push(cellKey(row, column));
  }
  kept.push(body.slice(copied));
  if (allHidden) hideUndeclared(body, lastRow, hiddenRows);
  const merges = [...xml.slice(bodyEnd).matchAll(/<(?:[\w.-]+:)?mergeCell\s[^<>]*>/g)].map((match) => match[0]).join('');
  return {
    xml: `<worksheet><sheetData>${kept.join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`,
    last: lastRow < 0 ? undefined : { row: lastRow, column: lastColumn },
    hiddenRows,
    isoDates,
  };
}

/** `zeroHeight`: every row is hidden that does not say otherwise by standing in the file. */
function hideUndeclared(body: string, lastRow: number, hidden: Set<number>): void {
  const declared = new Set([...body.matchAll(/<(?:[\w.-]+:)?row\s[^<>]*?\br\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]) - 1));
  for (let row = 0; row <= lastRow; row++) if (!declared.has(row)) hidden.add(row);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = 'http://schemas.openxmlformats.org';
const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${NS}/package/2006/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Only what a check needs, as a small workbook of its own for the reader. */
async function readCopy(sheets: readonly string[], sharedStrings: string | undefined): Promise<readonly Sheet[]> {
  const parts = new Map<string, string>();
  const sheetFiles = sheets.map((_, i) => ['worksheet', `s${i}.xml`] as const);
  parts.set('[Content_Types].xml', `${XML}<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`);
  parts.set('_rels/.rels', relations([['officeDocument', 'workbook.xml']]));
  parts.set(
    'workbook.xml',
    `${XML}<workbook xmlns:r="${NS}/officeDocument/2006/relationships"><sheets>${sheets.map((_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  );
  parts.set('_rels/workbook.xml.rels', relations([...sheetFiles, ...(sharedStrings === undefined ? [] : [['sharedStrings', 'strings.xml'] as const])]));
  sheets.forEach((xml, i) => parts.set(`s${i}.xml`, xml));
  if (sharedStrings !== undefined) parts.set('strings.xml', sharedStrings);
  const encoder = new TextEncoder();
  const bytes = ZipArchive.store(new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)])));
  return (await readXlsx(bytes)).sheets;
}

/** Day 0 of the two date systems. */
const serialOfIso = (iso: string, date1904: boolean): number | undefined => {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00Z` : /Z|[+-]\d{2}:?\d{2}$/.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
};

function contentOf(sheet: Sheet, scanned: Scan, date1904: boolean): SheetContent {
  const rows: CellValue[][] = sheet.rows.map((row) =>
    row.map((value) => (value instanceof Date ? null : typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value)),
  );
  const formulas = new Map<number, string>();
  const shared = new Map<number, number[]>();
  const masters = new Map<number, number>();
  const followers: { key: number; group: number }[] = [];
  const arrays: Area[] = [];
  for (const [place, cell] of sheet.cells ?? []) {
    const comma = place.indexOf(',');
    const row = Number(place.slice(0, comma));
    const column = Number(place.slice(comma + 1));
    const key = cellKey(row, column);
    if (cell.type === 'error') (rows[row] as CellValue[])[column] = { error: String(cell.value) };
    if (cell.formula === undefined) continue;
    if (cell.formula !== '') formulas.set(key, cell.formula);
    if (cell.formulaType === 'shared' && cell.formulaSharedIndex !== undefined) {
      if (cell.formula !== '' && cell.formulaRef) masters.set(cell.formulaSharedIndex, key);
      else if (cell.formula === '') followers.push({ key, group: cell.formulaSharedIndex });
    }
    const area = cell.formulaType === 'array' ? parseArea(cell.formulaRef ?? '') : undefined;
    if (area) arrays.push(area);
  }
  for (const { key, group } of followers) {
    const master = masters.get(group);
    const formula = master === undefined ? undefined : formulas.get(master);
    if (master === undefined || formula === undefined) continue;
    formulas.set(key, shiftFormula(formula, keyRow(key) - keyRow(master), keyColumn(key) - keyColumn(master)));
    shared.set(master, [...(shared.get(master) ?? []), key]);
  }
  // An empty text is an empty cell, unless a formula makes it.
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) if (row[c] === '' && !formulas.has(cellKey(r, c))) row[c] = null;
  });
  for (const key of scanned.isoDates) {
    const row = rows[keyRow(key)];
    const value = row?.[keyColumn(key)];
    const serial = typeof value === 'string' ? serialOfIso(value, date1904) : undefined;
    if (row && serial !== undefined) row[keyColumn(key)] = serial;
  }
  const merges = (sheet.merges ?? []).flatMap((merge) => {
    const area = parseArea(areaName({ top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol }));
    return area ? [area] : [];
  });
  return { used: usedRange(rows, formulas), rows, formulas, shared, arrays, hiddenRows: scanned.hiddenRows, merges };
}

export function usedRange(rows: readonly (readonly CellValue[])[], formulas: Iterable<readonly [number, unknown]>): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (row: number, column: number): void => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  };
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) if (row[c] !== null) take(r, c);
  });
  for (const [key] of formulas) take(keyRow(key), keyColumn(key));
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** Reads sheets from their XML; one that is too wide is told apart and does not keep the others from being read. */
export async function readSheetXml(
  sheets: readonly { readonly name: string; readonly xml: () => string }[],
  sharedStrings: string | undefined,
  date1904: boolean,
): Promise<(SheetContent | HostError)[]> {
  try {
    const scans = sheets.map(({ name, xml }): Scan | HostError => {
      const scanned = scan(xml());
      return scanned.last && (scanned.last.row + 1) * (scanned.last.column + 1) > MAX_CELLS
        ? sheetTooLarge(name, a1(scanned.last.row, scanned.last.column))
        : scanned;
    });
    const readable = scans.filter((scanned): scanned is Scan => !(scanned instanceof HostError));
    const read = await readCopy(
      readable.map((scanned) => scanned.xml),
      sharedStrings,
    );
    const contents = readable.map((scanned, i) => contentOf(read[i] as Sheet, scanned, date1904));
    return scans.map((scanned) => (scanned instanceof HostError ? scanned : (contents.shift() as SheetContent)));
  } catch (error) {
    throw error instanceof HostError ? error : damaged(error);
  }
}

/** The sheets of an opened file, with what stands in them. */
export async function readPackage(file: Package): Promise<ReadSheet[]> {
  const sheets = file.sheets();
  const strings = file.workbookPart('sharedStrings');
  const contents = await readSheetXml(
    sheets.map((sheet) => ({ name: sheet.name, xml: () => file.text(sheet.path) })),
    strings === undefined ? undefined : file.text(strings),
    file.date1904,
  );
  return sheets.map((sheet, i) => ({ ...sheet, content: contents[i] as SheetContent | HostError }));
}

/** The part of a sheet in an area as a block; the area may reach beyond what is used. */
export function blockOf(sheet: { readonly id: string; readonly name: string }, content: SheetContent, date1904: boolean, area?: Area): SheetBlock {
  const window = area ?? content.used;
  const width = window ? window.right - window.left + 1 : 0;
  const emptyRow: readonly CellValue[] = new Array<null>(width).fill(null);
  const values: (readonly CellValue[])[] = [];
  const formulas = new Map<number, Map<number, string>>();
  if (window) {
    for (let r = window.top; r <= window.bottom; r++) {
      const row = content.rows[r]?.slice(window.left, window.right + 1) ?? [];
      values.push(row.length === 0 ? emptyRow : row.length < width ? [...row, ...emptyRow.slice(row.length)] : row);
    }
    for (const [key, formula] of content.formulas) {
      const r = keyRow(key);
      const c = keyColumn(key);
      if (r < window.top || r > window.bottom || c < window.left || c > window.right) continue;
      let row = formulas.get(r - window.top);
      if (!row) formulas.set(r - window.top, (row = new Map()));
      row.set(c - window.left, toShown(formula));
    }
  }
  const inside = (merge: Area): boolean => !area || !(merge.bottom < area.top || merge.top > area.bottom || merge.right < area.left || merge.left > area.right);
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    top: window?.top ?? 0,
    left: window?.left ?? 0,
    values,
    formulas,
    hiddenRows: area ? new Set([...content.hiddenRows].filter((row) => row >= area.top && row <= area.bottom)) : content.hiddenRows,
    merges: content.merges.filter(inside),
    date1904,
  };
}

/** Every sheet of a workbook file, hidden ones too. Rejects with a `HostError` where the file cannot be read. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetBlock[]> {
  const file = Package.open(bytes);
  const sheets = await readPackage(file);
  return sheets.map((sheet) => {
    if (sheet.content instanceof HostError) throw sheet.content;
    return blockOf(sheet, sheet.content, file.date1904);
  });
}
