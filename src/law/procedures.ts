/** The way of an application by edition. Never imported by `./index`: no function answers from it. */
import type { EditionId } from '../domain';
import { procedure as of2013 } from './2013-60/procedure';
import { BY_LATER_TEXT } from './2021-02-12/source';
import { procedure as of2025 } from './2025-04-01/procedure';
import { asLikely } from './source';
import type { Procedure } from './types';

/** Not who evaluated before 2025: the institutions of 별표 3 were designated on 2024-12-24. */
const { evaluators: _, evaluatorsUntil: __, ...before2025 } = of2025;

const PROCEDURES: Readonly<Record<EditionId, Procedure>> = {
  '2013-60': of2013,
  '2021-02-12': asLikely(before2025, BY_LATER_TEXT),
  '2025-04-01': of2025,
};

export const procedureTexts = (id: EditionId): Procedure => PROCEDURES[id];
