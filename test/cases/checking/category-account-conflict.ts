import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 계정과목 | 적요 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'category-account-conflict',
  {
    name: 'account and text fit their line, or say nothing',
    sheet: `${H}
      2013-03-05 | 급여       | 3월 연구소 급여 | 1.가.① | 1,000
      2013-03-06 | 소모품비   | 센서            | 1.가.② | 1,000
      2013-03-07 | 지급임차료 | 시험장비 임차   | 1.가.③ | 1,000`,
    at: [],
  },
  {
    name: 'rent among the materials',
    sheet: `${H}
      2013-03-05 | 지급임차료 | 시험장비 임차 | 1.가.② | 1,000
      2013-03-06 | 소모품비   | 센서          | 1.가.② | 1,000`,
    at: ['D2'],
    says: ['1.가.②', '시험장비 임차', '1.가.③'],
    clause: '1.가.②',
  },
  {
    name: 'one of the two fits: no conflict',
    sheet: `${H}
      2013-03-05 | 지급임차료 | 시약 구입 | 1.가.② | 1,000
      2013-03-06 | 소모품비   | 센서      | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'training among the materials: the account stands at every line of 2, and at none of 1',
    sheet: `${H}
      2013-03-05 | 교육훈련비 | 위탁교육  | 1.가.② | 1,000
      2013-03-06 | 소모품비   | 센서      | 1.가.② | 1,000`,
    at: ['D2'],
    says: ['2 인력개발'],
  },
  {
    name: 'training in any line of 2',
    sheet: `${H}
      2013-03-05 | 교육훈련비 | 위탁교육 | 2.가.① | 1,000
      2013-03-06 | 교육훈련비 | 교육비   | 2.마.② | 1,000`,
    at: [],
  },
);
