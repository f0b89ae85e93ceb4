/** Formulas of our own making, in the plain words that Excel, LibreOffice and the workbench's grid calculate alike. */
import { a1, columnName, quoteSheet } from '../sheet/a1';

/** Excel takes no longer formula. */
export const MAX_FORMULA = 8_000;
/** Excel takes no longer text in a formula, and compares no longer criterion. */
export const MAX_CRITERION = 250;

/** As it stands: the grid takes a line break within a formula for a space. */
export const textLiteral = (value: string): string => `"${value.replace(/"/g, '""').replace(/\n/g, '"&CHAR(10)&"')}"`;

/** A criterion that only this very text meets: wildcards are taken as themselves, and no leading sign is an operator. */
export const exactly = (value: string): string => textLiteral(`${/^[=<>]/.test(value) ? '=' : ''}${value.replace(/[~*?]/g, '~$&')}`);

/** The grid has no `~~`, takes quotes off and braces for an array; LibreOffice reads `_x000a_` as a line break; nobody sees a sign without a width. */
const TAKEN_OTHERWISE = /[\p{C}"{}~]|_x[0-9a-f]{4}_/iu;
/** What stands beside the digits of a number, a date or a truth value, which criteria take for one however it is written. */
const OF_A_VALUE = /^(?:e|[년월일시분초원]|오전|오후|[ap]m|true|false|참|거짓|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;
const WORDS = /[\p{L}\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]+/gu;

/** Excel, LibreOffice and the grid find the same cells by such a text. A line break and a tab are letters like any other. */
function isAlikeToAll(value: string): boolean {
  if (TAKEN_OTHERWISE.test(value.replace(/[\n\t]/g, '')) || value.normalize('NFC') !== value) return false;
  // Some letters have another small one for each program.
  return value.toUpperCase().toLowerCase() === value.toLowerCase();
}
/** `SUMIFS` and `COUNTIF` find it, and nothing but it. */
export const isCriterion = (value: string): boolean =>
  isAlikeToAll(value) && exactly(value).length <= MAX_CRITERION && (value.match(WORDS) ?? []).some((word) => !OF_A_VALUE.test(word));
/** `=` finds it, and nothing but it: for the grid it knows wildcards. */
export const isCompared = (value: string): boolean => isAlikeToAll(value) && !/[*?]/.test(value) && value.length <= MAX_CRITERION;
/** An array constant can hold it: for the grid each comma and semicolon parts it. */
export const fitsArray = (value: string): boolean => !/[,;\n]/.test(value);

export const absolute = (row: number, column: number): string => a1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** Formulas can name the sheet: those of the workbench take a name with `!` for another one. */
export const isLinkable = (sheet: string): boolean => !sheet.includes('!');

/** `'배분'!$I$6:$I$107`. */
export const columnRange = (sheet: string, column: number, top: number, bottom: number): string =>
  `${quoteSheet(sheet)}!$${columnName(column)}$${top + 1}:$${columnName(column)}$${bottom + 1}`;

export const sumifs = (sums: string, ...conditions: readonly (readonly [range: string, criterion: string])[]): string =>
  `SUMIFS(${[sums, ...conditions.flat()].join(',')})`;
