/** What no file can hold is refused when it is typed, not when it is saved. */
import type { Text } from '../../domain';
import { a1 } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { headOfTable, partOfArray, protectedStructure, textTooLong } from '../file/errors';
import type { Grid } from './engine';

export interface Limits {
  /** Sheets can be neither added, deleted, renamed nor moved. */
  readonly locked: boolean;
  /** What array formulas fill, where it is now. */
  readonly arrays: (sheetId: string) => readonly Area[];
  /** Where the heads of tables stand now; what a new column of a table is called is typed. */
  readonly heads: (sheetId: string) => readonly Area[];
}

const MAX_TEXT = 32_767;
const STRUCTURE = /^sheet\.command\.(copy-sheet|insert-sheet|remove-sheet|set-worksheet-hidden|set-worksheet-name|set-worksheet-order|set-worksheet-show)$/;
const TYPING = 'sheet.command.set-range-values';

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: Range | readonly Range[];
  readonly value?: unknown;
}

/** Strings in what is written, however deep: a value, a line of them, a table of cells. */
function longest(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || depth > 4) return 0;
  return Object.values(value).reduce<number>((most, one) => Math.max(most, longest(one, depth + 1)), 0);
}

const touches = (area: Area, range: Range): boolean =>
  area.top <= range.endRow && area.bottom >= range.startRow && area.left <= range.endColumn && area.right >= range.startColumn;

/** Tells, before each command, whether it would make what cannot be saved. */
function refusalOf(id: string, params: Params | undefined, limits: Limits, ownUnit: string | undefined, activeSheet: string | undefined): Text | undefined {
  if (params?.unitId !== undefined && params.unitId !== ownUnit) return undefined;
  if (limits.locked && STRUCTURE.test(id)) return protectedStructure().text;
  if (id !== TYPING) return undefined;
  const ranges = ([] as readonly Range[]).concat(params?.range ?? []);
  const sheet = params?.subUnitId ?? activeSheet ?? '';
  for (const [areas, why] of [
    [limits.arrays(sheet), partOfArray],
    [limits.heads(sheet), headOfTable],
  ] as const) {
    for (const area of areas) {
      const hit = ranges.find((range) => touches(area, range));
      if (hit) return why(a1(Math.max(area.top, hit.startRow), Math.max(area.left, hit.startColumn))).text;
    }
  }
  if (longest(params?.value) > MAX_TEXT) return textTooLong(ranges[0] ? a1(ranges[0].startRow, ranges[0].startColumn) : '').text;
  return undefined;
}

export function guard(grid: Grid, limits: () => Limits, refused: (why: Text) => void): void {
  grid.api.onBeforeCommandExecute((command) => {
    const workbook = grid.api.getActiveWorkbook();
    const why = refusalOf(command.id, command.params as Params | undefined, limits(), workbook?.getId(), workbook?.getActiveSheet().getSheetId());
    if (!why) return;
    refused(why);
    throw new grid.engine.CanceledError();
  });
}
