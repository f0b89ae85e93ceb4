import { largest, least, text } from '../../domain';
import { readFormula } from '../../reading/table/formula';
import { numberOf, rateOf } from '../../reading/amount-columns';
import { groupSums, type GroupRow } from '../../reading/group-sums';
import { labelOf } from '../../reading/find/row-labels';
import { isCarried, isRunning, totalLevel } from '../../reading/row-kind';
import { isBlank, normalizeLabel } from '../../reading/text';
import type { Hit, TableRule } from '../engine/rule';
import type { Amount, Row } from '../../reading/table/row';
import { Blocks } from '../../reading/table/blocks';
import { BLOCK } from '../../reading/table/columns';
import type { Table } from '../../reading/table/table';
import { columnName } from '../../sheet/a1';
import type { CellValue } from '../../sheet/model';
import { partColumns, wrongSums } from './across-sums';
import { AMOUNT_NAMES, AMOUNT_ROLES, BOTH, number, rowName, sameAmount, shownValue, type AmountRole } from '../message-formatting';

/** What the rows of a stretch add up to in one column, and what of it a right total may leave out. */
interface Sums {
  all: number;
  /** With each subtotal as its row computes it: a wrong subtotal is told in its own row, not again in the total. */
  computed: number;
  /** What stands there as text: Excel leaves it out, and the text is the mistake. */
  text: number;
  /** What a sum over the visible rows leaves out. */
  unseen: number;
  /** What rows hold that the sheet itself leaves out: a total may have it or not. */
  dropped: number;
  /** How many amounts in it are errors or unreadable: a formula over them fails with them. */
  spoilt: number;
}
const nothing = (): Sums => ({ all: 0, computed: 0, text: 0, unseen: 0, dropped: 0, spoilt: 0 });

const distance = (to: Sums, from: Sums): Sums => ({
  all: to.all - from.all,
  computed: to.computed - from.computed,
  text: to.text - from.text,
  unseen: to.unseen - from.unseen,
  dropped: to.dropped - from.dropped,
  spoilt: to.spoilt - from.spoilt,
});

const isText = (row: Row): boolean => row.book.state === 'text' || row.adjustment.state === 'text';

/** What a row with text, an error or hidden is to a sum, beyond its amount. */
function addOdd(sums: Sums, row: Row, role: AmountRole): void {
  const amount = row[role];
  if (amount.state === 'text') sums.text += amount.n;
  if (amount.state === 'text' || row.hidden) sums.unseen += amount.n;
  if (amount.state === 'error' || amount.state === 'bad') sums.spoilt += 1;
  // A subtotal formula over a text amount leaves that amount out or fails.
  if (role === 'subtotal' && amount.formula !== undefined && isText(row)) sums.spoilt += 1;
}

const blocksOf = (role: AmountRole): Blocks<Table, Sums> =>
  new Blocks((_, from, to, table) => {
    const sums = nothing();
    addEach(sums, table, role, from, to);
    return sums;
  });
/** What the blocks of rows of a table come to. */
const BLOCKS: Readonly<Record<AmountRole, Blocks<Table, Sums>>> = {
  book: blocksOf('book'),
  adjustment: blocksOf('adjustment'),
  subtotal: blocksOf('subtotal'),
};

/** Adds the data rows of the stretch, whole blocks at once; `to` is not in it. */
function addRows(sums: Sums, table: Table, role: AmountRole, from: number, to: number): void {
  const first = Math.ceil(from / BLOCK);
  const last = Math.floor(to / BLOCK);
  if (first >= last) return addEach(sums, table, role, from, to);
  addEach(sums, table, role, from, first * BLOCK);
  for (let block = first; block < last; block += 1) {
    const own = BLOCKS[role].of(table.numbers, block, table);
    sums.all += own.all;
    sums.computed += own.computed;
    sums.text += own.text;
    sums.unseen += own.unseen;
    sums.dropped += own.dropped;
    sums.spoilt += own.spoilt;
  }
  addEach(sums, table, role, last * BLOCK, to);
}

function addEach(sums: Sums, table: Table, role: AmountRole, from: number, to: number): void {
  const { data, odd, shown: amounts } = table.numbers;
  const own = amounts[role];
  let all = 0;
  let computed = 0;
  for (let at = from; at < to; at += 1) {
    if (data[at] === 0) {
      const row = table.rows[at] as Row;
      if (row.kind === 'dropped' || (row.kind === 'counter' && table.understanding.moneyIn !== true)) sums.dropped += own[at] as number;
      continue;
    }
    all += own[at] as number;
    computed += role === 'subtotal' ? (amounts.book[at] as number) + (amounts.adjustment[at] as number) : (own[at] as number);
    if (odd[at] === 1) addOdd(sums, table.rows[at] as Row, role);
  }
  sums.all += all;
  sums.computed += computed;
}

/** Amounts in headings of a statement without a line filled below them: in the wrong line, but part of the total. */
function loneHeadings(table: Table, role: AmountRole): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (table.understanding.kind !== 'statement') return found;
  table.rows.forEach((heading, at) => {
    const code = heading.category.line?.code;
    if (heading.kind !== 'heading' || code === undefined || heading[role].n === 0) return;
    const filled = table.rows.some((row) => row !== heading && row.category.line?.code.startsWith(`${code}.`) && AMOUNT_ROLES.some((one) => row[one].n !== 0));
    if (!filled) found.set(at, heading[role].n);
  });
  return found;
}

const LEVELS = [1, 2, 3, 4] as const;

export const totalMismatch: TableRule = {
  kind: 'table',
  meta: {
    id: 'total-mismatch',
    severity: 'error',
    kinds: BOTH,
    title: text('합계가 맞지 않음', 'Total does not add up'),
    reason: text('합계 행은 그 위의 해당 행을 빠짐없이, 한 번씩만 더한 금액이어야 합니다.', 'A total is the sum of its rows, each of them once.'),
    source: { ref: '별표 3' },
  },
  check(table) {
    const whole = totals(table);
    // What is wrong with the whole is told there, not once more a part.
    const told = new Set(whole.map(({ row }) => row));
    const ofParts = parts(table).filter(({ row }) => !told.has(row));
    return [
      ...(table.understanding.kind === 'statement' ? headings(table) : []),
      ...(table.understanding.kind === 'ledger' ? [...above(table), ...overHeading(table), ...besideLabel(table)] : []),
      ...whole,
      ...ofParts,
      ...across(table),
      ...groups(table),
      ...shares(table),
    ];
  },
};

/** Sums across a row: the year of its months or quarters, 지급총액 of its parts. */
function across(table: Table): Hit[] {
  if (table.understanding.sums === undefined) return [];
  const hits: Hit[] = [];
  for (const row of table.rows) {
    // A column a line: a row without an amount in the first of them is a cost of another. What a pivot says below its lines has its sum too.
    const { kind, sparse } = table.understanding;
    if (row.kind !== 'data' && !((sparse === true || kind === 'statement') && row.kind === 'note')) continue;
    const wrong = wrongSums(row, true);
    for (const { total, of, said, sum } of wrongSums(row, false)) {
      // A wrong 소계 of a quarter is told there, not again in the year.
      if (wrong.some((own) => of.includes(own.total))) continue;
      // Nor is what a text in one of its parts is left out of: the text is the mistake.
      const asText = of.reduce((all, column) => all + textIn(table, row.row, column), 0);
      if (asText !== 0 && sameAmount(said, sum - asText)) continue;
      const parts = `${columnName(least(of))} ~ ${columnName(largest(of))}`;
      // The total of the table has the row with its parts: so it is counted.
      const taken = total === table.columns.book && row.book.state !== 'error' && sameAmount(row.book.n, sum);
      const so = taken
        ? text(`. 장부금액은 합계 행과 맞는 ${number(sum)} 적용`, `. The total row agrees with ${number(sum)}, which is taken as the book amount`)
        : text('', '');
      hits.push({
        row: row.row,
        column: total,
        message: text(
          `${columnName(total)}열의 합계가 맞지 않습니다: ${number(said)}, ${parts}열을 더하면 ${number(sum)} (차이 ${number(said - sum)})${so.ko}`,
          `The sum in column ${columnName(total)} does not add up: ${number(said)}, but columns ${parts} come to ${number(sum)} (difference ${number(said - sum)})${so.en}`,
        ),
        apart: said - sum,
      });
    }
  }
  return hits;
}

/** Sums that stand in the first row of their group, over its rows, and a total over all of them. */
function above(table: Table): Hit[] {
  const hits: Hit[] = [];
  const column = table.columns.book;
  const { numbers, rows } = table;
  const heads = numbers.heads();
  if (column === undefined || heads.length === 0) return hits;
  const totals = numbers.totals();
  let ofHeads = 0;
  let nextTotal = 0;
  for (const [place, at] of heads.entries()) {
    const row = rows[at] as Row;
    while (nextTotal < totals.length && (totals[nextTotal] as number) < at) nextTotal += 1;
    const end = Math.min(heads[place + 1] ?? rows.length, totals[nextTotal] ?? rows.length);
    const sums = nothing();
    addRows(sums, table, 'book', at + 1, end);
    ofHeads += row.book.n;
    if (agrees(row.book.n, sums, row.book.formula)) continue;
    const outside = uncovered(row, 'book', column, () => rows.slice(at + 1, end).filter(({ kind }) => kind === 'data'));
    if (sums.spoilt === 0 || row.book.formula === undefined || (outside?.direct ?? false)) hits.push(hit(row, 'book', column, row.book.n, sums, outside?.row));
  }
  // What is wrong with one of the sums is told there, not again in the total over them.
  const over = totals.filter((at) => at < (heads[0] as number) && ((rows[at] as Row).level ?? 0) >= 3 && !numbers.hasDataBefore(at)).pop();
  const first = over === undefined ? undefined : rows[over];
  if (!first || first.book.state === 'empty' || sameAmount(first.book.n, ofHeads)) return hits;
  const all = nothing();
  addRows(all, table, 'book', 0, rows.length);
  if (!agrees(first.book.n, all, first.book.formula)) hits.push(hit(first, 'book', column, first.book.n, all, undefined));
  return hits;
}

/** So many rows over its heading belong to a table. */
const OVER = 3;

/** What is said over the heading of all rows below it. */
function againstAll(table: Table, row: number, column: number, said: number): Hit[] {
  const { grid, rows } = table;
  const all = nothing();
  addRows(all, table, 'book', 0, rows.length);
  const net = rows.reduce((sum, one) => sum + (one.kind === 'data' ? one.net : 0), 0);
  if (all.spoilt > 0 || agrees(said, all, grid.formula(row, column)) || sameAmount(said, net)) return [];
  return [hit({ row, level: 3 }, 'book', column, said, all, undefined)];
}

/** A total that stands over the heading, in the column of the amount and behind its label. */
function overHeading(table: Table): Hit[] {
  const { grid, columns, understanding } = table;
  const column = columns.book;
  if (column === undefined || understanding.added?.book !== undefined || understanding.sparse === true) return [];
  const top = least(understanding.headerRows);
  const left = least(Object.values(columns));
  for (let row = top - 1; row >= Math.max(grid.block.top, top - OVER); row -= 1) {
    const said = grid.own(row, column);
    if (typeof said !== 'number') continue;
    // Below other amounts it is the total of a table above.
    if (typeof grid.own(row - 1, column) === 'number') return [];
    let at = column - 1;
    while (at >= left && isBlank(grid.own(row, at))) at -= 1;
    const label = at < left ? null : grid.own(row, at);
    if (typeof label !== 'string' || (totalLevel(label) ?? 0) < 3 || isRunning(label)) continue;
    return againstAll(table, row, column, said);
  }
  return [];
}

/** So many lines over a heading may be about the whole list. */
const LINES_OVER = 8;

/** `합계금액 | 45,852,840 | 공급가액 | 41,684,400`: a line over the heading that says what the list comes to, behind the very words of the heading. */
function besideLabel(table: Table): Hit[] {
  const { grid, columns, understanding } = table;
  const name = normalizeLabel(understanding.headings?.book ?? '');
  if (columns.book === undefined || name === '' || understanding.added?.book !== undefined || (understanding.part ?? 1) > 1) return [];
  const top = least(understanding.headerRows);
  for (let row = top - 1; row >= Math.max(grid.block.top, top - LINES_OVER); row -= 1)
    for (let column = grid.block.left; column < grid.right; column += 1) {
      const label = grid.own(row, column);
      if (typeof label !== 'string' || normalizeLabel(label).replace(/[:：]$/, '') !== name) continue;
      let at = column + 1;
      while (at < grid.right && isBlank(grid.own(row, at))) at += 1;
      const said = grid.own(row, at);
      if (typeof said !== 'number') continue;
      return againstAll(table, row, at, said);
    }
  return [];
}

/** Sums that stand beside the rows of each group, in its first row or merged over all of them. */
function groups(table: Table): Hit[] {
  const { groupSum } = table.understanding;
  if (groupSum === undefined) return [];
  const amountAt = (row: number): GroupRow | undefined => {
    const own = table.at(row);
    return own?.kind === 'data' ? { n: own.book.n, spoilt: own.book.state === 'bad' || own.book.state === 'error' } : undefined;
  };
  const { firstRow, lastRow } = table.understanding;
  return groupSums(table.grid, groupSum, firstRow, lastRow, amountAt).flatMap(({ row, last, said, sum, asText, spoilt }): Hit[] => {
    if (spoilt || sameAmount(said, sum) || sameAmount(said, sum - asText)) return [];
    return [
      {
        row,
        column: groupSum,
        message: text(
          `묶음의 합계가 맞지 않습니다: ${number(said)}, ${row + 1}–${last + 1}행을 더하면 ${number(sum)} (차이 ${number(said - sum)})`,
          `The sum of the group does not add up: ${number(said)}; rows ${row + 1}–${last + 1} make ${number(sum)} (difference ${number(said - sum)})`,
        ),
        content: `group:${columnName(groupSum)}:${number(said)}`,
        rows: [],
      },
    ];
  });
}

/** Rounded, an amount lies within a thousandth of what its rate makes. */
const ROUNDED = 1e-3;
/** More rows than these, and more than this share, are no slips. Ours. */
const FEW_SLIPS = 2;
const SLIPS_SHARE = 0.1;

/** 급여 × 참여율, 금액 × 배부율: a row whose amount is not what its rate makes of it. */
function shares(table: Table): Hit[] {
  const { share } = table.understanding;
  if (share === undefined) return [];
  let asked = 0;
  const hits = table.rows.flatMap((row): Hit[] => {
    if (row.kind !== 'data') return [];
    const said = table.grid.own(row.row, share.total);
    const [whole, rate] = [numberOf(table.grid.own(row.row, share.of)), rateOf(table.grid.own(row.row, share.rate))];
    if (typeof said !== 'number' || whole === undefined || rate === undefined) return [];
    asked += 1;
    const makes = [whole * rate, (whole * rate) / 100];
    const apart = makes.map((n) => Math.abs(said - n));
    if (apart.some((by, at) => by <= Math.max(1.01, Math.abs(makes[at] as number) * ROUNDED))) return [];
    const nearest = makes[(apart[0] as number) <= (apart[1] as number) ? 0 : 1] as number;
    const of = `${columnName(share.of)} × ${columnName(share.rate)}`;
    return [
      {
        row: row.row,
        column: share.total,
        message: text(
          `비율로 나눈 금액이 맞지 않습니다: ${number(said)}, ${of}은 ${number(Math.round(nearest))} (차이 ${number(Math.round(said - nearest))})`,
          `The amount is not what its rate makes: ${number(said)}, but ${of} is ${number(Math.round(nearest))} (difference ${number(Math.round(said - nearest))})`,
        ),
        content: `share:${number(said)}`,
      },
    ];
  });
  // Where many rows come to something else the rate is not all that makes the amount: it is rounded, or shared out otherwise.
  return hits.length <= Math.max(FEW_SLIPS, asked * SLIPS_SHARE) ? hits : [];
}

/** What a cell says that Excel takes as text. */
function textIn({ grid, unit }: Table, row: number, column: number): number {
  const value = grid.own(row, column);
  return typeof value === 'string' ? (numberOf(value, unit) ?? 0) : 0;
}

function totals(table: Table): Hit[] {
  const hits: Hit[] = [];
  const places = table.numbers.totals();
  const lastTotal = places[places.length - 1];
  for (const role of AMOUNT_ROLES) {
    const column = table.columns[role];
    // Columns that only together are the amount have a total each.
    if (column === undefined || table.understanding.added?.[role] !== undefined) continue;
    // One running sum; what a total covers is its distance from where the total before it stood. A total of a level covers the rows
    // since the total before it of the same or a higher level.
    const running = nothing();
    const since = new Map(LEVELS.map((level) => [level, nothing()]));
    let last = nothing();
    const lone = loneHeadings(table, role);
    const carried = new Carried(table, role);
    const nested = new Nested(table);
    let before = 0;
    let above = 0;
    for (const at of places) {
      const row = table.rows[at] as Row;
      addRows(running, table, role, before, at);
      for (const [place, amount] of lone) {
        if (place < before || place >= at) continue;
        running.all += amount;
        running.computed += amount;
      }
      before = at;
      if (row.level === undefined) continue;
      const own = distance(running, since.get(row.level) as Sums);
      // A last total right below another one sums up the whole table, as does a total that runs on (누계).
      const candidates = row.level >= 3 || at === lastTotal ? [own, running] : [own, distance(running, last)];
      const outer = nested.since(row, running);
      if (outer) candidates.push(distance(running, outer));
      const amount = role === 'book' ? paidOut(row) : row[role];
      const rowsBefore = table.numbers.hasDataBefore(at);
      const runsOn = carried.isRight(row, amount.n, own, running);
      if (
        rowsBefore &&
        (amount.state === 'number' || amount.state === 'text') &&
        !candidates.some((sums) => agrees(amount.n, sums, amount.formula)) &&
        // The sum of a slip that books a purchase back.
        !(table.takesBack && own.all < 0 && agrees(-amount.n, own, undefined)) &&
        !runsOn &&
        !elsewise(table, role, at, amount)
      ) {
        // 누계 runs on from the first row.
        const runs = row.level >= 3 && (own.all === 0 || Math.abs(amount.n - running.all) < Math.abs(amount.n - own.all));
        const expected = runs ? { ...running } : own;
        const from = row.level < 3 ? above : 0;
        const outside = uncovered(row, role, column, () => table.rows.slice(from, at).filter(({ kind }) => kind === 'data'));
        // A formula over what cannot be read may rightly come to less; rows that it leaves out are its own mistake all the same.
        if (expected.spoilt === 0 || amount.formula === undefined || (outside?.direct ?? false))
          hits.push(hit(row, role, column, amount.n, expected, outside?.row));
      } else if (amount.state === 'error' && !candidates.some((sums) => sums.spoilt > 0)) {
        hits.push({
          row: row.row,
          column,
          message: text(`합계가 오류값입니다: ${shownValue(amount.raw)}`, `The total is an error value: ${shownValue(amount.raw)}`),
          content: `${role}:error`,
          rows: [],
        });
      }
      for (const level of LEVELS) if (level <= row.level) since.set(level, { ...running });
      last = { ...running };
      above = at;
    }
  }
  return hits;
}

/** Totals of groups within groups, as a pivot writes them: what stands further left is the sum of those since the last one that stood as far left. */
class Nested {
  private readonly marks = new Map<number, Sums>();

  constructor(private readonly table: Table) {}

  /** Where the group of that total began; undefined where none within it was added up before. */
  since(total: Row, running: Sums): Sums | undefined {
    const column = labelOf(this.table.grid, total.row, this.table.columns)?.column;
    if (column === undefined) return undefined;
    const isOuter = [...this.marks.keys()].some((one) => one > column);
    const from = this.marks.get(column) ?? nothing();
    for (const one of [...this.marks.keys()]) if (one > column) this.marks.delete(one);
    this.marks.set(column, { ...running });
    return isOuter ? from : undefined;
  }
}

/** So many rows over a heading may say what came before. */
const OVER_HEAD = 5;

/**
 * 누계 of a book that begins with an opening (전기이월) or goes on from another one: what it says beyond its rows is an amount of an opening above it,
 * or the same as at the 누계 before it.
 */
class Carried {
  private beyond: readonly number[] = [];
  private said: number | undefined;
  private debits = 0;
  /** The same since the heading last stood: a sheet may hold one account after another. */
  private ofAccount = 0;
  private from = 0;
  private openings: number[] = [];

  constructor(
    private readonly table: Table,
    private readonly role: AmountRole,
  ) {
    // `전분기까지 누계` over the heading.
    const { grid, understanding } = table;
    for (let row = Math.max(grid.block.top, (understanding.headerRows[0] as number) - OVER_HEAD); row < (understanding.headerRows[0] as number); row += 1)
      this.takeOpenings(grid.block.values[row - grid.block.top] ?? [], (words) => isCarried(words) || isRunning(words));
  }

  private takeOpenings(cells: readonly CellValue[], isOpening: (words: string) => boolean): void {
    if (!cells.some((value) => typeof value === 'string' && isOpening(value))) return;
    for (const value of cells) {
      const n = numberOf(value);
      if (n !== undefined) this.openings.push(n);
    }
  }

  isRight(total: Row, n: number, own: Sums, running: Sums): boolean {
    const label = labelOf(this.table.grid, total.row, this.table.columns);
    if (label === undefined || !isRunning(label.text)) return false;
    this.gather(total);
    const debit = numberOf(this.table.grid.own(total.row, this.table.columns[this.role] as number), this.table.unit) ?? n;
    const beyond = [n - running.all, n - running.all - running.dropped, debit - this.debits, debit - this.ofAccount];
    const isKnown =
      sameAmount(debit, this.ofAccount) ||
      beyond.some((by, at) => this.openings.some((opening) => sameAmount(by, opening)) || (this.beyond[at] !== undefined && sameAmount(by, this.beyond[at]))) ||
      (this.said !== undefined && sameAmount(n, this.said + own.all));
    this.beyond = beyond;
    this.said = n;
    return isKnown;
  }

  private gather({ row: end }: Row): void {
    const { rows, grid, columns } = this.table;
    const column = columns[this.role] as number;
    for (; this.from < rows.length && (rows[this.from] as Row).row < end; this.from += 1) {
      const row = rows[this.from] as Row;
      if (row.kind === 'header') {
        this.openings = [];
        this.ofAccount = 0;
      }
      if (row.kind === 'note') this.takeOpenings(grid.block.values[row.row - grid.block.top] ?? [], isCarried);
      else if (row.kind !== 'total') {
        const n = numberOf(grid.own(row.row, column), this.table.unit) ?? 0;
        this.debits += n;
        this.ofAccount += n;
      }
    }
  }
}

/** The total of each month, quarter or project, down its own column. */
function parts(table: Table): Hit[] {
  const places = table.numbers.totals();
  // A column a line: each has a table of its own, and its total there.
  if (places.length === 0) return [];
  if (table.understanding.sparse === true) return corners(table, places);
  const hits = [...partColumns(table), ...(table.understanding.beside ?? [])].flatMap((column) => partTotals(table, column, places));
  // 소계 of a part follows from its own columns: what is wrong with one of them, or in a row, is told there.
  const told = new Set(hits.map(({ row, column }) => `${row},${column}`));
  const wrongIn = (total: number): boolean => table.rows.some((row) => row.kind === 'data' && wrongSums(row, true).some((own) => own.total === total));
  const computed = (table.understanding.sums ?? []).filter(({ subtotal, total }) => subtotal === true && total !== table.columns.subtotal && !wrongIn(total));
  return [
    ...hits,
    ...computed.flatMap(({ total, of }) => partTotals(table, total, places).filter(({ row }) => !of.some((column) => told.has(`${row},${column}`)))),
  ];
}

/** Where a column of sums meets a row of sums, and what stands there is neither what its column nor what its row comes to. */
function corners(table: Table, places: readonly number[]): Hit[] {
  const across = (table.understanding.sums ?? []).filter(({ subtotal }) => subtotal !== true);
  return across.flatMap(({ total }) =>
    partTotals(table, total, places, true).filter(({ row }) => {
      const own = table.at(row);
      return own !== undefined && wrongSums(own, false).some((one) => one.total === total);
    }),
  );
}

function partTotals(table: Table, column: number, places: readonly number[], sparse = false): Hit[] {
  const hits: Hit[] = [];
  const zero = { all: 0, text: 0, dropped: 0, spoilt: 0 };
  const since = new Map(LEVELS.map((level) => [level, zero]));
  let running = zero;
  let before = 0;
  for (const at of places) {
    for (; before < at; before += 1) {
      const row = table.rows[before] as Row;
      // In a table of one column the rows of the others hold nothing.
      const cell = row.kind === 'data' || row.kind === 'dropped' || (sparse && row.kind === 'note') ? table.grid.own(row.row, column) : null;
      const n = numberOf(cell, table.unit);
      if (n !== undefined && row.kind === 'dropped') running = { ...running, dropped: running.dropped + n };
      else if (n !== undefined) running = { ...running, all: running.all + n, text: running.text + (typeof cell === 'string' ? n : 0) };
      else if (!isBlank(cell)) running = { ...running, spoilt: running.spoilt + 1 };
    }
    const row = table.rows[at] as Row;
    const value = table.grid.own(row.row, column);
    if (row.level === undefined) continue;
    const start = since.get(row.level) ?? zero;
    if (typeof value === 'number' && (sparse || table.numbers.hasDataBefore(at)) && running.spoilt === 0) {
      const own = running.all - start.all;
      const fits = [start, zero].some((from) => {
        const all = running.all - from.all;
        return [all, all - (running.text - from.text), all + running.dropped - from.dropped].some((sum) => sameAmount(value, sum));
      });
      if (!fits)
        hits.push({
          row: row.row,
          column,
          message: text(
            `${columnName(column)}열의 합계가 맞지 않습니다: ${number(value)}, 행을 더하면 ${number(own)} (차이 ${number(value - own)})`,
            `The total of column ${columnName(column)} does not add up: ${number(value)}; its rows make ${number(own)} (difference ${number(value - own)})`,
          ),
          content: `part:${columnName(column)}:${row.level}`,
          rows: [],
        });
    }
    for (const level of LEVELS) if (level <= row.level) since.set(level, running);
  }
  return hits;
}

/** In a book of money out and in, a total says what went out; what came in has a total of its own. */
function paidOut(row: Row): Amount {
  const { understanding, grid, columns } = row.table;
  const out = understanding.moneyIn === true && row.kind === 'total' && columns.book !== undefined ? grid.own(row.row, columns.book) : undefined;
  return typeof out === 'number' ? { ...row.book, n: out } : row.book;
}

/**
 * Sums that are asked for only where the plain ones do not agree: what runs on since the heading stood again (누계 of an account), and the
 * debits alone, where the credits of the stretch have no sum beside them.
 */
function elsewise(table: Table, role: AmountRole, at: number, amount: Amount): boolean {
  const { data } = table.numbers;
  let from = at;
  while (from > 0 && (data[from - 1] !== 0 || table.rows[from - 1]?.kind !== 'header')) from -= 1;
  if (from > 0) {
    const since = nothing();
    addRows(since, table, role, from, at);
    if (agrees(amount.n, since, amount.formula)) return true;
  }
  const { credit } = table.columns;
  if (role !== 'book' || credit === undefined) return false;
  let debits = 0;
  let all = 0;
  let asText = 0;
  const sums: number[] = [];
  // Back to each total before it, as far as the heading; what the sheet leaves out may be in it.
  for (let place = at - 1; place >= from; place -= 1) {
    const row = table.rows[place] as Row;
    const own = table.grid.own(row.row, table.columns.book as number);
    const debit = numberOf(own, table.unit);
    if (row.kind === 'total') sums.push(debits, all, debits - asText, all - asText);
    if (debit === undefined || (row.kind !== 'data' && row.kind !== 'dropped')) continue;
    all += debit;
    if (row.kind === 'data') debits += debit;
    // Whoever made the total may have had it as a number.
    if (typeof own === 'string') asText += debit;
  }
  return [...sums, debits, all, debits - asText, all - asText].some((sum) => sum !== 0 && sameAmount(sum, amount.n));
}

function agrees(value: number, { all, computed, text: asText, unseen, dropped }: Sums, formula: string | undefined): boolean {
  if (sameAmount(value, all) || sameAmount(value, all - asText) || sameAmount(value, computed) || sameAmount(value, all + dropped)) return true;
  // `매출 합계` under purchases: a total of just what is no cost.
  if (dropped !== 0 && sameAmount(value, dropped)) return true;
  return formula !== undefined && /SUBTOTAL|AGGREGATE/i.test(formula) && sameAmount(value, all - unseen);
}

function hit(row: Pick<Row, 'row' | 'level'>, role: AmountRole, column: number, value: number, expected: Sums, missed: Row | undefined): Hit {
  const name = missed && rowName(missed);
  const where = name === undefined ? text('', '') : text(` ${name.ko}이 합계 범위에 없습니다.`, ` Its range leaves out ${name.en}.`);
  // Whoever made the total may have had what the sheet leaves out in it.
  const isWithDropped = Math.abs(value - expected.all - expected.dropped) < Math.abs(value - expected.all);
  const sum = isWithDropped ? expected.all + expected.dropped : expected.all;
  const of = isWithDropped ? text('더하지 않은 행까지 더하면', 'its rows and those left out make') : text('행을 더하면', 'its rows make');
  return {
    row: row.row,
    column,
    message: text(
      `${AMOUNT_NAMES[role].ko} 합계가 맞지 않습니다: ${number(value)}, ${of.ko} ${number(sum)} (차이 ${number(value - sum)}).${where.ko}`,
      `The total of the ${AMOUNT_NAMES[role].en}s does not add up: ${number(value)}; ${of.en} ${number(sum)} (difference ${number(value - sum)}).${where.en}`,
    ),
    content: `${role}:${row.level}`,
    rows: [],
    apart: value - sum,
  };
}

/**
 * The first of the rows (asked for only where there is a formula) with an amount that the total's `SUM` leaves out, as people number rows; `direct` where the formula sums such rows
 * themselves and not their subtotals.
 */
function uncovered(total: Row, role: AmountRole, column: number, summed: () => readonly Row[]): { readonly row: Row; readonly direct: boolean } | undefined {
  const { formula } = total[role];
  const terms = formula === undefined ? undefined : readFormula(formula);
  const areas = terms?.flatMap((term) => (term.kind === 'sum' ? term.areas : []));
  if (!areas || areas.length === 0) return undefined;
  const inside = (at: number): boolean => areas.some((area) => area.left <= column && area.right >= column && area.top <= at && area.bottom >= at);
  const rows = summed();
  const missed = rows.find((other) => other[role].n !== 0 && !inside(other.row));
  return missed && { row: missed, direct: rows.some((other) => inside(other.row)) };
}

/** A heading of a statement that carries an amount is the total of the lines under it. */
function headings(table: Table): Hit[] {
  const hits: Hit[] = [];
  for (const heading of table.rows) {
    const line = heading.category.line;
    if (heading.kind !== 'heading' || !line) continue;
    for (const role of AMOUNT_ROLES) {
      const column = table.columns[role];
      const amount = heading[role];
      if (column === undefined || amount.state !== 'number' || amount.n === 0) continue;
      const sums = nothing();
      let filled = 0;
      const below = table.rows.filter((row) => row.kind === 'data' && (row.category.line?.code.startsWith(`${line.code}.`) ?? false));
      for (const row of below) {
        if (row[role].state !== 'empty') filled += 1;
        sums.all += row[role].n;
        sums.computed += role === 'subtotal' ? row.net : row[role].n;
        addOdd(sums, row, role);
      }
      // Without amounts below, the amount itself stands in the wrong line: another rule says so.
      if (filled === 0 || agrees(amount.n, sums, amount.formula)) continue;
      const outside = uncovered(heading, role, column, () => below);
      if (sums.spoilt === 0 || (outside?.direct ?? false)) hits.push(hit(heading, role, column, amount.n, sums, outside?.row));
    }
  }
  return hits;
}
