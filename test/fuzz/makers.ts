/** Workbooks by several makers: what one of them never writes, another does. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { FileHost } from '../../src/hosts/file';
import { richWorkbook } from '../lib/rich-workbook';
import { convert } from '../lib/soffice';
import { rawWorkbook, worksheet, xlsxOf, zipOf } from '../lib/xlsx-of';

export interface Seed {
  readonly maker: string;
  readonly bytes: Uint8Array;
}
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(at(`test/golden/${name}`)));

/** Everything of a file in another dress: prefixes, another encoding, rows without addresses, entries that are not packed. */
function dressed(bytes: Uint8Array, change: (name: string, xml: string) => string | Uint8Array, level: 0 | 6 = 6): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => {
        const made = name.startsWith('xl/worksheets/sheet') ? change(name, strFromU8(data)) : data;
        return [name, typeof made === 'string' ? strToU8(made) : made];
      }),
    ),
    { level },
  );
}
const prefixed = (_name: string, xml: string): string =>
  xml
    .replace(/<(\/?)([a-zA-Z]\w*)(?=[\s/>])/g, '<$1x:$2')
    .replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"');
const utf16 = (_name: string, xml: string): Uint8Array => {
  const text = `\ufeff${xml.replace(/encoding="[^"]*"/, 'encoding="UTF-16"')}`;
  return new Uint8Array(Uint16Array.from([...Array(text.length).keys()].map((index) => text.charCodeAt(index))).buffer);
};
const bare = (_name: string, xml: string): string => xml.replace(/<c r="[A-Z]+\d+"/g, '<c').replace(/<row r="\d+"/g, '<row');

const table = xlsxOf({
  sheets: [
    {
      name: '원장',
      cells: {
        A1: { value: '비목' },
        B1: { value: '금액' },
        C1: { value: '일자' },
        A2: { value: '시약' },
        B2: { value: 1000, format: { numberFormat: '#,##0' } },
        C2: { value: 41_640 },
        B3: { value: 1000, formula: '=SUM(B2:B2)' },
      },
      merges: ['A5:B6'],
      hiddenRows: [4],
    },
    { name: '숨김', hidden: true, cells: { A1: { value: true }, A2: { value: { error: '#REF!' } } } },
  ],
});

/** Without other programs: quick enough for the tests. */
export async function seeds(): Promise<Seed[]> {
  const host = await FileHost.open(table);
  await host.addSheet({ name: '결과', cells: [[{ value: '가', note: '메모', style: 'header' }]] });
  return [
    { maker: 'golden ledger', bytes: golden('allocation-ledger.xlsx') },
    { maker: 'golden statement', bytes: golden('statement-form.xlsx') },
    { maker: 'Excel by hand', bytes: richWorkbook() },
    { maker: 'by hand', bytes: table },
    { maker: 'ours', bytes: await host.save() },
    {
      maker: 'hucre',
      bytes: await writeXlsx({
        sheets: [
          {
            name: 'S',
            rows: [
              ['항목', '금액'],
              ['시약', 1000],
              ['일자', new Date(Date.UTC(2014, 1, 14))],
            ],
            dataValidations: [{ type: 'list', values: ['가', '나'], range: 'A2:A3' }],
          },
        ],
      }),
    },
    {
      maker: 'from 1904',
      bytes: xlsxOf({ date1904: true, sheets: [{ name: '원장', cells: { A1: { value: '일자' }, A2: { value: 40_178 }, A3: { value: 40_179 } } }] }),
    },
    { maker: 'prefixes', bytes: dressed(table, prefixed) },
    { maker: 'UTF-16', bytes: dressed(table, utf16) },
    { maker: 'no addresses', bytes: dressed(table, bare) },
    { maker: 'not packed', bytes: dressed(table, (_name, xml) => xml, 0) },
    {
      maker: 'inline',
      bytes: zipOf(
        rawWorkbook({
          sheets: {
            S: worksheet(
              '<row r="3"><c r="B3" t="inlineStr"><is><r><t>가</t></r><r><t>나</t></r></is></c></row><row r="1"><c r="A1" t="d"><v>2014-02-14</v></c></row>',
            ),
          },
        }),
      ),
    },
    ...readdirSync(at('test/golden/makers/'))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => ({ maker: name, bytes: golden(`makers/${name}`) })),
    ...['ledger', 'scores', 'statement'].map((name) => ({
      maker: `sample ${name}`,
      bytes: new Uint8Array(readFileSync(at(`src/workbench/samples/${name}.xlsx`))),
    })),
  ];
}

const KEPT = at('.cache/fuzz/makers/');

/** With LibreOffice where it is, and whatever workbooks lie in .cache/fuzz/makers. */
export async function allSeeds(): Promise<Seed[]> {
  const own = await seeds();
  mkdirSync(KEPT, { recursive: true });
  const made = new URL('libreoffice-0.xlsx', KEPT);
  if (!existsSync(made)) {
    const files = Object.fromEntries(own.slice(0, 4).map(({ bytes }, index) => [`libreoffice-${index}.xlsx`, bytes]));
    const converted = await convert(files, 'xlsx').catch(() => ({}));
    for (const [name, bytes] of Object.entries(converted)) writeFileSync(new URL(name, KEPT), bytes);
  }
  const kept = readdirSync(KEPT).filter((name) => name.endsWith('.xlsx'));
  return [...own, ...kept.map((name) => ({ maker: name, bytes: new Uint8Array(readFileSync(new URL(name, KEPT))) }))];
}
