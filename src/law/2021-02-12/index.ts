/**
 * 2021-02-12부터 2025-03-31까지: 벤처기업육성에 관한 특별법, 시행령, 시행규칙(현행 조문). The notices of those years (제2021-20호, 제2023-38호,
 * 제2024-19호) are not held: what rests on them is taken from the notice of 2025-04-01, as likely.
 */
import { text } from '../../domain';
import { edition as notice2025 } from '../2025-04-01';
import { floorPercent } from '../2025-04-01/required-ratios';
import { asLikely } from '../source';
import type { Edition } from '../types';
import { confirmingBodies } from './confirming-bodies';
import { deadlinesOf } from './deadlines';
import { actEligibility } from './eligibility';
import { BY_LATER_TEXT, cite, fact, FROM, UNTIL } from './source';

const likely = <T>(value: T): T => asLikely(value, BY_LATER_TEXT);
const sources = { cite, fact };
const { renewal, founding } = notice2025.validity;

export const edition: Edition = {
  id: '2021-02-12',
  title: text('벤처기업육성에 관한 특별법 (2021-02-12부터 2025-03-31까지)', 'Special Act on the promotion of venture businesses (2021-02-12 to 2025-03-31)'),
  citation: cite('법 제25조의3'),
  from: FROM,
  until: UNTIL,
  excludedIndustries: likely(notice2025.excludedIndustries),
  // 비율의 하한은 영의 것이고, 업종별 비율은 고시의 것이다.
  requiredRatios: { ...likely(notice2025.requiredRatios), floorPercent: floorPercent(sources) },
  costStatement: likely(notice2025.costStatement),
  scoreCards: likely(notice2025.scoreCards),
  validity: {
    // 영 제18조의4: 벤처기업확인서의 유효기간은 확인일부터 3년으로 한다. <개정 2020.5.12>
    years: fact(3, 'years', text('벤처기업확인서의 유효기간', 'Validity of a confirmation'), cite('영 제18조의4')),
    renewal: likely(renewal),
    founding: likely(founding),
  },
  deadlines: deadlinesOf(sources),
  eligibility: actEligibility(sources, {
    certainty: 'likely',
    why: text(
      '2026-07-01 기준 현행 조문의 목록이며, 2021-02-12의 조문은 확인하지 못했습니다.',
      'The list of the Act as of 2026-07-01; its words on 2021-02-12 were not seen.',
    ),
  }),
  ...(notice2025.committee && { committee: likely(notice2025.committee) }),
  feeLimit: likely(notice2025.feeLimit ?? { available: false, why: BY_LATER_TEXT }),
  note: BY_LATER_TEXT,
  confirmingBodies,
};
