/** The unit of each row, several units in one line, and what is taken off an amount before it is paid. */
import type { BookCase } from './book-case';

const UNITS: readonly BookCase[] = [
  {
    name: 'a column says the unit of each row; an amount in another currency is none, and an error',
    sheets: {
      원장: `
        일자 | 적요 | 거래처 | 비목 | 금액 | 단위
        2013-01-08 | 시약 | 다온사 | 1.가.② | 1,317,000 | 원
        2013-02-08 | 기판 | 가람사 | 1.가.② | 1,904 | 천원
        2013-03-08 | 부품 | 다온사 | 1.가.② | 987,000 | 원
        2013-04-08 | 시편 | Mouser | 1.가.② | 1,250 | USD
        2013-05-08 | 시편 | 누리사 | 1.가.② | 2,100 | 천원`,
    },
    total: 6_308_000, // 1,317,000 + 1,904 × 1,000 + 987,000 + 2,100 × 1,000
    finds: ['amount-not-a-number 원장!E5'],
    says: ['장부금액이 외화입니다: USD 1,250'],
  },
  {
    name: 'a unit of goods is none of money, and a currency beside amounts that are in won already changes nothing',
    sheets: {
      원장: `
        일자 | 적요 | 거래처 | 비목 | 수량 | 단위 | 금액(원) | 통화
        2013-01-08 | 시약 | 다온사 | 1.가.② | 3 | EA | 1,317,000 | KRW
        2013-02-08 | 기판 | Mouser | 1.가.② | 2 | SET | 1,904,000 | USD
        2013-03-08 | 부품 | 다온사 | 1.가.② | 5 | EA | 987,000 | KRW`,
    },
    total: 4_208_000, // 1,317,000 + 1,904,000 + 987,000
  },
  {
    name: 'the line of the unit names won and another currency',
    sheets: {
      원장: `
        2013년 연구개발비 (단위: 천원, USD)
        일자 | 적요 | 거래처 | 비목 | 금액 | 외화금액
        2013-01-08 | 시약 | 다온사 | 1.가.② | 1,317 |
        2013-02-08 | 기판 | Mouser | 1.가.② | 1,904 | 1,730.5
        2013-03-08 | 부품 | 다온사 | 1.가.② | 987 |`,
    },
    total: 4_208_000, // (1,317 + 1,904 + 987) × 1,000
    says: ['단위로 ‘천원’과 외화(USD)가 함께 적혀 있습니다'],
  },
  {
    name: 'the line of the unit names two, and the heading says which',
    sheets: {
      원장: `
        2013년 연구개발비 (단위: 천원, 원)
        일자 | 적요 | 거래처 | 비목 | 금액(원) | 예산(천원)
        2013-01-08 | 시약 | 다온사 | 1.가.② | 1,317,000 | 1,400
        2013-02-08 | 기판 | 가람사 | 1.가.② | 1,904,000 | 2,000
        2013-03-08 | 부품 | 다온사 | 1.가.② | 987,000 | 1,000`,
    },
    total: 4_208_000,
  },
];

const rows = (heads: string, sign = ''): string => `
        2013년 연구개발비 (단위: 원)
        일자 | 적요 | 거래처 | 비목 | ${heads}
        2013-01-08 | 시약 | 다온사 | 1.가.② | 1,317,000 | ${sign}17,000 | 1,300,000
        2013-02-08 | 기판 | 가람사 | 1.가.② | 1,904,000 | 0 | 1,904,000
        2013-03-08 | 부품 | 다온사 | 1.가.② | 987,000 | ${sign}87,000 | 900,000
        2013-04-08 | 시편 | 누리사 | 1.가.② | 1,250,000 | ${sign}50,000 | 1,200,000
        합계 | | | | 5,458,000 | ${sign}154,000 | 5,304,000`;

const REDUCTIONS: readonly BookCase[] = [
  {
    name: 'what was asked for, what was taken off and what was paid: it is taken off once',
    sheets: { 원장: rows('청구액 | 감액 | 지급액') },
    total: 5_304_000, // 1,300,000 + 1,904,000 + 900,000 + 1,200,000
  },
  {
    name: 'what was offered, negotiated and bought for',
    sheets: { 원장: rows('견적가 | 네고 | 매입가') },
    total: 5_304_000,
    finds: ['amount-unclear 원장!G2'],
  },
  ...['요청액 | 조정액 | 확정액', '신청액 | 심사조정 | 확정액'].map((heads, at): BookCase => ({
    name: `what was asked for, adjusted and settled, the adjustment ${at === 0 ? 'without' : 'with'} its sign`,
    sheets: { 원장: rows(heads, at === 0 ? '' : '-') },
    total: 5_458_000, // 1,317,000 + 1,904,000 + 987,000 + 1,250,000
    net: 5_304_000,
    finds: ['adjustment-unexplained 원장!A3'],
  })),
  {
    name: 'a share that is the same in every row is withheld, and parts of a cost are no reduction',
    sheets: {
      자문: `
        일자 | 성명 | 비목 | 자문료 | 원천세 | 실지급액
        2013-01-08 | 하교수 | 1.마.② | 1,000,000 | 33,000 | 967,000
        2013-02-08 | 노교수 | 1.마.② | 2,000,000 | 66,000 | 1,934,000
        2013-03-08 | 도교수 | 1.마.② | 3,000,000 | 99,000 | 2,901,000`,
      구매: `
        일자 | 거래처 | 비목 | 금액 | 선급금 | 잔금
        2013-01-08 | 다온사 | 1.가.② | 1,000,000 | 300,000 | 700,000
        2013-02-08 | 가람사 | 1.가.② | 2,000,000 | 0 | 2,000,000
        2013-03-08 | 누리사 | 1.가.② | 3,000,000 | 1,500,000 | 1,500,000`,
    },
    total: 12_000_000, // 1,000,000 + 2,000,000 + 3,000,000, twice
  },
];

/** Five purchases of 1,000,000 to 1,040,000, beside each what stands below a heading, and what is left of it. */
const backBeside = (head: string, back: readonly string[], left?: string): string =>
  [
    ['일자', '비목', '적요', '거래처', '금액(원)', head, ...(left === undefined ? [] : [left])],
    ...back.map((off, at) => {
      const won = 1_000_000 + 10_000 * at;
      const rest = left === undefined ? [] : [String(won - Number(off.replace(/,/g, '')))];
      return [
        `2013-0${at + 1}-05`,
        at % 2 === 0 ? '1.가.②' : '1.가.③',
        at % 2 === 0 ? `시약 ${at}` : `장비 임차 ${at}`,
        `거래처${at}`,
        String(won),
        off,
        ...rest,
      ];
    }),
  ]
    .map((row) => row.join(' | '))
    .join('\n');

const GIVEN_BACK: readonly BookCase[] = [
  ...(
    [
      ['환급액', ['', '400,000', '', '30,000', '']],
      ['정산환급', ['', '400,000', '', '', '']],
      ['반납금', ['', '-400,000', '', '-30,000', '']],
      ['되돌아온 몫', ['', '400,000', '', '30,000', '']],
      ['환급액', ['100,000', '400,000', '50,000', '30,000', '20,000']],
    ] as const
  ).map(([head, back]): BookCase => ({
    name: `${head} beside the amount, in ${back.filter((won) => won !== '').length} rows: whether it is taken off is asked`,
    sheets: { 원장: backBeside(head, back) },
    total: 5_100_000,
    finds: ['amount-unclear 원장!E1'],
    says: [`빼지 않은 열: F ‘${head}’`],
  })),
  ...['환급액', '정산환급', '반납액'].map((head): BookCase => ({
    name: `${head} that the last column leaves of the amount`,
    sheets: { 원장: backBeside(head, ['', '400,000', '', '30,000', ''], '실부담액') },
    // 5,100,000 − 430,000
    total: 4_670_000,
    finds: ['amount-unclear 원장!G1'],
  })),
  ...(['회수', '할인', '상환', '정부지원금', '타사부담', '보험금', '매각대금', '장려금'] as const).map((heading): BookCase => ({
    name: `${heading} in every row is asked`,
    sheets: { 원장: backBeside(heading, ['100,000', '101,000', '102,000', '103,000', '104,000']) },
    total: 5_100_000,
    finds: ['amount-unclear 원장!E1'],
    says: [`빼지 않은 열: F ‘${heading}’ 510,000`],
  })),
  {
    name: 'tax that is refunded is none of the amount',
    sheets: { 원장: backBeside('부가세 환급액', ['100,000', '101,000', '102,000', '103,000', '104,000']) },
    total: 5_100_000,
  },
  ...(['1,500,000', '500,000'] as const).map((won): BookCase => ({
    name: `${won} of a purchase of the four quarters that went back after them`,
    sheets: {
      원장: `
        일자 | 구분 | 비목 | 적요 | 거래처 | 금액(원)
        2013-03-05 | 매입 | 1.가.② | 시약 A | 다온사 | 1,000,000
        2013-11-05 | 매입 | 1.가.② | 시약 B | 나래 | 1,500,000
        2014-01-10 | 반품 | 1.가.② | 시약 B | 나래 | ${won}`,
    },
    total: won === '500,000' ? 2_000_000 : 1_000_000,
    recognised: 2_500_000,
    finds: ['date-outside-period 원장!A4', 'date-outside-period 원장!F4', 'row-not-counted 원장!F4'],
    says: [`산 것(2013-11-05, 3행)을 그 뒤에 되돌린 금액 ${won}입니다`],
  })),
  {
    name: 'what was bought and went back after the four quarters is none of theirs',
    sheets: {
      원장: `
        일자 | 구분 | 비목 | 적요 | 거래처 | 금액(원)
        2013-03-05 | 매입 | 1.가.② | 시약 A | 나래 | 1,000,000
        2014-01-03 | 매입 | 1.가.② | 시약 A | 나래 | 900,000
        2014-01-10 | 반품 | 1.가.② | 시약 A | 나래 | 900,000`,
    },
    total: 1_000_000,
    recognised: 1_000_000,
    finds: ['date-outside-period 원장!A3', 'date-outside-period 원장!A4', 'row-not-counted 원장!F4'],
  },
];

export const UNITS_AND_REDUCTIONS: readonly BookCase[] = [
  ...(
    [
      ['(단위: KRW 천)', '금액'],
      ['(단위: 천KRW)', '금액'],
      ['연구개발비 원장', '장부금액_천원'],
    ] as const
  ).map(([title, heading]): BookCase => ({
    name: `thousands of won said as ${title} over ${heading}`,
    sheets: {
      원장: `
        ${title} | | | |
        일자 | 비목 | 거래처 | 적요 | ${heading}
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 5,100
        2013-02-08 | 1.가.② | 나래과학 | 시약 | 4,200`,
    },
    total: 9_300_000, // 5,100 + 4,200 thousand
  })),
  ...UNITS,
  ...REDUCTIONS,
  ...GIVEN_BACK,
];
