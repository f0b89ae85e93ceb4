/**
 * [별표 4] 기술혁신성ㆍ사업성장성 평가표, [별표 5] 같은 표(예비벤처기업용): 대분류 · 중분류 · 지표명 · 평가내용 · 비율(%).
 * 합격점은 없다: 벤처기업확인위원회가 심의ㆍ의결한다(제10조).
 */
import { text, type Text } from '../../domain';
import type { ScoreCard, ScoreCards, ScoreItem, SectionId } from '../types';
import { cite } from './source';

type Row = readonly [name: Text, weight: number, detail: string];
const group = (section: SectionId, title: Text, rows: readonly Row[]): ScoreItem[] =>
  rows.map(([name, maxPoints, detail]) => ({ section, group: title, name, maxPoints, detail }));

// 대분류
const SECTIONS = { technology: text('기술혁신성', 'Technical innovation'), business: text('사업성장성', 'Business growth') };

// 중분류
const DEVELOPMENT_BASE = text('기술개발 기반', 'Basis of development');
const DEVELOPMENT = text('기술개발 활동', 'Development activities');
const RESULTS = text('기술개발 성과', 'Results of development');
const MARKET_BASE = text('사업화 기반', 'Basis of commercialisation');
const MARKET = text('사업화 활동', 'Commercialisation');
const MARKET_RESULTS = text('사업화 성과', 'Results of commercialisation');

// 지표명과 평가내용
const staff = text('연구조직 및 기술 인력의 전문성', 'Expertise of R&D unit and technical staff');
const STAFF = '전담 연구조직 보유형태, 기술개발 전담 인력 비율, 기술인력 기술자 등급 평가';
const STAFF_PROSPECTIVE =
  '신청기술(제품/서비스) 개발을 위한 신청인 (대표)의 기술개발 역량을 판단하기 위해 수상, 연구실적, 지식재산권 보유 현황, 창업교육 수료 실적 등을 평가';
const spending = text('연구개발비 투자현황', 'R&D spending');
const SPENDING = '매출액 대비 연구개발비 또는 (매출액 없는 경우) 연구개발비 투자 규모';
const plan = text('기술개발 계획의 적절성', 'Soundness of the development plan');
const PLAN = '신청기술(제품/서비스) 개발 추진계획의 구체성과 실현 가능성 등 종합 평가';
const record = text('R&D 실적', 'R&D record');
const RECORD = '신청기술(제품/서비스)과 관련된 진행중 이거나 완료된 R&D 실적 평가';
const distinct = text('기술의 차별성', 'Distinctness of the technology');
const DISTINCT = '신청기술(제품/서비스)의 독창성, 우위성, 대체성, 활용성에 대한 종합 평가';
const rights = text('지식재산권 보유현황', 'Intellectual property held');
const RIGHTS = '신청기술(제품/서비스)와 연관성이 높은 지식재산권 보유현황 평가';
const employment = text('고용상승률', 'Growth of employment');
const EMPLOYMENT = '최근 3년간 연말 기준 총 직원 수 증감 추세 평가(고용보험 피보험자 기준)';
const target = text('목표시장 설정의 적절성', 'Soundness of the target market');
const TARGET = '신청기업의 사업 목표시장 설정의 적절성과 성장성 등 종합 평가';
const spirit = text('기업가정신 기반의 사업계획의 적절성', 'Soundness of the business plan (entrepreneurship)');
const SPIRIT = '사업계획이 기업가정신에 입각하여 문제 정의, 해결방안, 성장전략, 팀 구성 측면에서 적절하게 수립되었는지 평가';
const partners = text('협업 실적', 'Cooperation');
const PARTNERS = '신청기술(제품/서비스)와 관련하여 국내ㆍ외 업무(사업) 상 제휴 실적 평가';
const esg = text('ESG 경영의 적절성', 'Soundness of ESG management');
const ESG = '기업의 ESG 경영의 도입수준 및 운영의 적절성';
const funding = text('자금운용 계획의 타당성', 'Soundness of the funding plan');
const FUNDING = '기업성장에 필요한 자금에 대한 투자 계획 수립 수준 및 실현 가능성 등을 종합 평가';
const FUNDING_PROSPECTIVE = '기술(제품/서비스) 개발, 사업화 및 창업 등에 필요한 자금에 대한 투자 계획 수립 수준 및 실현 가능성 등을 종합 평가';
const outcome = text('사업성과', 'Business results');
const OUTCOME =
  '최근 3년간 재무(매출, 영업이익, 수출액), 서비스(연간 활성이용자 수, 고객전환율, 총 거래액), 사업진행(바이오ㆍ의약품)성과 추세 평가(2개 지표 선택평가)';

const young: ScoreCard = {
  id: '4-1',
  title: text('신규 신청 기업(창업 3년 미만)', 'New applicants (founded less than 3 years ago)'),
  age: { below: 3 },
  sections: SECTIONS,
  items: [
    ...group('technology', DEVELOPMENT_BASE, [[staff, 30, STAFF]]),
    ...group('technology', DEVELOPMENT, [
      [plan, 30, PLAN],
      [record, 10, RECORD],
    ]),
    ...group('technology', RESULTS, [
      [distinct, 20, DISTINCT],
      [rights, 10, RIGHTS],
    ]),
    ...group('business', MARKET_BASE, [[target, 20, TARGET]]),
    ...group('business', MARKET, [
      [spirit, 50, SPIRIT],
      [partners, 10, PARTNERS],
      [esg, 3, ESG],
    ]),
    ...group('business', MARKET_RESULTS, [[funding, 20, FUNDING]]),
  ],
  source: cite('별표 4', '1'),
};

const older: ScoreCard = {
  id: '4-2',
  title: text('신규 신청 기업(창업 3년 이상)', 'New applicants (founded 3 years ago or more)'),
  age: { from: 3 },
  sections: SECTIONS,
  items: [
    ...group('technology', DEVELOPMENT_BASE, [
      [staff, 20, STAFF],
      [spending, 20, SPENDING],
    ]),
    ...group('technology', DEVELOPMENT, [
      [plan, 20, PLAN],
      [record, 10, RECORD],
    ]),
    ...group('technology', RESULTS, [
      [distinct, 20, DISTINCT],
      [rights, 10, RIGHTS],
    ]),
    ...group('business', MARKET_BASE, [
      [employment, 10, EMPLOYMENT],
      [target, 20, TARGET],
    ]),
    ...group('business', MARKET, [
      [spirit, 40, SPIRIT],
      [partners, 10, PARTNERS],
      [esg, 3, ESG],
    ]),
    ...group('business', MARKET_RESULTS, [[funding, 20, FUNDING]]),
  ],
  source: cite('별표 4', '2'),
};

const again: ScoreCard = {
  id: '4-3',
  title: text('재확인 신청 기업', 'Firms that apply for re-confirmation'),
  sections: SECTIONS,
  items: [
    ...group('technology', DEVELOPMENT_BASE, [
      [staff, 20, STAFF],
      [spending, 10, SPENDING],
    ]),
    ...group('technology', DEVELOPMENT, [
      [plan, 10, PLAN],
      [record, 20, RECORD],
    ]),
    ...group('technology', RESULTS, [
      [distinct, 30, DISTINCT],
      [rights, 10, RIGHTS],
    ]),
    ...group('business', MARKET_BASE, [
      [employment, 10, EMPLOYMENT],
      [target, 10, TARGET],
    ]),
    ...group('business', MARKET, [
      [spirit, 30, SPIRIT],
      [partners, 10, PARTNERS],
      [esg, 3, ESG],
    ]),
    ...group('business', MARKET_RESULTS, [
      [funding, 20, FUNDING],
      [outcome, 20, OUTCOME],
    ]),
  ],
  source: cite('별표 4', '3'),
};

const prospective: ScoreCard = {
  id: 5,
  title: text('기술혁신성ㆍ사업성장성 평가표(예비벤처기업용)', 'Evaluation table of prospective ventures'),
  sections: SECTIONS,
  items: [
    ...group('technology', DEVELOPMENT_BASE, [[staff, 20, STAFF_PROSPECTIVE]]),
    ...group('technology', DEVELOPMENT, [[plan, 40, PLAN]]),
    ...group('technology', RESULTS, [[distinct, 40, DISTINCT]]),
    ...group('business', MARKET_BASE, [[target, 40, TARGET]]),
    ...group('business', MARKET, [[spirit, 40, SPIRIT]]),
    ...group('business', MARKET_RESULTS, [[funding, 20, FUNDING_PROSPECTIVE]]),
  ],
  source: cite('별표 5'),
};

export const scoreCards: ScoreCards = { cards: [young, older, again, prospective] };

/** The business part of every table of 별표 4 adds up to 103 with the 3 per cent of ESG: as printed, and why it stays so. */
export const BUSINESS_103 = text(
  '사업성장성의 비율은 ESG 경영의 적절성 3%를 더하면 103%가 됩니다. 세 표가 모두 그러하고 ESG가 없는 별표 5는 100%이므로, 3%를 가점으로 보는 듯하나 고시에는 설명이 없어 적힌 그대로 둡니다.',
  'With the 3 % of ESG the weights of the business part add up to 103 %. All three tables do, and Appendix 5, without ESG, adds up to 100 %: the 3 % may be a bonus, but the notice does not say so, and they stay as printed.',
);
