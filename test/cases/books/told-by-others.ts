/** What other rows and sheets say of a row: which of two amounts of it is meant, what is a total or a detail, whose pay it is and under which line. */
import type { BookCase } from './book-case';

export const TOLD_BY_OTHERS: readonly BookCase[] = [
  {
    name: 'a row whose sum differs from its months counts with them where the total row does; amounts in words are in the unit of the sheet',
    sheets: {
      월별: `
        2013년 월별 집계 (단위: 천원)
        비목 | 내용 | 1월 | 2월 | 3월 | 4월 | 합계
        1.가.① | 인건비 | 9,000 | 9,000 | 9,000 | 9,000 | 36,000
        1.가.② | 부품 | 1,200 | 1,300 | 1,400 | 1,500 | 5,000
        1.가.② | 시약 | 600 | 700천원 | 800 | 900 | 3,000
        1.가.③ | 임차 | 500 | 500 | 500 | 500 | 2,000
        1.나.① | 위탁 | | 8,000 | | 8,000 | 16,000
        월 계 | | 11,300 | 19,500 | 11,700 | 19,900 | 62,400`,
    },
    total: 62_400_000, // 36,000 + 5,400 + 3,000 + 2,000 + 16,000 in thousands
    finds: ['total-mismatch 월별!G4', 'amount-not-a-number 월별!D5'],
    says: ['합계 행과 맞는 5,400 적용'],
  },
  {
    name: 'where the total row has a row with its own sum, that counts',
    sheets: {
      월별: `
        2013년 월별 집계 (단위: 천원)
        비목 | 내용 | 1월 | 2월 | 3월 | 4월 | 합계
        1.가.① | 인건비 | 9,000 | 9,000 | 9,000 | 9,000 | 36,000
        1.가.② | 부품 | 1,200 | 1,300 | 1,400 | 1,500 | 5,000
        1.가.③ | 임차 | 500 | 500 | 500 | 500 | 2,000
        합계 | | 10,700 | 10,800 | 10,900 | 11,000 | 43,000`,
    },
    total: 43_000_000, // 36,000 + 5,000 + 2,000 in thousands
    finds: ['total-mismatch 월별!G4'],
  },
  {
    name: 'an amount in a heading of which no line is filled is in the wrong line and counted; one over its lines is their sum',
    sheets: {
      집계: `
        2013년 집계 (단위: 천원)
        비목 | 내용 | 1분기 | 2분기 | 3분기 | 4분기 | 합계
        1.가 | 자체기술개발 | 10,000 | 10,000 | 11,000 | 11,000 | 42,000
        1.가.① | 인건비 | 9,000 | 9,000 | 9,000 | 9,000 | 36,000
        1.가.② | 부품 | 1,000 | 1,000 | 2,000 | 2,000 | 6,000
        1.나 | 공동개발 | | 4,000 | | | 4,000
        합계 | | 10,000 | 14,000 | 11,000 | 11,000 | 46,000`,
    },
    total: 46_000_000, // 36,000 + 6,000 + 4,000 in thousands
    finds: ['category-not-leaf 집계!G6'],
  },
  {
    name: 'a last row without a day, a line and a party that comes nearly to all above is their total, whatever it is called',
    sheets: {
      쓴돈: `
        날짜 | 뭐에 썼나 | 어디 | 비목 | 금액
        2013-01-08 | 시약 | 다온사 | 1.가.② | 1,317,000
        2013-02-08 | 기판 | 가람사 | 1.가.② | 1,904,000
        2013-03-08 | 부품 | 다온사 | 1.가.② | 987,000
        2013-04-08 | 시편 | 누리사 | 1.가.② | 1,944,000
        | 이만큼 썼음 | | | 6,250,000`,
    },
    total: 6_152_000, // 1,317,000 + 1,904,000 + 987,000 + 1,944,000
    finds: ['total-mismatch 쓴돈!E6'],
  },
  {
    name: 'quantity and price beside the amount of sections with their line in the title are no people with a column each',
    sheets: {
      사용내역: {
        merges: ['A1:F1', 'A6:F6'],
        cells: `
        1. 인건비 [1.가.①] | | | | |
        사용일자 | 거래처/성명 | 사용내역 | 수량 | 단가 | 금액(원)
        2013-01-21 | 하늘이 | 1월 인건비 | 1 | 3,800,000 | 3,800,000
        2013-02-21 | 하늘이 | 2월 인건비 | 1 | 3,800,000 | 3,800,000
        소계 | | | | | 7,600,000
        2. 재료비 [1.가.②] | | | | |
        사용일자 | 거래처/성명 | 사용내역 | 수량 | 단가 | 금액(원)
        2013-03-18 | 다온사 | 시약 | 4 | 88,000 | 352,000
        2013-04-08 | 가람사 | 부품 | 9 | 222,000 | 1,998,000
        소계 | | | | | 2,350,000`,
      },
    },
    total: 9_950_000, // 7,600,000 + 2,350,000
  },
  {
    name: 'amounts in the currency of the entry beside those in won, and what a rate makes of them',
    sheets: {
      Items: `
        Item Date | Supplier | Comment | Curr | Raw Cost (Txn) | Rate | Raw Cost (KRW) | R&D Category
        2013-04-03 | Mouser | components | USD | 463.25 | 1,100 | 509,575 | 1.가.②
        2013-04-05 | 다온사 | 센서 | KRW | 859,080 | | 859,080 | 1.가.②
        2013-05-21 | Mouser | components | USD | 758.75 | 1,100 | 834,625 | 1.가.②
        2013-06-19 | Mouser | components | USD | 862.25 | 1,120 | 965,720 | 1.가.②
        2013-07-12 | Mouser | components | USD | 919.25 | 1,120 | 919 | 1.가.②
        2013-08-12 | Mouser | components | USD | 500 | 1,120 | 560,000 | 1.가.②
        Total | | | | | | 3,729,919 |`,
    },
    total: 3_729_919, // 509,575 + 859,080 + 834,625 + 965,720 + 919 + 560,000
    finds: ['amount-unit-slip Items!G6'],
  },
  {
    name: 'a column that says 포함 or 제외 of each payment, under any heading',
    sheets: {
      거래내역: `
        거래일시 | 적요 | 출금액 | 입금액 | 잔액 | 메모 | 연구개발비 | 비목
        2013-04-15 | 세진테크 | 900,000 | | 9,100,000 | 시제품 외주가공 | 포함 | 1.가.②
        2013-04-16 | 국민카드 | 190,000 | | 8,910,000 | 사무실 인터넷 | 제외 |
        2013-04-22 | 삼전순약 | 2,000,000 | | 6,910,000 | 시약 | 포함 | 1.가.②
        2013-04-25 | 매출대금 | | 5,000,000 | 11,910,000 | 제품 판매대금 | 제외 |
        2013-05-02 | 엘레파츠 | 980,000 | | 10,930,000 | 센서 부품 | 포함 |
        2013-05-07 | 한국전력 | 370,000 | | 10,560,000 | 전기요금 | 제외 |`,
    },
    total: 3_880_000, // 900,000 + 2,000,000 + 980,000
    finds: ['category-missing 거래내역!H6', 'row-not-counted 거래내역!G3', 'row-not-counted 거래내역!D5'],
    says: ['2행, 장부금액 560,000'],
  },
  {
    name: 'a pivot in its compact form: the accounts under each line are no costs of their own, though one of them has slipped',
    sheets: {
      피벗: `
        합계 : 금액 | 열 레이블 | |
        행 레이블 | 1분기 | 2분기 | 총합계
        1.가.① | 28,000,000 | 30,000,000 | 58,000,000
        급여 | 28,000,000 | 29,000,000 | 57,000,000
        상여 | | 1,000,000 | 1,000,000
        1.가.② | 9,000,000 | 8,000,000 | 17,000,000
        소모품비 | 9,000,000 | 8,000,000 | 17,000,000
        1.가.③ | 800,000 | 900,000 | 1,700,000
        지급임차료 | 800,000 | 900,000 | 1,600,000
        총합계 | 37,800,000 | 38,900,000 | 76,700,000`,
    },
    total: 76_700_000, // 58,000,000 + 17,000,000 + 1,700,000
    finds: ['total-mismatch 피벗!D9'], // 800,000 + 900,000 are 1,700,000
  },
  {
    name: 'the staff list says who is a controlling shareholder, and who is none',
    sheets: {
      급여: `
        2013년 급여 (단위: 원)
        일자 | 성명 | 비목 | 지급액
        2013-01-25 | 하늘이 | 1.가.① | 3,000,000
        2013-01-25 | 오대근 | 1.가.① | 6,800,000
        2013-01-25 | 이서윤 | 1.가.① | 4,000,000`,
      연구인력현황: `
        연구인력 현황
        No | 성명 | 직위 | 입사일 | 비고
        1 | 하늘이 | 연구원 | 2010-05-01 | 지배주주 아님
        2 | 오대근 | 책임연구원 | 2008-01-02 | 지배주주(지분 32%)
        3 | 이서윤 | 책임연구원 | 2009-01-02 |`,
    },
    total: 13_800_000,
    recognised: 7_000_000, // without 6,800,000
    finds: ['person-excluded 급여!B4'],
  },
  {
    name: 'a month of somebody under another line than all others, in payrolls of a sheet a month and in one table',
    sheets: {
      '1월': `
        2013년 1월 급여대장
        성명 | 부서 | 지급일 | 지급총액 | 비목
        하늘이 | 연구소 | 2013-01-25 | 3,000,000 | 1.가.①
        정해성 | 연구소 | 2013-01-25 | 3,700,000 | 1.가.①`,
      '2월': `
        2013년 2월 급여대장
        성명 | 부서 | 지급일 | 지급총액 | 비목
        하늘이 | 연구소 | 2013-02-25 | 3,000,000 | 1.가.①
        정해성 | 연구소 | 2013-02-25 | 3,700,000 | 1.가.①`,
      '3월': `
        2013년 3월 급여대장
        성명 | 부서 | 지급일 | 지급총액 | 비목
        하늘이 | 연구소 | 2013-03-25 | 3,000,000 | 1.가.①
        정해성 | 연구소 | 2013-03-25 | 3,700,000 | 1.나.①`,
      '4월': `
        2013년 4월 급여대장
        성명 | 부서 | 지급일 | 지급총액 | 비목
        하늘이 | 연구소 | 2013-04-25 | 3,000,000 | 1.가.①
        정해성 | 연구소 | 2013-04-25 | 3,700,000 | 1.가.①`,
    },
    total: 26_800_000, // (3,000,000 + 3,700,000) × 4
    finds: ['category-account-conflict 3월!E4'],
  },
];
