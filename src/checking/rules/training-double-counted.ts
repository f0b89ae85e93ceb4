import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { codeOf } from './conditions';
import { excludesTraining, hashOfText, maybeSameCost } from './same-cost';
import { columnOf, LEDGER, number, rowName } from '../message-formatting';

/** The same voucher, or the same training: date, party and amount. */
const sameTraining = (a: Row, b: Row): boolean => {
  const party = textOf(a, 'party');
  if (a.book.n !== b.book.n || a.date.date !== b.date.date || party !== textOf(b, 'party')) return false;
  return (a.date.date !== undefined && party !== '') || textOf(a, 'voucher') === textOf(b, 'voucher');
};

export const trainingDoubleCounted: GroupRule = {
  kind: 'group',
  lines: ['2'],
  pairs: true,
  meta: {
    id: 'training-double-counted',
    severity: 'error',
    kinds: LEDGER,
    title: text('두 번 들어간 훈련비', 'Training counted twice'),
    reason: text(
      '2.가의 위탁훈련비로 넣은 훈련은 품질관리등 위탁훈련비에 다시 넣을 수 없습니다.',
      'What 2.가 counts as entrusted training cannot be counted as training in quality management again.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  keyOf(row) {
    const code = codeOf(row);
    if (row.book.n === 0 || !(code.startsWith('2.가.') || excludesTraining(row))) return undefined;
    const party = textOf(row, 'party');
    const date = row.date.date;
    return date !== undefined && party !== '' ? hashOfText(Math.imul(row.date.day, 7_919) + row.book.n, party) : maybeSameCost(row);
  },
  check(rows) {
    const counted = rows.filter((row) => codeOf(row).startsWith('2.가.'));
    return rows.flatMap((row): Hit[] => {
      const other = excludesTraining(row) ? counted.find((one) => sameTraining(one, row)) : undefined;
      if (!other) return [];
      return [
        {
          row: row.row,
          column: columnOf(row, 'category'),
          source: { ref: '별표 3', clause: codeOf(row) },
          message: text(
            `${rowName(other).ko}의 ${codeOf(other)} 훈련비와 같습니다: ${number(row.book.n)}`,
            `The same training stands in ${codeOf(other)} (${rowName(other).en}): ${number(row.book.n)}`,
          ),
        },
      ];
    });
  },
};
