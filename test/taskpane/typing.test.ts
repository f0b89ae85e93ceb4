/** 200 amounts down a column in Excel, typed at a person's speed and pasted: nothing disturbs, nothing stays behind, one look a pause. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../src/hosts/excel';
import { createController } from '../../src/taskpane/session';
import { openOffice } from '../office';

const FIRST = 3;
const VALUES = 200;
/** A fifth of what is typed is text where an amount belongs. */
const typed = (row: number): string | number => (row % 5 === 0 ? `${row},000원` : row * 1000);
const WRONG = VALUES / 5;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets answers and events come through; time stands still meanwhile. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
const pass = async (milliseconds: number): Promise<void> => {
  await settle();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
};

async function open() {
  const office = openOffice();
  const sheet = office.workbook.add('배분');
  const head = [['신청일', '2014-02-14', null, '단위', '원'], [], ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유']];
  head.forEach((row, r) => row.forEach((cell, c) => cell !== null && sheet.set(r, c, { value: cell })));
  for (let row = FIRST; row < FIRST + VALUES; row += 1) ['2013-03-02', '1.가.②', '부품'].forEach((cell, c) => sheet.set(row, c, { value: cell }));
  const { controller } = createController(excelHost());
  await controller.start();
  await Promise.all([controller.check(), pass(50)]);
  await pass(1000);
  const notices: unknown[] = [];
  controller.subscribe(() => {
    const { notice, waitingFor } = controller.getState();
    if (notice) notices.push(notice.text.en);
    if (waitingFor) notices.push(waitingFor.en);
  });
  const wrong = () => (controller.getState().result?.findings ?? []).filter(({ ruleId }) => ruleId === 'amount-not-a-number').length;
  return { office, sheet, controller, notices, wrong };
}

describe('200 amounts down a column', () => {
  // A gap between two values that is longer than the wait before a look is a pause of its own.
  it.each([
    ['quickly', 200, 100, 21],
    ['slowly', 350, 150, VALUES],
  ])('typed %s: no banner, the result is current at the end, at most one look a pause', async (_speed, keys, between, looks) => {
    const { office, sheet, controller, notices, wrong } = await open();
    const before = office.roundTrips();
    for (let row = FIRST; row < FIRST + VALUES; row += 1) {
      // The first key opens the edit; Excel refuses or delays everything until Enter.
      office.workbook.cellEditMode = true;
      await pass(keys);
      office.endEdit();
      office.workbook.type(sheet, `D${row + 1}`, typed(row));
      // Every tenth value the person looks up for a moment.
      await pass(row % 10 === 9 ? 1200 : between);
    }
    await pass(3000);
    await controller.idle();
    expect(wrong()).toBe(WRONG);
    expect(notices).toEqual([]);
    expect(controller.getState()).toMatchObject({ stale: false, live: true });
    expect(controller.getState().work).toBeUndefined();
    expect(office.roundTrips() - before).toBeLessThanOrEqual(looks);
    expect(office.waiting()).toBe(0);
    await controller.dispose();
  });

  it('pasted: one look, and the result is current', async () => {
    const { office, sheet, controller, notices, wrong } = await open();
    const before = office.roundTrips();
    for (let row = FIRST; row < FIRST + VALUES; row += 1) office.workbook.type(sheet, `D${row + 1}`, typed(row));
    await pass(3000);
    await controller.idle();
    expect(wrong()).toBe(WRONG);
    expect(notices).toEqual([]);
    expect(controller.getState().stale).toBe(false);
    expect(office.roundTrips() - before).toBe(1);
    await controller.dispose();
  });
});
