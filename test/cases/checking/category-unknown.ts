import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 계정과목 | 적요 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'category-unknown',
  {
    name: 'lines of 별표 3, first and last',
    sheet: `${H}
      2013-03-05 | 원재료비   | 시약 구입 | 1.가.② | 1,000
      2013-03-06 | 교육훈련비 | 사내대학  | 2.바.④ | 1,000`,
    at: [],
  },
  {
    name: 'one past the last of a list: 1.가 has ① to ③, 2.바 has ① to ④',
    sheet: `${H}
      2013-03-05 | 지급수수료 | 수수료 | 1.가.④ | 1,000
      2013-03-06 | 지급수수료 | 수수료 | 2.바.⑤ | 1,000
      2013-03-07 | 원재료비   | 시약   | 1.가.② | 1,000`,
    at: ['D2', 'D3'],
    says: ['1.가.④'],
  },
  {
    name: 'the group is known, and account and text agree on one line in it',
    sheet: `${H}
      2013-03-05 | 지급임차료 | 시험장비 임차 | 1.가.④ | 1,000
      2013-03-06 | 원재료비   | 시약 구입     | 1.가.② | 1,000`,
    at: ['D2'],
    fix: { D2: { D2: '1.가.③' } },
  },
  {
    name: 'no code at all: account and text both point to one line',
    sheet: `${H}
      2013-03-05 | 직무발명보상금 | 직무발명 보상 | 보상금 | 1,000
      2013-03-06 | 원재료비       | 시약 구입     | 1.가.② | 1,000`,
    at: ['D2'],
    fix: { D2: { D2: '1.라' } },
  },
  {
    name: 'where anything is open there is no fix: training may stand in many lines',
    sheet: `${H}
      2013-03-05 | 교육훈련비 | 위탁교육  | 교육   | 1,000
      2013-03-06 | 원재료비   | 시약 구입 | 3.가.① | 1,000
      2013-03-07 | 원재료비   | 시약 구입 | 1.가.② | 1,000`,
    at: ['D2', 'D3'],
    fix: { D3: { D3: '1.가.②' } },
  },
  {
    name: 'an item that a list does not have: 1.나.① ends with ㉷',
    sheet: `${H}
      2013-03-05 | 위탁연구비 | 위탁연구 | 1.나.①㉸ | 1,000
      2013-03-06 | 위탁연구비 | 위탁연구 | 1.나.①㉷ | 1,000`,
    at: ['D2'],
  },
);
