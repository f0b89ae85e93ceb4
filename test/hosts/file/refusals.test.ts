import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileHost, readWorkbook } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/port';
import { rawWorkbook, worksheet, zipOf } from '../../lib/xlsx-of';
import { cpuTime } from '../../lib/cpu-time';

const golden = new Uint8Array(readFileSync(new URL('../../golden/statement-form.xlsx', import.meta.url)));
const good = rawWorkbook({ sheets: { S: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((ch) => [ch.charCodeAt(0), 0]);
const bytes = (...parts: (readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : [...part])));
const zeros = new Array<number>(2048).fill(0);

/** Says that an entry is one byte longer or shorter than it is, in the directory of the zip. */
function withSizeOf(file: Uint8Array, size: number): Uint8Array {
  const out = file.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 46 < out.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return out;
}

async function refusal(file: Uint8Array): Promise<HostError> {
  const error: unknown = await readWorkbook(file).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

describe('files that cannot be read', () => {
  const cases: readonly (readonly [what: string, file: Uint8Array, says: RegExp])[] = [
    ['an empty file', new Uint8Array(), /빈 파일/],
    ['an encrypted workbook', bytes(CFB, zeros, utf16('EncryptedPackage'), zeros), /암호/],
    ['a workbook of the old format', bytes(CFB, zeros, utf16('Workbook'), zeros), /\.xls\)/],
    ['CSV under another name', bytes('일자,금액\n2013-01-02,1000\n'), /텍스트 파일\(CSV/],
    ['HTML under another name, as many programs export it', bytes('\ufeff<html><table><tr><td>1</td></tr></table></html>'), /HTML/],
    ['XML under another name', bytes('<?xml version="1.0"?><Workbook/>'), /XML/],
    ['a PDF', bytes('%PDF-1.7\n'), /PDF.*Excel 파일을 선택/],
    ['noise', bytes([1, 2, 3, 4, 5, 0, 0, 9]), /손상/],
    ['a zip archive of something else', zipOf({ 'a.txt': 'x' }), /zip/],
    ['an OpenDocument file', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), /OpenDocument/],
    ['a text document of Office', zipOf({ ...good, 'xl/workbook.xml': '<w:document xmlns:w="x"><w:body/></w:document>' }), /Word 문서.*Excel 파일을 선택/],
    ['slides', zipOf({ ...good, 'xl/workbook.xml': '<p:presentation xmlns:p="x"/>' }), /PowerPoint 문서/],
    ['another part of Office', zipOf({ ...good, 'xl/workbook.xml': '<a:theme xmlns:a="x"/>' }), /다른 종류의 Office 문서/],
    ['a Hangul document', bytes(CFB, zeros, utf16('HwpSummaryInformation'), zeros), /한글\(HWP\) 문서.*Excel 파일을 선택/],
    ['a Hangul document of today', zipOf({ mimetype: 'application/hwp+zip', 'Contents/section0.xml': '<x/>' }), /한글\(HWP\) 문서/],
    ['a Word document of the old format', bytes(CFB, zeros, utf16('WordDocument'), zeros), /Word 문서/],
    ['an old workbook with a Word document in it', bytes(CFB, zeros, utf16('Workbook'), utf16('WordDocument'), zeros), /\.xls\)/],
    ['a picture (PNG) under the name of a workbook', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13]), /그림 파일.*Excel 파일을 선택/],
    ['a photograph (JPEG)', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0]), /그림 파일/],
    ['a photograph of a telephone (HEIC)', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), /그림 파일/],
    ['a 7z archive', bytes('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4]), /7z.*압축을 풀고/],
    [
      'a binary workbook',
      zipOf({ ...good, '_rels/.rels': (good['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin'), 'xl/workbook.bin': 'x' }),
      /\.xlsb/,
    ],
    ['a workbook without its sheet', zipOf({ ...good, 'xl/worksheets/sheet1.xml': undefined }), /손상/],
    ['a workbook without a workbook', zipOf({ ...good, 'xl/workbook.xml': undefined }), /손상/],
    ['a sheet that ends in the middle', zipOf({ ...good, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }), /손상/],
    ['a cell in no place', zipOf({ ...good, 'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>') }), /손상/],
    [
      'a document type, which can hold entities that unfold',
      zipOf({ ...good, 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('')}` }),
      /손상/,
    ],
    ['text in no encoding', zipOf({ ...good, 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0xff, 0xfe, 0xfd, 0x3e) }), /손상/],
    ['a zip whose parts are longer than they say', withSizeOf(zipOf(good), 10), /손상/],
    ['a zip whose parts would unfold past any workbook', withSizeOf(zipOf(good), 0x7fffffff), /너무 큽니다/],
    [
      'a bomb: a hundred megabytes of one letter that claims to be small',
      withSizeOf(
        zipSync({
          ...Object.fromEntries(Object.entries(good).map(([name, part]) => [name, strToU8(String(part))])),
          'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1024 * 1024),
        }),
        1000,
      ),
      /손상/,
    ],
  ];
  it.each(cases)('says what happened, what is unharmed and what to do: %s', async (_what, file, says) => {
    const error = await refusal(file);
    expect(error.code).toBe('unreadable');
    expect(error.text.ko).toMatch(says);
    expect(error.text.ko).toContain('그대로입니다');
    expect(error.text.ko).toMatch(/십시오/);
    expect(error.text.en).toContain('unharmed');
  });

  it('notices a flipped byte by the checksum', async () => {
    const file = zipSync({ ...Object.fromEntries(Object.entries(good).map(([name, part]) => [name, strToU8(String(part))])) }, { level: 0 });
    const at = Buffer.from(file).indexOf('<v>1</v>');
    file[at + 3] = '2'.charCodeAt(0);
    expect((await refusal(file)).code).toBe('unreadable');
  });
});

describe('files made to make a program wait', () => {
  const cell = (inner: string): string => worksheet(`<row r="1"><c r="A1">${inner}</c></row>`);
  const hostile: readonly (readonly [what: string, sheet: string])[] = [
    ['tags without an end', worksheet(`<row r="1">${'<c '.repeat(200_000)}`)],
    ['cells that never close', worksheet(`<row r="1">${'<c r="A1">'.repeat(100_000)}</row>`)],
    ['blanks in a tag', worksheet(`<row r="1"><c${' '.repeat(500_000)}r="A1"><v>1</v></c></row>`)],
    ['tags inside tags', worksheet('', '<a>'.repeat(100_000))],
    ['comments without an end', worksheet('<!--'.repeat(100_000))],
    ['text blocks without an end', worksheet('<![CDATA['.repeat(100_000))],
    ['a formula of nothing but quotes', cell(`<f>${"'".repeat(100_001)}</f><v>1</v>`)],
    ['a formula of nothing but text quotes', cell(`<f>${'"'.repeat(100_001)}</f><v>1</v>`)],
    ['a formula of nothing but brackets', cell(`<f>${'['.repeat(100_001)}</f><v>1</v>`)],
    ['a formula of nothing but colons', cell(`<f>${'A:'.repeat(100_001)}</f><v>1</v>`)],
  ];
  it.each(hostile)('are done with quickly: %s', async (_what, sheet) => {
    const start = cpuTime();
    try {
      const host = await FileHost.open(zipOf({ ...good, 'xl/worksheets/sheet1.xml': sheet }));
      const { id } = await host.activeSheet();
      await host.write(id, [{ address: 'Z9', before: null, value: 1 }]);
      await host.mark(id, [{ address: 'A1', severity: 'error' }]);
      await host.save();
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
    }
    expect(cpuTime() - start).toBeLessThan(15_000);
  });
});

describe('whatever the bytes are', () => {
  const harmless = async (file: Uint8Array): Promise<void> => {
    try {
      const host = await FileHost.open(file);
      for (const sheet of await host.sheets()) await host.read(sheet.id);
      await host.save();
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
    }
    expect(file.length).toBeGreaterThanOrEqual(0);
  };

  it('random bytes end in a HostError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => harmless(noise)),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => harmless(bytes('PK\u0003\u0004', [...noise]))),
      { numRuns: 100 },
    );
  });

  it('a file cut anywhere ends in a HostError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: golden.length - 1 }), async (length) => harmless(golden.subarray(0, length))),
      { numRuns: 60 },
    );
  });

  it('flipped bits end in a HostError, or change nothing that is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(golden.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }), async (flips) => {
        const file = golden.slice();
        for (const [at, mask] of flips) file[at] = (file[at] as number) ^ mask;
        await harmless(file);
      }),
      { numRuns: 120 },
    );
  });

  it('broken XML inside a whole zip ends in a HostError', async () => {
    const parts = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', '[Content_Types].xml', '_rels/.rels'];
    const junk = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '</x>',
      '<row',
      '<c r="A1">',
      '<!--',
      ']]>',
      '\u0000',
      '<sheetData>',
      '</sheetData>',
      'r="-1"',
      '999999999999',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.nat(1000), junk, fc.nat(5), async (name, place, what, cut) => {
        const text = good[name] as string;
        const at = place % text.length;
        await harmless(zipOf({ ...good, [name]: text.slice(0, at) + what + text.slice(at + cut) }));
      }),
      { numRuns: 200 },
    );
  });
});
