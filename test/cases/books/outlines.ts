/** Totals that are called anything, and pivots in compact form. */
import type { BookCase } from './book-case';

export const OUTLINES: readonly BookCase[] = [
  {
    name: 'the number of vouchers stands where the vouchers stand, beside the sum of all',
    sheets: {
      지출결의: `
        단위 : 원
        결의번호 | 결의일 | 지급처 | 지출내역 | 비목 | 지급액
        ER-1 | 2013-01-25 | 하늘이 | 1월분 급여 | 1.가.① | 3,000,000
        ER-2 | 2013-02-07 | 다온사 | 시약 | 1.가.② | 500,000
        ER-3 | 2013-02-25 | 하늘이 | 2월분 급여 | 1.가.① | 3,000,000
        총 3건 | | | | | 6,500,000`,
    },
    total: 6_500_000, // 3,000,000 × 2 + 500,000
  },
  {
    name: 'two projects with a [프로젝트계] each; the second leaves a row out and is a wrong total, no cost',
    sheets: {
      원장: `
        단위 : 원
        프로젝트 | P1 스마트밸브
        일자 | 번호 | 거래처 | 적요 | 차변 | 비목
        2013-01-25 | '01 | 하늘이 | 1월분 급여 | 3,000,000 | 1.가.①
        2013-02-07 | '02 | 다온사 | 시약 | 500,000 | 1.가.②
        [프로젝트계] | | | | 3,500,000

        프로젝트 | P2 원격진단
        일자 | 번호 | 거래처 | 적요 | 차변 | 비목
        2013-03-25 | '01 | 노을이 | 3월분 급여 | 4,000,000 | 1.가.①
        2013-04-07 | '02 | 다온사 | 기판 | 700,000 | 1.가.②
        [프로젝트계] | | | | 4,000,000`,
    },
    total: 8_200_000, // 3,500,000 + 4,700,000
    finds: ['total-mismatch 원장!E12'],
  },
  {
    name: 'totals in words of a person, sums of sums, and one cost below the last of them',
    sheets: {
      쓴것: `
        단위 : 원
        날짜 | 어디에 | 무엇을 | 비목 | 얼마
        2013-04-12 | 다온사 | 시약 | 1.가.② | 400,000
        2013-04-25 | 하늘이 | 4월분 급여 | 1.가.① | 3,000,000
         | 여기까지 2분기 | | | =SUM(E3:E4)
        2013-07-25 | 하늘이 | 7월분 급여 | 1.가.① | 3,000,000
        2013-08-02 | 다온사 | 기판 | 1.가.② | 600,000
         | 3분기 끝 | | | =SUM(E6:E7)
         | 다 합하면 | | | =E5+E8

        2013-09-28 | 다온사 | 빠뜨린 튜브 | 1.가.② | 200,000`,
    },
    total: 7_200_000, // 3,400,000 + 3,600,000 + 200,000
    finds: ['row-after-total 쓴것!E11'],
  },
  {
    name: 'a machine and a design that stand alone are costs, whatever their words end in',
    sheets: {
      원장: `
        단위 : 원
        일자 | 적요 | 비목 | 금액
        2013-04-12 | 시약 | 1.가.② | 400,000
        2013-04-25 | 부품 | 1.가.② | 300,000
        | 기구설계 | | 900,000`,
    },
    total: 1_600_000, // 400,000 + 300,000 + 900,000
    finds: ['category-missing 원장!C5', 'date-missing 원장!A5'],
  },
  {
    name: 'a compact pivot: the lines over their parties, one of them empty',
    appliedOn: '2025-06-10',
    sheets: {
      피벗: `
        부서 | 연구소

        행 레이블 | 합계 : 금액
        1.가.① | 7,000,000
        하늘이 | 4,000,000
        노을이 | 3,000,000
        1.가.② | 900,000
        다온사 | 900,000
        (비어 있음) | 250,000
        미래부품 | 250,000
        총합계 | 8,150,000`,
    },
    total: 8_150_000, // 7,000,000 + 900,000 + 250,000
    finds: ['category-missing 피벗!A9', 'period-unchecked 피벗!A3'],
  },
  {
    name: 'a compact pivot: projects over the lines',
    appliedOn: '2025-06-10',
    sheets: {
      피벗: `
        행 레이블 | 합계 : 금액(원)
        P1 밸브 | 7,900,000
        1.가.① | 7,000,000
        1.가.② | 900,000
        P2 진단 | 3,250,000
        1.가.① | 3,000,000
        1.가.② | 250,000
        총합계 | 11,150,000`,
    },
    total: 11_150_000, // 7,900,000 + 3,250,000
    finds: ['period-unchecked 피벗!A1'],
  },
  {
    name: 'line items of a cost centre: amounts and days as text, the minus behind, the category beside the amount',
    appliedOn: '2025-06-10',
    sheets: {
      KSB1: `
        실제 개별항목 조회
        코스트센터 | 원가요소 | 원가요소명 | 전기일 | 참조전표번호 | 이름 | 텍스트 | 값/COAr 통화 | R&D 분류
        RD1100 | '51100100 | 급여 | '25.04.2024 | '1900000001 | 하늘이 | 4월분 급여 | '3,000,000 | 1.가.①
        RD1100 | '52300100 | 소모품비 | '03.08.2024 | '1900000002 | 다온사 | 시약 | '800,000 | 1.가.②
        RD1100 | '52300100 | 소모품비 | '04.08.2024 | '1900000003 | 다온사 | 역분개 시약 | '300,000- | 1.가.②`,
    },
    total: 3_500_000, // 3,000,000 + 800,000 − 300,000
    finds: ['amount-negative KSB1!H5', 'amount-not-a-number KSB1!H3', 'amount-not-a-number KSB1!H4', 'amount-not-a-number KSB1!H5', 'dates-one-way KSB1!D3'],
  },
];
