/** Where areas of a sheet stand after rows or columns were inserted or deleted. */
import { columnIndex } from './addresses';
import type { Area } from '../../sheet/model';

export interface Moved {
  readonly along: 'rows' | 'columns';
  /** The first row or column of what was inserted or deleted, zero-based. */
  readonly from: number;
  /** How many were inserted; negative where they were deleted. */
  readonly by: number;
}

const KINDS: Readonly<Record<string, readonly [Moved['along'], 1 | -1]>> = {
  RowInserted: ['rows', 1],
  RowDeleted: ['rows', -1],
  ColumnInserted: ['columns', 1],
  ColumnDeleted: ['columns', -1],
};

/** What Excel's event says: `3:5` for rows, `B:B` for columns. Undefined where single cells moved, or nothing can be told. */
export function movedBy(changeType: string, address: string | undefined): Moved | undefined {
  const kind = KINDS[changeType];
  const ends = /^(?:.*!)?\$?([A-Z]{1,3}|\d{1,7}):\$?([A-Z]{1,3}|\d{1,7})$/.exec((address ?? '').toUpperCase());
  if (!kind || !ends) return undefined;
  const [along, sign] = kind;
  const index = (end: string): number | undefined => (along === 'rows' ? (/^\d+$/.test(end) ? Number(end) - 1 : undefined) : columnIndex(end));
  const first = index(ends[1] as string);
  const last = index(ends[2] as string);
  if (first === undefined || last === undefined || last < first) return undefined;
  return { along, from: first, by: sign * (last - first + 1) };
}

/** The areas as they stand then; one that was deleted whole is gone. */
export function movedAreas(areas: readonly Area[], { along, from, by }: Moved): Area[] {
  const [start, end] = along === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const after = from - by;
  const found: Area[] = [];
  for (const area of areas) {
    if (by > 0) {
      found.push({ ...area, [start]: area[start] >= from ? area[start] + by : area[start], [end]: area[end] >= from ? area[end] + by : area[end] });
      continue;
    }
    // What lay in the deleted stretch closes up to its beginning.
    const first = area[start] < from ? area[start] : Math.max(from, area[start] + by);
    const last = area[end] >= after ? area[end] + by : Math.min(area[end], from - 1);
    if (last >= first && (area.top < area.bottom || area.left < area.right)) found.push({ ...area, [start]: first, [end]: last });
  }
  return found.filter(({ top, left, bottom, right }) => top < bottom || left < right);
}
