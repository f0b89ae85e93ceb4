/** 벤처기업확인요령 (중소기업청 고시 제2013-60호, 2013.12.26, 2014-01-01 시행), 바로잡은 읽기. */
import { text } from '../../domain';
import { available } from '../source';
import type { Edition } from '../types';
import { confirmingBodies } from './confirming-bodies';
import { costStatement } from './cost-statement';
import { deadlines } from './deadlines';
import { eligibility } from './eligibility';
import { excludedIndustries } from './excluded-industries';
import { requiredRatios } from './required-ratios';
import { scoreCards } from './score-cards';
import { cite, fact, FROM, UNTIL } from './source';
import { validity } from './validity';

export const edition: Edition = {
  id: '2013-60',
  title: text('벤처기업확인요령 (중소기업청 고시 제2013-60호)', 'Notice on the confirmation of venture businesses (SMBA notice 2013-60)'),
  citation: cite('부칙'),
  from: FROM,
  until: UNTIL,
  excludedIndustries: available(excludedIndustries, cite('별표 1')),
  requiredRatios,
  costStatement: available(costStatement, cite('별표 3')),
  scoreCards: available(scoreCards, cite('제6조')),
  validity,
  deadlines,
  eligibility,
  // 제12조 … 수수료는 신청기업의 부담으로 하되, 확인기관의 장이 70만원 이내에서 평가기관의 장과 협의하여 자율적으로 정한다.
  feeLimit: available(fact(700_000, 'won', text('확인 및 평가 수수료 상한', 'Most that may be charged'), cite('제12조')), cite('제12조')),
  confirmingBodies,
};
