// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PaneProps } from '../../src/taskpane/Pane';
import type { CellValue } from '../../src/sheet/model';
import { MemoryHost, type MemoryCells } from './memory-host';
import { all, click, container, eventually, find, settle, show, type, usePage } from './pane-page';

usePage();

const LEDGER: MemoryCells = [
  ['신청일', '2014-02-14', null, '단위', '원'],
  [],
  ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'],
  ['2013-03-02', '1.가.②', '부품', 1000000, 0, 1000000, null],
  ['2013-04-03', '1.가.②', '시약', '2,000,000원', 0, 2000000, null],
  ['2013-05-06', '1.자', '지도', 3000000, 0, 3000000, null],
  ['2013-06-07', '1.가.②', '부품', 4000000, 0, 4000000, null],
  ['2013-08-09', '1.가.②', '부품', 5000000, 0, 5000000, null],
];

const press = async (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  await act(async () => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })));
  await settle();
};

async function mount(host: MemoryHost, props: Partial<PaneProps> = {}) {
  await show(host, props);
  return host;
}
const checked = async (sheets: Record<string, MemoryCells> = { 배분: LEDGER }, props: Partial<PaneProps> = {}) => {
  const host = await mount(new MemoryHost(sheets), props);
  await click('[data-action="check"]');
  return host;
};

const openFinding = (rule: string) => click(`[data-rule="${rule}"] [data-action="open-finding"]`);

describe('before the first check', () => {
  it('says what it looks for and offers the check, samples and an empty sheet', async () => {
    const open = vi.fn();
    await mount(new MemoryHost({ 빈: [] }), { sampleActions: [{ id: 'a', title: { ko: '예시 하나', en: 'A sample' }, open }] });
    expect(container.textContent).toContain('연구개발비 시트를 검사합니다');
    await click('[data-sample="a"]');
    expect(open).toHaveBeenCalledOnce();
    expect(find('[data-action="template"]').textContent).toContain('빈 배분표 만들기');
  });

  it('checks by itself when it was opened for that', async () => {
    await mount(new MemoryHost({ 배분: LEDGER }), { start: 'check' });
    await settle();
    expect(all('[data-rule]').length).toBeGreaterThan(0);
  });
});

describe('the list', () => {
  it('names rule, cell and severity of each finding, in words and as data', async () => {
    await checked();
    const finding = find('[data-rule="category-deleted"]');
    expect(finding.dataset).toMatchObject({ address: 'B6', severity: 'error', sheet: '배분' });
    expect(finding.textContent).toContain('오류');
    expect(finding.textContent).toContain('1.자');
    expect(finding.getAttribute('aria-setsize')).toBe(String(all('[data-rule]').length));
  });

  it('selects the cell, and with Enter hands the keyboard to the sheet', async () => {
    const host = await checked();
    await click('[data-rule="category-deleted"] [data-action="go"]');
    expect(host.selected).toMatchObject({ address: 'B6' });
    expect(host.selected?.focusSheet).toBeUndefined();
    await press('Enter', {}, find('[data-rule="category-deleted"]'));
    expect(host.selected).toMatchObject({ address: 'B6', focusSheet: true });
  });

  it('is walked by F8 and Shift+F8, round and round, and counts', async () => {
    const host = await checked();
    const places = all('[data-rule]').map(({ dataset }) => dataset.address);
    await press('F8');
    expect(host.selected?.address).toBe(places[0]);
    expect(find('[data-position]').textContent).toBe(`1 / ${places.length}`);
    await press('F8', { shiftKey: true });
    expect(host.selected?.address).toBe(places[places.length - 1]);
  });

  it('goes back to the sheet with Esc', async () => {
    const host = await checked();
    host.selected = { sheetId: host.sheet('배분').id, address: 'C3' };
    await press('Escape');
    expect(host.selected).toMatchObject({ address: 'C3', focusSheet: true });
  });

  it('is filtered by severity and by words', async () => {
    await checked();
    const whole = all('[data-rule]').length;
    await click('[data-filter="error"]');
    expect(new Set(all('[data-rule]').map(({ dataset }) => dataset.severity))).toEqual(new Set(['error']));
    await click('[data-filter="warning"]');
    expect(new Set(all('[data-rule]').map(({ dataset }) => dataset.severity))).toEqual(new Set(['warning']));
    await click('[data-filter="warning"]');
    expect(all('[data-rule]')).toHaveLength(whole);
    await type('input[type="search"]', '지도');
    expect(new Set(all('[data-rule]').map(({ dataset }) => dataset.address?.replace(/\D/g, '')))).toEqual(new Set(['6']));
    await type('input[type="search"]', '1.자');
    // Every finding of a row that says it.
    expect(all('[data-rule]')[0]?.dataset.rule).toBe('category-deleted');
    await type('input[type="search"]', '삭제된');
    expect(all('[data-rule]').map(({ dataset }) => dataset.rule)).toEqual(['category-deleted']);
  });

  it('is one line a finding, opened on demand, one at a time', async () => {
    const host = await checked();
    expect(all('[data-rule] [data-action="clause"]')).toEqual([]);
    await openFinding('category-deleted');
    expect(host.selected).toMatchObject({ address: 'B6' });
    await openFinding('amount-not-a-number');
    expect(all('[data-action="clause"]')).toHaveLength(1);
    await openFinding('amount-not-a-number');
    expect(all('[data-action="clause"]')).toEqual([]);
  });

  it('folds a group, unfolds it for who walks into it, and carries the fix of all', async () => {
    await checked();
    const errors = all('[data-severity="error"]').length;
    await click('[data-group="group:error"] [data-action="fold-group"]');
    expect(all('[data-severity="error"]')).toEqual([]);
    await press('F8');
    expect(all('[data-severity="error"]')).toHaveLength(errors);
    await click('[data-group="group:info"] [data-action="fix-group"]');
    expect(find('[data-group="group:info"] [data-action="fix-all-apply"]').textContent).toMatch(/건 일괄 수정/);
  });

  it('keeps the keyboard in the pane when a group is fixed and its button goes', async () => {
    await checked();
    const button = find('[data-group="group:info"] [data-action="fix-group"]');
    button.focus();
    await click('[data-group="group:info"] [data-action="fix-group"]');
    await click('[data-group="group:info"] [data-action="fix-all-apply"]');
    await expect.poll(() => button.isConnected).toBe(false);
    await expect.poll(() => document.activeElement?.getAttribute('data-action')).toMatch(/^(?:fold-group|check)$/);
  });

  it('folds the verdict to one line and remembers it opened', async () => {
    await checked();
    expect(find('[data-brief]').textContent).toContain('원');
    await click('[data-action="fold-verdict"]');
    expect(all('[data-brief]')).toEqual([]);
    await click('[data-action="fold-verdict"]');
  });

  it('opens the clause in the words of the notice', async () => {
    await checked();
    await openFinding('category-deleted');
    await click('[data-rule="category-deleted"] [data-action="clause"]');
    expect(find('[data-rule="category-deleted"] [role="region"]').textContent).toContain('자. <삭제>');
  });

  it('is grouped by rule under its title', async () => {
    await checked();
    await type('[data-field="group"]', 'rule');
    expect(
      all('[role="listitem"]:not([data-rule])')
        .map((group) => group.textContent)
        .join(' '),
    ).toContain('숫자가 아닌 금액');
  });
});

describe('what is done with a finding', () => {
  it('a fix shows before and after, writes, and is taken back', async () => {
    const host = await checked();
    await openFinding('amount-not-a-number');
    const finding = find('[data-rule="amount-not-a-number"]');
    expect(finding.textContent).toContain('“2,000,000원”');
    expect(finding.textContent).toContain('2,000,000');
    await click('[data-rule="amount-not-a-number"] [data-action="fix"]');
    expect(host.sheet('배분').values[4]?.[3]).toBe(2000000);
    await click('[data-action="undo"]');
    expect(host.sheet('배분').values[4]?.[3]).toBe('2,000,000원');
    expect(all('[data-action="undo"]')).toEqual([]);
  });

  it('ignoring wants a reason, says where it is kept, and can be withdrawn', async () => {
    const host = await checked();
    await openFinding('category-deleted');
    await click('[data-rule="category-deleted"] [data-action="ignore"]');
    await click('[data-action="decide"]');
    expect(container.textContent).toContain('사유를 적어 주십시오.');
    await type('[data-field="reason"]', '세무서와 협의함');
    await click('[data-action="decide"]');
    await settle();
    expect(all('[data-rule="category-deleted"]')).toEqual([]);
    expect(host.sheet('벤처확인 검토').values.flat()).toContain('세무서와 협의함');
    await act(async () =>
      all('button')
        .find((button) => button.textContent?.startsWith('무시하거나 검토 완료한 것'))
        ?.click(),
    );
    await click('[data-action="withdraw"]');
    await settle();
    expect(all('[data-rule="category-deleted"]')).toHaveLength(1);
  });

  it('Esc closes a panel and stays in the pane', async () => {
    const host = await checked();
    await openFinding('category-deleted');
    host.selected = undefined;
    await click('[data-rule="category-deleted"] [data-action="ignore"]');
    await press('Escape', {}, find('[data-field="reason"]'));
    expect(all('[data-field="reason"]')).toEqual([]);
    expect(host.selected).toBeUndefined();
  });

  it('cells are marked and unmarked', async () => {
    const host = await checked();
    await click('[data-action="mark"]');
    expect(host.sheet('배분').marks.length).toBeGreaterThan(0);
    await click('[data-action="unmark"]');
    expect(host.sheet('배분').marks).toEqual([]);
  });

  it('the report and the statement become sheets', async () => {
    const host = await checked();
    await click('[data-action="report"]');
    await click('[data-action="statement"]');
    await settle();
    const names = (await host.sheets()).map(({ name }) => name);
    expect(names).toContain('벤처확인 검사결과');
    expect(names).toContain('연구개발비 산정표');
  });
});

describe('what was understood', () => {
  it('is one sentence, corrected in place and remembered', async () => {
    const host = await checked();
    expect(find('[data-understanding="ledger"]').textContent).toContain('‘배분’ 배분표, 5행, 원');
    await click('[data-action="correct"]');
    await type('[data-field="unit"]', '1000');
    await type('[data-field="industry"]', '26410');
    // What cannot be told is asked about, and nothing is taken over without it.
    await type('[data-field="sales"]', '2억5천');
    await click('[data-action="correct-apply"]');
    expect(document.body.textContent).toContain('250,000,000원인지 200,005,000원인지');
    expect(host.remembered.has('facts')).toBe(false);
    await type('[data-field="sales"]', '2억 5천만원');
    await click('[data-action="correct-apply"]');
    await settle();
    expect(find('[data-understanding="ledger"]').textContent).toContain('천원');
    expect(host.answers).toEqual({ 배분: { unit: 1000 } });
    expect(host.remembered.get('facts')).toEqual({ industry: '26410', sales: 250_000_000 });
  });

  it('a sheet without a table tells what was looked for and takes a pointed row', async () => {
    const host = await checked({ 시트: [['아무'], ['가', '나', '다'], [1, 2, 3]] });
    expect(find('[data-state="no-table"]').textContent).toContain('비용 표를 찾지 못했습니다');
    host.selected = { sheetId: host.sheet('시트').id, address: 'B2' };
    await click('[data-action="header-selected"]');
    await settle();
    expect(host.answers).toEqual({ 시트: { headerRow: 1 } });
  });
});

describe('the other tabs', () => {
  it('remember which was last', async () => {
    await mount(new MemoryHost({ 배분: LEDGER }));
    await click('[data-tab="dates"]');
    expect(localStorage.getItem('kventure.tab')).toBe('dates');
  });

  it('score: all C is 60 on each card, which is no pass, and says every mark that was missed', async () => {
    const host = new MemoryHost({ 평가: [Array.from({ length: 18 }, () => 'C')] });
    await mount(host);
    await click('[data-tab="score"]');
    host.selected = { sheetId: host.sheet('평가').id, address: 'A1:R1' };
    await click('[data-action="take-grades"]');
    await settle();
    // 제6조④: 총점 65점 이상 및 기술성 26점 이상; all C gives 60 and 43 × 3/5 = 25.8.
    expect(find('[data-score]').textContent).toContain('부적격: 총점 60점');
    expect(all('[data-reason]').map(({ dataset }) => dataset.reason)).toEqual(['total-below', 'technology-below']);
  });

  it('self-check: what is not known is no no', async () => {
    await mount(new MemoryHost({ 배분: LEDGER }));
    await click('[data-tab="self"]');
    expect(all('[data-route]').map(({ dataset }) => dataset.outcome)).toEqual(['incomplete', 'incomplete', 'incomplete', 'incomplete']);
    await type('[data-field="self-sme"]', 'no');
    // A prospective venture is no firm yet: the first condition of the others does not ask it.
    expect(all('[data-route]').map(({ dataset }) => dataset.outcome)).toEqual(['refused', 'refused', 'refused', 'incomplete']);
  });

  it('dates: 2014-05-20 gives a validity until 2016-05-19 and its window', async () => {
    await mount(new MemoryHost({ 배분: LEDGER }));
    await click('[data-tab="dates"]');
    await type('[data-field="dates-issued"]', '2014.5.20');
    // 영 제18조의4: two years, the first day counts. 제8조1: two months before to one month after.
    expect(find('[data-date="validity"]').textContent).toContain('2014-05-20 ~ 2016-05-19');
    expect(find('[data-date="renewal"]').textContent).toContain('2016-03-19 ~ 2016-06-19');
  });

  it('notice: words are found and read', async () => {
    await mount(new MemoryHost({ 배분: LEDGER }));
    await click('[data-tab="notice"]');
    await type('[data-field="notice-search"]', '예비벤처확인일로부터');
    expect(container.textContent).toContain('제6조');
    await type('[data-field="notice-search"]', '');
    await click('[data-article="제8조"]');
    expect(container.textContent).toContain('종전 유효기간 만료일 익일');
  });

  it('a date is put in with its number format, for an Excel that shows 42509 without it', async () => {
    const host = await mount(new MemoryHost({ 배분: LEDGER }), {
      functionsCatalogue: [{ id: 'VALIDITY_END', description: { ko: '유효기간', en: 'Validity' }, parameters: [] }],
      start: 'help',
    });
    const write = vi.spyOn(host, 'write');
    await click('[data-action="insert"]');
    host.selected = { sheetId: host.sheet('배분').id, address: 'H12' };
    await click('[data-action="insert-apply"]');
    await eventually(() => expect(write).toHaveBeenCalledOnce());
    expect(write.mock.calls[0]?.[1]).toEqual([{ address: 'H12', before: null, formula: '=KVENTURE.VALIDITY_END()', numberFormat: 'yyyy-mm-dd' }]);
  });

  it('a function is found by a word, filled from the sheet and put into the selected cell', async () => {
    const host = await checked(
      { 배분: LEDGER },
      {
        functionsCatalogue: [
          {
            id: 'RD_COST',
            description: { ko: '비목 금액의 합', en: 'Sum of amounts' },
            parameters: [
              { name: 'categories', description: { ko: '분류', en: 'Categories' } },
              { name: 'amounts', description: { ko: '금액', en: 'Amounts' } },
            ],
          },
          { id: 'BIZ_NO_VALID', description: { ko: '사업자등록번호', en: 'Business number' }, parameters: [] },
        ],
      },
    );
    await click('[data-action="settings"]');
    await click('[data-action="functions"]');
    await type('[data-field="function-search"]', '비목');
    expect(all('[data-function]').map(({ dataset }) => dataset.function)).toEqual(['RD_COST']);
    await click('[data-action="insert"]');
    expect(find<HTMLInputElement>('[data-argument="amounts"]').value).toBe("'배분'!F4:F8");
    host.selected = { sheetId: host.sheet('배분').id, address: 'D4' };
    await click('[data-action="insert-apply"]');
    expect(host.log.some((line) => line.startsWith('write '))).toBe(false);
    host.selected = { sheetId: host.sheet('배분').id, address: 'H12' };
    /** The host calculates what was written into that row only a few readings later, as a grid does. */
    const calculates = (row: number, value: CellValue) => {
      const read = Object.getPrototypeOf(host).readArea as MemoryHost['readArea'];
      let reads = 0;
      host.readArea = (...of) => {
        if (host.log.includes(`write H${row}`) && (reads += 1) === 3) host.sheet('배분').values[row - 1]![7] = value;
        return read.apply(host, of);
      };
    };
    calculates(12, 7_000_000);
    await click('[data-action="insert-apply"]');
    await eventually(() => expect(find('[data-status="success"]').textContent).toContain('H12'));
    expect(host.log).toContain('write H12');
    await eventually(() => expect(container.querySelector('[data-action="insert-apply"]')).toBeNull());
    // What the formula comes to is waited for, and an error is no success.
    await click('[data-action="insert"]');
    host.selected = { sheetId: host.sheet('배분').id, address: 'H13' };
    calculates(13, { error: '#VALUE!' });
    await click('[data-action="insert-apply"]');
    await eventually(() => expect(find('[data-status="warning"]').textContent).toContain('H13에 넣은 수식의 결과가 오류(#VALUE!)'));
    expect(all('[data-status="success"]')).toEqual([]);
    // Its arguments name cells of this workbook: with another one they are asked anew.
    expect(find<HTMLInputElement>('[data-argument="amounts"]').value).toBe("'배분'!F4:F8");
    await act(async () => host.emit({ kind: 'workbook' }));
    await settle();
    expect(find<HTMLInputElement>('[data-argument="amounts"]').value).toBe('');
  });

  it('speak English', async () => {
    await checked({ 배분: LEDGER }, { lang: 'en' });
    expect(find('[data-rule="category-deleted"]').textContent).toContain('Error');
    expect(find('[role="tablist"]').textContent).toBe('CheckScoreSelf-checkDatesFormsNotice');
  });
});

describe('the commands of the ribbon and the context menu', () => {
  it('bring their tab, again and again', async () => {
    const host = await mount(new MemoryHost({ 배분: LEDGER }));
    for (const [target, panel] of [
      ['notice', 'notice'],
      ['check', 'check'],
      ['help', 'notice'],
      ['check', 'check'],
    ] as const) {
      await mount(host, { goTo: { target } });
      expect(find(`[data-panel="${panel}"]`).hidden, target).toBe(false);
    }
  });

  it.each([
    ['of a finding opens it', 'D5', /금액/, /^/],
    ['in the row of a finding opens that one, and says so', 'C5', /./, /C5 셀에는 없지만 같은 행에 지적사항이 \d건 있습니다\./],
    ['without any says so', 'B2', undefined, /B2 셀과 그 행에는 지적사항이 없습니다\./],
  ])('“이 셀 검사” on a cell %s', async (_what, address, opened, said) => {
    const host = new MemoryHost({ 배분: LEDGER });
    host.selected = { sheetId: host.sheet('배분').id, address };
    await mount(host, { start: 'cell' });
    for (const time of [1, 2]) {
      if (time === 2) await mount(host, { start: 'cell', goTo: { target: 'cell' } });
      const open = container.querySelector('[data-panel="check"] [data-rule] [aria-expanded="true"]');
      if (opened) expect(open?.closest('[data-rule]')?.textContent).toMatch(opened);
      else expect(open).toBeNull();
      expect(container.querySelector('[data-status]')?.textContent ?? '').toMatch(said);
    }
  });

  it('“이 셀 검사” without a cell asks for one, and checks nothing', async () => {
    const host = await mount(new MemoryHost({ 배분: LEDGER }), { start: 'cell' });
    expect(find('[data-status]').textContent).toContain('먼저 시트에서 셀을 하나 선택하십시오.');
    expect(host.log).not.toContain('read');
  });
});

describe('a pane that somebody comes back to', () => {
  it('says when it last looked, and looks again at what no event has told', async () => {
    const host = await checked();
    expect(find('[data-looked-at]').textContent).toMatch(/\d{1,2}:\d{2}/);
    expect(all('[data-rule="category-deleted"]')).toHaveLength(1);
    // A value chosen from a list: Excel may tell nobody.
    (host.sheet('배분').values[5] as CellValue[])[1] = '1.가.②';
    await settle();
    expect(all('[data-rule="category-deleted"]')).toHaveLength(1);
    const now = Date.now.bind(Date);
    const later = vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    await act(async () => void window.dispatchEvent(new Event('focus')));
    await eventually(() => expect(all('[data-rule="category-deleted"]')).toHaveLength(0));
    later.mockRestore();
  });
});
