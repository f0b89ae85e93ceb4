/** What is said of decisions that were put on record, when they are taken back in the sheet. */
import { expect, it, vi } from 'vitest';
import { createController } from '../../src/taskpane/session';
import { openGrid, takeBack } from '../hosts/grid/bench';
import { xlsxOf } from '../lib/xlsx-of';

const ROWS: readonly (readonly (string | number)[])[] = [
  ['신청일', '2014-02-14', '단위', '원'],
  ['일자', '비목', '적요', '장부금액'],
  ['2013-03-04', '1.가.②', '시약', 2_000_000],
  ['2012-03-04', '1.가.②', '시약', 1_000_000],
  ['2013-04-04', '1.자', '기타', 3_000_000],
];

it('Ctrl+Z of a decision takes its line away, and one that covers more is not told any more', async () => {
  const cells = Object.fromEntries(ROWS.flatMap((row, r) => row.map((value, c) => [`${'ABCD'[c]}${r + 1}`, { value }] as const)));
  const opened = await openGrid(xlsxOf({ sheets: [{ name: '원장', cells }] }));
  const { controller, actions } = createController(opened.host, { debounceMs: 5, retryMs: 5 });
  await controller.start();
  await controller.check();
  const found = (rule: string) => (controller.getState().result?.findings ?? []).filter(({ ruleId }) => ruleId === rule);
  const decide = (rule: string) => actions.decide(found(rule), { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' }, 'ko');
  await decide('category-deleted');
  await decide('date-outside-period');
  expect(controller.getState().notice?.text.ko).toBe('1건을 ‘벤처확인 검토’ 시트에 적어 두었습니다.');
  expect(found('date-outside-period')).toEqual([]);
  expect(await takeBack(opened.grid)).toBe(true);
  await vi.waitFor(() => expect(found('date-outside-period')).toHaveLength(1), 10_000);
  expect(controller.getState().notice).toBeUndefined();
  expect(found('category-deleted')).toEqual([]);
  await controller.dispose();
  await opened.close?.();
});

it('the record comes back after its sheet was deleted, and nothing says any more that it is gone', async () => {
  const cells = Object.fromEntries(ROWS.flatMap((row, r) => row.map((value, c) => [`${'ABCD'[c]}${r + 1}`, { value }] as const)));
  const opened = await openGrid(xlsxOf({ sheets: [{ name: '원장', cells }] }));
  const { controller, actions } = createController(opened.host, { debounceMs: 5, retryMs: 5 });
  await controller.start();
  await controller.check();
  const outside = () => (controller.getState().result?.findings ?? []).filter(({ ruleId }) => ruleId === 'date-outside-period');
  await actions.decide(outside(), { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' }, 'ko');
  await opened.deleteSheet?.('벤처확인 검토');
  await vi.waitFor(() => expect(controller.getState().notice?.text.ko).toContain('검토 시트가 없어져'), 10_000);
  expect(await takeBack(opened.grid)).toBe(true);
  await vi.waitFor(() => expect(outside()).toEqual([]), 10_000);
  expect(controller.getState().notice).toBeUndefined();
  await controller.dispose();
  await opened.close?.();
});
