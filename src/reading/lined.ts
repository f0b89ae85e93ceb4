/** Tables of nothing but lines of the appendix and amounts, each line once, and which of them say what others of them come to. */
import { atOnce, largest } from '../domain';
import type { Edition } from '../law/types';
import { amountRows, kept, lineOfRow, type LedgerSheet } from './excluded-sheets';
import { labelTexts } from './find/row-labels';
import { titleKind } from './further-tables';
import { lineIn } from './loose-costs';
import { LabelTracker } from './statement-labels';
import { isSumLabel } from './text-kind';

export type LinedTable = Pick<LedgerSheet, 'sheetId' | 'grid' | 'understanding'>;

/** A table of lines, and what each comes to in won. */
export interface Lined<T extends LinedTable = LinedTable> {
  readonly table: T;
  readonly lines: ReadonlyMap<string, number>;
}

const SAYING = ['party', 'account', 'department', 'institution'] as const;
/** No statement has more. */
const MOST_LINES = 200;

/** By row the code that the labels down the left side make of it, where they number the lines of a statement. */
function numberedLines({ grid, understanding }: LinedTable, edition: Edition): ReadonlyMap<number, string> {
  const { columns, firstRow, lastRow } = understanding;
  const numbered = new Map<number, string>();
  if (!edition.costStatement.available) return numbered;
  const tracker = new LabelTracker(edition.costStatement.value);
  for (let row = firstRow; row <= lastRow; row += 1) {
    const read = tracker.read(labelTexts(grid, row, columns.book ?? grid.right + 1));
    if (read) numbered.set(row, read.code);
  }
  return numbered;
}

const linesOnce = kept(function* (table: LinedTable, edition: Edition): Generator<void, ReadonlyMap<string, number> | undefined> {
  const { columns, kind } = table.understanding;
  if (columns.date !== undefined || columns.voucher !== undefined || columns.requirement !== undefined) return undefined;
  if (kind === 'ledger' && SAYING.some((role) => columns[role] !== undefined)) return undefined;
  const rows = yield* amountRows.inSteps(table);
  if (rows.length > MOST_LINES) return undefined;
  const numbered = numberedLines(table, edition);
  const sums = new Map<string, number>();
  for (const { row, won } of rows) {
    const code = numbered.get(row);
    const said = lineOfRow(table, row, edition);
    const line = lineIn(edition, said) === undefined && code !== undefined ? code : said;
    if (line === '' || sums.has(line)) return undefined;
    sums.set(line, won);
  }
  // `가. 자체기술개발` over its lines says what they come to.
  for (const line of [...sums.keys()]) if ([...sums.keys()].some((other) => other.startsWith(`${line}.`))) sums.delete(line);
  return sums.size > 0 ? sums : undefined;
});

/**
 * The tables that hold nothing but lines and amounts, each line once: statements, or parts of one, however few their lines.
 *
 * @param tables those to look at
 * @param edition by whose lines they are read
 */
export function linedAmong<T extends LinedTable>(tables: readonly T[], edition: Edition): readonly Lined<T>[] {
  return tables.flatMap((table) => {
    const lines = atOnce(linesOnce.inSteps(table, edition));
    return lines ? [{ table, lines }] : [];
  });
}

/** Nothing in it says anything but lines: no party, no account. */
export const isBare = ({ understanding: { columns } }: LinedTable): boolean => SAYING.every((role) => columns[role] === undefined);

/** Sums that were rounded differ by a won; where they are in other units, by one of the greater. */
const ROUNDED = 1.5;
const toleranceOf = (all: readonly Lined[]): number => {
  const units = new Set(all.map(({ table }) => table.understanding.unit));
  return ROUNDED * (units.size > 1 ? largest([...units]) : 1);
};

/** What all of them come to, line by line. */
export function sumsOfLines(all: readonly Pick<Lined, 'lines'>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { lines } of all) for (const [line, won] of lines) sums.set(line, (sums.get(line) ?? 0) + won);
  return sums;
}

/** Amounts of two figures (3,000,000, 450,000) are alike in things that are not. */
const TWO_FIGURES = /^-?\d\d?0*$/;
/** How many of the amounts have more figures. */
export const tellingLines = (lines: ReadonlyMap<string, number>): number =>
  [...lines.values()].filter((won) => !TWO_FIGURES.test(String(Math.round(won)))).length;

/** More tables than this are not tried in all their sums, nor more steps. Ours. */
const MOST_TABLES = 24;
const MOST_STEPS = 20_000;

/**
 * Of some tables those that together are, line by line, what is left of a whole.
 *
 * @param whole the table that may say what others come to
 * @param among those that may be parts of it
 * @param beside what else the whole says by line: that of a ledger
 */
export function partsOf<T extends LinedTable>(
  whole: Lined,
  among: readonly Lined<T>[],
  beside: ReadonlyMap<string, number> = new Map(),
): readonly Lined<T>[] | undefined {
  const left = new Map(whole.lines);
  for (const [line, won] of beside) left.set(line, (left.get(line) ?? 0) - won);
  const usable = among.filter(({ lines }) => [...lines.keys()].every((line) => left.has(line)));
  const tolerance = toleranceOf([whole, ...usable]);
  const sums = sumsOfLines(usable);
  if (usable.length > 0 && [...left].every(([line, won]) => Math.abs((sums.get(line) ?? 0) - won) < tolerance)) return usable;
  if (usable.length > MOST_TABLES) return undefined;
  let steps = 0;
  const search = (open: ReadonlyMap<string, number>, free: readonly Lined<T>[]): readonly Lined<T>[] | undefined => {
    steps += 1;
    const next = [...open].find(([, won]) => Math.abs(won) >= tolerance);
    if (!next) return [];
    if (steps > MOST_STEPS) return undefined;
    let others = free.filter(({ lines }) => [...lines].every(([line, won]) => won <= (open.get(line) ?? 0) + tolerance));
    for (const one of others) {
      if (!one.lines.has(next[0])) continue;
      others = others.filter((other) => other !== one);
      const rest = new Map(open);
      for (const [line, won] of one.lines) rest.set(line, (rest.get(line) ?? 0) - won);
      const found = search(rest, others);
      if (found) return [one, ...found];
    }
    return undefined;
  };
  const found = search(left, usable);
  return found && found.length > 0 ? found : undefined;
}

/** A table that says what others come to. */
export interface Whole<T extends LinedTable> {
  readonly whole: Lined<T>;
  readonly others: readonly Lined<T>[];
}

const WHOLE = /^(?:전체|전사|총괄|종합|통합|총액|all|overall|whole)/;
/** Its name says that it is the sum of others: 합계, 총괄표, Total. */
export const isNamedWhole = ({ understanding: { sheet } }: LinedTable): boolean =>
  isSumLabel(sheet.trim()) || titleKind(sheet) === 'summary' || WHOLE.test(sheet.trim().toLowerCase());

/** They stand one after the other right before it, or behind it, but for other sums. */
function isRun<T extends LinedTable>(all: readonly Lined<T>[], whole: Lined<T>, others: readonly Lined<T>[], sums: readonly Whole<T>[]): boolean {
  const row = all.filter((one) => one === whole || !sums.some((sum) => sum.whole === one));
  const at = row.indexOf(whole);
  const places = others.map((one) => row.indexOf(one));
  return places.every((place) => place >= at - others.length && place < at) || places.every((place) => place > at && place <= at + others.length);
}

/** In so many lines a sum is no chance. Ours. */
const LINES_OF_SUM = 3;

/** Those that say, line by line, what others of them come to: all others, or some of them (`1Q, 2Q, 상반기, 3Q, 4Q, 하반기, 연간`). */
export function wholesAmong<T extends LinedTable>(all: readonly Lined<T>[]): readonly Whole<T>[] {
  const total = ({ lines }: Lined<T>): number => [...lines.values()].reduce((sum, won) => sum + won, 0);
  if (all.length > 2)
    for (const whole of all) {
      const others = all.filter((one) => one !== whole);
      if (partsOf(whole, others)?.length === others.length) return [{ whole, others }];
    }
  const found: Whole<T>[] = [];
  const parts: Lined<T>[] = [];
  for (const whole of [...all].sort((a, b) => total(a) - total(b))) {
    const others =
      parts.length < 2
        ? undefined
        : partsOf(
            whole,
            all.filter((one) => parts.includes(one)),
          );
    const tells = (): boolean =>
      others?.length === parts.length ||
      isNamedWhole(whole.table) ||
      isRun(all, whole, others as readonly Lined<T>[], found) ||
      whole.lines.size >= LINES_OF_SUM ||
      (whole.lines.size > 1 && tellingLines(whole.lines) > 0);
    if (others && others.length > 1 && tells()) found.push({ whole, others });
    else parts.push(whole);
  }
  return found;
}

/** What two amounts are to be called the same. */
export const isNear = (one: number | undefined, other: number): boolean => one !== undefined && Math.abs(one - other) < 1;
