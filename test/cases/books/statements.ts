/** Statements (산정표) that say their lines for several terms. */
import type { BookCase } from './book-case';

/** Four lines of four months each: 1,000,000 in January, 10,000 more in each month that follows, and as much again in each line. */
const DATED = [
  '(단위: 원)',
  '일자 | 비목 | 적요 | 거래처 | 금액',
  ...['1.가.②', '1.가.③', '1.나.②', '2.가.①'].flatMap((code, line) =>
    [0, 1, 2, 3].map(
      (at) =>
        `2013-${String(3 * at + 1).padStart(2, '0')}-05 | ${code} | ${['시약', '실험장비 임차', '위탁연구', '직무교육 위탁'][line]} ${at} | 거래처${at} | ${won(line, at)}`,
    ),
  ),
].join('\n');
function won(line: number, at: number): number {
  return 1_000_000 * (line + 1) + 10_000 * at;
}
/** 4,060,000, 8,060,000, 12,060,000 and 16,060,000. */
const sumOf = (line: number): number => [0, 1, 2, 3].reduce((sum, at) => sum + won(line, at), 0);
const statementOf = (lines: readonly number[], title: string, more = 0): string =>
  [
    title,
    '(단위: 원)',
    '비목 | 장부금액 | 조정금액 | 소계',
    ...lines.map((line) => `${['1.가.②', '1.가.③', '1.나.②', '2.가.①'][line]} | ${sumOf(line) + more} | 0 | ${sumOf(line) + more}`),
  ].join('\n');
/** By quarter, with so much moved from the first to the second in the second line. */
const quarterly = (moved: number, heads: readonly string[]): string =>
  [
    '2013년 산정표 (단위: 원)',
    `비목 | ${heads.join(' | ')}`,
    ...['1.가.②', '1.가.③', '1.나.②', '2.가.①'].map(
      (code, line) => `${code} | ${[0, 1, 2, 3].map((at) => won(line, at) + (line !== 1 || at > 1 ? 0 : at === 0 ? -moved : moved)).join(' | ')}`,
    ),
  ].join('\n');

/** A statement in one sheet, of lines with won in thousands. */
const linesOf = (lines: readonly (readonly [code: string, won: number])[], title = '(단위: 천원)'): string =>
  [title, '비목 | 장부금액 | 조정금액 | 소계', ...lines.map(([code, won]) => `${code} | ${won} | 0 | ${won}`)].join('\n');
const TWO = [
  ['1.가.①', 50_000],
  ['1.가.②', 30_000],
] as const;
const OTHER_TWO = [
  ['1.나.①', 50_000],
  ['2.나.①', 30_000],
] as const;

/** 12,000 thousand. */
const OTHER_AMOUNTS = [
  ['1.가.①', 7_000],
  ['1.가.②', 5_000],
] as const;
/** 81,000 thousand. */
const NEARLY_TWO = [
  ['1.가.①', 50_500],
  ['1.가.②', 30_500],
] as const;
const summed = (one: readonly (readonly [string, number])[], other: readonly (readonly [string, number])[]): (readonly [string, number])[] =>
  one.map(([code, won], at) => [code, won + (other[at]?.[1] ?? 0)] as const);

/** Statements in two sheets, without a ledger. */
export const STATEMENTS_AGAIN: readonly BookCase[] = [
  {
    name: 'two lines in two sheets that say the same count once',
    sheets: { 산정표: linesOf(TWO), '산정표(제출)': linesOf(TWO) },
    total: 80_000_000,
    finds: ['not-read 산정표(제출)!A2', 'period-unchecked 산정표!A2'],
    says: ['비목별 금액이 ‘산정표’ 시트와 같아'],
  },
  {
    name: 'the same in won',
    sheets: {
      산정표: linesOf(TWO),
      '원 단위': linesOf(
        TWO.map(([code, won]) => [code, won * 1_000] as const),
        '(단위: 원)',
      ),
    },
    total: 80_000_000,
    finds: ['not-read 원 단위!A2', 'period-unchecked 산정표!A2'],
  },
  {
    name: 'more lines too',
    sheets: { 산정표: linesOf([...TWO, ...OTHER_TWO]), 산정표2: linesOf([...TWO, ...OTHER_TWO]) },
    total: 160_000_000,
    finds: ['not-read 산정표2!A2'],
  },
  {
    name: 'a part of the other one says it again, wherever it stands',
    sheets: { 개발: linesOf(TWO), 산정표: linesOf([...TWO, ...OTHER_TWO]) },
    total: 160_000_000,
    finds: ['not-read 개발!A2'],
  },
  {
    name: 'other lines are a part of their own',
    sheets: { 개발: linesOf(TWO), 시험: linesOf(OTHER_TWO) },
    total: 160_000_000,
    finds: ['period-unchecked 개발!A2'],
  },
  {
    name: 'one amount that differs is no copy: it is asked',
    sheets: { 가팀: linesOf(TWO), 나팀: linesOf([TWO[0], ['1.가.②', 30_001]]) },
    total: 160_001_000,
    finds: ['sheets-alike 나팀!D2', 'period-unchecked 가팀!A2'],
    says: ['‘가팀’ 시트와 같거나 비슷합니다'],
  },
  {
    name: 'what all others come to, line by line, is their sum, whatever it is called',
    sheets: { 본사: linesOf(TWO), 지사: linesOf(OTHER_AMOUNTS), 전체: linesOf(summed(TWO, OTHER_AMOUNTS)) },
    // 80,000 + 12,000 thousand.
    total: 92_000_000,
    finds: ['period-unchecked 본사!A2', 'not-read 전체!A2'],
  },
  {
    name: 'two parts that come to the same are parts of their sum',
    sheets: { 본사: linesOf(TWO), 지사: linesOf(TWO), 합계: linesOf(summed(TWO, TWO)) },
    total: 160_000_000,
    finds: ['period-unchecked 본사!A2', 'not-read 합계!A2'],
  },
  {
    name: 'sums among sums count once',
    sheets: {
      '1Q': linesOf(TWO),
      '2Q': linesOf(OTHER_AMOUNTS),
      상반기: linesOf(summed(TWO, OTHER_AMOUNTS)),
      '3Q': linesOf(TWO),
      연간: linesOf(summed(summed(TWO, OTHER_AMOUNTS), TWO)),
    },
    // 80,000 + 12,000 + 80,000 thousand.
    total: 172_000_000,
    finds: ['period-unchecked 1Q!A2', 'not-read 상반기!A2', 'not-read 연간!A2'],
  },
  {
    name: 'a sum that was rounded by a won is their sum',
    sheets: {
      본사: linesOf(TWO, '(단위: 원)'),
      지사: linesOf(OTHER_AMOUNTS, '(단위: 원)'),
      전체: linesOf(
        summed(TWO, OTHER_AMOUNTS).map(([code, won], at) => [code, won + at] as const),
        '(단위: 원)',
      ),
    },
    // 80,000 + 12,000 won.
    total: 92_000,
    finds: ['period-unchecked 본사!A2', 'not-read 전체!A2'],
  },
  {
    name: 'a sum that is not theirs is counted with them',
    sheets: { 본사: linesOf(TWO), 지사: linesOf(OTHER_AMOUNTS), 대전: linesOf(summed(TWO, OTHER_AMOUNTS).map(([code, won]) => [code, won + 1] as const)) },
    // 92,000 twice, and a thousand for each of the two lines.
    total: 184_002_000,
    finds: ['period-unchecked 본사!A2'],
  },
  ...(
    [
      ['산정표', '산정표(수정)'],
      ['산정표(수정 전)', '산정표(수정 후)'],
      ['집행 v1', '집행 v2'],
      ['구', '신'],
      ['초안', '최종'],
      ['산정 v1.0', '산정 v1.1'],
      ['수정1', '수정2'],
      ['최종', '최종2'],
      ['산정표 수정', '산정표 재수정'],
      ['임시', '확정'],
      ['최초', '변경'],
      ['산정표 검토 전', '산정표 검토 후'],
      ['draft', 'submitted'],
    ] as const
  ).map(([before, after]): BookCase => ({
    name: `of ${before} and ${after} the later one counts`,
    sheets: { [before]: linesOf(TWO), [after]: linesOf(OTHER_AMOUNTS) },
    total: 12_000_000,
    finds: [`not-read ${before}!A2`, `period-unchecked ${after}!A2`],
    says: ['이전 판으로 보고 더하지 않았습니다'],
  })),
  ...(
    [
      ['당기', '전기'],
      ['제13기', '제12기'],
      ['올해', '작년'],
      ['당해연도 산정표', '직전연도 산정표'],
      ['당기(제13기)', '전기(제12기)'],
      ['해당 사업연도', '직전 사업연도'],
      ['Current', 'Prior'],
      ['N', 'N-1'],
    ] as const
  ).map(([now, before]): BookCase => ({
    name: `of ${now} and ${before} the later year counts`,
    sheets: { [now]: linesOf(TWO), [before]: linesOf(OTHER_AMOUNTS) },
    total: 80_000_000,
    finds: [`period-unchecked ${now}!A2`, `not-read ${before}!A2`],
    says: ['앞 연도의 산정표로 보고 더하지 않았습니다'],
  })),
  // A copy, a day or a turn may be that of a part as well: with figures like the other's it is a version.
  ...(
    [
      ['산정표', '산정표 (2)'],
      ['Sheet1', 'Sheet1 (2)'],
      ['산정표_0110', '산정표_0120'],
      ['1차 수정', '2차 수정'],
      ['산정표', '산정표(1차 수정)'],
    ] as const
  ).flatMap(([before, after]): BookCase[] => [
    {
      name: `of ${before} and ${after} with figures alike the later one counts`,
      sheets: { [before]: linesOf(TWO), [after]: linesOf(NEARLY_TWO) },
      total: 81_000_000,
      finds: [`not-read ${before}!A2`, `period-unchecked ${after}!A2`],
      says: ['이전 판으로 보고 더하지 않았습니다'],
    },
    {
      name: `of ${before} and ${after} with other figures both count`,
      sheets: { [before]: linesOf(TWO), [after]: linesOf(OTHER_AMOUNTS) },
      total: 92_000_000,
      finds: [`period-unchecked ${before}!A2`],
    },
  ]),
  {
    name: 'quarters by their last days are parts',
    sheets: { 정산_0331: linesOf(TWO), 정산_0630: linesOf(NEARLY_TWO) },
    total: 161_000_000,
    finds: ['period-unchecked 정산_0331!A2'],
  },
  {
    name: 'payments by their turns are parts',
    sheets: { '1차 지급': linesOf(TWO), '2차 지급': linesOf(NEARLY_TWO) },
    total: 161_000_000,
    finds: ['period-unchecked 1차 지급!A2'],
  },
  {
    name: 'years by their place in the titles of sheets whose names say nothing',
    sheets: { Sheet1: linesOf(TWO, '전기 산정표 (단위: 천원)'), Sheet2: linesOf(OTHER_AMOUNTS, '당기 산정표 (단위: 천원)') },
    total: 12_000_000,
    finds: ['not-read Sheet1!A2', 'period-unchecked Sheet2!A2'],
  },
  {
    name: 'what was put right of another thing is no later version',
    sheets: { 개발팀: linesOf(TWO), '시험팀(수정)': linesOf(OTHER_AMOUNTS) },
    total: 92_000_000,
    finds: ['period-unchecked 개발팀!A2'],
  },
  {
    name: 'as much in each quarter is no copy',
    sheets: { '2013년 1분기': linesOf(TWO), '2013년 2분기': linesOf(TWO) },
    total: 160_000_000,
  },
  {
    name: 'one line may come to the same by chance',
    sheets: { 가팀: linesOf([TWO[0]]), 나팀: linesOf([TWO[0]]) },
    total: 100_000_000,
    finds: ['period-unchecked 가팀!A2'],
  },
  {
    name: 'who says what both of them are has both counted',
    sheets: { 산정표: linesOf(TWO), 산정표2: linesOf(TWO) },
    corrections: { 산정표: { kind: 'ledger' }, 산정표2: { kind: 'ledger' } },
    total: 160_000_000,
    finds: ['period-unchecked 산정표!A2'],
  },
];

export const STATEMENTS: readonly BookCase[] = [
  {
    name: 'a statement of the year before beside that of the ledger',
    sheets: { 원장: DATED, 산정표: statementOf([0, 1, 2, 3], '연구개발비 산정표'), '산정표(2012년)': statementOf([0, 1, 2, 3], '', 777) },
    total: 40_240_000,
    finds: ['not-read 산정표(2012년)!A2'],
    says: ['지난 기간의 산정표로 보고 배분표와 비교하지도 더하지도'],
  },
  {
    name: 'a statement alone of the year before',
    sheets: { 산정표: statementOf([0, 1, 2, 3], '2012년도 연구개발비 산정표') },
    total: 40_240_000,
    recognised: 0,
    finds: ['date-outside-period 산정표!B3'],
  },
  {
    name: 'a statement in two sheets: what the other one holds is not missing',
    sheets: { 원장: DATED, 기술개발: statementOf([0, 1, 2], '산정표'), 인력개발: statementOf([3], '산정표') },
    total: 40_240_000,
    finds: ['not-read 인력개발!A3'],
  },
  ...(
    [
      ['1분기', '2분기', '3분기', '4분기'],
      ['1월', '4월', '7월', '10월'],
      ['2013년 1분기', '2013년 2분기', '2013년 3분기', '2013년 4분기'],
    ] as const
  ).flatMap((heads): BookCase[] => [
    { name: `a statement by ${heads[0]} as the days of the ledger say`, sheets: { 원장: DATED, 산정표: quarterly(0, heads) }, total: 40_240_000 },
    {
      name: `a cost in another quarter than the ledger, in a statement by ${heads[0]}`,
      sheets: { 원장: DATED, 산정표: quarterly(5_000, heads) },
      total: 40_240_000,
      finds: ['statement-differs 산정표!B4'],
      says: ['1.가.③의 분기별 금액이 배분표와 다릅니다: 2013Q1 산정표 1,995,000원, 배분표 2,000,000원; 2013Q2 산정표 2,015,000원, 배분표 2,010,000원'],
    },
  ]),
  {
    name: 'terms side by side by their numbers: the later one is the present',
    sheets: {
      비교표: {
        merges: ['B3:D3', 'E3:G3'],
        cells: `
          연구개발비 산정표 (전기 비교)
           | | | | | | (단위: 원)
          비용 | 제3기(2012) | | | 제4기(2013)
           | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계
          1.가.① 연구원 인건비 | 44,000,000 | 0 | 44,000,000 | 50,000,000 | 0 | 50,000,000
          1.가.② 견본품·부품·원재료비 | 4,000,000 | 0 | 4,000,000 | 7,000,000 | 0 | 7,000,000
          1.가.③ 연구시험시설 임차료 | 1,000,000 | 0 | 1,000,000 | 2,000,000 | 0 | 2,000,000
          1.나.① 위탁연구개발비 | 3,000,000 | 0 | 3,000,000 | 6,000,000 | 0 | 6,000,000
          합계 | 52,000,000 | 0 | 52,000,000 | 65,000,000 | 0 | 65,000,000`,
      },
    },
    total: 65_000_000, // 50,000,000 + 7,000,000 + 2,000,000 + 6,000,000
  },
  {
    name: '당기 before 전기, and a 소계 that is 50 thousand too large',
    appliedOn: '2025-06-10',
    sheets: {
      산정표: {
        merges: ['B3:D3', 'E3:G3'],
        cells: `
          연구개발비 산정표
           | | | | (단위 : 천원)
          비용 | 당기 | | | 전기
           | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계
          1.가.① 연구원 인건비 | 110,000 | -10,000 | 100,000 | 97,000 | 0 | 97,000
          1.가.② 견본품·부품·원재료비 | 18,000 | 0 | 18,000 | 16,000 | 0 | 16,000
          1.가.③ 연구시험시설 임차료 | 7,000 | 0 | 7,050 | 5,000 | 0 | 5,000
          1.나.① 위탁연구개발비 | 14,000 | 0 | 14,000 | 11,000 | 0 | 11,000
          합계 | 149,000 | -10,000 | 139,050 | 129,000 | 0 | 129,000`,
      },
    },
    total: 149_000_000, // (110,000 + 18,000 + 7,000 + 14,000) × 1,000
    net: 139_000_000, // less the adjustment of 10,000; a 소계 that is wrong is not believed
    finds: ['subtotal-mismatch 산정표!D7'],
  },
  {
    name: 'half-years and the year: the year holds both',
    sheets: {
      반기: {
        merges: ['B2:D2', 'E2:G2', 'H2:J2'],
        cells: `
          연구개발비 산정표 (반기별) | | | | | | | | | (단위:원)
          비목 | 상반기 | | | 하반기 | | | 연간
           | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계
          1.가.① 연구원 인건비 | 48,000,000 | 0 | 48,000,000 | 49,000,000 | 0 | 49,000,000 | 97,000,000 | 0 | 97,000,000
          1.가.② 견본품·부품·원재료비 | 10,000,000 | 0 | 10,000,000 | 11,000,000 | 0 | 11,000,000 | 21,000,000 | 0 | 21,000,000
          1.가.③ 연구시험시설 임차료 | 1,000,000 | 0 | 1,000,000 | 1,000,000 | 0 | 1,000,000 | 2,000,000 | 0 | 2,000,000
          1.라 직무발명 보상금 | 500,000 | 0 | 500,000 | 0 | 0 | 0 | 500,000 | 0 | 500,000
          계 | 59,500,000 | 0 | 59,500,000 | 61,000,000 | 0 | 61,000,000 | 120,500,000 | 0 | 120,500,000`,
      },
    },
    total: 120_500_000, // 97,000,000 + 21,000,000 + 2,000,000 + 500,000
  },
  {
    name: 'a 소계 of a half-year that is wrong is told there alone; a 장부금액 of the year that is not that of its halves',
    sheets: {
      반기: {
        merges: ['B2:D2', 'E2:G2', 'H2:J2'],
        cells: `
          연구개발비 산정표 (반기별) | | | | | | | | | (단위:원)
          비목 | 상반기 | | | 하반기 | | | 연간
           | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계
          1.가.① 연구원 인건비 | 48,000,000 | 0 | 47,300,000 | 49,000,000 | 0 | 49,000,000 | 97,000,000 | 0 | 97,000,000
          1.가.② 견본품·부품·원재료비 | 10,000,000 | 0 | 10,000,000 | 11,000,000 | 0 | 11,000,000 | 21,400,000 | 0 | 21,400,000
          1.가.③ 연구시험시설 임차료 | 1,000,000 | 0 | 1,000,000 | 1,000,000 | 0 | 1,000,000 | 2,000,000 | 0 | 2,000,000
          1.라 직무발명 보상금 | 500,000 | 0 | 500,000 | 0 | 0 | 0 | 500,000 | 0 | 500,000
          계 | 59,500,000 | 0 | 59,500,000 | 61,000,000 | 0 | 61,000,000 | 120,900,000 | 0 | 120,900,000`,
      },
    },
    total: 120_900_000, // 97,000,000 + 21,400,000 + 2,000,000 + 500,000
    // 48,000,000 ≠ 47,300,000; 10,000,000 + 11,000,000 ≠ 21,400,000, and its 소계 with it
    finds: ['subtotal-mismatch 반기!D4', 'total-mismatch 반기!H5', 'total-mismatch 반기!J5'],
    says: ['47,300,000 ≠ 장부금액 B4 + 조정금액 C4 = 48,000,000', 'H열의 합계가 맞지 않습니다: 21,400,000, B ~ E열을 더하면 21,000,000 (차이 400,000)'],
  },
  {
    name: 'quarters in thousands: half a thousand a quarter may be lost in the year, 3 are too many',
    sheets: {
      분기: {
        merges: ['B2:D2', 'E2:G2', 'H2:J2'],
        cells: `
          연구개발비 산정표 | | | | | | | | | (단위:천원)
          비목 | 1분기 | | | 2분기 | | | 합계
           | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계 | 장부금액 | 조정금액 | 소계
          1.가.① 연구원 인건비 | 48,000 | 0 | 48,000 | 49,000 | 0 | 49,000 | 97,001 | 0 | 97,001
          1.가.② 견본품·부품·원재료비 | 10,000 | 0 | 10,000 | 11,000 | 0 | 11,000 | 21,003 | 0 | 21,003
          1.가.③ 연구시험시설 임차료 | 1,000 | 0 | 1,000 | 1,000 | 0 | 1,000 | 2,000 | 0 | 2,000`,
      },
    },
    total: 120_004_000, // (97,001 + 21,003 + 2,000) × 1,000
    finds: ['total-mismatch 분기!H5', 'total-mismatch 분기!J5'],
  },
  {
    name: 'budget beside what was spent: 증감 against the budget is no adjustment, and the name beside it does not put a code right',
    sheets: {
      예실: `
        2013년 예산 대비 실적 (단위: 천원)
        비용 | 내용 | 당초 예산 | 변경 예산 | 실적 | 증감 | 집행률
        1. 기술개발
        1.가.① | 연구원 인건비 | 110,000 | 120,000 | 118,000 | -2,000 | 98.3%
        1.가.② | 재료 | 40,000 | 40,000 | 36,500 | -3,500 | 91.3%
        1.나.① | 위탁 | 20,000 | 20,000 | 20,000 | 0 | 100%
        2. 인력개발
        2.가.⑦ | 중소기업 기술연수 | 900 | 900 | 800 | -100 | 88.9%
        합계 | | 170,900 | 180,900 | 175,300 | -5,600 |`,
    },
    total: 175_300_000,
    net: 175_300_000,
    finds: ['category-unknown 예실!A8'],
  },
];
