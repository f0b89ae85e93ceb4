/** Which column is the cost, where several hold amounts. */
import { largest } from '../../domain';
import {
  type AmountColumn,
  areCounts,
  divides,
  FOREIGN,
  INSTALMENT,
  nearlySumOf,
  numberOf,
  NEVER,
  PART_RATE,
  RATE,
  rateOf,
  relationsOf,
  sampleOf,
  TAX,
  termOf,
  yearOfHeading,
} from '../amount-columns';
import { isAbroad } from '../currency';
import { yearPlace } from '../group-heads';
import { onlySum, saysDay } from '../header-names';
import type { ColumnRole } from '../model';
import { sideOf } from '../payment-words';
import { periodNamed } from '../period-names';
import { GIVEN_BACK, isReturnHeading } from '../return-words';
import { readFormula, type Term } from '../table/formula';
import { isBlank, normalizeLabel } from '../text';
import { currencyColumn } from './body';
import { AMOUNTS, type More, type Option } from './candidate';
import { carriedIn, COMMITTED, OF_EARLIER, OF_LATER, STILL_OPEN } from './carried';
import { CHANGE, type Changes, changesBeside } from './changes';
import { periodColumns } from './period-columns';
import { runningIn } from './running';
import type { SheetView } from './sheet-view';
import { FEW_ROWS, isDateLike, middle } from './sheet-view';
import { undoneNumbers } from '../undone-numbers';
import { monthsOf } from './titles';
import type { PeriodColumns } from './told-periods';

/** The column says itself that it is the book amount. */
export const SAYS_BOOK = /^장부(금액|가액|가)/;
/** So many rows fill just one of the columns that divide the amount. */
const MOST_ONCE = 0.95;
/** What comes in is no part of what goes out. */
const MONEY_SIDES = /^(dr|cr)\.?$|차변|대변|입금|출금|수입|입고|출고|재고|증가|감소|debit|credit|deposit|withdraw/;
/** So many payments are of purchases in the same table. */
const SETTLED = 0.8;
/** A note says something in words. */
const ALL_NUMBERS = 0.9;
/** What is counted is no money: 투입시간, 근무일수, 인원. */
export const COUNTS = /(시간|일수|개월수?|인원수?|공수|hours?|days|months|headcount)$/;
const OF_PRESENT =
  /^(당(기|해|년|년도|해년도|해연도|월|회)|금(년|기|회|월|차)|이번(달|회)?|올해)(분|비용|귀속|해당|인식|발생|기성|청구|지급|집행)?(분|액|금액|비용)?$|^(current|this)(year|period)/;
/** Of the parts of an amount the one that is research, beside those of other departments. */
const OF_RESEARCH = /^(r&d|연구(개발|소)?|기술연구소|research)(부문|부서|부|팀|소|본부|비|용|활동)?(배부|배분|부담|귀속)?(분|몫|금액|액|비)?$/;
const OF_OTHERS =
  /^(제조|생산|공장|관리|경영(지원|관리)?|영업|판매|판관|판매관리|일반(관리)?|본사|총무|기타|사무|품질|물류|production|manufacturing|admin(istration)?|sales|general|other)(부문|부서|부|팀|본부|비|용|활동)?(배부|배분|부담|귀속)?(분|몫|금액|액|비)?$/;
const whole = (values: readonly (number | undefined)[]): number => values.reduce<number>((sum, n) => sum + (n ?? 0), 0);
/** Pay, and what is paid beside it: each alone is a part of what a person costs. */
const PAY = /^(월)?(급여|임금|기본급|본봉|본급)(액|금액)?$|^(base)?(salary|pay|wages?)$/;
/** A payroll says what was paid whole, and what of it. */
export const PAID_WHOLE = /지급총액|급여총액|차인지급|실지급|실수령|기본급|grosspay|netpay/;
const BESIDE_PAY = /^(상여|상여금|성과급|수당|제수당|보너스|연차수당|식대|bonus(es)?|allowances?)(액|금액)?$/;
/** What came in is no cost. */
export const COMES_IN = /수입|매출(?!원가)|입금|income|revenue|receipts|deposit/;
/** The firm bears the tax on what it buys. */
const TAX_BORNE =
  /(부가세|부가가치세|매입세액|vat)\s*불\s*공제|불공제\s*(분|사업자|업체)|면세\s*사업(자)?\)?|(vat|tax)\s*(is\s*)?(not|non)[\s-]*(deducted|deductible|recoverable)/i;
/** Amounts of one kind are no more than so many times one another. Ours. */
const NO_LIKE = 10_000;

/** Which column is the cost, where several hold amounts. */
export function amountsByContent(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  options: readonly Option[],
  below: number,
  more: More,
): number {
  if (more.settled || more.added || more.others) return 0;
  const rows = on.sampled(below);
  const held = new Map<number, ColumnRole>();
  for (const role of Object.keys(columns) as ColumnRole[]) held.set(columns[role] as number, role);
  const amounts: AmountColumn[] = [];
  const end = endOfTable(on, columns, heads, below);
  for (let column = on.grid.block.left; column <= end; column += 1) {
    const role = held.get(column);
    // `기타` with nothing but numbers below is no note.
    if (role === 'note' && on.evidenceOf(column, below).numbers >= ALL_NUMBERS && on.corrections.columns?.note === undefined) {
      held.delete(column);
      delete columns.note;
      taken.delete(column);
    }
    const day = more.dates?.day;
    if (
      (held.has(column) && role !== undefined && !AMOUNTS.includes(role) && role !== 'credit') ||
      more.parts?.includes(column) ||
      column === day ||
      column === more.dates?.year
    )
      continue;
    const seen = on.evidenceOf(column, below);
    const head = heads.get(column) ?? '';
    if (seen.filled > 0 && seen.numbers < 0.5 && RATE.test(normalizeLabel(head))) {
      const values = rows.map((row) => rateOf(on.grid.own(row, column)));
      if (values.some((n) => n !== undefined)) amounts.push({ column, heading: head, values });
    }
    if (seen.filled === 0 || seen.numbers < 0.5 || seen.codes > 0.3) continue;
    // `코드`, `번호`: numbers, but no amounts.
    // `퇴사일`: its numbers are days.
    if (seen.dates >= 0.8 && /일$|일자|날짜|date/i.test(head)) continue;
    if (/코드|번호|순번|^no\.?$|code|수량|개수|건수|qty|quantity|전화|사업자/i.test(head) || COUNTS.test(normalizeLabel(head))) continue;
    if (typeof on.grid.own(rows[0] ?? below, column) === 'string' && on.isCodeList(column, below, heads)) continue;
    amounts.push({ column, heading: head, values: sampleOf(on.grid, column, rows) });
  }
  if (amounts.length < 2) return 0;
  const isBeyondGap = (one: number, other: number): boolean => isGapBetween(on, one, other, heads, below);
  const paid = on.corrections.columns?.book === undefined ? paidBeside(amounts, isBeyondGap) : undefined;
  if (paid) {
    more.pays = paid.payment;
    amounts.splice(
      amounts.findIndex(({ column }) => column === paid.payment),
      1,
    );
    for (const role of Object.keys(columns) as ColumnRole[]) if (columns[role] === paid.payment) delete columns[role];
    taken.delete(paid.payment);
    if (columns.book === undefined && !isBeyondGap(paid.bill, paid.payment)) {
      for (const role of Object.keys(columns) as ColumnRole[]) if (columns[role] === paid.bill) delete columns[role];
      columns.book = paid.bill;
      taken.add(paid.bill);
    }
    if (amounts.length < 2) return 0;
  }
  const relations = relationsOf(amounts);
  const nameOf = (column: number): string => normalizeLabel(heads.get(column) ?? '');
  const wholeOf = (column: number): number => whole(amounts.find((one) => one.column === column)?.values ?? []);
  const explained = new Set<number>(more.explained);
  const before = columns.book;
  const corrected = on.corrections.columns?.book !== undefined;
  const unsure: number[] = [];
  // `금액 | 수정금액`: what stands instead of the amount is no adjustment to it.
  const { adjustment } = columns;
  if (adjustment !== undefined && on.corrections.columns?.adjustment === undefined && standsInstead(on, columns, heads.get(adjustment) ?? '', rows)) {
    delete columns.adjustment;
    taken.delete(adjustment);
    unsure.push(adjustment);
  }
  const across = periodColumns(amounts, relations, columns.adjustment);
  const changes = across && on.corrections.columns?.adjustment === undefined ? changesOf(on, columns, taken, held, amounts, relations, across) : undefined;
  const told = new Set([...(changes?.known ?? []), ...(changes?.each ?? [])]);
  for (const column of told) explained.add(column);
  let book = columns.book;
  const ledgerLike = columns.adjustment !== undefined;
  // `인정액 = 배부액 + 조정액`: what the adjustment is made to is the book amount, whatever the whole of it is called.
  const adjusted = corrected ? undefined : adjustedIn(on, columns, rows);
  if (adjusted !== undefined && book !== undefined && adjusted !== book && amounts.some(({ column }) => column === adjusted)) {
    explained.add(book);
    book = adjusted;
  }
  // `Claimed | Adjustment | Net`: what comes to the net amount with the adjustment is the book amount, whatever it is called.
  if (book === undefined && !corrected && columns.adjustment !== undefined && columns.subtotal !== undefined) {
    const based = amounts.filter(({ column }) => isBaseOf(on, column, columns, rows));
    if (based.length === 1) book = based[0]?.column;
  }
  // Book amount, adjustment and subtotal are named: a sum of other columns beside them (by quarter, in another unit) is none of the three.
  const complete = book !== undefined && ledgerLike && columns.subtotal !== undefined;
  // `금액 | 과제A(%) | 과제B(%) | 과제A | 과제B`: the shares of all divide the amount, and none of them is what this firm bears of it.
  const dividing = new Set<number>();
  for (const [total, relation] of relations) {
    if (relation.kind !== 'share') continue;
    const { of } = relation;
    const shares = [...relations].flatMap(([other, one]) => (one.kind === 'share' && one.of === of ? [other] : []));
    if (shares.length > 1 && on.addsUp(of, shares, below)) dividing.add(total);
  }
  for (const [total, relation] of relations) {
    if (dividing.has(total)) {
      explained.add(total);
      continue;
    }
    if (relation.kind === 'share') {
      // A share of the amount is what this firm bears; the whole of it stays the book amount only where an adjustment takes the rest off.
      const part = PART_RATE.test(nameOf(relation.rate));
      // `인정인건비` says what of the pay is taken.
      if (part && total === columns.subtotal && !ledgerLike && /인정|recogni/.test(nameOf(total))) {
        more.share = { total, of: relation.of, rate: relation.rate };
        continue;
      }
      if (
        ledgerLike ||
        (total === columns.subtotal && !part) ||
        total === columns.adjustment ||
        NEVER.test(nameOf(total)) ||
        // 집행률 is what of the budget was spent.
        NEVER.test(nameOf(relation.of)) ||
        (book === undefined && !part) ||
        (book !== undefined && relation.of !== book && total !== book)
      )
        continue;
      book = total;
      explained.add(relation.of);
      if (part) more.share = { total, of: relation.of, rate: relation.rate };
      else if (!/배부|배분|안분|인정|부담|alloc|share|recogni/.test(nameOf(total))) unsure.push(relation.of);
      continue;
    }
    if (areHours(total, amounts)) continue;
    // `계약금 | 중도금 | 잔금`, where the last happens to be half of it: each is a part.
    if ([total, ...relation.of].every((column) => INSTALMENT.test(nameOf(column)))) continue;
    const carried = carriedIn(amounts, relations, total);
    if (carried.length > 0) {
      explained.add(total);
      if (!corrected && !COMMITTED.test(nameOf(total))) for (const column of carried) unsure.push(column);
      if (book === total && !corrected) book = undefined;
      continue;
    }
    const tax = relation.of.filter((column) => TAX.test(nameOf(column)));
    if (tax.length > 0) {
      const base = relation.of.filter((column) => !tax.includes(column));
      // Tax that is not deducted is part of the cost.
      if (on.saysAbove(TAX_BORNE, below)) {
        if (book === undefined || relation.of.includes(book)) book = total;
        for (const column of base) explained.add(column);
      } else if (base.length === 1 && (book === undefined || book === total || tax.includes(book))) book = base[0];
      explained.add(total);
      for (const column of tax) explained.add(column);
      if (base.length === 1) more.beside = [...base, ...tax, total];
      continue;
    }
    // `발주금액 = 입고금액 + 미입고금액`: what is still to come is no cost yet.
    const open = relation.of.filter((column) => STILL_OPEN.test(nameOf(column)));
    const done = relation.of.filter((column) => !open.includes(column));
    // Of what was paid before and what is paid now the rows are about the present.
    const now = done.length < 2 ? done : done.filter((column) => OF_PRESENT.test(nameOf(column)));
    const isPast = done.every((column) => column === now[0] || OF_EARLIER.test(nameOf(column)) || /^기/.test(nameOf(column)));
    if (open.length > 0 && now.length === 1 && isPast && COMMITTED.test(nameOf(total)) && !corrected && !ledgerLike) {
      book = now[0];
      if (done.length > 1) for (const column of done) explained.add(column);
      for (const column of [total, ...open]) explained.add(column);
      continue;
    }
    // `지급액 | 당기분 | 차기분(선급)`: what was paid ahead is a cost of the next year.
    const present = relation.of.filter((column) => OF_PRESENT.test(nameOf(column)));
    if (present.length === 1 && relation.of.every((column) => column === present[0] || OF_LATER.test(nameOf(column))) && !corrected && !ledgerLike) {
      book = present[0];
      for (const column of relation.of) explained.add(column);
      if (!NEVER.test(nameOf(total))) unsure.push(total);
      continue;
    }
    // `전년 | 당년 | 합계`, `제4기 | 제5기 | 계`: the sum of several years is not that of the present one.
    const latest = corrected || ledgerLike ? undefined : latestYear(relation.of.map((column) => heads.get(column) ?? ''));
    if (latest !== undefined) {
      book = relation.of[latest];
      for (const column of relation.of) explained.add(column);
      unsure.push(total);
      continue;
    }
    // `총금액 | 연구개발 | 제조 | 관리`: the rest of it was spent on something else.
    const ofResearch = relation.of.filter((column) => OF_RESEARCH.test(nameOf(column)));
    if (ofResearch.length === 1 && relation.of.every((column) => OF_OTHERS.test(nameOf(column)) || column === ofResearch[0]) && !corrected && !ledgerLike) {
      book = ofResearch[0];
      for (const column of relation.of) explained.add(column);
      unsure.push(total);
      continue;
    }
    // 소계 = 장부 + 조정 is no other amount; nor is what a debit and a credit leave.
    if (total === book && relation.of.includes(columns.credit ?? -1)) for (const column of relation.of) explained.add(column);
    if (
      relation.of.includes(columns.adjustment ?? -1) ||
      relation.of.includes(columns.credit ?? -1) ||
      total === columns.adjustment ||
      total === columns.credit
    )
      continue;
    // `착수금 | 중도금 | 잔금 | 지급누계`: what was paid of a contract so far.
    const paid = /누계|누적/.test(nameOf(total)) && relation.of.every((column) => INSTALMENT.test(nameOf(column)));
    if (NEVER.test(nameOf(total)) && !paid) continue;
    if (ledgerLike && columns.subtotal === total) continue;
    // Beside what was paid a smaller sum of other columns is another matter: 회사부담 계.
    const smaller = book !== undefined && relations.get(book)?.kind === 'sum' && !relation.of.includes(book) && wholeOf(total) < wholeOf(book);
    if (book === undefined || relation.of.includes(book) || book === total || (relation.of.length >= 3 && !complete && !smaller)) {
      const kind = divides(relation.of.map((column) => heads.get(column) ?? ''));
      if (
        book !== undefined &&
        relation.of.includes(book) &&
        kind === undefined &&
        !onlySum(heads.get(total) ?? '') &&
        !/총액|합계|총계|^총|지급계|total|gross/.test(nameOf(total))
      ) {
        // What stands beside the amount may be a part of the cost, and may not.
        if (options.some((one) => one.column === total && one.role === 'book' && one.weight >= 3)) unsure.push(total);
        continue;
      }
      book = total;
      for (const column of relation.of) explained.add(column);
      if (kind === 'funds') for (const column of relation.of) unsure.push(column);
      if (kind === 'months') more.months = monthsOf(on, relation.of, heads);
    }
  }
  const periods = complete ? undefined : across;
  if (periods && periods.names.size > 0) Object.assign(more, { names: periods.names, ways: periods.ways });
  const said: ReadonlyMap<number, string> = periods && periods.names.size > 0 ? new Map([...heads, ...periods.names]) : heads;
  // `공통비` beside the quarters, known as money by what stands in it alone.
  if (book !== undefined && !corrected && periods?.beside.includes(book) && !options.some((one) => one.column === book && one.role === 'book'))
    book = undefined;
  // `1분기 | … | 4분기 | 계약금액`: what was agreed is no amount beside what was spent in each.
  if (book !== undefined && !corrected && periods && !periods.all.has(book) && COMMITTED.test(nameOf(book))) book = undefined;
  const isOfPeriods = periods !== undefined && book !== undefined && periods.all.has(book);
  if (periods && columns.adjustment === undefined && !corrected) withoutSumOfPeriods(on, columns, taken, held, periods);
  const addParts = (parts: readonly number[]): void => {
    book = parts[0] as number;
    more.added = { book: parts };
    if (divides(parts.map((column) => said.get(column) ?? '')) === 'months') more.months = monthsOf(on, parts, said, more.ways);
    else delete more.months;
  };
  const nameAll = (): void => {
    for (const column of periods?.all ?? []) explained.add(column);
  };
  const runs = periods && runningIn(on, amounts, periods);
  if (periods && runs === 'sure' && !corrected && (book === undefined || isOfPeriods)) {
    // Each says all up to its time: the last one is the whole.
    book = periods.parts[periods.parts.length - 1] as number;
    more.running = periods.parts;
    for (const column of periods.parts.slice(0, -1)) unsure.push(column);
    nameAll();
  } else if (periods && periods.parts.length === 1 && (book === undefined || isOfPeriods)) {
    book = periods.parts[0] as number;
    nameAll();
  } else if (periods && book !== undefined && isOfPeriods && !periods.parts.includes(book)) {
    const sums = periods.sums.filter(({ total }) => total !== book);
    if (isSumOf(book, periods.parts, amounts)) {
      more.sums = [{ total: book, of: periods.parts }, ...sums];
      if (divides(periods.parts.map((column) => said.get(column) ?? '')) === 'months') more.months = monthsOf(on, periods.parts, said, more.ways);
    } else {
      // What no months come to may be the amount for all that.
      if (!relations.has(book) && !NEVER.test(nameOf(book))) unsure.push(book);
      addParts(periods.parts);
      if (periods.sums.length > 0) more.sums = periods.sums;
    }
    nameAll();
  } else if (book === undefined || divides([said.get(book) ?? '', said.get(book) ?? '']) !== undefined) {
    const parts = (periods?.parts.length ?? 0) > 1 ? periods?.parts : divided(on, amounts, heads, relations);
    if (parts) {
      const kind = divides(parts.map((column) => said.get(column) ?? ''));
      for (const column of parts) explained.add(column);
      addParts(parts);
      if (runs === 'maybe') unsure.push(parts[parts.length - 1] as number);
      if (periods && periods.sums.length > 0) more.sums = periods.sums;
      if (periods) nameAll();
      if (kind === 'funds' || kind === 'projects') for (const column of parts) unsure.push(column);
    }
  }
  if (periods && book !== undefined && periods.all.has(book)) {
    if (changes) withEach(more, changes);
    for (const column of changes?.open ?? []) unsure.push(column);
    const used = new Set(Object.values(columns));
    const isMoney = (column: number): boolean => {
      const values = (amounts.find((one) => one.column === column)?.values ?? []).filter((n): n is number => n !== undefined);
      const areDays = saysDay(heads.get(column) ?? '') && values.filter((n) => isDateLike(n, on.grid.block.date1904)).length > values.length / 2;
      return !areDays && !areCounts(values) && Math.abs(whole(values)) * NO_LIKE > Math.abs(wholeOf(periods.parts[0] as number));
    };
    for (const column of periods.beside)
      if (!told.has(column) && (column === before || !used.has(column)) && !isBeyondGap(periods.parts[0] as number, column) && isMoney(column))
        unsure.push(column);
  }
  // `2012년 | 2013년`, `제6기 | 제7기`: the last one is the present one.
  if (book === undefined) {
    const saying = (yearOf: (heading: string) => number | undefined): { readonly column: number; readonly year: number | undefined }[] =>
      amounts.map(({ column, heading }) => ({ column, year: yearOf(heading) })).filter(({ year }) => year !== undefined);
    const named = saying(yearOfHeading);
    // A second row of headings below says more.
    const years = named.length > 0 || on.isHeaderLike(below) ? named : saying(termOf);
    if (years.length > 1 && new Set(years.map(({ year }) => year)).size === years.length) {
      book = years.reduce((last, one) => ((one.year as number) > (last.year as number) ? one : last)).column;
      for (const { column } of years) explained.add(column);
    }
  }
  // `전년 | 당년`
  if (book === undefined) {
    const present = amounts.filter(({ column }) => OF_PRESENT.test(nameOf(column)));
    if (present.length === 1 && amounts.some(({ column }) => OF_EARLIER.test(nameOf(column)))) book = present[0]?.column;
  }
  // `계약금액 | 금회`: of what was agreed the rows say what was paid now.
  if (book !== undefined && !corrected && !ledgerLike && COMMITTED.test(nameOf(book))) {
    const present = amounts.filter(({ column }) => OF_PRESENT.test(nameOf(column)));
    if (present.length === 1) {
      unsure.push(book);
      book = present[0]?.column as number;
    }
  }
  const apart = corrected ? undefined : eachInOne(on, amounts, book, more, columns, relations, below);
  if (apart) {
    book = apart[0] as number;
    more.added = { book: apart };
    delete more.months;
    for (const column of apart) explained.add(column);
    unsure.length = 0;
  }
  if (book === undefined) return 0;
  if (!corrected) {
    const added = more.added?.book;
    // The sum beside parts that are added, or the parts of what is taken.
    const total = added
      ? amounts.find(({ column, heading }) => !added.includes(column) && (onlySum(heading) || /합계|총계|총액|total|계$/.test(normalizeLabel(heading))))
      : amounts.find(({ column }) => column === book);
    const near = total && nearlySumOf(total, added ? amounts.filter((one) => one === total || added.includes(one.column)) : amounts);
    // What is left after the adjustment of each row is held against both.
    const isLeft = columns.adjustment !== undefined && total?.column === columns.subtotal;
    if (!more.sums && total && near && !isLeft && !near.includes(columns.adjustment ?? -1) && !near.includes(columns.credit ?? -1))
      more.sums = [{ total: total.column, of: near }];
  }
  if (corrected) book = before as number;
  const role = held.get(book);
  if (role !== undefined && role !== 'book') delete columns[role];
  if (columns.book !== undefined) taken.delete(columns.book);
  columns.book = book;
  taken.add(book);
  if (corrected) return 0;
  for (const column of foreignBeside(on, amounts, below)) explained.add(column);
  const off = takenOff(on, more.added?.book ?? [book], amounts, explained, columns, relations, below);
  if (off.length > 0) more.off = off;
  more.others = [...new Set([...unsure, ...othersBeside(on, book, amounts, heads, options, explained, columns, relations, below), ...off])].filter(
    (column) => column !== book || more.added !== undefined,
  );
  // Nobody takes `1분기 취소` for the amount, nor what nobody says is an adjustment.
  const saysBack = (heading: string): boolean => isReturnHeading(periodNamed(heading)?.rest ?? heading);
  const changed = more.others.filter((column) => changes?.open.includes(column) === true || (off.includes(column) && CHANGE.test(nameOf(column))));
  if (changed.length > 0) more.changed = changed;
  const back = more.others.filter((column) => !off.includes(column) && saysBack(heads.get(column) ?? ''));
  if (back.length > 0) more.off = [...off, ...back];
  if (more.others.length === 0) delete more.others;
  return before === undefined ? 4 : 0;
}

/** Which of headings that are all of years by their place, each of another, is of the last one. */
function latestYear(headings: readonly string[]): number | undefined {
  const places = headings.map(yearPlace);
  if (places.length < 2 || places.includes(undefined) || new Set(places).size < places.length) return undefined;
  return places.indexOf(largest(places as readonly number[]));
}

/** Columns that are filled only where the row names another currency, among rows in won: what their amount in won was made of. */
function foreignBeside(on: SheetView, amounts: readonly AmountColumn[], below: number): number[] {
  const currencies = currencyColumn(on, below);
  if (currencies === undefined || ![...currencies.values()].some((code) => !isAbroad(code))) return [];
  const isForeign = (column: number): boolean =>
    on.sampled(below).every((row) => (numberOf(on.grid.own(row, column)) ?? 0) === 0 || isAbroad(currencies.get(row) ?? ''));
  return amounts.flatMap(({ column }) => (isForeign(column) ? [column] : []));
}

/** An amount put right: in each row that has one it is of the kind of the amount itself, and no sum of both stands beside them. */
function standsInstead(on: SheetView, { book, adjustment, subtotal }: Partial<Record<ColumnRole, number>>, head: string, rows: readonly number[]): boolean {
  if (book === undefined || adjustment === undefined || subtotal !== undefined || !PUT_RIGHT.test(normalizeLabel(head))) return false;
  const pairs = rows.flatMap((row) => {
    const [was, is] = [numberOf(on.grid.own(row, book)), numberOf(on.grid.own(row, adjustment))];
    return was === undefined || !is ? [] : [is / was];
  });
  return pairs.length > 0 && pairs.every((share) => share > 1 / OF_ITS_KIND && share < OF_ITS_KIND);
}
const PUT_RIGHT = /^(수정|정정|변경|보정)(후)?(금액|액)$|^(corrected|revised|amended)(amount)?$/;
/** An amount that was put right is less than so many times what it was. Ours. */
const OF_ITS_KIND = 5;

/** The column that the formulas of the subtotal add to the adjustment, or take it from. */
function adjustedIn(on: SheetView, { adjustment, subtotal }: Partial<Record<ColumnRole, number>>, rows: readonly number[]): number | undefined {
  if (adjustment === undefined || subtotal === undefined) return undefined;
  let found: number | undefined;
  for (const row of rows) {
    const formula = on.grid.formula(row, subtotal);
    if (formula === undefined) continue;
    const base = besideInRow(readFormula(formula) ?? [], row, adjustment);
    if (base === undefined || (found !== undefined && found !== base)) return undefined;
    found = base;
  }
  return found;
}

/** In so many of the rows. */
const BASE_SHARE = 0.8;
function isBaseOf(on: SheetView, column: number, { adjustment, subtotal }: Partial<Record<ColumnRole, number>>, rows: readonly number[]): boolean {
  if (column === adjustment || column === subtotal) return false;
  const won = (row: number, at: number): number => numberOf(on.grid.own(row, at)) ?? 0;
  const filled = rows.filter((row) => won(row, subtotal as number) !== 0);
  const agree = filled.filter(
    (row) => won(row, column) !== 0 && Math.abs(won(row, column) + won(row, adjustment as number) - won(row, subtotal as number)) < 0.5,
  );
  return filled.length >= FEW_ROWS && agree.length >= filled.length * BASE_SHARE;
}

/** The other one of the two cells of its row that a formula names, where one is the adjustment. */
function besideInRow(terms: readonly Term[], row: number, adjustment: number): number | undefined {
  let base: number | undefined;
  let adjustments = 0;
  let others = 0;
  for (const term of terms) {
    if (term.kind !== 'cell' || term.row !== row) continue;
    if (term.column === adjustment) adjustments += 1;
    else {
      others += 1;
      base = term.column;
    }
  }
  return adjustments === 1 && others === 1 ? base : undefined;
}

/**
 * Neighbouring columns of which every row fills just one: 현금 | 카드 | 이체, a column a project and 공통. Together they are the amount, whatever they are called; taken
 * where what was found so far leaves rows without one.
 */
function eachInOne(
  on: SheetView,
  amounts: readonly AmountColumn[],
  book: number | undefined,
  more: More,
  columns: Partial<Record<ColumnRole, number>>,
  relations: ReadonlyMap<number, unknown>,
  below: number,
): number[] | undefined {
  if (columns.credit !== undefined || columns.adjustment !== undefined) return undefined;
  const fills = (column: AmountColumn, row: number): boolean => (column.values[row] ?? 0) !== 0;
  const held = amounts.filter(({ column }) => more.added?.book?.includes(column) ?? column === book);
  const rows = (amounts[0]?.values ?? []).flatMap((_, row) => (amounts.some((column) => fills(column, row)) ? [row] : []));
  if (rows.length < FEW_ROWS || (held.length > 0 && rows.every((row) => held.some((column) => fills(column, row))))) return undefined;
  const open = amounts.filter(
    ({ column, heading }) =>
      !relations.has(column) && !NEVER.test(normalizeLabel(heading)) && !FOREIGN.test(normalizeLabel(heading)) && !MONEY_SIDES.test(normalizeLabel(heading)),
  );
  const placed = (row: number): boolean => {
    const at = on.sampled(below)[row] as number;
    return [columns.category, columns.date].some((column) => column !== undefined && !isBlank(on.grid.at(at, column)));
  };
  // `세부금액`: what has neither a line nor a day is a part of the cost above it.
  const isPart = open.map((column) => {
    const filled = rows.filter((row) => fills(column, row));
    return filled.length >= 2 && filled.every(placed);
  });
  const sizes = open.map(({ values }) => largest(values.map((n) => Math.abs(n ?? 0))));
  // With each further column more rows are filled twice, and amounts are less alike: where that is too much, no longer run is better.
  for (let from = 0; from < open.length; from += 1) {
    const filled = new Map<number, number>();
    let [most, fewest, twice] = [0, Number.POSITIVE_INFINITY, 0];
    let found: number | undefined;
    for (let at = from; at < open.length; at += 1) {
      const column = open[at] as AmountColumn;
      if (isPart[at] !== true || column.column - (open[from] as AmountColumn).column !== at - from) break;
      [most, fewest] = [Math.max(most, sizes[at] as number), Math.min(fewest, sizes[at] as number)];
      for (const row of rows) {
        if (!fills(column, row)) continue;
        const times = (filled.get(row) ?? 0) + 1;
        filled.set(row, times);
        if (times === 2) twice += 1;
      }
      // Pieces beside won.
      if (most > fewest * NO_LIKE || rows.length - twice < rows.length * MOST_ONCE) break;
      if (at === from) continue;
      const run = open.slice(from, at + 1);
      const once = filled.size - twice;
      if (once >= rows.length * MOST_ONCE && once >= FEW_ROWS && !held.some((one) => !run.includes(one))) found = at + 1;
    }
    if (found !== undefined) return open.slice(from, found).map(({ column }) => column);
  }
  return undefined;
}

export function isGapBetween(on: SheetView, one: number, other: number, heads: ReadonlyMap<number, string>, below: number): boolean {
  const gaps = on.gapsUpTo(heads, below);
  const before = (column: number): number => gaps[Math.max(0, Math.min(column - on.grid.block.left, gaps.length - 1))] as number;
  return before(Math.max(one, other)) > before(Math.min(one, other) + 1);
}

/** Beyond an empty column another table may stand: it has categories of its own. */
export function endOfTable(on: SheetView, columns: Partial<Record<ColumnRole, number>>, heads: ReadonlyMap<number, string>, below: number): number {
  const { right } = on.grid;
  if (columns.category === undefined) return right;
  const last = largest(Object.values(columns));
  for (let gap = last + 1; gap < right; gap += 1) {
    if ((heads.get(gap) ?? '') !== '' || on.evidenceOf(gap, below).filled > 0) continue;
    for (let column = gap + 1; column <= right; column += 1) if (on.evidenceOf(column, below).codes >= 0.6) return gap;
  }
  return right;
}

/** Neighbouring columns that divide one cost and have no sum. */
export function divided(
  on: SheetView,
  amounts: readonly AmountColumn[],
  heads: ReadonlyMap<number, string>,
  relations: ReadonlyMap<number, unknown>,
): number[] | undefined {
  // Months worked, hours and shares are no money.
  const open = amounts.filter(({ column, values }) => !relations.has(column) && !areCounts(values));
  for (let from = 0; from < open.length; from += 1) {
    for (let to = open.length; to - from >= 2; to -= 1) {
      const parts = open.slice(from, to).map(({ column }) => column);
      if (divides(parts.map((column) => heads.get(column) ?? '')) !== undefined) return parts;
    }
  }
  return undefined;
}

/** Columns that by their headings could be the cost as well, and say something else than the one taken. */
function othersBeside(
  on: SheetView,
  book: number,
  amounts: readonly AmountColumn[],
  heads: ReadonlyMap<number, string>,
  options: readonly Option[],
  explained: ReadonlySet<number>,
  columns: Partial<Record<ColumnRole, number>>,
  relations: ReturnType<typeof relationsOf>,
  below: number,
): number[] {
  const own = amounts.find(({ column }) => column === book);
  const used = new Set(Object.values(columns));
  // What adds up the amount or its parts is no other amount, nor are the sums of a table beside this one.
  const isSumOfOwn = (column: number): boolean => {
    const sum = relations.get(column);
    return (
      sum?.kind === 'sum' &&
      (isGapBetween(on, book, column, heads, below) || sum.of.includes(book) || sum.of.some((part) => explained.has(part) || used.has(part)))
    );
  };
  if (SAYS_BOOK.test(normalizeLabel(own?.heading ?? ''))) return [];
  // What the amount is the sum of in its rows is a part of it: who bore how much. Tax beside it may be left out of the cost.
  const sum = relations.get(book);
  const parts = new Set(sum?.kind === 'sum' && !sum.of.some((column) => TAX.test(normalizeLabel(heads.get(column) ?? ''))) ? sum.of : []);
  return amounts.flatMap(({ column, heading, values }) => {
    const name = normalizeLabel(heading);
    if (parts.has(column)) return [];
    if (on.isCodeList(column, below, heads)) return [];
    if (column === book || explained.has(column) || used.has(column) || NEVER.test(name) || FOREIGN.test(name) || isSumOfOwn(column)) return [];
    // `수입(매출) | 비용`: what came in stands in rows of its own.
    if (own !== undefined && COMES_IN.test(name) && areApart(values, own.values)) return [];
    const named =
      options.some((one) => one.column === column && one.role === 'book' && one.weight >= 2) ||
      /(금액|액|비용|amount|cost)$/.test(name) ||
      (PAY.test(normalizeLabel(own?.heading ?? '')) && BESIDE_PAY.test(name));
    const differs = own !== undefined && values.some((n, at) => n !== undefined && n !== own.values[at]) && Math.abs(whole(values) - whole(own.values)) > 0.5;
    return named && differs ? [column] : [];
  });
}

/** Nearly no row holds an amount in both. */
function areApart(one: AmountColumn['values'], other: AmountColumn['values']): boolean {
  let [both, either] = [0, 0];
  one.forEach((n, at) => {
    if (n) either += 1;
    if (n && other[at]) both += 1;
  });
  return both <= either * (1 - MOST_ONCE);
}

/**
 * Columns that may say what of the amount came back: in few of its rows, or in all where they say so, and never more than the amount of the row; no part of it
 * and no sum says which.
 */
function takenOff(
  on: SheetView,
  books: readonly number[],
  amounts: readonly AmountColumn[],
  explained: ReadonlySet<number>,
  columns: Partial<Record<ColumnRole, number>>,
  relations: ReturnType<typeof relationsOf>,
  below: number,
): readonly number[] {
  const of = amounts.filter(({ column }) => books.includes(column)).map(({ values }) => values);
  const own = (of[0] ?? []).map((_, row) => of.reduce((sum, values) => sum + (values[row] ?? 0), 0));
  const isPayroll = amounts.some(({ heading }) => PAY.test(normalizeLabel(heading)) || PAID_WHOLE.test(normalizeLabel(heading)));
  if (isPayroll || columns.adjustment !== undefined) return [];
  const used = new Set(Object.values(columns));
  const booked = own.filter((n) => n !== 0).length;
  const { date } = columns;
  const days = on.sampled(below).map((row) => {
    const day = date === undefined ? null : on.grid.at(row, date);
    return typeof day === 'number' && isDateLike(day, on.grid.block.date1904) ? day : undefined;
  });
  const heads = new Map(amounts.map(({ column, heading }) => [column, heading] as const));
  return amounts.flatMap(({ column, heading, values }) => {
    const name = normalizeLabel(heading);
    const saysBack = GIVEN_BACK.test(name);
    if (books.includes(column) || explained.has(column) || used.has(column) || relations.has(column)) return [];
    if (NO_REDUCTION.test(name) || FOREIGN.test(name) || TAX.test(name) || RATE.test(name) || NEVER.test(name.replace(GIVEN_BACK, ''))) return [];
    if (on.isCodeList(column, below, heads) || isGapBetween(on, books[0] as number, column, heads, below)) return [];
    const rows = values.flatMap((n, at) => (n === undefined || n === 0 ? [] : [[Math.abs(n), Math.abs(own[at] ?? 0)] as const]));
    // Days, whatever stands over them; what a heading of returns has that is no money is asked by rows.
    const held = values.flatMap((n, at) => (n === undefined || n === 0 ? [] : [{ n, cost: Math.abs(own[at] ?? 0), day: days[at] }]));
    const are = undoneNumbers(held, heading, on.grid.block.date1904);
    if (are === 'told' || (are === 'open' && isReturnHeading(heading))) return [];
    const isWithin = rows.length > 0 && rows.every(([n, all]) => n <= all) && Math.abs(whole(values)) * NO_LIKE > Math.abs(whole(own));
    const isFew = booked >= FEW_ROWS && rows.length * 2 <= booked;
    return isWithin && (saysBack || isFew || BORNE_BY_OTHERS.test(name)) ? [column] : [];
  });
}
/** What came back of a cost, or others bear of it. Words of ours. */
const BORNE_BY_OTHERS =
  /회수|환수|할인|상환|지원금|보조금|출연금|분담금|부담금|(?:타사|고객|상대|거래처|정부|기관)부담|보험금|매각|장려금|포인트|적립금|캐시백|리베이트|수익|매출|refund|recover|rebate|discount|cashback|subsid|grant|insurance|proceeds/;
/** What is counted, measured or a kind of its own is none. */
const NO_REDUCTION = /시간|일수|인원|개월|수량|단가|번호|코드|건수|잔|예산|기간|연월|년|월$|일$|순/;

/** What changed from one period to the next is no adjustment; what is not known to be one is neither added nor taken off. */
function changesOf(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  held: Map<number, ColumnRole>,
  amounts: readonly AmountColumn[],
  relations: ReturnType<typeof relationsOf>,
  periods: PeriodColumns,
): Changes {
  const changes = changesBeside(amounts, relations, periods, columns.adjustment, columns.reason !== undefined || columns.subtotal !== undefined);
  const { adjustment } = columns;
  if (adjustment !== undefined && (changes.known.has(adjustment) || changes.open.includes(adjustment))) {
    held.delete(adjustment);
    taken.delete(adjustment);
    delete columns.adjustment;
  }
  return changes;
}

/** `1분기 | 조정 | 2분기 | 조정`: each is of the period before it. */
function withEach(more: More, { each }: Changes): void {
  if (each.length > 0 && more.added?.book?.length === each.length) more.added = { ...more.added, adjustment: each };
}

/** 소계 among months or behind them is no 장부금액 with its 조정금액. */
function withoutSumOfPeriods(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  held: Map<number, ColumnRole>,
  periods: PeriodColumns,
): void {
  const { subtotal } = columns;
  if (subtotal === undefined || !periods.all.has(subtotal) || on.corrections.columns?.subtotal !== undefined) return;
  held.delete(subtotal);
  taken.delete(subtotal);
  delete columns.subtotal;
}

/** In most of its rows the column holds what the others come to. */
function isSumOf(total: number, parts: readonly number[], amounts: readonly AmountColumn[]): boolean {
  const [own, ...of] = [total, ...parts].map((column) => amounts.find((one) => one.column === column)?.values ?? []) as [
    AmountColumn['values'],
    ...AmountColumn['values'][],
  ];
  let asked = 0;
  let agree = 0;
  own.forEach((value, row) => {
    if (value === undefined || value === 0) return;
    asked += 1;
    if (Math.abs(of.reduce((sum, values) => sum + (values[row] ?? 0), 0) - value) <= 1.01) agree += 1;
  });
  return asked > 0 && agree >= asked * MOST_AGREE;
}
/** So many rows agree with a sum, where a slip in some hides it. */
const MOST_AGREE = 0.6;

/** So small beside another column that they are no money: hours that others divide, days. */
function areHours(total: number, amounts: readonly AmountColumn[]): boolean {
  const usual = (values: AmountColumn['values']): number => middle(values.flatMap((n) => (n === undefined || n === 0 ? [] : [Math.abs(n)])));
  const own = usual(amounts.find(({ column }) => column === total)?.values ?? []);
  return own > 0 && own < MOST_HOURS && amounts.some(({ values }) => usual(values) >= own * NO_LIKE);
}
/** More hours than a month has. */
const MOST_HOURS = 1_000;

/**
 * A column of purchases and one of what was paid for them: each payment is the amount of a purchase, in its row or in one of its own. Beyond an empty column
 * payments stand in a table of their own, whatever the purchases are called.
 */
function paidBeside(
  amounts: readonly AmountColumn[],
  isBeyondGap: (one: number, other: number) => boolean,
): { readonly bill: number; readonly payment: number } | undefined {
  const told = amounts.map((one) => ({ one, side: NEVER.test(normalizeLabel(one.heading)) ? undefined : sideOf(one.heading) }));
  const named = told.filter(({ side }) => side === 'invoice');
  for (const { one: payment, side } of told) {
    if (side !== 'payment') continue;
    const bills = named.length === 1 ? named : told.filter(({ one }) => isBeyondGap(one.column, payment.column));
    const bill = bills.find(({ one }) => settles(payment, one));
    if (bill) return { bill: bill.one.column, payment: payment.column };
  }
  return undefined;
}

/** Nearly every payment is the amount of a purchase: what was owed of the year before is paid in this one. */
function settles(payment: AmountColumn, bill: AmountColumn): boolean {
  const open = new Map<number, number>();
  for (const n of bill.values) if (n !== undefined) open.set(n, (open.get(n) ?? 0) + 1);
  const payments = payment.values.filter((n): n is number => n !== undefined && n !== 0);
  const settled = payments.filter((n) => {
    const left = open.get(n) ?? 0;
    open.set(n, left - 1);
    return left > 0;
  });
  return payments.length >= FEW_ROWS && settled.length >= payments.length * SETTLED;
}
