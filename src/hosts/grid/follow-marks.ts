/** Marks go where their rows and columns go: a sort, an insertion or a deletion must never leave one on a cell that it does not mean. */
import { SheetMoves } from '../file/moves';
import type { Marks } from './marks';

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
interface Params {
  readonly subUnitId?: string;
  readonly range?: Range;
  readonly sourceRange?: Range;
  readonly targetRange?: Range;
  /** The row whose content now stands in each row of a sorted range. */
  readonly order?: Readonly<Record<number, number>>;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
  readonly fromRange?: Range;
  readonly toRange?: Range;
}
type Place = { readonly row: number; readonly column: number };

const LINES = /^sheet\.mutation\.(insert|remove|move)-(rows?|cols?|columns)$/;
const inside = ({ row, column }: Place, range: Range): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;

/** Where a line goes when lines come, go or move; undefined for one that goes away. */
function lineMap(kind: string, rows: boolean, { range, sourceRange, targetRange }: Params): ((line: number) => number | undefined) | undefined {
  const moves = new SheetMoves();
  const line = rows ? moves.rows : moves.columns;
  const start = (of: Range): number => (rows ? of.startRow : of.startColumn);
  const count = (of: Range): number => (rows ? of.endRow - of.startRow : of.endColumn - of.startColumn) + 1;
  if (kind === 'move' && sourceRange && targetRange) line.move(start(sourceRange), count(sourceRange), start(targetRange));
  else if (kind === 'insert' && range) line.insert(start(range), count(range));
  else if (kind === 'remove' && range) line.delete(start(range), count(range));
  else return undefined;
  return (at) => line.to(at);
}

/** Told of every change that the grid makes. */
export function followMarks(marks: Marks, id: string, given: object | undefined): void {
  const params = (given ?? {}) as Params;
  const { subUnitId, range, order, fromRange, toRange } = params;
  const lines = LINES.exec(id);
  if (lines && subUnitId !== undefined) {
    const rows = lines[2]?.startsWith('row') === true;
    const to = lineMap(lines[1] as string, rows, params);
    if (!to) return;
    marks.move(subUnitId, (at) => {
      const next = to(rows ? at.row : at.column);
      return next === undefined ? undefined : rows ? { row: next, column: at.column } : { row: at.row, column: next };
    });
  } else if (id === 'sheet.mutation.reorder-range' && subUnitId !== undefined && range && order) {
    const to = new Map(Object.entries(order).map(([row, from]) => [from, Number(row)]));
    marks.move(subUnitId, (at) => (inside(at, range) ? { row: to.get(at.row) ?? at.row, column: at.column } : at));
  } else if (id === 'sheet.mutation.move-range' && fromRange && toRange) {
    const [from, target] = [params.from?.subUnitId, params.to?.subUnitId];
    // Cells that were cut and put down: their marks go with them on their own sheet, and what stood there before is gone.
    if (from !== undefined)
      marks.move(from, (at) => {
        if (inside(at, fromRange))
          return from === target
            ? { row: at.row + toRange.startRow - fromRange.startRow, column: at.column + toRange.startColumn - fromRange.startColumn }
            : undefined;
        return from === target && inside(at, toRange) ? undefined : at;
      });
    if (target !== undefined && target !== from) marks.move(target, (at) => (inside(at, toRange) ? undefined : at));
  }
}

type Cells = Readonly<Record<number, Readonly<Record<number, object | null>> | undefined>>;

/** A formula that only names its cells anew, after rows have moved, is not written by anybody. */
const isWritten = (cell: object | null | undefined): boolean => cell === null || (cell !== undefined && ('v' in cell || 'p' in cell || 't' in cell));

/** What a person wrote in a marked cell may be right now: nobody has looked yet. */
export function dropMarks(marks: Marks, sheetId: string, given: object | undefined): void {
  const cells = (given as { readonly cellValue?: Cells } | undefined)?.cellValue;
  if (cells) marks.move(sheetId, (at) => (isWritten(cells[at.row]?.[at.column]) ? undefined : at));
}
