/** `청구액 | 감액 | 지급액`, `견적가 | 네고 | 매입가`: which of three amounts is the cost, told by how they make one another in the rows. */
import { divides, FOREIGN, INSTALMENT, NEVER, numberOf, TAX } from '../amount-columns';
import type { ColumnRole } from '../model';
import { normalizeLabel } from '../text';
import { COUNTS } from './book-column';
import { AMOUNTS, type More } from './candidate';
import { sumsOf } from './body';
import { FEW_ROWS, middle, type SheetView } from './sheet-view';

/** So many of the rows must agree. */
const MOST = 0.9;
/** What is taken off is no more than this share of the whole in half of the rows, and never nearly all of it. Ours. */
const USUAL = 0.3;
const ALL = 0.9;
/** Amounts in thousands or millions are rounded to so much of them. */
const ROUNDED = 1e-3;
/** A share that is the same in so many of the rows is a tax or a rate, and the whole stays the cost. */
const SAME_RATE = 0.7;
/** What is left of something is written with names that are never a cost of their own; here they are. */
const LEFT = /실지급|실수령|차인/;
/** What came back is never the cost; it may be what another one has less. */
const OFF = /환급/;
/** Of pay the whole is the cost, whatever is withheld. */
const PAY = /급여|급료|임금|기본급|본봉|지급총액|상여|인건비|수당|salary|wage|gross|pay(?!ment|ee|able)/;
/** A cost of its own by its name. */
const PART = /(비|료|임|대|수당|보험|수수료)(금?액)?$/;
const NO_AMOUNT = /코드|번호|순번|^no\.?$|code|건수|개수|율$|%|일수|시간/i;

interface Three {
  readonly whole: number;
  readonly off: number;
  readonly left: number;
}

/** Puts the roles of three such columns right; `others` are told as what could be the amount as well. */
export function reducedBook(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  below: number,
  more: More,
): void {
  const said = on.corrections.columns;
  if (said?.book !== undefined || said?.adjustment !== undefined || columns.credit !== undefined || columns.category === undefined) return;
  if (more.settled || more.added || more.instalments || more.share || more.parts?.length === 0) return;
  const three = threeIn(on, columns, heads, below);
  if (!three) return;
  const { whole, off, left } = three;
  // What the rows say of it is not asked.
  if (more.off?.includes(off)) {
    more.others = (more.others ?? []).filter((column) => column !== off);
    if (more.others.length === 0) delete more.others;
    more.off = more.off.filter((column) => column !== off);
  }
  const { book, adjustment, subtotal } = columns;
  // 장부금액, 조정금액 and 소계 are all named.
  if (book === off || (book !== undefined && adjustment !== undefined && subtotal !== undefined)) return;
  if (adjustment === off) {
    // What was paid has the reduction already.
    if (book === left) {
      delete columns.adjustment;
      taken.delete(off);
    } else if (book === undefined && (subtotal === undefined || subtotal === left)) {
      columns.book = whole;
      columns.subtotal = left;
      delete columns.adjustment;
      more.accepted = true;
      for (const column of [whole, left]) taken.add(column);
    }
    return;
  }
  if (book === left || (book !== undefined && book !== whole)) return;
  // 인정액 beside what was spent says the adjustment.
  if (subtotal === left && book === whole) return;
  if (subtotal === left) delete columns.subtotal;
  columns.book = left;
  taken.add(left);
  const last = below + on.sampled(below).length;
  if (more.others === undefined && sumsOf(on, [whole], below, last)[0] !== 0) more.others = [whole];
}

/** Three amounts beside one another of which the third is what the second leaves of the first, now more and now less. */
function threeIn(on: SheetView, columns: Readonly<Partial<Record<ColumnRole, number>>>, heads: ReadonlyMap<number, string>, below: number): Three | undefined {
  const amounts: number[] = [];
  const held = new Set(Object.entries(columns).flatMap(([role, column]) => (AMOUNTS.includes(role as ColumnRole) ? [] : [column])));
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const name = normalizeLabel(heads.get(column) ?? '');
    const seen = on.evidenceOf(column, below);
    if (held.has(column) || name === '' || seen.filled === 0 || seen.numbers < 0.6 || seen.codes > 0.3 || seen.dates >= 0.8) continue;
    if (NO_AMOUNT.test(name) || COUNTS.test(name) || FOREIGN.test(name) || TAX.test(name) || (NEVER.test(name) && !LEFT.test(name) && !OFF.test(name)))
      continue;
    amounts.push(column);
  }
  const nameOf = (column: number): string => normalizeLabel(heads.get(column) ?? '');
  for (let at = 0; at + 2 < amounts.length; at += 1) {
    const [whole, off, left] = amounts.slice(at, at + 3) as [number, number, number];
    // `인건비 | 상여 | 기본급`, `합계 | 운임 | 물품대`: parts of a cost.
    if (
      [whole, off, left].some((column) => PAY.test(nameOf(column))) ||
      PART.test(nameOf(off)) ||
      INSTALMENT.test(nameOf(off)) ||
      INSTALMENT.test(nameOf(left)) ||
      OFF.test(nameOf(whole)) ||
      OFF.test(nameOf(left))
    )
      continue;
    if (divides([heads.get(off) ?? '', heads.get(left) ?? '']) !== undefined || divides([heads.get(whole) ?? '', heads.get(off) ?? '', heads.get(left) ?? '']))
      continue;
    if (isReduced(on, { whole, off, left }, below)) return { whole, off, left };
  }
  return undefined;
}

function isReduced(on: SheetView, { whole, off, left }: Three, below: number): boolean {
  let asked = 0;
  let agree = 0;
  const shares: number[] = [];
  for (const row of on.sampled(below)) {
    const [a, b = 0, c] = [whole, off, left].map((column) => numberOf(on.grid.own(row, column)));
    if (a === undefined || c === undefined || a === 0) continue;
    asked += 1;
    // In won they are rounded; in millions a won is nothing.
    if (Math.abs(a - Math.abs(b) - c) > Math.min(1.01, Math.abs(a) * ROUNDED + 1e-6)) continue;
    agree += 1;
    shares.push(Math.abs(b) / Math.abs(a));
  }
  const off2 = shares.filter((share) => share > 0);
  if (asked < FEW_ROWS || agree < asked * MOST || off2.length < 2) return false;
  const usual = middle(off2);
  const alike = off2.filter((share) => Math.abs(share - usual) < 0.002).length;
  return alike < off2.length * SAME_RATE && middle(shares) <= USUAL && shares.every((share) => share <= ALL);
}
