/** What the terminal may correct of what is understood: `--columns`, `--names`, `--payments`, `--sheet`, `--unit`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { readColumns, readNames, readPayments, readWantedUnit, type WantedCorrections } from '../../src/cli/corrections';
import { date } from '../../src/domain';
import { checkWorkbook } from '../../src/checking';
import { xlsxOf } from '../lib/sheets';

describe('--columns', () => {
  it.each<[string, ReturnType<typeof readColumns>]>([
    ['원장!분류=E,장부금액=F', { sheet: '원장', columns: { category: 4, book: 5 } }],
    ['원장!비목=E, 금액=AA', { sheet: '원장', columns: { category: 4, book: 26 } }],
    ['ledger!category=e,book=f', { sheet: 'ledger', columns: { category: 4, book: 5 } }],
    ["'7월 원장'!일자=A", { sheet: '7월 원장', columns: { date: 0 } }],
    ["'It''s'!book=B", { sheet: "It's", columns: { book: 1 } }],
    ['원장!비고=없음', { sheet: '원장', columns: { note: null } }],
    ['원장!비고=-,조정금액=none', { sheet: '원장', columns: { note: null, adjustment: null } }],
    ['분류=E', { sheet: '*', columns: { category: 4 } }],
    ['원장!장부금액=F+G', { sheet: '원장', columns: { book: 5 }, added: [5, 6] }],
    ['book=f + h+g,category=E', { sheet: '*', columns: { book: 5, category: 4 }, added: [5, 7, 6] }],
    ['원장!장부금액=F+F', undefined],
    ['원장!장부금액=F+', undefined],
    ['원장!장부금액=F+5', undefined],
    ['원장!비목=E+F', undefined],
    ['원장!', undefined],
    ['원장!분류', undefined],
    ['원장!분류=', undefined],
    ['원장!분류=5', undefined],
    ['원장!분류=E=F', undefined],
    ['원장!색깔=E', undefined],
    ['원장!분류=ABCD', undefined],
    ['!분류=E', undefined],
  ])('%s', (given, columns) => expect(readColumns(given)).toEqual(columns));
});

describe('--names', () => {
  it.each<[string, ReturnType<typeof readNames>]>([
    ['원장!인건비=1.가.①,재료비=1.가.②', { 원장: { 인건비: '1.가.①', 재료비: '1.가.②' } }],
    ['위탁 연구비=1.나.①', { '*': { '위탁 연구비': '1.나.①' } }],
    ["'7월 원장'!a=b=2.가.①", { '7월 원장': { 'a=b': '2.가.①' } }],
    ['인건비=1.가', undefined],
    ['인건비=9.가.①', undefined],
    ['인건비', undefined],
    ['=1.가.①', undefined],
    ['!인건비=1.가.①', undefined],
  ])('%s', (given, names) => expect(readNames(given)).toEqual(names));
});

describe('--payments', () => {
  it.each<[string, ReturnType<typeof readPayments>]>([
    ['원장!5, 8', { 원장: ['#5', '#8'] }],
    ['5', { '*': ['#5'] }],
    ['원장!모두', { 원장: ['*'] }],
    ['all', { '*': ['*'] }],
    ['원장!5,모두', undefined],
    ['원장!0', undefined],
    ['원장!', undefined],
    ['!5', undefined],
  ])('%s', (given, payments) => expect(readPayments(given)).toEqual(payments));
});

describe('--unit', () => {
  it.each<[string, number | undefined]>([
    ['원', 1],
    ['천원', 1_000],
    ['1000', 1_000],
    ['백만원', 1_000_000],
    ['won', 1],
    ['1', 1],
    ['1000000', 1_000_000],
    ['달러', undefined],
    ['10', undefined],
    ['', undefined],
  ])('%s', (given, won) => expect(readWantedUnit(given)).toBe(won));
});

describe('a workbook', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrections-'));
    file = join(folder, '원장.xlsx');
    await writeFile(
      file,
      await xlsxOf([
        {
          name: '원장',
          rows: [
            ['일자', '적요', '분류', '금액', '집행금액'],
            ['2013-01-09', '시약', '1.가.②', 100, 90],
            ['2013-02-09', '부품', '1.가.②', 200, 180],
            ['2013-03-09', '기판', '1.가.②', 300, 270],
          ],
        },
        {
          name: '참고',
          rows: [
            ['일자', '적요', '분류', '금액'],
            ['2013-04-09', '임차', '1.가.③', 7],
            ['2013-05-09', '임차', '1.가.③', 8],
            ['2013-06-09', '임차', '1.가.③', 9],
          ],
        },
      ]),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const sums = async (wanted: WantedCorrections): Promise<unknown> => {
    const result = await checkFile(file, { appliedOn: date('2014-02-14') }, checkWorkbook, wanted);
    if (!isChecked(result)) throw new Error(result.error.en);
    return result.check.sheets.map(({ sheet, summary }) => [sheet, summary.bookAmount]);
  };

  it.each<[string, WantedCorrections, unknown]>([
    // 90 + 180 + 270; 7 + 8 + 9
    [
      'the column of the amount',
      { columns: { 원장: { book: 4 } } },
      [
        ['원장', 540],
        ['참고', 24],
      ],
    ],
    [
      'another one',
      { columns: { 원장: { book: 3 } } },
      [
        ['원장', 600],
        ['참고', 24],
      ],
    ],
    [
      // 100 + 200 + 300 beside 90 + 180 + 270
      'two columns that are added up',
      { columns: { 원장: { book: 3 } }, added: { 원장: [3, 4] } },
      [
        ['원장', 1_140],
        ['참고', 24],
      ],
    ],
    ['one sheet', { sheets: ['참고'] }, [['참고', 24]]],
    [
      'the unit of all',
      { unit: 1_000, columns: { '*': { book: 3 } } },
      [
        ['원장', 600_000],
        ['참고', 24_000],
      ],
    ],
    ['all of it', { unit: 1_000, sheets: ['원장'], columns: { '*': { book: 3 }, 원장: { book: 4 } } }, [['원장', 540_000]]],
  ])('%s', async (_, wanted, expected) => expect(await sums(wanted)).toEqual(expected));

  it('gives names their lines', async () => {
    const named = join(folder, '이름.xlsx');
    const rows = [
      ['일자', '적요', '비목', '금액'],
      ['2013-01-09', '시약', '재료비', 100],
      ['2013-02-09', '급여', '인건비', 200],
      ['2013-03-09', '기판', '재료비', 300],
    ];
    await writeFile(named, await xlsxOf([{ name: '원장', rows }]));
    const lines = async (wanted?: WantedCorrections): Promise<unknown> => {
      const result = await checkFile(named, { appliedOn: date('2014-02-14') }, checkWorkbook, wanted);
      return isChecked(result)
        ? Object.fromEntries(result.check.sheets.flatMap(({ byLine }) => byLine.map(({ code, bookAmount }) => [code, bookAmount])))
        : result;
    };
    expect(await lines()).toEqual({});
    expect(await lines({ names: { '*': { 재료비: '1.가.②' }, 원장: { 인건비: '1.가.①' } } })).toEqual({ '1.가.①': 200, '1.가.②': 400 });
    // What stands in no cell is no correction of anything.
    for (const [names, said] of [
      [{ '*': { 재료비: '1.가.②', 없음: '1.가.①' } }, ': 없음'],
      [{ 원장: { '재료 비': '1.가.②' } }, ': 원장!재료 비'],
    ] as const)
      expect(await lines({ names })).toMatchObject({ error: { ko: expect.stringContaining(said) } });
  });

  it('counts payments that a person says are costs of their own', async () => {
    const paid = join(folder, '지급.xlsx');
    const rows = [
      ['일자', '구분', '거래처', '적요', '비목', '금액'],
      ['2013-01-09', '매입', '한빛과학', '감속기', '1.가.②', 600],
      ['2013-02-19', '지급', '한빛과학', '감속기', '1.가.②', 600],
      ['2013-03-05', '매입', '다온', '절연재', '1.가.②', 400],
      ['2013-04-10', '지급', '다온', '권선', '1.가.②', 400],
    ];
    await writeFile(paid, await xlsxOf([{ name: '원장', rows }]));
    const sum = async (wanted?: WantedCorrections): Promise<unknown> => {
      const result = await checkFile(paid, { appliedOn: date('2014-02-14') }, checkWorkbook, wanted);
      return isChecked(result) ? result.check.summary.bookAmount : result;
    };
    const said = async (wanted: WantedCorrections): Promise<string> => {
      const result = await checkFile(paid, { appliedOn: date('2014-02-14') }, checkWorkbook, wanted);
      return isChecked(result) ? '' : result.error.ko;
    };
    expect([await sum(), await sum({ payments: { 원장: ['#5'] } }), await sum({ payments: { '*': ['*'] } })]).toEqual([1_000, 1_400, 2_000]);
    // A row that is no cost, and a sheet that is not there, are no corrections of anything.
    expect(await said({ payments: { 원장: ['#5', '#99'] } })).toContain('원장!99');
    expect(await said({ payments: { 없는시트: ['#5'] } })).toContain('없는시트');
    expect(await said({ columns: { 없는시트: { book: 3 } } })).toContain('없는시트');
  });

  it('refuses a sheet that is not there', async () => {
    for (const sheets of [['없는 시트'], ['원장', '없는 시트']]) {
      const result = await checkFile(file, {}, checkWorkbook, { sheets });
      expect(isChecked(result) ? '' : result.error.ko).toMatch(/--sheet로 지정한 시트가 이 파일에 없습니다.*: 없는 시트$/);
    }
  });
});
