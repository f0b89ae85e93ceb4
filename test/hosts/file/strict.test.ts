/** Strict in, strict out: what is malformed is refused with its place, and what is written is read by a parser that is not ours. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { FileHost, readWorkbook } from '../../../src/hosts/file';
import { staleFormulas } from '../../../src/hosts/file/dependents';
import { cellKey } from '../../../src/hosts/file/formulas';
import { HostError } from '../../../src/hosts/port';
import { a1 } from '../../../src/sheet/a1';
import type { CellValue } from '../../../src/sheet/model';
import { valueAt } from '../contract';
import { partsOf, rawWorkbook, worksheet, zipOf, type RawWorkbook } from '../../lib/xlsx-of';
import { cpuTime } from '../../lib/cpu-time';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (cells: string, n = 1): string => `<row r="${n}">${cells}</row>`;
const raw = (spec: RawWorkbook): Uint8Array => zipOf(rawWorkbook(spec));
const one = (sheet: string, more: Omit<RawWorkbook, 'sheets'> = {}): Uint8Array => raw({ sheets: { S: sheet }, ...more });
const SHEET = 'xl/worksheets/sheet1.xml';

async function refusal(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

/** Whether a parser that is not ours takes the part. */
function wellFormed(xml: string): boolean {
  try {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    return true;
  } catch {
    return false;
  }
}

/** Everything that can be done to a file, and every part of the result taken by the parser. */
async function worked(file: Uint8Array): Promise<{ readonly saved: Uint8Array; readonly parts: Record<string, string> }> {
  const host = await FileHost.open(file);
  const { id } = await host.activeSheet();
  const block = await host.read(id);
  await host.write(id, [
    { address: 'D7', before: valueAt(block, 'D7') ?? null, value: '=글자' },
    { address: 'E2', before: valueAt(block, 'E2') ?? null, value: 5, numberFormat: 'yyyy-mm-dd' },
  ]);
  await host.mark(id, [
    { address: 'A1', severity: 'error' },
    { address: 'B2', severity: 'review' },
  ]);
  await host.remember('facts', { name: '한글' });
  await host.addSheet({ name: '검사결과', cells: [[{ value: '가', style: 'header' }]], activate: true });
  const saved = await host.save();
  const parts = partsOf(saved);
  for (const [name, xml] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) expect([name, wellFormed(xml)]).toEqual([name, true]);
  await readWorkbook(saved);
  return { saved, parts };
}

describe('what is malformed is refused with the part and the place', () => {
  const good = rawWorkbook({ sheets: { S: worksheet(row('<c r="A1"><v>1</v></c>')) }, strings: `<sst xmlns="${MAIN}"><si><t>가</t></si></sst>` });
  const broken: readonly (readonly [what: string, part: string, xml: string, place: string])[] = [
    ['an end tag of another name', SHEET, `<worksheet xmlns="${MAIN}">\n<sheetData>\n<row r="1"><c r="A1"><v>1</x></c></row></sheetData></worksheet>`, '3줄'],
    ['a cell that is cut off', SHEET, `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1`, '1줄'],
    ['an ampersand alone', SHEET, worksheet(row('<c r="A1" t="str"><v>R&D</v></c>')), '2줄'],
    ['an attribute twice', SHEET, worksheet(row('<c r="A1" r="A2"><v>1</v></c>')), '2줄'],
    ['an attribute without quotes', SHEET, worksheet('<row r=1><c r="A1"><v>1</v></c></row>'), '2줄'],
    ['a prefix that nobody declares', SHEET, worksheet('<row r="1" x:y="1"><c r="A1"><v>1</v></c></row>'), '2줄'],
    ['a control character', SHEET, worksheet(row('<c r="A1" t="str"><v>\u0001</v></c>')), '2줄'],
    ['something behind the cells', SHEET, worksheet(row('<c r="A1"><v>1</v></c>'), '<mergeCells><mergeCell ref="A1:B1"></mergeCells>'), '2줄'],
    ['shared texts that end early', 'xl/sharedStrings.xml', `<sst xmlns="${MAIN}"><si><t>가</t></si>`, '1줄'],
    ['the list of sheets', 'xl/workbook.xml', (good['xl/workbook.xml'] as string).replace('</sheets>', ''), '2줄'],
    ['the relations', 'xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="rId1"', '1줄'],
  ];
  it.each(broken)('%s', async (_what, part, xml, place) => {
    const error = await refusal(FileHost.open(zipOf({ ...good, [part]: xml })));
    expect(error.code).toBe('unreadable');
    expect(error.text.ko).toContain(part);
    expect(error.text.ko).toContain(place);
    expect(error.text.en).toContain('line');
  });

  it.each([
    ['two values', '<v>1</v><v>100000</v>', ''],
    ['an element inside the value', '<v>100<b>9</b>000</v>', ''],
    ['an element of another namespace inside the value', '<v>1<x:b xmlns:x="urn:x">9</x:b>0</v>', ''],
    ['an element inside the formula', '<f>A1<b/>+1</f><v>1</v>', ''],
    ['a value beside a text of its own', '<v>5</v><is><t>100000</t></is>', ' t="inlineStr"'],
    ['a value behind a text of its own', '<is><t>100000</t></is><v>5</v>', ' t="inlineStr"'],
  ])('a cell with %s, which every program reads as another one', async (_what, content, type) => {
    const error = await refusal(FileHost.open(zipOf({ ...good, [SHEET]: worksheet(row(`<c r="A1"><v>1</v></c><c r="B1"${type}>${content}</c>`)) })));
    expect(error.text.ko).toContain('셀 B1의 값이 하나가 아닙니다');
  });
  it.each(['0x10', '0b11', '0o7', 'Infinity', '1_000', '12a'])('%s is no number', async (written) => {
    const host = await FileHost.open(zipOf({ ...good, [SHEET]: worksheet(row(`<c r="A1"><v>${written}</v></c>`)) }));
    expect(valueAt(await host.read((await host.activeSheet()).id), 'A1')).toEqual({ error: '#NUM!' });
  });
  it.each([
    ['<is><r><t>가</t></r><r><t>나</t></r></is>', ' t="inlineStr"', '가나'],
    ['<is><t>가</t></is><v></v>', ' t="inlineStr"', '가'],
    ['<v>-1.25E+3</v>', '', -1250],
    ['<v>.5</v>', '', 0.5],
  ])('%s is one value', async (content, type, value) => {
    const host = await FileHost.open(zipOf({ ...good, [SHEET]: worksheet(row(`<c r="A1"${type}>${content}</c>`)) }));
    expect(valueAt(await host.read((await host.activeSheet()).id), 'A1')).toEqual(value);
  });

  it.each([
    ['Fasoo DRM', [0x9b, ...Buffer.from(' DRMONE  This Document is encrypted and protected by Fasoo DRM')]],
    ['SoftCamp', [...Buffer.from('SCDSA002'), 0, 0, 1, 2]],
    ['MarkAny', [...Buffer.from('<DOCUMENT SAFER V5.0>'), 0, 1, 2]],
  ])('a document wrapped by %s is named as what it is', async (product, head) => {
    const error = await refusal(FileHost.open(Uint8Array.from([...head, ...new Array<number>(600).fill(7)])));
    expect(error.text.ko).toMatch(/문서보안\(DRM\)/);
    expect(error.text.ko).toContain(product.split(' ')[0]);
    expect(error.text.ko).toContain('복호화');
  });

  it('one part under the names of thirty sheets is read by nobody', async () => {
    const parts = rawWorkbook({ sheets: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`S${i}`, worksheet('')])) });
    const relations = (parts['xl/_rels/workbook.xml.rels'] as string).replace(/worksheets\/sheet\d+\.xml/g, 'worksheets/sheet1.xml');
    expect((await refusal(FileHost.open(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': relations })))).code).toBe('unreadable');
  });
});

describe('the scanner of cells takes what the parser takes', () => {
  // A comment before the cells is enough to leave the whole sheet to the parser: both ways must give the same.
  const piece = fc.constantFrom(
    '<c r="B1"><v>5</v></c>',
    '<c r="C1" t="str"><f>A1&amp;"x"</f><v>a&lt;b</v></c>',
    '<c r="D1" s="3" t="inlineStr"><is><t xml:space="preserve"> 가 </t></is></c>',
    '<c r="E1" t="b"><v>1</v></c>',
    '<c r="F1" t="e"><v>#REF!</v></c>',
    '<c r="G1"><v>-12.5e3</v></c>',
    '<c r="H1"/>',
    '<c r="I1" t="n"><v> 7 </v></c>',
    '<c r="J1" cm="1"><f t="array" ref="J1:J2">A1:A2</f><v>1</v></c>',
    '<c><v>9</v></c>',
    '\n  ',
  );
  const junk = fc.constantFrom('<', '>', '"', '&', '</v>', '<c', '<v>', ' r="A1"', "'", 's="x"', ']]>', '\u0000', 'x:a="1"', '&#0;', '&#xe000;', '');
  it('in every mutation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), fc.nat(400), junk, fc.nat(3), async (cells, place, what, cut) => {
        const data = row(cells.join(''));
        const at = place % data.length;
        const mutated = data.slice(0, at) + what + data.slice(at + cut);
        const read = async (before: string): Promise<unknown> =>
          readWorkbook(one(worksheet(mutated, '', before))).then(
            (blocks) => blocks.map(({ values, formulas, hiddenRows, unreadCells }) => ({ values, formulas, hiddenRows, unreadCells })),
            () => 'refused',
          );
        const fast = await read('');
        expect(fast).toEqual(await read('<!-- the long way -->'));
        expect(fast === 'refused' || wellFormed(worksheet(mutated))).toBe(true);
      }),
      { numRuns: 600, seed: 14 },
    );
  });
});

describe('what is written is read by a parser that is not ours', () => {
  const styles = (inner: string): string => `<styleSheet xmlns="${MAIN}"${inner}`;
  const shapes: readonly (readonly [what: string, file: Uint8Array])[] = [
    ['a file without styles', one(worksheet(row('<c r="A1"><v>1</v></c>')))],
    ['styles without content', one(worksheet(''), { styles: styles('/>') })],
    ['styles with nothing but fonts', one(worksheet(''), { styles: styles('><fonts/></styleSheet>') })],
    ['rows out of order', one(worksheet(row('<c r="C9"><v>9</v></c><c r="A9"><v>8</v></c>', 9) + row('<c r="A2"><v>2</v></c>', 2)))],
    ['comments with tags in them', one(worksheet(`<!-- <row r="7"><c r="D7"> -->${row('<c r="A1"><v>1</v></c>')}<!-- </sheetData> -->`))],
    [
      'a conditional format of a newer make',
      one(
        worksheet('', '<extLst><ext uri="x"><x14:conditionalFormattings xmlns:x14="u"><x14:cfRule priority="7"/></x14:conditionalFormattings></ext></extLst>'),
      ),
    ],
    [
      'the prefix of relations declared on each sheet alone',
      zipOf({
        ...rawWorkbook({ sheets: { S: worksheet('') } }),
        'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="S" sheetId="1" q:id="rId1" xmlns:q="${OFFICE}"/></sheets></workbook>`,
      }),
    ],
    [
      'properties whose prefix is declared on each value alone',
      one(worksheet(''), {
        more: {
          'docProps/custom.xml':
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="a"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">b</vt:lpwstr></property></Properties>',
          '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
        },
      }),
    ],
    [
      'the type of a part that is no longer there',
      one(worksheet(''), { moreTypes: '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/xml"/>' }),
    ],
    [
      'a sheet in UTF-16',
      one(worksheet(''), {
        more: { [SHEET]: new Uint8Array(Buffer.from(`\ufeff${worksheet(row('<c r="A1"><v>1</v></c>')).replace('UTF-8', 'UTF-16')}`, 'utf16le')) },
      }),
    ],
  ];
  it.each(shapes)('%s', async (_what, file) => {
    const { parts } = await worked(file);
    const types = [...(parts['[Content_Types].xml'] as string).matchAll(/PartName="([^"]*)"/g)].map((match) => match[1]);
    expect(types.length).toBe(new Set(types).size);
    const priorities = [...(parts[SHEET] as string).matchAll(/priority="(\d+)"/g)].map((match) => match[1]);
    expect(priorities.length).toBe(new Set(priorities).size);
  });

  it('rows out of order keep their cells beside a new one', async () => {
    const file = one(worksheet(row('<c r="C9"><v>9</v></c><c r="A9"><v>8</v></c>', 9) + row('<c r="A2"><v>2</v></c>', 2)));
    const { saved } = await worked(file);
    const [block] = await readWorkbook(saved);
    expect(['A2', 'E2', 'D7', 'A9', 'C9'].map((address) => block && valueAt(block, address))).toEqual([2, 5, '=글자', 8, 9]);
  });

  it('broken styles are said before the work, and the values are read all the same', async () => {
    const host = await FileHost.open(one(worksheet(row('<c r="A1"><v>1</v></c>')), { styles: '<styleSheet><fonts>' }));
    const { id } = await host.activeSheet();
    expect(valueAt(await host.read(id), 'A1')).toBe(1);
    expect(
      host
        .troubles()
        .map((text) => text.ko)
        .join(),
    ).toContain('서식');
    expect((await refusal(host.mark(id, [{ address: 'A1', severity: 'error' }]))).code).toBe('refused');
    expect((await refusal(host.write(id, [{ address: 'A1', before: 1, value: 2 }]))).code).toBe('refused');
    expect(Object.keys(unzipSync(await host.save()))).toContain('xl/styles.xml');
  });

  it('keeps 70,000 entries', async () => {
    const more = Object.fromEntries(Array.from({ length: 70_000 }, (_, i) => [`xl/media/${i}.bin`, new Uint8Array([i & 255])]));
    const first = await FileHost.open(one(worksheet(row('<c r="A1"><v>1</v></c>'))));
    const { Zip64 } = { Zip64: (await import('../../../src/hosts/file/zip')).ZipArchive };
    const file = await Zip64.open(await first.save()).with(new Map(Object.entries(more)));
    const host = await FileHost.open(file);
    await host.mark((await host.activeSheet()).id, [{ address: 'A1', severity: 'error' }]);
    const saved = Zip64.open(await host.save());
    expect(saved.names().filter((name) => name.startsWith('xl/media/')).length).toBe(70_000);
    expect([...(await saved.read('xl/media/69999.bin'))]).toEqual([69_999 & 255]);
  });
});

describe('the time that formulas take grows with their number', () => {
  const rowsOf = (count: number, formula: (n: number) => string): string =>
    Array.from({ length: count }, (_, i) => row(`<c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}">${formula(i + 1)}<v>${2 * i}</v></c>`, i + 1)).join('');
  const timed = async (work: () => Promise<unknown> | unknown): Promise<number> => {
    const start = cpuTime();
    await work();
    return cpuTime() - start;
  };
  /** How many times as long the second takes; measured anew, three times at most, where it seems to be over: others may have had the machine. */
  const growth = async (small: () => Promise<unknown> | unknown, large: () => Promise<unknown> | unknown, bound: number): Promise<number> => {
    let [least, most] = [Infinity, Infinity];
    for (let tries = 0; tries < 3 && !(most / least < bound); tries++) {
      least = Math.min(least, await timed(small));
      most = Math.min(most, await timed(large));
    }
    return most / least;
  };

  it('40,000 filled-down rows are read about as fast as as many formulas written out', async () => {
    const count = 40_000;
    const shared = one(worksheet(rowsOf(count, (n) => (n === 1 ? `<f t="shared" ref="B1:B${count}" si="0">A1*2+$A$1</f>` : '<f t="shared" si="0"/>'))));
    const plain = one(worksheet(rowsOf(count, (n) => `<f>A${n}*2+$A$1</f>`)));
    // A quadratic one takes hundreds of times as long.
    expect(
      await growth(
        () => readWorkbook(plain),
        () => readWorkbook(shared),
        4,
      ),
    ).toBeLessThan(4);
    const [block] = await readWorkbook(shared);
    expect(block?.formulas.get(39_999)?.get(1)).toBe('=A40000*2+$A$1');
  });

  const stale = (count: number, formula: (n: number) => string): number => {
    const formulas = new Map(Array.from({ length: count }, (_, i) => [cellKey(i + 1, 1), formula(i + 1)]));
    return staleFormulas([{ id: 's', name: 'S', formulas, changed: [cellKey(0, 1)], arrays: [] }]).get('s')?.size ?? 0;
  };
  it.each([
    ['a chain down a column', (n: number) => `${a1(n - 1, 1)}+1`],
    ['a chain whose first formula stands last', (n: number) => `${a1(n - 1, 1)}+1`],
    ['running totals', (n: number) => `SUM(B$1:B${n})`],
  ])('%s', async (_what, formula) => {
    expect(stale(4_000, formula)).toBe(4_000);
    // Sixteen times as many: a quadratic one takes 256 times as long.
    expect(
      await growth(
        () => stale(2_500, formula),
        () => stale(40_000, formula),
        80,
      ),
    ).toBeLessThan(80);
  });
});

describe('values of a file', () => {
  it('come back the same whichever way they are read', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 12 }), async (values) => {
        const host = await FileHost.open(one(worksheet('')));
        const { id } = await host.activeSheet();
        await host.write(
          id,
          values.map((cell, i) => ({ address: a1(i, 0), before: null, value: cell as CellValue as string })),
        );
        const [block] = await readWorkbook(await host.save());
        values.forEach((cell, i) => {
          const normal = typeof cell === 'string' ? cell || null : Object.is(cell, -0) ? 0 : cell;
          expect(block ? (valueAt(block, a1(i, 0)) ?? null) : null).toEqual(normal);
        });
      }),
      { numRuns: 60 },
    );
  });
});
