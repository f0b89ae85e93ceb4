/** What a saved file holds: the edits, and everything that the grid cannot show. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre';
import { afterEach, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { formulaAt, valueAt } from '../contract';
import { partsOf, xlsxOf, zipOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

const SHEET = '원장';
const opened: OpenGrid[] = [];
afterEach(closeAll);
/** One after the other where formulas are calculated anew: the engine keeps what cells hold for all grids of a page alike. */
async function closeAll(): Promise<void> {
  for (const grid of opened.splice(0)) await grid.close?.();
}
async function open(bytes: Uint8Array): Promise<OpenGrid> {
  const grid = await openGrid(bytes);
  opened.push(grid);
  return grid;
}
const sheetOf = (grid: OpenGrid, name = SHEET) => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const readBack = async (bytes: Uint8Array, name = SHEET) => {
  const host = await FileHost.open(bytes);
  return host.read((await host.sheets()).find((sheet) => sheet.name === name)?.id ?? '');
};

const plain = xlsxOf({
  sheets: [
    {
      name: SHEET,
      cells: {
        A1: { value: '항목', format: { bold: true, fill: 'DDE6F3' } },
        B1: { value: '금액' },
        A2: { value: '시약' },
        B2: { value: 1000, format: { numberFormat: '#,##0' } },
        A3: { value: '부품' },
        B3: { value: 2000, format: { numberFormat: '#,##0' } },
        B4: { value: 3000, formula: '=SUM(B2:B3)' },
      },
      hiddenRows: [3],
      merges: ['A6:B6'],
    },
    { name: '매출', cells: { A1: { value: 5 } } },
  ],
});

describe('a file that nobody changed', () => {
  it.each(['allocation-ledger.xlsx', 'statement-form.xlsx'])('is saved part by part as it was: %s', async (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../golden/${file}`, import.meta.url)));
    expect(partsOf(await (await open(bytes)).document.save())).toEqual(partsOf(bytes));
  });
});

/** As openpyxl and the exports of web programs write them. */
const uncalculated = xlsxOf({
  sheets: [
    {
      name: SHEET,
      cells: {
        A1: { value: '금액' },
        A2: { value: 1000 },
        A3: { value: 2000 },
        B2: { value: null, formula: '=A2*2' },
        A4: { value: null, formula: '=SUM(A2:A3)' },
        C4: { value: 7, formula: '=A2/0' },
      },
    },
    { name: '합계', cells: { A1: { value: null, formula: `=${SHEET}!A4+B1` }, B1: { value: 5 } } },
  ],
});
describe('formulas that a program wrote without their values', () => {
  it.each([
    ['nothing was changed', () => undefined],
    ['another cell was changed', (sheet: ReturnType<typeof sheetOf>) => void sheet.getRange('D1').setValue('비고')],
  ])('are saved with the values that the grid shows, %s', async (_, change) => {
    const grid = await open(uncalculated);
    change(sheetOf(grid));
    const saved = await grid.document.save();
    const [ledger, sums] = [await readBack(saved), await readBack(saved, '합계')];
    expect([valueAt(ledger, 'B2'), valueAt(ledger, 'A4'), valueAt(sums, 'A1')]).toEqual([2000, 3000, 3005]);
    expect([formulaAt(ledger, 'B2'), formulaAt(ledger, 'A4'), formulaAt(sums, 'A1')]).toEqual(['=A2*2', '=SUM(A2:A3)', `=${SHEET}!A4+B1`]);
    // What another program has calculated stays its own.
    expect(valueAt(ledger, 'C4')).toBe(7);
  });
});

describe('formulas that were entered here', () => {
  it('are saved with the number format that the grid shows their answers in; those of the file keep what they have', async () => {
    const grid = await open(xlsxOf({ sheets: [{ name: SHEET, cells: { A1: { value: 41_684, formula: '=DATE(2014,2,14)' } } }] }));
    await grid.host.settled();
    const sheet = sheetOf(grid);
    sheet.getRange('C1').setFormula('=DATE(2014,2,14)');
    sheet.getRange('C2').setFormula('=1+1');
    await grid.host.settled();
    const saved = await grid.document.save();
    const [read, book] = [await readBack(saved), await readXlsx(saved, { readStyles: true })];
    const formatAt = (place: string): string => book.sheets[0]?.cells?.get(place)?.style?.numFmt ?? 'General';
    expect([valueAt(read, 'C1'), valueAt(read, 'C2')]).toEqual([41_684, 2]);
    // Days as Excel in Korean shows them.
    expect([formatAt('0,2'), formatAt('1,2'), formatAt('0,0')]).toEqual(['yyyy-mm-dd', 'General', 'General']);
  });
});

describe('a filter that the file came with', () => {
  /** Rows 2 to 5 below the headings; the filter shows 부품 (rows 3 and 5) and hides the others. */
  const SHEET_XML = 'xl/worksheets/sheet1.xml';
  const FILTER = '<autoFilter ref="A1:B5"><filterColumn colId="0"><filters><filter val="부품"/></filters></filterColumn></autoFilter>';
  const filtered = (): Uint8Array => {
    const parts = partsOf(
      xlsxOf({
        sheets: [
          {
            name: SHEET,
            cells: Object.fromEntries(['항목', '시약', '부품', '시약', '부품', '끝'].map((word, at) => [`A${at + 1}`, { value: word }])),
            hiddenRows: [2, 4],
          },
        ],
      }),
    );
    return zipOf({ ...parts, [SHEET_XML]: (parts[SHEET_XML] as string).replace('</sheetData>', `$&${FILTER}`) });
  };
  const hiddenRows = (xml: string): (string | undefined)[] => [...xml.matchAll(/<row r="(\d+)"[^>]*hidden="1"/g)].map(([, row]) => row);

  it('is cleared with all its rows where one of them is asked for, in the grid and in the file', async () => {
    const grid = await open(filtered());
    const id = sheetOf(grid).getSheetId();
    await grid.host.reveal(id, 'A2');
    expect([1, 2, 3, 4].map((row) => sheetOf(grid).getSheet().getRowVisible(row))).toEqual([true, true, true, true]);
    const xml = partsOf(await grid.document.save())[SHEET_XML] ?? '';
    expect(hiddenRows(xml)).toEqual([]);
    expect(xml).toContain('<autoFilter ref="A1:B5"></autoFilter>');
  });

  it('stays where one of its rows is shown by hand, or a row that is not its own', async () => {
    const grid = await open(filtered());
    sheetOf(grid).showRows(1, 1);
    const xml = partsOf(await grid.document.save())[SHEET_XML] ?? '';
    expect(hiddenRows(xml)).toEqual(['4']);
    expect(xml).toContain(FILTER);
  });

  it('goes with its rows where others were inserted above it', async () => {
    const grid = await open(filtered());
    sheetOf(grid).insertRowsBefore(0, 2);
    await grid.host.reveal(sheetOf(grid).getSheetId(), 'A6');
    const xml = partsOf(await grid.document.save())[SHEET_XML] ?? '';
    expect(hiddenRows(xml)).toEqual([]);
    expect(xml).not.toContain('filterColumn');
  });
});

describe('answers that fill more than their own cell', () => {
  /** XML of the cell at the address. */
  const cellOf = (xml: string, address: string): string | undefined => new RegExp(`<c r="${address}"[^>]*(?:/>|>.*?</c>)`).exec(xml)?.[0];

  it('are saved with the area that they fill and every value', async () => {
    const grid = await open(plain);
    const sheet = sheetOf(grid);
    sheet.getRange('D1').setFormula('=SEQUENCE(3,2,5)');
    sheet.getRange('K1').setFormula('=SUM(D1:E3)');
    const saved = await grid.document.save();
    expect(grid.document.left).toEqual([]);
    const parts = partsOf(saved);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(cellOf(xml, 'D1')).toMatch(/^<c r="D1"[^>]* cm="1"[^>]*><f t="array" ref="D1:E3">_xlfn\.SEQUENCE\(3,2,5\)<\/f><v>5<\/v><\/c>$/);
    expect(cellOf(xml, 'K1')).toMatch(/<f>SUM\(D1:E3\)<\/f><v>45<\/v>/);
    expect(parts['xl/metadata.xml']).toContain('fDynamic="1"');
    expect(parts['[Content_Types].xml']).toContain('sheetMetadata+xml');
    const read = await readBack(saved);
    expect(['D1', 'E1', 'D2', 'E2', 'D3', 'E3'].map((address) => valueAt(read, address))).toEqual([5, 6, 7, 8, 9, 10]);
    await closeAll();
    const again = await open(saved);
    const reopened = await again.host.read((await again.host.sheets())[0]?.id ?? '');
    expect(['D1', 'E3', 'K1'].map((address) => valueAt(reopened, address))).toEqual([5, 10, 45]);
    expect(partsOf(await again.document.save())['xl/worksheets/sheet1.xml']).toBe(xml);
  });

  it('of the file follow an edit cell by cell', async () => {
    const first = await open(plain);
    sheetOf(first).getRange('D1').setFormula('=B2:B3*2');
    const saved = await first.document.save();
    expect(valueAt(await readBack(saved), 'D2')).toBe(4000);
    await closeAll();
    const grid = await open(saved);
    await grid.host.settled();
    sheetOf(grid).getRange('B3').setValue(2500);
    const read = await readBack(await grid.document.save());
    expect([valueAt(read, 'D1'), valueAt(read, 'D2'), valueAt(read, 'B4')]).toEqual([2000, 5000, 3500]);
  });

  it('that found no room are saved as the error that is shown, and nothing around them is touched', async () => {
    const grid = await open(plain);
    sheetOf(grid).getRange('B1').setFormula('=SEQUENCE(3)');
    const read = await readBack(await grid.document.save());
    expect([valueAt(read, 'B2'), valueAt(read, 'B3')]).toEqual([1000, 2000]);
    expect(JSON.stringify(valueAt(read, 'B1'))).toContain('#SPILL!');
  });
});

describe('what is pasted', () => {
  /** The grid fills in all that it knows of a style, as `DEFAULT_STYLES` of its core lists it. */
  const DEFAULTS = {
    ...{ ff: 'Calibri', fs: 11, it: 0, bl: 0, ul: { s: 0 }, st: { s: 0 }, ol: { s: 0 }, tr: { a: 0, v: 0 }, td: 0, cl: null, bg: null, ht: 0, vt: 0, tb: 0 },
    ...{ pd: { t: 0, r: 0, b: 0, l: 0 }, n: null, bd: { b: null, l: null, r: null, t: null } },
  };
  it.each([
    ['as it stood in the file', {}, 0],
    ['at the bottom, as every cell', { vt: 3 }, 0],
    ['neither raised nor lowered', { va: 1 }, 0],
    ['raised, which is not saved', { va: 3 }, 1],
    ['with a line above, which is not saved', { ol: { s: 1 } }, 1],
  ])('is saved whole, and no more is said than is true: %s', async (_, style, left) => {
    const grid = await open(plain);
    const [workbook, sheet] = [grid.grid.api.getActiveWorkbook(), sheetOf(grid)];
    const s = { ...DEFAULTS, n: { pattern: '#,##0' }, ...style };
    const cellValue = { 9: { 1: { v: 1000, t: 2, s } } };
    grid.grid.api.syncExecuteCommand('sheet.mutation.set-range-values', {
      unitId: workbook?.getId(),
      subUnitId: sheet.getSheetId(),
      cellValue,
      trigger: 'paste',
    });
    const saved = await grid.document.save();
    expect(grid.document.left).toHaveLength(left);
    expect(valueAt(await readBack(saved), 'B10')).toBe(1000);
    expect((await readXlsx(saved, { readStyles: true })).sheets[0]?.cells?.get('9,1')?.style?.numFmt).toBe('#,##0');
  });
});

describe('edits of cells', () => {
  it('change their cells and leave every other part with its bytes', async () => {
    const grid = await open(plain);
    sheetOf(grid).getRange('B2').setValue(1500);
    sheetOf(grid).getRange('A3').setValue('광학 부품');
    const saved = await grid.document.save();
    const block = await readBack(saved);
    expect([valueAt(block, 'B2'), valueAt(block, 'A3'), valueAt(block, 'B3')]).toEqual([1500, '광학 부품', 2000]);
    expect(formulaAt(block, 'B4')).toBe('=SUM(B2:B3)');
    const [before, after] = [partsOf(plain), partsOf(saved)];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(after['xl/worksheets/sheet2.xml']).toBe(before['xl/worksheets/sheet2.xml']);
    expect([...block.hiddenRows]).toEqual([2]);
  });

  it('map calls of ours to the name that Excel stores, and back', async () => {
    const grid = await open(plain);
    sheetOf(grid).getRange('C2').setFormula('=KVENTURE.RD_RATIO(B2,B3)');
    const saved = await grid.document.save();
    expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain('_xldudf_KVENTURE_RD_RATIO(B2,B3)');
    expect(
      sheetOf(await open(saved))
        .getRange('C2')
        .getFormula(),
    ).toBe('=KVENTURE.RD_RATIO(B2,B3)');
  });
});

describe('changes of rows, formats and sheets', () => {
  it('are saved where a row was inserted: cells, formulas, formats, hidden rows and merges have moved', async () => {
    const grid = await open(plain);
    sheetOf(grid).insertRows(1, 1);
    sheetOf(grid).getRange('A2').setValue('새 줄');
    const saved = await grid.document.save();
    const block = await readBack(saved);
    expect([valueAt(block, 'A2'), valueAt(block, 'A3'), valueAt(block, 'B4')]).toEqual(['새 줄', '시약', 2000]);
    expect(formulaAt(block, 'B5')).toBe('=SUM(B3:B4)');
    expect([...block.hiddenRows]).toEqual([3]);
    const book = await readXlsx(saved, { readStyles: true });
    expect(book.sheets[0]?.cells?.get('2,1')?.style?.numFmt).toBe('#,##0');
    expect(book.sheets[0]?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(book.sheets[0]?.merges).toEqual([{ startRow: 6, startCol: 0, endRow: 6, endCol: 1 }]);
    expect(valueAt(await readBack(saved, '매출'), 'A1')).toBe(5);
  });

  it('are saved where a format was given', async () => {
    const grid = await open(plain);
    sheetOf(grid).getRange('A2').setFontWeight('bold').setBackground('#ffee00');
    const style = (await readXlsx(await grid.document.save(), { readStyles: true })).sheets[0]?.cells?.get('1,0')?.style;
    expect(style?.font?.bold).toBe(true);
    expect(style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(/FFEE00$/i) } });
  });

  it('are saved where a sheet was renamed, added and deleted by hand', async () => {
    const grid = await open(plain);
    const workbook = grid.grid.api.getActiveWorkbook();
    sheetOf(grid).setName('새 이름');
    workbook?.insertSheet('덧붙임').getRange('B2').setValue('여기');
    workbook?.deleteSheet(sheetOf(grid, '매출'));
    const saved = await grid.document.save();
    expect((await readXlsx(saved)).sheets.map((sheet) => sheet.name)).toEqual(['새 이름', '덧붙임']);
    expect(valueAt(await readBack(saved, '새 이름'), 'A2')).toBe('시약');
    expect(valueAt(await readBack(saved, '덧붙임'), 'B2')).toBe('여기');
  });

  it('keep what the grid does not show: comments, validations and printing of the same sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: SHEET,
          rows: [['항목'], ['시약'], ['부품']],
          cells: new Map([['1,0', { comment: { text: '확인함', author: '한지우' } }]]),
          dataValidations: [{ type: 'list', values: ['시약', '부품'], range: 'A2:A3' }],
          pageSetup: { orientation: 'landscape' },
        },
      ],
    });
    const grid = await open(bytes);
    sheetOf(grid).getRange('A1').setFontWeight('bold');
    sheetOf(grid).insertRows(1, 1);
    const [sheet] = (await readXlsx(await grid.document.save())).sheets;
    // The comment went down with its cell.
    expect(sheet?.cells?.get('2,0')?.comment?.text).toBe('확인함');
    expect(sheet?.cells?.get('1,0')?.comment).toBeUndefined();
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'list', values: ['시약', '부품'] });
    expect(sheet?.pageSetup?.orientation).toBe('landscape');
  });
});

describe('names', () => {
  it('are known to formulas in the grid, and are saved where their cells are', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: SHEET, rows: [['매출'], [100], [200]] }],
      namedRanges: [{ name: '매출액', range: `${SHEET}!$A$2:$A$3` }],
    });
    const grid = await open(bytes);
    sheetOf(grid).getRange('C1').setFormula('=SUM(매출액)');
    await expect.poll(() => sheetOf(grid).getRange('C1').getRawValue()).toBe(300);
    sheetOf(grid).insertRows(0, 2);
    const names = (await readXlsx(await grid.document.save())).namedRanges;
    expect(names?.map(({ name, range }) => [name, range.replace(/'/g, '')])).toEqual([['매출액', `${SHEET}!$A$4:$A$5`]]);
  });
});

describe('sheets and marks of ours', () => {
  it('are in the saved file, and a sheet of ours is replaced in the next sitting too', async () => {
    const first = await open(plain);
    const id = (await first.host.activeSheet()).id;
    await first.host.addSheet({ name: '검사결과', cells: [[{ value: 'B2', link: `'${SHEET}'!B2` }, { value: '=글자' }]], replace: true });
    await first.host.mark(id, [{ address: 'B2', severity: 'error', note: '큽니다' }]);
    const saved = await first.document.save();
    const file = await FileHost.open(saved);
    const [ledger, , result] = await file.sheets();
    expect(result?.name).toBe('검사결과');
    expect(await file.marked(ledger?.id ?? '')).toEqual(['B2']);

    const second = await open(saved);
    await second.host.addSheet({ name: '검사결과', cells: [[{ value: '둘째' }]], replace: true });
    const again = await second.document.save();
    expect((await readXlsx(again)).sheets.map((sheet) => sheet.name)).toEqual([SHEET, '매출', '검사결과']);
    expect(valueAt(await readBack(again, '검사결과'), 'A1')).toBe('둘째');
  });

  /** A protected one, whose locked formulas follow the sheet that they read. */
  it.each<[string, (sheet: ReturnType<typeof sheetOf>) => void, string]>([
    ['was renamed', (sheet) => void sheet.setName('비용 2013'), "=SUM('비용 2013'!$B$2:$B$3)"],
    ['got a column', (sheet) => void sheet.insertColumns(0, 1), `=SUM('${SHEET}'!$C$2:$C$3)`],
    ['got rows', (sheet) => void sheet.insertRows(2, 3), `=SUM('${SHEET}'!$B$2:$B$6)`],
    ['lost a row', (sheet) => void sheet.deleteRows(0, 1), `=SUM('${SHEET}'!$B$1:$B$2)`],
  ])('say what they said where the sheet that they read %s', async (_what, edit, formula) => {
    const grid = await open(plain);
    await grid.host.addSheet({
      name: '산정표',
      cells: [
        [{ value: '계' }, { formula: `=SUM('${SHEET}'!$B$2:$B$3)` }],
        [null, { value: 1, unlocked: true }],
      ],
      protect: true,
    });
    edit(sheetOf(grid));
    const saved = await grid.document.save();
    expect(grid.document.left).toEqual([]);
    const block = await readBack(saved, '산정표');
    const plainly = (text: string | undefined): string => (text ?? '').replaceAll("'", '');
    expect([plainly(formulaAt(block, 'B1')), valueAt(block, 'B1')]).toEqual([plainly(formula), 3000]);
  });

  it('are kept, with the note that somebody wrote on them in Excel', async () => {
    const made = { name: '검사결과', cells: [[{ value: '첫째' }]], replace: true };
    const first = await open(plain);
    await first.host.addSheet(made);
    const parts: Record<string, Uint8Array> = unzipSync(await first.document.save());
    const path = Object.keys(parts).findLast((name) => name.startsWith('xl/worksheets/sheet')) as string;
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    parts[path.replace('worksheets/', 'worksheets/_rels/') + '.rels'] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments9.xml"/></Relationships>`,
    );
    parts['xl/comments9.xml'] = strToU8(
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>김회계</author></authors><commentList><comment ref="A1" authorId="0"><text><t>확인함</t></text></comment></commentList></comments>',
    );
    const second = await open(zipSync(parts));
    await second.host.addSheet(made);
    const again = await second.document.save();
    expect((await readXlsx(again)).sheets.map((sheet) => sheet.name)).toEqual([SHEET, '매출', '검사결과', '검사결과 (2)']);
    expect(strFromU8(unzipSync(again)['xl/comments9.xml'] as Uint8Array)).toContain('확인함');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['damaged', plain.subarray(0, 300)],
    ['empty', new Uint8Array()],
    ['no workbook', new TextEncoder().encode('항목,금액')],
  ])('leaves the open workbook as it is: %s', async (_what, bytes) => {
    const grid = await open(plain);
    await expect(grid.document.open(bytes, '나쁜 파일.xlsx')).rejects.toMatchObject({ code: 'unreadable' });
    expect(sheetOf(grid).getRange('A2').getValue()).toBe('시약');
    expect(await grid.host.workbookName()).toBe('시험.xlsx');
  });
});

describe('marks of ours in a file', () => {
  const marked = async (): Promise<Uint8Array> => {
    const host = await FileHost.open(plain);
    const [sheet] = await host.sheets();
    await host.mark(sheet?.id ?? '', [
      { address: 'B2', severity: 'error' },
      { address: 'B3', severity: 'warning' },
    ]);
    return host.save();
  };
  const marksIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const host = await FileHost.open(bytes);
    return host.marked((await host.sheets())[0]?.id ?? '');
  };

  it('are read on opening, kept by a save, and taken away without a trace', async () => {
    const grid = await open(await marked());
    const id = sheetOf(grid).getSheetId();
    expect(grid.host.marks.of(id)).toEqual([
      { address: 'B2', severity: 'error' },
      { address: 'B3', severity: 'warning' },
    ]);
    expect(await grid.host.hasMarks()).toBe(true);
    expect([...(await marksIn(await grid.document.save()))].sort()).toEqual(['B2', 'B3']);
    await grid.host.unmark(id);
    expect(await grid.host.hasMarks()).toBe(false);
    const saved = await grid.document.save();
    expect(await marksIn(saved)).toEqual([]);
    expect(Object.values(partsOf(saved)).join('')).not.toContain('KVENTURE:');
  });

  it('are not saved where the sheet was edited since and nobody has marked it again, and it is said', async () => {
    const grid = await open(await marked());
    sheetOf(grid).insertRowsBefore(1, 1);
    expect(await marksIn(await grid.document.save())).toEqual([]);
    expect(grid.document.left.map(({ ko }) => ko)).toEqual(["'원장' 시트는 편집한 뒤 다시 검사하지 않아 표시를 저장하지 않았습니다."]);
  });

  // B2 (error) and B3 (warning) are marked: where they stand after each, counted by hand.
  it.each<[string, (grid: OpenGrid) => unknown, Record<string, string>]>([
    ['a row above', (grid) => sheetOf(grid).insertRowsBefore(0, 2), { B4: 'error', B5: 'warning' }],
    ['a row between', (grid) => sheetOf(grid).insertRowsBefore(2, 1), { B2: 'error', B4: 'warning' }],
    ['a column before', (grid) => sheetOf(grid).insertColumnsBefore(0, 1), { C2: 'error', C3: 'warning' }],
    ['the marked row deleted', (grid) => sheetOf(grid).deleteRows(1, 1), { B2: 'warning' }],
    [
      'a sort',
      (grid) =>
        grid.grid.api.executeCommand('sheet.mutation.reorder-range', {
          unitId: grid.grid.api.getActiveWorkbook()?.getId(),
          subUnitId: sheetOf(grid).getSheetId(),
          range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 },
          order: { 1: 2, 2: 1 },
        }),
      { B2: 'warning', B3: 'error' },
    ],
    ['a renamed sheet', (grid) => sheetOf(grid).setName('새 이름'), { B2: 'error', B3: 'warning' }],
    ['a marked cell written over', (grid) => sheetOf(grid).getRange('B3').setValue(7), { B2: 'error' }],
    ['a marked cell made bold', (grid) => sheetOf(grid).getRange('B3').setFontWeight('bold'), { B2: 'error', B3: 'warning' }],
  ])('go with their cells: %s', async (_name, edit, expected) => {
    const grid = await open(await marked());
    const id = sheetOf(grid).getSheetId();
    await edit(grid);
    expect(Object.fromEntries(grid.host.marks.of(id).map(({ address, severity }) => [address, severity]))).toEqual(expected);
    const [first] = Object.keys(expected).map((address) => ({ row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 }));
    expect(grid.host.marks.at(id, first?.row ?? -1, first?.column ?? -1)?.severity).toBe(Object.values(expected)[0]);
  });
});

describe('a row out of sight', () => {
  it('is shown on request, and no other row and no cell changes', async () => {
    const grid = await open(plain);
    const sheet = sheetOf(grid);
    sheet.hideRows(1);
    expect([...(await grid.host.read(sheet.getSheetId())).hiddenRows]).toEqual([1, 2]);
    await grid.host.reveal(sheet.getSheetId(), 'B2');
    const block = await grid.host.read(sheet.getSheetId());
    expect([...block.hiddenRows]).toEqual([2]);
    expect(valueAt(block, 'B2')).toBe(1000);
    await expect(grid.host.reveal(sheet.getSheetId(), 'B999999')).rejects.toThrow();
  });
});

describe('formulas are saved with the value that the grid shows', () => {
  it('one that was written, and one that looks at what was changed', async () => {
    const grid = await open(plain);
    const sheet = sheetOf(grid);
    sheet.getRange('B2').setValue(5000);
    sheet.getRange('D2').setValue({ f: '=B2*2' });
    await grid.grid.api.getFormula().onCalculationEnd?.();
    await expect.poll(() => sheet.getRange('D2').getValue()).toBe(10_000);
    const block = await readBack(await grid.document.save());
    expect(formulaAt(block, 'D2')).toBe('=B2*2');
    expect(valueAt(block, 'D2')).toBe(10_000);
  });
});
