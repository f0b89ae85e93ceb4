/** Formats, inserted rows and renamed sheets go into the file's own parts: what the grid does not show is still there, and where it belongs. */
import { afterEach, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { unzipSync } from 'fflate';
import { partsOf, zipOf } from '../../lib/xlsx-of';
import { richWorkbook } from '../../lib/rich-workbook';
import { openGrid, takeBack as undoIn, type OpenGrid } from './bench';

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of new Set(opened.splice(0))) await grid.close?.();
});
const SHEET = 'xl/worksheets/sheet1.xml';
const rich = richWorkbook();
async function edited(
  edit: (grid: OpenGrid) => void | Promise<void>,
  file = rich,
): Promise<{ parts: Record<string, string>; left: readonly string[]; bytes: Uint8Array }> {
  const grid = await openGrid(file);
  opened.push(grid);
  await edit(grid);
  const bytes = await grid.document.save();
  await FileHost.open(bytes);
  return { parts: partsOf(bytes), left: grid.document.left.map(({ ko }) => ko), bytes };
}
const sheet = (grid: OpenGrid, name = '원장') => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName(name);
  if (!found) throw new Error(name);
  return found;
};
const before = partsOf(rich);
const changed = (parts: Record<string, string>): string[] =>
  [...new Set([...Object.keys(parts), ...Object.keys(before)])].filter((name) => parts[name] !== before[name]).sort();
const holds = (xml: string | undefined, pieces: readonly string[]): void => {
  for (const piece of pieces) expect(xml).toContain(piece);
};

const takeBack = async ({ grid }: OpenGrid): Promise<void> => expect(await undoIn(grid)).toBe(true);

describe('one cell made bold', () => {
  it('changes its style and nothing else in the workbook', async () => {
    const { parts, left } = await edited((grid) => void sheet(grid).getRange('B2').setFontWeight('bold'));
    expect(left).toEqual([]);
    expect(changed(parts)).toEqual(['xl/styles.xml', SHEET]);
    expect(parts[SHEET]?.replace('<c r="B2" s="5">', '<c r="B2" s="1">')).toBe(before[SHEET]);
    // The number format, the protection and the theme's font stay; the bold comes on top.
    expect(parts['xl/styles.xml']).toContain(
      '<font><b/><sz val="11"/><color theme="1"/><name val="맑은 고딕"/><family val="2"/><charset val="129"/><scheme val="minor"/></font></fonts>',
    );
    expect(parts['xl/styles.xml']).toMatch(/<xf numFmtId="164" fontId="3"[^>]*><protection locked="0"\/><\/xf><\/cellXfs>/);
  });

  it.each([
    ['a fill', 'A2', (grid: OpenGrid) => sheet(grid).getRange('A2').setBackground('#ffee00'), /<fgColor rgb="FFFFEE00"\/>/, /borderId="1"/],
    [
      'a colour of the text',
      'A1',
      (grid: OpenGrid) => sheet(grid).getRange('A1').setFontColor('#ff0000'),
      /<b\/><sz val="12"\/><color rgb="FFFF0000"\/>/,
      /shrinkToFit="1"/,
    ],
    ['wrapping', 'A2', (grid: OpenGrid) => sheet(grid).getRange('A2').setWrap(true), /<alignment wrapText="1"\/>/, /fillId="3"/],
  ])('and so is %s', async (_what, address, edit, has, keeps) => {
    const { parts } = await edited((grid) => void edit(grid));
    expect(changed(parts)).toEqual(['xl/styles.xml', SHEET]);
    const style = Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(parts[SHEET] ?? '')?.[1]);
    const xf = [...(parts['xl/styles.xml']?.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)][style]?.[0];
    expect(parts['xl/styles.xml']).toMatch(has);
    expect(xf).toMatch(keeps);
  });

  it('in a cell that is not in the file makes that cell', async () => {
    const { parts } = await edited((grid) => void sheet(grid).getRange('D8').setFontWeight('bold'));
    expect(parts[SHEET]).toContain('<c r="D8" s="5"/>');
  });
});

describe('a row inserted above the second', () => {
  const insert = () => edited((grid) => void sheet(grid).insertRows(1, 1));

  it('moves what names cells of the sheet, in every part', async () => {
    const { parts, left } = await insert();
    expect(left).toEqual([]);
    holds(parts[SHEET], [
      '<row r="3"><c r="A3" s="3"',
      '<row r="5" hidden="1"><c r="A5" t="s"><v>0</v></c>',
      '<f>B3*2</f>',
      '<f>B5*2</f>',
      '<f t="array" ref="D3:D5">B3:B5*3</f>',
      '<f>SUM(B3:B5)</f>',
      '<c r="D7" t="e"><v>#N/A</v></c>',
      '<protectedRange name="금액" sqref="B3:B5"/>',
      '<mergeCell ref="A9:B9"/>',
      '<conditionalFormatting sqref="B3:B5"><cfRule type="dataBar"',
      '<conditionalFormatting sqref="A3:A5">',
      '<formula>$B3&gt;1500</formula>',
      // The grid gives a new row the rule of the rows below it: what a person sees is what is saved.
      'sqref="A2:A5"><formula1>목록!$A$1:$A$3</formula1>',
      `<hyperlink ref="A6" location="'원장'!B6"`,
      '<hyperlink ref="A4" r:id="rIdLink"/>',
      '<brk id="6"',
      '<ignoredError sqref="B3:B6"',
      '<xm:f>$B$3</xm:f>',
      '<xm:sqref>B3:B5</xm:sqref>',
      '<headerFooter><oddHeader>&amp;C대외비</oddHeader>',
      '<printOptions horizontalCentered="1" gridLines="1"/>',
      '<tablePart r:id="rIdTable"/>',
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr>',
    ]);
    holds(parts['xl/worksheets/sheet2.xml'], [
      '<f>원장!B6</f>',
      '<f>SUM(원장!B3:B5)</f>',
      '<f>SUM(원장!B:B)</f>',
      '<f>COUNTA(원장!3:5)</f>',
      '<f>원장!$B$4&amp;"원장!B3"</f>',
    ]);
    holds(parts['xl/workbook.xml'], ['원장!$A$1:$D$9', '원장!$1:$1', '<definedName name="합계액">원장!$B$6</definedName>', 'iterate="1"']);
    holds(parts['xl/charts/chart1.xml'], ['원장!$A$3:$A$5', '원장!$B$3:$B$5']);
    holds(parts['xl/drawings/drawing1.xml'], ['<xdr:row>3</xdr:row>', '<xdr:row>15</xdr:row>']);
    expect(parts['xl/comments1.xml']).toContain('ref="B4"');
    holds(parts['xl/drawings/vmlDrawing1.vml'], ['<x:Row>3</x:Row>', '<x:Anchor>2, 15, 3, 4, 4, 10, 7, 4</x:Anchor>']);
    holds(parts['xl/tables/table1.xml'], ['ref="F1:G5"', '<autoFilter ref="F1:G5"/>']);
  });

  it('leaves alone every part that names none', async () => {
    const { parts } = await insert();
    expect(Object.keys(parts).sort()).toEqual(Object.keys(before).sort());
    expect(changed(parts)).toEqual([
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      SHEET,
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('and taken back again is as if it had not been', async () => {
    const { parts } = await edited(async (grid) => {
      sheet(grid).insertRows(1, 1);
      await takeBack(grid);
    });
    expect(changed(parts)).toEqual([]);
  });

  it('whose deletion is taken back brings the same row back', async () => {
    const { parts } = await edited(async (grid) => {
      sheet(grid).deleteRows(2, 1);
      await takeBack(grid);
    });
    holds(parts[SHEET], ['<hyperlink ref="A3" r:id="rIdLink"/>', '<c r="B3" s="1"><v>2000</v></c>']);
    expect(parts['xl/comments1.xml']).toContain('ref="B3"');
  });
});

describe('cells that go elsewhere by themselves take their notes and links with them', () => {
  /** Rows 2 and 3 change places, in the first two columns. */
  const sort = ({ grid }: OpenGrid) =>
    grid.api.executeCommand('sheet.mutation.reorder-range', {
      unitId: grid.api.getActiveWorkbook()?.getId(),
      subUnitId: grid.api.getActiveWorkbook()?.getActiveSheet().getSheetId(),
      range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 },
      order: { 1: 2, 2: 1 },
    });

  it('in a sort', async () => {
    const { parts, left } = await edited(async (grid) => void (await sort(grid)));
    expect(left).toEqual([]);
    expect(parts['xl/comments1.xml']).toContain('ref="B2"');
    expect(parts['xl/comments1.xml']).not.toContain('ref="B3"');
    holds(parts['xl/drawings/vmlDrawing1.vml'], ['<x:Row>1</x:Row>', '<x:Anchor>2, 15, 1, 4, 4, 10, 5, 4</x:Anchor>']);
    holds(parts[SHEET], ['<hyperlink ref="A2" r:id="rIdLink"/>', '<c r="B2" s="1"><v>2000</v></c>']);
    expect(parts['xl/tables/table1.xml']).toBe(before['xl/tables/table1.xml']);
  });

  it('in a sort, whatever prefixes the program gave the boxes of notes', async () => {
    const VML = 'xl/drawings/vmlDrawing1.vml';
    const boxes = (before[VML] as string).replace(/\b([vx])(?=:\w)/g, (name) => `ns-${name}`).replace(/xmlns:([vx])=/g, 'xmlns:ns-$1=');
    const { parts } = await edited(async (grid) => void (await sort(grid)), zipOf({ ...before, [VML]: boxes }));
    holds(parts[VML], ['<ns-x:Row>1</ns-x:Row>', '<ns-x:Anchor>2, 15, 1, 4, 4, 10, 5, 4</ns-x:Anchor>']);
  });

  it('in a sort and with a row that came above', async () => {
    const { parts, left } = await edited(async (grid) => {
      await sort(grid);
      sheet(grid).insertRows(1, 1);
    });
    expect(left).toEqual([]);
    expect(parts['xl/comments1.xml']).toContain('ref="B3"');
    expect(parts[SHEET]).toContain('<hyperlink ref="A3" r:id="rIdLink"/>');
    holds(parts['xl/drawings/vmlDrawing1.vml'], ['<x:Row>2</x:Row>']);
  });

  it('and back, where a sort is done once more the other way', async () => {
    const { parts } = await edited(async (grid) => {
      await sort(grid);
      await sort(grid);
    });
    expect(changed(parts)).toEqual([]);
  });
});

describe('rows and columns deleted', () => {
  it('a row takes its note, its link and its part of every range with it', async () => {
    const { parts } = await edited((grid) => void sheet(grid).deleteRows(2, 1));
    expect(parts['xl/comments1.xml']).not.toContain('증빙 확인');
    expect(parts[SHEET]).not.toContain('rIdLink"');
    holds(parts[SHEET], ['<f>SUM(B2:B3)</f>', '<conditionalFormatting sqref="B2:B3">', '<mergeCell ref="A7:B7"/>']);
    holds(parts['xl/worksheets/sheet2.xml'], ['<f>SUM(원장!B2:B3)</f>', '#REF!']);
  });

  it('a column of a table goes from its list, and a new one has a head', async () => {
    const deleted = await edited((grid) => void sheet(grid).deleteColumns(5, 1));
    holds(deleted.parts['xl/tables/table1.xml'], ['ref="F1:F4"', '<tableColumns count="1"><tableColumn id="2" name="값"/>']);
    const added = await edited((grid) => void sheet(grid).insertColumns(6, 1));
    const name = /<tableColumn id="3" name="([^"]+)"\/>/.exec(added.parts['xl/tables/table1.xml'] ?? '')?.[1];
    expect(added.parts['xl/tables/table1.xml']).toContain('ref="F1:H4"');
    expect(added.parts[SHEET]).toContain(`<c r="G1" t="inlineStr"><is><t xml:space="preserve">${name}</t></is></c>`);
  });

  it('a column takes its width with it, and the others keep theirs', async () => {
    const { parts } = await edited((grid) => void sheet(grid).deleteColumns(0, 1));
    expect(parts[SHEET]).toContain('<cols><col min="1" max="2" width="12" style="1" customWidth="1"/></cols>');
  });
});

describe('sheets', () => {
  it.each([
    ['2014 원장', 0],
    // Excel allows no quote at the ends: another name is given, and it is said.
    ["'14 원장", 1],
  ])('renamed are renamed in every formula, chart and name: %s', async (next, said) => {
    const { parts, left } = await edited((grid) => void sheet(grid).setName(next));
    expect(left).toHaveLength(said);
    const name = /<sheet name="([^"]+)" sheetId="1"/.exec(parts['xl/workbook.xml'] ?? '')?.[1]?.replace(/&apos;/g, "'") ?? '';
    const quoted = `'${name.replace(/'/g, "''")}'!`;
    holds(parts['xl/worksheets/sheet2.xml'], [`<f>${quoted}B5</f>`, `<f>SUM(${quoted}B2:B4)</f>`, '"원장!B3"']);
    holds(parts['xl/charts/chart1.xml'], [`${quoted}$A$2:$A$4`]);
    holds(parts['xl/workbook.xml'], [`${quoted}$A$1:$D$8`, `<definedName name="합계액">${quoted}$B$5`]);
    // The sheet's own cells and everything around them keep their bytes but for the link that names it.
    expect(changed(parts)).toEqual(['xl/charts/chart1.xml', 'xl/workbook.xml', SHEET, 'xl/worksheets/sheet2.xml']);
  });

  it('deleted that others look at are deleted all the same', async () => {
    const { parts, left } = await edited((grid) => void grid.grid.api.getActiveWorkbook()?.deleteSheet(sheet(grid)));
    expect(left).toEqual([]);
    expect(parts[SHEET]).toBeUndefined();
    expect(parts['xl/worksheets/sheet2.xml']).toContain('#REF!');
    expect(parts['xl/worksheets/sheet3.xml']).toBe(before['xl/worksheets/sheet3.xml']);
  });

  it('moved, hidden and shown keep their names where they belong', async () => {
    const { parts, bytes } = await edited((grid) => {
      const workbook = grid.grid.api.getActiveWorkbook();
      workbook?.moveSheet(sheet(grid), 2);
      sheet(grid, '목록').showSheet();
      sheet(grid, '요약').hideSheet();
    });
    expect((await (await FileHost.open(bytes)).sheets()).map(({ name, visible }) => [name, visible])).toEqual([
      ['요약', false],
      ['목록', true],
      ['원장', true],
    ]);
    holds(parts['xl/workbook.xml'], ['<definedName name="_xlnm.Print_Area" localSheetId="2">', 'activeTab="2"']);
    expect(changed(parts)).toEqual(['xl/workbook.xml']);
  });

  it('copied by hand are saved with their cells and formats', async () => {
    const { bytes } = await edited((grid) => void grid.grid.api.getActiveWorkbook()?.duplicateSheet(sheet(grid)));
    const host = await FileHost.open(bytes);
    const names = (await host.sheets()).map(({ name }) => name);
    expect(names).toHaveLength(4);
    const copy = (await host.sheets()).find(({ name }) => !['원장', '요약', '목록'].includes(name));
    const block = await host.read(copy?.id ?? '');
    expect(block.values[1]?.slice(0, 2)).toEqual(['시약', 1000]);
    expect((await host.stylesOf(copy?.id ?? '')).get(16_384 + 1)).toBe(1);
  });
});

describe('what cannot be saved', () => {
  it('is left out by its name, and the rest is saved', async () => {
    // As when something is pasted over it: no command that could be stopped before.
    const { left, parts } = await edited((grid) => {
      grid.grid.api.syncExecuteCommand('sheet.mutation.set-range-values', {
        unitId: grid.grid.api.getActiveWorkbook()?.getId(),
        subUnitId: sheet(grid).getSheetId(),
        cellValue: { 1: { 1: { v: 1234, t: 2 } }, 2: { 3: { v: 7, t: 2 } }, 5: { 0: { v: '가'.repeat(32_768), t: 1 } } },
        trigger: 'sheet.command.paste',
      });
    });
    expect(parts[SHEET]).toContain('<c r="B2" s="1"><v>1234</v></c>');
    expect(left.join(' ')).toContain('D3');
    expect(left.join(' ')).toContain('A6');
    expect(left).toHaveLength(2);
  });
});

describe('refused when it is typed', () => {
  const told = async (edit: (grid: OpenGrid) => unknown, file = rich): Promise<readonly string[]> => {
    const grid = await openGrid(file);
    opened.push(grid);
    const why: string[] = [];
    grid.document.onRefused = ({ ko }) => void why.push(ko);
    try {
      await edit(grid);
    } catch {
      // The grid's own answer to a command that was stopped.
    }
    await FileHost.open(await grid.document.save());
    expect(grid.document.left).toEqual([]);
    return why;
  };

  it.each([
    ['a part of an array formula', (grid: OpenGrid) => sheet(grid).getRange('D3').setValue(7), 'D3'],
    ['the head of a column of a table', (grid: OpenGrid) => sheet(grid).getRange('G1').setValue('다른 값'), 'G1'],
    ['more text than a cell holds', (grid: OpenGrid) => sheet(grid).getRange('A6').setValue('가'.repeat(32_768)), '32,767'],
  ])('%s', async (_what, edit, word) => {
    const why = await told(edit);
    expect(why).toHaveLength(1);
    expect(why[0]).toContain(word);
  });

  it('and what stands beside an array is not, nor 32,767 characters', async () => {
    expect(await told((grid) => void sheet(grid).getRange('D5').setValue(7))).toEqual([]);
    expect(await told((grid) => void sheet(grid).getRange('G2').setValue(7))).toEqual([]);
    expect(await told((grid) => void sheet(grid).getRange('A6').setValue('가'.repeat(32_767)))).toEqual([]);
  });

  it('and the formats that the next calculation draws are no choice of a person', async () => {
    // 요약!A1 is =원장!B7, an amount in won, with no format of its own in the file.
    const { parts } = await edited((grid) => {
      sheet(grid).insertRows(2, 2);
      try {
        sheet(grid).getRange('G1').setValue('다른 값');
      } catch {
        // The grid's own answer to a command that was stopped.
      }
    });
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<c r="A1"><f>원장!B7</f>');
  });

  it.each([
    ['renaming', (grid: OpenGrid) => sheet(grid).setName('다른 이름')],
    ['deleting', (grid: OpenGrid) => grid.grid.api.getActiveWorkbook()?.deleteSheet(sheet(grid, '요약'))],
    ['adding', (grid: OpenGrid) => grid.grid.api.getActiveWorkbook()?.insertSheet('새 시트')],
    ['hiding', (grid: OpenGrid) => sheet(grid).hideSheet()],
  ])('%s a sheet where the structure is protected', async (_what, edit) => {
    const locked = zipOf({
      ...unzipSync(rich),
      'xl/workbook.xml': before['xl/workbook.xml']?.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    });
    const why = await told(edit, locked);
    expect(why).toHaveLength(1);
    expect(why[0]).toContain('보호');
  });
});

describe('a sheet that we made', () => {
  const made = { name: '검사결과', cells: [[{ value: '하나' }, { formula: '=SUM(1,2)' }]], replace: true } as const;

  it.each([
    ['in the same sitting', async (grid: OpenGrid) => grid],
    ['in the next sitting', async (grid: OpenGrid) => openGrid(await grid.document.save())],
  ])('is kept where somebody has written in it, %s: the new one stands beside it', async (_when, next) => {
    const first = await openGrid(rich);
    opened.push(first);
    await first.host.addSheet(made);
    sheet(first, '검사결과').getRange('C3').setValue('내 메모');
    const grid = await next(first);
    opened.push(grid);
    const added = await grid.host.addSheet({ ...made, cells: [[{ value: '둘' }]] });
    expect(added.name).toBe('검사결과 (2)');
    expect(sheet(grid, '검사결과').getRange('C3').getValue()).toBe('내 메모');
    // And so the file host, which reads what was saved.
    const host = await FileHost.open(await grid.document.save());
    expect((await host.addSheet({ ...made, cells: [[{ value: '셋' }]] })).name).toBe('검사결과 (3)');
  });

  it.each([
    ['in the same sitting', async (grid: OpenGrid) => grid],
    ['in the next sitting', async (grid: OpenGrid) => openGrid(await grid.document.save())],
  ])('is replaced where nobody has, %s', async (_when, next) => {
    const first = await openGrid(rich);
    opened.push(first);
    await first.host.addSheet(made);
    const grid = await next(first);
    opened.push(grid);
    expect((await grid.host.addSheet({ ...made, cells: [[{ value: '둘' }]] })).name).toBe('검사결과');
    const host = await FileHost.open(await grid.document.save());
    expect((await host.addSheet({ ...made, cells: [[{ value: '셋' }]] })).name).toBe('검사결과');
  });

  it('goes down with its rows and keeps what was written and formatted in it', async () => {
    const { bytes } = await edited(async (grid) => {
      await grid.host.addSheet(made);
      sheet(grid, '검사결과').insertRows(0, 2);
      sheet(grid, '검사결과').getRange('A3').setFontStyle('italic');
      sheet(grid, '검사결과').getRange('B5').setValue(12);
    });
    const host = await FileHost.open(bytes);
    const block = await host.read((await host.sheets()).find(({ name }) => name === '검사결과')?.id ?? '');
    expect([block.top, block.values[0]?.[0], block.values[2]?.[1]]).toEqual([2, '하나', 12]);
    expect(partsOf(bytes)['xl/styles.xml']).toContain('<i/>');
  });
});

describe('everything that a save would write counts as unsaved', () => {
  const counts = async (edit: (grid: OpenGrid) => unknown): Promise<boolean> => {
    const grid = await openGrid(rich);
    opened.push(grid);
    let changes = 0;
    await new Promise((done) => setTimeout(done, 150));
    grid.document.onChanged = () => void changes++;
    await edit(grid);
    return changes > 0;
  };

  it.each([
    ['a value', (grid: OpenGrid) => sheet(grid).getRange('B2').setValue(1)],
    ['a format', (grid: OpenGrid) => sheet(grid).getRange('B2').setFontWeight('bold')],
    ['the height of a row', (grid: OpenGrid) => sheet(grid).setRowHeight(2, 40)],
    ['a hidden row', (grid: OpenGrid) => sheet(grid).hideRows(2, 1)],
    ['a merge', (grid: OpenGrid) => sheet(grid).getRange('A10:B10').merge()],
    ['another name of a sheet', (grid: OpenGrid) => sheet(grid).setName('새 이름')],
    ['the order of sheets', (grid: OpenGrid) => grid.grid.api.getActiveWorkbook()?.moveSheet(sheet(grid), 2)],
    ['frozen rows', (grid: OpenGrid) => sheet(grid).setFrozenRows(3)],
    ['a correction', (grid: OpenGrid) => grid.host.remember('corrections', { 원장: { unit: 1000 } })],
    ['a mark', (grid: OpenGrid) => grid.host.mark(sheet(grid).getSheetId(), [{ address: 'B2', severity: 'error' }])],
  ])('%s', async (_what, edit) => {
    expect(await counts(edit)).toBe(true);
  });

  it.each([
    ['another selection', (grid: OpenGrid) => grid.host.select(sheet(grid).getSheetId(), 'B3')],
    ['another sheet in front', (grid: OpenGrid) => grid.host.select(sheet(grid, '요약').getSheetId(), 'A1')],
    ['the same remembered again', (grid: OpenGrid) => grid.host.remember('corrections', undefined)],
    ['formulas that are calculated', async () => new Promise((done) => setTimeout(done, 300))],
  ])('but not %s', async (_what, edit) => {
    expect(await counts(edit)).toBe(false);
  });
});
