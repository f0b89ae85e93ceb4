/** A calculation that never comes to its end: it is given up after a time, what rests on it is said, and everything else goes on. */
import { afterEach, describe, expect, it } from 'vitest';
import { createController } from '../../../src/taskpane/session';
import { xlsxOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

/** Longer than the engine waits for a calculation that does not come. */
const CALCULATION_MS = 900;
const FILE = xlsxOf({
  sheets: [
    {
      name: '원장',
      cells: {
        A1: { value: '일자' },
        B1: { value: '분류' },
        C1: { value: '장부금액' },
        A2: { value: '2013-03-02' },
        B2: { value: '1.가.②' },
        C2: { value: 1000 },
        A3: { value: '2013-03-03' },
        B3: { value: '1.가.②' },
        C3: { value: 2000, formula: '=C2*2' },
      },
    },
    { name: '메모', cells: { A1: { value: '값' } } },
  ],
});

let open: OpenGrid | undefined;
let answer: (value: number) => void = () => undefined;
afterEach(async () => {
  answer(1);
  await open?.close?.();
  open = undefined;
});

/** C3 asks a function that answers when it is told to. */
async function stuck(): Promise<OpenGrid> {
  open = await openGrid(FILE, undefined, { calculationMs: CALCULATION_MS, answerMs: CALCULATION_MS });
  const { grid, host } = open;
  grid.api.getFormula().registerAsyncFunction('NEVER', () => new Promise<number>((done) => (answer = done)), 'answers when it is told to');
  await host.settled();
  const sheet = grid.api.getActiveWorkbook()!.getSheetByName('원장')!;
  sheet.getRange('C3').setValue({ f: '=NEVER(C2)', v: 2000 });
  sheet.getRange('C2').setValue(5000);
  return open;
}
async function timed<T>(work: Promise<T>): Promise<readonly [T, number]> {
  const begun = performance.now();
  return [await work, performance.now() - begun];
}
const PATIENT_MS = 4_000;

describe('a calculation without an end', () => {
  it('is given up, once and not for each sheet; what was read says that its values are from before', async () => {
    const { host } = await stuck();
    const [first, second] = await host.sheets();
    const [block, took] = await timed(host.read(first!.id));
    expect(took).toBeGreaterThan(CALCULATION_MS * 0.8);
    expect(took).toBeLessThan(PATIENT_MS);
    expect(block.unread).toEqual(['results']);
    const [other, sooner] = await timed(host.read(second!.id));
    expect([other.unread, sooner < CALCULATION_MS]).toEqual([undefined, true]);
  });

  it('the pane checks, says so, and says it no longer once the results are there', async () => {
    const { host } = await stuck();
    const { controller } = createController(host, { debounceMs: 5, retryMs: 5 });
    await controller.start();
    await controller.check();
    const { work, unread, result } = controller.getState();
    expect([work, unread.map(({ ko }) => ko)]).toEqual([
      undefined,
      ['‘원장’ 시트의 수식 계산이 끝나지 않아 이전 값으로 검사했습니다. [검사]를 누르면 다시 읽습니다.'],
    ]);
    expect(result?.summary.bookAmount).not.toBe(5000 + 777);
    answer(777);
    await expect.poll(() => controller.getState().result?.summary.bookAmount).toBe(5000 + 777);
    await controller.check();
    expect(controller.getState().unread).toEqual([]);
    await controller.dispose();
  });

  it('is no reason not to cancel, to write or to save; the save says what it rests on', async () => {
    const { host, document } = await stuck();
    const { controller } = createController(host, { debounceMs: 60_000, retryMs: 60_000 });
    await controller.start();
    const check = controller.check();
    controller.cancel();
    await check;
    expect(controller.getState().work).toBeUndefined();
    const { id } = (await host.sheets())[1]!;
    await host.write(id, [{ address: 'A1', before: '값', value: '다른 값' }]);
    const [bytes, took] = await timed(document.save());
    expect([bytes.length > 0, took < PATIENT_MS]).toEqual([true, true]);
    expect(document.left.map(({ ko }) => ko).join()).toContain('계산');
    await controller.dispose();
  });
});
