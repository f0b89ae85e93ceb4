/** A summary that says in a line what each month or quarter comes to: a line that says something else than the ledgers. */
import { least, largest, quarterLabel, text, type Quarter, type Text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import { periodOfColumn } from '../../reading/period-names';
import { Grid } from '../../reading/grid';
import { isBlank, normalizeLabel } from '../../reading/text';
import { Blocks } from '../../reading/table/blocks';
import type { Table } from '../../reading/table/table';
import type { Area, SheetBlock } from '../../sheet/model';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { number, shownValue } from '../message-formatting';
import { unitsOf } from './across-sums';
import { statementDiffers } from './statement-differs';

/** A summary is short, and stands in a sheet of its own or beside a ledger that is not long. */
const ROWS = 400;
const COLUMNS = 40;
const LONGEST = 20;
/** So many lines must name months or quarters, and most of them say what the ledgers say. */
const FEW = 3;
/** Nothing smaller is told from a count. Ours. */
const LEAST = 1_000;
/** So many other words in its row make an entry of what a summary would say in a label and numbers. Ours. */
const ENTRY = 3;

export const summaryByTime: WorkbookRule = {
  kind: 'workbook',
  meta: statementDiffers.meta,
  check({ blocks, earlier, ledgers, statements, recognisedByQuarter }) {
    const counted = ledgers.filter(({ dataRows }) => dataRows > 0);
    if (counted.length === 0 || counted.some(({ columns }) => columns.date === undefined)) return [];
    const names = new Set(ledgers.map(({ understanding }) => normalizeLabel(understanding.sheet)));
    const areas = areasOf([...ledgers, ...statements]);
    return blocks.flatMap((block) => {
      const lines = earlier.has(block.sheetId) ? [] : linesOf(block, areas.get(block.sheetId) ?? [], names);
      const ofLines = rowsOfLines(statements.filter(({ understanding }) => understanding.sheetId === block.sheetId));
      const found = lines.flatMap((own) => differences(block, own, counted, ofLines));
      if (found.length === 0) return [];
      // A quarter without the rows that errors bar is right too: the statements made here say it.
      const recognised = recognisedByQuarter();
      return found.flatMap(({ quarter, won, unit, hit }) => (quarter !== undefined && Math.abs((recognised.get(quarter) ?? 0) - won) <= unit ? [] : [hit]));
    });
  },
};

/** Rows that say what one line of 별표 3 comes to, in a statement: what they say of a quarter is not all of it. */
const rowsOfLines = (statements: readonly Table[]): ReadonlySet<number> =>
  new Set(statements.flatMap(({ rows }) => rows.filter(({ kind, category }) => kind === 'data' && category.line !== undefined).map(({ row }) => row)));

/** Where the tables of each sheet stand: what they hold is no summary. */
function areasOf(tables: readonly Table[]): ReadonlyMap<string, readonly Area[]> {
  const areas = new Map<string, Area[]>();
  for (const { understanding } of tables) {
    const { headerRows, lastRow, columns, added = {}, sums = [], records } = understanding;
    const places = [...Object.values(columns), ...Object.values(added).flat(), ...sums.flatMap(({ total, of }) => [total, ...of])];
    const own = records?.area ?? { top: least(headerRows), left: least(places), bottom: lastRow, right: largest(places) };
    areas.set(understanding.sheetId, [...(areas.get(understanding.sheetId) ?? []), own]);
  }
  return areas;
}

interface Line {
  /** The place of its label along the labels. */
  readonly at: number;
  readonly label: string;
  readonly months: readonly number[];
  readonly year: number | undefined;
}
/** Labels of months or quarters below or beside one another. */
interface Lines {
  readonly across: boolean;
  /** The column that the labels stand in, or the row. */
  readonly place: number;
  readonly lines: readonly Line[];
}

const known = new WeakMap<SheetBlock, readonly Lines[]>();

function linesOf(block: SheetBlock, areas: readonly Area[], sheets: ReadonlySet<string>): readonly Lines[] {
  if (block.values.length > ROWS) return [];
  const held = known.get(block);
  if (held) return held;
  const found = readLines(block, areas, sheets);
  known.set(block, found);
  return found;
}

function readLines(block: SheetBlock, areas: readonly Area[], sheets: ReadonlySet<string>): readonly Lines[] {
  const down = new Map<number, Line[]>();
  const across = new Map<number, Line[]>();
  block.values.forEach((cells, r) => {
    cells.slice(0, COLUMNS).forEach((value, c) => {
      if (typeof value !== 'string' || value.length > LONGEST || !/[월기qQa-z]|\d{4}/.test(value)) return;
      const [row, column] = [block.top + r, block.left + c];
      if (areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)) return;
      if (sheets.has(normalizeLabel(value))) return;
      const named = timeOf(value);
      if (!named) return;
      // `1월 급여` beside a line, a name and a voucher is an entry.
      const words = cells.reduce<number>((count, other, at) => count + Number(at !== c && typeof other === 'string' && !isBlank(other)), 0);
      if (words < (/월\s*\d{0,4}$|기$|\d$/.test(value.trim()) ? ENTRY : ENTRY - 1))
        (down.get(column) ?? down.set(column, []).get(column))?.push({ at: row, label: value, ...named });
      (across.get(row) ?? across.set(row, []).get(row))?.push({ at: column, label: value, ...named });
    });
  });
  const several = (lines: readonly Line[]): boolean => lines.length >= FEW && new Set(lines.map(({ label }) => normalizeLabel(label))).size === lines.length;
  return [
    ...[...down].flatMap(([place, lines]): Lines[] => (several(lines) ? [{ across: false, place, lines }] : [])),
    ...[...across].flatMap(([place, lines]): Lines[] => (several(lines) ? [{ across: true, place, lines }] : [])),
  ];
}

function timeOf(label: string): Pick<Line, 'months' | 'year'> | undefined {
  // `1분기 계` is a sum among the months.
  const period = periodOfColumn(label);
  if (period?.says !== 'own' || period.kind === 'year') return undefined;
  return { months: Array.from({ length: period.last - period.first + 1 }, (_, at) => period.first + at), year: period.year };
}

interface Parts {
  readonly booked: number;
  readonly net: number;
  /** Of it in cells of text, which a sum of the sheet leaves out. */
  readonly texts: number;
}
interface Sums extends Parts {
  /** What stands in a line of the appendix, as a statement counts it. */
  readonly inLines: Parts;
}
const NONE: Parts = { booked: 0, net: 0, texts: 0 };
const NOTHING: Sums = { ...NONE, inLines: NONE };
const plus = (a: Parts, b: Parts): Parts => ({ booked: a.booked + b.booked, net: a.net + b.net, texts: a.texts + b.texts });
const add = (a: Sums, b: Sums): Sums => ({ ...plus(a, b), inLines: plus(a.inLines, b.inLines) });

/** Won by month, `2013-04`. */
const OF_BLOCK = new Blocks<Table, ReadonlyMap<string, Sums>>(({ data, book, net, line }, from, to, table) => {
  const sums = new Map<string, Sums>();
  for (let at = from; at < to; at += 1) {
    if (data[at] !== 1) continue;
    const row = table.rows[at];
    const month = row?.date.date?.slice(0, 7) ?? '';
    const booked = book[at] as number;
    const own: Parts = { booked, net: net[at] as number, texts: row?.book.state === 'text' ? booked : 0 };
    sums.set(month, add(sums.get(month) ?? NOTHING, { ...own, inLines: (line[at] as number) < 0 ? NONE : own }));
  }
  return sums;
});

function byMonth(tables: readonly Table[]): ReadonlyMap<string, Sums> {
  const all = new Map<string, Sums>();
  for (const table of tables)
    for (let block = 0; block < table.numbers.versions.length; block += 1)
      for (const [month, own] of OF_BLOCK.of(table.numbers, block, table)) all.set(month, add(all.get(month) ?? NOTHING, own));
  return all;
}

/** What the ledgers hold of a line; undefined where its year is not clear. */
function sumOf({ months, year }: Line, all: ReadonlyMap<string, Sums>): Sums | undefined {
  const own = [...all].filter(([month]) => months.includes(Number(month.slice(5))) && (year === undefined || Number(month.slice(0, 4)) === year));
  // Without a year it has to be the only one.
  if (new Set(own.map(([month]) => month.slice(0, 4))).size > 1) return undefined;
  return own.reduce((sum, [, one]) => add(sum, one), NOTHING);
}

const agrees = (won: number, unit: number, all: Sums): boolean =>
  [all, all.inLines].some(({ booked, net, texts }) => [booked, net, booked - texts, net - texts].some((sum) => Math.abs(sum - won) <= (unit === 1 ? 1 : unit)));

interface Difference {
  /** Where the line is one of a year. */
  readonly quarter: string | undefined;
  readonly won: number;
  readonly unit: number;
  readonly hit: WorkbookHit;
}
const quarterIn = ({ months, year }: Line): string | undefined =>
  year === undefined || months.length !== 3 ? undefined : quarterLabel({ year, quarter: (largest(months) / 3) as Quarter['quarter'] });

function differences(block: SheetBlock, { across, place, lines }: Lines, ledgers: readonly Table[], ofLines: ReadonlySet<number>): Difference[] {
  const grid = new Grid(block);
  const all = byMonth(ledgers);
  const asked = lines.flatMap((line) => {
    const sum = sumOf(line, all);
    return sum === undefined ? [] : [{ line, sum }];
  });
  if (asked.length < FEW) return [];
  const amountAt = (line: Line, at: number): number | undefined => numberOf(across ? grid.own(at, line.at) : grid.own(line.at, at));
  const end = across ? Math.min(grid.bottom, place + ROWS) : grid.right;
  let best: { readonly at: number; readonly unit: number; readonly agree: number } | undefined;
  for (let at = place + 1; at <= end; at += 1) {
    if (across && ofLines.has(at)) continue;
    for (const unit of unitsOf(block)) {
      const agree = asked.filter(({ line, sum }) => {
        const n = amountAt(line, at);
        return n !== undefined && n !== 0 && agrees(n * unit, unit, sum);
      }).length;
      if (agree > (best?.agree ?? 0)) best = { at, unit, agree };
    }
  }
  if (!best || best.agree < 2 || best.agree * 2 < asked.length) return [];
  const { at, unit } = best;
  // Nothing here, and money of the same time beside it: one category of several, and not all of that time.
  const isSharedOut = (line: Line, own: number): boolean => {
    for (let other = place + 1; other <= end; other += 1) if (other !== own && Math.abs(amountAt(line, other) ?? 0) * unit >= LEAST) return true;
    return false;
  };
  return asked.flatMap(({ line, sum }): Difference[] => {
    const n = amountAt(line, at);
    if (n === undefined || agrees(n * unit, unit, sum) || (n === 0 && isSharedOut(line, at))) return [];
    const [row, column] = across ? [at, line.at] : [line.at, at];
    const hit = {
      sheetId: block.sheetId,
      sheet: block.sheet,
      row,
      column,
      message: saying(line.label, n * unit, sum.booked),
      content: `time\u001f${block.sheet}\u001f${line.label}`,
      apart: n * unit - sum.booked,
    };
    return [{ quarter: quarterIn(line), won: n * unit, unit, hit }];
  });
}

function saying(label: string, here: number, there: number): Text {
  const [own, sum, apart] = [here, there, here - there].map(number);
  return text(
    `요약의 ‘${shownValue(label)}’ 금액이 그 기간의 행을 더한 금액과 다릅니다: 요약 ${own}원, 행 ${sum}원 (차이 ${apart}원)`,
    `The summary says something else of “${shownValue(label)}” than the rows of that time: ${own} won here, ${sum} won in the rows (difference ${apart})`,
  );
}
