import { describe, expect, it } from 'vitest';
import { functions } from '../../src/functions/registry';
import type { Case } from '../cases/functions/case';
import * as cards from '../cases/functions/cards';
import * as dates from '../cases/functions/dates';
import * as rd from '../cases/functions/rd';

const tables: Readonly<Record<string, readonly Case[]>> = { ...rd, ...cards, ...dates };

function answer(one: Case): { readonly value: unknown; readonly message?: string } {
  try {
    return { value: functions.get(one.id)?.(...one.args) };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { value: { error: code }, message };
  }
}

describe.each(Object.keys(tables))('%s', (name) => {
  it.each(tables[name] as Case[])('$id $args: $why', (one) => {
    const { value, message } = answer(one);
    if (typeof one.value === 'number') expect(value).toBeCloseTo(one.value, 12);
    else expect(value).toEqual(one.value);
    if (one.message !== undefined) expect(message).toMatch(one.message);
  });
});

it('every function has cases', () => {
  const covered = new Set(Object.values(tables).flatMap((table) => table.map(({ id }) => id)));
  expect([...covered].sort()).toEqual([...functions.keys()].sort());
});
