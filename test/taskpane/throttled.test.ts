/** An Excel that has too much to do: it refuses requests whole for a while, by its own codes or by a status of the line, and answers late. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../src/hosts/excel';
import { forgetUndoGroups, useAnswerLimit, usePauses } from '../../src/hosts/excel/session';
import type { Throttle } from '../office/excel';
import { findings, open, stateOf, type Pane } from './two-sheets';

afterEach(() => {
  vi.unstubAllGlobals();
  forgetUndoGroups();
  useAnswerLimit();
  usePauses();
});

const said = ({ controller }: Pane) => controller.getState().notice;
const fix = (pane: Pane): Promise<void> => pane.actions.fix(findings(pane, 'amount-not-a-number'), { ko: '수정', en: 'Fix' });
const sheet = { name: '결과', cells: [[{ value: 1, style: 'header' as const }], [{ value: 2 }]], frozenRows: 1 };

const WAYS: readonly (readonly [string, Pick<Throttle, 'code' | 'status'>])[] = [
  ['ActivityLimitReached of Excel', { code: 'ActivityLimitReached' }],
  ['ServiceNotAvailable of Excel', { code: 'ServiceNotAvailable' }],
  ['429 with its code', { code: 'ActivityLimitReached', status: 429 }],
  ['429 TooManyRequests', { code: 'TooManyRequests', status: 429 }],
  ['503 ServerBusy', { code: 'ServerBusy', status: 503 }],
  ['429 without a word', { code: '', status: 429 }],
  ['503 without a word', { code: '', status: 503 }],
];

describe.each(WAYS)('%s', (_name, way) => {
  it('a check that meets it asks again by itself, and nobody hears of it', async () => {
    usePauses([40, 80, 160]);
    const pane = await open();
    const asked = pane.office.exchanges.length;
    // The next request is refused, whatever it is, and what comes within the time.
    pane.office.throttle = { most: 0, perMs: 1, ...way };
    setTimeout(() => (pane.office.throttle = undefined), 60);
    await pane.controller.check();
    expect(said(pane)).toBeUndefined();
    expect(findings(pane, 'amount-not-a-number')).toHaveLength(2);
    expect(pane.office.exchanges.slice(asked).some(({ error }) => error !== undefined)).toBe(true);
    await pane.controller.dispose();
  });

  it('while it lasts: one sentence, the older result and the workbook as they were; then the same buttons work', async () => {
    usePauses([1, 1, 1]);
    const pane = await open();
    const before = stateOf(pane.office);
    pane.office.throttle = { most: 0, perMs: 1, ...way };
    for (const press of [() => pane.controller.check(), () => fix(pane), () => pane.actions.mark('ko'), () => pane.actions.addSheet(sheet)]) {
      pane.controller.dismissNotice();
      await press();
      expect([said(pane)?.tone, stateOf(pane.office) === before, findings(pane, 'amount-not-a-number').length]).toEqual(['error', true, 2]);
      expect(said(pane)?.text.ko).toMatch(/요청의 수를 넘었습니다|서비스가 지금은 응답하지 않습니다/);
      expect(said(pane)?.text.ko).toContain('그대로입니다');
      expect(said(pane)?.text.ko).toContain('잠시 뒤에');
    }
    pane.office.throttle = undefined;
    await fix(pane);
    expect([said(pane)?.tone, findings(pane, 'amount-not-a-number')]).toEqual(['success', []]);
    await pane.controller.dispose();
  });
});

describe('the look that nobody asked for', () => {
  it('waits without a banner, says in passing why, and takes it up again', async () => {
    usePauses([1]);
    const pane = await open(undefined, { waitMs: 20 });
    pane.office.throttle = { most: 0, perMs: 1, code: 'TooManyRequests', status: 429 };
    const ledger = pane.office.workbook.find('배분1')!;
    const { address } = findings(pane, 'amount-not-a-number').find(({ sheet: name }) => name === '배분1')!;
    pane.office.workbook.type(ledger, address, 2_000_000);
    await vi.waitFor(() => expect(pane.controller.getState().waitingFor?.ko).toContain('요청의 수를 넘었습니다'), 10_000);
    expect(said(pane)).toBeUndefined();
    expect(findings(pane, 'amount-not-a-number')).toHaveLength(2);
    pane.office.throttle = undefined;
    await vi.waitFor(() => expect([findings(pane, 'amount-not-a-number').length, pane.controller.getState().waitingFor]).toEqual([1, undefined]), 10_000);
    await pane.controller.dispose();
  });
});

describe('an Excel that takes three requests in a moment', () => {
  it('gets its fix, marks, sheet and undo one after another, or the pane says what is not done: never half a thing', async () => {
    usePauses([60, 60, 60, 60]);
    const pane = await open();
    pane.office.throttle = { most: 3, perMs: 50, code: 'ActivityLimitReached' };
    const marks = () => pane.office.workbook.sheets.reduce((sum, one) => sum + one.conditionalFormats.length, 0);
    const amounts = () => findings(pane, 'amount-not-a-number').length;
    const steps: readonly (readonly [() => Promise<unknown>, () => unknown])[] = [
      [() => fix(pane), amounts],
      [() => pane.actions.undo(), amounts],
      [() => pane.actions.mark('ko'), marks],
      [() => pane.actions.unmark(), marks],
      [() => pane.actions.addSheet(sheet), () => pane.office.workbook.find('결과') !== undefined],
    ];
    for (const [at, [press, outcome]] of steps.entries()) {
      // What was refused before has no way back.
      if (at === 1 && !pane.controller.getState().undo) continue;
      pane.controller.dismissNotice();
      const [before, was] = [stateOf(pane.office), outcome()];
      await press();
      const notice = said(pane);
      // Done and told as done, or refused and told: then the cells are as they were, or the way back is offered.
      if (notice?.tone === 'success') expect(outcome()).not.toEqual(was);
      else if (notice?.tone === 'error') expect(stateOf(pane.office) === before || pane.controller.getState().undo !== undefined, notice.text.ko).toBe(true);
      expect(notice).toBeDefined();
    }
    await pane.controller.dispose();
  });

  it('is not asked any more by a check that was cancelled', async () => {
    usePauses([60_000]);
    const pane = await open();
    pane.office.throttle = { most: 0, perMs: 1, code: 'ActivityLimitReached' };
    const checking = pane.controller.check();
    await vi.waitFor(() => expect(pane.office.exchanges.at(-1)?.error).toBe('ActivityLimitReached'));
    pane.controller.cancel();
    await checking;
    expect(said(pane)?.tone).toBe('info');
    pane.office.throttle = undefined;
    await pane.controller.check();
    expect(said(pane)).toBeUndefined();
    await pane.controller.dispose();
  });
});

describe('late answers', () => {
  it('change nothing but the time: an edit made meanwhile is looked at afterwards', async () => {
    const pane = await open(undefined, { waitMs: 10 });
    pane.office.answerDelay = 15;
    const ledger = pane.office.workbook.find('배분1')!;
    const { address } = findings(pane, 'amount-not-a-number').find(({ sheet: name }) => name === '배분1')!;
    const checking = pane.controller.check();
    pane.office.workbook.type(ledger, address, 2_000_000);
    await checking;
    await vi.waitFor(() => expect(findings(pane, 'amount-not-a-number').length).toBe(1), 10_000);
    await fix(pane);
    expect(findings(pane, 'amount-not-a-number')).toEqual([]);
    await pane.controller.dispose();
  });

  it('that come after the wait was given up are none: the person is told, and the next press works', async () => {
    const pane = await open();
    useAnswerLimit(60);
    pane.office.answerDelay = 400;
    await pane.controller.check();
    expect(said(pane)?.text.ko).toContain('답하지 않아');
    useAnswerLimit();
    pane.office.answerDelay = 0;
    await pane.controller.check();
    expect(said(pane)).toBeUndefined();
    expect(await excelHost().sheets()).toHaveLength(2);
    await pane.controller.dispose();
  });
});
