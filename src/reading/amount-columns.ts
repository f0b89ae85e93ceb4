/**
 * Which column holds the cost, where several hold amounts: told by how the columns add up to one another, and by their headings together.
 */
import type { CellValue } from '../sheet/model';
import { readAmountText } from './amount-text';
import type { Grid } from './grid';
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
  /단가|수량|잔액|잔고|누계|누적|한도|예산|계획|목표|신청금액|배정|공제|차인|실지급|실수령|환율|세액|부가세|부가가치세|예금|이월|전기(?!일)|전년|balance|budget|plan|price|qty|quantity|rate|vat|prior|previous|variance|difference|remaining|committed/;
export const FOREIGN = /usd|eur|jpy|cny|rmb|gbp|외화|us\$|[$€¥£]|foreign|전표통화금액|doc(ument)?\.?curr/;
const MONTHS = /^('?\d{2,4}[년.\-/])?\d{1,2}월(분)?$|^(19|20)\d{2}[.\-/]?\d{1,2}$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?('?\d{2,4})?$/;
const QUARTERS = /^(\d{2,4}년?)?[1-4]\/?4?분기$|^('?\d{2,4})?q[1-4]('?\d{2,4})?$|^[1-4]q('?\d{2,4})?$|^(상|하)반기$|^(first|second|third|fourth)quarter$/;
const FUNDED =
  /^(국고|국비|정부|도비|시비|지방비|국고보조|보조)(금|보조금|출연금|지원금|부담금|부담)?(금액)?$|^(정부|국고)?(출연금|지원금|보조금)$|^(자부담|자비|자체|민간|기업|회사|현금|현물)(부담)?(금|액|금액)?$/;
const PARTS_OF = /(과제|프로젝트|사업|project|pjt|prj)/;

/** Headings that divide one cost: months, quarters, projects, who pays. */
export function divides(headings: readonly string[]): 'months' | 'quarters' | 'funds' | 'projects' | undefined {
  const names = headings.map(normalizeLabel);
  if (names.length < 2) return undefined;
  if (names.every((name) => MONTHS.test(name))) return 'months';
  if (names.every((name) => QUARTERS.test(name))) return 'quarters';
  if (names.every((name) => FUNDED.test(name))) return 'funds';
  if (names.every((name) => PARTS_OF.test(name) && !/금액|액$/.test(name))) return 'projects';
  return undefined;
}
/** The month that a heading names; undefined for none. */
export function monthOf(heading: string): { readonly month: number; readonly year?: number } | undefined {
  const name = normalizeLabel(heading);
  if (!MONTHS.test(name)) return undefined;
  const korean = /^(?:'?(\d{2,4})[년.\-/])?(\d{1,2})월(?:분)?$/.exec(name) ?? /^((?:19|20)\d{2})[.\-/]?(\d{1,2})$/.exec(name);
  if (korean) {
    const year = korean[1] === undefined ? undefined : Number(korean[1]);
    return { month: Number(korean[2]), ...(year === undefined ? {} : { year: year < 100 ? year + 2000 : year }) };
  }
  const english = /^([a-z]{3})[a-z]*\.?(?:'?(\d{2,4}))?$/.exec(name);
  const month = english ? ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(english[1] as string) + 1 : 0;
  if (month === 0) return undefined;
  const year = english?.[2] === undefined ? undefined : Number(english[2]);
  return { month, ...(year === undefined ? {} : { year: year < 100 ? year + 2000 : year }) };
}

export function numberOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? readAmountText(value) : undefined;
}

export const sampleOf = (grid: Grid, column: number, rows: readonly number[]): (number | undefined)[] => rows.map((row) => numberOf(grid.own(row, column)));

/** Rounding of whole won, and of shares. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1.01, Math.abs(a) * 1e-9);
/** Rows that must agree before columns are said to add up; a slip in a few of many does not undo it. */
const agreesOften = (agree: number, asked: number): boolean => asked >= 2 && agree >= asked * 0.9;

/** The column is the sum of the run of columns in every row that has it. */
function isSumOf(total: AmountColumn, parts: readonly AmountColumn[]): boolean {
  let asked = 0;
  let agree = 0;
  let several = 0;
  total.values.forEach((value, at) => {
    const own = parts.map(({ values }) => values[at]);
    if (value === undefined || value === 0) return;
    asked += 1;
    if (own.filter((n) => n !== undefined && n !== 0).length > 1) several += 1;
    if (
      near(
        value,
        own.reduce<number>((sum, n) => sum + (n ?? 0), 0),
      )
    )
      agree += 1;
  });
  if (!agreesOften(agree, asked)) return false;
  // `금액 | 0 | 금액`: a copy beside an empty column is no sum. A column a project is: each of its parts holds something.
  const filled = parts.filter(({ values }) => values.some((n) => n !== undefined && n !== 0));
  return several > 0 || filled.length === parts.length;
}

const isRate = ({ values, heading }: AmountColumn): boolean => {
  const filled = values.filter((n): n is number => n !== undefined);
  if (filled.length < 2 || !filled.every((n) => n >= 0 && n <= 100)) return false;
  return /율|비율|%|rate|ratio|share/.test(normalizeLabel(heading)) || filled.every((n) => n <= 1);
};

/**
 * The columns that a column says the sum of, where a slip in some rows hides it: most rows agree to the won. The longest run beside it, on its
 * left first.
 */
export function nearlySumOf(total: AmountColumn, columns: readonly AmountColumn[]): readonly number[] | undefined {
  const at = columns.indexOf(total);
  for (const side of [-1, 1]) {
    for (let length = side < 0 ? at : columns.length - 1 - at; length >= 2; length -= 1) {
      const parts = side < 0 ? columns.slice(at - length, at) : columns.slice(at + 1, at + 1 + length);
      let asked = 0;
      let agree = 0;
      total.values.forEach((value, row) => {
        const own = parts.map(({ values }) => values[row] ?? 0);
        if (value === undefined || value === 0 || own.filter((n) => n !== 0).length < 2) return;
        asked += 1;
        if (
          near(
            value,
            own.reduce((sum, n) => sum + n, 0),
          )
        )
          agree += 1;
      });
      if (agree >= 2 && agree >= asked * 0.6) return parts.map(({ column }) => column);
    }
  }
  return undefined;
}

/** How each column follows from others, where it does. */
export function relationsOf(columns: readonly AmountColumn[]): ReadonlyMap<number, Relation> {
  const found = new Map<number, Relation>();
  const rates = columns.filter(isRate);
  const amounts = columns.filter((one) => !rates.includes(one) && one.values.some((n) => n !== undefined && n !== 0));
  amounts.forEach((total, at) => {
    // The longest run beside it, on its left first.
    for (const side of [-1, 1]) {
      for (let length = side < 0 ? at : amounts.length - 1 - at; length >= 2 && !found.has(total.column); length -= 1) {
        const parts = side < 0 ? amounts.slice(at - length, at) : amounts.slice(at + 1, at + 1 + length);
        if (isSumOf(total, parts)) found.set(total.column, { kind: 'sum', of: parts.map(({ column }) => column) });
      }
    }
  });
  for (const rate of rates) {
    for (const whole of amounts) {
      for (const share of amounts) {
        if (share === whole || found.has(share.column)) continue;
        let asked = 0;
        let agree = 0;
        let changed = 0;
        share.values.forEach((value, row) => {
          const [base, part] = [whole.values[row], rate.values[row]];
          if (value === undefined || base === undefined || part === undefined || base === 0) return;
          asked += 1;
          if (Math.abs(value - base * part) <= 1.01 || Math.abs(value - (base * part) / 100) <= 1.01) agree += 1;
          if (value !== base) changed += 1;
        });
        if (agreesOften(agree, asked) && changed > 0) found.set(share.column, { kind: 'share', of: whole.column, rate: rate.column });
      }
    }
  }
  return found;
}
