/** How a word of a cell is denied: by what, and whether that ends what its sentence says. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/reading/answers/cells';
import { denialOf } from '../../src/reading/answers/denial';

const WORD = /승인|전담부서|훈련교사|연구소|장비|대학/;
function of(cell: string) {
  const words = readAnswer(cell);
  const found = WORD.exec(words.plain) as RegExpExecArray;
  return denialOf(words, found.index, found.index + found[0].length);
}

describe('a denial of a word', () => {
  it.each([
    ['미승인', 'letter', true],
    ['승인 아님', 'predicate', true],
    ['승인을 못 받음', 'predicate', true],
    ['전담부서를 두고 있지 않음', 'predicate', true],
    ['전담부서라는 게 없음', 'word', true],
    ['훈련교사 노릇 한 적도 자격도 없음', 'word', true],
    ['승인 신청이 반려된 것으로 확인됨', 'predicate', true],
    ['승인이 취소됐고 부가세는 별도임', 'predicate', true],
    ['연구소는 안 씀', 'predicate', true],
    ['전담부서(X)', 'sign', true],
    // It is denied, and not that by itself: another act is.
    ['장비를 산 것은 아님', 'predicate', false],
    ['대학 통하지 않고 개인계약', 'predicate', false],
    ['대학 동창일 뿐 친척 X', 'sign', false],
  ] as const)('%s: by %s, closes %s', (cell, by, closes) => {
    expect(of(cell)).toMatchObject({ by, closes });
  });
  it.each(['승인', '승인 취소된 적 없음', '승인 안 받은 것 없음', '연구소에서 승인한 자료를 보관함'])('%s: not denied', (cell) => {
    expect(of(cell)).toBeUndefined();
  });
});
