/** Against a second source: LibreOffice computes, by its own functions, the same cells in test workbooks: dates, ratios, scores, check digits. */
import { beforeAll, expect, it } from 'vitest';
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

/** 400 rows of figures, the same in every run: four costs and four sales, a business number, a corporate number, and a grade for each item of card 4. */
const ROWS = 400;
let last = 20_140_101;
const next = (below: number): number => (last = (last * 1_103_515_245 + 12_345) % 2 ** 31) % below;
const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(next(1_000_000) / 100_000)).join('');
const figures = Array.from({ length: ROWS }, () => ({
  costs: Array.from({ length: 4 }, () => next(900_000_000) - 1_000_000),
  sales: Array.from({ length: 4 }, () => 1 + next(2_000_000_000)),
  bizNo: digits(10),
  corpNo: digits(13),
  grades: Array.from({ length: 10 }, () => 'ABCDE'.charAt(Math.floor(next(1_000_000) / 200_000))),
}));
/** 별표 4: 배점 of its ten items, in their order. */
const POINTS = [10, 16, 9, 9, 12, 12, 7, 7, 9, 9];
const digit = (cell: string, at: number): string => `VALUE(MID(${cell};${at};1))`;
const weighted = (cell: string, weights: readonly number[]): string => weights.map((weight, at) => `${weight}*${digit(cell, at + 1)}`).join('+');
const checks = (sum: string, cell: string, at: number): string => `IF(MOD(10-MOD(${sum};10);10)=${digit(cell, at)};"TRUE";"FALSE")`;
const numbers: readonly (readonly [name: string, formula: (row: number) => string, ours: (one: (typeof figures)[0]) => string])[] = [
  [
    'RD_RATIO',
    (row) => `TEXT(SUM([.A${row}:.D${row}])/SUM([.E${row}:.H${row}]);"0.0000000000")`,
    ({ costs, sales }) => Number(call('RD_RATIO', [costs], [sales])).toFixed(10),
  ],
  [
    'BIZ_NO_VALID',
    (row) => checks(`(${weighted(`[.I${row}]`, [1, 3, 7, 1, 3, 7, 1, 3, 5])}+INT(5*${digit(`[.I${row}]`, 9)}/10))`, `[.I${row}]`, 10),
    ({ bizNo }) => String(call('BIZ_NO_VALID', bizNo)).toUpperCase(),
  ],
  [
    'CORP_NO_VALID',
    (row) => checks(`(${weighted(`[.J${row}]`, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2])})`, `[.J${row}]`, 13),
    ({ corpNo }) => String(call('CORP_NO_VALID', corpNo)).toUpperCase(),
  ],
  [
    'VENTURE_SCORE',
    (row) => `TEXT((${POINTS.map((points, at) => `${points}*(70-CODE([.${'KLMNOPQRST'.charAt(at)}${row}]))`).join('+')})/5;"0.0")`,
    ({ grades }) => Number(call('VENTURE_SCORE', [grades], 4)).toFixed(1),
  ],
];
const escaped = (formula: string): string => `of:=${formula}`.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
function figuresWorkbook(): string {
  const number = (value: number): string => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const word = (value: string): string =>
    `<table:table-cell office:value-type="string"><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">${value}</text:p></table:table-cell>`;
  const rows = figures.map(({ costs, sales, bizNo, corpNo, grades }, at) => {
    const held = [...costs, ...sales].map(number).join('') + [bizNo, corpNo, ...grades].map(word).join('');
    return `<table:table-row>${held}${numbers.map(([, formula]) => `<table:table-cell table:formula="${escaped(formula(at + 1))}"/>`).join('')}</table:table-row>`;
  });
  return documentOf('figures', rows);
}

/** A flat OpenDocument sheet; every answer is a text of the serial, so that no format of LibreOffice comes between. */
function workbook(): string {
  const rows = starts.map((serial, row) => {
    const cells = columns.map(([, formula]) => {
      return `<table:table-cell table:formula="${escaped(`TEXT(${formula(`[.$A${row + 1}]`, row)};"0")`)}"/>`;
    });
    const holiday = HOLIDAYS[row];
    const last = holiday === undefined ? '' : `<table:table-cell office:value-type="float" office:value="${day(holiday)}"/>`;
    return `<table:table-row><table:table-cell office:value-type="float" office:value="${serial}"/>${cells.slice(0, 8).join('')}${last || '<table:table-cell/>'}${cells.slice(8).join('')}</table:table-row>`;
  });
  return documentOf('dates', rows);
}

const documentOf = (name: string, rows: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="${name}">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`;

describeWithSoffice('as LibreOffice computes them', () => {
  let all: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    all = await convert({ 'dates.fods': workbook(), 'figures.fods': figuresWorkbook() }, 'csv');
  }, 180_000);

  it('ratios, scores and check digits agree, cell by cell', () => {
    const lines = new TextDecoder().decode(all['figures.fods']).trim().split('\n');
    expect(lines).toHaveLength(ROWS);
    const different: string[] = [];
    const said = new Map<string, Set<string>>();
    lines.forEach((line, row) => {
      const cells = line.split(',').map((cell) => cell.replace(/"/g, ''));
      numbers.forEach(([name, , ours], at) => {
        const theirs = cells[20 + at] ?? '';
        said.set(name, (said.get(name) ?? new Set()).add(theirs));
        const here = ours(figures[row] as (typeof figures)[0]);
        if (theirs !== here) different.push(`row ${row + 1} ${name}: ${theirs} there, ${here} here`);
      });
    });
    expect(different.slice(0, 10)).toEqual([]);
    // Right and wrong numbers are both among them.
    expect([said.get('BIZ_NO_VALID')?.size, said.get('CORP_NO_VALID')?.size]).toEqual([2, 2]);
  });

  it('dates agree, cell by cell', () => {
    const out = all['dates.fods'];
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
  });
});
