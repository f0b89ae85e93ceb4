// @vitest-environment happy-dom
/** The quarters add up to what is recognised, in the unit of the other tables; no quarter is said to have cost nothing where nobody knows. */
import { act } from 'react';
import { expect, it } from 'vitest';
import { MemoryHost, type MemoryCells } from './memory-host';
import { all, click, settle, show, usePage } from './pane-page';

usePage();

const costs = (title: string, won: number): MemoryCells => [
  [title],
  ['신청일', '2014-02-14', '단위', '원'],
  ['비목', '적요', '장부금액'],
  ['1.가.②', '시약', won],
];
const QUARTERLY = { '2013년 1분기': costs('시약', 9_000_500), '2013년 2분기': costs('시약', 3_000_000) };
const SALES: MemoryCells = [
  ['분기', '매출액(원)'],
  ['2013Q1', 50_000_000],
  ['2013Q2', 60_000_000],
  ['2013Q3', 70_000_000],
  ['2013Q4', 80_000_000],
];

const table = async (host: MemoryHost, lang: 'ko' | 'en'): Promise<string[][]> => {
  await show(host, { lang });
  await click('[data-action="check"]');
  const fold = all('button').find(({ textContent }) => /비목별·분기별|by category and quarter/.test(textContent ?? ''));
  await act(async () => fold?.click());
  await settle();
  const own = all('table').find((one) => /^(분기별 연구개발비|R&D cost and sales by quarter)/.test(one.querySelector('caption')?.textContent ?? ''));
  return [...(own?.querySelectorAll('tr:not([aria-hidden])') ?? [])].slice(1).map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
};

it.each([
  [
    'ko',
    {},
    [
      ['2013Q1', '9,000,500원', '50,000,000원', '18.00%'],
      ['2013Q2', '3,000,000원', '60,000,000원', '5.00%'],
      ['2013Q3', '0원', '70,000,000원', '0.00%'],
      ['2013Q4', '0원', '80,000,000원', '0.00%'],
      ['합계', '12,000,500원', '', ''],
    ],
  ],
  [
    'ko',
    { 기타: costs('시약', 4_000_000) },
    [
      ['2013Q1', '9,000,500원', '50,000,000원', '–'],
      ['2013Q2', '3,000,000원', '60,000,000원', '–'],
      ['2013Q3', '–', '70,000,000원', '–'],
      ['2013Q4', '–', '80,000,000원', '–'],
      ['분기를 알 수 없는 금액', '4,000,000원', '–', '–'],
      ['합계', '16,000,500원', '', ''],
    ],
  ],
  [
    'en',
    { 기타: costs('시약', 4_000_000) },
    [
      ['2013Q1', '9,000,500 won', '50,000,000 won', '–'],
      ['2013Q2', '3,000,000 won', '60,000,000 won', '–'],
      ['2013Q3', '–', '70,000,000 won', '–'],
      ['2013Q4', '–', '80,000,000 won', '–'],
      ['Quarter unknown', '4,000,000 won', '–', '–'],
      ['Total', '16,000,500 won', '', ''],
    ],
  ],
] as const)('in %s, with %o', async (lang, more, rows) => {
  expect(await table(new MemoryHost({ ...QUARTERLY, ...more, 매출: SALES }), lang)).toEqual(rows);
});

it('a part of the picture from book to recognised shows its findings, with the keyboard at the first of them; pressed again it takes that back', async () => {
  const outside: MemoryCells = [
    ['신청일', '2014-02-14', '단위', '원'],
    ['일자', '비목', '적요', '장부금액'],
    ['2013-03-04', '1.가.②', '시약', 2_000_000],
    ['2012-03-04', '1.가.②', '시약', 1_000_000],
    ['2013-04-04', '1.자', '기타', 3_000_000],
  ];
  await show(new MemoryHost({ 원장: outside }), { lang: 'ko' });
  await click('[data-action="check"]');
  await act(async () =>
    all('button')
      .find(({ textContent }) => textContent?.includes('장부금액에서 인정까지'))
      ?.click(),
  );
  const whole = all('[data-rule]').length;
  await click('[data-step="date-outside-period"]');
  expect(all('[data-rule]').map(({ dataset }) => dataset.rule)).toEqual(['date-outside-period']);
  expect(document.activeElement).toBe(all('[data-rule]')[0]);
  expect(all('[data-filter="rule"]').map(({ textContent }) => textContent)).toEqual(['‘기간 밖의 일자’만 ✕']);
  expect(all('[data-step="date-outside-period"]')[0]?.getAttribute('aria-pressed')).toBe('true');
  await click('[data-step="category-deleted"]');
  expect(all('[data-rule]').map(({ dataset }) => dataset.rule)).toEqual(['category-deleted']);
  await click('[data-step="category-deleted"]');
  expect(all('[data-rule]')).toHaveLength(whole);
  expect(all('[data-filter="rule"]')).toEqual([]);
});

it('the focus is never lost with what was pressed: a chip that is taken off, the last finding under one, what shows all again', async () => {
  const ledger: MemoryCells = [
    ['신청일', '2014-02-14', '단위', '원'],
    ['일자', '비목', '적요', '장부금액'],
    ['2013-03-04', '1.가.②', '시약', 2_000_000],
    ['2012-03-04', '1.가.②', '시약', 1_000_000],
    ['2013-04-04', '1.자', '기타', 3_000_000],
  ];
  const host = new MemoryHost({ 원장: ledger });
  await show(host, { lang: 'ko' });
  await click('[data-action="check"]');
  await act(async () =>
    all('button')
      .find(({ textContent }) => textContent?.includes('장부금액에서 인정까지'))
      ?.click(),
  );
  const chip = async (): Promise<void> => {
    all('[data-filter="rule"]')[0]?.focus();
    await click('[data-filter="rule"]');
  };
  await click('[data-step="date-outside-period"]');
  await chip();
  expect(document.activeElement).toBe(all('[data-filter="error"]')[0]);
  // The last one under it is mended.
  await click('[data-step="date-outside-period"]');
  await act(async () => host.edit('원장', 'A4', '2013-03-04'));
  await click('[data-action="check"]');
  expect(all('[data-rule]')).toEqual([]);
  expect(document.activeElement).toBe(all('[data-action="clear-filter"]')[0]);
  await click('[data-action="clear-filter"]');
  expect(document.activeElement).toBe(all('[data-filter="error"]')[0]);
});
