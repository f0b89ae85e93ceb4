/**
 * The custom functions of the add-in in the grid's own formula engine: the same functions, called the way Excel calls them, and
 * explained by the same metadata.
 */
import { largest } from '../../domain';
import type { BaseValueObject } from '@univerjs/preset-sheets-core';
import type { Grid, GridEngine, Nullable } from './engine';

/** What `CustomFunctions.associate` was given. */
export type CustomFunction = (...args: unknown[]) => unknown;

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly repeating?: boolean;
}
/** The part of functions.json that is read here. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly helpUrl?: string;
}
export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  /** The functions want to see data types, and with them the errors among their arguments, instead of being passed over. */
  readonly allowCustomDataForDataTypeAny?: boolean;
}

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type ErrorCode = Parameters<GridEngine['ErrorValueObject']['create']>[0];

const NAMESPACE = 'KVENTURE';
const isMatrix = (value: unknown): value is unknown[][] => Array.isArray(value) && value.every((row) => Array.isArray(row));

/** A cell error, thrown or returned by a function: told by its looks, since every host brings a class of its own. */
interface ErrorLike {
  readonly code: string;
  readonly message?: string;
}
const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string' && (value as ErrorLike).code.startsWith('#');

/** A number with its format, as Excel takes it from custom functions. */
interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}
const isFormatted = (value: unknown): value is FormattedNumber =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'FormattedNumber';

export interface FunctionRegistry {
  /** The message that came with the error in a cell, if that error is still there. */
  messageAt(place: CellPlace): string | undefined;
  /** Explains the functions in another language. */
  describe(metadata: Metadata): void;
  dispose(): void;
}

export function registerFunctions(
  grid: Grid,
  implementations: ReadonlyMap<string, CustomFunction>,
  metadata: Metadata,
  makeError: (code: string) => unknown,
): FunctionRegistry {
  const { engine, univer } = grid;
  const injector = univer.__getInjector();
  const messages = new Map<string, string>();
  const key = (place: CellPlace): string => `${place.sheetId}!${place.row}:${place.column}`;
  const executors = metadata.functions.map((entry) => {
    const implementation = implementations.get(entry.id);
    if (!implementation) throw new Error(`No function is associated with ${entry.id}.`);
    return executorOf(engine, entry, implementation, metadata.allowCustomDataForDataTypeAny === true, makeError, (place, message) => {
      if (message === undefined) messages.delete(key(place));
      else messages.set(key(place), message);
    });
  });
  injector.get(engine.IFunctionService).registerExecutors(...executors);
  const describe = ({ functions }: Metadata) => injector.get(engine.IDescriptionService).registerDescriptions(functions.map((entry) => infoOf(entry, engine)));
  let descriptions = describe(metadata);
  return {
    messageAt: (place) => messages.get(key(place)),
    describe(next) {
      descriptions.dispose();
      descriptions = describe(next);
    },
    dispose() {
      descriptions.dispose();
      injector.get(engine.IFunctionService).unregisterExecutors(...executors.map((executor) => executor.name));
    },
  };
}

function infoOf(entry: FunctionMetadata, engine: GridEngine) {
  return {
    functionName: `${NAMESPACE}.${entry.name}`,
    functionType: engine.FunctionType.User,
    description: entry.description ?? '',
    abstract: entry.description ?? '',
    functionParameter: entry.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

function executorOf(
  engine: GridEngine,
  entry: FunctionMetadata,
  implementation: CustomFunction,
  seesErrors: boolean,
  makeError: (code: string) => unknown,
  note: (place: CellPlace, message: string | undefined) => void,
) {
  const toObject = (value: unknown): BaseValueObject => {
    if (value === null || value === undefined) return engine.StringValueObject.create('');
    if (typeof value === 'number') return Number.isFinite(value) ? engine.NumberValueObject.create(value) : errorObject('#NUM!');
    if (typeof value === 'boolean') return engine.BooleanValueObject.create(value);
    if (typeof value === 'string') return engine.StringValueObject.create(value);
    if (isErrorLike(value)) return errorObject(value.code);
    if (isFormatted(value)) return engine.NumberValueObject.create(value.basicValue, value.numberFormat);
    return errorObject('#VALUE!');
  };
  const errorObject = (code: string): BaseValueObject => engine.ErrorValueObject.create(code as ErrorCode);
  const toArray = (rows: readonly (readonly unknown[])[]): BaseValueObject => {
    const columnCount = largest(
      rows.map((row) => row.length),
      0,
    );
    if (rows.length === 0 || columnCount === 0) return errorObject('#CALC!');
    return engine.ArrayValueObject.create({
      calculateValueList: rows.map((row) => Array.from({ length: columnCount }, (_, column) => toObject(row[column]))),
      rowCount: rows.length,
      columnCount,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  };

  class Executor extends engine.BaseFunction {
    override minParams = entry.parameters.filter((parameter) => !parameter.optional).length;
    override maxParams = entry.parameters.some((parameter) => parameter.repeating) ? 255 : entry.parameters.length;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      let firstMessage: string | undefined;
      const call = (args: unknown[]): unknown => {
        try {
          return implementation(...args);
        } catch (error) {
          if (!isErrorLike(error)) return makeError('#VALUE!');
          firstMessage ??= error.message || undefined;
          return error;
        }
      };
      const result = this.answer(variants, call);
      if (isErrorLike(result)) firstMessage ??= result.message || undefined;
      note(place, firstMessage);
      return isMatrix(result) ? toArray(result) : toObject(result);
    }

    private answer(variants: readonly BaseValueObject[], call: (args: unknown[]) => unknown): unknown {
      const args = entry.parameters.map((parameter, index) => {
        const variant = variants[index];
        if (!variant || variant.isNull()) return variant && parameter.dimensionality === 'matrix' ? [['']] : variant ? '' : null;
        const values = variant.isArray() ? variant.getArrayValue().map((row) => row.map(cellOf)) : [[cellOf(variant)]];
        if (parameter.dimensionality === 'matrix') return values;
        return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
      });
      if (!seesErrors) {
        const error = args.flat(2).find(isErrorLike);
        if (error) return makeError(error.code);
      }
      return lifted(entry.parameters, args, seesErrors, call);
    }
  }

  const cellOf = (value: Nullable<BaseValueObject>): unknown => {
    if (!value || value.isNull()) return '';
    return value.isError() ? makeError(String(value.getValue())) : value.getValue();
  };

  return new Executor(`${NAMESPACE}.${entry.name}`);
}

/** A range where one value is expected: the function is called once a cell, as Excel does, and the answers spill. */
function lifted(parameters: readonly FunctionParameter[], args: readonly unknown[], seesErrors: boolean, call: (args: unknown[]) => unknown): unknown {
  const wide = args.map((arg, index) => parameters[index]?.dimensionality !== 'matrix' && isMatrix(arg));
  if (!wide.includes(true)) return call([...args]);
  const blocks = args.filter((_, index) => wide[index]) as unknown[][][];
  const rows = largest(blocks.map((block) => block.length));
  const columns = largest(blocks.map((block) => block[0]?.length ?? 0));
  // One row or one column is repeated along the other side; what is missing of anything else is #N/A.
  const pick = (block: unknown[][], row: number, column: number): unknown =>
    block[block.length === 1 ? 0 : row]?.[block[0]?.length === 1 ? 0 : column] ?? { code: '#N/A' };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const single = args.map((arg, index) => (wide[index] ? pick(arg as unknown[][], row, column) : arg));
      const error = single.find(isErrorLike);
      if (error && !seesErrors) return error;
      const answer = call(single);
      return isMatrix(answer) ? answer[0]?.[0] : answer;
    }),
  );
}
