import { casesOf } from '../../lib/rule-cases';

const rows = (uncategorised: number): string =>
  ['2013-03-05 | 1.가.② | 시약 | 다온사 | 1,000', '2013-03-06 | 1.가.② | 부품 | 다온사 | 2,000', '2013-03-07 | 1.가.② | 시료 | 다온사 | 3,000']
    .concat(Array.from({ length: uncategorised }, (_, at) => `2013-04-${String(at + 10)} | | 주유 ${String(at)} | 주유소 | 100`))
    .join('\n');
const HEAD = '일자 | 비목 | 적요 | 거래처 | 금액(원)';

export const cases = casesOf(
  'rows-uncategorised',
  { name: 'every row has its category', sheet: `${HEAD}\n${rows(0)}`, at: [] },
  // Four were forgotten: each is an error of its own.
  { name: 'four rows without', sheet: `${HEAD}\n${rows(4)}`, at: [], others: ['B5', 'B6', 'B7', 'B8'].map((cell) => `category-missing ${cell}`) },
  { name: 'five rows without: asked once, with count and sum', sheet: `${HEAD}\n${rows(5)}`, at: ['B5'], says: ['5행', '500', '주유'] },
);
