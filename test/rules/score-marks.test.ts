import { describe, expect, it } from 'vitest';
import { assess, cardByAge, evaluate, pointsOfMark, readMark, scoreCard, type Mark } from '../../src/rules';
import { date } from '../../src/domain';
import { edition } from '../../src/law';

const today = edition('2025-04-01');
const then = edition('2013-60');
const cardOf = (of: typeof today, id: '4-1' | '4-2' | 5 | 6) => {
  const held = scoreCard(of, id);
  if (held.kind !== 'value') throw new Error('no card');
  return held.value;
};

describe('what is written for an item', () => {
  it.each<readonly ['grades' | 'points', string | number, Mark | undefined]>([
    ['grades', 'A', 'A'],
    ['grades', 'b등급', 'B'],
    ['grades', 80, undefined],
    ['points', 80, 80],
    ['points', '80', 80],
    ['points', '82.5점', 82.5],
    ['points', '８０', 80],
    ['points', 0, 0],
    ['points', 100, 100],
    ['points', 100.1, undefined],
    ['points', -1, undefined],
    ['points', 'A', undefined],
    ['points', '', undefined],
  ])('as %s: %s', (kind, written, mark) => {
    expect(readMark(kind, written)).toBe(mark);
  });
});

describe('a table of weights', () => {
  it('has two sums, no total, no verdict, and says who decides', () => {
    const card = cardOf(today, '4-1');
    // 별표 4 표 1: 30+30+10+20+10 and 20+50+10+3+20, all at 80 points.
    const made = assess(
      today,
      card,
      card.items.map(() => 80),
    );
    if (made.kind !== 'value') throw new Error('not scored');
    expect(made.value).toMatchObject({ technology: 80, business: 82.4, reasons: [] });
    expect(made.value.total).toBeUndefined();
    expect(made.value.passed).toBeUndefined();
    expect(made.value.decision?.message.ko).toContain('7명 이상');
  });
  it('is open while an item has no points; a grade is none', () => {
    const card = cardOf(today, 5);
    const marks = card.items.map((_, item): Mark => (item === 2 ? 'A' : 50));
    const made = assess(today, card, marks);
    expect(made.kind === 'incomplete' && made.needs).toHaveLength(1);
  });
  it('gives an item its points by weight', () => {
    expect(pointsOfMark(today, 30, 80)).toBe(24);
    expect(pointsOfMark(today, 3, 50)).toBe(1.5);
    expect(pointsOfMark(then, 10, 'B')).toBe(8);
    expect(pointsOfMark(then, 10, undefined)).toBeUndefined();
  });
});

it('a card of grades is assessed as it is evaluated', () => {
  const card = cardOf(then, 6);
  const grades = card.items.map(() => 'B' as const);
  expect(assess(then, card, grades)).toEqual(evaluate(then, 6, grades));
});

describe('the table by the age of the firm (창업 3년 미만, 3년 이상)', () => {
  const cards = today.scoreCards.available ? today.scoreCards.value.cards : [];
  it.each([
    ['2023-05-07', '4-1'], // the day before it is three years old
    ['2023-05-06', '4-2'],
    ['2019-01-01', '4-2'],
    [undefined, undefined],
  ] as const)('founded on %s, applied for on 2026-05-06: %s', (foundedOn, id) => {
    expect(cardByAge(cards, foundedOn === undefined ? undefined : date(foundedOn), date('2026-05-06'))?.id).toBe(id);
  });
  it('is none among the cards of 2013', () => {
    expect(cardByAge(then.scoreCards.available ? then.scoreCards.value.cards : [], date('2013-05-06'), date('2014-05-06'))).toBeUndefined();
  });
});
