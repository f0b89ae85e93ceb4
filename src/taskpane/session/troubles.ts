/** What was refused, for a report that a person may hand on: codes and places in our own and Office's code, nothing of the workbook. */
import { HostError } from '../../hosts/port';

export interface Trouble {
  /** In milliseconds. */
  readonly at: number;
  /** `refused`, `no-answer` …; the class of what was thrown where it is a mistake of ours. */
  readonly code: string;
  /** What the host said: `AccessDenied`. */
  readonly cause?: string;
  /** Where in the API of the host: `Range.formulas`. */
  readonly place?: string;
}

export const MOST_TROUBLES = 8;

/** A word of code and nothing else: a message could hold the name of a sheet. */
const word = (value: unknown): string | undefined => (typeof value === 'string' && /^[\w.[\]()-]{1,80}$/.test(value) ? value : undefined);

export function troubleOf(error: unknown, at: number): Trouble {
  if (!(error instanceof HostError)) return { at, code: error instanceof Error ? error.name : typeof error };
  // What the session says is around what the host said, which is around what Office said.
  let said: unknown = error;
  while (said instanceof HostError) said = said.cause;
  const { code, debugInfo } = (typeof said === 'object' && said !== null ? said : {}) as { code?: unknown; debugInfo?: { errorLocation?: unknown } };
  const cause = word(code);
  const place = word(debugInfo?.errorLocation);
  return { at, code: error.code, ...(cause === undefined ? {} : { cause }), ...(place === undefined ? {} : { place }) };
}
