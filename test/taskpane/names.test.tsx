// @vitest-environment happy-dom
/** Whoever hears the pane, or steers it by voice, tells its buttons by their names: no two of a tab have the same and do different things. */
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { MemoryHost, type MemoryCells } from './memory-host';
import { all, click, find, settle, show, type, usePage } from './pane-page';

usePage();

const CERTIFICATES: MemoryCells = [
  ['업체명', '유형', '신청일', '확인서 발급일', '유효기간 만료일'],
  ['가나다', '연구개발', '2014-03-20', '2014-05-20', null],
  ['라마바', '연구개발', '2013-03-20', '2013-05-20', null],
];
const LEDGER: MemoryCells = [
  ['신청일', '2014-02-14', null, '단위', '원'],
  [],
  ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'],
  ['2013-03-02', '1.가.②', '부품', 1000000, 0, 1000000, null],
  ['2013-04-03', '1.가.②', '시약', '2,000,000원', 0, 2000000, null],
  ['2013-04-04', '1.가.②', '시약', '3,000,000원', 0, 3000000, null],
  ['2013-05-06', '1.자', '지도', 3000000, 0, 3000000, null],
  ['2013-05-07', '1.자', '지도', 3000000, 0, 3000000, null],
  ['2012-06-07', '1.가.②', '부품', 4000000, 0, 4000000, null],
];

/** What the name itself says where it leads: twice the same name is twice the same thing. */
const PLACES = new Set(['clause', 'open-clause', 'go', 'go-alike']);

/** Without what is there for the eye alone. */
const textOf = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? node.textContent : node instanceof Element && node.getAttribute('aria-hidden') !== 'true' ? textOf(node) : ''))
    .join('');
const nameOf = (button: HTMLElement): string => (button.getAttribute('aria-label') ?? (textOf(button) || button.title)).replace(/\s+/g, ' ').trim();
const seen = (element: HTMLElement): boolean => element.closest('[hidden], [aria-hidden="true"]') === null;

/** A panel that has opened says by its name what its 적용 and 취소 are for. */
const panelOf = (button: HTMLElement): string => button.parentElement?.closest('[role="group"][aria-label]')?.getAttribute('aria-label') ?? '';

const twice = (): string[] => {
  const names = all('button:not([role]), [role="button"], a[href]')
    .filter((button) => seen(button) && !PLACES.has(button.dataset['action'] ?? ''))
    .map((button) => `${panelOf(button)}|${nameOf(button)}`);
  return [...new Set(names.filter((name, at) => name.endsWith('|') || names.indexOf(name) !== at))];
};
const unfold = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) for (const folded of all('[data-panel] [aria-expanded="false"]').filter(seen)) await act(async () => folded.click());
  await settle();
};

describe.each(['ko', 'en'] as const)('in %s', (lang) => {
  it('no two buttons of a tab have one name, folded and with all opened', async () => {
    await show(new MemoryHost({ 배분: LEDGER, 인증: CERTIFICATES }), { lang });
    expect(twice(), 'before the first check').toEqual([]);
    await click('[data-action="check"]');
    expect(all('[data-rule]').length).toBeGreaterThan(3);
    // Two of them are ignored, so that there are two to be restored.
    for (let index = 0; index < 2; index++) {
      await click('[data-rule="category-deleted"] [data-action="open-finding"]');
      await click('[data-rule="category-deleted"] [data-action="ignore"]');
      expect(twice(), 'while it is decided').toEqual([]);
      await type('[data-field="reason"]', `계약서 ${index}`);
      await click('[data-action="decide"]');
    }
    const tabs = all('[data-tab]').map(({ dataset }) => dataset['tab'] ?? '');
    expect(tabs.length).toBeGreaterThan(4);
    for (const tab of tabs) {
      await click(`[data-tab="${tab}"]`);
      expect(twice(), tab).toEqual([]);
      // The lists of all articles and functions open one at a time, each with a page of its own.
      if (tab === 'notice') continue;
      await unfold();
      expect(twice(), `${tab}, opened`).toEqual([]);
    }
    await click('[data-tab="check"]');
    expect(all('[data-action="withdraw"]')).toHaveLength(2);
    expect(new Set(all('[data-action="withdraw"]').map(nameOf)).size).toBe(2);
  });

  it('names what is made by each button of the forms', async () => {
    await show(new MemoryHost({ 배분: LEDGER }), { lang });
    await click('[data-action="check"]');
    await click('[data-tab="forms"]');
    const said = ['make-statement', 'make-report', 'make-template'].map((action) => find(`[data-action="${action}"]`).textContent);
    expect(said).toEqual(
      lang === 'ko' ? ['산정표 만들기', '결과 시트 만들기', '빈 배분표 만들기'] : ['Make the statement', 'Make the report', 'Create an empty ledger'],
    );
  });
});
