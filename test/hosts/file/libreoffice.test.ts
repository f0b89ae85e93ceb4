/** Workbooks that LibreOffice writes are read right, and what is saved here LibreOffice opens and keeps. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, it } from 'vitest';
import { FileHost, readWorkbook } from '../../../src/hosts/file';
import { parseArea } from '../../../src/sheet/a1';
import type { CellValue, SheetBlock } from '../../../src/sheet/model';
import { formulaAt, valueAt } from '../contract';
import { convert, describeWithSoffice } from '../../lib/soffice';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="D"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="date" style:family="table-cell" style:data-style-name="D"/></office:automatic-styles><office:body><office:spreadsheet>`;
const FOOT = '</office:spreadsheet></office:body></office:document>';
const text = (value: string, attributes = '') => `<table:table-cell office:value-type="string"${attributes}><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const day = (iso: string) => `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${iso}"/>`;
const formula = (of: string) => `<table:table-cell table:formula="of:=${of}"/>`;
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;

const ledger = `${HEAD}<table:table table:name="연구개발비 배분">
${row(text('연구개발비 배분표', ' table:number-columns-spanned="4"') + '<table:covered-table-cell table:number-columns-repeated="3"/>')}
${row(text('일자') + text('분류') + text('장부금액') + text('소계'))}
${row(day('2013-01-02') + text('1.가.①') + number(1250000) + formula('[.C3]*2'))}
${row(day('2013-12-31') + text('=1+1') + text('1,250,000원') + formula('[.C4]+1'), ' table:visibility="collapse"')}
${row(day('2014-02-28') + text('00123') + number(-0.5) + formula('1/0'), ' table:visibility="filter"')}
${row(`<table:table-cell table:number-columns-repeated="2"/>` + formula('SUM([.C3:.C5])') + number(7))}
</table:table><table:table table:name="매출 &amp; 기타">${row(formula(`['연구개발비 배분'.C3]`) + text(' 앞뒤 '))}</table:table>${FOOT}`;
const from1904 = `${HEAD}<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings><table:table table:name="S">${row(day('2013-01-02') + number(5))}</table:table>${FOOT}`;

const golden = ['allocation-ledger.xlsx', 'statement-form.xlsx'] as const;
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../golden/${name}`, import.meta.url)));
const cellsOf = (block: SheetBlock): Map<string, CellValue> =>
  new Map(block.values.flatMap((cells, r) => cells.flatMap((value, c) => (value === null ? [] : [[`${block.top + r}:${block.left + c}`, value] as const]))));

describeWithSoffice('with LibreOffice', () => {
  let written: Record<string, Uint8Array> = {};
  let returned: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const ours: Record<string, Uint8Array> = {};
    for (const name of golden) {
      const host = await FileHost.open(bytesOf(name));
      const id = (await host.activeSheet()).id;
      await host.mark(id, [
        { address: 'D9', severity: 'error' },
        { address: 'D10', severity: 'warning' },
      ]);
      await host.addSheet({
        name: '벤처확인 검사결과',
        cells: [
          [{ value: '=검사', style: 'title' }],
          [
            { formula: '=1+2', style: 'amount' },
            { value: 'D9', link: `'${(await host.activeSheet()).name}'!D9` },
          ],
        ],
        columnWidths: [20],
        frozenRows: 1,
        replace: true,
      });
      await host.remember('corrections', { unit: 1000, 이름: '한글'.repeat(200) });
      ours[name] = await host.save();
    }
    const host = await FileHost.open(bytesOf('allocation-ledger.xlsx'));
    const { id } = await host.activeSheet();
    await host.write(id, [
      { address: 'I26', before: '1,250,000원', value: 1_250_000 },
      { address: 'B39', before: '2013.7.25', value: 41_480, numberFormat: 'yyyy-mm-dd' },
      { address: 'K66', before: 7_001_000, formula: '=I66+J66' },
      { address: 'O6', before: null, value: '=HYPERLINK("http://example.com")' },
    ]);
    await host.addSheet({
      name: '함수',
      cells: [
        [
          { formula: '=KVENTURE.RD_COST(A1:B2)', cached: 1234 },
          { formula: '=IFERROR(KVENTURE.RD_COST(A1:B2),0)', cached: 1234 },
        ],
      ],
    });
    ours['written.xlsx'] = await host.save();
    const all = await convert({ 'ledger.fods': ledger, 'from1904.fods': from1904, ...ours }, 'xlsx');
    written = { ledger: all['ledger.fods'] as Uint8Array, from1904: all['from1904.fods'] as Uint8Array };
    returned = all;
  }, 180_000);

  it('reads what it writes: dates, text, errors, formulas, hidden rows, merges', async () => {
    const [block, other] = (await readWorkbook(written['ledger'] as Uint8Array)) as [SheetBlock, SheetBlock];
    // 41,276 is 2013-01-02; 2013-12-31 is 363 days later; 2014-02-28 is 59 days after that.
    expect(block.values.slice(2)).toEqual([
      [41_276, '1.가.①', 1_250_000, 2_500_000],
      [41_639, '=1+1', '1,250,000원', { error: '#VALUE!' }],
      [41_698, '00123', -0.5, { error: '#DIV/0!' }],
      [null, null, 1_249_999.5, 7],
    ]);
    expect(formulaAt(block, 'B4')).toBeUndefined();
    expect([formulaAt(block, 'D3'), formulaAt(block, 'D5'), formulaAt(block, 'C6')]).toEqual(['=C3*2', '=1/0', '=SUM(C3:C5)']);
    expect([...block.hiddenRows]).toEqual([3, 4]);
    expect(block.merges).toEqual([parseArea('A1:D1')]);
    expect([other.sheet, valueAt(other, 'A1'), valueAt(other, 'B1')]).toEqual(['매출 & 기타', 1_250_000, ' 앞뒤 ']);
  });

  it('reads its workbooks of the 1904 date system', async () => {
    const [block] = (await readWorkbook(written['from1904'] as Uint8Array)) as [SheetBlock];
    // 41,276 − 1,462
    expect([block.date1904, valueAt(block, 'A1'), valueAt(block, 'B1')]).toEqual([true, 39_814, 5]);
  });

  it.each(golden)('opens %s with marks and findings, and keeps every value', async (name) => {
    const [before, after] = [await readWorkbook(bytesOf(name)), await readWorkbook(returned[name] as Uint8Array)];
    expect(after.map((block) => block.sheet)).toEqual([...before.map((block) => block.sheet), '벤처확인 검사결과']);
    before.forEach((block, i) => {
      const saved = after[i] as SheetBlock;
      expect(cellsOf(saved)).toEqual(cellsOf(block));
      expect([...saved.hiddenRows], 'hidden rows').toEqual([...block.hiddenRows]);
      expect(saved.merges).toEqual(block.merges);
    });
    const report = after.at(-1) as SheetBlock;
    expect(report.values).toEqual([
      ['=검사', null],
      [3, 'D9'],
    ]);
    expect(formulaAt(report, 'A1')).toBeUndefined();
  });

  it.each(golden)('keeps in %s what was remembered, the marks, and which sheet is ours', async (name) => {
    const host = await FileHost.open(returned[name] as Uint8Array);
    expect(await host.recall('corrections')).toEqual({ unit: 1000, 이름: '한글'.repeat(200) });
    const { id } = await host.activeSheet();
    expect([...(await host.marked(id))].sort()).toEqual(['D10', 'D9']);
    const again = await host.addSheet({ name: '벤처확인 검사결과', cells: [[{ value: '새로' }]], replace: true });
    expect(again.name).toBe('벤처확인 검사결과');
    await host.unmark(id);
    const book = await readXlsx(await host.save());
    expect(book.sheets.flatMap((sheet) => sheet.conditionalRules ?? [])).toEqual([]);
  });

  it('shows what a function of ours came to, which it does not know, and keeps its call', async () => {
    const block = (await readWorkbook(returned['written.xlsx'] as Uint8Array)).find(({ sheet }) => sheet === '함수') as SheetBlock;
    expect(block.values[0]).toEqual([1234, 1234]);
    expect(formulaAt(block, 'A1')).toMatch(/RD_COST\(A1:B2\)/i);
  });

  it('calculates what was written, and runs no text', async () => {
    const [block] = (await readWorkbook(returned['written.xlsx'] as Uint8Array)) as [SheetBlock];
    expect([valueAt(block, 'I26'), valueAt(block, 'B39')]).toEqual([1_250_000, 41_480]);
    const [book, adjustment] = [valueAt(block, 'I66'), valueAt(block, 'J66')];
    expect([formulaAt(block, 'K66'), valueAt(block, 'K66')]).toEqual(['=I66+J66', Number(book) + Number(adjustment)]);
    expect([valueAt(block, 'O6'), formulaAt(block, 'O6')]).toEqual(['=HYPERLINK("http://example.com")', undefined]);
  });
});
