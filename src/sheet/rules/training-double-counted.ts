import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { textOf } from '../engine/row';
import { codeOf } from './conditions';
import { maybeSameCost } from './same-cost';
import { columnOf, LEDGER, number } from './say';

export const trainingDoubleCounted: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'training-double-counted',
    severity: 'error',
    kinds: LEDGER,
    title: text('두 번 들어간 훈련비', 'Training counted twice'),
    reason: text('2.가의 위탁훈련비로 넣은 훈련은 2.마.②에 다시 넣을 수 없습니다.', 'What 2.가 counts as entrusted training cannot be counted in 2.마.② again.'),
    source: { ref: '별표 3', clause: '2.마.②' },
    needsStatement: true,
  },
  keyOf(row) {
    const code = codeOf(row);
    if (row.book.n === 0 || !(code === '2.마.②' || code.startsWith('2.가.'))) return undefined;
    const party = textOf(row, 'party');
    const date = row.date.date;
    // The same voucher, or the same training: date, party and amount.
    return date !== undefined && party !== '' ? `${date}\u0001${party}\u0001${row.book.n}` : maybeSameCost(row);
  },
  check(rows) {
    const other = rows.find((row) => codeOf(row).startsWith('2.가.'));
    if (!other) return undefined;
    const hits: Hit[] = [];
    for (const row of rows) {
      if (codeOf(row) !== '2.마.②') continue;
      hits.push({
        row: row.row,
        column: columnOf(row, 'category'),
        message: text(`${other.row + 1}행의 ${codeOf(other)} 훈련비와 같습니다: ${number(row.book.n)}`, `The same training stands in ${codeOf(other)} (row ${other.row + 1}): ${number(row.book.n)}`),
      });
    }
    return hits;
  },
};
