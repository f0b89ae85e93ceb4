/** What is asked for again is known; how much is kept is bounded; and what is answered is always what would be said anew. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../src/domain';

function counting<V>(answer: (asked: string) => V, most?: number): { readonly ask: (asked: string) => V; readonly times: () => number } {
  let times = 0;
  const ask = remembered((asked: string) => {
    times += 1;
    return answer(asked);
  }, most);
  return { ask, times: () => times };
}

it.each([
  ['a text', (asked: string) => asked.length],
  ['nothing', () => undefined],
  ['null', () => null],
  ['false', () => false],
])('an answer that is %s is made once', (_, answer) => {
  const { ask, times } = counting<unknown>(answer);
  expect([ask('가'), ask('가'), ask('가')]).toEqual([answer('가'), answer('가'), answer('가')]);
  expect(times()).toBe(1);
});

it('says what would be said anew, in any order and however little it keeps', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const { ask } = counting((one) => `${one}!`, most);
      for (const one of asked) expect(ask(one)).toBe(`${one}!`);
    }),
  );
});

it('of what was asked for last the most are known, and of what was asked for long ago nothing is', () => {
  const { ask, times } = counting((one) => one, 3);
  for (const one of ['a', 'b', 'c', 'd']) ask(one);
  expect(times()).toBe(4);
  // Of the three before the last two at least.
  for (const one of ['b', 'c', 'd']) ask(one);
  expect(times()).toBe(4);
  for (const one of ['e', 'f', 'g', 'h', 'i', 'j']) ask(one);
  expect(times()).toBe(10);
  ask('a');
  expect(times()).toBe(11);
});

it('a text of more than a hundred signs is asked each time', () => {
  const { ask, times } = counting((one) => one.length);
  for (const signs of [100, 100, 101, 101]) ask('가'.repeat(signs));
  expect(times()).toBe(3);
});
