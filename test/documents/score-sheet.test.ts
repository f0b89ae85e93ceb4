import { describe, expect, it } from 'vitest';
import { scoreSheet } from '../../src/documents/score-sheet';
import { edition } from '../../src/law';
import { Grid } from '../../src/reading/grid';
import { findScoreTable } from '../../src/reading/score-table';

const notice = edition('2013-60');

describe('the score sheet', () => {
  it.each([
    { card: 4 as const, items: 10, last: 'K' },
    { card: 5 as const, items: 18, last: 'S' },
    { card: 6 as const, items: 13, last: 'N' },
  ])('of Appendix $card has $items items and asks VENTURE_RESULT for every firm', ({ card, items, last }) => {
    const made = scoreSheet({ edition: notice, card, firms: 3, lang: 'ko' });
    if (made.kind !== 'value') throw new Error('refused');
    const { cells } = made.value;
    expect(cells).toHaveLength(4 + 3);
    expect(cells[3]?.slice(1, 1 + items).reduce((sum, cell) => sum + Number(cell?.value), 0)).toBe(100);
    expect(cells[4]?.[items + 5]?.formula).toBe(`=INDEX(KVENTURE.VENTURE_RESULT(B5:${last}5,${card}),1,5)`);
    expect(cells[6]?.[items + 1]?.formula).toBe(`=INDEX(KVENTURE.VENTURE_RESULT(B7:${last}7,${card}),1,1)`);
  });

  it.each(['ko', 'en'] as const)('is found again by its headings (%s)', (lang) => {
    const made = scoreSheet({ edition: notice, card: 5, firms: 2, lang });
    const held = notice.scoreCards;
    if (made.kind !== 'value' || !held.available) throw new Error('refused');
    const values = made.value.cells.map((row) => row.map((cell) => cell?.value ?? null));
    values[4] = values[4]!.map((value, column) => (column === 0 ? '가나다' : column <= 18 ? 'B' : value));
    const grid = new Grid({ sheetId: 's', sheet: 's', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false });
    const found = findScoreTable(grid, held.value.cards);
    expect(found).toMatchObject({ card: 5, firms: [{ name: '가나다', row: 4, grades: Array(18).fill('B'), wrong: [] }] });
  });

  it.each([0, 5_001, 1.5, Number.NaN])('of %s firms is refused', (firms) => {
    expect(scoreSheet({ edition: notice, card: 5, firms, lang: 'ko' }).kind).toBe('refused');
  });
});
