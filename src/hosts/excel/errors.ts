import { eunNeun, text, type Text } from '../../domain';
import { AFTERMATH, HostError, type Aftermath, type HostErrorCode, type HostErrorOptions } from '../port';

export { AFTERMATH } from '../port';

interface Sentence {
  readonly code: HostErrorCode;
  /** What happened. */
  readonly what: Text;
  /** What to do. */
  readonly then: Text;
}
const say = (code: HostErrorCode, what: Text, then: Text): Sentence => ({ code, what, then });

const AGAIN = text('잠시 뒤에 다시 하십시오.', 'Try again in a moment.');
const OURS = text(
  '다시 시도하십시오. 계속되면 통합 문서를 저장하고 Excel을 다시 시작하십시오.',
  'Try again; if it goes on, save the workbook and restart Excel.',
);
const UPDATE = text('Excel을 업데이트하거나 웹용 Excel에서 여십시오.', 'Update Excel, or open the workbook in Excel on the web.');
const SMALLER = text('시트를 나누거나 쓰지 않는 열을 지우고 다시 하십시오.', 'Split the sheet or delete unused columns and try again.');

/**
 * A sentence for each code that Microsoft documents for the APIs of Excel (Excel.ErrorCodes, OfficeExtension.ErrorCodes and the table of
 * "Error handling with the application-specific JavaScript APIs"). A test compares the lists.
 */
const BY_CODE: Readonly<Record<string, Sentence>> = {
  AccessDenied: say(
    'refused',
    text(
      'Excel이 접근을 거부했습니다. 시트나 통합 문서가 보호되었거나 읽기 전용입니다.',
      'Excel denied access: the sheet or the workbook is protected or read-only.',
    ),
    text('[검토] 탭에서 보호를 풀고 다시 하십시오.', 'Unprotect it on the Review tab and try again.'),
  ),
  ActivityLimitReached: say(
    'refused',
    text('Excel이 한동안 받을 수 있는 요청의 수를 넘었습니다.', 'Excel has taken as many requests as it takes for a while.'),
    AGAIN,
  ),
  ApiNotAvailable: say('unsupported', text('이 Excel 버전에서는 쓸 수 없는 기능입니다.', 'This function is not available in this version of Excel.'), UPDATE),
  ApiNotFound: say('unsupported', text('이 Excel 버전에는 없는 기능입니다.', 'This version of Excel does not offer that.'), UPDATE),
  BadPassword: say(
    'refused',
    text('암호가 맞지 않아 Excel이 거부했습니다.', 'Excel refused: the password is not right.'),
    text('시트 보호를 풀고 다시 하십시오.', 'Unprotect the sheet and try again.'),
  ),
  CannotRegisterEvent: say(
    'failed',
    text('Excel의 변경 알림을 받을 수 없습니다. 자동 검사는 되지 않습니다.', 'Changes in Excel cannot be listened to, so nothing is checked automatically.'),
    text('[검사]를 눌러 검사하십시오.', 'Press the check button to check.'),
  ),
  CannotUpdateReadOnlyProperty: say('failed', text('Excel이 바꿀 수 없는 값이라고 답했습니다.', 'Excel answered that this value cannot be changed.'), OURS),
  Conflict: say('refused', text('다른 변경과 겹쳐서 Excel이 거부했습니다.', 'Excel refused: another change was in the way.'), AGAIN),
  ConnectionFailure: say(
    'refused',
    text('Excel과 연결이 끊겼습니다.', 'The connection to Excel was lost.'),
    text('네트워크를 확인하고 다시 하십시오.', 'Check the network and try again.'),
  ),
  ContentLengthRequired: say('failed', text('Excel이 길이를 모르는 요청이라며 거부했습니다.', 'Excel refused a request of unknown length.'), OURS),
  DirtySupportingFormula: say(
    'refused',
    text('다시 계산되지 않은 수식이 있어 Excel이 거부했습니다.', 'Excel refused: a formula has not been recalculated.'),
    text('F9를 눌러 계산한 뒤 다시 하십시오.', 'Press F9 to calculate and try again.'),
  ),
  EmptyChartSeries: say(
    'refused',
    text('비어 있는 차트 계열 때문에 Excel이 거부했습니다.', 'Excel refused because of an empty chart series.'),
    text('차트를 확인하고 다시 하십시오.', 'Look at the chart and try again.'),
  ),
  FilteredRangeConflict: say(
    'refused',
    text('필터가 걸린 범위와 부딪혀 Excel이 거부했습니다.', 'Excel refused: a filtered range is in the way.'),
    text('필터를 지우고 다시 하십시오.', 'Clear the filter and try again.'),
  ),
  FormulaLengthExceedsLimit: say(
    'refused',
    text('수식이 Excel의 길이 제한(8,192자)을 넘었습니다.', 'The formula is longer than Excel takes (8,192 characters).'),
    text('인수를 줄여서 다시 하십시오.', 'Shorten the arguments and try again.'),
  ),
  GeneralException: say(
    'failed',
    text(
      'Excel이 이유를 말하지 않고 거부했습니다. 다른 통합 문서나 대화 상자가 앞에 있을 수 있습니다.',
      'Excel refused without saying why. Another workbook or a dialog may be in front.',
    ),
    text('이 통합 문서의 시트를 클릭한 뒤 다시 하십시오.', 'Click into a sheet of this workbook and try again.'),
  ),
  HostRestartNeeded: say(
    'failed',
    text('Excel을 다시 시작해야 합니다.', 'Excel has to be restarted.'),
    text('저장하고 Excel을 닫았다가 여십시오.', 'Save, close Excel and open it again.'),
  ),
  InactiveWorkbook: say(
    'refused',
    text('다른 통합 문서가 앞에 있어 Excel이 거부했습니다.', 'Excel refused: another workbook is in front.'),
    text('이 통합 문서의 시트를 클릭한 뒤 다시 하십시오.', 'Click into a sheet of this workbook and try again.'),
  ),
  InsertDeleteConflict: say(
    'refused',
    text('셀을 넣거나 지우는 일과 부딪혀 Excel이 거부했습니다.', 'Excel refused: it collides with inserted or deleted cells.'),
    text('아래쪽 셀을 비우고 다시 하십시오.', 'Clear the cells below and try again.'),
  ),
  InvalidArgument: say('failed', text('Excel이 이 값이나 셀 주소를 받지 않았습니다.', 'Excel did not take this value or cell address.'), OURS),
  InvalidBinding: say('failed', text('셀과의 연결이 끊겼습니다.', 'The binding to the cells is no longer valid.'), text('다시 검사하십시오.', 'Check again.')),
  InvalidObjectPath: say(
    'sheet-gone',
    text('가리킨 시트나 셀이 더 이상 없습니다.', 'The sheet or cell that was meant is no longer there.'),
    text('다시 검사하십시오.', 'Check again.'),
  ),
  InvalidOperation: say(
    'refused',
    text('통합 문서의 지금 상태에서는 Excel이 허용하지 않습니다.', 'Excel does not allow this in the present state of the workbook.'),
    text('보호, 공유, 남은 시트의 수를 확인하고 다시 하십시오.', 'Look at protection, sharing and the sheets that remain, and try again.'),
  ),
  InvalidOperationInCellEditMode: say(
    'refused',
    text('셀을 편집하고 있어서 Excel이 거부했습니다.', 'Excel refused: a cell is being edited.'),
    text('Enter나 Esc로 편집을 마치고 다시 하십시오.', 'End the edit with Enter or Esc and try again.'),
  ),
  InvalidOrTimedOutSession: say(
    'failed',
    text('Excel과의 세션이 끝났습니다.', 'The session with Excel has ended.'),
    text('페이지를 새로 고치거나 통합 문서를 다시 여십시오.', 'Reload the page or open the workbook again.'),
  ),
  InvalidReference: say(
    'failed',
    text('이 작업에 맞지 않는 참조라고 Excel이 답했습니다.', 'Excel answered that the reference does not fit this.'),
    text('다시 검사하십시오.', 'Check again.'),
  ),
  InvalidRequest: say('failed', text('Excel이 요청을 이해하지 못했습니다.', 'Excel did not understand the request.'), OURS),
  InvalidRequestContext: say(
    'failed',
    text('요청이 다른 통합 문서의 것이라고 Excel이 답했습니다.', 'Excel answered that the request belongs to another workbook.'),
    text('창을 닫았다가 여십시오.', 'Close the pane and open it again.'),
  ),
  InvalidSelection: say(
    'refused',
    text(
      '지금의 선택으로는 할 수 없습니다. 다른 통합 문서가 앞에 있거나 도형이 선택되어 있습니다.',
      'It cannot be done with this selection: another workbook is in front, or a shape is selected.',
    ),
    text('이 통합 문서의 셀을 선택하고 다시 하십시오.', 'Select a cell of this workbook and try again.'),
  ),
  ItemAlreadyExists: say(
    'refused',
    text('같은 이름이 이미 있어 Excel이 거부했습니다.', 'Excel refused: the name is already taken.'),
    text('시트의 이름을 확인하고 다시 하십시오.', 'Look at the names of the sheets and try again.'),
  ),
  ItemNotFound: say(
    'sheet-gone',
    text('시트가 삭제되었거나 통합 문서가 닫혔습니다.', 'The sheet was deleted or the workbook was closed.'),
    text('다른 시트에서 다시 시작하십시오.', 'Start again on another sheet.'),
  ),
  MemoryLimitReached: say(
    'too-large',
    text('Excel의 메모리가 모자랍니다.', 'Excel is out of memory.'),
    text('다른 통합 문서를 닫고 다시 하십시오.', 'Close other workbooks and try again.'),
  ),
  MergedRangeConflict: say(
    'refused',
    text('병합된 셀과 부딪혀 Excel이 거부했습니다.', 'Excel refused: merged cells are in the way.'),
    text('병합을 풀고 다시 하십시오.', 'Unmerge them and try again.'),
  ),
  NonBlankCellOffSheet: say(
    'refused',
    text('시트 끝의 셀이 비어 있지 않아 Excel이 거부했습니다.', 'Excel refused: cells at the end of the sheet are not empty.'),
    text('시트의 마지막 행과 열을 비우고 다시 하십시오.', 'Clear the last rows and columns and try again.'),
  ),
  NotImplemented: say('unsupported', text('이 Excel에는 아직 없는 기능입니다.', 'This Excel does not have that yet.'), UPDATE),
  OpenWorkbookLinksBlocked: say(
    'refused',
    text('외부 통합 문서의 연결이 차단되어 있습니다.', 'Links to other workbooks are blocked.'),
    text('[데이터] 탭의 [연결 편집]을 확인하십시오.', 'Look at Edit Links on the Data tab.'),
  ),
  OperationCellsExceedLimit: say(
    'too-large',
    text('한 번에 다룰 수 있는 셀의 수(500만)를 넘었습니다.', 'These are more cells than Excel takes at once (5 million).'),
    SMALLER,
  ),
  PivotTableRangeConflict: say(
    'refused',
    text('피벗 테이블과 부딪혀 Excel이 거부했습니다.', 'Excel refused: a PivotTable is in the way.'),
    text('피벗 테이블을 옮기고 다시 하십시오.', 'Move the PivotTable and try again.'),
  ),
  PowerQueryRefreshResourceChallenge: say(
    'refused',
    text('쿼리가 로그인을 기다리고 있습니다.', 'A query waits for credentials.'),
    text('[데이터] 탭에서 쿼리를 새로 고친 뒤 다시 하십시오.', 'Refresh the query on the Data tab and try again.'),
  ),
  PropertyNotLoaded: say(
    'failed',
    text('읽어 오지 않은 값을 쓰려 했습니다(프로그램 오류).', 'A value was used that had not been read (an error of this program).'),
    OURS,
  ),
  RangeExceedsLimit: say('too-large', text('범위의 셀이 너무 많습니다.', 'The range has too many cells.'), SMALLER),
  RangeImageExceedsLimit: say('too-large', text('범위의 그림이 너무 큽니다.', 'The image of the range is too large.'), SMALLER),
  RefreshWorkbookLinksBlocked: say(
    'refused',
    text('외부 통합 문서의 값을 새로 고칠 수 없습니다.', 'Links to other workbooks cannot be refreshed.'),
    text('[데이터] 탭의 [연결 편집]을 확인하십시오.', 'Look at Edit Links on the Data tab.'),
  ),
  RequestAborted: say('refused', text('Excel이 요청을 도중에 그만두었습니다.', 'Excel aborted the request.'), AGAIN),
  RequestPayloadSizeLimitExceeded: say(
    'too-large',
    text('Excel에 한 번에 보낼 수 있는 크기를 넘었습니다.', 'This is more than can be sent to Excel at once.'),
    SMALLER,
  ),
  ResponsePayloadSizeLimitExceeded: say(
    'too-large',
    text('Excel이 한 번에 답할 수 있는 크기를 넘었습니다.', 'This is more than Excel can answer at once.'),
    SMALLER,
  ),
  RunMustReturnPromise: say(
    'failed',
    text('요청이 끝나기를 기다리지 않았습니다(프로그램 오류).', 'A request was not waited for (an error of this program).'),
    OURS,
  ),
  ServiceNotAvailable: say('refused', text('Excel의 서비스가 지금은 응답하지 않습니다.', 'The service of Excel is not available just now.'), AGAIN),
  Unauthenticated: say(
    'refused',
    text('로그인이 끊겨 Excel이 거부했습니다.', 'Excel refused: you are signed out.'),
    text('Office에 다시 로그인하고 다시 하십시오.', 'Sign in to Office again and try again.'),
  ),
  UndoNotSupported: say(
    'unsupported',
    text('이 Excel은 여러 단계를 한 번에 되돌리는 기능이 없습니다.', 'This Excel cannot take back several steps at once.'),
    UPDATE,
  ),
  UnsupportedFeature: say(
    'unsupported',
    text('이 통합 문서나 Excel이 지원하지 않는 기능입니다.', 'This workbook or this Excel does not support that.'),
    UPDATE,
  ),
  UnsupportedFillType: say(
    'unsupported',
    text('지원하지 않는 채우기 형식입니다.', 'The fill of the cell is not supported.'),
    text('셀의 채우기를 한 가지 색으로 바꾸고 다시 하십시오.', 'Change the fill to a single colour and try again.'),
  ),
  UnsupportedOperation: say('unsupported', text('Excel이 지원하지 않는 작업이라고 답했습니다.', 'Excel answered that it does not support this.'), UPDATE),
  UnsupportedSheet: say(
    'refused',
    text('워크시트가 아닌 시트(차트·매크로 시트)여서 Excel이 거부했습니다.', 'Excel refused: it is no worksheet but a chart or macro sheet.'),
    text('워크시트를 골라 다시 하십시오.', 'Choose a worksheet and try again.'),
  ),
  ValueNotLoaded: say('failed', text('아직 오지 않은 값을 쓰려 했습니다(프로그램 오류).', 'A value was used before it came (an error of this program).'), OURS),
};

const FAILED = say(
  'failed',
  text('Excel이 요청을 처리하지 못했습니다.', 'Excel could not do it.'),
  text('다시 해 보고, 그래도 안 되면 통합 문서를 저장하고 닫았다가 여십시오.', 'Try again; if it fails again, save, close and reopen the workbook.'),
);
const SILENT = say(
  'no-answer',
  text('Excel이 답하지 않아 기다리기를 그만두었습니다.', 'Excel did not answer, so the wait was given up.'),
  text(
    '셀을 편집하고 있으면 Enter나 Esc로 마치고, 열린 대화 상자를 닫은 뒤 다시 하십시오.',
    'If a cell is being edited, end the edit with Enter or Esc; close open dialogs; then try again.',
  ),
);
const CANCELLED = say('cancelled', text('읽기를 그만두었습니다.', 'Reading was cancelled.'), text('', ''));

/** The documented codes that have a sentence. */
export const KNOWN_CODES: readonly string[] = Object.keys(BY_CODE);

/** The code of an OfficeExtension.Error; its class is not the same in every frame, so it is known by its shape. */
const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What other layers of Excel on the web call the same (Microsoft Graph, the gateway before it). */
const ALIASES: Readonly<Record<string, string>> = {
  TooManyRequests: 'ActivityLimitReached',
  ServerBusy: 'ServiceNotAvailable',
  ServiceUnavailable: 'ServiceNotAvailable',
};
/** An answer of the line without a word of Excel has a status alone. */
const BY_STATUS: Readonly<Record<number, string>> = { 429: 'ActivityLimitReached', 503: 'ServiceNotAvailable' };
function knownCodeOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const status = code === 'ConnectionFailure' ? (error as { readonly httpStatusCode?: unknown }).httpStatusCode : undefined;
  return (typeof status === 'number' ? BY_STATUS[status] : undefined) ?? (Object.hasOwn(ALIASES, code) ? ALIASES[code] : code);
}

/** Whether Excel refused because it has too much to do: what was asked was not begun, and may be asked again in a moment. */
export function isOfHaste(error: unknown): boolean {
  const code = knownCodeOf(error instanceof HostError ? error.cause : error);
  return code === 'ActivityLimitReached' || code === 'ServiceNotAvailable';
}

const joined = (...parts: readonly Text[]): Text =>
  text(
    parts
      .map(({ ko }) => ko)
      .filter(Boolean)
      .join(' '),
    parts
      .map(({ en }) => en)
      .filter(Boolean)
      .join(' '),
  );

function errorOf({ code, what, then }: Sentence, options: HostErrorOptions = {}): HostError {
  return new HostError(code, joined(what, AFTERMATH[options.aftermath ?? 'unchanged'], then), { ...options, because: { what, then } });
}

/** Whatever Office.js threw, as the one error that the port knows. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof Error && error.name === 'AbortError') return cancelled();
  const code = knownCodeOf(error);
  const sentence = code !== undefined && Object.hasOwn(BY_CODE, code) ? (BY_CODE[code] as Sentence) : FAILED;
  return errorOf(sentence, { cause: error });
}

/** Whether all was refused because a cell is being edited. */
export const isOfCellEdit = (error: unknown): boolean => codeOf(error instanceof HostError ? error.cause : error) === 'InvalidOperationInCellEditMode';

/** Whether a name was taken by the time it was given. */
export const isOfName = (error: HostError): boolean => codeOf(error.cause) === 'ItemAlreadyExists';

/** The same refusal, by one who knows what it left behind. */
export function withAftermath(error: unknown, aftermath: Aftermath, left: Pick<HostErrorOptions, 'receipt' | 'sheet'> = {}): HostError {
  const { code, because, cause, text: said } = toHostError(error);
  return errorOf({ code, what: because?.what ?? said, then: because?.then ?? text('', '') }, { cause, aftermath, ...left });
}

export const tooLarge = (): HostError => errorOf(BY_CODE['ResponsePayloadSizeLimitExceeded'] as Sentence);

export const cancelled = (): HostError => errorOf(CANCELLED);

export const noAnswer = (): HostError => errorOf(SILENT);

export const lastVisibleSheet = (): HostError =>
  errorOf(say('refused', text('보이는 마지막 시트는 지울 수 없습니다.', 'The last visible sheet cannot be deleted.'), text('', '')));

export const notTaken = (address: string): HostError =>
  errorOf(
    say(
      'refused',
      text(`${address}에 쓴 값을 Excel이 받지 않았습니다.`, `Excel did not take what was written into ${address}.`),
      text('병합된 셀에 가려 있지 않은지 확인하고 다시 하십시오.', 'See whether a merged cell covers it, and try again.'),
    ),
  );

export const ofSpill = (address: string): HostError =>
  errorOf(
    say(
      'refused',
      text(
        `${eunNeun(address)} 다른 셀의 수식이 펼친 값이므로 쓰지 않았습니다.`,
        `${address} was not written: its value is spilled there by the formula of another cell.`,
      ),
      text('수식이 가져오는 원래 셀을 수정하십시오.', 'Fix the cell that the formula takes it from.'),
    ),
  );

export const notSpilled = (): HostError =>
  errorOf(
    say(
      'unsupported',
      text('이 Excel은 수식이 어느 셀에 펼쳐졌는지 알려 주지 않습니다.', 'This Excel does not say into which cells a formula has spilled.'),
      text('펼쳐진 셀을 선택하고 Ctrl+1에서 표시 형식을 정하십시오.', 'Select the spilled cells and choose a number format with Ctrl+1.'),
    ),
  );

export const changedMeanwhile = (address: string): HostError =>
  new HostError(
    'changed',
    text(
      `${address} 셀이 그사이 바뀌어 아무것도 쓰지 않았습니다. 다시 검사하십시오.`,
      `${address} was changed meanwhile, so nothing was written. Check again.`,
    ),
  );
