/**
 * R&D cost, its ratio and the industry: 영 제2조의3, 별표 1–3. Each function checks its arguments, asks the rules once and answers.
 * The comment of a function is its metadata (Excel shows the first paragraph and the parameters) and its page of help. Parameters are
 * named as in formulas; none may ever be renamed or moved, new ones are appended and optional.
 */
import { quarterLabel, text, type PlainDate } from '../domain';
import {
  categoryProblem,
  costPlaces,
  ExactSum,
  excludedIndustry,
  missingQuarters,
  missingPart,
  noSuchLine,
  parseCategory,
  pathOf,
  quarterWindow,
  rdQualifies,
  rdRatio,
  requiredRatio,
  wordReader,
  type KnownCategory,
} from '../rules';
import { forEachCell, editionAt, ratioAnswer, serialAnswer, valueOrThrow } from './answer';
import { fault } from './host';
import {
  aligned,
  amount,
  cell,
  flag,
  optionalFlag,
  isBlank,
  missing,
  needDate,
  needRange,
  needWord,
  optionalAmount,
  optionalChoice,
  optionalDate,
  optionalTotal,
  optionalWord,
  placeIn,
  quarterPlace,
  range,
  scalar,
  total,
  unexpected,
  type Cell,
  type Range,
} from './read';

/** @customenum {string} */
// Double quotes: the metadata generator reads the values as JSON.
// prettier-ignore
declare enum CategoryField {
  /** The parent categories and its own name */
  path = "path",
  /** The clause in the words of the notice */
  text = "text",
  /** 인정 (counts), 삭제 (deleted) or 상위 (heading) */
  status = "status",
  /** The normalised code */
  code = "code",
}

const COST = text('연구개발비가 필요합니다.', 'the R&D cost is needed.');
const SALES = text('매출액이 필요합니다.', 'the sales are needed.');
const DATES = text('분기나 날짜가 필요합니다(applied_on과 함께).', 'quarters or dates are needed (together with applied_on).');
const APPLIED = text('신청일이 필요합니다(dates와 함께).', 'the day of the application is needed (together with dates).');
const CODE = text('별표 3의 비목 코드가 필요합니다(예: 1.가.①)', 'a code of Appendix 3 is expected (1.가.①)');
const KSIC = text('산업분류코드 숫자 2~5자리가 필요합니다(예: 26410)', 'an industry code of 2 to 5 digits is expected (26410)');

/** Either both or neither of `dates` and `applied_on`; a range without anything in it is not given. */
function period(dates: Range | undefined, applied_on: Cell): { readonly dates: Range; readonly appliedOn: PlainDate } | undefined {
  const appliedOn = optionalDate(applied_on);
  if (!dates && appliedOn === undefined) return undefined;
  if (!dates) throw missing({ parameter: 'dates' }, DATES);
  if (appliedOn === undefined) throw missing(applied_on, APPLIED);
  return { dates, appliedOn };
}
function optionalDates(dates: unknown): Range | undefined {
  const cells = range('dates', dates);
  return cells && !isBlank(cells) ? cells : undefined;
}

const undated = (dates: Range, row: number, column: number, parameter: string): Error =>
  missing(
    placeIn(dates, row, column),
    text(`${parameter}에 금액이 있으나 분기나 날짜가 없습니다.`, `${parameter} has an amount there but the quarter or date is missing.`),
  );

/**
 * The ratio of R&D cost to sales (Decree Art. 2-3): the sum of one over the sum of the other, as a fraction.
 * @customfunction RD_RATIO
 * @param rd_cost R&D cost: a cell or a range, in the same unit as the sales
 * @param sales Sales: a cell or a range, in the same unit as the cost
 * @param dates A quarter (2013Q1) or a date for each row, same shape; with it only the four quarters before applied_on count
 * @param applied_on The day of the application; needed with dates
 * @returns The ratio as a fraction: 0.1037 is 10.37 %.
 * @throws #DIV/0! where the sales add up to zero.
 * @throws #N/A where only one of dates and applied_on is given, an amount has no date, or one of the four quarters has no row (it is named).
 * @throws #VALUE! for text or a negative amount, for a text that is no quarter or date, and for ranges of different shape.
 * @see 영 제2조의3, 별지 제2호
 */
export function RD_RATIO(rd_cost: unknown[][], sales: unknown[][], dates?: unknown[][], applied_on?: unknown): unknown {
  const cost = needRange('rd_cost', rd_cost, COST);
  const sold = needRange('sales', sales, SALES);
  const days = optionalDates(dates);
  return forEachCell([cell('applied_on', applied_on)], (applied) => {
    const counted = period(days, applied);
    return ratioAnswer(
      counted ? ratioInQuarters(cost, sold, counted.dates, counted.appliedOn) : valueOrThrow(rdRatio(editionAt(undefined), total(cost).sum, total(sold).sum)),
    );
  });
}

/** The ratio over the four quarters that count for an application of that day. */
function ratioInQuarters(cost: Range, sold: Range, dates: Range, appliedOn: PlainDate): number {
  const edition = editionAt(appliedOn);
  const window = quarterWindow(edition, appliedOn);
  const [costs, sale, days] = aligned([cost, sold, dates]) as [Range, Range, Range];
  const seen = window.quarters.map(() => false);
  const costSum = new ExactSum();
  const salesSum = new ExactSum();
  for (let row = 0; row < days.height; row += 1) {
    const dayLine = days.rows[row] as readonly unknown[];
    const costLine = costs.rows[row] as readonly unknown[];
    const saleLine = sale.rows[row] as readonly unknown[];
    for (let column = 0; column < days.width; column += 1) {
      const spent = amount(costLine[column], costs, row, column, false);
      const earned = amount(saleLine[column], sale, row, column, false);
      const place = quarterPlace(window, dayLine[column], days, row, column);
      if (place === undefined) {
        if (spent || earned) throw undated(days, row, column, spent ? 'rd_cost' : 'sales');
        continue;
      }
      if (place < 0 || (spent === undefined && earned === undefined)) continue;
      seen[place] = true;
      if (spent) costSum.add(spent);
      if (earned) salesSum.add(earned);
    }
  }
  const gap = missingQuarters(edition, window.quarters, seen);
  if (gap) valueOrThrow(gap);
  return valueOrThrow(rdRatio(edition, costSum, salesSum));
}

/**
 * The four quarters that count for an application (Form 2): quarter, first day and last day, oldest first.
 * @customfunction RD_PERIOD
 * @param applied_on The day of the application
 * @returns A table of 4 rows and 3 columns: the quarter (2013Q1), its first and its last day.
 * @throws #N/A without a date, or for a date that no edition covers (before 2014-01-01).
 * @throws #VALUE! for what is not a valid date.
 * @see 별지 제2호, 영 제2조의3
 */
export function RD_PERIOD(applied_on: unknown): unknown[][] {
  const appliedOn = needDate(cell('applied_on', applied_on));
  const { quarters, starts, ends } = quarterWindow(editionAt(appliedOn), appliedOn);
  return quarters.map((quarter, place) => [quarterLabel(quarter), serialAnswer(starts[place] as number), serialAnswer(ends[place] as number)]);
}

/**
 * The recognised R&D cost: the sum of the amounts whose category is an allowed category of Appendix 3.
 * @customfunction RD_COST
 * @param categories Categories: codes of Appendix 3 (1.가.①, 1-가-1 …), one for each amount
 * @param amounts Amounts, in one unit; same shape as the categories. Negative ones (△) are corrections
 * @param under Only the categories under this code: 1, 1.가, 1.가.①
 * @param dates A quarter or a date for each amount, same shape; with it only the four quarters before applied_on count
 * @param applied_on The day of the application; needed with dates
 * @param on_date The day of the application: picks the edition without counting quarters; applied_on if left out, else the notice 2013-60
 * @returns The sum, in the unit of the amounts. An amount without a category is not counted.
 * @throws #VALUE! for a category that is deleted, unknown or a heading, with an amount: its row is named.
 * @throws #VALUE! for text where an amount belongs, and for ranges of different shape.
 * @throws #N/A where only one of dates and applied_on is given, an amount has no date, or the edition of the date has no Appendix 3.
 * @see 별표 3, 별표 2 (2025-04-01)
 */
export function RD_COST(categories: unknown[][], amounts: unknown[][], under?: unknown, dates?: unknown[][], applied_on?: unknown, on_date?: unknown): unknown {
  const codes = needRange('categories', categories, CODE);
  const values = needRange('amounts', amounts, text('금액이 필요합니다.', 'the amounts are needed.'));
  const days = optionalDates(dates);
  return forEachCell([cell('under', under), cell('applied_on', applied_on), cell('on_date', on_date)], (line, applied, on) =>
    recognised(codes, values, line, period(days, applied), optionalDate(on)),
  );
}

/** The sum of the allowed lines, perhaps only of those under a code, perhaps only of the four quarters. */
function recognised(
  codes: Range,
  values: Range,
  under: Cell,
  counted: { readonly dates: Range; readonly appliedOn: PlainDate } | undefined,
  on: PlainDate | undefined,
): number {
  const edition = editionAt(on ?? counted?.appliedOn);
  if (!edition.costStatement.available) throw fault('missing', missingPart(edition.costStatement).message);

  const asked = optionalWord(under, CODE);
  const line = asked === undefined ? undefined : parseCategory(edition, asked);
  if (asked !== undefined && (!line?.known || line.status === 'deleted')) throw unexpected(under, asked, CODE);
  const costPlace = costPlaces(edition, line?.known ? line.code : '');

  const [kinds, sums, days] = aligned(counted ? [codes, values, counted.dates] : [codes, values]) as [Range, Range, Range | undefined];
  const window = counted && quarterWindow(edition, counted.appliedOn);
  const sum = new ExactSum();
  for (let row = 0; row < kinds.height; row += 1) {
    const kindLine = kinds.rows[row] as readonly unknown[];
    const sumLine = sums.rows[row] as readonly unknown[];
    const dayLine = days?.rows[row];
    for (let column = 0; column < kinds.width; column += 1) {
      const value = amount(sumLine[column], sums, row, column, true);
      if (!value) continue;
      const kind = scalar(kindLine[column]);
      if (kind === undefined) continue;
      const place = typeof kind === 'string' || typeof kind === 'number' ? costPlace(kind) : undefined;
      if (typeof place !== 'string') throw unexpected(placeIn(kinds, row, column), kind, place?.message ?? CODE);
      if (window && days) {
        const quarter = quarterPlace(window, dayLine?.[column], days, row, column);
        if (quarter === undefined) throw undated(days, row, column, 'amounts');
        if (quarter < 0) continue;
      }
      if (place === 'counted') sum.add(value);
    }
  }
  return sum.toNumber();
}

const readField = wordReader({ path: '경로', text: '조문', status: '상태', code: '코드' });
const STATUS = { leaf: '인정', heading: '상위', deleted: '삭제' } as const;

/**
 * A category of Appendix 3 by its code, however it is written: its path, its clause, its status or its normalised code.
 * @customfunction RD_CATEGORY
 * @param code The code of the category: 1.가.①, 1가1, 1-가-(1), 1. 가. ①
 * @param field What to answer: path (if left out), text, status or code
 * @param on_date The day that picks the edition: Appendix 3 of 2013, Appendix 2 (2025-04-01) from 2021-02-12 on; the notice 2013-60 if left out
 * @returns Text: the path (기술개발 > 자체기술개발 > …), the clause, 인정 / 삭제 / 상위, or the code. A range of codes gives a column of answers.
 * @throws #VALUE! for a code that is not a category of Appendix 3, for the status of an excluded person (1.가.①㉮㉯㉰), and for another field.
 * @throws #N/A without a code.
 * @see 별표 3, 별표 2 (2025-04-01)
 */
export function RD_CATEGORY(code: unknown, field?: CategoryField, on_date?: unknown): unknown {
  return forEachCell([cell('code', code), cell('field', field), cell('on_date', on_date)], (category, asked, on) => {
    const written = needWord(category, CODE);
    const edition = editionAt(optionalDate(on));
    const kind = optionalChoice(asked, FIELDS, readField) ?? 'path';
    const reading = parseCategory(edition, written);
    if (!reading.known)
      throw unexpected(category, written, reading.reason === 'no-such-line' || reading.reason === 'no-such-item' ? noSuchLine(edition) : CODE);
    switch (kind) {
      case 'path':
        return [...pathOf(edition, reading.code).map((line) => line.name.ko), ...(reading.item ? [reading.item.mark + reading.item.text] : [])].join(' > ');
      case 'text':
        return clauseOf(reading);
      case 'code':
        return reading.code + (reading.item?.mark ?? '');
      case 'status': {
        // Neither recognised nor deleted nor a heading: the person is excluded from a line that is recognised.
        const problem = reading.item && categoryProblem(edition, reading);
        if (problem?.code === 'person-excluded') throw unexpected(category, written, problem.message);
        return STATUS[reading.status];
      }
    }
  });
}
const FIELDS = text('path, text, status, code 가운데 하나가 필요합니다', 'one of path, text, status and code is expected');

/** The words of the line or of the item named; where their reading is not certain, with what is printed and why it is read otherwise. */
function clauseOf({ line, item }: KnownCategory): string {
  if (!item) return line.text;
  return item.why ? `${item.text} [${item.why.ko}]` : item.text;
}

/**
 * The least R&D ratio that Appendix 2 demands of the industry, as a fraction (0.05 to 0.10).
 * @customfunction RD_REQUIRED_RATIO
 * @param ksic_code Industry code (KSIC 9; from 2021-02-12 on KSIC 10), 2 to 5 digits, with or without the letter of its section: 26410, C26410
 * @param internet_business TRUE for an internet business
 * @param on_date The day that picks the edition; the notice 2013-60 if left out
 * @param sales Yearly sales in won; needed where the ratio depends on them (from 2021-02-12 on)
 * @returns The ratio as a fraction. From 2021-02-12 on those of Appendix 1 (2025-04-01); its codes of the trades are second-hand (likely). In 2013 the internet business stands under the business services: for the code of a manufacturer or a trader TRUE is likely only.
 * @throws #N/A for a code too short to decide (26, 29, 291, 58, where longer ones differ): more digits are needed; without a code; for sales that are needed; before 2014-01-01.
 * @throws #VALUE! for what is no industry code.
 * @see 별표 2, 영 제2조의3
 */
export function RD_REQUIRED_RATIO(ksic_code: unknown, internet_business?: unknown, on_date?: unknown, sales?: unknown): unknown {
  const cells = [cell('ksic_code', ksic_code), cell('internet_business', internet_business), cell('on_date', on_date), cell('sales', sales)];
  return forEachCell(cells, (industry, internet, on, sold) => {
    const edition = editionAt(optionalDate(on));
    const written = optionalWord(industry, KSIC);
    const yearly = optionalAmount(sold);
    const required = requiredRatio(edition, { ksicCode: written, internetBusiness: flag(internet), sales: yearly });
    if (required.kind === 'refused') throw unexpected(industry, written, KSIC);
    return ratioAnswer(valueOrThrow(required).percent / 100);
  });
}

/**
 * TRUE when the R&D cost is at least 50,000,000 won and the ratio at least that of the industry (waived under 3 years of age).
 * @customfunction RD_QUALIFIES
 * @param rd_cost R&D cost of the four quarters, in won: a cell or a range
 * @param sales Sales of the four quarters, in won: a cell or a range
 * @param ksic_code Industry code (KSIC 9; from 2021-02-12 on KSIC 10), 2 to 5 digits
 * @param internet_business TRUE for an internet business
 * @param on_date The day of the application: picks the edition, and the firm's age counts to it
 * @param founded_on The day the firm was founded; needed where the ratio is missed
 * @param sme FALSE for a firm that is no small or medium-sized enterprise; left out, it is not weighed
 * @param rd_organisation FALSE for a firm without an R&D organisation (2013-60: a corporate R&D lab); left out, it is not weighed
 * @returns TRUE or FALSE; FALSE for an excluded industry. Exact at the threshold. Sales of zero with a cost: the ratio counts as reached. The third year ends on its last day (Civil Act Art. 157, 160). The waiver is unconfirmed for applications until 2021-02-11.
 * @throws #N/A where something is missing that still decides: the industry, the sales, a longer code, founded_on and on_date where the ratio is missed.
 * @throws #VALUE! for text or a negative amount, for what is no industry code, and for a founding after on_date.
 * @see 영 제2조의3, 별표 1, 별표 2
 */
export function RD_QUALIFIES(
  rd_cost: unknown[][],
  sales: unknown[][],
  ksic_code: unknown,
  internet_business?: unknown,
  on_date?: unknown,
  founded_on?: unknown,
  sme?: unknown,
  rd_organisation?: unknown,
): unknown {
  const cost = optionalTotal('rd_cost', rd_cost);
  const sold = optionalTotal('sales', sales);
  const cells = [
    cell('ksic_code', ksic_code),
    cell('internet_business', internet_business),
    cell('on_date', on_date),
    cell('founded_on', founded_on),
    cell('sme', sme),
    cell('rd_organisation', rd_organisation),
  ];
  return forEachCell(cells, (industry, internet, day, founded, isSmall, organisation) => {
    const isSme = optionalFlag(isSmall);
    const hasRdOrganisation = optionalFlag(organisation);
    const on = optionalDate(day);
    const foundedOn = optionalDate(founded);
    const written = optionalWord(industry, KSIC);
    const verdict = rdQualifies(editionAt(on), {
      internetBusiness: flag(internet),
      rdCost: cost,
      sales: sold,
      ksicCode: written,
      on,
      foundedOn,
      isSme,
      hasRdOrganisation,
    });
    if (verdict.kind === 'refused' && verdict.reasons[0]?.code === 'industry-code') throw unexpected(industry, written, KSIC);
    return valueOrThrow(verdict).qualifies;
  });
}

/**
 * TRUE for an excluded industry: one of the 46 of Appendix 1 (2013) or the five of the Decree (2021 on).
 * @customfunction EXCLUDED_INDUSTRY
 * @param ksic_code Industry code (KSIC 9; from 2021-02-12 on KSIC 10), all five digits
 * @param on_date The day that picks the edition; the notice 2013-60 if left out
 * @returns TRUE or FALSE. A range of codes gives a column of answers. The code 63999-1 (until 2025-09-15) is likely.
 * @throws #N/A for fewer than five digits, and for 63999 until 2025-09-15, of which only 63999-1 was excluded.
 * @throws #VALUE! for what is no industry code.
 * @see 별표 1, 제3조①
 */
export function EXCLUDED_INDUSTRY(ksic_code: unknown, on_date?: unknown): unknown {
  return forEachCell([cell('ksic_code', ksic_code), cell('on_date', on_date)], (industry, day) => {
    const written = needWord(industry, KSIC);
    const on = optionalDate(day);
    const found = excludedIndustry(editionAt(on), written, on);
    if (found.kind === 'refused') throw unexpected(industry, written, KSIC);
    return valueOrThrow(found) !== null;
  });
}
