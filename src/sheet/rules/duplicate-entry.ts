import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { textOf, type Row } from '../engine/row';
import { lineOf, maybeSameCost, sameCosts } from './same-cost';
import { columnOf, LEDGER, number, shown } from './say';

export const duplicateEntry: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'duplicate-entry',
    severity: 'warning',
    kinds: LEDGER,
    title: text('중복된 행', 'Row entered twice'),
    reason: text('같은 비용을 두 번 적으면 연구개발비가 부풀려집니다.', 'A cost entered twice swells the R&D cost.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check: (rows) => sameCosts(rows).flatMap(repeated),
};

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
        `${twin.row + 1}행과 같은 ${voucher === '' ? '비용' : '전표'}입니다: ${shown(voucher === '' ? textOf(row, 'text') : voucher)}, ${number(row.book.n)}`,
        `The same ${voucher === '' ? 'cost' : 'voucher'} as in row ${twin.row + 1}: ${shown(voucher === '' ? textOf(row, 'text') : voucher)}, ${number(row.book.n)}`,
      ),
    });
  }
  return hits;
}
