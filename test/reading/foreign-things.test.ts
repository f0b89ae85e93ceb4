/** Things that are no cost of research or training by the head of what a cell says, and texts in which such a word is not the head. */
import { describe, expect, it } from 'vitest';
import { namesForeignThing } from '../../src/reading/answers/foreign-things';

const FOREIGN = [
  '판촉 우산 500개',
  '설 과일세트 돌림',
  '추석선물 45세트',
  '직원 결혼 축하화환 2개',
  '본인 이사비 보태줌',
  '정책자금 대출이자',
  '시설자금 대출 이자',
  '거래처 사장과 당구 내기',
  '축제 때 온 가수 출연료',
  '부장님 둘째 등록금',
  '연구소 야유회 관광버스 대절',
  '회식비(12명)',
  '골프채 1세트',
  '개업식 화분 3개',
  '대표 승용차 수리',
  '주차비 및 통행료',
  '법인차 자동차보험료',
  '사무실 관리비',
  '특허 연차료 납부',
  '세무사 기장료',
  '변호사 수임료',
  '지하철광고 3개월',
  '워크숍뒤풀이 고깃집',
  '사내 동호회비',
  '포상여행 경비, 여행패키지',
] as const;

const OTHERS = [
  '주차비 정산 시스템 개발',
  '골프공 코팅 시료',
  '치킨 튀김기 시제품',
  '화환 디자인 개발 용역',
  '보험료 산정 알고리즘',
  '택배 상자 낙하시험',
  '자동차 시트 내구시험',
  '승용차용 램프 금형',
  '냉장고 소음 측정',
  '3D프린터',
  '선물 포장 로봇 제어기',
  '도장',
  '타이어 고무 배합 원료',
  '커피 추출기 히터',
  '노트북 배터리 셀',
  '회식비 아님',
  '식대 제외',
  '등록금 면제 대상 확인 중',
  '김선물',
  '이자영',
  '꽃다발 인식 데이터 구매',
  '관광버스 위치추적 모듈 부품',
  '현수막 소재 인장시험편',
  '주유소 유증기 센서',
  '세탁비누 원료',
  '운동화 밑창 금형 설계',
  '상품권 발급 서버 소프트웨어',
  '광고비 예측 모델 학습 데이터',
  '',
] as const;

describe('by its head', () => {
  it.each(FOREIGN)('%s is another thing', (text) => expect(namesForeignThing(text)).toBe(true));
  it.each(OTHERS)('%s names none', (text) => expect(namesForeignThing(text)).toBe(false));
  it('a line that may hold the thing does not hear of it', () => {
    expect(namesForeignThing('훈련생 점심식사 20인분', ['food'])).toBe(false);
    expect(namesForeignThing('강사 관광버스 대절', ['travel', 'vehicles'])).toBe(false);
  });
  it('a story that is longer than a name is none', () => expect(namesForeignThing(`${'훈련 '.repeat(30)}회식비`)).toBe(false));
});
