import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/hosts/file';
import { parseArea } from '../../../src/sheet/a1';
import { isCellError, type CellValue, type SheetBlock } from '../../../src/sheet/model';
import { formulaAt, valueAt } from '../contract';
import { rawWorkbook, worksheet, xlsxOf, zipOf, type RawWorkbook } from '../../lib/xlsx-of';
import { cpuTime } from '../../lib/cpu-time';

const read = async (spec: RawWorkbook): Promise<SheetBlock[]> => readWorkbook(zipOf(rawWorkbook(spec)));
const readOne = async (sheet: string, more: Omit<RawWorkbook, 'sheets'> = {}): Promise<SheetBlock> =>
  (await read({ sheets: { S: sheet }, ...more }))[0] as SheetBlock;
const row = (cells: string, n = 1, attributes = ''): string => `<row r="${n}"${attributes}>${cells}</row>`;

describe('values', () => {
  const strings =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>한글</t></si><si><r><t>가</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 나</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>줄_x000D_\n바꿈</t></si><si><t/></si></sst>';
  const cases: readonly (readonly [what: string, cell: string, value: CellValue])[] = [
    ['a number', '<c r="A1"><v>1250000</v></c>', 1_250_000],
    ['a number with an exponent', '<c r="A1"><v>1.5E3</v></c>', 1500],
    ['a negative fraction', '<c r="A1" t="n"><v>-0.25</v></c>', -0.25],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '한글'],
    ['a text in several formats', '<c r="A1" t="s"><v>1</v></c>', '가 나'],
    ['a text with its reading above it', '<c r="A1" t="s"><v>2</v></c>', '東京'],
    ['a text with an escaped character', '<c r="A1" t="s"><v>3</v></c>', '줄\r\n바꿈'],
    ['an empty text, which is an empty cell', '<c r="A1" t="s"><v>4</v></c>', null],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 1.가.① </t></is></c>', ' 1.가.① '],
    ['a text in the cell in several formats', '<c r="A1" t="inlineStr"><is><r><t>1.</t></r><r><t>가</t></r></is></c>', '1.가'],
    ['entities', '<c r="A1" t="inlineStr"><is><t>&lt;A&amp;B&gt; &#44032;</t></is></c>', '<A&B> 가'],
    ['a text block', '<c r="A1" t="inlineStr"><is><t><![CDATA[<R&D>]]></t></is></c>', '<R&D>'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['text that looks like an error', '<c r="A1" t="inlineStr"><is><t>#REF!</t></is></c>', '#REF!'],
    // ISO 8601 dates (strict files): 2013-01-02 is day 41,276, and noon is half a day more.
    ['a date as text of the file', '<c r="A1" t="d"><v>2013-01-02</v></c>', 41_276],
    ['a date with a time', '<c r="A1" t="d"><v>2013-01-02T12:00:00</v></c>', 41_276.5],
    ['a shared text that is not there', '<c r="A1" t="s"><v>99</v></c>', null],
    ['a number too large to be one', '<c r="A1"><v>1e999</v></c>', { error: '#NUM!' }],
  ];
  it.each(cases)('reads %s', async (_what, cell, value) => {
    const block = await readOne(worksheet(row(`${cell}<c r="B1"><v>7</v></c>`)), { strings });
    expect(valueAt(block, 'B1')).toBe(7);
    expect(valueAt(block, 'A1') ?? null).toEqual(value);
  });

  // A date is its serial whatever its format says, to the last digit, in both date systems and on both sides of the false 1900-02-29.
  it.each([[1], [59], [60], [61], [41_276], [41_276.123456789], [0.5]])('keeps the serial %d of a date exactly', async (serial) => {
    for (const date1904 of [false, true]) {
      const [block] = await readWorkbook(
        xlsxOf({ date1904, sheets: [{ name: 'S', cells: { A1: { value: serial, format: { numberFormat: 'yyyy-mm-dd hh:mm' } } } }] }),
      );
      expect([valueAt(block as SheetBlock, 'A1'), block?.date1904]).toEqual([serial, date1904]);
    }
  });
});

describe('formulas', () => {
  it('reads a formula with its value, of every type', async () => {
    const block = await readOne(
      worksheet(
        row(
          '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"가"&amp;"나"</f><v>가나</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>A1</f></c><c r="F1" t="str"><f>""</f><v></v></c>',
        ),
      ),
    );
    expect(block.values).toEqual([[2, '가나', true, { error: '#DIV/0!' }, null, '']]);
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((address) => formulaAt(block, address))).toEqual(['=1+1', '="가"&"나"', '=1=1', '=1/0', '=A1', '=""']);
  });

  it('writes a shared formula out in every cell that takes it', async () => {
    const block = await readOne(
      worksheet(
        row('<c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+"A1"</f><v>1</v></c>') +
          row('<c r="C2"><f t="shared" si="0"/><v>2</v></c>', 2) +
          row('<c r="C3"><f t="shared" si="0"/><v>3</v></c>', 3),
      ),
    );
    expect(['C1', 'C2', 'C3'].map((address) => formulaAt(block, address))).toEqual(['=A1+$B$1+"A1"', '=A2+$B$1+"A1"', '=A3+$B$1+"A1"']);
  });

  it('reads an array formula where it is written, and the values of the whole', async () => {
    const block = await readOne(worksheet(row('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>') + row('<c r="A2"><v>4</v></c>', 2)));
    expect([formulaAt(block, 'A1'), formulaAt(block, 'A2'), valueAt(block, 'A2')]).toEqual(['=B1:B2*2', undefined, 4]);
  });

  it('gives the calls of ours and of younger functions the names that people know', async () => {
    const block = await readOne(
      worksheet(row('<c r="A1"><f>_xldudf_KVENTURE_RD_RATIO(B1,C1)+_xlfn.IFS(1,2)</f><v>1</v></c><c r="B1" t="str"><f>"_xlfn.IFS("</f><v>x</v></c>')),
    );
    expect(formulaAt(block, 'A1')).toBe('=KVENTURE.RD_RATIO(B1,C1)+IFS(1,2)');
    expect(formulaAt(block, 'B1')).toBe('="_xlfn.IFS("');
  });
});

describe('the shape of a sheet', () => {
  const hidden = async (sheet: string): Promise<number[]> => [...(await readOne(sheet)).hiddenRows];

  it('knows rows that are hidden by hand, by a filter and in a closed group', async () => {
    expect(
      await hidden(
        worksheet(
          row('<c r="A1"><v>1</v></c>') +
            row('<c r="A2"><v>1</v></c>', 2, ' hidden="1"') +
            row('<c r="A3"><v>1</v></c>', 3, ' hidden="true" outlineLevel="1"') +
            row('<c r="A4"><v>1</v></c>', 4, ' hidden="0"') +
            row('', 5, ' hidden="1"'),
          '<autoFilter ref="A1:A5"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
        ),
      ),
    ).toEqual([1, 2, 4]);
  });

  it('knows rows that a sheet hides unless they say otherwise', async () => {
    expect(
      await hidden(worksheet(row('<c r="A1"><v>1</v></c>') + row('<c r="A4"><v>1</v></c>', 4), '', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>')),
    ).toEqual([1, 2]);
  });

  it('reads rows and cells without addresses in their order', async () => {
    const block = await readOne(worksheet('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row hidden="1"><c><v>4</v></c></row>'));
    expect(block.values).toEqual([
      [1, null, 3],
      [4, null, null],
    ]);
    expect([...block.hiddenRows]).toEqual([1]);
  });

  it('reads merges, and passes over what is no range', async () => {
    const block = await readOne(
      worksheet(
        row('<c r="A1"><v>1</v></c>'),
        '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="nonsense"/><mergeCell ref="B3:B5"/></mergeCells>',
      ),
    );
    expect(block.merges).toEqual([parseArea('A1:C1'), parseArea('B3:B5')]);
  });

  it.each([
    ['no cell', worksheet('')],
    ['no data', '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'],
    ['nothing but formats', worksheet(row('<c r="A1" s="1"/><c r="Z1" s="1"></c>') + row('', 500, ' s="1" customFormat="1"'))],
  ])('reads a sheet with %s as an empty block', async (_what, sheet) => {
    const block = await readOne(sheet);
    expect([block.values, block.top, block.left]).toEqual([[], 0, 0]);
  });

  it('takes the used range from the cells and not from what the file claims or formats', async () => {
    const start = cpuTime();
    const block = await readOne(
      worksheet(
        row('<c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="XFD2" s="1"/>', 2) + row('<c r="A1048576" s="1"/>', 1_048_576),
        '',
        '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>',
      ),
    );
    expect([block.top, block.left, block.values]).toEqual([1, 1, [[1, null, 2]]]);
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it('reads the cells of a sheet beside which one stands far off, and names that one', async () => {
    const rows = [1, 2, 3].map((n) => row(`<c r="A${n}"><v>${n}</v></c>`, n)).join('');
    const block = await readOne(worksheet(rows + row('<c r="XFD1048576"><v>1</v></c>', 1_048_576)));
    expect(block.values).toEqual([[1], [2], [3]]);
    expect(block.unreadCells).toEqual([{ address: 'XFD1048576', why: 'far' }]);
  });

  it('names what a faulty file says twice or not at all', async () => {
    const block = await readOne(worksheet(row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1" t="s"><v>7</v></c>')));
    expect(block.values).toEqual([[2, null].slice(0, 1)]);
    expect(block.unreadCells).toEqual([
      { address: 'A1', why: 'twice' },
      { address: 'B1', why: 'no-text' },
    ]);
  });

  it.each(['t="0"', 't="n"', 't="s"', ''])('names a text that stands in a cell of another type: <c %s>', async (type) => {
    const block = await readOne(worksheet(row(`<c r="A1" ${type}><is><t>가</t></is></c><c r="B1" t="inlineStr"><is><t>나</t></is></c>`)));
    expect(block.values).toEqual([['나']]);
    expect(block.unreadCells).toEqual([{ address: 'A1', why: 'no-text' }]);
  });

  it('reads sheets of any visibility in their order, under names with anything in them, and passes over sheets that are charts', async () => {
    const sheet = (n: number) => worksheet(row(`<c r="A1"><v>${n}</v></c>`));
    const parts = rawWorkbook({ sheets: { '배분 & <분류>': sheet(1), "매출'13": sheet(2), 셋: sheet(3) }, states: { "매출'13": 'hidden', 셋: 'veryHidden' } });
    const relations = parts['xl/_rels/workbook.xml.rels'] as string;
    const workbook = parts['xl/workbook.xml'] as string;
    const blocks = await readWorkbook(
      zipOf({
        ...parts,
        'xl/workbook.xml': workbook.replace('</sheets>', '<sheet name="차트" sheetId="9" r:id="rId9"/></sheets>'),
        'xl/_rels/workbook.xml.rels': relations.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
        'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
    );
    expect(blocks.map((block) => [block.sheet, block.values[0]?.[0]])).toEqual([
      ['배분 & <분류>', 1],
      ["매출'13", 2],
      ['셋', 3],
    ]);
  });

  it('reads a file whose tags carry a prefix, in UTF-16, with parts in other places', async () => {
    const parts = rawWorkbook({ sheets: { S: worksheet('') } });
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>가</x:t></x:is></x:c><x:c r="B1" s="1"/><x:c r="C1"><x:f>A1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const [block] = await readWorkbook(
      zipOf({
        ...parts,
        'xl/worksheets/sheet1.xml': undefined,
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] as string).replace('worksheets/sheet1.xml', '/other/One.xml'),
        'other/one.xml': new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le')),
      }),
    );
    expect(block?.values).toEqual([['가', null, 3]]);
    expect(formulaAt(block as SheetBlock, 'C1')).toBe('=A1');
    expect(block?.merges).toEqual([parseArea('A1:B1')]);
  });
});

describe('against another reader and writer (hucre)', () => {
  it.each(['allocation-ledger', 'statement-form'])('reads %s cell by cell as it does', async (name) => {
    const bytes = readFileSync(new URL(`../../golden/${name}.xlsx`, import.meta.url));
    const [blocks, book] = [await readWorkbook(bytes), await readXlsx(bytes)];
    expect(blocks.map((block) => block.sheet)).toEqual(book.sheets.map((sheet) => sheet.name));
    let compared = 0;
    blocks.forEach((block, i) => {
      book.sheets[i]?.rows.forEach((cells, r) =>
        cells.forEach((value, c) => {
          const cell = block.values[r - block.top]?.[c - block.left] ?? null;
          // It gives errors as text in its rows.
          const ours = isCellError(cell) ? cell.error : cell;
          // It turns dates into instants: 25,569 days lie between 1899-12-30 and 1970-01-01.
          const theirs = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value === '' ? null : value;
          expect(ours).toEqual(theirs);
          compared++;
        }),
      );
    });
    expect(compared).toBeGreaterThan(100);
  });

  it('reads every value that it writes', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('=1+1', '1.가.①', ' 앞뒤 ', '00123'),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const [block] = await readWorkbook(await writeXlsx({ sheets: [{ name: 'S', rows }] }));
        // Control characters that XML cannot hold and the ends of lines are the writer's matter, and so is the sign of zero.
        const clean = (cell: CellValue | undefined) =>
          // eslint-disable-next-line no-control-regex -- these are the ones meant
          typeof cell === 'string' ? cell.replace(/[\u0000-\u001f\ufffe\uffff]/g, '') || null : cell === 0 ? 0 : (cell ?? null);
        rows.forEach((cells, r) => cells.forEach((cell, c) => expect(clean(block?.values[r - block.top]?.[c - block.left])).toEqual(clean(cell))));
        expect(block?.sheet).toBe('S');
      }),
      { numRuns: 60 },
    );
  });
});
