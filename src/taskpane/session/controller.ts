/**
 * Keeps a check open over a workbook: reads it through the host, listens for edits, and looks again only at what changed.
 * Knows no React. Everything that touches the session or the workbook runs one after another in a lane, so that an edit during a check
 * is looked at after it, never into it.
 */
import type { Text } from '../../domain';
import { HostError, type Host, type HostEvent, type SheetInfo } from '../../hosts/port';
import type { CheckOptions, CheckSession, Corrections, Finding, FirmFacts, SheetBlock, WorkbookCheck } from '../../checking';
import { isOwnSheet, isReviewSheet } from '../../sheet/sheet-names';
import { readReview, type Review } from '../../documents/review-sheet';
import { Changes, type Change } from './changes';
import { CORRECTIONS_KEY, FACTS_KEY, MARKS_KEY, parseCorrection, parseCorrections, parseFacts } from './remembered';
import { createStore, type CheckState, type Notice, type Store } from './state';
import { breathe, Lane } from './time';
import { sentenceOf, W } from './words';

export interface ControllerOptions {
  readonly openSession: (blocks: readonly SheetBlock[], options: CheckOptions, breathe: () => Promise<void>) => CheckSession | Promise<CheckSession>;
  /** Quiet time after an edit before it is looked at. */
  readonly debounceMs?: number;
}

/** Progress and cancel appear only for work that lasts longer than this. */
const SLOW_AFTER_MS = 500;
const DEBOUNCE_MS = 120;

/** What a running task may do. */
export interface Running {
  readonly signal: AbortSignal;
  readonly step: (step: Text, done?: number) => void;
}

const NO_REVIEW: Review = { decisions: [], problems: [] };
const EMPTY: CheckState = { live: true, stale: false, marks: 'off', corrections: {}, facts: {}, review: NO_REVIEW };

/** What marks show: which cells, and how bad. */
const placesOf = ({ findings }: WorkbookCheck): string =>
  [...new Set(findings.map(({ sheetId, address, severity }) => `${sheetId}!${address}:${severity}`))].sort().join();

export class CheckController {
  readonly store: Store<CheckState> = createStore(EMPTY);
  readonly getState = (): CheckState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  private session?: CheckSession;
  private readonly lane = new Lane();
  private readonly changes = new Changes();
  private readonly sheetNames = new Map<string, string>();
  /** The sheet that holds the decisions: watched like the others. */
  private reviewSheetId?: string | undefined;
  private abort?: AbortController;
  private timer?: ReturnType<typeof setTimeout>;
  private stopListening?: () => Promise<void>;
  private disposed = false;
  private starts = 0;
  private noticeId = 0;
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
      const stop = await this.host.listen((event) => this.onEvent(event));
      // Stopped, or stopped and started again, while the host was answering.
      if (this.disposed || start !== this.starts) {
        await stop();
        return;
      }
      this.stopListening = stop;
    } catch (error) {
      // Without events the check still works by its button.
      this.store.set({ live: false });
      this.say('warning', error);
    }
    await this.recall();
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    this.abort?.abort();
    clearTimeout(this.timer);
    const stop = this.stopListening;
    this.stopListening = undefined;
    await stop?.();
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
      this.changes.clear();
      this.editedMeanwhile = false;
      this.checking = true;
      let gone: readonly string[] = [];
      try {
        gone = await this.checkAll(running);
      } finally {
        this.checking = false;
      }
      if (!this.changes.empty) await this.lookAgain(running);
      if (gone.length) this.say('warning', W.sheetsGone(gone.join(', ')));
      else if (this.editedMeanwhile) this.say('info', W.editedMeanwhile);
    });
  }

  cancel(): void {
    this.abort?.abort();
  }

  setLive(live: boolean): void {
    this.store.set({ live });
    if (live && !this.changes.empty) this.schedule();
    else if (!live) clearTimeout(this.timer);
  }

  /** Answers the names of the sheets that were deleted while they were to be read. */
  private async checkAll({ signal, step }: Running): Promise<readonly string[]> {
    const infos = (await this.host.sheets()).filter((info) => info.visible);
    signal.throwIfAborted();
    if (infos.length === 0) throw new HostError('failed', W.noSheets);
    const gone: string[] = [];
    const blocks: SheetBlock[] = [];
    let review = NO_REVIEW;
    this.reviewSheetId = undefined;
    for (const [index, info] of infos.entries()) {
      const progress = (part: number) => step(W.reading(info.name), (0.8 * (index + part)) / infos.length);
      progress(0);
      const block = await this.readOrMiss(info, { signal, onProgress: progress });
      signal.throwIfAborted();
      if (!block) gone.push(`‘${info.name}’`);
      else if (isReviewSheet(block.sheet)) {
        review = readReview(block);
        this.reviewSheetId = block.sheetId;
      } else if (!isOwnSheet(block.sheet)) blocks.push(block);
    }
    this.store.set({ review });
    step(W.checking, 0.8);
    await breathe();
    signal.throwIfAborted();
    // In the order of the workbook, as in the terminal: where two sheets answer a question, the first one does.
    const session = await this.options.openSession(blocks, this.checkOptions(), async () => {
      await breathe();
      signal.throwIfAborted();
    });
    await breathe();
    signal.throwIfAborted();
    this.session = session;
    this.sheetNames.clear();
    for (const block of blocks) this.sheetNames.set(block.sheetId, block.sheet);
    this.publish(session.result);
    this.store.set({ notice: undefined });
    await this.readNames();
    return gone;
  }

  /** The sheet, or undefined where it was deleted meanwhile. */
  private async readOrMiss(info: SheetInfo, options: { signal: AbortSignal; onProgress: (done: number) => void }): Promise<SheetBlock | undefined> {
    try {
      return await this.host.read(info.id, options);
    } catch (error) {
      if (error instanceof HostError && error.code === 'sheet-gone') {
        const left = await this.host.sheets();
        if (left.length && !left.some((other) => other.id === info.id)) return undefined;
      }
      throw error;
    }
  }

  /** Takes a result to the people; what was marked by an older one is said to be outdated. */
  publish(result: WorkbookCheck): void {
    const { result: old, marks } = this.store.get();
    const outdated = marks === 'on' && old !== undefined && placesOf(old) !== placesOf(result);
    this.store.set({ result, stale: false, marks: outdated ? 'outdated' : marks });
  }

  // ── live ────────────────────────────────────────────────────────────────────────────────────────────────────

  private onEvent(event: HostEvent): void {
    if (this.disposed) return;
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
        if (!event.own && !event.recalculated) this.store.set({ undo: undefined });
        this.changes.add(event.sheetId, event.area ?? 'all');
        break;
      case 'structure':
        if (!event.own) this.store.set({ undo: undefined });
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

  private schedule(): void {
    if (!this.store.get().live) {
      this.store.set({ stale: true });
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(W.rechecking, (running) => this.lookAgain(running)), this.options.debounceMs ?? DEBOUNCE_MS);
  }

  /** Reads what changed and nothing else. A change that could not be read stays waiting. */
  async lookAgain(running: Running): Promise<void> {
    const session = this.session;
    if (!session) return;
    const waiting = this.changes.take();
    let result = session.result;
    for (const [index, change] of waiting.entries()) {
      try {
        result = (await this.take(session, change, running.signal)) ?? result;
      } catch (error) {
        for (const left of waiting.slice(index)) this.putBack(left);
        this.store.set({ stale: true });
        throw error;
      }
      await breathe();
      if (session !== this.session) return;
    }
    this.publish(result);
  }

  private putBack({ sheetId, area }: Change): void {
    if (area === 'gone') this.changes.gone(sheetId);
    else this.changes.add(sheetId, area);
  }

  private async take(session: CheckSession, { sheetId, area }: Change, signal: AbortSignal): Promise<WorkbookCheck | undefined> {
    const known = this.sheetNames.has(sheetId);
    if (area === 'gone' && sheetId === this.reviewSheetId) return this.withoutReview(session);
    if (area === 'gone') return known ? this.drop(session, sheetId) : undefined;
    let block: SheetBlock;
    try {
      block = area === 'all' || !known ? await this.host.read(sheetId, { signal }) : await this.host.readArea(sheetId, area);
    } catch (error) {
      if (error instanceof HostError && error.code === 'sheet-gone' && sheetId === this.reviewSheetId) return this.withoutReview(session);
      if (error instanceof HostError && error.code === 'sheet-gone') return known ? this.drop(session, sheetId) : undefined;
      throw error;
    }
    if (session !== this.session) return undefined;
    if (isReviewSheet(block.sheet)) {
      const whole = area === 'all' || !known ? block : await this.host.read(sheetId, { signal });
      this.store.set({ review: readReview(whole) });
      this.reviewSheetId = sheetId;
      return session.configure(this.checkOptions());
    }
    // Renamed: it is no longer the sheet of the decisions.
    if (sheetId === this.reviewSheetId) this.withoutReview(session);
    if (isOwnSheet(block.sheet)) return session.result;
    if (area !== 'all' && known) return session.patch(block);
    await this.follow(session, sheetId, block.sheet);
    this.sheetNames.set(sheetId, block.sheet);
    return session.setSheet(block);
  }

  /** The sheet of the decisions is gone: what it covered is open again, and the person is told. */
  private withoutReview(session: CheckSession): WorkbookCheck {
    this.reviewSheetId = undefined;
    const lost = this.store.get().review.decisions.length;
    this.store.set({ review: NO_REVIEW });
    if (lost > 0) this.say('warning', W.reviewGone(lost));
    return session.configure(this.checkOptions());
  }

  private drop(session: CheckSession, sheetId: string): WorkbookCheck {
    this.sheetNames.delete(sheetId);
    return session.removeSheet(sheetId);
  }

  /** Corrections are kept by the sheet's name: they go along when it is renamed. */
  private async follow(session: CheckSession, sheetId: string, name: string): Promise<void> {
    const old = this.sheetNames.get(sheetId);
    const { corrections } = this.store.get();
    const kept = old === undefined ? undefined : corrections[old];
    if (old === undefined || old === name || !kept) return;
    const { [old]: _moved, ...others } = corrections;
    this.store.set({ corrections: { ...others, [name]: kept } });
    session.configure(this.checkOptions());
    await this.rememberCorrections();
  }

  /** For actions that wrote themselves: these cells are looked at now. */
  noteWritten(change: Change): void {
    this.putBack(change);
  }

  // ── what people tell us ─────────────────────────────────────────────────────────────────────────────────────

  /** Keeps a correction of one sheet in the workbook and checks by it. */
  correct(sheet: string, correction: Corrections | undefined): Promise<void> {
    return this.run(W.rechecking, async () => {
      const { [sheet]: _old, ...others } = this.store.get().corrections;
      const cleaned = parseCorrection(correction);
      this.store.set({ corrections: Object.keys(cleaned).length ? { ...others, [sheet]: cleaned } : others });
      this.reconfigure();
      await this.rememberCorrections();
    });
  }

  setFacts(facts: FirmFacts): Promise<void> {
    return this.run(W.rechecking, async () => {
      const cleaned = parseFacts(facts);
      this.store.set({ facts: cleaned });
      this.reconfigure();
      await this.host.remember(FACTS_KEY, cleaned);
    });
  }

  private rememberCorrections(): Promise<void> {
    return this.host.remember(CORRECTIONS_KEY, this.store.get().corrections);
  }

  /** What the row of a finding says, for the search. */
  readonly rowWords = (finding: Finding): string => this.session?.rowWords(finding) ?? '';

  setReview(review: Review, sheetId: string): void {
    this.reviewSheetId = sheetId;
    this.store.set({ review });
    this.reconfigure();
  }

  private reconfigure(): void {
    if (this.session) this.publish(this.session.configure(this.checkOptions()));
  }

  private checkOptions(): CheckOptions {
    const { corrections, facts, review } = this.store.get();
    return { corrections, facts, decisions: review.decisions };
  }

  private async recall(): Promise<void> {
    try {
      const [corrections, facts, marks] = await Promise.all([this.host.recall(CORRECTIONS_KEY), this.host.recall(FACTS_KEY), this.host.recall(MARKS_KEY)]);
      if (this.disposed) return;
      this.store.set({ corrections: parseCorrections(corrections), facts: parseFacts(facts), marks: marks === true ? 'on' : 'off' });
      await this.readNames();
    } catch (error) {
      this.say('warning', error);
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
    this.reviewSheetId = undefined;
    this.store.set({
      ...EMPTY,
      live: this.store.get().live,
      result: undefined,
      undo: undefined,
      notice: undefined,
      workbookName: undefined,
      activeSheetId: undefined,
    });
    if (interrupted) this.say('info', W.workbookChanged);
    void this.lane.run(() => this.recall());
  }

  // ── running ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** Runs a task in the lane: its progress is shown once it is slow, its failure becomes one sentence, it never throws. */
  run(step: Text, task: (running: Running) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    return this.lane.run(async () => {
      if (this.disposed) return;
      this.abort = abort;
      this.store.set({ work: { step, slow: false } });
      const slow = setTimeout(() => this.progress({ slow: true }), SLOW_AFTER_MS);
      try {
        await task({ signal: abort.signal, step: (next, done) => this.progress({ step: next, done }) });
      } catch (error) {
        this.failed(error, abort.signal);
      } finally {
        clearTimeout(slow);
        this.store.set({ work: undefined });
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
      this.say('error', error);
    } else if (this.store.get().notice?.text !== W.workbookChanged) this.say('info', this.store.get().result ? W.cancelled : W.cancelledFirst);
  }

  /** One line for the person. */
  say(tone: Notice['tone'], what: unknown): void {
    const isText = typeof what === 'object' && what !== null && 'ko' in what && 'en' in what;
    const notice: Notice = {
      id: ++this.noticeId,
      tone,
      text: isText ? (what as Text) : sentenceOf(what),
      ...(what instanceof HostError ? { code: what.code } : {}),
    };
    this.store.set({ notice });
  }

  dismissNotice(): void {
    this.store.set({ notice: undefined });
  }
}
