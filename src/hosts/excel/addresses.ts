import { areaName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';

/** Excel cuts an address of several areas at 8,192 characters, without a word. */
export const ADDRESS_LIMIT = 8192;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells as areas one column wide, as tall as they touch. A cell named twice counts once. */
export function columnAreas(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
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
