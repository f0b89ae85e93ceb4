import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 계정과목 | 적요 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'asset-purchase',
  {
    name: 'lease and use',
    sheet: `${H}
      2013-03-05 | 지급임차료 | 시험장비 임차     | 1.가.③ | 1,000
      2013-03-06 | 지급수수료 | 시험시설 이용료   | 1.가.③ | 1,001
      2013-03-07 | 기계장치   | 분석장비 리스료   | 1.가.③ | 1,002`,
    at: [],
  },
  {
    name: 'bought: by the text, by the account',
    sheet: `${H}
      2013-03-05 | 소모품비 | 오실로스코프 구입 | 1.가.③ | 1,000
      2013-03-06 | 기계장치 | 오실로스코프      | 1.가.③ | 1,001`,
    at: ['C2', 'B3'],
    says: ['오실로스코프 구입'],
    clause: '1.가.③',
  },
  {
    name: 'materials of 1.가.② are bought',
    sheet: `${H}
      2013-03-05 | 원재료비 | 시약 구입 | 1.가.② | 1,000`,
    at: [],
  },
);
