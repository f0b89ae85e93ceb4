/** Each action × each of its round trips × documented codes: what the pane says of the workbook is what stands in the workbook. */
import { AFTERMATH, toHostError } from '../../../src/hosts/excel/errors';
import { ACTIONS, finds, ready, said, settled, standing, typesAmount, type Action } from './actions';
import type { OpenedPane } from './pane';

/** What is wrong with the answer of the pane, one sentence a case; and how many cases there were. */
export interface Outcome {
  cases: number;
  readonly wrong: string[];
  /** Cases in which the fault did not keep the action from being done. */
  tolerated: number;
  refused: number;
}

export const nothingYet = (): Outcome => ({ cases: 0, wrong: [], tolerated: 0, refused: 0 });

/** Codes at a round trip: which of them have their turn. */
export type Turn = (action: number, trip: number) => readonly string[];

const MOST_TRIPS = 40;

/** What the code is called in the pane. */
const sentenceOf = (code: string): string => toHostError({ code }).because?.what.ko ?? '';

async function tryAction(pane: OpenedPane, action: Action, index: number, turn: Turn, outcome: Outcome, pressAgain: number): Promise<void> {
  await ready(pane, action);
  const opened = standing(pane.excel());
  const start = pane.excel().roundTrips();
  await action.act(pane);
  await settled(pane);
  const done = standing(pane.excel());
  const trips = Math.min(pane.excel().roundTrips() - start, MOST_TRIPS);
  if (!action.reads && done === opened) outcome.wrong.push(`${action.name}: nothing was done`);
  let fresh = false;
  for (let trip = 1; trip <= trips; trip += 1) {
    for (const code of turn(index, trip)) {
      // A pane that has been refused goes on: it is opened anew only where something was done. By hand, every sixth is pressed again.
      if (!fresh) await ready(pane, action);
      const excel = pane.excel();
      const base = excel.roundTrips();
      excel.fault = (number) => (number === base + trip ? { code } : undefined);
      await action.act(pane);
      await settled(pane);
      excel.fault = undefined;
      const now = standing(excel);
      const { tone, text, canUndo } = await said(pane);
      const complain = (what: string): unknown => outcome.wrong.push(`${action.name}, trip ${trip}, ${code}: ${what}: “${text}”`);
      outcome.cases += 1;
      if (tone === 'error') outcome.refused += 1;
      else outcome.tolerated += 1;
      if (text.includes(AFTERMATH.unchanged.ko) && now !== opened) complain('not as it was');
      if (tone === 'success' && now !== done) complain('not done');
      if (now !== done && now !== opened && tone !== 'error' && tone !== 'warning') complain('half done, and not told');
      if (!action.reads && now !== done && tone === '') complain('nothing said');
      if (tone === 'error' && !text.includes(sentenceOf(code))) complain(`does not say ${sentenceOf(code)}`);
      if (text.includes('[되돌리기]') && !canUndo) complain('no undo offered');
      // The trouble is over: the same button does it. What was done already is not done again.
      const again = now === opened && (action.reads === true || outcome.cases % pressAgain === 0);
      if (again) {
        await action.act(pane);
        await settled(pane);
        const after = await said(pane);
        if (standing(excel) !== done || after.tone === 'error') complain(`pressed again it does not work: “${after.text}”`);
      }
      fresh = action.reads === true || (now === opened && !again);
    }
  }
}

/** An edit, a look by itself that is refused, and the next look by itself: no banner, and the result is current in the end. */
async function tryLive(pane: OpenedPane, index: number, turn: Turn, outcome: Outcome): Promise<void> {
  await ready(pane);
  const start = pane.excel().roundTrips();
  await typesAmount(pane, true);
  await finds(pane, 3);
  await settled(pane);
  const trips = pane.excel().roundTrips() - start;
  let wrongAmounts = 3;
  for (let trip = 1; trip <= trips; trip += 1) {
    for (const code of turn(index, trip)) {
      const excel = pane.excel();
      const base = excel.roundTrips();
      let refused = 0;
      excel.fault = (number) => {
        if (number !== base + trip) return undefined;
        refused += 1;
        return { code };
      };
      wrongAmounts = 5 - wrongAmounts;
      await typesAmount(pane, wrongAmounts === 3);
      await finds(pane, wrongAmounts).catch(() => outcome.wrong.push(`live, trip ${trip}, ${code}: not current after the refusal`));
      await settled(pane);
      excel.fault = undefined;
      outcome.cases += 1;
      outcome.tolerated += 1;
      if (refused === 0) outcome.wrong.push(`live, trip ${trip}, ${code}: the fault never came`);
      const { tone, text } = await said(pane);
      if (tone) outcome.wrong.push(`live, trip ${trip}, ${code}: a banner that nobody asked for: “${text}”`);
    }
  }
}

export const NAMES: readonly string[] = [...ACTIONS.map(({ name }) => name), 'live check after an edit'];

/** `pressAgain`: of how many refusals one is followed by the same button, without the trouble. */
export async function tryFaults(pane: OpenedPane, name: string, turn: Turn, pressAgain = 1): Promise<Outcome> {
  const outcome = nothingYet();
  const index = NAMES.indexOf(name);
  const action = ACTIONS[index];
  if (action) await tryAction(pane, action, index, turn, outcome, pressAgain);
  else await tryLive(pane, index, turn, outcome);
  outcome.wrong.push(...pane.complaints.splice(0).map((complaint) => `${name}: ${complaint}`));
  return outcome;
}
