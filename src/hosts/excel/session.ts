import { toHostError } from './errors';

/** Runs one batch of requests; whatever goes wrong becomes a HostError. */
export async function withExcel<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(task);
  } catch (error) {
    throw toHostError(error);
  }
}

/** The same for a batch that writes: where Excel can (1.20), all its steps are one step of Ctrl+Z. */
export async function withExcelAsOneStep<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!supports('1.20')) return withExcel(task);
  try {
    return await Excel.run({ mergeUndoGroup: true }, task);
  } catch (error) {
    throw toHostError(error);
  }
}

/** The manifest asks for ExcelApi 1.14; anything above is asked for here. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** One after the other. For the few batches of what is too large for one request; never for cells. */
export const inTurn = <T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> =>
  items.reduce(async (before, item) => {
    await before;
    await step(item);
  }, Promise.resolve());
