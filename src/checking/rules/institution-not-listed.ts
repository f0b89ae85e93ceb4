import { text } from '../../domain';
import { guideOf } from '../../reading/line-guide';
import type { RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { affirms, codeOf, counts, denies, has, isTicked, marked, requirementOf, wordsOf } from './conditions';
import { columnOf, LEDGER, shown } from '../message-formatting';

/** Words of a requirement column that say how, not with whom. */
const NO_KIND = /^(위탁|공동|용역|계약|외부|위탁개발|공동개발|공동연구|위탁연구|연구용역|contract|joint)$/;
/** Kinds of ㉰㉱㉷ in other words; 국책 may be one of several and is left to a person. */
const LISTED = /비영리|국책|시험검사|시험분석|검사분석|non-?profit/;
/** Of a university, but not the university. */
const NOT_THE_UNIVERSITY = /대학(원)?생|대학내|교수|student/;

/** ㉴ is one institution, known by its name. */
const PROPER = ['한국디자인진흥원', '디자인진흥원', 'kidp', '산학협력단'];

export const institutionNotListed: RowRule = {
  kind: 'row',
  lines: ['1.나.①'],
  meta: {
    id: 'institution-not-listed',
    severity: 'error',
    kinds: LEDGER,
    title: text('인정되지 않는 위탁기관', 'Institution not listed'),
    reason: text('위탁·공동기술개발은 ㉮부터 ㉷까지의 기관과 한 것만 인정합니다.', 'Only development with the institutions ㉮ to ㉷ counts.'),
    source: { ref: '별표 3', clause: '1.나.①' },
    needsStatement: true,
  },
  check(row) {
    if (codeOf(row) !== '1.나.①' || !counts(row) || row.category.mark !== undefined) return undefined;
    const requirement = requirementOf(row);
    if (requirement === '' || isTicked(row) || NO_KIND.test(requirement)) return undefined;
    const names = guideOf(row.table.edition).get('1.나.①')?.names ?? [];
    const university = NOT_THE_UNIVERSITY.test(requirement);
    if (!university && (marked(requirement) || LISTED.test(requirement) || affirms(requirement, names))) return undefined;
    if (!denies(requirement) && !university && (has(wordsOf(row, 'institution'), names) || has(wordsOf(row, 'party'), PROPER))) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(
        `㉮–㉷의 기관이 아닙니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`,
        `None of the institutions ㉮–㉷: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`,
      ),
    };
  },
};
