/**
 * The real Office.js (Microsoft's own script, loaded in a page of happy-dom) over a workbook in memory. Every object, batch and error that
 * the host sees is Office's; only what lies behind it is ours. This is a private door of Office.js: for tests alone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { Window } from 'happy-dom';
import { vi } from 'vitest';
import { WorkbookObject } from './objects';
import { perform, References, type Request } from './wire';
import { Workbook } from './workbook';

export { Workbook, Sheet } from './workbook';

/** Excel on the web: one request or answer is at most 5 MB. */
export const MOST_BYTES = 5_000_000;

const path = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
const script = new Script(readFileSync(path, 'utf8'), { filename: path });

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

export interface Office {
  /** What the script put into its page. */
  readonly loaded: object;
  readonly workbook: Workbook;
  readonly exchanges: Exchange[];
  /** Requests that somebody waited for. */
  readonly roundTrips: () => number;
  /** Office refuses the next request that somebody waits for. */
  refuse(code: string): void;
  /** Decides over each request that somebody waits for, by its number from 1 and what it does. */
  fault: FaultOf | undefined;
  /** How long events are under way; `never` loses them, as Excel does with some. */
  eventDelay: number | 'never';
  /** Ends the edit of a cell: what waited for that is done now. */
  endEdit(): void;
  /** Requests that wait for the end of an edit. */
  readonly waiting: () => number;
  /** Called before a request is run: what happens in the workbook while the request is under way. */
  onRequest: ((number: number) => void) | undefined;
  /** How often a run asked for one step of undo. */
  readonly undoGroups: () => number;
  /** Lets go of the page; for those who open hundreds. */
  close(): void;
  /** References that the page still holds. */
  readonly references: () => number;
}

interface Reply {
  readonly text: string;
  readonly error?: string;
}
interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}
interface Loaded {
  Excel: { run: (...args: unknown[]) => Promise<unknown> };
  Office: object;
  OfficeExtension: { HostBridge: { init(bridge: Bridge): void } };
}

const isAtLeast = (version: string, asked: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split('.').map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
};

/** Opens Office.js over a new workbook, and puts `Excel` and `Office` where the host looks for them. */
export function openOffice(options: OfficeOptions = {}): Office {
  const page = new Window({ url: 'https://localhost:3000/taskpane.html' });
  script.runInContext(page as unknown as object);
  const loaded = page as unknown as Loaded;
  const { Excel, OfficeExtension } = loaded;
  const version = options.excelApi ?? '1.14';
  // The published script names the later events by the set that they had in Excel on the web.
  const isSetSupported = (name: string, asked = '1.1'): boolean =>
    name === 'ExcelApi'
      ? isAtLeast(version, asked)
      : (name === 'ExcelApiOnline' && isAtLeast(version, '1.17')) || (name === 'DelayForCellEdit' && !options.withoutDelay);
  const office = Object.create(loaded.Office, { context: { value: { requirements: { isSetSupported } } } }) as object;
  loaded.Office = office;

  const workbook = new Workbook(options.date1904);
  const registered = new Set<string>();
  const references = new References();
  const root = new WorkbookObject(workbook, registered);
  const exchanges: Exchange[] = [];
  let refusal: string | undefined;
  let groups = 0;

  const fail = (code: string): Reply => ({
    text: JSON.stringify({ Error: { Code: code, Message: code, Location: '', ActionIndex: 0 }, Results: [] }),
    error: code,
  });
  const answerTo = (body: Request, housekeeping: boolean, inGroup: boolean): Reply | 'silence' => {
    if (!housekeeping) {
      result.onRequest?.(result.roundTrips() + 1);
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
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags = 0, message } = JSON.parse(text) as { id: number; flags?: number; message: { body: Request } };
      const housekeeping = message.body.Actions.some((action) => action.Name === '_RemoveReference');
      const requestBytes = Buffer.byteLength(JSON.stringify(message.body));
      const inGroup = groupsOpen > 0;
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
        setImmediate(() => this.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: answer.text } })));
      };
      if (workbook.cellEditMode && (flags & DELAY) !== 0) waiting.push(handle);
      else handle();
    },
  };
  OfficeExtension.HostBridge.init(bridge);

  workbook.onChange(({ type, args }) => {
    const event = EVENTS[type];
    if (!event) throw new Error(`no such event: ${type}`);
    if (!registered.has(event.registration)) return;
    const entry = { messageCategory: 65536, messageType: event.type, targetId: 'Workbook', message: JSON.stringify(args) };
    if (result.eventDelay === 'never') return;
    const send = (): void => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }));
    if (result.eventDelay === 0) setImmediate(send);
    else setTimeout(send, result.eventDelay);
  });

  const { run } = Excel;
  let groupsOpen = 0;
  // The published script is older than `mergeUndoGroup`: it is counted here and left out.
  Excel.run = async (...args) => {
    const [given] = args as [{ mergeUndoGroup?: boolean; delayForCellEdit?: boolean }];
    if (args.length < 2 || !given.mergeUndoGroup) return run(...args);
    groups += 1;
    if (options.undoGroup === 'throws') throw new Error('mergeUndoGroup is not a valid option.');
    groupsOpen += 1;
    try {
      return await run(args.at(-1));
    } finally {
      groupsOpen -= 1;
    }
  };
  vi.stubGlobal('Excel', Excel);
  vi.stubGlobal('Office', office);

  const result: Office = {
    loaded,
    workbook,
    exchanges,
    roundTrips: () => exchanges.filter((exchange) => !exchange.housekeeping).length,
    refuse: (code) => {
      refusal = code;
    },
    fault: undefined,
    eventDelay: 0,
    endEdit: () => {
      workbook.cellEditMode = false;
      const ready = waiting;
      waiting = [];
      for (const handle of ready) handle();
    },
    waiting: () => waiting.length,
    onRequest: undefined,
    undoGroups: () => groups,
    close: () => void page.happyDOM.close(),
    references: () => references.size,
  };
  return result;
}
