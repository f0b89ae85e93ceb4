/** What titles and names of sheets say of the costs below them; words that only look so say nothing. */
import { expect, it } from 'vitest';
import { titleKind } from '../../src/reading/further-tables';

it.each([
  '미승인',
  '미승인 내역',
  '비대상',
  '대상 외',
  'R&D 외',
  'R&D 이외 비용',
  '연구개발 외',
  '비연구 경비',
  '중복분',
  '이중 계상',
  '[비대상]',
  '■ R&D 외 지출',
])('%s: left out', (title) => {
  expect(titleKind(title)).toBe('left-out');
});

it.each([
  'R&D 외주비',
  '연구 외주',
  '연구개발 외부 위탁',
  '미승인 사유 검토 결과 승인',
  '비대상 여부 검토',
  '중복 검사 장비',
  '대상 외 기관 협력 과제',
  'R&D',
  '비연구원 명단 정리 과제',
])('%s says nothing of it', (title) => {
  expect(titleKind(title)).not.toBe('left-out');
});
