/** Formulas that fill more than their own cell, in files that come back: what is written into them, what is deleted, and what stands in their way. */
import { afterEach, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { partsOf, rawWorkbook, worksheet, xlsxOf, zipOf } from '../../lib/xlsx-of';
import { openGrid, takeBack, type OpenGrid } from './bench';

const SHEET = '원장';
const opened: OpenGrid[] = [];
/** One after the other: the engine keeps what cells hold for all grids of a page alike. */
async function closeAll(): Promise<void> {
  for (const grid of opened.splice(0)) await grid.close?.();
}
afterEach(closeAll);
async function open(bytes: Uint8Array): Promise<OpenGrid> {
  await closeAll();
  const grid = await openGrid(bytes);
  opened.push(grid);
  await grid.host.settled();
  return grid;
}
const sheetOf = (grid: OpenGrid) => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName(SHEET);
  if (!found) throw new Error('no sheet');
  return found;
};

/** Cells of a saved file, as a reader of XML sees them: `formula@ref=value`. */
function cellsOf(bytes: Uint8Array, ...addresses: string[]): Record<string, string> {
  const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  return Object.fromEntries(
    addresses.map((address) => {
      const cell = new RegExp(`<c r="${address}"(?:\\s[^>]*)?(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? '';
      const [, ref, formula = ''] = /<f(?:[^>]*\bref="([^"]*)")?[^>]*>([^<]*)/.exec(cell) ?? [];
      const value = /<(?:v|t)(?:\s[^>]*)?>([^<]*)/.exec(cell)?.[1] ?? '';
      return [address, `${formula}${ref === undefined ? '' : `@${ref}`}${formula ? '=' : ''}${value}`];
    }),
  );
}

const METADATA = (dynamic: boolean): string =>
  `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="2"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="${dynamic ? 1 : 0}" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>`;
/** A1:A3 are 3, 1 and 2; D1:D3 twice that, of one formula. Rows as given where they are. */
const ROWS = [
  '<c r="A1"><v>3</v></c><c r="D1"CM><f t="array" ref="D1:D3">A1:A3*2</f><v>6</v></c><c r="G1"><f>SUM(D1:D3)</f><v>12</v></c>',
  '<c r="A2"><v>1</v></c><c r="D2"><v>2</v></c>',
  '<c r="A3"><v>2</v></c><c r="D3"><v>4</v></c>',
];
function fileOf(kind: 'dynamic' | 'fixed' | 'not-dynamic', rows: readonly string[] = ROWS): Uint8Array {
  const data = rows.map((row, at) => `<row r="${at + 1}">${row.replace('CM', kind === 'fixed' ? '' : ' cm="1"')}</row>`).join('');
  const metadata = {
    more: { 'xl/metadata.xml': METADATA(kind === 'dynamic') },
    moreTypes: '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
    moreRelations: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  };
  return zipOf(rawWorkbook({ sheets: { [SHEET]: worksheet(data) }, ...(kind === 'fixed' ? {} : metadata) }));
}

describe('a cell that stands in the way of an answer is never touched', () => {
  const numbers = { A1: { value: 3 }, A2: { value: 1 }, A3: { value: 2 }, D3: { value: 500_000 } };
  it.each([
    ['=A1:A3*2', 'A1:A3*2'],
    ['=SEQUENCE(3)', '_xlfn.SEQUENCE(3)'],
  ])('%s is saved in its own cell alone', async (shown, stored) => {
    const grid = await open(xlsxOf({ sheets: [{ name: SHEET, cells: numbers }] }));
    sheetOf(grid).getRange('D1').setFormula(shown);
    const saved = await grid.document.save();
    expect(cellsOf(saved, 'D1', 'D2', 'D3')).toEqual({ D1: `${stored}@D1=#SPILL!`, D2: '', D3: '500000' });
    const again = await open(saved);
    expect(sheetOf(again).getRange('D3').getValue()).toBe(500_000);
    expect(cellsOf(await again.document.save(), 'D1', 'D2', 'D3')).toEqual({ D1: `${stored}@D1=#SPILL!`, D2: '', D3: '500000' });
  });

  const blocked = [
    '<c r="A1"><v>3</v></c><c r="D1"CM t="e"><f t="array" ref="D1:D3">A1:A3*2</f><v>#SPILL!</v></c>',
    ROWS[1],
    '<c r="A3"><v>2</v></c><c r="D3"><v>500000</v></c>',
  ];
  const formulaIn = [ROWS[0], ROWS[1], '<c r="A3"><v>2</v></c><c r="D3"><f>A1*7</f><v>21</v></c>'];
  it.each([
    ['dynamic', 'a number', blocked, { D2: '2', D3: '500000' }],
    ['fixed', 'a number', blocked, { D2: '2', D3: '500000' }],
    ['dynamic', 'a formula', formulaIn, { D2: '2', D3: 'A1*7=21' }],
  ] as const)('of a %s area in a file: %s', async (kind, _, rows, expected) => {
    const grid = await open(fileOf(kind, rows as readonly string[]));
    expect(sheetOf(grid).getRange('D3').getValue()).toBe(Number(expected.D3.split('=').at(-1)));
    expect(cellsOf(await grid.document.save(), 'D1', 'D2', 'D3')).toEqual({ D1: 'A1:A3*2@D1=#SPILL!', ...expected });
    sheetOf(grid).getRange('D3').setValue(9);
    sheetOf(grid).getRange('A1').setValue(8);
    expect(cellsOf(await grid.document.save(), 'D1', 'D2', 'D3')).toEqual({ D1: 'A1:A3*2@D1=#SPILL!', D2: '2', D3: '9' });
  });

  it('is cleared: the answer has its room, and what looks at it follows', async () => {
    const grid = await open(
      fileOf('dynamic', [blocked[0] + '<c r="G1" t="e"><f>SUM(D1:D3)</f><v>#SPILL!</v></c>', '<c r="A2"><v>1</v></c>', blocked[2] as string]),
    );
    sheetOf(grid).getRange('D3').setValue('');
    expect(cellsOf(await grid.document.save(), 'D1', 'D2', 'D3', 'G1')).toEqual({ D1: 'A1:A3*2@D1:D3=6', D2: '2', D3: '4', G1: 'SUM(D1:D3)=12' });
  });
});

describe('a table of the file', () => {
  type Act = (grid: OpenGrid) => unknown;
  const clear =
    (address: string): Act =>
    (grid) => {
      const [sheet, workbook] = [sheetOf(grid), grid.grid.api.getActiveWorkbook()];
      const range = sheet.getRange(address).getRange();
      return grid.grid.api
        .executeCommand('sheet.command.clear-selection-content', { unitId: workbook?.getId(), subUnitId: sheet.getSheetId(), ranges: [range] })
        .catch(() => false);
    };
  const type =
    (address: string, value: string | number): Act =>
    (grid) => {
      try {
        sheetOf(grid).getRange(address).setValue(value);
      } catch {
        // Refused, and said.
      }
    };
  const formula =
    (address: string, text: string): Act =>
    (grid) =>
      sheetOf(grid).getRange(address).setFormula(text);
  const undo: Act = (grid) => takeBack(grid.grid);
  const save: Act = (grid) => grid.document.save();
  const whole = { D1: 'A1:A3*2@D1:D3=6', D2: '2', D3: '4', G1: 'SUM(D1:D3)=12' };
  const none = { D1: '', D2: '', D3: '', G1: 'SUM(D1:D3)=0' };
  const blocked = { D1: 'A1:A3*2@D1=#SPILL!', D2: 'x', D3: '', G1: 'SUM(D1:D3)=#SPILL!' };

  it.each<['dynamic' | 'fixed' | 'not-dynamic', string, readonly Act[], Record<string, string>, boolean]>([
    ['dynamic', 'its formula is deleted', [clear('D1')], none, false],
    ['dynamic', 'all of it is deleted', [clear('D1:D3')], none, false],
    ['dynamic', 'a part is deleted, which is none of a person', [clear('D2')], whole, false],
    ['dynamic', 'its formula is deleted and comes back', [clear('D1'), undo], whole, false],
    ['dynamic', 'it is deleted, saved and comes back', [clear('D1'), save, undo], whole, false],
    ['dynamic', 'what it looks at is changed, and then it is deleted', [type('A1', 8), clear('D1')], none, false],
    ['dynamic', 'what it looks at is deleted with it', [clear('A1:G3')], { D1: '', D2: '', D3: '', G1: '' }, false],
    ['dynamic', 'a number takes the place of the formula', [type('D1', 77)], { D1: '77', D2: '', D3: '', G1: 'SUM(D1:D3)=77' }, false],
    ['dynamic', 'a smaller answer', [formula('D1', '=A1:A2*5')], { D1: 'A1:A2*5@D1:D2=15', D2: '5', D3: '', G1: 'SUM(D1:D3)=20' }, false],
    ['dynamic', 'something is written into it', [type('D2', 'x')], blocked, false],
    ['dynamic', 'and taken back', [type('D2', 'x'), undo], whole, false],
    ['dynamic', 'a number after a deletion', [clear('D1'), type('D1', 5)], { D1: '5', D2: '', D3: '', G1: 'SUM(D1:D3)=5' }, false],
    ['fixed', 'all of it is deleted', [clear('D1:D3')], none, false],
    ['fixed', 'all of it is deleted and comes back', [clear('D1:D3'), undo], whole, false],
    ['fixed', 'its formula alone is not deleted', [clear('D1')], whole, true],
    ['fixed', 'nor a part', [clear('D2:D3')], whole, true],
    ['fixed', 'nor is it written over', [type('D1', 77)], whole, true],
    ['fixed', 'nor a part', [type('D2', 'x')], whole, true],
    ['not-dynamic', 'its formula alone is not deleted', [clear('D1')], whole, true],
  ])('%s: %s', async (kind, _, acts, expected, isRefused) => {
    const grid = await open(fileOf(kind));
    const refused: string[] = [];
    grid.document.onRefused = ({ ko }) => void refused.push(ko);
    for (const act of acts) {
      await act(grid);
      await grid.host.settled();
    }
    const saved = await grid.document.save();
    expect(cellsOf(saved, 'D1', 'D2', 'D3', 'G1')).toEqual(expected);
    expect(grid.document.left).toEqual([]);
    expect(refused.some((why) => why.includes('배열 수식'))).toBe(isRefused);
  });

  it('of one cell is written over as any other', async () => {
    const grid = await open(fileOf('fixed', ['<c r="A1"><v>3</v></c><c r="D1"><f t="array" ref="D1">SUM(A1:A2*2)</f><v>6</v></c>']));
    sheetOf(grid).getRange('D1').setValue(7);
    expect(cellsOf(await grid.document.save(), 'D1')).toEqual({ D1: '7' });
    expect(grid.document.left).toEqual([]);
  });

  it('keeps the mark by which it grows', async () => {
    const grid = await open(fileOf('dynamic'));
    sheetOf(grid).getRange('D2').setValue('x');
    const saved = await grid.document.save();
    expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toMatch(/<c r="D1"[^>]* cm="1"/);
    expect(partsOf(saved)['xl/metadata.xml']).toBe(partsOf(fileOf('dynamic'))['xl/metadata.xml']);
    expect((await FileHost.open(saved)).arraysBySheet(true)).toEqual(new Map([[SHEET, []]]));
  });
});

describe('a formula that names what another one fills, with #', () => {
  const rows = [
    '<c r="A1"><v>3</v></c><c r="D1"CM><f t="array" ref="D1:D3">A1:A3*2</f><v>6</v></c><c r="G1" cm="1"><f t="array" ref="G1">SUM(_xlfn.ANCHORARRAY(D1))</f><v>12</v></c><c r="H1"><f>G1+1</f><v>13</v></c>',
    ...ROWS.slice(1),
  ];
  it.each<[string, readonly string[], (sheet: ReturnType<typeof sheetOf>) => unknown, Record<string, string>, string | undefined]>([
    ['keeps the value that the file has for it', rows, () => undefined, { G1: 'SUM(_xlfn.ANCHORARRAY(D1))@G1=12', H1: 'G1+1=13' }, undefined],
    [
      'has no value once it no longer holds, nor what looks at it',
      rows,
      (sheet) => sheet.getRange('A1').setValue(5),
      { D1: 'A1:A3*2@D1:D3=10', G1: 'SUM(_xlfn.ANCHORARRAY(D1))@G1=', H1: 'G1+1=' },
      'G1, H1',
    ],
    [
      'is written without one, so that Excel calculates it',
      ROWS,
      (sheet) => {
        sheet.getRange('J1').setFormula('=SUM(D1#)');
        sheet.getRange('K1').setFormula('=D1#*2');
        sheet.getRange('M1').setFormula('=IFERROR(J1,0)');
        sheet.getRange('N1').setFormula('=A1+1');
      },
      { J1: 'SUM(_xlfn.ANCHORARRAY(D1))@J1=', K1: '_xlfn.ANCHORARRAY(D1)*2@K1=', M1: 'IFERROR(J1,0)=', N1: 'A1+1=4', G1: 'SUM(D1:D3)=12' },
      'J1, K1, M1',
    ],
  ])('%s', async (_, file, change, expected, places) => {
    const grid = await open(fileOf('dynamic', file));
    change(sheetOf(grid));
    const saved = await grid.document.save();
    expect(cellsOf(saved, ...Object.keys(expected))).toEqual(expected);
    expect(grid.document.left.map(({ en }) => en)).toEqual(places === undefined ? [] : [expect.stringContaining(`in ${places} of`)]);
  });
});
