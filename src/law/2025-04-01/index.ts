/** 벤처기업확인요령 (중소벤처기업부고시 제2025-28호, 2025-04-01 시행), with the Act, the Decree and the Rule as far as they decide. */
import { text } from '../../domain';
import { available } from '../source';
import type { Edition } from '../types';
import { confirmingBodies } from './confirming-bodies';
import { costStatement } from './cost-statement';
import { deadlines } from './deadlines';
import { documents, eligibility, feeRules, foreignInvestors, reissue } from './eligibility';
import { excludedIndustries } from './excluded-industries';
import { requiredRatios } from './required-ratios';
import { scoreCards } from './score-cards';
import { act, cite, fact, FROM } from './source';
import { validity } from './validity';

export const edition: Edition = {
  id: '2025-04-01',
  title: text('벤처기업확인요령 (중소벤처기업부고시 제2025-28호)', 'Notice on the confirmation of venture businesses (MSS notice 2025-28)'),
  citation: cite('부칙', '제2025-28호'),
  from: FROM,
  // 제3조① 영 제2조의4의 규정에 따른 제외업종에 해당하지 않는 기업
  excludedIndustries: available(excludedIndustries, act.cite('영 별표 1')),
  requiredRatios,
  costStatement: available(costStatement, cite('별표 2')),
  scoreCards: available(scoreCards, cite('제16조', '③')),
  validity,
  deadlines,
  eligibility,
  // 제10조① 벤처기업확인을 위한 심의는 7명 이상의 위원의 출석으로 개의하고, 출석위원의 3분의 2 이상이 찬성하면 벤처기업에 해당함을 의결한다.
  committee: {
    quorum: fact(7, 'persons', text('위원회의 개의 정족수', 'Members who must be present'), cite('제10조', '①')),
    thirds: fact(2, 'thirds', text('찬성해야 하는 출석위원(3분의 2)', 'Of those present, thirds who must agree'), cite('제10조', '①')),
  },
  documents,
  // 별표 3 (지정일 : 2024. 12. 24, 유효기간 : 2년)
  evaluators: fact(
    [
      text('기술보증기금', 'Korea Technology Finance Corporation'),
      text('나이스평가정보 주식회사', 'NICE Information Service'),
      text('신용보증기금', 'Korea Credit Guarantee Fund'),
      text('연구개발특구진흥재단', 'Innopolis Foundation'),
      text('중소벤처기업진흥공단', 'Korea SMEs and Startups Agency'),
      text('한국농업기술진흥원', 'Korea Agriculture Technology Promotion Agency'),
      text('한국과학기술정보연구원', 'Korea Institute of Science and Technology Information'),
      text('한국발명진흥회', 'Korea Invention Promotion Association'),
      text('한국벤처캐피탈협회', 'Korean Venture Capital Association'),
      text('한국생명공학연구원', 'Korea Research Institute of Bioscience and Biotechnology'),
      text('한국생산기술연구원', 'Korea Institute of Industrial Technology'),
      text('한국평가데이터 주식회사', 'Korea Ratings & Data'),
    ],
    undefined,
    text('전문평가기관(지정일 2024-12-24, 유효기간 2년)', 'Evaluating institutions (designated 2024-12-24 for 2 years)'),
    cite('별표 3'),
  ),
  foreignInvestors,
  reissue,
  feeRules,
  // 제22조① … 수수료의 금액(70만원 이내 범위에서 정한다) …
  feeLimit: available(fact(700_000, 'won', text('수수료 상한', 'Most that may be charged'), cite('제22조', '①')), cite('제22조', '①')),
  confirmingBodies,
};
