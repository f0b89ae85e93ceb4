/** Dates against a second source: LibreOffice computes, by its own date functions, the same cells in a test workbook. */
import { expect, it } from 'vitest';
import { functions } from '../../src/functions/registry';
import { day } from '../cases/functions/case';
import { convert, describeWithSoffice } from '../lib/soffice';

const call = (id: string, ...values: unknown[]): unknown => functions.get(id)?.(...values);

/** Every month end and its neighbours, leap days and ordinary days, while the notice applies. */
const FIRST = day('2014-03-01');
const LAST = day('2020-10-31');
const starts: number[] = [];
for (let serial = FIRST; serial <= LAST; serial += 1) {
  const dayOfMonth = new Date((serial - 25_569) * 86_400_000).getUTCDate();
  if (dayOfMonth <= 2 || dayOfMonth >= 27 || serial % 17 === 0) starts.push(serial);
}
const HOLIDAYS = ['2014-05-05', '2014-05-06', '2015-09-28', '2016-02-08', '2016-02-09', '2016-02-10', '2017-10-02', '2018-09-26'];

const iso = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
/** The last day of so many months that begin on that cell's day. */
const lastOf = (first: string, months: number): string =>
  `IF(DAY(EDATE(${first};${months}))=DAY(${first});EDATE(${first};${months})-1;EDATE(${first};${months}))`;

/** What LibreOffice computes of the date in column A, and what we say. */
const columns: readonly (readonly [name: string, formula: (cell: string, row: number) => string, ours: (serial: number) => unknown])[] = [
  ['serial of the text', (_, row) => `DATEVALUE("${iso(starts[row] as number)}")`, (serial) => call('VALIDITY_START', iso(serial))],
  ['VALIDITY_END', (cell) => lastOf(cell, 24), (serial) => call('VALIDITY_END', serial)],
  ['RENEWAL_WINDOW, first', (cell) => `EDATE(${cell};-2)`, (serial) => (call('RENEWAL_WINDOW', serial) as number[][])[0]?.[0]],
  ['RENEWAL_WINDOW, last', (cell) => lastOf(`(${cell}+1)`, 1), (serial) => (call('RENEWAL_WINDOW', serial) as number[][])[0]?.[1]],
  ['RD_PERIOD, first day', (cell) => `DATE(YEAR(${cell})-1;INT((MONTH(${cell})-1)/3)*3+1;1)`, (serial) => (call('RD_PERIOD', serial) as unknown[][])[0]?.[1]],
  [
    'RD_PERIOD, last day',
    (cell) => `EOMONTH(DATE(YEAR(${cell});INT((MONTH(${cell})-1)/3)*3;1);0)`,
    (serial) => (call('RD_PERIOD', serial) as unknown[][])[3]?.[2],
  ],
  ['REPORT_DUE', (cell) => `DATE(YEAR(${cell});INT((MONTH(${cell})-1)/3)*3+4;10)`, (serial) => call('REPORT_DUE', serial)],
  ['PROCESSING_DUE', (cell) => `${cell}+45`, (serial) => call('PROCESSING_DUE', serial, '연구개발')],
  ['OBJECTION_DUE with holidays', (cell) => `WORKDAY(${cell}+6;1;[.$J$1:.$J$${HOLIDAYS.length}])`, (serial) => call('OBJECTION_DUE', serial, [HOLIDAYS])],
];

/** A flat OpenDocument sheet; every answer is a text of the serial, so that no format of LibreOffice comes between. */
function workbook(): string {
  const rows = starts.map((serial, row) => {
    const cells = columns.map(([, formula]) => {
      const words = `of:=TEXT(${formula(`[.$A${row + 1}]`, row)};"0")`.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
      return `<table:table-cell table:formula="${words}"/>`;
    });
    const holiday = HOLIDAYS[row];
    const last = holiday === undefined ? '' : `<table:table-cell office:value-type="float" office:value="${day(holiday)}"/>`;
    return `<table:table-row><table:table-cell office:value-type="float" office:value="${serial}"/>${cells.slice(0, 8).join('')}${last || '<table:table-cell/>'}${cells.slice(8).join('')}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="dates">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`;
}

describeWithSoffice('dates, as LibreOffice computes them', () => {
  it('agree, cell by cell', async () => {
    const { 'dates.fods': out } = await convert({ 'dates.fods': workbook() }, 'csv');
    const lines = new TextDecoder().decode(out).trim().split('\n');
    expect(lines).toHaveLength(starts.length);
    const different: string[] = [];
    lines.forEach((line, row) => {
      const cells = line.split(',').map((cell) => cell.replace(/"/g, ''));
      const theirs = [...cells.slice(1, 9), ...cells.slice(10)];
      const serial = starts[row] as number;
      columns.forEach(([name, , ours], at) => {
        if (theirs[at] !== String(ours(serial))) different.push(`${iso(serial)} ${name}: ${theirs[at]} there, ${String(ours(serial))} here`);
      });
    });
    expect(different.slice(0, 10)).toEqual([]);
  }, 180_000);
});
