import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padEnd, padStart, shown, width, wrap } from '../../src/cli/width';

describe('text in a terminal', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['한글', 4],
    ['1.가.①', 6], // 1 . . and ① are one column, 가 is two
    ['東京', 4],
    ['ＡＢ', 4],
    ['e\u0301', 1], // a letter and its accent
    ['🙂', 2],
  ])('%j is %d columns wide', (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it('is padded to columns, not to letters', () => {
    expect(padEnd('한글', 6)).toBe('한글  ');
    expect(padStart('한글', 6)).toBe('  한글');
    expect(padEnd('too long', 3)).toBe('too long');
  });

  it.each([
    ['하나 둘 셋', 7, ['하나 둘', '셋']],
    ['abc', 2, ['ab', 'c']],
    ['', 5, ['']],
  ])('%j in lines of %d columns', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('keeps every letter and passes no edge', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('가', 'a', ' ', '①', '1'), maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('shows and does not obey what would steer the terminal', () => {
    expect(shown('a\u001b[31mb\u202ec\r\nd\u0007')).toBe('a\ufffd[31mb\ufffdc d\ufffd');
  });
});
