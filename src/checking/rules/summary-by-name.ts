/** A summary that says in a line what a category, account, party or department comes to: a line that says something else than the rows of the ledgers. */
import { largest, least, readDateCell, remembered, text } from '../../domain';
import { isDateText } from '../../reading/text-kind';
import type { Edition } from '../../law/types';
import { numberOf } from '../../reading/amount-columns';
import { Grid } from '../../reading/grid';
import { lineIn } from '../../reading/loose-costs';
import { normalizeLabel } from '../../reading/text';
import { totalLevel } from '../../reading/row-kind';
import { Blocks } from '../../reading/table/blocks';
import { textOf } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import type { Area, SheetBlock } from '../../sheet/model';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { number, shownValue } from '../message-formatting';
import { unitsOf } from './across-sums';
import { statementDiffers } from './statement-differs';

/** A summary is short, and stands in a sheet of its own or beside a ledger that is not long. */
const ROWS = 400;
const COLUMNS = 40;
const LONGEST = 40;
/** So many lines say what the ledgers say, and at least half of those that name something of them. */
const AGREE = 2;
/** Other lines, of which the ledgers know nothing, may stand before its total. */
const LINES_BELOW = 5;
/** Serials of days within which firms keep ledgers: 1998 to 2064. */
const [FIRST_DAY, LAST_DAY] = [36_000, 60_000];
const ROLES = ['category', 'account', 'party', 'department'] as const;
type NamedRole = (typeof ROLES)[number];

export const summaryByName: WorkbookRule = {
  kind: 'workbook',
  meta: statementDiffers.meta,
  check({ blocks, earlier, ledgers, statements, edition }) {
    const counted = ledgers.filter(({ dataRows }) => dataRows > 0);
    if (counted.length === 0) return [];
    const areas = areasOf([...ledgers, ...statements]);
    const lists = blocks.flatMap((block) => {
      const list =
        block.values.length > ROWS || block.visibility !== undefined || earlier.has(block.sheetId)
          ? undefined
          : listOf(block, areas.get(block.sheetId) ?? [], edition);
      return list && list.columns.length > 0 ? [list] : [];
    });
    if (lists.length === 0) return [];
    const all = byName(counted, new Set(lists.flatMap(({ columns }) => columns.flatMap(({ labels }) => labels.map(({ name }) => name)))));
    return lists.flatMap((list) => differences(list, all, edition));
  },
};

/** Where the tables of each sheet stand, with all that lies between their columns. */
function areasOf(tables: readonly Table[]): ReadonlyMap<string, readonly Area[]> {
  const areas = new Map<string, Area[]>();
  for (const { understanding, grid } of tables) {
    const { headerRows, lastRow, columns, added = {}, sums = [], records } = understanding;
    const places = [...Object.values(columns), ...Object.values(added).flat(), ...sums.flatMap(({ total, of }) => [total, ...of])];
    const own = records?.area ?? { top: least(headerRows), left: Math.min(grid.block.left, least(places)), bottom: lastRow, right: largest(places) };
    areas.set(understanding.sheetId, [...(areas.get(understanding.sheetId) ?? []), own]);
  }
  return areas;
}

interface Sums {
  booked: number;
  net: number;
  /** What of it stands as text, which a sum passes over: booked, and with its adjustment. */
  texts: number;
  netOfTexts: number;
  /** What of it is written otherwise than the line of the notice, which `SUMIF` passes over: booked, and with its adjustment. */
  variants: number;
  netOfVariants: number;
  /** An amount of it is an error or unreadable: nobody knows what it comes to. */
  spoilt: boolean;
}
const NOTHING: Readonly<Sums> = { booked: 0, net: 0, texts: 0, netOfTexts: 0, variants: 0, netOfVariants: 0, spoilt: false };
const plus = (a: Readonly<Sums>, b: Readonly<Sums>): Sums => ({
  booked: a.booked + b.booked,
  net: a.net + b.net,
  texts: a.texts + b.texts,
  netOfTexts: a.netOfTexts + b.netOfTexts,
  variants: a.variants + b.variants,
  netOfVariants: a.netOfVariants + b.netOfVariants,
  spoilt: a.spoilt || b.spoilt,
});
type ByName = ReadonlyMap<NamedRole, ReadonlyMap<string, Sums>>;

const nameOf = remembered(normalizeLabel);
const OF_BLOCK = new Blocks<Table, ByName>(({ data, book, net }, from, to, table) => {
  const sums = new Map<NamedRole, Map<string, Sums>>(ROLES.map((role) => [role, new Map()]));
  for (let at = from; at < to; at += 1) {
    const row = table.rows[at];
    if (data[at] !== 1 || !row) continue;
    for (const role of ROLES) {
      const name = role === 'category' ? (row.category.line?.code ?? nameOf(row.category.raw)) : nameOf(textOf(row, role));
      // What has no category yet may be missing in a summary by category, or be in it.
      if (name === '' && role !== 'category') continue;
      const own = sums.get(role) as Map<string, Sums>;
      const sum = own.get(name) ?? { ...NOTHING };
      own.set(name, sum);
      sum.booked += book[at] as number;
      sum.net += net[at] as number;
      if ([row.book, row.adjustment].some(({ state }) => state === 'text')) {
        sum.texts += row.book.state === 'text' ? (book[at] as number) : 0;
        sum.netOfTexts += net[at] as number;
      }
      if (role === 'category' && row.category.state === 'variant') {
        sum.variants += book[at] as number;
        sum.netOfVariants += net[at] as number;
      }
      if ([row.book, row.adjustment].some(({ state }) => state === 'error' || state === 'bad')) sum.spoilt = true;
    }
  }
  return sums;
});

/** Of all categories, and of the others those that a summary may name. */
function byName(tables: readonly Table[], wanted: ReadonlySet<string>): ByName {
  const all = new Map<NamedRole, Map<string, Sums>>(ROLES.map((role) => [role, new Map()]));
  for (const table of tables)
    for (let block = 0; block < table.numbers.versions.length; block += 1)
      for (const [role, names] of OF_BLOCK.of(table.numbers, block, table)) {
        const sums = all.get(role) as Map<string, Sums>;
        for (const name of role === 'category' ? names.keys() : wanted) {
          const own = names.get(name);
          if (!own) continue;
          sums.set(name, plus(sums.get(name) ?? NOTHING, own));
        }
      }
  return all;
}

interface Label {
  readonly row: number;
  readonly label: string;
  readonly name: string;
  /** The line of the notice that it says. */
  readonly code: string | undefined;
}
/** What stands outside of the tables of a sheet, column by column. */
interface List {
  readonly grid: Grid;
  readonly free: (row: number, column: number) => boolean;
  readonly columns: readonly { readonly column: number; readonly labels: readonly Label[] }[];
  readonly units: readonly number[];
}
/** A sheet is read anew as another block after each edit of it. */
const known = new WeakMap<SheetBlock, { readonly areas: string; readonly edition: Edition; readonly list: List }>();

function listOf(block: SheetBlock, areas: readonly Area[], edition: Edition): List {
  const said = areas.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).join(';');
  const held = known.get(block);
  if (held && held.areas === said && held.edition === edition) return held.list;
  const grid = new Grid(block);
  const free = (row: number, column: number): boolean =>
    !areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const columns: { column: number; labels: Label[] }[] = [];
  for (let column = block.left; column < Math.min(grid.right, block.left + COLUMNS); column += 1) {
    const labels: Label[] = [];
    for (let row = block.top; row <= grid.bottom; row += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string' || value.length > LONGEST || !free(row, column)) continue;
      const label = value.trim();
      if (label !== '' && totalLevel(label) === undefined && !isDated(grid, row, free))
        labels.push({ row, label, name: nameOf(label), code: lineIn(edition, label) });
    }
    if (labels.length >= AGREE) columns.push({ column, labels });
  }
  const list = { grid, free, columns, units: columns.length > 0 ? unitsOf(block) : [] };
  known.set(block, { areas: said, edition, list });
  return list;
}

/** A day stands in the row: it is a cost, and no sum. */
const isDated = ({ block }: Grid, row: number, free: (row: number, column: number) => boolean): boolean =>
  (block.values[row - block.top] ?? []).some(
    (value, at) =>
      free(row, block.left + at) &&
      (typeof value === 'number'
        ? Number.isInteger(value) && value > FIRST_DAY && value < LAST_DAY && readDateCell(value, block.date1904) !== undefined
        : typeof value === 'string' && value.length <= 12 && isDateText(value)),
  );

interface Line {
  readonly row: number;
  readonly label: string;
  readonly sum: Sums;
}

const agrees = (won: number, unit: number, { booked, net, texts, netOfTexts, variants, netOfVariants }: Sums): boolean =>
  [0, texts, variants, texts + variants].some((less) => Math.abs(booked - less - won) <= (unit === 1 ? 1 : unit)) ||
  [0, texts, netOfTexts, netOfVariants, netOfTexts + netOfVariants].some((less) => Math.abs(net - less - won) <= (unit === 1 ? 1 : unit));

function differences({ grid, free, columns, units }: List, all: ByName, edition: Edition): WorkbookHit[] {
  const { block } = grid;
  const lost = [...(all.get('category') as ReadonlyMap<string, Sums>)].flatMap(([name, { booked, net }]) =>
    lineIn(edition, name) === undefined ? [booked, net] : [],
  );
  const whole = [...(all.get('category') as ReadonlyMap<string, Sums>).values()].reduce(plus, NOTHING);
  const unplaced = [...lost, lost.reduce((sum, won) => sum + won, 0) / 2];
  const hits = new Map<string, WorkbookHit>();
  for (const { column, labels } of columns) {
    for (const role of ROLES) {
      const sums = all.get(role) as ReadonlyMap<string, Sums>;
      for (const lines of runsOf(labels, sums, role)) {
        const best = bestColumn(grid, column, lines, free, units);
        if (!best || !speaks(best.agree.length, lines, role)) continue;
        for (const { row, label, sum } of lines) {
          const n = numberOf(grid.own(row, best.at));
          if (n === undefined || sum.spoilt || agrees(n * best.unit, best.unit, sum)) continue;
          // What stands under no known line is missing here, and told there.
          if (role === 'category' && unplaced.some((won) => agrees(n * best.unit - won, best.unit, sum))) continue;
          hits.set(`${row},${best.at}`, hit(block, row, best.at, label, n * best.unit, sum.booked));
        }
        const total = totalBelow(grid, column, best, lines, free);
        if (total && Math.abs(total.listed - total.said) > 1 && ![0, ...unplaced].some((won) => agrees(total.said * best.unit + won, best.unit, whole)))
          hits.set(`${total.row},${best.at}`, hit(block, total.row, best.at, total.label, total.said * best.unit, total.listed * best.unit));
      }
    }
  }
  return [...hits.values()];
}

/** The labels below one another that name something of the ledgers, each once. */
function runsOf(labels: readonly Label[], sums: ReadonlyMap<string, Sums>, role: NamedRole): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] = [];
  let seen = new Set<string>();
  let last = -1;
  let again = false;
  const close = (): void => {
    // A column of a ledger says the same names again and again.
    if (!again && open.length >= AGREE) runs.push(open);
    open = [];
    seen = new Set();
    again = false;
  };
  for (const { row, label, name: own, code } of labels) {
    if (row > last + 2) close();
    last = row;
    const name = (role === 'category' ? code : undefined) ?? own;
    const sum = sums.get(name);
    if (!sum) continue;
    again ||= seen.has(name);
    seen.add(name);
    open.push({ row, label, sum });
  }
  close();
  return runs;
}

/** Codes of lines name nothing else: of three one that agrees is enough. */
const speaks = (agree: number, lines: readonly Line[], role: NamedRole): boolean =>
  role === 'category' ? agree >= 1 && agree * 3 >= lines.length : agree >= AGREE && agree * 2 >= lines.length;

/** The column of the amounts: the one that says of most lines what their rows come to. */
function bestColumn(
  grid: Grid,
  column: number,
  lines: readonly Line[],
  free: (row: number, column: number) => boolean,
  units: readonly number[],
): { readonly at: number; readonly unit: number; readonly agree: readonly Line[] } | undefined {
  let best: { readonly at: number; readonly unit: number; readonly agree: readonly Line[] } | undefined;
  for (let at = column + 1; at <= Math.min(grid.right, column + COLUMNS); at += 1)
    for (const unit of units) {
      const agree = lines.filter(({ row, sum }) => {
        const n = free(row, at) ? numberOf(grid.own(row, at)) : undefined;
        return n !== undefined && n !== 0 && agrees(n * unit, unit, sum);
      });
      if (agree.length > (best?.agree.length ?? 0)) best = { at, unit, agree };
    }
  return best;
}

/** The total of the list, and what stands over it from the first line on. */
function totalBelow(
  grid: Grid,
  column: number,
  { at }: { readonly at: number },
  lines: readonly Line[],
  free: (row: number, column: number) => boolean,
): { readonly row: number; readonly label: string; readonly said: number; readonly listed: number } | undefined {
  const [first, last] = [lines[0] as Line, lines[lines.length - 1] as Line];
  let listed = 0;
  for (let row = first.row; row <= Math.min(grid.bottom, last.row + LINES_BELOW); row += 1) {
    const label = grid.own(row, column);
    const n = free(row, at) ? numberOf(grid.own(row, at)) : undefined;
    if (typeof label === 'string' && totalLevel(label) !== undefined)
      return n === undefined || row < last.row ? undefined : { row, label: label.trim(), said: n, listed };
    listed += n ?? 0;
  }
  return undefined;
}

function hit(block: SheetBlock, row: number, column: number, label: string, here: number, there: number): WorkbookHit {
  const [own, sum, apart] = [here, there, here - there].map(number);
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    row,
    column,
    message: text(
      `요약의 ‘${shownValue(label)}’ 금액이 그 행들을 더한 금액과 다릅니다: 요약 ${own}원, 행 ${sum}원 (차이 ${apart}원)`,
      `The summary says something else of “${shownValue(label)}” than its rows: ${own} won here, ${sum} won in the rows (difference ${apart})`,
    ),
    content: `name\u001f${block.sheet}\u001f${label}`,
    apart: here - there,
  };
}
