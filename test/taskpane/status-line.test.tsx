// @vitest-environment happy-dom
/** What has gone well takes no room for longer than it takes to read it; nothing that it offers goes with it. */
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryHost, type MemoryCells } from './memory-host';
import { all, click, container, find, key, settle, show, usePage } from './pane-page';

usePage();
beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

const WRONG: MemoryCells = [
  ['신청일', '2014-02-14', null, null],
  ['일자', '비목', '적요', '장부금액'],
  ['2013-03-02', '1.가.②', '부품', 1_000_000],
  ['2013-04-03', '1.가.②', '시약', '2,000,000원'],
];
const RULE = '[data-rule="amount-not-a-number"]';
const fixed = async () => {
  const host = new MemoryHost({ 배분: WRONG });
  await show(host);
  await click('[data-action="check"]');
  await click(`${RULE} [data-action="open-finding"]`);
  await click(`${RULE} [data-action="fix"]`);
  return host;
};
const words = () => find('[data-status]').textContent;
const stands = () => all('[data-status="success"] > :not([data-read])').length > 0;
const pass = async (ms: number) => {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  await settle();
};
const undos = () => all('[data-action="undo"]').map((button) => [button.closest('[data-status-line]') !== null, button.getAttribute('aria-label')]);
const UNDO = '되돌리기: 숫자로 바꾸기: 2,000,000';

it('holds the way back while it stands, and hands it to the foot when it has gone by itself; its words stay for a screen reader', async () => {
  const host = await fixed();
  expect(stands()).toBe(true);
  expect(undos()).toEqual([[true, UNDO]]);
  await pass(15_000);
  expect(stands()).toBe(false);
  expect(words()).toContain('1개 셀을 수정했습니다.');
  expect(undos()).toEqual([[false, UNDO]]);
  await click('[data-action="undo"]');
  expect(host.sheet('배분').values[3]?.[3]).toBe('2,000,000원');
});

it('stays while the pointer or the keyboard is on it', async () => {
  await fixed();
  await act(async () => find('[data-status] [data-action="undo"]').focus());
  await pass(60_000);
  expect(stands()).toBe(true);
  await act(async () => find('[data-status] [data-action="undo"]').blur());
  await pass(15_000);
  expect(stands()).toBe(false);
});

it('goes by Esc, which then leads back to the sheet', async () => {
  const host = await fixed();
  const backs = () => host.log.filter((line) => line.startsWith('select')).length;
  const before = backs();
  await key('[data-checked]', { key: 'Escape' });
  expect(all('[data-status="success"]')).toEqual([]);
  expect(undos()).toEqual([[false, UNDO]]);
  expect(backs()).toBe(before);
});

it('an error stays until it is closed by hand', async () => {
  const host = new MemoryHost({ 배분: WRONG });
  await show(host);
  await click('[data-action="check"]');
  await click(`${RULE} [data-action="open-finding"]`);
  host.failNext('write', 'refused');
  await click(`${RULE} [data-action="fix"]`);
  await pass(60_000);
  await key('[data-checked]', { key: 'Escape' });
  expect(all('[data-status="error"] [data-read]')).toEqual([]);
  expect(container.querySelector('[data-status="error"]')).not.toBeNull();
});

it('what stands says nothing of a way back that is not its own', async () => {
  await fixed();
  await click('[data-action="mark"]');
  expect(words()).toContain('표시했습니다');
  expect(undos()).toEqual([[false, UNDO]]);
});
