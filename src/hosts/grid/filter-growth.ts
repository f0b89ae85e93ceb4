/** Which rows below a filter become part of it. */
import { endOfAdded, hasContent, isFilled } from './added-rows';
import type { Grid, ICellData, IRange } from './engine';
import { modelOf } from './filters';

const SET_VALUES = 'sheet.mutation.set-range-values';
const SET_RANGE = 'sheet.mutation.set-filter-range';
const DROPPING = /^sheet\.mutation\.(?:set-filter-range|remove-filter)$/;

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>> | null>>;
}
/** Rows that were empty when somebody wrote in them: from the one after `base` to `last`. */
interface Added {
  readonly base: number;
  readonly last: number;
}

/**
 * The grid takes whatever is written right below a filter into it, with all that stands there: the total too whenever its own formula follows an inserted
 * row, and the next sort puts that among the costs. Here it is rows alone that were empty before and that sum up nothing, and they leave it again when
 * they are taken back.
 */
export function holdFilters(grid: Grid): { dispose(): void } {
  const { api } = grid;
  /** By workbook and sheet. */
  const grown = new Map<string, Added>();
  const before = new WeakMap<object, { readonly range: IRange; readonly added: Added }>();
  let isOurs = false;

  const found = ({ unitId, subUnitId }: Params) => {
    const workbook = unitId === undefined ? null : api.getWorkbook(unitId);
    const sheet = subUnitId === undefined ? null : workbook?.getSheetBySheetId(subUnitId)?.getSheet();
    const model = workbook && sheet ? modelOf(grid, workbook, subUnitId as string) : null;
    return sheet && model ? { sheet, model, key: `${unitId} ${subUnitId}` } : undefined;
  };

  const looked = api.onBeforeCommandExecute(({ id, params }) => {
    if (id !== SET_VALUES || !params) return;
    const { cellValue } = params as Params;
    const at = found(params as Params);
    if (!at || !cellValue) return;
    const range = at.model.getRange();
    const columns = { left: range.startColumn, right: range.endColumn };
    const { base, last: known } = grown.get(at.key) ?? { base: range.endRow, last: range.endRow };
    let last = Math.max(known, range.endRow);
    const isWritten = (row: number): boolean =>
      Object.entries(cellValue[row] ?? {}).some(([column, cell]) => Number(column) >= columns.left && Number(column) <= columns.right && hasContent(cell));
    while (isWritten(last + 1) && !isFilled(at.sheet, last + 1, columns)) last += 1;
    before.set(params, { range, added: { base, last } });
  });

  const done = api.onCommandExecuted(({ id, params }) => {
    if (!params || isOurs) return;
    if (DROPPING.test(id)) {
      const { unitId, subUnitId } = params as Params;
      grown.delete(`${unitId} ${subUnitId}`);
      return;
    }
    const was = id === SET_VALUES ? before.get(params) : undefined;
    const at = was ? found(params as Params) : undefined;
    if (!was || !at) return;
    const { range, added } = was;
    const list = { bottom: added.base, left: range.startColumn, right: range.endColumn };
    const endRow = endOfAdded(at.sheet, list, (row) => row <= added.last);
    if (added.last > added.base) grown.set(at.key, added);
    if (endRow === at.model.getRange().endRow && endRow === range.endRow) return;
    at.model.setRange(range);
    if (endRow === range.endRow) return;
    isOurs = true;
    try {
      const { unitId, subUnitId } = params as Params;
      api.syncExecuteCommand(SET_RANGE, { unitId, subUnitId, range: { ...range, endRow } });
    } finally {
      isOurs = false;
    }
  });

  return {
    dispose: () => {
      looked.dispose();
      done.dispose();
    },
  };
}
