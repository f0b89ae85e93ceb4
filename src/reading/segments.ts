/** Several tables in one sheet, one below or beside another, each with columns of its own. */
import type { Edition } from '../law/types';
import type { SheetBlock } from '../sheet/model';
import type { Corrections } from './model';
import { isExclusionTitle, TableFinder, unitOfValues, type FoundTable } from './find-table';
import { Grid } from './grid';
import { isBlank } from './text';

type Found = Extract<FoundTable, { found: true }>;

/** A part of a sheet and the table that was found in it. */
export interface Segment {
  readonly block: SheetBlock;
  readonly found: Found;
}
export interface SheetTables {
  readonly main: FoundTable;
  /** The part of the sheet that the main table was read in, where that is not all of it. */
  readonly within?: SheetBlock;
  /** Further tables that hold costs of their own. */
  readonly more: readonly Segment[];
  /** Tables that list what was left out. */
  readonly leftOut: readonly (Segment & { readonly title: string })[];
  /** Parts of the sheet in which no table of costs was found; `raw` where there is a ledger without categories. */
  readonly rest: readonly { readonly block: SheetBlock; readonly raw?: Found }[];
}

/** The part of a block from one row and column to another, as a block of its own. */
export function partOfBlock(block: SheetBlock, top: number, left: number, bottom: number, right: number): SheetBlock {
  const values = block.values.slice(top - block.top, bottom - block.top + 1).map((row) => row.slice(left - block.left, right - block.left + 1));
  const formulas = new Map<number, ReadonlyMap<number, string>>();
  for (const [row, cells] of block.formulas) {
    const at = row + block.top - top;
    if (at < 0 || at >= values.length) continue;
    const own = new Map(
      [...cells].flatMap(([column, formula]) =>
        column + block.left >= left && column + block.left <= right ? [[column + block.left - left, formula] as const] : [],
      ),
    );
    if (own.size > 0) formulas.set(at, own);
  }
  return { ...block, top, left, values, formulas };
}

/** More tables than this in a sheet are read as the rest of it. */
const MANY = 40;

export function readTables(block: SheetBlock, edition: Edition, corrections: Corrections = {}): SheetTables {
  const grid = new Grid(block);
  const whole = new TableFinder(grid, edition, corrections).find();
  if (!whole.found) return { main: whole, more: [], leftOut: [], rest: [{ block }] };
  const more: Segment[] = [];
  const leftOut: (Segment & { title: string })[] = [];
  const rest: { block: SheetBlock; raw?: Found }[] = [];
  let main: Found = whole;
  let within: SheetBlock | undefined;
  // Tables beside one another: each side of an empty column stands by itself.
  const gap = corrections.headerRow !== undefined || whole.understanding.kind === 'statement' ? undefined : gapBeside(grid, whole, edition, corrections);
  let right: SheetBlock | undefined;
  if (gap !== undefined) {
    main = gap.left;
    within = partOfBlock(block, block.top, block.left, grid.bottom, gap.column);
    right = partOfBlock(block, block.top, gap.column + 1, grid.bottom, grid.right);
  }
  const waiting: SheetBlock[] = [];
  const below = (found: Found, area: SheetBlock): void => {
    const bottom = area.top + area.values.length - 1;
    if (found.understanding.lastRow >= bottom) return;
    waiting.push(partOfBlock(area, found.understanding.lastRow + 1, area.left, bottom, area.left + widthOf(area) - 1));
  };
  const above = (found: Found, area: SheetBlock): void => {
    const first = found.understanding.headerRows[0] as number;
    if (first - area.top >= 3) waiting.push(partOfBlock(area, area.top, area.left, first - 1, area.left + widthOf(area) - 1));
  };
  below(main, within ?? block);
  above(main, within ?? block);
  if (right) waiting.push(right);
  for (let looked = 0; waiting.length > 0 && looked < MANY; looked += 1) {
    const part = waiting.shift() as SheetBlock;
    if (part.values.every((row) => row.every(isBlank))) continue;
    const title = leftOutTitle(part);
    const columns = corrections.parts?.[String(more.length + 2)];
    const unit = corrections.unit === undefined ? {} : { unit: corrections.unit };
    const found = new TableFinder(new Grid(part), edition, columns === undefined ? unit : { ...unit, columns }).find();
    if (!found.found) {
      rest.push({ block: part, ...(found.raw ? { raw: withUnitOf(found.raw, main) } : {}) });
      continue;
    }
    const own = withUnitOf(found, main);
    if (own.understanding.kind === 'statement' || !standsAlone(own) || !holdsAmounts(part, own)) {
      rest.push({ block: part });
      below(own, part);
      continue;
    }
    if (title !== undefined && title.row < (own.understanding.headerRows[0] as number) + 1) leftOut.push({ block: part, found: own, title: title.text });
    else more.push({ block: part, found: { ...own, understanding: { ...own.understanding, part: more.length + 2 } } });
    below(own, part);
    above(own, part);
  }
  for (const part of waiting) rest.push({ block: part });
  return { main, ...(within ? { within } : {}), more, leftOut, rest };
}

const widthOf = ({ values }: SheetBlock): number => values.reduce((width, row) => Math.max(width, row.length), 0);

/** Costs of their own have a date, a voucher or someone who was paid; a summary by line has none of them. */
const standsAlone = ({ understanding: { columns } }: Found): boolean =>
  columns.date !== undefined || columns.voucher !== undefined || columns.party !== undefined;

function holdsAmounts(part: SheetBlock, { understanding: { columns, added, firstRow, lastRow } }: Found): boolean {
  const grid = new Grid(part);
  const books = added?.book ?? [columns.book ?? -1];
  for (let row = firstRow; row <= lastRow; row += 1) if (books.some((column) => typeof grid.own(row, column) === 'number')) return true;
  return false;
}

/** The unit stands once over all tables of a sheet. */
function withUnitOf(found: Found, main: Found): Found {
  if (found.understanding.unitFrom !== 'default') return found;
  const { unitFrom, unit: ofMain } = main.understanding;
  const said = unitFrom === 'user' ? undefined : main.units.found[0]?.won;
  const unit = said === undefined ? ofMain : unitOfValues(said, found.understanding.shownIn);
  return { ...found, units: main.units, understanding: { ...found.understanding, unit, unitFrom } };
}

function leftOutTitle(part: SheetBlock): { readonly row: number; readonly text: string } | undefined {
  const grid = new Grid(part);
  for (let row = part.top; row <= Math.min(grid.bottom, part.top + 5); row += 1) {
    if (isExclusionTitle(grid, row)) return { row, text: String((part.values[row - part.top] ?? []).find((value) => !isBlank(value))).trim() };
  }
  return undefined;
}

/** An empty column with a table of costs on each side of it. */
function gapBeside(grid: Grid, whole: Found, edition: Edition, corrections: Corrections): { readonly column: number; readonly left: Found } | undefined {
  const { block, bottom, right } = grid;
  const first = whole.understanding.headerRows[0] as number;
  const filled = new Set<number>();
  for (let row = first; row <= Math.min(bottom, first + 300); row += 1) {
    (block.values[row - block.top] ?? []).forEach((value, at) => void (isBlank(value) || filled.add(at + block.left)));
  }
  // A column that a person assigned on the far side of the gap makes one table of both.
  const assigned = Object.values(corrections.columns ?? {}).reduce<number>((most, column) => Math.max(most, column ?? -1), -1);
  for (let column = Math.max(block.left + 2, assigned + 1); column < right - 1; column += 1) {
    if (filled.has(column) || !filled.has(column - 1)) continue;
    const left = new TableFinder(new Grid(partOfBlock(block, block.top, block.left, bottom, column)), edition, corrections).find();
    if (!left.found || !standsAlone(left)) continue;
    const beside = new TableFinder(new Grid(partOfBlock(block, block.top, column + 1, bottom, right)), edition).find();
    if (beside.found && beside.understanding.kind === 'ledger' && standsAlone(beside)) return { column, left };
  }
  return undefined;
}
