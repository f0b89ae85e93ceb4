/** Exports of accounting programs. */
import type { BookCase } from './book-case';

export const EXPORTS: readonly BookCase[] = [
  {
    name: 'accounts one below another, each with its heading, month and running sums; the year stands in the period line; a refund in 대변',
    sheets: {
      계정원장: `
        계 정 별 원 장
        (주)보람전자 |  |  | 기간 : 2013년 01월 01일 ~ 2013년 12월 31일
        계정과목 : 복리후생비
        날 짜 | 적    요    란 | 코 드 | 거 래 처 | 차    변 | 대    변 | 잔    액
        01-07 | 연구실 비품 | '00201 | 다온사 | 310,000 | | 310,000
        01-22 | 연구실 비품 | '00201 | 다온사 | 90,000 | | 400,000
        | [월       계] | | | 400,000 | |
        | [누       계] | | | 400,000 | |
        02-11 | 연구실 비품 | '00201 | 다온사 | 50,000 | | 450,000
        | [월       계] | | | 50,000 | |
        | [누       계] | | | 450,000 | |
        계정과목 : 원재료비
        날 짜 | 적    요    란 | 코 드 | 거 래 처 | 차    변 | 대    변 | 잔    액
        | [전기이월] | | | | | 7,000,000
        03-05 | 압력 센서 | '00202 | 미래부품 | 800,000 | | 7,800,000
        03-19 | 압력 센서 반품 | '00202 | 미래부품 | | 200,000 | 7,600,000
        | [월       계] | | | 800,000 | 200,000 |
        | [누       계] | | | 800,000 | 200,000 |`,
    },
    total: 1_050_000, // 310,000 + 90,000 + 50,000 + 800,000 − 200,000
    // No category anywhere: the ledger is read so that it can be given some, and that is the error. What was booked back stands at the book amount.
    // The account over its rows says what they may be.
    finds: ['amount-negative 계정원장!E16', 'category-suggested 계정원장!B15', 'dates-one-way 계정원장!A5', 'header-missing 계정원장!B4'],
    says: ['근거: 계정 ‘원재료비’'],
  },
  {
    name: 'a sheet an account, some with one row: none is a summary of another',
    sheets: {
      소모품비: `
        계 정 별 원 장
        (주)보람전자 | | | 2013-01-01 ~ 2013-12-31
        날짜 | 적요란 | 코드 | 거래처 | 별표3 | 차변 | 대변 | 잔액
        02-14 | 납땜 재료 | '00120 | 미래부품 | 1.가.② | 611,000 | | 611,000
        | [월    계] | | | | 611,000 | 0 |
        03-14 | 시험 기판 | '00120 | 다온사 | 1.가.② | 313,000 | | 924,000
        | [월    계] | | | | 313,000 | 0 |
        | [누    계] | | | | 924,000 | 0 |`,
      임차료: `
        계 정 별 원 장
        (주)보람전자 | | | 2013-01-01 ~ 2013-12-31
        날짜 | 적요란 | 코드 | 거래처 | 별표3 | 차변 | 대변 | 잔액
        06-20 | 오실로스코프 임차 | '00120 | 계측나라 | 1.가.③ | 500,000 | | 500,000
        | [월    계] | | | | 500,000 | 0 |
        | [누    계] | | | | 500,000 | 0 |`,
    },
    total: 1_424_000, // 611,000 + 313,000 + 500,000
    finds: ['dates-one-way 소모품비!A4'],
  },
  {
    name: 'the line of 별표 in brackets after the name of each account, 누계 without dates',
    appliedOn: '2025-06-10',
    sheets: {
      원장: `
        계정별원장 | | | 기간: 2024년 4월 1일 ~ 2025년 3월 31일
        계정: 경상연구개발비 - 연구원 급여 [1.가.①]
        일자 | 전표번호 | 적요 | 거래처 | 차변 | 대변 | 잔액
        2024-04-25 | '00001 | 4월분 연구소 급여 | 하늘이 | 3,100,000 | 0 | 3,100,000
        2024-05-25 | '00002 | 5월분 연구소 급여 | 하늘이 | 3,100,000 | 0 | 6,200,000
        | | 누계 | | 6,200,000 | 0 | 6,200,000
        계정: 경상연구개발비 - 재료 [1.가.②]
        일자 | 전표번호 | 적요 | 거래처 | 차변 | 대변 | 잔액
        2024-07-02 | '00001 | 회로 기판 | 다온사 | 450,000 | 0 | 450,000
        | | 누계 | | 450,000 | 0 | 450,000`,
    },
    total: 6_650_000, // 3,100,000 × 2 + 450,000
  },
  {
    name: 'an export with document date and posting date as dd.mm.yyyy, minus signs at the end, sums marked with asterisks alone',
    sheets: {
      Sheet1: `
        G/L Account | 5310100 R&D expense
        Company Code | '1000

        Assignment | DocumentNo | Type | Doc. Date | Pstng Date | Cost Ctr | Amount in local cur. | LCurr | G/L Acct | Text | Appendix 3
        다온사 | '1900000000 | SA | 14.01.2013 | 14.01.2013 | RD100 | '3,700,000 | KRW | '5310100 | 시제품 가공 | 1.가.②
        미래부품 | '1900000001 | SA | 25.02.2013 | 25.02.2013 | RD100 | '1,300,000 | KRW | '5310100 | 광센서 견본 | 1.가.②
        미래부품 | '1900000002 | KG | 12.11.2013 | 12.11.2013 | RD100 | '400,000- | KRW | '5310100 | 반품 광센서 | 1.가.②
        다온사 | '1900000003 | SA | 06.01.2014 | 06.01.2014 | RD100 | '700,000 | KRW | '5310100 | 시험 기판 | 1.가.②
        다온사 | '1900000004 | SA | 02.05.2013 | 02.05.2013 | RD100 | '200,000 | KRW | '5310100 | 절연 재료 | 1.가.②
        다온사 | '1900000005 | SA | 03.05.2013 | 03.05.2013 | RD100 | '100,000 | KRW | '5310100 | 냉각 팬 | 1.가.②
        * | | | | | | '5,600,000 | KRW | '5310100
        ** | | | | | | '5,600,000 | KRW`,
    },
    total: 5_600_000, // 3,700,000 + 1,300,000 − 400,000 + 700,000 + 200,000 + 100,000
    finds: ['amount-negative Sheet1!G7', 'amount-not-a-number Sheet1!G5', 'date-outside-period Sheet1!E8', 'dates-one-way Sheet1!E5'],
  },
  {
    name: '월 | 일 in two columns, both sides of each entry; the bank is no cost',
    sheets: {
      분개장: `
        분 개 장 (2013년 1월 1일 ~ 2013년 12월 31일)
        [주식회사 보람] | | | | | | | | | 단위: 원
        월 | 일 | 번호 | 구분 | 코드 | 계정과목 | 코드 | 거래처 | 적요 | 차변 | 대변 | 별표3
        1 | 19 | '00001 | 차변 | '153 | 원재료비 | '00004 | 미래부품 | 분석 시약 | 860,000 | | 1.가.②
        1 | 19 | '00001 | 대변 | '103 | 보통예금 | '98001 | 한결은행 | 분석 시약 | | 860,000 |
        4 | 21 | '00002 | 차변 | '823 | 경상연구개발비 | '00005 | 다온사 | 시험용 기판 | 290,000 | | 1.가.②
        4 | 21 | '00002 | 대변 | '103 | 보통예금 | '98001 | 한결은행 | 시험용 기판 | | 290,000 |
        | | | | | 합 계 | | | | 1,150,000 | 1,150,000 |`,
    },
    total: 1_150_000, // 860,000 + 290,000
  },
  {
    name: 'a journal without lines: what is taken back from the account right below, or with a minus on the debit side, is no other side of a voucher',
    sheets: {
      분개장: `
        일자 | 전표번호 | 계정과목 | 적요 | 거래처 | 차변 | 대변
        2013-01-10 | 1 | 시험연구비 | 시약 | 한빛과학 | 860,000 |
        2013-01-10 | 1 | 보통예금 | 시약 | 한결은행 | | 860,000
        2013-02-11 | 2 | 시험연구비 | 기판 | 미래전자 | 290,000 |
        2013-02-11 | 2 | 보통예금 | 기판 | 한결은행 | | 290,000
        2013-03-12 | 3 | 시험연구비 | 센서 | 대한센서 | 540,000 |
        2013-03-14 | 4 | 시험연구비 | 센서 반품 | 대한센서 | | 540,000
        2013-04-09 | 5 | 시험연구비 | 필름 | 동아필름 | 310,000 |
        2013-04-10 | 6 | 시험연구비 | 필름 취소 | 동아필름 | -310,000 |`,
    },
    // 860,000 + 290,000 + 540,000 − 540,000 + 310,000 − 310,000
    total: 1_150_000,
    finds: ['amount-negative 분개장!F7', 'category-suggested 분개장!C2', 'header-missing 분개장!C1'],
  },
  {
    name: 'a ledger of payables by party: the cost is on the credit side, the payments have no category and 전기이월 is no cost',
    sheets: {
      미지급금: `
        거 래 처 원 장
        (주)보람 | | | 2013.01.01 ~ 2013.12.31 | | | 단위: 원
        거래처 : 미래부품
        일자 | 적요 | 계정 | 차변(지급) | 대변(발생) | 잔액 | 연구비목
         | [ 전 기 이 월 ] | | | | 700,000 |
        02/22 | 광센서 | 재료비 | | 300,000 | 1,000,000 | 1.가.②
        02/28 | 외상대 지급 | | 300,000 | | 700,000 |
        05/07 | 압력 센서 | 재료비 | | 900,000 | 1,600,000 | 1.가.②
        05/31 | 외상대 지급 | | 900,000 | | 700,000 |
         | [ 누     계 ] | | 1,200,000 | 1,200,000 | 700,000 |
        거래처 : 계측나라
        일자 | 적요 | 계정 | 차변(지급) | 대변(발생) | 잔액 | 연구비목
        08/27 | 계측기 임차 | 임차료 | | 400,000 | 400,000 | 1.가.③
        09/30 | 외상대 지급 | | 400,000 | | 0 |
         | [ 누     계 ] | | 400,000 | 400,000 | 0 |`,
    },
    total: 1_600_000, // 300,000 + 900,000 + 400,000
    finds: ['amount-unclear 미지급금!E4', 'dates-one-way 미지급금!A6', 'rows-uncategorised 미지급금!G7'],
    says: ['장부금액으로 E ‘대변(발생)’ 열을 사용했습니다(1,600,000)', '비목이 없는 3행, 장부금액 -1,600,000은'],
    quarters: { '2013Q1': 300_000, '2013Q2': 900_000, '2013Q3': 400_000 },
  },
  {
    name: 'amounts as text with the side behind them',
    appliedOn: '2025-06-10',
    sheets: {
      GL: `
        Daon Medical Ltd | | | | Ledger 5500 R&D | | Currency: Korean Won
        Trans date | Journal | Narrative | Supplier | Cat. | Amount | Cumulative
        2024-04-11 | J1 | sterile bags | Komed | 1.가.② | '300,000 DR | '300,000 DR
        2024-04-25 | J2 | April pay | Haneul | 1.가.① | '5,000,000 DR | '5,300,000 DR
        2024-05-17 | J3 | returned bags | Komed | 1.가.② | '100,000 CR | '5,200,000 DR
        2024-05-25 | J4 | May pay | Haneul | 1.가.① | '5,000,000 DR | '10,200,000 DR
         | | BALANCE C/F | | | | '10,200,000 DR`,
    },
    total: 10_200_000, // 300,000 + 5,000,000 − 100,000 + 5,000,000
    finds: ['amount-negative GL!F5', 'amount-not-a-number GL!F3', 'amount-not-a-number GL!F4', 'amount-not-a-number GL!F5', 'amount-not-a-number GL!F6'],
  },
  {
    name: 'Entered in the currency of the voucher beside Accounted in won',
    sheets: {
      Analysis: {
        merges: ['E2:F2', 'G2:H2'],
        cells: `
          Period From: JAN-13 To: DEC-13
          Effective Date | Journal | Line Description | Curr | Entered | | Accounted | | R&D Class
           | | | | Debits | Credits | Debits | Credits |
          2013-01-05 | AP 1 | cells Daon | USD | 3,900.50 | | 4,200,000 | | 1.가.②
          2013-01-25 | AP 2 | January pay Haneul | KRW | 4,000,000 | | 4,000,000 | | 1.가.①
          2013-02-25 | AP 3 | February pay Haneul | KRW | 4,000,000 | | 4,000,000 | | 1.가.①
          2013-03-08 | AP 4 | accrual Daon | KRW | 2,000,000 | | 2,000,000 | | 1.가.②
          2013-04-01 | AP 5 | reversal Daon | KRW | | 2,000,000 | | 2,000,000 | 1.가.②
          Total for RD10 | | | | | | 14,200,000 | 2,000,000 |`,
      },
    },
    total: 12_200_000, // 4,200,000 + 4,000,000 × 2 + 2,000,000 − 2,000,000
    finds: ['amount-negative Analysis!G8'],
  },
  {
    name: 'accounts by name and number, each with its total',
    sheets: {
      Detail: `
        Transaction Detail by Account

        Account | Date | Num | Name | Memo | Class | Amount
        6100 · R&D Salaries
         | 2013-01-25 | 1001 | Haneul | January pay | 1.가.① | 4,000,000
         | 2013-02-25 | 1002 | Haneul | February pay | 1.가.① | 4,000,000
        Total 6100 · R&D Salaries | | | | | | 8,000,000
        6700 · Inventor Rewards
         | 2013-06-20 | 1057 | Haneul | 직무발명보상금 지급 | 1.라 | 1,000,000
        Total 6700 · Inventor Rewards | | | | | | 1,000,000
        TOTAL | | | | | | 9,000,000`,
    },
    total: 9_000_000, // 4,000,000 × 2 + 1,000,000
  },
  {
    name: 'a general ledger in the currency of the voucher and in that of the books: the latter is the cost',
    sheets: {
      GL: `
        GL detail 2013
        GL Date | Line | Supplier | Description | Cur | Entered Dr | Entered Cr | Accounted Dr | Accounted Cr
        2013-03-05 | 1.가.② | Daon | reagents | KRW | 2,100,000 | | 2,100,000 |
        2013-03-25 | 1.가.② | Bio Labs | samples | USD | 535 | | 588,500 |
        2013-04-05 | 1.가.② | Mirae | sensors | KRW | 1,400,000 | | 1,400,000 |
        2013-05-05 | 1.가.② | Daon | resin | KRW | 700,000 | | 700,000 |`,
    },
    total: 4_788_500, // 2,100,000 + 588,500 + 1,400,000 + 700,000
  },
  {
    name: 'one account after another, months and days in two columns: the first 누계 is its 월계, an opening is in the next, and 32 is no day',
    sheets: {
      계정별원장: `
        계정별원장
        2013년 01월 01일 ~ 2013년 12월 31일 (단위: 원)
        계정과목 : 0841 연구원급여(1.가.①)
        월 | 일 | 적요 | 거래처 | 차변 | 대변 | 잔액
        1 | 25 | 1월 급여 | 하늘이 | 3,000,000 | | 3,000,000
        1 | 25 | 1월 급여 | 나래 | 2,000,000 | | 5,000,000
        | | [월 계] | | 5,000,000 | |
        | | [누 계] | | 5,000,000 | |
        2 | 25 | 2월 급여 | 하늘이 | 3,000,000 | | 8,000,000
        2 | 25 | 2월 급여 | 나래 | 2,000,000 | | 10,000,000
        | | [월 계] | | 5,000,000 | |
        | | [누 계] | | 10,000,000 | |

        계정과목 : 0842 연구재료비(1.가.②)
        월 | 일 | 적요 | 거래처 | 차변 | 대변 | 잔액
        | | [전 기 이 월] | | 4,000,000 | | 4,000,000
        10 | 5 | 시약 | 다온사 | 700,000 | | 4,700,000
        10 | 32 | 수지 | 다온사 | 300,000 | | 5,000,000
        | | [월 계] | | 1,000,000 | |
        | | [누 계] | | 5,000,000 | |
        11 | 5 | 시약 | 다온사 | 200,000 | | 5,200,000
        11 | 6 | 시료 | 다온사 | 200,000 | | 5,400,000
        11 | 7 | 센서 | 다온사 | 200,000 | | 5,600,000
        11 | 8 | 수지 | 다온사 | 200,000 | | 5,800,000
        | | [월 계] | | 800,000 | |
        | | [누 계] | | 5,800,000 | |`,
    },
    total: 11_800_000, // 2 × 5,000,000 + 1,000,000 + 4 × 200,000
    finds: ['date-invalid 계정별원장!A18'],
    says: ['10월 32일'],
  },
  {
    name: 'Entered Dr and Cr alone, in thousands of won: they are the amounts',
    sheets: {
      GL: `
        R&D Expense Journal Detail
        Period: JAN-13 to DEC-13 | | | | | | (KRW'000)
        GL Date | JE Line | Account Description | Line Description | Supplier | Entered Dr | Entered Cr | R&D Line
        2013-01-07 | 1 | R&D Materials | reagents | Daon | 1,400 | | 1.가.②
        2013-01-25 | 2 | R&D Salaries | January pay | Haneul | 4,000 | | 1.가.①
        2013-02-25 | 3 | R&D Salaries | February pay | Haneul | 4,000 | | 1.가.①
        Total | | | | | 9,400 | |`,
    },
    total: 9_400_000, // (1,400 + 4,000 + 4,000) × 1,000
  },
  {
    name: 'requests of a groupware: the only amount is what was asked for, and its state says what became of it',
    sheets: {
      지출결의: `
        문서번호 | 기안일 | 제목 | 비목 | 거래처 | 신청금액(원) | 결재상태 | 반려사유
        24-01 | 2013-02-03 | 시작품 가공 | 1.가.② | 한독공구 | 1,421,000 | 완료 |
        24-02 | 2013-03-04 | 시험용 베어링 | 1.가.② | 대한베어링 | 1,137,500 | 완료 |
        24-03 | 2013-04-08 | 절연재 | 1.가.② | 다온 | 900,000 | 반려 | 중복
        24-04 | 2013-05-11 | 측정기 임차 | 1.가.③ | 한국렌탈 | 997,000 | 완료 | `,
    },
    total: 3_555_500,
    finds: ['row-not-counted 지출결의!G4'],
  },
  {
    name: 'requests beside what was paid of them',
    sheets: {
      지출결의: `
        문서번호 | 기안일 | 제목 | 비목 | 거래처 | 신청금액(원) | 집행금액(원) | 결재상태
        24-01 | 2013-02-03 | 시작품 가공 | 1.가.② | 한독공구 | 1,500,000 | 1,421,000 | 완료
        24-02 | 2013-03-04 | 시험용 베어링 | 1.가.② | 대한베어링 | 1,200,000 | 1,137,500 | 완료
        24-04 | 2013-05-11 | 측정기 임차 | 1.가.③ | 한국렌탈 | 1,000,000 | 997,000 | 완료`,
    },
    total: 3_555_500,
  },
];
