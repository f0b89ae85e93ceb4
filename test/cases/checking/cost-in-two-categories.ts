import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 전표번호 | 적요 | 거래처 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'cost-in-two-categories',
  {
    name: 'a voucher that is split over two lines',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 임차 | 한빛과학 | 1.가.③ | 2,000`,
    at: [],
  },
  {
    name: 'the same amount of it in two lines',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.③ | 1,000`,
    at: ['E3'],
    says: ['2행', '1.가.②', '1.가.③'],
    clause: '1.가.③',
  },
  {
    name: 'two spellings of one line are one line',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1-가-2  | 1,000`,
    at: [],
  },
  {
    name: 'the same training in 2.가 and 2.마.② has a rule of its own',
    sheet: `${H}
      2013-03-05 | 1303-001 | 품질교육 | 한국표준협회 | 2.가.① | 1,000
      2013-03-05 | 1303-001 | 품질교육 | 한국표준협회 | 2.마.② | 1,000`,
    at: [],
    others: ['training-double-counted E3'],
  },
);
