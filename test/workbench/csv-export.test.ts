import { expect, it } from 'vitest';
import { readTextTable } from '../../src/hosts/file/text-table';
import { csvOf } from '../../src/workbench/csv-export';
import { fileNameOf } from '../../src/workbench/file-name';
import { blockOf } from '../lib/sheets';

const block = blockOf({
  name: '원장',
  rows: [
    ['일자', '적요', '금액'],
    [41_299, '급여, "1월"', -4_300_000.5],
    [41_299.5, '=HYPERLINK("x")', { f: '=C2*2', v: -8_600_001 }],
    [null, '-500', { error: '#N/A' }],
    [null, '- 메모', true],
  ],
});

it('writes values, days and errors from A1 on, and counts what a text file does not hold', () => {
  const { text, formulas, guarded } = csvOf(block, (row, column) => row > 0 && column === 0);
  expect(text).toBe(
    '\ufeff일자,적요,금액\r\n2013-01-25,"급여, ""1월""",-4300000.5\r\n2013-01-25 12:00:00,"\'=HYPERLINK(""x"")",-8600001\r\n,-500,#N/A\r\n,\'- 메모,TRUE\r\n',
  );
  expect({ formulas, guarded }).toEqual({ formulas: 1, guarded: 2 });
});

it('is read back as the same values', () => {
  const table = readTextTable(new TextEncoder().encode(csvOf(block, () => false).text));
  expect(table?.rows[1]).toEqual([41_299, '급여, "1월"', -4_300_000.5]);
  expect(csvOf({ ...block, top: 2, left: 1 }, () => false).text.startsWith('\ufeff\r\n\r\n,일자')).toBe(true);
});

it.each([
  ['검토본', '원장.xlsx', '검토본.xlsx'],
  ['검토본.xlsx', '원장.xlsx', '검토본.xlsx'],
  ['검토본.xls', '원장.xlsx', '검토본.xlsx'],
  ['검토본.csv', '원장.xlsx', '검토본.xlsx'],
  ['검토본', '매크로.xlsm', '검토본.xlsm'],
  ['v1.2', '원장.xlsx', 'v1.2.xlsx'],
  ['a/b:c*?', '원장.xlsx', 'a b c.xlsx'],
  ['  ..', '원장.xlsx', '원장.xlsx'],
  ['끝.', '원장.xlsx', '끝.xlsx'],
])('%j for %s is %s', (wanted, before, expected) => {
  expect(fileNameOf(wanted, before)).toBe(expected);
});
