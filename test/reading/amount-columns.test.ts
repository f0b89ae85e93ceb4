import { expect, it } from 'vitest';
import { checkWorkbook, type CellValue, type SheetBlock } from '../../src/checking';
import { nearlySumOf, relationsOf, type AmountColumn } from '../../src/reading/amount-columns';
import { cpuTime } from '../lib/cpu-time';

const columnsOf = (text: string): AmountColumn[] => {
  const [heads, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return (heads as string[]).map((heading, column) => ({
    column,
    heading,
    values: rows.map((row) => (row[column] === '' ? undefined : Number(row[column]))),
  }));
};

it.each<[string, string, [number, unknown][]]>([
  ['a sum on the right', '1월|2월|3월|계\n1|2|3|6\n4|5|6|15\n7|8|9|24', [[3, { kind: 'sum', of: [0, 1, 2] }]]],
  ['a sum on the left', '계|1월|2월|3월\n6|1|2|3\n15|4|5|6', [[0, { kind: 'sum', of: [1, 2, 3] }]]],
  ['the longest run of two that fit', '가|나|다|계\n0|1|2|3\n0|4|5|9\n3|3|-3|3', [[3, { kind: 'sum', of: [0, 1, 2] }]]],
  ['a column that holds nothing is no part', '가|나|다|계\n0|1|2|3\n0|4|5|9', [[3, { kind: 'sum', of: [1, 2] }]]],
  [
    'one row of ten that slipped',
    `1월|2월|계\n${Array.from({ length: 10 }, (_, n) => `${n + 1}|${n + 2}|${2 * n + (n === 4 ? 9 : 3)}`).join('\n')}`,
    [[2, { kind: 'sum', of: [0, 1] }]],
  ],
  ['two rows of ten that slipped', `1월|2월|계\n${Array.from({ length: 10 }, (_, n) => `${n + 1}|${n + 2}|${2 * n + (n % 5 === 4 ? 99 : 3)}`).join('\n')}`, []],
  ['a copy beside an empty column', '금액|부가세|합계\n100|0|100\n200|0|200', []],
  ['a share', '금액|배부율|배부액\n100|0.5|50\n300|0.2|60', [[2, { kind: 'share', of: 0, rate: 1 }]]],
  ['a rate of a whole', '금액|배부율|배부액\n100|1|100\n300|1|300', []],
])('how columns follow from others: %s', (_, text, expected) => {
  expect([...relationsOf(columnsOf(text))]).toEqual(expected);
});

it('a sum with slips is told by the rows that agree, three of five at least', () => {
  const slipped = (rows: number) =>
    columnsOf(`1월|2월|계\n${Array.from({ length: 5 }, (_, n) => `${n + 1}|${n + 2}|${2 * n + (n < rows ? 99 : 3)}`).join('\n')}`);
  const two = slipped(2);
  expect(nearlySumOf(two[2] as AmountColumn, two)).toEqual([0, 1]);
  const three = slipped(3);
  expect(nearlySumOf(three[2] as AmountColumn, three)).toBeUndefined();
});

/** The kinds of a column, again and again: whatever stands in a sheet as wide as a sheet can be, it is answered soon. */
const KINDS: readonly (readonly [string, (row: number, column: number) => CellValue])[] = [
  ['일자', (row) => 41_290 + row],
  ['비목', () => '1.가.②'],
  ['장부금액', (row) => row * 1000],
  ['배부율', () => 0.5],
  ['율', (row, column) => ((row * 7919 + column * 104_729) % 1000) / 1000],
  ['금액', (row, column) => (row * 7919 + column * 104_729) % 100_000],
];
it.each([
  [100, 350, [0, 1, 2, 3]],
  [20, 3000, [0, 1, 2, 3]],
  [6, 16_384, [5]],
  [60, 1000, [4, 5]],
])('%i rows of %i columns do not hang', (rows, width, kinds) => {
  const kindAt = (column: number) => KINDS[kinds[column % kinds.length] as number] as (typeof KINDS)[0];
  const block: SheetBlock = {
    sheetId: 's',
    sheet: '원장',
    top: 0,
    left: 0,
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (__, column) => (row === 0 ? kindAt(column)[0] : kindAt(column)[1](row, column))),
    ),
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  };
  const begun = cpuTime();
  expect(checkWorkbook([block], {}).findings.length).toBeGreaterThan(0);
  // A second or less each; the time of three columns that are compared with one another would be minutes.
  expect(cpuTime() - begun).toBeLessThan(15_000);
});
