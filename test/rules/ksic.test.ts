import { describe, expect, it } from 'vitest';
import { readKsic } from '../../src/rules';

describe('an industry code', () => {
  it.each([
    ['26410', '26410'],
    [26_410, '26410'],
    ['C26410', '26410'],
    ['c 264', '264'],
    ['C-26410', '26410'],
    ['26.410', '26410'],
    ['26-41 0', '26410'],
    ['２６', '26'],
    [' 62. ', '62'],
    ['01', '01'],
  ])('%j is %s', (input, digits) => {
    expect(readKsic(input)).toBe(digits);
  });

  it.each([
    -62,
    '-62',
    '－62',
    '−62',
    '62-',
    'C26410-',
    '- 62',
    '△62',
    '(62)',
    '+62',
    '2',
    '264100',
    '00',
    '00110',
    'V62',
    'CC62',
    '26a',
    '',
    '.',
    'C',
    2.5,
    Number.NaN,
    1e10,
    `62${' '.repeat(40)}10`,
  ])('%j is none', (input) => {
    expect(readKsic(input)).toBeUndefined();
  });

  it('is refused at once where the text is long', () => {
    const started = performance.now();
    for (let row = 0; row < 1000; row += 1) {
      for (const filler of [' ', '1', '1 ', '.', '-']) expect(readKsic(`A${filler.repeat(2000)}x`)).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
