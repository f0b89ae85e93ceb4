import type { BookCase } from './book-case';

/** A column of amounts among columns of months, quarters and years: what it is, and that none of them is lost. */

/** Amounts in thousands that could be days written as MDD or MMDD, in the fifth column of three lines. */
const LIKE_DAYS = (
  [
    ['months', Array.from({ length: 12 }, (_, at) => `${at + 1}월`)],
    ['months with their year', Array.from({ length: 12 }, (_, at) => `2013년 ${at + 1}월`)],
    ['months in English', ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']],
    ['quarters', ['1분기', '2분기', '3분기', '4분기']],
  ] as const
).map(([name, heads]): BookCase => {
  const rows = [
    ['1.가.②', 813, 120],
    ['1.가.③', 1_117, 340],
    ['2.나.①', 209, 560],
  ] as const;
  const at = heads.length > 4 ? 4 : 1;
  return {
    name: `${name}: amounts that could be days are amounts`,
    sheets: {
      집계: [
        '2013년 (단위: 천원)',
        `비목 | ${heads.join(' | ')}`,
        ...rows.map(([code, day, own]) => [code, ...heads.map((_, column) => (column === at ? day : own + 100 + column * 1_000))].join(' | ')),
      ].join('\n'),
    },
    // The days' column: 813 + 1,117 + 209; each other one: 1,320 and 3,000 times its place.
    total: 1_000 * (2_139 + heads.reduce((sum, _, column) => sum + (column === at ? 0 : 1_320 + 3_000 * column), 0)),
  };
});

const QUARTERS = ['2013년 1분기', '2013년 2분기', '2013년 3분기', '2013년 4분기'];
/** Three lines: 5,000,000, 6,000,000 and 7,000,000 in the first column, and a thousand more in each that follows. */
const LINES = ['1.가.②', '1.가.③', '2.나.①'];
const grid = (heads: readonly string[], withSum = false): string =>
  [
    '(단위: 원)',
    ['비목', '적요', ...heads, ...(withSum ? ['합계'] : [])].join(' | '),
    ...LINES.map((code, line) => {
      const cells = heads.map((_, at) => 5_000_000 + 1_000_000 * line + 1_000 * at);
      return [code, `품목 ${line + 1}`, ...cells, ...(withSum ? [cells.reduce((sum, n) => sum + n, 0)] : [])].join(' | ');
    }),
  ].join('\n');
/** What so many columns come to. */
const upTo = (columns: number): number => columns * 18_000_000 + 3 * 1_000 * ((columns * (columns - 1)) / 2);

/** One column is about a period that no other one is about, though its heading does not say it plainly. */
const NAMED_LOOSELY = (
  [
    ['words in brackets', ['2013년 1분기(확정)', ...QUARTERS.slice(1)]],
    ['a sign behind it', ['2013년 1분기', '2013년 2분기※', ...QUARTERS.slice(2)]],
    ['what was done to it', [...QUARTERS.slice(0, 3), '2013년 4분기 가결산']],
    ['a month with its remark', ['1월', '2월', '3월(정정)', '4월', '5월']],
    ['a month without a heading', ['1월', '2월', '', '4월', '5월']],
    ['a misspelt month', ['1월', '2월', '3얼', '4월', '5월']],
    ['a quarter without a heading', ['2013년 1분기', '', '2013년 3분기', '2013년 4분기']],
  ] as const
).flatMap(([name, heads]) =>
  [false, true].map((withSum): BookCase => ({
    name: `${name}${withSum ? ', with a sum' : ''}: it is one of the periods`,
    sheets: { 집계: grid(heads, withSum) },
    total: upTo(heads.length),
    recognised: upTo(heads.length),
  })),
);
/** One column is about no period. */
const BESIDE = ['추가 지급분', '미확정분', '공동 사용료', '2013년 1분기 정정', '2013년 7분기', '기타', '이월액'];

export const COLUMNS_ACROSS: readonly BookCase[] = [
  ...LIKE_DAYS,
  ...NAMED_LOOSELY,
  ...BESIDE.map((heading): BookCase => ({
    name: `‘${heading}’ beside the quarters is told, with what it comes to`,
    sheets: { 집계: grid([...QUARTERS, heading]) },
    total: upTo(4),
    finds: ['amount-unclear 집계!C2'],
    says: [`G ‘${heading}’ 18,012,000`],
  })),
  ...BESIDE.slice(0, 3).map((heading): BookCase => ({
    name: `‘${heading}’ that the sum of the quarters holds is counted, and of when it is nobody says`,
    sheets: { 집계: grid(['2012년 4분기', ...QUARTERS, heading], true) },
    total: upTo(6),
    recognised: upTo(6) - 18_000_000,
    finds: ['date-outside-period 집계!C2', 'period-unchecked 집계!B2'],
  })),
  ...(
    [
      ['years', ['2011년', '2012년', '2013년'], 2],
      ['financial years', ['FY12', 'FY13'], 1],
      ['years and what they say', ['2012년 실적', '2013년 실적'], 1],
      ['a year and a month of the next', ['2012년', '2013년', '2014년 1월'], 1],
      ['months from one to another with points', ['2012. 10. ~ 12.', '2013. 1. ~ 3.', '2013. 4. ~ 6.'], undefined],
    ] as const
  ).map(([name, heads, within]): BookCase => ({
    name: `${name} with their sum: what lies outside is told and not recognised`,
    sheets: { 집계: grid(heads, true) },
    total: upTo(heads.length),
    recognised: within === undefined ? upTo(3) - 18_000_000 : 18_000_000 + 3_000 * within,
    finds: ['date-outside-period 집계!C2'],
  })),
  {
    name: 'two figures of a year over months, with their sum: what lies outside is told and not recognised',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | ’12 | | ’13 | | 합계
        | | 11월 | 12월 | 1월 | 2월 |
        1.가.② | 시약 | 1,000,000 | 2,000,000 | 30,000,000 | 4,000,000 | 37,000,000
        1.가.③ | 임차 | 1,100,000 | 2,100,000 | 31,000,000 | 4,100,000 | 38,300,000
        2.나.① | 외주 | 1,200,000 | 2,200,000 | 32,000,000 | 4,200,000 | 39,600,000`,
    },
    // 37,000,000 + 38,300,000 + 39,600,000; of 2013: 34,000,000 + 35,100,000 + 36,200,000
    total: 114_900_000,
    recognised: 105_300_000,
    finds: ['date-outside-period 집계!C3'],
  },
  {
    name: 'a year, the year before and what changed between them: the year is the amount',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 2013년 | 2012년 | 증감
        1.가.② | 시약 | 5,000,000 | 4,000,000 | 1,000,000
        1.가.③ | 임차 | 6,000,000 | 5,000,000 | 1,000,000
        2.나.① | 외주 | 7,000,000 | 5,000,000 | 2,000,000`,
    },
    total: 18_000_000,
    recognised: 18_000_000,
  },
  {
    name: 'a line and amounts that go on like months are no heading',
    sheets: {
      집계: `
        2013년 (단위: 천원)
        비목 | 1분기 | 2분기 | 3분기 | 4분기
        1.가.② | 1,201 | 1,202 | 1,203 | 1,204
        1.가.③ | 1,317 | 1,333 | 1,350 | 1,361
        2.나.① | 1,405 | 1,447 | 1,462 | 1,483`,
    },
    // 4,810 + 5,361 + 5,797
    total: 15_968_000,
  },
];
