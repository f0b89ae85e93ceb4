// @vitest-environment happy-dom
/** One cause on several sheets is one finding in the pane: it names its places, shows what its fix writes, writes on all of them, and is taken back. */
import { expect, it } from 'vitest';
import { toSerial, date, type Lang } from '../../src/domain';
import { MemoryHost, type MemoryCells } from './memory-host';
import { all, click, container, find, show, usePage } from './pane-page';

usePage();

/** A ledger of a month whose days are written with dots: Excel takes none of them as a date. */
const month = (number: string): MemoryCells => [
  ['신청일', '2014-02-14'],
  ['일자', '비목', '적요', '거래처', '장부금액'],
  ...['05', '12', '19', '26'].map((day, at) => [`13.${number}.${day}`, '1.가.②', `시약 ${number}-${at}`, `한빛시약 ${at}`, 1_200_000 + at * 1_000]),
];
const MONTHS = ['05', '06', '07'];
const checked = async (lang: Lang = 'ko') => {
  const host = new MemoryHost(Object.fromEntries(MONTHS.map((number) => [`${Number(number)}월`, month(number)])));
  await show(host, { lang });
  await click('[data-action="check"]');
  return host;
};
const RULE = '[data-rule="dates-one-way"]';

it.each([
  ['ko', '시트 3개: 5월, 6월, 7월', '같은 원인의 다른 위치 2곳'],
  ['en', '3 sheets: 5월, 6월, 7월', '2 other places of the same cause'],
] as const)('it is told once, with its sheets and what each cell becomes (%s)', async (lang, sheets, places) => {
  await checked(lang);
  await click(`${RULE} [data-action="open-finding"]`);
  expect(all(RULE)).toHaveLength(1);
  expect(find(RULE).textContent).toContain(sheets);
  expect(find(RULE).textContent).toContain(places);
  expect(container.textContent).toContain('5월!A3“13.05.05” → ');
  expect(container.textContent).toContain('2013-05-05');
});

it('its fix writes the days on all of its sheets, and undo takes them back', async () => {
  const host = await checked();
  await click(`${RULE} [data-action="open-finding"]`);
  await click(`${RULE} [data-action="fix"]`);
  const days = () => MONTHS.map((number) => host.sheet(`${Number(number)}월`).values[2]?.[0]);
  expect(days()).toEqual(MONTHS.map((number) => toSerial(date(`2013-${number}-05`))));
  expect(all(RULE)).toEqual([]);
  await click('[data-action="undo"]');
  expect(days()).toEqual(MONTHS.map((number) => `13.${number}.05`));
  expect(all(RULE)).toHaveLength(1);
});
