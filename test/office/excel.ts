/**
 * The far end of Office.js: a workbook in memory that answers its requests as Excel does, refuses them where it is told to, and tells of what
 * happens. Whoever carries the messages (index.ts in this process, a page of Chromium in the browser tests) is another matter.
 */
import { WorkbookObject } from './objects';
import { perform, References, type Request } from './wire';
import { Workbook } from './workbook';

/** Excel on the web: one request or answer is at most 5 MB. */
export const MOST_BYTES = 5_000_000;

/** The numbers of the events on the wire, by the name in their registration, and the name that the workbook uses for them. */
const EVENTS: Readonly<Record<string, { readonly type: number; readonly registration: string }>> = {
  Changed: { type: 10, registration: 'DataChanged' },
  Activated: { type: 11, registration: 'Activated' },
  Added: { type: 13, registration: 'Added' },
  SelectionChanged: { type: 14, registration: 'SelectionChanged' },
  Deleted: { type: 15, registration: 'Deleted' },
  Calculated: { type: 16, registration: 'Calculated' },
  RowSorted: { type: 19, registration: 'RowSorted' },
  ColumnSorted: { type: 20, registration: 'ColumnSorted' },
  RowHiddenChanged: { type: 22, registration: 'RowHiddenChanged' },
  FormulaChanged: { type: 23, registration: 'FormulaChanged' },
  NameChanged: { type: 25, registration: 'NameChanged' },
};

/** One request and its answer. */
export interface Exchange {
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  /** What its actions call or set. */
  readonly names: readonly string[];
  /** Office tidying up after a run: nobody waits for it. */
  readonly housekeeping: boolean;
  readonly error?: string;
}

export interface OfficeOptions {
  readonly date1904?: boolean;
  /** Sets above the floor of the manifest (ExcelApi 1.14) that this Excel has. */
  readonly excelApi?: string;
  /** An Excel that does not know how to wait for the end of an edit: it refuses all the same. */
  readonly withoutDelay?: boolean;
  /** What this Excel makes of a group of undo steps: it takes it, `Excel.run` throws for it, or the first answer refuses it by this code. */
  readonly undoGroup?: 'takes' | 'throws' | 'UndoNotSupported' | 'GeneralException';
}

/**
 * What goes wrong with one request: it is refused whole, or in the middle (what was done before stays done); it is done and its answer lost;
 * or it is neither done nor answered.
 */
export interface Fault {
  readonly code: string;
  /** How many of its actions are done before. */
  readonly after?: number | 'all';
}
/** `names`: what the request calls, sets and reaches for. */
export type FaultOf = (number: number, names: readonly string[]) => Fault | 'hang' | 'done-but-silent' | undefined;

/** An Excel that takes so many requests in a time, and refuses the others whole: with an error in its answer, or by a status of the line (429, 503). */
export interface Throttle {
  readonly most: number;
  readonly perMs: number;
  readonly code: string;
  readonly status?: number;
}

export interface EmulatedExcel {
  readonly workbook: Workbook;
  readonly exchanges: Exchange[];
  /** Requests that somebody waited for. */
  readonly roundTrips: () => number;
  /** Office refuses the next request that somebody waits for. */
  refuse(code: string): void;
  /** Decides over each request that somebody waits for, by its number from 1 and what it does. */
  fault: FaultOf | undefined;
  throttle: Throttle | undefined;
  /** How long each answer is under way. */
  answerDelay: number;
  /** How long events are under way; `never` loses them, as Excel does with some. */
  eventDelay: number | 'never';
  /** Ends the edit of a cell: what waited for that is done now. */
  endEdit(): void;
  /** Requests that wait for the end of an edit. */
  readonly waiting: () => number;
  /** Holds each request that somebody waits for, by its number from 1, until its promise is kept. */
  hold: ((number: number) => Promise<void>) | undefined;
  /** Called before a request is run: what happens in the workbook while the request is under way. */
  onRequest: ((number: number) => void) | undefined;
  /** A request from Office.js, and whether it belongs to a group of undo steps. */
  receive(text: string, inGroup: boolean): void;
  /** Whether this Excel has a set of requirements. */
  isSetSupported(name: string, asked?: string): boolean;
  /** References that the page still holds. */
  readonly references: () => number;
}

interface Reply {
  readonly text: string;
  /** Of the line; 200 where Excel itself answers. */
  readonly status?: number;
  readonly error?: string;
}
const isAtLeast = (version: string, asked: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split('.').map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
};

/** The newest version of each set of requirements that this Excel has. */
export function requirementSets({ excelApi = '1.14', withoutDelay = false }: OfficeOptions): Readonly<Record<string, string>> {
  return {
    ExcelApi: excelApi,
    // The published script names the later events by the set that they had in Excel on the web.
    ...(isAtLeast(excelApi, '1.17') ? { ExcelApiOnline: '99.0' } : {}),
    ...(withoutDelay ? {} : { DelayForCellEdit: '99.0' }),
  };
}

/** A new workbook. `post` carries its answers and events back to Office.js. */
export function emulateExcel(options: OfficeOptions, post: (text: string) => void): EmulatedExcel {
  const sets = requirementSets(options);
  const isSetSupported = (name: string, asked = '1.1'): boolean => isAtLeast(sets[name] ?? '0', asked);

  const workbook = new Workbook(options.date1904);
  workbook.spillsTables = isSetSupported('ExcelApi', '1.12');
  const registered = new Set<string>();
  const references = new References();
  const root = new WorkbookObject(workbook, registered);
  const exchanges: Exchange[] = [];
  let refusal: string | undefined;

  const fail = (code: string): Reply => ({
    text: JSON.stringify({ Error: { Code: code, Message: code, Location: '', ActionIndex: 0 }, Results: [] }),
    error: code,
  });
  /** When the requests came that were taken. */
  let taken: number[] = [];
  const throttled = (): Reply | undefined => {
    const { throttle } = result;
    if (!throttle) return undefined;
    const now = performance.now();
    taken = taken.filter((at) => now - at < throttle.perMs);
    if (taken.length < throttle.most) {
      taken.push(now);
      return undefined;
    }
    const { code, status } = throttle;
    return status === undefined ? fail(code) : { text: code === '' ? '' : JSON.stringify({ error: { code, message: code } }), status, error: code };
  };
  const answerTo = (body: Request, housekeeping: boolean, inGroup: boolean): Reply | 'silence' => {
    if (!housekeeping) {
      result.onRequest?.(result.roundTrips() + 1);
      const refused = throttled();
      if (refused) return refused;
      const code =
        refusal ??
        (workbook.cellEditMode ? 'InvalidOperationInCellEditMode' : workbook.inFront ? undefined : workbook.codeBehind) ??
        (inGroup && options.undoGroup && options.undoGroup !== 'takes' ? options.undoGroup : undefined);
      refusal = undefined;
      if (code) return fail(code);
      const fault = result.fault?.(result.roundTrips() + 1, [
        ...body.Actions.map(({ Name }) => Name),
        ...Object.values(body.ObjectPaths).map(({ Name }) => Name),
      ]);
      if (fault === 'hang') return 'silence';
      if (fault === 'done-but-silent') {
        perform(body, root, references);
        return 'silence';
      }
      if (fault) {
        if (fault.after) perform(fault.after === 'all' ? body : { ...body, Actions: body.Actions.slice(0, fault.after) }, root, references);
        return fail(fault.code);
      }
    }
    const answer = perform(body, root, references);
    const text = JSON.stringify(answer);
    if (Buffer.byteLength(text) > MOST_BYTES) return fail('ResponsePayloadSizeLimitExceeded');
    return answer.Error ? { text, error: answer.Error.Code } : { text };
  };

  /** The flag by which a request asks to wait for the end of an edit. */
  const DELAY = 64;
  let waiting: (() => void)[] = [];
  let held = 0;
  const receive = (text: string, inGroup: boolean): void => {
    const { id, flags = 0, message } = JSON.parse(text) as { id: number; flags?: number; message: { body: Request } };
    const housekeeping = message.body.Actions.some((action) => action.Name === '_RemoveReference');
    const requestBytes = Buffer.byteLength(JSON.stringify(message.body));
    const handle = (): void => {
      const answer = requestBytes > MOST_BYTES ? fail('RequestPayloadSizeLimitExceeded') : answerTo(message.body, housekeeping, inGroup);
      exchanges.push({
        requestBytes,
        answerBytes: answer === 'silence' ? 0 : Buffer.byteLength(answer.text),
        actions: message.body.Actions.length,
        names: message.body.Actions.map(({ Name }) => Name),
        housekeeping,
        ...(answer === 'silence' ? { error: 'silence' } : answer.error === undefined ? {} : { error: answer.error }),
      });
      if (answer === 'silence') return;
      const send = (): void => post(JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: answer.status ?? 200, headers: {}, body: answer.text } }));
      if (result.answerDelay > 0) setTimeout(send, result.answerDelay);
      else setImmediate(send);
    };
    const take = (): void => {
      if (workbook.cellEditMode && (flags & DELAY) !== 0) waiting.push(handle);
      else handle();
    };
    if (result.hold && !housekeeping) void result.hold((held += 1)).then(take);
    else take();
  };

  workbook.onChange(({ type, args }) => {
    const event = EVENTS[type];
    if (!event) throw new Error(`no such event: ${type}`);
    if (!registered.has(event.registration)) return;
    const entry = { messageCategory: 65536, messageType: event.type, targetId: 'Workbook', message: JSON.stringify(args) };
    if (result.eventDelay === 'never') return;
    const send = (): void => post(JSON.stringify({ type: 3, message: { entries: [entry] } }));
    if (result.eventDelay === 0) setImmediate(send);
    else setTimeout(send, result.eventDelay);
  });

  const result: EmulatedExcel = {
    workbook,
    exchanges,
    roundTrips: () => exchanges.filter((exchange) => !exchange.housekeeping).length,
    refuse: (code) => {
      refusal = code;
    },
    fault: undefined,
    throttle: undefined,
    answerDelay: 0,
    eventDelay: 0,
    endEdit: () => {
      workbook.cellEditMode = false;
      const ready = waiting;
      waiting = [];
      for (const handle of ready) handle();
    },
    waiting: () => waiting.length,
    hold: undefined,
    onRequest: undefined,
    receive,
    isSetSupported,
    references: () => references.size,
  };
  return result;
}
