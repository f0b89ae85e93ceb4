/** 영 제2조의3–제18조의8과 별표 1, as they decide with the notice. */
import { answered, fn, nothing, rule, says, src, step, test, type Row } from '../table';

const ROUTES = (name: string) => test('cases/rules/eligibility.ts', name);
const INVESTORS = [
  ['1', '신기술창업전문회사'],
  ['2', '개인투자조합'],
  ['3', '창업기획자(액셀러레이터)'],
  ['4', '한국산업은행'],
  ['5', '중소기업은행'],
  ['6', '은행'],
  ['7', '기관전용 사모집합투자기구'],
  ['8', '온라인소액투자중개'],
  ['9', '농식품투자조합'],
  ['10', '산학연협력기술지주회사'],
  ['11', '공공연구기관첨단기술지주회사'],
  ['12', '기술보증기금'],
  ['13', '신용보증기금'],
  ['13의2', '중소벤처기업진흥공단'],
] as const;
const LISTED = test('rules/procedure.test.ts', 'whose investments count');
const CANCELLED = test('rules/procedure.test.ts', 'what a confirmation is cancelled for');
const BODY = '확인기관이 되려는 법인의 요건이어서 신청기업의 답이 달라지지 않습니다.';

export const decree: readonly Row[] = [
  answered(
    '영 제2조의3 ① “5천만원 이상”',
    '투자금액 5천만원 이상',
    src('law/2021-02-12/eligibility.ts', "'최소 투자금액'"),
    src('rules/eligibility.ts', 'function investmentChecks'),
    ROUTES('5천만원 and 10 % exactly'),
  ),
  answered('영 제2조의3 ① “100분의 10”', '자본금의 10% 이상', src('law/2021-02-12/eligibility.ts', 'capitalPercent'), ROUTES('one won of capital more')),
  answered(
    '영 제2조의3 ① “100분의 7”',
    '문화상품 제작 법인은 7% 이상',
    src('taskpane/selfcheck/Questions.tsx', 'self-content'),
    ROUTES('7 % for producers of content'),
  ),
  answered('영 제2조의3 ②', '투자한 것으로 인정하는 자의 목록', step('investors'), src('reading/self-check/questions.ts', 'INVESTORS_HINT'), LISTED),
  ...INVESTORS.map(([number, name]) => answered(`영 제2조의3 ②.${number}`, `투자자: ${name}`, src('law/2025-04-01/investors.ts', name), LISTED)),
  answered(
    '영 제2조의3 ②.14',
    '투자자: 고시가 정하는 외국투자회사',
    src('law/2025-04-01/eligibility.ts', 'export const foreignInvestors'),
    test('rules/procedure.test.ts', '외국투자회사:'),
  ),
  answered('영 제2조의3 ③', '투자자: 전문개인투자자', step('investors'), LISTED),
  answered('영 제2조의3 ⑤', '연구개발비와 비율을 모두 갖출 것', fn('RD_QUALIFIES'), src('rules/rd-qualifies.ts', 'ratioState'), ROUTES('at both thresholds')),
  answered('영 제2조의3 ⑤.1', '연간 연구개발비 5천만원 이상', fn('RD_QUALIFIES', 'rd_cost'), rule('below-minimum-cost'), ROUTES('one won of cost less')),
  answered(
    '영 제2조의3 ⑤.2 “100분의 5 이상”',
    '어느 업종이든 5% 이상',
    src('law/2025-04-01/required-ratios.ts', 'floorPercent'),
    test('law/notice-2025-04-01.test.ts', 'amounts and periods'),
  ),
  answered('영 제2조의3 ⑤.2 “업종별로 정하여 고시하는 비율”', '업종별 비율 이상', fn('RD_REQUIRED_RATIO', 'sales'), rule('below-required-ratio')),
  answered('영 제2조의3 ⑥', '연간의 적용기준', fn('RD_PERIOD'), rule('date-outside-period')),
  answered(
    '영 제2조의3 ⑥.1',
    '신청일이 속하는 분기의 직전 4개 분기',
    fn('RD_PERIOD', 'applied_on'),
    rule('date-outside-period'),
    test('cases/functions/rd.ts', 'RD_PERIOD'),
  ),
  answered('영 제2조의3 ⑥.2', '취소는 자료를 제출하게 한 날이 속하는 분기의 직전 4개 분기', step('cancellation'), CANCELLED),
  answered(
    '영 제2조의3 ⑧',
    '연구개발유형의 성장성 평가는 고시(별표 4)로',
    fn('VENTURE_SCORE', 'card'),
    src('rules/eligibility.ts', 'evaluationCheck(edition, 4, facts.businessPassed'),
  ),
  answered('영 제2조의3 ⑪', '혁신성장유형의 평가도 고시로', src('rules/eligibility.ts', 'facts.growthPassed'), ROUTES('혁신성장')),
  ...['④', '⑦', '⑨', '⑩'].map((clause) => nothing(`영 제2조의3 ${clause}`, '삭제', '삭제된 항이어서 남은 글이 없습니다.')),
  answered('영 제2조의4', '제외업종은 별표 1', fn('EXCLUDED_INDUSTRY', 'on_date'), rule('firm-excluded')),
  answered('영 제18조의4', '유효기간 3년', fn('VALIDITY_END'), step('validity'), test('cases/functions/dates.ts', '3 years from 2021-02-12 on')),
  answered(
    '영 제18조의5 ①',
    '확인하면 기업의 정보를 공개할 수 있음',
    src('law/2025-04-01/procedure.ts', '벤처기업 정보(별지 제9호서식)가 시스템에 공개됩니다'),
    test('rules/procedure.test.ts', 'names only clauses that the texts hold'),
  ),
  ...[
    ['1', '일반정보', '상 호'],
    ['2', '재무정보', '2. 재무정보'],
    ['3', '투자 관련 정보', '3. 투자 관련 정보(벤처투자기업)'],
    ['5', '확인서의 발급일과 유효기간', '4. 벤처기업확인서'],
  ].map(([number = '', what = '', printed = '']) => answered(`영 제18조의5 ①.${number}`, `공개되는 것: ${what}`, says('별지 제9호', printed))),
  nothing('영 제18조의5 ①.4', '삭제', '삭제된 호여서 남은 글이 없습니다.'),
  nothing('영 제18조의5 ②', '공개의 방법은 고시로', '고시 제21조에 맡기며 그 조문의 행에서 답합니다.'),
  answered('영 제18조의6 ①', '6개월 동안 기업활동을 하지 않으면 취소의 사유', step('cancellation'), CANCELLED),
  answered('영 제18조의6 ②', '주주 등에게 피해를 입혀 취소가 요청된 경우도 사유', step('cancellation'), CANCELLED),
  ...['', '1', '2', '3', '3.가', '3.나', '3.다'].map((clause) => nothing(`영 제18조의7 ${clause}`.trim(), '확인기관의 지정 요건', BODY)),
  answered(
    '영 제18조의8',
    '회의의 정족수는 7명',
    src('law/2025-04-01/index.ts', "'persons'"),
    src('rules/score.ts', 'export function committeeDecides'),
    test('law/notice-2025-04-01.test.ts', "['quorum', committee?.quorum, 7, 'persons'"),
    test('taskpane/editions.test.tsx', 'take points, show them by weight, and say that a committee decides'),
  ),
  answered(
    '영 별표 1',
    '이 업종은 벤처기업에 포함되지 않음',
    fn('EXCLUDED_INDUSTRY'),
    rule('firm-excluded'),
    src('law/2025-04-01/excluded-industries.ts', '56211'),
  ),
  ...['56211', '56212', '56219', '91249', '91291'].map((code, place) =>
    answered(`영 별표 1 ${place + 1}`, `제외업종 ${code}`, src('law/2025-04-01/excluded-industries.ts', `'${code}'`), fn('EXCLUDED_INDUSTRY')),
  ),
  answered(
    '영 별표 1 비고',
    '코드는 한국표준산업분류',
    src('law/2025-04-01/excluded-industries.ts', '한국표준산업분류'),
    src('reading/self-check/questions.ts', '한국표준산업분류(${revision}차)'),
    test('law/act-2021-02-12.test.ts', 'requiredRatios.ksicRevision).toBe(10)'),
  ),
];
