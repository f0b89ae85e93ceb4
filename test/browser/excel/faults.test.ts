/**
 * The shipped pane in Chromium with Microsoft's own script, over the emulated workbook: each action meets refusals. In the tests one case of
 * each action has its turn; `FAULTS=each` tries four codes at every round trip, `FAULTS=all` every documented code (an hour on two cores).
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KNOWN_CODES } from '../../../src/hosts/excel/errors';
import { connectBrowser } from '../window';
import { NAMES, tryFaults, type Turn } from './matrix';
import { openPane, type OpenedPane } from './pane';

let pane: OpenedPane;
beforeAll(async () => {
  pane = await openPane(await connectBrowser(), inject('pane'));
});
afterAll(() => pane.close());

const EACH = ['AccessDenied', 'GeneralException', 'InvalidOperationInCellEditMode', 'InactiveWorkbook'];
/** In the tests: the first or the second answer of each action, and a code of its own. */
const some: Turn = (action, trip) => (trip === 1 + (action % 2) ? [KNOWN_CODES[(action * 11 + trip * 5) % KNOWN_CODES.length] as string] : []);
const turn: Turn = process.env['FAULTS'] === 'all' ? () => KNOWN_CODES : process.env['FAULTS'] === 'each' ? () => EACH : some;
const byHand = process.env['FAULTS'] !== undefined;

describe.each(NAMES)('%s', (name) => {
  it('says of the workbook what is so, and works when it is pressed again', { timeout: byHand ? 7_200_000 : 120_000 }, async () => {
    const { cases, refused, tolerated, wrong } = await tryFaults(pane, name, turn, byHand ? 6 : 1);
    if (byHand) console.log(`${name}: ${cases} cases, ${refused} refused, ${tolerated} done all the same, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(0);
  });
});
