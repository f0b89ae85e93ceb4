// @vitest-environment happy-dom
/** What a finding asks is answered in its place: remembered with the workbook, taken back, and no cell is touched. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/domain';
import { MemoryHost, type MemoryCells } from './memory-host';
import { all, click, container, find, leave, show, type, usePage } from './pane-page';

usePage();

const LEDGER: MemoryCells = [
  ['신청일', '2014-02-14'],
  [],
  ['일자', '비목', '적요', '거래처', '지출금액(원)', '계약금액'],
  ['2013-01-25', '인건비', '1월분', '김하나', 3_000_000, 3_500_000],
  ['2013-02-25', '인건비', '2월분', '김하나', 3_000_000, 3_500_000],
  ['2013-03-04', '잡비', '시약', '한빛시약', 1_200_000, 1_300_000],
  ['2013-05-07', '1.가.②', '부품', '대성부품', 2_400_000, 2_640_000],
];
/** Another ledger in which one of the names stands again. */
const SECOND: MemoryCells = [
  ['일자', '비목', '적요', '거래처', '장부금액'],
  ['2013-06-25', '인건비', '6월분', '이두리', 2_000_000],
  ['2013-07-25', '1.가.②', '시약', '한빛시약', 700_000],
];

const checked = async (sheets: Readonly<Record<string, MemoryCells>>, lang: Lang = 'ko') => {
  const host = new MemoryHost(sheets);
  await show(host, { lang });
  await click('[data-action="check"]');
  return host;
};
const open = (rule: string, address: string) => click(`[data-rule="${rule}"][data-address="${address}"] [data-action="open-finding"]`);
const choices = () => all('[data-question="amount-column"] li').map(({ textContent }) => textContent?.replace(/\s+/g, ' '));
const unwritten = (host: MemoryHost) => expect(host.log.filter((line) => line.startsWith('write'))).toEqual([]);

describe('which column is the book amount', () => {
  it('is asked where it is unclear, with heading and sum of each; one click takes another, and it can be taken back', async () => {
    const host = await checked({ 원장: LEDGER });
    await open('amount-unclear', 'E3');
    expect(choices()).toEqual(['E ‘지출금액(원)’ (지금 사용)9,600,000원이대로 사용', 'F ‘계약금액’ 10,940,000원F 사용']);
    await click('[data-column="F"] [data-action="take-column"]');
    expect(host.answers).toEqual({ 원장: { columns: { book: 5 } } });
    expect(all('[data-rule="amount-unclear"]')).toEqual([]);
    expect(find('[data-status]').textContent).toContain('‘원장’의 장부금액을 F ‘계약금액’으로 지정');
    unwritten(host);
    await click('[data-action="undo"]');
    expect(host.answers).toBeNull();
    expect(all('[data-rule="amount-unclear"]')).toHaveLength(1);
    expect(all('[data-action="undo"]')).toEqual([]);
  });

  it('several are added up where a person selects them; remembered, shown as taken, and taken back', async () => {
    const host = await checked({ 원장: LEDGER });
    await open('amount-unclear', 'E3');
    expect(all('[data-together]')).toEqual([]);
    await click('[data-column="F"] [data-field="add-column"]');
    expect(all('[data-together]')).toEqual([]);
    await click('[data-column="E"] [data-field="add-column"]');
    expect(find('[data-together]').textContent).toContain('E+F의 합 20,540,000원');
    await click('[data-action="take-columns"]');
    expect(host.answers).toEqual({ 원장: { columns: { book: 4 }, bookParts: { 1: [4, 5] } } });
    expect(all('[data-rule="amount-unclear"]')).toEqual([]);
    expect(find('[data-status]').textContent).toContain('‘원장’의 장부금액을 E+F로 지정');
    unwritten(host);
    await click('[data-action="undo"]');
    expect(host.answers).toBeNull();
    expect(all('[data-rule="amount-unclear"]')).toHaveLength(1);
  });

  it('the one that was taken can be said to be right, and the workbook remembers it when it is opened again', async () => {
    const host = await checked({ 원장: LEDGER });
    await open('amount-unclear', 'E3');
    await click('[data-column="E"] [data-action="take-column"]');
    expect(host.answers).toEqual({ 원장: { columns: { book: 4 } } });
    await leave();
    await show(host);
    await click('[data-action="check"]');
    expect(all('[data-rule="amount-unclear"]')).toEqual([]);
  });

  it('speaks English, and says that columns are added up', async () => {
    await checked({ 원장: LEDGER.map((row, at) => (at === 2 ? ['일자', '비목', '적요', '거래처', '국고', '자부담'] : row)) }, 'en');
    await open('amount-unclear', 'E3');
    expect(choices()[0]).toBe('E+F added up (in use)20,540,000 won');
    expect(choices().slice(1)).toEqual(['E ‘국고’ 9,600,000 wonUse E', 'F ‘자부담’ 10,940,000 wonUse F'].slice(0, choices().length - 1));
  });

  it('of a second table of the sheet is answered for that table alone', async () => {
    const more: MemoryCells = [
      ['비목', '지출일자', '내용', '지출금액(원)', '계약금액'],
      ['1.가.②', '2013-08-05', '시약', 500_000, 550_000],
      ['1.가.②', '2013-09-05', '부품', 600_000, 660_000],
    ];
    const host = await checked({ 원장: [...LEDGER, [], ['하반기'], ...more] });
    const second = all('[data-rule="amount-unclear"]').map(({ dataset }) => dataset.address);
    expect(second).toEqual(['E3', 'D10']);
    await open('amount-unclear', 'D10');
    await click('[data-column="E"] [data-action="take-column"]');
    expect(host.answers).toEqual({ 원장: { parts: { 2: { book: 4 } } } });
    expect(all('[data-rule="amount-unclear"]').map(({ dataset }) => dataset.address)).toEqual(['E3']);
  });
});

describe('which category a name is', () => {
  it('is asked once, with the words of the category, and answered for every row and every sheet of that name', async () => {
    const host = await checked({ 원장: LEDGER, 하반기: SECOND });
    const asked = () => all('[data-rule="category-unknown"]').map(({ dataset }) => `${dataset.sheet}!${dataset.address}`);
    // 인건비 stands on both sheets, and is one question.
    expect(asked()).toEqual(['원장!B4', '원장!B6']);
    await open('category-unknown', 'B4');
    expect(container.textContent).toContain('시트 2개: 원장, 하반기');
    expect(find('[data-question="line-of-name"]').textContent).toContain('‘인건비’는 어느 비목입니까?');
    await type('[data-field="line"]', '1.가.①');
    expect(find('[data-line-words]').textContent).toContain('연구요원');
    await click('[data-action="assign-line"]');
    const said = { categories: { 인건비: '1.가.①' }, categoriesIn: '2013-60' };
    expect(host.answers).toEqual({ 원장: said, 하반기: said });
    expect(asked()).toEqual(['원장!B6']);
    unwritten(host);
    await click('[data-action="undo"]');
    expect(host.answers).toBeNull();
    expect(asked()).toEqual(['원장!B4', '원장!B6']);
  });

  it('nothing is assigned before a category is chosen', async () => {
    const host = await checked({ 원장: LEDGER });
    await open('category-unknown', 'B6');
    await type('[data-field="line"]', '');
    await click('[data-action="assign-line"]');
    expect(host.remembered.has('corrections')).toBe(false);
    expect(container.textContent).toContain('‘잡비’는 어느 비목입니까?');
  });

  it('offers the lines of the notice that decides: those of today for an application of today', async () => {
    await checked(
      {
        원장: LEDGER.map((row, at) =>
          at === 0 ? ['신청일', '2026-02-14'] : row.map((cell) => (typeof cell === 'string' ? cell.replace('2013-', '2025-') : cell)),
        ),
      },
      'en',
    );
    await open('category-unknown', 'B6');
    const codes = all('[data-field="line"] option').map((option) => (option as HTMLOptionElement).value);
    expect(codes).toContain('1.다');
    expect(codes).not.toContain('1.아');
    expect(find('[data-question="line-of-name"]').textContent).toContain('Which category is ‘잡비’?');
  });
});

/** Headings that nobody could guess. */
const STRANGE: MemoryCells = [
  ['2013년 개발 비용 정리'],
  [],
  ['ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ'],
  ['2013-01-25', '인건비', '1월분', '김하나', 3_000_000],
  ['2013-03-04', '재료비', '시약', '한빛시약', 1_200_000],
  ['2013-05-07', '재료비', '부품', '대성부품', 2_400_000],
];
/** A raw ledger beside one that was understood. */
const RAW: MemoryCells = [
  ['일자', '계정과목', '적요', '거래처', '금액(원)'],
  ['2013-01-25', '소모품비', '시약', '한빛시약', 3_000_000],
  ['2013-03-04', '소모품비', '시약', '한빛시약', 1_200_000],
  ['2013-05-07', '지급임차료', '장비 임차', '우진계측', 2_400_000],
];
const GOOD: MemoryCells = [
  ['일자', '비목', '적요', '거래처', '장부금액(원)'],
  ['2013-06-25', '1.가.②', '시약', '이두리상사', 2_000_000],
  ['2013-07-25', '1.가.②', '시약', '한빛시약', 700_000],
];
const assign = async (roles: Readonly<Record<string, string>>) => {
  for (const [column, role] of Object.entries(roles)) await type(`[data-field="column-${column}"]`, role);
};

describe('what the columns of a sheet hold that was not understood', () => {
  it('is asked where the table is missed: header row, a choice for each column, the names then; and taken back', async () => {
    const host = await checked({ 정리: STRANGE });
    await open('header-missing', 'A1');
    await click('[data-rule="header-missing"] [data-action="assign-columns"]');
    expect(find('[data-preview]').textContent).toContain('2013년 개발 비용 정리');
    expect(find('[data-row="3"] [data-action="use-row"]').getAttribute('aria-pressed')).toBe('true');
    await assign({ E: '', B: '' });
    expect(find('[data-needs]').textContent).toContain('장부금액 열을 지정해야');
    await click('[data-action="assign-apply"]');
    expect(host.remembered.has('corrections')).toBe(false);
    await assign({ A: 'date', C: 'text', D: 'party', E: 'book' });
    expect(find('[data-needs]').textContent).toContain('이름이 있는 열을 비목으로 지정');
    await assign({ B: 'category' });
    await click('[data-action="assign-apply"]');
    expect(host.answers).toMatchObject({ 정리: { headerRow: 2, columns: { date: 0, category: 1, text: 2, party: 3, book: 4 } } });
    expect(find('[data-understanding="ledger"]').textContent).toContain('3행');
    expect(all('[data-rule="category-unknown"]').map(({ dataset }) => dataset.address)).toEqual(['B4', 'B5']);
    unwritten(host);
    await click('[data-action="undo"]');
    expect(host.answers).toBeNull();
    expect(all('[data-rule="header-missing"]')).toHaveLength(1);
  });

  it('another row is the header where its number is pressed, and its columns are looked at anew', async () => {
    await checked({ 정리: STRANGE }, 'en');
    await click('[data-state="no-table"] [data-action="assign-columns"]');
    await click('[data-row="4"] [data-action="use-row"]');
    expect(find('[data-row="4"] [data-action="use-row"]').getAttribute('aria-pressed')).toBe('true');
    expect(find<HTMLInputElement>('[data-field="header-row"]').value).toBe('4');
    expect(container.textContent).toContain('B · 인건비');
    expect(container.textContent).toContain('Press the number of the header row');
  });

  it('a ledger without categories beside another: the account becomes the category, and each name is asked about', async () => {
    const host = await checked({ 배분: GOOD, 원장: RAW });
    expect(all('[data-rule="not-read"]').map(({ dataset }) => dataset.sheet)).toEqual(['원장']);
    await click('[data-rule="not-read"] [data-action="open-finding"]');
    await click('[data-rule="not-read"] [data-action="assign-columns"]');
    expect(find<HTMLSelectElement>('[data-field="column-E"]').value).toBe('book');
    await assign({ B: 'category' });
    await click('[data-action="assign-apply"]');
    expect(all('[data-rule="not-read"]')).toEqual([]);
    expect(all('[data-rule="category-unknown"]').map(({ dataset }) => `${dataset.sheet}!${dataset.address}`)).toEqual(['원장!B2', '원장!B4']);
    unwritten(host);
  });

  it('a role is the column’s that was given it last; what was answered is corrected later in the same place', async () => {
    const host = await checked({ 원장: LEDGER });
    await click('[data-action="correct"]');
    await assign({ F: 'book' });
    expect(find<HTMLSelectElement>('[data-field="column-E"]').value).toBe('');
    await click('[data-action="correct-apply"]');
    expect(host.answers).toEqual({ 원장: { columns: { book: 5 } } });
    await open('category-unknown', 'B6');
    await type('[data-field="line"]', '1.가.②');
    await click('[data-action="assign-line"]');
    await click('[data-action="correct"]');
    expect(find('[data-name="잡비"]').textContent).toContain('잡비 → 1.가.②');
    await click('[data-name="잡비"] [data-action="forget-name"]');
    await click('[data-action="correct-apply"]');
    expect(host.answers).toEqual({ 원장: { columns: { book: 5 } } });
    expect(all('[data-rule="category-unknown"]').map(({ dataset }) => dataset.address)).toEqual(['B4', 'B6']);
  });
});

describe('payments of what the list counts as purchases', () => {
  const PAID: MemoryCells = [
    ['신청일', '2014-02-14'],
    [],
    ['일자', '구분', '거래처', '적요', '비목', '금액(원)'],
    ['2013-01-09', '매입', '한빛과학', '감속기', '1.가.②', 600_000],
    ['2013-02-19', '지급', '한빛과학', '감속기', '1.가.②', 600_000],
    ['2013-03-05', '매입', '다온', '절연재', '1.가.②', 400_000],
    ['2013-04-10', '지급', '다온', '권선', '1.가.②', 400_000],
  ];
  const payments = () => all('[data-question="count-payments"] li').map(({ textContent }) => textContent);

  it('are counted one by one or all, remembered by what stands in their rows, and left out again', async () => {
    const host = await checked({ 원장: PAID });
    await open('row-not-counted', 'F5');
    expect(payments()).toEqual(['2013-02-19 한빛과학 600,000합계에 포함', '2013-04-10 다온 400,000합계에 포함']);
    await click('[data-question="count-payments"] li:last-child [data-action="count-payment"]');
    expect(host.answers).toEqual({ 원장: { countedPayments: ['2013-04-10 | 다온 | 400000'] } });
    expect(find('[data-rule="row-not-counted"]').textContent).toContain('지급만 적은 1행, 600,000은');
    unwritten(host);
    await click('[data-action="count-payments"]');
    expect(host.answers).toEqual({ 원장: { countedPayments: ['*'] } });
    expect(all('[data-rule="row-not-counted"]')).toEqual([]);
    await click('[data-action="correct"]');
    await click('[data-action="leave-payments"]');
    await click('[data-action="correct-apply"]');
    expect(host.answers).toBeNull();
    expect(all('[data-rule="row-not-counted"]')).toHaveLength(1);
  });
});

describe('a sheet that was set aside', () => {
  it('says why, and is counted where a person says so', async () => {
    const host = await checked({ 배분: LEDGER.slice(2), '배분 (2)': LEDGER.slice(2) });
    const [aside] = all('[data-rule="not-read"]');
    expect(aside).toBeDefined();
    await click('[data-rule="not-read"] [data-action="open-finding"]');
    await click('[data-rule="not-read"] [data-action="count-sheet"]');
    expect(host.answers).toEqual({ [aside?.dataset.sheet ?? '']: { kind: 'ledger' } });
    expect(all('[data-rule="not-read"]')).toEqual([]);
    await click('[data-action="undo"]');
    expect(all('[data-rule="not-read"]')).toHaveLength(1);
  });
});

describe('a table of a sheet that was told and not added', () => {
  it('is counted where a person says so, remembered by its headings, and left out again', async () => {
    const rows: MemoryCells = [
      ['일자', '비목', '적요', '거래처', '금액(원)'],
      ['2013-01-25', '1.가.②', '시약', '한빛시약', 3_000_000],
      ['2013-05-07', '1.가.②', '부품', '대성부품', 2_400_000],
      [],
      ['제외 항목'],
      ['일자', '비목', '적요', '거래처', '금액(원)'],
      ['2013-06-07', '1.가.②', '부품', '대성부품', 700_000],
    ];
    const host = await checked({ 배분: rows });
    expect(all('[data-rule="not-read"]')).toHaveLength(1);
    await click('[data-rule="not-read"] [data-action="open-finding"]');
    await click('[data-rule="not-read"] [data-action="count-table"]');
    expect(host.answers).toEqual({ 배분: { countedTables: ['제외 항목/일자|비목|적요|거래처|금액(원)'] } });
    expect(all('[data-rule="not-read"]')).toEqual([]);
    unwritten(host);
    await click('[data-action="correct"]');
    await click('[data-action="leave-tables"]');
    await click('[data-action="correct-apply"]');
    expect(host.answers).toBeNull();
    expect(all('[data-rule="not-read"]')).toHaveLength(1);
  });
});
