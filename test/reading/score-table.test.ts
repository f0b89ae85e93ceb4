import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { Grid } from '../../src/reading/grid';
import { findScoreTable } from '../../src/reading/score-table';
import type { CellValue } from '../../src/sheet/model';

const held = edition('2013-60').scoreCards;
const cards = held.available ? held.value.cards : [];
const card = (id: number) => cards.find((one) => one.id === id)!;
const names = (id: number): string[] => card(id).items.map(({ name }) => name.ko);
const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
/** Grades of the firm in the order of the card: another for every item and every firm. */
const gradesOf = (id: number, firm: number): string[] => card(id).items.map((_, item) => GRADES[(item * 2 + firm) % 5]!);

const gridOf = (rows: CellValue[][]): Grid => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return new Grid({ sheetId: 's', sheet: '평가', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false });
};

const points = (id: number): number[] => card(id).items.map(({ maxPoints }) => maxPoints);
const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

const shapes: readonly { readonly name: string; readonly id: number; readonly rows: CellValue[][]; readonly firms: string[] }[] = [
  {
    name: 'plain: names left',
    id: 5,
    firms: ['가', '나'],
    rows: [
      ['기업명', ...names(5)],
      ['가', ...gradesOf(5, 0)],
      ['나', ...gradesOf(5, 1)],
    ],
  },
  {
    name: 'titles above, a row of points, notes and totals below',
    id: 4,
    firms: ['가', '나'],
    rows: [
      ['2014년 사업성 평가'],
      [],
      ['번호', '업체명', ...names(4)],
      [null, '배점', ...points(4)],
      [1, '가', ...gradesOf(4, 0)],
      [2, '나', ...gradesOf(4, 1)],
      [null, '합계'],
      ['※ A부터 E까지 적습니다.'],
    ],
  },
  {
    name: 'items in reverse order',
    id: 6,
    firms: ['가'],
    rows: [
      ['회사명', ...reversed(names(6))],
      ['가', ...reversed(gradesOf(6, 0))],
    ],
  },
  {
    name: 'names right',
    id: 6,
    firms: ['가', '나'],
    rows: [
      [...names(6), '상호'],
      [...gradesOf(6, 0), '가'],
      [...gradesOf(6, 1), '나'],
    ],
  },
  {
    name: 'points behind the names, numbers before them, a column of verdicts',
    id: 4,
    firms: ['가'],
    rows: [
      ['기업', ...names(4).map((name, item) => `${item + 1}. ${name}(${points(4)[item]})`), '결과'],
      ['가', ...gradesOf(4, 0), '적격'],
    ],
  },
  {
    name: 'names without a heading of their own, the reason of a refusal nearer to the grades, a date below',
    id: 6,
    firms: ['가', '나'],
    rows: [
      ['심사항목', '총점', '판정', '사유', ...names(6)],
      ['배점', null, null, null, ...points(6)],
      ['가', 90, '적격', null, ...gradesOf(6, 0)],
      ['나', 59.8, '부적격', '총점 59.8점: 65점 이상이어야 합니다', ...gradesOf(6, 1)],
      [],
      ['발급일', '2014-05-20'],
    ],
  },
  {
    name: 'English headings',
    id: 5,
    firms: ['Alpha'],
    rows: [
      ['Company', ...card(5).items.map(({ name }) => name.en)],
      ['Alpha', ...gradesOf(5, 0)],
    ],
  },
  {
    name: 'groups above the items, headings broken over lines with their points, numbers of firms and their verdicts beside',
    id: 4,
    firms: ['가', '나'],
    rows: [
      ['평가 결과 집계표'],
      [
        '순번',
        '사업자번호',
        '기업명',
        '대표자',
        '경영주 기술능력',
        ...names(4)
          .slice(1)
          .map(() => null),
        '총점',
        '결과',
      ],
      [null, null, null, null, ...names(4).map((name, item) => `${name.replace(' ', '\n')}\n(${points(4)[item]}점)`), null, null],
      [1, '124-81-00998', '가', '홍길동', ...gradesOf(4, 0), 80, '적격'],
      [2, '124-81-00999', '나', '이몽룡', ...gradesOf(4, 1), 60, '부적격'],
      [null, null, '평균', null, ...points(4), 70, null],
    ],
  },
  {
    name: 'spaced letters in the headings, small letters and full width in the cells',
    id: 4,
    firms: ['가'],
    rows: [
      ['업 체', ...names(4).map((name) => name.split('').join(' '))],
      ['가', ...gradesOf(4, 0).map((grade, item) => (item % 2 ? grade.toLowerCase() : `${String.fromCharCode(grade.charCodeAt(0) + 0xfee0)} 등급`))],
    ],
  },
  {
    name: 'names without a heading, blank rows between',
    id: 4,
    firms: ['가', '나'],
    rows: [[null, ...names(4)], ['가', ...gradesOf(4, 0)], [], ['나', ...gradesOf(4, 1)]],
  },
];

describe('tables of scores are found by their headings', () => {
  it.each(shapes)('$name', ({ id, rows, firms }) => {
    const found = findScoreTable(gridOf(rows), cards);
    expect(found?.card).toBe(id);
    expect(found?.firms.map(({ name }) => name)).toEqual(firms);
    expect(found?.firms.map(({ grades }) => grades)).toEqual(firms.map((_, firm) => gradesOf(id, firm)));
  });

  it('a cell that is no grade is told, and a firm without grades is one that is not graded yet', () => {
    const found = findScoreTable(gridOf([['기업명', ...names(4)], ['가', 'F', ...gradesOf(4, 0).slice(1)], ['나']]), cards);
    expect(found?.firms[0]?.wrong).toEqual([{ item: 0, text: 'F' }]);
    expect(found?.firms[0]?.grades[0]).toBeUndefined();
    expect(found?.firms[1]).toMatchObject({ name: '나', wrong: [] });
  });

  it('a firm of which no cell is a grade is one nevertheless, and every cell is told', () => {
    const found = findScoreTable(
      gridOf([
        ['기업명', ...names(4)],
        ['배점', ...points(4)],
        ['가', ...names(4).map(() => '상')],
        ['평균', ...points(4)],
      ]),
      cards,
    );
    expect(found?.firms.map(({ name, wrong }) => [name, wrong.length])).toEqual([['가', 10]]);
  });

  it('ends where another table of scores begins, and says so; the same headings again are another page', () => {
    const below = (rows: CellValue[][]) =>
      findScoreTable(gridOf([['기업명', ...names(5)], ['가', ...gradesOf(5, 0)], ['나', ...gradesOf(5, 1)], [], ...rows]), cards);
    const other = below([
      ['기업명', ...names(6)],
      ['다', ...gradesOf(6, 0)],
    ]);
    expect([other?.card, other?.firms.map(({ name }) => name), other?.nextTable]).toEqual([5, ['가', '나'], 4]);
    const page = below([
      ['기업명', ...names(5)],
      ['다', ...gradesOf(5, 2)],
    ]);
    expect([page?.firms.map(({ name }) => name), page?.nextTable]).toEqual([['가', '나', '다'], undefined]);
    const reversedBelow = below([
      ['기업명', ...reversed(names(5))],
      ['다', ...reversed(gradesOf(5, 2))],
    ]);
    expect([reversedBelow?.firms.length, reversedBelow?.nextTable]).toEqual([2, 4]);
  });

  it('a ledger is none', () => {
    expect(
      findScoreTable(
        gridOf([
          ['일자', '비목', '장부금액'],
          [41_276, '1.가.①', 1],
        ]),
        cards,
      ),
    ).toBeUndefined();
  });
});

describe('tables of today: points of a hundred', () => {
  const now = edition('2025-04-01').scoreCards;
  const tables = now.available ? now.value.cards.map((one) => ({ ...one, marks: 'points' as const })) : [];
  const table = tables.find(({ id }) => id === '4-2')!;
  const heads = table.items.map(({ name }) => name.ko);
  const all = (points: CellValue): CellValue[] => heads.map(() => points);
  it.each<readonly [string, CellValue[][]]>([
    [
      'weights below the headings, by their name',
      [
        ['기업명', ...heads],
        ['비율(%)', ...table.items.map(({ maxPoints }) => maxPoints)],
      ],
    ],
    [
      'weights below the headings, as shares and without a name',
      [
        ['기업명', ...heads],
        [null, ...table.items.map(({ maxPoints }) => maxPoints / 100)],
      ],
    ],
  ])('%s', (_, head) => {
    const found = findScoreTable(gridOf([...head, ['가', ...all(80)], ['나', ...all('75.5')], ['평균', ...all(77)]]), tables);
    expect(found?.card).toBe('4-2');
    expect(found?.firms.map(({ name, grades }) => [name, grades[0], grades[11]])).toEqual([
      ['가', 80, 80],
      ['나', 75.5, 75.5],
    ]);
  });
  it('what is no number of points is told, never taken for an empty cell', () => {
    const row = all(80);
    row[1] = 120;
    row[2] = 'A';
    const found = findScoreTable(
      gridOf([
        ['기업명', ...heads],
        ['가', ...row],
      ]),
      tables,
    );
    expect(found?.firms[0]?.wrong).toEqual([
      { item: 1, text: '120' },
      { item: 2, text: 'A' },
    ]);
  });
});
