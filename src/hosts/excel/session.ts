import type { HostError } from '../port';
import { cancelled, isOfHaste, noAnswer, toHostError } from './errors';

export interface RunOptions {
  readonly signal?: AbortSignal;
}

/**
 * Excel that has not answered for this long is given up. What it was asked may still happen afterwards: whoever wrote says that.
 * It is longer than the slowest answer that was measured (5 MB over a slow line), and shorter than the patience of a person.
 */
export const ANSWER_LIMIT_MS = 20_000;
let answerLimit = ANSWER_LIMIT_MS;
/** For tests: how long an answer is waited for. */
export function useAnswerLimit(milliseconds: number = ANSWER_LIMIT_MS): void {
  answerLimit = milliseconds;
}

type Task<T> = (context: Excel.RequestContext) => Promise<T>;

/** How long the task may take to say in its own words what a request that was given up has left behind. */
const LAST_WORDS_MS = 200;

/** Runs `task`, and gives up when no answer came for too long, or when nobody wants it any more. */
function watched<T>(run: (task: Task<T>) => Promise<T>, task: Task<T>, { signal }: RunOptions = {}): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let left: HostError | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let leaveSync: ((reason: HostError) => void) | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      timer = undefined;
      signal?.removeEventListener('abort', leave);
      settle();
    };
    const giveUp = (reason: HostError): void => {
      left = reason;
      clearTimeout(timer);
      leaveSync?.(reason);
      timer = setTimeout(() => end(() => reject(reason)), LAST_WORDS_MS);
    };
    const leave = (): void => end(() => giveUp(cancelled()));
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(noAnswer()), answerLimit);
    };
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    signal?.addEventListener('abort', leave);
    wait();
    // A run may throw before it has begun.
    Promise.resolve()
      .then(() =>
        run((context) => {
          const sync = context.sync.bind(context) as <V>(value?: V) => Promise<V>;
          // Each answer starts the clock anew; a run that was given up asks for nothing more, and an answer that comes late is none.
          context.sync = <V>(value?: V): Promise<V> => {
            if (left) return Promise.reject(left);
            const running = timer !== undefined;
            if (running) wait();
            return new Promise<V>((answered, refused) => {
              leaveSync = refused;
              sync(value).then(
                (answer) => {
                  if (running && !left) wait();
                  answered(answer);
                },
                (error: unknown) => refused(toHostError(error)),
              );
            });
          };
          return task(context);
        }),
      )
      .then(
        (value) => end(() => resolve(value)),
        (error: unknown) => end(() => reject(toHostError(error))),
      );
  });
}

/** After a refusal because of too many requests: how long is waited before each further try. */
const PAUSES_MS: readonly number[] = [500, 1000, 2000];
let pauses = PAUSES_MS;
/** For tests: how long is waited after such a refusal. */
export function usePauses(milliseconds: readonly number[] = PAUSES_MS): void {
  pauses = milliseconds;
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      reject(cancelled());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', leave, { once: true });
  });

/** Asks again, later each time, while Excel has too much to do. `mayRepeat` says whether the task can begin anew. */
async function patiently<T>(run: () => Promise<T>, mayRepeat: (refusal: HostError) => boolean, signal?: AbortSignal): Promise<T> {
  for (const wait of pauses) {
    try {
      return await run();
    } catch (error) {
      const refusal = toHostError(error);
      if (!isOfHaste(refusal) || !mayRepeat(refusal)) throw error;
    }
    await pause(wait, signal);
  }
  return run();
}

/**
 * Runs requests that read. Excel refuses everything while a cell is being edited, unless it is asked to wait for the end of the edit.
 * Whatever goes wrong becomes a HostError.
 */
export function withExcel<T>(task: Task<T>, options?: RunOptions): Promise<T> {
  return patiently(
    () => watched((wanted) => Excel.run({ delayForCellEdit: true }, wanted), task, options),
    () => true,
    options?.signal,
  );
}

/** Counts the answers of a task: before the first one nothing of it was done. */
function counting<T>(task: Task<T>): { readonly task: Task<T>; readonly isUntouched: () => boolean } {
  let answered = 0;
  return {
    isUntouched: () => answered === 0,
    task: (context) => {
      const sync = context.sync.bind(context) as <V>(value?: V) => Promise<V>;
      context.sync = async <V>(value?: V): Promise<V> => {
        const answer = await sync(value);
        answered += 1;
        return answer;
      };
      return task(context);
    },
  };
}

/**
 * Which tasks that write may begin anew after a part of them was answered: those that come to the same however often they are begun, and those
 * whose refusal says, by having looked, that the workbook is as it was.
 */
export type Repeats = 'always' | 'if-unchanged';

/** The same for requests that write or select: they are refused at once while a cell is being edited, so that no write comes later than it was wanted. */
export function withExcelNow<T>(task: Task<T>, repeats?: Repeats): Promise<T> {
  const counted = counting(task);
  return patiently(() => watched((wanted) => Excel.run(wanted), counted.task), mayBegin(counted, repeats));
}

const mayBegin =
  ({ isUntouched }: { readonly isUntouched: () => boolean }, repeats: Repeats | undefined) =>
  ({ aftermath }: HostError): boolean =>
    isUntouched() || repeats === 'always' || (repeats === 'if-unchanged' && aftermath === 'unchanged');

/** Whether this Excel groups steps of undo; some that should refuse to, or throw. */
let groups: boolean | undefined;
/** For tests, where several Excels follow one another. */
export function forgetUndoGroups(): void {
  groups = undefined;
}

/** What Excel says of a group of undo steps that it cannot make, and not of what was asked for in it. */
const NO_GROUP = new Set([
  'UndoNotSupported',
  'GeneralException',
  'InvalidArgument',
  'InvalidRequest',
  'NotImplemented',
  'ApiNotFound',
  'UnsupportedOperation',
]);
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

/**
 * The same for a batch that writes: where Excel can (1.20), all its steps are one step of Ctrl+Z. Excel on the web throws for the option, and
 * other Excels answer that they do not support it: then the steps are done one by one. `task` reads first, and runs again from its start.
 */
export async function withExcelAsOneStep<T>(task: Task<T>, repeats?: Repeats): Promise<T> {
  if (groups === false || !supports('1.20')) return withExcelNow(task, repeats);
  const counted = counting(task);
  try {
    return await patiently(() => watched((wanted) => Excel.run({ mergeUndoGroup: true }, wanted), counted.task), mayBegin(counted, repeats));
  } catch (error) {
    const { cause } = toHostError(error);
    const code = codeOf(cause);
    // Before the first answer nothing was written: then any of these may mean the group.
    const isGroup = code === 'UndoNotSupported' || (counted.isUntouched() && cause !== undefined && (code === undefined || NO_GROUP.has(String(code))));
    if (!isGroup) throw error;
    const done = await withExcelNow(task, repeats);
    groups = false;
    return done;
  }
}

/** The manifest asks for the floor; anything above is asked for here. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** One after the other. For the few batches of what is too large for one request; never for cells. */
export const oneByOne = <T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> =>
  items.reduce(async (before, item) => {
    await before;
    await step(item);
  }, Promise.resolve());
