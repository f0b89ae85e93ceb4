/** Registers: stock in and out, the pay of everybody, sums without any label, and one person in many rows. */
import type { BookCase } from './book-case';

export const REGISTERS: readonly BookCase[] = [
  {
    name: 'what went in and what went out: the amounts stand where the categories stand',
    sheets: {
      수불부: {
        merges: ['C2:D2', 'E2:F2', 'A2:A3', 'B2:B3', 'G2:G3'],
        cells: `
          2013년 연구재료 수불부 (단위: 원)
          일자 | 적요 | 입고 | | 출고 | | 비목
           | | 수량 | 금액 | 수량 | 금액
          2013-01-02 | 다온사 입고 | 4 | 400,000 | | |
          2013-01-16 | 배양 실험 | | | 2 | 200,000 | 1.가.②
          2013-02-12 | 배양 실험 | | | 1 | 100,000 | 1.가.②
          2013-03-06 | 다온사 입고 | 5 | 500,000 | | |
          2013-03-19 | 배양 실험 | | | 3 | 300,000 | 1.가.②`,
      },
    },
    total: 600_000, // 200,000 + 100,000 + 300,000
    finds: ['amount-unclear 수불부!F3'],
    says: ['다른 열: D ‘입고 금액’ 900,000'],
  },
  {
    name: 'the pay of everybody: other departments than those of the costs have no category, and are asked about once',
    sheets: {
      급여: `
        2013년 1월 급여대장 (단위: 원)
        성명 | 부서 | 지급총액 | 비목
        하늘이 | 연구소 | 3,000,000 | 1.가.①
        노을이 | 연구소 | 2,800,000 | 1.가.①
        바다가 | 영업팀 | 2,500,000 |
        가람이 | 관리팀 | 2,400,000 |`,
    },
    total: 5_800_000, // 3,000,000 + 2,800,000
    finds: ['rows-uncategorised 급여!D5'],
    says: ['비목이 없는 2행, 장부금액 4,900,000은 더하지 않았습니다'],
  },
  {
    name: 'days with a number behind and two digits of the year; sums without a label, the first of which has slipped',
    appliedOn: '2025-06-10',
    sheets: {
      구매: `
        일자-No. | 구매처명 | 품목명 | 공급가액(원) | 비목
        24/04/07-1 | 다온사 | 전해액 | 500,000 | 1.가.②
        24/04/11-1 | 다온사 | 분리막 | 300,000 | 1.가.②
         | | | 810,000 |
        24/05/07-1 | 다온사 | 동박 | 200,000 | 1.가.②
        24/05/11-2 | 다온사 | 필름 | 100,000 | 1.가.②
         | | | 300,000 |
        24/06/07-1 | 다온사 | 시약 | 700,000 | 1.가.②
        24/06/11-1 | 다온사 | 부품 | 600,000 | 1.가.②
         | | | 1,300,000 |
        총합계 | | | 2,400,000 |`,
    },
    total: 2_400_000, // 800,000 + 300,000 + 1,300,000
    finds: ['total-mismatch 구매!D4'],
    quarters: { '2024Q2': 2_400_000 },
  },
  {
    name: 'a person whose pay is excluded is told once, with how many months and how much',
    sheets: {
      급여: `
        일자 | 성명 | 직위 | 비목 | 금액(원)
        2013-01-25 | 바다가 | 지배주주 | 1.가.① | 5,000,000
        2013-01-25 | 하늘이 | 연구원 | 1.가.① | 3,000,000
        2013-02-25 | 바다가 | 지배주주 | 1.가.① | 5,000,000
        2013-02-25 | 하늘이 | 연구원 | 1.가.① | 3,000,000
        2013-03-25 | 바다가 | 지배주주 | 1.가.① | 5,000,000`,
    },
    total: 21_000_000, // 3 × 5,000,000 + 2 × 3,000,000
    finds: ['person-excluded 급여!E2'],
    says: ['바다가 (지배주주), 소계 5,000,000 — 3행, 장부금액 합계 15,000,000'],
  },
  {
    name: 'six ways to write a day in one column: each read by its own, one finding, and the one that is no day',
    sheets: {
      내역: `
        2013년 연구비 (단위: 원)
        날짜 | 적요 | 비목 | 금액
        2013-01-05 | 시약 | 1.가.② | 100,000
        '13.02.05 | 기판 | 1.가.② | 200,000
        3/5 | 부품 | 1.가.② | 300,000
        5-Apr-2013 | 동박 | 1.가.② | 400,000
        6월 5일 | 필름 | 1.가.② | 600,000
        '130705 | 전선 | 1.가.② | 700,000
        '13.13.05 | 납 | 1.가.② | 800,000`,
    },
    total: 3_100_000, // 100,000 + 200,000 + 300,000 + 400,000 + 600,000 + 700,000 + 800,000
    finds: ['dates-one-way 내역!A4', 'date-invalid 내역!A9'],
    says: ['일자 5건이'],
  },
  {
    name: 'one day with two digits of the year among others',
    sheets: {
      내역: `
        날짜 | 적요 | 비목 | 금액(원)
        2013-01-05 | 시약 | 1.가.② | 100,000
        2013-02-05 | 기판 | 1.가.② | 200,000
        '13.10.05 | 부품 | 1.가.② | 300,000
        2013-04-05 | 동박 | 1.가.② | 400,000`,
    },
    total: 1_000_000,
    finds: ['dates-one-way 내역!A4'],
    quarters: { '2013Q1': 300_000, '2013Q2': 400_000, '2013Q4': 300_000 },
  },
];
