/** The tables of the file that is open, where they stand in the grid now. */
import { least } from '../../domain';
import { SheetMoves } from '../file/moves';
import { movedArea } from '../file/references';
import type { TableNow } from '../file/structured';
import type { FileTable } from '../file/table-heads';
import type { Area } from '../../sheet/model';
import { endOfAdded, hasContent } from './added-rows';
import { valueOf } from './cells';
import type { FWorkbook, ICellData, IWorkbookData, Worksheet } from './engine';

/** A column of a table, by its place in the sheet. */
export interface ColumnNow {
  readonly at: number;
  /** What its part says that each row is calculated with. */
  readonly formula: string | undefined;
}
export interface GridTable extends TableNow {
  readonly own: readonly ColumnNow[];
  /** The row has come since the file was opened. */
  readonly isNew: (row: number) => boolean;
}

const NO_MOVES = new SheetMoves();

export class GridTables {
  /** Below the first table of a sheet: which cells of a row stood there as the file was opened. */
  private readonly filled = new Map<string, ReadonlyMap<number, readonly number[]>>();

  constructor(
    private readonly tables: ReadonlyMap<string, readonly FileTable[]>,
    sheets: IWorkbookData['sheets'],
    private readonly moves: (sheetId: string) => SheetMoves | undefined,
  ) {
    for (const [id, own] of tables) {
      if (own.length === 0) continue;
      const from = least(own.map(({ area }) => area.bottom));
      const rows = new Map<number, readonly number[]>();
      for (const [row, line] of Object.entries(sheets[id]?.cellData ?? {}))
        if (Number(row) > from)
          rows.set(
            Number(row),
            Object.entries((line ?? {}) as Readonly<Record<string, ICellData>>).flatMap(([column, cell]) => (hasContent(cell) ? [Number(column)] : [])),
          );
      this.filled.set(id, rows);
    }
  }

  get isEmpty(): boolean {
    return this.filled.size === 0;
  }

  /** Nothing stood in the columns of the row when the file was opened. */
  private wasEmpty(id: string, row: number, { left, right }: Area): boolean {
    const { rows, columns } = this.moves(id) ?? NO_MOVES;
    const line = this.filled.get(id)?.get(rows.origin(row) ?? -1);
    for (let column = left; line !== undefined && column <= right; column += 1) if (line.includes(columns.origin(column) ?? -1)) return false;
    return true;
  }

  /** The last row of a table that ends where `area` does, with what was added below it. */
  endOf(sheet: Worksheet, id: string, area: Area): number {
    return endOfAdded(sheet, area, (row) => this.wasEmpty(id, row, area));
  }

  /** Where they all stand, with the rows that were added. */
  now(workbook: FWorkbook): readonly GridTable[] {
    return [...this.tables].flatMap(([id, own]) => {
      const sheet = workbook.getSheetBySheetId(id);
      return sheet ? own.map((table) => ({ table, moved: this.moved(id, table) })).map((one, _, all) => this.tableNow(id, sheet.getSheet(), one, all)) : [];
    });
  }

  private moved(id: string, { area, hasHeader, hasTotals }: FileTable): { readonly area: Area; readonly hasTotals: boolean } | undefined {
    const moves = this.moves(id);
    if (!moves) return { area, hasTotals };
    const now = movedArea(area, moves);
    if (!now || (hasHeader && moves.rows.to(area.top) === undefined)) return undefined;
    const totals = hasTotals && moves.rows.to(area.bottom) !== undefined;
    // A table without a row of its own is none.
    return now.bottom - now.top + 1 - Number(hasHeader) - Number(totals) < 1 ? undefined : { area: now, hasTotals: totals };
  }

  private tableNow(id: string, sheet: Worksheet, { table, moved }: One, all: readonly One[]): GridTable {
    const { name, hasHeader, columns } = table;
    const isNew = (row: number): boolean => ((this.moves(id) ?? NO_MOVES).rows.origin(row) ?? Infinity) > table.area.bottom;
    const frame = { name, sheetId: id, sheet: sheet.getName(), hasHeader, isNew };
    if (!moved) return { ...frame, area: undefined, hasTotals: false, columns: [], own: [] };
    const { area, hasTotals } = moved;
    const below = all.flatMap(({ moved: other }) =>
      other && other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left ? [other.area.top - 1] : [],
    );
    const bottom = hasTotals ? area.bottom : Math.max(area.bottom, least(below, this.endOf(sheet, id, area)));
    const names: (string | undefined)[] = [];
    const own: ColumnNow[] = [];
    for (let at = area.left; at <= area.right; at += 1) {
      const from = (this.moves(id) ?? NO_MOVES).columns.origin(at);
      const known = from === undefined ? undefined : columns[from - table.area.left];
      const typed = known || !hasHeader ? null : valueOf(sheet.getCellRaw(area.top, at));
      names.push(known?.name ?? (typeof typed === 'string' ? typed : undefined));
      own.push({ at, formula: known?.formula });
    }
    return { ...frame, area: { ...area, bottom }, hasTotals, columns: names, own };
  }
}
interface One {
  readonly table: FileTable;
  readonly moved: { readonly area: Area; readonly hasTotals: boolean } | undefined;
}
