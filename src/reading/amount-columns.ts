/**
 * Which column holds the cost, where several hold amounts: told by how the columns add up to one another, and by their headings together.
 */
import { largest, remembered } from '../domain';
import type { CellValue } from '../sheet/model';
import { readAmountText } from './amount-text';
import type { Grid } from './grid';
import { type NamedPeriod, periodNamed, periodOfColumn } from './period-names';
import { normalizeLabel } from './text';

/** A column of amounts as it is sampled: one place a row, undefined where it holds no number. */
export interface AmountColumn {
  readonly column: number;
  readonly heading: string;
  readonly values: readonly (number | undefined)[];
}

/** How a column came about from others. */
export type Relation =
  /** It is the sum of the others in every row. */
  | { readonly kind: 'sum'; readonly of: readonly number[] }
  /** It is another column times a rate. */
  | { readonly kind: 'share'; readonly of: number; readonly rate: number };

export interface AmountChoice {
  readonly book: number;
  /** Columns that only together are the cost. */
  readonly added?: readonly number[];
  /** Other columns that could be the cost as well. */
  readonly others: readonly number[];
}

export const TAX = /부가세|부가가치세|세액|vat|(?<!\w)tax/;
/** Amounts that are never the cost itself. */
export const NEVER =
  /단가|시급|hourly|per(?:hour|day|unit)|(?:^|\d)(?:인|명|개|건|회|시간|단위|대)당|수량|잔액|잔고|잔여|미지급|미집행|미사용|미정산|누계|누적|한도|예산|계획|목표|신청금액|배정|공제|환급|차인|실지급|실수령|환율|세액|부가세|부가가치세|예금|이월|전기(?!일)|전년|balance|budget|plan|price|qty|quantity|rate|vat|prior|previous|variance|difference|remaining|committed/;
export const FOREIGN =
  /^entered(?=dr|cr|debit|credit|amount)|^fcy?(?=amount|amt|금액|$)|\(fcy?\)|usd|eur|jpy|cny|rmb|gbp|외화|us\$|[$€¥£]|foreign|전표통화금액|doc(ument)?\.?curr/;
const FUNDED =
  /^(국고|국비|정부|도비|시비|지방비|국고보조|보조)(금|보조금|출연금|지원금|부담금|부담)?(금액)?$|^(정부|국고)?(출연금|지원금|보조금)$|^(자부담|자비|자체|민간|기업|회사|현금|현물)(부담)?(금|액|금액)?$|^(정부|국고|지자체|기업|민간|자체|자기|회사)부담금?\(?(현금|현물)\)?$/;
const PARTS_OF = /(과제|프로젝트|사업|project|pjt|prj)/;

/** `사용금액` merged over each of them says nothing of how they differ. */
const OVER_ALL = /^(?:(?:사용|집행|지출|지급|발생|투입)(?:금액|액|내역)?|금액|amount|spent)(?=.)/;
function withoutShared(names: readonly string[]): readonly string[] {
  const [over] = OVER_ALL.exec(names[0] ?? '') ?? [''];
  return over !== '' && names.every((name) => name.startsWith(over) && name.length > over.length) ? names.map((name) => name.slice(over.length)) : names;
}

/** Headings that divide one cost: months, quarters, projects, who pays. */
export function divides(headings: readonly string[]): 'months' | 'quarters' | 'funds' | 'projects' | undefined {
  const whole = headings.map(normalizeLabel);
  const names = withoutShared(whole);
  if (names.length < 2) return undefined;
  const periods = (names === whole ? headings : names).map(periodOfColumn);
  if (periods.every((period): period is NonNullable<typeof period> => period?.says === 'own' && period.kind !== 'year')) {
    if (periods.every(({ kind }) => kind === 'month')) return 'months';
    if (!periods.some((one) => periods.some((other) => holds(one, other)))) return 'quarters';
  }
  if (names.every((name) => FUNDED.test(name))) return 'funds';
  if (names.every((name) => PARTS_OF.test(name) && !/금액|액$/.test(name))) return 'projects';
  return undefined;
}
/** It is about all months of the other one, and about more. */
export const holds = (one: NamedPeriod, other: NamedPeriod): boolean =>
  (one.year ?? other.year) === (other.year ?? one.year) &&
  one.first <= other.first &&
  one.last >= other.last &&
  one.last - one.first > other.last - other.first;
/** The one year that a heading is about, and nothing else: `2013년`, `FY2013 실적`. */
export const yearOfHeading = (heading: string): number | undefined => {
  const period = periodOfColumn(heading);
  return period?.kind === 'year' && period.says === 'own' ? period.year : undefined;
};
/** What is paid of a contract in parts. */
export const INSTALMENT = /계약금(?!액)|착수금|선금|선급금|중도금|잔금|기성|^\d차|\d회/;
/** The term that a name is numbered by: `제7기`, `제8(당)기`. */
export const termOf: (name: string) => number | undefined = remembered((name: string) => {
  const term = /제?(\d{1,3})\s*(?:(?:[(][당전]?[)]?|[당전][)]?|[)])\s*)?기(?!타)/.exec(normalizeLabel(name))?.[1];
  return term === undefined ? undefined : Number(term);
});
/** The month that a heading names; undefined for none. */
export const monthOf = (heading: string): { readonly month: number; readonly year?: number } | undefined => {
  const period = periodOfColumn(heading);
  if (period?.kind !== 'month' || period.says !== 'own') return undefined;
  return { month: period.first, ...(period.year === undefined ? {} : { year: period.year }) };
};

/** The quarter that a heading names (`2024년 2분기`, `24.2Q`, `Q2 2024`), the half of a year, or months from one to another; undefined for neither. */
export const stretchOf = (heading: string): Pick<NamedPeriod, 'first' | 'last' | 'year'> | undefined => {
  const period = periodNamed(heading);
  return period === undefined || period.kind === 'month' || period.kind === 'year' ? undefined : period;
};

/** The amount that a cell says, as a number or in words (`2,275천원`), in units of so many won. */
export function numberOf(value: CellValue, unit = 1): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? readAmountText(value, unit) : undefined;
}

/** `50%`, written as text, is a half. */
export function rateOf(value: CellValue): number | undefined {
  const said = typeof value === 'string' ? /^\s*(\d{1,3}(?:\.\d+)?)\s*[%％]\s*$/.exec(value)?.[1] : undefined;
  return said === undefined ? numberOf(value) : Number(said) / 100;
}

/** Numbers below a hundred, some of them broken: months worked, hours, shares. */
export const areCounts = (values: readonly (number | undefined)[]): boolean => {
  const filled = values.filter((n): n is number => n !== undefined);
  return filled.length > 0 && filled.every((n) => Math.abs(n) < 100) && filled.some((n) => !Number.isInteger(n));
};

export const sampleOf = (grid: Grid, column: number, rows: readonly number[]): (number | undefined)[] => rows.map((row) => numberOf(grid.own(row, column)));

/** Rounding of whole won, and of shares. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1.01, Math.abs(a) * 1e-9);
/** Rows that must agree before columns are said to add up; a slip in a few of many does not undo it. */
const OFTEN = 0.9;
const agreesOften = (agree: number, asked: number): boolean => asked >= 2 && agree >= asked * OFTEN;

/** No ledger divides a cost into more columns, and none has more columns of amounts: beyond them nothing is looked for. */
const MOST_PARTS = 200;
const MOST_COLUMNS = 500;
/** A rate stands beside what it divides and what comes of it. */
const RATE_REACH = 40;

/** How a run of columns stands to the column that may be its sum. */
interface RunTally {
  /** Rows in which the column holds an amount, and those of them in which the run adds up to it. */
  readonly asked: number;
  readonly agree: number;
  /** The same of the rows in which more than one column of the run holds an amount. */
  readonly askedOfSeveral: number;
  readonly agreeOfSeveral: number;
  /** Every column of the run holds an amount somewhere. */
  readonly filled: boolean;
}

/** Of so many rows as may not agree, and one more, one agrees with some run of two columns and more. */
function mayAgree(total: AmountColumn, beside: readonly AmountColumn[], rows: readonly number[], misses: number): boolean {
  for (let at = 0; at <= misses && at < rows.length; at += 1) {
    const row = rows[at] as number;
    const said = total.values[row] as number;
    let sum = 0;
    for (let length = 1; length <= beside.length; length += 1) {
      sum += (beside[length - 1] as AmountColumn).values[row] ?? 0;
      if (length >= 2 && near(said, sum)) return true;
    }
  }
  return false;
}

/** The longest run of columns beside it that fits; they are given from the nearest on. Nothing fits in which less than `least` of the rows agree. */
function longestRun(
  total: AmountColumn,
  beside: readonly AmountColumn[],
  least: number,
  fits: (tally: RunTally) => boolean,
): readonly AmountColumn[] | undefined {
  const rows: number[] = [];
  for (let row = 0; row < total.values.length; row += 1) if (total.values[row]) rows.push(row);
  if (rows.length < 2 || beside.length < 2) return undefined;
  if (least > 0 && !mayAgree(total, beside, rows, Math.ceil(rows.length * (1 - least)))) return undefined;
  // Asked for every column at every edit.
  const sums = new Float64Array(rows.length);
  const holding = new Uint8Array(rows.length);
  let filled = true;
  let longest = 0;
  for (let length = 1; length <= beside.length; length += 1) {
    const { values } = beside[length - 1] as AmountColumn;
    filled &&= values.some((n) => n !== undefined && n !== 0);
    let agree = 0;
    let askedOfSeveral = 0;
    let agreeOfSeveral = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const own = values[row] ?? 0;
      const sum = (sums[at] as number) + own;
      sums[at] = sum;
      if (own !== 0 && (holding[at] as number) < 2) holding[at] = (holding[at] as number) + 1;
      const agrees = near(total.values[row] as number, sum);
      if (agrees) agree += 1;
      if ((holding[at] as number) < 2) continue;
      askedOfSeveral += 1;
      if (agrees) agreeOfSeveral += 1;
    }
    if (length >= 2 && fits({ asked: rows.length, agree, askedOfSeveral, agreeOfSeveral, filled })) longest = length;
  }
  return longest === 0 ? undefined : beside.slice(0, longest);
}

/** The longest run on its left that fits, or on its right, in the order of the sheet. */
function runBeside(columns: readonly AmountColumn[], at: number, least: number, fits: (tally: RunTally) => boolean): readonly number[] | undefined {
  const total = columns[at] as AmountColumn;
  const left = longestRun(total, columns.slice(Math.max(0, at - MOST_PARTS), at).reverse(), least, fits);
  const run = left ? [...left].reverse() : longestRun(total, columns.slice(at + 1, at + 1 + MOST_PARTS), least, fits);
  return run?.map(({ column }) => column);
}

export const RATE = /율|비율|%|rate|ratio|share/;
const MOST_AGREE = 3;
/** How much of somebody's time, or of a cost that others share, is this one's: what comes of it is the cost, and no adjustment of it. */
export const PART_RATE = /참여|투입|배부|배분|안분|할당|기여|alloc|particip|effort|apportion/;

const isRate = ({ values, heading }: AmountColumn): boolean => {
  const filled = values.filter((n): n is number => n !== undefined);
  if (filled.length < 2 || !filled.every((n) => n >= 0 && n <= 100)) return false;
  return RATE.test(normalizeLabel(heading)) || filled.every((n) => n <= 1);
};

/**
 * The columns that a column says the sum of, where a slip in some rows hides it: most rows agree to the won. The longest run beside it, on its
 * left first.
 */
export function nearlySumOf(total: AmountColumn, columns: readonly AmountColumn[]): readonly number[] | undefined {
  // A rate of one adds next to nothing: `금액 + 배부율` is no sum, and what stands beyond a rate is none of its parts.
  const at = columns.indexOf(total);
  const rates = columns.flatMap((one, place) =>
    one !== total && (isRate(one) || /환율|exchangerate|fxrate/.test(normalizeLabel(one.heading))) ? [place] : [],
  );
  const first =
    largest(
      rates.filter((place) => place < at),
      -1,
    ) + 1;
  const amounts = columns.slice(first, rates.find((place) => place > at) ?? columns.length);
  return runBeside(amounts, at - first, 0, ({ askedOfSeveral, agreeOfSeveral }) => agreeOfSeveral >= 2 && agreeOfSeveral >= askedOfSeveral * 0.6);
}

/** The months that a heading is about. */
export const spanOf = (heading: string): ReturnType<typeof stretchOf> => {
  const period = periodNamed(heading);
  if (period?.kind !== 'month') return stretchOf(heading);
  const says = periodOfColumn(heading)?.says;
  return says === 'own' || says === 'sum' ? period : undefined;
};
/** `3분기` is no sum of `1분기` and `2분기`, though it comes to as much: it is about months of its own. */
function isOfItsOwn(total: AmountColumn, parts: readonly AmountColumn[]): boolean {
  const own = spanOf(total.heading);
  return (
    own !== undefined &&
    parts.some(({ heading }) => {
      const part = spanOf(heading);
      return part !== undefined && (part.first < own.first || part.last > own.last || (part.year ?? own.year) !== (own.year ?? part.year));
    })
  );
}

/** How each column follows from others, where it does. */
export function relationsOf(columns: readonly AmountColumn[]): ReadonlyMap<number, Relation> {
  const found = new Map<number, Relation>();
  const rates = columns.filter(isRate).slice(0, MOST_PARTS);
  const amounts = columns.filter((one) => !rates.includes(one) && one.values.some((n) => n !== undefined && n !== 0)).slice(0, MOST_COLUMNS);
  amounts.forEach((total, at) => {
    // `금액 | 0 | 금액`: a copy beside an empty column is no sum. A column a project is: each of its parts holds something.
    const of = runBeside(
      amounts,
      at,
      OFTEN,
      ({ asked, agree, askedOfSeveral, agreeOfSeveral, filled }) => agreesOften(agree, asked) && (agreeOfSeveral > 0 || (askedOfSeveral === 0 && filled)),
    );
    if (
      of &&
      !isOfItsOwn(
        total,
        amounts.filter(({ column }) => of.includes(column)),
      )
    )
      found.set(total.column, { kind: 'sum', of });
  });
  for (const rate of rates) {
    const beside = amounts.filter(({ column }) => Math.abs(column - rate.column) <= RATE_REACH);
    const saysRate = RATE.test(normalizeLabel(rate.heading));
    for (const whole of beside) {
      for (const share of beside) {
        if (share === whole || found.has(share.column)) continue;
        let asked = 0;
        let agree = 0;
        let changed = 0;
        for (let row = 0; row < share.values.length; row += 1) {
          const [value, base, part] = [share.values[row], whole.values[row], rate.values[row]];
          if (value === undefined || base === undefined || part === undefined || base === 0) continue;
          asked += 1;
          if (Math.abs(value - base * part) <= 1.01 || Math.abs(value - (base * part) / 100) <= 1.01) agree += 1;
          // So many that do not agree cannot be made up for.
          else if (asked - agree > share.values.length * 0.25) break;
          if (value !== base) changed += 1;
        }
        // A column that is called a rate says it itself: a slip in some rows does not undo it.
        const agrees = agreesOften(agree, asked) || (saysRate && agree >= MOST_AGREE && agree >= asked * 0.75);
        if (agrees && changed > 0) found.set(share.column, { kind: 'share', of: whole.column, rate: rate.column });
      }
    }
  }
  return found;
}
