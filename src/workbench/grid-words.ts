/** The words of the grid's own menus: what Excel itself says, where the library says something else, half a sentence, or nothing in that language. */
import { text, type Lang, type Text } from '../domain';

type Words = Readonly<Record<string, string>>;

const KO: Words = {
  'sheets.autoFill.series': '연속 데이터 채우기',
  'sheets.autoFill.formatOnly': '서식만 채우기',
  'sheets.autoFill.noFormat': '서식 없이 채우기',
  'sheets.info.acrossMergedCell': '병합된 셀의 일부만 선택했습니다.',
  'sheets-formula-ui.functionType.univer': '기타',
  'sheets-formula-ui.functionType.compatibility': '호환성',
  'sheets-numfmt-ui.scientific': '지수',
  'sheets-numfmt-ui.thousandthPercentile': '쉼표 스타일',
  'sheets-numfmt-ui.decimalLength': '소수 자릿수',
  'sheets-numfmt-ui.addDecimal': '자릿수 늘림',
  'sheets-numfmt-ui.subtractDecimal': '자릿수 줄임',
  'sheets-ui.toolbar.formatPainter': '서식 복사',
  'sheets-ui.toolbar.fontSizeIncrease': '글꼴 크기 크게',
  'sheets-ui.toolbar.fontSizeDecrease': '글꼴 크기 작게',
  'sheets-ui.toolbar.italic': '기울임꼴',
  'sheets-ui.toolbar.textColor.main': '글꼴 색',
  'sheets-ui.toolbar.fillColor.main': '채우기 색',
  'sheets-ui.toolbar.textWrapMode.main': '텍스트 줄 바꿈',
  'sheets-ui.toolbar.textRotateMode.main': '텍스트 방향',
  'sheets-ui.textWrap.wrap': '줄 바꿈',
  'sheets-ui.textWrap.clip': '셀 안에서만 표시',
  'sheets-ui.textWrap.overflow': '옆 셀로 넘김',
  'sheets-ui.sheetConfig.unhide': '숨기기 취소',
  'sheets-ui.sheetConfig.changeColor': '탭 색',
  'sheets-ui.sheetConfig.tipNameRepeat': '같은 이름의 시트가 이미 있습니다. 다른 이름을 입력하십시오.',
  'sheets-ui.sheetConfig.sheetNameAlreadyExistsError': '같은 이름의 시트가 이미 있습니다. 다른 이름을 입력하십시오.',
  'sheets-ui.sheetConfig.noMoreSheet': '통합 문서에는 보이는 시트가 하나 이상 있어야 합니다. 먼저 새 시트를 삽입하거나 숨긴 시트를 표시하십시오.',
  'sheets-ui.sheetConfig.noHide': '보이는 시트가 하나 이상 있어야 합니다.',
  'sheets-ui.sheetConfig.sheetNameSpecCharError':
    "시트 이름은 31자를 넘을 수 없고, 작은따옴표(')로 시작하거나 끝날 수 없으며, [ ] : \\ ? * / 를 쓸 수 없습니다.",
  'sheets-ui.sheetConfig.deleteLargeSheetContent': '이 시트를 삭제하시겠습니까? 삭제하면 되돌릴 수 없습니다.',
  'sheets-ui.rightClick.cut': '잘라내기',
  'sheets-ui.rightClick.insertRowsAboveSuffix': '개',
  'sheets-ui.rightClick.insertRowsAfterSuffix': '개',
  'sheets-ui.rightClick.insertColsLeftSuffix': '개',
  'sheets-ui.rightClick.insertColsRightSuffix': '개',
  'sheets-ui.rightClick.clearSelection': '지우기',
  'sheets-ui.rightClick.clearContent': '내용 지우기',
  'sheets-ui.rightClick.clearFormat': '서식 지우기',
  'sheets-ui.rightClick.clearAll': '모두 지우기',
  'sheets-ui.rightClick.fitContent': '자동 맞춤',
  'sheets-ui.rightClick.showHideRow': '행 숨기기 취소',
  'sheets-ui.rightClick.showHideColumn': '열 숨기기 취소',
  'sheets-ui.rightClick.freeze': '틀 고정',
  'sheets-ui.rightClick.freezeFirstCol': '첫 열 고정',
  'sheets-ui.rightClick.freezeFirstRow': '첫 행 고정',
  'sheets-ui.rightClick.cancelFreeze': '틀 고정 취소',
  'sheets-ui.rightClick.editProtectRange': '보호 범위 설정',
  'sheets-ui.info.noName': '제목 없음',
  'sheets-ui.info.wait': '기다리는 중…',
  'sheets-ui.info.loading': '불러오는 중…',
  'sheets-ui.uploadLoading.loading': '불러오는 중…',
  'sheets-ui.clipboard.shortCutNotify.title': '단축키로 붙여 넣으십시오.',
  'sheets-ui.clipboard.shortCutNotify.useShortCutInstead': 'Excel의 내용입니다. 단축키로 붙여 넣으십시오.',
  'sheets-ui.statusbar.sum': '합계',
  'sheets-ui.statusbar.average': '평균',
  'sheets-ui.statusbar.min': '최소값',
  'sheets-ui.statusbar.max': '최대값',
  'sheets-ui.statusbar.count': '숫자 셀 수',
  'sheets-ui.statusbar.countA': '개수',
  'sheets-ui.definedName.managerTitle': '이름 관리자',
  'sheets-ui.definedName.featureTitle': '이름 관리자',
  'ui.shortcut.cut': '잘라내기',
  'ui.clipboard.authentication.title': '클립보드를 쓸 수 없습니다',
  'ui.clipboard.authentication.content': '브라우저에서 이 화면의 클립보드 사용을 허용하십시오.',
};

const EN: Words = {
  'design.ColorPicker.cancel': 'Cancel',
  'design.ColorPicker.confirm': 'OK',
  'design.Confirm.cancel': 'Cancel',
  'design.Confirm.confirm': 'OK',
  'sheets.definedName.defaultName': 'Name',
  'sheets.merge.confirm.cancel': 'Cancel',
  'sheets.merge.confirm.confirm': 'Merge',
  'sheets-formula-ui.functionType.univer': 'Other',
  'sheets-ui.align.left': 'Left',
  'sheets-ui.align.center': 'Center',
  'sheets-ui.align.right': 'Right',
  'sheets-ui.align.top': 'Top',
  'sheets-ui.align.middle': 'Middle',
  'sheets-ui.align.bottom': 'Bottom',
  'sheets-ui.button.total': 'Total:',
  'sheets-ui.borderLine.borderTop': 'Top border',
  'sheets-ui.borderLine.borderBottom': 'Bottom border',
  'sheets-ui.borderLine.borderLeft': 'Left border',
  'sheets-ui.borderLine.borderRight': 'Right border',
  'sheets-ui.borderLine.borderNone': 'No border',
  'sheets-ui.borderLine.borderAll': 'All borders',
  'sheets-ui.borderLine.borderOutside': 'Outside borders',
  'sheets-ui.borderLine.borderInside': 'Inside borders',
  'sheets-ui.borderLine.borderHorizontal': 'Inside horizontal borders',
  'sheets-ui.borderLine.borderVertical': 'Inside vertical borders',
  'sheets-ui.borderLine.borderColor': 'Border color',
  'sheets-ui.borderLine.borderSize': 'Border width',
  'sheets-ui.borderLine.borderType': 'Border style',
  'sheets-ui.merge.cancel': 'Unmerge cells',
  'sheets-ui.sheetConfig.changeColor': 'Tab color',
  'sheets-ui.sheetConfig.tipNameRepeat': 'A sheet of this name exists already. Enter another name.',
  'sheets-ui.sheetConfig.confirmDelete': 'Delete it?',
  'sheets-ui.sheetConfig.deleteSheetContent': 'Delete this sheet?',
  'sheets-ui.sheetConfig.redoDelete': 'Ctrl+Z brings it back',
  'sheets-ui.sheetConfig.noHide': 'At least one sheet has to stay visible.',
  'sheets-ui.sheetConfig.noMoreSheet': 'A workbook needs at least one visible sheet. Insert a sheet or show a hidden one first.',
  'sheets-ui.rightClick.insertColsLeftSuffix': 'columns left',
  'sheets-ui.rightClick.insertColsRightSuffix': 'columns right',
  'sheets-ui.rightClick.fitContent': 'AutoFit',
  'sheets-ui.rightClick.freeze': 'Freeze panes',
  'sheets-ui.rightClick.cancelFreeze': 'Unfreeze panes',
  'sheets-ui.rightClick.showHideRow': 'Unhide rows',
  'sheets-ui.rightClick.showHideColumn': 'Unhide columns',
  'sheets-ui.info.noName': 'Untitled',
  'sheets-ui.info.wait': 'Waiting…',
  'sheets-ui.definedName.managerTitle': 'Name manager',
  'sheets-ui.definedName.featureTitle': 'Name manager',
  'ui.clipboard.authentication.content': 'Please allow this page to use the clipboard.',
};

const WORDS: Readonly<Record<Lang, Words>> = { ko: KO, en: EN };

/** Texts that the library shows and has in no language: it would show their names. */
const LACKING: Readonly<Record<string, Text>> = {
  'ribbon.start': text('서식 도구', 'Formatting tools'),
  'find-replace.replace.partial-success': text('{0}개를 바꾸었고 {1}개는 바꾸지 못했습니다.', '{0} replaced, {1} not replaced.'),
  'sheets-filter-ui.permission.filterErr': text('보호된 범위라 필터를 쓸 수 없습니다.', 'The range is protected: it cannot be filtered.'),
  'sheets-formula.progress.analyzing': text('수식 분석 중', 'Reading formulas'),
  'sheets-formula.progress.calculating': text('계산 중', 'Calculating'),
  'sheets-formula.progress.array-analysis': text('배열 수식 분석 중', 'Reading array formulas'),
  'sheets-formula.progress.array-calculation': text('배열 수식 계산 중', 'Calculating array formulas'),
  'sheets-formula.progress.done': text('계산 완료', 'Calculated'),
  'sheets-hyper-link.message.refError': text('참조가 없는 링크입니다.', 'The link leads to a place that is gone.'),
  'sheets-ui.filter.confirm.error': text('삽입하거나 삭제할 수 없습니다', 'Cells cannot be inserted or deleted'),
  'sheets-ui.filter.confirm.notAllowedToInsertRange': text(
    '필터가 걸린 범위의 셀은 옮길 수 없습니다. 먼저 필터를 지우십시오.',
    'Cells of a filtered range cannot be moved. Clear the filter first.',
  ),
  'sheets-ui.info.error': text('알림', 'Note'),
  'sheets-ui.info.forceStringInfo': text('숫자가 텍스트로 저장되어 있습니다.', 'A number is stored as text.'),
  'sheets-ui.merge.confirm.warning': text('병합된 셀', 'Merged cells'),
  'sheets-ui.merge.confirm.dismantleMergeCellWarning': text(
    '일부 병합된 셀이 나누어집니다. 계속하시겠습니까?',
    'Some merged cells will be split. Do you want to continue?',
  ),
  'ui.ribbon.menu': text('도구 모음', 'Toolbar'),
};

/** 합니다체, as everything else on the page. */
const formal = (text: string): string => text.replace(/(?:해\s?주|부여해\s?주|하|으)세요/g, (found) => (found.startsWith('으') ? '으십시오' : '하십시오'));

/** A part of the grid's texts in the words of the page; what `WORDS` does not name stays, in formal Korean. */
export function inOurWords<Part extends object>(part: Part, lang: Lang): Part {
  const walk = (at: unknown, path: string): unknown => {
    if (typeof at === 'string') return WORDS[lang][path] ?? (lang === 'ko' ? formal(at) : at);
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return at;
    return Object.fromEntries(Object.entries(at).map(([key, value]) => [key, walk(value, path === '' ? key : `${path}.${key}`)]));
  };
  return walk(part, '') as Part;
}

/** All texts of the grid: those of the library in our words, and those that it lacks. */
export function allWords<Texts extends object>(texts: Texts, lang: Lang): Texts {
  const whole = inOurWords(texts, lang);
  for (const [path, words] of Object.entries(LACKING)) {
    const names = path.split('.');
    const last = names.pop() as string;
    names.reduce((within, name) => (within[name] ??= {}) as Record<string, unknown>, whole as Record<string, unknown>)[last] ??= words[lang];
  }
  return whole;
}

export const NAMED_WORDS = WORDS;
