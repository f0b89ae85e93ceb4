import type { Area } from './model';

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `A` → `0`; NaN for what is no column. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return Number.NaN;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Zero-based row and column as `I26`. */
export const a1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `I26`, `$I$26` or `'시트'!I26` as zero-based row and column; undefined for anything else. */
export function parseA1(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^(?:.*!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})$/s.exec(address);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] as string);
  return row >= 0 && row < 1_048_576 && column < 16_384 ? { row, column } : undefined;
}

/** `A1:M107`, `I26`, with or without the sheet; undefined for anything else. */
export function parseArea(range: string): Area | undefined {
  const plain = range.slice(range.lastIndexOf('!') + 1);
  const [first, second = first, more] = plain.split(':');
  const from = parseA1(first ?? '');
  const to = parseA1(second ?? '');
  if (!from || !to || more !== undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export const areaName = (area: Area): string =>
  area.top === area.bottom && area.left === area.right ? a1(area.top, area.left) : `${a1(area.top, area.left)}:${a1(area.bottom, area.right)}`;

/** A sheet's name as it stands in a formula or a link: always quoted, so that no name can be misread. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** `'매출'!B3` or `매출!$B$3:$B$9`: the sheet and the range, as a person writes them; undefined for anything else. */
export function parsePlace(where: string): { readonly sheet: string; readonly address: string } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/.exec(where);
  const address = match?.[3]?.replace(/\$/g, '');
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return sheet === undefined || address === undefined ? undefined : { sheet, address };
}
