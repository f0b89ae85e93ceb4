/** What a person answered about the columns of a sheet holds for the columns that were meant, wherever they stand since. */
import { describe, expect, it } from 'vitest';
import { openSession, type CheckSession, type Corrections, type SheetBlock } from '../../src/checking';
import { correctionsFor } from '../../src/cli/corrections';
import type { CellValue } from '../../src/sheet/model';
import { parseCorrections } from '../../src/reading/stored-settings';

type Rows = readonly (readonly CellValue[])[];
const LEDGER: Rows = [
  ['신청일', '2014-02-14', null, null, null, null],
  [null, null, null, null, null, null],
  ['일자', '비목', '적요', '거래처', '지출금액(원)', '계약금액'],
  ['2013-01-25', '1.가.②', '1월분', '김하나', 3_000_000, 3_500_000],
  ['2013-02-25', '1.가.②', '2월분', '김하나', 3_000_000, 3_500_000],
  ['2013-03-04', '1.가.②', '시약', '한빛시약', 1_200_000, 1_300_000],
  ['2013-05-07', '1.가.②', '부품', '대성부품', 2_400_000, 2_640_000],
];
const TAKEN = 9_600_000;
const OTHER = 10_940_000;
/** Headings that nobody could guess; its columns are assigned by hand. */
const STRANGE: Rows = [
  ['2013년 개발 비용 정리', null, null, null, null, null],
  ['ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ'],
  ['2013-01-25', '1.가.②', '1월분', '김하나', 3_000_000, 1],
  ['2013-03-04', '1.가.②', '시약', '한빛시약', 1_200_000, 2],
  ['2013-05-07', '1.가.②', '부품', '대성부품', 2_400_000, 3],
];
const STRANGE_COLUMNS = { headerRow: 1, columns: { date: 0, category: 1, text: 2, party: 3, book: 4 } } as const;

const block = (values: Rows, sheet = '원장', at: Partial<SheetBlock> = {}): SheetBlock => ({
  sheetId: 's1',
  sheet,
  top: 0,
  left: 0,
  values,
  formulas: new Map(),
  hiddenRows: new Set(),
  merges: [],
  date1904: false,
  ...at,
});
const insertColumn = (rows: Rows, before: number, heading: string | null = null, at = 2): Rows =>
  rows.map((row, r) => [...row.slice(0, before), r === at ? heading : null, ...row.slice(before)]);
const insertRows = (rows: Rows, before: number, count: number): Rows => [
  ...rows.slice(0, before),
  ...Array.from({ length: count }, () => (rows[0] ?? []).map(() => null)),
  ...rows.slice(before),
];
const moveLast = (rows: Rows, to: number): Rows => rows.map((row) => [...row.slice(0, to), row[row.length - 1] as CellValue, ...row.slice(to, -1)]);
const withHead = (rows: Rows, at: number, column: number, head: CellValue): Rows =>
  rows.map((row, r) => (r === at ? row.map((cell, c) => (c === column ? head : cell)) : row));

/** Answers as the pane does, and gives what the workbook then remembers. */
function answered(rows: Rows, correction: Corrections): Record<string, Corrections> {
  const session = openSession([block(rows)], {});
  session.configure({ corrections: { 원장: correction } });
  return parseCorrections(JSON.parse(JSON.stringify({ 원장: session.anchor('원장') })));
}
const sum = (session: CheckSession): number => session.result.summary.bookAmount;
/** Opened anew, as the terminal does; and changed while it was open, as the pane sees it. */
function both(before: Rows, correction: Corrections, after: Rows, at: Partial<SheetBlock> = {}): { readonly sum: number; readonly asked: boolean } {
  const corrections = answered(before, correction);
  const anew = openSession([block(after, '원장', at)], { corrections });
  const live = openSession([block(before)], { corrections });
  live.setSheet(block(after, '원장', at));
  expect([sum(live), live.result.findings.map(({ key }) => key)]).toEqual([sum(anew), anew.result.findings.map(({ key }) => key)]);
  return { sum: sum(anew), asked: anew.result.findings.some(({ question }) => question?.asks === 'amount-column' || question?.asks === 'columns') };
}

const BOOK_IS_F = { columns: { book: 5 } } as const;

describe('the book amount is column F, by a person', () => {
  it.each<[string, Rows, { sum: number; asked: boolean }]>([
    ['nothing moved', LEDGER, { sum: OTHER, asked: false }],
    ['a column was inserted on the left', insertColumn(LEDGER, 0), { sum: OTHER, asked: false }],
    ['a column of amounts was inserted before it', insertColumn(LEDGER, 5, '부가세'), { sum: OTHER, asked: false }],
    ['two columns were deleted before it', LEDGER.map((row) => [...row.slice(0, 2), ...row.slice(4)]), { sum: OTHER, asked: false }],
    ['it was cut and inserted before the other', moveLast(LEDGER, 4), { sum: OTHER, asked: false }],
    ['rows were inserted above the heading', insertRows(LEDGER, 0, 5), { sum: OTHER, asked: false }],
    ['rows and a column', insertRows(insertColumn(LEDGER, 0), 1, 2), { sum: OTHER, asked: false }],
    ['its heading was written anew', withHead(LEDGER, 2, 5, '실제 금액'), { sum: OTHER, asked: false }],
    ['it was deleted: the answer holds for no other column', LEDGER.map((row) => row.slice(0, 5)), { sum: TAKEN, asked: false }],
  ])('%s', (_, after, expected) => {
    expect(both(LEDGER, BOOK_IS_F, after)).toEqual(expected);
  });

  it.each<[string, Rows, { sum: number; asked: boolean }]>([
    ['nothing moved', LEDGER, { sum: TAKEN + OTHER, asked: false }],
    ['a column was inserted between them', insertColumn(LEDGER, 5, '부가세'), { sum: TAKEN + OTHER, asked: false }],
    ['they changed places', moveLast(LEDGER, 4), { sum: TAKEN + OTHER, asked: false }],
    ['one of them was deleted: the other alone was said by nobody', LEDGER.map((row) => row.slice(0, 5)), { sum: TAKEN, asked: false }],
  ])('two columns that a person added up: %s', (_, after, expected) => {
    expect(both(LEDGER, { columns: { book: 4 }, bookParts: { 1: [4, 5] } }, after)).toEqual(expected);
  });

  it('it was deleted, and another stands in its place: as if nobody had answered', () => {
    const more = LEDGER.map((row, r) => [...row.slice(0, 5), r === 2 ? '계약금액' : null, r === 2 ? '예산금액' : r > 2 ? 5_000_000 : null]);
    const filled = more.map((row, r) => row.map((cell, c) => (c === 5 && r > 2 ? (LEDGER[r]?.[5] ?? null) : cell)));
    const gone = filled.map((row) => [...row.slice(0, 5), row[6] ?? null]);
    const unanswered = openSession([block(gone)]).result;
    expect(both(filled, BOOK_IS_F, gone).sum).toBe(TAKEN);
    expect(openSession([block(gone)], { corrections: answered(filled, BOOK_IS_F) }).result.findings).toEqual(unanswered.findings);
  });

  it('the used area begins further right since columns before it were emptied', () => {
    const after = insertColumn(LEDGER, 0).map((row) => row.slice(1));
    expect(both(LEDGER, BOOK_IS_F, after, { left: 1 })).toEqual({ sum: OTHER, asked: false });
  });

  it('another sheet has got the name: the answer is not its', () => {
    const other: Rows = [
      ['번호', '일자', '분류', '내용', '장부금액', '계약', '잔액'],
      [1, '2013-01-25', '1.가.②', '부품', 100, 900, 70],
      [2, '2013-02-25', '1.가.②', '부품', 200, 900, 70],
    ];
    expect(both(LEDGER, { ...BOOK_IS_F, unit: 1000 }, other).sum).toBe(300);
  });

  it('two headings of one name are told apart by their order, and asked anew where there is another of it', () => {
    const twice = withHead(withHead(LEDGER, 2, 4, '금액'), 2, 5, '금액');
    expect(both(twice, BOOK_IS_F, insertColumn(twice, 0)).sum).toBe(OTHER);
    const thrice = insertColumn(twice, 4, '금액').map((row, r) => row.map((cell, c) => (c === 4 && r > 2 ? 7 : cell)));
    expect(both(twice, BOOK_IS_F, thrice).sum).not.toBe(TAKEN);
  });
});

it('the command line corrects the sheet as it stands, beside what was answered in the pane', () => {
  const corrections = correctionsFor([block(insertColumn(LEDGER, 0))], answered(LEDGER, BOOK_IS_F), { columns: { 원장: { party: 4 } } });
  expect(corrections).toEqual({ 원장: { columns: { book: 6, party: 4 } } });
});

describe('the columns of a sheet that nobody could guess', () => {
  it.each<[string, Rows]>([
    ['nothing moved', STRANGE],
    ['a column inserted', insertColumn(STRANGE, 0, null, 1)],
    ['a column inserted in the midst', insertColumn(STRANGE, 3, '새 열', 1)],
    ['rows inserted above', insertRows(STRANGE, 0, 3)],
    ['the last moved to the front', moveLast(STRANGE, 0)],
  ])('%s', (_, after) => {
    expect(both(STRANGE, STRANGE_COLUMNS, after)).toEqual({ sum: 6_600_000, asked: false });
  });

  it('a column without a heading is the one between its neighbours', () => {
    const bare = withHead(STRANGE, 1, 4, null);
    expect(both(bare, STRANGE_COLUMNS, insertColumn(bare, 0, null, 1)).sum).toBe(6_600_000);
  });
});

describe('a sheet without a heading', () => {
  // 3,000,000 + 1,200,000 + 2,400,000: the first row is a cost as the others are.
  const bare = STRANGE.slice(2);
  const columns = STRANGE_COLUMNS.columns;
  it.each<[string, Rows, Rows]>([
    ['nothing moved', bare, bare],
    ['the first cost was changed', bare, withHead(bare, 0, 0, '2013-01-27')],
    ['rows inserted above', bare, insertRows(bare, 0, 2)],
    ['an amount that is written as text', withHead(bare, 0, 4, '3,000,000원'), withHead(bare, 0, 4, '3,000,000원')],
  ])('%s', (_, before, after) => {
    expect(both(before, { headerRow: 0, columns }, after)).toEqual({ sum: 6_600_000, asked: false });
  });

  it.each<[string, Rows, readonly number[], number]>([
    ['under nothing', bare, [0], 0],
    ['under a title and a blank row', [['연구개발비 2013년', null, null, null, null, null], [null, null, null, null, null, null], ...bare], [2], 2],
    ['under headings that nobody could guess', STRANGE, [1], 2],
  ])('whose columns the command line names, %s', (_, rows, headerRows, firstRow) => {
    const { result } = openSession([block(rows)], { corrections: { 원장: { columns } } });
    expect(result.summary.bookAmount).toBe(6_600_000);
    expect(result.sheets[0]?.understanding).toMatchObject({ headerRows, firstRow });
  });
});

describe('a second table of the sheet', () => {
  const second: Rows = [
    [null, null, null, null, null, null],
    ['하반기', null, null, null, null, null],
    ['비목', '지출일자', '내용', '지출금액(원)', '계약금액', null],
    ['1.가.②', '2013-08-05', '시약', 500_000, 550_000, null],
    ['1.가.②', '2013-09-05', '부품', 600_000, 660_000, null],
  ];
  const sheet = [...LEDGER, ...second];
  const correction = { columns: { book: 4 }, parts: { 2: { book: 4 } } } as const;
  it.each<[string, Rows]>([
    ['nothing moved', sheet],
    ['a column inserted on the left', insertColumn(sheet, 0)],
    ['rows inserted between', insertRows(sheet, LEDGER.length, 2)],
  ])('%s', (_, after) => {
    expect(both(sheet, correction, after).sum).toBe(TAKEN + 1_210_000);
  });
});
