import { areaName, a1 } from '../../sheet/a1';
import type { Area, NewCell, NewSheet } from '../../sheet/model';
import type { HostError, SheetInfo } from '../port';
import { addressBatches, columnAreas, type Cell } from './addresses';
import { entryOf } from './entry';
import { knowsNotes, layOut } from './new-sheet-layout';
import { isOfCellEdit, isOfName, lastVisibleSheet, toHostError, withAftermath } from './errors';
import { oneByOne, withExcel, withExcelNow } from './session';

const INFO = 'items/id,items/name,items/visibility';
const INFO_OF_ONE = 'id,name,visibility';
const infoOf = (sheet: Excel.Worksheet): SheetInfo => ({ id: sheet.id, name: sheet.name, visible: sheet.visibility === 'Visible' });

export const sheets = (): Promise<readonly SheetInfo[]> =>
  withExcel(async (context) => {
    const all = context.workbook.worksheets;
    all.load(INFO);
    await context.sync();
    return all.items.map(infoOf);
  });

/** Whether a sheet is gone of which Excel says so. It says that of a sheet which is there too (another workbook is in front): the list of the sheets tells. */
export async function isGone(error: unknown, sheetId: string): Promise<boolean> {
  if (toHostError(error).code !== 'sheet-gone') return false;
  try {
    const left = await sheets();
    return left.length > 0 && !left.some(({ id }) => id === sheetId);
  } catch {
    return false;
  }
}

export const activeSheet = (): Promise<SheetInfo> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load(INFO_OF_ONE);
    await context.sync();
    return infoOf(sheet);
  });

export async function deleteSheet(sheetId: string): Promise<void> {
  let isAsked = false;
  try {
    await withExcelNow(async (context) => {
      const all = context.workbook.worksheets;
      const sheet = all.getItem(sheetId);
      sheet.load('id');
      all.load(INFO);
      await context.sync();
      if (!all.items.some((other) => other.visibility === 'Visible' && other.id !== sheet.id)) throw lastVisibleSheet();
      isAsked = true;
      sheet.delete();
      await context.sync();
    });
  } catch (error) {
    const refusal = toHostError(error);
    if (refusal.code === 'no-answer') throw withAftermath(refusal, 'unknown');
    // Nothing was asked yet, or such a batch is refused before its first request.
    if (!isAsked || isOfCellEdit(refusal)) throw refusal;
    const left = await sheets().catch(() => undefined);
    if (left === undefined || left.length === 0) throw withAftermath(refusal, 'unknown');
    // It was refused after the sheet was deleted: what was wanted is done.
    if (left.some(({ id }) => id === sheetId)) throw refusal;
  }
}

/**
 * A property of the sheet itself (it travels with the file) tells the sheets that we made from the user's. Its value is a print of what was
 * written, so that a sheet in which a person has written since is known, and kept.
 */
const MADE = 'KVENTURE.MADE';
/** What earlier versions wrote, which kept no print. */
const NO_PRINT = '1';
/** What stands there until a sheet is whole, with a number of its own: it tells our half of a sheet from one that somebody else makes at the same time. */
const BEGUN = 'begun:';
const EMPTY_PRINT = 'empty';
const NAME_LIMIT = 31;

/** A name that Excel takes: not too long, without `: \ / ? * [ ]`, no apostrophe at the ends. */
const legalName = (name: string): string =>
  name
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, NAME_LIMIT)
    .replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, NAME_LIMIT - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Rows of a print that are read at once. */
const PRINT_CELLS = 30_000;

/** A print of what stands in the cells as it was entered, in a few characters; results of formulas that change by themselves do not count. */
class Print {
  // FNV-1a: whoever wants to deceive it may, it is about accidents.
  private hash = 0x811c9dc5;
  private cells = 0;

  add(top: number, left: number, formulas: readonly (readonly unknown[])[]): void {
    formulas.forEach((row, r) =>
      row.forEach((entry, c) => {
        if (entry === '' || entry === null) return;
        this.cells += 1;
        const told = `${top + r},${left + c}=${String(entry)};`;
        for (let index = 0; index < told.length; index += 1) this.hash = Math.imul(this.hash ^ told.charCodeAt(index), 0x01000193);
      }),
    );
  }

  toString(): string {
    return this.cells === 0 ? EMPTY_PRINT : `${this.cells}:${(this.hash >>> 0).toString(16)}`;
  }
}

/** The print of a sheet as it stands. */
async function printOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const print = new Print();
  if (used.isNullObject) return String(print);
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(PRINT_CELLS / columnCount));
  const tops = Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => rowIndex + index * height);
  await oneByOne(tops, async (top) => {
    const range = sheet.getRangeByIndexes(top, columnIndex, Math.min(height, rowIndex + rowCount - top), columnCount);
    range.load('formulas');
    await context.sync();
    print.add(top, columnIndex, range.formulas as unknown[][]);
  });
  return String(print);
}

interface Place {
  readonly name: string;
  /** A sheet of ours of before takes the new content; it is no longer what it was when that is refused half way. */
  readonly replaced: boolean;
  /** What a new sheet is known by until it is whole. */
  readonly mark: string;
}

/** The names that a sheet of that name has got, where it was taken. */
const isNumbered = (name: string, of: string): boolean => {
  const number = / \(\d+\)$/.exec(name)?.[0];
  return name.toLowerCase() === of.toLowerCase() || (number !== undefined && name === of.slice(0, NAME_LIMIT - number.length) + number);
};

/** What lies on a sheet beside its cells. All of it is older than the properties of sheets (1.12); notes are not. */
const OBJECTS = ['charts', 'shapes', 'comments', 'tables', 'slicers'] as const;

/** A sheet of that name that we made before, in which nobody wrote and on which nobody put anything since: no sheet that we replace came with a note or a drawing. */
async function oldSheet(context: Excel.RequestContext, items: readonly Excel.Worksheet[], name: string): Promise<Excel.Worksheet | undefined> {
  const candidates = items.filter((sheet) => isNumbered(sheet.name, name));
  if (candidates.length === 0) return undefined;
  const made = candidates.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(MADE);
    property.load('value');
    const objects = OBJECTS.map((kind) => sheet[kind].getCount());
    if (knowsNotes(sheet)) objects.push(sheet.notes.getCount());
    return { sheet, property, objects };
  });
  await context.sync();
  let found: Excel.Worksheet | undefined;
  await oneByOne(made, async ({ sheet, property, objects }) => {
    if (found || property.isNullObject || objects.some(({ value }) => value > 0)) return;
    const print = property.value === NO_PRINT ? NO_PRINT : await printOf(context, sheet);
    if (print === property.value || print === EMPTY_PRINT) found = sheet;
  });
  return found;
}

/** Where the content goes: a sheet of ours of before, emptied; or a new one. */
async function emptySheet(
  context: Excel.RequestContext,
  items: readonly Excel.Worksheet[],
  wanted: NewSheet,
  begun: (place: Place) => void,
): Promise<Excel.Worksheet> {
  const name = legalName(wanted.name);
  const old = wanted.replace ? await oldSheet(context, items, name) : undefined;
  if (old) {
    begun({ name: old.name, replaced: true, mark: '' });
    // Emptied, not deleted: formulas elsewhere that point to it stay whole.
    // We protect without a password, and nothing can be emptied while it is.
    old.protection.load('protected');
    old.names.load('items/name');
    await context.sync();
    if (old.protection.protected) old.protection.unprotect();
    for (const name of old.names.items) name.delete();
    const whole = old.getRange();
    whole.dataValidation.clear();
    whole.clear();
    whole.unmerge();
    whole.conditionalFormats.clearAll();
    old.freezePanes.unfreeze();
    return old;
  }
  const free = freeName(name, new Set(items.map((item) => item.name.toLowerCase())));
  const mark = BEGUN + crypto.randomUUID();
  begun({ name: free, replaced: false, mark });
  const sheet = context.workbook.worksheets.add(free);
  sheet.customProperties.add(MADE, mark);
  return sheet;
}

type Style = NonNullable<NewCell['style']>;

const STYLES: Readonly<Record<Style, (format: Excel.RangeFormat) => void>> = {
  title: (format) => {
    format.font.bold = true;
    format.font.size = 14;
  },
  header: (format) => {
    format.font.bold = true;
    format.fill.color = '#DDE6F3';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    edge(format, 'EdgeBottom');
  },
  text: (format) => {
    format.verticalAlignment = 'Center';
  },
  wrap: (format) => {
    format.wrapText = true;
    format.verticalAlignment = 'Center';
  },
  amount: (format) => {
    format.verticalAlignment = 'Center';
    format.horizontalAlignment = 'Right';
  },
  total: (format) => {
    format.verticalAlignment = 'Center';
    format.font.bold = true;
    edge(format, 'EdgeTop');
  },
  note: (format) => {
    format.font.italic = true;
    format.font.color = '#595959';
  },
  error: (format) => {
    format.verticalAlignment = 'Center';
    format.font.bold = true;
    format.font.color = '#A4262C';
    format.fill.color = '#FDE7E9';
  },
  warning: (format) => {
    format.verticalAlignment = 'Center';
    format.font.bold = true;
    format.fill.color = '#FFF4CE';
  },
  input: (format) => {
    format.verticalAlignment = 'Center';
    format.fill.color = '#FFFBE6';
    edge(format, 'EdgeBottom');
  },
};

function edge(format: Excel.RangeFormat, side: 'EdgeTop' | 'EdgeBottom'): void {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.color = '#8A8886';
}

/** Amounts show thousands separators unless the cell asks for a format of its own. */
const formatOf = (cell: NewCell | null): string | null => cell?.numberFormat ?? (cell?.style === 'amount' || cell?.style === 'total' ? '#,##0' : null);

const entryOfNew = (cell: NewCell | null): string | number | boolean => cell?.formula ?? entryOf(cell?.value ?? null);

/** Characters of the standard font, as points: 7 pixels a character and 5 of padding, at 96 dots an inch. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Rows are handed over in blocks that stay well below the 5 MB that one request, or the answer that reads them back, may weigh. */
const BLOCK_BYTES = 1_500_000;
const weightOf = (row: readonly (NewCell | null)[]): number =>
  row.reduce((sum, cell) => sum + 16 + 3 * String(cell?.formula ?? cell?.value ?? '').length + (cell?.link ? 400 + 3 * cell.link.length : 0), 0);

interface Rows {
  readonly top: number;
  readonly rows: readonly (readonly (NewCell | null)[])[];
}

function inBlocks(cells: NewSheet['cells']): Rows[] {
  const blocks: { top: number; rows: NewSheet['cells'][number][] }[] = [];
  let weight = 0;
  cells.forEach((row, top) => {
    const own = weightOf(row);
    const last = blocks.at(-1);
    if (!last || weight + own > BLOCK_BYTES) {
      blocks.push({ top, rows: [row] });
      weight = own;
    } else {
      last.rows.push(row);
      weight += own;
    }
  });
  return blocks;
}

function put(sheet: Excel.Worksheet, { top, rows }: Rows, width: number): Excel.Range {
  const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const range = sheet.getRangeByIndexes(top, 0, padded.length, width);
  if (padded.some((row) => row.some((cell) => formatOf(cell) !== null))) range.numberFormat = padded.map((row) => row.map(formatOf));
  // Links first: Excel writes the place of a link into its cell, and the cell's own text comes after.
  padded.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.link) sheet.getRange(a1(top + r, c)).hyperlink = { documentReference: cell.link };
    }),
  );
  range.formulas = padded.map((row) => row.map(entryOfNew));
  return range;
}

function style(sheet: Excel.Worksheet, cells: NewSheet['cells']): void {
  const byStyle = new Map<Style, Cell[]>();
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell?.style) return;
      const of = byStyle.get(cell.style) ?? [];
      of.push({ row, column });
      byStyle.set(cell.style, of);
    }),
  );
  for (const [name, of] of byStyle) for (const address of addressBatches(columnAreas(of))) STYLES[name](sheet.getRanges(address).format);
}

const column = (index: number): Area => ({ top: 0, bottom: 0, left: index, right: index });

/** So often another name is tried where somebody else has taken ours between the look and the sheet. */
const NAME_TRIES = 3;

export async function addSheet(wanted: NewSheet, tries = NAME_TRIES): Promise<SheetInfo> {
  let place: Place | undefined;
  let before: readonly string[] = [];
  /** What a new sheet of ours says of itself: until it is whole, and then. */
  let prints: string[] = [];
  try {
    return await withExcelNow(async (context) => {
      const all = context.workbook.worksheets;
      all.load(INFO);
      await context.sync();
      before = all.items.map(({ id }) => id);
      const sheet = await emptySheet(context, all.items, wanted, (begun) => {
        place = begun;
        prints = [begun.mark];
      });
      const width = wanted.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
      const blocks = width === 0 ? [] : inBlocks(wanted.cells);
      const print = new Print();
      await oneByOne(blocks, async (block) => {
        const written = put(sheet, block, width);
        written.load('formulas');
        await context.sync();
        print.add(block.top, 0, written.formulas as unknown[][]);
      });

      style(sheet, wanted.cells);
      wanted.columnWidths?.forEach((characters, index) => {
        sheet.getRange(areaName(column(index))).getEntireColumn().format.columnWidth = pointsOf(characters);
      });
      for (const area of wanted.merges ?? []) sheet.getRange(areaName(area)).merge();
      if (wanted.frozenRows) sheet.freezePanes.freezeRows(wanted.frozenRows);
      // Protection comes last: nothing can be put into a protected sheet.
      prints.push(String(print));
      sheet.customProperties.add(MADE, String(print));
      layOut(sheet, wanted);
      if (wanted.activate) sheet.activate();
      sheet.load(INFO_OF_ONE);
      await context.sync();
      return infoOf(sheet);
    });
  } catch (error) {
    const refusal = await afterRefusal(error, place, before, prints);
    if (!isOfName(refusal) || refusal.aftermath !== 'unchanged' || tries === 1) throw refusal;
    return addSheet(wanted, tries - 1);
  }
}

/** The sheet, where it says of itself what ours does, or says nothing yet and is empty: anything else is somebody else's. */
async function ourHalf(context: Excel.RequestContext, sheet: Excel.Worksheet, prints: readonly string[]): Promise<Excel.Worksheet | undefined> {
  const made = sheet.customProperties.getItemOrNullObject(MADE);
  made.load('value');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowCount');
  await context.sync();
  return (made.isNullObject ? used.isNullObject : prints.includes(made.value)) ? sheet : undefined;
}

/** A new sheet that was not finished is deleted again; what could not be deleted, or took the place of an older sheet of ours, is told by name. */
async function afterRefusal(error: unknown, place: Place | undefined, before: readonly string[], prints: readonly string[]): Promise<HostError> {
  const refusal = toHostError(error);
  if (!place) return refusal;
  if (refusal.code === 'no-answer') return withAftermath(refusal, 'unknown');
  const { name, replaced } = place;
  try {
    const left = await withExcelNow(async (context) => {
      const all = context.workbook.worksheets;
      all.load(INFO);
      await context.sync();
      const named = all.items.find((sheet) => sheet.name === name && (replaced || !before.includes(sheet.id)));
      const half = replaced || !named ? named : await ourHalf(context, named, prints);
      if (!half) return undefined;
      const info = infoOf(half);
      if (!replaced) {
        half.delete();
        return context.sync().then(
          () => undefined,
          () => info,
        );
      }
      const made = half.customProperties.getItemOrNullObject(MADE);
      made.load('value');
      await context.sync();
      const print = await printOf(context, half);
      return !made.isNullObject && made.value === print ? undefined : info;
    });
    return left ? withAftermath(refusal, 'changed', { sheet: left }) : refusal;
  } catch {
    return withAftermath(refusal, 'unknown');
  }
}
