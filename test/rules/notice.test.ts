import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { EditionId } from '../../src/domain';
import { searchTexts } from '../../src/rules/notice';
import { amountsIn } from '../../src/rules/search/amounts';

const places = (query: string, edition: EditionId = '2013-60'): string[] =>
  searchTexts(edition, query).hits.map(({ article, clause }) => `${article.ref} ${clause ?? ''}`.trim());

describe('searching the texts', () => {
  it.each([
    ['직무발명 보상금', '별표 3 1.라'],
    ['직무발명보상금', '별표 3 1.라'],
    ['만료일 익일', '제8조 1'],
    ['별표 3 시약류', '별표 3 1.가.②'],
    ['제8조 창업일', '제8조 2'],
    ['무담보 신용대출자금', '제3조 ③'],
    ['ＶＥＮＴＵＲＥＩＮ', '제4조 ①'],
    // By what people call it, Korean and English: the words of the text are others.
    ['시설 렌트', '별표 3 1.가.③'],
    ['fee', '제12조'],
    ['objections', '제6조 ⑦'],
    ['merger', '제9조 ①.3'],
    ['guarantee 8천만원', '영 제2조의3 ⑧'],
    ['갱신', '제8조 1'],
    ['renewal', '제8조 1'],
    ['술집', '별표 1 56211'],
    ['도박', '별표 1 91249'],
    // Amounts and shares in any spelling.
    ['80 million won', '영 제2조의3 ⑧'],
    ['1 billion won', '영 제2조의3 ⑧'],
    ['5천만원', '영 제2조의3 ①'],
    ['50,000,000', '영 제2조의3 ①'],
    ['50백만원', '영 제2조의3 ③'],
    ['0.5억', '영 제2조의3 ①'],
    ['80000000원', '영 제2조의3 ⑧'],
    ['10%', '별표 3 1.가.①.㉮'],
    ['100분의 10', '별표 3 1.가.①.㉮'],
    ['10퍼센트', '별표 3 1.가.①.㉮'],
    // What was printed before a correction (errata.md): the reading that came to us finds the place.
    ['㉖ 위 ㉔에 해당하는 자', '별표 3 1.가.①.㉰'],
  ])('%s is found at %s', (query, place) => {
    expect(places(query)).toContain(place);
  });

  it.each([
    ['별표 3 1.가.①', '별표 3 1.가.①'],
    ['1.가.①', '별표 3 1.가.①'],
    ['별표3 1가1', '별표 3 1.가.①'],
    ['appendix 3 1.가.①', '별표 3 1.가.①'],
    ['2-가-⑤', '별표 3 2.가.⑤'],
    ['제6조제9항', '제6조 ⑨'],
    ['6조 9항 2호', '제6조 ⑨.2'],
    ['제6조⑨2', '제6조 ⑨.2'],
    ['art. 6(9)', '제6조 ⑨'],
    ['제9조 ① 3', '제9조 ①.3'],
    ['영 제2조의3 ⑧', '영 제2조의3 ⑧'],
    ['별표 5', '별표 5'],
    ['별지 2호', '별지 제2호'],
    ['form 3-1', '별지 제3-1호'],
    ['제8조', '제8조'],
  ])('the place %s comes first', (query, place) => {
    expect(places(query)[0]).toBe(place);
  });

  it.each([
    ['별표 2 1.다', '별표 2 1.다'],
    ['제19조', '제19조'],
    ['committee', '제10조'],
    ['holiday', '제15조 ④'],
  ])('%s is found at %s in the notice of 2025', (query, place) => {
    expect(places(query, '2025-04-01')).toContain(place);
  });

  it.each([
    // The words themselves come before texts that only mention them, and before other names of them.
    ['2025-04-01', '유흥주점', '영 별표 1 1'],
    ['2025-04-01', '유흥 주점업', '영 별표 1 1'],
    ['2025-04-01', '무도 유흥', '영 별표 1 2'],
    ['2013-60', '주점', '별표 1 56211'],
    ['2013-60', '무도장', '별표 1 91291'],
    ['2025-04-01', '전문개인투자자', '영 제2조의3 ③'],
    ['2013-60', '지분율', '제9조 ②'],
    // Clauses.
    ['2013-60', '별표 3 1.가.(1)', '별표 3 1.가.①'],
    ['2013-60', '1-가-(1)', '별표 3 1.가.①'],
    ['2013-60', '1.가.(1).(가)', '별표 3 1.가.①.㉮'],
    ['2013-60', '별표 3 제1호가목', '별표 3 1.가'],
    ['2013-60', '별표3 제1호 가목', '별표 3 1.가'],
    ['2025-04-01', '별표 2 제1호다목', '별표 2 1.다'],
    ['2013-60', '제6조제9항제1호', '제6조 ⑨.1'],
    // Amounts and shares.
    ['2013-60', '오천만원', '영 제2조의3 ①'],
    ['2013-60', '오천만 원 이상', '영 제2조의3 ①'],
    ['2013-60', '₩50,000,000', '영 제2조의3 ①'],
    ['2013-60', 'KRW 50,000,000', '영 제2조의3 ①'],
    ['2013-60', '8천만원', '영 제2조의3 ⑧'],
    ['2013-60', '팔천만원', '영 제2조의3 ⑧'],
    ['2013-60', '자본금의 10%', '영 제2조의3 ①'],
    ['2013-60', '7일', '제6조 ⑦'],
    // What people call it.
    ['2013-60', '이노비즈', '제2조 7'],
    ['2025-04-01', 'Inno-Biz', '제2조 8'],
    ['2025-04-01', '엔젤투자', '영 제2조의3 ②.2'],
    ['2013-60', '교수 위탁', '별표 3 1.나.②'],
    ['2013-60', 'salary of the researchers', '별표 3 1.가.①'],
    ['2025-04-01', 'how long is it valid', '제19조'],
    // As it was printed.
    ['2013-60', '㉖ 위 ㉔', '별표 3 1.가.①.㉰'],
    ['2013-60', 'A 5.5', '별표 4'],
  ] as const)('%s, %s: %s comes first', (edition, query, first) => {
    expect(places(query, edition)[0]).toBe(first);
  });

  it('a number is no part of a longer one, and an English name no part of a word', () => {
    expect(places('7일').some((place) => place.includes('처리기간'))).toBe(true);
    expect(searchTexts('2013-60', '3년').hits.some(({ text }) => /03년/.test(text) && !/(?<!\d)3년/.test(text.replace(/\s/g, '')))).toBe(false);
    expect(searchTexts('2013-60', '주점').hits.some(({ text }) => text.includes('Republic') || text.includes('Chairman'))).toBe(false);
  });

  it('gives nothing for nothing, keeps the limit and tells how many there are, and survives anything', () => {
    expect(searchTexts('2013-60', '   ')).toEqual({ hits: [], count: 0 });
    expect(searchTexts('2013-60', '없는말입니다')).toEqual({ hits: [], count: 0 });
    const some = searchTexts('2013-60', '기업', 5);
    expect(some.hits).toHaveLength(5);
    expect(some.count).toBeGreaterThan(100);
    expect(searchTexts('2013-60', '('.repeat(10_000))).toEqual({ hits: [], count: 0 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'제조항호별표지123①㉮가나. ()%,억만원-|') }), (query) => {
        expect(searchTexts('2025-04-01', query, 3).hits.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['5천만원', [50_000_000]],
  ['50백만원', [50_000_000]],
  ['50,000,000원', [50_000_000]],
  ['0.5억', [50_000_000]],
  ['1억 5천만원', [150_000_000]],
  ['1억5,000만', [150_000_000]],
  ['10억원 이상 20억원 미만', [1_000_000_000, 2_000_000_000]],
  ['100분의 10(… 100분의 7)', [10, 7]],
  ['5%와 12.5퍼센트', [5, 12.5]],
  ['45일', []],
  ['제2조의3', []],
  ['「조세특례제한법 시행령」 제9조제1항', []],
  ['2조 원', [2_000_000_000_000]],
])('the amounts of %s', (words, values) => {
  expect(amountsIn(words).map(({ value }) => value)).toEqual(values);
});

describe('what no paragraph holds as it was typed', () => {
  it.each([
    ['2013-60', '연구소장 인건비', '별표 3 1.가.①'],
    ['2013-60', '벤처 확인 유효기간은 몇 년', '영 제18조의4'],
    ['2025-04-01', '벤처 확인 유효기간은 몇 년', '영 제18조의4'],
    ['2013-60', '공동연구', '별표 3 1.나'],
  ] as const)('%s, %s: no paragraph has all of it, and the one that has most comes first', (edition, query, first) => {
    expect(searchTexts(edition, query).isPartial).toBe(true);
    expect(places(query, edition)[0]).toBe(first);
  });
  it.each([
    ['2013-60', 'certificate lost', '제9조 ①.5'],
    ['2013-60', 'capital 10%', '영 제2조의3 ①'],
    ['2013-60', '시제품 재료비', '별표 3 1.가.②'],
    ['2013-60', '기술성 합격점', '제6조 ④'],
    ['2013-60', 'application documents', '제6조의2 ①'],
  ] as const)('%s, %s: by other names', (edition, query, first) => {
    expect(searchTexts(edition, query).isPartial).toBeUndefined();
    expect(places(query, edition)[0]).toBe(first);
  });
  it('a place that the notice does not have is not looked for in pieces, and former notices come last', () => {
    expect(searchTexts('2025-04-01', '제6조⑨')).toEqual({ hits: [], count: 0 });
    expect(searchTexts('2025-04-01', '별표3 1가1')).toEqual({ hits: [], count: 0 });
    expect(places('SME')[0]).not.toContain('연혁');
  });
});
