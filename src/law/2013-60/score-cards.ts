/** [별표 4]–[별표 6] 평가표. 배점은 표의 순서대로이며 각 표의 합계는 100이다. */
import { text, type Text } from '../../domain';
import type { ScoreCard, ScoreCards, ScoreItem, SectionId } from '../types';
import { amended, cite, fact } from './source';

type Row = readonly [name: Text, maxPoints: number];
const group = (section: SectionId, title: Text, rows: readonly Row[]): ScoreItem[] =>
  rows.map(([name, maxPoints]) => ({ section, group: title, name, maxPoints }));

// 평가항목
const KNOWLEDGE = text('기술지식 수준 및 경험수준', 'Technical knowledge and experience');
const MANAGEMENT = text('경영능력', 'Ability to manage');
const ENVIRONMENT = text('기술개발환경', 'Development environment');
const RESULTS = text('기술개발 실적 등', 'Development results');
const QUALITY = text('기술의 우수성 및 제품화 능력', 'Quality of the technology and ability to make products');
const PRODUCTION = text('기술의 제품화 능력', 'Ability to make products');
const COMPETITION = text('신청기술(제품)의 경쟁력', 'Competitiveness of the technology (product)');
const PLAN = text('사업계획의 타당성', 'Soundness of the business plan');
const PROFIT = text('수익전망', 'Profit outlook');

// 심사항목
const knowledge = text('기술지식수준', 'Technical knowledge');
const experience = text('기술경험수준', 'Technical experience');
const staff = text('기술인력관리', 'Management of technical staff');
const will = text('경영의지 및 사업수완', 'Will to manage and business skill');
const spirit = text('기업가 정신 및 혁신능력', 'Entrepreneurship and ability to innovate');
const unit = text('개발전담조직', 'Development unit');
const developers = text('개발인력현황', 'Development staff');
const awards = text('기술개발 및 수상(인증)실적', 'Developments, awards and certificates');
const rights = text('지식재산권 등 보유현황', 'Intellectual property held');
const quality = text('기술의 우수성', 'Quality of the technology');
const plant = text('생산시설 확보수준', 'Production facilities secured');
const workers = text('생산인력 확보수준', 'Production staff secured');
const funding = text('자금조달능력', 'Ability to raise funds');
const awareness = text('인지도', 'Recognition');
const advantage = text('대체품과의 비교우위성', 'Advantage over substitutes');
const sales = text('판매계획의 타당성', 'Soundness of the sales plan');
const customers = text('판매처의 다양성 및 안정성', 'Variety and stability of customers');
const margin = text('매출액 법인세비용 차감전 순이익률', 'Net profit before tax to sales');
const payback = text('투자대비 회수가능성', 'Return on the investment');
const schedule = text('사업추진일정의 적정성', 'Soundness of the schedule');

// [별표 4] 사업성 평가표 (연구개발기업용): 경영주 기술능력 (44 점) · 사업성 (56점) · 합계 100
const card4: ScoreCard = {
  id: 4,
  title: text('사업성 평가표 (연구개발기업용)', 'Business evaluation card (R&D firms)'),
  items: [
    ...group('management', KNOWLEDGE, [
      [knowledge, 10],
      [experience, 16],
    ]),
    ...group('management', MANAGEMENT, [
      [staff, 9],
      [will, 9],
    ]),
    ...group('business', COMPETITION, [
      [awareness, 12],
      [advantage, 12],
    ]),
    ...group('business', PLAN, [
      [sales, 7],
      [customers, 7],
    ]),
    ...group('business', PROFIT, [
      [margin, 9],
      [payback, 9],
    ]),
  ],
  // 제6조③ … [별표 4]의 평가표에 따라 … 동 기준에 의하여 65점 이상을 획득한 경우에 사업성이 우수한 것으로 본다.
  passMark: fact(65, 'points', text('사업성 평가 합격점', 'Pass mark of the business evaluation'), cite('제6조', '③')),
  source: cite('별표 4'),
};

// [별표 5] 기술성 평가표 (기술평가보증·대출기업용): 경영주 기술능력 (25 점) · 기술성 (43 점) · 사업성 (32 점) · 합계 100
const card5: ScoreCard = {
  id: 5,
  title: text('기술성 평가표 (기술평가보증·대출기업용)', 'Technology evaluation card (guarantee and loan firms)'),
  items: [
    ...group('management', KNOWLEDGE, [
      [knowledge, 6],
      [experience, 9],
    ]),
    ...group('management', MANAGEMENT, [
      [staff, 5],
      [will, 5],
    ]),
    ...group('technology', ENVIRONMENT, [
      [unit, 5],
      [developers, 5],
    ]),
    ...group('technology', RESULTS, [
      [awards, 5],
      [rights, 5],
    ]),
    ...group('technology', QUALITY, [
      [quality, 7],
      [plant, 5],
      [workers, 4],
      [funding, 7],
    ]),
    ...group('business', COMPETITION, [
      [awareness, 7],
      [advantage, 7],
    ]),
    ...group('business', PLAN, [
      [sales, 4],
      [customers, 4],
    ]),
    ...group('business', PROFIT, [
      [margin, 5],
      [payback, 5],
    ]),
  ],
  // 제6조④ … [별표 5]의 평가표에 따라 실시하며, 동 기준에 의하여 총점 65점 이상 및 기술성 부문에서 26점 이상을 획득한 경우 우수한 것으로 본다.
  passMark: fact(65, 'points', text('기술성 평가 합격점', 'Pass mark of the technology evaluation'), cite('제6조', '④')),
  technologyFloor: fact(26, 'points', text('기술성 부문 하한', 'Least points in the technology section'), cite('제6조', '④')),
  source: cite('별표 5'),
};

// [별표 6] 기술성 평가표 (예비벤처기업용): 경영주 기술능력 (30 점) · 기술성 (40 점) · 사업성 (30 점) · 합계 100
const card6: ScoreCard = {
  id: 6,
  title: text('기술성 평가표 (예비벤처기업용)', 'Technology evaluation card (prospective ventures)'),
  items: [
    ...group('management', KNOWLEDGE, [
      [knowledge, 9],
      [experience, 9],
    ]),
    ...group('management', MANAGEMENT, [[spirit, 12]]),
    ...group('technology', RESULTS, [
      [awards, 12],
      [rights, 13],
    ]),
    ...group('technology', PRODUCTION, [
      [quality, 10],
      [funding, 5],
    ]),
    ...group('business', COMPETITION, [
      [awareness, 4],
      [advantage, 4],
    ]),
    ...group('business', PLAN, [
      [sales, 7],
      [customers, 5],
    ]),
    ...group('business', PROFIT, [
      [schedule, 6],
      [payback, 4],
    ]),
  ],
  // 제6조⑤ … [별표 6]의 평가표에 따라 실시하며, 동 기준에 의하여 총점 65점 이상 및 기술성 부문에서 24점 이상을 획득한 경우 우수한 것으로 본다.
  passMark: fact(65, 'points', text('예비벤처기업 기술성 평가 합격점', 'Pass mark of the evaluation of prospective ventures'), cite('제6조', '⑤')),
  technologyFloor: fact(
    24,
    'points',
    text('예비벤처기업 기술성 부문 하한', 'Least points in the technology section of prospective ventures'),
    cite('제6조', '⑤'),
  ),
  source: cite('별표 6'),
};

export const scoreCards: ScoreCards = {
  cards: [card4, card5, card6],
  amended,
  // ※ 배점은 신청기업에 해당되는 평가등급(A~E)별 가점 부여
  // 등급별 가점 <A:배점 × 5/5, B:배점 × 4/5, C:배점 × 3/5, D:배점 × 2/5, E:배점 × 1/5>
  fifths: fact({ A: 5, B: 4, C: 3, D: 2, E: 1 }, 'fifths', text('등급별 가점', 'Share of the points by grade'), cite('별표 4', '등급별 가점'), {
    raw: 'A:배점 × 5.5, B:배점 × 4.5, C:배점 × 3.5, D: 배점 × 2.5, E:배점 × 1.5',
    why: text(
      '세 표의 배점 합계가 100이고 합계도 100으로 적혀 있어, 적힌 대로면 모두 A일 때 550점, 모두 E여도 150점이 되어 65점 기준이 뜻을 잃습니다. 기술성 하한 26점과 24점은 43점과 40점의 60%입니다.',
      'The points of all three cards add up to 100 and 100 is printed as their total; as printed, all A would be 550 and even all E (150) would pass the 65 mark. The floors 26 and 24 are 60 % of 43 and of 40.',
    ),
  }),
};
