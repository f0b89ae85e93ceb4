/** The library that knows formats is given a sheet without its usual cells: what the grid is shown must be what it would be with all of them. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readXlsx, type Workbook } from 'hucre';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { unlockedCells } from '../../../src/hosts/grid/framed-cells';
import { snapshotOf, type ReadApart } from '../../../src/hosts/grid/snapshot';
import { a1 } from '../../../src/sheet/a1';
import { richWorkbook } from '../../lib/rich-workbook';
import { partsOf, rawWorkbook, worksheet, zipOf, type RawWorkbook } from '../../lib/xlsx-of';

const GOLDEN = new URL('../../golden/', import.meta.url);
const files = [...readdirSync(GOLDEN), ...readdirSync(new URL('makers/', GOLDEN)).map((name) => `makers/${name}`)].filter((name) => name.endsWith('.xlsx'));

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="1" applyFont="1" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`;
const TEXTS = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>시약</t></si><si><r><t>굵은 </t></r><r><rPr><b/></rPr><t>글자</t></r></si><si><t></t></si><si><t xml:space="preserve"> 010 </t></si><si><t>1234</t></si><si><t>가_x000D_나</t></si></sst>`;
const raw = (spec: RawWorkbook): Uint8Array => zipOf(rawWorkbook({ strings: TEXTS, styles: STYLES, ...spec }));
const one = (data: string, behind = '', before = ''): Uint8Array => raw({ sheets: { S: worksheet(data, behind, before) } });

/** What the grid would be given, with each cell's style written out; days to the millisecond. */
function shownIn(workbook: Workbook, apart: ReadApart): Promise<unknown> {
  return snapshotOf(workbook, 'w', 'w', apart).then(({ data, filters, validations, names }) => {
    const shown = structuredClone({ ...data, styles: undefined }) as unknown as typeof data;
    for (const sheet of Object.values(shown.sheets))
      for (const line of Object.values((sheet.cellData ?? {}) as Record<string, Record<string, { s?: unknown; v?: unknown }>>))
        for (const cell of Object.values(line)) {
          if (cell.s !== undefined) cell.s = data.styles[cell.s as string];
          if (typeof cell.v === 'number') cell.v = Math.round(cell.v * 8.64e7) / 8.64e7;
        }
    const unlocked = workbook.sheets.map((sheet) => [...unlockedCells(sheet, apart.framed?.get(sheet.name))].sort());
    return { shown, filters, validations, names, unlocked };
  });
}

async function bothWays(bytes: Uint8Array): Promise<{ readonly framed: unknown; readonly whole: unknown; readonly left: Uint8Array | undefined }> {
  const file = await FileHost.open(bytes, 'S', { frames: true });
  const plain = await FileHost.open(bytes, 'S');
  const left = await file.readable();
  const apart = async (of: FileHost): Promise<ReadApart> => ({
    formulas: of.formulasBySheet(),
    filters: await of.filtersBySheet(),
    arrays: of.arraysBySheet(),
    heights: await of.heightsBySheet(),
  });
  return {
    left,
    framed: await shownIn(await readXlsx(left ?? bytes, { readStyles: true }), { ...(await apart(file)), framed: file.cellsBySheet() }),
    whole: await shownIn(await readXlsx((await plain.readable()) ?? bytes, { readStyles: true }), await apart(plain)),
  };
}

const HAND: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
  ['notes, links, rules and a chart', () => richWorkbook()],
  ['numbers, texts, truths, errors, days', () => one('<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" s="1"><v>41640</v></c><c r="F1" s="1"><v>41640.75</v></c><c r="G1"><v>-3e-7</v></c></row>')],
  ['texts in formats of their own, empty ones, texts that look like numbers', () => one('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"><v>4</v></c><c r="E1" t="s"><v>5</v></c><c r="F1" t="s"><v>99</v></c></row>')],
  ['texts within their cells', () => one('<row r="1"><c r="A1" t="inlineStr"><is><t>원 &amp; 천원</t></is></c><c r="B1" t="str"><v>x</v></c><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" t="d"><v>2013-01-25</v></c></row>')],
  ['formulas with and without values', () => one('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>NOW()</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="b"><f>TRUE()</f><v>1</v></c><c r="G1" s="1"><f>A1</f><v>41640</v></c></row>')],
  ['one formula for many cells', () => one('<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>6</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>8</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>')],
  ['an array formula over cells that have styles', () => one('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2" s="2"><v>4</v></c></row>')],
  ['no numbers of rows and cells', () => one('<row><c><v>1</v></c><c t="s"><v>1</v></c><c s="2"/></row><row><c s="1"><v>41640</v></c></row><row><c t="s"><v>0</v></c></row>')],
  ['the first style and none', () => one('<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="0"/><c r="D1" s="2"/><c r="XFD1" s="2"/></row>')],
  ['heights, hidden rows, groups', () => one('<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:9" x14ac:dyDescent="0.3" xmlns:x14ac="urn:x"><c r="A2"><v>1</v></c></row><row r="3" hidden="1" outlineLevel="1"><c r="A3"><v>1</v></c></row><row r="4" ht="21.5"/><row r="9" collapsed="1"/>', '', '<sheetFormatPr defaultRowHeight="15"/>')],
  ['two cells in one place', () => one('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
  ['links on usual, empty and strange cells', () => one('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" t="s"><v>1</v></c></row><row r="5"><c r="A5" t="s"><v>0</v></c></row>', '<hyperlinks><hyperlink ref="A1" location="S!A5"/><hyperlink ref="B1" location="S!A1"/><hyperlink ref="C7" location="S!A1"/><hyperlink ref="A5" location="S!B1"/></hyperlinks>')],
  ['names of its own for its elements', () => raw({ sheets: { S: '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" s="2"><x:v>1</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>' } })],
  ['comments between its rows', () => one('<!-- x --><row r="1"><c r="A1" s="2"><v>1</v></c></row>', '<!-- y --><mergeCells><mergeCell ref="A1:B1"/></mergeCells>')],
  ['numbers that are none', () => one('<row r="1"><c r="A1"><v>0x10</v></c><c r="B1"><v> 7 </v></c><c r="C1"><v></v></c><c r="D1" t="s"/><c r="E1" cm="1"><v>2</v></c></row>')],
]; // prettier-ignore

describe('a sheet without its usual cells shows what the whole sheet shows', () => {
  it.each(files)('%s', async (name) => {
    const { framed, whole } = await bothWays(new Uint8Array(readFileSync(new URL(name, GOLDEN))));
    expect(framed).toEqual(whole);
  });

  it.each(HAND)('%s', async (_what, bytes) => {
    const { framed, whole } = await bothWays(bytes());
    expect(framed).toEqual(whole);
  });

  const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"');
  const kind = fc.oneof(
    fc.integer({ min: -1e6, max: 2_958_465 }).map((n) => [``, `<v>${n}</v>`]),
    fc.double({ min: 0, max: 1e5, noNaN: true }).map((n) => [``, `<v>${n}</v>`]),
    fc.integer({ min: 0, max: 6 }).map((n) => [` t="s"`, `<v>${n}</v>`]),
    fc.constantFrom([` t="b"`, '<v>0</v>'], [` t="e"`, '<v>#N/A</v>'], [``, ''], [``, '<f>A1</f><v>3</v>'], [` t="str"`, '<f>A1</f><v>x</v>'], [` t="inlineStr"`, '<is><t>가</t></is>']),
  ); // prettier-ignore
  const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), style, kind, fc.boolean());

  it('of any cells (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(cell, { selector: ([column]) => column, maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const data = rows.map((cells, row) => {
          const sorted = [...cells].sort(([a], [b]) => a - b);
          const inRow = sorted.map(([column, look, [type, content]]) => `<c r="${a1(row * 2, column)}"${look}${type}>${content}</c>`);
          return `<row r="${row * 2 + 1}"${cells[0]?.[3] ? ' hidden="1"' : ''}>${inRow.join('')}</row>`;
        });
        const { framed, whole } = await bothWays(one(data.join('')));
        expect(framed).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});

it('the library is given a frame: of two thousand usual cells one a style, without what is in it, and no texts', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="2"><v>${row}</v></c><c r="B${row + 1}" t="s"><v>0</v></c></row>`,
  );
  const { left } = await bothWays(one(rows.join('')));
  const parts = partsOf(left as Uint8Array);
  expect(parts['xl/worksheets/sheet1.xml']?.match(/<c [^>]*>/g)).toEqual(['<c r="A1" s="2"/>']);
  expect(parts['xl/sharedStrings.xml']).not.toContain('시약');
  // Where a sheet is protected, all that its file leaves open stays open.
  const file = await FileHost.open(one(rows.join('')), 'S', { frames: true });
  const read = await readXlsx(left as Uint8Array, { readStyles: true });
  expect(unlockedCells(read.sheets[0], file.cellsBySheet().get('S')).size).toBe(1000);
  // A text in formats of its own is the library's, and it needs the texts for that.
  const withRich = partsOf((await bothWays(one('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'))).left as Uint8Array);
  expect(withRich['xl/worksheets/sheet1.xml']?.match(/<c [^>]*>/g)).toEqual(['<c r="A1" t="s">']);
  expect(withRich['xl/sharedStrings.xml']).toContain('글자');
});
