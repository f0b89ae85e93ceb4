/** A column a line of 별표 3; states under any heading; units that contradict. */
import type { BookCase } from './book-case';

export const LINES_ACROSS: readonly BookCase[] = [
  {
    name: 'each row holds its amount under the line that its heading names',
    sheets: {
      지출부: `
        연구소 지출부 2013 (단위: 원)

        일자 | 적요 | 거래처 | 인건비 1.가.① | 재료비 1.가.② | 위탁비 (1.나.①) | 계
        2013-01-24 | 시약 | 다온사 | | 1,200,000 | | 1,200,000
        2013-01-25 | 1월분 급여 | 하늘이 | 3,900,000 | | | 3,900,000
        2013-05-04 | 위탁연구개발비 | 하늘대학교 산학협력단 | | | 14,000,000 | 14,000,000
        합계 | | | 3,900,000 | 1,200,000 | 14,000,000 | 19,100,000`,
    },
    total: 19_100_000, // 1,200,000 + 3,900,000 + 14,000,000
    quarters: { '2013Q1': 5_100_000, '2013Q2': 14_000_000 },
  },
  {
    name: 'months down and names of kinds across: each name is asked once',
    sheets: {
      집행: `
        2013년 연구개발비 (단위: 원)
        월 | 인건비 | 재료비 | 위탁연구비 | 계
        1월 | 3,000,000 | 500,000 | | 3,500,000
        2월 | 3,000,000 | | 10,000,000 | 13,000,000
        3월 | 3,000,000 | 700,000 | | 3,700,000
        합계 | 9,000,000 | 1,200,000 | 10,000,000 | 20,200,000`,
    },
    total: 20_200_000, // 9,000,000 + 1,200,000 + 10,000,000
    net: 20_200_000,
    finds: ['category-unknown 집행!B3', 'category-unknown 집행!C3', 'category-unknown 집행!D4'],
  },
  {
    name: 'a name that a person gave its line counts under it',
    corrections: { 집행: { categories: { 인건비: '1.가.①', 재료비: '1.가.②' }, categoriesIn: '2013-60' } },
    sheets: {
      집행: `
        2013년 연구개발비 (단위: 원)
        월 | 인건비 | 재료비
        1월 | 3,000,000 | 500,000
        4월 | 3,000,000 | 700,000`,
    },
    total: 7_200_000, // 6,000,000 + 1,200,000
    quarters: { '2013Q1': 3_500_000, '2013Q2': 3_700_000 },
  },
  {
    name: 'cancelled approvals under a heading of no known name are left out and said',
    sheets: {
      승인: `
        승인일자 | 이용자 | 가맹점명 | 이용금액(원) | 승인구분 | 비목
        2013-04-05 | 하늘이 | 다온사 | 600,000 | 승인 | 1.가.②
        2013-04-06 | 하늘이 | 미래부품 | 700,000 | 취소 | 1.가.②
        2013-04-07 | 노을이 | 다온사 | 800,000 | 승인 | 1.가.②
        2013-04-08 | 노을이 | 다온사 | 900,000 | 승인 | 1.가.②`,
    },
    total: 2_300_000, // 600,000 + 800,000 + 900,000
    finds: ['row-not-counted 승인!E3'],
    says: ['1행, 장부금액 700,000'],
  },
  {
    name: 'the heading says won, a note far to the right thousands: the one in which pay is pay, and both are said',
    sheets: {
      원장: `
        원장 | | | | | | | (금액 : 천원)

        일자 | 적요 | 성명 | 비목 | 장부금액(원)
        2013-01-25 | 1월분 급여 | 하늘이 | 1.가.① | 3,100
        2013-02-25 | 2월분 급여 | 하늘이 | 1.가.① | 3,100
        2013-03-05 | 시약 | 다온사 | 1.가.② | 900`,
    },
    total: 7_100_000, // (3,100 × 2 + 900) thousand
    says: ['단위가 서로 다릅니다: E3 ‘원’, H1 ‘천원’. ‘천원’으로 보았습니다'],
  },
  {
    name: 'people across and months down, the line of each below the name',
    sheets: {
      인건비: `
        2013년 연구원 인건비 (단위: 원)
        구분 | 하늘이 | 노을이 | 바다가 | 합계
        분류 | 1.가.① | 1.가.① | 1.가.② |
        1월 | 3,200,000 | 2,500,000 | 800,000 | 6,500,000
        2월 | 3,200,000 | 2,500,000 | 900,000 | 6,700,000
        4월 | 3,200,000 | 2,500,000 | 700,000 | 6,400,000
        합계 | 9,600,000 | 7,500,000 | 2,400,000 | 19,600,000`,
    },
    total: 19_500_000, // 9,600,000 + 7,500,000 + 2,400,000
    quarters: { '2013Q1': 9_900_000, '2013Q2': 6_400_000 }, // 6,500,000 + 6,600,000 less the 3,200,000 beside the wrong sum
    finds: ['total-mismatch 인건비!E5'], // and not again in E7, which has the slip in it
  },
  {
    name: 'people across, and the name of the sheet says the line',
    sheets: {
      '1.가.① 인건비': `
        2013년 연구원 급여 (단위: 원)
        월 | 하늘이 | 노을이
        2013-01 | 3,200,000 | 2,500,000
        2013-02 | 3,200,000 | 2,500,000
        2013-03 | 3,300,000 |
        합계 | 9,700,000 | 5,000,000`,
    },
    total: 14_700_000, // 9,700,000 + 5,000,000
  },
  {
    name: 'a column a line with ticks, and the amount in a column of its own',
    sheets: {
      원장: `
        단위: 원
        일자 | 적요 | 거래처 | 금액 | 1.가.① | 1.가.② | 1.가.③
        2013-01-25 | 1월분 급여 | 하늘이 | 3,000,000 | ○ | |
        2013-01-20 | 기판 | 다온사 | 1,200,000 | | ○ |
        2013-02-20 | 시약 | 미래부품 | 1,800,000 | | ○ |
        2013-03-20 | 시험기 임차료 | 대덕장비 | 700,000 | | | ○
        2013-03-21 | 시약 | 다온사 | 300,000 | | |
        합계 | | | 7,000,000 | | |`,
    },
    total: 7_000_000, // 3,000,000 + 1,200,000 + 1,800,000 + 700,000 + 300,000
    finds: ['category-missing 원장!A7', 'category-suggested 원장!A7'], // no cell of the row says its line
  },
];
