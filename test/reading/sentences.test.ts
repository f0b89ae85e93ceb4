/** Sentences as a grammar makes them, and as people write them: whether the word that they speak of is affirmed or denied in them, or left open. */
import { describe, expect, it } from 'vitest';
import { findWords, readWords } from '../../src/reading/answers/answer-text';
import { BESIDE, FRAMED, NEARLY, OBLIGED, OF_ANOTHER, OPENED, STATEMENTS, SUPERSEDED, TWICE } from '../lib/statements';

const said = (cell: string, word: string): string => {
  const { yes, no } = findWords(readWords(cell), new RegExp(word, 'g'));
  return yes && no ? 'both' : yes ? 'yes' : no ? 'no' : '-';
};
const opposite = { yes: 'no', no: 'yes' } as const;
const wrong = (sentences: readonly (readonly [cell: string, word: string, expected: string])[]): readonly string[] => {
  expect(sentences.length).toBeGreaterThan(100);
  return sentences.filter(([cell, word, expected]) => said(cell, word) !== expected).map(([cell]) => cell);
};
const SIDES = STATEMENTS.flatMap(({ noun, ...of }) =>
  (['yes', 'no'] as const).flatMap((side) => of[side].map((form) => ({ noun, side, form, others: of[opposite[side]] }))),
);

describe('sentences of a grammar', () => {
  it('alone', () => {
    expect(wrong(SIDES.map(({ noun, side, form }) => [form.end, noun, side]))).toEqual([]);
  });
  it('in a frame', () => {
    expect(wrong(SIDES.flatMap(({ noun, side, form }) => FRAMED.map((frame) => [frame(form), noun, side] as const)))).toEqual([]);
  });
  it.each([
    ['what was so before, was believed or written', SUPERSEDED],
    ['what is said of another', OF_ANOTHER],
    ['what was nearly so', NEARLY],
    ['another matter', BESIDE],
  ])('beside %s', (_, frames) => {
    expect(
      wrong(SIDES.flatMap(({ noun, side, form, others }) => others.flatMap((other) => frames.map((frame) => [frame(form, other), noun, side] as const)))),
    ).toEqual([]);
  });
  it('has to be so and is not', () => {
    expect(wrong(STATEMENTS.flatMap((one) => OBLIGED.flatMap((frame) => frame(one)).map((cell) => [cell, one.noun, 'no'] as const)))).toEqual([]);
  });
  it('denied twice', () => {
    expect(wrong(STATEMENTS.flatMap((one) => TWICE.flatMap((frame) => frame(one)).map((cell) => [cell, one.noun, 'yes'] as const)))).toEqual([]);
  });
  it('only asked, heard, supposed or to come', () => {
    const cells = SIDES.flatMap(({ form }) => OPENED.map((frame) => frame(form)));
    expect(cells.length).toBeGreaterThan(1_000);
    expect(cells.filter((cell) => !readWords(cell).open)).toEqual([]);
    expect(SIDES.filter(({ form }) => readWords(form.end).open)).toEqual([]);
  });
});

const DENIED: Readonly<Record<string, string>> = {
  승인: '승인은커녕 신청도 안 함|승인 없이 진행|승인을 받지 않은 채 실시|승인이 물 건너감|승인에서 떨어짐|승인을 잃음|승인이 나지 않음|승인이 안 남|승인이 나오지 않았음|승인을 얻지 못한 상태에서 시작|승인받은 사실이 전혀 없음|승인 건이 아님|승인 대상이 아니라서 신청 안 함|승인 신청을 하지 않고 진행|승인을 받은 것이 아님|승인 절차를 거치지 않음|승인을 안 받고 함|승인 따위 없음|승인 불가 통보를 받음|승인 거절당함|승인 신청서를 내지 않음|승인을 신청했으나 거부됨|승인 유효기간 지남|승인 기간이 끝남|승인이 끊김',
  전담부서:
    '전담부서가 사라짐|전담부서를 접음|전담부서를 없앰|전담부서가 없어졌음|전담부서라곤 없음|전담부서를 갖고 있지 않음|전담부서가 있을 리 없음|전담부서를 둔 적이 없음|전담부서는 따로 두고 있지 않음|전담부서가 문을 닫음|전담부서를 보유하지는 않음|전담부서가 있다고 보기 어려움|전담부서를 운영하지 않는 회사|전담부서가 있는 것은 아님|전담부서 같은 건 없음|전담부서나 연구소가 없음|전담부서도 연구소도 없음|전담부서를 폐지함|전담부서 인정이 취소됨|전담부서 설치 신고를 하지 않음|전담부서 없이 운영',
  연구원:
    '연구원이라기보다 영업사원|연구원이라 하기 어려움|연구원으로 보기 어려움|연구원일 리 없음|연구원과는 거리가 멂|연구원이 될 수 없음|연구원 자격을 잃음|연구원 명단에서 빠짐|연구원은 절대 아님|연구원이 아니며 사무원임|연구원 신분이 아님|연구원으로 등록되어 있지 않음|연구원으로 일한 적이 없음|연구원 노릇을 하지 않음|연구원인 적이 없음|연구원이었던 적 없음',
  중소기업:
    '중소기업을 벗어남|중소기업에서 벗어남|중소기업 범위를 넘음|중소기업 기준을 초과|중소기업이 더는 아님|중소기업 요건을 못 채움|중소기업으로 분류되지 않음|중소기업에 들지 못함|중소기업 축에 못 낌',
  연구소:
    '연구소를 떠남|연구소에서 나감|연구소를 그만둠|연구소 근무를 그만둠|연구소에 발도 안 들임|연구소에는 가지 않음|연구소 일은 하지 않음|연구소 쪽 일은 전혀 안 함|연구소와는 상관없음|연구소하고는 무관함',
  연구용: '연구용으로는 쓰지 않음|연구용으로 산 것이 아님|연구용이라고는 할 수 없음|연구용과 거리가 멀다|연구용으로 쓴 적이 없음|연구용으로 쓰려다 말았음',
};
const MEANT: Readonly<Record<string, string>> = {
  승인: '승인이 취소되지 않고 유지됨|승인을 받고 나서 시작함|승인이 없으면 시작하지 않음|승인받은 과정만 진행|승인 후 진행, 취소 없음|승인이 늦어졌으나 받음|승인서를 분실하여 재발급받음|승인이 반려되지 않음|승인이 난 뒤 개강|승인을 못 받을까 걱정했으나 승인 남|승인 조건을 모두 지킴|승인이 빠짐없이 있음|승인을 받은 것이 틀림없음|승인을 받은 것이 분명함',
  전담부서:
    '전담부서가 없지 않음|전담부서가 있고 연구소는 없음|전담부서를 없애지 않음|전담부서를 갖춘 업체로 하자 없음|전담부서에는 결원이 없음|전담부서는 그대로 유지|전담부서에서만 쓰고 다른 곳에서는 쓰지 않음',
  연구원:
    '연구원으로 다른 업무는 하지 않음|연구원만 참여하고 사무직은 참여하지 않음|연구원이며 주주가 아님|연구원 가운데 주주 없음|연구원이 직접 쓰고 생산에는 쓰지 않음|연구원임에 틀림없음|연구원이 퇴사하지 않고 근무',
};

describe.each([
  ['no', DENIED],
  ['yes', MEANT],
] as const)('sentences as people write them: %s', (expected, all) => {
  it.each(Object.entries(all).flatMap(([word, cells]) => cells.split('|').map((cell) => [cell, word] as const)))('%s', (cell, word) => {
    expect(said(cell, word)).toBe(expected);
  });
});
