import { describe, expect, it } from 'vitest';
import { searchTexts } from '../../src/rules/notice';

const places = (query: string): string[] => searchTexts('2013-60', query).map(({ article, clause }) => `${article.ref} ${clause ?? ''}`.trim());

describe('searching the texts', () => {
  it.each([
    ['직무발명 보상금', '별표 3 1.라'],
    ['직무발명보상금', '별표 3 1.라'],
    ['만료일 익일', '제8조 1'],
    ['별표 3 시약류', '별표 3 1.가.②'],
    ['제8조 창업일', '제8조 2'],
    ['무담보 신용대출자금', '제3조 ③'],
    ['ＶＥＮＴＵＲＥＩＮ', '제4조 ①'],
  ])('%s is found at %s', (query, place) => {
    expect(places(query)).toContain(place);
  });

  it('gives nothing for nothing, keeps the limit, and survives anything', () => {
    expect(searchTexts('2013-60', '   ')).toEqual([]);
    expect(searchTexts('2013-60', '없는말입니다')).toEqual([]);
    expect(searchTexts('2013-60', '기업', 5)).toHaveLength(5);
    expect(searchTexts('2013-60', '('.repeat(10_000))).toEqual([]);
  });
});
