import { HostError, type ReadOptions } from '../port';
import type { Area, CellValue, SheetBlock, Unread } from '../../sheet/model';
import { ScaleCounts, scaleOf, scalesOf } from '../../sheet/number-scale';
import { CELL_PROPERTIES, cellFormula, cellValue } from './cells';
import { dateSystemShown, findDateSystem } from './date-system';
import { cancelled, tooLarge } from './errors';
import { movedAreas, type Moved } from './moved';
import { withExcel, type RunOptions } from './session';

/**
 * One answer of Excel on the web is at most 5 MB, and one read at most 5 million cells. A normal sheet fits in the first block; the
 * blocks after it are as tall as what the ones before it weighed allows. What is measured is an upper estimate, and half of the limit
 * is the aim, since how Excel escapes its JSON is its own affair.
 */
const FIRST_BLOCK_CELLS = 30_000;
const AIM_BYTES = 2_500_000;
const MOST_CELLS = 1_000_000;

/** Where the used cells of a sheet are, and what the first round trip tells besides. */
interface Extent {
  readonly name: string;
  readonly visibility: SheetBlock['visibility'];
  readonly used: Area | undefined;
}
/** Whether rows and columns are hidden; undefined: some are and some are not. */
interface Hiding {
  readonly rows: boolean | undefined;
  readonly columns: boolean | undefined;
}

interface Block {
  readonly values: CellValue[][];
  readonly formulas: Map<number, Map<number, string>>;
  readonly hiding: Hiding;
  readonly sheet: string;
  readonly visibility: SheetBlock['visibility'];
  /** Whether cells are struck through; undefined: some are and some are not. */
  readonly struck: boolean | undefined;
  /** The number formats of the first rows. */
  readonly formats: readonly (readonly unknown[])[];
  /** What its first rows show, where that was asked for. */
  readonly texts: readonly (readonly unknown[])[];
  readonly bytes: number;
}

const height = (area: Area): number => area.bottom - area.top + 1;
const width = (area: Area): number => area.right - area.left + 1;

/** Rows of a block whose number formats are asked for: what a table shows, its first rows show, and each format is text in the answer. */
const FORMAT_ROWS = 100;
/** Rows whose texts come with the cells while the date system is not known: a date shows it, and dates begin near the top. */
const TEXT_ROWS = 20;

const visibilityOf = ({ visibility }: Excel.Worksheet): SheetBlock['visibility'] =>
  visibility === 'Hidden' ? 'hidden' : visibility === 'VeryHidden' ? 'veryHidden' : undefined;

const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRangeByIndexes(area.top, area.left, height(area), width(area));

const HIDING = 'rowHidden,columnHidden';
/** Office answers null for "some"; its declaration does not say so. */
const hidingOf = (range: Excel.Range): Hiding => ({
  rows: (range.rowHidden as boolean | null) ?? undefined,
  columns: (range.columnHidden as boolean | null) ?? undefined,
});

const extentOf = (sheetId: string, options?: RunOptions): Promise<Extent> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name,visibility');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const visibility = visibilityOf(sheet);
    if (used.isNullObject) return { name: sheet.name, visibility, used: undefined };
    return {
      name: sheet.name,
      visibility,
      used: { top: used.rowIndex, left: used.columnIndex, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 },
    };
  }, options);

/** What a value adds to an answer, at most: it comes as value and as formula, with its type. */
const bytesOf = (value: unknown): number => 16 + (typeof value === 'string' ? value.length * 6 + 4 : 36);

/** One round trip. `null` where Excel gave no cells because there were too many. */
const readBlock = (sheetId: string, area: Area, options: RunOptions, withTexts: boolean): Promise<Block | null> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name,visibility');
    const range = rangeOf(sheet, area);
    range.load(`${CELL_PROPERTIES},${HIDING}`);
    range.format.font.load('strikethrough');
    const first = rangeOf(sheet, { ...area, bottom: Math.min(area.bottom, area.top + FORMAT_ROWS - 1) });
    first.load('numberFormat');
    const shown = withTexts ? rangeOf(sheet, { ...area, bottom: Math.min(area.bottom, area.top + TEXT_ROWS - 1) }) : undefined;
    shown?.load('text');
    await context.sync();
    const given = range.values as unknown[][] | null;
    if (!given) return null;
    return {
      ...cellsOf(given, range.valueTypes, range.formulas),
      hiding: hidingOf(range),
      struck: (range.format.font.strikethrough as boolean | null) ?? undefined,
      sheet: sheet.name,
      visibility: visibilityOf(sheet),
      formats: (first.numberFormat as unknown[][] | null) ?? [],
      texts: (shown?.text as unknown[][] | null | undefined) ?? [],
    };
  }, options);

/** A failure of what is asked for besides the cells costs only itself; but nobody waits any longer, and a sheet that is gone is gone. */
async function besides<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HostError && (error.code === 'cancelled' || error.code === 'sheet-gone')) throw error;
    return undefined;
  }
}

/**
 * The hidden rows among those of which some are hidden, in a round trip of its own, for the call can be refused or slow. One column tells them,
 * where no column is hidden; else whole rows, since a hidden column must not hide the rows. (`getRowProperties` would tell too, but Office
 * counts it as a write.)
 */
const hiddenRowsOf = (sheetId: string, area: Area, { columns }: Hiding, options: RunOptions): Promise<readonly number[]> =>
  withExcel(async (context) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), columns === false ? { ...area, right: area.left } : area);
    const visible = (columns === false ? range : range.getEntireRow()).getSpecialCellsOrNullObject('Visible');
    visible.load('areas/items/rowIndex,areas/items/rowCount');
    await context.sync();
    const shown = new Set<number>();
    if (!visible.isNullObject) {
      for (const { rowIndex, rowCount } of visible.areas.items) for (let row = rowIndex; row < rowIndex + rowCount; row += 1) shown.add(row);
    }
    return Array.from({ length: height(area) }, (_, index) => area.top + index).filter((row) => !shown.has(row));
  }, options);

/** Rows that are asked for at once whether they are struck through, and rows of which each cell is. */
const STRUCK_ROWS = 2_000;
const STRUCK_CELLS = 5_000;

/** The filled cells that are struck through, of a block in which some are: row by row, and cell by cell where a row differs. */
async function struckOf(sheetId: string, area: Area, values: Block['values'], options: RunOptions): Promise<Map<number, number[]>> {
  const struck = new Map<number, number[]>();
  const mixed: { readonly row: number; readonly column: number }[] = [];
  const filled = (row: number): number[] => (values[row - area.top] ?? []).flatMap((value, at) => (value === null || value === '' ? [] : [area.left + at]));
  for (let top = area.top; top <= area.bottom; top += STRUCK_ROWS) {
    const rows = Array.from({ length: Math.min(area.bottom - top + 1, STRUCK_ROWS) }, (_, at) => top + at).filter((row) => filled(row).length > 0);
    const said = await strikesOf(
      sheetId,
      rows.map((row) => ({ ...area, top: row, bottom: row })),
      options,
    );
    rows.forEach((row, at) => {
      if (said[at] === true) struck.set(row, filled(row));
      else if (said[at] === undefined) for (const column of filled(row)) mixed.push({ row, column });
    });
  }
  for (let from = 0; from < mixed.length; from += STRUCK_CELLS) {
    const cells = mixed.slice(from, from + STRUCK_CELLS);
    const said = await strikesOf(
      sheetId,
      cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
      options,
    );
    cells.forEach(({ row, column }, at) => void (said[at] === true && struck.set(row, [...(struck.get(row) ?? []), column])));
  }
  return struck;
}

const strikesOf = (sheetId: string, areas: readonly Area[], options: RunOptions): Promise<readonly (boolean | undefined)[]> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = areas.map((area) => rangeOf(sheet, area));
    for (const range of ranges) range.format.font.load('strikethrough');
    await context.sync();
    return ranges.map((range) => (range.format.font.strikethrough as boolean | null) ?? undefined);
  }, options);

const mergesIn = (sheetId: string, area: Area, options: RunOptions): Promise<readonly Area[]> =>
  withExcel(async (context) => {
    const merged = rangeOf(context.workbook.worksheets.getItem(sheetId), area).getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    await context.sync();
    if (merged.isNullObject) return [];
    return merged.areas.items.map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }) => ({
      top,
      left,
      bottom: top + rowCount - 1,
      right: left + columnCount - 1,
    }));
  }, options);

/** Excel answers no more than 512 merged areas at once, and fails for more: the range is halved then, so often at most. */
const MERGE_HALVINGS = 6;

/**
 * The merged areas, in round trips of their own: Office counts this call as a write, may refuse it in a workbook that is read-only, and Excel on
 * Windows may empty its list of undo steps for it. So it is asked only in a reading that a person asked for. Undefined where it was refused.
 */
async function mergesOf(sheetId: string, area: Area, options: RunOptions, halvings = MERGE_HALVINGS): Promise<readonly Area[] | undefined> {
  try {
    return await mergesIn(sheetId, area, options);
  } catch (error) {
    if (!(error instanceof HostError) || error.code === 'cancelled' || error.code === 'sheet-gone') throw error;
    const hopeless = error.code === 'refused' || error.code === 'unsupported' || error.code === 'no-answer';
    if (hopeless || halvings === 0 || height(area) === 1) return undefined;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await mergesOf(sheetId, { ...area, bottom: middle }, options, halvings - 1);
    const lower = upper && (await mergesOf(sheetId, { ...area, top: middle + 1 }, options, halvings - 1));
    // An area across the middle is told twice.
    return lower && [...new Map([...upper, ...lower].map((merge) => [`${merge.top},${merge.left}`, merge])).values()];
  }
}

function cellsOf(given: unknown[][], types: unknown[][], formulas: unknown[][]): Pick<Block, 'values' | 'formulas' | 'bytes'> {
  const found = new Map<number, Map<number, string>>();
  let bytes = 0;
  const values = given.map((row, r) =>
    row.map((value, c) => {
      bytes += bytesOf(value);
      const formula = cellFormula(formulas[r]?.[c], value);
      if (formula !== undefined) {
        bytes += formula.length * 3;
        const inRow = found.get(r) ?? new Map<number, string>();
        found.set(r, inRow.set(c, formula));
      }
      return cellValue(value, types[r]?.[c]);
    }),
  );
  return { values, formulas: found, bytes };
}

/** `too-large` is no failure of a block that can still be halved. */
async function readOrNull(sheetId: string, area: Area, options: RunOptions, withTexts: boolean): Promise<Block | null> {
  try {
    return await readBlock(sheetId, area, options, withTexts);
  } catch (error) {
    if (error instanceof HostError && error.code === 'too-large') return null;
    throw error;
  }
}

type Part = Omit<SheetBlock, 'date1904' | 'merges' | 'unread'> & {
  readonly hiddenKnown: boolean;
  readonly struckKnown: boolean;
  /** What its first rows tell of the date system, and from which row on nothing was looked at. */
  readonly dates: { readonly is1904: boolean | undefined; readonly from: number };
};

async function readInBlocks(sheetId: string, area: Area, options: ReadOptions = {}, findsDates = false): Promise<Part> {
  const values: CellValue[][] = [];
  const formulas = new Map<number, Map<number, string>>();
  const hiddenRows = new Set<number>();
  const scales = new ScaleCounts();
  let hiddenKnown = true;
  const struck = new Map<number, readonly number[]>();
  let struckKnown = true;
  let dates: Part['dates'] = { is1904: undefined, from: area.top };
  let visibility: SheetBlock['visibility'];
  let sheet = '';
  let rows = Math.max(1, Math.floor(FIRST_BLOCK_CELLS / width(area)));
  while (values.length < height(area)) {
    if (options.signal?.aborted) throw cancelled();
    const top = area.top + values.length;
    const part = { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
    const isFirst = values.length === 0;
    const block = await readOrNull(sheetId, part, options, findsDates && isFirst);
    if (!block) {
      if (rows === 1) throw tooLarge();
      rows = Math.max(1, Math.floor(height(part) / 2));
      continue;
    }
    if (isFirst) dates = { is1904: dateSystemShown(block.values, block.formats, block.texts), from: area.top + block.texts.length };
    for (const [row, inRow] of block.formulas) formulas.set(values.length + row, inRow);
    for (const row of block.values) values.push(row);
    block.formats.forEach((formats, row) =>
      block.values[row]?.forEach((value, column) => {
        if (typeof value === 'number' && value !== 0) scales.add(area.left + column, scaleOf(String(formats[column] ?? '')));
      }),
    );
    if (block.hiding.rows) for (let row = part.top; row <= part.bottom; row += 1) hiddenRows.add(row);
    else if (block.hiding.rows === undefined) {
      const hidden = await besides(hiddenRowsOf(sheetId, part, block.hiding, options));
      if (hidden) for (const row of hidden) hiddenRows.add(row);
      else hiddenKnown = false;
    }
    if (block.struck !== false) {
      const found = await besides(struckOf(sheetId, part, block.values, options));
      if (found) for (const [row, columns] of found) struck.set(row, columns);
      else struckKnown = false;
    }
    sheet = block.sheet;
    visibility = block.visibility;
    rows = Math.max(1, Math.min(Math.floor((AIM_BYTES * height(part)) / block.bytes), Math.floor(MOST_CELLS / width(area))));
    options.onProgress?.(values.length / height(area));
  }
  return {
    sheetId,
    sheet,
    top: area.top,
    left: area.left,
    values,
    formulas,
    hiddenRows,
    hiddenKnown,
    struckKnown,
    ...(struck.size > 0 ? { struck } : {}),
    dates,
    ...scalesOf(scales),
    ...(visibility ? { visibility } : {}),
  };
}

const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

const meet = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const intersection = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

export interface Reader {
  read(sheetId: string, options?: ReadOptions): Promise<SheetBlock>;
  readArea(sheetId: string, area: Area, options?: ReadOptions): Promise<SheetBlock>;
  /** Rows, columns or cells of the sheet were inserted or deleted: what is kept of its merged areas goes along where that can be told. */
  moved(sheetId: string, change: Moved | undefined): void;
}

/** What a reading of the whole sheet found that later ones keep. */
interface Known {
  readonly used: Area;
  readonly merges: readonly Area[];
  /** The merged areas were refused, or may have moved since. */
  readonly doubtful: boolean;
}

export function excelReader(): Reader {
  /** A cell that was emptied since lies outside the used area of today. */
  const known = new Map<string, Known>();
  /** Undefined until a date has shown it. */
  let date1904: boolean | undefined;

  const block = ({ hiddenKnown, struckKnown, dates: _dates, ...part }: Part, { merges, doubtful }: Pick<Known, 'merges' | 'doubtful'>): SheetBlock => {
    const unread: Unread[] = [
      ...(doubtful ? (['merges'] as const) : []),
      ...(hiddenKnown ? [] : (['hidden-rows'] as const)),
      ...(struckKnown ? [] : (['struck'] as const)),
    ];
    return { ...part, merges, date1904: date1904 ?? false, ...(unread.length > 0 ? { unread } : {}) };
  };
  const nothing = (sheetId: string, { name: sheet, visibility }: Extent, top: number, left: number): SheetBlock =>
    block(
      {
        sheetId,
        sheet,
        top,
        left,
        values: [],
        formulas: new Map(),
        hiddenRows: new Set(),
        hiddenKnown: true,
        struckKnown: true,
        dates: { is1904: undefined, from: 0 },
        ...(visibility ? { visibility } : {}),
      },
      { merges: [], doubtful: false },
    );
  const readPart = async (sheetId: string, area: Area, options?: ReadOptions): Promise<SheetBlock> => {
    const { merges = [], doubtful = false } = known.get(sheetId) ?? {};
    return block(await readInBlocks(sheetId, area, options), { merges: merges.filter((merge) => meet(merge, area)), doubtful });
  };

  return {
    async read(sheetId, options = {}) {
      if (options.signal?.aborted) throw cancelled();
      const found = await extentOf(sheetId, options);
      const { used } = found;
      if (!used) {
        known.delete(sheetId);
        return nothing(sheetId, found, 0, 0);
      }
      const before = known.get(sheetId);
      // One after the other: a refusal of the second must not come between the blocks of the first.
      const part = await readInBlocks(sheetId, used, options, date1904 === undefined);
      date1904 ??= part.dates.is1904;
      const asked = options.quiet ? undefined : await mergesOf(sheetId, used, options);
      // A sheet that was never read with its merged areas has none that are known.
      const merges = asked ?? before?.merges ?? [];
      const doubtful = asked === undefined && (!options.quiet || (before?.doubtful ?? true));
      known.set(sheetId, { used, merges, doubtful });
      // Only where dates begin further down, in a round trip of its own.
      date1904 ??= await besides(findDateSystem(part, part.dates.from, options));
      return block(part, { merges, doubtful });
    },

    async readArea(sheetId, area, options) {
      if (height(area) * width(area) <= FIRST_BLOCK_CELLS) return readPart(sheetId, area, options);
      // Whole rows and columns: no further than where cells are, or were.
      const found = await extentOf(sheetId, options);
      const { used } = found;
      const before = known.get(sheetId);
      const extent = used && before ? union(used, before.used) : (used ?? before?.used);
      if (!extent || !meet(area, extent)) return nothing(sheetId, found, area.top, area.left);
      return readPart(sheetId, intersection(area, extent), options);
    },

    moved(sheetId, change) {
      const before = known.get(sheetId);
      if (!before || before.merges.length === 0) return;
      known.set(sheetId, change ? { ...before, merges: movedAreas(before.merges, change) } : { ...before, doubtful: true });
    },
  };
}
