import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const ledger = (amount: string): string => `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | ${amount}`;

/** 영 제2조의3③: 50,000,000 won over the four quarters. */
export const cases = casesOf(
  'below-minimum-cost',
  { name: 'one won below', sheet: ledger('49,999,999'), at: ['C1'], says: ['50,000,000', '49,999,999', '1원 부족'], clause: '③' },
  { name: 'exactly', sheet: ledger('50,000,000'), at: [] },
  { name: 'one won above', sheet: ledger('50,000,001'), at: [] },
  {
    name: 'a row with an error is not recognised',
    sheet: `${ledger('49,999,999')}\n  2013-03-06 | 1.자 | 10,000,000`,
    at: ['C1'],
    others: ['category-deleted B3'],
  },
  {
    name: 'the rules since 2021-02-12 ask for the same amount',
    sheet: ledger('49,999,999').replace('2013', '2020'),
    facts: { appliedOn: date('2021-02-12') },
    at: ['C1'],
    clause: '⑤.1',
  },
  { name: 'without an edition nothing is said', sheet: ledger('1'), facts: { appliedOn: date('2013-12-31') }, at: [] },
);
