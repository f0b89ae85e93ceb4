/** What a change inside Univer means for whoever listens to the host. */
import type { Area } from '../../sheet/model';
import { a1 } from '../../sheet/a1';
import type { HostEvent } from '../port';

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
/** The parts of Univer's command parameters that are read here; each command has some of them. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly range?: Range;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
  readonly fromRange?: Range;
  readonly toRange?: Range;
  readonly sheet?: { readonly id?: string };
  readonly selections?: readonly { readonly range: Range; readonly primary?: { readonly actualRow: number; readonly actualColumn: number } | null }[];
}
export interface Change {
  readonly id: string;
  readonly params?: object;
  /** Options of the run: results of formulas are written by the engine itself. */
  readonly fromFormula?: boolean;
  readonly own: boolean;
}

const STRUCTURE: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-col-hidden',
  'sheet.mutation.set-col-visible',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.set-filter-criteria',
  'sheet.mutation.set-filter-range',
  'sheet.mutation.remove-filter',
  'sheet.mutation.re-calc-filter',
]);

/** The content of a cell, as opposed to its looks. */
const CONTENT = ['v', 'f', 'si', 'p', 't'];
const isContent = (cell: unknown): boolean => cell === null || (typeof cell === 'object' && cell !== null && CONTENT.some((key) => key in cell));

/** The area of the cells whose content a write touches; undefined when it touches looks alone. */
function contentArea(cells: NonNullable<Params['cellValue']>): Area | undefined {
  let area: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const [rowKey, columns] of Object.entries(cells)) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries(columns ?? {})) {
      if (!isContent(cell)) continue;
      const column = Number(columnKey);
      if (!area) area = { top: row, left: column, bottom: row, right: column };
      else {
        area.top = Math.min(area.top, row);
        area.bottom = Math.max(area.bottom, row);
        area.left = Math.min(area.left, column);
        area.right = Math.max(area.right, column);
      }
    }
  }
  return area;
}

const areaOf = (range: Range): Area => ({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn });

export function eventsOf(change: Change): readonly HostEvent[] {
  const params = (change.params ?? {}) as Params;
  const { own } = change;
  const sheetId = params.subUnitId ?? '';
  if (STRUCTURE.has(change.id)) return sheetId ? [{ kind: 'structure', sheetId, own }] : [];
  switch (change.id) {
    case 'sheet.mutation.set-range-values': {
      const area = contentArea(params.cellValue ?? {});
      return area && sheetId ? [{ kind: 'cells', sheetId, area, own, ...(change.fromFormula ? { recalculated: true } : {}) }] : [];
    }
    case 'sheet.mutation.reorder-range':
      return sheetId ? [{ kind: 'cells', sheetId, ...(params.range ? { area: areaOf(params.range) } : {}), own }] : [];
    case 'sheet.mutation.move-range':
      return [params.from?.subUnitId, params.to?.subUnitId]
        .filter((id, index, all): id is string => id !== undefined && all.indexOf(id) === index)
        .map((id) => ({ kind: 'cells', sheetId: id, own }));
    case 'sheet.mutation.insert-sheet':
      return params.sheet?.id ? [{ kind: 'sheet-added', sheetId: params.sheet.id }] : [];
    case 'sheet.mutation.remove-sheet':
      return sheetId ? [{ kind: 'sheet-deleted', sheetId }] : [];
    case 'sheet.mutation.set-worksheet-name':
      return sheetId ? [{ kind: 'sheet-renamed', sheetId }] : [];
    case 'sheet.operation.set-worksheet-active':
      return sheetId ? [{ kind: 'activated', sheetId }] : [];
    case 'sheet.operation.set-selections': {
      const selection = params.selections?.[params.selections.length - 1];
      if (!selection || !sheetId) return [];
      const row = selection.primary?.actualRow ?? selection.range.startRow;
      const column = selection.primary?.actualColumn ?? selection.range.startColumn;
      // Whole columns and rows carry NaN for the sides that have no end.
      return [{ kind: 'selection', sheetId, address: a1(Number.isFinite(row) ? row : 0, Number.isFinite(column) ? column : 0) }];
    }
    default:
      return [];
  }
}
