/** What a cell says where it is edited, and what is made of what is entered in its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedText, entered, saysAll } from '../../src/workbench/entered-text';
import { BOOLEAN, FORCED_TEXT, NUMBER, TEXT, valueOf } from '../../src/hosts/grid/cells';
import { runs } from '../lib/runs';

describe('a cell that is edited', () => {
  it.each([
    [4_005_045, '#,##0', '4005045'],
    [0.1 + 0.2, undefined, '0.3'],
    [0.405, '0%', '40.5%'],
    [41_289, 'yyyy-mm', '2013-01-15'],
    [41_289, 'm"월" d"일"', '2013-01-15'],
    [41_289.5, 'yyyy-mm-dd', '2013-01-15 12:00:00'],
    [0.5, 'h:mm', '12:00:00'],
    [-1200, '#,##0;(#,##0)', '-1200'],
  ])('%s as %s is %s', (v, pattern, text) => {
    expect(editedText({ v, t: NUMBER }, pattern)).toBe(text);
    expect(saysAll(text, { v, t: NUMBER }, pattern)).toBe(true);
  });

  it('does not say everything where its format leaves something out', () => {
    expect(saysAll('2013-01', { v: 41_289, t: NUMBER }, 'yyyy-mm')).toBe(false);
    expect(saysAll('2013-01', { v: 41_275, t: NUMBER }, 'yyyy-mm')).toBe(true);
    expect(saysAll('4,005', { v: 4005.4, t: NUMBER }, '#,##0')).toBe(false);
    expect(saysAll('4,005,045', { v: 4_005_045, t: NUMBER }, '#,##0')).toBe(true);
  });

  it('any number is the same after its own text is entered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }).chain((whole) => fc.constantFrom(whole, whole / 100, whole / 1e6)),
        fc.constantFrom(undefined, 'General', '#,##0', '0.0', '0.00%', '₩#,##0'),
        (v, pattern) => {
          const cell = { v, t: NUMBER };
          expect(saysAll(editedText(cell, pattern), cell, pattern)).toBe(true);
        },
      ),
      { numRuns: runs(300, 5_000) },
    );
  });
});

describe('what is entered', () => {
  const before = { v: 'x', t: TEXT };
  it.each([
    ['1,000', undefined, 1000, NUMBER, '#,##0'],
    ['1,000', '0', 1000, NUMBER, undefined],
    ['2013-1-5', undefined, 41_279, NUMBER, 'yyyy-mm-dd'],
    ['12%', 'General', 0.12, NUMBER, '0%'],
    ['TRUE', undefined, true, BOOLEAN, undefined],
    ['시약', undefined, '시약', TEXT, undefined],
    ['12345678901234567', undefined, '12345678901234567', FORCED_TEXT, undefined],
    ['1000', '@', '1000', FORCED_TEXT, undefined],
  ])('%s in a cell of %s is %s', (text, pattern, value, t, format) => {
    const cell = entered(text, before, pattern);
    expect([valueOf(cell), cell.t, typeof cell.s === 'object' ? cell.s?.n?.pattern : undefined]).toEqual([value, t, format]);
  });

  it('stays text where the cell holds text on purpose', () => {
    expect(valueOf(entered('0013', { v: '0012', t: FORCED_TEXT }, undefined))).toBe('0013');
  });

  it('is a formula with its sign, and nothing where nothing is left', () => {
    expect(entered('=A1*2', before, undefined)).toMatchObject({ f: '=A1*2', v: null });
    expect(entered('', before, undefined)).toMatchObject({ v: null, f: null, p: null });
  });
});
