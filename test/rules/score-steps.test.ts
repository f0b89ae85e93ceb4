import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import type { Edition } from '../../src/law/types';
import { evaluate, fewestSteps, meanOf, scoreCard, type Grade } from '../../src/rules';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];
const notice = edition('2013-60');

/** A card of four items, small enough to try every way of raising its grades: two of the technology with a floor. */
function small(points: readonly number[], pass: number, floor: number): Edition {
  const held = notice.scoreCards;
  if (!held.available) throw new Error('no cards');
  const card = held.value.cards.find(({ id }) => id === 5);
  if (!card?.technologyFloor || !card.passMark) throw new Error('no card');
  const items = points.map((maxPoints, index) => ({ ...card.items[index]!, section: index < 2 ? ('technology' as const) : ('business' as const), maxPoints }));
  const mine = { ...card, items, passMark: { ...card.passMark, value: pass }, technologyFloor: { ...card.technologyFloor, value: floor } };
  return { ...notice, scoreCards: { ...held, value: { ...held.value, cards: [mine] } } };
}

/** Every way of raising, by counting. */
function bruteForce(own: Edition, grades: readonly Grade[]): number | undefined {
  let best: number | undefined;
  const go = (place: number, now: readonly Grade[], steps: number): void => {
    if (place === grades.length) {
      const answer = evaluate(own, 5, now);
      if (answer.kind === 'value' && answer.value.passed && (best === undefined || steps < best)) best = steps;
      return;
    }
    const at = GRADES.indexOf(grades[place] as Grade);
    for (let to = at; to >= 0; to -= 1) go(place + 1, [...now, GRADES[to] as Grade], steps + at - to);
  };
  go(0, [], 0);
  return best;
}

describe('the fewest grade steps to pass', () => {
  it('are those that trying every way finds, and they pass', () => {
    const grade = fc.constantFrom(...GRADES);
    fc.assert(
      fc.property(
        fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 12 }))),
        fc.tuple(grade, grade, grade, grade),
        fc.integer({ min: 0, max: 48 }),
        fc.integer({ min: 0, max: 24 }),
        (points, grades, pass, floor) => {
          const own = small(points, pass, floor);
          const answer = fewestSteps(own, 5, grades);
          const best = bruteForce(own, grades);
          if (best === undefined) {
            expect(answer.kind).toBe('refused');
            return;
          }
          expect(answer.kind === 'value' && answer.value.steps).toBe(best);
          if (answer.kind !== 'value') return;
          const raised = grades.map((one, item) => answer.value.rises.find((rise) => rise.item === item)?.to ?? one);
          const after = evaluate(own, 5, raised);
          expect(after.kind === 'value' && after.value.passed).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('ask for the grades that are missing', () => {
    expect(fewestSteps(notice, 5, []).kind).toBe('incomplete');
  });

  it('are none for a firm that passes', () => {
    const card = scoreCard(notice, 5);
    const all = card.kind === 'value' ? card.value.items.map((): Grade => 'A') : [];
    expect(fewestSteps(notice, 5, all)).toMatchObject({ kind: 'value', value: { steps: 0, rises: [] } });
  });
});

describe('several evaluators', () => {
  // 4 items of 10 points: all A are 40 points, all E are 8; the mean of the two is 24 exactly.
  const own = (pass: number): Edition => small([10, 10, 10, 10], pass, 0);
  const all = (grade: Grade): Grade[] => [grade, grade, grade, grade];

  it.each([
    { pass: 23, passed: true },
    { pass: 24, passed: true },
    { pass: 25, passed: false },
  ])('the mean decides: 24 against $pass', ({ pass, passed }) => {
    const answer = meanOf(own(pass), 5, [all('A'), all('E')]);
    expect(answer).toMatchObject({ kind: 'value', value: { total: { numerator: 240, denominator: 10 }, spread: 32, passed } });
  });

  it('the mean of three is a fraction that is never rounded: 40, 40 and 38 are 118/3, less than 39.34', () => {
    const one: Grade[] = ['B', 'A', 'A', 'A'];
    expect(meanOf(own(39), 5, [all('A'), all('A'), one])).toMatchObject({ kind: 'value', value: { total: { numerator: 590, denominator: 15 }, passed: true } });
    expect(meanOf(own(40), 5, [all('A'), all('A'), one])).toMatchObject({ value: { passed: false } });
  });

  it('items two grades apart come first, the widest before the others; one grade apart is none of them', () => {
    const answer = meanOf(own(10), 5, [
      ['A', 'A', 'B', 'C'],
      ['B', 'C', 'E', 'C'],
    ]);
    expect(answer.kind === 'value' && answer.value.apart.map(({ item, steps }) => [item, steps])).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  it('a grade that one of them has not given is asked for', () => {
    expect(meanOf(own(10), 5, [all('A'), ['A', undefined, 'A', 'A']]).kind).toBe('incomplete');
    expect(meanOf(own(10), 5, []).kind).toBe('incomplete');
  });
});
