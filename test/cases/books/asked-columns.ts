/** Columns that nobody says how to take: what changed, what a rate makes, what runs on. */
import type { BookCase } from './book-case';

const SPENT: readonly (readonly [string, string, string, number])[] = [
  ['2013-02-03', '1.가.②', '시약', 1_000],
  ['2013-05-03', '1.가.②', '시료', 1_200],
  ['2013-08-03', '2.나.①', '시험', 1_300],
];
/** 3,500, and 3,819,750 times the rates. */
const withRate = (
  head: string,
  rate: string,
  rates: readonly (string | number)[] = [1_080.5, 1_090.5, 1_100.5],
  more: readonly string[] = ['', '', '', ''],
): string =>
  [
    '(단위: 원)',
    ['일자', '비목', '적요', '거래처', head, rate, ...(more[0] === '' ? [] : [more[0]])].join(' | '),
    ...SPENT.map(([day, code, text, won], at) => [day, code, text, `거래처${at}`, won, rates[at], ...(more[0] === '' ? [] : [more[at + 1]])].join(' | ')),
  ].join('\n');

export const ASKED_COLUMNS: readonly BookCase[] = [
  ...(
    [
      ['금액', '환율'],
      ['금액', '적용환율(원)'],
      ['지급액', '매매기준율'],
      ['결제금액', '송금 환율'],
      ['금액', 'USD/KRW'],
      ['Amount', 'Exchange rate'],
      ['Amount', 'Rate'],
    ] as const
  ).map(([head, rate]): BookCase => ({
    name: `${head} beside ${rate}: whether it is won is asked`,
    sheets: { 원장: withRate(head, rate) },
    total: 3_500,
    finds: ['amount-unclear 원장!E2'],
    says: [`‘${rate}’ 열이 있지만`, '3행, 3,500', '3,819,750'],
  })),
  {
    name: 'one rate among rows in won is asked of its row alone',
    sheets: { 원장: withRate('금액', '환율', ['', 1_090.5, '']) },
    total: 3_500,
    finds: ['amount-unclear 원장!E2'],
    says: ['1행, 1,200'],
  },
  {
    name: 'a rate of 1 is that of won',
    sheets: { 원장: withRate('금액', '환율', [1, 1, '']) },
    total: 3_500,
  },
  {
    name: 'amounts that are said to be won are',
    sheets: { 원장: withRate('금액(원)', '환율') },
    total: 3_500,
  },
  {
    name: 'what another column times the rate makes is won',
    sheets: { 원장: withRate('금액', '환율', [1_000, '', 10], ['외화금액', '1', '', '130']) },
    total: 3_500,
  },
  {
    name: 'what an hour costs is no rate of exchange',
    sheets: { 원장: withRate('금액', 'hourly rate', [200, 240, 260]) },
    total: 3_500,
  },
  {
    name: 'a share of the cost is no rate of exchange',
    sheets: { 원장: withRate('금액', '집행율', [100, 90, 80]) },
    total: 3_500,
  },
  {
    name: 'who took the column as the amount is asked no more',
    sheets: { 원장: withRate('금액', '환율') },
    corrections: { 원장: { columns: { book: 4 } } },
    total: 3_500,
  },
  ...['증감', '증감액', '증감(원)'].map((head): BookCase => ({
    name: `${head} that no two quarters explain is asked as a change, and not as money that came back`,
    sheets: {
      집계: `
        2013년 (단위: 원)
        비목 | 적요 | 1분기 | 2분기 | 3분기 | 4분기 | ${head}
        1.가.② | 부품 | 1,400,000 | 1,200,000 | 2,000,000 | 1,100,000 | 300,001
        1.가.③ | 임차 | 1,100,000 | 1,300,000 | 1,200,000 | 1,300,000 | 100,002
        2.나.① | 외주 | 1,400,000 | 1,500,000 | 1,400,000 | 1,500,000 | 200,007`,
    },
    total: 16_400_000,
    finds: ['amount-unclear 집계!C2'],
    says: [`더하지도 빼지도 않은 열: G ‘${head}’ 600,010. 기간 사이의 증감이면`],
  })),
];
