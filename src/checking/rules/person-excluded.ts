import { text } from '../../domain';
import { EXCLUDED_HOLDING_PERCENT } from '../../law/guide';
import { guideOf } from '../../reading/line-guide';
import type { RowRule } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { affirms, codeOf, counts, denies, marked, PERSONNEL, requirementOf } from './conditions';
import { columnOf, LEDGER, number, shown } from '../message-formatting';

/** `10% 초과 지분`, `지분 15%`: who holds how much of the firm. */
const HOLDING = /지분|주주|보유|주식|스톡옵션|share|stock/;
const SHARE = /(\d+(?:\.\d+)?)%(초과|over)?/;

/** ㉮㉯㉰ of 1.가.①: named as such, by the mark, or by a holding above the limit of the clause. */
function isExcluded(row: Row, requirement: string): boolean {
  const share = HOLDING.test(requirement) ? SHARE.exec(requirement) : null;
  if (share && !denies(requirement)) {
    const percent = Number(share[1]);
    return percent > EXCLUDED_HOLDING_PERCENT || (percent === EXCLUDED_HOLDING_PERCENT && share[2] !== undefined);
  }
  return affirms(requirement, guideOf(row.table.edition).get(PERSONNEL)?.names ?? []) || (marked(requirement) && !denies(requirement));
}

export const personExcluded: RowRule = {
  kind: 'row',
  lines: [PERSONNEL],
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
    if (codeOf(row) !== PERSONNEL || !counts(row)) return undefined;
    const requirement = requirementOf(row);
    if (requirement === '' || !isExcluded(row, requirement)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'subtotal', 'adjustment', 'book'),
      message: text(
        `제외되는 사람의 인건비가 남아 있습니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))}), 소계 ${number(row.net)}`,
        `Pay of an excluded person is left in: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))}), subtotal ${number(row.net)}`,
      ),
    };
  },
};
