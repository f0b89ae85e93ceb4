/** A host in memory for the pane's tests: it can be slow, it can fail on purpose, and it tells what was asked of it. */
import {
  HostError,
  type Host,
  type HostErrorCode,
  type HostEvent,
  type Mark,
  type NewSheet,
  type ReadOptions,
  type SheetInfo,
  type WriteReceipt,
} from '../../src/hosts/port';
import { areaName, parseA1, type Area, type CellValue, type CellWrite, type SheetBlock } from '../../src/checking';
import type { Unread } from '../../src/sheet/model';

interface Sheet {
  readonly id: string;
  name: string;
  visible: boolean;
  values: CellValue[][];
  formulas: Map<number, Map<number, string>>;
  marks: readonly Mark[];
}

export type MemoryCells = readonly (readonly CellValue[])[];

export class MemoryHost implements Host {
  readonly kind = 'file';
  readonly log: string[] = [];
  readonly remembered = new Map<string, unknown>();
  selected: { sheetId: string; address: string; focusSheet?: boolean } | undefined;
  name = 'book.xlsx';
  /** Runs before a read answers; may wait, edit or throw. */
  beforeRead: (sheetId: string, options?: ReadOptions) => Promise<void> | void = () => undefined;
  /** What the host says that it could not read. */
  unread: readonly Unread[] = [];
  /** Readings that nobody asked for. */
  quietReads = 0;
  private readonly all: Sheet[] = [];
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private failing: { call: string; error: HostError } | undefined;
  private made = 0;

  constructor(sheets: Readonly<Record<string, MemoryCells>>) {
    for (const [name, cells] of Object.entries(sheets)) this.insert(name, cells);
  }

  insert(name: string, cells: MemoryCells): Sheet {
    const sheet: Sheet = { id: `id${this.made++}`, name, visible: true, values: cells.map((row) => [...row]), formulas: new Map(), marks: [] };
    this.all.push(sheet);
    return sheet;
  }

  sheet(name: string): Sheet {
    const found = this.all.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  get listening(): number {
    return this.listeners.size;
  }

  emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** An edit by a person. */
  edit(name: string, address: string, value: CellValue): void {
    const sheet = this.sheet(name);
    const at = parseA1(address);
    if (!at) throw new Error(address);
    this.put(sheet, at.row, at.column, value);
    this.emit({ kind: 'cells', sheetId: sheet.id, area: { top: at.row, left: at.column, bottom: at.row, right: at.column }, own: false });
  }

  insertRow(name: string, before: number): void {
    const sheet = this.sheet(name);
    sheet.values.splice(before, 0, sheet.values[0]?.map(() => null) ?? []);
    this.emit({ kind: 'structure', sheetId: sheet.id, own: false });
  }

  insertColumn(name: string, before: number): void {
    const sheet = this.sheet(name);
    for (const row of sheet.values) row.splice(before, 0, null);
    this.emit({ kind: 'structure', sheetId: sheet.id, own: false });
  }

  /** The answers that the workbook remembers, without the headings that go with them. */
  get answers(): unknown {
    const kept = this.remembered.get('corrections') as Readonly<Record<string, Readonly<Record<string, unknown>>>> | null | undefined;
    if (!kept) return kept;
    return Object.fromEntries(Object.entries(kept).map(([sheet, { heads: _heads, partHeads: _partHeads, ...answers }]) => [sheet, answers]));
  }

  remove(name: string): void {
    const sheet = this.sheet(name);
    this.all.splice(this.all.indexOf(sheet), 1);
    this.emit({ kind: 'sheet-deleted', sheetId: sheet.id });
  }

  rename(from: string, to: string): void {
    const sheet = this.sheet(from);
    sheet.name = to;
    this.emit({ kind: 'sheet-renamed', sheetId: sheet.id });
  }

  failNext(call: string, code: HostErrorCode): void {
    this.failing = { call, error: new HostError(code, { ko: `실패: ${code}`, en: `failed: ${code}` }) };
  }

  private enter(call: string, detail = ''): void {
    this.log.push(detail ? `${call} ${detail}` : call);
    if (this.failing?.call !== call) return;
    const { error } = this.failing;
    this.failing = undefined;
    throw error;
  }

  private byId(sheetId: string): Sheet {
    const found = this.all.find((one) => one.id === sheetId);
    if (!found) throw new HostError('sheet-gone', { ko: '시트가 없습니다.', en: 'The sheet is gone.' });
    return found;
  }

  private put(sheet: Sheet, row: number, column: number, value: CellValue): void {
    while (sheet.values.length <= row) sheet.values.push([]);
    const line = sheet.values[row] as CellValue[];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }

  private block(sheet: Sheet, area: Area): SheetBlock {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (_, c): CellValue => sheet.values[area.top + r]?.[area.left + c] ?? null),
    );
    return {
      sheetId: sheet.id,
      sheet: sheet.name,
      top: area.top,
      left: area.left,
      values: rows,
      formulas: sheet.formulas,
      hiddenRows: new Set(),
      merges: [],
      date1904: false,
      ...(this.unread.length > 0 ? { unread: this.unread } : {}),
      ...(sheet.visible ? {} : { visibility: 'hidden' as const }),
    };
  }

  async workbookName(): Promise<string> {
    return this.name;
  }
  async sheets(): Promise<readonly SheetInfo[]> {
    this.enter('sheets');
    return this.all.map(({ id, name, visible }) => ({ id, name, visible }));
  }
  async activeSheet(): Promise<SheetInfo> {
    const first = this.all[0];
    if (!first) throw new HostError('sheet-gone', { ko: '시트가 없습니다.', en: 'There is no sheet.' });
    return { id: first.id, name: first.name, visible: first.visible };
  }
  async read(sheetId: string, options?: ReadOptions): Promise<SheetBlock> {
    if (options?.quiet) this.quietReads += 1;
    await this.beforeRead(sheetId, options);
    this.enter('read', this.all.find((one) => one.id === sheetId)?.name);
    if (options?.signal?.aborted) throw new HostError('cancelled', { ko: '취소', en: 'cancelled' });
    const sheet = this.byId(sheetId);
    const width = Math.max(1, ...sheet.values.map((row) => row.length));
    return this.block(sheet, { top: 0, left: 0, bottom: Math.max(0, sheet.values.length - 1), right: width - 1 });
  }
  async readArea(sheetId: string, area: Area, options?: ReadOptions): Promise<SheetBlock> {
    if (options?.quiet) this.quietReads += 1;
    this.enter('readArea', areaName(area));
    return this.block(this.byId(sheetId), area);
  }
  async selection(): Promise<{ sheetId: string; address: string } | undefined> {
    return this.selected;
  }
  async select(sheetId: string, address: string, focusSheet?: boolean): Promise<void> {
    this.byId(sheetId);
    this.selected = { sheetId, address, ...(focusSheet ? { focusSheet } : {}) };
  }
  async write(sheetId: string, writes: readonly CellWrite[]): Promise<WriteReceipt> {
    this.enter('write', writes.map(({ address }) => address).join(','));
    const sheet = this.byId(sheetId);
    const cells = writes.map((write) => ({ write, at: parseA1(write.address) as { row: number; column: number } }));
    for (const { write, at } of cells) {
      if ((sheet.values[at.row]?.[at.column] ?? null) !== write.before) throw new HostError('changed', { ko: '바뀜', en: 'changed' });
    }
    const undo = cells.map(({ at }) => ({ at, value: sheet.values[at.row]?.[at.column] ?? null }));
    for (const { write, at } of cells) this.put(sheet, at.row, at.column, write.value ?? null);
    this.emit({ kind: 'cells', sheetId, own: true });
    return { sheetId, writes, undo };
  }
  async undo(receipt: WriteReceipt): Promise<void> {
    this.enter('undo');
    const sheet = this.byId(receipt.sheetId);
    for (const { at, value } of receipt.undo as { at: { row: number; column: number }; value: CellValue }[]) this.put(sheet, at.row, at.column, value);
    this.emit({ kind: 'cells', sheetId: receipt.sheetId, own: true });
  }
  async mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    this.enter('mark', String(marks.length));
    this.byId(sheetId).marks = marks;
  }
  async unmark(sheetId: string): Promise<void> {
    this.byId(sheetId).marks = [];
  }
  async addSheet(sheet: NewSheet): Promise<SheetInfo> {
    this.enter('addSheet', sheet.name);
    const values = sheet.cells.map((row) => row.map((cell) => cell?.value ?? null));
    const old = sheet.replace ? this.all.find((one) => one.name === sheet.name) : undefined;
    if (old) old.values = values;
    const made = old ?? this.insert(sheet.name, values);
    this.emit({ kind: 'sheet-added', sheetId: made.id });
    return { id: made.id, name: made.name, visible: true };
  }
  async deleteSheet(sheetId: string): Promise<void> {
    this.remove(this.byId(sheetId).name);
  }
  async remember(key: string, value: unknown): Promise<void> {
    this.enter('remember', key);
    this.remembered.set(key, JSON.parse(JSON.stringify(value)));
  }
  async recall(key: string): Promise<unknown> {
    return this.remembered.get(key);
  }
  async listen(listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
    this.enter('listen');
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }
}
