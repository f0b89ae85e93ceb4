/** The sheet of certificates in a program that has none of our functions: their answers put in, the rest is calculated by LibreOffice. */
import { expect, it } from 'vitest';
import { certificateSheet } from '../../src/documents/certificate-sheet';
import { date, toSerial } from '../../src/domain';
import { FileHost } from '../../src/hosts/file';
import type { NewCell, NewSheet } from '../../src/sheet/model';
import { convert, describeWithSoffice } from '../lib/soffice';
import { xlsxOf } from '../lib/xlsx-of';

const at = (day: string): number => toSerial(date(day));
/** The first row of certificates, as people number rows. */
const FIRST = 6;

interface Firm {
  readonly inputs: readonly (string | number | null)[];
  /** By hand: what the functions answer for the row. The evaluation of an R&D firm takes the 45 days of the processing, an objection 7 days. */
  readonly answers: Readonly<Record<string, string>>;
  /** 처리기한, 이의신청, 확인일, 만료일, 갱신 시작, 갱신 마감, 다음 기한, 남은 일수, 상태. */
  readonly says: readonly (string | number)[];
}
/** The day of the sheet is 2016-05-18. */
const FIRMS: readonly Firm[] = [
  {
    // Issued 2014-05-20: valid until 2016-05-19, renewal from 2016-03-19 to 2016-06-19. Tomorrow is next.
    inputs: ['가나다', '연구개발', at('2014-03-20'), at('2014-05-20'), null, null, null],
    answers: {
      PROCESSING_DUE: String(at('2014-05-04')),
      EVALUATION_DUE: String(at('2014-05-04')),
      VALIDITY_START: String(at('2014-05-20')),
      VALIDITY_END: String(at('2016-05-19')),
      RENEWAL_WINDOW: `{${at('2016-03-19')},${at('2016-06-19')}}`,
    },
    says: [at('2014-05-04'), '', at('2014-05-20'), at('2016-05-19'), at('2016-03-19'), at('2016-06-19'), at('2016-05-19'), 1, ''],
  },
  {
    // Applied 2016-04-01, to be settled by 2016-05-16: two days ago.
    inputs: ['라마바', '연구개발', at('2016-04-01'), null, null, null, null],
    answers: { PROCESSING_DUE: String(at('2016-05-16')), EVALUATION_DUE: String(at('2016-05-16')) },
    says: [at('2016-05-16'), '', '', '', '', '', '', '', '처리기한 지남'],
  },
  {
    // A former end alone has its window; its last day is next, in 32 days.
    inputs: ['사아자', '연구개발', null, null, at('2016-05-19'), null, null],
    answers: { RENEWAL_WINDOW: `{${at('2016-03-19')},${at('2016-06-19')}}` },
    says: ['', '', '', '', at('2016-03-19'), at('2016-06-19'), at('2016-06-19'), 32, ''],
  },
  {
    // Issued 2013-01-10 for two years: ended on 2015-01-09, the window closed on 2015-02-09.
    inputs: ['차카타', '투자', null, at('2013-01-10'), null, null, null],
    answers: {
      VALIDITY_START: String(at('2013-01-10')),
      VALIDITY_END: String(at('2015-01-09')),
      RENEWAL_WINDOW: `{${at('2014-11-09')},${at('2015-02-09')}}`,
    },
    says: ['', '', at('2013-01-10'), at('2015-01-09'), at('2014-11-09'), at('2015-02-09'), '', '', '유효기간 만료'],
  },
  { inputs: [null, null, null, null, null, null, null], answers: {}, says: ['', '', '', '', '', '', '', '', ''] },
];

/** Each call of ours replaced by its answer; one that the row must not ask for is an error. */
function answered(formula: string, answers: Firm['answers']): string {
  let out = '';
  let rest = formula;
  for (;;) {
    const call = /KVENTURE\.([A-Z_]+)\(/.exec(rest);
    if (!call) return out + rest;
    let depth = 1;
    let end = call.index + call[0].length;
    while (depth > 0) {
      if (rest[end] === '(') depth += 1;
      if (rest[end] === ')') depth -= 1;
      end += 1;
    }
    out += rest.slice(0, call.index) + (answers[call[1] as string] ?? '1/0');
    rest = rest.slice(end);
  }
}

function filled(): NewSheet {
  const sheet = certificateSheet({ count: FIRMS.length, today: date('2016-05-18'), lang: 'ko' });
  const cells = sheet.cells.map((row, line) => {
    const firm = FIRMS[line - (FIRST - 1)];
    if (!firm) return row;
    return row.map((cell, column): NewCell | null => {
      if (column < firm.inputs.length) return { ...cell, value: firm.inputs[column] ?? null };
      // A saved result would be shown without being calculated.
      if (cell?.formula === undefined) return cell;
      const { cached: _cached, ...plain } = cell;
      return { ...plain, formula: answered(cell.formula, firm.answers) };
    });
  });
  return { ...sheet, cells: cells as NewSheet['cells'] };
}

describeWithSoffice('LibreOffice', () => {
  it('counts the days, what is next and what is late as the grid and the pane do', async () => {
    const sheet = filled();
    const file = await FileHost.open(await xlsxOf({ sheets: [{ name: 'S', cells: { A1: { value: 1 } } }] }));
    await file.addSheet(sheet);
    const out = await convert({ 'certificates.xlsx': await file.save() }, 'xlsx');
    const host = await FileHost.open(out['certificates.xlsx'] as Uint8Array);
    const found = (await host.sheets()).find(({ name }) => name === sheet.name);
    const block = await host.read(found?.id ?? '');
    const says = FIRMS.map((_, row) => {
      const values = block.values[FIRST - 1 + row - block.top] ?? [];
      // Behind the seven inputs: without the evaluation, which has the day of the processing.
      return [7, 9, 10, 11, 12, 13, 14, 15, 16].map((column) => values[column - block.left] ?? '');
    });
    expect(says).toEqual(FIRMS.map((firm) => firm.says));
  }, 120_000);
});
