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

export const COLUMNS_ACROSS: readonly BookCase[] = [
  ...LIKE_DAYS,
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
