/** All functions by id, made safe: whatever they are given, they answer or throw the error of a cell. */
import { text } from '../domain';
import { VENTURE_CARD, VENTURE_POINTS, VENTURE_RESULT, VENTURE_SCORE } from './cards';
import {
  BIZ_NO_VALID,
  CONFIRMING_BODY,
  CORP_NO_VALID,
  DEEMED_EXCELLENT,
  EVALUATION_DUE,
  OBJECTION_DUE,
  PROCESSING_DUE,
  RENEWAL_WINDOW,
  REPORT_DUE,
  VALIDITY_END,
  VALIDITY_START,
} from './dates';
import { fault, isFault, wantsTables } from './host';
import { EXCLUDED_INDUSTRY, RD_CATEGORY, RD_COST, RD_PERIOD, RD_QUALIFIES, RD_RATIO, RD_REQUIRED_RATIO } from './rd';

export type CustomFunction = (...values: unknown[]) => unknown;

/** Functions whose metadata promises a table. */
const TABLES: readonly unknown[] = [RD_PERIOD, VENTURE_CARD, VENTURE_SCORE, VENTURE_POINTS, VENTURE_RESULT, RENEWAL_WINDOW];

function safe(run: CustomFunction): CustomFunction {
  const table = TABLES.includes(run);
  return (...values) => {
    try {
      const answer = run(...values);
      return table && !Array.isArray(answer) && wantsTables() ? [[answer]] : answer;
    } catch (error) {
      if (isFault(error)) throw error;
      // Hostile values only: an object that throws when it is looked at.
      throw fault('value', text('읽을 수 없는 값이 있습니다.', 'A value cannot be read.'));
    }
  };
}

/** The ids are released: none may change. In the order of the list in the metadata; new ones come last. */
const all: object = {
  RD_RATIO,
  RD_PERIOD,
  RD_COST,
  RD_CATEGORY,
  RD_REQUIRED_RATIO,
  RD_QUALIFIES,
  EXCLUDED_INDUSTRY,
  VENTURE_CARD,
  VENTURE_SCORE,
  VENTURE_POINTS,
  VENTURE_RESULT,
  VALIDITY_START,
  VALIDITY_END,
  RENEWAL_WINDOW,
  DEEMED_EXCELLENT,
  CONFIRMING_BODY,
  EVALUATION_DUE,
  PROCESSING_DUE,
  OBJECTION_DUE,
  REPORT_DUE,
  BIZ_NO_VALID,
  CORP_NO_VALID,
};

export const functions: ReadonlyMap<string, CustomFunction> = new Map(
  Object.keys(all).map((id) => [id, safe((all as Readonly<Record<string, CustomFunction>>)[id] as CustomFunction)]),
);
