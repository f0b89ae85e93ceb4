/** A cell typed into one row of a sheet and taken back: after each edit a session says what a check from anew says. */
import { expect } from 'vitest';
import { checkWorkbook, openSession, type CheckOptions, type SheetBlock } from '../../src/checking';

/**
 * @param sheet the sheet with that in the edited row
 * @param at the place of that row in the sheet
 * @param before what stands there first
 * @param typed what is typed over it, of which something must be said
 * @param options of the session and the check
 * @param others sheets before it
 */
export function expectAsAnew(
  sheet: (own: string) => SheetBlock,
  at: number,
  before: string,
  typed: string,
  options: CheckOptions,
  others: readonly SheetBlock[] = [],
): void {
  const row = (own: string): SheetBlock => {
    const block = sheet(own);
    return { ...block, top: block.top + at, values: [block.values[at] ?? []] };
  };
  const session = openSession([...others, sheet(before)], options);
  const own = session.result;
  const changed = session.patch(row(typed));
  const anew = checkWorkbook([...others, sheet(typed)], options);
  expect(changed.summary).toEqual(anew.summary);
  expect(changed.findings).toEqual(anew.findings);
  expect(changed.findings).not.toEqual(own.findings);
  const again = session.patch(row(before));
  expect(again.summary).toEqual(own.summary);
  expect(again.findings).toEqual(own.findings);
}
