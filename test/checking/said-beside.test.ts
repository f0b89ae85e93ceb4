/** What a cell beside the cost asks and answers itself, leaves out, denies of the row or says of who did it for whom. The sentences are of nobody's ledger. */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case } from '../lib/line-rows';

const GUIDED = { 지도대상: '㈜가온(중소기업)' };
const FREE = { 적요: '특허 무상이전(장부가)', 양수인: '㈜가온(중소기업)', 관계: '특수관계 없음' };
const KEPT: readonly Case[] = [
  // A question that is answered in its cell denies what it names, and no more.
  ['silent', '1.사', { 적요: '운동화 고유디자인 개발', 메모: '타사 상표? 아님' }],
  ['silent', '1.사', { 적요: '가방 고유디자인 개발', 비고: '경쟁사 디자인? 아니오, 자사 것' }],
  ['asked', '1.가.③', { 적요: '질량분석기 이용료', 이용기관: '한밭대학교', 비고: '의뢰분석? 아니오, 직접 측정' }],
  ['silent', '2.바.②', { 적요: '사내대학 강사료', 비고: '특강 말고 정규 강의' }],
  // Left out already.
  ['silent', '2.나.⑤', { 적요: '훈련생 중식, 강사 몫은 빼고 계산', 과정인정: '인정' }],
  ['silent', '2.가.②', { 적요: '위탁훈련비', 기관: '한국폴리텍대학', 비고: '3명 중 1명 결석분 환불받아 뺌' }],
  ['silent', '1.가.③', { 적요: '질량분석기 렌탈료, 보증금 없음', 사용부서: '기업부설연구소' }],
  ['silent', '2.바.③', { 적요: '사내대학 실습용 트럭 임차' }],
  // The firm's own people guide others, and its right is not used.
  ['asked', '2.라.①', { 적요: '지도요원 급여', ...GUIDED, 비고: '자사 직원' }],
  ['asked', '2.라.①', { 적요: '기술지도요원 출장비', ...GUIDED, 비고: '우리 직원이 가온을 지도해 줌' }],
  ['silent', '2.라.⑤', { ...FREE, 비고: '당사 실시 이력 없음, 미사용' }],
  ['silent', '1.바', { 적요: '기술지도비', 기관: '한국생산기술연구원', 비고: '생기원이 우리 공장을 지도' }],
  ['asked', '1.나.①', { 적요: '알고리즘 개발용역', 기관: '한밭대학교 산학협력단', 비고: '당사가 수주한 장비의 알고리즘을 대학에 위탁함' }],
  ['silent', '1.나.①', { 적요: '공동기술개발비', 기관: '한밭대학교 산학협력단', 비고: '당사가 설계 수행, 대학이 시험 분담' }],
  ['silent', '1.마.③', { 적요: '금형 기술자문료', 기술자: '미국인, 대졸, 미국 금형 제조 6년(기계산업)' }],
  ['asked', '2.라.③', { 적요: '훈련시설 임차', 대상: '중소기업 직원', 훈련: '연기/취소 논의 중' }],
];
const REFUSED: readonly Case[] = [
  ['refused', '1.사', { 적요: '가방 디자인 개발', 비고: '고유디자인? 아니오' }],
  ['refused', '2.가.③', { 적요: '위탁훈련비', 승인신청: '안 함 (방법 모름)' }],
  ['refused', '2.가.②', { 적요: '위탁훈련비', 기관: '○○교습소(훈련기관 지정 안 됨)' }],
  ['refused', '2.가.②', { 적요: '위탁훈련비', 기관: '한국폴리텍대학', 비고: '전원 불참, 환급완료' }],
  ['refused', '2.가.⑤', { 적요: '위탁훈련비', 위탁처: '㈜한솔정밀(전담부서 보유)', 과정: '절삭가공', 대상: '사장 조카(직원 아님)' }],
  ['refused', '2.나.①', { 품목: '실습재료', 비고: '훈련과 무관' }],
  ['refused', '2.바.③', { 적요: '사내대학 기숙사 임차료' }],
  ['refused', '1.가.③', { 적요: '질량분석기 임차보증금', 사용부서: '기업부설연구소' }],
  ['refused', '1.바', { 적요: '기술지도비', 비고: '당사가 하청업체에 나가 기술지도 해줌' }],
  ['refused', '1.바', { 적요: '협력사 기술지도 용역매출' }],
  ['refused', '1.나.①', { 적요: '개발용역', 상대: '㈜가온', 비고: '가온이 당사에 의뢰한 건' }],
  ['refused', '2.라.①', { 적요: '기술지도비', ...GUIDED, 비고: '컨설팅사가 우리 회사를 지도' }],
  ['refused', '2.라.①', { 적요: '기술지도비', 비고: '당사 직원' }],
  ['refused', '2.라.⑤', { ...FREE, 비고: '현재도 당사 주력품에 쓰는 특허' }],
  ['refused', '1.마.③', { 적요: '금형 기술자문료', 기술자: '체코인, 고졸, 프라하 공장 4년' }],
];

describe('what is said beside the cost', () => {
  it.each([
    ['keeps what meets the line', KEPT],
    ['refuses what does not', REFUSED],
  ])('%s', (_, cases) => {
    expect(verdictsOf(cases, '2014-02-14').filter(([[expected], is]) => expected !== is)).toEqual([]);
  });
});
