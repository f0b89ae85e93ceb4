/** The workbook in the grid and the file it came from. */
import { EncryptedFileError, readXlsx, type Workbook } from 'hucre';
import { damaged, encrypted } from '../file/errors';
import type { GridHost } from './host';
import { snapshotOf } from './snapshot';
import type { Grid } from './engine';

export class GridDocument {
  private opened = 0;

  constructor(
    private readonly grid: Grid,
    private readonly host: GridHost,
  ) {}

  /** The open workbook stays until the other one stands. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const workbook = await readStyled(bytes);
    const before = this.grid.api.getActiveWorkbook();
    const { data, date1904 } = snapshotOf(workbook, `workbook-${++this.opened}`, name);
    this.grid.api.createWorkbook(data);
    if (before) this.grid.api.disposeUnit(before.getId());
    this.host.opened({ name, date1904 });
  }

  async save(): Promise<Uint8Array> {
    return new Uint8Array();
  }
}

async function readStyled(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw error instanceof EncryptedFileError ? encrypted() : damaged(error);
  }
}
