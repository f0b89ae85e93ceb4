/** Which cells speak surely against a condition: labels, and sentences that deny the word of the condition by itself. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/reading/answers/cells';
import { deniesByItself, labelsOtherwise } from '../../src/reading/answers/outright';

const OWN = /기술지도|승인|연구소|훈련교사|시험/g;
const OTHERS = /구입|통역|기념품|영업교육|회식|창고/g;

describe('a denial of the word by itself', () => {
  it.each([
    ['연구소 아님', true],
    ['고용노동부 승인 없이 진행', true],
    ['승인을 못 받은 것으로 확인됨', true],
    ['승인이 취소됐고 부가세는 별도임', true],
    ['연구소 아닌 사내 카페', true],
    ['위탁시험 아님, 직접 돌림', false],
    ['정훈련교사 자격은 X', false],
    ['시험만 했고 장비를 산 것은 아님', false],
    ['승인 거절됐던 항목 제외', false],
    ['연구소에서 승인한 통역 없음', false],
  ])('%s: %s', (cell, expected) => {
    expect(deniesByItself(readAnswer(cell), [OWN])).toBe(expected);
  });
});

describe('a label of something else', () => {
  it.each([
    ['프린터 구입', true],
    ['팀 회식', true],
    ['물류 창고 임차료', true],
    ['연구소가 발주했지만 장비 구입', true],
    ['통역 있음', false],
    ['교육용품 · 사내대학 · 기념품 아님', false],
    ['구입 권유받았으나 계속 빌려 씀', false],
    ['강사료 / 영업교육으로 잡혀 있던 것 바로잡음', false],
    ["표지에 '기념품'이라 찍혀 있음", false],
    ["'구입 실무' 과정", false],
  ])('%s: %s', (cell, expected) => {
    expect(labelsOtherwise(readAnswer(cell), [OTHERS], [])).toBe(expected);
  });
  it('is not one where the condition is named behind it', () => {
    expect(labelsOtherwise(readAnswer('구입 과정 통합 뒤 승인 과정'), [OTHERS], [OWN])).toBe(false);
  });
});
