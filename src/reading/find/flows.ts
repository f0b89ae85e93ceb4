/** What goes in and what comes out again: a store (`입고 | 불출`), costs paid ahead (`기초 | 지급 | 비용 | 기말`), an amount that was asked for and granted. */
import { numberOf } from '../amount-columns';
import type { ColumnRole } from '../model';
import { isNoCost } from '../row-states';
import { cellText, isBlank, normalizeLabel } from '../text';
import type { More, Option } from './candidate';
import { COUNTS } from './book-column';
import { FEW_ROWS, middle, type SheetView } from './sheet-view';

/** So many of the rows must agree. */
const MOST = 0.8;
/** A table of such flows has no more columns of amounts. Ours. */
const MOST_COLUMNS = 12;
const OPENING = /^기초|^전(?:기|월|년)(?:도)?말|^(?:전기|전월|전년도?)?이월|^(?:opening|beginning)/;
const CLOSING = /^기말|^당(?:기|월)말|^차기이월|잔액$|잔고$|재고(?:금액|액)?$|^(?:closing|ending)|balance$/;
/** More and less of it, and nothing of how: what came up in the year is the cost, and what went off is asked. */
const MORE = /^(?:당기|당년|기중)?증가(?:액|금액)?$|^(?:additions?|increases?)$/;
const LESS = /^(?:당기|당년|기중)?감소(?:액|금액)?$|^(?:disposals?|decreases?|reductions?)$/;
/** What is put into a store or paid ahead is no cost yet, and what settles a debt is none any more. */
const PUT_IN = /입고|구입|매입|구매|수입|납입|지급|지불|증가|receipt|received|purchase|paid|payment|addition/;
const TAKEN_OUT = /출고|불출|사용|소비|소모|투입|issue|consum|used/;
const NO_AMOUNT = /단가|코드|번호|순번|^no\.?$|code|수량|건수|개수|율$|%|price|qty|quantity/i;
/** A sheet about what went out of the store says so. */
const OF_ISSUES = /불출|출고|사용(?:대장|내역|현황|명세|일지)|연구(?:개발)?비(?:로|에)대체/;
/** The one was asked for, and the other is what of it was granted. */
const ASKED_FOR = /청구|요청|신청|품의|기안|상신|request|claimed|applied/;
const GRANTED = /승인|결정|확정|approved|granted/;
/** The same share off in so many of the rows is a tax. */
const SAME_RATE = 0.7;

interface Flow {
  readonly column: number;
  readonly name: string;
  readonly values: readonly number[];
}

/** Puts the book amount where the rows say that a cost arises; the column on the other side, where the sheet does not say which of both it counts, is told. */
export function flowsOf(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  options: readonly Option[],
  below: number,
  more: More,
): void {
  if (on.corrections.columns?.book !== undefined || more.settled || more.added || columns.adjustment !== undefined) return;
  const flows = flowsIn(on, columns, heads, below);
  if (flows.length < 2) return;
  const found = rolledForward(flows) ?? grantedOf(flows, options) ?? outOfStore(on, flows);
  if (!found) return;
  for (const role of Object.keys(columns) as ColumnRole[])
    if (columns[role] === found.cost || (columns[role] === found.other && role !== 'category')) delete columns[role];
  if (columns.book !== undefined) taken.delete(columns.book);
  columns.book = found.cost;
  taken.add(found.cost);
  taken.delete(found.other);
  more.explained = found.explained;
  if (found.isWhole) more.settled = true;
  if (found.store) more.putIn = found.other;
  if (found.isOpen) more.others = [found.other];
}

interface Found {
  readonly cost: number;
  readonly other: number;
  /** Columns that are told by the rows to be no amount of the cost. */
  readonly explained: readonly number[];
  /** No other column says anything of the amount. */
  readonly isWhole?: true;
  /** Rows of the other column alone are no costs. */
  readonly store?: true;
  readonly isOpen?: boolean;
}

function flowsIn(on: SheetView, columns: Readonly<Partial<Record<ColumnRole, number>>>, heads: ReadonlyMap<number, string>, below: number): Flow[] {
  const { date } = columns;
  // Sums of groups have no day.
  const rows = on.sampled(below).filter((row) => date === undefined || !isBlank(on.grid.at(row, date)));
  const held = new Set(Object.entries(columns).flatMap(([role, column]) => (OF_AMOUNTS.includes(role as ColumnRole) ? [] : [column])));
  const flows: Flow[] = [];
  for (let column = on.grid.block.left; column <= on.grid.right && flows.length < MOST_COLUMNS; column += 1) {
    const name = normalizeLabel(heads.get(column) ?? '');
    const seen = on.evidenceOf(column, below);
    if (held.has(column) || name === '' || seen.filled < FEW_ROWS || seen.numbers < 0.6 || seen.dates >= 0.8 || NO_AMOUNT.test(name) || COUNTS.test(name))
      continue;
    flows.push({ column, name, values: rows.map((row) => numberOf(on.grid.own(row, column)) ?? 0) });
  }
  return flows;
}
const OF_AMOUNTS: readonly ColumnRole[] = ['book', 'subtotal', 'credit'];

/**
 * Whether a heading is of what stood there, came in, went out and is left.
 * @param heading its words: `기초`, `당기증가`, `감소`, `기말`
 */
export function isRolled(heading: string): boolean {
  const name = normalizeLabel(heading);
  return (
    name.length <= LONGEST &&
    [/^(?:기초|기말)(?:잔액|금액|액)?$/, /^(?:전|당)(?:기|년)말(?:잔액|금액|액)?$/, /^(?:opening|closing|beginning|ending)(?:balance)?$/, MORE, LESS].some(
      (one) => one.test(name),
    )
  );
}
const LONGEST = 16;

/** `기초 + 지급 − 비용 = 기말`: what the rows roll forward. Of the two between, the one that is no payment and no purchase is the cost. */
function rolledForward(flows: readonly Flow[]): Found | undefined {
  const opening = flows.find(({ name }) => OPENING.test(name));
  const closing = flows.find((one) => one !== opening && CLOSING.test(one.name));
  if (!opening || !closing) return undefined;
  const between = flows.filter((one) => one !== opening && one !== closing);
  for (const put of between)
    for (const out of between) {
      if (put === out || !rolls(opening, put, out, closing)) continue;
      if (MORE.test(put.name) && LESS.test(out.name))
        return { cost: put.column, other: out.column, isWhole: true, explained: [], isOpen: out.values.some((won) => won !== 0) };
      const isIn = PUT_IN.test(put.name);
      if (isIn === PUT_IN.test(out.name)) continue;
      const [cost, other] = isIn ? [out, put] : [put, out];
      return { cost: cost.column, other: other.column, isWhole: true, explained: [] };
    }
  return undefined;
}

function rolls(opening: Flow, put: Flow, out: Flow, closing: Flow): boolean {
  let asked = 0;
  let agree = 0;
  opening.values.forEach((start, at) => {
    const [a, b, end] = [put.values[at] ?? 0, out.values[at] ?? 0, closing.values[at] ?? 0];
    if (a === 0 && b === 0) return;
    asked += 1;
    if (Math.abs(start + a - b - end) <= 1.01) agree += 1;
  });
  return asked >= FEW_ROWS && agree >= asked * MOST;
}

/** `청구금액 | 승인금액`: never more was granted than asked for, and now and then less. A share that is always the same is a tax on the cost. */
function grantedOf(flows: readonly Flow[], options: readonly Option[]): Found | undefined {
  const isBook = ({ column }: Flow): boolean => options.some((one) => one.column === column && one.role === 'book');
  const asked = flows.filter((one) => ASKED_FOR.test(one.name) && !GRANTED.test(one.name) && isBook(one));
  const granted = flows.filter((one) => GRANTED.test(one.name) && !ASKED_FOR.test(one.name) && isBook(one));
  const [before, after] = [asked[0], granted[0]];
  if (!before || !after || asked.length > 1 || granted.length > 1) return undefined;
  const shares: number[] = [];
  let rows = 0;
  let more = 0;
  before.values.forEach((was, at) => {
    const is = after.values[at] ?? 0;
    if (was === 0 || is === 0) return;
    rows += 1;
    if (is > was + 1.01) more += 1;
    else if (is < was - 1.01) shares.push((was - is) / was);
  });
  if (rows < FEW_ROWS || more > rows * (1 - MOST)) return undefined;
  const usual = middle(shares);
  if (shares.length > 2 && shares.filter((share) => Math.abs(share - usual) < 0.002).length >= shares.length * SAME_RATE) return undefined;
  return { cost: after.column, other: before.column, explained: [before.column] };
}

/** `입고금액 | 불출금액`, each in rows of its own: what was bought lies in the store until it is used. */
function outOfStore(on: SheetView, flows: readonly Flow[]): Found | undefined {
  const puts = flows.filter(({ name }) => PUT_IN.test(name) && !TAKEN_OUT.test(name));
  const outs = flows.filter(({ name }) => TAKEN_OUT.test(name) && !PUT_IN.test(name));
  const [put, out] = [puts[0], outs[0]];
  if (!put || !out || puts.length > 1 || outs.length > 1 || !/입고|receipt/.test(put.name)) return undefined;
  let both = 0;
  let either = 0;
  put.values.forEach((a, at) => {
    const b = out.values[at] ?? 0;
    if (a === 0 && b === 0) return;
    either += 1;
    if (a !== 0 && b !== 0) both += 1;
  });
  if (either < FEW_ROWS || both > either * (1 - MOST)) return undefined;
  return { cost: out.column, other: put.column, explained: [], isWhole: true, store: true, isOpen: !on.says(OF_ISSUES) };
}

/** Columns that hold amounts in rows alone that say, where their line should stand, that they are no costs (`고정자산 증감` of what is `비대상`) are no other amount. */
export function withoutNoCosts(on: SheetView, { category, book }: Readonly<Partial<Record<ColumnRole, number>>>, below: number, more: More): void {
  if (category === undefined || book === undefined || more.others === undefined) return;
  const amountAt = (row: number, column: number): number => numberOf(on.grid.own(row, column)) ?? 0;
  const isOfNoCost = (column: number): boolean => {
    let told = false;
    for (const row of on.sampled(below)) {
      if (amountAt(row, column) === 0) continue;
      const said = on.grid.at(row, category);
      if (on.isCode(said)) return false;
      if (isNoCost(cellText(said))) told = true;
      else if (amountAt(row, book) === 0) return false;
    }
    return told;
  };
  const others = more.others.filter((column) => column === book || !isOfNoCost(column));
  if (others.length === 0) delete more.others;
  else more.others = others;
}
