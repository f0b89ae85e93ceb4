import { describe, expect, it } from 'vitest';
import { FileHost } from '../../src/hosts/file';
import { heightOf, LEAST_HEIGHT, wrappedHeights } from '../../src/sheet/row-heights';
import { partsOf, xlsxOf } from '../lib/xlsx-of';

/** 10 points are 13.3 px: a Hangul syllable is as wide. */
const SIZE = 10;
const hangul = (count: number): string => '가'.repeat(count);

describe('the height of a row with wrapped text', () => {
  it.each([
    ['nothing', [], LEAST_HEIGHT],
    ['a short line', [{ text: '소계', width: 200, size: SIZE }], LEAST_HEIGHT],
    // 20 syllables are 267 px: two lines of 200 px; 2 × 10 × 4/3 × 1.45 = 38.7, and 4 around them
    ['two lines', [{ text: hangul(20), width: 206, size: SIZE }], 43],
    // As many lines as are written
    ['lines of its own', [{ text: '가\n나\n다', width: 206, size: SIZE }], 62],
    [
      'the highest of its cells',
      [
        { text: '가', width: 206, size: SIZE },
        { text: hangul(20), width: 206, size: SIZE },
      ],
      43,
    ],
  ] as const)('%s', (_, texts, height) => {
    expect(heightOf(texts)).toBe(height);
  });

  it('is finite in a column without any width', () => {
    // One syllable a line: 3 × 19.33 + 4 = 62
    expect(heightOf([{ text: hangul(3), width: 0, size: SIZE }])).toBe(62);
  });
});

it('the rows of a sheet: those whose wrapped text takes more than a line, across merged cells and but for heights that were chosen', () => {
  const cells = [20, 20, 20, 1].map((count, row) => [{ value: hangul(count), style: row === 2 ? ('text' as const) : ('wrap' as const) }]);
  const of = (more: object) => [
    ...wrappedHeights({ name: '시험', cells, columnWidths: [29, 29], ...more }, ({ style }) => (style === 'wrap' ? SIZE : undefined)),
  ];
  // 29 signs are 208 px, of which 202 are room: two lines
  expect(of({})).toEqual([
    [0, 43],
    [1, 43],
  ]);
  expect(of({ rowHeights: [30] })).toEqual([[1, 43]]);
  expect(of({ merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] })).toEqual([[1, 43]]);
});

it('a file holds the heights that its program would not find: of wrapped text of ours, merged or not, and of no form', async () => {
  const host = await FileHost.open(await xlsxOf({ sheets: [{ name: '표지', cells: { A1: { value: 'x' } } }] }));
  const long = hangul(40);
  await host.addSheet({
    name: '시험',
    columnWidths: [20, 20],
    cells: [[{ value: long, style: 'wrap' }], [{ value: long, style: 'wrap' }], [{ value: long, look: { wrap: true } }], [{ value: '짧다', style: 'wrap' }]],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  });
  const xml = partsOf(await host.save())['xl/worksheets/sheet2.xml'] ?? '';
  // 11 points are 14.7 px; 40 signs 587 px; two columns leave 284 px, three lines of 21.3 px; one column leaves 139 px, five lines;
  // with 4 px around them 68, 111 and, for a single line, 26 px.
  expect([...xml.matchAll(/<row r="(\d)"(?: ht="([\d.]+)")?>/g)].map(([, row, height]) => [row, height])).toEqual([
    ['1', '51'],
    ['2', '83.25'],
    ['3', undefined],
    ['4', '19.5'],
  ]);
});
