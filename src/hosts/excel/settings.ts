import { withExcel, withExcelNow } from './session';

/** Settings of the document belong to the add-in and travel with the file; the prefix keeps ours apart all the same. */
const name = (key: string): string => `kventure.${key}`;

/** `undefined` and `null` forget the key. */
export const remember = (key: string, value: unknown): Promise<void> =>
  withExcelNow(async (context) => {
    const { settings } = context.workbook;
    if (value === undefined || value === null) {
      const held = settings.getItemOrNullObject(name(key));
      held.load('key');
      await context.sync();
      if (!held.isNullObject) held.delete();
    } else {
      // Office stores dates and the like in ways of its own: text is what it was given.
      settings.add(name(key), JSON.stringify(value));
    }
    await context.sync();
  }, 'always');

export const recall = (key: string): Promise<unknown> =>
  withExcel(async (context) => {
    const held = context.workbook.settings.getItemOrNullObject(name(key));
    held.load('value');
    await context.sync();
    return held.isNullObject ? undefined : parse(held.value);
  });

/** A value that another program put there is no value of ours. */
function parse(stored: unknown): unknown {
  if (typeof stored !== 'string') return undefined;
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return undefined;
  }
}
