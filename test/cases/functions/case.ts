import { expect } from 'vitest';

/** A case of a function: what it is given, what it answers, and why. */
export interface Case {
  readonly id: string;
  readonly args: readonly unknown[];
  /** The answer, or the error of the cell. Dates stand as ISO text in `day(…)`. */
  readonly value: unknown;
  readonly why: string;
  /** A part of the message of the error. */
  readonly message?: string | RegExp;
}

/** The serial of a date: days since 1899-12-30. */
export const day = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;
export const VALUE = { error: '#VALUE!' } as const;
export const NA = { error: '#N/A' } as const;
export const DIV0 = { error: '#DIV/0!' } as const;
/** The error in a cell of a table of answers, with a part of its message. */
export const inCell = ({ error }: { readonly error: string }, message: string | RegExp = /./): unknown =>
  expect.objectContaining({ code: error, message: expect.stringMatching(message) as unknown });
export const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
