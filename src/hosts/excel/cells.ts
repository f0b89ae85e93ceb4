import type { CellValue } from '../../sheet/model';

/** The members of a range that say what its cells hold. */
export const CELL_PROPERTIES = 'values,valueTypes,formulas';

/** One cell as Excel answered it. */
export function cellValue(value: unknown, type: unknown): CellValue {
  if (type === 'Empty' || value === undefined || value === null) return null;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/**
 * The formula of a cell, or undefined. Excel answers `formulas` with the value where there is none; a text that begins with "=" is
 * its own "formula" then, while a formula never comes to its own text.
 */
export const cellFormula = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : undefined;
