/** Years, terms and `전년 | 당년` over columns, and what of them lies outside the four quarters. */
import type { BookCase, BookSheet } from './book-case';

/** By line: what was booked, adjusted and left in the year before and in this one. */
const LINES: readonly (readonly [string, string, ...number[]])[] = [
  ['1.가.②', '시약', 5_100, -100, 5_000, 5_200, 0, 5_200],
  ['1.가.③', '임차', 4_300, 0, 4_300, 4_400, -400, 4_000],
  ['2.나.①', '외주', 3_500, 0, 3_500, 3_600, 0, 3_600],
];
const rowsOf = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join(' | ')).join('\n');
const AMOUNTS = ['장부금액', '조정금액', '소계'];

/** Two years over the three amounts. */
const overAmounts = (years: readonly [string, string], merges?: readonly string[]): BookSheet => ({
  cells: `\n(단위: 원)\n${rowsOf([['비목', '적요', years[0], '', '', years[1], '', ''], ['', '', ...AMOUNTS, ...AMOUNTS], ...LINES])}`,
  ...(merges ? { merges } : {}),
});
/** The three amounts over two years each. */
const turned = (years: readonly [string, string], merges?: readonly string[]): BookSheet => ({
  cells: `\n(단위: 원)\n${rowsOf([
    ['비목', '적요', '장부금액', '', '조정금액', '', '소계', ''],
    ['', '', ...years, ...years, ...years],
    ...LINES.map(([code, text, ...won]) => [code, text, ...[0, 3, 1, 4, 2, 5].map((at) => won[at] as number)]),
  ])}`,
  ...(merges ? { merges } : {}),
});
const MERGED = ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'];
const MERGED_IN_TWOS = ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2'];

/** Names over the last two months of one year and the first three of the next; 24,900 and 39,600. */
const overMonths = (before: string, own: string, more: readonly [title?: string, total?: boolean, names?: readonly string[]] = []): string => {
  const [title = '', total = false, names = ['11월', '12월', '1월', '2월', '3월']] = more;
  return `\n${title} (단위: 원)\n${rowsOf([
    ['비목', '적요', before, '', own, '', '', ...(total ? ['합계'] : [])],
    ['', '', ...names, ...(total ? [''] : [])],
    ...[
      ['1.가.②', '시약', 5_100, 5_200, 5_300, 5_400, 5_500],
      ['1.가.③', '임차', 4_100, 4_200, 4_300, 4_400, 4_500],
      ['2.나.①', '외주', 3_100, 3_200, 3_300, 3_400, 3_500],
    ].map((row) => [...row, ...(total ? [row.slice(2).reduce<number>((sum, won) => sum + Number(won), 0)] : [])]),
  ])}`;
};

export const YEARS_ACROSS: readonly BookCase[] = [
  ...(
    [
      ['merged, over the amounts', overAmounts(['2012년', '2013년'], MERGED), 'C3'],
      ['not merged, over the amounts', overAmounts(['2012년', '2013년']), 'C3'],
      ['as numbers, merged', overAmounts(['2012', '2013'], MERGED), 'C3'],
      ['as numbers, not merged', overAmounts(['2012', '2013']), 'C3'],
      ['of two digits', overAmounts(["''12", "''13"], MERGED), 'C3'],
      ['of what was spent', overAmounts(['2012년 결산', '2013년 결산'], MERGED), 'C3'],
      ['below the amounts', turned(['2012년', '2013년'], MERGED_IN_TWOS), 'C3'],
      ['below the amounts, as numbers', turned(['2012', '2013'], MERGED_IN_TWOS), 'C3'],
      ['below the amounts, not merged', turned(['2012년', '2013년']), 'C3'],
    ] as const
  ).map(([name, sheet, cell]): BookCase => ({
    name: `two years ${name}`,
    sheets: { 산정표: sheet },
    // 12,900 and 13,200; 100 and 400 taken off
    total: 26_100,
    net: 25_600,
    recognised: 12_800,
    finds: [`date-outside-period 산정표!${cell}`],
  })),
  {
    name: 'the amounts over the year before and this one',
    sheets: { 산정표: turned(['전기', '당기'], MERGED_IN_TWOS) },
    total: 13_200,
    net: 12_800,
  },
  {
    name: 'what was planned of the next year is none of them',
    sheets: {
      산정표: `
        (단위: 원)
        비목 | 적요 | 2012년 | | 2013년 | | 2014년(계획) |
         | | 예산 | 실적 | 예산 | 실적 | 예산 | 실적
        1.가.② | 시약 | 9,000 | 5,100 | 9,100 | 5,200 | 9,200 | 5,300
        1.가.③ | 임차 | 8,000 | 4,300 | 8,100 | 4,400 | 8,200 | 4,500
        2.나.① | 외주 | 7,000 | 3,500 | 7,100 | 3,600 | 7,200 | 3,700`,
    },
    total: 26_100,
    recognised: 13_200,
    finds: ['date-outside-period 산정표!D3'],
  },
  ...(
    [
      ['not merged', overMonths('2012년', '2013년')],
      ['as numbers', overMonths('2012', '2013')],
      ['as numbers with a sum', overMonths('2012', '2013', ['', true])],
      ['of two digits', overMonths("''12", "''13", ['', true])],
      ['in terms with their years', overMonths('제4기(2012)', '제5기(2013)')],
      ['as the year before and the one of the title', overMonths('전년', '당년', ['2013년 집행 현황', true])],
      ['as terms below a title with the year', overMonths('제4기', '제5기', ['2013년 집행 현황', true])],
    ] as const
  ).map(([name, cells]): BookCase => ({
    name: `years over months ${name}`,
    sheets: { 집계: cells },
    total: 64_500,
    recognised: 39_600,
    finds: ['date-outside-period 집계!C3'],
  })),
  ...(
    [
      ['전년', '당년'],
      ['전기', '당기'],
      ['제4기', '제5기'],
      ['작년', '금년'],
      ['Prior year', 'Current year'],
    ] as const
  ).map(([before, own]): BookCase => ({
    name: `${before} and ${own} over months, with their sum: which years they are is asked`,
    sheets: { 집계: overMonths(before, own, ['', true, ['12월', '1월', '12월', '1월', '2월']]) },
    total: 64_500,
    finds: ['period-unchecked 집계!B3'],
    says: ['연도를 알 수 없는 월이 있습니다(12월, 1월, 12월, 1월, 2월)'],
  })),
  ...(
    [
      ['전년', '당년'],
      ['전기', '당기'],
      ['제4기', '제5기'],
      ['작년', '올해'],
      ['전년도', '당해연도'],
      ['Prior year', 'Current year'],
    ] as const
  ).flatMap(([before, own]): BookCase[] =>
    [false, true].map((total) => ({
      name: `${before} and ${own} over months${total ? ', with their sum' : ''}, and no year anywhere: what lies before the last is not recognised`,
      sheets: { 집계: overMonths(before, own, ['', total]) },
      total: 64_500,
      recognised: 39_600,
      finds: ['date-outside-period 집계!C3'],
      says: ['마지막 해를 2013년으로 보았습니다'],
    })),
  ),
  ...(
    [
      ['in one row', ['전년 11월', '전년 12월', '당년 1월', '당년 2월']],
      ['in brackets', ['전기(11월)', '전기(12월)', '당기(1월)', '당기(2월)']],
      ['as terms', ['제4기 11월', '제4기 12월', '제5기 1월', '제5기 2월']],
    ] as const
  ).map(([name, heads]): BookCase => ({
    name: `years by their place and months ${name}`,
    sheets: {
      집계: `(단위: 원)\n${rowsOf([['비목', '적요', ...heads], ...LINES.map(([code, text], at) => [code, text, ...[5_100, 5_200, 5_400, 5_500].map((won) => won - at * 1_000)])])}`,
    },
    total: 51_600,
    recognised: 26_700,
    finds: ['date-outside-period 집계!C2'],
  })),
  {
    name: 'the year before and this one over quarters, and their sums',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 전년 | | | 당년 | | | 합계
         | | 3분기 | 4분기 | 소계 | 1분기 | 2분기 | 소계 |
        1.가.② | 시약 | 5,100 | 5,200 | 10,300 | 5,400 | 5,500 | 10,900 | 21,200
        1.가.③ | 임차 | 4,100 | 4,200 | 8,300 | 4,400 | 4,500 | 8,900 | 17,200
        2.나.① | 외주 | 3,100 | 3,200 | 6,300 | 3,400 | 3,500 | 6,900 | 13,200`,
    },
    total: 51_600,
    recognised: 26_700,
    finds: ['date-outside-period 집계!C3'],
  },
  {
    name: 'the four quarters end in this year: the months of the year before lie in them',
    appliedOn: '2014-05-10',
    sheets: { 집계: overMonths('전년', '당년') },
    total: 64_500,
    // November 2013 to March 2014
    recognised: 64_500,
  },
  {
    name: 'one year by its place alone says nothing of the others: a ledger of it is asked',
    sheets: {
      집계: `(단위: 원)\n${rowsOf([['비목', '적요', '전기 11월', '전기 12월'], ...[...LINES, ...LINES].map(([code, text], at) => [code, text, 5_100 + at, 5_200 + at])])}`,
    },
    total: 61_830,
    finds: ['period-unchecked 집계!B2'],
  },
  {
    name: 'quarters over their months are no amounts',
    sheets: { 집계: overMonths('2012년 4분기', '2013년 1분기', ['', true]) },
    total: 64_500,
    recognised: 39_600,
    finds: ['date-outside-period 집계!C3'],
  },
  {
    name: 'a sum of the months of each year',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 2012 | | | 2013 | | | 합계
         | | 11월 | 12월 | 소계 | 1월 | 2월 | 소계 |
        1.가.② | 시약 | 5,100 | 5,200 | 10,300 | 5,400 | 5,500 | 10,900 | 21,200
        1.가.③ | 임차 | 4,100 | 4,200 | 8,300 | 4,400 | 4,500 | 8,900 | 17,200
        2.나.① | 외주 | 3,100 | 3,200 | 6,300 | 3,400 | 3,500 | 6,900 | 13,200`,
    },
    total: 51_600,
    // 10,900 + 8,900 + 6,900
    recognised: 26_700,
    finds: ['date-outside-period 집계!C3'],
  },
  {
    name: 'years as numbers in one row',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 2012 | 2013
        1.가.② | 시약 | 5,100 | 5,200
        1.가.③ | 임차 | 4,300 | 4,400
        2.나.① | 외주 | 3,500 | 3,600`,
    },
    total: 13_200,
  },
  ...(
    [
      ['전년', '당년'],
      ['전년도', '당해연도'],
      ['제4기', '제5기'],
    ] as const
  ).map(([before, own]): BookCase => ({
    name: `${before} | ${own} and their sum: the last one`,
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | ${before} | ${own} | 합계
        1.가.② | 시약 | 5,100 | 5,200 | 10,300
        1.가.③ | 임차 | 4,300 | 4,400 | 8,700
        2.나.① | 외주 | 3,500 | 3,600 | 7,100`,
    },
    total: 13_200,
    finds: ['amount-unclear 집계!D2'],
  })),
];
