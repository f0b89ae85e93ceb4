/** A workbook file as the blocks that a check reads. Runs wherever bytes are: in Node and in a browser. */
import { a1 } from '../../sheet/a1';
import type { Area, CellValue, SheetBlock, UnreadCell } from '../../sheet/model';
import { HostError } from '../port';
import { SheetCells, type SheetContent, NO_SIGNS, type StyleSigns } from './cells';
import { damaged, sheetTooLarge } from './errors';
import { keyColumn, keyRow, toShown } from './formulas';
import { Package, type SheetPart } from './package';
import { readSheet, type Reading } from './read-sheet';
import { readStrings, type SharedTexts } from './strings';
import { Styles } from './styles';
import { mainWindow } from './window';

export { usedRange, type SheetContent } from './cells';

/** A block is a full rectangle: past this many cells it would fill the memory of a browser. */
const MAX_CELLS = 2 ** 25;

export interface ReadSheet extends SheetPart {
  /** Or why this one sheet cannot be read while the others can. */
  readonly content: SheetContent | HostError;
}

/** The content with a used range that fits: stray cells far from all others are left out and named. */
function fitting(name: string, content: SheetContent): SheetContent | HostError {
  const { used } = content;
  if (!used) return content;
  const window = mainWindow(content, used);
  const { area, far } = window;
  if ((area.bottom - area.top + 1) * (area.right + 1) > MAX_CELLS) return sheetTooLarge(name, a1(used.bottom, used.right));
  if (far.length === 0) return content;
  return { ...content, used: area, unread: content.unread.concat(far.map((address): UnreadCell => ({ address, why: 'far' }))) };
}

export const NO_TEXTS: SharedTexts = { texts: [], rich: new Set() };

/** Reads sheets of a package; one that is too wide is told apart and does not keep the others from being read. */
export async function readPackage(file: Package, reading?: Reading): Promise<ReadSheet[]> {
  const sheets = file.sheets();
  const path = file.workbookPart('sharedStrings');
  const shared = path === undefined ? NO_TEXTS : readStrings(path, await file.read(path));
  const signs = signsOf(file);
  const read: ReadSheet[] = [];
  for (const sheet of sheets) {
    const bytes = await file.bytes(sheet.path);
    read.push({ ...sheet, content: await readContent(sheet, bytes, shared, file.date1904, reading, signs) });
  }
  return read;
}

/** The content of one sheet. */
export async function readContent(
  sheet: { readonly name: string; readonly path: string },
  bytes: Uint8Array,
  { texts, rich }: SharedTexts,
  date1904: boolean,
  reading?: Reading,
  signs?: StyleSigns,
): Promise<SheetContent | HostError> {
  return fitting(sheet.name, await readSheet(sheet.path, bytes, () => new SheetCells(sheet.path, texts, date1904, signs), reading, rich));
}

/** Where the styles cannot be read, the cells still can. */
function signsOf(file: Package): StyleSigns {
  const path = file.stylesTrouble === undefined ? file.workbookPart('styles') : undefined;
  if (path === undefined) return NO_SIGNS;
  const { scales, struck } = new Styles(file.text(path));
  return { scales, struck };
}

/** Of an area its own rows. */
function struckIn(struck: SheetContent['struck'], area: Area | undefined): Pick<SheetBlock, 'struck'> {
  if (!struck || !area) return struck ? { struck } : {};
  const own = new Map([...struck].filter(([row]) => row >= area.top && row <= area.bottom));
  return own.size > 0 ? { struck: own } : {};
}

/** The part of a sheet in an area as a block; the area may reach beyond what is used. */
export function blockOf(
  sheet: { readonly id: string; readonly name: string; readonly visible?: boolean; readonly veryHidden?: boolean },
  content: SheetContent,
  date1904: boolean,
  area?: Area,
): SheetBlock {
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
    ...(content.unread.length > 0 ? { unreadCells: content.unread } : {}),
    ...(content.scales ? { scales: content.scales } : {}),
    ...(content.mixedScales ? { mixedScales: content.mixedScales } : {}),
    ...struckIn(content.struck, area),
    ...(sheet.visible === false ? { visibility: sheet.veryHidden ? ('veryHidden' as const) : ('hidden' as const) } : {}),
  };
}

/** Every sheet of a workbook file, hidden ones too. Rejects with a `HostError` where the file cannot be read. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetBlock[]> {
  const file = await Package.open(bytes);
  const sheets = await readPackage(file);
  if (sheets.length === 0) throw damaged('no sheet with cells');
  return sheets.map((sheet) => {
    if (sheet.content instanceof HostError) throw sheet.content;
    return blockOf(sheet, sheet.content, file.date1904);
  });
}
