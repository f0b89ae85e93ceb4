import { describe, expect, it } from 'vitest';
import { namesIn, withBookColumn, withLineOfName } from '../../src/reading/corrections';
import { parseCorrections } from '../../src/reading/stored-settings';
import { checkWorkbook } from '../../src/checking';
import { sheetOf } from '../lib/sheet-text';

describe('what a person answered', () => {
  it('the book column of a table, and of a further one', () => {
    expect(withBookColumn({ unit: 1000, columns: { date: 0 } }, undefined, 4)).toEqual({ unit: 1000, columns: { date: 0, book: 4 } });
    expect(withBookColumn({ columns: { book: 3 } }, 2, 4)).toEqual({ columns: { book: 3 }, parts: { 2: { book: 4 } } });
  });

  // 직무발명 보상금 is 1.라 in 별표 3 of 2013 and 1.다 in 별표 2 of 2025; 1.다 is deleted in 2013.
  it('a name keeps its line under the codes of another notice', () => {
    const kept = withLineOfName({}, '발명보상', '1.라', '2013-60');
    expect(kept).toEqual({ categories: { 발명보상: '1.라' }, categoriesIn: '2013-60' });
    expect(namesIn(kept, '2013-60')).toEqual({ 발명보상: '1.라' });
    expect(namesIn(kept, '2025-04-01')).toEqual({ 발명보상: '1.다' });
    // The next answer is given under today's codes: the earlier one is said by them too.
    expect(withLineOfName(kept, '재료', '1.가.②', '2025-04-01')).toEqual({
      categories: { 발명보상: '1.다', 재료: '1.가.②' },
      categoriesIn: '2025-04-01',
    });
    expect(withLineOfName(kept, '발명보상', undefined, '2013-60')).toEqual({});
  });

  it('is read back from a workbook, and what is not understood is passed over', () => {
    const kept = { 원장: { columns: { book: 5 }, parts: { 2: { book: 4 } }, categories: { 인건비: '1.가.①' }, categoriesIn: '2013-60' } };
    expect(parseCorrections(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(
      parseCorrections({ 원장: { parts: { 1: { book: 4 }, x: { book: 4 }, 2: { book: -1 } }, categories: { 인건비: '9' }, categoriesIn: '2013-60' } }),
    ).toEqual({});
    expect(parseCorrections({ 원장: { categories: { 인건비: '1.가.①' }, categoriesIn: '1999' } })).toEqual({ 원장: { categories: { 인건비: '1.가.①' } } });
  });

  it('a category that is called like a part of the language is a category that nobody knows', () => {
    const block = sheetOf('원장', '일자 | 비목 | 적요 | 장부금액\n2013-03-05 | constructor | 시약 | 2,000\n2013-03-06 | 1.가.② | 시약 | 2,000');
    expect(checkWorkbook([block]).findings.find(({ ruleId }) => ruleId === 'category-unknown')?.address).toBe('B2');
  });
});
