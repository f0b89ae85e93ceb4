import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 계정과목 | 적요 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'product-material',
  {
    name: 'practice materials',
    sheet: `${H}
      2013-03-05 | 실습재료비 | 용접 실습재료   | 2.나.① | 1,000
      2013-03-06 | 교육훈련비 | 실습용 원재료   | 2.나.① | 1,001`,
    at: [],
  },
  {
    name: 'what may be direct material of a product, by account or text',
    sheet: `${H}
      2013-03-05 | 원재료비   | 강판            | 2.나.① | 1,000
      2013-03-06 | 교육훈련비 | 양산 제품 부품  | 2.나.① | 1,001
      2013-03-07 | 원재료비   | 강판            | 1.가.② | 1,002`,
    at: ['B2', 'C3'],
    says: ['원재료비'],
    clause: '2.나.①',
  },
);
