import type { BookCase } from './book-case';

/** The quarter stands in the name or title of the sheet, or over columns: the quarters add up to what is recognised, and what nobody places is told. */
export const QUARTERS: readonly BookCase[] = [
  {
    name: 'a sheet a quarter, by its name or its title',
    appliedOn: '2025-06-10',
    sheets: {
      '24년 2분기': `
        (원)
        비목 | 적요 | 금액
        1.가.① | 급여 하늘이 | 9,000,000
        1.가.② | 시약 | 1,200,000`,
      '24년 3분기': `
        (원)
        비목 | 적요 | 금액
        1.가.① | 급여 하늘이 | 9,100,000`,
      넷째: `
        2024년 4분기 연구개발비
        (원)
        비목 | 적요 | 금액
        1.가.② | 배지 | 700,000`,
      '25년 1분기': `
        (원)
        비목 | 적요 | 금액
        1.가.② | 기판 | 800,000`,
    },
    total: 20_800_000,
    quarters: { '2024Q2': 10_200_000, '2024Q3': 9_100_000, '2024Q4': 700_000, '2025Q1': 800_000 },
  },
  {
    name: 'quarters across in thousands, with their sum',
    appliedOn: '2025-06-10',
    sheets: {
      인건비: `
        (단위 : 천원)
        성명 | 비목 | 2024년 2분기 | 2024년 3분기 | 2024년 4분기 | 2025년 1분기 | 연간계
        하늘이 | 1.가.① | 9,000 | 9,100 | 9,200 | 9,300 | 36,600
        노을이 | 1.가.① | 8,000 | 8,100 | 8,200 | 8,300 | 32,600
        바다가 | 1.가.① | | | 7,200 | 7,300 | 14,500`,
    },
    total: 83_700_000,
    quarters: { '2024Q2': 17_000_000, '2024Q3': 17_200_000, '2024Q4': 24_600_000, '2025Q1': 24_900_000 },
  },
  {
    name: 'halves of a year: no quarter is made up',
    sheets: {
      인건비: `
        (원)
        성명 | 비목 | 2013년 상반기 | 2013년 하반기 | 연간계
        하늘이 | 1.가.① | 20,000,000 | 21,000,000 | 41,000,000
        노을이 | 1.가.① | 18,000,000 | 19,000,000 | 37,000,000
        바다가 | 1.가.① | 16,000,000 | 17,000,000 | 33,000,000`,
    },
    total: 111_000_000,
    quarters: {},
    unplaced: { unknown: 111_000_000 },
  },
  {
    name: 'neither dates nor a quarter anywhere: the amount is told, beside one that is placed',
    sheets: {
      '2013년 1분기': `
        (원)
        비목 | 적요 | 금액
        1.가.① | 급여 하늘이 | 9,000,000`,
      기타: `
        (원)
        비목 | 적요 | 금액
        1.가.② | 시약 | 1,200,000`,
    },
    total: 10_200_000,
    finds: ['period-unchecked 기타!B2'],
    quarters: { '2013Q1': 9_000_000 },
    unplaced: { unknown: 1_200_000 },
  },
  {
    name: 'months before the four quarters are of none of them, and not recognised',
    sheets: {
      급여: `
        (원)
        성명 | 비목 | 2012년 12월 | 2013년 1월 | 2013년 2월 | 합계
        하늘이 | 1.가.① | 3,000,000 | 3,100,000 | 3,200,000 | 9,300,000
        노을이 | 1.가.① | 2,000,000 | 2,100,000 | 2,200,000 | 6,300,000
        바다가 | 1.가.① | 1,000,000 | 1,100,000 | 1,200,000 | 3,300,000`,
    },
    total: 18_900_000,
    finds: ['date-outside-period 급여!C2'],
    recognised: 12_900_000,
    quarters: { '2013Q1': 12_900_000 },
  },
  ...(
    [
      ['분기', '2013Q', ''],
      ['귀속분기', '2013년 ', '분기'],
      ['기간', '2013년 ', '/4분기'],
      ['Quarter', 'Q', ' 2013'],
    ] as const
  ).map(([head, before, behind]): BookCase => ({
    name: `the quarter in a column of its own: ${head}, ${before}1${behind}`,
    sheets: {
      원장: `
          (원)
          ${head} | 전표번호 | 적요 | 거래처 | 분류 | 금액
          ${before}1${behind} | A-1 | 기판 | 가나 | 1.가.② | 1,000,000
          ${before}2${behind} | A-2 | 기판 | 가나 | 1.가.② | 2,000,000
          ${before}3${behind} | A-3 | 기판 | 가나 | 1.가.② | 3,000,000
          ${before}4${behind} | A-4 | 기판 | 가나 | 1.가.② | 4,000,000
          ${before.replace('2013', '2012')}4${behind.replace('2013', '2012')} | A-5 | 기판 | 가나 | 1.가.② | 500,000`,
    },
    total: 10_500_000,
    finds: ['date-outside-period 원장!A7'],
    quarters: { '2013Q1': 1_000_000, '2013Q2': 2_000_000, '2013Q3': 3_000_000, '2013Q4': 4_000_000 },
  })),
  {
    name: 'the title of a report, even a final one, says the quarter of its costs',
    sheets: {
      원장: `
        2013년 1분기 연구비 사용실적 보고 (최종)
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        2 | 시약 | 다라 | 1.가.② | 2,000,000
        3 | 렌즈 | 다라 | 1.가.② | 3,000,000`,
    },
    total: 6_000_000,
    quarters: { '2013Q1': 6_000_000 },
  },
  {
    name: 'the year of a report or a form is that of its days',
    sheets: {
      원장: `
        2013년 연구개발비 집행 보고서 서식
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        '01-31 | 기판 | 가나 | 1.가.② | 1,000,000
        '05-20 | 시약 | 다라 | 1.가.② | 2,000,000
        '11-30 | 렌즈 | 다라 | 1.가.② | 3,000,000`,
    },
    total: 6_000_000,
    finds: ['dates-one-way 원장!A3'],
    quarters: { '2013Q1': 1_000_000, '2013Q2': 2_000_000, '2013Q4': 3_000_000 },
  },
  {
    name: 'columns of quarters as 1사분기, and with the year behind',
    sheets: {
      집계: `
        (원)
        비목 | 적요 | 1사분기(2013) | 2사분기(2013) | 3사분기(2013) | 4사분기(2013)
        1.가.② | 시약 | 1,000,000 | 2,500,000 | 3,000,000 | 4,500,000
        1.가.③ | 임차 | 500,000 | 600,000 | 1,000,000 | 700,000`,
    },
    total: 13_800_000,
    quarters: { '2013Q1': 1_500_000, '2013Q2': 3_100_000, '2013Q3': 4_000_000, '2013Q4': 5_200_000 },
  },
  // Without a number of a voucher the name of the quarter once made a total of each row.
  ...['2013년 ', '2013 ', '2013-', ''].map((year): BookCase => ({
    name: `the quarter of each row as ${year}1/4분기, without a number`,
    sheets: {
      원장: `
          2013년 연구개발비 (원)
          분기 | 비목 | 적요 | 거래처 | 금액
          ${year}1/4분기 | 1.가.② | 기판 | 가나 | 1,000,000
          ${year}2/4분기 | 1.가.② | 센서 | 다라 | 2,000,000
          ${year}2/4분기 계 | | | | 3,000,000
          ${year}4/4분기 | 1.가.② | 렌즈 | 마바 | 4,000,000`,
    },
    total: 7_000_000,
    quarters: { '2013Q1': 1_000_000, '2013Q2': 2_000_000, '2013Q4': 4_000_000 },
  })),
  ...['-', '.', '_'].map((sign): BookCase => ({
    name: `sheets of quarters as 2014${sign}2Q are none of February`,
    appliedOn: '2014-05-10',
    sheets: Object.fromEntries(
      ['2014', '2013'].map((year, at) => [
        `${year}${sign}2Q`,
        `
          번호 | 적요 | 거래처 | 비목 | 금액(원)
          1 | 기판 ${at} | 가나 | 1.가.② | ${at + 1},000,000
          2 | 시약 ${at} | 다라 | 1.가.② | ${at + 1},000,000`,
      ]),
    ),
    total: 6_000_000,
    finds: [`date-outside-period 2014${sign}2Q!E1`],
    quarters: { '2013Q2': 4_000_000 },
  })),
  ...(
    [
      ['4분기(2012)', '1분기(2013)'],
      ['4Q 2012', '1Q 2013'],
      ['Q4 2012', 'Q1 2013'],
      ['FY12 Q4', 'FY13 Q1'],
      ['2012년 4사분기', '2013년 1사분기'],
      ['12월분(2012년)', '1월분(2013년)'],
      ['Dec 2012', 'Jan 2013'],
      ['2012.10.1 ~ 2012.12.31', '2013.1.1 ~ 2013.3.31'],
    ] as const
  ).map(([before, within]): BookCase => ({
    name: `titles as ${before}: the year stands in them`,
    sheets: {
      원장: `
        전표 | 비목 | 적요 | 금액(원)
        ${before}
        A-1 | 1.가.② | 기판 | 200,000
        A-2 | 1.가.② | 시약 | 210,000
        ${within}
        A-3 | 1.가.② | 렌즈 | 1,000,000
        A-4 | 1.가.② | 부품 | 1,100,000`,
    },
    total: 2_510_000,
    finds: ['date-outside-period 원장!A3', 'date-outside-period 원장!A4'],
    quarters: { '2013Q1': 2_100_000 },
  })),
  ...(
    [
      ['2012년', '2013년', '2014년'],
      ['FY2012', 'FY2013', 'FY2014'],
      ['2012년 하반기', '2013년 상반기', '2014년 상반기'],
      ['2012.7.1 ~ 2012.12.31', '2013.1.1 ~ 2013.12.31', '2014.1.1 ~ 2014.6.30'],
    ] as const
  ).map(([before, within, after]): BookCase => ({
    name: `titles as ${before}: what lies outside is one error a title, of the rest nobody says the quarter`,
    sheets: {
      원장: `
        전표 | 비목 | 적요 | 금액(원)
        ${before}
        A-1 | 1.가.② | 기판 | 200,000
        A-2 | 1.가.② | 시약 | 210,000
        ${within}
        A-3 | 1.가.② | 렌즈 | 1,000,000
        ${after}
        A-4 | 1.가.② | 부품 | 1,100,000`,
    },
    total: 2_510_000,
    finds: ['date-outside-period 원장!A2', 'date-outside-period 원장!A7'],
    quarters: {},
    unplaced: { unknown: 1_000_000 },
  })),
  ...['2012', '2012년 원장', 'FY2012', "'12", '2012 연구개발비', '2012.7.1~12.31', '제5기(2012년)'].map((name): BookCase => ({
    name: `a sheet called ${name} lies outside, and one of the year after within`,
    sheets: {
      [name]: `
        전표 | 적요 | 거래처 | 비목 | 금액(원)
        A-1 | 기판 | 가나 | 1.가.② | 1,000,000
        A-2 | 시약 | 다라 | 1.가.② | 2,000,000`,
      '2013년 원장': `
        전표 | 적요 | 거래처 | 비목 | 금액(원)
        B-1 | 렌즈 | 마바 | 1.가.② | 4,000,000
        B-2 | 부품 | 사아 | 1.가.② | 5,000,000`,
    },
    total: 12_000_000,
    recognised: 9_000_000,
    finds: [`date-outside-period ${name}!E1`],
  })),
  {
    name: 'days in rows say when their costs are, whatever the sheet is called',
    sheets: {
      '2012년 원장': `
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        2013-02-01 | 기판 | 가나 | 1.가.② | 1,000,000
        2013-08-01 | 시약 | 다라 | 1.가.② | 2,000,000`,
    },
    total: 3_000_000,
    finds: [],
    quarters: { '2013Q1': 1_000_000, '2013Q3': 2_000_000 },
  },
  ...(
    [
      ['2014.02 기보', '2014-02'],
      ['2014년 연구개발비', '2014년'],
      ['심사 14년 2월', '2014-02'],
      ['전년도', '전년도'],
    ] as const
  ).map(([name, said]): BookCase => ({
    name: `a sheet called ${name} may say when it was made: its costs are recognised, and that is told`,
    sheets: {
      [name]: `
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        2 | 시약 | 다라 | 1.가.② | 2,000,000`,
    },
    total: 3_000_000,
    recognised: 3_000_000,
    finds: [`period-unchecked ${name}!B1`],
    says: [`‘${said}’`],
  })),
  ...(
    [
      ['제5기(2012년)', '제6기(2013년)'],
      ['1. 2012년', '2. 2013년'],
      ['2012년 연구개발비 집행내역 (2/4~4/4분기)', '2013년 연구개발비 집행내역'],
    ] as const
  ).map(([before, within]): BookCase => ({
    name: `titles as ${before}: a number stands before the year, or words of its costs behind it`,
    sheets: {
      원장: `
        전표 | 비목 | 적요 | 금액(원)
        ${before}
        A-1 | 1.가.② | 기판 | 200,000
        A-2 | 1.가.② | 시약 | 210,000
        ${within}
        A-3 | 1.가.② | 렌즈 | 1,000,000`,
    },
    total: 1_410_000,
    recognised: 1_000_000,
    finds: ['date-outside-period 원장!A2'],
  })),
  ...(
    [
      ['제6기 2013년 1월 1일부터 2013년 12월 31일까지', '제5기 2012년 1월 1일부터 2012년 12월 31일까지'],
      ['당기: 2013년', '전기: 2012년'],
      ['사업기간: 2011.3.1 ~ 2012.2.28', ''],
      ['(2012년 12월 개정)', ''],
      ['2014년 2월', ''],
      ['중소기업청 고시 제2012-60호 (2012.12.1)', ''],
      ['2012년 설립', ''],
    ] as const
  ).map(([first, second]): BookCase => ({
    name: `over a heading ${first} and ${second || 'nothing else'} bar nothing`,
    sheets: {
      원장: `
        ${first}
        ${second}
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        2 | 시약 | 다라 | 1.가.② | 2,000,000`,
    },
    total: 3_000_000,
    recognised: 3_000_000,
    finds: ['period-unchecked 원장!B3'],
  })),
  ...['2014 1분기 신청', '2014년 2월 제출', '2014-02 최종', 'v2014.1', '2014 Q1 제출본', '2013 결산(2014.1 마감)'].map((name): BookCase => ({
    name: `a sheet called ${name} says when it was filed, not of when its costs are`,
    sheets: {
      [name]: `
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        2 | 시약 | 다라 | 1.가.② | 2,000,000
        3 | 렌즈 | 다라 | 1.가.② | 3,000,000`,
    },
    total: 6_000_000,
    finds: [`period-unchecked ${name}!B1`],
  })),
  {
    name: 'a title over each block of rows names its quarter or its month',
    sheets: {
      원장: `
        2013년 1분기 연구개발비
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        2 | 시약 | 다라 | 1.가.② | 1,100,000
        소계 | | | | 2,100,000

        2012년 4분기 연구개발비
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 200,000
        2 | 시약 | 다라 | 1.가.② | 210,000
        소계 | | | | 410,000

        ■ 2013년 8월
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 3,000,000
        소계 | | | | 3,000,000`,
    },
    total: 5_510_000,
    finds: ['date-outside-period 원장!A9', 'date-outside-period 원장!A10'],
    quarters: { '2013Q1': 2_100_000, '2013Q3': 3_000_000 },
  },
  {
    name: 'when the sheet was written is no title of a block',
    sheets: {
      원장: `
        2013년 1분기 연구개발비
        작성일: 2014년 2월 3일
        2014년 2월 3일 현재
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        2 | 시약 | 다라 | 1.가.② | 1,100,000`,
    },
    total: 2_100_000,
    quarters: { '2013Q1': 2_100_000 },
  },
  {
    name: 'a first block without a title: of when its costs are is told',
    sheets: {
      원장: `
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 1,000,000
        소계 | | | | 1,000,000

        2013년 2분기
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 200,000
        소계 | | | | 200,000

        2013년 3분기
        번호 | 적요 | 거래처 | 비목 | 금액(원)
        1 | 기판 | 가나 | 1.가.② | 3,000,000
        소계 | | | | 3,000,000`,
    },
    total: 4_200_000,
    finds: ['period-unchecked 원장!B1'],
    quarters: { '2013Q2': 200_000, '2013Q3': 3_000_000 },
    unplaced: { unknown: 1_000_000 },
  },
  {
    name: 'a sheet of a quarter before the four: told once, none of it recognised',
    sheets: Object.fromEntries(
      ['2013 1분기', '2013 4분기', '2012 4분기'].map((name, at) => [
        name,
        `
        (원)
        전표 | 적요 | 거래처 | 비목 | 금액
        A-${at}1 | 기판 ${at}호 | 가나 | 1.가.② | ${at + 1},000,000
        A-${at}2 | 기판 ${at}호 중판 | 가나 | 1.가.② | ${at + 1},100,000`,
      ]),
    ),
    total: 12_300_000,
    finds: ['date-outside-period 2012 4분기!E2'],
    quarters: { '2013Q1': 2_100_000, '2013Q4': 4_100_000 },
  },
  {
    name: 'a sheet of the month after the four quarters: told once, none of it recognised',
    sheets: {
      '2014년 1월': `
        (원)
        성명 | 비목 | 급여
        하늘이 | 1.가.① | 3,000,000
        노을이 | 1.가.① | 2,000,000`,
      '2013년 12월': `
        (원)
        성명 | 비목 | 급여
        하늘이 | 1.가.① | 2,900,000
        노을이 | 1.가.① | 1,900,000`,
    },
    total: 9_800_000,
    finds: ['date-outside-period 2014년 1월!C2'],
    quarters: { '2013Q4': 4_800_000 },
  },
  {
    name: 'quarters across, one of them before the four',
    sheets: {
      재료: `
        (원)
        비목 | 적요 | 2013 1Q | 2013 2Q | 2013 3Q | 2013 4Q | 2012 4Q | 계
        1.가.② | 기판 | 100,000 | 200,000 | 300,000 | 400,000 | 500,000 | 1,500,000
        1.가.② | 시약 | 110,000 | 210,000 | 310,000 | 410,000 | 510,000 | 1,550,000
        1.가.② | 배지 | 120,000 | 220,000 | 320,000 | 420,000 | 520,000 | 1,600,000`,
    },
    total: 4_650_000,
    finds: ['date-outside-period 재료!G2'],
    quarters: { '2013Q1': 330_000, '2013Q2': 630_000, '2013Q3': 930_000, '2013Q4': 1_230_000 },
    recognised: 3_120_000,
  },
  {
    name: 'a sheet of half a year of which one quarter counts',
    appliedOn: '2025-06-10',
    sheets: {
      '2024년 상반기': `
        (원)
        전표 | 적요 | 거래처 | 비목 | 금액
        A-1 | 기판 | 가나 | 1.가.② | 1,000,000
        A-2 | 시약 | 가나 | 1.가.② | 1,100,000`,
    },
    total: 2_100_000,
    finds: ['period-unchecked 2024년 상반기!B2'],
    quarters: {},
    unplaced: { unknown: 2_100_000 },
  },
  {
    name: 'titles of quarters right below the heading, the last of them before the four',
    sheets: {
      원장: `
        전표 | 적요 | 거래처 | 비목 | 금액(원)
        2013년 1분기
        A-1 | 기판 | 가나 | 1.가.② | 1,000,000
        A-2 | 시약 | 다라 | 1.가.② | 1,100,000
        2012년 4분기
        A-3 | 배지 | 가나 | 1.가.② | 200,000
        A-4 | 센서 | 다라 | 1.가.② | 210,000`,
    },
    total: 2_510_000,
    finds: ['date-outside-period 원장!A6', 'date-outside-period 원장!A7'],
    quarters: { '2013Q1': 2_100_000 },
  },
  {
    name: 'titles of months, the first with the year: the year goes on, and turns after December',
    sheets: {
      원장: `
        전표 | 적요 | 거래처 | 비목 | 금액(원)
        2012년 11월
        A-1 | 기판 | 가나 | 1.가.② | 1,000,000
        12월
        A-2 | 시약 | 다라 | 1.가.② | 1,100,000
        1월
        A-3 | 배지 | 가나 | 1.가.② | 200,000
        4월
        A-4 | 센서 | 다라 | 1.가.② | 210,000`,
    },
    total: 2_510_000,
    finds: ['date-outside-period 원장!A3', 'date-outside-period 원장!A5'],
    quarters: { '2013Q1': 200_000, '2013Q2': 210_000 },
  },
  {
    name: 'sheets of quarters without a year: told once that they have none',
    sheets: Object.fromEntries(
      [1, 2].map((quarter) => [
        `${quarter}분기`,
        `
        (원)
        전표 | 적요 | 거래처 | 비목 | 금액
        A-${quarter}1 | 기판 ${quarter}호 | 가나 | 1.가.② | ${quarter},000,000
        A-${quarter}2 | 기판 ${quarter}호 중판 | 가나 | 1.가.② | ${quarter},100,000`,
      ]),
    ),
    total: 6_200_000,
    finds: ['period-unchecked 1분기!B2'],
    quarters: {},
    unplaced: { unknown: 6_200_000 },
  },
  ...(
    [
      // [조정금액 of the rows, by quarter, unplaced]
      ['no row', ['', '', ''], [3_500_000, 4_000_000, 6_600_000, 4_600_000], 0],
      ['a row of several quarters', ['-500,000', '', ''], [3_500_000, 4_000_000, 6_600_000, 4_600_000], -500_000],
      ['a row of one quarter alone', ['', '', '-300,000'], [3_500_000, 4_000_000, 6_300_000, 4_600_000], 0],
      ['both', ['-500,000', '', '-300,000'], [3_500_000, 4_000_000, 6_300_000, 4_600_000], -500_000],
    ] as const
  ).flatMap(([name, adjusted, quarters, unknown]) =>
    [false, true].map((subtotal): BookCase => {
      const rows = [
        ['1.가.②', '부품', 1_000_000, 1_200_000, 2_000_000, 2_100_000],
        ['1.가.③', '임차', 2_500_000, 2_800_000, 2_200_000, 2_500_000],
        ['2.나.①', '외주', '', '', 2_400_000, ''],
      ] as const;
      const off = adjusted.map((won) => Number(won.replace(/,/g, '')));
      return {
        name: `one adjustment beside quarters in ${name}${subtotal ? ', with what is left' : ''}: the quarters of what was booked are known`,
        sheets: {
          집계: [
            '(단위: 원)',
            `비목 | 적요 | 2013년 1분기 | 2013년 2분기 | 2013년 3분기 | 2013년 4분기 | 조정금액${subtotal ? ' | 소계' : ''}`,
            ...rows.map((row, at) => {
              const left = row.slice(2).reduce<number>((sum, won) => sum + Number(won), 0) + (off[at] as number);
              return [...row, adjusted[at], ...(subtotal ? [left] : [])].join(' | ');
            }),
          ].join('\n'),
        },
        total: 18_700_000,
        net: 18_700_000 + off.reduce((sum, won) => sum + won, 0),
        quarters: Object.fromEntries(quarters.map((won, at) => [`2013Q${at + 1}`, won])),
        unplaced: { unknown },
      };
    }),
  ),
  {
    name: 'one adjustment in a row with a quarter outside: what it is of nobody says, and the others are known',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 2012년 4분기 | 2013년 1분기 | 2013년 2분기 | 2013년 3분기 | 2013년 4분기 | 조정금액 | 소계
        1.가.② | 부품 | 900,000 | 1,000,000 | 1,200,000 | 2,000,000 | 2,100,000 | -500,000 | 6,700,000
        1.가.③ | 임차 | 800,000 | 1,100,000 | 1,300,000 | 2,200,000 | 2,300,000 | | 7,700,000
        2.나.① | 외주 | 700,000 | 1,400,000 | 1,500,000 | 2,400,000 | 2,500,000 | -100,000 | 8,400,000`,
    },
    total: 23_400_000,
    net: 22_800_000,
    recognised: 20_400_000,
    finds: ['date-outside-period 집계!C2'],
    quarters: { '2013Q1': 3_500_000, '2013Q2': 4_000_000, '2013Q3': 6_600_000, '2013Q4': 6_900_000 },
    unplaced: { unknown: -600_000 },
  },
];
