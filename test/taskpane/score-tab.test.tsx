// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { DEFAULT_EDITION, scoreCard } from '../../src/rules';
import { MemoryHost } from './memory-host';
import { click, container, eventually, find, key, leave, settle, show as showPane, type, usePage } from './pane-page';

usePage();

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
  await showPane(host);
  await click('[data-tab="score"]');
  await findScores();
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

/** The list stands there: reading it in slices takes its time on a busy machine. */
async function findScores(): Promise<void> {
  await click('[data-action="find-scores"]');
  await eventually(() => void find('[data-firm-counts]'));
}

const show = async (host: MemoryHost) => {
  await showPane(host);
  await click('[data-tab="score"]');
};
const itemsOf = (id: 4 | 5): readonly string[] => {
  const held = scoreCard(DEFAULT_EDITION, id);
  return held.kind === 'value' ? held.value.items.map(({ name }) => name.ko) : [];
};

it('evaluators on their own sheets: the mean decides, and the items two grades apart are told', async () => {
  const names = itemsOf(4);
  await show(
    new MemoryHost({
      김위원: [
        ['기업명', ...names],
        ['가나다', ...names.map(() => 'B')],
      ],
      이위원: [
        ['기업명', ...names],
        ['㈜가나다', ...names.map((_, at) => (at === 1 ? 'E' : 'C'))],
        ['라 마', ...names.map(() => 'B')],
      ],
      // Another order of the firms and of the items, a name with a blank in it.
      박위원: [
        ['기업명', ...[...names].reverse()],
        ['라마', ...names.map(() => 'B')],
      ],
    }),
  );
  await click('[data-action="gather-evaluators"]');
  await eventually(() => void find('[data-evaluated]'));
  const firm = find('[data-evaluated="가나다"]');
  // All B are 80; all C 60, but for 16 points of experience: E are 3.2 instead of 9.6, so 53.6. The mean is 66.8.
  expect(firm.textContent).toContain('적격: 2명의 평균 66.8점');
  expect(firm.textContent).toContain('최고와 최저의 차이 26.4점');
  // The third evaluator did not see this firm, and the first one not the other.
  expect(firm.querySelector('[data-absent]')?.textContent).toContain('박위원 (평균은 2명의 것입니다)');
  expect(find('[data-evaluated="라 마"]').textContent).toContain('적격: 2명의 평균 80점');
  expect(find('[data-evaluated="라 마"] [data-absent]').textContent).toContain('김위원');
  expect([...firm.querySelectorAll<HTMLElement>('[data-apart]')].map(({ textContent }) => textContent)).toEqual(['기술경험수준: 김위원 B · 이위원 E']);
});

it('an institution scores by its own items of Appendix 4, and a range that does not add up is refused', async () => {
  const host = new MemoryHost({
    항목: [
      ['평가항목', '심사항목', '배점'],
      ['경영능력', '팀의 구성', 40],
      ['수익전망', '시장 규모', 60],
      ['경영능력', '팀의 구성', 40],
      ['수익전망', '시장 규모', 59],
    ],
  });
  await show(host);
  await type('[data-field="card"]', '4');
  expect(container.querySelectorAll('[data-item-grade]')).toHaveLength(10);
  host.selected = { sheetId: host.sheet('항목').id, address: 'A4:C5' };
  await click('[data-action="own-items"]');
  expect(container.textContent).toContain('배점의 합이 99점입니다. 100점이어야 합니다.');
  expect(container.querySelectorAll('[data-item-grade]')).toHaveLength(10);
  host.selected = { sheetId: host.sheet('항목').id, address: 'A1:C3' };
  await click('[data-action="own-items"]');
  expect(find('[data-own-items]').textContent).toContain('기관 자체 항목 2개로 평가합니다(‘항목’ A1:C3');
  expect(container.querySelectorAll('[data-item-grade]')).toHaveLength(2);
  await key('[data-item-grade="0"]', { key: 'a', code: 'KeyA' });
  await key('[data-item-grade="1"]', { key: 'd', code: 'KeyD' });
  // 40 × 5/5 + 60 × 2/5 = 64.
  expect(find('[data-score]').textContent).toContain('64');
  // The workbook remembers them: the pane that is opened next scores by them, and says so, whatever card was chosen before.
  await leave();
  await show(host);
  expect(find<HTMLSelectElement>('[data-field="card"]').value).toBe('4');
  expect(container.querySelectorAll('[data-item-grade]')).toHaveLength(2);
  expect(find('[data-own-items]').textContent).toContain('이 통합 문서에 기억함');
  await click('[data-action="own-end"]');
  expect(container.querySelectorAll('[data-item-grade]')).toHaveLength(10);
  expect(host.remembered.get('own-items') ?? null).toBeNull();
  await click('[data-action="undo"]');
  expect(container.querySelectorAll('[data-item-grade]')).toHaveLength(2);
  await click('[data-action="own-end"]');
  // Another program wrote items that do not add up: they are not used, and why is said.
  await leave();
  host.remembered.set('own-items', { edition: '2013-60', items: [{ group: '경영능력', name: '팀', maxPoints: 99 }], from: '‘항목’ A1:C2' });
  await show(host);
  expect(container.textContent).toContain('기억된 기관 자체 항목은 쓰지 않습니다: 배점의 합이 99점입니다.');
  host.remembered.set('own-items', { edition: 'none', items: 7 });
  await act(async () => host.emit({ kind: 'workbook' }));
  await settle();
  expect(container.textContent).not.toContain('기억된 기관 자체 항목');
});

const firmsSheet = (names: readonly string[]) => ({
  평가: [
    ['기업명', ...names],
    ['가', ...names.map(() => 'C')],
    ['나', ...names.map(() => null)],
    ['다', ...names.map(() => 'B')],
  ],
});

it('a written grade is taken back in the sheet and in the pane', async () => {
  const host = new MemoryHost(firmsSheet(itemsOf(4)));
  await show(host);
  await findScores();
  await act(async () => find('[data-firm="0"] button').click());
  await key('[data-item-grade="0"]', { key: 'a', code: 'KeyA' });
  const chosen = () => find<HTMLSelectElement>('[data-item-grade="0"]').value;
  expect([host.sheet('평가').values[1]?.[1], chosen()]).toEqual(['A', 'A']);
  expect(find('[data-action="undo"]').textContent).toContain('B2');
  await click('[data-action="undo"]');
  await eventually(() => expect([host.sheet('평가').values[1]?.[1], chosen()]).toEqual(['C', 'C']));
});

it('follows the sheet: an edited grade, an inserted row, the firm of the current row, and the sheet that goes', async () => {
  const host = new MemoryHost(firmsSheet(itemsOf(4)));
  await show(host);
  await findScores();
  expect(find('[data-firm-counts]').textContent).toBe('적격 1 · 부적격 1 · 미완료 1');
  for (let item = 0; item < itemsOf(4).length; item += 1) host.edit('평가', `${'BCDEFGHIJK'.charAt(item)}3`, 'A');
  await eventually(() => expect(find('[data-firm-counts]').textContent).toBe('적격 2 · 부적격 1 · 미완료 0'));
  const select = (address: string) => act(async () => host.emit({ kind: 'selection', sheetId: host.sheet('평가').id, address }));
  await select('C4');
  // The list stays, with the firm of the row above it in full.
  expect(find('[data-score]').textContent).toContain('80');
  await click('[data-action="grade-current"]');
  expect(find('[data-opened-firm]').textContent).toBe('다');
  await act(async () => host.insertRow('평가', 1));
  await eventually(() => expect(find('[data-found-table]').textContent).toContain('A1:K5'));
  expect(find('[data-opened-firm]').textContent).toBe('다');
  await key('[data-item-grade="0"]', { key: 'e', code: 'KeyE' });
  expect(host.sheet('평가').values[4]?.slice(0, 3)).toEqual(['다', 'E', 'B']);
  await select('B3');
  expect(find('[data-opened-firm]').textContent).toBe('가');
  await act(async () => host.remove('평가'));
  await settle();
  expect(container.querySelector('[data-opened-firm]')).toBeNull();
  expect(container.textContent).toContain('‘평가’에 평가표가 더 이상 없습니다.');
});

it('a table by the cards of another notice is found, and shown by that notice', async () => {
  await showPane(new MemoryHost(firmsSheet(itemsOf(4))), { today: () => date('2026-01-02') });
  await click('[data-tab="score"]');
  expect(find('[data-edition]').dataset.edition).toBe('2025-04-01');
  await findScores();
  expect(find('[data-edition]').dataset.edition).toBe('2013-60');
  expect(find('[data-firm-counts]').textContent).toBe('적격 1 · 부적격 1 · 미완료 1');
  expect(container.textContent).toContain('그 고시로 보여 줍니다');
});

it('tells of other sheets with scores, and of cells that are no grades', async () => {
  const names = itemsOf(4);
  const host = new MemoryHost({
    ...firmsSheet(names),
    둘째: [
      ['기업명', ...names],
      ['라', ...names.map(() => '상')],
    ],
  });
  await show(host);
  await findScores();
  expect(find('[data-other-tables]').textContent).toContain('둘째');
  await act(async () => host.remove('평가'));
  await settle();
  await findScores();
  expect(find('[data-firm-counts]').textContent).toBe('적격 0 · 부적격 0 · 미완료 1');
  expect(container.querySelectorAll('[data-wrong-cell]')).toHaveLength(5);
  expect(container.textContent).toContain('그 밖에 읽을 수 없는 셀 5개');
});

/** `FIRMS=30` for as many as an evaluator has in an afternoon. */
const FIRMS = Number(process.env['FIRMS'] ?? 2);
it('a list of firms is scored by the keyboard alone: a key an item and one a firm', async () => {
  const names = itemsOf(4);
  const host = new MemoryHost({ 평가: [['기업명', ...names], ...Array.from({ length: FIRMS }, (_, firm) => [`기업${firm + 1}`, ...names.map(() => null)])] });
  await show(host);
  await findScores();
  let keys = 0;
  const press = async (init: KeyboardEventInit) => {
    keys += 1;
    const at = document.activeElement as HTMLElement;
    await act(async () => void at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
  };
  await act(async () => find('[data-firm="0"] button').click());
  await settle();
  await act(async () => find('[data-item-grade="0"]').focus());
  for (let firm = 0; firm < FIRMS; firm += 1) {
    for (let item = 0; item < names.length; item += 1) {
      expect((document.activeElement as HTMLElement).dataset['itemGrade']).toBe(String(item));
      const grade = 'ABCDE'.charAt((firm + item) % 5);
      await press({ key: grade.toLowerCase(), code: `Key${grade}` });
    }
    if (firm < FIRMS - 1) await press({ key: 'Enter', code: 'Enter' });
    await settle();
  }
  expect(keys).toBe(FIRMS * names.length + FIRMS - 1);
  expect(host.sheet('평가').values.slice(1)).toEqual(
    Array.from({ length: FIRMS }, (_, firm) => [`기업${firm + 1}`, ...names.map((__, item) => 'ABCDE'.charAt((firm + item) % 5))]),
  );
}, 240_000);

it('a grade that could not be written is not shown as if it stood in the sheet', async () => {
  const names = itemsOf(4);
  const host = new MemoryHost({
    평가: [
      ['기업명', ...names],
      ['가', ...names.map(() => 'C')],
      ['나', ...names.map(() => null)],
    ],
  });
  await show(host);
  await findScores();
  await act(async () => find('[data-firm="0"] button').click());
  await settle();
  const chosen = () => find<HTMLSelectElement>('[data-item-grade="0"]').value;
  expect(chosen()).toBe('C');
  host.failNext('write', 'refused');
  await key('[data-item-grade="0"]', { key: 'a', code: 'KeyA' });
  await settle();
  expect(find('[data-status]').textContent).toContain('실패: refused');
  expect(host.sheet('평가').values[1]?.[1]).toBe('C');
  expect(chosen()).toBe('C');
  // The same key again is taken.
  await key('[data-item-grade="0"]', { key: 'a', code: 'KeyA' });
  await settle();
  expect([host.sheet('평가').values[1]?.[1], chosen()]).toEqual(['A', 'A']);
});

it('firms across: graded into their own columns, the firm of the current column in full, and an item of a doubtful name is asked', async () => {
  const items = itemsOf(4);
  const host = new MemoryHost({
    평가: [['심사항목', '배점', '가', '나'], ...items.map((name, item) => [item === 0 ? '기술수준' : name, 10, 'C', item === 0 ? 'B' : null])],
  });
  await show(host);
  await findScores();
  expect(find('[data-missing-items]').textContent).toContain('기술지식수준');
  await type('[data-name-item="기술수준"]', '0');
  await eventually(() => expect(container.querySelector('[data-missing-items]')).toBeNull());
  expect(find('[data-firm-counts]').textContent).toBe('적격 0 · 부적격 1 · 미완료 1');
  await act(async () => host.emit({ kind: 'selection', sheetId: host.sheet('평가').id, address: 'D5' }));
  await settle();
  expect(container.textContent).toContain('현재 열: 나');
  await click('[data-action="grade-current"]');
  await key('[data-item-grade="1"]', { key: 'a', code: 'KeyA' });
  await eventually(() => expect(host.sheet('평가').values.map((row) => row.slice(2).join(''))).toEqual(['가나', 'CB', 'CA', ...items.slice(2).map(() => 'C')]));
});

describe('what a person has said of a doubtful heading', () => {
  const items = itemsOf(4);
  const book = () =>
    new MemoryHost({
      평가: [
        ['기업명', '기술수준', ...items.slice(1)],
        ['가나다', ...items.map(() => 'B')],
      ],
    });
  const PLACE = '2013-60|4';
  const doubtful = async (host: MemoryHost) => {
    await show(host);
    await findScores();
  };

  it('is remembered in the workbook, can be undone, and can be taken back later', async () => {
    const host = book();
    await doubtful(host);
    await type('[data-name-item="기술수준"]', '0');
    await eventually(() => expect(container.querySelector('[data-missing-items]')).toBeNull());
    expect(host.remembered.get('item-names')).toEqual({ [PLACE]: { 기술수준: '기술지식수준' } });
    expect(find('[data-status]').textContent).toContain('‘기술수준’ → 기술지식수준: 이 통합 문서에 기억했습니다.');
    // Whoever opens the workbook next is not asked again.
    await leave();
    await doubtful(host);
    expect(container.querySelector('[data-missing-items]')).toBeNull();
    expect(find('[data-firm-counts]').textContent).toBe('적격 1 · 부적격 0 · 미완료 0');
    await click('[data-said-item="기술수준"] button');
    await eventually(() => void find('[data-name-item="기술수준"]'));
    expect(host.remembered.get('item-names') ?? null).toBeNull();
    await click('[data-action="undo"]');
    await eventually(() => void find('[data-said-item="기술수준"]'));
    expect(host.remembered.get('item-names')).toEqual({ [PLACE]: { 기술수준: '기술지식수준' } });
  });

  it('is read by what the card has now: an item that it does not have is asked again, and nonsense is passed over', async () => {
    const host = book();
    host.remembered.set('item-names', { [PLACE]: { 기술수준: '없는 항목', 인지도: 7 }, 'x|y': { 기술수준: '기술지식수준' }, '2013-60|5': 3 });
    await doubtful(host);
    expect(find('[data-missing-items]').textContent).toContain('기술지식수준');
    expect(container.querySelector('[data-said-item]')).toBeNull();
  });

  it('what another pane has said of another heading stays', async () => {
    const host = book();
    await doubtful(host);
    host.remembered.set('item-names', { [PLACE]: { 판매: '판매계획의 타당성' }, '2013-60|5': { 팀: '기술인력관리' } });
    await type('[data-name-item="기술수준"]', '0');
    await eventually(() =>
      expect(host.remembered.get('item-names')).toEqual({
        [PLACE]: { 판매: '판매계획의 타당성', 기술수준: '기술지식수준' },
        '2013-60|5': { 팀: '기술인력관리' },
      }),
    );
    await click('[data-action="undo"]');
    await eventually(() => expect(host.remembered.get('item-names')).toEqual({ [PLACE]: { 판매: '판매계획의 타당성' }, '2013-60|5': { 팀: '기술인력관리' } }));
  });
});
