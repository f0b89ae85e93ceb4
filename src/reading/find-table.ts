import { atOnce, largest, readDateCell, readNumber } from '../domain';
import type { Edition } from '../law/types';
import { parseCategory } from '../rules';
import type { CellValue } from '../sheet/model';
import { readAmountText } from './amount-text';
import type { AcrossSum, ColumnRole, Corrections, SheetKind, Understanding } from './model';
import { isDitto, type Grid } from './grid';
import {
  divides,
  FOREIGN,
  monthOf,
  nearlySumOf,
  NEVER,
  numberOf,
  PART_RATE,
  RATE,
  rateOf,
  relationsOf,
  sampleOf,
  stretchOf,
  TAX,
  yearOfHeading,
  type AmountColumn,
} from './amount-columns';
import {
  dateWay,
  isDayAlone,
  isEightDigits,
  isQuarter,
  periodTitle,
  type PeriodTitle,
  monthIn,
  namesItsParts,
  namesWeekday,
  USUAL,
  yearIn,
  yearTitle,
  YEARLESS,
  type DateStyle,
  type YearOf,
} from './date-ways';
import { bareParts, carryParts, codeInTitle, joinParts, sectionCode } from './category-columns';
import { dateRank, deducts, headerMatches, isCodeHead, isLineName, isMoneyIn, onlySum, type NameMatch } from './header-names';
import { beginsAnother, headingAt, repeatsHeader } from './further-tables';
import { sideOf } from './payment-words';
import { saysStates, saysYesOrNo, statesIn } from './row-states';
import { isAmountText, isDateText, isSumLabel, kindsOfText } from './text-kind';
import { isCarried, ROW_LABELS, totalLevel } from './row-kind';
import type { LinesAcross } from './lines-across';
import { LabelTracker } from './statement-labels';
import { normalizeLabel, cellText, isBlank } from './text';
import { factOf } from './facts';
import { groupSums, saysGroupSums } from './group-sums';
import { findUnit, unitBelow, unitOfTotal } from './find-unit';
import { readUnit, unitIn } from './units';
import { readFormula } from './table/formula';

/** Rows below a header that are looked at to learn what its columns hold. */
const SAMPLE_ROWS = 300;
/** A header stands near the top; further down only where nothing was found above. */
const NEAR_ROWS = 60;
const SEARCH_ROWS = 2_000;
/** Fewer lines than these may be a short ledger as well. */
const LISTED = 3;
/** Won below which no usual cost of research lies: a ledger whose middle amount is smaller is in another unit. Ours. */
const SMALL_CHANGE = 10_000;
/** Won above which the middle amount of no ledger of research lies. Ours. */
const NO_COST = 1_000_000_000;
/** The same of the lines of a statement. Ours. */
const NO_STATEMENT = 5_000_000_000;
/** A state is a short word. */
const FEW_LETTERS = 8;
/** The currency of the books, beside that of the voucher; by so much its column is more the amount than a like one. */
const OF_BOOKS = /accounted|functional|localcurr|incurrencyofbooks|원화|krw|장부통화|기준통화|자국통화/;
const IN_BOOKS = 0.5;
/** The column says itself that it is the book amount. */
const SAYS_BOOK = /^장부(금액|가액|가)/;
/** By so much a column whose every text is another one is more the text of the costs than a column of one text. Less than a name is surer than another. */
const TELLS = 0.4;
/** By so much a column of the names of the lines is less a text than another one. */
const LINE_NAME = 3;
/** `급여대장 (1.가.① 연구요원 인건비)`. */
const CODE_IN_BRACKETS = /[([（［]\s*([12]\s*[.-]\s*[가-하]\s*(?:[.-]\s*)?[①-⑳])(?![가-힣])[^()[\]（）［］]*[)\]）］]/;
const LABELLED_CODE = /(?:비목|분류|산정|항목|코드|해당|별표\s*[23]?)[^:：]{0,8}[:：]\s*([12]\s*[.-]\s*[가-하]\s*[.-]?\s*[①-⑳]?)(?![가-힣])/;
/** So many rows may stand between a title and the first row below a heading. */
const APART = 4;
/** So many rows fill just one of the columns that divide the amount. */
const MOST_ONCE = 0.95;
/** What comes in is no part of what goes out. */
const MONEY_SIDES = /차변|대변|입금|출금|수입|입고|출고|증가|감소|debit|credit|deposit|withdraw/;
/** So many months beside one another are a heading. */
const MONTHS_ACROSS = 3;
/** So many payments are of purchases in the same table. */
const SETTLED = 0.8;
/** So many columns of a heading make one, and so much more than each of them say two rows that name the same. */
const FIELDS = 4;
const TRANSLATED = 0.6;
/** A month, a day or a year alone is no longer. */
const MONTH_LETTERS = 4;
/** So many of two columns must be months and days. Ours. */
const MOST_DAYS = 0.9;
/** What is counted is no money: 투입시간, 근무일수, 인원. */
const COUNTS = /(시간|일수|개월수?|인원수?|공수|hours?|days|months|headcount)$/;
/** Days as numbers are not all round; allowances are. */
const ROUND_MONEY = 1_000;
/** `연구개발 여부`. */
const RESEARCH = /연구|r&d|research/i;
/** So many dated amounts make a ledger, where nothing else says so. */
const FEW_ROWS = 3;
/** So many rows without a category, and this share of all, make a ledger of more than research; fewer were forgotten. */
const OPEN_ROWS = 5;
const OPEN_SHARE = 0.2;
/** Digits that codes of accounts and departments have; longer ones are taken for codes only where they stand again and again. Ours. */
const CODE_DIGITS = [3, 8] as const;
const LONG_CODE = 6;
const CODES_REPEAT = 0.7;
/** So many times a code written as a number, and the column beside it is the money. Ours. */
const MONEY_OVER_CODES = 20;
const CURRENCY = /^(KRW|USD|EUR|JPY|CNY|RMB|GBP|CHF|HKD|SGD|TWD|AUD|CAD|VND|THB|INR|원|원화|달러|엔|엔화|유로|위안)$/;
/** Beyond this row nothing is looked at to understand the columns. */
export const lastSampledRow = (top: number, headerRow: number): number => Math.max(top + NEAR_ROWS + 1, headerRow) + 2 + SAMPLE_ROWS;

export interface HeaderCandidate {
  readonly rows: readonly number[];
  readonly columns: Partial<Record<ColumnRole, number>>;
  readonly score: number;
  /** The parts of the understanding that are more than one column a role. */
  readonly more: More;
}
interface More {
  /** Headings over the amounts have said which of them count. */
  settled?: boolean;
  added?: Understanding['added'];
  months?: readonly string[];
  sums?: readonly AcrossSum[];
  instalments?: Understanding['instalments'];
  others?: readonly number[];
  parts?: readonly number[];
  share?: NonNullable<Understanding['share']>;
  beside?: readonly number[];
  pays?: number;
  dates?: DateStyle;
  noYear?: boolean;
}

export type FoundTable =
  | { readonly found: true; readonly understanding: Understanding; readonly units: ReturnType<typeof findUnit>; readonly dates: DateStyle }
  | {
      readonly found: false;
      readonly candidates: readonly HeaderCandidate[];
      readonly missing: readonly ColumnRole[];
      /** A ledger without categories: read only where the workbook has no other table. */
      readonly raw?: Extract<FoundTable, { found: true }>;
    };

/** What the cells under a header hold, as shares of those that hold anything. */
interface Evidence {
  readonly filled: number;
  readonly codes: number;
  readonly numbers: number;
  readonly dates: number;
}

/** What people write below the total that is no cost. */
const BESIDE_COST = /매출|비율|점유|기준|차이|검증|확인|ratio|sales|revenue|check|difference|%/i;

const AMOUNTS: readonly ColumnRole[] = ['book', 'adjustment', 'subtotal'];

const codes = new WeakMap<Edition, Map<string, boolean>>();

/** The cell holds a code of 별표 3, or what is formed like one. The same few stand in thousands of rows. */
export function looksLikeCode(edition: Edition, value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 100) return false;
  let known = codes.get(edition);
  if (!known) codes.set(edition, (known = new Map()));
  let answer = known.get(value);
  if (answer === undefined) {
    answer = readsAsCode(edition, value.trim());
    if (known.size < 20_000) known.set(value, answer);
  }
  return answer;
}

/** `1월` begins like a code. */
const MONTH = /^\d{1,2}\s*월/;

function readsAsCode(edition: Edition, text: string): boolean {
  if (text.length === 0 || text.length > 60 || MONTH.test(text)) return false;
  const parsed = parseCategory(edition, text);
  return parsed.known ? parsed.code.length > 1 : parsed.reason === 'no-such-line' || parsed.reason === 'no-such-item';
}

/** Formed like a code, but no line of 별표 3 has it. */
export const isNoLine = (edition: Edition, value: string): boolean => looksLikeCode(edition, value) && !parseCategory(edition, value.trim()).known;

/** The serial of the last day of 2099: no cost arose later, and greater numbers are amounts. */
const LAST_DAY = 73_051;

const isDateLike = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' && value > 30_000 && value < LAST_DAY && readDateCell(value, date1904) !== undefined) ||
  (typeof value === 'string' && isDateText(value));

/** The same, or month and day alone. */
const isAnyDate = (value: CellValue, date1904: boolean): boolean =>
  isDateLike(value, date1904) || (typeof value === 'string' && dateWay([value], date1904) !== undefined);

export const isAmountLike = (value: CellValue): boolean => typeof value === 'number' || (typeof value === 'string' && isAmountText(value));

/** More than a sheet has. */
const COLUMNS = 16_384;

export class TableFinder {
  /** By the first row below a header and the column. */
  private readonly evidence = new Map<number, Evidence>();
  private readonly single = new Map<number, HeaderCandidate | undefined>();
  /** Rows below a header, by their first one: asked for once a column. */
  private readonly samples = new Map<number, readonly number[]>();
  private readonly ends = new Map<number, number>();
  /** The column of the days, where months and days stand apart. */
  private day: number | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly edition: Edition,
    private readonly corrections: Corrections = {},
  ) {}

  /** A code of 별표 3, or a name that a legend or a person gave a line. */
  private isCode(value: CellValue): boolean {
    if (looksLikeCode(this.edition, value)) return true;
    const { categories } = this.corrections;
    return categories !== undefined && typeof value === 'string' && Object.prototype.hasOwnProperty.call(categories, value.trim());
  }

  find(): FoundTable {
    return atOnce(this.findInSteps());
  }

  /** The same, stopping between its steps, so that a page can breathe. */
  *findInSteps(): Generator<void, FoundTable> {
    const candidates = yield* this.candidates();
    yield;
    const best = candidates[0];
    if (best) {
      for (const one of candidates.slice(0, 3)) {
        const complete = one === best || (one.columns.category !== undefined && one.columns.book !== undefined) ? this.complete(one) : undefined;
        if (complete) return complete;
      }
    }
    const told = this.toldHead();
    if (told !== undefined) return yield* new TableFinder(this.grid, this.edition, { ...this.corrections, headerRow: told }).findInSteps();
    const raw = candidates.slice(0, 3).reduce<Extract<FoundTable, { found: true }> | undefined>((known, one) => known ?? this.completeRaw(one), undefined);
    const missing: ColumnRole[] = best ? (['category', 'book'] as const).filter((role) => best.columns[role] === undefined) : ['category', 'book'];
    return { found: false, candidates, missing, ...(raw ? { raw } : {}) };
  }

  /** A table a line, all of the same rows: each has the column of its line as its amount. */
  linesOf(across: LinesAcross): readonly Extract<FoundTable, { found: true }>[] {
    const uncategorised = {
      ...this.corrections,
      columns: { ...this.corrections.columns, category: null, ...(across.date === undefined ? {} : { date: across.date }) },
    };
    const candidate = new TableFinder(this.grid, this.edition, uncategorised).assign(across.top < across.row ? [across.top, across.row] : [across.row], true);
    if (!candidate) return [];
    const taken = new Set(across.lines.map(({ column }) => column));
    const columns: Partial<Record<ColumnRole, number>> = {};
    for (const [role, column] of Object.entries(candidate.columns) as [ColumnRole, number][])
      if (role !== 'category' && role !== 'credit' && !AMOUNTS.includes(role) && !taken.has(column)) columns[role] = column;
    const { dates, noYear } = candidate.more;
    const sum = across.lines.length > 1 ? this.sumOfLines(across) : undefined;
    return across.lines.map(({ column, category, account, party }, place) => {
      const more: More = { ...(dates ? { dates } : {}), ...(noYear ? { noYear } : {}), ...(place === 0 && sum ? { sums: [sum] } : {}) };
      const found = this.understood({ ...candidate, columns, more }, 'ledger', { ...columns, book: column }, across.row + 1, {
        categoryFrom: 'sheet',
        categoryOfAll: category,
      });
      const named = account === undefined || account === '' ? {} : { accountOfAll: account };
      const paid = party === undefined ? {} : { partyOfAll: party };
      return { ...found, understanding: { ...found.understanding, ...named, ...paid, sparse: true, ...(place === 0 ? {} : { part: place + 1 }) } };
    });
  }

  /** The column that says what the lines of each row come to together. */
  private sumOfLines({ row, lines }: LinesAcross): AcrossSum | undefined {
    const of = lines.map(({ column }) => column);
    const last = largest(of);
    for (let column = last + 1; column <= this.grid.right; column += 1) if (this.addsUp(column, of, row + 1, FEW_ROWS)) return { total: column, of };
    return undefined;
  }

  /** The column says the sum of the others in most rows that it fills: slips do not undo it. */
  private addsUp(total: number, of: readonly number[], below: number, least = 2): boolean {
    let asked = 0;
    let agree = 0;
    for (const row of this.sampled(below)) {
      const said = numberOf(this.grid.own(row, total));
      if (said === undefined || said === 0) continue;
      asked += 1;
      if (Math.abs(of.reduce((sum, column) => sum + (numberOf(this.grid.own(row, column)) ?? 0), 0) - said) < 1.01) agree += 1;
    }
    return asked >= least && agree >= asked * 0.6;
  }

  private *candidates(): Generator<void, HeaderCandidate[]> {
    const { top } = this.grid.block;
    const pointed = this.corrections.headerRow;
    if (pointed !== undefined) return [this.candidate(pointed, true)].filter((c): c is HeaderCandidate => c !== undefined);
    const found: HeaderCandidate[] = [];
    const last = Math.min(this.grid.bottom, top + SEARCH_ROWS);
    for (let row = top; row <= last; row += 1) {
      const candidate = this.candidate(row, false);
      if (candidate) {
        found.push(candidate);
        yield;
      }
      if (row - top > NEAR_ROWS && found.some((c) => c.columns.category !== undefined && c.columns.book !== undefined)) break;
    }
    found.sort((a, b) => b.score - a.score || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
    // A heading that stands again further down is that of one table: it begins at the first.
    const [best] = found;
    const first =
      best &&
      found
        .filter((one) => repeatsHeader(this.grid, best.rows[0] as number, one.rows))
        .reduce((a, b) => ((a.rows[0] as number) <= (b.rows[0] as number) ? a : b), best);
    return first && first !== best ? [first, ...found.filter((one) => one !== first)] : found;
  }

  private candidate(row: number, pointed: boolean): HeaderCandidate | undefined {
    const one = pointed ? this.assign([row], true) : this.assignRow(row);
    if (row >= this.grid.bottom || this.isEmptyRow(row)) return one;
    if (!this.isHeaderLike(row + 1) && !this.isMergedHeading(row)) return one;
    if (this.namesUnit(row) || this.namesFact(row)) return one;
    const two = this.assign([row, row + 1], pointed);
    // Two rows are a header together only where each of them adds to what the other says.
    const lower = this.assignRow(row + 1);
    if (one && lower && two && this.namesTheSame(row, one, lower)) return { ...two, score: Math.max(one.score, lower.score, two.score) + TRANSLATED };
    const better = two && two.score > (one?.score ?? 0) + 0.5 && two.score > (lower?.score ?? 0) + 0.5;
    if (better) return two;
    if (one && two && this.dividesMerged(row) && two.score >= one.score - 4) return two;
    // `합계` over 장부금액 | 조정금액 | 소계: the lower row alone does not say which of them; a heading merged over both rows belongs to both.
    const grouped = (two?.more.settled === true || two?.more.added !== undefined) && this.repeatsBook(row + 1);
    return two && ((grouped && two.score >= (lower?.score ?? 0)) || (one !== undefined && two.score >= one.score - 4 && this.mergedDown(row))) ? two : one;
  }

  /** The row below says something in the columns of headings merged across, and nowhere else: `집행액` over `당분기 | 누계`. */
  private dividesMerged(row: number): boolean {
    let divided = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (cellText(this.grid.own(row + 1, column)) === '') continue;
      const area = this.grid.mergeAt(row, column);
      if (!area || area.top !== row || area.bottom !== row || area.left === area.right || cellText(this.grid.at(row, column)) === '') return false;
      divided += 1;
    }
    return divided >= 2;
  }

  /** The row below says the same again, in another language: `일자 | 금액` over `Date | Amount`. */
  private namesTheSame(row: number, upper: HeaderCandidate, lower: HeaderCandidate): boolean {
    let same = 0;
    let apart = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const [over, under] = [headerMatches(cellText(this.grid.own(row, column))), headerMatches(cellText(this.grid.own(row + 1, column)))];
      if (over.length === 0 || under.length === 0) continue;
      if (over.some(({ role }) => under.some((match) => match.role === role))) same += 1;
      else apart += 1;
    }
    return same >= FIELDS && apart <= 1 && upper.columns.book !== undefined && upper.columns.book === lower.columns.book;
  }

  /** The row names the book amount more than once: once a quarter, a project, a year. */
  private repeatsBook(row: number): boolean {
    let books = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1)
      if (headerMatches(cellText(this.grid.own(row, column))).some(({ role, weight }) => role === 'book' && weight >= 2)) books += 1;
    return books >= 2;
  }

  /** A heading of the row is merged with the cell below it. */
  private mergedDown(row: number): boolean {
    return this.mergedColumns(row).length > 0;
  }

  private mergedColumns(row: number): number[] {
    const found: number[] = [];
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const area = this.grid.mergeAt(row, column);
      if (area && area.top === row && area.bottom === row + 1 && cellText(this.grid.own(row, column)) !== '') found.push(column);
    }
    return found;
  }

  /** Headings merged over both rows, and between them nothing but texts: beyond them another table may stand. */
  private isMergedHeading(row: number): boolean {
    const merged = this.mergedColumns(row);
    if (merged.length < FEW_ROWS) return false;
    for (let column = merged[0] as number; column <= (merged[merged.length - 1] as number); column += 1) {
      const value = this.grid.own(row + 1, column);
      if (!isBlank(value) && (typeof value !== 'string' || readNumber(value) !== undefined)) return false;
    }
    return true;
  }

  /** So is one that says a fact of the firm: `기업부설연구소 | 없음`. */
  private namesFact(row: number): boolean {
    const filled = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
    const [label] = filled;
    return (filled.length === 2 || filled.length === 4) && typeof label === 'string' && factOf(label) !== undefined;
  }

  /** A row that says the unit beside its label is no upper row of a header. */
  private namesUnit(row: number): boolean {
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const text = cellText(this.grid.own(row, column));
      if (text === '' || text.length > 20) continue;
      if (text.length < 12 && (unitIn(text).label === true || readUnit(text) !== undefined)) return true;
      // `[단위: 원]`, and not `금액(단위: 원)`.
      if (/^[[(（［<\s]*(단\s*위|units?)\s*[:：]/i.test(text) && unitIn(text).won !== undefined) return true;
    }
    return false;
  }

  /** Asked for as the lower of two rows, and then for itself. */
  private assignRow(row: number): HeaderCandidate | undefined {
    if (!this.single.has(row)) this.single.set(row, this.assign([row], false));
    return this.single.get(row);
  }

  /** Texts, no amounts and no dates: the lower of two header rows. */
  private isHeaderLike(row: number): boolean {
    let texts = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const value = this.grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || readNumber(value) !== undefined || looksLikeCode(this.edition, value)) return false;
      texts += 1;
    }
    return texts > 0;
  }

  private headerTexts(rows: readonly number[], column: number): string[] {
    const [first, second] = rows as [number, number?];
    const top = cellText(this.grid.at(first, column));
    if (second === undefined) {
      const area = this.grid.mergeAt(first, column);
      // Only the first cell of a merged title names a column.
      return area && (area.left !== column || area.right - area.left > 3) ? [] : [top];
    }
    const bottom = cellText(this.grid.at(second, column));
    if (bottom === '') return this.grid.mergeAt(first, column) && this.grid.mergeAt(first, column)?.left !== column ? [] : [top];
    if (bottom === top) return [top];
    return [bottom, top + bottom, bottom + top];
  }

  private assign(rows: readonly number[], pointed: boolean): HeaderCandidate | undefined {
    const options: { column: number; role: ColumnRole; weight: number }[] = [];
    let named = 0;
    let months = 0;
    let numbers = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      for (const row of rows) if (typeof this.grid.own(row, column) === 'number') numbers += 1;
      let matches: readonly NameMatch[] = [];
      const texts = this.headerTexts(rows, column);
      texts.forEach((text, place) => {
        const some = headerMatches(text);
        // The lower text alone may be short (`장부`); with the upper one it says more.
        if (some.length > 0 && (matches.length === 0 || (place > 0 && (some[0] as NameMatch).weight > (matches[0] as NameMatch).weight))) matches = some;
      });
      if (matches.length > 0) named += 1;
      else if (texts.some((text) => monthOf(text) !== undefined)) months += 1;
      for (const match of matches) options.push({ column, role: match.role, weight: match.weight });
    }
    // `비목 | 1.가.① | 계정 | 급여`: a label and its value are no headings.
    if (!pointed && options.some(({ column, role }) => role === 'category' && rows.some((row) => looksLikeCode(this.edition, this.grid.own(row, column + 1)))))
      return undefined;
    // Months across are one name more.
    if (!pointed && (named + Number(months >= MONTHS_ACROSS) < 2 || numbers > named)) return undefined;

    const below = (rows[rows.length - 1] as number) + 1;
    const heads = new Map<number, string>();
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) heads.set(column, this.headOf(rows, column));
    const more: More = {};
    const grouped = this.groupsOf(rows, options, heads);
    if (grouped) Object.assign(more, grouped.more);
    // 공제 beside 지급총액 is withheld tax: no adjustment of the cost.
    const pay = [...heads.values()].some((head) => /지급총액|급여총액|차인지급|실지급|실수령|기본급|grosspay|netpay/.test(normalizeLabel(head)));
    // 증감 beside two years says what changed between them.
    const terms = [...heads.values()].some((head) => PRIOR.test(normalizeLabel(head)) || yearOfHeading(head) !== undefined);
    const open = options.filter(
      ({ column, role }) =>
        !(grouped && AMOUNTS.includes(role) && !grouped.columns.has(column)) &&
        !((AMOUNTS.includes(role) || role === 'credit') && this.isCodeList(column, below, heads)) &&
        !(terms && role === 'adjustment' && CHANGE.test(normalizeLabel(heads.get(column) ?? ''))) &&
        !(pay && role === 'adjustment' && /공제|deduct/.test(normalizeLabel(heads.get(column) ?? ''))),
    );
    for (const option of open) {
      option.weight += this.fit(option.role, option.column, below);
      // `Entered Dr | Entered Cr | Accounted Dr | Accounted Cr`.
      if ((option.role === 'book' || option.role === 'credit') && OF_BOOKS.test(normalizeLabel(heads.get(option.column) ?? ''))) option.weight += IN_BOOKS;
      if (option.role === 'book' && SAYS_BOOK.test(normalizeLabel(heads.get(option.column) ?? ''))) option.weight += IN_BOOKS * 2;
      if (option.role === 'date') option.weight += dateRank(heads.get(option.column) ?? '');
      // `항목코드 | 항목명 | … | 내용`: the name of the line is no text of the cost.
      if (option.role === 'text' && isLineName(heads.get(option.column) ?? '') && isCodeHead(heads.get(option.column - 1) ?? '')) option.weight -= LINE_NAME;
    }
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
    score += this.categoryParts(columns, taken, heads, below, more);
    score += this.fillByContent(columns, taken, below);
    score += this.datesByContent(columns, taken, heads, rows, below, more);
    score += this.amountsByContent(columns, taken, heads, options, below, more);
    this.bookBesideCodes(columns, taken, heads, options, below, more);
    if (columns.status === undefined) this.statusByContent(columns, taken, below);
    this.correct(columns, heads, more);
    if (columns.category !== undefined && columns.book !== undefined) score += 8;
    return { rows, columns, score, more };
  }

  private headOf(rows: readonly number[], column: number): string {
    return rows
      .map((row) => cellText(this.grid.at(row, column)))
      .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
      .join(' ');
  }

  /** The last row below a header that is looked at: another table may begin below, with a heading of other columns. */
  private sampleEnd(below: number): number {
    const known = this.ends.get(below);
    if (known !== undefined) return known;
    const last = Math.min(this.grid.bottom, below + SAMPLE_ROWS);
    let end = last;
    for (let row = below + FEW_ROWS; row <= last && end === last; row += 1) if (this.isOtherHeading(row, below - 1)) end = row - 1;
    this.ends.set(below, end);
    return end;
  }

  private isOtherHeading(row: number, header: number): boolean {
    if (!this.isEmptyRow(row - 1) && !this.isEmptyRow(row - 2)) return false;
    if (!this.isHeaderLike(row)) return false;
    let named = 0;
    let same = 0;
    let filled = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const text = cellText(this.grid.own(row, column));
      if (text === '') continue;
      filled += 1;
      if (headerMatches(text).some(({ weight }) => weight >= 2)) named += 1;
      if (text === cellText(this.grid.at(header, column))) same += 1;
    }
    return named >= FIELDS && named * 2 >= filled && same * 2 < filled;
  }

  /** Rows below a header that may be rows of its table. */
  private sampled(below: number): readonly number[] {
    const known = this.samples.get(below);
    if (known) return known;
    const rows: number[] = [];
    this.samples.set(below, rows);
    for (let row = below; row <= this.sampleEnd(below); row += 1) {
      const cells = this.grid.block.values[row - this.grid.block.top] ?? [];
      if (cells.every(isBlank) || cells.some((value) => typeof value === 'string' && isSumLabel(value))) continue;
      rows.push(row);
    }
    return rows;
  }

  /**
   * The same amounts once a quarter, a period or a project, under headings over them: the group that sums the others up, or the present
   * one; where there is none, all of them together.
   */
  private groupsOf(
    rows: readonly number[],
    options: { column: number; role: ColumnRole; weight: number }[],
    heads: ReadonlyMap<number, string>,
  ): { readonly columns: ReadonlySet<number>; readonly more: More } | undefined {
    if (rows.length < 2) return undefined;
    const books = [...new Set(options.filter(({ role, weight }) => role === 'book' && weight >= 2).map(({ column }) => column))];
    const groups = new Map<string, number[]>();
    let label = '';
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const upper = cellText(this.grid.at(rows[0] as number, column));
      if (upper !== '') label = upper;
      const lower = cellText(this.grid.at(rows[1] as number, column));
      if (label === '' || lower === '' || lower === label || !options.some((one) => one.column === column && AMOUNTS.includes(one.role))) continue;
      groups.set(label, [...(groups.get(label) ?? []), column]);
    }
    const yearly = this.yearOfHalves(rows, options, heads);
    if (yearly) return yearly;
    const withBook = [...groups].filter(([, columns]) => columns.some((column) => books.includes(column)));
    if (withBook.length < 2) return undefined;
    // Each with a category of its own: tables beside one another, and no parts of one row.
    if (withBook.every(([, own]) => this.placedIn(rows, own, options))) return undefined;
    const isSum = (name: string): boolean => totalLevel(name) !== undefined && (stretchOf(name) === undefined || /계\s*$/.test(name));
    const whole = withBook.find(([name]) => isSum(name) || /^(합계|누계|연간|전체|계|total|annual)/.test(normalizeLabel(name)));
    const present =
      withBook.find(([name]) => /당기|당해|금년|올해|current|thisyear/.test(normalizeLabel(name))) ??
      // The same in the currency of the voucher and in that of the books.
      withBook.find(([name]) => OF_BOOKS.test(normalizeLabel(name))) ??
      latestTerm(withBook);
    const chosen = whole ?? present;
    if (chosen) {
      const sums = whole
        ? this.sumsAcross(
            withBook.filter((group) => group !== whole).map(([, own]) => own),
            whole[1],
            options,
          )
        : [];
      return { columns: new Set(chosen[1]), more: { settled: true, ...(sums.length > 0 ? { sums } : {}) } };
    }
    const kind = divides(withBook.map(([name]) => name));
    // 착수금 | 중도금 | 잔금, and beside them the amount of the year under a heading of its own.
    const within = new Set([...groups.values()].flat());
    const alone = kind === undefined ? options.find(({ column, role, weight }) => role === 'book' && weight >= 3 && !within.has(column)) : undefined;
    if (alone) {
      const below = (rows[1] as number) + 1;
      const parts = withBook.map(([, own]) => own.find((column) => books.includes(column)) as number);
      const sums = this.addsUp(alone.column, parts, below) ? [{ total: alone.column, of: parts }] : undefined;
      const instalments = parts.flatMap((book) => (this.evidenceOf(book - 1, below).dates >= 0.8 ? [{ date: book - 1, book }] : []));
      return {
        columns: new Set(options.flatMap(({ column }) => (within.has(column) ? [] : [column]))),
        more: sums
          ? { settled: true, sums, ...(instalments.length > 0 ? { instalments } : {}) }
          : { others: withBook.flatMap(([, own]) => own.filter((column) => books.includes(column))) },
      };
    }
    if (kind === undefined)
      return {
        columns: new Set((withBook[0] as [string, number[]])[1]),
        more: { others: withBook.slice(1).flatMap(([, own]) => own.filter((column) => books.includes(column))) },
      };
    const added: Partial<Record<'book' | 'adjustment' | 'subtotal', number[]>> = {};
    for (const [, own] of withBook) {
      for (const role of AMOUNTS as ('book' | 'adjustment' | 'subtotal')[]) {
        const best = own.flatMap((column) => options.filter((one) => one.column === column && one.role === role)).sort((a, b) => b.weight - a.weight)[0];
        if (best && !heads.get(best.column)?.includes('합계')) (added[role] ??= []).push(best.column);
      }
    }
    return { columns: new Set((withBook[0] as [string, number[]])[1]), more: { added } };
  }

  /** A heading of the same group, between the amounts of the group before it and its own, is that of a category. */
  private placedIn(rows: readonly number[], own: readonly number[], options: readonly { column: number; role: ColumnRole; weight: number }[]): boolean {
    const label = (column: number): string => {
      for (let at = column; at >= this.grid.block.left; at -= 1) {
        const text = cellText(this.grid.at(rows[0] as number, at));
        if (text !== '') return text;
      }
      return '';
    };
    const group = label(own[0] as number);
    return options.some(({ column, role, weight }) => role === 'category' && weight >= 2 && !own.includes(column) && label(column) === group);
  }

  /** Halves of a year (or other groups of months), each with its own sum as its last column, and beside them the year: that is the amount. */
  private yearOfHalves(
    rows: readonly number[],
    options: { column: number; role: ColumnRole; weight: number }[],
    heads: ReadonlyMap<number, string>,
  ): { readonly columns: ReadonlySet<number>; readonly more: More } | undefined {
    const groups: { parts: number[]; total: number }[] = [];
    let open: number[] = [];
    let label = '';
    let year: number | undefined;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const upper = cellText(this.grid.at(rows[0] as number, column));
      const lower = cellText(this.grid.at(rows[1] as number, column));
      if (upper !== '' && upper !== label) open = [];
      if (upper !== '') label = upper;
      const sums = /계$|total$/i.test(normalizeLabel(lower === '' ? upper : lower));
      if (groups.length >= 2 && sums && (lower === '' || lower === upper || (upper !== '' && open.length === 0))) year ??= column;
      else if (sums && open.length >= 2) {
        groups.push({ parts: open, total: column });
        open = [];
      } else if (lower !== '' && lower !== upper && (monthOf(lower) !== undefined || stretchOf(lower) !== undefined)) open.push(column);
    }
    if (groups.length < 2 || year === undefined) return undefined;
    const totals = groups.map(({ total }) => total);
    if (!this.addsUp(year, totals, (rows[1] as number) + 1)) return undefined;
    const within = new Set([...totals, ...groups.flatMap(({ parts }) => parts)]);
    options.push({ column: year, role: 'book', weight: 6 });
    const months = this.monthsOf(
      groups.flatMap(({ parts }) => parts),
      new Map([...heads].map(([column, head]) => [column, cellText(this.grid.at(rows[1] as number, column)) || head])),
    );
    return {
      columns: new Set(options.flatMap(({ column }) => (within.has(column) ? [] : [column]))),
      more: {
        settled: true,
        sums: [...groups.map(({ parts, total }) => ({ total, of: parts })), { total: year, of: totals }],
        ...(months.length === within.size - totals.length && months.every((month) => !month.startsWith('?')) ? { months } : {}),
      },
    };
  }

  /** What groups of columns and the whole of them say again: 소계 of each group, and each amount of the whole. */
  private sumsAcross(
    groups: readonly (readonly number[])[],
    whole: readonly number[],
    options: readonly { column: number; role: ColumnRole; weight: number }[],
  ): AcrossSum[] {
    const roleIn = (own: readonly number[], role: ColumnRole): number | undefined =>
      own.flatMap((column) => options.filter((one) => one.column === column && one.role === role)).sort((a, b) => b.weight - a.weight)[0]?.column;
    const sums: AcrossSum[] = [];
    for (const own of groups) {
      const [book, adjustment, subtotal] = AMOUNTS.map((role) => roleIn(own, role));
      if (book !== undefined && adjustment !== undefined && subtotal !== undefined && new Set([book, adjustment, subtotal]).size === 3)
        sums.push({ total: subtotal, of: [book, adjustment], subtotal: true });
    }
    for (const role of AMOUNTS) {
      const total = roleIn(whole, role);
      const of = groups.map((own) => roleIn(own, role));
      if (total !== undefined && of.every((column): column is number => column !== undefined)) sums.push({ total, of });
    }
    return sums;
  }

  /** 대분류 · 중분류 · 소분류, in neighbouring columns. */
  private categoryParts(
    columns: Partial<Record<ColumnRole, number>>,
    taken: Set<number>,
    heads: ReadonlyMap<number, string>,
    below: number,
    more: More,
  ): number {
    const rows = this.sampled(below);
    if (rows.length < 2 || this.corrections.columns?.category !== undefined) return 0;
    for (let column = this.grid.block.left; column < this.grid.right; column += 1) {
      const texts = (at: number): string[] => rows.map((row) => cellText(this.grid.at(row, at)));
      const [first, second] = [texts(column), texts(column + 1)];
      if (!/분류|구분|비목|항목|목|level|category|group/i.test(heads.get(column) ?? '') && !/분류|비목|세목/.test(heads.get(column + 1) ?? '')) continue;
      const filled = first.filter((text) => text !== '');
      if (filled.length === 0 || filled.filter((text) => bareParts(0, text) !== undefined && !looksLikeCode(this.edition, text)).length < filled.length * 0.6)
        continue;
      const third = column + 2 <= this.grid.right ? texts(column + 2) : [];
      let joined = 0;
      let asked = 0;
      const carried = ['', '', ''];
      rows.forEach((_, at) => {
        carryParts(carried, [first[at] ?? '', second[at] ?? '', third[at] ?? '']);
        asked += 1;
        if (joinParts(this.edition, carried) !== undefined) joined += 1;
      });
      if (joined < asked * 0.6) continue;
      const deep = third.some((text) => bareParts(2, text) !== undefined);
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

  /** A column of dates is the date, whatever it is called; how it writes them is told from all of it. */
  private datesByContent(
    columns: Partial<Record<ColumnRole, number>>,
    taken: Set<number>,
    heads: ReadonlyMap<number, string>,
    rows: readonly number[],
    below: number,
    more: More,
  ): number {
    const sampled = this.sampled(below);
    const { date1904 } = this.grid.block;
    const valuesOf = (column: number): CellValue[] => this.valuesDown(column, sampled);
    let score = 0;
    const asCorrected = this.corrections.columns?.date;
    if (typeof asCorrected === 'number') columns.date = asCorrected;
    const split = asCorrected === undefined ? this.dayColumns(heads, sampled) : undefined;
    const own = columns.date === undefined ? undefined : dateWay(valuesOf(columns.date), date1904);
    if (split && (own === undefined || own.style.way === 'month' || columns.date === split.month)) {
      if (columns.date !== undefined) taken.delete(columns.date);
      columns.date = split.month;
      taken.add(split.month);
      const yearOf = split.year === undefined ? this.yearAround(rows, heads, split.month) : undefined;
      const years = split.year === undefined ? this.yearTitles(below) : {};
      more.dates = { way: 'columns', day: split.day, ...(split.year === undefined ? {} : { year: split.year }), ...(yearOf ? { yearOf } : {}), ...years };
      if (split.year === undefined && !yearOf && !years.years) more.noYear = true;
      return 3;
    }
    let chosen = own;
    if (asCorrected === undefined && (own === undefined || own.share < 0.5)) {
      let best: { column: number; rank: number } | undefined;
      for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
        if (taken.has(column) && column !== columns.date) continue;
        const values = valuesOf(column);
        if (values.length < 2 || values.length < sampled.length * 0.5) continue;
        const seen = dateWay(values, date1904);
        // When somebody began to work says nothing of when the cost arose.
        if (OF_PERSON.test(normalizeLabel(heads.get(column) ?? ''))) continue;
        const named = /일|날|월|date|day|d\/t|when|언제/i.test(heads.get(column) ?? '');
        if (!named && /코드|번호|code|^no\.?$|사번/i.test(heads.get(column) ?? '')) continue;
        if (!seen || seen.share < 0.8 || (!seen.sure && !(seen.share >= 0.95 && (named || (heads.get(column) ?? '') === '' || values.length >= 5)))) continue;
        // Numbers may be amounts: days lie within a few years of one another, and every one of them is whole.
        const numbers = values.filter((value): value is number => typeof value === 'number');
        if (numbers.length > 0 && /금액|액$|비용|amount|cost|price|단가/i.test(heads.get(column) ?? '')) continue;
        // 식대 of 100,000 is no day of 2173.
        if (numbers.length > 0 && numbers.every((n) => n % ROUND_MONEY === 0)) continue;
        if (
          numbers.some((n) => n < 1_000_000 && n > 0) &&
          numbers.reduce((a, b) => Math.max(a, b), 0) - numbers.reduce((a, b) => Math.min(a, b), Infinity) > 1_500 &&
          seen.style.way === 'usual'
        )
          continue;
        const rank = seen.share + dateRank(heads.get(column) ?? '') + (named ? 0.2 : 0);
        if (!best || rank > best.rank) best = { column, rank };
        if (best.column === column) chosen = seen;
      }
      if (best) {
        if (columns.date !== undefined) taken.delete(columns.date);
        columns.date = best.column;
        taken.add(best.column);
        score = 2;
      }
    }
    if (!chosen || chosen.share < 0.5) {
      const day = this.daysOfOneMonth(columns, taken, heads, rows, sampled);
      if (day) {
        if (columns.date !== undefined) taken.delete(columns.date);
        columns.date = day.column;
        taken.add(day.column);
        more.dates = day.style;
        if (!day.style.yearOf) more.noYear = true;
        return 2;
      }
    }
    if (asCorrected === undefined && (!chosen || chosen.share < 0.5)) {
      const quarters = this.columnOfQuarters(columns, taken, below);
      if (quarters !== undefined) {
        if (columns.date !== undefined) taken.delete(columns.date);
        columns.date = quarters;
        taken.add(quarters);
        const yearOf = this.yearAround(rows, heads, quarters);
        const years = this.yearTitles(below);
        more.dates = { way: 'quarter', ...(yearOf ? { yearOf } : {}), ...years };
        if (!yearOf && !years.years && !this.valuesDown(quarters, [below]).some((value) => /\d{2}/.test(String(value).replace('/4', '')))) more.noYear = true;
        return 2;
      }
    }
    if (columns.date === undefined || !chosen) return score;
    const { way, also = [] } = chosen.style;
    const yearOf = YEARLESS.has(way) || also.some((one) => YEARLESS.has(one)) ? this.yearAround(rows, heads, columns.date) : undefined;
    const beside = also.length > 0 ? { also } : {};
    if (YEARLESS.has(way)) {
      const years = this.yearTitles(below);
      more.dates = { way, ...beside, ...(yearOf ? { yearOf } : {}), ...years };
      if (!yearOf && !years.years && also.length === 0) more.noYear = true;
    } else if (way === 'usual' && also.length === 0 && isWrittenInDigits(valuesOf(columns.date))) more.dates = { way: 'yyyymmdd' };
    else if (way === 'usual' && also.length === 0 && nearlyAll(valuesOf(columns.date), namesWeekday)) more.dates = { way: 'weekday' };
    else if (way === 'usual' && also.length === 0 && nearlyAll(valuesOf(columns.date), namesItsParts)) more.dates = { way: 'year-month-day' };
    else if (way !== 'usual') more.dates = { way, ...beside, ...(yearOf ? { yearOf } : {}) };
    // Beside what Excel takes as dates: the column is named for the other way, which reads these as well.
    else if (also[0] !== undefined) more.dates = { way: also[0], ...(also.length > 1 ? { also: also.slice(1) } : {}), ...(yearOf ? { yearOf } : {}) };
    return score;
  }

  /** 분기 in a column of its own, where nothing says a day. */
  private columnOfQuarters({ date, book }: Partial<Record<ColumnRole, number>>, taken: ReadonlySet<number>, below: number): number | undefined {
    // `1/4분기` by itself would be the sum of one.
    const rows: number[] = [];
    for (let row = below; row <= this.sampleEnd(below); row += 1) if (book !== undefined && !isBlank(this.grid.own(row, book))) rows.push(row);
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (taken.has(column) && column !== date) continue;
      const values = this.valuesDown(column, rows);
      if (values.length >= rows.length * 0.5 && nearlyAll(values, isQuarter)) return column;
    }
    return undefined;
  }

  /** Titles over blocks of rows that name the quarter or the month of those below them, where no row has a date; undefined where they all name one. */
  private periodTitles(rows: readonly number[], lastRow: number): readonly PeriodTitle[] | undefined {
    const yearOf = this.yearAround(rows, new Map(), -1);
    const found: PeriodTitle[] = [];
    for (let row = Math.max(this.grid.block.top, (rows[0] as number) - APART); row <= lastRow; row += 1) {
      const filled = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
      const day = filled.length === 1 && typeof filled[0] === 'string' ? periodTitle(filled[0], yearOf) : undefined;
      if (day !== undefined) found.push({ row, day });
    }
    return new Set(found.map(({ day }) => day)).size > 1 ? found : undefined;
  }

  /** Titles around the rows that name a year each: one before the first row, and others among them. */
  private yearTitles(below: number): Pick<DateStyle, 'years'> {
    const years: { row: number; year: number }[] = [];
    for (let row = Math.max(this.grid.block.top, below - APART); row <= this.grid.bottom; row += 1) {
      const filled = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
      const year = filled.length === 1 && typeof filled[0] === 'string' ? yearTitle(filled[0]) : undefined;
      if (year !== undefined) years.push({ row, year });
    }
    return years.length > 0 ? { years } : {};
  }

  /** The day alone, where the sheet or its title names the month. */
  private daysOfOneMonth(
    columns: Partial<Record<ColumnRole, number>>,
    taken: ReadonlySet<number>,
    heads: ReadonlyMap<number, string>,
    rows: readonly number[],
    sampled: readonly number[],
  ): { readonly column: number; readonly style: DateStyle } | undefined {
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (taken.has(column) && column !== columns.date) continue;
      if (!/^(일|일자|날짜|날|거래일자?|지출일자?|집행일자?|사용일자?|전표일자?|day|date|d)$/.test(normalizeLabel(heads.get(column) ?? ''))) continue;
      const values = sampled.map((row) => this.grid.at(row, column)).filter((value) => !isBlank(value));
      if (values.length === 0 || values.filter(isDayAlone).length < values.length * 0.8) continue;
      const texts = [this.grid.block.sheet, ...this.textsAbove(rows)];
      const month = texts.map(monthIn).find((one) => one !== undefined);
      if (!month) continue;
      const { year } = month;
      const yearOf: YearOf | undefined = year === undefined ? this.yearAround(rows, heads, column) : () => year;
      return { column, style: { way: 'day', month: month.month, ...(yearOf ? { yearOf } : {}) } };
    }
    return undefined;
  }

  /** The one month that the title or the sheet's name is about, with its year: a payroll sheet a month has no dates. */
  private monthOfSheet(rows: readonly number[]): string | undefined {
    const titles = [...this.textsAbove(rows), this.grid.block.sheet].filter((text) => !/\d\s*일|기준|현재|말일|분기|반기/.test(text));
    const found = new Set<string>();
    for (const title of titles) {
      const named = monthIn(title);
      const year = named && (named.year ?? this.yearAround(rows, new Map(), -1)?.(named.month));
      if (named && year !== undefined) found.add(`${year}-${String(named.month).padStart(2, '0')}`);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  private textsAbove(rows: readonly number[]): string[] {
    const texts: string[] = [];
    for (let row = (rows[0] as number) - 1; row >= Math.max(this.grid.block.top, (rows[0] as number) - 30); row -= 1)
      for (const value of this.grid.block.values[row - this.grid.block.top] ?? [])
        if (typeof value === 'string' && !/신청|작성|출력|인쇄|설립|발급|applied|printed/i.test(value)) texts.push(value);
    return texts;
  }

  /** 월 | 일 side by side, perhaps with 년 before them. */
  private dayColumns(heads: ReadonlyMap<number, string>, sampled: readonly number[]): { month: number; day: number; year?: number } | undefined {
    const whole = (column: number, from: number, to: number): boolean => {
      // The heading stands again over each account, and the name of the account.
      const values = this.valuesDown(column, sampled).filter(
        (value) =>
          !isDitto(value) &&
          (typeof value === 'number' || (typeof value === 'string' && value.length <= MONTH_LETTERS && cellText(value) !== heads.get(column))),
      );
      const fitting = values.filter((value) => Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to);
      // A thirteenth month is a slip, told in its row.
      return fitting.length > 0 && fitting.length >= values.length * MOST_DAYS && values.every((value) => Number.isInteger(Number(value)));
    };
    for (let column = this.grid.block.left; column < this.grid.right; column += 1) {
      if (!/^(월|month|mm)$/.test(normalizeLabel(heads.get(column) ?? '')) || !/^(일|day|dd)$/.test(normalizeLabel(heads.get(column + 1) ?? ''))) continue;
      if (!whole(column, 1, 12) || !whole(column + 1, 1, 31)) continue;
      const year = /^(년|연|년도|연도|year|yyyy)$/.test(normalizeLabel(heads.get(column - 1) ?? '')) && whole(column - 1, 0, 2199) ? column - 1 : undefined;
      return { month: column, day: column + 1, ...(year === undefined ? {} : { year }) };
    }
    return undefined;
  }

  /** The year that the texts over the table, its heading or the sheet's name say. A period says more than a year alone. */
  private yearAround(rows: readonly number[], heads: ReadonlyMap<number, string>, column: number): YearOf | undefined {
    const first = rows[0] as number;
    const texts: string[] = [heads.get(column) ?? ''];
    for (let row = first - 1; row >= Math.max(this.grid.block.top, first - 30); row -= 1) {
      const cells = this.grid.block.values[row - this.grid.block.top] ?? [];
      cells.forEach((value, at) => {
        const before = cellText(cells.slice(0, at).findLast((one) => !isBlank(one)));
        if (typeof value === 'string' && !/신청|작성|출력|인쇄|설립|발급|applied|printed/i.test(`${before} ${value}`)) texts.push(value);
      });
    }
    texts.push(this.grid.block.sheet);
    const found = texts.map(yearIn).filter((one): one is YearOf => one !== undefined);
    const period = texts
      .filter((text) => /[~∼〜～]|부터/.test(text))
      .map(yearIn)
      .find((one) => one !== undefined);
    return period ?? found[0];
  }

  /** Which column is the cost, where several hold amounts. */
  private amountsByContent(
    columns: Partial<Record<ColumnRole, number>>,
    taken: Set<number>,
    heads: ReadonlyMap<number, string>,
    options: readonly { column: number; role: ColumnRole; weight: number }[],
    below: number,
    more: More,
  ): number {
    if (more.settled || more.added || more.others) return 0;
    const rows = this.sampled(below);
    const held = new Map<number, ColumnRole>();
    for (const role of Object.keys(columns) as ColumnRole[]) held.set(columns[role] as number, role);
    const amounts: AmountColumn[] = [];
    const end = this.endOfTable(columns, heads, below);
    for (let column = this.grid.block.left; column <= end; column += 1) {
      const role = held.get(column);
      const day = more.dates?.day;
      if ((role !== undefined && !AMOUNTS.includes(role) && role !== 'credit') || more.parts?.includes(column) || column === day || column === more.dates?.year)
        continue;
      const seen = this.evidenceOf(column, below);
      const head = heads.get(column) ?? '';
      if (seen.filled > 0 && seen.numbers < 0.5 && RATE.test(normalizeLabel(head))) {
        const values = rows.map((row) => rateOf(this.grid.own(row, column)));
        if (values.some((n) => n !== undefined)) amounts.push({ column, heading: head, values });
      }
      if (seen.filled === 0 || seen.numbers < 0.5 || seen.codes > 0.3) continue;
      // `코드`, `번호`: numbers, but no amounts.
      // `퇴사일`: its numbers are days.
      if (seen.dates >= 0.8 && /일$|일자|날짜|date/i.test(head)) continue;
      if (/코드|번호|순번|^no\.?$|code|수량|개수|건수|qty|quantity|전화|사업자/i.test(head) || COUNTS.test(normalizeLabel(head))) continue;
      if (typeof this.grid.own(rows[0] ?? below, column) === 'string' && this.isCodeList(column, below, heads)) continue;
      amounts.push({ column, heading: head, values: sampleOf(this.grid, column, rows) });
    }
    if (amounts.length < 2) return 0;
    const isBeyondGap = (one: number, other: number): boolean => this.isGapBetween(one, other, heads, below);
    const paid = this.corrections.columns?.book === undefined ? paidBeside(amounts, isBeyondGap) : undefined;
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
    const explained = new Set<number>();
    const before = columns.book;
    const corrected = this.corrections.columns?.book !== undefined;
    const unsure: number[] = [];
    let book = columns.book;
    const ledgerLike = columns.adjustment !== undefined;
    // `인정액 = 배부액 + 조정액`: what the adjustment is made to is the book amount, whatever the whole of it is called.
    const adjusted = corrected ? undefined : this.adjustedIn(columns, rows);
    if (adjusted !== undefined && book !== undefined && adjusted !== book && amounts.some(({ column }) => column === adjusted)) {
      explained.add(book);
      book = adjusted;
    }
    // Book amount, adjustment and subtotal are named: a sum of other columns beside them (by quarter, in another unit) is none of the three.
    const complete = book !== undefined && ledgerLike && columns.subtotal !== undefined;
    for (const [total, relation] of relations) {
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
      const tax = relation.of.filter((column) => TAX.test(nameOf(column)));
      if (tax.length > 0) {
        const base = relation.of.filter((column) => !tax.includes(column));
        // Tax that is not deducted is part of the cost.
        if (this.saysAbove(TAX_BORNE, below)) {
          if (book === undefined || relation.of.includes(book)) book = total;
          for (const column of base) explained.add(column);
        } else if (base.length === 1 && (book === undefined || book === total || tax.includes(book))) book = base[0];
        explained.add(total);
        for (const column of tax) explained.add(column);
        if (base.length === 1) more.beside = [...base, ...tax, total];
        continue;
      }
      // 소계 = 장부 + 조정 is no other amount; nor is what a debit and a credit leave.
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
        if (kind === 'months') more.months = this.monthsOf(relation.of, heads);
      }
    }
    // 상반기 계 and 하반기 계 without the year beside them: the months together are the amount.
    const stretches = [...relations].flatMap(([total, relation]) =>
      relation.kind === 'sum' && divides(relation.of.map((column) => heads.get(column) ?? '')) === 'months' ? [{ total, of: relation.of }] : [],
    );
    const ofStretches = stretches.flatMap(({ of }) => of);
    if (stretches.length > 1 && stretches.some(({ total }) => total === book) && new Set(ofStretches).size === ofStretches.length) {
      book = ofStretches[0] as number;
      more.added = { book: ofStretches };
      more.months = this.monthsOf(ofStretches, heads);
      more.sums = stretches;
      for (const { total } of stretches) explained.add(total);
    } else if (book === undefined || divides([heads.get(book) ?? '', heads.get(book) ?? '']) !== undefined) {
      const parts = this.divided(amounts, heads, relations);
      if (parts) {
        const kind = divides(parts.map((column) => heads.get(column) ?? ''));
        const running = (kind === 'months' || kind === 'quarters') && runsOn(amounts.filter(({ column }) => parts.includes(column)));
        for (const column of parts) explained.add(column);
        if (running && this.says(RUNNING)) {
          // Each says all up to its month: the last one is the year.
          book = parts[parts.length - 1] as number;
          unsure.push(parts[0] as number);
        } else {
          book = parts[0] as number;
          more.added = { book: parts };
          if (running) unsure.push(parts[parts.length - 1] as number);
          if (kind === 'months') more.months = this.monthsOf(parts, heads);
        }
        if (kind === 'funds' || kind === 'projects') for (const column of parts) unsure.push(column);
      }
    }
    // `2012년 | 2013년`: the last year is the present one.
    if (book === undefined) {
      const years = amounts.flatMap(({ column, heading }) => ({ column, year: yearOfHeading(heading) })).filter(({ year }) => year !== undefined);
      if (years.length > 1 && new Set(years.map(({ year }) => year)).size === years.length) {
        book = years.reduce((last, one) => ((one.year as number) > (last.year as number) ? one : last)).column;
        for (const { column } of years) explained.add(column);
      }
    }
    const apart = corrected ? undefined : this.eachInOne(amounts, book, more, columns, relations, below);
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
      if (!more.sums && total && near && !near.includes(columns.adjustment ?? -1) && !near.includes(columns.credit ?? -1))
        more.sums = [{ total: total.column, of: near }];
    }
    if (corrected) book = before as number;
    const role = held.get(book);
    if (role !== undefined && role !== 'book') delete columns[role];
    if (columns.book !== undefined) taken.delete(columns.book);
    columns.book = book;
    taken.add(book);
    if (corrected) return 0;
    more.others = [...new Set([...unsure, ...this.othersBeside(book, amounts, heads, options, explained, columns, relations, below)])].filter(
      (column) => column !== book || more.added !== undefined,
    );
    if (more.others.length === 0) delete more.others;
    return before === undefined ? 4 : 0;
  }

  /** The column that the formulas of the subtotal add to the adjustment, or take it from. */
  private adjustedIn({ adjustment, subtotal }: Partial<Record<ColumnRole, number>>, rows: readonly number[]): number | undefined {
    if (adjustment === undefined || subtotal === undefined) return undefined;
    let found: number | undefined;
    for (const row of rows) {
      const formula = this.grid.formula(row, subtotal);
      const cells = (formula === undefined ? undefined : readFormula(formula))?.flatMap((term) =>
        term.kind === 'cell' && term.row === row ? [term.column] : [],
      );
      const base = cells?.length === 2 && cells.includes(adjustment) ? cells.find((column) => column !== adjustment) : undefined;
      if (formula !== undefined && (base === undefined || (found !== undefined && found !== base))) return undefined;
      found ??= base;
    }
    return found;
  }

  /**
   * Neighbouring columns of which every row fills just one: 현금 | 카드 | 이체, a column a project and 공통. Together they are the amount, whatever they are called; taken
   * where what was found so far leaves rows without one.
   */
  private eachInOne(
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
    for (let from = 0; from < open.length; from += 1)
      for (let to = open.length; to - from >= 2; to -= 1) {
        const run = open.slice(from, to);
        if ((run[run.length - 1] as AmountColumn).column - (run[0] as AmountColumn).column !== run.length - 1) continue;
        if (held.some((one) => !run.includes(one)) || run.some((column) => rows.filter((row) => fills(column, row)).length < 2)) continue;
        const placed = (row: number): boolean => {
          const at = this.sampled(below)[row] as number;
          return [columns.category, columns.date].some((column) => column !== undefined && !isBlank(this.grid.at(at, column)));
        };
        // `세부금액`: what has neither a line nor a day is a part of the cost above it.
        if (run.some((column) => rows.some((row) => fills(column, row) && !placed(row)))) continue;
        const once = rows.filter((row) => run.filter((column) => fills(column, row)).length === 1).length;
        if (once >= rows.length * MOST_ONCE && once >= FEW_ROWS) return run.map(({ column }) => column);
      }
    return undefined;
  }

  private isGapBetween(one: number, other: number, heads: ReadonlyMap<number, string>, below: number): boolean {
    for (let column = one + 1; column < other; column += 1) if ((heads.get(column) ?? '') === '' && this.evidenceOf(column, below).filled === 0) return true;
    return false;
  }

  /** Beyond an empty column another table may stand: it has categories of its own. */
  private endOfTable(columns: Partial<Record<ColumnRole, number>>, heads: ReadonlyMap<number, string>, below: number): number {
    const { right } = this.grid;
    if (columns.category === undefined) return right;
    const last = largest(Object.values(columns));
    for (let gap = last + 1; gap < right; gap += 1) {
      if ((heads.get(gap) ?? '') !== '' || this.evidenceOf(gap, below).filled > 0) continue;
      for (let column = gap + 1; column <= right; column += 1) if (this.evidenceOf(column, below).codes >= 0.6) return gap;
    }
    return right;
  }

  /** A text of the sheet says so. */
  private says(pattern: RegExp): boolean {
    return this.grid.block.values.some((row) => row.some((value) => typeof value === 'string' && value.length <= 200 && pattern.test(normalizeLabel(value))));
  }

  /** A text over the costs says so. */
  private saysAbove(pattern: RegExp, below: number): boolean {
    const { top, values } = this.grid.block;
    return values
      .slice(0, Math.max(0, below - top))
      .some((row) => row.some((value) => typeof value === 'string' && value.length <= 200 && pattern.test(value)));
  }

  private monthsOf(columns: readonly number[], heads: ReadonlyMap<number, string>): string[] {
    return columns.flatMap((column) => {
      const named = monthOf(heads.get(column) ?? '');
      if (!named) return [];
      const year = named.year ?? this.yearAround([this.headerTop(column, heads)], heads, column)?.(named.month);
      return [`${year ?? '????'}-${String(named.month).padStart(2, '0')}`];
    });
  }

  /** The quarters or half-years whose columns make the amount; undefined where they are none, or one of them has no year. */
  private stretchesOf(columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], more: More): string[] | undefined {
    const parts = more.added?.book ?? more.sums?.find(({ total, subtotal }) => total === columns.book && subtotal !== true)?.of;
    if (!parts) return undefined;
    const found: string[] = [];
    for (const column of parts) {
      const named = stretchOf(this.headOf(rows, column));
      const year = named && (named.year ?? this.yearAround(rows, new Map(), -1)?.(named.first));
      // 상여 beside the quarters: of when it is nobody says.
      if (!named || year === undefined) return undefined;
      for (const month of [named.first, named.last]) found.push(`${year}-${String(month).padStart(2, '0')}`);
    }
    return found.length > 0 ? found : undefined;
  }

  /** The one quarter or half-year that the sheet's name or its title is about. */
  private stretchOfSheet(rows: readonly number[]): string[] | undefined {
    for (const words of [this.grid.block.sheet, ...this.textsAbove(rows)]) {
      const named = stretchOf(words);
      if (named?.year !== undefined) return [named.first, named.last].map((month) => `${named.year}-${String(month).padStart(2, '0')}`);
    }
    return undefined;
  }

  private headerTop(column: number, heads: ReadonlyMap<number, string>): number {
    const head = heads.get(column) ?? '';
    for (let row = this.grid.block.top; row <= this.grid.bottom; row += 1)
      if (head.endsWith(cellText(this.grid.at(row, column))) && cellText(this.grid.at(row, column)) !== '') return row;
    return this.grid.block.top;
  }

  /** Neighbouring columns that divide one cost and have no sum. */
  private divided(amounts: readonly AmountColumn[], heads: ReadonlyMap<number, string>, relations: ReadonlyMap<number, unknown>): number[] | undefined {
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
  private othersBeside(
    book: number,
    amounts: readonly AmountColumn[],
    heads: ReadonlyMap<number, string>,
    options: readonly { column: number; role: ColumnRole; weight: number }[],
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
        (this.isGapBetween(book, column, heads, below) || sum.of.includes(book) || sum.of.some((part) => explained.has(part) || used.has(part)))
      );
    };
    if (SAYS_BOOK.test(normalizeLabel(own?.heading ?? ''))) return [];
    return amounts.flatMap(({ column, heading, values }) => {
      const name = normalizeLabel(heading);
      if (this.isCodeList(column, below, heads)) return [];
      if (column === book || explained.has(column) || used.has(column) || NEVER.test(name) || FOREIGN.test(name) || isSumOfOwn(column)) return [];
      const named =
        options.some((one) => one.column === column && one.role === 'book' && one.weight >= 2) ||
        /(금액|액|비용|amount|cost)$/.test(name) ||
        (PAY.test(normalizeLabel(own?.heading ?? '')) && BESIDE_PAY.test(name));
      const differs = own !== undefined && values.some((n, at) => n !== undefined && n !== own.values[at]) && Math.abs(whole(values) - whole(own.values)) > 0.5;
      return named && differs ? [column] : [];
    });
  }

  /** A column that holds codes of 별표 3 is the category, whatever it is called. */
  private fillByContent(columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): number {
    if (this.corrections.columns?.category === null) return 0;
    const held = columns.category;
    const heldCodes = held === undefined ? 0 : this.evidenceOf(held, below).codes;
    let score = 0;
    if (heldCodes < 0.3) {
      for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
        const seen = this.evidenceOf(column, below);
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
    return score + this.bookByContent(columns, taken, below);
  }

  /** The one column of numbers whose name speaks of an amount, where no name is known. */
  private bookByContent(columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): number {
    if (columns.book !== undefined || (columns.category === undefined && codeInTitle(this.edition, this.grid.block.sheet) === undefined)) return 0;
    let open: number[] = [];
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (
        taken.has(column) ||
        this.isCodeList(column, below, new Map()) ||
        !/금액|액$|비용$|급여|인건비|[가-힣](비|료|대금|수당|보상금)(합?계|총액)?$|amount|cost|salary|pay|fee$|expense/i.test(
          normalizeLabel(cellText(this.grid.at(below - 1, column))),
        ) ||
        NO_COST_YET.test(normalizeLabel(cellText(this.grid.at(below - 1, column))))
      )
        continue;
      if (this.evidenceOf(column, below).numbers >= 0.6) open.push(column);
    }
    // `원가`: nothing but codes beside it, and it is the only column of money.
    if (open.length === 0 && columns.category !== undefined && this.evidenceOf(columns.category, below).codes >= 0.8) {
      // `합계` alone is no 소계.
      const sum = columns.adjustment === undefined && onlySum(cellText(this.grid.at(below - 1, columns.subtotal ?? -1))) ? columns.subtotal : undefined;
      const free = new Set([...taken].filter((column) => column !== sum));
      open = this.moneyColumns(free, below, false);
      if (open.length === 0) open = this.moneyColumns(free, below, true);
      if (open.length === 1 && open[0] === sum) delete columns.subtotal;
    }
    if (open.length !== 1) return 0;
    columns.book = open[0] as number;
    taken.add(columns.book);
    return 2;
  }

  /** Columns that hold sums of money and nothing else, whatever they are called. */
  private moneyColumns(taken: ReadonlySet<number>, below: number, unnamed: boolean): number[] {
    const rows = this.sampled(below);
    const found: number[] = [];
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const head = cellText(this.grid.at(below - 1, column));
      if (taken.has(column) || (head === '') !== unnamed || /번호|코드|순번|code|수량|개수|건수|qty|quantity|단가|율|%|잔액|누계/i.test(head)) continue;
      if (this.isCodeList(column, below, new Map([[column, head]]))) continue;
      const values = rows.map((row) => this.grid.own(row, column)).filter((value) => !isBlank(value));
      const money = values.filter((value): value is number => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1_000);
      if (values.length >= FEW_ROWS && money.length >= values.length * 0.9) found.push(column);
    }
    return found;
  }

  /** Codes of accounts or departments, whatever stands over them: digits of one length, beside a column of money. */
  private isCodeList(column: number, below: number, heads: ReadonlyMap<number, string>): boolean {
    const filled = (row: number): boolean => !isBlank(this.grid.own(row, column));
    const asText = (value: CellValue): string => (typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '');
    // Most columns are known not to be one by their first cell.
    const first = this.sampled(below).find(filled);
    const sample = first === undefined ? '' : asText(this.grid.own(first, column));
    const { length } = sample;
    if (length < CODE_DIGITS[0] || length > CODE_DIGITS[1] || !/^\d+$/.test(sample)) return false;
    const rows = this.sampled(below).filter(filled);
    if (rows.length < FEW_ROWS) return false;
    const values = rows.map((row) => this.grid.own(row, column));
    const written = values.map(asText);
    if (!written.every((text) => text.length === length && /^\d+$/.test(text))) return false;
    const few = new Set(written).size <= rows.length * CODES_REPEAT;
    const texts = values.every((value) => typeof value === 'string');
    if (texts ? length > LONG_CODE && !few : !few || /금액|액$|amount|amt/.test(normalizeLabel(heads.get(column) ?? ''))) return false;
    const own = middle(written.map(Number));
    for (let other = this.grid.block.left; other <= this.grid.right; other += 1) {
      if (other === column || NEVER.test(normalizeLabel(heads.get(other) ?? '')) || this.evidenceOf(other, below).dates >= 0.8) continue;
      const pairs = rows.flatMap((row, at) => {
        const value = this.grid.own(row, other);
        return typeof value === 'number' && value !== 0 ? [{ value: Math.abs(value), code: Number(written[at]) }] : [];
      });
      const lengths = new Set(pairs.map(({ value }) => String(Math.trunc(value)).length));
      if (pairs.length < rows.length * 0.9 || (lengths.size < 2 && largest([...lengths]) <= LONG_CODE)) continue;
      // The same in another unit or currency is no code.
      if (
        texts ||
        (middle(pairs.map(({ value }) => value)) >= own * MONEY_OVER_CODES &&
          new Set(pairs.map(({ value, code }) => Math.round((value / code) * 100))).size > 1)
      )
        return true;
    }
    return false;
  }

  private correct(columns: Partial<Record<ColumnRole, number>>, heads: ReadonlyMap<number, string>, more: More): void {
    for (const [role, column] of Object.entries(this.corrections.columns ?? {}) as [ColumnRole, number | null][]) {
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
    if (this.corrections.columns?.book === undefined) return;
    delete more.months;
    const parts = this.corrections.bookParts?.['1'];
    if (columns.book === undefined || !parts?.includes(columns.book)) return;
    for (const other of Object.keys(columns) as ColumnRole[]) if (other !== 'book' && parts.includes(columns[other] as number)) delete columns[other];
    more.added = { book: parts };
    const months = this.monthsOf(parts, heads);
    if (months.length === parts.length) more.months = months;
  }

  /** How well what stands below fits the role: −3 … +3. */
  private fit(role: ColumnRole, column: number, below: number): number {
    const seen = this.evidenceOf(column, below);
    if (seen.filled === 0) return AMOUNTS.includes(role) || role === 'category' ? -0.5 : 0;
    if (role === 'category') return seen.codes >= 0.5 ? 3 : seen.codes > 0 ? 1 : seen.numbers > 0.8 ? -4 : -1;
    if (AMOUNTS.includes(role)) return seen.numbers >= 0.5 && seen.dates < 0.9 ? 1 : seen.numbers > 0 ? 0 : -4;
    if (role === 'date') return seen.dates >= 0.5 ? 2 : seen.dates > 0 ? 0 : this.otherDates(column, below);
    // 인정여부 or 상태: by what stands in it.
    if (role === 'credit') return seen.numbers > 0 || seen.filled < FEW_ROWS ? 0 : -9;
    // `계정코드 | 계정과목명`, `거래처코드 | 거래처명`: the name says what the number stands for.
    if (role === 'account' || role === 'party') return this.areNumbers(column, below) ? -1.5 : seen.codes >= 0.6 ? -4 : 0;
    if (role === 'status') return statesIn(this.textsIn(column, below)) >= 0.8 ? 1 : -9;
    // `적요 | 용도`: what differs from row to row says more than 인터넷출금.
    if (role === 'text' && seen.codes < 0.6) return this.distinctIn(column, below) * TELLS;
    // A remark may name a line.
    return seen.codes >= 0.6 && seen.filled > 1 ? -4 : 0;
  }

  /** What part of the texts of a column are no other's. */
  private distinctIn(column: number, below: number): number {
    const texts = this.textsIn(column, below);
    return texts.length < FEW_ROWS ? 0 : new Set(texts).size / texts.length;
  }

  /** Every cell is a number of a list: `82500`, `01008`. */
  private areNumbers(column: number, below: number): boolean {
    const texts = this.textsIn(column, below);
    return texts.length > 0 && texts.every((text) => /^[A-Z]?[\d-]+$/i.test(text));
  }

  /** `입고 금액 | 출고 금액`: the amounts of the costs stand where the categories stand. */
  private bookBesideCodes(
    columns: Partial<Record<ColumnRole, number>>,
    taken: Set<number>,
    heads: ReadonlyMap<number, string>,
    options: readonly { column: number; role: ColumnRole; weight: number }[],
    below: number,
    more: More,
  ): void {
    const { book, category } = columns;
    if (book === undefined || category === undefined || more.added || this.corrections.columns?.book !== undefined) return;
    const coded: number[] = [];
    const blank: number[] = [];
    for (const row of this.sampled(below)) (this.isCode(this.grid.at(row, category)) ? coded : blank).push(row);
    const share = (column: number, rows: readonly number[]): number =>
      rows.length === 0 ? 0 : rows.filter((row) => (numberOf(this.grid.own(row, column)) ?? 0) !== 0).length / rows.length;
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
    more.others = [book];
  }

  /** `승인 · 승인 · 취소`, whatever stands over it. */
  private statusByContent(columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): void {
    if (columns.book === undefined) return;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (taken.has(column)) continue;
      const first = this.grid.at(below, column);
      if (typeof first !== 'string' || first.length > FEW_LETTERS || !saysStates(this.textsIn(column, below))) continue;
      columns.status = column;
      taken.add(column);
      return;
    }
  }

  /** What a column holds; a title that is merged over several columns is none of it. */
  private valuesDown(column: number, rows: readonly number[]): CellValue[] {
    return rows
      .filter((row) => {
        const area = this.grid.mergeAt(row, column);
        return !area || area.left === area.right;
      })
      .map((row) => this.grid.at(row, column))
      .filter((value) => !isBlank(value));
  }

  private textsIn(column: number, below: number): string[] {
    const texts: string[] = [];
    for (let row = below; row <= Math.min(this.grid.bottom, below + SAMPLE_ROWS); row += 1) {
      const text = cellText(this.grid.at(row, column));
      if (text !== '' && totalLevel(text) === undefined) texts.push(text);
    }
    return texts;
  }

  /** Dates that only a column of them tells: `05.01.2013`, `01-05`. */
  private otherDates(column: number, below: number): number {
    const values = this.sampled(below)
      .map((row) => this.grid.at(row, column))
      .filter((value) => !isBlank(value));
    return (dateWay(values, this.grid.block.date1904)?.share ?? 0) >= 0.5 ? 2 : -3;
  }

  private evidenceOf(column: number, below: number): Evidence {
    const key = below * COLUMNS + column;
    const known = this.evidence.get(key);
    if (known) return known;
    let filled = 0;
    let codes = 0;
    let numbers = 0;
    let dates = 0;
    let none = 0;
    const last = this.sampleEnd(below);
    for (let row = below; row <= last; row += 1) {
      const value = this.grid.said(row, column);
      if (isBlank(value)) continue;
      const words = typeof value === 'string' ? kindsOfText(value) : undefined;
      if (words?.sum === true) continue;
      filled += 1;
      if (words?.noCost === true) none += 1;
      if (this.isCode(value)) codes += 1;
      else if (words === undefined ? isDateLike(value, this.grid.block.date1904) : words.date) dates += 1;
      if (words === undefined ? typeof value === 'number' || (typeof value === 'object' && this.grid.formula(row, column)) : words.amount) numbers += 1;
    }
    const share = (count: number): number => (filled === 0 ? 0 : count / filled);
    // Beside codes, `-` and `해당없음` say that a row has none.
    const told = codes > 0 ? codes / (filled - none) : 0;
    const evidence = { filled, codes: told, numbers: share(numbers), dates: share(dates) };
    this.evidence.set(key, evidence);
    return evidence;
  }

  private complete(candidate: HeaderCandidate): Extract<FoundTable, { found: true }> | undefined {
    const { rows } = candidate;
    const columns = { ...candidate.columns };
    const head = rows[rows.length - 1] as number;
    const firstRow = this.beginsWithCost(head, columns) ? head : head + (this.saysForms(head + 1) ? 2 : 1);
    const kind = this.corrections.kind ?? this.kindOf(columns, rows, firstRow);
    if (kind === 'statement' && columns.category === undefined && columns.book !== undefined) columns.category = this.grid.block.left;
    if (columns.book === undefined) return undefined;
    let from: Pick<Understanding, 'categoryFrom' | 'categoryOfAll'> = {};
    if (kind === 'ledger' && !candidate.more.parts && typeof this.corrections.columns?.category !== 'number') {
      const elsewhere = this.categoryElsewhere(columns, rows, firstRow);
      if (elsewhere) {
        from = elsewhere;
        if (elsewhere.categoryFrom !== 'group') delete columns.category;
      }
    }
    const derived = from.categoryFrom === 'section' || from.categoryFrom === 'sheet';
    if (columns.category === undefined && !derived) return undefined;
    if (kind === 'ledger' && this.corrections.headerRow === undefined && !candidate.more.parts && !derived && !this.holdsRows(columns, firstRow, rows))
      return undefined;
    return this.understood(candidate, kind, columns, firstRow, from);
  }

  /** A sheet without a heading: the row that is pointed at has a line and an amount of its own. */
  private beginsWithCost(row: number, { category, book }: Partial<Record<ColumnRole, number>>): boolean {
    return this.corrections.headerRow === row && category !== undefined && book !== undefined && this.isCost(row, category, book);
  }

  private isCost(row: number, category: number, book: number): boolean {
    const amount = this.grid.own(row, book);
    return (typeof amount === 'number' || (typeof amount === 'string' && readAmountText(amount) !== undefined)) && this.isCode(this.grid.own(row, category));
  }

  /** Where line and amount are said to stand and no heading is known: the row over the first cost, or that cost where nothing stands over it. */
  private toldHead(): number | undefined {
    const { category, book } = this.corrections.columns ?? {};
    if (this.corrections.headerRow !== undefined || typeof category !== 'number' || typeof book !== 'number') return undefined;
    const { top } = this.grid.block;
    for (let row = top; row <= Math.min(this.grid.bottom, top + SEARCH_ROWS); row += 1)
      if (this.isCost(row, category, book)) return row > top && !this.isEmptyRow(row - 1) ? row - 1 : row;
    return undefined;
  }

  /** A row below the names that says how each column is written, all of it in brackets: `(yyyy-mm-dd)`, `(KRW)`. */
  private saysForms(row: number): boolean {
    let forms = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const value = this.grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || !/^\s*[([（［].{1,30}[)\]）］]\s*$/.test(value) || readAmountText(value) !== undefined) return false;
      forms += 1;
    }
    return forms >= 2;
  }

  /** A ledger whose categories nobody has written yet. */
  private completeRaw(candidate: HeaderCandidate): Extract<FoundTable, { found: true }> | undefined {
    const { category: _category, ...columns } = candidate.columns;
    const { book, date } = columns;
    if (book === undefined || date === undefined || (columns.account === undefined && columns.text === undefined && columns.party === undefined))
      return undefined;
    const firstRow = (candidate.rows[candidate.rows.length - 1] as number) + 1;
    const rows = this.sampled(firstRow).filter(
      (row) => typeof this.grid.own(row, book) === 'number' || typeof this.grid.own(row, columns.credit ?? book) === 'number',
    );
    const dated = rows.filter((row) => !isBlank(this.grid.at(row, date)));
    if (dated.length < FEW_ROWS || (candidate.more.dates === undefined && this.fit('date', date, firstRow) <= 0)) return undefined;
    return this.understood(candidate, 'ledger', columns, firstRow, {});
  }

  private understood(
    candidate: HeaderCandidate,
    kind: SheetKind,
    columns: Partial<Record<ColumnRole, number>>,
    firstRow: number,
    from: Pick<Understanding, 'categoryFrom' | 'categoryOfAll'>,
  ): Extract<FoundTable, { found: true }> {
    const { rows, more } = candidate;
    // `공급가액 | 부가세 | 합계`: without an adjustment a sum beside the amount is no 소계.
    const headOf = (column: number | undefined): string => (column === undefined ? '' : rows.map((row) => cellText(this.grid.at(row, column))).join(''));
    if (columns.adjustment === undefined && onlySum(headOf(columns.subtotal)) && this.corrections.columns?.subtotal === undefined) delete columns.subtotal;
    if (columns.credit !== undefined && columns.credit === columns.adjustment) delete columns.credit;
    if (columns.credit !== undefined && this.corrections.columns?.credit === undefined && this.bothSides(columns, firstRow)) delete columns.credit;
    const { book: debit, credit } = columns;
    const owed = kind === 'ledger' && this.corrections.columns?.book === undefined && this.isOwed(columns, firstRow);
    if (owed && debit !== undefined && credit !== undefined) {
      columns.book = credit;
      columns.credit = debit;
      more.others = [debit];
    }
    const forms = rows[rows.length - 1] as number;
    let units = findUnit(this.grid, firstRow > forms + 1 ? [...rows, forms + 1] : rows, columns);
    if (units.found.length === 0) units = unitBelow(this.grid, firstRow) ?? units;
    if (units.found.length === 0 && columns.book !== undefined) units = unitOfTotal(this.grid, firstRow, columns.book) ?? units;
    const shownIn = columns.book === undefined ? undefined : this.grid.block.scales?.get(columns.book);
    // A pivot shows what its ledger holds.
    const thousands = kind === 'statement' && !ROW_LABELS.test(normalizeLabel(headOf(columns.category))) && !this.isFar(columns.book, firstRow, 1_000);
    const said = this.likelyUnit(units, columns.book, firstRow, shownIn) ?? (thousands ? 1_000 : 1);
    this.day = more.dates?.day;
    const unit = this.corrections.unit ?? unitOfValues(said, shownIn);
    // The lines of a statement are known by their labels: its sections may have totals of their own.
    let lastRow = kind === 'statement' ? this.grid.bottom : this.lastRow(rows, columns, firstRow);
    while (lastRow > firstRow && this.isEmptyRow(lastRow)) lastRow -= 1;
    const groupSum = kind === 'ledger' && !more.added ? this.groupSumOf(columns, rows, firstRow, lastRow) : undefined;
    // 소계 once a group is none of the row.
    if (groupSum !== undefined && groupSum === columns.subtotal) delete columns.subtotal;
    if (kind === 'ledger' && more.noYear) delete columns.date;
    const headings: Partial<Record<ColumnRole, string>> = {};
    for (const role of Object.keys(columns) as ColumnRole[]) {
      const heading = firstRow > forms ? this.headOf(rows, columns[role] as number) : '';
      if (heading !== '') headings[role] = heading.slice(0, 60);
    }
    const undated = kind === 'ledger' && columns.date === undefined && !more.months && !more.noYear;
    const periods = undated ? this.periodTitles(rows, lastRow) : undefined;
    const month = undated && !periods ? this.monthOfSheet(rows) : undefined;
    const carried = kind === 'ledger' && !more.dates?.day && this.datesStandOnce(columns, firstRow);
    const stretches =
      columns.date === undefined && !more.months && !more.noYear && !periods
        ? // The title of a statement may name the quarter of its application.
          (this.stretchesOf(columns, rows, more) ?? (kind === 'ledger' ? this.stretchOfSheet(rows) : undefined))
        : undefined;
    const open = kind === 'ledger' && (owed || (this.isOpen(columns, from, firstRow) && !this.saysResearch(columns, headOf(columns.status), firstRow)));
    const currencies = kind === 'ledger' ? this.currenciesBeside(columns, headOf(columns.book), firstRow) : [];
    const product = kind === 'ledger' && !more.added ? this.productOf(columns, rows, firstRow) : undefined;
    const unshared = kind === 'ledger' && !more.share ? this.unsharedRate(columns, rows, firstRow) : undefined;
    const accepted = kind === 'ledger' && this.isAccepted(columns, headOf(columns.subtotal), firstRow, lastRow);
    const others = (more.others ?? []).map((column) => ({
      column,
      heading: this.headOf(rows, column).slice(0, 40),
      sum: this.sumOf(column, firstRow, lastRow),
    }));
    return {
      found: true,
      units,
      dates: more.dates ?? USUAL,
      understanding: {
        kind,
        sheetId: this.grid.block.sheetId,
        sheet: this.grid.block.sheet,
        headerRows: rows,
        firstRow,
        lastRow,
        columns,
        unit,
        ...(shownIn === undefined ? {} : { shownIn }),
        unitFrom: this.corrections.unit !== undefined ? 'user' : units.found.length > 0 ? 'sheet' : 'default',
        ...(deducts(headOf(columns.adjustment)) && this.neverNegative(columns.adjustment, firstRow) ? { deducts: true } : {}),
        ...(accepted ? { accepted: true } : {}),
        ...(more.added ? { added: more.added } : {}),
        ...(more.parts ? { categoryFrom: 'parts', categoryColumns: more.parts } : from),
        ...(more.dates && columns.date !== undefined ? { dateWay: more.dates.way } : {}),
        ...(kind === 'ledger' && more.noYear ? { datesUnread: 'no-year' } : {}),
        ...(more.months ? { months: more.months } : {}),
        ...(carried ? { datesCarried: true } : {}),
        ...(stretches ? { stretches } : {}),
        ...(periods ? { periods } : {}),
        ...(month ? { monthOfSheet: month } : {}),
        ...(others.length > 0 ? { others } : {}),
        ...(more.sums ? { sums: more.sums } : {}),
        ...(more.instalments ? { instalments: more.instalments } : {}),
        ...(more.pays !== undefined && kind === 'ledger' ? { pays: more.pays } : {}),
        ...(more.beside && kind === 'ledger' ? { beside: more.beside.filter((column) => column !== columns.book) } : {}),
        ...(groupSum === undefined ? {} : { groupSum }),
        ...(product ? { product } : {}),
        ...(unshared ? { unshared } : {}),
        ...(more.share && columns.book !== undefined && this.corrections.columns?.book === undefined ? { share: more.share } : {}),
        ...(open ? { open } : {}),
        ...(kind === 'ledger' && columns.credit !== undefined && isMoneyIn(headOf(columns.credit)) ? { moneyIn: true } : {}),
        ...(currencies.length > 1 ? { currencies } : {}),
        headings,
        dataRows: 0,
      },
    };
  }

  /** The unit that is said first; of two that contradict, the one in which the amounts are no small change. */
  private likelyUnit(
    { found, contradict }: ReturnType<typeof findUnit>,
    book: number | undefined,
    firstRow: number,
    shownIn: number | undefined,
  ): number | undefined {
    const first = found[0]?.won;
    if (!contradict || book === undefined || shownIn !== undefined || first === undefined) return first;
    const amounts = this.sampled(firstRow)
      .map((row) => Math.abs(numberOf(this.grid.own(row, book)) ?? 0))
      .filter((n) => n > 0)
      .sort((a, b) => a - b);
    const usual = amounts[amounts.length >> 1];
    if (usual === undefined) return first;
    if (usual * first > NO_COST) return found.map(({ won }) => won).find((won) => usual * won >= SMALL_CHANGE && usual * won <= NO_COST) ?? first;
    if (usual * first >= SMALL_CHANGE) return first;
    return found.map(({ won }) => won).find((won) => usual * won >= SMALL_CHANGE) ?? first;
  }

  /** In that unit the middle amount is more than a firm spends on research. */
  private isFar(book: number | undefined, firstRow: number, unit: number): boolean {
    if (book === undefined) return false;
    const amounts = this.sampled(firstRow).map((row) => Math.abs(numberOf(this.grid.own(row, book)) ?? 0));
    return middle(amounts.filter((n) => n > 0)) * unit > NO_STATEMENT;
  }

  private sumOf(column: number, firstRow: number, lastRow: number): number {
    let sum = 0;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const value = this.grid.own(row, column);
      if (
        typeof value !== 'number' ||
        (this.grid.block.values[row - this.grid.block.top] ?? []).some((cell) => typeof cell === 'string' && totalLevel(cell) !== undefined)
      )
        continue;
      sum += value;
    }
    return Math.round(sum * 100) / 100;
  }

  /** A column of sums that stand once a group of rows: `비목계`, merged over the rows or in the first of them. */
  private groupSumOf(columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number, lastRow: number): number | undefined {
    const { book } = columns;
    if (book === undefined) return undefined;
    const held = new Set(Object.values(columns));
    if (columns.adjustment === undefined && columns.subtotal !== undefined && this.corrections.columns?.subtotal === undefined) held.delete(columns.subtotal);
    const last = Math.min(lastRow, firstRow + SAMPLE_ROWS);
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (held.has(column) || !GROUP_SUM.test(normalizeLabel(this.headOf(rows, column)))) continue;
      const amountAt = (row: number): { n: number } | undefined => {
        const cells = this.grid.block.values[row - this.grid.block.top] ?? [];
        if (cells.some((value) => typeof value === 'string' && totalLevel(value) !== undefined)) return undefined;
        const n = numberOf(this.grid.own(row, book));
        return n === undefined ? undefined : { n };
      };
      if (saysGroupSums(groupSums(this.grid, column, firstRow, last, amountAt))) return column;
    }
    return undefined;
  }

  /** 수량 × 단가 = 금액, in nearly every row that says all three. */
  private productOf(columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): Understanding['product'] {
    const { book } = columns;
    if (book === undefined) return undefined;
    const named = (pattern: RegExp): number | undefined => {
      for (let column = this.grid.block.left; column <= this.grid.right; column += 1)
        if (column !== book && pattern.test(normalizeLabel(this.headOf(rows, column)).replace(/\(.*\)$/, ''))) return column;
      return undefined;
    };
    const [quantity, price] = [named(/^(수량|입고수량|구매수량|qty|quantity)$/), named(/^(단가|구매단가|입고단가|매입단가|unitprice|price)$/)];
    if (quantity === undefined || price === undefined) return undefined;
    let asked = 0;
    let agree = 0;
    for (const row of this.sampled(firstRow)) {
      const [n, each, amount] = [quantity, price, book].map((column) => numberOf(this.grid.own(row, column)));
      if (n === undefined || each === undefined || amount === undefined) continue;
      asked += 1;
      if (Math.abs(n * each - amount) <= 1.01) agree += 1;
    }
    return asked >= FEW_ROWS && agree >= asked * 0.8 ? { quantity, price } : undefined;
  }

  /** 급여 beside a 참여율, and nowhere what the two make. */
  private unsharedRate(columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): Understanding['unshared'] {
    const { book } = columns;
    if (book === undefined || columns.subtotal !== undefined || columns.adjustment !== undefined) return undefined;
    if (!WHOLE_PAY.test(normalizeLabel(this.headOf(rows, book)).replace(/\(.*\)$/, ''))) return undefined;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const heading = this.headOf(rows, column);
      if (column === book || !PART_RATE.test(normalizeLabel(heading)) || !RATE.test(normalizeLabel(heading))) continue;
      const pairs = this.sampled(firstRow).flatMap((row) => {
        const [rate, amount] = [rateOf(this.grid.own(row, column)), numberOf(this.grid.own(row, book))];
        return rate === undefined || amount === undefined ? [] : [{ rate, amount }];
      });
      const whole = pairs.some(({ rate }) => rate > 1) ? 100 : 1;
      if (pairs.length === 0 || pairs.some(({ rate }) => rate < 0 || rate > whole) || pairs.every(({ rate }) => rate === whole)) continue;
      return { column, heading: heading.slice(0, 40), sum: Math.round(pairs.reduce((sum, { rate, amount }) => sum + (amount * rate) / whole, 0)) };
    }
    return undefined;
  }

  /** 차변 and 대변 hold the same in the same row: the other side of the entry, and nothing booked back. */
  private bothSides(columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
    const { book, credit } = columns;
    if (book === undefined || credit === undefined) return false;
    let both = 0;
    let filled = 0;
    for (const row of this.sampled(firstRow)) {
      const [debit, other] = [this.grid.own(row, book), this.grid.own(row, credit)];
      if (typeof debit !== 'number' || debit === 0) continue;
      filled += 1;
      if (debit === other) both += 1;
    }
    return filled > 0 && both >= filled * 0.5;
  }

  /** A ledger of what is owed: the costs with their categories stand on the credit side, and the debit side pays them. */
  private isOwed(columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
    const { book, credit, category } = columns;
    if (book === undefined || credit === undefined || category === undefined) return false;
    let owed = 0;
    let coded = 0;
    for (const row of this.sampled(firstRow)) {
      if (isBlank(this.grid.at(row, category))) continue;
      const [debit, other] = [numberOf(this.grid.own(row, book)) ?? 0, numberOf(this.grid.own(row, credit)) ?? 0];
      if (debit === 0 && other === 0) continue;
      coded += 1;
      if (debit === 0 && other > 0) owed += 1;
    }
    return coded >= FEW_ROWS && owed >= coded * 0.8;
  }

  /** Many rows of several have an amount and no category, among rows that have one. */
  private isOpen(columns: Partial<Record<ColumnRole, number>>, from: Pick<Understanding, 'categoryFrom'>, firstRow: number): boolean {
    const { book, category } = columns;
    if (book === undefined || category === undefined || from.categoryFrom !== undefined) return false;
    let blank = 0;
    let coded = 0;
    const departments = { coded: new Set<string>(), blank: new Set<string>() };
    for (const row of this.sampled(firstRow)) {
      if ((numberOf(this.grid.own(row, book)) ?? 0) === 0) continue;
      const none = isBlank(this.grid.at(row, category));
      if (none) blank += 1;
      else coded += 1;
      if (columns.department !== undefined) departments[none ? 'blank' : 'coded'].add(cellText(this.grid.at(row, columns.department)));
    }
    // The pay of everybody: other departments than those of the costs have no category.
    if (blank >= 2 && coded >= 2 && departments.blank.size > 0 && ![...departments.blank].some((one) => one === '' || departments.coded.has(one))) return true;
    return blank >= OPEN_ROWS && coded >= FEW_ROWS && blank >= (blank + coded) * OPEN_SHARE;
  }

  /** `연구개발 여부`, with a yes or a no in every row: what has no category is known to be research or not. */
  private saysResearch({ status, book }: Partial<Record<ColumnRole, number>>, heading: string, firstRow: number): boolean {
    if (status === undefined || book === undefined || !RESEARCH.test(heading)) return false;
    const costs = this.sampled(firstRow).filter((row) => (numberOf(this.grid.own(row, book)) ?? 0) !== 0);
    return costs.length >= FEW_ROWS && costs.every((row) => saysYesOrNo(cellText(this.grid.at(row, status))));
  }

  /** Codes of currencies in a column of their own, where the amounts are not said to be won. */
  private currenciesBeside(columns: Partial<Record<ColumnRole, number>>, head: string, firstRow: number): { code: string; rows: number }[] {
    if (columns.book === undefined || /krw|원화|won|local|accounted|현지통화|장부통화|₩|[(（](?:단위)?[천만백]*원[)）]/i.test(normalizeLabel(head))) return [];
    const rows = this.sampled(firstRow);
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const codes: string[] = [];
      let others = 0;
      // Most columns are known not to be one after a few rows.
      for (let at = 0; at < rows.length && others <= rows.length * 0.2; at += 1) {
        const code = cellText(this.grid.at(rows[at] as number, column)).toUpperCase();
        if (code === '') continue;
        codes.push(code);
        if (!CURRENCY.test(code)) others += 1;
      }
      if (codes.length < FEW_ROWS || codes.length - others < codes.length * 0.8) continue;
      const counts = new Map<string, number>();
      for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
      return [...counts].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
    }
    return [];
  }

  /** What was accepted stands beside what was spent, and differs somewhere: it says the adjustment. */
  private isAccepted(columns: Partial<Record<ColumnRole, number>>, head: string, firstRow: number, lastRow: number): boolean {
    const { book, subtotal } = columns;
    if (book === undefined || subtotal === undefined || columns.adjustment !== undefined) return false;
    if (!/인정|확정|조정후|최종|recogni|allow|eligible|accepted|claimed/.test(normalizeLabel(head))) return false;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const [spent, taken] = [this.grid.own(row, book), this.grid.own(row, subtotal)];
      if (typeof spent === 'number' && typeof taken === 'number' && Math.abs(spent - taken) > 0.005) return true;
    }
    return false;
  }

  /** Categories that stand once a group, in titles of sections, or in the name or title of the sheet. */
  private categoryElsewhere(
    columns: Partial<Record<ColumnRole, number>>,
    rows: readonly number[],
    firstRow: number,
  ): Pick<Understanding, 'categoryFrom' | 'categoryOfAll'> | undefined {
    const { category, book } = columns;
    if (book === undefined) return undefined;
    const sampled = this.sampled(firstRow);
    const amounts = sampled.filter((row) => isAmountLike(this.grid.own(row, book)));
    const coded = category === undefined ? [] : amounts.filter((row) => this.isCode(this.grid.at(row, category)));
    if (category !== undefined && coded.length > 0) {
      // Once a group: every code stands once, in the first row of its group, and most rows have none.
      const blank = amounts.filter((row) => isBlank(this.grid.at(row, category))).length;
      const written = coded.map((row) => cellText(this.grid.at(row, category)));
      const once = new Set(written).size === written.length;
      if (once && coded.length >= 2 && coded[0] === amounts[0] && blank >= 3 && blank >= amounts.length * 0.4) return { categoryFrom: 'group' };
      return undefined;
    }
    if (amounts.length === 0 || (columns.date === undefined && columns.voucher === undefined && columns.text === undefined && columns.party === undefined))
      return undefined;
    let titles = 0;
    let before = false;
    for (let row = Math.max(this.grid.block.top, (rows[0] as number) - 3); row <= Math.min(this.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
      if (this.sectionCode(row) === undefined) continue;
      titles += 1;
      if (row <= (amounts[0] as number)) before = true;
    }
    if (titles >= 2 && before) return { categoryFrom: 'section' };
    const ofSheet = codeInTitle(this.edition, this.grid.block.sheet);
    if (ofSheet !== undefined) return { categoryFrom: 'sheet', categoryOfAll: ofSheet };
    const labelled = this.codeOverTable(rows);
    if (titles === 0 && labelled !== undefined) return { categoryFrom: 'sheet', categoryOfAll: labelled };
    if (titles === 1 && before) {
      for (let row = Math.max(this.grid.block.top, (rows[0] as number) - 3); row < firstRow + 3; row += 1) {
        const code = this.sectionCode(row);
        if (code !== undefined) return { categoryFrom: 'sheet', categoryOfAll: code };
      }
    }
    return undefined;
  }

  /** `산정기준 : 1.가.① (인건비)` over the heading, and no other line there. */
  private codeOverTable(rows: readonly number[]): string | undefined {
    const found = new Set<string>();
    // The row over the headings may have been taken for one of them.
    const own = (this.grid.block.values[(rows[0] as number) - this.grid.block.top] ?? []).filter((value): value is string => typeof value === 'string');
    for (const text of [...own, ...this.textsAbove(rows)]) {
      const said = (LABELLED_CODE.exec(text) ?? CODE_IN_BRACKETS.exec(text))?.[1];
      const code = said === undefined ? undefined : codeInTitle(this.edition, said.trim());
      if (code !== undefined) found.add(code);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  private sectionCode(row: number): string | undefined {
    return sectionCode(this.grid, this.edition, row);
  }

  /** A statement has the numbered lines of 별표 3 down its left side and no dates. */
  private kindOf(columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): SheetKind {
    // `비목 | 항목`: the name of the line beside its code is no account.
    const hasAccount =
      columns.account !== undefined && headerMatches(this.headOf(rows, columns.account)).some(({ role, weight }) => role === 'account' && weight > 1);
    if (columns.date !== undefined || columns.voucher !== undefined || hasAccount || !this.edition.costStatement.available) return 'ledger';
    const tracker = new LabelTracker(this.edition.costStatement.value);
    const end = columns.book ?? this.grid.right + 1;
    const seen = new Set<string>();
    let lines = 0;
    for (let row = firstRow; row <= Math.min(this.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
      const read = tracker.read(labelTexts(this.grid, row, end));
      if (!read) continue;
      lines += read.codes.length;
      for (const code of read.codes) if (tracker.knows(code)) seen.add(code);
    }
    if (this.listsLines(columns, firstRow)) return 'statement';
    // Numbered down from a heading, most of them different: rows of a ledger repeat their codes.
    return seen.size >= 5 && (seen.has('1') || seen.has('2')) && seen.size >= lines * 0.7 ? 'statement' : 'ledger';
  }

  /** Who writes a minus sign in it means to add the column. */
  private neverNegative(column: number | undefined, firstRow: number): boolean {
    for (let row = firstRow; column !== undefined && row <= this.grid.bottom; row += 1) {
      const value = this.grid.own(row, column);
      if (typeof value === 'number' && value < 0) return false;
    }
    return true;
  }

  /** Every code stands once, and nothing says whose cost it is: lines with their sums, not costs. */
  private listsLines(columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
    if (columns.category === undefined || columns.party !== undefined || columns.requirement !== undefined) return false;
    const codes: string[] = [];
    for (let row = firstRow; row <= Math.min(this.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
      const parsed = parseCategory(this.edition, cellText(this.grid.at(row, columns.category)).slice(0, 80));
      if (parsed.known) codes.push(parsed.code);
    }
    return codes.length >= LISTED && new Set(codes).size === codes.length;
  }

  /** A date may stand once a day: the first row has one, many others have none. */
  private datesStandOnce({ date, book }: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
    if (date === undefined || book === undefined) return false;
    const amounts = this.sampled(firstRow).filter((row) => typeof this.grid.own(row, book) === 'number');
    const blank = amounts.filter((row) => isBlank(this.grid.at(row, date))).length;
    return amounts[0] !== undefined && !isBlank(this.grid.at(amounts[0], date)) && blank >= FEW_ROWS && blank >= amounts.length * OPEN_SHARE;
  }

  /** At least one row below that has a category or an amount where it should be. */
  private holdsRows(columns: Partial<Record<ColumnRole, number>>, firstRow: number, rows: readonly number[]): boolean {
    const seenCategory = this.evidenceOf(columns.category as number, firstRow);
    const seenBook = this.evidenceOf(columns.book as number, firstRow);
    if (seenCategory.codes > 0) return true;
    // An empty allocation sheet under its header is a table too, as long as the header is sure.
    if (seenCategory.filled === 0) return seenBook.filled === 0 || columns.date !== undefined || columns.subtotal !== undefined;
    // Names instead of codes, under a heading that can only mean the lines of 별표 3 or the like.
    const named = headerMatches(this.headOf(rows, columns.category as number)).some(({ role, weight }) => role === 'category' && weight >= 3);
    if (named && seenBook.numbers > 0 && seenCategory.numbers < 0.2 && (columns.date !== undefined || columns.voucher !== undefined)) return true;
    return seenBook.numbers > 0 && (columns.adjustment !== undefined || columns.subtotal !== undefined) && seenCategory.numbers < 0.8;
  }

  /**
   * What follows a total and holds no more rows of this table ends it: a summary, another table, notes. A section that goes on below
   * its total (a title, the header once more, then rows) does not.
   */
  private lastRow(headerRows: readonly number[], columns: Partial<Record<ColumnRole, number>>, firstRow: number): number {
    const book = columns.book as number;
    const category = columns.category ?? -1;
    let total = false;
    let blank = false;
    let seen = false;
    for (let row = firstRow; row <= this.grid.bottom; row += 1) {
      const amount = this.grid.own(row, book);
      seen ||= isAmountLike(amount);
      const plain = this.isCode(this.grid.own(row, category)) && isAmountLike(amount);
      if (plain && !total) {
        blank = false;
        continue;
      }
      if (this.isEmptyRow(row)) {
        blank = true;
        continue;
      }
      // Another table in the same columns, or a list of what was left out.
      // Nothing but notes stands between a heading and its first amount.
      if (!plain && seen && beginsAnother(this.grid, row, total || blank, headerRows, columns)) return row - 1;
      if (!plain && (labelOf(this.grid, row, columns) !== undefined || (total && this.carriesOn(row)))) {
        total = true;
        blank = false;
        continue;
      }
      // After a gap alone, a title or a header: the rows of this table go on below it, or something else begins.
      if ((total || (blank && this.isHeaderLike(row))) && !this.goesOn(row, headerRows, columns)) return row - 1;
      total = false;
      blank = false;
    }
    return this.grid.bottom;
  }

  /** 전월이월 right below the sum of a month: the next month begins. */
  private carriesOn(row: number): boolean {
    return (this.grid.block.values[row - this.grid.block.top] ?? []).some((value) => typeof value === 'string' && isCarried(value));
  }

  /** Below a total: the row is one of the table, or leads to more of it within a few rows. */
  private goesOn(from: number, headerRows: readonly number[], columns: Partial<Record<ColumnRole, number>>): boolean {
    const { category, book, date, voucher, text, party } = columns;
    const filled = (row: number, column: number | undefined): boolean => column !== undefined && !isBlank(this.grid.at(row, column));
    // A list of people (months across) places its rows by their names alone.
    const person = (row: number): boolean =>
      category === undefined &&
      date === undefined &&
      voucher === undefined &&
      filled(row, party) &&
      !BESIDE_COST.test(cellText(this.grid.at(row, party as number)));
    const amountAt = (row: number): boolean => isAmountLike(this.grid.own(row, book as number)) || this.grid.formula(row, book as number) !== undefined;
    // Right below the total an amount with anything beside it is a row, even one that was forgotten; but not the sales or the ratio.
    const words = text === undefined ? '' : cellText(this.grid.at(from, text));
    const named =
      (category !== undefined && filled(from, category) && this.isCode(this.grid.at(from, category))) ||
      filled(from, date) ||
      filled(from, voucher) ||
      person(from) ||
      (words !== '' && !BESIDE_COST.test(words));
    const adjacent = !this.isEmptyRow(from - 1) && amountAt(from) && named;
    if (adjacent) return true;
    let looked = 0;
    for (let row = from; row <= this.grid.bottom && looked < 5; row += 1) {
      if (this.isEmptyRow(row)) continue;
      looked += 1;
      if (headingAt(this.grid, row, headerRows, columns) === 'same') return true;
      const placed =
        date === undefined
          ? person(row) || (category !== undefined && this.isCode(this.grid.at(row, category)))
          : (filled(row, date) && isAnyDate(this.grid.at(row, date), this.grid.block.date1904)) ||
            (this.day !== undefined && isDayAlone(this.grid.at(row, this.day)));
      if (amountAt(row) && placed) return true;
    }
    return false;
  }

  private isEmptyRow(row: number): boolean {
    for (const value of this.grid.block.values[row - this.grid.block.top] ?? []) if (!isBlank(value)) return false;
    return true;
  }
}

const OF_PERSON =
  /^(입사|퇴사|퇴직|생년월|생|발령|임용|채용|전입|hire|birth|joining|leaving)(일|일자|날짜|date|dateof.*)?$|^dateof(birth|hire|joining|leaving)$/;

/** A column of `20130102`: a slip in a few of them does not make it another one. */
const isWrittenInDigits = (values: readonly CellValue[]): boolean => nearlyAll(values, isEightDigits);
const nearlyAll = (values: readonly CellValue[], is: (value: CellValue) => boolean): boolean =>
  values.length >= FEW_ROWS && values.filter(is).length >= values.length * 0.8;

const whole = (values: readonly (number | undefined)[]): number => values.reduce<number>((sum, n) => sum + (n ?? 0), 0);

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Numbers below a hundred, some of them broken: months worked, hours, shares. */
const areCounts = (values: readonly (number | undefined)[]): boolean => {
  const filled = values.filter((n): n is number => n !== undefined);
  return filled.length > 0 && filled.every((n) => Math.abs(n) < 100) && filled.some((n) => !Number.isInteger(n));
};

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

/** Running totals: they never fall but for a slip, and the last is well above the first. */
function runsOn(parts: readonly AmountColumn[]): boolean {
  let steps = 0;
  let falls = 0;
  let grown = 0;
  let rows = 0;
  const height = parts[0]?.values.length ?? 0;
  for (let at = 0; at < height; at += 1) {
    const row = parts.map(({ values }) => values[at] ?? 0);
    const filled = row.filter((n) => n !== 0);
    if (filled.length < 2) continue;
    rows += 1;
    for (let place = 1; place < row.length; place += 1) {
      steps += 1;
      if ((row[place] as number) < (row[place - 1] as number)) falls += 1;
    }
    if ((filled[filled.length - 1] as number) >= (filled[0] as number) * Math.min(2, filled.length * 0.5)) grown += 1;
  }
  return rows > 0 && falls <= steps * 0.05 && grown >= rows * 0.4;
}
/** What is no cost, or none yet: 누계, 예산, 견적. */
const NO_COST_YET = new RegExp(`${NEVER.source}|견적|추정|예상|estimat`);
const GROUP_SUM = /(소계|합계|계|subtotal|total|sum)(금액|액)?(\(.*\))?$/;
const PRIOR = /전기(?!일|요금|료|비|공사|설비|자재|부품)|전년|직전(연도|기)|priorperiod|prioryear|previousyear|lastyear/;
const CHANGE = /증감|증가|변동|change|variance|increase/;
const INSTALMENT = /착수금|선금|선급금|중도금|잔금|기성|^\d차|\d회/;
/** Pay, and what is paid beside it: each alone is a part of what a person costs. */
const PAY = /^(월)?(급여|임금|기본급|본봉|본급)(액|금액)?$|^(base)?(salary|pay|wages?)$/;
const BESIDE_PAY = /^(상여|상여금|성과급|수당|제수당|보너스|연차수당|식대|bonus(es)?|allowances?)(액|금액)?$/;
/** The firm bears the tax on what it buys. */
const TAX_BORNE =
  /(부가세|부가가치세|매입세액|vat)\s*불\s*공제|불공제\s*(분|사업자|업체)|면세\s*사업(자)?\)?|(vat|tax)\s*(is\s*)?(not|non)[\s-]*(deducted|deductible|recoverable)/i;
/** All that somebody was paid, whatever it was for. */
const WHOLE_PAY = /^(월|총|연)?(급여|임금|기본급|보수|인건비)(총액|액|금액)?$|^(지급|급여)총액$|^(gross|monthly)?(salary|pay|wages?)$/;
const RUNNING = /누계|누적|까지의?(합|금액)|yeartodate|ytd|cumulative|runningtotal/;

/** `#,##0,` shows thousands of what stands there: the unit is that of what a person sees, the value is in won. */
export const unitOfValues = (said: number, shownIn: number | undefined): number => (shownIn !== undefined && said % shownIn === 0 ? said / shownIn : said);

/** `제7기(2012) | 제8기(2013)`: terms are numbered, and the last one is the present. */
function latestTerm<T>(groups: readonly (readonly [string, T])[]): readonly [string, T] | undefined {
  const terms = groups.map(([name]) => /제?(\d{1,3})\s*(?:(?:[(][당전]?[)]?|[당전][)]?|[)])\s*)?기(?!타)/.exec(normalizeLabel(name))?.[1]);
  if (terms.some((term) => term === undefined) || new Set(terms).size !== terms.length) return undefined;
  return groups.reduce((latest, one, at) => (Number(terms[at]) > Number(terms[groups.indexOf(latest)]) ? one : latest), groups[0] as readonly [string, T]);
}

/** The texts left of the amounts, outermost first. */
export function labelTexts(grid: Grid, row: number, end: number): string[] {
  const texts: string[] = [];
  for (let column = grid.block.left; column < end; column += 1) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && value.trim() !== '') texts.push(value);
  }
  return texts;
}

/** The label of a total row, wherever left of (or among) the amounts it stands. */
export function labelOf(
  grid: Grid,
  row: number,
  columns: Partial<Record<ColumnRole, number>>,
): { readonly text: string; readonly level: 1 | 2 | 3 | 4; readonly column: number } | undefined {
  // Another table may stand to the right.
  const end = largest(Object.values(columns));
  for (let column = grid.block.left; column <= end; column += 1) {
    const value = grid.own(row, column);
    if (typeof value !== 'string') continue;
    if (column === columns.book || column === columns.adjustment || column === columns.subtotal || column === columns.evidence) continue;
    const level = totalLevel(value);
    if (level !== undefined) return { text: value.trim(), level, column };
  }
  return undefined;
}
