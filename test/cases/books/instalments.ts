/** Contracts a row with their instalments beside them, each with its day; payslips with what is taken off below; accounts with two sides; amounts in another currency alone. */
import type { BookCase } from './book-case';

export const INSTALMENTS: readonly BookCase[] = [
  {
    name: 'a contract a row: each instalment is a cost of its day, and what was agreed is none',
    sheets: {
      위탁계약: `
        No | 비목 | 위탁기관 | 과제명 | 계약금액(원) | 선금 지급일 | 선금 | 중도금 지급일 | 중도금 | 잔금 지급일 | 잔금
        1 | 1.나.① | 한국과학기술원 | 알고리즘 검증 | 30,000,000 | 2013-03-15 | 9,000,000 | 2013-07-20 | 12,000,000 | 2013-11-30 | 9,000,000
        2 | 1.나.① | 한국전자통신연구원 | 통신 모듈 | 40,000,000 | 2013-04-15 | 12,000,000 | 2013-08-20 | 16,000,000 | 2014-01-20 | 12,000,000`,
    },
    total: 70_000_000, // 9 + 12 + 9 + 12 + 16 + 12 million; the last of them is told to lie outside
    finds: ['date-outside-period 위탁계약!J3'],
  },
  {
    name: 'the days behind the amounts, what was agreed under another name, an instalment that is not due yet, and their sums',
    sheets: {
      외주: `
        비목 | 업체 | 건명 | 총 계약금액 | 1차 지급액 | 1차 지급일 | 2차 지급액 | 2차 지급일
        1.나.① | 한국과학기술원 | 성능 시험 | 10,000,000 | 4,000,000 | 2013-02-10 | 6,000,000 | 2013-06-10
        1.나.① | 한국화학연구원 | 소재 분석 | 8,000,000 | 3,000,000 | 2013-05-10 | |
        1.나.① | 한국기계연구원 | 내구 시험 | 9,000,000 | 4,500,000 | 2013-03-10 | 4,500,000 | 2013-09-10
        합계 | | | 27,000,000 | 11,500,000 | | 10,400,000 |`,
    },
    total: 22_000_000, // 4 + 6 + 3 + 4.5 + 4.5 million
    finds: ['total-mismatch 외주!G5'], // 6,000,000 + 4,500,000 = 10,500,000
  },
  {
    name: 'what was booked stands beside the instalments: they only say how it was paid',
    sheets: {
      외주: `
        일자 | 비목 | 업체 | 적요 | 장부금액(원) | 선금 | 선금 지급일 | 잔금 | 잔금 지급일
        2013-03-02 | 1.나.① | 한국과학기술원 | 성능 시험 | 10,000,000 | 4,000,000 | 2013-03-10 | 6,000,000 | 2013-06-10
        2013-05-02 | 1.나.① | 한국화학연구원 | 소재 분석 | 8,000,000 | 3,000,000 | 2013-05-10 | 5,000,000 | 2013-09-10`,
    },
    total: 18_000_000, // 10 + 8 million
  },
];

export const PAYSLIPS_DOWN: readonly BookCase[] = [
  {
    name: 'payslips with their items down: what is handed over is the rest of what was paid, and no cost',
    sheets: {
      급여명세: `
        1월 급여명세서 | | |
        성명 | 김도윤 | 지급일 | 2013-01-25
        비목 | 1.가.① | 소속 | 연구소
        지급항목 | 금액 | 공제항목 | 금액
        기본급 | 3,000,000 | 국민연금 | 130,000
        직책수당 | 200,000 | 소득세 | 70,000
        지급합계 | 3,200,000 | 공제합계 | 200,000
        차인지급액 | 3,000,000 | |

        2월 급여명세서 | | |
        성명 | 김도윤 | 지급일 | 2013-02-25
        비목 | 1.가.① | 소속 | 연구소
        지급항목 | 금액 | 공제항목 | 금액
        기본급 | 3,000,000 | 국민연금 | 130,000
        직책수당 | 300,000 | 소득세 | 80,000
        지급합계 | 3,300,000 | 공제합계 | 210,000
        차인지급액 | 3,090,000 | |`,
    },
    total: 6_500_000, // 3,200,000 + 3,300,000
    says: ['금액'],
    finds: ['amount-unclear 급여명세!B4'],
  },
  {
    name: 'a list of the items of pays: below what was paid in all stand what is taken off and the rest',
    sheets: {
      급여: `
        지급일 | 성명 | 비목 | 항목 | 금액(원)
        2013-01-25 | 김도윤 | 1.가.① | 기본급 | 3,000,000
        2013-01-25 | 김도윤 | 1.가.① | 연장수당 | 150,000
        2013-01-25 | 김도윤 | 1.가.① | 지급합계 | 3,150,000
        2013-01-25 | 김도윤 | 1.가.① | 공제합계 | 310,000
        2013-01-25 | 김도윤 | 1.가.① | 차인지급액 | 2,840,000
        2013-02-25 | 김도윤 | 1.가.① | 기본급 | 3,000,000
        2013-02-25 | 김도윤 | 1.가.① | 연장수당 | 250,000
        2013-02-25 | 김도윤 | 1.가.① | 지급합계 | 3,250,000
        2013-02-25 | 김도윤 | 1.가.① | 공제합계 | 310,000
        2013-02-25 | 김도윤 | 1.가.① | 차인지급액 | 2,940,000`,
    },
    total: 6_400_000, // 3,150,000 + 3,250,000
  },
  {
    name: 'what is handed over is all that a list says of a pay: it counts',
    sheets: {
      급여: `
        지급일 | 비목 | 적요 | 성명 | 금액(원)
        2013-01-25 | 1.가.① | 실지급액 | 김도윤 | 2,840,000
        2013-02-25 | 1.가.① | 실지급액 | 김도윤 | 2,940,000
        2013-03-25 | 1.가.① | 실지급액 | 김도윤 | 2,900,000`,
    },
    total: 8_680_000, // 2,840 + 2,940 + 2,900 thousand
  },
];

export const TWO_SIDES: readonly BookCase[] = [
  {
    name: 'an account with two sides under its line: its closing at the end of the year takes nothing back',
    sheets: {
      계정별: `
        1.가.① 인건비 | | | | |
        날짜 | 내용 | 차변 | 날짜 | 내용 | 대변
        2013-01-25 | 김도윤 급여 | 3,000,000 | | |
        2013-02-25 | 김도윤 급여 | 3,100,000 | | |
        2013-03-25 | 김도윤 급여 | 3,200,000 | | |
        | | | 2013-12-31 | 손익 대체 | 9,300,000
        합계 | | 9,300,000 | 합계 | | 9,300,000`,
    },
    total: 9_300_000, // 3,000 + 3,100 + 3,200 thousand
  },
];

export const OTHER_CURRENCY: readonly BookCase[] = [
  ...(['금액(USD)', 'Amount (US$)', '외화금액(달러)', '금액(달러)'] as const).map((heading): BookCase => ({
    name: `${heading} and nothing in won: the amounts are no won`,
    sheets: {
      해외구매: `
        일자 | 비목 | 거래처 | ${heading} | 적요
        2013-01-10 | 1.가.② | Digi-Key | 812.5 | 시험용 부품
        2013-02-10 | 1.가.② | Digi-Key | 1,250 | 시험용 부품
        2013-03-10 | 1.가.② | Mouser | 940 | 시험용 부품`,
    },
    total: 0,
    finds: ['header-missing 해외구매!A1', 'not-read 해외구매!B2'],
    says: ['외화(USD)로 적혀 있어 더하지 않았습니다'],
  })),
];

export const GROUPS_ACROSS: readonly BookCase[] = [
  {
    name: 'answers of a form with three costs each: every group of the same names is a cost',
    appliedOn: '2025-06-10',
    sheets: {
      응답결과: `
        응답일시 | 이름 | [비용1] 사용일 | [비용1] 별표2 항목 | [비용1] 내용 및 업체 | [비용1] 금액(원) | [비용2] 사용일 | [비용2] 별표2 항목 | [비용2] 내용 및 업체 | [비용2] 금액(원)
        2024-05-26 | 연가은 | 2024-05-25 | 1.가.① | 5월 급여 연가은 | 3,250,000 | 2024-05-06 | 1.가.② | 효모 추출물 (비전바이오) | 922,000
        2024-06-26 | 모태산 | 2024-06-25 | 1.가.① | 6월 급여 모태산 | 3,680,000 | | | |
        2024-07-26 | 석지유 | 2024-07-25 | 1.가.① | 7월 급여 석지유 | 2,940,000 | 2023-07-09 | 1.가.② | HPLC 컬럼 (덕산) | 181,000`,
    },
    total: 10_973_000, // 3,250 + 922 + 3,680 + 2,940 + 181 thousand
    finds: ['date-outside-period 응답결과!G4'],
  },
  {
    name: 'the numbers behind the names, the line once for all of a row, sums of the groups',
    sheets: {
      구매: `
        No | 비목 | 구매일1 | 품목1 | 금액1(원) | 구매일2 | 품목2 | 금액2(원)
        1 | 1.가.② | 2013-02-01 | 시약 | 300,000 | 2013-02-09 | 필터 | 120,000
        2 | 1.가.② | 2013-04-01 | 기판 | 500,000 | 2013-04-09 | 센서 | 210,000
        합계 | | | | 800,000 | | | 340,000`,
    },
    total: 1_130_000, // 300 + 120 + 500 + 210 thousand
    finds: ['total-mismatch 구매!H4'], // 120 + 210 = 330 thousand
  },
];
