/** What a cost calls itself, by the head of its text. */
import { describe, expect, it } from 'vitest';
import { calledCost } from '../../src/reading/answers/called';

describe('the name of a cost', () => {
  it.each([
    ['훈련생 주차비', '주차비'],
    ['훈련생 귀향 고속버스비 3명', '고속버스비'],
    ['교육생 식비(8/1~8/5)', '식비'],
    ['기술자문료 지급', '기술자문료'],
    ['강사 차량 주유권, 2매', '주유권'],
    ['사내대학 행정실 임차료 5월분', '임차료'],
  ])('of %s is %s', (text, name) => {
    expect(calledCost(text)).toBe(name);
  });
  it.each([
    ['실습 장비'],
    ['시험용 재료'],
    ['등록 특허권'],
    ['알루미늄 합금'],
    ['위탁교육 잔금'],
    ['기술연수 예약금'],
    ['공동개발 분담금'],
    ['교재 및 주차비'],
    ['용접봉 20kg'],
    ['SUS304 환봉'],
  ])('is none in %s', (text) => {
    expect(calledCost(text)).toBeUndefined();
  });
});
