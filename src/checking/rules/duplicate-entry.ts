import { text } from '../../domain';
import { contentOf } from '../engine/finding-key';
import type { GroupRule, Hit, Rule } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { lineOf, maybeSameCost, sameCosts } from './same-cost';
import { SharedCosts } from './shared-costs';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';

const withinSheet: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'duplicate-entry',
    severity: 'warning',
    kinds: LEDGER,
    title: text('중복된 행', 'Row entered twice'),
    reason: text('같은 비용을 두 번 적으면 연구개발비가 부풀려집니다.', 'A cost entered twice inflates the R&D cost.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check: (rows) => sameCosts(rows).flatMap(repeated),
};

/** The same cost on two sheets of the workbook: costs by month or by quarter, and one of them in both. */
const acrossSheets: WorkbookRule = {
  kind: 'workbook',
  meta: withinSheet.meta,
  check({ ledgers }) {
    if (ledgers.length < 2) return [];
    return SharedCosts.of(ledgers)
      .groups()
      .flatMap((rows) => sameCosts(rows).flatMap(repeatedElsewhere));
  },
};

function repeatedElsewhere(rows: readonly Row[]): WorkbookHit[] {
  return rows.flatMap((row, at) => {
    const twin = rows.slice(0, at).find((other) => other.table !== row.table && (lineOf(other) === lineOf(row) || lineOf(row) === '' || lineOf(other) === ''));
    if (!twin) return [];
    const { sheetId, sheet } = row.table.understanding;
    const place = `‘${twin.table.understanding.sheet}’ ${twin.row + 1}`;
    const said = shownValue(textOf(row, 'voucher') || textOf(row, 'text'));
    return [
      {
        sheetId,
        sheet,
        row: row.row,
        column: columnOf(row, 'voucher', 'date', 'book'),
        message: text(`${place}행과 같은 비용입니다: ${said}, ${number(row.book.n)}`, `The same cost as in ${place}: ${said}, ${number(row.book.n)}`),
        content: `${contentOf(row)}\u001facross`,
      },
    ];
  });
}

/** Within a sheet, and from sheet to sheet. */
export const duplicateEntry: readonly (Rule | WorkbookRule)[] = [withinSheet, acrossSheets];

function repeated(rows: readonly Row[]): Hit[] {
  const hits: Hit[] = [];
  const firsts: Row[] = [];
  for (const row of rows) {
    const twin = firsts.find((other) => lineOf(other) === lineOf(row) || lineOf(row) === '' || lineOf(other) === '');
    if (!twin) {
      firsts.push(row);
      continue;
    }
    const voucher = textOf(row, 'voucher');
    hits.push({
      row: row.row,
      column: columnOf(row, 'voucher', 'date', 'book'),
      message: text(
        `${twin.row + 1}행과 같은 ${voucher === '' ? '비용' : '전표'}입니다: ${shownValue(voucher === '' ? textOf(row, 'text') : voucher)}, ${number(row.book.n)}`,
        `The same ${voucher === '' ? 'cost' : 'voucher'} as in row ${twin.row + 1}: ${shownValue(voucher === '' ? textOf(row, 'text') : voucher)}, ${number(row.book.n)}`,
      ),
    });
  }
  return hits;
}
