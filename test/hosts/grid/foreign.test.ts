/**
 * Open, decide, format, insert, save, reopen, on twelve workbooks that others have made: no part, no cell and no decision is lost. What is saved
 * is parsed strictly, and opened by LibreOffice.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { a1, parseA1 } from '../../../src/sheet/a1';
import { createController } from '../../../src/taskpane/session';
import { formulaAt, valueAt } from '../contract';
import { convert, describeWithSoffice } from '../../lib/soffice';
import { partsOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

const FOLDER = new URL('../../golden/makers/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));

/** Everything in the spreadsheet's namespace with a prefix, as programs on the SDK for Open XML write it, or in another encoding. */
function redressed(name: string, dress: (xml: string) => string | Uint8Array): Uint8Array {
  const parts = unzipSync(bytesOf(name));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([part, data]) => {
        const made = /^xl\/(worksheets\/sheet\d+|sharedStrings|styles|workbook)\.xml$/.test(part) ? dress(strFromU8(data)) : data;
        return [part, typeof made === 'string' ? strToU8(made) : made];
      }),
    ),
  );
}
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const prefixed = (xml: string): string => xml.replace(/<(\/?)([a-zA-Z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(MAIN, MAIN.replace('xmlns=', 'xmlns:x='));
const utf16 = (xml: string): Uint8Array => {
  const text = `\ufeff${xml.replace(/^\s*(?:<\?xml[^>]*\?>)?/, '<?xml version="1.0" encoding="UTF-16"?>')}`;
  return new Uint8Array(Uint16Array.from({ length: text.length }, (_one, at) => text.charCodeAt(at)).buffer);
};

const rows = [
  ['2013년 연구개발비 원장'],
  ['일자', '비목', '적요', '거래처', '금액'],
  [new Date(Date.UTC(2013, 0, 25)), '1.가.②', '시약 1월분', '대성과학', '3,000,000원'],
  [new Date(Date.UTC(2013, 1, 25)), '1.가.②', '시약 2월분', '대성과학', 3_000_000],
  [new Date(Date.UTC(2013, 4, 7)), '1.나', '시험 설비', '정밀기계', 1_500_000],
];
const makers: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...files.map((name) => [name, async () => bytesOf(name)] as const),
  [
    'hucre',
    () =>
      writeXlsx({
        sheets: [
          { name: '원장', rows },
          {
            name: '매출',
            rows: [
              ['분기', '매출액'],
              ['2013Q1', 40_000_000],
            ],
          },
        ],
      }),
  ],
  ['prefixes (openpyxl)', async () => redressed('openpyxl.xlsx', prefixed)],
  ['UTF-16 (sheetjs)', async () => redressed('sheetjs.xlsx', utf16)],
];

const saved: Record<string, { readonly before: Uint8Array; readonly after: Uint8Array }> = {};
const opened: OpenGrid[] = [];
afterAll(async () => {
  for (const grid of opened) await grid.close?.();
});

async function paneOver(bytes: Uint8Array) {
  const grid = await openGrid(bytes);
  opened.push(grid);
  const pane = createController(grid.host, { debounceMs: 60_000, retryMs: 60_000 });
  await pane.controller.start();
  await pane.controller.check();
  const state = () => pane.controller.getState();
  return { grid, ...pane, state, found: () => (state().result?.findings ?? []).filter(({ ruleId }) => ruleId === 'amount-not-a-number') };
}

/** Two of the makers have an array formula in this column. */
const ARRAY = 'G';
/** The fourth row is a new one. */
const NEW_ROW = 3;
const moved = (address: string): string => {
  const { row, column } = parseA1(address)!;
  return a1(row >= NEW_ROW ? row + 1 : row, column);
};

function strictly(bytes: Uint8Array): void {
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const wide = data[0] === 0xff && data[1] === 0xfe;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(data)).close();
  }
}

/** How often a sheet says each thing that a grid does not show. */
const FEATURES =
  /<(?:\w+:)?(mergeCell|dataValidation|conditionalFormatting|cfRule|hyperlink|drawing|legacyDrawing|tablePart|pane|autoFilter|printOptions|pageMargins|pageSetup|oddFooter|headerFooter|sheetProtection|ext|brk|col|picture|controls)[\s/>]/g;
const featuresOf = (xml: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [, name = ''] of xml.matchAll(FEATURES)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

describe.each(makers)('%s', (name, make) => {
  it('open, decide, format, insert, save, reopen: every part, cell and decision is there', { timeout: 120_000 }, async () => {
    const before = await make();
    const pane = await paneOver(before);
    expect(pane.found().map(({ sheet, address }) => `${sheet}!${address}`)).toEqual(['원장!E3']);
    await pane.actions.decide(pane.found(), { kind: 'ignored', reason: '증빙으로 확인', by: '검토자', at: '2014-02-14 10:00' }, 'ko');
    expect([pane.found(), pane.state().review.decisions.length]).toEqual([[], 1]);
    const sheet = pane.grid.grid.api.getActiveWorkbook()!.getSheetByName('원장')!;
    sheet.getRange('A2').setFontWeight('bold');
    sheet.insertRows(NEW_ROW, 1);
    sheet.getRange('C4').setValue('끼운 행');
    await pane.grid.host.settled();
    const after = await pane.grid.document.save();
    expect(pane.grid.document.left.map(({ ko }) => ko)).toEqual([]);
    await pane.controller.dispose();
    saved[name] = { before, after };

    // Parts: all are there; those that name no cell of the sheet, and that say nothing of the whole workbook, are the same to the byte.
    const [old, now] = [unzipSync(before), unzipSync(after)].map((parts) =>
      // Entries for folders are no parts.
      Object.fromEntries(Object.entries(parts).filter(([part]) => !part.endsWith('/'))),
    ) as [Record<string, Uint8Array>, Record<string, Uint8Array>];
    expect(Object.keys(old).filter((part) => !(part in now))).toEqual([]);
    const file = await FileHost.open(before);
    const changed = Object.keys(old).filter((part) => strFromU8(old[part] as Uint8Array, true) !== strFromU8(now[part] as Uint8Array, true));
    const ofWorkbook = /^(\[Content_Types\]\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/app\.xml)$/;
    const texts = partsOf(before);
    const first = 'xl/worksheets/sheet1.xml';
    const related = Object.keys(old).filter((part) => /(comments|vmlDrawing|drawing|threadedComment|table)\d*\.(xml|vml)$/i.test(part));
    const unexpected = changed.filter((part) => part !== first && !ofWorkbook.test(part) && !related.includes(part) && !(texts[part] ?? '').includes('원장'));
    expect(unexpected).toEqual([]);
    strictly(after);
    // Sheets that are charts too, in their order; the decisions come last.
    const listed = (file: Uint8Array): string[] =>
      [...(partsOf(file)['xl/workbook.xml'] ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*?name="([^"]*)"/g)].map(([, one = '']) => one);
    if (!name.startsWith('UTF-16')) expect(listed(after).slice(0, -1)).toEqual(listed(before));
    if (!name.startsWith('UTF-16')) expect(featuresOf(partsOf(after)[first] ?? '')).toEqual(featuresOf(texts[first] ?? ''));

    // Cells: each where it belongs, formulas over the same cells and one row more.
    const again = await FileHost.open(after);
    for (const info of await file.sheets()) {
      const was = await file.read(info.id);
      const is = await again.read((await again.sheets()).find((one) => one.name === info.name)!.id);
      const at = (address: string): string => (info.name === '원장' ? moved(address) : address);
      was.values.forEach((line, r) =>
        line.forEach((value, c) => {
          const address = a1(was.top + r, was.left + c);
          const formula = formulaAt(was, address);
          if (formula === undefined) expect([info.name, address, valueAt(is, at(address)) ?? null]).toEqual([info.name, address, value]);
          else expect([info.name, address, formulaAt(is, at(address)) !== undefined]).toEqual([info.name, address, true]);
        }),
      );
    }
    const sum = formulaAt(await file.read((await file.sheets())[0]!.id), 'E6');
    if (sum !== undefined) expect(formulaAt(await again.read((await again.sheets())[0]!.id), 'E7')?.replace(/[$\s]/g, '')).toBe('=SUM(E3:E6)');

    // Decisions: whoever opens the file next has them.
    const next = await paneOver(after);
    expect([next.found(), next.state().review.decisions.map(({ reason }) => reason)]).toEqual([[], ['증빙으로 확인']]);
    await next.controller.dispose();
  });
});

describeWithSoffice('LibreOffice', () => {
  it('opens all twelve as they were saved, with the same texts and numbers', { timeout: 240_000 }, async () => {
    expect(Object.keys(saved)).toHaveLength(12);
    const named = Object.fromEntries(Object.values(saved).map(({ after }, at) => [`maker-${at}.xlsx`, after]));
    const returned = await convert(named, 'xlsx');
    for (const [at, [name, { after }]] of Object.entries(saved).entries()) {
      const [ours, theirs] = [await FileHost.open(after), await FileHost.open(returned[`maker-${at}.xlsx`] as Uint8Array)];
      const list = (await ours.sheets()).map((one) => one.name).filter((one) => one !== '그래프');
      // A sheet that is a chart becomes one of cells there.
      expect([name, (await theirs.sheets()).map((one) => one.name).filter((one) => one !== '그래프')]).toEqual([name, list]);
      const [block, back] = await Promise.all([ours, theirs].map(async (host) => host.read((await host.sheets())[0]!.id)));
      block!.values.forEach((line, r) =>
        line.forEach((value, c) => {
          const address = a1(block!.top + r, block!.left + c);
          // LibreOffice calculates anew what an array formula comes to; its maker has written zeros.
          const isLeft = formulaAt(block!, address) !== undefined || address.startsWith(ARRAY);
          if (!isLeft) expect([name, address, valueAt(back!, address) ?? null]).toEqual([name, address, value]);
        }),
      );
    }
  });
});
