/** Score tables of strangers: items downwards with the firms across, and headings that shorten the names of the items. */
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { Grid } from '../../src/reading/grid';
import { cellOf, findScoreTable } from '../../src/reading/score-table';
import { headingKey } from '../../src/reading/score-headings';
import type { CellValue } from '../../src/sheet/model';
import { blockOf } from '../lib/sheets';
import { a1 } from '../../src/sheet/a1';

const cardsOf = (id: '2013-60' | '2025-04-01', marks: 'grades' | 'points') => {
  const { scoreCards } = edition(id);
  return scoreCards.available ? scoreCards.value.cards.map((card) => ({ ...card, marks })) : [];
};
const cards = cardsOf('2013-60', 'grades');
const card = (id: number) => cards.find((one) => one.id === id)!;
const names = (id: number): string[] => card(id).items.map(({ name }) => name.ko);
const grade = (item: number, firm: number): string => 'ABCDE'.charAt((item * 2 + firm) % 5);
const find = (rows: CellValue[][], name = '평가', of: ReturnType<typeof cardsOf> = cards) => findScoreTable(new Grid(blockOf({ name, rows })), of);
const firmsOf = (table: ReturnType<typeof find>) => table?.firms.map(({ name, grades }) => [name, grades.join('')]);
const wholeOf = (id: number, firm: number): string =>
  names(id)
    .map((_, item) => grade(item, firm))
    .join('');

describe('items downwards, firms across', () => {
  it.each<readonly [name: string, rows: CellValue[][], first: string]>([
    ['plain', [['심사항목', '가나다', '라마바'], ...names(5).map((name, item) => [name, grade(item, 0), grade(item, 1)])], 'B2'],
    [
      'a title, the headings of groups, explanations and points before the firms, sums and a note below',
      [
        ['2014년 기술성 평가'],
        [],
        ['평가항목', '심사항목', '평가내용', '배점', '가나다', '라마바', '비고'],
        ...card(5).items.map(({ group, name, maxPoints }, item): CellValue[] => [
          group.ko,
          `${item + 1}. ${name.ko}`,
          `${name.ko}에 대하여 신청인이 제출한 자료로 판단한다`,
          maxPoints,
          grade(item, 0),
          grade(item, 1),
          null,
        ]),
        ['합계', null, null, 100, 61, 60],
        ['※ A부터 E까지 적습니다.'],
      ],
      'E4',
    ],
    [
      'items in reverse order, a row of numbers above the firms',
      [
        ['번호', 1, 2],
        ['업체명', '가나다', '라마바'],
        ...names(5)
          .map((name, item) => [name, grade(item, 0), grade(item, 1)])
          .reverse(),
      ],
      'B20',
    ],
  ])('%s', (_, rows, first) => {
    const table = find(rows);
    expect([table?.card, table?.isTurned]).toEqual([5, true]);
    expect(firmsOf(table)).toEqual([
      ['가나다', wholeOf(5, 0)],
      ['라마바', wholeOf(5, 1)],
    ]);
    const cell = table && cellOf(table, table.firms[0]!.row, 0);
    expect(cell && a1(cell.row, cell.column)).toBe(first);
  });

  it('the firms named above the columns of their evaluators', () => {
    const rows = [
      ['기업명', '가나다', null, '라마바'],
      ['평가위원', '김위원', '이위원', '김위원'],
      ...names(4).map((name, item) => [name, grade(item, 0), grade(item, 1), grade(item, 2)]),
    ];
    const table = find(rows);
    expect(table?.firms.map(({ name, evaluator }) => [name, evaluator])).toEqual([
      ['가나다', '김위원'],
      ['가나다', '이위원'],
      ['라마바', '김위원'],
    ]);
  });

  it('the sheet of one firm is that firm’s: by its label, else by the name of the sheet', () => {
    const items = names(6).map((name, item) => [name, card(6).items[item]!.maxPoints, grade(item, 0)]);
    expect(firmsOf(find([['기업명', '가나다'], [], ['심사항목', '배점', '평가등급'], ...items]))).toEqual([['가나다', wholeOf(6, 0)]]);
    expect(firmsOf(find([['심사항목', '배점', '등급'], ...items], '㈜라마바'))).toEqual([['㈜라마바', wholeOf(6, 0)]]);
  });

  it('columns of evaluators alone are no firms', () => {
    expect(find([['심사항목', '위원 1', '위원 2'], ...names(4).map((name) => [name, 'A', 'B'])])).toBeUndefined();
  });

  it('of tables of weights, with weights beside the items', () => {
    const now = cardsOf('2025-04-01', 'points');
    const older = now.find(({ id }) => id === '4-2')!;
    const table = find(
      [['지표명', '비율(%)', '가나다', '라마바'], ...older.items.map(({ name, maxPoints }, item) => [name.ko, maxPoints, 80, 60 + item])],
      '평가',
      now,
    );
    expect([table?.card, firmsOf(table)?.map(([name]) => name), table?.firms[1]?.grades[11]]).toEqual(['4-2', ['가나다', '라마바'], 71]);
  });
});

/** By hand: what each heading can only be on the card of ten items (별표 4). */
const SHORT = ['지식수준', '경험수준', '기술인력', '경영의지', '인지도', '비교우위', '판매계획', '판매처', '순이익률', '회수가능성'];

describe('shortened names', () => {
  const row = (firm: number): string[] => names(4).map((_, item) => grade(item, firm));
  const firms: CellValue[][] = [
    ['가나다', ...row(0)],
    ['라마바', ...row(1)],
  ];
  it('are told where only one item can be meant, and said', () => {
    const table = find([['기업명', ...SHORT], ...firms]);
    expect(table?.card).toBe(4);
    expect(firmsOf(table)).toEqual([
      ['가나다', wholeOf(4, 0)],
      ['라마바', wholeOf(4, 1)],
    ]);
    expect(table?.short.map(({ heading }) => heading)).toEqual(SHORT.filter((name) => name !== '인지도'));
    expect(table?.unnamed).toEqual([]);
  });
  it('downwards too', () => {
    expect(firmsOf(find([['항목', '가나다'], ...SHORT.map((name, item) => [name, grade(item, 0)])]))).toEqual([['가나다', wholeOf(4, 0)]]);
  });
  it('what could be two items is asked: 기술수준 of 기술지식수준 and 기술경험수준', () => {
    const heads = ['기업명', '기술수준', '경험', ...SHORT.slice(2)];
    const table = find([heads, ...firms]);
    expect(table?.columns.slice(0, 3)).toEqual([undefined, undefined, 3]);
    expect(table?.unnamed).toEqual(['기술수준', '경험']);
    const named = new Map([
      [headingKey('기술수준'), 0],
      [headingKey('경험'), 1],
    ]);
    const said = findScoreTable(
      new Grid(blockOf({ name: '평가', rows: [heads, ...firms] })),
      cards.map((one) => (one.id === 4 ? { ...one, named } : one)),
    );
    expect([said?.columns.slice(0, 3), said?.unnamed]).toEqual([[1, 2, 3], []]);
    expect(firmsOf(said)?.[0]).toEqual(['가나다', wholeOf(4, 0)]);
  });
  it('two headings that can be the same item are asked', () => {
    const table = find([['기업명', ...SHORT, '판매처 다양성'], ...firms.map((one, at) => [...one, grade(7, at)])]);
    expect(table?.columns[7]).toBeUndefined();
    expect(table?.unnamed).toEqual(['판매처', '판매처 다양성']);
  });
  it.each(['기술성', '경영능력', '총점', '사업성 소계', '결과'])('a column of sums or verdicts is no item: %s', (heading) => {
    const table = find([['기업명', ...SHORT, heading], ...firms.map((one) => [...one, 20])]);
    expect(table?.columns).toEqual(SHORT.map((_, item) => item + 1));
    expect(table?.unnamed).toEqual([]);
  });
  it('a column of points that somebody has calculated is no grade, whatever its heading', () => {
    const heads = [...names(4).slice(1), '기술지식'];
    const table = find([
      ['기업명', ...heads],
      ['가나다', ...row(0).slice(1), 7.5],
    ]);
    expect(table?.columns[0]).toBeUndefined();
  });
});
