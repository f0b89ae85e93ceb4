import { grouped, text, type Text } from '../../domain';

/** So many sheets are named for each kind of thing that is not shown. */
const NAMED_SHEETS = 3;

interface Restored {
  /** Changes that could not be made again, of so many. */
  readonly lost: number;
  readonly of: number;
  /** What was half typed. */
  readonly typing?: { readonly cell: string; readonly text: string } | undefined;
  /** It stands in its cell again. */
  readonly again: boolean;
}

export const S = {
  title: text('벤처확인 워크벤치', 'Venture confirmation workbench'),
  open: text('열기', 'Open'),
  openTip: text(
    '.xlsx, .xlsm, .xls, .csv 파일을 엽니다. 이 화면에 끌어다 놓아도 됩니다.',
    'Opens an .xlsx, .xlsm, .xls or .csv file. It can also be dropped on this page.',
  ),
  save: text('저장', 'Save'),
  saveTip: text('.xlsx 파일로 내려받습니다', 'Downloads an .xlsx file'),
  samples: text('예시 열기', 'Try a sample'),
  file: text('엑셀 파일', 'Excel file'),
  tools: text('파일과 화면', 'File and view'),
  language: text('English', '한국어'),
  languageTip: text('영어로 보기 (View in English)', 'View in Korean (한국어로 보기)'),
  dark: text('어두운 테마', 'Dark theme'),
  light: text('밝은 테마', 'Light theme'),
  grid: text('시트', 'Sheet'),
  pane: text('작업창', 'Task pane'),
  splitter: text('작업창 너비', 'Width of the task pane'),
  splitterHelp: text('끌거나 ←→로 너비를 바꿉니다. 더블클릭하면 기본 너비로 돌아갑니다', 'Drag or press ←→ to change the width; double-click for the default'),
  views: text('화면 고르기', 'Choose a view'),
  drop: text('놓으면 이 파일을 엽니다', 'Drop to open this file'),
  opening: text('파일을 여는 중입니다…', 'Opening the file…'),
  saving: text('파일을 저장하는 중입니다…', 'Saving the file…'),
  starting: text('시트를 준비하는 중입니다…', 'Preparing the sheet…'),
  saved: text('저장했습니다.', 'Saved.'),
  savedBut: (left: readonly Text[]) =>
    text(
      `저장했습니다. 다음은 파일에 들어가지 않았습니다. ${left.map(({ ko }) => ko).join(' ')}`,
      `Saved, but not everything is in the file. ${left.map(({ en }) => en).join(' ')}`,
    ),
  more: text('파일', 'File'),
  newWorkbook: text('새 통합 문서', 'New workbook'),
  newName: text('새 통합 문서.xlsx', 'New workbook.xlsx'),
  newSheet: text('시트1', 'Sheet1'),
  saveAs: text('다른 이름으로 저장…', 'Save as…'),
  saveCsv: text('현재 시트를 CSV로 저장', 'Save this sheet as CSV'),
  fileName: text('파일 이름', 'File name'),
  keeps: text('저장하지 않은 작업을 이 브라우저에 보관', 'Keep unsaved work in this browser'),
  clearKept: text('보관한 작업 모두 삭제', 'Delete all kept work'),
  gridGone: text(
    '시트를 더 이상 화면에 표시할 수 없습니다. 작업한 내용은 그대로 있습니다. 저장한 뒤 이 페이지를 새로 고치십시오.',
    'The sheet can no longer be shown. Your work is still there: save it, then reload this page.',
  ),
  keptCleared: text('이 브라우저에 보관한 작업을 모두 삭제했습니다.', 'All work kept in this browser was deleted.'),
  keptGone: text('보관한 작업이 더 이상 없습니다. 열려 있는 통합 문서는 그대로입니다.', 'The kept work is gone. The open workbook stays as it is.'),
  restored: ({ lost, of, typing, again }: Restored): Text => {
    const opened =
      lost > 0
        ? text(
            `보관한 작업을 열었으나, 변경 ${of}건 중 ${lost}건은 다시 적용하지 못했습니다. 마지막에 바꾼 셀을 살펴보십시오.`,
            `The kept work is open, but ${lost} of ${of} changes could not be restored. Look at the cells that were changed last.`,
          )
        : text('보관한 작업을 열었습니다.', 'The kept work is open.');
    const typed = !typing
      ? text('', '')
      : again
        ? text(
            ` ‘${typing.cell}’에 입력하던 내용은 아직 입력을 끝내지 않은 채 그대로 있습니다.`,
            ` What was being typed into ${typing.cell} is there again, not entered yet.`,
          )
        : text(
            ` ‘${typing.cell}’에 입력하던 내용은 셀이 달라져 다시 넣지 못했습니다: ${typing.text}`,
            ` What was being typed into ${typing.cell} could not be put back, because the cell is not the same any more: ${typing.text}`,
          );
    const unsaved = text(' 아직 파일로 저장하지 않았습니다.', ' It is not saved to a file yet.');
    return text(opened.ko + unsaved.ko + typed.ko, opened.en + unsaved.en + typed.en);
  },
  offer: (name: string, at: string, count: number): Text =>
    text(
      `저장하지 않고 닫힌 작업이 있습니다: ${name} (${at})${count > 1 ? ` 외 ${count - 1}건` : ''}. 이 컴퓨터의 이 브라우저에만 보관되어 있습니다.`,
      `Work was closed without saving: ${name} (${at})${count > 1 ? ` and ${count - 1} more` : ''}. It is kept in this browser on this computer only.`,
    ),
  restore: text('이어서 작업', 'Continue'),
  discard: text('삭제', 'Delete'),
  notKept: {
    blocked: text(
      '이 브라우저가 저장 공간을 막고 있어, 저장하지 않은 작업을 보관하지 못합니다. 자주 저장하십시오.',
      'This browser blocks its storage, so unsaved work cannot be kept. Save often.',
    ),
    full: text(
      '브라우저의 저장 공간이 부족하여, 저장하지 않은 작업을 보관하지 못합니다. 자주 저장하십시오.',
      'The storage of this browser is full, so unsaved work cannot be kept. Save often.',
    ),
    failed: text(
      '저장하지 않은 작업의 보관본을 만들지 못했습니다. 지금 저장하여 확인하십시오.',
      'No copy of the unsaved work could be made. Save now to see why.',
    ),
  },
  savedCsv: (sheet: string, others: number, formulas: number, guarded: number): Text =>
    text(
      [
        `‘${sheet}’ 시트의 값만 CSV(UTF-8)로 저장했습니다. 서식과 표시는 들어가지 않았습니다.`,
        ...(others > 0 ? [`다른 시트 ${others}개는 들어가지 않았습니다.`] : []),
        ...(formulas > 0 ? [`수식 ${grouped(formulas)}개는 값으로 저장했습니다.`] : []),
        ...(guarded > 0 ? [`수식처럼 시작하는 텍스트 ${grouped(guarded)}개에는 앞에 작은따옴표(')를 붙였습니다.`] : []),
        '통합 문서를 모두 지키려면 .xlsx로 저장하십시오.',
      ].join(' '),
      [
        `Only the values of “${sheet}” were saved as CSV (UTF-8), without formats and marks.`,
        ...(others > 0 ? [`${others} other ${others === 1 ? 'sheet is' : 'sheets are'} not in it.`] : []),
        ...(formulas > 0 ? [`${grouped(formulas)} formulas were saved as values.`] : []),
        ...(guarded > 0 ? [`${grouped(guarded)} texts that begin like a formula got an apostrophe (') in front.`] : []),
        'To keep the whole workbook, save it as .xlsx.',
      ].join(' '),
    ),
  keptNotShown: (found: readonly { readonly what: Text; readonly count: number; readonly sheets: readonly string[] }[]): Text => {
    const places = (sheets: readonly string[], more: (count: number) => string): string =>
      sheets.slice(0, NAMED_SHEETS).join(', ') + (sheets.length > NAMED_SHEETS ? more(sheets.length - NAMED_SHEETS) : '');
    const ko = found.map(({ what, count, sheets }) => `${what.ko} ${grouped(count)}개(${places(sheets, (count) => ` 외 ${count}개 시트`)})`);
    const en = found.map(({ what, count, sheets }) => `${what.en}: ${grouped(count)} (${places(sheets, (count) => ` and ${count} more`)})`);
    return text(
      `이 화면에는 보이지 않지만 파일에 그대로 보관되고 저장됩니다: ${ko.join(', ')}.`,
      `Not shown here, but kept in the file and saved: ${en.join(', ')}.`,
    );
  },
  notProtected: (sheets: readonly string[]): Text =>
    text(
      `${sheets.map((name) => `‘${name}’`).join(', ')} 시트는 파일에서 보호되어 있으나 이 화면에서는 보호하지 못했습니다. 잠긴 셀에 입력한 값은 저장되지 않습니다.`,
      `The protection of ${sheets.map((name) => `‘${name}’`).join(', ')} in the file does not hold here. What is typed into locked cells will not be saved.`,
    ),
  statistics: text('선택한 셀', 'Selected cells'),
  statistic: {
    SUM: text('합계', 'Sum'),
    AVERAGE: text('평균', 'Average'),
    MIN: text('최소값', 'Min'),
    MAX: text('최대값', 'Max'),
    COUNT: text('숫자 셀 수', 'Numerical count'),
    COUNTA: text('개수', 'Count'),
  },
  licences: text('오픈소스 라이선스', 'Open-source licences'),
  dismiss: text('닫기', 'Dismiss'),
  stays: text('열려 있는 통합 문서는 그대로입니다.', 'The open workbook stays as it is.'),
  failed: text(
    '예상하지 못한 오류로 끝내지 못했습니다. 열려 있는 통합 문서는 그대로입니다.',
    'An unexpected error stopped this. The open workbook stays as it is.',
  ),
  unsaved: text(
    '저장하지 않은 변경이 있습니다. 저장하지 않고 다른 통합 문서를 여시겠습니까?',
    'There are unsaved changes. Open another workbook without saving them?',
  ),
  openAnyway: text('저장하지 않고 열기', 'Open without saving'),
  cancel: text('취소', 'Cancel'),
  edited: text('변경됨', 'edited'),
  local: text('이 컴퓨터 안에서만 계산합니다.', 'Runs on this computer.'),
};
