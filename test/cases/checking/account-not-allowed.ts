import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 계정과목 | 적요 | 비목 | 금액(원)';

export const cases = casesOf(
  'account-not-allowed',
  {
    name: 'accounts that have a line',
    sheet: `${H}
      2013-03-05 | 원재료비 | 시약 구입          | 1.가.② | 1,000
      2013-03-06 | 원재료비 | 광고 알고리즘 부품 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'two of a kind are one finding: 3,000',
    sheet: `${H}
      2013-03-05 | 접대비   | 거래처 식사 | 1.가.② | 1,000
      2013-03-06 | 접대비   | 거래처 식사 | 1.가.③ | 2,000
      2013-03-07 | 원재료비 | 시약 구입   | 1.가.② | 1,000`,
    at: ['B2'],
    says: ['접대비', '2행', '3,000'],
  },
  {
    name: 'another account, and the text names it',
    sheet: `${H}
      2013-03-05 | 지급수수료 | 연구소 회식비 | 1.가.② | 1,000
      2013-03-06 | 지급수수료 | 해외출장 항공 | 1.가.② | 2,000
      2013-03-07 | 광고선전비 | 잡지          | 1.가.② | 2,000`,
    at: ['B2', 'B3', 'B4'],
    // 1.가.② is 시약 and the like: a dinner of the laboratory is none.
  },
  {
    // 2.라.①: 지도요원의 인건비 및 지도관련경비.
    name: 'who guides another firm travels to it; the same travel for research has no line',
    sheet: `${H}
      2013-03-05 | 여비교통비 | 지도요원 출장비 (중소기업 기술지도) | 2.라.① | 1,000
      2013-03-06 | 여비교통비 | 연구소 출장                         | 1.가.② | 2,000`,
    at: ['B3'],
    says: ['출장비', '1행', '2,000'],
  },
  {
    name: 'meals, gifts and a stand at a fair under a line of research; those who deny it, and the meals of a training, are none',
    sheet: `${H}
      2013-03-05 | 지급수수료 | 과제회의 식대       | 1.가.② | 1,000
      2013-03-06 | 지급수수료 | 전시회 부스         | 1.가.② | 2,000
      2013-03-07 | 지급수수료 | 명절선물            | 1.가.② | 2,000
      2013-03-08 | 소모품비   | 시약 (명절선물 아님) | 1.가.② | 3,000
      2013-03-09 | 교육훈련비 | 훈련생 식대         | 2.나.⑤ | 4,000`,
    at: ['B2', 'B3', 'B4'],
    // 1.가.② is 시약 and the like: none of them is.
    others: ['condition-not-met C2', 'condition-not-met C3', 'condition-not-met C4'],
  },
  {
    name: 'what was taken out whole is dealt with',
    sheet: `
      일자       | 계정과목 | 적요 | 비목    | 장부금액(원) | 조정금액 | 소계 | 조정사유
      2013-03-05 | 접대비   | 식사 | 1.가.② | 1,000        | -1,000   | 0    | 접대비 제외`,
    at: [],
  },
  {
    name: 'what was bought stands under another heading, behind the code, or in the account alone',
    sheet: `
      date       | Nature of expense | supplier     | category      | amount (KRW)
      2013-03-05 | Entertainment     | Seoul Dining | 1.가.②        | 1,000
      2013-03-06 | Sensors           | Daon         | 1.가.② 회식   | 2,000
      2013-03-07 | Bearings          | Daon         | 1.가.② 재료비 | 3,000`,
    at: ['B2', 'D3'],
  },
  {
    name: 'electricity, insurance, flights, a sign and a golf course; a hotel as the seller',
    sheet: `${H}
      2013-03-05 | 지급수수료 | 공장 전기요금           | 1.가.③ | 1,000
      2013-03-06 | 지급수수료 | 화재보험료              | 1.가.③ | 2,000
      2013-03-07 | 지급수수료 | 전시회 참가 항공·숙박   | 1.가.③ | 3,000
      2013-03-08 | 지급수수료 | 골프장 이용 (임원)      | 1.가.③ | 4,000
      2013-03-09 | 소모품비   | 항공용 센서, 골프공 시편 | 1.가.② | 5,000`,
    at: ['B2', 'B3', 'B4', 'B5'],
    // Neither is a facility for tests.
    others: ['condition-not-met C2', 'condition-not-met C5'],
  },
);
