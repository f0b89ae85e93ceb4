import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { codeOf, counts, isBelowProfessor, isTicked, PROFESSOR_LINES, requirementOf } from './conditions';
import { columnOf, LEDGER, shown } from '../message-formatting';

/** Whoever works in research at an institution, teaches at a university, or is an engineer from abroad. */
const ADVISERS =
  /연구원|연구요원|연구소|연구기관|연구위원|전담부서|국공립|국·?공립|출연|비영리|교수|대학|외국|해외|국적|인기술자|인엔지니어|researcher|research|professor|university|foreign|overseas/;
const NOT_ADVISERS = /비연구|비전문/;

export const adviserNotEligible: RowRule = {
  kind: 'row',
  lines: ['1.마'],
  meta: {
    id: 'adviser-not-eligible',
    severity: 'error',
    kinds: LEDGER,
    title: text('자문료를 인정할 수 없는 사람', 'Adviser not eligible'),
    reason: text(
      '기술자문료는 연구기관의 연구원, 대학의 교수(조교수 이상), 외국인 기술자에게 준 것만 인정합니다.',
      'Advice counts only from researchers of institutions, professors and foreign engineers.',
    ),
    source: { ref: '별표 3', clause: '1.마' },
    needsStatement: true,
  },
  check(row) {
    const code = codeOf(row);
    if (!code.startsWith('1.마.') || !counts(row)) return undefined;
    const requirement = requirementOf(row);
    if (requirement === '' || isTicked(row) || (ADVISERS.test(requirement) && !NOT_ADVISERS.test(requirement))) return undefined;
    // One who teaches below that rank is told by the rule about professors.
    if (PROFESSOR_LINES.has(code) && isBelowProfessor(requirement)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(
        `자문료 인정 대상이 아닙니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`,
        `Not one of the advisers ①②③: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`,
      ),
      source: { ref: '별표 3', clause: code },
    };
  },
};
