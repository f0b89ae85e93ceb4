// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { date } from '../../src/domain';
import { DEFAULT_EDITION, scoreCard } from '../../src/rules';
import { Pane } from '../../src/taskpane/Pane';
import { MemoryHost } from './memory-host';

let root: Root;
let container: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});
afterEach(async () => {
  await act(async () => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});
const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 40))));
const find = (selector: string): HTMLElement => {
  const found = container.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in: ${container.textContent}`);
  return found;
};
const click = async (selector: string) => {
  await act(async () => find(selector).click());
  await settle();
};
const key = async (selector: string, init: KeyboardEventInit) => {
  await act(async () => void find(selector).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
  await settle();
};

it('a table of firms is found without selecting, listed, graded by the keyboard into its own cells, and left behind with its workbook', async () => {
  const held = scoreCard(DEFAULT_EDITION, 4);
  const items = held.kind === 'value' ? held.value.items : [];
  const names = items.map(({ name }) => name.ko);
  const host = new MemoryHost({
    평가: [
      ['기업명', ...names],
      ['가', ...items.map(() => 'C')],
      ['나', ...items.map(() => null)],
      ...Array.from({ length: 70 }, (_, n) => [`기업${n}`, ...items.map(() => 'B')]),
    ],
  });
  await act(async () => root.render(<Pane host={host} lang="ko" onLang={() => undefined} theme="light" today={() => date('2014-02-20')} />));
  await settle();
  await click('[data-tab="score"]');
  await click('[data-action="find-scores"]');
  expect(find('[data-firm-counts]').textContent).toBe('적격 70 · 부적격 1 · 미완료 1');
  expect(container.querySelectorAll('[data-firm]')).toHaveLength(60);
  await act(async () => find('[data-firm="0"] button').click());
  await settle();
  expect(find('[data-fewest-steps]').dataset.fewestSteps).toMatch(/^[1-9]$/);
  // A Korean keyboard: the key of A types ㅁ.
  await key('[data-item-grade="0"]', { key: 'ㅁ', code: 'KeyA' });
  await key('[data-item-grade="1"]', { key: 'b', code: 'KeyB' });
  expect(host.sheet('평가').values[1]?.slice(0, 4)).toEqual(['가', 'A', 'B', 'C']);
  expect(host.sheet('평가').values[2]?.slice(1)).toEqual(items.map(() => null));
  await key('[data-item-grade="9"]', { key: 'Enter', code: 'Enter' });
  expect(find('[data-opened-firm]').textContent).toBe('나');
  await act(async () => host.emit({ kind: 'workbook' }));
  await settle();
  expect(container.querySelector('[data-opened-firm]')).toBeNull();
});
