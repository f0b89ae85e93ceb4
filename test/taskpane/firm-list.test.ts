import { describe, expect, it } from 'vitest';
import { DEFAULT_EDITION, evaluate, scoreCard, type Grade } from '../../src/rules';
import { countsOf, filterAndSort, marginOf, rowsOf } from '../../src/taskpane/score/firm-list';
import { resultsBy } from '../../src/taskpane/score/results';

const held = scoreCard(DEFAULT_EDITION, 4);
if (held.kind !== 'value') throw new Error('no card');
const card = held.value;
const all = (grade: Grade | undefined) => card.items.map(() => grade);
// Of 100 points all B are 80, all C are 60: 15 above and 5 below the mark of 65.
const firms = [
  { name: 'C', grades: all('C') },
  { name: 'open', grades: all(undefined) },
  { name: 'B', grades: all('B') },
];
const rows = rowsOf(card, firms, resultsBy(DEFAULT_EDITION, card));

describe('the list of firms', () => {
  it('counts them and tells their margins', () => {
    expect(countsOf(rows)).toEqual({ passed: 1, failed: 1, open: 1 });
    expect(rows.map(({ margin }) => margin)).toEqual([-5, undefined, 15]);
    expect(marginOf(card, evaluate(DEFAULT_EDITION, 4, all('A')))).toBe(35);
  });

  it.each([
    ['all', 'sheet', ['C', 'open', 'B']],
    ['all', 'margin', ['C', 'B', 'open']],
    ['all', 'total', ['B', 'C', 'open']],
    ['failed', 'sheet', ['C']],
    ['open', 'total', ['open']],
  ] as const)('shows %s, by %s', (show, order, names) => {
    expect(filterAndSort(rows, show, order).map(({ firm }) => firm.name)).toEqual(names);
  });
});
