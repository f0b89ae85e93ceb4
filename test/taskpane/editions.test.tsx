// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { date, type PlainDate } from '../../src/domain';
import type { PaneTarget } from '../../src/taskpane/targets';
import { placeName, placeOf } from '../../src/taskpane/notice/place';
import { MemoryHost, type MemoryCells } from './memory-host';
import { container, find, leave, settle, show, type, usePage } from './pane-page';

usePage();

const open = async (start: PaneTarget, cells: MemoryCells, today: PlainDate) => {
  await show(new MemoryHost({ 배분: cells }), { start, today: () => today });
};
describe('which edition a tab speaks', () => {
  const of = (applied: string | null): MemoryCells => [
    ['신청일', applied],
    ['업종', '62010'],
  ];
  it.each<readonly [string, string | null, string, string]>([
    ['the day in the sheet, whatever today is', '2014-02-14', '2026-11-28', '2013-60'],
    ['the day in the sheet', '2026-05-06', '2014-02-20', '2025-04-01'],
    ['the last day of the period before', '2025-03-31', '2026-11-28', '2021-02-12'],
    ['without a day that of today', null, '2026-11-28', '2025-04-01'],
    ['without a day that of today, also where it is an older one', null, '2014-02-20', '2013-60'],
  ])('%s', async (_, applied, today, edition) => {
    for (const tab of ['score', 'dates', 'forms', 'notice'] as const) {
      await open(tab, of(applied), date(today));
      expect(find(`[data-panel="${tab}"] [data-edition]`).dataset.edition, tab).toBe(edition);
      const said = find(`[data-panel="${tab}"] [data-edition-date]`).textContent;
      expect(said).toContain(applied ?? `오늘(${today})`);
      await leave();
    }
  });

  it('another one is looked at with the words that it does not decide, and doubts of the date are said', async () => {
    await open('score', of('2026-09-01'), date('2026-11-28'));
    expect(container.querySelectorAll('[data-doubt]')).toHaveLength(1);
    expect(find('[data-doubt]').textContent).toContain('제2026-68호');
    await type('[data-field="shown-edition"]', '2013-60');
    expect(find('[data-edition]').dataset.edition).toBe('2013-60');
    expect(find('[data-answer="note"]').textContent).toContain('제2025-28호');
    expect(container.querySelectorAll('[data-doubt]')).toHaveLength(0);
    await type('[data-field="shown-edition"]', '');
    expect(find('[data-edition]').dataset.edition).toBe('2025-04-01');
  });

  it('a day before every edition is refused with its reason, and a notice can be looked at all the same', async () => {
    await open('score', of('2013-12-31'), date('2026-11-28'));
    expect(find('[data-reason="no-edition"]').textContent).toContain('2013-12-31');
    expect(container.querySelector('[data-score]')).toBeNull();
    await type('[data-field="shown-edition"]', '2025-04-01');
    expect(container.querySelector('[data-score]')).not.toBeNull();
  });
});

it('the calendar shows the dates of another notice, says that it does not decide, and comes back', async () => {
  await open('dates', [['신청일', '2026-05-06']], date('2026-11-28'));
  await type('[data-field="dates-issued"]', '2026-05-06');
  const dates = () => find('[data-panel="dates"]').textContent ?? '';
  // 영 제18조의4: three years today, two in 2013
  expect([dates().includes('2029-05-05'), dates().includes('2028-05-05')]).toEqual([true, false]);
  await type('[data-panel="dates"] [data-field="shown-edition"]', '2013-60');
  expect([dates().includes('2029-05-05'), dates().includes('2028-05-05')]).toEqual([false, true]);
  expect(find('[data-panel="dates"] [data-answer="note"]').textContent).toContain('제2025-28호');
  await type('[data-panel="dates"] [data-field="shown-edition"]', '');
  expect(dates()).toContain('2029-05-05');
});

describe('the tables of today in the tab of scores', () => {
  it('take points, show them by weight, and say that a committee decides', async () => {
    await open('score', [['신청일', '2026-05-06']], date('2026-11-28'));
    const inputs = [...container.querySelectorAll<HTMLInputElement>('[data-item-grade]')];
    expect(inputs).toHaveLength(10); // 별표 4 표 1: five items of 기술혁신성 and five of 사업성장성
    // A sheet of the table is made with a row a firm.
    expect([container.querySelector('[data-action="make-scores"]') !== null, container.querySelector('[data-field="evaluator-count"]')]).toEqual([true, null]);
    for (const input of inputs) {
      await act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '80');
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    }
    await settle();
    const result = find('[data-score]').textContent ?? '';
    expect(result).toContain('기술혁신성 80점 · 사업성장성 82.4점');
    expect(find('[data-reason="committee"]').textContent).toMatch(/합격점이 없습니다.*7명 이상.*3분의 2/);
    expect(result).not.toMatch(/적격|부적격/);
    expect(result).toContain('103%');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(inputs[0], '101');
      inputs[0]?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle();
    expect(find('[role="alert"]').textContent).toContain('0~100');
    expect(find('[data-answer="open"]').textContent).toContain('1개');
  });
});

describe('the forms of an application', () => {
  it('of 2014 and of today are made, the certificates of today read, and one of 2013 is refused for it with the reason', async () => {
    await open('forms', [['신청일', '2014-02-14']], date('2026-11-28'));
    // Nine forms and the three scorecards to print (별표 4–6).
    expect(container.querySelectorAll('[data-form^="별지"]')).toHaveLength(9);
    expect(container.querySelectorAll('[data-form]')).toHaveLength(9 + 3);
    expect(find('[data-form="별지 제1호"]').querySelectorAll('button')).toHaveLength(2);
    await leave();
    await open('forms', [['신청일', '2026-05-06']], date('2026-11-28'));
    expect(container.querySelectorAll('[data-form]')).toHaveLength(11);
    // 별지 제4호–제7호 are pictures in the source.
    expect(container.querySelectorAll('[data-form] button')).toHaveLength(11 + 7);
    expect(find('[data-form="별지 제5호"]').querySelectorAll('button')).toHaveLength(1);
    await type('[data-field="shown-edition"]', '2013-60');
    await act(async () => find('[data-form="별지 제1호"]').querySelectorAll<HTMLElement>('button')[1]?.click());
    await settle();
    expect(container.textContent).toMatch(/신청일 2026-05-06에는 .*제2025-28호.* 쓸 수 없습니다/);
  });
});

describe('a place in the texts', () => {
  it.each([
    [placeName('2025-04-01', '별표 2', '1.다'), { edition: '2025-04-01', ref: '별표 2', clause: '1.다' }],
    [placeName('2013-60', '별표 2'), { edition: '2013-60', ref: '별표 2' }],
    ['별표 3 1.가.①', { edition: '2013-60', ref: '별표 3', clause: '1.가.①' }],
    ['제10조 ①', { edition: '2013-60', ref: '제10조', clause: '①' }],
    ['영 제2조의3 ⑤.2', { ref: '영 제2조의3', clause: '⑤.2' }],
    ['functions', undefined],
  ])('%s', (detail, place) => {
    if (place === undefined) expect(placeOf(detail)).toBeUndefined();
    else expect(placeOf(detail)).toMatchObject(place);
  });
});
