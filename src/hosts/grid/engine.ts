/**
 * What the host needs of Univer at run time, handed in by whoever starts it: the page takes it from the ES modules, Node from the
 * CommonJS build, and this layer imports nothing but types, so that neither drags the other along.
 */
import type * as core from '@univerjs/preset-sheets-core';
import type { CanceledError, IPermissionService, IUndoRedoService, IUniverInstanceService } from '@univerjs/core';
import type { createGrid } from './create';
import type { INTERCEPTOR_POINT } from '@univerjs/preset-sheets-core';
import type { SheetsFilterService } from '@univerjs/preset-sheets-filter';

export type FUniver = ReturnType<typeof createGrid>['univerAPI'];
export type Univer = ReturnType<typeof createGrid>['univer'];
export type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;
export type Worksheet = ReturnType<FWorksheet['getSheet']>;
export type {
  IWorkbookData,
  IWorksheetData,
  ICellData,
  ICellDataForSheetInterceptor,
  IRange,
  IStyleData,
  IObjectMatrixPrimitiveType,
  Nullable,
  Workbook,
} from '@univerjs/core';

type Needed =
  | 'BaseFunction'
  | 'ArrayValueObject'
  | 'BooleanValueObject'
  | 'ErrorValueObject'
  | 'NullValueObject'
  | 'NumberValueObject'
  | 'StringValueObject'
  | 'FormulaDataModel'
  | 'IDefinedNamesService'
  | 'FunctionType'
  | 'IFormulaDependencyGenerator'
  | 'IFunctionService'
  | 'LexerTreeBuilder'
  | 'RangeProtectionRuleModel'
  | 'IDescriptionService'
  | 'SheetInterceptorService';

export interface GridEngine extends Pick<typeof core, Needed> {
  readonly INTERCEPTOR_POINT: typeof INTERCEPTOR_POINT;
  readonly SheetsFilterService: typeof SheetsFilterService;
  readonly IPermissionService: typeof IPermissionService;
  readonly IUndoRedoService: typeof IUndoRedoService;
  readonly IUniverInstanceService: typeof IUniverInstanceService;
  /** Thrown before a command, it stops it without a word. */
  readonly CanceledError: typeof CanceledError;
}

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly engine: GridEngine;
  /** Brings the keyboard into the grid; absent where there is no screen. */
  readonly focus?: () => void;
  /** How wide it is drawn, in pixels; absent where there is no screen. */
  readonly width?: () => number;
}
