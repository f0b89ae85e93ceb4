import { describe, expect, it } from 'vitest';
import { heightOf, LEAST_HEIGHT } from '../../../src/hosts/grid/row-heights';

/** 10 points are 13.3 px: a Hangul syllable is as wide. */
const SIZE = 10;
const hangul = (count: number): string => '가'.repeat(count);

describe('the height of a row with wrapped text', () => {
  it.each([
    ['nothing', [], LEAST_HEIGHT],
    ['a short line', [{ text: '소계', width: 200, size: SIZE }], LEAST_HEIGHT],
    // 20 syllables are 267 px: two lines of 200 px; 2 × 10 × 4/3 × 1.45 = 38.7, and 4 around them
    ['two lines', [{ text: hangul(20), width: 206, size: SIZE }], 43],
    // As many lines as are written
    ['lines of its own', [{ text: '가\n나\n다', width: 206, size: SIZE }], 62],
    [
      'the highest of its cells',
      [
        { text: '가', width: 206, size: SIZE },
        { text: hangul(20), width: 206, size: SIZE },
      ],
      43,
    ],
  ] as const)('%s', (_, texts, height) => {
    expect(heightOf(texts)).toBe(height);
  });

  it('is finite in a column without any width', () => {
    // One syllable a line: 3 × 19.33 + 4 = 62
    expect(heightOf([{ text: hangul(3), width: 0, size: SIZE }])).toBe(62);
  });
});
