/** What Excel's runtime offers to custom functions, as far as ours use it. Loaded before them, since they register as they load. */
import type { CustomFunction } from '../hosts/grid';

export const associated = new Map<string, CustomFunction>();

const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!', nullReference: '#NULL!' } as const;

class CellError {
  constructor(
    readonly code: string,
    readonly message: string = '',
  ) {}
}

export const makeError = (code: string): unknown => new CellError(code);

Object.assign(globalThis, {
  // The grid shows numbers with the format that a function gives them, as Excel does from CustomFunctionsRuntime 1.4 on.
  Office: { context: { requirements: { isSetSupported: (name: string) => name === 'CustomFunctionsRuntime' } } },
  CustomFunctions: {
    associate: (idOrMap: string | Readonly<Record<string, CustomFunction>>, implementation?: CustomFunction): void => {
      const entries = typeof idOrMap === 'string' ? [[idOrMap, implementation] as const] : Object.entries(idOrMap);
      for (const [id, one] of entries) if (one) associated.set(id, one);
    },
    Error: CellError,
    ErrorCode,
  },
});
