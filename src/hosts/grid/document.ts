/** The workbook in the grid and the file it came from. */
import { EncryptedFileError, readXlsx, type Workbook } from 'hucre';
import { FileHost } from '../file';
import { damaged, encrypted } from '../file/errors';
import { Package } from '../file/package';
import { isOurSheet } from '../file/workbook-xml';
import { HostError, type Mark } from '../port';
import type { Grid } from './engine';
import type { GridHost } from './host';
import { saveGrid, type Touched } from './save';
import { snapshotOf } from './snapshot';

interface Original {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Ids in the grid by the names in the file. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** Changes that move cells or change what is around them: such a sheet is written anew, the others cell by cell. */
const REBUILD =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|set-row-hidden|set-row-visible|set-col-hidden|set-col-visible|add-worksheet-merge|remove-worksheet-merge|set-worksheet-col-width|set-worksheet-row-height|set-frozen|set-row-data|set-col-data|toggle-gridlines)$/;

export class GridDocument {
  private count = 0;
  private original: Original | undefined;
  private touched = new Set<string>();

  constructor(
    private readonly grid: Grid,
    private readonly host: GridHost,
  ) {
    grid.api.onCommandExecuted((command) => {
      const params = command.params as { unitId?: string; subUnitId?: string } | undefined;
      if (params?.subUnitId !== undefined && params.unitId === grid.api.getActiveWorkbook()?.getId() && REBUILD.test(command.id))
        this.touched.add(params.subUnitId);
    });
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
    this.original = { bytes, name, sheetIds };
    this.touched = new Set();
    this.host.opened({ name, date1904, recall: (key) => file.recall(key), ourSheets: await ourSheets(bytes, sheetIds), marks });
  }

  /** The file it came from with what was changed since; everything else in it is as it was. */
  async save(): Promise<Uint8Array> {
    const workbook = this.grid.api.getActiveWorkbook();
    const { original } = this;
    if (!original || !workbook) throw damaged('no workbook is open');
    const touched: Touched = { rebuilt: this.touched, ours: this.host.ourSheets, memory: this.host.memory, marksOf: (id) => this.host.marks.current(id) };
    return saveGrid(original, await readStyled(original.bytes), workbook, touched);
  }
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
