import { text } from '../../domain';
import type { Edition } from '../../law/types';
import { hasOrganisation } from '../../rules';
import { firmRule } from './firm-condition';
import { BOTH, number } from '../message-formatting';

/** Which organisation it has to be: in 2013 a lab alone, since the present Act a unit or a creative one too. */
const organisation = (edition: Edition) =>
  edition.eligibility.rdOrganisations.value.length > 1
    ? text('전담부서등(기업부설연구소·연구개발전담부서·창작연구소·창작전담부서)이', 'an R&D lab or unit (creative ones count too)')
    : text('기업부설연구소가', 'a corporate R&D lab');

export const labRequired = firmRule(
  'rd-lab',
  (facts, edition) => hasOrganisation(edition, facts) === false,
  {
    id: 'lab-required',
    severity: 'error',
    kinds: BOTH,
    title: text('연구조직(연구소·전담부서)이 없음', 'No R&D organisation'),
    reason: text(
      '1.가의 비용은 고시가 정한 연구조직의 연구에 쓴 것이어야 합니다.',
      'The costs of 1.가 are those of the R&D organisation that the notice demands.',
    ),
    source: { ref: '별표 3', clause: '1.가' },
    needsStatement: true,
  },
  (code, rows, edition) => {
    const { ko, en } = organisation(edition);
    return text(`${ko} 없는 기업은 ${code} 비목을 쓸 수 없습니다 (${number(rows)}행)`, `A firm without ${en} cannot use ${code} (${number(rows)} rows)`);
  },
);
