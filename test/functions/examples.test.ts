import { describe, expect, it } from 'vitest';
import { examples, type ExampleValue } from '../../src/functions/help/examples';
import { functions } from '../../src/functions/registry';
import { answerOf, calculate } from './formula';

const close = (answer: unknown, value: ExampleValue): void => {
  if (typeof value === 'number') expect(answer).toBeCloseTo(value, 10);
  else expect(answer).toEqual(value);
};

describe('the worked examples of the help', () => {
  it('are at least three for each function', () => {
    expect(Object.keys(examples).sort()).toEqual([...functions.keys()].sort());
    for (const [id, list] of Object.entries(examples)) {
      expect(list.length, id).toBeGreaterThanOrEqual(3);
      for (const example of list) expect(example.formula, id).toContain(`KVENTURE.${id}(`);
    }
  });

  it.each(Object.values(examples).flat())('$formula', (example) => {
    close(
      answerOf(() => calculate(example)),
      example.value,
    );
  });
});
