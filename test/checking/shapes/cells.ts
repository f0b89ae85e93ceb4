/** What the generators of odd sheets share: cells as Excel would have calculated them, and what is expected of a check. */
import { isCellError, type CellValue, type Finding } from '../../../src/checking';
import type { TestCell, TestSheet } from '../../lib/sheets';

export interface Expected {
  readonly sheet: string;
  readonly ruleId: string;
  /** A1, or `*12` for any cell of row 12. */
  readonly address: string;
}
export interface ShapedWorkbook {
  readonly seed: number;
  /** What this workbook is like, for people who read a failure. */
  readonly shape: string;
  readonly sheets: readonly TestSheet[];
  readonly expected: readonly Expected[];
}

const grouped = (n: number): string => String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, ',');

export type OddWay = 'won' | 'triangle' | 'full-width' | 'brackets';
/** A whole number as text, as people write amounts by hand. */
export function oddAmount(n: number, how: OddWay): string {
  switch (how) {
    case 'won':
      return `${grouped(n)}원`;
    case 'full-width':
      return grouped(n).replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    case 'triangle':
      return `△${grouped(n)}`;
    case 'brackets':
      return `(${grouped(n)})`;
  }
}

export const valueOf = (cell: TestCell): CellValue => (typeof cell === 'object' && cell !== null && 'f' in cell ? cell.v : cell);

/** As Excel sums: numbers alone, an error spoils it. Sheets here hold tenths at most. */
export function summed(cells: readonly TestCell[]): CellValue {
  let sum = 0;
  for (const cell of cells) {
    const value = valueOf(cell);
    if (isCellError(value)) return value;
    if (typeof value === 'number') sum += value;
  }
  return Math.round(sum * 10) / 10;
}

/** As Excel adds two cells: text that is no plain number spoils it. */
export function added(a: TestCell, b: TestCell): CellValue {
  const [x, y] = [valueOf(a), valueOf(b)];
  if (isCellError(x)) return x;
  if (isCellError(y)) return y;
  if (typeof x === 'string' || typeof y === 'string') return { error: '#VALUE!' };
  return Math.round((Number(x ?? 0) + Number(y ?? 0)) * 10) / 10;
}

/** What was not said, and what was said without cause; what a person may look at (review, info) is no error. */
export function compare(expected: readonly Expected[], findings: readonly Finding[]): { readonly missed: string[]; readonly unfounded: string[] } {
  const row = (address: string): string => address.replace(/\D/g, '');
  const said = findings.filter(({ severity, ruleId }) => severity === 'error' || severity === 'warning' || expected.some((one) => one.ruleId === ruleId));
  const matches = (one: Expected, finding: Finding): boolean =>
    one.sheet === finding.sheet &&
    // The copy of a cost in another line may be told, too, by what that line asks: pay is no award for an invention.
    (one.ruleId === finding.ruleId || (one.ruleId === 'cost-in-two-categories' && finding.ruleId === 'condition-not-met')) &&
    (one.address.startsWith('*') ? one.address.slice(1) === row(finding.address) : one.address === finding.address);
  return {
    missed: expected.filter((one) => !said.some((finding) => matches(one, finding))).map((one) => `${one.ruleId} ${one.sheet}!${one.address}`),
    // What the whole workbook comes to is no mistake of a cell, nor is how all dates of a column are written.
    unfounded: said
      .filter((finding) => !finding.ruleId.startsWith('below-') && finding.ruleId !== 'dates-one-way' && !expected.some((one) => matches(one, finding)))
      .map((finding) => `${finding.ruleId} ${finding.sheet}!${finding.address}: ${finding.message.ko}`),
  };
}
