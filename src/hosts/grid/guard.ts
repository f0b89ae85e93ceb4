/** What no file can hold is refused when it is typed, not when it is saved. */
import type { Text } from '../../domain';
import { a1 } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { headOfTable, lastVisibleSheet, partOfArray, protectedStructure, textTooLong } from '../file/errors';
import type { Grid } from './engine';

export interface Limits {
  /** Sheets can be neither added, deleted, renamed nor moved. */
  readonly locked: boolean;
  /** Fixed areas that array formulas fill, where they are now: they can be changed as a whole alone. */
  readonly arrays: (sheetId: string) => readonly Area[];
  /** Where the heads of tables stand now; what a new column of a table is called is typed. */
  readonly heads: (sheetId: string) => readonly Area[];
}

const MAX_TEXT = 32_767;
const STRUCTURE =
  /^sheet\.command\.(copy-sheet|insert-sheet|remove-sheet|remove-sheet-confirm|set-worksheet-hidden|set-worksheet-name|set-worksheet-order|set-worksheet-show)$/;
/** What the menu of a tab asks of a sheet that is seen. */
const LEAVING = /^sheet\.command\.(?:remove-sheet-confirm|set-worksheet-hidden)$/;
const TYPING = 'sheet.command.set-range-values';
const CLEARING = /^sheet\.command\.clear-selection-(?:content|all)$/;

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
  readonly ranges?: readonly Range[];
  readonly value?: unknown;
}

/** Strings in what is written, however deep: a value, a line of them, a table of cells. */
function longest(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || depth > 4) return 0;
  return Object.values(value).reduce<number>((most, one) => Math.max(most, longest(one, depth + 1)), 0);
}

/** Cells that are written by their rows and columns, without an area around them. */
const cellsIn = (value: unknown): readonly Range[] =>
  Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).flatMap(([row, line]) =>
    Object.keys(typeof line === 'object' ? (line ?? {}) : {}).map((column) => ({
      startRow: Number(row),
      endRow: Number(row),
      startColumn: Number(column),
      endColumn: Number(column),
    })),
  );

/** Whole rows and columns carry NaN for the sides that have no end. */
const holds = (range: Range, area: Area): boolean =>
  !(area.top < range.startRow || area.bottom > range.endRow || area.left < range.startColumn || area.right > range.endColumn);
const misses = (range: Range, area: Area): boolean =>
  area.top > range.endRow || area.bottom < range.startRow || area.left > range.endColumn || area.right < range.startColumn;

const firstHit = (area: Area, hit: Range): string => a1(Math.max(area.top, hit.startRow || 0), Math.max(area.left, hit.startColumn || 0));

/** Tells, before each command, whether it would make what cannot be saved. */
function refusalOf(id: string, params: Params | undefined, limits: Limits, ownUnit: string | undefined, active: Active): Text | undefined {
  if (params?.unitId !== undefined && params.unitId !== ownUnit) return undefined;
  if (limits.locked && STRUCTURE.test(id)) return protectedStructure().text;
  if (LEAVING.test(id) && active.visible().length === 1 && active.visible()[0] === (params?.subUnitId ?? active.sheetId)) return lastVisibleSheet().text;
  if (id !== TYPING && !CLEARING.test(id)) return undefined;
  const sheet = params?.subUnitId ?? active.sheetId ?? '';
  const ranges = ([] as readonly Range[]).concat(params?.range ?? params?.ranges ?? (id === TYPING ? cellsIn(params?.value) : active.selected()));
  for (const area of limits.arrays(sheet)) {
    const hit = ranges.find((range) => !misses(range, area));
    if (hit && !ranges.some((range) => holds(range, area))) return partOfArray(firstHit(area, hit)).text;
  }
  if (id !== TYPING) return undefined;
  for (const area of limits.heads(sheet)) {
    const hit = ranges.find((range) => !misses(range, area));
    if (hit) return headOfTable(firstHit(area, hit)).text;
  }
  if (longest(params?.value) > MAX_TEXT) return textTooLong(ranges[0] ? a1(ranges[0].startRow, ranges[0].startColumn) : '').text;
  return undefined;
}

interface Active {
  readonly sheetId: string | undefined;
  readonly visible: () => readonly string[];
  readonly selected: () => readonly Range[];
}

export function guard(grid: Grid, limits: () => Limits, refused: (why: Text) => void): void {
  grid.api.onBeforeCommandExecute((command) => {
    const workbook = grid.api.getActiveWorkbook();
    const sheet = workbook?.getActiveSheet();
    const selected = (): readonly Range[] => (sheet?.getSelection()?.getActiveRangeList() ?? []).map((range) => range.getRange());
    const visible = (): readonly string[] => (workbook?.getSheets() ?? []).flatMap((one) => (one.isSheetHidden() ? [] : [one.getSheetId()]));
    const active: Active = { sheetId: sheet?.getSheetId(), selected, visible };
    const why = refusalOf(command.id, command.params as Params | undefined, limits(), workbook?.getId(), active);
    if (!why) return;
    refused(why);
    throw new grid.engine.CanceledError();
  });
}
