/** 2021-02-12부터의 제도: 벤처기업육성에 관한 특별법, 시행령, 시행규칙(현행 조문). */
import { text } from '../../domain';
import { notAvailable, notInEdition } from '../source';
import type { Edition } from '../types';
import { confirmingBodies } from './confirming-bodies';
import { deadlines } from './deadlines';
import { eligibility } from './eligibility';
import { requiredRatios } from './required-ratios';
import { cite, FROM } from './source';
import { validity } from './validity';

export const edition: Edition = {
  id: '2021-02-12',
  title: text('벤처기업육성에 관한 특별법 (2021-02-12부터)', 'Special Act on the promotion of venture businesses (from 2021-02-12)'),
  citation: cite('법 제25조의3'),
  from: FROM,
  excludedIndustries: notInEdition('제외업종의 목록', 'The list of excluded industries'),
  requiredRatios,
  costStatement: notAvailable(
    text(
      '연구개발비 산정표: 이 고시에는 없습니다. 규칙 제2조는 조세특례제한법 시행령 별표 6의 비용을 따릅니다.',
      'The cost statement: not available in this edition. Rule Art. 2 refers to 조세특례제한법 시행령 별표 6.',
    ),
  ),
  scoreCards: notInEdition('평가지표', 'The score cards'),
  validity,
  deadlines,
  eligibility,
  feeLimit: notInEdition('수수료', 'The fees'),
  note: text(
    '현행 고시의 산정표, 평가지표, 서식, 수수료와 제외업종은 담고 있지 않습니다. 조문은 2026년 현행의 것입니다.',
    'Statement, score cards, forms, fees and excluded industries of the present notice are not held. The articles are those of 2026.',
  ),
  confirmingBodies,
};
