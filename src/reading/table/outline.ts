/** A pivot in its compact form: one column of labels, in which each sum stands over its parts, level below level. */
import { numberOf } from '../amount-columns';
import { looksLikeCode } from '../find/code-cells';
import { NO_CATEGORY, type Row } from './row';

/** More levels than these has no outline that a person reads. */
const MOST_LEVELS = 4;
/** So many sums must be those of their parts, of all. */
const AGREE = 0.6;
const FEW = 2;

/** What a row comes to: as its amount says, and as its months do; a slip in one of them hides no sum. */
interface Value {
  readonly book: number;
  readonly parts: number | undefined;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1.01;

/**
 * The level of each row, 0 for the outermost; undefined where the rows are no outline of sums over their parts. All rows of the last level stand equally deep, as
 * in a pivot.
 */
function levelsOf(rows: readonly Row[]): readonly number[] | undefined {
  const values = rows.map(valueOf);
  // Where the first row is one of the lines, each of them begins anew.
  const first = rows[0];
  const tops = new Set(first !== undefined && isCoded(first) ? rows.flatMap((row, at) => (isCoded(row) ? [at] : [])) : []);
  let best: { readonly levels: readonly number[]; readonly agree: number; readonly share: number } | undefined;
  for (let depth = 1; depth <= MOST_LEVELS; depth += 1) {
    const read = readAs(values, tops, depth);
    const share = read.sums === 0 ? 0 : read.agree / read.sums;
    if (read.agree >= FEW && share >= AGREE && share > (best?.share ?? 0)) best = { levels: read.levels, agree: read.agree, share };
  }
  return best?.levels;
}

function valueOf({ table: { grid, understanding }, row, book }: Row): Value {
  const sum = understanding.sums?.find(({ total }) => total === understanding.columns.book);
  return { book: book.n, parts: sum?.of.reduce((all, column) => all + (numberOf(grid.own(row, column)) ?? 0), 0) };
}

const isCoded = ({ table, row }: Row): boolean => looksLikeCode(table.edition, table.grid.own(row, table.columns.category as number));

/**
 * Leaves the rows that hold the lines, and takes as told there what stands over and under them in such an outline; what stands where the lines do and has none
 * is a cost without its line.
 * @returns whether it is one
 */
export function markBeside(rows: readonly Row[]): boolean {
  const levels = levelsOf(rows);
  if (levels === undefined) return false;
  // The name of an account may be that of a line as well: the codes tell where the lines stand.
  const lines = rows.flatMap((row, at) =>
    row.kind === 'data' && row.category.line !== undefined ? [{ coded: isCoded(row), level: levels[at] as number }] : [],
  );
  const told = lines.some(({ coded }) => coded) ? lines.filter(({ coded }) => coded) : lines;
  const level = told[0]?.level;
  if (level === undefined || told.some((one) => one.level !== level)) return false;
  rows.forEach((row, at) => {
    const beside = (levels[at] as number) - level;
    if (beside !== 0 && row.kind === 'data') Object.assign(row, { kind: beside < 0 ? 'heading' : 'note', category: NO_CATEGORY });
  });
  return true;
}

/** The rows as an outline of so many levels below the outermost: each sum ends where its parts have come to it. */
function readAs(
  values: readonly Value[],
  tops: ReadonlySet<number>,
  depth: number,
): { readonly levels: readonly number[]; readonly sums: number; readonly agree: number } {
  const levels: number[] = [];
  let [sums, agree] = [0, 0];
  const open: { readonly of: Value; book: number; parts: number; count: number }[] = [];
  for (const [at, value] of values.entries()) {
    // What has come to its sum is closed; what comes to nothing belongs to the rows above it.
    while (open.length > 0 && isWhole(open[open.length - 1] as (typeof open)[number]) && !(value.book === 0 && open.length === depth)) {
      open.pop();
      agree += 1;
    }
    if (tops.has(at)) open.length = 0;
    levels[at] = open.length;
    const over = open[open.length - 1];
    if (over) {
      over.book += value.book;
      over.parts += value.parts ?? 0;
      over.count += 1;
    }
    if (open.length < depth) {
      open.push({ of: value, book: 0, parts: 0, count: 0 });
      sums += 1;
    }
  }
  while (open.length > 0 && isWhole(open[open.length - 1] as (typeof open)[number])) {
    open.pop();
    agree += 1;
  }
  return { levels, sums, agree };
}

const isWhole = ({ of, book, parts, count }: { readonly of: Value; readonly book: number; readonly parts: number; readonly count: number }): boolean =>
  count > 0 && (near(book, of.book) || (of.parts !== undefined && near(parts, of.parts)));
