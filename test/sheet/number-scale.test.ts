/** What number formats divide by: by the documentation of Excel's format codes, a comma behind the last digit placeholder divides by a thousand. */
import { describe, expect, it } from 'vitest';
import { scaleOf, ScaleCounts } from '../../src/sheet/number-scale';

const FORMATS: readonly (readonly [format: string, scale: number])[] = [
  ['General', 1],
  ['', 1],
  ['#,##0', 1],
  ['#,##0.00', 1],
  ['#,##0,', 1_000],
  ['#,##0,,', 1_000_000],
  ['#,##0,,,', 1_000_000_000],
  ['0,', 1_000],
  ['#,', 1_000],
  ['0.0,', 1_000],
  ['0.0,,"백만원"', 1_000_000],
  ['#,##0,"천원"', 1_000],
  ['#,##0,.0', 1_000],
  ['#,##0,_);(#,##0,)', 1_000],
  ['#,##0_);(#,##0)', 1],
  ['_-* #,##0,_-;-* #,##0,_-;_-* "-"_-;_-@_-', 1_000],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 1],
  ['[$₩-412]#,##0,', 1_000],
  ['[Red]#,##0', 1],
  ['#,##0"a,"', 1],
  ['#,##0\\,', 1],
  ['0%', 1],
  ['yyyy-mm-dd', 1],
  ['mmm d, yyyy', 1],
  ['@', 1],
];

describe('what a number format divides by', () => {
  it.each(FORMATS)('%s → %d', (format, scale) => expect(scaleOf(format)).toBe(scale));

  it('of a column is what divides most of its numbers; where they differ, it is mixed', () => {
    const counts = new ScaleCounts();
    for (const [column, scale] of [
      [2, 1_000],
      [2, 1_000],
      [2, 1],
      [3, 1],
      [3, 1],
      [3, 1_000],
      [4, 1_000],
      [5, 1],
    ] as const)
      counts.add(column, scale);
    expect([...counts.found.scales]).toEqual([
      [2, 1_000],
      [4, 1_000],
    ]);
    expect([...counts.found.mixed]).toEqual([2, 3]);
  });
});
