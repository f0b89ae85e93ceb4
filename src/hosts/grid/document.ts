/** The workbook in the grid and the file it came from. */
import { EncryptedFileError, readXlsx, type Workbook } from 'hucre';
import type { Text } from '../../domain';
import { FileHost } from '../file';
import { damaged, encrypted } from '../file/errors';
import { SheetMoves } from '../file/moves';
import { Package } from '../file/package';
import { isOurSheet } from '../file/workbook-xml';
import { HostError, type Mark } from '../port';
import type { Grid } from './engine';
import type { GridHost } from './host';
import { saveGrid, type Touched } from './save';
import { S } from './save-texts';
import { snapshotOf } from './snapshot';

interface Original {
  readonly bytes: Uint8Array;
  readonly name: string;
}

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
/** Rows and columns that come, go and move. */
const MOVING = /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns)$/;
const FILTERING = /^sheet\.mutation\.(set-filter-criteria|set-filter-range|remove-filter)$/;
const UNDO = 'univer.command.undo';

export class GridDocument {
  private count = 0;
  private original: Original | undefined;
  /** What the last save left out, to be said. */
  left: readonly Text[] = [];
  private moves = new Map<string, SheetMoves>();
  private filtered = new Set<string>();
  /** A change is being taken back: rows that come are those that went. */
  private undoing = false;

  constructor(
    private readonly grid: Grid,
    private readonly host: GridHost,
  ) {
    grid.api.onBeforeCommandExecute((command) => {
      if (command.id === UNDO) this.undoing = true;
    });
    grid.api.onCommandExecuted((command) => {
      if (command.id === UNDO) this.undoing = false;
      const params = command.params as Moving | undefined;
      if (params?.subUnitId === undefined || params.unitId !== grid.api.getActiveWorkbook()?.getId()) return;
      const kind = MOVING.exec(command.id)?.[1];
      if (kind) this.follow(kind, params, params.subUnitId);
      if (FILTERING.test(command.id)) this.filtered.add(params.subUnitId);
    });
  }

  /** Notes where rows and columns go, so that everything in the file that names them can follow. */
  private follow(kind: string, { range, sourceRange, targetRange }: Moving, sheetId: string): void {
    let moves = this.moves.get(sheetId);
    if (!moves) this.moves.set(sheetId, (moves = new SheetMoves()));
    const rows = kind.includes('row');
    const line = rows ? moves.rows : moves.columns;
    const startOf = (of: Range): number => (rows ? of.startRow : of.startColumn);
    const countOf = (of: Range): number => (rows ? of.endRow - of.startRow : of.endColumn - of.startColumn) + 1;
    if (kind.startsWith('move') && sourceRange && targetRange) line.move(startOf(sourceRange), countOf(sourceRange), startOf(targetRange));
    else if (range && kind.startsWith('remove')) line.delete(startOf(range), countOf(range), this.undoing);
    else if (range && this.undoing) line.restore(startOf(range), countOf(range));
    else if (range) line.insert(startOf(range), countOf(range));
  }

  /** Rejects, and leaves what is open as it is, where the bytes are no workbook that can be read. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const file = await FileHost.open(bytes, name);
    const workbook = await readStyled(bytes);
    const { data, date1904, sheetIds, protectedSheets } = snapshotOf(workbook, `workbook-${++this.count}`, name);
    const before = this.grid.api.getActiveWorkbook();
    const opened = this.grid.api.createWorkbook(data);
    if (before) this.grid.api.disposeUnit(before.getId());
    for (const id of protectedSheets) {
      const permission = opened.getSheetBySheetId(id)?.getWorksheetPermission();
      await permission?.protect();
      await permission?.setReadOnly();
    }
    const marks = new Map<string, readonly Mark[]>();
    for (const sheet of await file.sheets()) {
      const id = sheetIds.get(sheet.name);
      const there = id === undefined ? [] : await file.readMarks(sheet.id);
      if (id !== undefined && there.length > 0) marks.set(id, there);
    }
    this.original = { bytes, name };
    this.moves = new Map();
    this.filtered = new Set();
    this.host.opened({ name, date1904, recall: (key) => file.recall(key), ourSheets: await ourSheets(bytes, sheetIds), marks });
  }

  /** The file it came from with what was changed since; everything else in it is as it was. What cannot be saved is left out and named. */
  async save(): Promise<Uint8Array> {
    const workbook = this.grid.api.getActiveWorkbook();
    const { original } = this;
    if (!original || !workbook) throw damaged('no workbook is open');
    await this.host.endEditing();
    const touched: Touched = {
      moves: this.moves,
      ours: this.host.ourSheets,
      memory: this.host.memory,
      marksOf: (id) => this.host.marks.current(id),
      unsaveable: [...this.filtered].flatMap((id) => {
        const name = workbook.getSheetBySheetId(id)?.getSheetName();
        return name === undefined ? [] : [S.filters(name)];
      }),
    };
    const saved = await saveGrid(original, await readStyled(original.bytes), workbook, touched);
    this.left = saved.left;
    return saved.bytes;
  }
}

interface Moving {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: Range;
  readonly sourceRange?: Range;
  readonly targetRange?: Range;
}

async function ourSheets(bytes: Uint8Array, sheetIds: ReadonlyMap<string, string>): Promise<string[]> {
  const file = await Package.open(bytes);
  const workbook = file.text(file.workbookPath);
  return file.sheets().flatMap((sheet) => {
    const id = sheetIds.get(sheet.name);
    return id !== undefined && isOurSheet(workbook, sheet.id) ? [id] : [];
  });
}

async function readStyled(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw error instanceof EncryptedFileError ? encrypted() : damaged(error);
  }
}
