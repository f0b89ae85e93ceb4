/** The grid's look for what follows from an edit lets the page have its turn, finds the same, and in the same order. */
import { expect, it } from 'vitest';
import { pauseBetweenFormulas } from '../../src/workbench/calculation-pauses';

/** Each formula takes a millisecond of a clock of its own. */
async function run(formulas: number, startsAt = 0): Promise<{ readonly found: number[]; readonly pauses: number[] }> {
  let clock = 0;
  const pauses: number[] = [];
  const generator = {
    offset: 1,
    _getRangeListByNode(given: unknown): Promise<number> {
      clock += 1;
      return Promise.resolve((given as number) + this.offset);
    },
  };
  pauseBetweenFormulas(
    generator,
    () => Promise.resolve(void pauses.push(clock)),
    () => clock,
  );
  clock = startsAt;
  const found: number[] = [];
  for (let at = 0; at < formulas; at++) found.push(await generator._getRangeListByNode(at));
  return { found, pauses: pauses.map((at) => at - startsAt) };
}

it.each([
  [40, 0, []],
  [41, 0, [41]],
  [123, 0, [41, 82, 123]],
  // An hour later it begins to count anew: the first formula is no reason for a pause.
  [42, 3_600_000, [42]],
])('%i formulas that begin at %i pause after %j', async (formulas, startsAt, pauses) => {
  const told = await run(formulas, startsAt);
  expect(told.pauses).toEqual(pauses);
  expect(told.found).toEqual(Array.from({ length: formulas }, (_, at) => at + 1));
});

it('pauses before each of the parts that go through all formulas, and hands on what they are given and what they answer', async () => {
  const done: string[] = [];
  const generator = {
    name: 'engine',
    _getRangeListByNode: () => Promise.resolve([]),
    generate(of: unknown) {
      done.push(`generate ${String(of)}`);
      return Promise.resolve(this.name);
    },
    _calculateListByFunctionRefNode: (of: unknown) => Promise.resolve(done.push(`references ${String(of)}`)),
  };
  pauseBetweenFormulas(generator, () => Promise.resolve(void done.push('pause')));
  expect([await generator.generate(1), await generator._calculateListByFunctionRefNode(2)]).toEqual(['engine', 4]);
  expect(done).toEqual(['pause', 'generate 1', 'pause', 'references 2']);
  // The first formula comes after all of them were listed, the second right after it.
  await generator._getRangeListByNode();
  await generator._getRangeListByNode();
  expect(done.slice(4)).toEqual(['pause']);
});

it('leaves a library alone that does it in another way', () => {
  const other = { somethingElse: () => 1 };
  pauseBetweenFormulas(other);
  expect(Object.keys(other)).toEqual(['somethingElse']);
});
