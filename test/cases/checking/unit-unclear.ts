import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'unit-unclear',
  {
    name: 'the unit in the header of the amount',
    sheet: `
      일자       | 분류    | 장부금액(천원)
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'the unit above the table',
    sheet: `
      (단위 : 원)
      일자       | 분류    | 장부금액
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'the same unit twice is no contradiction',
    sheet: `
      단위       | 천원
      일자       | 분류    | 장부금액(천원)
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'no unit at all',
    sheet: `
      일자       | 분류    | 장부금액
      2013-03-05 | 1.가.② | 1,000`,
    at: ['C1'],
    says: ['‘원’으로 보았습니다'],
  },
  {
    name: 'two that contradict: the one over the amounts is taken, the other is shown',
    sheet: `
      (단위 : 천원)
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000`,
    at: ['A1'],
    says: ['C2 ‘원’', 'A1 ‘천원’'],
  },
  ...(
    [
      ['in won', '4,200,400', '1,500,500', '배분표의 금액에 맞추어 ‘원’으로'],
      ['in thousands', '4,200', '1,501', '‘천원’으로'],
    ] as const
  ).map(([name, staff, materials, said]) => ({
    name: `a statement without a unit whose amounts are those of its ledger ${name}`,
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.① | 4,200,400
      2013-07-05 | 1.가.② | 1,500,500`,
    sheets: {
      산정표: `
        비용             | 장부금액
        1. 기술개발      |
        가. 자체기술개발 |
        ① 인건비        | ${staff}
        ② 재료비        | ${materials}
        ③ 임차료        |
        나. 위탁         |`,
    },
    at: ['산정표!B1'],
    says: [said],
  })),
  {
    name: 'the user says the unit',
    sheet: `
      일자       | 분류    | 장부금액
      2013-03-05 | 1.가.② | 1,000`,
    corrections: { 원장: { unit: 1_000 } },
    at: [],
  },
);
