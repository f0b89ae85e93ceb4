import { HostError, type ReadOptions } from '../port';
import type { Area, CellValue, SheetBlock } from '../../sheet/model';
import { CELL_PROPERTIES, cellFormula, cellValue } from './cells';
import { findDateSystem } from './date-system';
import { cancelled, tooLarge } from './errors';
import { withExcel } from './session';

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
  readonly used: Area | undefined;
  /** Undefined: some rows are hidden and some are not. */
  readonly hidden: boolean | undefined;
}

interface Block {
  readonly values: CellValue[][];
  readonly formulas: Map<number, Map<number, string>>;
  readonly hiddenRows: number[];
  readonly sheet: string;
  readonly bytes: number;
}

const height = (area: Area): number => area.bottom - area.top + 1;
const width = (area: Area): number => area.right - area.left + 1;

const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRangeByIndexes(area.top, area.left, height(area), width(area));

const extentOf = (sheetId: string): Promise<Extent> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
    await context.sync();
    if (used.isNullObject) return { name: sheet.name, used: undefined, hidden: false };
    // Office answers null for "some"; its declaration does not say so.
    const hidden = used.rowHidden as boolean | null;
    return {
      name: sheet.name,
      used: { top: used.rowIndex, left: used.columnIndex, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 },
      hidden: hidden ?? undefined,
    };
  });

/** What a value adds to an answer, at most: it comes as value and as formula, with its type. */
const bytesOf = (value: unknown): number => 16 + (typeof value === 'string' ? value.length * 6 + 4 : 36);

/** One round trip. `null` where Excel gave no cells because there were too many. */
const readBlock = (sheetId: string, area: Area, askHidden: boolean): Promise<Block | null> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name');
    const range = rangeOf(sheet, area);
    range.load(CELL_PROPERTIES);
    // Of the whole rows: a hidden column must not hide the rows. (`getRowProperties` would tell too, but Office counts it as a write.)
    const visible = askHidden ? range.getEntireRow().getSpecialCellsOrNullObject('Visible') : undefined;
    visible?.load('areas/items/rowIndex,areas/items/rowCount');
    await context.sync();
    const given = range.values as unknown[][] | null;
    if (!given) return null;
    const shown = new Set<number>();
    if (visible && !visible.isNullObject) {
      for (const { rowIndex, rowCount } of visible.areas.items) for (let row = rowIndex; row < rowIndex + rowCount; row += 1) shown.add(row);
    }
    const hiddenRows = visible ? given.map((_, index) => area.top + index).filter((row) => !shown.has(row)) : [];
    return { ...cellsOf(given, range.valueTypes, range.formulas), hiddenRows, sheet: sheet.name };
  });

/**
 * The merged areas, in a round trip of their own: Office counts this call as a write and may refuse it in a workbook that is read-only,
 * which must not keep the cells from being read.
 */
async function mergesOf(sheetId: string, area: Area): Promise<readonly Area[]> {
  try {
    return await withExcel(async (context) => {
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
    });
  } catch (error) {
    if (error instanceof HostError && (error.code === 'refused' || error.code === 'unsupported')) return [];
    throw error;
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
async function readOrNull(sheetId: string, area: Area, askHidden: boolean): Promise<Block | null> {
  try {
    return await readBlock(sheetId, area, askHidden);
  } catch (error) {
    if (error instanceof HostError && error.code === 'too-large') return null;
    throw error;
  }
}

type Part = Omit<SheetBlock, 'date1904' | 'merges'>;

/** `hidden`: whether all of the rows are hidden, or none; undefined where each has to be asked. */
async function readInBlocks(sheetId: string, area: Area, hidden: boolean | undefined, options: ReadOptions = {}): Promise<Part> {
  const values: CellValue[][] = [];
  const formulas = new Map<number, Map<number, string>>();
  const hiddenRows = new Set<number>();
  let sheet = '';
  let rows = Math.max(1, Math.floor(FIRST_BLOCK_CELLS / width(area)));
  while (values.length < height(area)) {
    if (options.signal?.aborted) throw cancelled();
    const top = area.top + values.length;
    const part = { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
    const block = await readOrNull(sheetId, part, hidden === undefined);
    if (!block) {
      if (rows === 1) throw tooLarge();
      rows = Math.max(1, Math.floor(height(part) / 2));
      continue;
    }
    for (const [row, inRow] of block.formulas) formulas.set(values.length + row, inRow);
    for (const row of block.values) values.push(row);
    for (const row of block.hiddenRows) hiddenRows.add(row);
    sheet = block.sheet;
    rows = Math.max(1, Math.min(Math.floor((AIM_BYTES * height(part)) / block.bytes), Math.floor(MOST_CELLS / width(area))));
    options.onProgress?.(values.length / height(area));
  }
  if (hidden) for (let row = area.top; row <= area.bottom; row += 1) hiddenRows.add(row);
  return { sheetId, sheet, top: area.top, left: area.left, values, formulas, hiddenRows };
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
  readArea(sheetId: string, area: Area): Promise<SheetBlock>;
}

export function excelReader(): Reader {
  /** What the last reading of the whole sheet found; a cell that was emptied since lies outside the used area of today. */
  const known = new Map<string, { readonly used: Area; readonly merges: readonly Area[] }>();
  /** Undefined until a date has shown it. */
  let date1904: boolean | undefined;

  const nothing = (sheetId: string, sheet: string, top: number, left: number): SheetBlock => ({
    sheetId,
    sheet,
    top,
    left,
    values: [],
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: date1904 ?? false,
  });
  const readPart = async (sheetId: string, area: Area): Promise<SheetBlock> => {
    const merges = (known.get(sheetId)?.merges ?? []).filter((merge) => meet(merge, area));
    return { ...(await readInBlocks(sheetId, area, undefined)), merges, date1904: date1904 ?? false };
  };

  return {
    async read(sheetId, options) {
      if (options?.signal?.aborted) throw cancelled();
      const { name, used, hidden } = await extentOf(sheetId);
      if (!used) {
        known.delete(sheetId);
        return nothing(sheetId, name, 0, 0);
      }
      const [part, merges] = await Promise.all([readInBlocks(sheetId, used, hidden, options), mergesOf(sheetId, used)]);
      known.set(sheetId, { used, merges });
      date1904 ??= await findDateSystem(part);
      return { ...part, merges, date1904: date1904 ?? false };
    },

    async readArea(sheetId, area) {
      if (height(area) * width(area) <= FIRST_BLOCK_CELLS) return readPart(sheetId, area);
      // Whole rows and columns: no further than where cells are, or were.
      const { name, used } = await extentOf(sheetId);
      const before = known.get(sheetId);
      const extent = used && before ? union(used, before.used) : (used ?? before?.used);
      if (!extent || !meet(area, extent)) return nothing(sheetId, name, area.top, area.left);
      return readPart(sheetId, intersection(area, extent));
    },
  };
}
