/** The pane's session over the real Office.js and a workbook of two sheets, each with one amount that is text. For tests of what goes wrong. */
import { excelHost } from '../../src/hosts/excel';
import type { Finding } from '../../src/checking';
import { createController, type Actions, type CheckController } from '../../src/taskpane/session';
import { openOffice, type Office, type OfficeOptions } from '../office';
import { addTwoSheets } from '../office/two-sheets';

export { stateOf } from '../office/two-sheets';

export interface Pane {
  readonly office: Office;
  readonly controller: CheckController;
  readonly actions: Actions;
}

export const findings = ({ controller }: Pane, ruleId: string): readonly Finding[] =>
  (controller.getState().result?.findings ?? []).filter((finding) => finding.ruleId === ruleId);
export interface OpenOptions {
  readonly excel?: OfficeOptions;
  /** How long the pane waits before an automatic look, and after a refusal of it. */
  readonly waitMs?: number;
  /** What stands in the workbook, or goes wrong, before the pane is there. */
  readonly arrange?: (office: Office) => void;
}

export async function open(before?: (pane: Pane) => Promise<unknown>, { excel, waitMs = 60_000, arrange }: OpenOptions = {}): Promise<Pane> {
  const office = openOffice(excel);
  addTwoSheets(office.workbook);
  arrange?.(office);
  const pane: Pane = { office, ...createController(excelHost(), { debounceMs: waitMs, retryMs: waitMs }) };
  await pane.controller.start();
  await pane.controller.check();
  await before?.(pane);
  pane.controller.dismissNotice();
  return pane;
}
