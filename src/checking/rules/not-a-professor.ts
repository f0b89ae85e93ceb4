import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { codeOf, counts, isBelowProfessor, isProfessor, PROFESSOR_LINES, requirementOf } from './conditions';
import { columnOf, LEDGER, shown } from '../message-formatting';

export const notAProfessor: RowRule = {
  kind: 'row',
  lines: [...PROFESSOR_LINES],
  meta: {
    id: 'not-a-professor',
    severity: 'error',
    kinds: LEDGER,
    title: text('조교수에 이르지 못함', 'Below assistant professor'),
    reason: text('대학에 소속된 개인은 조교수 이상이어야 합니다.', 'A person at a university has to be an assistant professor or above.'),
    source: { ref: '별표 3', clause: '1.나.②' },
    needsStatement: true,
  },
  check(row) {
    const code = codeOf(row);
    if (!PROFESSOR_LINES.has(code) || !counts(row)) return undefined;
    const requirement = requirementOf(row);
    if (!isBelowProfessor(requirement) || isProfessor(requirement)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(
        `조교수 이상이 아닙니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`,
        `Below assistant professor: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`,
      ),
      source: { ref: '별표 3', clause: code },
    };
  },
};
