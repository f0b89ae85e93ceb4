/** What the pane asks where a finding stands. */
import { eulReul, eunNeun, text, withParticle, type Text } from '../../../domain';

export const Q = {
  amount: text('장부금액으로 사용할 열', 'Column to use as the book amount'),
  inUse: text('지금 사용', 'in use'),
  keep: text('이대로 사용', 'Keep this one'),
  take: (column: string): Text => text(`${column} 사용`, `Use ${column}`),
  addUp: text('더할 열을 두 개 이상 선택하면 합을 장부금액으로 사용할 수 있습니다.', 'Select two columns or more to use their sum as the book amount.'),
  sumOf: (columns: string, sum: string): Text => text(`${columns}의 합 ${sum}`, `${columns} added up: ${sum}`),
  useSum: text('합계로 사용', 'Use the sum'),
  addColumn: (column: string): Text => text(`${column} 더하기`, `Add ${column}`),
  added: (columns: string): Text => text(`${columns}의 합`, `${columns} added up`),
  bookIs: (sheet: string, column: string): Text =>
    text(`‘${sheet}’의 장부금액을 ${withParticle(column, '으로', '로')} 지정`, `Book amount of ‘${sheet}’ set to ${column}`),
  line: (name: string): Text => text(`${eunNeun(`‘${name}’`)} 어느 비목입니까?`, `Which category is ‘${name}’?`),
  choose: text('비목을 고르십시오', 'Choose a category'),
  likely: text('제안', 'Suggested'),
  assign: text('이 비목으로 검사', 'Check as this category'),
  everyRow: text(
    '셀은 바꾸지 않고, 같은 이름의 모든 행을 이 비목으로 검사합니다. 답은 이 통합 문서에 기억됩니다.',
    'The cells stay as they are; every row of this name is checked as this category. The answer is remembered in this workbook.',
  ),
  nameIs: (name: string, code: string): Text => text(`${eulReul(`‘${name}’`)} ${code} 비목으로 지정`, `‘${name}’ set to ${code}`),
  assignOpen: text('열 지정…', 'Assign columns…'),
  assignColumns: (sheet: string): Text => text(`‘${sheet}’의 열 지정`, `Assign the columns of ‘${sheet}’`),
  assignHelp: text(
    '머리글 행의 번호를 누르고(머리글이 없으면 첫 비용 행), 열마다 무엇인지 고르십시오. 셀은 바뀌지 않습니다.',
    'Press the number of the header row (without one, of the first cost), then choose what each column holds. No cell is changed.',
  ),
  assignHelpLaid: text('이름표마다 무엇인지 고르십시오. 셀은 바뀌지 않습니다.', 'Choose what each label holds. No cell is changed.'),
  laid: text(
    '한 건이 여러 셀에 적힌 시트를 한 행에 한 건씩 펼친 모습입니다. 행과 열은 시트의 것이 아닙니다.',
    'Each cost stands in several cells of the sheet; here it is laid out as a row. Rows and columns are not those of the sheet.',
  ),
  preview: (sheet: string): Text => text(`‘${sheet}’의 처음 몇 행`, `First rows of ‘${sheet}’`),
  rowNumber: text('행', 'Row'),
  headerAt: (row: number): Text => text(`${row}행을 머리글 행으로`, `Use row ${row} as the header row`),
  unused: text('사용 안 함', 'Not used'),
  unitAsRead: text('자동 인식', 'Detected'),
  needsBook: text('장부금액 열을 지정해야 검사할 수 있습니다.', 'A column of book amounts is needed for a check.'),
  needsCategory: text(
    '비목 열이 없으면 계정과목처럼 이름이 있는 열을 비목으로 지정하십시오. 이름마다 어느 비목인지 한 번씩 묻습니다.',
    'Without a column of categories, assign one with names (such as the account): each name is then asked about once.',
  ),
  columnsAre: (sheet: string): Text => text(`‘${sheet}’의 열 지정`, `Columns of ‘${sheet}’ assigned`),
  corrected: (sheet: string): Text => text(`‘${sheet}’의 인식 결과 수정`, `What was understood of ‘${sheet}’ corrected`),
  count: (sheet: string): Text => text(`‘${sheet}’ 시트도 합계에 포함`, `Count the sheet ‘${sheet}’ too`),
  counted: (sheet: string): Text => text(`‘${sheet}’ 시트를 합계에 포함`, `The sheet ‘${sheet}’ is counted`),
  names: text('비목을 지정한 이름', 'Names with a category'),
  again: text('다시 묻기', 'Ask again'),
  forget: (name: string): Text => text(`‘${name}’ 다시 묻기`, `Ask about ‘${name}’ again`),
} as const;
