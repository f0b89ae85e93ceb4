import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import type { CellValue, CellWrite } from '../../../src/sheet/model';
import { codeOf, contentOf, formulaAt, valueAt } from '../contract';
import { richWorkbook } from '../../lib/rich-workbook';
import { partsOf, rawWorkbook, worksheet, xlsxOf, zipOf, type RawWorkbook } from '../../lib/xlsx-of';

const golden = new Uint8Array(readFileSync(new URL('../../golden/allocation-ledger.xlsx', import.meta.url)));
const open = async (file: Uint8Array) => {
  const host = await FileHost.open(file);
  const ids = (await host.sheets()).map((sheet) => sheet.id);
  return { host, id: ids[0] as string, ids };
};
const raw = (spec: RawWorkbook): Uint8Array => zipOf(rawWorkbook(spec));
const row = (cells: string, n = 1, attributes = ''): string => `<row r="${n}"${attributes}>${cells}</row>`;
/** Parts that are not the same bytes before and after, by name. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) !== 0)
    .sort();
}
const SHEET = 'xl/worksheets/sheet1.xml';

describe('what is kept', () => {
  it('saving without a change gives the same parts, in the same order', async () => {
    const { host } = await open(golden);
    const saved = await host.save();
    expect(changedParts(golden, saved)).toEqual([]);
    expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(unzipSync(golden)));
  });

  it('a mark touches the sheet and the styles, nothing else', async () => {
    const { host, id } = await open(golden);
    await host.mark(id, [{ address: 'D9', severity: 'error' }]);
    expect(changedParts(golden, await host.save())).toEqual(['xl/styles.xml', SHEET]);
  });

  it('a written value touches the sheet, the styles that it needs, and the sign to calculate anew', async () => {
    const { host, id } = await open(golden);
    await host.write(id, [{ address: 'I26', before: '1,250,000원', value: 1_250_000 }]);
    const saved = await host.save();
    expect(changedParts(golden, saved).filter((part) => part !== 'xl/workbook.xml')).toEqual([SHEET]);
    const [before, after] = [partsOf(golden)[SHEET] as string, partsOf(saved)[SHEET] as string];
    const cells = (xml: string) => new Map([...xml.matchAll(/<c r="([A-Z]+\d+)".*?(?:\/>|<\/c>)/g)].map((match) => [match[1], match[0]]));
    const [old, now] = [cells(before), cells(after)];
    const different = [...now].filter(([address, xml]) => old.get(address) !== xml).map(([address]) => address);
    expect(different).toContain('I26');
    // The others are formulas that looked at it and lost the value that no longer holds.
    for (const address of different) if (address !== 'I26') expect(now.get(address)).toMatch(/<f[ >]/);
    expect(now.get('I26')).toContain('<v>1250000</v>');
  });

  it('a new sheet adds a part, and changes the lists that name parts', async () => {
    const { host } = await open(golden);
    await host.addSheet({ name: '결과', cells: [[{ value: '가', style: 'header' }]] });
    expect(changedParts(golden, await host.save())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it('parts that nobody knows, macros and pictures stay as they are', async () => {
    const more = {
      'xl/vbaProject.bin': Uint8Array.of(0, 1, 2, 255),
      'xl/media/image1.png': Uint8Array.of(137, 80, 78, 71),
      'customXml/item1.xml': '<a  x = "1" />',
    };
    const file = raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>')) }, more });
    const { host, id } = await open(file);
    await host.write(id, [{ address: 'A1', before: 1, value: 2 }]);
    await host.mark(id, [{ address: 'A1', severity: 'info' }]);
    const saved = unzipSync(await host.save());
    for (const name of Object.keys(more)) expect(saved[name]).toEqual(unzipSync(file)[name]);
  });
});

describe('marks', () => {
  const behind = [
    ['nothing', ''],
    [
      'merges and margins',
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
    ],
    [
      "the user's own conditional formats",
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A1" location="S!A1"/></hyperlinks>',
    ],
    [
      'views of several people, with margins of their own',
      '<customSheetViews><customSheetView guid="{A}"><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></customSheetView></customSheetViews><phoneticPr fontId="1"/>',
    ],
    ['white space between the tags', '\n  <pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>\n  <extLst><ext uri="x"/></extLst>\n'],
  ] as const;
  const marks = [
    { address: 'A1', severity: 'error' },
    { address: 'A2', severity: 'error' },
    { address: 'C7', severity: 'warning' },
    { address: 'C7', severity: 'review' },
  ] as const;

  it.each(behind)('are taken away without a trace in a sheet with %s', async (_what, more) => {
    const file = raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>'), more) } });
    const original = partsOf(file)[SHEET];
    const first = await open(file);
    await first.host.mark(first.id, marks);
    const marked = await first.host.save();
    expect(partsOf(marked)[SHEET]).not.toBe(original);
    // In the same session, and on another day.
    await first.host.unmark(first.id);
    expect(partsOf(await first.host.save())[SHEET]).toBe(original);
    const second = await open(marked);
    expect(await second.host.marked(second.id)).toEqual(['A1:A2', 'C7']);
    await second.host.unmark(second.id);
    expect(partsOf(await second.host.save())[SHEET]).toBe(original);
    // Marked again they take the place of the old ones and need no new styles.
    const third = await open(marked);
    await third.host.mark(third.id, marks);
    expect(changedParts(marked, await third.host.save())).toEqual([]);
  });

  it.each([
    ['<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>', 3],
    ['<dxfs><dxf><font><b/></font></dxf></dxfs>', 3],
    ['<dxfs count="0"/>', 2],
    ['', 2],
  ])('leave nothing behind in the styles either, and take no format away that another condition uses: %s', async (list, used) => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs>${list}</styleSheet>`;
    const file = raw({
      sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>'), used === 3 ? behind[2][1] : ''), T: worksheet(row('<c r="A1"><v>1</v></c>')) },
      styles,
    });
    const { host, ids } = await open(file);
    for (const sheet of ids) await host.mark(sheet, marks);
    const marked = await open(await host.save());
    await marked.host.unmark(marked.ids[0] as string);
    // The other sheet still uses them.
    expect((partsOf(await marked.host.save())['xl/styles.xml'] as string).match(/<dxf>/g)).toHaveLength(used);
    await marked.host.unmark(marked.ids[1] as string);
    expect(changedParts(file, await marked.host.save())).toEqual([]);
  });

  it('stand where the order of the part wants them, behind merges and before links', async () => {
    const { host, id } = await open(raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>'), `${behind[1][1]}`) } }));
    await host.mark(id, marks);
    const xml = partsOf(await host.save())[SHEET] as string;
    const order = ['</sheetData>', '<mergeCells', '<conditionalFormatting', '<pageMargins'].map((tag) => xml.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(xml).toContain('<formula>LEN("KVENTURE:error")&gt;0</formula>');
    // Colour alone does not tell: the text and the lines around the cell do too.
    const styles = partsOf(await host.save())['xl/styles.xml'] as string;
    const overlays = [...styles.matchAll(/<dxf>.*?<\/dxf>/g)].map((match) => match[0]);
    expect(overlays).toHaveLength(2);
    for (const overlay of overlays) expect(overlay).toMatch(/<font>(?:<b\/>|<i\/>).*<border>/);
  });

  it("leave the user's rules first: ours come after their priority", async () => {
    const { host, id } = await open(raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>'), behind[2][1]) } }));
    await host.mark(id, [{ address: 'A1', severity: 'error' }]);
    expect(partsOf(await host.save())[SHEET]).toContain('priority="4"');
  });

  it('are cut into conditional formats that every program reads, however many they are', async () => {
    const { host, id } = await open(raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>')) } }));
    await host.mark(
      id,
      Array.from({ length: 3000 }, (_, i) => ({ address: `B${i * 2 + 1}`, severity: 'error' as const })),
    );
    const lists = [...(partsOf(await host.save())[SHEET] as string).matchAll(/sqref="([^"]*)"/g)].map((match) => (match[1] as string).split(' '));
    expect(lists.flat()).toHaveLength(3000);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(500);
  });
});

describe('cells', () => {
  const write = async (sheet: string, writes: readonly CellWrite[], more: Omit<RawWorkbook, 'sheets'> = {}) => {
    const { host, id } = await open(raw({ sheets: { S: sheet }, ...more }));
    await host.write(id, writes);
    const saved = await host.save();
    const again = await open(saved);
    return { parts: partsOf(saved), block: await again.host.read(again.id), live: await host.read(id) };
  };

  it('go where they belong among those that are there', async () => {
    const { block, parts } = await write(
      worksheet(row('<c r="B2"><v>1</v></c><c r="D2"><v>2</v></c>', 2, ' spans="2:4"') + row('<c r="A5"><v>3</v></c>', 5), '', '<dimension ref="A2:D5"/>'),
      [
        { address: 'C2', before: null, value: 'C2' },
        { address: 'A2', before: null, value: 'A2' },
        { address: 'F2', before: null, value: 'F2' },
        { address: 'A1', before: null, value: 'A1' },
        { address: 'B4', before: null, value: true },
        { address: 'G9', before: null, value: 9 },
      ],
    );
    expect(block.values.map((cells) => cells.map((cell) => cell ?? '').join('|'))).toEqual([
      'A1||||||',
      'A2|1|C2|2||F2|',
      '||||||',
      '|true|||||',
      '3||||||',
      '||||||',
      '||||||',
      '||||||',
      '||||||9',
    ]);
    expect(parts[SHEET]).toContain('<dimension ref="A1:G9"/>');
    expect([...(parts[SHEET] as string).matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1]))).toEqual([1, 2, 4, 5, 9]);
  });

  it('keep their style, and take that of their row or column where they were not in the file', async () => {
    const { parts } = await write(
      worksheet(row('<c r="A1" s="3"><v>1</v></c>') + row('', 2, ' s="4" customFormat="1"'), '', '<cols><col min="3" max="5" width="9" style="2"/></cols>'),
      [
        { address: 'A1', before: 1, value: 2 },
        { address: 'D1', before: null, value: 5 },
        { address: 'D2', before: null, value: 6 },
      ],
    );
    expect(parts[SHEET]).toContain('<c r="A1" s="3"><v>2</v></c><c r="D1" s="2"><v>5</v></c>');
    expect(parts[SHEET]).toContain('<c r="D2" s="4"><v>6</v></c>');
  });

  it('without an address get one, so that a new neighbour does not move them', async () => {
    const { block } = await write(worksheet('<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>'), [
      { address: 'D1', before: null, value: 'x' },
      { address: 'A2', before: 2, value: null },
    ]);
    expect(block.values).toEqual([
      [1, null, null, 'x'],
      [null, 3, null, null],
    ]);
  });

  it('of a formula that others share can be written over: the others keep theirs', async () => {
    const shared = worksheet(
      row('<c r="A1"><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">A1*2</f><v>2</v></c>') +
        row('<c r="A2"><v>4</v></c><c r="C2"><f t="shared" si="0"/><v>8</v></c>', 2),
    );
    const { block } = await write(shared, [{ address: 'C1', before: 2, beforeFormula: '=A1*2', value: 5 }]);
    expect([valueAt(block, 'C1'), formulaAt(block, 'C1')]).toEqual([5, undefined]);
    expect([valueAt(block, 'C2'), formulaAt(block, 'C2')]).toEqual([8, '=A2*2']);
  });

  it('of an array formula are not written over one by one', async () => {
    const { host, id } = await open(
      raw({ sheets: { S: worksheet(row('<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>') + row('<c r="A2"><v>2</v></c>', 2)) } }),
    );
    expect(await codeOf(host.write(id, [{ address: 'A2', before: 2, value: 3 }]))).toBe('refused');
    expect(valueAt(await host.read(id), 'A2')).toBe(2);
  });

  it('lose the value beside their formula when what it looks at was changed, here and on other sheets, and keep it otherwise', async () => {
    const file = raw({
      sheets: {
        S: worksheet(row('<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>B1+1</f><v>3</v></c><c r="D1"><f>Z9</f><v>4</v></c>')),
        "다른 '시트'": worksheet(row(`<c r="A1" t="str"><f>SUM(S!A:A)&amp;""</f><v>1</v></c><c r="B1"><f>1+1</f><v>2</v></c>`)),
        이름: worksheet(row('<c r="A1"><f>총액</f><v>1</v></c>')),
      },
      behind: '<definedNames><definedName name="총액">S!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
      more: { 'xl/calcChain.xml': '<calcChain/>' },
      moreTypes: '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      moreRelations: '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
    });
    const { host, ids } = await open(file);
    const receipt = await host.write(ids[0] as string, [{ address: 'A1', before: 1, value: 10 }]);
    const values = async (of: FileHost, all: readonly string[]) => Promise.all(all.map(async (id) => (await of.read(id)).values[0]));
    const expected = [[10, null, null, 4], [null, 2], [null]];
    expect(await values(host, ids)).toEqual(expected);
    const saved = await host.save();
    const again = await open(saved);
    expect(await values(again.host, again.ids)).toEqual(expected);
    const parts = partsOf(saved);
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    await host.undo(receipt);
    expect(await values(host, ids)).toEqual([[1, 2, 3, 4], ['1', 2], [1]]);
  });

  it('hold text that would be taken for a formula as text, with the sign that says so', async () => {
    const { parts, block } = await write(worksheet(row('<c r="A1"><v>1</v></c>')), [{ address: 'A1', before: 1, value: '=HYPERLINK("http://x")' }]);
    expect(parts[SHEET]).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("http://x")</t>');
    expect(parts[SHEET]).not.toContain('<f>');
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
    expect(valueAt(block, 'A1')).toBe('=HYPERLINK("http://x")');
  });

  it('get the number format of a date, made new where the workbook has none', async () => {
    const { parts } = await write(worksheet(row('<c r="A1" t="inlineStr"><is><t>2013.1.2</t></is></c>')), [
      { address: 'A1', before: '2013.1.2', value: 41_276, numberFormat: 'yyyy-mm-dd' },
    ]);
    expect(parts['xl/styles.xml']).toContain('<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>');
    expect(parts[SHEET]).toContain('<c r="A1" s="1"><v>41276</v></c>');
    expect(parts['[Content_Types].xml']).toContain('/xl/styles.xml');
  });

  it('in a file whose tags carry a prefix get that prefix', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { host, id } = await open(raw({ sheets: { S: sheet } }));
    await host.write(id, [
      { address: 'A1', before: 1, value: '가' },
      { address: 'B2', before: null, formula: '=A1' },
    ]);
    await host.mark(id, [{ address: 'A1', severity: 'error' }]);
    const xml = partsOf(await host.save())[SHEET] as string;
    expect(xml).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">가</x:t></x:is></x:c>');
    expect(xml.replace(/<\/?x:/g, '<')).not.toMatch(/<\/?[a-z]+:/);
    expect([...xml.matchAll(/<\/?([a-zA-Z]+)[ >/]/g)].map((match) => match[1])).toEqual([]);
  });

  it('may be written on a protected sheet where their style unlocks them', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>';
    const { host, id } = await open(
      raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c>'), '<sheetProtection sheet="1"/>') }, styles }),
    );
    expect(await codeOf(host.write(id, [{ address: 'A1', before: 1, value: 3 }]))).toBe('refused');
    expect(await codeOf(host.write(id, [{ address: 'B1', before: 2, value: 3 }]))).toBe('no error');
  });

  it.each([
    ['an address that is none', { address: 'A0', before: null, value: 1 }],
    ['text longer than a cell takes', { address: 'B1', before: null, value: 'x'.repeat(32_768) }],
    ['a number that is none', { address: 'B1', before: null, value: Number.NaN }],
    ['a value and a formula at once', { address: 'B1', before: null, value: 1, formula: '=1' }],
  ] as const)('are not written to with %s', async (_what, wrong) => {
    const { host, id } = await open(raw({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>')) } }));
    expect(await codeOf(host.write(id, [{ address: 'A1', before: 1, value: 2 }, wrong]))).toBe('refused');
    expect((await host.read(id)).values).toEqual([[1]]);
  });

  it('any values written, saved and read again are the same', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary-ascii', minLength: 1 }),
      fc.constantFrom('_x0041_', '_x005F_', '=A1', ' ', '\n', 'a\r\nb', '<&>"\'', '가나다', '𝄞', ']]>'),
    );
    const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    const address = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 30 })).map(([column, n]) => `${String.fromCharCode(65 + column)}${n}`);
    const file = xlsxOf({ sheets: [{ name: 'S', cells: {} }] });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(address, value, { maxKeys: 12, noNullPrototype: true }), async (cells) => {
        const { host, id } = await open(file);
        const writes: CellWrite[] = Object.entries(cells).map(([place, what]) => ({ address: place, before: null, value: what }));
        await host.write(id, writes);
        const again = await open(await host.save());
        const block = await again.host.read(again.id);
        const same = (cell: CellValue) => (Object.is(cell, -0) ? 0 : cell);
        for (const [place, what] of Object.entries(cells)) expect(same(valueAt(block, place) ?? null)).toBe(same(what));
        expect(block.values.flat().filter((cell) => cell !== null)).toHaveLength(writes.length);
      }),
      { numRuns: 80 },
    );
  });
});

describe('sheets', () => {
  it('are not deleted where a formula or a name looks at them', async () => {
    const { host, ids } = await open(
      raw({
        sheets: { S: worksheet(row(`<c r="A1"><f>'둘째 시트'!A1</f><v>1</v></c>`)), '둘째 시트': worksheet(''), 셋: worksheet('') },
        behind: '<definedNames><definedName name="n">셋!$A$1</definedName></definedNames>',
      }),
    );
    expect([await codeOf(host.deleteSheet(ids[1] as string)), await codeOf(host.deleteSheet(ids[2] as string))]).toEqual(['refused', 'refused']);
    expect(await host.sheets()).toHaveLength(3);
  });

  it('are neither added nor deleted where the structure is protected', async () => {
    const { host, ids } = await open(raw({ sheets: { S: worksheet(''), T: worksheet('') }, before: '<workbookProtection lockStructure="1"/>' }));
    expect([await codeOf(host.addSheet({ name: 'x', cells: [] })), await codeOf(host.deleteSheet(ids[1] as string))]).toEqual(['refused', 'refused']);
  });

  it('that go leave names and views counting right', async () => {
    const { host, ids } = await open(
      raw({
        sheets: { A: worksheet(''), B: worksheet(''), C: worksheet('') },
        before: '<bookViews><workbookView activeTab="2"/></bookViews>',
        behind:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">C!$A$1</definedName></definedNames>',
      }),
    );
    expect((await host.activeSheet()).name).toBe('C');
    await host.deleteSheet(ids[1] as string);
    const parts = partsOf(await host.save());
    expect(parts['xl/workbook.xml']).toContain('<workbookView activeTab="1"/>');
    expect(parts['xl/workbook.xml']).toContain('<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">C!$A$1</definedName></definedNames>');
    expect(parts['xl/worksheets/sheet2.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('sheet2.xml');
  });

  it('of ours are known as ours in the saved file and replaced there', async () => {
    const { host } = await open(golden);
    await host.addSheet({ name: '결과', cells: [[{ value: 1 }]], replace: true, activate: true });
    expect((await host.activeSheet()).name).toBe('결과');
    const again = await open(await host.save());
    expect((await again.host.activeSheet()).name).toBe('결과');
    await again.host.addSheet({ name: '결과', cells: [[{ value: 2 }]], replace: true });
    const last = await open(await again.host.save());
    expect((await last.host.sheets()).map((sheet) => sheet.name)).toEqual(['연구개발비 배분', '매출', '결과']);
    expect((await last.host.read(last.ids[2] as string)).values).toEqual([[2]]);
    expect((partsOf(await again.host.save())['xl/workbook.xml'] as string).match(/KVENTURE\.SHEET/g)).toHaveLength(1);
  });

  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  it.each<[what: string, relation: string, names: readonly string[]]>([
    ['a note', `Type="${OFFICE}/comments" Target="../comments9.xml"`, ['결과', '결과 (2)']],
    ['a threaded comment', 'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../t9.xml"', ['결과', '결과 (2)']],
    ['a chart or a picture', `Type="${OFFICE}/drawing" Target="../drawings/drawing9.xml"`, ['결과', '결과 (2)']],
    ['a table', `Type="${OFFICE}/table" Target="../tables/table9.xml"`, ['결과', '결과 (2)']],
    ['a control', `Type="${OFFICE}/ctrlProp" Target="../ctrlProps/ctrlProp9.xml"`, ['결과', '결과 (2)']],
    ['a link', `Type="${OFFICE}/hyperlink" Target="https://www.law.go.kr" TargetMode="External"`, ['결과', '결과 (2)']],
    ['a link within it, as some programs write ours', `Type="${OFFICE}/hyperlink" Target="#매출!A1" TargetMode="External"`, ['결과']],
    ['how it was printed', `Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings9.bin"`, ['결과']],
  ])('of ours that %s was put on are kept, unless a program did it', async (_what, relation, names) => {
    const { host } = await open(golden);
    const made = { name: '결과', cells: [[{ value: 1 }]], replace: true };
    const { id } = await host.addSheet(made);
    const parts: Record<string, Uint8Array> = unzipSync(await host.save());
    const sheet = partsOf(await host.save())['xl/_rels/workbook.xml.rels']?.match(new RegExp(`<Relationship[^>]*Id="${id}"[^>]*>`))?.[0] ?? '';
    const file = /worksheets\/([^"]+)"/.exec(sheet)?.[1] as string;
    parts[`xl/worksheets/_rels/${file}.rels`] = new TextEncoder().encode(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ${relation}/></Relationships>`,
    );
    const again = await open(zipSync(parts));
    await again.host.addSheet(made);
    const saved = await again.host.save();
    const ours = (await (await FileHost.open(saved)).sheets()).map(({ name }) => name).filter((name) => name.startsWith('결과'));
    expect(ours).toEqual(names);
    expect(partsOf(saved)[`xl/worksheets/_rels/${file}.rels`] !== undefined).toBe(names.length > 1);
  });

  it.each([
    ['이름이 아주 길어서 서른한 글자를 넘는 시트의 이름은 잘립니다 그렇습니다', /^.{1,31}$/],
    ['a/b\\c?d*e[f]g:h', /^[^[\]:*?/\\]+$/],
    ["'따옴표'", /^따옴표$/],
    ['', /^Sheet$/],
    ['매출', /^매출 \(2\)$/],
  ])('get a name that a sheet may have: %j', async (name, expected) => {
    const { host } = await open(golden);
    const info = await host.addSheet({ name, cells: [[{ value: 1 }]] });
    expect(info.name).toMatch(expected);
    const again = await open(await host.save());
    expect((await again.host.sheets()).map((sheet) => sheet.name)).toContain(info.name);
  });

  it('keep the sheet that was there the same when one is added and deleted', async () => {
    const { host, id } = await open(golden);
    const before = contentOf(await host.read(id));
    const info = await host.addSheet({ name: '결과', cells: [[{ formula: "=SUM('연구개발비 배분'!I6:I9)" }]] });
    await host.deleteSheet(info.id);
    expect(contentOf(await host.read(id))).toEqual(before);
    expect(changedParts(golden, await host.save())).toEqual([]);
  });
});

describe('the head of a column of a table', () => {
  const write = async (address: string, before: CellWrite['before'], value: CellWrite['value']) => {
    const host = await FileHost.open(richWorkbook());
    const [sheet] = await host.sheets();
    await host.write(sheet?.id ?? '', [{ address, before, value }]);
    return partsOf(await host.save())['xl/tables/table1.xml'];
  };
  it('is not changed, for the table and its formulas call the column by it', async () => {
    await expect(write('G1', '값', '금액')).rejects.toMatchObject({ code: 'refused', text: { ko: expect.stringContaining('G1 셀은 표의 머리글') as unknown } });
    await expect(write('F1', '이름', null)).rejects.toMatchObject({ code: 'refused' });
  });
  it('may be written as it is, and the cells below and beside it are free', async () => {
    expect(await write('G1', '값', '값')).toContain('name="값"');
    expect(await write('G2', await valueOf('G2'), 7)).toContain('name="값"');
    expect(await write('E1', await valueOf('E1'), '비고')).toContain('name="값"');
  });
});

async function valueOf(address: string): Promise<CellWrite['before']> {
  const host = await FileHost.open(richWorkbook());
  const [sheet] = await host.sheets();
  return valueAt(await host.read(sheet?.id ?? ''), address) as CellWrite['before'];
}
