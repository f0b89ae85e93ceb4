import { casesOf } from '../../lib/rule-cases';

const statement = (wages: string, materials: string, lines = ['1.가.①', '1.가.②', '1.나.①']): string => `
  (단위: 원)
  비목        | 금액
  ${lines[0]} | ${wages}
  ${lines[1]} | ${materials}
  ${lines[2]} | 2,130,000`;
const ledger = (party: string): string => `
  (단위: 원)
  비목    | ${party} | 금액
  1.가.②  | 가나상사 | 1,200,000
  1.가.②  | 가나상사 | 3,400,000
  1.가.③  | 다라렌탈 | 500,000`;

type Cost = readonly [day: string, party: string, words: string, amount: string];
const COSTS: readonly Cost[] = [
  ['2013-03-04', '가온전자', '연구용 기판', '1,210,000'],
  ['2013-04-11', '나래화학', '시약', '837,400'],
  ['2013-05-20', '다온센서', '센서', '2,145,000'],
  ['2013-06-18', '라온계측', '측정 지그', '968,000'],
];
const costs = (rows: readonly Cost[], headings = '비목 | 일자 | 거래처 | 적요 | 금액(원)'): string =>
  [headings, ...rows.map((row) => ['1.가.②', ...row].join(' | '))].join('\n');
const changed = (change: (row: Cost, at: number) => Cost): readonly Cost[] => COSTS.map(change);
/** The list of what a card paid: no words, and a row of its own. */
const card = (change: (row: Cost, at: number) => Cost): string => costs([...changed(change), ['2013-07-02', '마루케이블', '', '455,000']]);
const DAYS_AFTER = ['2013-03-06', '2013-04-12', '2013-05-27', '2013-06-20'];
const MONTH_AFTER = ['2013-04-04', '2013-05-11', '2013-06-20', '2013-07-18'];
const TAXED = ['1,331,000', '921,140', '2,359,500', '1,064,800'];
const SHARED = ['605,000', '418,700', '1,072,500', '484,000'];
const ABROAD = ['Gaon Electronics', 'Narae Chemical', 'Daon Sensor', 'Raon Instruments'];

/** 별표 3: what was spent counts once. */
export const cases = casesOf(
  'sheets-alike',
  { name: 'one statement', sheet: statement('31,310,000', '6,420,000'), at: [] },
  {
    name: 'another statement with figures that are alike',
    sheet: statement('31,310,000', '6,420,000'),
    sheets: { 둘째: statement('31,510,000', '6,220,000') },
    at: ['둘째!B2'],
    says: ['‘원장’', '비목 3개 가운데 3개', '39,860,000원'],
  },
  {
    name: 'another statement with other figures',
    sheet: statement('31,310,000', '6,420,000'),
    sheets: { 둘째: statement('11,400,000', '16,500,000') },
    at: [],
  },
  {
    name: 'another statement with other lines',
    sheet: statement('31,310,000', '6,420,000'),
    sheets: { 둘째: statement('31,510,000', '6,220,000', ['1.가.③', '2.가.①', '2.나.①']) },
    at: [],
  },
  {
    name: 'quarters have figures that are alike',
    sheet: statement('31,310,000', '6,420,000'),
    sheets: { '2분기': statement('31,510,000', '6,220,000') },
    at: [],
  },
  {
    name: 'a sum that is off in a line, in a sheet that is not called one: 31,310,000 and 10,000,000, 6,420,000 and 1,000,000, 2,130,000 twice',
    sheet: statement('31,310,000', '6,420,000'),
    sheets: {
      둘째: statement('10,000,000', '1,000,000'),
      셋째: statement('41,310,000', '7,420,000').replace('2,130,000', '4,000,000'),
    },
    at: ['셋째!B2'],
    says: ['3개 가운데 2개', '52,730,000원'],
  },
  {
    name: 'few rows of round amounts with fewer columns',
    sheet: ledger('거래처'),
    sheets: { 둘째: ledger('비고') },
    at: ['둘째!C2'],
    says: ['5,100,000원'],
  },
  {
    name: 'the same costs some days later',
    sheet: costs(COSTS),
    sheets: { 카드: card(([, party, , amount], at) => [DAYS_AFTER[at] as string, party, '', amount]) },
    at: ['카드!E1'],
    says: ['4행의 거래처·금액', '며칠', '5,160,400원'],
  },
  {
    name: 'what is paid each month',
    sheet: costs(COSTS),
    sheets: { 다음달: card(([, party, , amount], at) => [MONTH_AFTER[at] as string, party, '', amount]) },
    at: [],
  },
  {
    name: 'other things some days later',
    sheet: costs(COSTS),
    sheets: { 둘째: card(([, party, , amount], at) => [DAYS_AFTER[at] as string, party, '추가분', amount]) },
    at: [],
  },
  {
    name: 'the same costs with their tax: 1,331,000, 921,140, 2,359,500 and 1,064,800',
    sheet: costs(COSTS),
    sheets: { 카드: card(([day, party], at) => [day, party, '', TAXED[at] as string]) },
    at: ['카드!E1'],
    says: ['10%', '5,676,440원'],
  },
  {
    name: 'the half of each that another project bears',
    sheet: costs(COSTS),
    sheets: { '2과제': card(([day, party], at) => [day, party, '', SHARED[at] as string]) },
    at: [],
  },
  {
    name: 'the same costs with the names of the parties in English',
    sheet: costs(COSTS),
    sheets: { Card: card(([day, , , amount], at) => [day, ABROAD[at] as string, '', amount]) },
    at: ['Card!E1'],
    says: ['다른 언어', '5,160,400원'],
  },
  {
    name: 'of the same days and amounts, with other parties of the same script: who is paid the same on the same days',
    sheet: costs(COSTS),
    sheets: { 둘째: card(([day, , , amount], at) => [day, ['김하나', '이두리', '박세나', '최네오'][at] as string, '', amount]) },
    at: [],
  },
  {
    name: 'two of many',
    sheet: costs(COSTS),
    sheets: {
      둘째: card(([, party, , amount], at) => (at < 2 ? [DAYS_AFTER[at] as string, party, '', amount] : ['2013-08-0' + at, '바름', '', '31' + at + ',000'])),
    },
    at: [],
  },
);
