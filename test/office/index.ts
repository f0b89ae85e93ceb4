/**
 * The real Office.js (Microsoft's own script, loaded in a page of happy-dom) over a workbook in memory. Every object, batch and error that
 * the host sees is Office's; only what lies behind it is ours. This is a private door of Office.js: for tests alone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { Window } from 'happy-dom';
import { vi } from 'vitest';
import { emulateExcel, type EmulatedExcel, type OfficeOptions } from './excel';

export { MOST_BYTES, type Exchange, type Fault, type FaultOf, type OfficeOptions } from './excel';
export { Workbook, Sheet } from './workbook';

/** Microsoft's script for Excel on the web, as their package has it. */
export const OFFICE_SCRIPT = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
const script = new Script(readFileSync(OFFICE_SCRIPT, 'utf8'), { filename: OFFICE_SCRIPT });

export interface Office extends EmulatedExcel {
  /** What the script put into its page. */
  readonly loaded: object;
  /** How often a run asked for one step of undo. */
  readonly undoGroups: () => number;
  /** Lets go of the page; for those who open hundreds. */
  close(): void;
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

/** Opens Office.js over a new workbook, and puts `Excel` and `Office` where the host looks for them. */
export function openOffice(options: OfficeOptions = {}): Office {
  const page = new Window({ url: 'https://localhost:3000/taskpane.html' });
  script.runInContext(page as unknown as object);
  const loaded = page as unknown as Loaded;
  const { Excel, OfficeExtension } = loaded;
  let groups = 0;
  let groupsOpen = 0;
  const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => excel.receive(text, groupsOpen > 0) };
  const excel = emulateExcel(options, (text) => bridge.onMessageFromHost?.(text));
  const { isSetSupported } = excel;
  const office = Object.create(loaded.Office, { context: { value: { requirements: { isSetSupported } } } }) as object;
  loaded.Office = office;
  OfficeExtension.HostBridge.init(bridge);

  const { run } = Excel;
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

  return Object.assign(excel, { loaded, undoGroups: () => groups, close: () => void page.happyDOM.close() });
}
