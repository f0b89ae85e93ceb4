/** What is proposed for the columns of a list that nobody laid out for a ledger: by everyday headings, and by what stands below them. */
import { describe, expect, it } from 'vitest';
import { glanceAt } from '../../src/checking/glance';
import { edition } from '../../src/law';
import { blockOf, type TestCell } from '../lib/sheets';

const SHOPS = ['가람전자', '누리장비', '한빛상사', '정밀기술'];
const THINGS = ['시험용 부품', '시약', '장비 빌림', '소프트웨어'];
const ROWS = [0, 1, 2, 3, 4, 5];
const day = (at: number): string => `2013-0${at + 1}-05`;
const shop = (at: number): string => SHOPS[at % 4] as string;
const thing = (at: number): string => THINGS[at % 4] as string;
const won = (at: number): number => 120_000 + at * 1_000;

/** The headings by what they are proposed for. */
function proposed(columns: readonly (readonly [heading: string, cell: (at: number) => TestCell])[]): Record<string, string> {
  const glance = glanceAt(
    blockOf({ name: '시트', rows: [columns.map(([heading]) => heading), ...ROWS.map((at) => columns.map(([, cell]) => cell(at)))] }),
    edition('2013-60'),
  );
  return Object.fromEntries(Object.entries(glance.proposed).map(([role, column]) => [columns[column]?.[0] ?? '', role]));
}

describe('the amount', () => {
  it.each(
    '돈,쓴 돈,얼마,비용,지출,나간 돈,낸 돈,든 돈,값,가격,대금,경비,총액,액수,원,결제금액,결제한 금액,이용 금액(원),총 비용,들어간 비용,카드값,Paid,Cost,Spent,Amount,Money,How much,Price,Price paid,Total,Total cost,Amount paid,Won,Charge,Fee,Expenses,Money spent'.split(
      ',',
    ),
  )('%s', (heading) => {
    expect(
      proposed([
        ['날짜', day],
        ['내용', thing],
        ['어디에', shop],
        [heading, won],
      ])[heading],
    ).toBe('book');
  });

  it.each<[what: string, columns: Parameters<typeof proposed>[0], book: string | undefined]>([
    [
      'whatever it is called, where no other column holds amounts',
      [
        ['날짜', day],
        ['내용', thing],
        ['ㅁㅁ', won],
      ],
      'ㅁㅁ',
    ],
    [
      'as text with its unit',
      [
        ['날짜', day],
        ['내용', thing],
        ['돈', (at) => `${won(at).toLocaleString('en')}원`],
      ],
      '돈',
    ],
    [
      'the one of two that speaks of money',
      [
        ['날짜', day],
        ['몇 개', (at) => at * 3 + 2],
        ['돈', won],
      ],
      '돈',
    ],
    [
      'neither of two that do',
      [
        ['날짜', day],
        ['낸 돈', won],
        ['받을 돈', (at) => won(at) * 2],
      ],
      undefined,
    ],
    [
      'not the balance',
      [
        ['날짜', day],
        ['내용', thing],
        ['잔액', won],
      ],
      undefined,
    ],
    [
      'not the price of one beside a count',
      [
        ['날짜', day],
        ['수량', (at) => at * 3 + 2],
        ['가격', won],
      ],
      undefined,
    ],
    [
      'not what came in',
      [
        ['날짜', day],
        ['내용', thing],
        ['들어온 돈', won],
      ],
      undefined,
    ],
    [
      'not dollars',
      [
        ['날짜', day],
        ['내용', thing],
        ['Amount (USD)', won],
      ],
      undefined,
    ],
    [
      'not running numbers',
      [
        ['날짜', day],
        ['내용', thing],
        ['ㅁㅁ', (at) => at + 1],
      ],
      undefined,
    ],
    [
      'not days written as numbers',
      [
        ['ㄱㄱ', (at) => 20_130_105 + at * 100],
        ['내용', thing],
      ],
      undefined,
    ],
  ])('%s', (_what, columns, book) => {
    expect(Object.entries(proposed(columns)).find(([, role]) => role === 'book')?.[0]).toBe(book);
  });
});

describe('the others', () => {
  it.each(['언제', '쓴 날', '산 날', '결제한 날', '날', '일', 'When', 'Paid on', '쓴 날짜', 'ㅁㅁ'])('a day: %s', (heading) => {
    expect(
      proposed([
        [heading, day],
        ['내용', thing],
        ['거래처', shop],
        ['돈', won],
      ])[heading],
    ).toBe('date');
  });
  it.each(['어디에', '어디', '누구', '누구에게', '누가', '산 곳', '쓴 곳', '가게', '받은 사람', 'Who', 'Where', 'To whom', 'Paid to', 'Shop', 'Company'])(
    'who was paid: %s',
    (heading) => {
      expect(
        proposed([
          ['날짜', day],
          ['내용', thing],
          [heading, shop],
          ['돈', won],
        ])[heading],
      ).toBe('party');
    },
  );
  it.each(['뭐', '뭘 샀나', '무엇을', '산 것', '물건', '왜', 'What', 'What for', 'Items', 'Why', 'Bought'])('what for: %s', (heading) => {
    expect(
      proposed([
        ['날짜', day],
        [heading, thing],
        ['거래처', shop],
        ['돈', won],
      ])[heading],
    ).toBe('text');
  });
  it.each([
    [
      ['언제', '뭐', '어디', '돈'],
      ['date', 'text', 'party', 'book'],
    ],
    [
      ['When', 'What', 'Who', 'Paid'],
      ['date', 'text', 'party', 'book'],
    ],
  ] as const)('all of %j', (headings, roles) => {
    const cells = [day, thing, shop, won];
    const found = proposed(headings.map((heading, at) => [heading, cells[at] as (at: number) => TestCell]));
    expect(headings.map((heading) => found[heading])).toEqual(roles);
  });
});

it('adds nothing to a table that was understood', () => {
  const rows: TestCell[][] = [['일자', '비목', '적요', '장부금액', '누구'], ...ROWS.map((at) => [day(at), '1.가.②', thing(at), won(at), shop(at)])];
  const { roles, proposed: same } = glanceAt(blockOf({ name: '시트', rows }), edition('2013-60'));
  expect(roles.book).toBe(3);
  expect(same).toEqual(roles);
});
