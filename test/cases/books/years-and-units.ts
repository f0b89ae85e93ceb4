/** Halves of a year with their sums, accounts over lines, units of several tables, days that stand once, marks behind amounts. */
import type { BookCase } from './book-case';

export const YEARS_AND_UNITS: readonly BookCase[] = [
  {
    name: 'twelve months in two halves, each with its sum, and the year beside them: the year is the amount; a month leaves somebody out',
    sheets: {
      인건비: {
        merges: ['A2:A3', 'B2:B3', 'C2:F2', 'G2:J2', 'K2:K3', 'L2:L3'],
        cells: `
          2013년 연구소 인건비 (단위 : 원)
          성명 | 비목 | 상반기 | | | | 하반기 | | | | 연간계 | 비고
           | | 4월 | 5월 | 6월 | 반기계 | 7월 | 8월 | 9월 | 반기계 | |
          하늘이 | 1.가.① | 4,600,000 | 4,500,000 | 4,500,000 | 13,600,000 | 4,500,000 | 4,500,000 | 4,700,000 | 13,700,000 | 27,300,000 |
          노을이 | 1.가.① | 3,900,000 | 3,800,000 | 3,800,000 | 11,500,000 | 3,800,000 | 3,800,000 | 3,900,000 | 11,500,000 | 23,000,000 |
          바다가 | 1.가.① | | 2,600,000 | 2,600,000 | 5,200,000 | 2,600,000 | 2,600,000 | 2,700,000 | 7,900,000 | 13,100,000 | 5월 입사
          합계 | | 8,500,000 | 6,400,000 | 10,900,000 | 30,300,000 | 10,900,000 | 10,900,000 | 11,300,000 | 33,100,000 | 63,400,000 |`,
      },
    },
    total: 63_400_000, // 27,300,000 + 23,000,000 + 13,100,000
    finds: ['total-mismatch 인건비!D7'],
    says: ['6,400,000, 행을 더하면 10,900,000'],
  },
  {
    name: 'months down, accounts across with the code of each below its name: two of one line; a deleted one is told once, a sum across that leaves a column out',
    sheets: {
      집계: {
        merges: ['A2:A3', 'F2:F3'],
        cells: `
          월별 연구개발비 (2013년, 단위 : 천원)
          월 | 급여(연구) | 연구재료비 | 외주가공비 | 기술정보 구입비 | 합계
           | 1.가.① | 1.가.② | 1.가.② | 1.자 |
          2013-01-01 | 9,374 | 4,611 | | 230 | 14,215
          2013-02-01 | 9,531 | 4,967 | 770 | | 15,268
          2013-03-01 | 8,952 | 2,554 | 1,780 | 110 | 13,286
          2013-04-01 | 9,048 | 2,806 | | | 11,854
          계 | 36,905 | 14,938 | 2,550 | 340 | 54,733`,
      },
    },
    total: 54_733_000, // 36,905 + 14,938 + 2,550 + 340, in thousands
    finds: ['category-deleted 집계!A4', 'total-mismatch 집계!F6'],
    says: ['2행, 장부금액 합계 340', '13,286, B ~ E열을 더하면 13,396'],
  },
  {
    name: 'tables below one another, each with its own unit over its heading',
    sheets: {
      연구개발비: `
        < 1 > 연구원 급여 | | | (단위 : 천원)
        지급일 | 연구원 | 지급액 | 비목
        2013-01-25 | 하늘이 | 3,260 | 1.가.①
        2013-02-25 | 하늘이 | 3,260 | 1.가.①
        소 계 | | 6,520 |

        < 2 > 재료 | | | | | (단위 : 원)
        비목 | 전표일자 | 계정과목 | 거래처 | 적요 | 금액
        1.가.② | 2013-01-13 | 연구재료비 | 다온사 | 광학필터 시료 | 771,800
        1.가.② | 2013-01-20 | 연구재료비 | 미래부품 | 다이오드 부품 | 2,311,800
        1.가.② | 2013-02-20 | 연구재료비 | 미래부품 | 연마제 시약 | 1,463,600
        소 계 | | | | | 4,547,200`,
    },
    total: 11_067_200, // 6,520,000 + 4,547,200
  },
  {
    name: 'the only column of money beside the codes is the amount, whatever it is called',
    sheets: {
      명세: `
        과제 | 원가요소 | 발생일 | 상대처 | 내역 | 비목코드 | 원가
        P1 | 급여 | 2013-04-25 | 하늘이 | 4월 급여 | 1.가.① | 2,670,000
        P1 | 연구재료비 | 2013-05-08 | 다온사 | 연마제 시약 | 1.가.② | 2,396,200
        P1 | 급여 | 2013-05-25 | 하늘이 | 5월 급여 | 1.가.① | 2,670,000
        P1 소계 | | | | | | 7,736,200`,
    },
    total: 7_736_200, // 2,670,000 × 2 + 2,396,200
  },
  {
    name: 'the category once a group and the day once a day: what is blank is as above; thousands of Korean won',
    appliedOn: '2025-06-10',
    sheets: {
      Detail: `
        (in thousands of Korean won)
        R&D category | Date | Payee | Particulars | Amount
        1.가.① | 2024-04-25 | Bong S. | Researcher salary | 4,980
         | | Eun J. | Researcher salary | 3,640
         | 2024-05-25 | Bong S. | Researcher salary | 4,980
         | | Eun J. | Researcher salary | 3,640
        1.가.② | 2024-05-30 | Daon | reagents | 900
         | | Mirae | sensor samples | 700
        Total | | | | 18,840`,
    },
    total: 18_840_000,
    quarters: { '2024Q2': 18_840_000 },
  },
  {
    name: 'the mark of a footnote behind an amount, and the state of a card slip, say nothing of the cost; 총지급액 is what its parts make',
    sheets: {
      카드: `
        (원)
        이용일 | 승인번호 | 가맹점 | 이용금액 | 상태 | 내용 | 비목
        2013-01-07 | 8513 | 다온사 | '2,131,800 주1) | 매입 | 안테나 시료 | 1.가.②
        2013-02-12 | 8514 | 미래기기 | 660,000 | 매입 | 2월 계측기 임차료 | 1.가.③
        2013-02-13 | 8515 | 미래기기 | 170,000 | 취소 | 2월 계측기 임차료 | 1.가.③
        2013-03-12 | 8516 | 미래기기 | 660,000 | 매입 | 3월 계측기 임차료 | 1.가.③`,
      급여: `
        (원)
        성명 | 직위 | 퇴사일 | 급여총액 | 상여총액 | 연구수당 | 총지급액 | 비목
        하늘이 | 책임 | | 61,200,000 | 5,100,000 | 2,400,000 | 68,700,000 | 1.가.①
        노을이 | 선임 | | 54,600,000 | 4,550,000 | 2,400,000 | 61,550,000 | 1.가.①
        바다가 | 연구원 | 2013-09-30 | 16,800,000 | 1,400,000 | 600,000 | 18,800,000 | 1.가.①`,
    },
    total: 152_501_800, // 2,131,800 + 660,000 × 2 and 68,700,000 + 61,550,000 + 18,800,000
    finds: ['amount-not-a-number 카드!D3', 'period-unchecked 급여!H2', 'row-not-counted 카드!E5'],
  },
  {
    name: 'a month a thousand times the others of its row; numbers of accounts beside them are no days',
    appliedOn: '2025-06-10',
    sheets: {
      명세: `
        보람전자 2024년 4월 ~ 2025년 3월 | | | | | | | [단위: 원]
        코드 | 계정과목 | 비목 | 24년 4월 | 24년 5월 | 24년 6월 | 24년 7월 | 합계
        '51110 | 연구직 급여 | 1.가.① | 15,109,000 | 15,332,000 | 16,180,000 | 16,101,000 | 62,722,000
        '51120 | 연구용 시약비 | 1.가.② | 663,000 | 477,000 | 433,000,000 | 638,000 | 434,778,000
        '51130 | 시험기기 임차료 | 1.가.③ | 748,000 | 748,000 | 748,000 | 748,000 | 2,992,000`,
    },
    total: 500_492_000, // 62,722,000 + 434,778,000 + 2,992,000
    finds: ['amount-unit-slip 명세!F4'],
  },
  {
    name: 'a statement with a column of reasons is asked for the one that is missing',
    sheets: {
      산정표: `
        (단위 : 천원)
        비용 | 장부금액 | 조정금액 | 소계 | 조정사유
        1. 기술개발 | | | |
        가. 자체기술개발 | | | |
        ① 인건비 | 71,350 | -3,120 | 68,230 | 겸직분 제외
        ② 재료비 | 12,400 | -400 | 12,000 |
        ③ 임차료 | 2,000 | 0 | 2,000 |
        나. 위탁 및 공동기술개발 | | | |
        ① 위탁개발비 | 9,000 | 0 | 9,000 |`,
    },
    total: 94_750_000, // 71,350 + 12,400 + 2,000 + 9,000, in thousands
    net: 91_230_000,
    finds: ['adjustment-unexplained 산정표!C6'],
  },
  {
    name: 'titles of quarters name the year of the days below them; days of the week stand behind some, and there is no 31 February',
    sheets: {
      원장: {
        cells: `
        연구개발비 발생 내역 (단위 : 원)
        월/일 | 비목 | 내용 | 지급처 | 금액
        ■ 2013년 1분기
        '1/25 | 1.가.② | 시약 | 다온사 | 100,000
        '2/31 | 1.가.② | 수지 | 다온사 | 200,000
        '3/4 | 1.가.② | 수지 | 다온사 | 300,000
        '3/5 | 1.가.② | 판재 | 다온사 | 400,000
        '3/6 | 1.가.② | 봉재 | 다온사 | 500,000
        '3/7 | 1.가.② | 필름 | 다온사 | 600,000
        '3/8 | 1.가.② | 용매 | 다온사 | 700,000
        '3/11 | 1.가.② | 시료 | 다온사 | 800,000
        '3/12 | 1.가.② | 첨가제 | 다온사 | 900,000
        ■ 2013년 4분기
        '10/5(토) | 1.가.② | 센서 | 미래부품 | 110,000
        '10/7 | 1.가.② | 기판 | 미래부품 | 120,000
        '10/8 | 1.가.② | 배선 | 미래부품 | 130,000
        '10/9 | 1.가.② | 축 | 미래부품 | 140,000
        '10/10 | 1.가.② | 베어링 | 미래부품 | 150,000
        '10/11 | 1.가.② | 모터 | 미래부품 | 160,000
        '10/14 | 1.가.② | 밸브 | 미래부품 | 170,000
        '10/15 | 1.가.② | 유리 | 미래부품 | 180,000
        '10/16 | 1.가.② | 스프링 | 미래부품 | 190,000
        '11/5 | 1.가.② | 케이스 | 미래부품 | 210,000`,
        merges: ['A3:E3', 'A13:E13'],
      },
    },
    total: 6_060_000, // 4,500,000 + 1,560,000
    finds: ['date-invalid 원장!A5', 'dates-one-way 원장!A4'],
    quarters: { '2013Q1': 4_300_000, '2013Q4': 1_560_000 }, // without the 200,000 of no day
  },
  {
    name: "months of years of two digits: '12.12월 lies outside",
    sheets: {
      원장: `
        부서별 원장 (단위 : 원)
        귀속월 | 비목 | 거래처 | 적요 | 금액
        ''13.1월 | 1.가.② | 다온사 | 시약 | 2,100,000
        ''13.2월 | 1.가.② | 다온사 | 수지 | 700,000
        ''12.12월 | 1.가.② | 미래부품 | 센서 | 1,400,000
        ''13.4월 | 1.가.② | 미래부품 | 센서 | 1,500,000`,
    },
    total: 5_700_000,
    finds: ['date-outside-period 원장!A5'],
  },
  {
    name: 'months across that lie outside the four quarters are told with what they come to',
    sheets: {
      급여: `
        연구원 급여 (1.가.①) (단위 : 원)
        성명 | 직급 | 2012년 11월 | 2012년 12월 | 2013년 1월 | 합계
        하늘이 | 연구원 | 1,000,000 | 2,000,000 | 3,000,000 | 6,000,000
        나래 | 연구원 | 1,100,000 | 2,100,000 | 3,100,000 | 6,300,000
        다온 | 연구원 | 1,200,000 | 2,200,000 | 3,200,000 | 6,600,000`,
    },
    total: 18_900_000,
    finds: ['date-outside-period 급여!C2'],
    says: ['2012-11, 2012-12, 장부금액 9,600,000원'], // 3,300,000 + 6,300,000
  },
  {
    name: 'a sheet for reference is not added',
    sheets: {
      '2013': `
        연구개발비 (단위 : 원)
        일자 | 비목 | 거래처 | 적요 | 금액
        2013-03-05 | 1.가.② | 다온사 | 시약 | 2,100,000
        2013-03-06 | 1.가.② | 미래부품 | 센서 | 1,400,000
        2013-03-07 | 1.가.② | 미래부품 | 시료 | 500,000`,
      '2012(참고)': `
        연구개발비 (단위 : 원)
        일자 | 비목 | 거래처 | 적요 | 금액
        2012-03-05 | 1.가.② | 다온사 | 시약 | 1,100,000
        2012-03-06 | 1.가.② | 미래부품 | 센서 | 900,000`,
    },
    total: 4_000_000,
    finds: ['not-read 2012(참고)!A2'],
    says: ['참고용으로 둔 시트로 보고'],
  },
  {
    name: 'a sheet of one quarter: what was spent in it beside what was so far',
    sheets: {
      '13년 2분기': {
        cells: `
        연구개발비 예산 집행 현황 (단위 : 원)
        비목 | 세목 | 연간예산 | 집행액 | | 잔액
        | | | 당분기 | 누계 |
        1.가.① | 연구원 인건비 | 90,000,000 | 22,000,000 | 44,000,000 | 46,000,000
        1.가.② | 재료비 | 9,000,000 | 2,000,000 | 3,000,000 | 6,000,000
        1.가.② | 시약 | 9,000,000 | 1,000,000 | 1,500,000 | 7,500,000
        1.가.③ | 임차료 | 4,000,000 | 1,000,000 | 2,000,000 | 2,000,000`,
        merges: ['D2:E2'],
      },
    },
    total: 26_000_000, // 22,000,000 + 2,000,000 + 1,000,000 + 1,000,000
  },
  {
    name: 'a sheet of the year before beside that of the four quarters: set aside, and told',
    sheets: {
      '2012년도': `
        일자 | 적요 | 거래처 | 분류 | 금액
        2012-01-07 | 시약 구입 | 삼전시약 | 1.가.② | 410,000
        2012-03-12 | 센서 부품 구입 | 다온 | 1.가.② | 320,000
        2012-06-11 | 방음재 | 미래부품 | 1.가.② | 510,000
        2012-09-05 | 시약 구입 | 삼전시약 | 1.가.② | 260,000
        합계 | | | | 1,500,000`,
      '2013년도': `
        일자 | 적요 | 거래처 | 분류 | 금액
        2013-01-08 | 시약 구입 | 삼전시약 | 1.가.② | 450,000
        2013-03-11 | 센서 부품 구입 | 다온 | 1.가.② | 350,000
        2013-06-13 | 방음재 | 미래부품 | 1.가.② | 550,000
        2013-09-06 | 시약 구입 | 삼전시약 | 1.가.② | 250,000
        합계 | | | | 1,600,000`,
    },
    total: 1_600_000, // 450,000 + 350,000 + 550,000 + 250,000
    finds: ['not-read 2012년도!A1'],
    says: ['4행 1,500,000원'],
  },
  {
    name: 'amounts in dollars alone are no won: where the heading is the currency',
    sheets: {
      Payables: `
        Payables, Korea branch
        Currency: USD
        Date | Vendor | Line | EUR
        2013-01-09 | 미래부품 | 1.가.② | 1,250.40
        2013-02-11 | 다온사 | 1.가.② | 880.10
        2013-03-12 | 미래부품 | 1.가.② | 640.00`,
    },
    total: 0,
    finds: ['header-missing Payables!A3', 'not-read Payables!C4'],
    says: ['C4:D6 3행의 금액은 외화(EUR)로 적혀 있어 더하지 않았습니다'],
  },
  {
    name: 'a line over the table says the currency of an amount that is called nothing else',
    sheets: {
      원장: `
        통화: 미국 달러(USD)
        일자 | 거래처 | 비목 | 금액
        2013-01-09 | 미래부품 | 1.가.② | 12,504
        2013-02-11 | 다온사 | 1.가.② | 8,801
        2013-03-12 | 미래부품 | 1.가.② | 6,400`,
    },
    total: 0, // no won: nothing is added
    finds: ['header-missing 원장!A2', 'not-read 원장!C3'],
    says: ['3행의 금액은 외화(USD)로 적혀 있어 더하지 않았습니다'],
  },
  {
    name: 'a column of one currency beside the amounts, and no won',
    sheets: {
      Ledger: `
        Date | Vendor | Line | Currency | Amount
        2013-01-09 | 미래부품 | 1.가.② | JPY | 125,040
        2013-02-11 | 다온사 | 1.가.② | JPY | 88,010
        2013-03-12 | 미래부품 | 1.가.② | JPY | 64,000`,
    },
    total: 0,
    finds: ['header-missing Ledger!A1', 'not-read Ledger!C2'],
    says: ['3행의 금액은 외화(JPY)로 적혀 있어 더하지 않았습니다'],
  },
  {
    name: 'the currency of the vouchers over a table of won',
    sheets: {
      Ledger: `
        Currency: USD
        Date | Vendor | Line | USD | KRW amount
        2013-01-09 | 미래부품 | 1.가.② | 1,000.50 | 1,100,550
        2013-02-11 | 다온사 | 1.가.② | 700.00 | 770,000
        2013-03-12 | 미래부품 | 1.가.② | 500.00 | 550,000`,
    },
    total: 2_420_550,
  },
  {
    name: 'yen by the rate of a hundred: one row a hundred times too large, and won of dollars converted plainly',
    sheets: {
      수입: `
        단위: 원
        결제일 | 통화 | 외화금액 | 환율 | 원화금액 | 비목 | 거래처
        2013-01-09 | JPY | 120,000 | 1,180.5 | 1,416,600 | 1.가.② | Nara Kiki
        2013-02-09 | JPY | 80,000 | 1,150 | 920,000 | 1.가.② | Nara Kiki
        2013-03-09 | JPY | 30,000 | 1,120 | 33,600,000 | 1.가.② | Nara Kiki
        2013-04-09 | JPY | 210,000 | 1,100 | 2,310,000 | 1.가.② | Nara Kiki
        2013-05-09 | USD | 1,000.5 | 1,100 | 1,100,550 | 1.가.② | Deep Parts
        2013-06-09 | JPY | 90,000 | 1,090 | 981,000 | 1.가.② | Nara Kiki`,
    },
    total: 40_328_150,
    finds: ['amount-unit-slip 수입!E5'],
    says: ['환율을 잘못 곱한 듯합니다: 33,600,000 (다른 JPY 행처럼 환산하면 336,000)'],
  },
  {
    name: 'two years one below the other: the year stands in the title of each, with its days behind it',
    sheets: {
      명세: `
        연구개발비 명세서 (전기 · 당기, 단위: 원)
        ■ 전기 : 2012년 (2012.01.01 ~ 2012.12.31)
        월일 | 비목 | 거래처 | 적요 | 금액
        01/20 | 1.가.② | 동우메디텍 | 시료 용기 | 586,800
        03/05 | 1.가.② | 다온 | 시약 | 413,200
        합계 |  |  |  | 1,000,000
        ■ 당기 : 2013년 (2013.01.01 ~ 2013.12.31)
        월일 | 비목 | 거래처 | 적요 | 금액
        01/14 | 1.가.② | 한빛 | 센서 | 772,800
        05/09 | 1.가.② | 세림 | 기판 | 1,427,200
        합계 |  |  |  | 2,200,000`,
    },
    total: 3_200_000,
    finds: ['date-outside-period 명세!A4', 'date-outside-period 명세!A5', 'dates-one-way 명세!A4'],
  },
];
