import { eunNeun, text, type Text } from '../../domain';

/** Words of the list of firms. */
export const L = {
  evaluators: text('평가위원 수', 'Evaluators'),
  gather: text('평가위원별 평가 모으기', 'Gather several evaluators'),
  gathering: text('평가위원별 평가를 모으는 중', 'Gathering the evaluators'),
  noneSeveral: text(
    '평가위원이 두 명 이상인 기업을 찾지 못했습니다. 같은 기업이 여러 시트나 여러 행에 있거나, 한 시트에 위원별 열이 있어야 합니다(열 머리글에 ‘위원’이나 ‘평가자’가 있어야 위원의 열로 봅니다).',
    'No firm with two evaluators or more was found: the same firm in several sheets or rows, or a sheet with a column an evaluator (its heading has to say evaluator, 위원 or 평가자).',
  ),
  several: (count: number): Text => text(`평가위원이 여럿인 기업 ${count}곳`, `${count} ${count === 1 ? 'firm' : 'firms'} with several evaluators`),
  singles: (count: number): Text =>
    text(
      `평가위원이 한 명뿐인 기업 ${count}곳은 넣지 않았습니다.`,
      `${count} ${count === 1 ? 'firm with one evaluator only is' : 'firms with one evaluator only are'} left out.`,
    ),
  mean: (verdict: string, points: string, count: number): Text =>
    text(`${verdict}: ${count}명의 평균 ${points}점`, `${verdict}: mean of ${count} evaluators ${points}`),
  meanTechnology: (points: string): Text => text(`평균 기술성 ${points}점`, `mean technology ${points}`),
  spread: (points: string): Text => text(`최고와 최저의 차이 ${points}점`, `highest less lowest ${points}`),
  apart: text('두 등급 이상 다른 항목', 'Items two grades apart or more'),
  evaluatorsOpen: (names: string): Text => text(`등급이 빠진 평가위원: ${names}`, `Grades are missing of: ${names}`),
  absent: (names: string, count: number): Text =>
    text(`이 기업을 평가하지 않은 평가위원: ${names} (평균은 ${count}명의 것입니다)`, `Not evaluated by ${names}: the mean is that of ${count}`),
  own: text('기관 자체 항목 적용', 'Use items of your own'),
  ownHelp: text(
    '제6조③ 단서: 별표 4의 평가항목 범위에서 심사항목과 배점을 조정할 수 있습니다. 평가항목·심사항목·배점 세 열을 선택하십시오.',
    'Art. 6 ③: an institution may set its own items and points within the headings of Appendix 4. Select three columns: heading, item, points.',
  ),
  ownUsed: (count: number, from: string): Text =>
    text(
      `기관 자체 항목 ${count}개로 평가합니다(${from}, 이 통합 문서에 기억함). 범위를 고쳤으면 다시 선택해 적용하십시오.`,
      `Scored by ${count} items of the institution’s own (${from}, remembered in this workbook). After a change of the range, apply it again.`,
    ),
  ownApplied: (count: number): Text =>
    text(`기관 자체 항목 ${count}개를 이 통합 문서에 기억했습니다.`, `${count} items of the institution’s own are remembered in this workbook.`),
  ownEnded: text('별표 4의 항목으로 평가합니다.', 'Scored by the items of Appendix 4.'),
  ownRefused: (why: string): Text =>
    text(
      `이 통합 문서에 기억된 기관 자체 항목은 쓰지 않습니다: ${why}`,
      `The items of the institution’s own that this workbook remembers are not used: ${why}`,
    ),
  ownAgain: text('기관 자체 항목 다시 적용', 'Apply the range again'),
  ownEnd: text('별표 4의 항목으로', 'Back to those of Appendix 4'),
  looking: text('평가표를 찾는 중', 'Looking for scores'),
  tableGone: (sheet: string): Text => text(`‘${sheet}’에 평가표가 더 이상 없습니다.`, `‘${sheet}’ holds no table of scores any more.`),
  behind: text('시트가 바뀌었지만 다시 읽지 못했습니다. 잠시 뒤 다시 읽습니다.', 'The sheet has changed and could not be read again yet; it is tried again.'),
  others: text('평가표가 있는 다른 시트:', 'Other sheets with a table of scores:'),
  nextTable: (row: number): Text =>
    text(
      `${row}행부터는 다른 평가표의 머리글이 있어 읽지 않았습니다. 표마다 시트를 나누면 읽을 수 있습니다.`,
      `From row ${row} on stands another table of scores, which was not read. On a sheet of its own it would be.`,
    ),
  nextTableRight: (column: string): Text =>
    text(
      `${column}열부터는 다른 평가표의 머리글이 있어 읽지 않았습니다. 표마다 시트를 나누면 읽을 수 있습니다.`,
      `From column ${column} on stands another table of scores, which was not read. On a sheet of its own it would be.`,
    ),
  short: (pairs: string): Text => text(`줄인 이름으로 알아본 항목: ${pairs}`, `Told by shortened names: ${pairs}`),
  whichItem: (heading: string): Text => text(`${eunNeun(`‘${heading}’`)} 어느 항목입니까?`, `Which item is “${heading}”?`),
  itemSaid: (heading: string, item: Text): Text => text(`‘${heading}’ → ${item.ko}`, `“${heading}” → ${item.en}`),
  itemUnsaid: (heading: string): Text => text(`‘${heading}’의 항목 지정 취소`, `“${heading}” names no item any more`),
  itemsSaid: text('지정한 항목:', 'Items that were assigned:'),
  unsay: text('취소', 'Take back'),
  noItem: text('항목이 아님', 'None of them'),
  moreWrong: (count: number): Text => text(`그 밖에 읽을 수 없는 셀 ${count}개`, `and ${count} more cells that cannot be read`),
  foundOther: (sheet: string, edition: Text): Text =>
    text(
      `‘${sheet}’의 표는 ${edition.ko}의 평가표여서 그 고시로 보여 줍니다.`,
      `The table of ‘${sheet}’ is a scorecard of ${edition.en}: it is shown by that notice.`,
    ),
  currentRow: (name: string): Text => text(`현재 행: ${name}`, `Current row: ${name}`),
  currentColumn: (name: string): Text => text(`현재 열: ${name}`, `Current column: ${name}`),
  gradeThis: text('등급 적기', 'Grade this firm'),
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
  steps: (count: number, rises: string): Text =>
    text(`적격까지 올려야 할 등급은 최소 ${count}단계입니다: ${rises}`, `Fewest grade steps to pass: ${count} (${rises})`),
  writing: text('등급을 적는 중', 'Writing the grade'),
  isFormula: (cell: string): Text =>
    text(
      `${cell}에는 수식이 있어 등급을 적지 않았습니다. 통합 문서는 그대로입니다.`,
      `${cell} holds a formula: no grade was written. The workbook is as it was.`,
    ),
  written: (cell: string): Text => text(`${cell}에 적었습니다.`, `Written to ${cell}.`),
} as const;
