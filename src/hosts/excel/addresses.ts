import { areaName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';

/** Excel cuts an address of several areas at 8,192 characters, without a word. */
export const ADDRESS_LIMIT = 8192;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

const byPlace = (a: Cell, b: Cell): number => a.column - b.column || a.row - b.row;

/** The cells as areas one column wide, as tall as they touch. A cell named twice counts once. */
export function columnAreas(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort(byPlace);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = areas.at(-1);
    if (last && last.left === column && row <= last.bottom + 1) last.bottom = Math.max(last.bottom, row);
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** The areas as addresses for `getRanges`, as few as the limit allows. */
export function addressBatches(areas: readonly Area[], limit = ADDRESS_LIMIT): string[] {
  const batches: string[] = [];
  let batch = '';
  for (const name of areas.map(areaName)) {
    if (batch && batch.length + 1 + name.length > limit) {
      batches.push(batch);
      batch = '';
    }
    batch += batch ? `,${name}` : name;
  }
  if (batch) batches.push(batch);
  return batches;
}

/** The most that one request reads or writes in single cells: it stays below the 5 MB, and a normal fix is one batch. */
const BATCH_CELLS = 20_000;
const BATCH_AREAS = 4000;

/** The cells in batches for one request each, by their place; touching cells stay together. */
export function cellBatches(cells: readonly Cell[]): Cell[][] {
  const batches: Cell[][] = [];
  let areas = 0;
  let last: Cell | undefined;
  for (const cell of [...cells].sort(byPlace)) {
    const touches = last !== undefined && last.column === cell.column && cell.row <= last.row + 1;
    const batch = batches.at(-1);
    if (!batch || batch.length >= BATCH_CELLS || (areas >= BATCH_AREAS && !touches)) {
      batches.push([cell]);
      areas = 1;
    } else {
      batch.push(cell);
      if (!touches) areas += 1;
    }
    last = cell;
  }
  return batches;
}

/** `B` as 1; undefined for what is no column of Excel. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return number <= 16_384 ? number - 1 : undefined;
}
