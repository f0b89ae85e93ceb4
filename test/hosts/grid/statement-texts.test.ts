/**
 * The statement comes to what the pane recognises whatever the cells and the sheets are called: in the grid where it is made, and in LibreOffice
 * after it has calculated the saved file anew. Amounts by hand: each row has its own, so that none is counted for another.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWorkbook, type SheetBlock } from '../../../src/checking';
import { statementOf } from '../../../src/documents/statement/from-check';
import { date, toSerial } from '../../../src/domain';
import { edition } from '../../../src/law';
import { a1 } from '../../../src/sheet/a1';
import { valuesOf, xlsxOf, type TestCell, type TestSheet } from '../../lib/sheets';
import { convert, describeWithSoffice } from '../../lib/soffice';
import { openGrid, type OpenGrid } from './bench';

const facts = { appliedOn: date('2014-02-14'), industry: '26410' };
const HEAD: readonly TestCell[] = ['일자', '전표번호', '적요', '거래처', '비목', '장부금액'];
const day = (month: number): number => toSerial(date(`2013-${String(month).padStart(2, '0')}-05`));
const row = (when: TestCell, category: TestCell, won: number, at: number): TestCell[] => [when, `A-${at}`, `압력 센서 ${at}호`, '미래부품', category, won];

/** What programs take differently, behind, before and around the code of a line. */
const CATEGORIES: readonly string[] = [
  ...[
    '',
    ' ',
    '\n',
    '\n재료비',
    '\r\n재료비',
    '\r재료비',
    '\t재료비',
    '\u00a0재료비',
    '\u200b',
    '\u3000재료비',
    '*',
    '?',
    ' 시약*',
    ' 시약?',
    '~',
    '~*',
    '~~',
    ' 시약~용기',
  ],
  ...[
    ' "시약"',
    '"',
    " '시약'",
    ' {시약}',
    ' [시약]',
    ' (시약)',
    ' <시약>',
    ' 시약, 용기',
    ' 시약; 용기',
    ' 시약&amp;',
    ' 시약_x000a_',
    ' 시약!',
    ' 시약 = 용기',
    ' ABC',
    ' abc',
  ],
  ...[' \u0131', ' I', ' stra\u00dfe', ` ${'시약'.repeat(122)}`, ` ${'시약'.repeat(130)}`, ' ' + '시약'.normalize('NFD'), ' 시약\n\n용기 ', '\n"시약"'],
].map((rest) => `1.가.②${rest}`);
const OTHERS: readonly string[] = [
  ...[
    '"1.가.②"',
    "'1.가.②",
    '=1.가.②',
    '<1.가.②>',
    '~1.가.②',
    '１．가．②',
    '1.가.2',
    '1-가-2',
    '1.㈎.⑵',
    '재료비(1.가.②)',
    '{1.가.②}',
    '모름',
    '모름?',
    '모름*',
    '모~름',
    '모름; 것',
  ],
  ...['1e3', '01', '1', '1,000', '50%', '2013-01-05', '1/2', 'TRUE', '3월 5일', '=', '<>', '#N/A', '비목', '모름\n것', '모름\n"것"', ' ', '1.자', '1.가'],
];
const SHEETS = [
  "13년 '1'분기",
  '13년 ’2’분기',
  '13 3Q (가)',
  '13 4Q {나}',
  ' 앞뒤 ',
  '[다]'.replace(/[[\]]/g, '|'),
  '라,마;바',
  'A1',
  'R1C1',
  'TRUE',
  '1e3',
  '=사',
  '+아',
  '"자"',
  '차~',
  '#카',
  '타&파',
  '하%$@^',
  "거''너",
  '더!',
  '!러',
  'ＡＢ',
  '\u00a0머\u00a0',
  '버<서>',
  '2013-1Q',
  'ß',
  'ab.cd',
];

const CASES: readonly { readonly name: string; readonly sheets: readonly TestSheet[] }[] = [
  {
    name: 'texts of categories, with days',
    sheets: [
      {
        name: '원장',
        rows: [['단위: 원'], HEAD, ...[...CATEGORIES, ...OTHERS].map((one, at) => row(day((at % 12) + 1), one, 100_000 + 2 ** (at % 20) + at * 1_000_000, at))],
      },
    ],
  },
  {
    name: 'texts of categories, with quarters in words',
    sheets: [
      { name: '원장', rows: [['단위: 원'], HEAD, ...CATEGORIES.map((one, at) => row(`2013년 ${(at % 4) + 1}분기`, one, 100_000 + at * 1_000_000, at))] },
    ],
  },
  {
    name: 'texts of quarters',
    sheets: [
      {
        name: '원장',
        rows: [
          ['단위: 원'],
          ['분기', ...HEAD.slice(1)],
          ...[
            '2013년 1분기',
            '2013년\n1분기',
            '2013년 2분기 ',
            '2013년  2분기',
            '2013 3Q',
            '2013.3Q',
            '2013Q4',
            '2013년 4분기\n',
            '2013-4Q',
            "'13년 1분기",
            '2013\t2Q',
          ].map((one, at) => row(one, at % 2 === 0 ? '1.가.②' : '1.가.② 시약?', 100_000 + at * 1_000_000, at)),
        ],
      },
    ],
  },
  {
    name: 'names of sheets',
    sheets: SHEETS.map((name, at) => ({
      name,
      rows: [['단위: 원'], HEAD, ...[0, 1].map((n) => row(day(n * 6 + 2), '1.가.②', 100_000 + 2 ** at + n * 500_000_000, at))],
    })),
  },
];

interface Made {
  readonly blocks: readonly SheetBlock[];
  readonly made: SheetBlock;
  readonly file: Uint8Array;
  readonly recognised: number;
  readonly places: readonly string[];
  readonly name: string;
}
/** Each in a grid of its own, one after the other: the engine of the grid remembers formulas of all that are open. */
async function make(sheets: readonly TestSheet[]): Promise<Made> {
  const grid = await openGrid(await xlsxOf(sheets));
  try {
    return await madeIn(grid);
  } finally {
    await grid.close?.();
  }
}
async function madeIn({ host, document }: OpenGrid): Promise<Made> {
  const blocks = await Promise.all((await host.sheets()).map(({ id }) => host.read(id)));
  const check = checkWorkbook(blocks, { facts });
  const made = statementOf(check, blocks, { edition: edition(check.edition), lang: 'ko' });
  if (made.kind !== 'value') throw new Error('no statement');
  const { id } = await host.addSheet(made.value);
  const { cells } = made.value;
  const places = cells.flatMap((line, at) =>
    line.flatMap((cell, column) => (cell?.formula === undefined || cell.formula.includes('KVENTURE') ? [] : [a1(at, column)])),
  );
  return { blocks, made: await host.read(id), file: await document.save(), recognised: check.summary.recognised, places, name: made.value.name };
}
const at =
  ({ top, left, values }: SheetBlock) =>
  (address: string): unknown => {
    const place = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = [...place[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return values[Number(place[2]) - 1 - top]?.[column - left] ?? null;
  };
const amount = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 100) / 100 : value === '' ? null : value);
const textsOf = ({ values }: SheetBlock): string =>
  values
    .flat()
    .filter((one) => typeof one === 'string')
    .join('\n');
/** In won, from the notes and the table of lines. */
const REST = /인정 대상 금액 [\d,]+원과의 차이|새로 생긴 비목 표기/;

describe.each(CASES)('$name', ({ sheets }) => {
  it('the grid comes to what is recognised', async () => {
    const { made, recognised } = await make(sheets);
    expect(recognised).toBeGreaterThan(0);
    const notes = made.values.flatMap((line) => {
      const place = line.findIndex((cell) => typeof cell === 'string' && REST.test(cell));
      return place < 0 ? [] : [line[place + 3]];
    });
    expect(notes.length).toBe(1 + sheets.filter(({ name }) => !name.includes('!')).length);
    expect(notes.map(amount)).toEqual(notes.map(() => 0));
    expect(textsOf(made)).not.toMatch(/#(?:REF|VALUE|NAME|N\/A|DIV)/);
  });
});

it('lists no category that is recognised, and no heading, as left out', async () => {
  const { made } = await make(CASES[0]!.sheets);
  const texts = textsOf(made);
  for (const words of ['재료비(1.가.②)', '‘비목’', '1.㈎.⑵']) expect(texts).not.toContain(words);
  expect(texts).toContain('‘모름’ 1건, 별표 3에 없음');
});

describeWithSoffice('after LibreOffice has calculated it', () => {
  const all: Made[] = [];
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    for (const { sheets } of CASES) all.push(await make(sheets));
    const out = await convert(Object.fromEntries(all.map(({ file }, index) => [`texts-${index}.xlsx`, file])), 'xlsx');
    for (const index of all.keys()) files.push(out[`texts-${index}.xlsx`]!);
  }, 200_000);

  it.each(CASES.map(({ name }, index) => ({ name, index })))('$name: each cell says the same', async ({ index }) => {
    const { made, places, name } = all[index]!;
    const [grid, office] = [at(made), await valuesOf(files[index]!, name)];
    const of = (read: (address: string) => unknown): Record<string, unknown> => Object.fromEntries(places.map((address) => [address, amount(read(address))]));
    expect(of(office)).toEqual(of(grid));
  });
});
