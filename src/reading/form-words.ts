/**
 * Words of the forms of 2025-04-01 that are printed on one line with a place to fill in between them: told apart, so that the place can
 * stand where it is printed. Nothing is left out, added or moved.
 */
const PARTS: readonly (readonly string[])[] = [
  ['※ [ ]에는 해당되는 곳에 √표시를 합니다.', '(앞쪽)'],
  ['상시근로자수', '명'],
  ['업 종', '산업분류코드', '□ □ □ □ □'],
  ['산업분류코드', '□ □ □ □ □'],
  ['[ ] 벤처투자유형', '[ ] 연구개발유형', '[ ] 혁신성장유형', '[ ]예비벤처유형'],
  ['벤처기업확인서 발급번호 :', '(유효기간 :', '~', ')'],
  ['벤처기업확인서', '(유효기간 :', '~', ')'],
  ['신청인', '(서명 또는 인)'],
  ['신청서 작성', '→', '접 수', '→', '서류ㆍ현장평가', '→', '심의ㆍ의결', '→', '확인서 발급'],
  ['신청인', '벤처기업확인기관', '전문평가기관', '벤처기업확인위원회', '벤처기업확인기관'],
  ['신청인', '벤처기업확인기관', '벤처기업확인기관'],
  ['처리기간', '3일'],
  ['처리기간', '7일'],
  ['□ 기술평가기관', '□ 연구기관', '□ 전문생산기술연구소', '□ 기타'],
  ['자산 :', '백만원 /', '자본', '백만원', '(부채비율 :', '%)'],
  ['신청기관의 장 :', '(인)'],
  ['성 명 :', '(인)'],
];
const BY_LINE: ReadonlyMap<string, readonly string[]> = new Map(PARTS.map((parts) => [parts.join(' '), parts]));

/** The parts of a printed line; itself where it is whole. */
export const partsOfLine = (line: string): readonly string[] => BY_LINE.get(line) ?? [line];
