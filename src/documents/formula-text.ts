/** Formulas of our own making, in the plain words that Excel, LibreOffice and the workbench's grid calculate alike. */
import { a1, columnName, quoteSheet } from '../sheet/a1';

/** Excel takes no longer formula. */
export const MAX_FORMULA = 8_000;
/** Excel takes no longer text in a formula, and compares no longer criterion. */
export const MAX_CRITERION = 250;

export const textLiteral = (value: string): string => `"${value.replace(/"/g, '""')}"`;

/** A criterion that only this very text meets: wildcards are taken as themselves, and no leading sign is an operator. */
export const exactly = (value: string): string => textLiteral(`${/^[=<>]/.test(value) ? '=' : ''}${value.replace(/[~*?]/g, '~$&')}`);

export const absolute = (row: number, column: number): string => a1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** Formulas can name the sheet: those of the workbench take a name with `!` for another one. */
export const isLinkable = (sheet: string): boolean => !sheet.includes('!');

/** `'배분'!$I$6:$I$107`. */
export const columnRange = (sheet: string, column: number, top: number, bottom: number): string =>
  `${quoteSheet(sheet)}!$${columnName(column)}$${top + 1}:$${columnName(column)}$${bottom + 1}`;

export const sumifs = (sums: string, ...conditions: readonly (readonly [range: string, criterion: string])[]): string =>
  `SUMIFS(${[sums, ...conditions.flat()].join(',')})`;
