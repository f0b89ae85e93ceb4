/** Several columns of amounts, and what stands beside the costs. */
import type { BookCase } from './book-case';

export const AMOUNTS: readonly BookCase[] = [
  ...(['△2,000,000', '(2,000,000)', '▲2,000,000', '-2,000,000원', '△200만원', '△2 000 000'] as const).map((written): BookCase => ({
    name: `a deduction written ${written}: it takes off before anybody puts it right, for what is recognised is never more than the books`,
    sheets: {
      원장: {
        cells: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,000,000
        2013-02-08 | 1.가.② | 나래과학 | 시약 | 4,000,000
        2013-03-08 | 1.가.② | 나래과학 | 시약 일부 반품 | '${written}`,
      },
    },
    total: 7_000_000, // 5 + 4 − 2 million
    recognised: 7_000_000,
    finds: ['amount-not-a-number 원장!E4', 'amount-negative 원장!E4'],
  })),
  {
    name: 'a cost in an amount that is no number is left out until it is put right, a deduction beside it is not',
    sheets: {
      원장: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,000,000
        2013-02-08 | 1.가.② | 나래과학 | 시약 | '4,000,000원
        2013-03-08 | 1.가.② | 나래과학 | 시약 일부 반품 | '△2,000,000`,
    },
    total: 7_000_000, // 5 + 4 − 2 million
    recognised: 3_000_000, // 5 − 2 million
    finds: ['amount-not-a-number 원장!E3', 'amount-not-a-number 원장!E4', 'amount-negative 원장!E4'],
  },
  ...(
    [
      ["'2013.3.8.", 'date-invalid 원장!A4'],
      ['', 'date-missing 원장!A4'],
      ['20131331', 'date-invalid 원장!A4'],
    ] as const
  ).map(([day, found]): BookCase => ({
    name: `a deduction of the day ${day === '' ? 'that is missing' : day}: it takes off before anybody puts it right`,
    sheets: {
      원장: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,000,000
        2013-02-08 | 1.가.② | 나래과학 | 시약 | 4,000,000
        ${day} | 1.가.② | 나래과학 | 시약 일부 반품 | -2,000,000`,
    },
    total: 7_000_000, // 5 + 4 − 2 million
    recognised: 7_000_000,
    finds: [found, 'amount-negative 원장!E4'],
  })),
  {
    name: 'what was taken back after the four quarters is none of their costs, and is left out however it is written',
    sheets: {
      원장: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,000,000
        2013-02-08 | 1.가.② | 나래과학 | 시약 | 4,000,000
        2014-01-08 | 1.가.② | 나래과학 | 시약 일부 반품 | '△2,000,000`,
    },
    total: 7_000_000, // 5 + 4 − 2 million
    recognised: 9_000_000, // 5 + 4 million
    finds: ['date-outside-period 원장!A4', 'amount-not-a-number 원장!E4', 'amount-negative 원장!E4'],
  },
  {
    name: 'a deduction that is said to be for production alone takes off: no cost for production is left out that it could belong to',
    sheets: {
      원장: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,000,000
        2013-02-08 | 1.가.② | 나래과학 | 시약 | 4,000,000
        2013-03-08 | 1.가.② | 나래과학 | 양산용 부품 반품 | -2,000,000`,
    },
    total: 7_000_000, // 5 + 4 − 2 million
    recognised: 7_000_000,
    finds: ['condition-not-met 원장!D4', 'amount-negative 원장!E4'],
  },
  {
    name: 'what was bought for production and what of it was taken back are left out together',
    sheets: {
      원장: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,000,000
        2013-02-08 | 1.가.② | 나래과학 | 양산용 부품 | 4,000,000
        2013-03-08 | 1.가.② | 나래과학 | 양산용 부품 반품 | -2,000,000`,
    },
    total: 7_000_000, // 5 + 4 − 2 million
    recognised: 5_000_000,
    finds: ['condition-not-met 원장!D3', 'condition-not-met 원장!D4', 'amount-negative 원장!E4'],
  },
  {
    name: 'under one heading over them 정부출연금 and 민간부담금 are parts of 소계',
    sheets: {
      실적: `
        비목 | 사용일 | 사용내역 | 사용금액 | 사용금액 | 사용금액 | 증빙
        | | | 정부출연금 | 민간부담금 | 소계 |
        1.가.① | 2013-01-25 | 1월 급여 | 0 | 3,100,000 | 3,100,000 | 영-1
        1.가.② | 2013-02-25 | 시약 | 1,200,000 | 300,000 | 1,500,000 | 영-2
        1.가.② | 2013-03-25 | 시편 | 800,000 | 0 | 800,000 | 영-3
        합계 | | | 2,000,000 | 3,400,000 | 5,400,000 |`,
    },
    total: 5_400_000,
    finds: ['amount-unclear 실적!F2'],
  },
  {
    name: 'a third quarter that comes to as much as the two before it is no sum of them',
    sheets: {
      집계: `
        (원)
        비목 | 적요 | 2013 1분기 | 2013 2분기 | 2013 3분기 | 2013 4분기
        1.가.② | 시약 | 1,000,000 | 2,000,000 | 3,000,000 | 4,500,000
        1.가.③ | 임차 | 500,000 | 500,000 | 1,000,000 | 700,000`,
    },
    total: 13_200_000,
    quarters: { '2013Q1': 1_500_000, '2013Q2': 2_500_000, '2013Q3': 4_000_000, '2013Q4': 5_200_000 },
  },
  {
    name: 'a half beside its quarters is their sum',
    sheets: {
      집계: `
        (원)
        비목 | 적요 | 2013 1분기 | 2013 2분기 | 2013 상반기 | 2013 3분기
        1.가.② | 시약 | 1,000,000 | 2,000,000 | 3,000,000 | 4,500,000
        1.가.③ | 임차 | 500,000 | 600,000 | 1,100,000 | 700,000`,
    },
    total: 9_300_000,
    quarters: { '2013Q1': 1_500_000, '2013Q2': 2_600_000, '2013Q3': 5_200_000 },
  },
  ...['번호', '순번', 'No', '연번'].map((head): BookCase => ({
    name: `${head} beside the categories of a short ledger is no part of them`,
    sheets: {
      원장: `
        ${head} | 비목 | 일자 | 적요 | 금액(원)
        1 | 1.가.② | 2013-01-10 | 시약 | 1,000,000
        2 | 1.가.② | 2013-02-10 | 기판 | 2,000,000
        3 | 1.가.② | 2013-03-10 | 렌즈 | 3,000,000`,
    },
    total: 6_000_000,
  })),
  {
    name: 'Budget | Actual | Variance: what was spent; the variance is no second amount; a credit note in brackets',
    appliedOn: '2025-06-10',
    sheets: {
      'Project cost': `
        Project cost report FY2024 | | | | KRW
        Date | Category | Description | Supplier | Budget | Actual | Variance
        2024-04-02 | 1.가.② | sensors | Daon | 4,000,000 | 3,000,000 | '(1,000,000)
        2024-04-25 | 1.가.① | April pay | Haneul | 5,000,000 | 4,500,000 | '(500,000)
        2024-05-25 | 1.가.① | May pay | Haneul | 5,000,000 | 4,500,000 | '(500,000)
        2025-03-28 | 1.가.② | Credit note | Daon | | '(330,000) |
        Grand total | | | | 14,000,000 | 11,670,000`,
    },
    total: 11_670_000, // 3,000,000 + 4,500,000 × 2 − 330,000
    finds: ['amount-negative Project cost!F6', 'amount-not-a-number Project cost!F6'],
  },
  {
    name: '예산액 | 집행액 | 잔액',
    sheets: {
      예산: `
        집행일 | 비목 | 세부내역 | 거래처 | 예산액 | 집행액 | 잔액
        2013-01-08 | 1.가.② | 기판 | 다온사 | 1,500,000 | 1,200,000 | 300,000
        2013-01-25 | 1.가.① | 1월분 급여 | 하늘이 | 3,500,000 | 3,200,000 | 300,000
        2013-02-25 | 1.가.① | 2월분 급여 | 하늘이 | 3,500,000 | 3,100,000 | 400,000
        합계 | | | | 8,500,000 | 7,500,000 | 1,000,000`,
    },
    total: 7_500_000, // 1,200,000 + 3,200,000 + 3,100,000
  },
  {
    name: '결의금액 with what was cancelled: left out of the sum and said',
    appliedOn: '2025-06-10',
    sheets: {
      지출결의: `
        결의일자 | 문서번호 | 제목 | 거래처 | 비목 | 결의금액 | 상태
        2024-04-12 | 결의-001 | 가공 | 다온사 | 1.가.② | 2,800,000 | 승인완료
        2024-04-25 | 결의-002 | 4월분 급여 | 하늘이 | 1.가.① | 3,300,000 | 승인완료
        2024-05-25 | 결의-003 | 5월분 급여 | 하늘이 | 1.가.① | 3,300,000 | 취소
        2024-06-25 | 결의-004 | 6월분 급여 | 하늘이 | 1.가.① | 3,300,000 | 승인완료
        승인 합계 | | | | | 9,400,000`,
    },
    total: 9_400_000, // 2,800,000 + 3,300,000 × 2
    finds: ['row-not-counted 지출결의!G4'],
    says: ['3,300,000'],
  },
  ...[
    ['승인금액 | 취소금액', '', 'cancelled in a column of its own'],
    ['매입금액 | 반품금액 | 순매입액', 'net', 'sent back, with what is left'],
    ['결제금액 | 환불액', '', 'paid back'],
    ['amount | refunded', '', 'refunded, in English'],
    ['승인금액 | 취소금액', '', 'cancelled, with its minus', '-'],
    ['매입액 | 환출액 | 순매입액', 'net', 'sent back with its minus, and what is left', '-'],
    ['Amount | Refunded', '', 'refunded, with its minus', '-'],
    ...['환입', '에누리', '반품(원)', '부분취소금액', '승인취소', 'Returns', '매입환출및에누리', '취소 금액(원)', '(-)반품'].map(
      (head) => [`금액 | ${head}`, '', `called ${head}`] as const,
    ),
  ].map(([heads, net, what, sign = '']): BookCase => {
    const row = (day: string, line: string, paid: number, back: number): string =>
      `${day} | ${line} | 시약 | 다온사 | ${paid.toLocaleString('en')} | ${back === 0 ? '' : `${sign}${back.toLocaleString('en')}`}${net === '' ? '' : ` | ${(paid - back).toLocaleString('en')}`}`;
    return {
      name: `${what as string}: taken off the amount beside it`,
      sheets: {
        내역: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | ${heads as string}
        ${row('2013-01-10', '1.가.②', 1_000_000, 0)}
        ${row('2013-02-11', '1.가.②', 2_300_000, 2_300_000)}
        ${row('2013-03-12', '1.가.②', 1_700_000, 200_000)}
        ${row('2013-04-13', '1.가.②', 4_100_000, 0)}`,
      },
      total: 6_600_000, // 1,000,000 + 0 + 1,500,000 + 4,100,000
    };
  }),
  {
    name: '금액 | 수정금액: what stands instead of an amount is no adjustment to it; which of them is the cost is asked',
    sheets: {
      내역: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | 금액 | 수정금액
        2013-01-10 | 1.가.② | 시약 | 다온사 | 1,000,000 |
        2013-02-11 | 1.가.② | 기판 | 다온사 | 2,300,000 | 2,350,000
        2013-03-12 | 1.가.② | 전선 | 다온사 | 1,700,000 |`,
    },
    total: 5_000_000, // 1,000,000 + 2,300,000 + 1,700,000
    finds: ['amount-unclear 내역!E2'],
    says: ['F ‘수정금액’'],
  },
  {
    name: '국고보조금 | 자부담 without a sum: both together, and it is said',
    sheets: {
      사업비: `
        집행일 | 비목 | 내역 | 거래처 | 국고보조금 | 자부담
        2013-01-03 | 1.가.② | 가공 | 다온사 | 0 | 2,300,000
        2013-01-25 | 1.가.① | 1월분 급여 | 하늘이 | 3,000,000 | 1,000,000
        2013-02-25 | 1.가.① | 2월분 급여 | 하늘이 | 3,000,000 | 1,000,000
        합계 | | | | 6,000,000 | 4,300,000`,
    },
    total: 10_300_000, // 2,300,000 + 4,000,000 × 2
    finds: ['amount-unclear 사업비!E1'],
    says: ['E+F'],
  },
  {
    name: 'an approval box and the budget above the table are no costs',
    sheets: {
      품의: {
        merges: ['B1:D1'],
        cells: `
           | ㈜ 보 람 전 자 | | | 담당 | 팀장 | 이사 | 대표
           | | | | 김 | 이 | 박 | 최

           | 제목 : 2013년 연구개발비 집행 집계의 건
           | 예산 총액 | | 90,000,000

           | 일 자 | 내  역 | 거 래 처 | 비 목 | 금 액
           | 2013-01-07 | 압력 센서 | 미래부품 | 1.가.② | 2,300,000
           | 2013-01-25 | 1월분 급여 | 하늘이 | 1.가.① | 3,000,000
           | 2013-02-25 | 2월분 급여 | 하늘이 | 1.가.① | 3,000,000
           | 합 계 | | | | 8,300,000`,
      },
    },
    total: 8_300_000, // 2,300,000 + 3,000,000 × 2
  },
  {
    name: 'the year-end transfer to the result is no refund',
    sheets: {
      원장: `
        계정별원장 [경상연구개발비] 2013-01-01 ~ 2013-12-31
        일자 | 적요 | 거래처 | 분류 | 차변 | 대변 | 잔액
        2013-01-08 | 방음재 | 다온사 | 1.가.② | 2,000,000 | | 2,000,000
        2013-01-25 | 1월분 급여 | 하늘이 | 1.가.① | 4,000,000 | | 6,000,000
        2013-12-25 | 12월분 급여 | 하늘이 | 1.가.① | 4,000,000 | | 10,000,000
        2013-12-31 | 손익계정으로 대체 | | | | 10,000,000 | 0
        합계 | | | | 10,000,000 | 10,000,000 | 0`,
    },
    total: 10_000_000, // 2,000,000 + 4,000,000 × 2
  },
  {
    name: 'won in the cells, shown in thousands by their format, as the note says',
    sheets: {
      배분: {
        scales: { E: 1_000, F: 1_000, G: 1_000 },
        cells: `
          연구개발비 배분표
          (단위: 천원)
          일자 | 적요 | 거래처 | 분류 | 장부금액 | 조정금액 | 소계
          2013-01-21 | 압력 센서 | 미래부품 | 1.가.② | 2,700,000 | 0 | 2,700,000
          2013-01-25 | 1월분 급여 | 하늘이 | 1.가.① | 3,800,000 | 0 | 3,800,000
          2013-02-25 | 2월분 급여 | 하늘이 | 1.가.① | 3,800,000 | 0 | 3,800,000
          합계 | | | | 10,300,000 | 0 | 10,300,000`,
      },
    },
    total: 10_300_000, // 2,700,000 + 3,800,000 × 2
    says: ['단위는 ‘천원’이나 표시 형식이 값을 1,000으로 나누어 보여 줍니다. 셀의 값은 ‘원’으로 읽었습니다.'],
  },
  {
    name: 'millions of won in the note, the cells hold thousands that are shown as millions',
    sheets: {
      배분: {
        scales: { D: 1_000 },
        cells: `
          (단위: 백만원)
          일자 | 적요 | 분류 | 금액
          2013-01-21 | 압력 센서 | 1.가.② | 27,000
          2013-01-25 | 1월분 급여 | 1.가.① | 38,000
          2013-02-25 | 2월분 급여 | 1.가.① | 38,000`,
      },
    },
    total: 103_000_000, // (27,000 + 38,000 × 2) × 1,000,000 ÷ 1,000
    says: ['셀의 값은 ‘천원’으로 읽었습니다'],
  },
  {
    name: 'a table below takes the unit of the sheet, and its own format',
    sheets: {
      배분: {
        scales: { D: 1_000 },
        cells: `
          (단위: 천원)
          일자 | 적요 | 분류 | 금액
          2013-01-21 | 압력 센서 | 1.가.② | 2,700,000
          2013-01-25 | 1월분 급여 | 1.가.① | 3,800,000
          합계 | | | 6,500,000

          2. 그 밖의 비용
          날짜 | 내역 | 거래처 | 금액 | 별표3 비목
          2013-05-02 | 계측기 임차 | 계측나라 | 500,000 | 1.가.③
          2013-06-02 | 계측기 임차 | 계측나라 | 500,000 | 1.가.③`,
      },
    },
    total: 7_500_000, // 2,700,000 + 3,800,000 + 500,000 × 2
    says: ['셀의 값은 ‘원’으로 읽었습니다'],
  },
  {
    name: 'amounts in several currencies in one column: no sum of them is won',
    appliedOn: '2025-06-10',
    sheets: {
      Expenses: `
        Date | Description | Vendor | Category | Cur. | Amount
        2024-04-02 | font | Unity | 1.가.② | USD | 1,000
        2024-04-25 | April pay | Haneul | 1.가.① | KRW | 3,500,000
        2024-05-05 | images | Getty | 1.가.② | JPY | 160,000
        2024-05-25 | May pay | Haneul | 1.가.① | KRW | 3,500,000`,
    },
    total: 7_000_000, // those in won; of the others nobody knows what they come to, and it is said of each
    finds: ['amount-unclear Expenses!F1', 'amount-not-a-number Expenses!F2', 'amount-not-a-number Expenses!F4'],
    says: ['한 열에 여러 통화의 금액이 있습니다(행 수: KRW 2, USD 1, JPY 1)'],
  },
  {
    name: 'one currency in the column beside the amounts is no doubt',
    sheets: {
      원장: `
        단위: 원
        일자 | 적요 | 분류 | 통화 | 금액
        2013-01-21 | 압력 센서 | 1.가.② | KRW | 2,700,000
        2013-01-25 | 1월분 급여 | 1.가.① | KRW | 3,800,000
        2013-02-25 | 2월분 급여 | 1.가.① | KRW | 3,800,000`,
    },
    total: 10_300_000, // 2,700,000 + 3,800,000 × 2
  },
  {
    name: 'months that run on from the first: the last one is the year, as the title says',
    appliedOn: '2025-06-10',
    sheets: {
      실적: `
        FY2024 연구개발비 실적 (누계 기준)
         | | | | | 단위: 천원
        비목 | 항목 | 24.4월 | 24.5월 | 24.6월 | 24.7월
        1.가.① | 인건비 | 8,000 | 16,000 | 24,000 | 32,000
        1.가.② | 재료비 | 6,000 | 12,000 | 18,000 | 25,000
        1.가.③ | 임차료 | 0 | 1,000 | 1,000 | 2,000
        합계 | | 14,000 | 29,000 | 43,000 | 59,000`,
    },
    total: 59_000_000, // 32,000 + 25,000 + 2,000
    finds: ['amount-unclear 실적!F3'],
  },
  {
    name: 'wages that are the same or rise a little every month do not run on',
    sheets: {
      급여: `
        2013년 급여 (단위 : 원)
        성명 | 분류 | 1월 | 2월 | 3월
        하늘이 | 1.가.① | 4,000,000 | 4,000,000 | 4,100,000
        노을이 | 1.가.① | 3,000,000 | 3,000,000 | 3,000,000`,
    },
    total: 21_100_000, // 12,100,000 + 9,000,000
  },
  {
    name: 'months worked and a price list beside what was paid',
    sheets: {
      투입: {
        merges: ['C2:E2'],
        cells: `
          소프트웨어 개발 투입인력 현황 (2013)
          성명 | 등급 | 투입 M/M | | | 표준단가(천원/월) | 실지급 급여(원) | 비목
           | | 1Q | 2Q | 3Q | | |
          하늘이 | 특급 | 3 | 3 | 1.75 | 8,600 | 38,000,000 | 1.가.①
          노을이 | 고급 | 2.5 | 3 | 2.25 | 6,600 | 30,000,000 | 1.가.①
          바다가 | 중급 | 2.5 | 2.5 | 1.75 | 5,200 | 20,000,000 | 1.가.①`,
      },
    },
    total: 88_000_000, // 38,000,000 + 30,000,000 + 20,000,000
    finds: ['period-unchecked 투입!H2'],
  },
  {
    name: 'codes of accounts and departments are no amounts, whatever stands over them: the plain numbers beside them are',
    sheets: {
      원장: `
        단위: 원
        일자 | 차변 | 집행 | 적요 | 거래처 | 분류 | 값
        2013-01-08 | '53100 | '1100 | 기판 | 다온사 | 1.가.② | 1,200,000
        2013-01-25 | '52100 | '1100 | 1월분 급여 | 하늘이 | 1.가.① | 3,200,000
        2013-02-25 | '52100 | '1200 | 2월분 급여 | 하늘이 | 1.가.① | 3,100,000
        2013-03-08 | '53100 | '1200 | 시약 | 다온사 | 1.가.② | 990,000`,
    },
    total: 8_490_000, // 1,200,000 + 3,200,000 + 3,100,000 + 990,000
  },
  {
    name: 'the same as numbers, and the amount under 합계 alone',
    sheets: {
      원장: `
        단위: 원
        일자 | 비용 | 지출 | 적요 | 거래처 | 분류 | 합계
        2013-01-08 | 53100 | 1100 | 기판 | 다온사 | 1.가.② | 1,200,000
        2013-01-25 | 52100 | 1100 | 1월분 급여 | 하늘이 | 1.가.① | 3,200,000
        2013-02-25 | 52100 | 1200 | 2월분 급여 | 하늘이 | 1.가.① | 3,100,000
        2013-03-08 | 53100 | 1200 | 시약 | 다온사 | 1.가.② | 990,000`,
    },
    total: 8_490_000,
  },
  {
    name: '금액 × 배부율: what the rate makes is the amount, and a row in which it makes another is told',
    sheets: {
      배부: `
        단위: 원
        일자 | 적요 | 거래처 | 비목 | 금액 | 배부율 | 배부액
        2013-01-10 | 시약 | 다온사 | 1.가.② | 3,000,000 | 0.5 | 1,500,000
        2013-02-10 | 기판 | 다온사 | 1.가.② | 1,000,000 | 0.3 | 300,000
        2013-03-10 | 시료 | 다온사 | 1.가.② | 2,000,000 | 0.3 | 700,000
        2013-04-10 | 기판 | 미래부품 | 1.가.② | 2,000,000 | 0.4 | 800,000`,
    },
    total: 3_300_000, // 1,500,000 + 300,000 + 700,000 + 800,000
    finds: ['total-mismatch 배부!G5'],
    says: ['700,000, E × F은 600,000 (차이 100,000)'],
  },
  {
    name: 'the stroke behind ₩ closes a sum and is no minus; KRW may stand behind it',
    sheets: {
      원장: `
        연구개발비 (단위 : 원)
        일자 | 비목 | 거래처 | 적요 | 금액
        2013-03-05 | 1.가.② | 다온사 | 시약 | 2,100,000
        2013-03-06 | 1.가.② | 미래부품 | 센서 | '₩574,300-
        2013-03-07 | 1.가.② | 미래부품 | 시료 | '380,000 KRW
        합계 | | | | 3,054,300`,
    },
    total: 3_054_300, // 2,100,000 + 574,300 + 380,000
    finds: ['amount-not-a-number 원장!E4', 'amount-not-a-number 원장!E5'],
  },
];
