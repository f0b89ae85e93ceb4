// @vitest-environment happy-dom
/** The pane's tab of scores says of a firm what VENTURE_SCORE and VENTURE_RESULT say, on every card of 2013. */
import { act } from 'react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { functions } from '../../src/functions/registry';
import { DEFAULT_EDITION, scoreCard } from '../../src/rules';
import { formatPoints } from '../../src/taskpane/format';
import { MemoryHost } from './memory-host';
import { click, container, eventually, find, settle, show, type, usePage } from './pane-page';

usePage();

const call = (id: string, ...given: unknown[]): unknown => functions.get(id)?.(...given);
const LETTERS = ['A', 'B', 'C', 'D', 'E', null] as const;

it.each([4, 5, 6] as const)(
  '별표 %d',
  async (id) => {
    const held = scoreCard(DEFAULT_EDITION, id);
    const items = held.kind === 'value' ? held.value.items : [];
    // Some firms have only good grades, so that there are some of each kind; in some a grade is missing.
    const of = (weights: readonly number[]) =>
      fc.array(fc.oneof(...weights.map((weight, at) => ({ weight, arbitrary: fc.constant(LETTERS[at] ?? null) }))), {
        minLength: items.length,
        maxLength: items.length,
      });
    const firm = fc.oneof(of([4, 4, 1, 0, 0, 0]), of([2, 4, 4, 1, 0, 0]), of([1, 1, 1, 1, 1, 0]), of([4, 4, 4, 1, 1, 1]));
    const firms = fc.sample(firm, { seed: 20_140_214 + id, numRuns: 50 });
    const host = new MemoryHost({ 평가: [['기업명', ...items.map(({ name }) => name.ko)], ...firms.map((grades, at) => [`기업${at}`, ...grades])] });
    await show(host);
    await click('[data-tab="score"]');
    await type('[data-field="card"]', String(id));
    await click('[data-action="find-scores"]');
    await eventually(() => void find('[data-firm-counts]'));
    const results = call('VENTURE_RESULT', firms, id) as unknown[][];
    const totals = call('VENTURE_SCORE', firms, id) as unknown[][];
    const points = (value: unknown): string => formatPoints(value as number, 'ko');
    const counts = { 적격: 0, 부적격: 0, 미완료: 0 };
    for (const at of firms.keys()) {
      const [total, , , , verdict, reasons] = results[at] as [unknown, unknown, unknown, unknown, string, string];
      const cells = [...find(`[data-firm="${at}"]`).querySelectorAll('td')].map(({ textContent }) => textContent ?? '');
      if (typeof total !== 'number') {
        counts.미완료 += 1;
        expect(cells[0], `${at}`).toBe('–');
        expect(typeof totals[at]?.[0], `${at}`).not.toBe('number');
        continue;
      }
      counts[verdict as '적격' | '부적격'] += 1;
      expect(totals[at], `${at}`).toEqual([total]);
      expect(cells[0], `${at}`).toBe(points(total));
      expect(cells[2]?.startsWith(verdict), `${at}`).toBe(true);
      for (const reason of reasons.split(', ').filter(Boolean)) expect(cells[2], `${at}`).toContain(reason);
    }
    expect(find('[data-firm-counts]').textContent).toBe(`적격 ${counts.적격} · 부적격 ${counts.부적격} · 미완료 ${counts.미완료}`);
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
    // The card of one firm: points by section, the total, the verdict.
    for (const at of [0, 7, 23].map((from) => firms.findIndex((grades, place) => place >= from && !grades.includes(null)))) {
      await act(async () => find(`[data-firm="${at}"] button`).click());
      await settle();
      const shown = find('[data-score]').textContent ?? '';
      const [total, management, technology, business, verdict] = results[at] as [number, number, number | '', number, string];
      for (const part of [total, management, business, ...(technology === '' ? [] : [technology])]) expect(shown, `${at}`).toContain(points(part));
      expect(call('VENTURE_SCORE', [firms[at]], id, '사업성')).toBe(business);
      expect(find('[data-score] [aria-live]').textContent, `${at}`).toMatch(verdict === '적격' ? /(?<!부)적격/ : /부적격/);
      await click('[data-action="firm-list"]');
    }
    expect(container.querySelector('[data-found-table]')).not.toBeNull();
  },
  120_000,
);
