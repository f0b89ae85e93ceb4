/** What a person does with findings: fix, take back, decide, mark, make sheets. Each goes through the controller's lane. */
import type { Lang, Outcome, Text } from '../../domain';
import { HostError, type Host, type Mark, type SheetInfo, type WriteReceipt } from '../../hosts/port';
import { parseA1, SEVERITIES, type CellWrite, type Decision, type Finding, type NewSheet, type SheetBlock } from '../../checking';
import type { CheckController, Running } from './controller';
import { addDecision, readReview, type Withdrawal } from '../../documents/review-sheet';
import { isOwnSheet, isReviewSheet, SHEET_NAMES } from '../../sheet/sheet-names';
import { withWrites } from './block';
import { MARKS_KEY } from './remembered';
import { W } from './words';

/** The writes of several fixes by sheet; a cell that two of them want is written once, by the first. */
export function writesBySheet(findings: readonly Finding[]): Map<string, CellWrite[]> {
  const bySheet = new Map<string, Map<string, CellWrite>>();
  for (const { sheetId, fix } of findings) {
    const cells = bySheet.get(sheetId) ?? new Map<string, CellWrite>();
    bySheet.set(sheetId, cells);
    for (const write of fix?.writes ?? []) if (!cells.has(write.address)) cells.set(write.address, write);
  }
  return new Map([...bySheet].map(([sheetId, cells]) => [sheetId, [...cells.values()]]));
}

const areaOf = (writes: readonly CellWrite[]) => {
  const cells = writes.flatMap(({ address }) => parseA1(address) ?? []);
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  const smallest = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const largest = (all: number[]) => all.reduce((a, b) => Math.max(a, b), 0);
  return { top: smallest(rows), left: smallest(columns), bottom: largest(rows), right: largest(columns) };
};

/** Marks of a sheet: one a cell, of its worst finding, with all its messages in the note. */
export function marksOf(findings: readonly Finding[], lang: Lang): Map<string, Mark[]> {
  const bySheet = new Map<string, Map<string, Mark>>();
  for (const finding of findings) {
    const marks = bySheet.get(finding.sheetId) ?? new Map<string, Mark>();
    bySheet.set(finding.sheetId, marks);
    const there = marks.get(finding.address);
    const message = finding.message[lang];
    if (!there) marks.set(finding.address, { address: finding.address, severity: finding.severity, note: message });
    else {
      const worse = SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(there.severity) ? finding.severity : there.severity;
      marks.set(finding.address, { ...there, severity: worse, note: `${there.note}\n${message}` });
    }
  }
  return new Map([...bySheet].map(([sheetId, marks]) => [sheetId, [...marks.values()]]));
}

export class Actions {
  constructor(private readonly controller: CheckController) {}

  private get host(): Host {
    return this.controller.host;
  }

  /** Writes the fixes of these findings, all or none, and offers to take them back. */
  fix(findings: readonly Finding[], title: Text): Promise<void> {
    return this.controller.run(W.fixing, async (running) => {
      const receipts: WriteReceipt[] = [];
      let count = 0;
      try {
        for (const [sheetId, writes] of writesBySheet(findings)) {
          if (writes.length === 0) continue;
          receipts.push(await this.host.write(sheetId, writes));
          count += writes.length;
        }
      } catch (error) {
        // All or none: what an earlier sheet already took is taken back.
        for (const receipt of receipts.reverse()) await this.host.undo(receipt);
        await this.afterRefusal(
          error,
          findings.map(({ sheetId }) => sheetId),
          running,
        );
        return;
      }
      if (count === 0) return;
      this.controller.store.set({ undo: { title, receipts } });
      await this.lookAt(receipts, running);
      this.controller.say('success', W.fixed(count));
    });
  }

  undo(): Promise<void> {
    return this.controller.run(W.undoing, async (running) => {
      const offer = this.controller.getState().undo;
      if (!offer) return;
      this.controller.store.set({ undo: undefined });
      try {
        for (const receipt of [...offer.receipts].reverse()) await this.host.undo(receipt);
      } catch (error) {
        await this.afterRefusal(
          error,
          offer.receipts.map(({ sheetId }) => sheetId),
          running,
        );
        return;
      }
      await this.lookAt(offer.receipts, running);
      this.controller.say('success', W.undone);
    });
  }

  private async lookAt(receipts: readonly WriteReceipt[], running: Running): Promise<void> {
    for (const { sheetId, writes } of receipts) this.controller.noteWritten({ sheetId, area: areaOf(writes) });
    await this.controller.lookAgain(running);
  }

  /** A write that is no longer true was refused: nothing was written, and the sheet is read anew. */
  private async afterRefusal(error: unknown, sheetIds: readonly string[], running: Running): Promise<void> {
    for (const sheetId of new Set(sheetIds)) this.controller.noteWritten({ sheetId, area: 'all' });
    await this.controller.lookAgain(running);
    if (error instanceof HostError && error.code === 'changed') this.controller.say('warning', W.changedMeanwhile);
    else throw error;
  }

  /** Keeps decisions on findings in the review sheet, below whatever already stands there. */
  decide(
    findings: readonly Finding[],
    decision: { readonly kind: Decision['kind']; readonly reason: string; readonly by: string; readonly at: string },
    lang: Lang,
  ): Promise<void> {
    return this.controller.run(W.saving, async ({ signal }) => {
      const rows = findings.map((finding) => ({
        ...decision,
        key: finding.key,
        ruleId: finding.ruleId,
        where: `${finding.sheet}!${finding.address}`,
        what: finding.message[lang],
      }));
      const sheet = await this.keep(rows, lang, signal);
      this.controller.say('success', W.decided(rows.length, sheet));
    });
  }

  /** Takes a decision back; the review sheet keeps the trail of it. */
  withdraw(decision: Decision, by: string, at: string, lang: Lang): Promise<void> {
    return this.controller.run(W.saving, async ({ signal }) => {
      await this.keep([{ ...decision, kind: 'withdrawn', by, at }], lang, signal);
      this.controller.say('success', W.withdrawn);
    });
  }

  /** Writes the rows; answers the name of the sheet. Somebody else may have written there since: it is read again before. */
  private async keep(rows: readonly (Decision | Withdrawal)[], lang: Lang, signal: AbortSignal): Promise<string> {
    const [first, ...others] = rows;
    if (!first) return SHEET_NAMES.review[lang];
    let info = (await this.host.sheets()).find(({ name }) => isReviewSheet(name));
    let left = rows;
    if (!info) {
      const made = addDecision(undefined, first, lang);
      if (made.kind === 'sheet') info = await this.host.addSheet(made.sheet);
      left = others;
    }
    if (info && left.length) {
      let block = await this.host.read(info.id, { signal });
      const writes = new Map<string, CellWrite>();
      for (const row of left) {
        const change = addDecision(block, row, lang);
        if (change.kind === 'sheet') {
          // A sheet of that name that holds nothing: it gets our heading by taking its place.
          info = await this.host.addSheet(change.sheet);
          block = await this.host.read(info.id, { signal });
          continue;
        }
        for (const write of change.writes) writes.set(write.address, write);
        block = withWrites(block, change.writes);
      }
      if (writes.size) await this.host.write(info.id, [...writes.values()]);
    }
    if (info) this.controller.setReview(readReview(await this.host.read(info.id, { signal })), info.id);
    return info?.name ?? SHEET_NAMES.review[lang];
  }

  mark(lang: Lang): Promise<void> {
    return this.controller.run(W.marking, async ({ step }) => {
      const { result } = this.controller.getState();
      const bySheet = marksOf(result?.findings ?? [], lang);
      const sheets = await this.host.sheets();
      for (const [index, sheet] of sheets.entries()) {
        step(W.marking, index / sheets.length);
        await this.host.mark(sheet.id, bySheet.get(sheet.id) ?? []);
      }
      await this.host.remember(MARKS_KEY, true);
      this.controller.store.set({ marks: 'on' });
      this.controller.say('success', W.marked([...bySheet.values()].reduce((sum, marks) => sum + marks.length, 0)));
    });
  }

  unmark(): Promise<void> {
    return this.controller.run(W.unmarking, async () => {
      for (const sheet of await this.host.sheets()) await this.host.unmark(sheet.id);
      await this.host.remember(MARKS_KEY, false);
      this.controller.store.set({ marks: 'off' });
      this.controller.say('success', W.unmarked);
    });
  }

  /** Makes a sheet that another layer has laid out. */
  addSheet(sheet: NewSheet): Promise<void> {
    return this.controller.run(W.adding(sheet.name), async () => {
      const made: SheetInfo = await this.host.addSheet(sheet);
      this.controller.say('success', W.sheetMade(made.name));
    });
  }

  /** Makes sheets from the sheets as they stand now. */
  makeSheets(make: (blocks: readonly SheetBlock[]) => Outcome<readonly NewSheet[]>): Promise<void> {
    return this.controller.run(W.listing, async ({ signal, step }) => {
      const infos = (await this.host.sheets()).filter(({ visible, name }) => visible && !isOwnSheet(name));
      const blocks: SheetBlock[] = [];
      for (const [index, info] of infos.entries()) {
        step(W.reading(info.name), index / infos.length);
        blocks.push(await this.host.read(info.id, { signal }));
        signal.throwIfAborted();
      }
      const outcome = make(blocks);
      if (outcome.kind !== 'value') {
        const reasons = outcome.kind === 'incomplete' ? outcome.needs : outcome.reasons;
        this.controller.say('warning', { ko: reasons.map(({ message }) => message.ko).join(' '), en: reasons.map(({ message }) => message.en).join(' ') });
        return;
      }
      const made: string[] = [];
      for (const sheet of outcome.value) {
        step(W.adding(sheet.name));
        made.push((await this.host.addSheet(sheet)).name);
      }
      this.controller.say('success', W.sheetMade(made.join('’, ‘')));
    });
  }

  /** Puts a formula of ours into the selected cell, which must be empty; answers whether it did. */
  async insertFormula(formula: string): Promise<boolean> {
    let done = false;
    await this.controller.run(W.inserting, async (running) => {
      const at = await this.host.selection();
      const address = at?.address.split(':')[0];
      const cell = address && parseA1(address);
      if (!at || !cell) {
        this.controller.say('info', W.selectCell);
        return;
      }
      const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const block = await this.host.readArea(at.sheetId, area);
      const value = block.values[0]?.[0] ?? null;
      if ((value !== null && value !== '') || block.formulas.size > 0) {
        this.controller.say('warning', W.cellTaken(address));
        return;
      }
      const receipt = await this.host.write(at.sheetId, [{ address, before: value, formula }]);
      this.controller.store.set({ undo: { title: W.inserted(address), receipts: [receipt] } });
      await this.lookAt([receipt], running);
      this.controller.say('success', W.inserted(address));
      done = true;
    });
    return done;
  }

  /** Goes to a cell; with `focusSheet` the keyboard goes there too. */
  async goTo(sheetId: string, address: string, focusSheet = false): Promise<void> {
    try {
      await this.host.select(sheetId, address, focusSheet);
    } catch (error) {
      this.controller.say('error', error);
    }
  }

  /** Esc: the keyboard goes back to where the sheet was left. */
  async backToSheet(): Promise<void> {
    try {
      const at = await this.host.selection();
      if (at) await this.host.select(at.sheetId, at.address, true);
    } catch (error) {
      this.controller.say('error', error);
    }
  }

  /** Where the person is in the sheet. */
  async selection(): Promise<{ readonly sheetId: string; readonly address: string } | undefined> {
    try {
      return await this.host.selection();
    } catch (error) {
      this.controller.say('error', error);
      return undefined;
    }
  }
}
