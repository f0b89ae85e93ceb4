import { text } from '../../domain';
import type { GroupRule, Hit, RowRule } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { normalizeLabel } from '../../reading/text';
import { codeOf } from './conditions';
import { excludesTraining, hashOfText, maybeSameCost } from './same-cost';
import { columnOf, LEDGER, number, rowName, shownValue } from '../message-formatting';

/** A text as long as this names who was trained in what. Ours. */
const NAMED_COURSE = 10;

/** The same voucher, or the same training: date, party and amount. */
const sameTraining = (a: Row, b: Row): boolean => {
  const party = textOf(a, 'party');
  if (a.book.n !== b.book.n || party !== textOf(b, 'party')) return false;
  // The same people in the same course for the same money, whenever it was booked.
  const course = normalizeLabel(textOf(a, 'text'));
  if (party !== '' && course.length >= NAMED_COURSE && course === normalizeLabel(textOf(b, 'text'))) return true;
  if (a.date.date !== b.date.date) return false;
  return (a.date.date !== undefined && party !== '') || textOf(a, 'voucher') === textOf(b, 'voucher');
};

const pairs: GroupRule = {
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
    return party !== '' ? hashOfText(row.book.n, party) : maybeSameCost(row);
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

/** `2.가.⑤에도 신고한 과정`, `2.가로 이미 집계`; what is denied (`2.가와 중복 아님`) is none. */
const SAYS_SO =
  /2[-.]?가([-.]?[①-⑳\d])?([가-힣·]{0,24}?(비용?|비목|교육|훈련|연수))?(에도|에서도|에서|에|로도|으로도|로|으로|와|과|및)?(도)?.{0,6}(이미|중복|또|신고|집계|계상|반영|포함|산입|넣은|넣었|인정받)/;
const DENIES = /아님|아니|없음|없다|않|안함|제외|미신고|미포함|미반영|미계상|별도|다른과정|x$/;
const saysSo = (words: string): boolean => {
  const plain = normalizeLabel(words);
  return SAYS_SO.test(plain) && !DENIES.test(plain);
};

/** The row itself says that 2.가 has the training too. */
const said: RowRule = {
  kind: 'row',
  meta: pairs.meta,
  lines: ['2'],
  check(row) {
    if (row.book.n === 0 || !excludesTraining(row)) return undefined;
    const role = (['note', 'text'] as const).find((one) => saysSo(textOf(row, one)));
    if (role === undefined) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'category'),
      source: { ref: '별표 3', clause: codeOf(row) },
      message: text(
        `2.가에 이미 넣은 훈련으로 적혀 있습니다: ‘${shownValue(textOf(row, role))}’`,
        `The row says that 2.가 has this training already: “${shownValue(textOf(row, role))}”`,
      ),
    };
  },
};

export const trainingDoubleCounted = [pairs, said] as const;
