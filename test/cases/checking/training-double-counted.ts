import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 전표번호 | 적요 | 거래처 | 분류 | 장부금액(원)';

/** 2.마.② 다만, … 위탁훈련비를 제외한다: what 2.가 counts. */
export const cases = casesOf(
  'training-double-counted',
  {
    name: 'two trainings',
    sheet: `${H}
      2013-03-05 | 1303-001 | 품질교육 | 한국표준협회   | 2.마.② | 1,000
      2013-03-06 | 1303-002 | 연구교육 | 한국생산성본부 | 2.가.⑤ | 1,000
      2013-03-06 | 1303-003 | 연구교육 | 한국생산성본부 | 2.가.⑤ | 2,000`,
    at: [],
  },
  {
    name: 'one voucher in both',
    sheet: `${H}
      2013-03-05 | 1303-001 | 품질교육 | 한국생산성본부 | 2.가.⑤ | 1,000
      2013-03-05 | 1303-001 | 품질교육 | 한국생산성본부 | 2.마.② | 1,000`,
    at: ['E3'],
    says: ['2행', '2.가.⑤'],
    clause: '2.마.②',
  },
  {
    name: 'two vouchers of one training: the same day, party and amount',
    sheet: `${H}
      2013-03-05 | 1303-001 | 품질교육 | 한국생산성본부 | 2.마.② | 1,000
      2013-03-05 | 1303-002 | 품질교육 | 한국생산성본부 | 2.가.⑤ | 1,000`,
    at: ['E2'],
  },
);
