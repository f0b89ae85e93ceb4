import { text, type Text } from '../../domain';

/** Words of the list of firms. */
export const L = {
  find: text('시트에서 찾기', 'Find in the sheets'),
  make: text('평가 시트 만들기', 'Make a score sheet'),
  count: text('기업 수', 'Number of firms'),
  notFound: text(
    '평가 항목의 이름이 머리글로 있는 표를 찾지 못했습니다. 등급 범위를 선택해 가져올 수도 있습니다.',
    'No table with the names of the items as its headings was found. A selected range of grades can be taken instead.',
  ),
  found: (sheet: string, range: string): Text => text(`‘${sheet}’ ${range}에서 읽었습니다.`, `Read from ‘${sheet}’ ${range}.`),
  missing: (names: string): Text => text(`시트에 없는 항목: ${names}`, `Items that the sheet does not have: ${names}`),
  wrong: (cell: string, what: string): Text => text(`${cell} ‘${what}’: 등급이 아닙니다.`, `${cell} “${what}”: not a grade.`),
  summary: (passed: number, failed: number, open: number): Text =>
    text(`적격 ${passed} · 부적격 ${failed} · 미완료 ${open}`, `passed ${passed} · not passed ${failed} · incomplete ${open}`),
  summaryPoints: (scored: number, open: number): Text => text(`점수를 모두 적음 ${scored} · 미완료 ${open}`, `scored ${scored} · incomplete ${open}`),
  wrongPoints: (cell: string, what: string): Text => text(`${cell} ‘${what}’: 0~100의 점수가 아닙니다.`, `${cell} “${what}”: not points from 0 to 100.`),
  scored: text('점수를 모두 적음', 'Scored'),
  byTechnology: text('기술혁신성이 높은 순', 'Highest technical innovation first'),
  byBusiness: text('사업성장성이 높은 순', 'Highest business growth first'),
  show: text('보기', 'Show'),
  all: text('모두', 'All'),
  passed: text('적격', 'Passed'),
  failed: text('부적격', 'Not passed'),
  open: text('미완료', 'Incomplete'),
  sort: text('정렬', 'Sort'),
  bySheet: text('시트 순서', 'As in the sheet'),
  byMargin: text('여유가 적은 순', 'Smallest margin first'),
  byTotal: text('총점이 높은 순', 'Highest total first'),
  margin: text('여유', 'Margin'),
  nextFirm: text('다음 기업', 'Next firm'),
  backToList: text('목록으로', 'Back to the list'),
  steps: (count: number, rises: string): Text => text(`적격까지 최소 ${count}등급: ${rises}`, `Fewest grade steps to pass: ${count} (${rises})`),
  writing: text('등급을 적는 중', 'Writing the grade'),
  written: (cell: string): Text => text(`${cell}에 적었습니다.`, `Written to ${cell}.`),
} as const;
