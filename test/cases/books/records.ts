/** Sheets that do not hold a cost a row: a voucher as a card of labels and values, or the fields down and the vouchers across. */
import type { BookCase } from './book-case';

export const RECORDS: readonly BookCase[] = [
  {
    name: 'a card a voucher, its labels in two columns',
    sheets: {
      전표철: `
        전표번호 | R001 | 작성일 | 2013-04-03
        거래처 | 다온사 | 계정 | 소모품비
        적요 | 시약 | 비목 | 1.가.②
        금액 | 300,000 | 결재 | 소장

        전표번호 | R002 | 작성일 | 2013-04-25
        거래처 | 하늘이 | 계정 | 급여
        적요 | 4월분 급여 | 비목 | 1.가.①
        금액 | 3,000,000 | 결재 | 소장

        전표번호 | R003 | 작성일 | 2013-05-06
        거래처 | 다온사 | 계정 | 소모품비
        적요 | 기판 | 비목 | 1.가.②
        금액 | 700,000 | 결재 | 소장`,
    },
    total: 4_000_000, // 300,000 + 3,000,000 + 700,000
  },
  {
    name: 'two columns of cards with a sum below; what is wrong is told where it stands',
    sheets: {
      카드: `
        지출 증빙카드 (단위: 원)

        카드번호 | C-1 | | 카드번호 | C-2
        지출일 : | 2013-04-05 | | 지출일 : | 2013-04-07
        비목 | 1.가.② | | 비목 | 1.가.⑨
        내용 | 시약 | | 내용 | 기판
        금액 | 400,000 | | 금액 | 300,000

        카드번호 | C-3 | | 카드번호 | C-4
        지출일 : | | | 지출일 : | 2013-05-10
        비목 | 1.가.① | | 비목 | 1.가.②
        내용 | 급여 하늘이 | | 내용 | 센서
        금액 | 2,600,000 | | 금액 |

        카드번호 | C-5 | | |
        지출일 : | 2012-05-27 | | |
        비목 | 1.가.② | | |
        내용 | 시약 | | |
        금액 | 200,000 | | |

        총 금액 | 3,600,000`,
    },
    total: 3_500_000, // 400,000 + 300,000 + 2,600,000 + 200,000
    finds: ['category-unknown 카드!E5', 'date-missing 카드!B10', 'amount-missing 카드!E13', 'date-outside-period 카드!B16', 'total-mismatch 카드!B21'],
  },
  {
    name: 'cards with the amount above the others, a value a cell further, and a row less in one of them',
    sheets: {
      철: `
        금액(천원) | | 3,000 | 일자 | 2013-04-25
        비목 | | 1.가.① | 대상자 | 하늘이
        비고 | | 4월 급여 | |
        금액(천원) | | 500 | 일자 | 2013-05-02
        비목 | | 1.가.② | 대상자 | 다온사
        금액(천원) | | 200 | 일자 | 2013-05-20
        비목 | | 1.가.② | 대상자 | 가람사
        비고 | | 기판 | |`,
    },
    total: 3_700_000, // (3,000 + 500 + 200) × 1,000
  },
  {
    name: 'an amount in a card that no label names is told',
    sheets: {
      철: `
        번호 | 1 | 일자 | 2013-04-25
        비목 | 1.가.① | 거래처 | 하늘이
        금액 | 3,000,000 | 결재 | 소장
        번호 | 2 | 일자 | 2013-05-02
        비목 | 1.가.② | 거래처 | 다온사
        금액 | 500,000 | 결재 | 소장
        | 50,000 | |
        번호 | 3 | 일자 | 2013-05-20
        비목 | 1.가.② | 거래처 | 가람사
        금액 | 200,000 | 결재 | 소장`,
    },
    total: 3_700_000, // 3,000,000 + 500,000 + 200,000
    finds: ['not-read 철!A1'],
    says: ['1행 50,000원', '이름표 없이'],
  },
  {
    name: 'two amounts under one label in a card: not sure, so not read, and said what it looks like and how much it holds',
    sheets: {
      철: `
        번호 | 1 | 일자 | 2013-04-25
        비목 | 1.가.① | 거래처 | 하늘이
        금액 | 3,000,000 | 결재 | 소장
        번호 | 2 | 일자 | 2013-05-02
        비목 | 1.가.② | 거래처 | 다온사
        금액 | 500,000 | 결재 | 소장
        금액 | 100,000 | 결재 | 소장
        번호 | 3 | 일자 | 2013-05-20
        비목 | 1.가.② | 거래처 | 가람사
        금액 | 200,000 | 결재 | 소장`,
    },
    total: 0,
    finds: ['header-missing 철!A1', 'not-read 철!A1'],
    says: ['4행 3,800,000원', '전표 카드'], // 3,000,000 + 500,000 + 100,000 + 200,000
  },
  {
    name: 'fields down and costs across, the sum last',
    sheets: {
      가로: `
        증빙 목록

        전표번호 | V01 | V02 | V03 | V04 | 합계
        일자 | 2013-04-25 | 2013-05-06 | 2013-05-25 | 2013-06-06 |
        거래처 | 하늘이 | 다온사 | 하늘이 | 다온사 |
        비목 | 1.가.① | 1.가.② | 1.가.① | 1.가.② |
        금액(원) | 3,000,000 | 900,000 | 3,000,000 | 100,000 | =SUM(B7:E7)`,
    },
    total: 7_000_000, // 3,000,000 × 2 + 900,000 + 100,000
  },
  {
    name: 'fields down, in two bands; a sum that leaves a cost out, and a day outside the period',
    sheets: {
      가로: `
        (단위: 천원)
        | 전표번호 | V01 | V02 | V03
        | 일자 | 2013-04-25 | 2013-05-06 | 2012-05-25
        | 거래처 | 하늘이 | 다온사 | 하늘이
        | 비목 | 1.가.① | 1.가.② | 1.가.①
        | 금액 | 3,000 | 900 | 3,000

        | 전표번호 | V04 | V05 | 합계
        | 일자 | 2013-06-25 | 2013-07-06 |
        | 거래처 | 하늘이 | 다온사 |
        | 비목 | 1.가.① | 1.가 |
        | 금액 | 3,000 | 400 | =SUM(C12:D12)`,
    },
    total: 10_300_000, // (3,000 × 3 + 900 + 400) × 1,000
    finds: ['date-outside-period 가로!E3', 'category-not-leaf 가로!D11', 'total-mismatch 가로!E12'],
  },
  {
    name: 'a day merged over two costs holds for both',
    sheets: {
      가로: {
        cells: `
        전표번호 | V01 | V02 | V03
        일자 | 2013-04-25 | | 2013-05-25
        거래처 | 하늘이 | 노을이 | 다온사
        비목 | 1.가.① | 1.가.① | 1.가.②
        금액(원) | 3,000,000 | 2,900,000 | 100,000`,
        merges: ['B2:C2'],
      },
    },
    total: 6_000_000, // 3,000,000 + 2,900,000 + 100,000
  },
];
