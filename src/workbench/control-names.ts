/** Names for the grid's own buttons and fields, most of which are a picture and nothing else. */
import { text, type Lang, type Text } from '../domain';

/** By the command that a control gives, or by its picture where it gives none. */
const NAMES: Readonly<Record<string, Text>> = {
  'univer.command.undo': text('실행 취소', 'Undo'),
  'univer.command.redo': text('다시 실행', 'Redo'),
  'sheet.command.set-once-format-painter': text('서식 복사', 'Format painter'),
  'sheet.command.clear-selection-all': text('모두 지우기', 'Clear all'),
  'sheet.command.set-range-font-family': text('글꼴', 'Font'),
  'sheet.command.set-range-fontsize': text('글꼴 크기', 'Font size'),
  'sheet.command.set-range-font-increase': text('글꼴 크기 크게', 'Increase font size'),
  'sheet.command.set-range-font-decrease': text('글꼴 크기 작게', 'Decrease font size'),
  'sheet.command.set-range-bold': text('굵게', 'Bold'),
  'sheet.command.set-range-italic': text('기울임꼴', 'Italic'),
  'sheet.command.set-range-underline': text('밑줄', 'Underline'),
  'sheet.command.set-range-stroke': text('취소선', 'Strikethrough'),
  'sheet.command.set-range-text-color': text('글꼴 색', 'Font color'),
  'sheet.command.set-background-color': text('채우기 색', 'Fill color'),
  'sheet.command.set-border-basic': text('테두리', 'Borders'),
  'sheet.command.set-horizontal-text-align': text('가로 맞춤', 'Horizontal alignment'),
  'sheet.command.set-vertical-text-align': text('세로 맞춤', 'Vertical alignment'),
  'sheet.command.set-text-wrap': text('텍스트 줄 바꿈', 'Wrap text'),
  'sheet.command.set-text-rotation': text('텍스트 방향', 'Orientation'),
  'sheet.command.add-worksheet-merge': text('셀 병합', 'Merge cells'),
  'sheet.command.numfmt.set.percent': text('백분율', 'Percent'),
  'sheet.command.numfmt.set.currency': text('통화', 'Currency'),
  'sheet.command.numfmt.add.decimal.command': text('자릿수 늘림', 'Increase decimal'),
  'sheet.command.numfmt.subtract.decimal.command': text('자릿수 줄임', 'Decrease decimal'),
  'base-ui.operation.toggle-shortcut-panel': text('단축키', 'Shortcuts'),
  'sheet.menu.data-validation': text('데이터 유효성 검사', 'Data validation'),
  'ui.operation.open-find-dialog': text('찾기', 'Find'),
  'sheet.command.smart-toggle-filter': text('필터', 'Filter'),
  'sheet.menu.sheets-sort': text('정렬', 'Sort'),
  'sheet.command.toggle-gridlines': text('눈금선', 'Gridlines'),
  // Pictures: in the foot, of the sheets and of the zoom; in the line of the formula.
  'foot convert': text('모든 시트', 'All sheets'),
  'foot increase': text('새 시트', 'New sheet'),
  'foot back': text('앞 시트', 'Previous sheets'),
  'foot more': text('뒤 시트', 'Next sheets'),
  'zoom reduce': text('축소', 'Zoom out'),
  'zoom increase': text('확대', 'Zoom in'),
  'zoom handle': text('확대/축소', 'Zoom'),
  'zoom reset': text('100%로', 'Back to 100%'),
  'more-down': text('이름 목록', 'List of names'),
  close: text('닫기', 'Close'),
  names: text('이름 상자', 'Name box'),
};

/** Areas that the library names in English alone, whatever the language of the page. */
const AREAS: Readonly<Record<string, Text>> = {
  '[data-u-comp="sidebar"]': text('사이드바', 'Side panel'),
  '[data-u-comp="slide-tab-bar"]': text('시트 탭', 'Sheet tabs'),
  'section[aria-live="polite"][aria-relevant="additions text"]': text('알림', 'Notifications'),
};

const CONTROLS = 'button, input, a[data-state], [role="button"], [aria-haspopup]';
/** Says that the name is ours: it changes with the language of the page. */
const OURS = 'data-named';

const pictureOf = (control: Element): string =>
  [...control.querySelectorAll('svg')].flatMap(({ classList }) => [...classList].flatMap((name) => /^univerjs-icon-(.+)-icon$/.exec(name)?.[1] ?? []))[0] ?? '';

function nameOf(control: Element): Text | undefined {
  const command = control.closest('[data-u-command]')?.getAttribute('data-u-command') ?? '';
  if (NAMES[command]) return NAMES[command];
  if (control.closest('[data-u-comp="defined-name"]') && control instanceof HTMLInputElement) return NAMES['names'];
  const role = control.getAttribute('role');
  if (role === 'handle') return NAMES['zoom handle'];
  if (control.closest('[role="track"]')) return NAMES['zoom reset'];
  const picture = pictureOf(control);
  const sheets = control.getAttribute('data-u-comp') === 'sheet-bar-append-button' || control.querySelector('[data-u-comp="sheet-bar-append-button"]') !== null;
  // The same arrow, turned about, leads back.
  const turned = control.querySelector('svg.univer-rotate-180') !== null;
  return NAMES[sheets ? `foot ${turned ? 'back' : picture}` : `zoom ${picture}`] ?? NAMES[picture];
}

/** The names that the library has in no other language: of its side bar, and of the cross of its questions. */
const ENGLISH_ONLY = new Set<string | null>(['Close sidebar', 'Close']);
const isName = (name: string | null): boolean => name !== null && name !== '' && !ENGLISH_ONLY.has(name);
const isNamed = (control: Element): boolean =>
  isName(control.getAttribute('aria-label')) || control.hasAttribute('aria-labelledby') || isName(control.textContent.trim());

/** Names the areas of the page that the library made, in the language of now. */
export function nameAreas(page: Element, lang: Lang): void {
  for (const [selector, name] of Object.entries(AREAS))
    for (const area of page.querySelectorAll(selector)) if (area.getAttribute('aria-label') !== name[lang]) area.setAttribute('aria-label', name[lang]);
}

/** Names what has none; what was named before is named anew, in the language of now. */
export function nameControls(container: Element, lang: Lang): void {
  for (const control of container.querySelectorAll(CONTROLS)) {
    if (!control.hasAttribute(OURS) && isNamed(control)) continue;
    const name = nameOf(control)?.[lang];
    if (name === undefined || control.getAttribute('aria-label') === name) continue;
    control.setAttribute('aria-label', name);
    control.setAttribute(OURS, '');
    // A box that opens a menu and is no button says so; one with a field in it leaves that to the field.
    if (control instanceof HTMLDivElement && !control.hasAttribute('role') && !control.querySelector('input, button')) control.setAttribute('role', 'button');
  }
}
