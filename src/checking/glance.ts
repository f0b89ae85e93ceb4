/** The first rows of a sheet and what its columns seem to hold: for a person who says what they do hold. */
import type { Edition } from '../law/types';
import { TableFinder } from '../reading/find-table';
import { Grid } from '../reading/grid';
import type { ColumnRole, Corrections } from '../reading/model';
import { cellText, isBlank } from '../reading/text';
import type { CellValue, SheetBlock } from '../sheet/model';
import { proposedRoles, type ColumnSeen } from './proposed-columns';

/** A column of the sheet: its heading, and the first of what stands below. */
export interface GlancedColumn {
  readonly column: number;
  readonly heading: string;
  readonly samples: readonly CellValue[];
}

export interface Glance {
  readonly sheetId: string;
  readonly sheet: string;
  readonly date1904: boolean;
  /** The costs stand in several cells each and are shown a row a cost: rows and columns are none of the sheet. */
  readonly laid: boolean;
  /** Zero-based sheet row that is, or seems to be, the header. */
  readonly headerRow: number;
  /** A few rows around it, each with what stands in the columns below, in their order. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly CellValue[] }[];
  /** Those that hold anything. */
  readonly columns: readonly GlancedColumn[];
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The same, and of a table that was not understood what its other columns may hold. */
  readonly proposed: Glance['roles'];
}

const ABOVE = 3;
const SHOWN = 9;
const SAMPLES = 3;
/** So far down is looked for what a column holds. */
const LOOKED_AT = 60;
/** More columns than these are no list that anybody assigns. */
const MOST_COLUMNS = 80;

export function glanceAt(block: SheetBlock, edition: Edition, corrections: Corrections = {}, headerRow?: number): Glance {
  const grid = new Grid(block);
  const found = new TableFinder(grid, edition, headerRow === undefined ? corrections : { ...corrections, headerRow }).find();
  const read = found.found ? found : found.raw;
  const rows = read?.understanding.headerRows ?? (found.found ? [] : (found.candidates[0]?.rows ?? []));
  const header = headerRow ?? rows[0] ?? firstTexts(grid);
  // Where no row is like a header, what stands below the first texts says something all the same.
  if (headerRow === undefined && rows.length === 0 && corrections.headerRow === undefined) return glanceAt(block, edition, corrections, header);
  const last = rows.includes(header) ? (rows[rows.length - 1] as number) : header;
  const columns: GlancedColumn[] = [];
  const seen: ColumnSeen[] = [];
  for (let column = block.left; column <= grid.right && columns.length < MOST_COLUMNS; column += 1) {
    const values: CellValue[] = [];
    for (let row = last + 1; row <= Math.min(grid.bottom, last + LOOKED_AT); row += 1) {
      const value = grid.own(row, column);
      if (!isBlank(value)) values.push(value);
    }
    const samples = values.slice(0, SAMPLES);
    const heading: string[] = [];
    for (let row = header; row <= last; row += 1) {
      const words = cellText(grid.at(row, column));
      if (words !== '' && words !== heading[heading.length - 1]) heading.push(words);
    }
    if (heading.length === 0 && samples.length === 0) continue;
    columns.push({ column, heading: heading.join(' '), samples });
    seen.push({ column, heading: heading.join(' '), values });
  }
  const top = Math.max(block.top, header - (block.places ? 0 : ABOVE));
  const shown = [];
  for (let row = top; row <= Math.min(grid.bottom, top + SHOWN - 1); row += 1) shown.push({ row, cells: columns.map(({ column }) => grid.own(row, column)) });
  const roles = read?.understanding.columns ?? (found.found ? {} : (found.candidates[0]?.columns ?? {}));
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    date1904: block.date1904,
    laid: block.places !== undefined,
    headerRow: header,
    rows: shown,
    columns,
    roles,
    proposed: found.found ? roles : proposedRoles(seen, roles),
  };
}

/** The first row with two texts, else the first of all. */
function firstTexts(grid: Grid): number {
  for (let row = grid.block.top; row <= Math.min(grid.bottom, grid.block.top + LOOKED_AT); row += 1) {
    const own = grid.block.values[row - grid.block.top] ?? [];
    if (own.filter((value) => typeof value === 'string' && value.trim() !== '').length > 1) return row;
  }
  return grid.block.top;
}
