/** The firms of a table as a list: counted, filtered and sorted. */
import type { FirmGrades } from './grades';
import type { Card, EvaluationResult } from './card';
import type { Results } from './results';

export type FirmFilter = 'all' | 'passed' | 'failed' | 'scored' | 'open';
export type Order = 'sheet' | 'margin' | 'total' | 'technology' | 'business';

/** No more rows than these are drawn at once. */
export const PAGE = 60;

export interface FirmRow {
  readonly firm: FirmGrades;
  readonly index: number;
  readonly result: EvaluationResult;
  readonly state: Exclude<FirmFilter, 'all'>;
  /** Points above the nearest mark, negative below; undefined while a grade is missing. */
  readonly margin: number | undefined;
}

const fifths = (points: number): number => Math.round(points * 5);

/** The points by which the firm is above the mark that it comes nearest to missing. */
export function marginOf(card: Card, result: EvaluationResult): number | undefined {
  if (result.kind !== 'value' || !card.passMark) return undefined;
  if (result.value.total === undefined) return undefined;
  const total = fifths(result.value.total) - fifths(card.passMark.value);
  const floor = card.technologyFloor;
  if (!floor || result.value.technology === undefined) return total / 5;
  return Math.min(total, fifths(result.value.technology) - fifths(floor.value)) / 5;
}

export const rowsOf = (card: Card, firms: readonly FirmGrades[], results: Results): readonly FirmRow[] =>
  firms.map((firm, index) => {
    const result = results.of(firm);
    const state = result.kind !== 'value' ? 'open' : result.value.passed === undefined ? 'scored' : result.value.passed ? 'passed' : 'failed';
    return { firm, index, result, state, margin: marginOf(card, result) } as const;
  });

export function filterAndSort(rows: readonly FirmRow[], show: FirmFilter, order: Order): readonly FirmRow[] {
  const shown = show === 'all' ? [...rows] : rows.filter(({ state }) => state === show);
  if (order === 'sheet') return shown;
  // What cannot be told yet stands last.
  const key = ({ margin, result }: FirmRow): number =>
    order === 'margin' ? (margin ?? Infinity) : result.kind === 'value' ? -(result.value[order] ?? -Infinity) : Infinity;
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return shown.sort((a, b) => compare(key(a), key(b)) || a.index - b.index);
}

/** `scored` is counted on a table of weights alone, where nobody passes or fails by points. */
export interface FirmCounts {
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
  readonly scored?: number;
}
export const countsOf = (rows: readonly FirmRow[]): FirmCounts => {
  const counts: { passed: number; failed: number; open: number; scored?: number } = { passed: 0, failed: 0, open: 0 };
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
