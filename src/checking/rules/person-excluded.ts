import { PERSONNEL } from '../../law/lines';
import { text } from '../../domain';
import { answerColumns, valueIn } from '../../reading/answers/cells';
import { textOf } from '../../reading/table/row';
import type { RowRule } from '../engine/rule';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';
import { saidBy } from './condition-rule';
import { relationCertainty } from './excluded-relation';
import { answersOfKind, isAgainst } from './row-answers';
import { sameCause } from './same-cause';

const EXCLUDED = new Set(['person-excluded'] as const);

export const personExcluded: RowRule = {
  kind: 'row',
  lines: [PERSONNEL],
  asks: isAgainst,
  meta: {
    id: 'person-excluded',
    severity: 'error',
    kinds: LEDGER,
    title: text('제외되는 사람의 인건비', 'Pay of an excluded person'),
    reason: text(
      '지배주주, 10%를 넘는 주주(주식매수선택권 포함)와 그 특수관계인의 인건비는 조정금액으로 모두 빼야 합니다.',
      'The pay of controlling shareholders, holders of more than 10 % (options included) and those related to them has to be taken out whole.',
    ),
    source: { ref: '별표 3', clause: PERSONNEL },
    needsStatement: true,
  },
  check(row) {
    const answer = answersOfKind(row, EXCLUDED, 'no')[0]?.answer;
    if (!answer) return undefined;
    const said = saidBy(row, answer);
    // ㉰ 후단: who is related under No. 7 (a group of companies) and is an officer of this firm is not excluded.
    const officer = /특수관계|계열|related/i.test(said) && answerColumns(row.table).some((one) => /임원|이사(?!회)|officer|director/i.test(valueIn(row, one)));
    return {
      row: row.row,
      column: columnOf(row, 'subtotal', 'adjustment', 'book'),
      message: text(
        `제외되는 사람의 인건비가 남아 있습니다: ${shownValue(textOf(row, 'party'))} (${said}), 소계 ${number(row.net)}${officer ? '. ㉰ 후단의 제7호에 해당하면서 이 법인의 임원이면 제외되지 않습니다' : ''}`,
        `Pay of an excluded person is left in: ${shownValue(textOf(row, 'party'))} (${said}), subtotal ${number(row.net)}${officer ? '. One related under No. 7 of ㉰ who is an officer of this firm is not excluded' : ''}`,
      ),
      source: { ref: '별표 3', clause: PERSONNEL, ...relationCertainty(row, said) },
      ...sameCause(row, said),
    };
  },
};
