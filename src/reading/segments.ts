/** Several tables in one sheet, one below or beside another, each with columns of its own. */
import { atOnce, largest, least } from '../domain';
import type { Edition } from '../law/types';
import type { SheetBlock } from '../sheet/model';
import type { ColumnRole, Corrections } from './model';
import { amountsOf, repetitionsAmong, rowsPaying } from './excluded-sheets';
import type { SeenRows } from './find/seen-rows';
import { TableFinder, unitOfValues, type FoundTable } from './find-table';
import { isTextRow, listAmounts, titleAt, titleKind, type ListAmounts, type TitleKind } from './further-tables';
import { Grid } from './grid';
import { sideOf, type Side } from './payment-words';
import { columnsOfPart } from './placed';
import { EVERY_PAYMENT } from './settlements';
import { numberOf } from './amount-columns';
import { looksLikeCode } from './find/code-cells';
import { saysClosing } from './closings';
import { totalLevel } from './row-kind';
import { withKoreanHeads } from './heads-abroad';
import { withGroupHeads } from './group-heads';
import { withMonthHeads } from './month-heads';
import { withTickedLines } from './tick-columns';
import { linesAcross } from './lines-across';
import { otherShape, type OtherShape } from './records/shapes';
import { headerMatches } from './header-names';
import { periodNamed } from './period-names';
import { partsOf } from './table/quarters';
import { cellText, isBlank, normalizeLabel } from './text';
import { unitIn } from './units';

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
  /** The sheet as it was read, where that is not as it stands: cards as rows, months that are dates as words. */
  readonly readAs?: SheetBlock;
  /** Further tables that hold costs of their own. */
  readonly more: readonly Segment[];
  /** Lists that by their titles are no costs of the firm's statement: left out, planned, received, for reference. */
  readonly lists: readonly TitledList[];
  /**
   * Parts of the sheet in which no table of costs was found; `raw` where there is a ledger without categories, `list` where there is another list
   * of amounts.
   */
  readonly rest: readonly {
    readonly block: SheetBlock;
    readonly raw?: Found;
    readonly list?: ListAmounts;
    readonly title?: string;
    /** The columns of its amount, where a table was found that is not counted. */
    readonly columns?: readonly number[];
    /** It is about other months than the main table: it does not say again what stands there. */
    readonly otherTime?: true;
    /** Of a table that could be counted: as `Corrections.countedTables` has it. */
    readonly table?: string;
  }[];
  /** The sheet holds its costs in another way than a row each; the main table, where there is one, was read in its laid out form (`within`). */
  readonly shape?: OtherShape;
  /** What its rows are by themselves, for the next look at the sheet. */
  readonly seen?: SeenRows;
}
export interface TitledList extends ListAmounts {
  readonly kind: TitleKind;
  readonly title: string;
  /** Of a table that could be counted: as `Corrections.countedTables` has it. */
  readonly table?: string;
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
/** Titles over what is counted nowhere, whatever its columns. */
const UNCOUNTED: ReadonlySet<TitleKind> = new Set<TitleKind>(['left-out', 'returned', 'planned', 'income', 'note']);
/** Of these the amounts are told even where no table was understood: they stand among costs. */
const TOLD: ReadonlySet<TitleKind> = new Set<TitleKind>(['left-out', 'returned', 'planned']);

/** A part of a sheet that is still to be read. */
interface Waiting {
  readonly block: SheetBlock;
  /** It stands over the first table: titles and the firm's data. */
  readonly head?: boolean;
  /** It stands beside a ledger without days or parties and is headed as that is: a part of it. */
  readonly like?: boolean;
}

/** The other shape that a sheet is in, unless a person pointed at the heading of a table in it. */
export function* shapeInSteps(block: SheetBlock, edition: Edition, corrections: Corrections = {}): Generator<void, OtherShape | undefined> {
  return corrections.headerRow === undefined ? yield* otherShape(new Grid(block), edition) : undefined;
}

/** The tables of a sheet. What a person said of columns is said of the laid out form of a sheet in another shape. */
export const readTables = (block: SheetBlock, edition: Edition): SheetTables => atOnce(tablesInSteps(block, edition, {}, atOnce(shapeInSteps(block, edition))));

/** The same, stopping between its steps, so that a page can breathe. */
export function* tablesInSteps(block: SheetBlock, edition: Edition, corrections: Corrections, shape: OtherShape | undefined): Generator<void, SheetTables> {
  if (shape) return readShape(block, edition, corrections, shape);
  const ticked = withTickedLines(block, edition);
  yield;
  const grouped = withGroupHeads(withMonthHeads(ticked));
  yield;
  const worded = withKoreanHeads(grouped);
  if (worded === block) return yield* readPlain(block, edition, corrections);
  const tables = yield* readPlain(worded, edition, corrections);
  return tables.main.found ? { ...tables, within: tables.within ?? worded, readAs: worded } : yield* readPlain(block, edition, corrections);
}

function* readPlain(block: SheetBlock, edition: Edition, corrections: Corrections): Generator<void, SheetTables> {
  const grid = new Grid(block);
  const finder = new TableFinder(grid, edition, corrections);
  const across = corrections.headerRow === undefined && corrections.columns === undefined ? linesAcross(grid, edition, corrections) : undefined;
  if (across) {
    const [first, ...others] = finder.linesOf(across);
    if (first) return { main: first, more: others.map((found) => ({ block, found })), lists: [], rest: [] };
  }
  yield;
  const whole = yield* finder.findInSteps();
  yield;
  if (!whole.found) return { main: whole, more: [], lists: [], rest: [{ block }] };
  const more: Segment[] = [];
  const lists: TitledList[] = [];
  const rest: SheetTables['rest'][number][] = [];
  let main: Found = whole;
  // The list of what does not count may be the best table of the sheet: the ledger stands above it.
  const over = corrections.headerRow === undefined ? titleOver(grid, whole.understanding.headerRows[0] as number) : undefined;
  if (over && UNCOUNTED.has(over.kind) && over.row > block.top) {
    const first = new TableFinder(new Grid(partOfBlock(block, block.top, block.left, over.row - 1, grid.right)), edition, corrections).find();
    if (first.found && first.understanding.kind === 'ledger') main = first;
  }
  let within: SheetBlock | undefined;
  // Tables beside one another: each side of an empty column stands by itself.
  const findIn = findsOnce(edition);
  const gap: Gap | undefined =
    corrections.headerRow !== undefined || whole.understanding.kind === 'statement' || main !== whole
      ? undefined
      : (beforeCredits(grid, whole, edition, corrections, findIn) ?? (yield* gapBeside(grid, whole, corrections, findIn)));
  let right: SheetBlock | undefined;
  if (gap !== undefined) {
    // What stands once over both may stand over the second.
    main = withUnitOf(gap.left, whole);
    within = partOfBlock(block, block.top, block.left, gap.bottom, gap.column);
    right = partOfBlock(block, block.top, gap.column + 1, gap.bottom, grid.right);
  }
  const waiting: Waiting[] = [];
  const rowsFrom = (area: SheetBlock, top: number, bottom: number): SheetBlock => partOfBlock(area, top, area.left, bottom, area.left + widthOf(area) - 1);
  const below = (last: number, area: SheetBlock): void => {
    const bottom = area.top + area.values.length - 1;
    if (last < bottom) waiting.push({ block: rowsFrom(area, last + 1, bottom) });
  };
  const above = (found: Found, area: SheetBlock, head: boolean): void => {
    let first = found.understanding.headerRows[0] as number;
    if (first - area.top < 3) return;
    // The title of the table, and empty rows over it, are none of what stands above.
    const isTitle = (row: number): boolean => (block.values[row - block.top] ?? []).filter((value) => !isBlank(value)).length <= 1;
    const whole = first;
    while (first - area.top >= 3 && isTitle(first - 1)) first -= 1;
    waiting.push({ block: rowsFrom(area, area.top, (first - area.top >= 3 ? first : whole) - 1), head });
  };
  const holder = within ?? block;
  below(main.understanding.lastRow, holder);
  above(main, holder, true);
  // What was taken back on the credit side of an account is told with its line; a transfer to another account is no cost.
  if (right && gap?.credits) for (const list of gap.credits) lists.push(list);
  else if (right && gap && isCreditSide(grid, main.understanding.headerRows[0] as number, gap.column)) rest.push({ block: right });
  else if (right) waiting.push({ block: right, ...(gap?.like ? { like: true } : {}) });
  if (corrections.headerRow === undefined && main === whole && whole.understanding.kind === 'statement') {
    const beside = yield* statementBeside(grid, whole, edition);
    if (beside) rest.push(beside);
  }
  if (gap && gap.bottom < grid.bottom) waiting.push({ block: rowsFrom(block, gap.bottom + 1, grid.bottom) });
  let booked: number | undefined;
  const bookedInMain = (): number => (booked ??= amountsOf({ grid: new Grid(holder), understanding: main.understanding }).amount);
  const isCounted = (table: string): boolean => corrections.countedTables?.includes(table) === true;
  const isAgain = (won: number): boolean => Math.abs(won - bookedInMain()) < 1;
  for (let looked = 0; waiting.length > 0 && looked < MANY; looked += 1) {
    const { block: part, head = false, like = false } = waiting.shift() as Waiting;
    if (part.values.every((row) => row.every(isBlank))) continue;
    yield;
    const said = columnsOfPart(corrections, more.length + 2, part);
    const unit = {
      ...(corrections.unit === undefined ? {} : { unit: corrections.unit }),
      ...(corrections.categories === undefined ? {} : { categories: corrections.categories }),
      ...(like ? { kind: 'ledger' as const } : {}),
    };
    const { grid: partGrid, found } = findIn(
      part,
      said === undefined ? unit : { ...unit, columns: said.columns, ...(said.added ? { bookParts: { 1: said.added } } : {}) },
    );
    if (!found.found) {
      readRest(part, partGrid, head, found.raw ? withUnitOf(found.raw, main) : undefined);
      continue;
    }
    // A third table, and more, beside one another.
    const apart = found.understanding.kind === 'statement' || said !== undefined ? undefined : yield* gapBeside(partGrid, found, unit, findIn);
    if (apart !== undefined) {
      if (apart.bottom < partGrid.bottom) waiting.unshift({ block: rowsFrom(part, apart.bottom + 1, partGrid.bottom) });
      waiting.unshift(
        { block: partOfBlock(part, part.top, part.left, apart.bottom, apart.column), head, like: like || apart.like },
        { block: partOfBlock(part, part.top, apart.column + 1, apart.bottom, partGrid.right), like: like || apart.like },
      );
      continue;
    }
    const own = withYearOf(withUnitOf(found, main), main);
    const title = titleOver(partGrid, own.understanding.headerRows[0] as number);
    const { rows, amount } = amountsOf({ grid: partGrid, understanding: own.understanding });
    const { columns: roles } = own.understanding;
    const undated = roles.date === undefined && roles.voucher === undefined && main.understanding.columns.date !== undefined;
    const table = tableKey(partGrid, own);
    const isOwn = isCounted(table) || (like ? !isAgain(amount) : standsAlone(own) && !(undated && (isAgain(amount) || title?.kind === 'summary')));
    if (own.understanding.kind === 'statement' || rows === 0 || !isOwn) {
      const isLedger = own.understanding.kind === 'ledger' && rows > 0;
      rest.push({
        ...uncounted(part, own, whole),
        ...(isLedger ? { table } : {}),
        // Where its line stands in a title alone no amount stands beside one.
        ...(isLedger && !isAgain(amount) ? { list: { area: areaOf(own), rows, amount } } : {}),
      });
      below(own.understanding.lastRow, part);
      continue;
    }
    // What was given back and is written with its sign is a part of the costs.
    const signed = (title?.kind === 'income' || title?.kind === 'returned') && amount < 0;
    if (title?.kind !== undefined && UNCOUNTED.has(title.kind) && !signed && !isCounted(table))
      lists.push({ kind: title.kind, title: title.text, area: areaOf(own), rows, amount, table });
    else more.push({ block: part, found: { ...own, understanding: { ...own.understanding, part: more.length + 2 } } });
    below(own.understanding.lastRow, part);
    above(own, part, false);
  }
  for (const { block: part } of waiting) rest.push({ block: part });
  if (more.length > 0) {
    if (corrections.headerRow === undefined) setRepetitionsAside();
    setPaymentsAside();
  }
  return { main, ...(within ? { within } : {}), more, lists, rest, ...(finder.seen ? { seen: finder.seen } : {}) };

  /** Takes a table out of those that are counted; where it is the main one, the other one is that from now on. */
  function takeOut(found: Found, other: Segment): void {
    const isMain = found === main;
    const out = isMain ? other.found : found;
    more.splice(
      more.findIndex((one) => one.found === out),
      1,
    );
    if (!isMain) return;
    const { part: _part, ...understanding } = other.found.understanding;
    main = { ...other.found, understanding };
    within = other.block;
  }

  /** Tables that say again what the rows of another one of the sheet come to. */
  function setRepetitionsAside(): void {
    const tables = [{ block: holder, found: main }, ...more].map((one) => ({ ...one, grid: new Grid(one.block), understanding: one.found.understanding }));
    for (const { table, other } of repetitionsAmong(tables, edition)) {
      const key = tableKey(table.grid, table.found);
      if (isCounted(key)) continue;
      takeOut(table.found, other);
      const title = plainTitleOver(table.grid, table.understanding.headerRows[0] as number);
      lists.push({ kind: 'summary', title: unitIn(title).won === undefined ? title : '', area: areaOf(table.found), ...amountsOf(table), table: key });
    }
  }

  /** Payments of what another table of the sheet counts as purchases. */
  function setPaymentsAside(): void {
    const tables = [{ block: within ?? block, found: main }, ...more].map((one) => {
      const grid = new Grid(one.block);
      const header = one.found.understanding.headerRows[0] as number;
      return { ...one, grid, understanding: one.found.understanding, title: plainTitleOver(grid, header), side: sideOfTable(grid, one.found) };
    });
    if (corrections.countedPayments?.includes(EVERY_PAYMENT)) return;
    for (const payments of tables) {
      if (payments.side !== 'payment' || corrections.headerRow !== undefined) continue;
      const purchases = tables.find(
        (one) => one !== payments && one.side !== 'payment' && rowsPaying(payments, [one]).rows.length === amountsOf(payments).rows,
      );
      if (!purchases) continue;
      takeOut(payments.found, purchases);
      lists.push({ kind: 'paid', title: payments.title, area: areaOf(payments.found), ...amountsOf(payments) });
    }
  }

  /** A part without a table of costs: what it holds is told by its title, one list at a time. */
  function readRest(part: SheetBlock, partGrid: Grid, head: boolean, raw: Found | undefined): void {
    const top = firstFilled(partGrid);
    const end = head || raw ? partGrid.bottom : endOfList(partGrid, top);
    if (end < partGrid.bottom) {
      waiting.push({ block: rowsFrom(part, top, end) }, { block: rowsFrom(part, end + 1, partGrid.bottom) });
      return;
    }
    const words = titleAt(partGrid, top);
    const kind = words === undefined ? undefined : titleKind(words);
    const { unit, lastRow, columns } = main.understanding;
    const list =
      head || (kind !== undefined && !TOLD.has(kind))
        ? undefined
        : listAmounts(part, partGrid, unit, kind === undefined, part.top === lastRow + 1 && part.left === holder.left ? columns.book : undefined);
    if (list && kind !== undefined && words !== undefined) lists.push({ ...list, amount: Math.round(list.amount * unit), kind, title: words });
    else {
      const own = list && { ...list, amount: Math.round(list.amount * unit) };
      rest.push({
        block: part,
        ...(raw ? { raw } : {}),
        ...(own && !isAgain(own.amount) ? { list: own } : {}),
        ...(words === undefined ? {} : { title: words }),
      });
    }
  }
}

/** Cards and tables on their side: read in their laid out form. */
function readShape(block: SheetBlock, edition: Edition, corrections: Corrections, shape: OtherShape): SheetTables {
  const nothing: SheetTables = { main: { found: false, candidates: [], missing: [] }, more: [], lists: [], rest: [], shape };
  const { laid, head, area, kind } = shape;
  if (!laid || head === undefined) return nothing;
  const read = new TableFinder(new Grid(laid), edition, { ...corrections, headerRow: head }).find();
  const asRecords = (found: Found): Found => ({ ...found, understanding: { ...found.understanding, records: { kind, area } } });
  const main: FoundTable | undefined = read.found ? asRecords(read) : read.raw ? { ...read, raw: asRecords(read.raw) } : undefined;
  if (!main || (main.found && main.understanding.kind !== 'ledger')) return nothing;
  const bottom = block.top + block.values.length - 1;
  const right = block.left + widthOf(block) - 1;
  const rest: { readonly block: SheetBlock }[] = [];
  if (area.top - block.top >= 3) rest.push({ block: partOfBlock(block, block.top, block.left, area.top - 1, right) });
  if (area.bottom < bottom) rest.push({ block: partOfBlock(block, area.bottom + 1, block.left, bottom, right) });
  return { main, within: laid, readAs: laid, more: [], lists: [], rest, shape };
}

const widthOf = ({ values }: SheetBlock): number => values.reduce((width, row) => Math.max(width, row.length), 0);
const isEmptyRow = (grid: Grid, row: number): boolean => (grid.block.values[row - grid.block.top] ?? []).every(isBlank);

function firstFilled(grid: Grid): number {
  let row = grid.block.top;
  while (row < grid.bottom && isEmptyRow(grid, row)) row += 1;
  return row;
}

/** The last row of a list: after an empty row a text begins another one. */
function endOfList(grid: Grid, top: number): number {
  let amounts = false;
  for (let row = top; row < grid.bottom; row += 1) {
    if (isEmptyRow(grid, row) && amounts && isTextRow(grid, row + 1)) return row;
    if (!isTextRow(grid, row) && !isEmptyRow(grid, row)) amounts = true;
  }
  return grid.bottom;
}

/** The title over a heading that says what the table is, the nearest one; nothing but texts stands between. */
function titleOver(grid: Grid, header: number): { readonly text: string; readonly kind: TitleKind; readonly row: number } | undefined {
  for (let row = header - 1; row >= Math.max(grid.block.top, header - 5); row -= 1) {
    if (isEmptyRow(grid, row)) continue;
    if (!isTextRow(grid, row)) return undefined;
    const words = titleAt(grid, row);
    const kind = words === undefined ? undefined : titleKind(words);
    if (kind !== undefined) return { text: words as string, kind, row };
    // Under the title of its own line what stands further up is said of the sheet.
    if (words !== undefined && NAMES_LINE.test(words)) return undefined;
  }
  return undefined;
}
/** `2. 재료비 [1.가.②]`. */
const NAMES_LINE = /[12]\s?[.-]\s?[가-마](?:\s?[.-])?\s?[①-⑳]/;

/** The nearest words over a heading, else those of its amount. */
function plainTitleOver(grid: Grid, header: number): string {
  for (let row = header - 1; row >= Math.max(grid.block.top, header - 5); row -= 1) {
    if (isEmptyRow(grid, row)) continue;
    return titleAt(grid, row) ?? '';
  }
  return '';
}

const LONGEST_KEY = 300;
/** By the title that says what a table is, and by its headings, wherever it stands. */
function tableKey(grid: Grid, { understanding: { headerRows, columns } }: Found): string {
  const [left, right] = [least(Object.values(columns)), largest(Object.values(columns))];
  const heads = headerRows.map((row) => Array.from({ length: right - left + 1 }, (_, at) => normalizeLabel(cellText(grid.own(row, left + at)))).join('|'));
  return [titleOver(grid, headerRows[0] as number)?.text ?? '', ...heads].join('/').slice(0, LONGEST_KEY);
}

/** What a title, or the heading of its amounts or days, says that a table holds: purchases or payments. */
function sideOfTable(grid: Grid, { understanding: { headerRows, headings = {} } }: Found): Side | undefined {
  return sideOf(plainTitleOver(grid, headerRows[0] as number)) ?? sideOf(headings.book ?? '') ?? sideOf(headings.date ?? '');
}

function areaOf({ understanding: { headerRows, lastRow, columns } }: Found): ListAmounts['area'] {
  const places = Object.values(columns);
  return { top: least(headerRows), left: least(places), bottom: lastRow, right: largest(places) };
}

/** Costs of their own have a date, a voucher or someone who was paid; a summary by line has none of them. */
const standsAlone = ({ understanding: { columns } }: Found): boolean =>
  columns.date !== undefined || columns.voucher !== undefined || columns.party !== undefined;

/** The unit stands once over all tables of a sheet. */
function withUnitOf(found: Found, main: Found): Found {
  if (found.understanding.unitFrom !== 'default') return found;
  const { unitFrom, unit: ofMain } = main.understanding;
  const said = unitFrom === 'user' ? undefined : main.units.found[0]?.won;
  const unit = said === undefined ? ofMain : unitOfValues(said, found.understanding.shownIn);
  return { ...found, units: main.units, understanding: { ...found.understanding, unit, unitFrom } };
}

/** So does the year of months across. */
function withYearOf(found: Found, main: Found): Found {
  const { months } = found.understanding;
  const years = new Set(main.understanding.months?.map((month) => month.slice(0, 4)));
  const [year] = years;
  if (months === undefined || year === undefined || years.size > 1) return found;
  return { ...found, understanding: { ...found.understanding, months: months.map((month) => month.replace('????', year)) } };
}

/** The last column of the first of several tables beside one another without a gap: the same names of columns stand again, with a line and an amount in each. */
function headsAgain(grid: Grid, headerRows: readonly number[]): number | undefined {
  for (const row of headerRows) {
    const labels: string[] = [];
    for (let column = grid.block.left; column <= grid.right; column += 1) labels.push(cellText(grid.own(row, column)));
    const first = labels.findIndex((label) => label !== '');
    const next = first < 0 ? -1 : labels.indexOf(labels[first] as string, first + 1);
    const width = next - first;
    if (next < 0 || width < LEAST_HEADS) continue;
    const own = labels.slice(first, next);
    const tables = Math.ceil((labels.length - first) / width);
    const isAgain = labels.slice(first).every((label, at) => label === own[at % width]) && labels.length - first === tables * width;
    const roles = new Set(own.map((label) => headerMatches(label)[0]?.role));
    if (isAgain && own.every((label) => label !== '') && roles.has('category') && roles.has('book')) return grid.block.left + next - 1;
  }
  return undefined;
}
/** Fewer names are no heading. */
const LEAST_HEADS = 3;

/** So many rows below a heading are looked at to find an empty column. */
const LOOKED_AT = 300;

/** Both sides of the last gaps: each part is a copy of its cells. */
const SIDES_KEPT = 6;
/** The table of a part of the sheet. The sides of a gap are asked after again when their turn comes: of tables beside one another each is looked for once. */
function findsOnce(edition: Edition): (part: SheetBlock, corrections: Corrections) => { readonly grid: Grid; readonly found: FoundTable } {
  const known = new Map<string, { readonly grid: Grid; readonly found: FoundTable }>();
  return (part, corrections) => {
    const key = JSON.stringify([
      part.top,
      part.left,
      part.values.length,
      widthOf(part),
      Object.entries(corrections).sort(([one], [other]) => (one < other ? -1 : 1)),
    ]);
    const before = known.get(key);
    if (before) return before;
    for (const [oldest] of known) if (known.size >= SIDES_KEPT) known.delete(oldest);
    const grid = new Grid(part);
    const one = { grid, found: new TableFinder(grid, edition, corrections).find() };
    known.set(key, one);
    return one;
  };
}

/** An empty column with a table of costs on each side of it, or the same heading again; to the row over a table below, which may fill that column. */
function* gapBeside(grid: Grid, whole: Found, corrections: Corrections, findIn: ReturnType<typeof findsOnce>): Generator<void, Gap | undefined> {
  const { block, right } = grid;
  const first = whole.understanding.headerRows[0] as number;
  /** By the column, the first row from the heading on in which something stands. */
  const filled = new Map<number, number>();
  for (let row = first; row <= Math.min(grid.bottom, first + LOOKED_AT); row += 1) {
    (block.values[row - block.top] ?? []).forEach((value, at) => void (isBlank(value) || filled.has(at + block.left) || filled.set(at + block.left, row)));
  }
  // A column that a person assigned on the far side of the gap makes one table of both.
  const assigned = Object.values(corrections.columns ?? {}).reduce<number>((most, column) => Math.max(most, column ?? -1), -1);
  const again = headsAgain(grid, whole.understanding.headerRows);
  for (let column = Math.max(block.left + 2, assigned + 1); column < right - 1; column += 1) {
    const bottom = column === again ? grid.bottom : overNextTable(grid, first, filled.get(column));
    if (bottom === undefined || (column !== again && (filled.get(column - 1) ?? Number.POSITIVE_INFINITY) > bottom)) continue;
    yield;
    const { found: left } = findIn(partOfBlock(block, block.top, block.left, bottom, column), corrections);
    if (!left.found) continue;
    const alone = standsAlone(left);
    const { found: beside } = findIn(partOfBlock(block, block.top, column + 1, bottom, right), {
      ...(corrections.categories === undefined ? {} : { categories: corrections.categories }),
      ...(alone ? {} : { kind: 'ledger' as const }),
    });
    if (!beside.found) continue;
    if (alone ? beside.understanding.kind === 'ledger' && standsAlone(beside) : !standsAlone(beside) && headedAlike(grid, left, beside, column))
      return { column, bottom, left, like: !alone };
  }
  return undefined;
}

/** Where the table on the left ends: at an empty column, or before what stands beside it under a heading of its own. */
interface Gap {
  readonly column: number;
  readonly bottom: number;
  readonly left: Found;
  readonly like: boolean;
  /** On its right stands the other side of the account. */
  readonly credits?: readonly TitledList[];
}

/** Names of the columns that both sides of an account have to themselves. */
const OWN_OF_SIDE: readonly ColumnRole[] = ['text', 'book'];
/** `월 | 일` say the day together. */
const OF_DAY = /^(?:월|일)$/;
const SIDES = { book: /차변|^debit|debit$/i, credit: /대변|^credit|credit$/i } as const;
/** The name of a column without the side it is on: `차변 적요` and `대변 적요` are one; the side alone is its amount. */
const withoutSide = (label: string): string => label.replace(SIDES.book, '').replace(SIDES.credit, '') || '금액';

/**
 * The sides of an account without a column between them: `차변` over `월 | 일 | 적요 | 금액`, `대변` over the same again, or in the names themselves
 * (`일자 | 적요 | 차변 | 일자 | 적요 | 대변`). Each side has days, words and an amount of its own, and what stands in one row on both is not one entry.
 */
function beforeCredits(grid: Grid, whole: Found, edition: Edition, corrections: Corrections, findIn: ReturnType<typeof findsOnce>): Gap | undefined {
  const { block } = grid;
  const rows = whole.understanding.headerRows;
  const names = rows[rows.length - 1] as number;
  const labels = Array.from({ length: grid.right - block.left + 1 }, (_, at) => normalizeLabel(cellText(grid.own(names, block.left + at))));
  const sideOver = (at: number, side: keyof typeof SIDES): boolean => {
    for (let row = names - 1; row >= Math.max(block.top, (rows[0] as number) - OVER_SIDES); row -= 1)
      if (SIDES[side].test(normalizeLabel(cellText(grid.own(row, block.left + at))))) return true;
    return false;
  };
  const places = labels.map((_, at) => at);
  const debits = places.find((at) => sideOver(at, 'book'));
  let at = debits === undefined ? -1 : places.findIndex((one) => one > debits && sideOver(one, 'credit'));
  if (at < 0) {
    // In the names: from the first that comes again on, all are of the other side.
    if (!labels.some((label) => SIDES.book.test(label)) || !labels.some((label) => SIDES.credit.test(label))) return undefined;
    at = labels.findIndex((label, one) => label !== '' && labels.slice(0, one).some((before) => before !== '' && withoutSide(before) === withoutSide(label)));
    if (at < 0 || labels.slice(0, at).some((label) => SIDES.credit.test(label)) || labels.slice(at).some((label) => SIDES.book.test(label))) return undefined;
  }
  const credits = block.left + at;
  const [own, theirs] = [labels.slice(0, at), labels.slice(at)].map((some) => some.filter((label) => label !== '').map(withoutSide)) as [string[], string[]];
  const roles = new Set(theirs.map((label) => headerMatches(label)[0]?.role));
  const hasOwnDays = roles.has('date') || theirs.some((label) => OF_DAY.test(label));
  if (!theirs.every((label) => own.includes(label)) || !OWN_OF_SIDE.every((role) => roles.has(role)) || !hasOwnDays) return undefined;
  if (Object.values(corrections.columns ?? {}).some((column) => (column ?? -1) >= credits)) return undefined;
  const { found: left } = findIn(partOfBlock(block, block.top, block.left, grid.bottom, credits - 1), corrections);
  if (!left.found || left.understanding.kind !== 'ledger') return undefined;
  const amounts = credits + labels.slice(at).findIndex((label) => label !== '' && headerMatches(withoutSide(label))[0]?.role === 'book');
  return { column: credits - 1, bottom: grid.bottom, left, like: false, credits: takenBack(grid, edition, names, credits, amounts, left) };
}

/** What stands on the credit side of an account and does not close it, or has a line: it may take costs back. */
function takenBack(grid: Grid, edition: Edition, names: number, credits: number, amounts: number, { understanding }: Found): readonly TitledList[] {
  const held: { readonly row: number; readonly n: number }[] = [];
  for (let row = names + 1; row <= grid.bottom; row += 1) {
    const n = numberOf(grid.own(row, amounts));
    const words = (grid.block.values[row - grid.block.top] ?? []).slice(credits - grid.block.left).filter((cell) => typeof cell === 'string');
    const isOfLine = words.some((cell) => looksLikeCode(edition, cell));
    if (n === undefined || n === 0 || (!isOfLine && words.some((cell) => totalLevel(cell) !== undefined || saysClosing(cell)))) continue;
    held.push({ row, n });
  }
  const [first, last] = [held[0], held[held.length - 1]];
  if (!first || !last) return [];
  const amount = held.reduce((sum, { n }) => sum + n, 0) * understanding.unit;
  return [{ kind: 'returned', title: '대변', area: { top: first.row, left: credits, bottom: last.row, right: grid.right }, rows: held.length, amount }];
}

/** The sides of an account beside one another: over the first table stands `차변`, over the second `대변`. */
function isCreditSide(grid: Grid, header: number, gap: number): boolean {
  const over = (role: ColumnRole, from: number, to: number): boolean => {
    for (let row = header - 1; row >= Math.max(grid.block.top, header - OVER_SIDES); row -= 1)
      for (let column = from; column <= to; column += 1) if (headerMatches(cellText(grid.own(row, column)))[0]?.role === role) return true;
    return false;
  };
  return over('book', grid.block.left, gap) && over('credit', gap + 1, grid.right);
}
/** So many rows may stand between the sides of an account and its heading. */
const OVER_SIDES = 2;

/** Both name the same columns in the same order; of periods each may name its own. */
function headedAlike(grid: Grid, left: Found, beside: Found, gap: number): boolean {
  const labels = ({ understanding: { headerRows } }: Found, from: number, to: number): readonly string[] => {
    const row = headerRows[headerRows.length - 1] as number;
    const texts = Array.from({ length: to - from + 1 }, (_, at) => cellText(grid.own(row, from + at)));
    const first = Math.max(
      texts.findIndex((label) => label !== ''),
      0,
    );
    return texts.slice(first, texts.findLastIndex((label) => label !== '') + 1).map((label) => (periodNamed(label) === undefined ? normalizeLabel(label) : ''));
  };
  const own = labels(left, grid.block.left, gap);
  const other = labels(beside, gap + 1, grid.right);
  return own.length >= 2 && other.slice(0, own.length).join('\u001f') === own.join('\u001f');
}

/** The columns of the amount of a table. */
const amountColumnsOf = ({ understanding }: Found): readonly number[] => partsOf(understanding, 'book') ?? [understanding.columns.book as number];

function uncounted(block: SheetBlock, found: Found, main: Found): SheetTables['rest'][number] {
  const [own, other] = [found, main].map(({ understanding }) => (understanding.months ?? understanding.stretches)?.join());
  return { block, columns: amountColumnsOf(found), ...(own !== undefined && other !== undefined && own !== other ? { otherTime: true } : {}) };
}

/** Beyond an empty column at the right of a statement another table of lines and amounts, which is not counted. */
function* statementBeside(grid: Grid, whole: Found, edition: Edition): Generator<void, SheetTables['rest'][number] | undefined> {
  const { block, right } = grid;
  const { headerRows, columns } = whole.understanding;
  const first = headerRows[0] as number;
  const last = largest([...Object.values(columns), ...amountColumnsOf(whole)]);
  const isEmpty = (column: number): boolean =>
    block.values.slice(first - block.top, first - block.top + LOOKED_AT).every((row) => isBlank(row[column - block.left] ?? null));
  for (let column = last + 1; column < right - 1; column += 1) {
    if (!isEmpty(column) || isEmpty(column + 1)) continue;
    yield;
    const part = partOfBlock(block, block.top, column + 1, grid.bottom, right);
    const beside = new TableFinder(new Grid(part), edition).find();
    if (beside.found && beside.understanding.columns.category !== undefined) return uncounted(part, beside, whole);
  }
  return undefined;
}

/** The last row, an empty one, over the table that fills a column first; the last of all where nothing fills it. */
function overNextTable(grid: Grid, heading: number, filled: number | undefined): number | undefined {
  if (filled === undefined) return grid.bottom;
  for (let row = filled - 1; row > heading + LEAST_HEADS; row -= 1) if (isEmptyRow(grid, row)) return row;
  return undefined;
}
