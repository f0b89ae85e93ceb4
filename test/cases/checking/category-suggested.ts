import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 계정과목 | 적요 | 거래처 | 비목 | 금액(원)';

export const cases = casesOf(
  'category-suggested',
  {
    name: 'every row has its category',
    sheet: `${H}
      2013-03-05 | 원재료비 | 시약 구입 | 세움 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'account and text agree on one line',
    sheet: `${H}
      2013-03-05 | 원재료비 | 시약 구입 | 세움 | 1.가.② | 1,000
      2013-03-06 | 원재료비 | 시약 구입 | 세움 |         | 2,000`,
    at: ['E3'],
    others: ['category-missing E3'],
    says: ['1.가.②', '2,000', '계정 ‘원재료비’·적요', '가능성 높음'],
    clause: '1.가.②',
    fix: { E3: { E3: '1.가.②' } },
  },
  {
    name: 'where the account says nothing there is no suggestion',
    sheet: `${H}
      2013-03-05 | 원재료비   | 시약 구입 | 세움 | 1.가.② | 1,000
      2013-03-06 | 지급수수료 | 수수료    | 세움 |         | 2,000`,
    at: [],
    others: ['category-missing E3'],
  },
  {
    name: 'a raw ledger: into a column of its own',
    sheet: `
      일자       | 계정과목       | 적요          | 금액(원)
      2013-03-05 | 원재료비       | 시약 구입     | 1,000
      2013-03-06 | 원재료비       | 시약 구입     | 2,000
      2013-03-07 | 원재료비       | 시약 구입     | 4,000`,
    at: ['B2'],
    others: ['header-missing B1'],
    says: ['1.가.②', '3행', '7,000'],
    fix: { B2: { E1: '비목', E2: '1.가.②', E3: '1.가.②', E4: '1.가.②' } },
  },
  {
    name: 'a raw ledger whose account points nowhere',
    sheet: `
      일자       | 계정과목   | 적요   | 금액(원)
      2013-03-05 | 지급수수료 | 수수료 | 1,000
      2013-03-06 | 지급수수료 | 수수료 | 2,000
      2013-03-07 | 지급수수료 | 수수료 | 3,000`,
    at: [],
    others: ['header-missing B1'],
  },
);
