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
);
