/** What the page does, apart from how it looks: starts the grid, opens and saves workbooks, and tells whoever shows it. */
import { writeXlsx } from 'hucre';
import type { Lang, Text } from '../domain';
import { GridHost, registerFunctions, type FunctionRegistry, type Grid, type Metadata } from '../hosts/grid';
import { importWorkbook } from '../hosts/file/import';
import { noteOf } from '../hosts/grid/comments';
import { GridDocument } from '../hosts/grid/document';
import { HostError, type Host } from '../hosts/port';
import { a1 } from '../sheet/a1';
import { showsDay } from '../sheet/number-scale';
import { readPreference, writePreference } from '../taskpane/preferences';
import { csvOf } from './csv-export';
import { associated, makeError } from './custom-functions';
import { cleanName, fileNameOf, typeOf } from './file-name';
import type { HalfTyped } from './half-typed';
import { lateHost } from './late-host';
import { browserStore, openPages, Recovery, type KeptEntry, type KeptTyping } from './recovery';
import '../functions';
import { useLanguage } from '../functions/host';
import { S } from './page/strings';
import { SAMPLES, type Sample } from './samples';
import type { Statistics } from './statistics';
import type * as gridPart from './univer';

export interface WorkbenchState {
  readonly fileName: string;
  readonly edited: boolean;
  readonly busy?: 'starting' | 'opening' | 'saving';
  readonly message?: { readonly intent: 'error' | 'warning' | 'success' | 'info'; readonly text: Text };
  /** Work that was not saved before the page went: the latest, and how many there are. */
  readonly offer?: { readonly work: KeptEntry; readonly count: number };
  /** Whether unsaved work is kept in this browser. */
  readonly keeps: boolean;
  /** What is to be said of the selected cell. */
  readonly tip?: string;
  /** Of the selected numbers; undefined where fewer than two cells are selected. */
  readonly statistics?: Statistics;
  readonly host?: Host;
}

interface Running {
  readonly part: typeof gridPart;
  readonly grid: Grid;
  readonly host: GridHost;
  readonly document: GridDocument;
  functions?: FunctionRegistry;
}

export class Workbench {
  readonly samples: readonly Sample[] = SAMPLES;
  private current: WorkbenchState = { fileName: '', edited: false, busy: 'starting', keeps: readPreference(KEEP_KEY) !== 'off' };
  private readonly id = globalThis.crypto.randomUUID();
  private readonly recovery = new Recovery({
    store: browserStore(),
    id: this.id,
    open: openPages(this.id),
    snapshot: async () => {
      const typing = this.typing();
      if (!this.current.keeps || (!this.current.edited && !typing)) return undefined;
      const { fileName } = this.current;
      if (this.current.busy) return 'later';
      const kept = this.document.kept();
      if (kept) return { fileName, ...kept, typing };
      // So much was changed that the whole workbook is less.
      if (typing) return 'later';
      return { fileName, base: {}, bytes: await this.document.copy(), changes: [] };
    },
    onTrouble: (why) => this.set({ message: { intent: 'warning', text: S.notKept[why] } }),
  });
  private readonly listeners = new Set<() => void>();
  private running: Running | undefined;
  private started = false;
  /** The grid is there with its first workbook, or it is said why not. */
  private begun: Promise<unknown> = Promise.resolve();
  /** As the page has been told since it began to start. */
  private look: { lang: Lang; dark: boolean } = { lang: 'ko', dark: false };
  private metadata: Readonly<Record<Lang, Metadata>> | undefined;

  readonly state = (): WorkbenchState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Told that the pane has selected a cell. */
  onSelected: GridHost['onSelected'] = () => undefined;
  readonly dismiss = (): void => this.set({ message: undefined });

  /** Once a page: the grid cannot be taken down and set up again in the same place. */
  start(container: HTMLElement, lang: Lang, dark: boolean): void {
    if (this.started) return;
    this.started = true;
    this.look = { lang, dark };
    // The pane is there at once, and what it asks waits for the grid and the first workbook in it.
    const host = this.begin(container);
    this.begun = host.catch(() => undefined);
    this.set({ host: lateHost(host) });
    // The page may not come back: what is unsaved is kept while it still can be.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.unsaved()) void this.recovery.keep();
    });
  }

  private async begin(container: HTMLElement): Promise<GridHost> {
    let host: GridHost | undefined;
    await this.while('starting', async () => {
      const part = await import('./univer');
      host = this.listen(part, part.startGrid(container, this.look.lang, this.look.dark));
      // A canvas does not draw again when a font arrives: they are asked for first. One that there is not is no obstacle.
      await Promise.allSettled(['맑은 고딕', 'Malgun Gothic', '돋움', '굴림', 'Calibri', 'Arial'].map((name) => document.fonts.load(`10pt "${name}"`, '가A1')));
      await this.loadFunctions(this.look.lang);
      await this.load(this.samples[0] as Sample);
      if (this.current.keeps) await this.offer();
    });
    if (!host) throw new HostError('failed', S.failed);
    return host;
  }

  private listen(part: typeof gridPart, grid: gridPart.PageGrid): GridHost {
    const host = new GridHost(grid);
    this.running = { part, grid, host, document: new GridDocument(grid, host) };
    host.onSelected = (asked) => this.onSelected(asked);
    grid.onStatistics((statistics) => this.set({ statistics }));
    grid.onGone(() => this.set({ message: { intent: 'error', text: S.gridGone } }));
    void host.listen((event) => {
      if (event.kind === 'workbook') return;
      if (event.kind === 'selection') this.set({ tip: this.tipOf(event.sheetId, event.address) });
      if (event.kind === 'structure') this.tellNotShown();
    });
    this.running.document.onChanged = () => {
      if (this.current.busy) return;
      if (!this.current.edited) this.set({ edited: true });
      if (this.current.keeps) this.recovery.touched();
    };
    part.onHalfTyped(grid, (cancelled) => {
      if (this.current.busy || !this.current.keeps) return;
      if (cancelled) void this.recovery.keep();
      else this.recovery.touched();
    });
    this.running.document.onRefused = (text) => this.set({ message: { intent: 'warning', text } });
    grid.api.addEvent(grid.api.Event.CellClicked, ({ worksheet, row, column }) => void this.follow(worksheet.getRange(row, column).getCellData()?.custom));
    return host;
  }

  async setLang(lang: Lang): Promise<void> {
    this.look.lang = lang;
    if (!this.running) return;
    this.running.grid.api.setLocale(this.running.part.LOCALES[lang]);
    useLanguage(lang);
    if (this.metadata) this.running?.functions?.describe(this.metadata[lang]);
    // The reasons of errors are said in the other language from now on.
    this.running?.grid.api.getFormula().executeCalculation();
  }

  setDark(dark: boolean): void {
    this.look.dark = dark;
    this.running?.grid.api.toggleDarkMode(dark);
  }

  focusGrid(): void {
    this.running?.grid.focus?.();
  }

  /** As Ctrl+Z and Ctrl+Y in the sheet, from wherever the keyboard is. */
  takeBack(again: boolean): void {
    const workbook = this.current.busy ? null : this.running?.grid.api.getActiveWorkbook();
    if (again) workbook?.redo();
    else workbook?.undo();
  }

  /** Whether anything would be lost: what was changed since the last save, or stands half typed in a cell. */
  readonly unsaved = (): boolean => this.current.edited || (this.running?.host.typing ?? false);

  async openFile(file: File): Promise<void> {
    await this.while('opening', async () => {
      const { bytes, name, note } = await importWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
      await this.document.open(bytes, name);
      const { hidden, unprotected } = this.document;
      this.notShown = hidden.length > 0 ? S.keptNotShown(hidden) : undefined;
      const said = note ?? this.notShown;
      const message =
        unprotected.length > 0
          ? ({ intent: 'warning', text: S.notProtected(unprotected) } as const)
          : said
            ? ({ intent: 'info', text: said } as const)
            : undefined;
      this.set({ fileName: name, edited: false, tip: undefined, ...(message ? { message } : {}) });
      await this.recovery.done();
    });
  }

  /** What is not shown, as it was told. */
  private notShown: Text | undefined;
  /** A filter that was cleared since is not told any more. */
  private tellNotShown(): void {
    if (this.notShown === undefined || this.current.busy || this.current.message?.text !== this.notShown) return;
    const { hidden } = this.document;
    const now = hidden.length > 0 ? S.keptNotShown(hidden) : undefined;
    if (now?.ko === this.notShown.ko) return;
    this.notShown = now;
    this.set({ message: now && { intent: 'info', text: now } });
  }

  /** An empty workbook with one sheet. */
  async newWorkbook(lang: Lang): Promise<void> {
    await this.while('opening', async () => {
      const name = S.newName[lang];
      await this.document.open(await writeXlsx({ sheets: [{ name: S.newSheet[lang], rows: [[]] }], defaultFont: FONT }), name);
      this.set({ fileName: name, edited: false, tip: undefined });
      await this.recovery.done();
    });
  }

  async openSample(id: string): Promise<void> {
    const sample = this.samples.find((one) => one.id === id);
    if (sample) await this.while('opening', () => this.load(sample));
  }

  /** Downloads the workbook, under another name where one is given: that is its name from then on. */
  async save(as?: string): Promise<void> {
    await this.while('saving', async () => {
      const bytes = await this.document.save();
      const { left } = this.document;
      const fileName = as === undefined ? this.current.fileName : fileNameOf(as, this.current.fileName);
      download(bytes, fileName, typeOf(fileName));
      this.set({ fileName });
      if (left.length === 0) await this.recovery.done();
      // What is not in the file is still unsaved, and said by name.
      this.set({ edited: left.length > 0, message: left.length > 0 ? { intent: 'warning', text: S.savedBut(left) } : { intent: 'success', text: S.saved } });
    });
  }

  /** Downloads the sheet that is open as text; says what such a file does not hold. The workbook stays as unsaved as it was. */
  async saveCsv(): Promise<void> {
    await this.while('saving', async () => {
      const { host, grid } = this.running ?? {};
      if (!host || !grid) throw new HostError('failed', S.failed);
      await host.endEditing();
      const sheet = await host.activeSheet();
      const others = (await host.sheets()).length - 1;
      const shown = grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
      const block = await host.read(sheet.id);
      const { text, formulas, guarded } = csvOf(block, (row, column) => showsDay(shown?.getRange(row, column).getNumberFormat()));
      const stem = this.current.fileName.replace(/\.[^.]*$/, '');
      download(new TextEncoder().encode(text), cleanName(others > 0 ? `${stem} ${sheet.name}.csv` : `${stem}.csv`), 'text/csv;charset=utf-8');
      this.set({ message: { intent: 'warning', text: S.savedCsv(sheet.name, others, formulas, guarded) } });
    });
  }

  /** Goes on with work that was kept; it stays kept, by this page, until it is saved. */
  async restore(id: string): Promise<void> {
    await this.while('opening', async () => {
      const work = await this.recovery.take(id);
      if (!work) throw new HostError('unreadable', S.keptGone);
      const { changes, state } = work;
      const lost = await this.document.open(work.bytes, work.fileName, state && { changes, state });
      const edited = work.typing?.alone !== true;
      this.set({ fileName: work.fileName, edited, tip: undefined });
      const again = work.typing && (await this.typeAgain(work.typing));
      const kept = this.document.kept() ?? { base: {}, bytes: work.bytes, changes, state };
      await this.recovery.moved(work, { fileName: work.fileName, ...kept, typing: this.typing() });
      const text = S.restored({ lost, of: changes.length, typing: work.typing, again: again === true });
      this.set({ message: { intent: lost > 0 || again === false ? 'warning' : 'success', text } });
    });
    await this.offer();
  }

  /** What stands half typed in a cell, with what is needed to tell whether that is still the same cell. */
  private typing(): KeptTyping | undefined {
    const typed = this.running?.part.halfTyped(this.running.grid);
    return typed && { ...typed, ...this.cellOf(typed), alone: !this.current.edited };
  }

  private cellOf({ sheetId, row, column }: HalfTyped): Pick<KeptTyping, 'cell' | 'held'> {
    const sheet = this.running?.grid.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    const range = sheet?.getRange(row, column);
    return { cell: `${sheet?.getSheetName() ?? ''}!${a1(row, column)}`, held: range?.getFormula() || String(range?.getRawValue() ?? '') };
  }

  private async typeAgain(typing: KeptTyping): Promise<boolean> {
    if (!this.running || this.cellOf(typing).held !== typing.held || !(await this.running.part.typeAgain(this.running.grid, typing))) return false;
    this.onSelected({ visible: true, focus: true });
    return true;
  }

  async discard(id: string): Promise<void> {
    await this.recovery.discard(id);
    await this.offer();
  }

  /** Throws away all that is kept in this browser. */
  async discardAll(): Promise<void> {
    await this.recovery.discardAll();
    await this.offer();
    this.set({ message: { intent: 'success', text: S.keptCleared } });
  }

  /** Keeping nothing also means that what was kept goes. */
  async setKeeps(keeps: boolean): Promise<void> {
    writePreference(KEEP_KEY, keeps ? 'on' : 'off');
    this.set({ keeps });
    if (keeps) this.recovery.touched();
    else await this.discardAll();
  }

  private async offer(): Promise<void> {
    const all = await this.recovery.offers();
    const [work] = all;
    this.set({ offer: work && { work, count: all.length } });
  }

  private get document(): GridDocument {
    if (!this.running) throw new HostError('failed', S.failed);
    return this.running.document;
  }

  private async load(sample: Sample): Promise<void> {
    const answer = await fetch(sample.address);
    if (!answer.ok) throw new HostError('failed', S.failed);
    await this.document.open(new Uint8Array(await answer.arrayBuffer()), sample.fileName);
    this.set({ fileName: sample.fileName, edited: false, tip: undefined });
    await this.recovery.done();
  }

  /** The same metadata that Excel is given, in both languages. */
  private async loadFunctions(lang: Lang): Promise<void> {
    if (!this.running) return;
    const read = async (address: string) => (await (await fetch(address)).json()) as Metadata;
    const [en, ko] = await Promise.all([read('functions.json'), read('functions.ko.json')]);
    this.metadata = { ko, en };
    useLanguage(lang);
    this.running.functions = registerFunctions(this.running.grid, associated, this.metadata[lang], makeError);
  }

  /** A link to a cell of this workbook. Links that lead outside are not followed: the page talks to nobody. */
  private async follow(custom: unknown): Promise<void> {
    const link = (custom as { link?: unknown } | null | undefined)?.link;
    const parts = typeof link === 'string' ? /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(link) : null;
    const name = (parts?.[1] ?? parts?.[2])?.replace(/''/g, "'");
    const sheet = (await this.running?.host.sheets())?.find((one) => one.name === name);
    if (sheet && parts?.[3]) await this.running?.host.select(sheet.id, parts[3], true).catch(() => undefined);
  }

  /** The reason of an error in the cell, the note of its mark, the comment of the file. */
  private tipOf(sheetId: string, address: string): string | undefined {
    const cell = this.running?.grid.api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getRange(address);
    if (!this.running || !cell) return undefined;
    const place = { sheetId, row: cell.getRow(), column: cell.getColumn() };
    const value = cell.getRawValue();
    const message = typeof value === 'string' && value.startsWith('#') ? this.running.functions?.messageAt(place) : undefined;
    const note = this.running.host.marks.at(sheetId, place.row, place.column)?.note;
    const said = [message === undefined ? undefined : `${value} ${message}`, note, noteOf(cell.getCellData())].filter(Boolean).join(' · ');
    return said ? `${a1(place.row, place.column)}: ${said}` : undefined;
  }

  private async while(busy: NonNullable<WorkbenchState['busy']>, action: () => Promise<void>): Promise<void> {
    // What is asked for meanwhile comes after it.
    if (busy !== 'starting') await this.begun;
    this.set({ busy, message: undefined });
    try {
      await new Promise((drawn) => setTimeout(drawn, 0)); // the progress bar first
      await action();
    } catch (error) {
      const said = error instanceof HostError ? error.text : S.failed;
      if (!(error instanceof HostError)) console.error(error);
      this.set({ message: { intent: 'error', text: withReassurance(said) } });
    } finally {
      this.set({ busy: undefined });
    }
  }

  private set(change: { readonly [K in keyof WorkbenchState]?: WorkbenchState[K] | undefined }): void {
    this.current = { ...this.current, ...change } as WorkbenchState;
    for (const listener of this.listeners) listener();
  }
}

const withReassurance = (said: Text): Text => (said.ko.includes(S.stays.ko) ? said : { ko: `${said.ko} ${S.stays.ko}`, en: `${said.en} ${S.stays.en}` });

/** What Korean Excel begins with. */
const FONT = { name: '맑은 고딕', size: 11 };
const KEEP_KEY = 'workbench.keepUnsaved';
/** Hands the file to the browser's own saving. Nothing is sent: the address is one of this page's memory. */
function download(bytes: Uint8Array, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
