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
  /** Office tidying up after a run: nobody waits for it. */
  readonly housekeeping: boolean;
  readonly error?: string;
}

export interface OfficeOptions {
  readonly date1904?: boolean;
  /** Sets above the floor of the manifest (ExcelApi 1.14) that this Excel has. */
  readonly excelApi?: string;
}

export interface Office {
  readonly workbook: Workbook;
  readonly exchanges: Exchange[];
  /** Requests that somebody waited for. */
  readonly roundTrips: () => number;
  /** Office refuses the next request that somebody waits for. */
  refuse(code: string): void;
  /** Called before a request is run: what happens in the workbook while the request is under way. */
  onRequest: ((number: number) => void) | undefined;
  /** How often a run asked for one step of undo. */
  readonly undoGroups: () => number;
  /** References that the page still holds. */
  readonly references: () => number;
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
    name === 'ExcelApi' ? isAtLeast(version, asked) : name === 'ExcelApiOnline' && isAtLeast(version, '1.17');
  const office = Object.create(loaded.Office, { context: { value: { requirements: { isSetSupported } } } }) as object;
  loaded.Office = office;

  const workbook = new Workbook(options.date1904);
  const registered = new Set<string>();
  const references = new References();
  const root = new WorkbookObject(workbook, registered);
  const exchanges: Exchange[] = [];
  let refusal: string | undefined;
  let groups = 0;

  const answerTo = (body: Request, housekeeping: boolean): { text: string; error?: string } => {
    const fail = (code: string) => ({ text: JSON.stringify({ Error: { Code: code, Message: code, Location: '', ActionIndex: 0 }, Results: [] }), error: code });
    if (!housekeeping) {
      result.onRequest?.(result.roundTrips() + 1);
      const code = refusal ?? (workbook.cellEditMode ? 'InvalidOperationInCellEditMode' : undefined);
      refusal = undefined;
      if (code) return fail(code);
    }
    const answer = perform(body, root, references);
    const text = JSON.stringify(answer);
    if (Buffer.byteLength(text) > MOST_BYTES) return fail('ResponsePayloadSizeLimitExceeded');
    return answer.Error ? { text, error: answer.Error.Code } : { text };
  };

  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: Request } };
      const housekeeping = message.body.Actions.some((action) => action.Name === '_RemoveReference');
      const requestBytes = Buffer.byteLength(JSON.stringify(message.body));
      const answer =
        requestBytes > MOST_BYTES
          ? {
              text: JSON.stringify({ Error: { Code: 'RequestPayloadSizeLimitExceeded', Message: '', Location: '', ActionIndex: 0 } }),
              error: 'RequestPayloadSizeLimitExceeded',
            }
          : answerTo(message.body, housekeeping);
      exchanges.push({
        requestBytes,
        answerBytes: Buffer.byteLength(answer.text),
        actions: message.body.Actions.length,
        housekeeping,
        ...(answer.error === undefined ? {} : { error: answer.error }),
      });
      setImmediate(() => this.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: answer.text } })));
    },
  };
  OfficeExtension.HostBridge.init(bridge);

  workbook.onChange(({ type, args }) => {
    const event = EVENTS[type];
    if (!event) throw new Error(`no such event: ${type}`);
    if (!registered.has(event.registration)) return;
    const entry = { messageCategory: 65536, messageType: event.type, targetId: 'Workbook', message: JSON.stringify(args) };
    setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } })));
  });

  const { run } = Excel;
  // The published script is older than `mergeUndoGroup`: it is counted here and left out.
  Excel.run = (...args) => {
    const last = args.at(-1);
    if (args.length === 2 && (args[0] as { mergeUndoGroup?: boolean }).mergeUndoGroup) groups += 1;
    return run(last);
  };
  vi.stubGlobal('Excel', Excel);
  vi.stubGlobal('Office', office);

  const result: Office = {
    workbook,
    exchanges,
    roundTrips: () => exchanges.filter((exchange) => !exchange.housekeeping).length,
    refuse: (code) => {
      refusal = code;
    },
    onRequest: undefined,
    undoGroups: () => groups,
    references: () => references.size,
  };
  return result;
}
