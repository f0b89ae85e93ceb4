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
  {
    name: 'the user says the unit',
    sheet: `
      일자       | 분류    | 장부금액
      2013-03-05 | 1.가.② | 1,000`,
    corrections: { 원장: { unit: 1_000 } },
    at: [],
  },
);
