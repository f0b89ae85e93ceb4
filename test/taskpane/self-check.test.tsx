// @vitest-environment happy-dom
/** The self-check in the pane: by its sheet, and by the keyboard. */
import { act } from 'react';
import { expect, it } from 'vitest';
import { selfCheckSheet } from '../../src/documents/self-check/sheet';
import { readSelfCheck, type SelfCheckAnswers } from '../../src/reading/self-check/answers';
import { DEFAULT_EDITION, type EligibilityFacts } from '../../src/rules';
import { edition } from '../../src/law';
import { routeSheets, type RouteSheet } from '../lib/route-sheets';
import { MemoryHost, type MemoryCells } from './memory-host';
import { click, container, eventually, find, readAnew, settle, show, type, usePage } from './pane-page';

usePage();

const outcomes = (): Record<string, string | undefined> =>
  Object.fromEntries([...container.querySelectorAll<HTMLElement>('[data-summary]')].map(({ dataset }) => [dataset.summary, dataset.outcome]));
const open = async (host: MemoryHost) => {
  await show(host);
  await click('[data-tab="self"]');
};
const NAME = '벤처확인 자가진단';
const cellsOf = (facts: EligibilityFacts, law = DEFAULT_EDITION): MemoryCells =>
  selfCheckSheet({ edition: law, facts, lang: 'ko' }).cells.map((row) => row.map((cell) => cell?.cached ?? cell?.value ?? null));
const readBack = async (host: MemoryHost): Promise<SelfCheckAnswers> => readSelfCheck(await host.read(host.sheet(NAME).id)) as SelfCheckAnswers;
const KIND = { missed: 'refused', unknown: 'incomplete', met: 'value' } as const;
it('the answers of the sheet are those of the pane, an edited cell is followed, and what was entered in the pane goes into the sheet', async () => {
  // The sheet is made from the pane: the workbook then has it.
  const host = new MemoryHost({ 회사: [['업체명', '가나다']] });
  await open(host);
  await type('[data-field="self-on"]', '2014-02-14');
  await type('[data-field="self-sme"]', 'yes');
  await click('[data-action="self-sheet-make"]');
  await eventually(() => expect(find('[data-self-sheet]').dataset.selfSheet).toBe(NAME));
  expect(await readBack(host)).toMatchObject({ facts: { on: '2014-02-14', isSme: true }, wrong: [], edition: '2013-60' });
  expect(outcomes()['rd']).toBe('incomplete');
  // A person answers in the sheet.
  const { cells } = await readBack(host);
  await act(async () => host.edit(NAME, cells.isSme as string, '아니오'));
  await eventually(() => expect(outcomes()).toEqual({ investment: 'refused', rd: 'refused', guaranteeLoan: 'refused', prospective: 'incomplete' }));
  expect(find<HTMLSelectElement>('[data-field="self-sme"]').value).toBe('no');
  await act(async () => host.edit(NAME, cells.isSme as string, '아마'));
  await eventually(() => expect(find('[data-self-wrong]').textContent).toContain('아마'));
  expect(outcomes()['rd']).toBe('incomplete');
  // And one in the pane: it stands beside the sheet until it is written there.
  await type('[data-field="self-sme"]', 'yes');
  await type('[data-field="self-founded"]', '2009-05-04');
  expect((await readBack(host)).facts.foundedOn).toBeUndefined();
  await click('[data-action="self-sheet-write"]');
  await eventually(() => expect(container.querySelector('[data-action="self-sheet-write"]')).toBeNull());
  expect(await readBack(host)).toMatchObject({ facts: { on: '2014-02-14', isSme: true, foundedOn: '2009-05-04' }, wrong: [] });
  // The sheet is gone with its workbook: nothing of it stays.
  await act(async () => host.remove(NAME));
  await eventually(() => expect(find('[data-self-sheet]').dataset.selfSheet).toBe(''));
  expect(find<HTMLSelectElement>('[data-field="self-sme"]').value).toBe('');
});

it('amounts of the sheets are answers with their cells, and follow them; what was entered wins', async () => {
  const host = new MemoryHost({ 재무: [['자본금', 500_000_000], [null], ['대출금액', '협의 중(2014)']] });
  await open(host);
  const value = (field: string) => find<HTMLInputElement>(`[data-field="${field}"]`).value.replace(/\D/g, '');
  await click('[data-theme="investment"] button');
  await eventually(() => expect(value('self-capital')).toBe('500000000'));
  expect(find('[data-source]').textContent).toContain("'재무'!B1");
  await click('[data-theme="guaranteeLoan"] button');
  expect(find('[data-unclear]').textContent).toContain('‘협의 중(2014)’: 금액으로 읽을 수 없습니다');
  await act(async () => host.edit('재무', 'B1', 600_000_000));
  await eventually(() => expect(value('self-capital')).toBe('600000000'));
  await type('[data-field="self-capital"]', '1');
  await act(async () => host.edit('재무', 'B1', 700_000_000));
  await settle();
  expect([value('self-capital'), container.querySelector('[data-source]')]).toEqual(['1', null]);
});

it('a certificate as a prospective venture answers 제6조⑨ by the day of application, with its cell', async () => {
  // 예비벤처확인일 2013-03-02.
  const certificates = [
    ['기업명', '유형', '확인일'],
    ['가나다', '예비벤처', 41_335],
  ];
  await open(new MemoryHost({ 회사: [['업체명', '㈜가나다']], 확인서: certificates }));
  await click('[data-theme="guaranteeLoan"] button');
  const said = () => [find<HTMLSelectElement>('[data-field="self-deemed"]').value, find('[data-theme="guaranteeLoan"]').textContent?.includes("'확인서'!C2")];
  await type('[data-field="self-on"]', '2014-03-02');
  await eventually(() => expect(said()).toEqual(['yes', true]));
  await type('[data-field="self-on"]', '2014-03-03');
  await eventually(() => expect(said()).toEqual(['', true]));
  expect(find('[data-unclear]').textContent).toContain('예비벤처확인일 2013-03-02부터 1년 이내의 신청이 아니므로');
});

it('says of the firms at their limits what the table of the routes says', async () => {
  // All of them with CASES=1; they are all read from their sheets in test/documents/self-check-sheet.test.ts.
  const sample = routeSheets.filter((_, index) => process.env['CASES'] !== undefined || index % 5 === 0);
  const keys = new Set(sample.flatMap(({ cases }) => cases.map(({ route, missed, unknown }) => `${route} ${missed ? 'missed' : unknown ? 'unknown' : 'met'}`)));
  expect(keys.size).toBeGreaterThan(9);
  const [first] = sample as [RouteSheet];
  const host = new MemoryHost({ [NAME]: cellsOf(first.facts, edition(first.edition)) });
  await open(host);
  for (const { edition: id, facts, cases } of sample) {
    host.sheet(NAME).values = cellsOf(facts, edition(id)).map((row) => [...row]);
    await readAnew(host, () => host.emit({ kind: 'structure', sheetId: host.sheet(NAME).id, own: false }));
    for (const { route, name, missed, unknown } of cases) {
      expect(outcomes()[route], name).toBe(KIND[missed ? 'missed' : unknown ? 'unknown' : 'met']);
      expect(container.querySelectorAll(`[data-route="${route}"]`)).toHaveLength(1);
    }
  }
});

it('is answered by the keyboard alone: Enter goes on and opens the next theme, Shift+Enter goes back', async () => {
  await open(new MemoryHost({ 회사: [['업체명', '가나다']] }));
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    await act(
      async () => void (document.activeElement as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
    );
    await settle();
  };
  const at = (): string | undefined => (document.activeElement as HTMLElement).dataset['field'];
  await act(async () => find('[data-field="self-on"]').focus());
  const visited = [at()];
  for (let step = 0; step < 40 && visited[visited.length - 1] !== 'self-prospectivePassed'; step += 1) {
    await press('Enter');
    visited.push(at());
  }
  expect(visited).toEqual([
    'self-on',
    'self-founded',
    'self-sme',
    'self-industry',
    'self-internet',
    'self-lab',
    'self-rd-cost',
    'self-sales',
    'self-businessPassed',
    'self-investment',
    'self-investors',
    'self-capital',
    'self-content',
    'self-guarantee',
    'self-loan',
    'self-loan-kind',
    'self-assets',
    'self-technologyPassed',
    'self-deemed',
    'self-deemed-barred',
    'self-prospectivePassed',
  ]);
  await press('Enter', { shiftKey: true });
  expect(at()).toBe('self-deemed-barred');
  // A word being composed is not the end of an answer.
  await press('Enter', { isComposing: true });
  expect(at()).toBe('self-deemed-barred');
});
