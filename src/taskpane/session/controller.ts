/**
 * Keeps a check open over a workbook: reads it through the host, listens for edits, and looks again only at what changed.
 * Knows no React. Everything that touches the session or the workbook runs one after another in a lane, so that an edit during a check
 * is looked at after it, never into it.
 */
import type { Lang, PlainDate, Text } from '../../domain';
import { HostError, type Host, type HostEvent, type SheetInfo } from '../../hosts/port';
import {
  everyPlace,
  parseA1,
  type Area,
  type CellWrite,
  type CheckOptions,
  type CheckSession,
  type Corrections,
  type Finding,
  type FirmFacts,
  type Glance,
  type SheetBlock,
  type WorkbookCheck,
} from '../../checking';
import type { Unread } from '../../sheet/model';
import { isFormName, isOwnSheet } from '../../sheet/sheet-names';
import { isReviewBlock, readReviews, rowsByKey, unreadRecord, type Review, type ReviewProblem } from '../../documents/review-sheet';
import { marksOf } from './marks';
import { mergeCorrections, mergeFacts, mergeItemNames, type BySheet } from './merge';
import { Changes, type Change } from './changes';
import { inSlices } from './slices';
import {
  CORRECTIONS_KEY,
  FACTS_KEY,
  ITEM_NAMES_KEY,
  MARKS_KEY,
  OWN_ITEMS_KEY,
  parseCorrection,
  parseCorrections,
  parseFacts,
  parseItemNames,
  parseOwnItems,
  type ItemNames,
  type OwnItems,
} from './remembered';
import { MOST_TROUBLES, troubleOf, type Trouble } from './troubles';
import { createStore, type Answers, type CheckState, type Notice, type Store, type UndoOffer } from './state';
import { yieldToBrowser, TaskQueue } from './time';
import { errorMessage, errorSentence, W } from './error-messages';

export interface ControllerOptions {
  readonly openSession: (blocks: readonly SheetBlock[], options: CheckOptions, breathe: () => Promise<void>) => CheckSession | Promise<CheckSession>;
  /** Quiet time after an edit before it is looked at. */
  readonly debounceMs?: number;
  /** How long after a refusal a check that nobody asked for is tried again, the first time. */
  readonly retryMs?: number;
  /** The clock, in milliseconds; tests hand in their own. */
  readonly now?: () => number;
  /** Picks the edition where the workbook says no date of application. */
  readonly today?: () => PlainDate;
}

/** Progress and cancel appear only for work that lasts longer than this. */
const SLOW_AFTER_MS = 500;
/** So long the workbench waits for a further edit before it looks at the last one. */
export const DEBOUNCE_MS = 120;
/** In Excel a person is in the next cell already: what is read then waits for the end of that edit, so there is no hurry. */
const EXCEL_DEBOUNCE_MS = 400;
/** After each refusal the wait is doubled, up to the longest. */
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;
/** Past so many refusals what people told us is written with the next check. */
const MOST_KEEP_TRIES = 6;
/** A host that has not moved for so long may wait for the end of an edit: the person is told how to end it. */
const WAITING_AFTER_MS = 4000;
/** How long a cancelled task may take to come to an end by itself. */
const LEAVE_AFTER_MS = 300;
/** The pane that gets the focus looks again, but not more often than this, and not where the workbook is so large that it would be felt. */
const LOOK_AGAIN_AFTER_MS = 3000;
const MOST_CELLS_TO_LOOK_AT = 300_000;

/** What a running task may do. */
export interface Running {
  readonly signal: AbortSignal;
  readonly step: (step: Text, done?: number) => void;
  /** Said before the first write: from here on nobody may say without looking that the workbook is as it was. */
  readonly begin: () => void;
}

/** A reading that nobody asked for. */
type Looking = Pick<Running, 'signal'> & { readonly quiet?: boolean };

const NO_REVIEW: Review = { decisions: [], problems: [] };
const NOTHING_HELD = { corrections: {}, facts: {}, itemNames: {} };
const EMPTY: CheckState = { book: 0, live: true, stale: false, marks: 'off', corrections: {}, facts: {}, itemNames: {}, review: NO_REVIEW, unread: [] };

/** What marks show: which cells, and how bad. */
const placesOf = ({ findings }: WorkbookCheck): string =>
  [...new Set(findings.flatMap(everyPlace).map(({ sheetId, address, severity }) => `${sheetId}!${address}:${severity}`))].sort().join();

const meets = (writes: readonly CellWrite[], area: Area | undefined): boolean =>
  area === undefined ||
  writes.some(({ address }) => {
    const cell = parseA1(address);
    return cell !== undefined && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
  });

/** Rejects when a task was cancelled and did not come to an end soon after. */
const leftBehind = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => setTimeout(() => reject(new HostError('cancelled', W.cancelledFirst)), LEAVE_AFTER_MS), { once: true });
  });

export class CheckController {
  readonly store: Store<CheckState> = createStore(EMPTY);
  readonly getState = (): CheckState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  private session?: CheckSession;
  private readonly lane = new TaskQueue();
  private readonly changes = new Changes();
  private readonly sheetNames = new Map<string, string>();
  /** The sheets of decisions as they were last read: usually one; more where somebody copied it. */
  private readonly reviews = new Map<string, SheetBlock>();
  /** What is said of sheets that look like records of decisions and are none that can be read. */
  private readonly unreadRecords = new Map<string, ReviewProblem>();
  private abort?: AbortController;
  private timer?: ReturnType<typeof setTimeout>;
  /** The automatic look that is under way: whoever presses a button does not wait for it. */
  private quietly?: AbortController;
  private retries = 0;
  /** Cells of each sheet when it was last read whole, and what could not be read of it. */
  private readonly sizes = new Map<string, number>();
  private readonly unread = new Map<string, readonly Unread[]>();
  private readonly watchers = new Set<(event: HostEvent) => void>();
  private stopListening?: () => Promise<void>;
  private disposed = false;
  private starts = 0;
  /** Nothing is heard of changes: the host refused, or has no events at all. */
  private deaf?: 'refused' | 'for good';
  /** What the workbook remembers has been read: before that nothing may be written over it. */
  private recalled = false;
  /** What the workbook remembered when it was last asked, or told. */
  private held: { readonly corrections: BySheet; readonly facts: FirmFacts; readonly itemNames: ItemNames } = NOTHING_HELD;
  /** What people told us and the workbook did not take yet. */
  private readonly unkept = new Set<string>();
  private noticeId = 0;
  /** What was offered to be taken back when something was last said. */
  private saidUndo: UndoOffer | undefined;
  /** Edits came in while a check was running. */
  private editedMeanwhile = false;
  private checking = false;

  constructor(
    readonly host: Host,
    readonly options: ControllerOptions,
  ) {}

  /** Starts to listen and recalls what the workbook remembers. */
  async start(): Promise<void> {
    this.disposed = false;
    const start = ++this.starts;
    try {
      await this.listen(start);
    } catch (error) {
      // Without events the check still works by its button.
      this.store.set({ live: false });
      this.notify('warning', W.notListening(errorMessage(error).what));
    }
    await this.recallOrSay();
  }

  private async listen(start = this.starts): Promise<void> {
    try {
      const stop = await this.host.listen((event) => this.onEvent(event));
      // Stopped, or stopped and started again, while the host was answering.
      if (this.disposed || start !== this.starts || this.stopListening) {
        await stop().catch(() => undefined);
        return;
      }
      this.stopListening = stop;
      this.deaf = undefined;
    } catch (error) {
      this.deaf = error instanceof HostError && error.code === 'unsupported' ? 'for good' : 'refused';
      this.note(error);
      throw error;
    }
  }

  /**
   * The host refused to tell of changes when the pane was opened (another workbook was in front): it is asked again where that may have passed.
   * Automatic checks go on then, as nobody has turned them off.
   */
  private async listenAgain(): Promise<void> {
    if (this.deaf !== 'refused' || this.disposed) return;
    await this.listen();
    this.store.set({ live: true });
    // What was missed until now can be anything.
    for (const sheetId of this.sheetNames.keys()) this.changes.add(sheetId, 'all');
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    this.abort?.abort();
    this.quietly?.abort();
    clearTimeout(this.timer);
    const stop = this.stopListening;
    this.stopListening = undefined;
    // Nobody is there any more who could do anything about a refusal.
    await stop?.().catch(() => undefined);
  }

  /** Resolves when nothing is running or waiting. For tests and for leaving in good order. */
  async idle(): Promise<void> {
    await this.lane.idle();
  }

  // ── checking ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Reads the workbook anew and checks all of it. */
  check(): Promise<void> {
    this.abort?.abort();
    clearTimeout(this.timer);
    return this.run(W.listing, async (running) => {
      const waiting = this.changes.take();
      this.editedMeanwhile = false;
      this.checking = true;
      let gone: readonly string[] = [];
      try {
        gone = await this.checkAll(running);
      } catch (error) {
        // The older result stays, and what waited to be looked at waits on.
        this.changes.restore(waiting);
        if (this.session && !this.changes.empty) this.store.set({ stale: true });
        throw error;
      } finally {
        this.checking = false;
      }
      if (!this.changes.empty) await this.lookAgain(running);
      if (gone.length) this.notify('warning', W.sheetsGone(gone.join(', ')));
      else if (this.editedMeanwhile) this.notify('info', W.editedMeanwhile);
      else if (!this.recalled) this.notify('warning', W.notRecalled);
      await this.keepAll().catch(() => undefined);
    });
  }

  cancel(): void {
    this.abort?.abort();
  }

  setLive(live: boolean): void {
    this.store.set({ live });
    if (!live) {
      clearTimeout(this.timer);
      return;
    }
    if (this.deaf) {
      // Whoever switches it on is told where it cannot be.
      this.deaf = 'refused';
      void this.lane
        .run(() => this.listenAgain())
        .then(
          () => this.schedule(),
          (error: unknown) => {
            this.store.set({ live: false });
            this.notify('warning', W.notListening(errorMessage(error).what));
          },
        );
    } else if (!this.changes.empty) this.schedule();
  }

  /** Answers the names of the sheets that were deleted while they were to be read. */
  private async checkAll({ signal, step }: Running): Promise<readonly string[]> {
    await this.listenAgain().catch(() => undefined);
    // Another pane may have been told something since.
    await (this.recalled ? this.recallAnswers() : this.recall()).catch(() => undefined);
    // Hidden sheets too, as in the terminal: what stands in them is said, and counts where a person says that it does.
    const infos = await this.host.sheets();
    signal.throwIfAborted();
    if (!infos.some(({ visible }) => visible)) throw new HostError('failed', W.noSheets);
    this.follow(infos);
    const gone: string[] = [];
    const blocks: SheetBlock[] = [];
    const reviews = new Map<string, SheetBlock>();
    const unreadRecords = new Map<string, ReviewProblem>();
    for (const [index, info] of infos.entries()) {
      const progress = (part: number) => step(W.reading(info.name), (0.8 * (index + part)) / infos.length);
      progress(0);
      const block = await this.readOrMiss(info, { signal, onProgress: progress });
      signal.throwIfAborted();
      const unread = block && unreadRecord(block);
      if (unread) unreadRecords.set(info.id, unread);
      if (!block) gone.push(`‘${info.name}’`);
      else if (isReviewBlock(block)) reviews.set(block.sheetId, block);
      else if (!isOwnSheet(block.sheet) || isFormName(block.sheet)) blocks.push(block);
    }
    const review = readReviews([...reviews.values()], [...unreadRecords.values()]);
    step(W.checking, 0.8);
    await yieldToBrowser();
    signal.throwIfAborted();
    // In the order of the workbook, as in the terminal: where two sheets answer a question, the first one does.
    const session = await this.options.openSession(blocks, { ...this.checkOptions(), decisions: review.decisions }, async () => {
      await yieldToBrowser();
      signal.throwIfAborted();
    });
    await yieldToBrowser();
    signal.throwIfAborted();
    this.session = session;
    this.reviews.clear();
    for (const [sheetId, block] of reviews) this.reviews.set(sheetId, block);
    this.unreadRecords.clear();
    for (const [sheetId, problem] of unreadRecords) this.unreadRecords.set(sheetId, problem);
    this.store.set({ review });
    this.sheetNames.clear();
    this.sizes.clear();
    this.unread.clear();
    for (const block of blocks) {
      this.sheetNames.set(block.sheetId, block.sheet);
      this.took(block, true);
    }
    await this.seeMarks(true).catch(() => undefined);
    this.publish(session.result);
    this.looked();
    this.store.set({ notice: undefined });
    await this.readNames();
    return gone;
  }

  /** The sheet, or undefined where it was deleted meanwhile. */
  private async readOrMiss(info: SheetInfo, options: { signal: AbortSignal; onProgress: (done: number) => void }): Promise<SheetBlock | undefined> {
    try {
      return await this.host.read(info.id, options);
    } catch (error) {
      if (error instanceof HostError && error.code === 'sheet-gone' && (await this.isGone(info.id))) return undefined;
      throw error;
    }
  }

  /** What came with the cells of a block: how much it was, and what of it could not be read. */
  private took({ sheetId, values, unread = [] }: SheetBlock, whole: boolean): void {
    if (whole) this.sizes.set(sheetId, values.length * (values[0]?.length ?? 0));
    if (whole || unread.length > 0) this.unread.set(sheetId, unread);
    // What came of a calculation came in parts.
    else if (this.unread.has(sheetId))
      this.unread.set(
        sheetId,
        (this.unread.get(sheetId) ?? []).filter((part) => part !== 'results'),
      );
  }

  /** Everything that is known to have changed has been looked at. */
  private looked(): void {
    const sheets = (part: Unread): string[] =>
      [...this.unread].flatMap(([sheetId, parts]) => (parts.includes(part) ? [`‘${this.sheetNames.get(sheetId) ?? ''}’`] : []));
    const merges = sheets('merges');
    const hidden = sheets('hidden-rows');
    const struck = sheets('struck');
    const results = sheets('results');
    const unread = [
      ...(merges.length ? [W.unreadMerges(merges.join(', '))] : []),
      ...(hidden.length ? [W.unreadHidden(hidden.join(', '))] : []),
      ...(struck.length ? [W.unreadStruck(struck.join(', '))] : []),
      ...(results.length ? [W.unreadResults(results.join(', '))] : []),
    ];
    const old = this.store.get().unread;
    const same = unread.length === old.length && unread.every(({ ko }, index) => ko === old[index]?.ko);
    this.store.set({ lookedAt: (this.options.now ?? Date.now)(), waitingFor: undefined, ...(same ? {} : { unread }) });
  }

  /** Takes a result to the people; what was marked by an older one is said to be outdated. */
  publish(result: WorkbookCheck): void {
    const { result: old, marks } = this.store.get();
    const outdated = marks === 'on' && old !== undefined && placesOf(old) !== placesOf(result);
    // Where marks are drawn and not written they follow what they mark; elsewhere the person is told.
    if (this.host.kind === 'grid' && marks !== 'off') {
      this.store.set({ result, stale: false, marks: 'on' });
      void this.drawMarks(result);
    } else this.store.set({ result, stale: false, marks: outdated ? 'outdated' : marks });
  }

  /** Sheets that hold marks; undefined where those of another day may stand anywhere. */
  private marked: ReadonlySet<string> | undefined = new Set();
  noteMarked(sheetIds: ReadonlySet<string> | undefined): void {
    this.marked = sheetIds;
  }

  /** Marks go with their sheet, and come back with it: what is not there any more is not offered to be taken away. */
  private async seeMarks(gone: boolean): Promise<void> {
    if (!this.host.hasMarks && !(gone && this.marked?.size)) return;
    const there = this.host.hasMarks ? undefined : new Set((await this.host.sheets()).map(({ id }) => id));
    const standing = there ? [...(this.marked ?? [])].some((id) => there.has(id)) : await this.host.hasMarks?.();
    if (standing === (this.store.get().marks !== 'off')) return;
    this.store.set({ marks: standing ? 'on' : 'off' });
    await this.host.remember(MARKS_KEY, standing ? true : null).catch(() => undefined);
  }

  /** The language in which marks were asked for. */
  marksLang: Lang = 'ko';

  private async drawMarks(result: WorkbookCheck): Promise<void> {
    const bySheet = marksOf(result.findings, this.marksLang);
    try {
      for (const { id } of await this.host.sheets()) await this.host.mark(id, bySheet.get(id) ?? []);
    } catch {
      this.store.set({ marks: 'outdated' });
    }
  }

  // ── live ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Tells of every event of the host, also while nothing is checked. Returns how to stop. */
  watch(watcher: (event: HostEvent) => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  private onEvent(event: HostEvent): void {
    if (this.disposed) return;
    for (const watcher of [...this.watchers]) watcher(event);
    switch (event.kind) {
      case 'workbook':
        this.forgetWorkbook();
        return;
      case 'activated':
        this.store.set({ activeSheetId: event.sheetId });
        return;
      case 'selection':
        return;
      case 'cells':
        // Our own writes are looked at by whoever made them; cells that were recalculated because of them are not.
        if (event.own && !event.recalculated) return;
        if (!event.own && !event.recalculated) this.withdrawOffer(event);
        this.changes.add(event.sheetId, event.area ?? 'all');
        break;
      case 'structure':
        if (!event.own) this.withdrawOffer(event);
        this.changes.add(event.sheetId, 'all');
        break;
      case 'sheet-renamed':
        this.changes.add(event.sheetId, 'all');
        break;
      case 'sheet-added':
        this.changes.added(event.sheetId);
        break;
      case 'sheet-deleted':
        this.changes.gone(event.sheetId);
        break;
    }
    if (this.checking) this.editedMeanwhile = true;
    else if (this.session) this.schedule();
    else this.changes.clear();
  }

  /**
   * The way back is offered until the next edit. What somebody else edits elsewhere leaves it there; and where part of a refused work stands in the
   * workbook, it stays until the cells have moved: the host takes back nothing that was changed since.
   */
  private withdrawOffer(event: Extract<HostEvent, { kind: 'cells' | 'structure' }>): void {
    const { undo, notice } = this.store.get();
    if (!undo) return;
    const there = undo.receipts.filter(({ sheetId }) => sheetId === event.sheetId);
    const touched = event.kind === 'structure' ? there.length > 0 : there.some(({ writes }) => meets(writes, event.area));
    const stays = undo.unfinished ? event.kind === 'cells' || !touched : event.remote === true && !touched;
    if (!stays) this.store.set({ undo: undefined });
    // Its own cells are other ones now, as by Ctrl+Z in the sheet: that they were written is no news any more.
    if (!stays && touched && notice?.undo === undo) this.dismissNotice();
  }

  private schedule(): void {
    if (!this.store.get().live) {
      this.store.set({ stale: true });
      return;
    }
    this.lookLater(this.options.debounceMs ?? (this.host.kind === 'excel' ? EXCEL_DEBOUNCE_MS : DEBOUNCE_MS));
  }

  private lookLater(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.lookQuietly(), wait);
  }

  /**
   * The look that nobody asked for: it shows no progress, raises no error, and gives way to whatever a person asks for. What was refused is
   * tried again, later each time; until then the result is said to be behind.
   */
  private lookQuietly(): Promise<void> {
    return this.lane.run(async () => {
      if (this.disposed) return;
      await this.keepAll().catch(() => this.keepLater());
      if (!this.session || !this.store.get().live || this.changes.empty) return;
      const abort = new AbortController();
      this.quietly = abort;
      try {
        await this.lookAgain({ signal: abort.signal, quiet: true });
        this.retries = 0;
      } catch (error) {
        if (this.disposed) return;
        const known = error instanceof HostError;
        // A host rejects with a HostError only: anything else is a mistake of ours, and its place must not be lost.
        if (!known && !abort.signal.aborted) console.error(error);
        if (!known || error.code !== 'cancelled') this.note(error);
        if (known && error.code !== 'cancelled') this.store.set({ waitingFor: error.because?.what ?? error.text });
        const wait = Math.min((this.options.retryMs ?? RETRY_MS) * 2 ** this.retries, LONGEST_RETRY_MS);
        if (!abort.signal.aborted) this.retries += 1;
        this.lookLater(wait);
      } finally {
        if (this.quietly === abort) this.quietly = undefined;
      }
    });
  }

  /**
   * The pane came to the front, or the person came back to it: Excel does not tell of every change (a value chosen from a list, a fill over
   * filtered rows), so everything is looked at again unless that was done just now.
   */
  lookNow(): void {
    if (this.disposed) return;
    if (this.unkept.size > 0) this.lookLater(0);
    if (this.deaf === 'refused')
      void this.lane
        .run(() => this.listenAgain())
        .then(
          () => this.schedule(),
          () => undefined,
        );
    const { live, lookedAt } = this.store.get();
    if (!this.session || this.checking) return;
    // Ahead of whatever the person presses next: not every Excel tells of a new name.
    void this.lane.run(() => this.seeNames()).catch(() => undefined);
    if (!live) return;
    const now = (this.options.now ?? Date.now)();
    if (lookedAt !== undefined && now - lookedAt < LOOK_AGAIN_AFTER_MS && this.changes.empty) return;
    let cells = 0;
    for (const size of this.sizes.values()) cells += size;
    if (cells <= MOST_CELLS_TO_LOOK_AT) for (const sheetId of this.sheetNames.keys()) this.changes.add(sheetId, 'all');
    this.retries = 0;
    if (!this.changes.empty) this.lookLater(0);
  }

  /** Reads what changed and nothing else. A change that could not be read stays waiting. */
  async lookAgain(running: Looking): Promise<void> {
    const session = this.session;
    if (!session) return;
    const waiting = this.changes.take();
    const known = new Set(this.sheetNames.keys());
    let result = session.result;
    for (const [index, change] of waiting.entries()) {
      try {
        running.signal.throwIfAborted();
        result = (await this.take(session, change, running)) ?? result;
      } catch (error) {
        this.changes.restore(waiting.slice(index));
        this.store.set({ stale: true });
        throw error;
      }
      // What was found is shown in the frame in which it was found: only between sheets does the page breathe.
      if (index < waiting.length - 1) await yieldToBrowser();
      if (session !== this.session) return;
    }
    const gone = waiting.some(({ area }) => area === 'gone');
    if (gone || waiting.some(({ sheetId }) => !known.has(sheetId))) await this.seeMarks(gone);
    this.publish(result);
    this.looked();
  }

  private putBack({ sheetId, area }: Change): void {
    if (area === 'gone') this.changes.gone(sheetId);
    else this.changes.add(sheetId, area);
  }

  private async take(session: CheckSession, { sheetId, area }: Change, options: Looking): Promise<WorkbookCheck | undefined> {
    const known = this.sheetNames.has(sheetId);
    if (area === 'gone' && this.reviews.has(sheetId)) return this.withoutReview(session, sheetId);
    if (area === 'gone') return known ? await this.drop(session, sheetId) : undefined;
    let block: SheetBlock;
    try {
      block = area === 'all' || !known ? await this.host.read(sheetId, options) : await this.host.readArea(sheetId, area, options);
    } catch (error) {
      if (error instanceof HostError && error.code === 'sheet-gone' && (await this.isGone(sheetId))) {
        if (this.reviews.has(sheetId)) return this.withoutReview(session, sheetId);
        return known ? await this.drop(session, sheetId) : undefined;
      }
      throw error;
    }
    if (session !== this.session) return undefined;
    const isRecord = this.reviews.has(sheetId) || this.unreadRecords.has(sheetId) || isReviewBlock(block);
    if (isRecord || unreadRecord(block)) {
      const whole = area === 'all' || !known ? block : await this.host.read(sheetId, options);
      const unread = unreadRecord(whole);
      if (unread) this.unreadRecords.set(sheetId, unread);
      else this.unreadRecords.delete(sheetId);
      if (isReviewBlock(whole)) {
        this.reviews.set(sheetId, whole);
        this.store.set({ review: this.readRecords() });
        // Taken back in the sheet, as by Ctrl+Z.
        const { notice, review } = this.store.get();
        const isBack = notice?.missing !== undefined && review.decisions.length >= notice.missing;
        if (isBack || (notice?.recorded ?? 0) > this.recorded) this.dismissNotice();
        if (known) await this.drop(session, sheetId);
        return await inSlices(session.configureInSteps(this.checkOptions()));
      }
      // Renamed, and without its headings: it is no longer a sheet of decisions.
      if (this.reviews.has(sheetId)) this.withoutReview(session, sheetId);
      else this.store.set({ review: this.readRecords() });
    }
    // Forms are checked too; what else is of our making is about a check and is none of its matter.
    if (isOwnSheet(block.sheet) && !isFormName(block.sheet)) return session.result;
    this.took(block, area === 'all' || !known);
    if (area !== 'all' && known) return await inSlices(session.patchInSteps(block));
    const old = this.sheetNames.get(sheetId);
    if (old !== undefined && old !== block.sheet && this.follow(await this.host.sheets())) {
      await inSlices(session.configureInSteps(this.checkOptions()));
      await this.keepAll().catch(() => this.keepLater());
    }
    this.sheetNames.set(sheetId, block.sheet);
    return await inSlices(session.setSheetInSteps(block));
  }

  /** Rows of all records. */
  private get recorded(): number {
    return [...rowsByKey(this.reviewBlocks).values()].reduce((sum, rows) => sum + rows, 0);
  }

  /** Says what was put on record, until it is taken back there. */
  notifyRecorded(tone: Notice['tone'], what: Text): void {
    this.notify(tone, what);
    const { notice } = this.store.get();
    if (notice) this.store.set({ notice: { ...notice, recorded: this.recorded } });
  }

  private readRecords(): Review {
    return readReviews([...this.reviews.values()], [...this.unreadRecords.values()]);
  }

  /** The sheet of the decisions is gone: what it covered is open again, and the person is told. */
  private withoutReview(session: CheckSession, sheetId: string): WorkbookCheck {
    this.reviews.delete(sheetId);
    const before = this.store.get().review.decisions.length;
    const review = this.readRecords();
    this.store.set({ review });
    const lost = before - review.decisions.length;
    if (lost > 0) {
      this.notify('warning', W.reviewGone(lost));
      const { notice } = this.store.get();
      if (notice) this.store.set({ notice: { ...notice, missing: before } });
    }
    return session.configure(this.checkOptions());
  }

  /** A host may say that of a sheet which is there (another workbook is in front): only the list of the sheets tells. */
  async isGone(sheetId: string): Promise<boolean> {
    const left = await this.host.sheets();
    return left.length > 0 && !left.some(({ id }) => id === sheetId);
  }

  private drop(session: CheckSession, sheetId: string): Promise<WorkbookCheck> {
    this.sheetNames.delete(sheetId);
    this.sizes.delete(sheetId);
    this.unread.delete(sheetId);
    if (this.unreadRecords.delete(sheetId)) this.store.set({ review: this.readRecords() });
    return inSlices(session.removeSheetInSteps(sheetId));
  }

  /**
   * Corrections are kept by the sheet's name: they go along when it is renamed. All sheets at once, since two may have changed names. Answers whether
   * any did.
   */
  private follow(infos: readonly Pick<SheetInfo, 'id' | 'name'>[]): boolean {
    const names = new Map(infos.flatMap(({ id, name }) => (this.sheetNames.has(id) ? [[this.sheetNames.get(id) as string, name] as const] : [])));
    if ([...names].every(([old, name]) => old === name)) return false;
    for (const { id, name } of infos) if (this.sheetNames.has(id)) this.sheetNames.set(id, name);
    const { corrections, undo } = this.store.get();
    const moved = <T>(of: Readonly<Record<string, T>>): Record<string, T> => {
      const there = new Set(names.values());
      // A name that a sheet was given belongs to that sheet now.
      return Object.fromEntries(
        Object.entries(of).flatMap(([sheet, one]) => (names.has(sheet) || !there.has(sheet) ? [[names.get(sheet) ?? sheet, one]] : [])),
      );
    };
    const now = moved(corrections);
    if (undo?.answers) {
      const { before, after } = undo.answers;
      const renamed = { ...before, corrections: moved(before.corrections ?? {}) };
      this.store.set({ undo: { ...undo, answers: { before: renamed, after: { ...after, corrections: moved(after.corrections ?? {}) } } } });
    }
    if (JSON.stringify(now) === JSON.stringify(corrections)) return false;
    this.store.set({ corrections: now });
    this.unkept.add(CORRECTIONS_KEY);
    return true;
  }

  /**
   * Excel below 1.17 does not tell of a renamed sheet. Where one has another name than it had, it is read again under that name, and what was
   * answered about it goes along.
   */
  private async seeNames(): Promise<void> {
    const { session } = this;
    if (!session || this.disposed) return;
    const renamed = (await this.host.sheets()).filter(({ id, name }) => this.sheetNames.has(id) && this.sheetNames.get(id) !== name);
    if (renamed.length === 0) return;
    const quietly: Looking = { signal: new AbortController().signal, quiet: true };
    let { result } = session;
    for (const { id } of renamed) result = (await this.take(session, { sheetId: id, area: 'all' }, quietly)) ?? result;
    if (session !== this.session) return;
    this.publish(result);
    this.store.set({ stale: !this.changes.empty });
  }

  /** The sheet that was called so when it was read, whatever it is called now. */
  sheetCalled(name: string): string | undefined {
    for (const [id, known] of this.sheetNames) if (known === name) return id;
    return undefined;
  }

  /** The name of a sheet for people. */
  nameOf(sheetId: string): string {
    return this.sheetNames.get(sheetId) ?? this.store.get().result?.sheets.find((one) => one.sheetId === sheetId)?.sheet ?? sheetId;
  }

  /** For actions that wrote themselves: these cells are looked at now. */
  noteWritten(change: Change): void {
    this.putBack(change);
  }

  // ── what people tell us ─────────────────────────────────────────────────────────────────────────────────────

  /** Keeps a correction of one sheet in the workbook and checks by it. */
  correct(sheet: string, correction: Corrections | undefined): Promise<void> {
    return this.run(W.rechecking, async () => void (await this.setAnswers({ corrections: { [sheet]: correction } })));
  }

  /** What was said of a sheet, with the columns where they stand now. */
  correctionsOf(sheet: string): Corrections {
    return this.session?.correctionsOf(sheet) ?? this.store.get().corrections[sheet] ?? {};
  }

  /** The same of several sheets and of the firm at once, inside of a task that runs. Answers whether the workbook took it. */
  async setAnswers({ corrections: changes, facts }: Answers): Promise<boolean> {
    const corrections = { ...this.store.get().corrections };
    for (const [sheet, correction] of Object.entries(changes ?? {})) {
      const cleaned = parseCorrection(correction);
      if (Object.keys(cleaned).length > 0) corrections[sheet] = cleaned;
      else delete corrections[sheet];
    }
    this.store.set({ corrections, ...(facts ? { facts: parseFacts(facts) } : {}) });
    await this.reconfigure();
    // The headings stand where they are now: by them the columns are found again.
    for (const sheet of Object.keys(changes ?? {})) {
      const anchored = corrections[sheet] && this.session?.anchor(sheet);
      if (anchored) corrections[sheet] = anchored;
    }
    this.store.set({ corrections: { ...corrections } });
    return await this.keep([...(changes ? [CORRECTIONS_KEY] : []), ...(facts ? [FACTS_KEY] : [])]);
  }

  setFacts(facts: FirmFacts): Promise<void> {
    return this.run(W.rechecking, async () => void (await this.setAnswers({ facts })));
  }

  /** Keeps by which items the workbook is scored, inside of a task that runs; undefined: by those of the card. Answers whether the workbook took it. */
  async setOwnItems(ownItems: OwnItems | undefined): Promise<boolean> {
    this.ownItemsSaid = true;
    this.store.set({ ownItems });
    return await this.keep([OWN_ITEMS_KEY]);
  }
  /** Keeps what headings of score tables mean, inside of a task that runs. Answers whether the workbook took it. */
  async setItemNames(itemNames: ItemNames): Promise<boolean> {
    this.store.set({ itemNames: parseItemNames(itemNames) });
    return await this.keep([ITEM_NAMES_KEY]);
  }
  /** Said since the workbook was opened: what it remembers does not come over it. */
  private ownItemsSaid = false;

  /** Keeps in the workbook what a person told us. Where it is refused the pane goes on with it, says so, and tries again by itself. */
  private async keep(keys: readonly string[]): Promise<boolean> {
    for (const key of keys) this.unkept.add(key);
    this.keepTries = 0;
    try {
      await this.keepAll();
      return true;
    } catch (error) {
      this.note(error);
      this.notify('warning', W.notKept(errorMessage(error).what));
      this.notKept = this.noticeId;
      this.keepLater();
      return false;
    }
  }

  private async keepAll(): Promise<void> {
    if (this.unkept.size === 0) return;
    // What the workbook remembers is read before anything is written over it.
    if (!this.recalled) await this.recall();
    // Another pane over this workbook may have been told something since: its answers are kept beside ours.
    await this.recallAnswers();
    // They are kept by the names of the sheets.
    if (this.unkept.has(CORRECTIONS_KEY)) await this.seeNames();
    for (const key of [...this.unkept]) {
      const { corrections, facts, itemNames, ownItems } = this.store.get();
      if (key === OWN_ITEMS_KEY) await this.host.remember(key, ownItems ?? null);
      else {
        const [held, value] = key === FACTS_KEY ? [{ facts }, facts] : key === ITEM_NAMES_KEY ? [{ itemNames }, itemNames] : [{ corrections }, corrections];
        await this.host.remember(key, orNothing(value));
        this.held = { ...this.held, ...held };
      }
      this.unkept.delete(key);
    }
    // What was said of it does not hold any more.
    if (this.notKept !== undefined && this.store.get().notice?.id === this.notKept) this.notify('info', W.keptNow);
    this.notKept = undefined;
  }

  private keepTries = 0;
  private notKept?: number;
  private keepLater(): void {
    if (this.keepTries >= MOST_KEEP_TRIES) return;
    this.lookLater((this.options.retryMs ?? RETRY_MS) * 2 ** this.keepTries);
    this.keepTries += 1;
  }

  /** A filter or hiding keeps the row of a finding out of sight. */
  readonly isHidden = (finding: Finding): boolean => this.session?.isHidden(finding) ?? false;

  /** What the row of a finding says, for the search. */
  readonly rowWords = (finding: Finding): string => this.session?.rowWords(finding) ?? '';

  /** The first rows of a sheet, and what its columns seem to hold. */
  readonly glance = (sheetId: string, headerRow?: number): Glance | undefined => this.session?.glance(sheetId, headerRow);

  /** The sheet of decisions that is written to. */
  get reviewSheet(): string | undefined {
    return [...this.reviews.keys()][0];
  }

  /** Its name. */
  get reviewSheetName(): string | undefined {
    return this.reviewBlocks[0]?.sheet;
  }

  /** The sheets of decisions, as they were last read. */
  get reviewBlocks(): readonly SheetBlock[] {
    return [...this.reviews.values()];
  }

  async setReview(block: SheetBlock): Promise<void> {
    this.reviews.set(block.sheetId, block);
    this.store.set({ review: this.readRecords() });
    await this.reconfigure();
  }

  private async reconfigure(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const result = await inSlices(session.configureInSteps(this.checkOptions()));
    if (session === this.session) this.publish(result);
  }

  private checkOptions(): CheckOptions {
    const { corrections, facts, review } = this.store.get();
    const today = this.options.today?.();
    return { corrections, facts, decisions: review.decisions, ...(today === undefined ? {} : { today }) };
  }

  private async recall(): Promise<void> {
    const [, marks, own] = await Promise.all([this.recallAnswers(), this.host.recall(MARKS_KEY), this.host.recall(OWN_ITEMS_KEY)]);
    const standing = marks === true || (await this.host.hasMarks?.()) === true;
    if (this.disposed) return;
    const { marks: since } = this.store.get();
    this.store.set({
      ...(this.ownItemsSaid ? {} : { ownItems: parseOwnItems(own) }),
      marks: standing && since === 'off' ? 'on' : since,
    });
    if (standing) this.marked = undefined;
    this.recalled = true;
  }

  /** What the workbook remembers of answers, with what was said here since it was last read. */
  private async recallAnswers(): Promise<void> {
    const { book } = this.store.get();
    const [kept, told, named] = await Promise.all([CORRECTIONS_KEY, FACTS_KEY, ITEM_NAMES_KEY].map((key) => this.host.recall(key)));
    const { corrections, facts, itemNames, book: now } = this.store.get();
    if (this.disposed || book !== now) return;
    const theirs = { corrections: parseCorrections(kept), facts: parseFacts(told), itemNames: parseItemNames(named) };
    const answers = {
      corrections: mergeCorrections(this.held.corrections, corrections, theirs.corrections),
      facts: mergeFacts(this.held.facts, facts, theirs.facts),
      itemNames: mergeItemNames(this.held.itemNames, itemNames, theirs.itemNames),
    };
    this.held = theirs;
    if (JSON.stringify(answers) === JSON.stringify({ corrections, facts, itemNames })) return;
    this.store.set(answers);
    await this.reconfigure();
  }

  private async recallOrSay(): Promise<void> {
    try {
      await this.recall();
      if (!this.disposed) await this.readNames();
    } catch (error) {
      this.notify('warning', error);
    }
  }

  private async readNames(): Promise<void> {
    const [workbookName, active] = await Promise.all([this.host.workbookName(), this.host.activeSheet()]);
    this.store.set({ workbookName, activeSheetId: active.id });
  }

  private forgetWorkbook(): void {
    const interrupted = this.checking;
    this.abort?.abort();
    clearTimeout(this.timer);
    this.session = undefined;
    this.changes.clear();
    this.sheetNames.clear();
    this.sizes.clear();
    this.unread.clear();
    this.reviews.clear();
    this.unreadRecords.clear();
    this.unkept.clear();
    this.marked = new Set();
    this.held = NOTHING_HELD;
    this.recalled = false;
    this.ownItemsSaid = false;
    this.store.set({
      ...EMPTY,
      ownItems: undefined,
      live: this.store.get().live,
      book: this.store.get().book + 1,
      result: undefined,
      undo: undefined,
      notice: undefined,
      workbookName: undefined,
      activeSheetId: undefined,
    });
    if (interrupted) this.notify('info', W.workbookChanged);
    void this.lane.run(() => this.recallOrSay());
  }

  // ── running ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** Runs a task in the lane: its progress is shown once it is slow, its failure becomes one sentence, it never throws. */
  run(step: Text, task: (running: Running) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    // What nobody asked for makes way, and is taken up again afterwards.
    this.quietly?.abort();
    return this.lane.run(async () => {
      if (this.disposed) return;
      this.abort = abort;
      let began = false;
      this.store.set({ work: { step, slow: false } });
      const slow = setTimeout(() => this.progress({ slow: true }), SLOW_AFTER_MS);
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const watch = (): void => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.progress({ step: W.waiting }), WAITING_AFTER_MS);
      };
      if (this.host.kind === 'excel') watch();
      const running: Running = {
        signal: abort.signal,
        step: (next, done) => {
          if (waiting) watch();
          this.progress({ step: next, done });
        },
        begin: () => {
          began = true;
        },
      };
      try {
        // Cancel works although the host does not answer: what was asked of it is left behind.
        await Promise.race([task(running), leftBehind(abort.signal)]);
      } catch (error) {
        if (abort.signal.aborted && began) this.notify('warning', W.cancelledWriting);
        else this.failed(error, abort.signal);
      } finally {
        clearTimeout(slow);
        clearTimeout(waiting);
        this.store.set({ work: undefined });
        if (this.session && !this.changes.empty && this.store.get().live) this.lookLater(this.options.retryMs ?? RETRY_MS);
      }
    });
  }

  private progress(change: { step?: Text; done?: number; slow?: boolean }): void {
    const { work } = this.store.get();
    if (work) this.store.set({ work: { ...work, ...change } });
  }

  private failed(error: unknown, signal: AbortSignal): void {
    const cancelled = signal.aborted || (error instanceof HostError && error.code === 'cancelled');
    if (!cancelled) {
      // A host rejects with a HostError only: anything else is a mistake of ours, and its place must not be lost.
      if (!(error instanceof HostError)) console.error(error);
      this.notify('error', error);
    } else if (this.store.get().notice?.text !== W.workbookChanged) this.notify('info', this.store.get().result ? W.cancelled : W.cancelledFirst);
  }

  /** What was refused lately, by codes and without a word of the workbook: for the report of the diagnosis. */
  get troubles(): readonly Trouble[] {
    return this.refusals;
  }
  private refusals: readonly Trouble[] = [];
  private note(error: unknown): void {
    const at = (this.options.now ?? Date.now)();
    this.refusals = [troubleOf(error, at), ...this.refusals].slice(0, MOST_TROUBLES);
  }

  /** What is watched, in numbers. */
  get watched(): { readonly listens: boolean; readonly sheets: number; readonly cells: number; readonly waits: boolean; readonly unkept: number } {
    let cells = 0;
    for (const size of this.sizes.values()) cells += size;
    return { listens: this.stopListening !== undefined, sheets: this.sheetNames.size, cells, waits: !this.changes.empty, unkept: this.unkept.size };
  }

  /** One line for the person. */
  notify(tone: Notice['tone'], what: unknown): void {
    const isText = typeof what === 'object' && what !== null && 'ko' in what && 'en' in what;
    if (!isText) this.note(what);
    const { undo } = this.store.get();
    const ofThis = undo !== this.saidUndo && undo;
    this.saidUndo = undo;
    const notice: Notice = {
      id: ++this.noticeId,
      tone,
      text: isText ? (what as Text) : errorSentence(what),
      ...(what instanceof HostError ? { code: what.code } : {}),
      ...(ofThis ? { undo: ofThis } : {}),
    };
    this.store.set({ notice });
  }

  /** It was there to be read: its words stay, its room is given back. */
  noticeRead(id: number): void {
    const { notice } = this.store.get();
    if (notice?.id === id) this.store.set({ notice: { ...notice, read: true } });
  }

  dismissNotice(): void {
    this.store.set({ notice: undefined });
  }
}

/** What says nothing leaves no trace in the workbook. */
const orNothing = (value: object): object | null => (Object.keys(value).length > 0 ? value : null);
