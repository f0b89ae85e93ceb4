/** Formats as the grid draws them: what cannot be seen is not there for whoever looks at the sheet. */
import { readXlsx, type CellStyle } from 'hucre';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/hosts/grid/new-sheet';
import { snapshotOf } from '../../../src/hosts/grid/snapshot';
import { styleOf } from '../../../src/hosts/grid/styles';
import { seeds } from '../../fuzz/makers';

/** As Excel writes it: dark 1, light 1, dark 2, light 2, six accents, two of links. */
const OFFICE_2007 = ['000000', 'FFFFFF', '1F497D', 'EEECE1', '4F81BD', 'C0504D', '9BBB59', '8064A2', '4BACC6', 'F79646', '0000FF', '800080'];

describe('a colour of the theme', () => {
  // What Excel's own list of theme colours shows under these numbers.
  it.each([
    [0, undefined, '#FFFFFF'],
    [1, undefined, '#000000'],
    [2, undefined, '#EEECE1'],
    [3, undefined, '#1F497D'],
    [4, undefined, '#4F81BD'],
    [9, undefined, '#F79646'],
    [10, undefined, '#0000FF'],
    [11, undefined, '#800080'],
    // Half as light: 255 × 0.5 rounds to 128.
    [0, -0.5, '#808080'],
    [1, 0.5, '#808080'],
  ])('%i with the tint %s is %s in text, ground and border', (theme, tint, shown) => {
    const color = { theme, ...(tint === undefined ? {} : { tint }) };
    const style: CellStyle = { font: { color }, fill: { type: 'pattern', pattern: 'solid', fgColor: color }, border: { top: { style: 'thin', color } } };
    const drawn = styleOf(style, OFFICE_2007);
    expect([drawn.cl?.rgb, drawn.bg?.rgb, drawn.bd?.t?.cl.rgb].map((one) => one?.toUpperCase())).toEqual([shown, shown, shown]);
  });

  it('is the one of Excel where the file holds no theme', () => {
    expect(styleOf({ font: { color: { theme: 1 } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 0 } } }, [])).toMatchObject({
      cl: { rgb: '#000000' },
      bg: { rgb: '#FFFFFF' },
    });
  });
});

it('no maker has a cell whose text is drawn in the colour of its ground', async () => {
  let looked = 0;
  for (const { maker, bytes } of await seeds()) {
    const workbook = await readXlsx(bytes, { readStyles: true }).catch(() => undefined);
    if (!workbook) continue;
    const { data } = await snapshotOf(workbook, maker, maker, { formulas: new Map(), filters: new Map(), arrays: new Map() });
    for (const sheet of Object.values(data.sheets)) {
      for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
        for (const [column, cell] of Object.entries(line as Record<string, { v?: unknown; s?: string }>)) {
          if (cell.v === undefined || typeof cell.s !== 'string') continue;
          const style = data.styles[cell.s];
          looked += 1;
          expect(style?.cl?.rgb?.toUpperCase() ?? '#000000', `${maker} ${row},${column}`).not.toBe(style?.bg?.rgb?.toUpperCase() ?? '#FFFFFF');
        }
      }
    }
  }
  expect(looked).toBeGreaterThan(100);
});

describe('a text that is put into a cell', () => {
  // The grid shows an apostrophe before what it must not read as something else, as Excel does, and before nothing else.
  it.each([
    ['벤처확인 검사결과', false],
    ['2014-02-14', false],
    ['1,000원', false],
    ['27212', true],
    ['1e3', true],
    ['TRUE', true],
    ['=1+1', true],
    ['#N/A', true],
  ])('%s: with an apostrophe %s', (text, forced) => {
    expect(cellOf(text)).toEqual({ v: text, t: forced ? 4 : 1 });
  });
});
