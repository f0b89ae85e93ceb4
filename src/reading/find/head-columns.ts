/** What each column under a heading is: by its words, and by what stands in it. */
import { atOnce, largest, least } from '../../domain';
import type { Edition } from '../../law/types';
import { readCategory } from '../../rules';
import { NEVER, numberOf, termOf, yearOfHeading } from '../amount-columns';
import { bareParts, carryParts, joinParts, saidInTitle } from '../category-columns';
import { SAYS_WON } from '../currency';
import { dateWay } from '../date-ways';
import { dateRank, headerMatches, isCodeHead, isLineName, type NameMatch, onlySum } from '../header-names';
import type { ColumnRole } from '../model';
import { periodNamed, periodOfColumn } from '../period-names';
import { isReturnHeading } from '../return-words';
import { isExcludedState, saysStates, statesIn } from '../row-states';
import { cellText, isBlank, normalizeLabel } from '../text';
import { undoneNumbers } from '../undone-numbers';
import { asksOfDues } from '../undone-words';
import { amountsByContent, COMES_IN, endOfTable, isGapBetween, PAID_WHOLE, SAYS_BOOK } from './book-column';
import { AMOUNTS, type HeaderCandidate, type More, type Option } from './candidate';
import { looksLikeCode } from './code-cells';
import { datesByContent } from './date-columns';
import { flowsOf, isRolled, withoutNoCosts } from './flows';
import { groupsOf, OF_BOOKS } from './head-groups';
import { headerTexts } from './head-rows';
import { memoAsText, partyByContent } from './payee-columns';
import { reducedBook } from './reductions';
import type { SheetView } from './sheet-view';
import { FEW_ROWS, isDateLike, SAMPLE_ROWS } from './sheet-view';
import { monthsOf } from './titles';

/** So many words of states a column has. */
const MOST_STATES = 6;
/** A state is a short word. */
const FEW_LETTERS = 8;
const IN_BOOKS = 0.5;
/** By so much a column whose every text is another one is more the text of the costs than a column of one text. Less than a name is surer than another. */
const TELLS = 0.4;
/** By so much a column of the names of the lines is less a text than another one. */
const LINE_NAME = 3;
/** So many months beside one another are a heading. */
const MONTHS_ACROSS = 3;
/** What is no cost, or none yet: 누계, 예산, 견적. */
const NO_COST_YET = new RegExp(`${NEVER.source}|견적|추정|예상|estimat`);
/** What an amount was before somebody put it right: less than any other that is named. */
const BEFORE_MENDED = /(수정|정정|변경|보정)(전|이전)|^(당초|최초|원래)(금액|액)?$|(금액|액)\(?(당초|최초)\)?$|(original|before)(amount|correction|change)/;
const MENDED = 3;
const PRIOR = /전월|전분기|전기(?!일|요금|료|비|공사|설비|자재|부품)|전년|직전(연도|기)|priorperiod|prioryear|previousyear|lastyear/;
const CHANGE = /증감|증가|변동|change|variance|increase/;

export const assign = (on: SheetView, rows: readonly number[], pointed: boolean): HeaderCandidate | undefined => atOnce(assignInSteps(on, rows, pointed));

/** The same, stopping between its steps, so that a page can breathe. */
export function* assignInSteps(on: SheetView, rows: readonly number[], pointed: boolean): Generator<void, HeaderCandidate | undefined> {
  const options = optionsOf(on, rows, pointed);
  if (!options) {
    // Nothing but the row itself was looked at.
    if (rows.length === 1 && !pointed) on.seen.noteNoHead(rows[0] as number);
    return undefined;
  }
  yield;
  return yield* assignBelow(on, rows, options);
}

/** What each column of the rows may be by its name; undefined where they are no heading, whatever stands below. */
function optionsOf(on: SheetView, rows: readonly number[], pointed: boolean): Option[] | undefined {
  const options: Option[] = [];
  let named = 0;
  let months = 0;
  let numbers = 0;
  // So many columns may still be named: no number is the name of one.
  let nameable = 0;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    for (const row of rows) if (typeof on.grid.own(row, column) === 'number') numbers += 1;
    if (rows.some((row) => typeof on.grid.at(row, column) === 'string')) nameable += 1;
  }
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    // A row of costs is told by its numbers, without a look at each of its words: every row of a sheet is asked.
    if (!pointed && numbers > named + nameable) return undefined;
    if (rows.some((row) => typeof on.grid.at(row, column) === 'string')) nameable -= 1;
    let matches: readonly NameMatch[] = [];
    const texts = headerTexts(on, rows, column);
    texts.forEach((text, place) => {
      const some = headerMatches(text);
      // The lower text alone may be short (`장부`); with the upper one it says more.
      if (some.length > 0 && (matches.length === 0 || (place > 0 && (some[0] as NameMatch).weight > (matches[0] as NameMatch).weight))) matches = some;
    });
    if (matches.length > 0) named += 1;
    else months += largest(texts.map(tellsTime));
    for (const match of matches) options.push({ column, role: match.role, weight: match.weight });
  }
  if (named > 0 && !options.some(({ role }) => role === 'book' || role === 'credit')) {
    const asked = askedFor(on, rows);
    if (asked !== undefined) {
      named += 1;
      options.push({ column: asked, role: 'book', weight: 2 });
    }
  }
  // `비목 | 1.가.① | 계정 | 급여`: a label and its value are no headings.
  if (!pointed && options.some(({ column, role }) => role === 'category' && rows.some((row) => looksLikeCode(on.edition, on.grid.own(row, column + 1)))))
    return undefined;
  // Months across are one name more.
  return !pointed && (named + Number(months >= MONTHS_ACROSS) < 2 || numbers > named) ? undefined : options;
}

/** What was asked for, before it was granted. */
const ASKED_FOR =
  /^(?:지출|구매|경비|비용)?(?:신청|요청|기안|품의|결의|상신)(?:금액|액)(?:\((?:원|vat(?:포함|별도)|부가세(?:포함|별도))\))?$|^request(?:ed)?amount(?:\(krw\))?$/;
/** Of each request it is said what became of it. */
const SAYS_OUTCOME = /^(?:결재|승인|처리|진행|지급|문서)(?:상태|여부|결과|현황)$|^상태$|^지급일자?$|^(?:approval)?status$|^paid(?:on|date)?$/;

/** `신청금액 | 결재상태 | 지급일`: in a list of requests without another amount it is the amount of those that were granted. */
function askedFor(on: SheetView, rows: readonly number[]): number | undefined {
  let asked: number | undefined;
  let saysOutcome = false;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    for (const text of headerTexts(on, rows, column)) {
      const label = normalizeLabel(text);
      if (SAYS_OUTCOME.test(label)) saysOutcome = true;
      else if (ASKED_FOR.test(label)) asked ??= column;
    }
  }
  return saysOutcome ? asked : undefined;
}

function* assignBelow(on: SheetView, rows: readonly number[], options: Option[]): Generator<void, HeaderCandidate> {
  const below = (rows[rows.length - 1] as number) + 1;
  const heads = new Map<number, string>();
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) heads.set(column, on.plainHeadOf(rows, column));
  const more: More = {};
  const grouped = groupsOf(on, rows, options, heads);
  if (grouped) Object.assign(more, grouped.more);
  const open = options.filter(
    ({ column, role }) =>
      !(grouped && AMOUNTS.includes(role) && !grouped.columns.has(column)) &&
      !((AMOUNTS.includes(role) || (role === 'credit' && !isReturnHeading(heads.get(column) ?? ''))) && on.isCodeList(column, below, heads)) &&
      !(role === 'credit' && column !== on.corrections.columns?.credit && isNoMoneyBack(on, column, options, heads, below)) &&
      !(role === 'adjustment' && isOfAnotherKind(normalizeLabel(heads.get(column) ?? ''), heads)),
  );
  yield;
  for (const option of open) {
    option.weight += fit(on, option.role, option.column, below);
    // `Entered Dr | Entered Cr | Accounted Dr | Accounted Cr`.
    if ((option.role === 'book' || option.role === 'credit') && OF_BOOKS.test(normalizeLabel(heads.get(option.column) ?? ''))) option.weight += IN_BOOKS;
    if (option.role === 'book' && SAYS_BOOK.test(normalizeLabel(heads.get(option.column) ?? ''))) option.weight += IN_BOOKS * 2;
    // `금액(수정전) | 금액`: what was put right stands in the other.
    if (option.role === 'book' && BEFORE_MENDED.test(normalizeLabel(heads.get(option.column) ?? ''))) option.weight -= MENDED;
    if (option.role === 'date') option.weight += dateRank(heads.get(option.column) ?? '');
    // `항목코드 | 항목명 | … | 내용`: the name of the line is no text of the cost.
    if (option.role === 'text' && isLineName(heads.get(option.column) ?? '') && isCodeHead(heads.get(option.column - 1) ?? '')) option.weight -= LINE_NAME;
  }
  yield;
  besideTheirLines(on, open, heads, below);
  open.sort((a, b) => b.weight - a.weight || a.column - b.column);
  const columns: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  let score = 0;
  for (const { column, role, weight } of open) {
    if (weight <= 0 || taken.has(column) || columns[role] !== undefined) continue;
    columns[role] = column;
    taken.add(column);
    score += Math.min(weight, 6);
  }
  score += categoryParts(on, columns, taken, heads, below, more);
  score += fillByContent(on, columns, taken, below);
  yield;
  score += datesByContent(on, columns, taken, heads, rows, below, more);
  yield;
  flowsOf(on, columns, taken, heads, options, below, more);
  score += amountsByContent(on, columns, taken, heads, options, below, more);
  yield;
  bookBesideCodes(on, columns, taken, heads, options, below, more);
  reducedBook(on, columns, taken, heads, below, more);
  withoutNoCosts(on, columns, below, more);
  memoAsText(on, columns, below);
  partyByContent(on, columns, taken, heads, below);
  if (columns.status === undefined) statusByContent(on, columns, taken, heads, below);
  correct(on, columns, heads, more);
  if (columns.category !== undefined && columns.book !== undefined) score += 8;
  return { rows, columns, score, more };
}

/** Under `취소` or `반품` stand days or numbers of papers: they are read as marks of their rows. */
function isNoMoneyBack(on: SheetView, column: number, options: readonly Option[], heads: ReadonlyMap<number, string>, below: number): boolean {
  const heading = heads.get(column) ?? '';
  if (!isReturnHeading(heading)) return false;
  const { date1904 } = on.grid.block;
  const costs = options.filter((one) => (one.role === 'book' || one.role === 'subtotal') && one.column !== column).map((one) => one.column);
  const dates = options.filter(({ role }) => role === 'date').map((one) => one.column);
  const rows = on.sampled(below).filter((row) => !isBlank(on.grid.own(row, column)));
  // What begins further down than columns are told by is asked by its rows.
  if (rows.length === 0) return on.grid.bottom > below + SAMPLE_ROWS;
  if (rows.some((row) => NUMBER_OF_PAPER.test(cellText(on.grid.own(row, column))))) return true;
  const cells = rows.flatMap((row) => {
    const n = numberOf(on.grid.own(row, column));
    if (n === undefined || n === 0) return [];
    const day = dates.map((date) => on.grid.at(row, date)).find((value): value is number => isDateLike(value, date1904) && typeof value === 'number');
    return [
      {
        n,
        cost: largest(
          costs.map((cost) => Math.abs(numberOf(on.grid.own(row, cost)) ?? 0)),
          0,
        ),
        day,
      },
    ];
  });
  return undoneNumbers(cells, heading, date1904) !== 'money';
}
/** `'00458213`. */
const NUMBER_OF_PAPER = /^0\d{4,}$/;

/** Beyond an empty column another table stands: where the lines have amounts of their own, those there are not theirs. */
function besideTheirLines(on: SheetView, open: Option[], heads: ReadonlyMap<number, string>, below: number): void {
  const books = open.filter(({ role, weight }) => role === 'book' && weight > 0);
  if (books.length < 2) return;
  const line = open.reduce<Option | undefined>((best, one) => (one.role === 'category' && one.weight > (best?.weight ?? 0) ? one : best), undefined);
  if (!line) return;
  const isBeyond = ({ column }: Option): boolean => isGapBetween(on, line.column, column, heads, below);
  if (books.every(isBeyond)) return;
  for (const book of books) if (isBeyond(book)) book.weight = Math.min(book.weight, 0);
}

/** Of a heading of months, asked of every text of every row that could be one. */
function tellsTime(text: string): number {
  const period = periodOfColumn(text);
  // `1분기 공급가`, `2Q(확정)`, `기초`: none is about a period alone, or about any; three of them are no row of costs.
  if (period === undefined) return saysPart(text) || isRolled(text) ? 1 : 0;
  // Two quarters, halves or years beside one another are told as surely as three months.
  return period.kind === 'month' ? 1 : MONTHS_ACROSS / 2;
}

/** It begins with a quarter or a half, and goes on. */
function saysPart(text: string): boolean {
  const kind = periodNamed(text)?.kind;
  return kind === 'quarter' || kind === 'half';
}

/** 공제 beside 지급총액 is withheld tax, and 증감 beside two years or a budget says what changed between them: no adjustments of the cost. */
function isOfAnotherKind(name: string, heads: ReadonlyMap<number, string>): boolean {
  const others = [...heads.values()];
  if (/공제|deduct/.test(name) && others.some((head) => PAID_WHOLE.test(normalizeLabel(head)))) return true;
  return (
    CHANGE.test(name) &&
    others.some(
      (head) => PRIOR.test(normalizeLabel(head)) || PLANNED.test(normalizeLabel(head)) || yearOfHeading(head) !== undefined || termOf(head) !== undefined,
    )
  );
}
/** `예산 | 실적 | 증감`: what was spent more or less than was planned. */
const PLANNED = /예산|계획|목표|배정|편성|budget|plan(?!t)/;

const isWholeCode = (edition: Edition, text: string): boolean => {
  const read = readCategory(edition, text);
  return read.known && read.status === 'leaf';
};

/** 대분류 · 중분류 · 소분류, in neighbouring columns. */
function categoryParts(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  below: number,
  more: More,
): number {
  const rows = on.sampled(below);
  if (rows.length < 2 || on.corrections.columns?.category !== undefined) return 0;
  for (let column = on.grid.block.left; column < on.grid.right; column += 1) {
    const isNamed = /분류|구분|비목|항목|목|level|category|group/i.test(heads.get(column) ?? '') || /분류|비목|세목/.test(heads.get(column + 1) ?? '');
    // `대 | 중 | 소`, or nothing over them: three columns of signs that make codes say it themselves.
    if (!isNamed && !/^[12]$/.test(cellText(on.grid.at(rows[0] as number, column)))) continue;
    const texts = (at: number): string[] => rows.map((row) => cellText(on.grid.at(row, at)));
    const first = texts(column);
    const filled = first.filter((text) => text !== '');
    if (filled.length === 0 || filled.filter((text) => bareParts(0, text) !== undefined && !looksLikeCode(on.edition, text)).length < filled.length * 0.6)
      continue;
    const second = texts(column + 1);
    const third = column + 2 <= on.grid.right ? texts(column + 2) : [];
    // `번호 | 비목`: the column beside says the whole code, and a number before it is none of its parts.
    if ([second, third].some((column) => column.filter((text) => isWholeCode(on.edition, text)).length >= rows.length * 0.6)) continue;
    let joined = 0;
    let asked = 0;
    const carried = ['', '', ''];
    rows.forEach((_, at) => {
      carryParts(carried, [first[at] ?? '', second[at] ?? '', third[at] ?? '']);
      asked += 1;
      if (joinParts(on.edition, carried) !== undefined) joined += 1;
    });
    if (joined < asked * 0.6) continue;
    const deep = third.some((text) => bareParts(2, text) !== undefined);
    if (!isNamed && !deep) continue;
    more.parts = deep ? [column, column + 1, column + 2] : [column, column + 1];
    for (const role of Object.keys(columns) as ColumnRole[]) {
      if (more.parts.includes(columns[role] as number)) {
        taken.delete(columns[role] as number);
        delete columns[role];
      }
    }
    columns.category = more.parts[more.parts.length - 1] as number;
    for (const part of more.parts) taken.add(part);
    return 4;
  }
  return 0;
}

/** A column that holds codes of 별표 3 is the category, whatever it is called. */
function fillByContent(on: SheetView, columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): number {
  if (on.corrections.columns?.category === null) return 0;
  const held = columns.category;
  const heldCodes = held === undefined ? 0 : on.evidenceOf(held, below).codes;
  let score = 0;
  if (heldCodes < 0.3) {
    for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
      const seen = on.evidenceOf(column, below);
      if (column !== held && seen.codes >= 0.6 && seen.filled >= 2) {
        for (const role of Object.keys(columns) as ColumnRole[]) if (columns[role] === column) delete columns[role];
        if (held !== undefined) taken.delete(held);
        columns.category = column;
        taken.add(column);
        score = 4;
        break;
      }
    }
  }
  return score + bookByContent(on, columns, taken, below);
}

/** The one column of numbers whose name speaks of an amount, where no name is known. */
function bookByContent(on: SheetView, columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): number {
  if (columns.book !== undefined || (columns.category === undefined && saidInTitle(on.edition, on.grid.block.sheet) === undefined)) return 0;
  let open: number[] = [];
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (
      taken.has(column) ||
      on.isCodeList(column, below, new Map()) ||
      !/금액|액$|비용$|급여|인건비|[가-힣](비|료|대금|수당|보상금)(합?계|총액)?$|amount|cost|salary|pay|fee$|expense/i.test(
        normalizeLabel(cellText(on.grid.at(below - 1, column))),
      ) ||
      NO_COST_YET.test(normalizeLabel(cellText(on.grid.at(below - 1, column))))
    )
      continue;
    if (on.evidenceOf(column, below).numbers >= 0.6) open.push(column);
  }
  // `원가`: nothing but codes beside it, and it is the only column of money.
  if (open.length === 0 && columns.category !== undefined && on.evidenceOf(columns.category, below).codes >= 0.8) {
    // `합계` alone is no 소계.
    const sum = columns.adjustment === undefined && onlySum(cellText(on.grid.at(below - 1, columns.subtotal ?? -1))) ? columns.subtotal : undefined;
    const free = new Set([...taken].filter((column) => column !== sum));
    open = moneyColumns(on, free, below, false);
    if (open.length === 0) open = moneyColumns(on, free, below, true);
    if (open.length === 1 && open[0] === sum) delete columns.subtotal;
  }
  // Beyond an empty column the amounts are those of the lines that stand there.
  if (open.length > 1) {
    const heads = new Map(open.map((column) => [column, cellText(on.grid.at(below - 1, column))] as const));
    const end = endOfTable(on, columns, heads, below);
    open = open.filter((column) => column <= end);
  }
  // `당초금액 | 변경금액`
  if (open.length > 1) open = open.filter((column) => !BEFORE_MENDED.test(normalizeLabel(cellText(on.grid.at(below - 1, column)))));
  // `Raw Cost (Txn) | Raw Cost (KRW)`: won, whatever else stands beside them.
  if (open.length > 1) open = open.filter((column) => SAYS_WON.test(normalizeLabel(cellText(on.grid.at(below - 1, column)))));
  if (open.length !== 1) return 0;
  columns.book = open[0] as number;
  taken.add(columns.book);
  return 2;
}

/** Numbers of vouchers have so many digits, and lie so near to one another. Ours. */
const VOUCHER_DIGITS = 9;
const NEAR = 0.01;
/** Numbers of a series: long ones, each another, close to one another. */
function runsOn(numbers: readonly number[]): boolean {
  const [low, high] = [least(numbers), largest(numbers)];
  return low >= 10 ** (VOUCHER_DIGITS - 1) && high - low <= low * NEAR && new Set(numbers).size === numbers.length;
}

/** Columns that hold sums of money and nothing else, whatever they are called. */
function moneyColumns(on: SheetView, taken: ReadonlySet<number>, below: number, unnamed: boolean): number[] {
  const rows = on.sampled(below);
  const found: number[] = [];
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const head = cellText(on.grid.at(below - 1, column));
    if (taken.has(column) || (head === '') !== unnamed || /번호|코드|순번|code|수량|개수|건수|qty|quantity|단가|율|%|잔액|누계/i.test(head)) continue;
    if (on.isCodeList(column, below, new Map([[column, head]]))) continue;
    const values = rows.map((row) => on.grid.own(row, column)).filter((value) => !isBlank(value));
    const money = values.filter((value): value is number => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1_000);
    if (values.length >= FEW_ROWS && money.length >= values.length * 0.9 && !runsOn(money)) found.push(column);
  }
  return found;
}

function correct(on: SheetView, columns: Partial<Record<ColumnRole, number>>, heads: ReadonlyMap<number, string>, more: More): void {
  for (const [role, column] of Object.entries(on.corrections.columns ?? {}) as [ColumnRole, number | null][]) {
    if (role === 'category') delete more.parts;
    if (role === 'book' || role === 'adjustment' || role === 'subtotal') {
      delete more.added;
      delete more.others;
      delete more.sums;
      delete more.instalments;
    }
    for (const other of Object.keys(columns) as ColumnRole[]) if (columns[other] === column) delete columns[other];
    if (column === null) delete columns[role];
    else columns[role] = column;
  }
  if (on.corrections.columns?.book === undefined) return;
  delete more.months;
  const parts = on.corrections.bookParts?.['1'];
  if (columns.book === undefined || !parts?.includes(columns.book)) return;
  for (const other of Object.keys(columns) as ColumnRole[]) if (other !== 'book' && parts.includes(columns[other] as number)) delete columns[other];
  more.added = { book: parts };
  const months = monthsOf(on, parts, heads);
  if (months.length === parts.length) more.months = months;
}

/** How well what stands below fits the role: −3 … +3. */
export function fit(on: SheetView, role: ColumnRole, column: number, below: number): number {
  const seen = on.evidenceOf(column, below);
  if (seen.filled === 0) return AMOUNTS.includes(role) || role === 'category' ? -0.5 : 0;
  if (role === 'category') return seen.codes >= 0.5 ? 3 : seen.codes > 0 ? 1 : seen.numbers > 0.8 ? -4 : -1;
  if (AMOUNTS.includes(role)) return seen.numbers >= 0.5 && seen.dates < 0.9 ? 1 : seen.numbers > 0 ? 0 : -4;
  if (role === 'date') return seen.dates >= 0.5 ? 2 : seen.dates > 0 ? 0 : otherDates(on, column, below);
  // 인정여부 or 상태: by what stands in it.
  if (role === 'credit') return seen.numbers > 0 && !areMarks(on, column, below) ? 0 : -9;
  // `계정코드 | 계정과목명`, `거래처코드 | 거래처명`: the name says what the number stands for.
  if (role === 'account' || role === 'party') return areNumbers(on, column, below) ? -1.5 : seen.codes >= 0.6 ? -4 : 0;
  if (role === 'status') return saysState(on.textsIn(column, below)) ? 1 : -9;
  // `적요 | 용도`: what differs from row to row says more than 인터넷출금.
  if (role === 'text' && seen.codes < 0.6) return distinctIn(on, column, below) * TELLS;
  // A remark may name a line.
  return seen.codes >= 0.6 && seen.filled > 1 ? -4 : 0;
}

/** Under a heading of states: nearly all of them are known ones, or few words stand again and again and one of them takes its row out. */
const saysState = (texts: readonly string[]): boolean =>
  statesIn(texts) >= 0.8 || (texts.length >= MOST_STATES * 2 && new Set(texts).size <= MOST_STATES && texts.some((text) => isExcludedState(text)));

/** What part of the texts of a column are no other's. */
function distinctIn(on: SheetView, column: number, below: number): number {
  const texts = on.textsIn(column, below);
  return texts.length < FEW_ROWS ? 0 : new Set(texts).size / texts.length;
}

/** Every cell is a number of a list: `82500`, `01008`. */
function areNumbers(on: SheetView, column: number, below: number): boolean {
  return on.isEveryText(column, below, (text) => /^[A-Z]?[\d-]+$/i.test(text));
}

/** `입고 금액 | 출고 금액`: the amounts of the costs stand where the categories stand. */
function bookBesideCodes(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  options: readonly Option[],
  below: number,
  more: More,
): void {
  const { book, category } = columns;
  if (book === undefined || category === undefined || more.added || on.corrections.columns?.book !== undefined) return;
  const coded: number[] = [];
  const blank: number[] = [];
  for (const row of on.sampled(below)) (on.isCode(on.grid.at(row, category)) ? coded : blank).push(row);
  const share = (column: number, rows: readonly number[]): number =>
    rows.length === 0 ? 0 : rows.filter((row) => (numberOf(on.grid.own(row, column)) ?? 0) !== 0).length / rows.length;
  if (coded.length < FEW_ROWS || blank.length === 0 || share(book, coded) >= 0.5) return;
  let best: { column: number; of: number } | undefined;
  for (const { column, role, weight } of options) {
    if (role !== 'book' || weight < 1 || column === book || NEVER.test(normalizeLabel(heads.get(column) ?? '')) || share(column, coded) < 0.9) continue;
    const of = share(column, blank);
    if (of < 0.9 && (!best || of < best.of)) best = { column, of };
  }
  if (!best) return;
  taken.delete(book);
  for (const role of Object.keys(columns) as ColumnRole[]) if (columns[role] === best.column) delete columns[role];
  columns.book = best.column;
  taken.add(best.column);
  // `수입(매출) | 비용`: what came in has no lines.
  if (COMES_IN.test(normalizeLabel(heads.get(book) ?? '')) && share(book, coded) === 0) delete more.others;
  else more.others = [book];
}

const OF_STATES = /상태|결과|status|state$/;

/** Columns of states beside that of the table, by heading and content: `승인구분 | 정산상태`. */
export function furtherStates(on: SheetView, columns: Readonly<Partial<Record<ColumnRole, number>>>, rows: readonly number[], below: number): number[] {
  if (columns.status === undefined) return [];
  const taken = new Set(Object.values(columns));
  const found: number[] = [];
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (taken.has(column)) continue;
    const texts = on.textsIn(column, below);
    if (saysStates(texts) || (OF_STATES.test(normalizeLabel(on.headOf(rows, column))) && statesIn(texts) >= 0.8)) found.push(column);
  }
  return found;
}

/** Nothing but 1 and 0 under `취소`. */
function areMarks(on: SheetView, column: number, below: number): boolean {
  const values = on
    .sampled(below)
    .map((row) => on.grid.own(row, column))
    .filter((value) => !isBlank(value));
  return values.length > 0 && values.includes(1) && values.every((value) => value === 0 || value === 1);
}

/** `승인 · 승인 · 취소`, whatever stands over it. */
function statusByContent(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  below: number,
): void {
  if (columns.book === undefined) return;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    // `부가세: 제외`: of the tax.
    if (taken.has(column) || asksOfDues(heads.get(column) ?? '')) continue;
    const first = on.grid.at(below, column);
    if (typeof first !== 'string' || first.length > FEW_LETTERS || !saysStates(on.textsIn(column, below))) continue;
    columns.status = column;
    taken.add(column);
    return;
  }
}

/** Dates that only a column of them tells: `05.01.2013`, `01-05`. */
function otherDates(on: SheetView, column: number, below: number): number {
  const values = on
    .sampled(below)
    .map((row) => on.grid.at(row, column))
    .filter((value) => !isBlank(value));
  return (dateWay(values, on.grid.block.date1904)?.share ?? 0) >= 0.5 ? 2 : -3;
}
