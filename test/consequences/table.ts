/** What a table of consequences is made of: a row for each thing that follows from a clause, and what in the product answers it. */
import type { EditionId } from '../../src/domain';
import type { StepId } from '../../src/rules/procedure';

/** Where a consequence is answered. The test opens each: a file that no longer holds it, or a sheet that no longer says it, fails. */
export type Answer =
  /** A file of `src` that holds these words or this identifier. */
  | { readonly file: string; readonly holds: string }
  /** A test, or a file of cases, that holds these words. */
  | { readonly test: string; readonly named: string }
  /** A custom function, and the argument by which it is asked. */
  | { readonly fn: string; readonly argument?: string }
  /** A rule of the check. */
  | { readonly rule: string }
  /** A condition of a cost line that a check reads and, where the sheet does not answer it, asks. */
  | { readonly asks: string }
  /** A step of the pane’s way of an application, with a line that cites this very clause. */
  | { readonly step: StepId }
  /** A form or a scorecard as it is made: it holds these words (printed, beside the form, or in a formula). */
  | { readonly form: string; readonly says: string }
  /** The same: a cell of this name is there to be filled in. */
  | { readonly form: string; readonly takes: string }
  /** The same: the row with these printed words calculates. */
  | { readonly form: string; readonly calculates: string };

export interface Row {
  /** `제6조 ⑨.2`, `별표 3 1.가.①`, `별지 제1호 “첨부서류”`: the clause as the texts name it, and words of it where it says several things. `*`: all that stands under it. */
  readonly at: string;
  /** What follows, in a few words. */
  readonly follows: string;
  readonly answered?: readonly Answer[];
  /** In one sentence: why nothing can follow. */
  readonly nothing?: string;
  /** What is missing. */
  readonly open?: string;
}
export interface Table {
  readonly edition: EditionId;
  readonly rows: readonly Row[];
}

export const answered = (at: string, follows: string, ...by: readonly Answer[]): Row => ({ at, follows, answered: by });
export const nothing = (at: string, follows: string, why: string): Row => ({ at, follows, nothing: why });
export const open = (at: string, follows: string, missing: string): Row => ({ at, follows, open: missing });

export const src = (file: string, holds: string): Answer => ({ file: `src/${file}`, holds });
export const test = (file: string, named: string): Answer => ({ test: `test/${file}`, named });
export const fn = (name: string, argument?: string): Answer => ({ fn: name, ...(argument === undefined ? {} : { argument }) });
export const rule = (id: string): Answer => ({ rule: id });
export const asks = (condition: string): Answer => ({ asks: condition });
export const step = (id: StepId): Answer => ({ step: id });
export const says = (form: string, words: string): Answer => ({ form, says: words });
export const takes = (form: string, name: string): Answer => ({ form, takes: name });
export const calculates = (form: string, words: string): Answer => ({ form, calculates: words });
