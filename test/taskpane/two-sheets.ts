/** The pane's session over the real Office.js and a workbook of two sheets, each with one amount that is text. For tests of what goes wrong. */
import { excelHost } from '../../src/hosts/excel';
import type { Finding } from '../../src/checking';
import { createController, type Actions, type CheckController } from '../../src/taskpane/session';
import { openOffice, type Office, type OfficeOptions } from '../office';

type Value = string | number | null;
const HEAD: readonly Value[][] = [
  ['신청일', '2014-02-14', null, '단위', '원'],
  ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'],
];
/** Two sheets with one amount that is text in each, so that a fix has two sheets to write. */
const SHEETS: Readonly<Record<string, readonly Value[][]>> = {
  배분1: [...HEAD, ['2013-03-02', '1.가.②', '부품', 1000000, 0, 1000000, null], ['2013-04-03', '1.가.②', '시약', '2,000,000원', 0, 2000000, null]],
  배분2: [...HEAD, ['2013-05-02', '1.가.②', '부품', 1500000, 0, 1500000, null], ['2013-06-03', '1.가.②', '시약', '3,000,000원', 0, 3000000, null]],
};

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

export async function open(before?: (pane: Pane) => Promise<void>, { excel, waitMs = 60_000, arrange }: OpenOptions = {}): Promise<Pane> {
  const office = openOffice(excel);
  for (const [name, rows] of Object.entries(SHEETS)) {
    const made = office.workbook.add(name);
    rows.forEach((row, r) => row.forEach((cell, c) => cell !== null && made.set(r, c, { value: cell })));
  }
  arrange?.(office);
  const pane: Pane = { office, ...createController(excelHost(), { debounceMs: waitMs, retryMs: waitMs }) };
  await pane.controller.start();
  await pane.controller.check();
  await before?.(pane);
  pane.controller.dismissNotice();
  return pane;
}

/** What stands in the workbook. */
export const stateOf = ({ workbook }: Office): string =>
  JSON.stringify(
    workbook.sheets.map((one) => [
      one.name,
      Array.from({ length: 12 }, (_row, row) => Array.from({ length: 12 }, (_column, column) => one.cell(row, column) ?? null)),
      one.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
    ]),
  );
