export { GridHost, type Patience } from './host';
export { registerFunctions } from './functions';
export type { CustomFunction, FunctionMetadata, FunctionRegistry, Metadata } from './functions';
export { snapshotOf } from './snapshot';
export type { Snapshot } from './snapshot';
export type { FUniver, FWorkbook, FWorksheet, Grid, GridEngine, Univer } from './engine';
