/** All functions by id, made safe: whatever they are given, they answer or throw the error of a cell. */
import { text } from '../domain';
import * as cards from './cards';
import * as dates from './dates';
import { fault, isFault, wantsTables } from './host';
import * as rd from './rd';

export type CustomFunction = (...values: unknown[]) => unknown;

/** Functions whose metadata promises a table. */
const TABLES = new Set(['RD_PERIOD', 'VENTURE_CARD', 'VENTURE_SCORE', 'VENTURE_POINTS', 'VENTURE_RESULT', 'RENEWAL_WINDOW']);

function safe(id: string, run: CustomFunction): CustomFunction {
  return (...values) => {
    try {
      const answer = run(...values);
      return TABLES.has(id) && !Array.isArray(answer) && wantsTables() ? [[answer]] : answer;
    } catch (error) {
      if (isFault(error)) throw error;
      // Hostile values only: an object that throws when it is looked at.
      throw fault('value', text('읽을 수 없는 값이 있습니다.', 'A value cannot be read.'));
    }
  };
}

const all: Readonly<Record<string, unknown>> = { ...rd, ...cards, ...dates };

export const functions: ReadonlyMap<string, CustomFunction> = new Map(Object.keys(all).map((id) => [id, safe(id, all[id] as CustomFunction)]));
