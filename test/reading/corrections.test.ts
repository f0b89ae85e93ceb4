import { describe, expect, it } from 'vitest';
import { namesIn, withBookColumn, withColumns, withLineOfName } from '../../src/reading/corrections';
import { parseCorrections } from '../../src/reading/stored-settings';
import { checkWorkbook } from '../../src/checking';
import { sheetOf } from '../lib/sheet-text';

describe('what a person answered', () => {
  it('the book column of a table, and of a further one', () => {
    expect(withBookColumn({ unit: 1000, columns: { date: 0 } }, undefined, 4)).toEqual({ unit: 1000, columns: { date: 0, book: 4 } });
    expect(withBookColumn({ columns: { book: 3 } }, 2, 4)).toEqual({ columns: { book: 3 }, parts: { 2: { book: 4 } } });
  });

  it('several columns that are added up, of a table and of a further one; another answer takes them back', () => {
    const added = withBookColumn({ columns: { date: 0 } }, undefined, [4, 6]);
    expect(added).toEqual({ columns: { date: 0, book: 4 }, bookParts: { 1: [4, 6] } });
    expect(withBookColumn(added, 2, [3, 5])).toEqual({
      columns: { date: 0, book: 4 },
      parts: { 2: { book: 3 } },
      bookParts: { 1: [4, 6], 2: [3, 5] },
    });
    expect(withBookColumn(added, undefined, 6)).toEqual({ columns: { date: 0, book: 6 } });
    // In the list of all columns another one was made the amount.
    expect(withColumns(added, { book: 4 }, new Map([[7, 'book']]), 'changed')).toEqual({ columns: { date: 0, book: 7 } });
    expect(
      withColumns(
        added,
        { book: 4 },
        new Map([
          [4, 'book'],
          [1, 'text'],
        ]),
        'changed',
      ),
    ).toEqual({ ...added, columns: { date: 0, book: 4, text: 1 } });
  });

  it('columns that are added up are read back; fewer than two, twice the same, or no columns are not', () => {
    const kept = { 원장: { columns: { book: 4 }, bookParts: { 1: [4, 6], 2: [3, 5] } } };
    expect(parseCorrections(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(parseCorrections({ 원장: { bookParts: { 1: [4], 2: [4, 4], 3: [4, 'x'], x: [1, 2], 0: [1, 2] } } })).toEqual({});
  });

  it.each([
    ['pay and bonus are parts: both are asked about, and added up where a person says so', { columns: { book: 2 }, bookParts: { 1: [2, 3] } }, 9_500_000],
    ['only the pay', { columns: { book: 2 } }, 8_000_000],
    ['only the bonus', { columns: { book: 3 } }, 1_500_000],
    ['the first of the columns is none of them: the answer is of another table', { columns: { book: 2 }, bookParts: { 1: [3, 5] } }, 8_000_000],
  ])('%s', (_, correction, sum) => {
    const block = sheetOf(
      '급여',
      `
      성명 | 비목 | 급여 | 상여 | 지급일
      하늘이 | 1.가.① | 3,000,000 | 1,000,000 | 2013-01-25
      노을이 | 1.가.① | 2,000,000 | 500,000 | 2013-02-25
      하늘이 | 1.가.① | 3,000,000 | | 2013-03-25`,
    );
    const asked = checkWorkbook([block]).findings.find(({ ruleId }) => ruleId === 'amount-unclear');
    expect(asked?.question).toMatchObject({ asks: 'amount-column', taken: { columns: [2], sum: 8_000_000 }, others: [{ column: 3, sum: 1_500_000 }] });
    expect(checkWorkbook([block], { corrections: { 급여: correction } }).summary.bookAmount).toBe(sum);
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
