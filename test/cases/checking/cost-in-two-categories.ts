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
  {
    name: 'one bill under two vouchers in two lines',
    sheet: `${H}
      2013-03-05 | 1303-001 | 방폭 시험분석 용역 | 한국산업기술시험원 | 1.나.① | 6,200
      2013-03-05 | 1303-002 | 방폭 시험분석 용역 | 한국산업기술시험원 | 1.가.③ | 6,200`,
    at: ['E3'],
    says: ['1.나.①', '1.가.③'],
  },
  {
    name: 'the row of the other line has no voucher',
    sheet: `${H}
      2013-03-05 |          | 고유디자인 개발비 | 디자인모아 | 1.나.① | 3,275
      2013-03-05 | 1303-002 | 고유디자인 개발비 | 디자인모아 | 1.사   | 3,275`,
    at: ['E3'],
  },
  {
    name: 'other words, or another day: other costs',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시험분석 용역 | 한국산업기술시험원 | 1.나.① | 6,200
      2013-03-05 | 1303-002 | 챔버 이용료   | 한국산업기술시험원 | 1.가.③ | 6,200
      2013-03-06 | 1303-003 | 시험분석 용역 | 한국산업기술시험원 | 1.가.③ | 6,200`,
    at: [],
  },
);
