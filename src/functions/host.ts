/**
 * What the functions need of the program they run in: the errors of a cell, its language, and whether it shows formatted numbers. In a bare
 * JavaScript engine there is only `CustomFunctions`; in our own tests and in the workbench not even that.
 */
import type { Lang, Text } from '../domain';

export type ErrorKind = 'value' | 'missing' | 'division';

interface OfficeContext {
  readonly context?: { readonly displayLanguage?: string; readonly requirements?: { isSetSupported(name: string, version?: string): boolean } };
}
interface ErrorMaker {
  new (code: string, message?: string): { readonly code: string; readonly message?: string };
}
interface Surroundings {
  readonly Office: OfficeContext | undefined;
  readonly language: string | undefined;
  readonly CustomFunctions: { readonly Error?: ErrorMaker; readonly ErrorCode?: Readonly<Record<string, string>> } | undefined;
}

/** Asked for by their bare names: engines of that time have neither `globalThis` nor, without a page, `self`. */
const surroundings: Surroundings = {
  get Office() {
    // eslint-disable-next-line no-restricted-globals -- The runtime of the functions tells its language here; no call goes to Office.js.
    return typeof Office === 'undefined' ? undefined : (Office as OfficeContext);
  },
  get language() {
    return typeof navigator === 'undefined' ? undefined : navigator.language;
  },
  get CustomFunctions() {
    return typeof CustomFunctions === 'undefined' ? undefined : (CustomFunctions as unknown as NonNullable<Surroundings['CustomFunctions']>);
  },
};

/** The error of a cell where the program brings no class of its own for it. It is an answer and no mishap: no stack is kept, which would be dear by the million. */
export class CellFault {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const CODES: ReadonlyMap<ErrorKind, readonly [name: string, code: string]> = new Map([
  ['value', ['invalidValue', '#VALUE!']],
  ['missing', ['notAvailable', '#N/A']],
  ['division', ['divisionByZero', '#DIV/0!']],
]);

let chosen: Lang | undefined;
/** The workbench chooses the language itself; `undefined` leaves it to the program again. */
export function useLanguage(lang: Lang | undefined): void {
  chosen = lang;
}
/** In the scripts that Excel loads this is settled by the build: each speaks the language of the metadata that it stands beside (`build/lower.ts`). */
export function language(): Lang {
  if (chosen) return chosen;
  const told = surroundings.Office?.context?.displayLanguage ?? surroundings.language;
  return typeof told === 'string' && !/^ko\b/i.test(told) ? 'en' : 'ko';
}

/** An error to throw, or to stand in its own cell of a table. */
export function fault(kind: ErrorKind, message: Text): Error {
  const [name, code] = CODES.get(kind) as readonly [string, string];
  const { CustomFunctions: host } = surroundings;
  const Maker: ErrorMaker = host?.Error ?? CellFault;
  // The class of Office is no subclass of Error in its types; it is what a custom function must throw.
  return new Maker(host?.ErrorCode?.[name] ?? code, message[language()]) as unknown as Error;
}

export function isFault(value: unknown): boolean {
  const Maker = surroundings.CustomFunctions?.Error;
  return value instanceof CellFault || (typeof Maker === 'function' && value instanceof Maker);
}

let formats: boolean | undefined;
/** Data types came with CustomFunctionsRuntime 1.4; Office LTSC 2021 has none. Asked until the program says so, yes or no. */
function showsFormats(): boolean {
  if (formats !== undefined) return formats;
  try {
    formats = surroundings.Office?.context?.requirements?.isSetSupported('CustomFunctionsRuntime', '1.4');
    return formats === true;
  } catch {
    return false;
  }
}

/** A number that carries its format where the program can show it. */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}
export const formatted = (value: number, numberFormat: string): number | FormattedNumber =>
  showsFormats() ? { type: 'FormattedNumber', basicValue: value, numberFormat } : value;

/**
 * Excel wants a table from a function whose metadata promises one, even if it is a single cell. In its JavaScript-only runtime for Windows
 * `Office` exists and `Office.context` does not: that there are `CustomFunctions` is what tells Excel from our own programs.
 */
export const wantsTables = (): boolean => surroundings.CustomFunctions !== undefined;
