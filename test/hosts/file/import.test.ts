/** Files of other formats: every value as it stands, and what does not come along is said. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { importWorkbook } from '../../../src/hosts/file/import';
import { cellOf, readTextTable } from '../../../src/hosts/file/text-table';
import { HostError } from '../../../src/hosts/port';
import { xlsxOf } from '../../lib/xlsx-of';

/** CP949, the other way round than the decoder that is tried: its own table read backwards. */
const codes = new Map<string, number[]>();
for (let high = 0x81; high <= 0xfe; high += 1)
  for (let low = 0x41; low <= 0xfe; low += 1) {
    const sign = new TextDecoder('euc-kr').decode(new Uint8Array([high, low]));
    if (sign.length === 1 && sign !== '\ufffd') codes.set(sign, codes.get(sign) ?? [high, low]);
  }
const cp949 = (content: string): Uint8Array =>
  new Uint8Array([...content].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : (codes.get(sign) as number[]))));
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...content].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])]);

const read = async (bytes: Uint8Array, name: string) => {
  const { bytes: made, ...said } = await importWorkbook(bytes, name);
  const host = await FileHost.open(made);
  const [sheet] = await host.sheets();
  return { ...said, sheet: sheet?.name, values: (await host.read(sheet?.id ?? '')).values };
};

// 41299 and 41341 are 2013-01-25 and 2013-03-08 (days since 1899-12-30).
const VALUES = [
  ['번호', '일자', '전표번호', '적요', '비목', '금액'],
  [1, 41_299, '0012', '급여, 1월', '1.가.①', 4_300_000],
  [2, 41_341, '1301-001', '한글 확인', '1.가.②', -1_235_000.5],
];
const written = (separator: string): string =>
  [
    ['번호', '일자', '전표번호', '적요', '비목', '금액'],
    ['1', '2013-01-25', '0012', '"급여, 1월"', '1.가.①', '"4,300,000"'],
    ['2', '2013/3/8', '1301-001', '한글 확인', '1.가.②', '-1235000.5'],
  ]
    .map((row) => row.join(separator))
    .join('\r\n') + '\r\n';

describe('a text file', () => {
  it.each<[string, (content: string) => Uint8Array, string]>([
    ['UTF-8', utf8, 'UTF-8'],
    ['UTF-8 with its mark', (content) => utf8(`\ufeff${content}`), 'UTF-8'],
    ['CP949', cp949, 'CP949(EUC-KR)'],
    ['UTF-16', utf16, 'UTF-16'],
  ])('in %s, with each separator', async (_name, encode, encoding) => {
    for (const [separator, words] of [
      [',', '쉼표'],
      [';', '세미콜론'],
      ['\t', '탭'],
    ] as const) {
      const { name, note, sheet, values } = await read(encode(written(separator)), '원장.csv');
      expect({ name, sheet, values }).toEqual({ name: '원장.xlsx', sheet: '원장', values: VALUES });
      expect(note?.ko).toContain(`${encoding}, ${words} 구분으로 읽었습니다: 3행`);
    }
  });

  it.each<[string, ReturnType<typeof cellOf>]>([
    ['0', 0],
    ['-5', -5],
    ['1,234,567', 1_234_567],
    ['12.50', 12.5],
    ['007', '007'],
    ['12345678901234567890', '12345678901234567890'],
    ['1,23', '1,23'],
    ['1e5', '1e5'],
    ['=1+1', '=1+1'],
    ['1301-1', '1301-1'],
    ['3/4', '3/4'],
    ['2013-02-30', '2013-02-30'],
    ['2013.8.19', '2013.8.19'],
    ['TRUE', 'TRUE'],
    ['(500)', '(500)'],
    ['△500', '△500'],
    ['', null],
    [' ', ' '],
    ['2013-08-19', { date: [2013, 8, 19] }],
    ['2013/8/19', { date: [2013, 8, 19] }],
    ['2013-08/19', '2013-08/19'],
  ])('%j stands as %j', (field, expected) => {
    expect(cellOf(field)).toEqual(expected);
  });

  it('keeps every field: as the text it was, or as a number or day that says the same', () => {
    expect.hasAssertions();
    const field = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.integer().map(String),
      fc.constantFrom('0012', '1,234', '=A1', '한글', 'a"b', 'a,b', '줄\n바꿈', '2013-01-25'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('가'), field, field), { minLength: 1, maxLength: 5 }), (rows) => {
        const clean = rows.map((row) => row.map((one) => one.replace(/[\r\0]/g, '')));
        const table = readTextTable(utf8(clean.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(',')).join('\r\n')));
        const back = table?.rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'object' ? cell.date.join('-') : String(cell))));
        const normal = (one: string): string => {
          if (typeof cellOf(one) === 'string' || one === '') return one;
          const number = Number(one.replace(/,/g, ''));
          return Number.isNaN(number) ? one.replace(/-0?/g, '-') : String(number);
        };
        expect(back?.map((row) => row.map(normal))).toEqual(clean.map((row) => row.map(normal)));
      }),
    );
  });

  it('says what does not look as it should', async () => {
    expect((await read(utf8('a,b\n"c,1\nd,2\n'), 'a.csv')).note?.ko).toContain('따옴표(")가 닫히지 않은 곳이 있어');
    expect((await read(utf8('가,b\n�,1\n'), 'a.csv')).note?.ko).toContain('깨진 글자');
    expect((await read(utf8('sep=|\n가|b\nc|1\n'), 'a.csv')).values).toEqual([
      ['가', 'b'],
      ['c', 1],
    ]);
  });

  it('that is none is refused with what it is', async () => {
    for (const [bytes, name, says] of [
      [new Uint8Array([0xff, 0xff, 0xff, 0x81, 0x20]), 'a.csv', '알 수 없는 인코딩'],
      [new Uint8Array(0), 'a.csv', '빈 파일'],
      [utf8('not a workbook'), '그림.xlsx', undefined],
    ] as const) {
      const opened = importWorkbook(bytes, name).then(({ bytes: made }) => FileHost.open(made));
      const error = await opened.then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(error).toBeInstanceOf(HostError);
      expect((error as HostError).text.ko).toContain(says ?? 'Excel 통합 문서(.xlsx)가 아닙니다');
    }
  });
});

describe('an old workbook (.xls)', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../golden/ledger-97.xls', import.meta.url)));

  it('as LibreOffice writes it: all values and days, and that no formulas or formats came', async () => {
    const { name, note, values } = await read(bytes, '옛 원장.xls');
    expect(name).toBe('옛 원장.xlsx');
    expect(note?.ko).toContain('수식은 마지막 값으로 바뀌었고');
    expect(values[2]).toEqual([1, 41_299, '1301-001', '1월 급여, 연구소', '한지우', '1.가.①', 4_300_000]);
    expect(values[5]?.[6]).toBe(7_935_000.5);
  });

  it('that is damaged is refused with what to do', async () => {
    const error = await importWorkbook(bytes.subarray(0, 1200), 'a.xls').then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect((error as HostError).text.ko).toContain('Excel에서 열어 .xlsx');
  });

  it('whose name is a lie of a program that writes text is read as text', async () => {
    expect((await read(cp949('번호\t금액\r\n1\t500\r\n'), '이체내역.xls')).values).toEqual([
      ['번호', '금액'],
      [1, 500],
    ]);
    const html = await importWorkbook(utf8('<html><table></table></html>'), 'a.xls')
      .then(({ bytes: made }) => FileHost.open(made))
      .catch((cause: unknown) => cause);
    expect((html as HostError).text.ko).toContain('HTML 문서');
  });
});

it('a workbook of our own format keeps its bytes and its name', async () => {
  const own = xlsxOf({ sheets: [{ name: '원장', cells: { A1: { value: 1 } } }] });
  for (const name of ['a.xlsx', '매크로.xlsm']) expect(await importWorkbook(own, name)).toEqual({ bytes: own, name });
});
