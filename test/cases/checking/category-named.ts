import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 적요 | 비목 | 장부금액(원)';
const REST = `2013-03-06 | 시약 구입 | 1.가.② | 1,001
      2013-03-07 | 시약 구입 | 1.가.② | 1,002`;

export const cases = casesOf(
  'category-named',
  {
    name: 'the name of a line, and the same with 비 behind it: once a name, with its rows and sum',
    sheet: `${H}
      2013-03-05 | 특허 보상 | 직무발명 보상금 | 1,000
      2013-03-15 | 특허 보상 | 직무발명 보상금 | 2,000
      2013-03-16 | 기술지도  | 기술지도비      | 3,000
      ${REST}`,
    at: ['C2', 'C4'],
    says: ['‘직무발명 보상금’을 1.라 직무발명 보상금으로', '2행, 3,000'],
    fix: { C2: { C2: '1.라', C3: '1.라' }, C4: { C4: '1.바' } },
  },
  {
    name: 'names by the words of the clause: who is paid, what is bought, where it was done',
    sheet: `${H}
      2013-03-05 | 3월 급여  | 연구요원 인건비             | 1,000
      2013-03-05 | 개발 용역 | 위탁 및 공동기술개발비(기관) | 1,003
      2013-03-05 | 개발 용역 | 대학 소속 개인 위탁개발비    | 1,004
      2013-03-05 | 자문      | 기술자문료(교수)            | 1,005
      2013-03-05 | 교육      | 전문연구기관·대학 위탁교육훈련비 | 1,006
      2013-03-05 | 가공      | 시제품 외주가공비           | 1,007
      ${REST}`,
    at: ['C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
    fix: {
      C2: { C2: '1.가.①' },
      C3: { C3: '1.나.①' },
      C4: { C4: '1.나.②' },
      C5: { C5: '1.마.②' },
      C6: { C6: '2.가.①' },
      C7: { C7: '1.가.②' },
    },
  },
  {
    name: 'what two lines have, or none, is asked: 인건비 of researchers or of instructors, 자문료 of three lines, 강사료 of two, 특허비 of none',
    sheet: `${H}
      2013-03-05 | 인건비 | 인건비     | 1,000
      2013-03-05 | 자문   | 기술자문료 | 1,003
      2013-03-05 | 강사   | 강사료     | 1,004
      2013-03-05 | 출원   | 특허비     | 1,005
      2013-03-05 | 임차   | 임차료     | 1,006
      2013-03-05 | 훈련   | 위탁훈련비 | 1,007
      ${REST}`,
    at: [],
    others: ['category-unknown C2', 'category-unknown C3', 'category-unknown C4', 'category-unknown C5', 'category-unknown C6', 'category-unknown C7'],
  },
);
