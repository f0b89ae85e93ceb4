/** Everything that the pane asks of a host, once, on a sheet that is deleted at the end. Through the port alone, so it tries any host. */
import type { Lang, Text } from '../../domain';
import { HostError, type Host, type HostEvent, type SheetInfo, type WriteReceipt } from '../../hosts/port';
import { isCellError, type CellValue } from '../../checking';
import { a1, parseA1 } from '../../sheet/a1';
import type { NewCell } from '../../sheet/model';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import type { CatalogueEntry } from '../catalogue';
import { troubleOf } from '../session';
import { D } from './strings';

export interface Step {
  readonly name: Text;
  readonly state: 'ok' | 'failed' | 'skipped';
  readonly milliseconds?: number;
  /** What was refused, by its codes; what functions answered. */
  readonly detail?: Text;
}

export interface TrialOptions {
  readonly lang: Lang;
  readonly functions: readonly CatalogueEntry[];
  readonly signal: AbortSignal;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  readonly onStep: (name: Text, done: number) => void;
  /** How long Excel may calculate, and an event may be under way. */
  readonly patienceMs?: number;
}

/** Room for what a function answers over several cells. */
const ROWS_OF_A_FUNCTION = 20;
const PATIENCE_MS = 4000;
const PAUSE_MS = 100;
const KEY = 'trial';

const same = (text: string): Text => ({ ko: text, en: text });
const codes = (error: unknown): Text => {
  const { code, cause, place } = troubleOf(error, 0);
  return same([code, cause, place].filter(Boolean).join(' · '));
};

/** The first example of each function that answers no error. */
const examplesOf = (functions: readonly CatalogueEntry[]) =>
  functions.flatMap(({ id, examples = [] }) => {
    const example = examples.find(({ value }) => !(typeof value === 'object' && value !== null && 'error' in value));
    return example ? [{ id, ...example }] : [];
  });

/** Where the cells that the examples read begin: right of all that functions answer. */
const FIRST_INPUT = 30;
/** The cells of an example stand where there is room for them, and its formula reads them there; what stands in quotes is no cell. */
export const readFrom = (formula: string, down: number, right: number): string =>
  formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(?<![A-Za-z0-9_.])[A-Z]{1,2}\d{1,4}(?![A-Za-z0-9_(])/g, (address) => {
            const cell = parseA1(address);
            return cell ? a1(cell.row + down, cell.column + right) : address;
          }),
    )
    .join('"');

/** Excel is still at it. */
const isBusy = (value: CellValue): boolean => value === null || (isCellError(value) && /^#(BUSY|GETTING_DATA)/.test(value.error));

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[]).flat()[0] : value);

/** Only numbers and truths are compared: a date may come as a serial, and a table is compared by its first cell. */
const isAsExpected = (answer: CellValue, expected: unknown): boolean => {
  if (answer === null || isCellError(answer)) return false;
  const first = firstOf(expected);
  if (typeof first === 'boolean') return answer === first;
  return typeof first !== 'number' || typeof answer !== 'number' || Math.abs(answer - first) <= Math.abs(first) * 1e-9;
};

/** Tries each step; one that fails does not keep the others from being tried, unless they need it. */
export async function tryHost(host: Host, options: TrialOptions): Promise<{ readonly steps: readonly Step[]; readonly left?: SheetInfo }> {
  const { lang, functions, signal, now, onStep, patienceMs = PATIENCE_MS } = options;
  const all = Object.values(D.steps);
  const steps: Step[] = [];
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  async function step<T>(name: Text, task: () => Promise<T>, detailOf?: (value: T) => { readonly detail: Text; readonly ok: boolean }): Promise<T | undefined> {
    onStep(name, steps.length / all.length);
    const begun = now();
    try {
      signal.throwIfAborted();
      const value = await task();
      const told = detailOf?.(value);
      steps.push({ name, state: told?.ok === false ? 'failed' : 'ok', milliseconds: now() - begun, ...(told ? { detail: told.detail } : {}) });
      return value;
    } catch (error) {
      steps.push({ name, state: signal.aborted ? 'skipped' : 'failed', milliseconds: now() - begun, ...(signal.aborted ? {} : { detail: codes(error) }) });
      if (error instanceof HostError && error.sheet && name === D.steps.add) half = error.sheet;
      return undefined;
    }
  }
  let half: SheetInfo | undefined;
  const skip = (...names: readonly Text[]): void => {
    for (const name of names) steps.push({ name, state: 'skipped' });
  };

  const examples = examplesOf(functions);
  const cells = examples.flatMap(({ id, formula, cells: inputs = [] }, index) =>
    Array.from({ length: ROWS_OF_A_FUNCTION }, (_, row): (NewCell | null)[] => {
      const own: (NewCell | null)[] = row === 0 ? [{ value: id }, { formula: readFrom(formula, 1 + index * ROWS_OF_A_FUNCTION, FIRST_INPUT) }] : [];
      const given = inputs[row] ?? [];
      const between = given.length === 0 ? 0 : FIRST_INPUT - own.length;
      return [...own, ...Array.from({ length: between }, () => null), ...given.map((value) => ({ value }))];
    }),
  );
  const events: HostEvent[] = [];
  const stop = await host.listen((event) => events.push(event)).catch(() => undefined);
  await step(D.steps.sheets, () => host.sheets());
  const added = await step(D.steps.add, () => host.addSheet({ name: SHEET_NAMES.trial[lang], cells: [[{ value: 1 }], ...cells] }));
  const sheet = added ?? half;
  if (added) {
    const { id } = added;
    const answers = async (): Promise<readonly { readonly id: string; readonly right: boolean; readonly answer: CellValue }[]> => {
      for (const begun = now(); ;) {
        const block = await host.read(id, { signal, quiet: true });
        const found = examples.map(({ id: name, value }, index) => {
          const answer = block.values[1 + index * ROWS_OF_A_FUNCTION - block.top]?.[1 - block.left] ?? null;
          return { id: name, answer, right: isAsExpected(answer, value) };
        });
        if (!found.some(({ answer }) => isBusy(answer)) || now() - begun >= patienceMs) return found;
        await pause();
      }
    };
    if (examples.length === 0) skip(D.steps.functions);
    else
      await step(D.steps.functions, answers, (found) => {
        const wrong = found.filter(({ right }) => !right);
        const told = D.answered(found.length - wrong.length, found.length);
        const named = wrong.map(({ id: name, answer }) => `${name} ${isCellError(answer) ? answer.error : answer === null ? '–' : '≠'}`).join(', ');
        return { ok: wrong.length === 0, detail: named ? { ko: `${told.ko}: ${named}`, en: `${told.en}: ${named}` } : told };
      });
    const withFormat = examples.flatMap(({ id: name, shown, value }, index) =>
      shown === undefined || typeof firstOf(value) !== 'number' ? [] : [{ name, shown, row: 1 + index * ROWS_OF_A_FUNCTION }],
    );
    if (withFormat.length === 0 || !host.shown) skip(D.steps.shown);
    else
      await step(
        D.steps.shown,
        async () => {
          const texts = (await host.shown?.(id, { top: 0, left: 1, bottom: cells.length, right: 1 })) ?? [];
          return withFormat.map(({ name, shown, row }) => ({ name, shown, text: texts[row]?.[0] ?? '' }));
        },
        (found) => {
          const right = found.filter(({ shown, text: told }) => (shown === 'date' ? /^\d{4}\D+\d{1,2}\D+\d{1,2}/ : /%$/).test(told.trim()));
          const told = D.plain(right.length, found.length);
          const named = found.map(({ name, text: seen }) => `${name} ${seen || '–'}`).join(', ');
          // A number instead is what an Excel without data types shows: it is told, and is no failure.
          return { ok: true, detail: { ko: `${told.ko}: ${named}`, en: `${told.en}: ${named}` } };
        },
      );
    const receipt: WriteReceipt | undefined = await step(D.steps.write, () => host.write(id, [{ address: 'A1', before: 1, value: 2 }]));
    if (receipt && stop)
      await step(D.steps.event, async () => {
        for (const begun = now(); !events.some((event) => event.kind === 'cells' && event.sheetId === id); await pause())
          if (now() - begun >= patienceMs) throw new HostError('no-answer', D.steps.event);
      });
    else skip(D.steps.event);
    if (receipt) await step(D.steps.undo, () => host.undo(receipt));
    else skip(D.steps.undo);
    await step(D.steps.mark, () => host.mark(id, [{ address: 'A1', severity: 'info' }]));
    await step(D.steps.unmark, () => host.unmark(id));
  } else skip(D.steps.functions, D.steps.shown, D.steps.write, D.steps.event, D.steps.undo, D.steps.mark, D.steps.unmark);
  await step(D.steps.selection, () => host.selection());
  await step(D.steps.remember, async () => {
    await host.remember(KEY, true);
    const kept = await host.recall(KEY);
    await host.remember(KEY, null);
    if (kept !== true) throw new HostError('failed', D.steps.remember);
  });
  // The sheet goes in any case, also for somebody who has pressed Cancel.
  let left = sheet;
  if (sheet) {
    const begun = now();
    try {
      await host.deleteSheet(sheet.id);
      left = undefined;
      steps.push({ name: D.steps.delete, state: 'ok', milliseconds: now() - begun });
    } catch (error) {
      steps.push({ name: D.steps.delete, state: 'failed', milliseconds: now() - begun, detail: codes(error) });
    }
  } else skip(D.steps.delete);
  await stop?.().catch(() => undefined);
  return { steps, ...(left ? { left } : {}) };
}
