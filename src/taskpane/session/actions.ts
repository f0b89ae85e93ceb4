/** What a person does with findings: fix, take back, decide, mark, make sheets. Each goes through the controller's lane. */
import type { Lang, Outcome, Text } from '../../domain';
import { HostError, type Host, type SheetInfo, type WriteReceipt } from '../../hosts/port';
import {
  everyPlace,
  isCellError,
  parseA1,
  type CellValue,
  type CellWrite,
  type Decision,
  type Finding,
  type FirmFacts,
  type NewSheet,
  type SheetBlock,
} from '../../checking';
import { coveredOf, coverWords } from '../../checking/since';
import type { CheckController, Running } from './controller';
import { givesToForms } from '../../documents/forms/own-sheets';
import { cellCalled, FILLED_KEY, filledValues, readFilled, refill } from '../../documents/forms/refill';
import { addDecision, reviewSheet, rowsByKey, type Withdrawal } from '../../documents/review-sheet';
import { a1, parsePlace } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { isOwnSheet, isReviewSheet, SHEET_NAMES } from '../../sheet/sheet-names';
import { withWrites } from './block';
import { marksOf } from './marks';
import { mergeCorrections, mergeFacts, mergeItemNames, type BySheet } from './merge';
import { MARKS_KEY, type ItemNames, type OwnItems } from './remembered';
import type { Answers, MadeSheet, MarksState } from './state';
import { errorMessage, W } from './error-messages';
import { yieldToBrowser } from './time';

/** The writes of several fixes by sheet; a cell that two of them want is written once, by the first. */
export function writesBySheet(findings: readonly Finding[]): Map<string, CellWrite[]> {
  const bySheet = new Map<string, Map<string, CellWrite>>();
  for (const { sheetId, fix } of findings.flatMap(everyPlace)) {
    const cells = bySheet.get(sheetId) ?? new Map<string, CellWrite>();
    bySheet.set(sheetId, cells);
    for (const write of fix?.writes ?? []) if (!cells.has(write.address)) cells.set(write.address, write);
  }
  return new Map([...bySheet].map(([sheetId, cells]) => [sheetId, [...cells.values()]]));
}

/** Without the sheets of which nothing is said. */
const given = (corrections: Answers['corrections'] = {}): BySheet =>
  Object.fromEntries(Object.entries(corrections).flatMap(([sheet, one]) => (one ? [[sheet, one]] : [])));

const areaOf = (writes: readonly CellWrite[]) => {
  const cells = writes.flatMap(({ address }) => parseA1(address) ?? []);
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  const smallest = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const largest = (all: number[]) => all.reduce((a, b) => Math.max(a, b), 0);
  return { top: smallest(rows), left: smallest(columns), bottom: largest(rows), right: largest(columns) };
};

/** What stands in the cells of a sheet, to tell whether somebody has written in it since. */
const contentOf = ({ top, left, values, formulas }: SheetBlock): string =>
  JSON.stringify([top, left, values, [...formulas].map(([row, inRow]) => [row, [...inRow]])]);

/** Forms with what they are while nothing is known, and the list that goes with them once their names are known. */
export interface FormsToMake {
  readonly forms: readonly { readonly sheet: NewSheet; readonly blank: NewSheet }[];
  readonly cover?: (names: readonly string[]) => NewSheet;
}

/** What is said of a value that goes into one cell. */
export interface EnterWords {
  readonly step: Text;
  readonly written: (address: string) => Text;
  readonly isFormula: (address: string) => Text;
}

/** What became of decisions: where they stand, and which of them others have decided at the same time. */
interface Kept {
  readonly sheet: string;
  readonly others: readonly (Decision | Withdrawal)[];
}
/** So often rows are put below what somebody else has written meanwhile. */
const APPEND_TRIES = 5;

/** How often, and how far apart, a cell is looked at for what its new formula comes to. */
const ANSWER_TRIES = 20;
const ANSWER_MS = 50;
const isBusy = (answer: CellValue): boolean => isCellError(answer) && /^#(BUSY|GETTING_DATA)/.test(answer.error);

export class Actions {
  constructor(private readonly controller: CheckController) {}

  private get host(): Host {
    return this.controller.host;
  }

  /** The cells that these receipts wrote, by sheet, for people. */
  private places(receipts: readonly WriteReceipt[]): Text {
    const bySheet = new Map<string, number>();
    for (const { sheetId, writes } of receipts) bySheet.set(sheetId, (bySheet.get(sheetId) ?? 0) + writes.length);
    return W.listed([...bySheet].map(([sheetId, count]) => W.cellsOf(`‘${this.controller.nameOf(sheetId)}’`, count)));
  }

  private names(sheetIds: readonly string[]): string {
    return [...new Set(sheetIds)].map((sheetId) => `‘${this.controller.nameOf(sheetId)}’`).join(', ');
  }

  /** Writes the fixes of these findings, all or none, and offers to take them back. What stays of a refusal is told by sheet, and offered back too. */
  fix(findings: readonly Finding[], title: Text): Promise<void> {
    return this.controller.run(W.fixing, async (running) => {
      const receipts: WriteReceipt[] = [];
      const wanted = writesBySheet(findings);
      let count = 0;
      let at = '';
      try {
        for (const [sheetId, writes] of wanted) {
          if (writes.length === 0) continue;
          running.signal.throwIfAborted();
          running.begin();
          at = sheetId;
          receipts.push(await this.host.write(sheetId, writes));
          count += writes.length;
        }
      } catch (error) {
        // All or none: what an earlier sheet already took is taken back.
        const left = await this.takeBack(receipts);
        if (error instanceof HostError && error.receipt) left.unshift(error.receipt);
        const sheetIds = [...wanted.keys()];
        if (left.length === 0) {
          const all = [...wanted.values()].reduce((sum, writes) => sum + writes.length, 0);
          await this.afterRefusal(error, { sheetIds, at, all }, running);
          return;
        }
        this.controller.store.set({ undo: { title, receipts: left, unfinished: true } });
        const unknown = error instanceof HostError && error.aftermath === 'unknown';
        const { what, then } = errorMessage(error);
        const where = this.places(left);
        await this.lookIfPossible(sheetIds, running);
        this.controller.notify('error', unknown ? W.unknownFixed(what, where, then) : W.partlyFixed(what, where, then));
        return;
      }
      if (count === 0) return;
      this.controller.store.set({ undo: { title, receipts } });
      await this.sayDone(W.fixed(count), receipts, running);
    });
  }

  /** Takes writes back, the last one first; answers those that could not be. */
  private async takeBack(receipts: readonly WriteReceipt[]): Promise<WriteReceipt[]> {
    const left: WriteReceipt[] = [];
    for (const receipt of [...receipts].reverse()) {
      try {
        await this.host.undo(receipt);
      } catch (error) {
        left.unshift((error instanceof HostError && error.receipt) || receipt);
      }
    }
    return left;
  }

  /**
   * Keeps what a person answered about sheets (columns, names, header rows) and the firm, checks by it, and offers to take it back. Nothing is
   * written into the cells.
   */
  correct(corrections: NonNullable<Answers['corrections']>, title: Text, facts?: FirmFacts): Promise<void> {
    return this.controller.run(W.rechecking, async () => {
      const answers = { corrections, ...(facts ? { facts } : {}) };
      const before = this.answersAbout(answers);
      const kept = await this.controller.setAnswers(answers);
      this.controller.store.set({ undo: { title, receipts: [], answers: { before, after: this.answersAbout(answers) } } });
      if (kept) this.controller.notify('success', W.corrected(title));
    });
  }

  /** Scores the workbook by items of an institution's own from now on, or by those of the card again, and offers to take that back. */
  scoreByOwnItems(ownItems: OwnItems | undefined, title: Text): Promise<void> {
    return this.controller.run(W.saving, async () => {
      const before = this.controller.getState().ownItems;
      const kept = await this.controller.setOwnItems(ownItems);
      this.controller.store.set({ undo: { title, receipts: [], ownItems: { before } } });
      if (kept) this.controller.notify('success', title);
    });
  }

  /** Keeps which item the heading of a score table is (undefined: not said any more), and offers to take that back. */
  nameItem(place: string, heading: string, item: string | undefined, title: Text): Promise<void> {
    return this.controller.run(W.saving, async () => {
      const before = this.controller.getState().itemNames;
      const { [heading]: _, ...others } = before[place] ?? {};
      const after: ItemNames = { ...before, [place]: item === undefined ? others : { ...others, [heading]: item } };
      const kept = await this.controller.setItemNames(after);
      this.controller.store.set({ undo: { title, receipts: [], itemNames: { before, after } } });
      if (kept) this.controller.notify('success', W.corrected(title));
    });
  }

  /** What is known now of the same sheets and the firm. */
  private answersAbout({ corrections, facts }: Answers): Answers {
    const now = this.controller.getState();
    return {
      ...(corrections ? { corrections: Object.fromEntries(Object.keys(corrections).map((sheet) => [sheet, now.corrections[sheet]])) } : {}),
      ...(facts ? { facts: now.facts } : {}),
    };
  }

  /** Takes back what is offered. What could not be taken back stays offered, unless somebody has written there since. */
  undo(): Promise<void> {
    return this.controller.run(W.undoing, async (running) => {
      const offer = this.controller.getState().undo;
      if (!offer) return;
      if (offer.answers) {
        const { before, after } = offer.answers;
        this.controller.store.set({ undo: undefined });
        // What was said since, here or in another pane, stays.
        const now = this.answersAbout(before);
        const corrections = before.corrections && {
          ...before.corrections,
          ...mergeCorrections(given(after.corrections), given(before.corrections), given(now.corrections)),
        };
        const facts = before.facts && mergeFacts(after.facts ?? {}, before.facts, now.facts ?? {});
        if (await this.controller.setAnswers({ ...(corrections && { corrections }), ...(facts && { facts }) }))
          this.controller.notify('success', W.correctionUndone);
        return;
      }
      if (offer.ownItems) {
        this.controller.store.set({ undo: undefined });
        if (await this.controller.setOwnItems(offer.ownItems.before)) this.controller.notify('success', W.ownItemsUndone);
        return;
      }
      if (offer.itemNames) {
        const { before, after } = offer.itemNames;
        this.controller.store.set({ undo: undefined });
        const names = mergeItemNames(after, before, this.controller.getState().itemNames);
        if (await this.controller.setItemNames(names)) this.controller.notify('success', W.itemNameUndone);
        return;
      }
      running.begin();
      const { receipts, refusal, outdated } = await this.takeAllBack(offer.receipts);
      const sheets = await this.deleteMade(offer.sheets ?? []);
      const failed = refusal ?? sheets.refusal;
      const left = { title: offer.title, receipts, sheets: sheets.left, unfinished: true };
      this.controller.store.set({ undo: receipts.length > 0 || sheets.left.length > 0 ? left : undefined });
      const sheetIds = offer.receipts.map(({ sheetId }) => sheetId);
      if (failed !== undefined) {
        const { what, then } = errorMessage(failed);
        const where = W.listed([...(receipts.length > 0 ? [this.places(receipts)] : []), ...sheets.left.map(({ info }) => W.sheetOf(info.name))]);
        await this.lookIfPossible(sheetIds, running);
        // Where nothing at all came of it the host has said so.
        const untouched = receipts.length === offer.receipts.length && sheets.left.length === (offer.sheets?.length ?? 0);
        const unchanged = untouched && failed instanceof HostError && failed.aftermath === 'unchanged';
        this.controller.notify('error', (unchanged ? W.notTakenBack : W.partlyUndone)(what, where, then));
        return;
      }
      if (outdated.length > 0) {
        const names = this.names(outdated);
        await this.lookIfPossible(sheetIds, running);
        this.controller.notify('warning', outdated.length === offer.receipts.length ? W.changedMeanwhile(names) : W.notUndone(names));
        return;
      }
      const kept = sheets.kept.map((name) => `‘${name}’`).join(', ');
      const gone = sheets.gone.map((name) => `‘${name}’`).join(', ');
      if (offer.receipts.length > 0) await this.sayDone(W.undone, offer.receipts, running);
      else if (gone) this.controller.notify('success', W.undoingSheet(gone));
      if (kept) this.controller.notify('warning', W.sheetKept(kept));
    });
  }

  private async takeAllBack(
    receipts: readonly WriteReceipt[],
  ): Promise<{ readonly receipts: readonly WriteReceipt[]; readonly refusal: unknown; readonly outdated: readonly string[] }> {
    const left: WriteReceipt[] = [];
    const outdated: string[] = [];
    let refusal: unknown;
    for (const receipt of [...receipts].reverse()) {
      try {
        if (refusal === undefined) await this.host.undo(receipt);
        else left.unshift(receipt);
      } catch (error) {
        if (error instanceof HostError && error.code === 'changed') outdated.unshift(receipt.sheetId);
        else {
          refusal = error;
          left.unshift((error instanceof HostError && error.receipt) || receipt);
        }
      }
    }
    return { receipts: left, refusal, outdated };
  }

  private async deleteMade(sheets: readonly MadeSheet[]): Promise<{
    readonly left: readonly MadeSheet[];
    readonly refusal: unknown;
    readonly kept: readonly string[];
    readonly gone: readonly string[];
  }> {
    const left: MadeSheet[] = [];
    const kept: string[] = [];
    const gone: string[] = [];
    let refusal: unknown;
    for (const made of sheets) {
      try {
        if (refusal !== undefined) left.push(made);
        else if (made.content !== undefined && contentOf(await this.host.read(made.info.id, { quiet: true })) !== made.content) kept.push(made.info.name);
        else {
          await this.host.deleteSheet(made.info.id);
          gone.push(made.info.name);
        }
      } catch (error) {
        if (await this.isGone(error, made.info.id)) continue;
        refusal = error;
        left.push(made);
      }
    }
    return { left, refusal, kept, gone };
  }

  private async lookAt(receipts: readonly WriteReceipt[], running: Running): Promise<void> {
    for (const { sheetId, writes } of receipts) this.controller.noteWritten({ sheetId, area: areaOf(writes) });
    await this.controller.lookAgain(running);
  }

  /** Says that it is done, also where the look at it afterwards is refused: what is done is done. */
  private async sayDone(done: Text, receipts: readonly WriteReceipt[], running: Running, tone: 'success' | 'warning' = 'success'): Promise<void> {
    try {
      await this.lookAt(receipts, running);
    } catch (error) {
      this.controller.notify('warning', W.butNotChecked(done, errorMessage(error).what));
      return;
    }
    this.controller.notify(tone, done);
  }

  /** Reads the sheets anew; a refusal of that is no news beside the one before. */
  private async lookIfPossible(sheetIds: readonly string[], running: Running): Promise<boolean> {
    for (const sheetId of new Set(sheetIds)) this.controller.noteWritten({ sheetId, area: 'all' });
    try {
      await this.controller.lookAgain(running);
      return true;
    } catch {
      return false;
    }
  }

  /** A write was refused and nothing was written: the sheets are read anew. `at`: the sheet that refused, of `all` cells that were to be written. */
  private async afterRefusal(
    error: unknown,
    { sheetIds, at, all }: { readonly sheetIds: readonly string[]; readonly at: string; readonly all: number },
    running: Running,
  ): Promise<void> {
    // Its name is known as long as the sheet is there.
    const where = this.names([at]);
    const looked = await this.lookIfPossible(sheetIds, running);
    if (!(error instanceof HostError) || running.signal.aborted || at === '') throw error;
    if (looked && error.code === 'changed') {
      this.controller.notify('warning', W.changedMeanwhile(where));
      return;
    }
    // One that left something behind, and was taken back since, said so itself.
    const { what, then } = errorMessage(error);
    throw new HostError(error.code, W.notFixed(what, where, all, then), { cause: error });
  }

  /** Keeps decisions on findings in the review sheet, below whatever already stands there. */
  decide(
    findings: readonly Finding[],
    decision: { readonly kind: Decision['kind']; readonly reason: string; readonly by: string; readonly at: string },
    lang: Lang,
  ): Promise<void> {
    return this.controller.run(W.saving, async (running) => {
      // Places of one cause that have one key need one row.
      const decided = new Map(
        findings
          .flatMap(everyPlace)
          .map((finding) => [finding.key, finding] as const)
          .reverse(),
      );
      const told = (this.controller.getState().result?.findings ?? []).flatMap(everyPlace);
      const rows = [...decided.values()].reverse().map((finding) => {
        const covered = coveredOf(finding.key, told);
        return {
          ...decision,
          key: finding.key,
          ruleId: finding.ruleId,
          where: `${finding.sheet}!${finding.address}`,
          what: `${finding.message[lang]}${covered ? coverWords(covered)[lang] : ''}`,
        };
      });
      const { sheet, others } = await this.keep(rows, lang, running);
      const done = W.decided(rows.length, sheet);
      if (others.length > 0) this.controller.notifyRecorded('warning', W.both(done, W.decidedByOthers(others.length)));
      else this.controller.notifyRecorded('success', done);
    });
  }

  /** Takes a decision back; the review sheet keeps the trail of it. */
  withdraw(decision: Decision, by: string, at: string, lang: Lang): Promise<void> {
    return this.controller.run(W.saving, async (running) => {
      const { others } = await this.keep([{ ...decision, kind: 'withdrawn', by, at }], lang, running);
      if (others.length > 0) this.controller.notifyRecorded('warning', W.both(W.withdrawn, W.decidedByOthers(others.length)));
      else this.controller.notifyRecorded('success', W.withdrawn);
    });
  }

  /**
   * Writes the rows; answers the sheet, and which of them somebody else has decided meanwhile. Somebody else may write there at the same time: it is
   * read again before, and afterwards.
   */
  private async keep(rows: readonly (Decision | Withdrawal)[], lang: Lang, running: Running): Promise<Kept> {
    if (rows.length === 0) return { sheet: SHEET_NAMES.review[lang], others: [] };
    const { signal, begin } = running;
    const known = rowsByKey(this.controller.reviewBlocks);
    let info: SheetInfo | undefined;
    let there = true;
    let before: ReadonlyMap<string, number> = new Map();
    try {
      const infos = await this.host.sheets();
      // The one that was read, whatever it is called now.
      info = infos.find(({ id }) => id === this.controller.reviewSheet) ?? infos.find(({ name }) => isReviewSheet(name));
      there = info !== undefined;
      if (info) before = await this.append(info.id, rows, lang, running);
      else {
        const from1904 = await this.daysFrom1904();
        begin();
        info = await this.host.addSheet(reviewSheet(rows, lang, from1904));
      }
    } catch (error) {
      // A sheet that was made for these rows and did not get all of them is taken away again: all or none.
      const begun = !there && error instanceof HostError ? error.sheet : undefined;
      if (begun) {
        const { what, then } = errorMessage(error);
        if ((await this.deleteMade([{ info: begun }])).left.length > 0)
          throw new HostError('failed', W.decidedUnknown(what, begun.name, then), { cause: error, aftermath: 'changed' });
        if (error instanceof HostError && error.aftermath !== 'unchanged') throw new HostError(error.code, W.allDeleted(what, then), { cause: error });
      }
      if (error instanceof HostError && error.aftermath !== 'unchanged') {
        const { what, then } = errorMessage(error);
        throw new HostError(error.code, W.decidedUnknown(what, info?.name ?? SHEET_NAMES.review[lang], then), { cause: error, aftermath: error.aftermath });
      }
      if (error instanceof HostError && error.code !== 'cancelled') {
        const { what, then } = errorMessage(error);
        throw new HostError(error.code, W.notDecided(what, info?.name ?? SHEET_NAMES.review[lang], rows.length, then), { cause: error });
      }
      throw error;
    }
    const sheet = info?.name ?? SHEET_NAMES.review[lang];
    if (!info) return { sheet, others: [] };
    const { id } = info;
    try {
      await this.controller.setReview(await this.host.read(id, { signal, quiet: true }));
      // Where there was none, another one may have been made at the same moment.
      const beside = there ? [] : (await this.host.sheets()).filter((one) => isReviewSheet(one.name) && one.id !== id);
      for (const one of beside) await this.controller.setReview(await this.host.read(one.id, { signal, quiet: true }));
    } catch {
      // It is written: the sheet is read with the next look.
      this.controller.noteWritten({ sheetId: id, area: 'all' });
      return { sheet, others: [] };
    }
    const blocks = this.controller.reviewBlocks;
    const more = (key: string, now: ReadonlyMap<string, number>, then: ReadonlyMap<string, number>): number => (now.get(key) ?? 0) - (then.get(key) ?? 0);
    const here = rowsByKey(blocks.filter(({ sheetId }) => sheetId === id));
    const lost = rows.filter(({ key }) => more(key, here, before) < 1);
    if (lost.length > 0) throw new HostError('failed', W.decisionsMissing(sheet, lost.length), { aftermath: 'unknown' });
    const all = rowsByKey(blocks);
    return { sheet, others: rows.filter(({ key }) => more(key, all, known) > 1) };
  }

  /** One row a decision, below whatever stands in the sheet; where a cell was written in meanwhile, below that. Answers what stood there of each key. */
  private async append(
    sheetId: string,
    rows: readonly (Decision | Withdrawal)[],
    lang: Lang,
    { signal, begin }: Running,
  ): Promise<ReadonlyMap<string, number>> {
    for (let tries = 1; ; tries += 1) {
      let block = await this.host.read(sheetId, { signal, quiet: true });
      const before = rowsByKey([block]);
      const writes = new Map<string, CellWrite>();
      let top: number | undefined;
      for (const row of rows) {
        const change = addDecision(block, row, lang);
        top ??= change.row;
        for (const write of change.writes) writes.set(write.address, write);
        block = withWrites(block, change.writes);
      }
      begin();
      try {
        await this.host.write(sheetId, [...writes.values()], top === undefined ? {} : { newRows: { top, count: rows.length } });
        return before;
      } catch (error) {
        if (!(error instanceof HostError && error.code === 'changed') || tries === APPEND_TRIES) throw error;
      }
    }
  }

  mark(lang: Lang): Promise<void> {
    this.controller.marksLang = lang;
    return this.controller.run(W.marking, async ({ step, signal, begin }) => {
      const { result, marks: before } = this.controller.getState();
      const bySheet = marksOf(result?.findings ?? [], lang);
      const sheets = await this.host.sheets();
      const touched: SheetInfo[] = [];
      const refusals: { readonly sheet: SheetInfo; readonly error: HostError }[] = [];
      try {
        for (const [index, sheet] of sheets.entries()) {
          signal.throwIfAborted();
          step(W.marking, index / sheets.length);
          begin();
          try {
            await this.host.mark(sheet.id, bySheet.get(sheet.id) ?? []);
            touched.push(sheet);
          } catch (error) {
            if (await this.isGone(error, sheet.id)) continue;
            // A sheet that takes no marks (it is protected) does not keep the others from theirs.
            const unchanged = error instanceof HostError && error.aftermath === 'unchanged';
            if (!unchanged) touched.push(sheet);
            if (!unchanged || error.code !== 'refused') throw error;
            refusals.push({ sheet, error });
          }
        }
        if (refusals[0] && !touched.some(({ id }) => bySheet.has(id))) throw refusals[0].error;
      } catch (error) {
        // All or none: marks take nothing from the cells, so all of them are taken away.
        const left = await this.unmarkAll(before === 'off' ? touched : sheets);
        this.controller.noteMarked(left.length > 0 ? undefined : new Set());
        await this.noteMarks(left.length > 0 ? 'outdated' : 'off');
        const { what, then } = errorMessage(error);
        if (left.length > 0) this.controller.notify('error', W.marksLeft(what, left.map(({ name }) => `‘${name}’`).join(', '), then));
        else if (before === 'off')
          throw error instanceof HostError && error.aftermath !== 'unchanged' ? new HostError(error.code, W.marksGone(what, then)) : error;
        else this.controller.notify('error', W.marksGone(what, then));
        return;
      }
      this.controller.noteMarked(before !== 'off' && refusals.length > 0 ? undefined : new Set(touched.flatMap(({ id }) => (bySheet.has(id) ? [id] : []))));
      const count = (of: readonly SheetInfo[]): number => of.reduce((sum, { id }) => sum + (bySheet.get(id)?.length ?? 0), 0);
      const [first] = refusals;
      if (first) {
        const { what, then } = errorMessage(first.error);
        const places = refusals.map(({ sheet }) => W.cellsOf(`‘${sheet.name}’`, count([sheet])));
        await this.noteMarks(before === 'off' ? 'on' : 'outdated');
        this.controller.notify('warning', W.markedExcept(count(touched), W.listed(places), what, then));
        return;
      }
      const done = W.marked(count(touched));
      if (await this.noteMarks('on')) this.controller.notify('success', done);
      else this.controller.notify('warning', W.notRemembered(done));
    });
  }

  unmark(): Promise<void> {
    return this.controller.run(W.unmarking, async ({ begin }) => {
      const sheets = await this.host.sheets();
      begin();
      let refusal: unknown;
      const left = await this.unmarkAll(sheets, (error) => {
        refusal ??= error;
      });
      // Said only after a look at what stands there.
      const standing = left.length > 0 || (await this.host.hasMarks?.()) === true;
      this.controller.noteMarked(standing ? undefined : new Set());
      const noted = await this.noteMarks(standing ? 'outdated' : 'off');
      if (left.length === 0 && standing) this.controller.notify('error', W.marksStand);
      else if (left.length > 0) {
        const { what, then } = errorMessage(refusal);
        this.controller.notify('error', W.marksLeft(what, left.map(({ name }) => `‘${name}’`).join(', '), then));
      } else this.controller.notify(noted ? 'success' : 'warning', noted ? W.unmarked : W.notRemembered(W.unmarked));
    });
  }

  /** A host may say that a sheet is gone which is there: only the list of the sheets tells, and where there is none nothing is known. */
  private async isGone(error: unknown, sheetId: string): Promise<boolean> {
    if (!(error instanceof HostError) || error.code !== 'sheet-gone') return false;
    return this.controller.isGone(sheetId).catch(() => false);
  }

  /** Takes the marks of the sheets away; answers the sheets that refused. */
  private async unmarkAll(sheets: readonly SheetInfo[], refused: (error: unknown) => void = () => undefined): Promise<SheetInfo[]> {
    const left: SheetInfo[] = [];
    for (const sheet of sheets) {
      try {
        await this.host.unmark(sheet.id);
      } catch (error) {
        if (await this.isGone(error, sheet.id)) continue;
        refused(error);
        left.push(sheet);
      }
    }
    return left;
  }

  /** Keeps in the workbook whether there are marks; answers whether it could be kept. */
  private async noteMarks(marks: MarksState): Promise<boolean> {
    this.controller.store.set({ marks });
    try {
      // Where there are none the workbook keeps no trace of them.
      await this.host.remember(MARKS_KEY, marks === 'off' ? null : true);
      return true;
    } catch {
      return false;
    }
  }

  /** Makes a sheet that another layer has laid out. */
  addSheet(sheet: NewSheet): Promise<void> {
    return this.controller.run(W.adding(sheet.name), async (running) => {
      await this.makeAll([sheet], running);
    });
  }

  /** A sheet with dates in it: they are written as the workbook counts its days. */
  addDatedSheet(name: string, make: (date1904: boolean) => NewSheet): Promise<void> {
    return this.controller.run(W.adding(name), async (running) => {
      await this.makeAll([make(await this.daysFrom1904())], running);
    });
  }

  /** Whether the workbook counts its days from 1904. */
  private async daysFrom1904(): Promise<boolean> {
    const { id } = await this.host.activeSheet();
    return (await this.host.readArea(id, { top: 0, left: 0, bottom: 0, right: 0 })).date1904;
  }

  /** Makes sheets from the sheets as they stand now. */
  makeSheets(make: (blocks: readonly SheetBlock[]) => Outcome<readonly NewSheet[]>, also?: (name: string) => boolean): Promise<void> {
    return this.controller.run(W.listing, async (running) => {
      const wanted = this.valueOrSay(make(await this.sourceBlocks(running, also)));
      if (wanted) await this.inOneStep(() => this.makeAll(wanted, running));
    });
  }

  /** Which of these sheets the workbook has already. */
  async sheetsNamed(names: readonly string[]): Promise<readonly SheetInfo[]> {
    try {
      return (await this.host.sheets()).filter(({ name }) => names.includes(name));
    } catch (error) {
      this.controller.notify('error', error);
      return [];
    }
  }

  /**
   * Makes forms from the sheets as they stand now. Of those that the workbook has already, a new copy is made, or what we filled in is
   * brought up to date and what a person typed stays.
   */
  makeForms(make: (blocks: readonly SheetBlock[]) => Outcome<FormsToMake>, existing: 'copy' | 'refill'): Promise<void> {
    return this.controller.run(W.listing, async (running) => {
      const wanted = this.valueOrSay(make(await this.sourceBlocks(running, givesToForms)));
      if (wanted) await this.inOneStep(() => this.makeWanted(wanted, existing, running));
    });
  }

  private async makeWanted(wanted: FormsToMake, existing: 'copy' | 'refill', running: Running): Promise<void> {
    const there = new Map((await this.host.sheets()).map((sheet) => [sheet.name, sheet]));
    const filled = readFilled(await this.host.recall(FILLED_KEY));
    let old = existing === 'refill' ? wanted.forms.filter(({ sheet }) => there.has(sheet.name)) : [];
    const receipts: WriteReceipt[] = [];
    let [count, kept] = [0, 0];
    const differing: string[] = [];
    const others = new Set<NewSheet>();
    try {
      for (const [index, { sheet, blank }] of old.entries()) {
        running.signal.throwIfAborted();
        running.step(W.filling(sheet.name), index / wanted.forms.length);
        await yieldToBrowser();
        const { id } = there.get(sheet.name) as SheetInfo;
        const again = refill(await this.host.read(id, { signal: running.signal }), sheet, blank, filled[sheet.name]);
        if (again.isOther) others.add(sheet);
        kept += again.kept.length;
        for (const address of again.differing) differing.push(`${sheet.name} ${cellCalled(sheet, address)}`);
        count += again.writes.length;
        if (again.writes.length === 0) continue;
        running.begin();
        receipts.push(await this.host.write(id, again.writes));
      }
      // A form of another notice under the same number, or one whose rows were moved: a new one is made beside it.
      old = old.filter(({ sheet }) => !others.has(sheet));
    } catch (error) {
      await this.unfill(receipts, error, running);
      return;
    }
    const fresh = wanted.forms.filter((form) => !old.includes(form));
    const earlier = this.controller.getState().undo;
    let made: readonly SheetInfo[] | undefined = [];
    try {
      const sheets = fresh.map(({ sheet }) => sheet);
      if (sheets.length > 0) made = await this.makeAll(sheets, running);
    } catch (error) {
      await this.unfill(receipts, error, running);
      return;
    }
    if (!made) {
      const { notice, undo } = this.controller.getState();
      const left = await this.takeBack(receipts);
      if (left.length > 0 && notice) {
        const sheets = undo === earlier ? [] : (undo?.sheets ?? []);
        this.controller.store.set({ undo: { title: W.undoing, receipts: left, sheets, unfinished: true } });
        this.controller.notify('error', W.partlyFixed(notice.text, this.places(left), { ko: '', en: '' }));
      }
      return;
    }
    const names = wanted.forms.map((form) => (old.includes(form) ? form.sheet.name : (made[fresh.indexOf(form)]?.name ?? form.sheet.name)));
    wanted.forms.forEach(({ sheet }, place) => (filled[names[place] as string] = { ...filled[names[place] as string], ...filledValues(sheet) }));
    let noted = true;
    try {
      await this.host.remember(FILLED_KEY, filled);
    } catch {
      // Then everything in the forms counts as typed by a person, and stays.
      noted = false;
    }
    const undo = this.controller.getState().undo;
    // The forms stand, whatever becomes of their list.
    const cover = wanted.cover?.(names);
    const noList: Text[] = [];
    if (cover) {
      try {
        await this.makeAll([cover], running, (_said, because) => void noList.push(because));
      } catch (error) {
        noList.push(errorMessage(error).what);
      }
    }
    const list = this.controller.getState().undo;
    const sheets = [...(undo === earlier ? [] : (undo?.sheets ?? [])), ...(list === undo ? [] : (list?.sheets ?? []))];
    const done = W.formsMade(
      made.map(({ name }) => name),
      old.length,
      count,
      kept,
      differing,
      [...others].map(({ name }) => name),
    );
    if (sheets.length > 0 || receipts.length > 0) this.controller.store.set({ undo: { title: done, receipts, sheets } });
    if (receipts.length > 0) await this.sayDone(done, receipts, running);
    else this.controller.notify('success', done);
    if (cover && noList[0]) this.controller.notify('warning', W.butNoList(done, cover.name, noList[0]));
    else if (!noted) this.controller.notify('warning', W.both(done, W.refillUnknown));
  }

  /** All or none: what was filled already is taken back; what could not be is told, and offered to be taken back. */
  private async unfill(receipts: readonly WriteReceipt[], error: unknown, running: Running): Promise<void> {
    const left = await this.takeBack(receipts);
    if (error instanceof HostError && error.receipt) left.unshift(error.receipt);
    if (left.length === 0) throw error;
    this.controller.store.set({ undo: { title: W.undoing, receipts: left, unfinished: true } });
    const unknown = error instanceof HostError && error.aftermath === 'unknown';
    const { what, then } = errorMessage(error);
    const sheetIds = left.map(({ sheetId }) => sheetId);
    const where = this.places(left);
    await this.lookIfPossible(sheetIds, running);
    this.controller.notify('error', unknown ? W.unknownFixed(what, where, then) : W.partlyFixed(what, where, then));
  }

  /** The sheets of the workbook that are not of our making, and those of ours that are asked for. */
  private async sourceBlocks({ signal, step }: Running, also: (name: string) => boolean = () => false): Promise<SheetBlock[]> {
    const infos = (await this.host.sheets()).filter(({ visible, name }) => visible && (!isOwnSheet(name) || also(name)));
    const blocks: SheetBlock[] = [];
    for (const [index, info] of infos.entries()) {
      step(W.reading(info.name), index / infos.length);
      blocks.push(await this.host.read(info.id, { signal }));
      signal.throwIfAborted();
    }
    return blocks;
  }

  /** One Ctrl+Z takes all of it back, where the host keeps steps. */
  private inOneStep<T>(action: () => Promise<T>): Promise<T> {
    return this.host.together ? this.host.together(action) : action();
  }

  private valueOrSay<T>(outcome: Outcome<T>): T | undefined {
    if (outcome.kind === 'value') return outcome.value;
    const reasons = outcome.kind === 'incomplete' ? outcome.needs : outcome.reasons;
    this.controller.notify('warning', { ko: reasons.map(({ message }) => message.ko).join(' '), en: reasons.map(({ message }) => message.en).join(' ') });
    return undefined;
  }

  /** All of these sheets, or none of the new ones; what stays is told by name and offered to be taken back. */
  private async makeAll(
    wanted: readonly NewSheet[],
    { signal, step, begin }: Running,
    tell: (said: Text, because: Text) => void = (said) => this.controller.notify('error', said),
  ): Promise<readonly SheetInfo[] | undefined> {
    let before: ReadonlySet<string> | undefined;
    const made: SheetInfo[] = [];
    for (const [index, sheet] of wanted.entries()) {
      try {
        signal.throwIfAborted();
        before ??= new Set((await this.host.sheets()).map(({ id }) => id));
        step(W.adding(sheet.name), wanted.length > 1 ? index / wanted.length : undefined);
        // A sheet takes the grid a good part of a second: how far it is gets drawn in between, and 취소 is heard.
        await yieldToBrowser();
        signal.throwIfAborted();
        begin();
        made.push(await this.host.addSheet(sheet));
      } catch (error) {
        await this.afterHalf(error, sheet.name, made, before ?? new Set(), tell);
        return undefined;
      }
    }
    // A sheet that took the place of an older one of ours cannot be taken back to that.
    const fresh = made.filter(({ id }) => !before?.has(id));
    const sheets: MadeSheet[] = [];
    for (const info of fresh) {
      try {
        sheets.push({ info, content: contentOf(await this.host.read(info.id, { quiet: true })) });
      } catch {
        // Not known as it was made, so it is not offered: a person could have written in it by then.
      }
    }
    const named = W.sheetMade(made.map(({ name }) => name).join('’, ‘'));
    const done = wanted.reduce((said, { remark }) => (remark ? W.both(said, remark) : said), named);
    if (sheets.length > 0) this.controller.store.set({ undo: { title: done, receipts: [], sheets } });
    this.controller.notify('success', done);
    return made;
  }

  private async afterHalf(
    error: unknown,
    name: string,
    made: readonly SheetInfo[],
    before: ReadonlySet<string>,
    tell: (said: Text, because: Text) => void,
  ): Promise<void> {
    const half = error instanceof HostError ? error.sheet : undefined;
    const fresh = [...made, ...(half ? [half] : [])].filter(({ id }) => !before.has(id));
    const { left } = await this.deleteMade(fresh.map((info) => ({ info })));
    const replaced = [...made, ...(half ? [half] : [])].filter(({ id }) => before.has(id));
    const { what, then } = errorMessage(error);
    const stay = [...left.map(({ info }) => info), ...replaced];
    if (stay.length > 0) {
      this.controller.store.set({ undo: { title: W.undoing, receipts: [], sheets: stay.map((info) => ({ info })), unfinished: true } });
      const said = W.sheetsLeft(what, stay.map((info) => `‘${info.name}’`).join(', '), then);
      tell(said, said);
    } else if (error instanceof HostError && error.aftermath === 'unknown') {
      const said = W.sheetUnknown(what, name, then);
      tell(said, said);
    } else if (fresh.length > 0 || !(error instanceof HostError) || error.aftermath !== 'unchanged') tell(W.allDeleted(what, then), what);
    else throw error.code === 'cancelled' ? error : new HostError(error.code, W.notMade(what, name, then), { cause: error, because: { what, then } });
  }

  /** Writes these cells and offers to take them back; what stays of a refusal is offered too. Within a task of the lane. */
  private async put(sheetId: string, writes: readonly CellWrite[], title: Text, { begin }: Running): Promise<WriteReceipt> {
    begin();
    try {
      const receipt = await this.host.write(sheetId, writes);
      this.controller.store.set({ undo: { title, receipts: [receipt] } });
      return receipt;
    } catch (error) {
      if (error instanceof HostError && error.receipt) this.controller.store.set({ undo: { title, receipts: [error.receipt], unfinished: true } });
      throw error;
    }
  }

  /** Puts a value into a cell, whatever constant stands there; a formula stays. Says whether it did. */
  async enter(sheetId: string, at: { readonly row: number; readonly column: number }, value: CellWrite['value'], words: EnterWords): Promise<boolean> {
    let done = false;
    await this.controller.run(words.step, async (running) => {
      const address = a1(at.row, at.column);
      const area = { top: at.row, left: at.column, bottom: at.row, right: at.column };
      const block = await this.host.readArea(sheetId, area, { signal: running.signal });
      // Somebody calculates what stands there: it is theirs to change.
      if (block.formulas.size > 0) throw new HostError('refused', words.isFormula(address));
      await this.put(sheetId, [{ address, before: block.values[0]?.[0] ?? null, value: value ?? null }], words.written(address), running);
      done = true;
    });
    return done;
  }

  /** Writes answers into the cells that ask for them; says whether it did. */
  async fillIn(sheetId: string, writes: readonly CellWrite[], step: Text, title: Text): Promise<boolean> {
    let done = false;
    await this.controller.run(step, async (running) => {
      await this.put(sheetId, writes, title, running);
      this.controller.notify('success', title);
      done = true;
    });
    return done;
  }

  /** Puts a formula of ours into the selected cell, which must be empty, with the number format of its answer; says whether it did. */
  async insertFormula(formula: string, numberFormat?: string): Promise<boolean> {
    let done = false;
    await this.controller.run(W.inserting, async (running) => {
      const at = await this.host.selection();
      const address = at?.address.split(':')[0];
      const cell = address && parseA1(address);
      if (!at || !cell) {
        this.controller.notify('info', W.selectCell);
        return;
      }
      const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const block = await this.host.readArea(at.sheetId, area, { signal: running.signal });
      const value = block.values[0]?.[0] ?? null;
      if ((value !== null && value !== '') || block.formulas.size > 0) {
        this.controller.notify('warning', W.cellTaken(address));
        return;
      }
      const write = { address, before: value, formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
      const receipt = await this.put(at.sheetId, [write], W.inserted(address), running);
      let answer: CellValue;
      try {
        answer = await this.answerOf(at.sheetId, area);
      } catch (error) {
        // What is done is done.
        this.controller.notify('warning', W.butNotChecked(W.inserted(address), errorMessage(error).what));
        return;
      }
      // Excel calculates on: a cell that is still busy is no error yet.
      if (isCellError(answer) && !isBusy(answer)) {
        const said = answer.error === '#SPILL!' ? W.insertedBlocked(address) : W.insertedError(address, answer.error);
        await this.sayDone(said, [receipt], running, 'warning');
        return;
      }
      const trouble = numberFormat === undefined ? undefined : await this.formatSpill(receipt, numberFormat, isCellError(answer));
      if (trouble) await this.sayDone(W.insertedUnformatted(address, trouble), [receipt], running, 'warning');
      else await this.sayDone(W.inserted(address), [receipt], running);
      done = true;
    });
    return done;
  }

  /** The number format for all of a table that the inserted formula spills. Answers why it has none: what is inserted stays inserted. */
  private async formatSpill(written: WriteReceipt, numberFormat: string, busy: boolean): Promise<Text | undefined> {
    if (!this.host.formatSpill) return undefined;
    if (busy) return W.stillBusy;
    const offer = (receipt: WriteReceipt): void => {
      const { undo } = this.controller.getState();
      if (undo?.receipts.includes(written)) this.controller.store.set({ undo: { ...undo, receipts: [receipt] } });
    };
    try {
      offer(await this.host.formatSpill(written, numberFormat));
      return undefined;
    } catch (error) {
      if (error instanceof HostError && error.receipt) offer(error.receipt);
      return errorMessage(error).what;
    }
  }

  /** What a formula comes to, once the host has calculated it: until then its cell is empty, or says that it is busy. */
  private async answerOf(sheetId: string, area: Area): Promise<CellValue> {
    for (let tries = 1; ; tries += 1) {
      const answer = (await this.host.readArea(sheetId, area)).values[0]?.[0] ?? null;
      if ((answer !== null && !isBusy(answer)) || tries === ANSWER_TRIES) return answer;
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    }
  }

  /** Goes to a cell; with `focusSheet` the keyboard goes there too. */
  async goTo(sheetId: string, address: string, focusSheet = false): Promise<void> {
    try {
      await this.host.select(sheetId, address, focusSheet);
    } catch (error) {
      this.controller.notify('error', error);
    }
  }

  /** Goes to a place by the name that its sheet had when it was read: `'매출'!B3`. */
  async goToPlace(where: string): Promise<void> {
    const place = parsePlace(where);
    if (!place) return;
    try {
      const known = this.controller.sheetCalled(place.sheet);
      const sheet = (await this.host.sheets()).find(({ id, name }) => (known === undefined ? name === place.sheet : id === known));
      if (sheet) await this.host.select(sheet.id, place.address);
      else this.controller.notify('info', W.noSheetOf(place.sheet));
    } catch (error) {
      this.controller.notify('error', error);
    }
  }

  /** Shows a row that a filter or hiding keeps out of sight, and goes to its cell. */
  reveal(sheetId: string, address: string): Promise<void> {
    return this.controller.run(W.showing, async (running) => {
      await this.host.reveal?.(sheetId, address);
      try {
        await this.host.select(sheetId, address);
        // What was refused before is no news any more.
        this.controller.dismissNotice();
      } catch (error) {
        if (!this.host.reveal) throw error;
        this.controller.notify('warning', W.shownNotSelected(errorMessage(error).what));
      }
      // Not every host tells of a filter that was cleared.
      await this.lookIfPossible([sheetId], running);
    });
  }

  /** Esc: the keyboard goes back to where the sheet was left. */
  async backToSheet(): Promise<void> {
    try {
      const at = await this.host.selection();
      if (at) await this.host.select(at.sheetId, at.address, true);
    } catch (error) {
      this.controller.notify('error', error);
    }
  }

  /** Where the person is in the sheet. */
  async selection(): Promise<{ readonly sheetId: string; readonly address: string } | undefined> {
    try {
      return await this.host.selection();
    } catch (error) {
      this.controller.notify('error', error);
      return undefined;
    }
  }
}
