/** Which noun of a label is its head: what stands before it only says for what it is. */
import { describe, expect, it } from 'vitest';
import { onlySaysForWhat } from '../../src/reading/answers/head';

const WORDS = /시약|부품|실습재료|장비|기술지도|훈련생|직무발명|강사료|강사/g;
const NAMES = /(?:강사|지도|보상|식)(?:비|료|금)$/;

describe('a label of another thing', () => {
  it.each(['훈련생 돌잔치 화환', '직무발명 기념 텀블러 30개', '기술지도 결과 액자 (2점)', '강사 대기실 소파 구입', '기술지도 위원 화환 / 대금 이체'])(
    '%s',
    (label) => {
      expect(onlySaysForWhat(label, WORDS, NAMES)).toBe(true);
    },
  );
  it.each([
    '기술지도 3회차',
    '기술지도 자부담금',
    '직무발명 보상금',
    '훈련생 식비 3월분',
    '강사료 김하늘',
    '강사 이교수',
    '기술지도를 받고 작성한 보고서를 제출함',
    '직무발명',
    '현수막',
  ])('not %s', (label) => {
    expect(onlySaysForWhat(label, WORDS, NAMES)).toBe(false);
  });
});

describe('goods of any name', () => {
  it.each(['시약 보관 냉장고', '부품 정리 선반', '장비 보관함', '실습재료 보관대', '부품 구매대행 수수료', '시약 폐기물 처리용역'])(
    '%s serves to keep or clear away another',
    (label) => {
      expect(onlySaysForWhat(label, WORDS, undefined, true)).toBe(true);
    },
  );
  it.each(['시약 에탄올 3병', '실습재료 환봉', '부품 샘플 하우징', '장비를 연구소에 보관함', '냉장고 부품'])('not %s', (label) => {
    expect(onlySaysForWhat(label, WORDS, undefined, true)).toBe(false);
  });
});
