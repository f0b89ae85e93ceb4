/** What begins with `=` and is no formula of Excel stays as text, is told, and never comes into an `<f>`. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { rawWorkbook, worksheet, zipOf } from '../../lib/xlsx-of';
import { openGrid, redo, takeBack, type OpenGrid } from './bench';

const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
/** D1 holds what no grammar of ours knows: it came with the file. */
const FILE = zipOf(
  rawWorkbook({
    sheets: {
      원장: worksheet(`<row r="1">${number('A1', 10)}${number('B1', 3)}<c r="D1"><f>A1 ~ B1</f><v>7</v></c></row><row r="2">${number('A2', 20)}</row>`),
    },
  }),
);

let open: OpenGrid;
let told: string[];
const start = async (bytes = FILE): Promise<void> => {
  open = await openGrid(bytes);
  told = [];
  open.document.onRefused = ({ ko }) => void told.push(ko);
};
afterEach(() => open.close?.());
const sheet = () => {
  const found = open.grid.api.getActiveWorkbook()?.getSheetByName('원장');
  if (!found) throw new Error('no sheet');
  return found;
};
const type = async (at: string, written: string) => open.typeInto?.('원장', at, written);
const shown = async (at: string) => {
  await open.host.settled();
  return sheet().getRange(at).getValue();
};
/** The cell as it stands in the saved file. */
const saved = async (at: string): Promise<string> => {
  const parts = unzipSync(await open.document.save());
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
  return new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? '';
};

describe('typed', () => {
  it.each([
    '=1+',
    '=SUM((',
    '="abc',
    '=F4+*F5',
    '=)',
    '=F4&',
    '=[@금액]',
    '=없는표[금액]',
    '=SUM(F4;F5)',
    '=ROUND(A1)',
    '=IF()',
    '={1,2;3}',
    '=A1 5',
    '=없는시트!A1',
    "='[다른 책.xlsx]원장'!A1",
  ])('%s stays as text and is told', async (written) => {
    await start();
    await type('F1', written);
    expect(await shown('F1')).toBe(written);
    expect(told.join()).toContain('F1');
    const cell = await saved('F1');
    expect(cell).not.toContain('<f');
    expect(open.document.left).toEqual([]);
  });

  it.each<[written: string, value: unknown, stored: string]>([
    ['=10%%', 0.001, '<f>10%%</f>'],
    ['=A1*(2+3)%%', 0.005, '<f>A1*(2+3)%%</f>'],
    ['=@A1', 10, '<f>A1</f>'],
    ['=@A1:A2', 10, '<f>A1:A2</f>'],
    ['=@A1:A2*2', 20, '<f>_xlfn.SINGLE(A1:A2)*2</f>'],
    ['=원장!A1', 10, '<f>원장!A1</f>'],
    ['=-+1', -1, '<f>-+1</f>'],
    ['=SUM({1,2;3,4})', 10, '<f>SUM({1,2;3,4})</f>'],
    ['=IF(,1,2)', 2, '<f>IF(,1,2)</f>'],
    ['=SUM(A1,,B1)', 13, '<f>SUM(A1,,B1)</f>'],
    ['=1+\n2', 3, '<f>1+\n2</f>'],
    ['=""""', '"', '<f>""""</f>'],
  ])('%s is a formula: %s', async (written, value, stored) => {
    await start();
    await type('F1', written);
    expect(await shown('F1')).toBe(value);
    expect(told).toEqual([]);
    expect(await saved('F1')).toContain(stored);
  });

  it('several at once are told in one sentence, and taken back and done again as one step', async () => {
    await start();
    sheet()
      .getRange('F1:F3')
      .setValues([['=1+'], ['=A1*2'], ['=)']]);
    expect([await shown('F1'), await shown('F2'), await shown('F3')]).toEqual(['=1+', 20, '=)']);
    expect(told).toEqual(["'원장' 시트 F1 외 1개 셀의 내용(=1+ 등)은 Excel이 읽을 수 있는 수식이 아니어서 텍스트로 두었습니다."]);
    await takeBack(open.grid);
    expect(await shown('F1')).toBeNull();
    await redo(open.grid);
    expect(await shown('F1')).toBe('=1+');
    expect(await saved('F2')).toContain('<f>A1*2</f>');
  });
});

it('what came into a cell by another way is written as text, and said with its place', async () => {
  await start();
  sheet().getSheet().getCellMatrix().setValue(4, 5, { f: '=1+' });
  expect(await saved('F5')).not.toContain('<f');
  expect(await saved('F5')).toContain('=1+');
  expect(open.document.left).toEqual([
    expect.objectContaining({ ko: expect.stringContaining("'원장' 시트 F5의 수식은") as string, en: expect.stringContaining('in F5 of') as string }),
  ]);
});

describe('of the file', () => {
  it('stays as it is, through rows that come, and back where it was overwritten', async () => {
    await start();
    sheet().insertRowBefore(0);
    expect(await saved('D2')).toContain('<f>A2 ~ B2</f>');
    await takeBack(open.grid);
    await type('D1', '=1+');
    expect(await shown('D1')).toBe('=1+');
    await takeBack(open.grid);
    expect(await saved('D1')).toContain('<f>A1 ~ B1</f>');
  });
});
