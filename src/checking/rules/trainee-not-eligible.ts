import { text } from '../../domain';
import { guideOf } from '../../reading/line-guide';
import type { RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { codeOf, counts, has, isTicked, requirementOf, wordsOf } from './conditions';
import { columnOf, LEDGER, shown } from '../message-formatting';

const TRAINEES: Readonly<Record<string, RegExp>> = {
  '2.가.⑤': /연구|개발|생산|제조|공장|조립|가공|사출|용접|금형|현장|r&d|research|lab|production|manufacturing|factory|plant/,
  '2.라.④': /전담|연구|개발|생산|제조|공장|r&d|research|production|manufacturing|factory|plant/,
};

/** Staff that is neither in research nor in production; of any other department a person has to say. */
const OUTSIDE =
  /비생산|사무|행정|office|사업개발|관리|영업|총무|인사|회계|경리|재무|기획|마케팅|홍보|구매|자재|물류|경영|법무|전산|비서|고객|지원|sales|admin|finance|accounting|marketing|human|purchas|legal|support/;
const SURELY_OUTSIDE = /비생산|비연구|사업개발|businessdevelopment/;

export const traineeNotEligible: RowRule = {
  kind: 'row',
  lines: Object.keys(TRAINEES),
  meta: {
    id: 'trainee-not-eligible',
    severity: 'error',
    kinds: LEDGER,
    title: text('훈련비를 인정할 수 없는 직원', 'Trainee not eligible'),
    reason: text(
      '이 비목은 연구소(전담부서)나 생산업무에 종사하는 직원의 훈련만 인정합니다.',
      'This category recognises only the training of staff in research or production.',
    ),
    source: { ref: '별표 3', clause: '2.가.⑤' },
    needsStatement: true,
  },
  check(row) {
    const code = codeOf(row);
    const inside = TRAINEES[code];
    if (!inside || !counts(row)) return undefined;
    const department = wordsOf(row, 'department');
    const requirement = requirementOf(row);
    const names = guideOf(row.table.edition).get(code)?.names ?? [];
    // The requirement may name the institution instead of the person.
    const said = department !== '' ? department : has(requirement, names) || isTicked(row) || /대학|기관|협회|본부|기업/.test(requirement) ? '' : requirement;
    if (said === '' || !(SURELY_OUTSIDE.test(said) || (OUTSIDE.test(said) && !inside.test(said)))) return undefined;
    const role = department !== '' ? 'department' : 'requirement';
    return {
      row: row.row,
      column: columnOf(row, role),
      message: text(`연구·생산에 종사하는 직원이 아닙니다: ${shown(textOf(row, role))}`, `Not staff of research or production: ${shown(textOf(row, role))}`),
      source: { ref: '별표 3', clause: code },
    };
  },
};
