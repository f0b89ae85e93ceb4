/** Summaries by month and quarter beside their ledger, and what only looks like one. */
import type { BookCase } from './book-case';

const LEDGER = `
  단위: 원
  일자 | 적요 | 거래처 | 비목 | 금액
  2013-01-09 | 압력 센서 | 미래부품 | 1.가.② | 1,000,000
  2013-01-25 | 1월분 급여 | 하늘이 | 1.가.① | 3,000,000
  2013-02-25 | 2월분 급여 | 하늘이 | 1.가.① | 3,100,000
  2013-03-09 | 광센서 | 미래부품 | 1.가.② | 500,000
  2013-03-25 | 3월분 급여 | 하늘이 | 1.가.① | 3,200,000
  2013-05-25 | 5월분 급여 | 하늘이 | 1.가.① | 3,300,000
  합계 | | | | 14,100,000`;
const withMonths = (march: string): string => `
  월별 집행 현황 (단위: 천원)
  월 | 건수 | 집행액
  1월 | 2 | 4,000
  2월 | 1 | 3,100
  3월 | 2 | ${march}
  5월 | 1 | 3,300
  계 | 6 | 14,100`;

export const SUMMARIES: readonly BookCase[] = [
  { name: 'a line a month, each what the ledger holds', sheets: { 원장: LEDGER, 월별집계: withMonths('3,700') }, total: 14_100_000 },
  {
    name: 'one month of the summary says something else than its rows',
    sheets: { 원장: LEDGER, 월별집계: withMonths('3,600') },
    total: 14_100_000,
    finds: ['statement-differs 월별집계!C5'],
    says: ['‘3월’', '요약 3,600,000원, 행 3,700,000원 (차이 -100,000원)'],
  },
  {
    name: 'a budget by month says nothing of the ledger',
    sheets: { 원장: LEDGER, 예산: withMonths('3,600').replace('4,000', '5,000').replace('3,100', '3,500').replace('3,300', '3,000') },
    total: 14_100_000,
  },
  {
    name: 'quarters across in a sheet of their own; the fourth had no cost and one is wrong',
    sheets: {
      원장: LEDGER.replace('  합계', '  2013-08-25 | 8월분 급여 | 하늘이 | 1.가.① | 3,400,000\n  합계').replace('14,100,000', '17,500,000'),
      분기별: `
        2013년 분기별 연구개발비
        항목 | 1분기 | 2분기 | 3분기 | 4분기 | 계
        집행액(원) | 10,800,000 | 3,300,000 | 3,000,000 | 0 | 17,100,000`,
    },
    total: 17_500_000,
    finds: ['statement-differs 분기별!D3'], // what differs in it is not told once more as not read
    says: ['‘3분기’', '차이 -400,000원'],
  },
  {
    // 3월: 3,700 without the 500 of the deleted line. A statement counts the rows that stand in a line, and nothing else.
    name: 'a month without the row of a deleted line is what stands in lines',
    sheets: { 원장: LEDGER.replace('광센서 | 미래부품 | 1.가.②', '광센서 | 미래부품 | 1.자'), 월별집계: withMonths('3,200') },
    total: 14_100_000,
    finds: ['category-deleted 원장!D6'],
  },
  {
    name: 'a month that two years hold is not compared where the summary says no year; the others are',
    appliedOn: '2025-06-10',
    sheets: {
      원장: LEDGER.replaceAll('2013-', '2024-').replace('2024-01', '2025-01').replace('2024-02', '2025-02'),
      월별집계: withMonths('3,600'),
    },
    total: 14_100_000,
    finds: ['date-outside-period 원장!A4', 'date-outside-period 원장!A6', 'date-outside-period 원장!A7', 'statement-differs 월별집계!C5'],
  },
  {
    name: 'accounts with their sums beside the ledger, one of them wrong',
    sheets: {
      원장: `
        단위: 원
        일자 | 계정과목 | 거래처 | 비목 | 금액 | | 계정별 | 합계
        2013-01-25 | 급여 | 하늘이 | 1.가.① | 3,000,000 | | 급여 | 5,500,000
        2013-02-26 | 급여 | 노을이 | 1.가.① | 2,500,000 | | 원재료비 | 3,100,000
        2013-01-20 | 원재료비 | 다온사 | 1.가.② | 1,200,000 | | 지급임차료 | 700,000
        2013-02-20 | 원재료비 | 미래부품 | 1.가.② | 1,800,000 | | 합계 | 9,300,000
        2013-03-20 | 지급임차료 | 대덕장비 | 1.가.③ | 700,000`,
    },
    total: 9_200_000, // 3,000,000 + 2,500,000 + 1,200,000 + 1,800,000 + 700,000
    finds: ['statement-differs 원장!H4'], // and not again in its total, which has the slip in it
    says: ['‘원재료비’', '요약 3,100,000원, 행 3,000,000원 (차이 100,000원)'],
  },
  {
    name: 'what each party was paid, in a sheet of its own, and a total that is not the sum of its lines',
    sheets: {
      원장: `
        단위: 원
        일자 | 계정과목 | 거래처 | 비목 | 금액
        2013-01-25 | 급여 | 하늘이 | 1.가.① | 3,000,000
        2013-02-25 | 급여 | 하늘이 | 1.가.① | 3,000,000
        2013-02-26 | 급여 | 노을이 | 1.가.① | 2,500,000
        2013-01-20 | 원재료비 | 다온사 | 1.가.② | 1,200,000
        2013-02-20 | 원재료비 | 미래부품 | 1.가.② | 1,800,000
        2013-03-20 | 지급임차료 | 대덕장비 | 1.가.③ | 700,000`,
      거래처별: `
        거래처 | 금액(천원)
        하늘이 | 6,000
        노을이 | 2,600
        다온사 | 1,200
        미래부품 | 1,800
        대덕장비 | 700
        합계 | 12,500`,
    },
    total: 12_200_000, // 8,500,000 + 3,000,000 + 700,000
    finds: ['statement-differs 거래처별!B3', 'statement-differs 거래처별!B7'],
    says: ['요약 12,500,000원, 행 12,300,000원 (차이 200,000원)'],
  },
  {
    name: 'a statement over its details in one sheet, one line of it wrong',
    sheets: {
      원장: `
        연구개발비 산정표 (단위: 원)
        비목 | 장부금액
        1.가.① | 9,000,000
        1.가.② | 3,300,000
        합계 | 12,300,000

        세부내역
        일자 | 적요 | 거래처 | 비목 | 금액
        2013-01-10 | 1월분 급여 | 하늘이 | 1.가.① | 4,500,000
        2013-02-10 | 2월분 급여 | 하늘이 | 1.가.① | 4,500,000
        2013-01-20 | 기판 | 다온사 | 1.가.② | 1,200,000
        2013-02-20 | 시약 | 다온사 | 1.가.② | 1,800,000
        합계 | | | | 12,000,000`,
    },
    total: 12_000_000, // 4,500,000 × 2 + 1,200,000 + 1,800,000
    finds: ['statement-differs 원장!B4'],
  },
  {
    name: 'one slip in the total of the ledger and in the statement is told once, with both places',
    sheets: {
      원장: `
        단위: 원
        일자 | 계정과목 | 거래처 | 비목 | 금액
        2013-01-25 | 급여 | 하늘이 | 1.가.① | 3,000,000
        2013-02-25 | 급여 | 하늘이 | 1.가.① | 3,000,000
        2013-02-26 | 급여 | 노을이 | 1.가.① | 2,500,000
        2013-01-20 | 원재료비 | 다온사 | 1.가.② | 1,200,000
        2013-02-20 | 원재료비 | 미래부품 | 1.가.② | 1,800,000
        2013-03-20 | 지급임차료 | 대덕장비 | 1.가.③ | 700,000
        합계 | | | | 12,400,000`,
      산정표: `
        비목별 집계 (단위: 원)
        비목 | 금액
        1.가.① | 8,500,000
        1.가.② | 3,200,000
        1.가.③ | 700,000
        합계 | 12,400,000`,
    },
    total: 12_200_000,
    finds: ['total-mismatch 원장!E9'],
    says: ['(차이 200,000). — 같은 차이: ', '산정표', '!B4'],
  },
  ...[
    ['2013-01', '2013-02', '2013-03'],
    ['2013년 1월', '2013년 2월', '2013년 3월'],
  ].map(([first, second, third]): BookCase => ({
    name: `${first as string}: months and lines of a ledger, rounded to thousands, are no costs again`,
    sheets: {
      원장: `
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-01-05 | 1.가.② | 시약 | 다온사 | 1,000,417
        2013-01-15 | 1.가.② | 기판 | 미래부품 | 2,000,311
        2013-02-05 | 1.가.② | 전선 | 다온사 | 1,500,222
        2013-02-15 | 1.가.② | 철판 | 미래부품 | 700,333
        2013-03-05 | 1.가.③ | 계측기 임차 | 세움전자 | 900,456`,
      월별: `
        (단위: 천원)
        월 | 비목 | 금액
        ${first as string} | 1.가.② | 3,001
        ${second as string} | 1.가.② | 2,201
        ${third as string} | 1.가.③ | 900`,
    },
    total: 6_101_739,
    finds: ['not-read 월별!A2'],
  })),
  {
    name: 'nothing but months, lines and amounts, each with just one row of the ledger: the same again',
    sheets: {
      원장: `
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-01-05 | 1.가.② | 시약 | 다온사 | 1,000,417
        2013-02-05 | 1.가.② | 전선 | 다온사 | 1,500,222
        2013-03-05 | 1.가.③ | 계측기 임차 | 세움전자 | 900,456`,
      월별: `
        월 | 비목 | 금액(원)
        2013-01 | 1.가.② | 1,000,417
        2013-02 | 1.가.② | 1,500,222
        2013-03 | 1.가.③ | 900,456`,
    },
    total: 3_401_095,
    finds: ['not-read 월별!A1'],
  },
  {
    name: 'the whole ledger in thousands beside its quarters in won',
    sheets: {
      통합: `
        일자 | 비목 | 적요 | 거래처 | 금액(천원)
        2013-01-05 | 1.가.② | 시약 | 다온사 | 1,000
        2013-02-05 | 1.가.② | 전선 | 다온사 | 1,500
        2013-03-05 | 1.가.③ | 계측기 임차 | 세움전자 | 900
        2013-04-05 | 1.가.② | 시약 2 | 다온사 | 801
        2013-05-05 | 1.가.② | 전선 2 | 다온사 | 702
        2013-06-05 | 1.가.③ | 계측기 임차 | 세움전자 | 903`,
      '1분기': `
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-01-05 | 1.가.② | 시약 | 다온사 | 1,000,417
        2013-02-05 | 1.가.② | 전선 | 다온사 | 1,500,222
        2013-03-05 | 1.가.③ | 계측기 임차 | 세움전자 | 900,456`,
      '2분기': `
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-04-05 | 1.가.② | 시약 2 | 다온사 | 800,700
        2013-05-05 | 1.가.② | 전선 2 | 다온사 | 701,900
        2013-06-05 | 1.가.③ | 계측기 임차 | 세움전자 | 902,600`,
    },
    total: 5_806_295, // 3,401,095 + 2,405,200
    finds: ['not-read 통합!A1'],
  },
  {
    name: 'a month of one category that is 0 says nothing against the costs of another one in it',
    sheets: {
      원장: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | 금액
        2013-01-05 | 1.가.② | 시약 | 다온사 | 1,000,000
        2013-02-05 | 1.가.③ | 계측기 임차 | 세움전자 | 1,010,007
        2013-03-05 | 1.가.② | 전선 | 다온사 | 1,020,014
        2013-04-05 | 1.가.② | 기판 | 미래부품 | 1,030,021
        2013-05-05 | 1.가.③ | 계측기 임차 2 | 세움전자 | 1,040,028
        2013-06-05 | 1.가.② | 시약 2 | 다온사 | 1,050,035`,
      월별: `
        (단위: 원)
        비목 | 1월 | 2월 | 3월 | 4월 | 5월 | 6월
        1.가.② | 1,000,000 | 0 | 1,020,014 | 1,030,021 | 0 | 1,050,035
        1.가.③ | 0 | 1,010,007 | 0 | 0 | 1,040,028 | 0`,
    },
    total: 6_150_105,
    finds: ['not-read 월별!A2'],
  },
];
