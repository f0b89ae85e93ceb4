import { text, type Text } from '../../domain';
import { HostError, type HostErrorCode } from '../port';

const UNHARMED = text('통합 문서는 그대로입니다.', 'The workbook is as it was.');

const say = (code: HostErrorCode, what: Text, then: Text): [HostErrorCode, Text] => [
  code,
  text(`${what.ko} ${UNHARMED.ko} ${then.ko}`, `${what.en} ${UNHARMED.en} ${then.en}`),
];

const GONE = say(
  'sheet-gone',
  text('시트가 삭제되었거나 통합 문서가 닫혔습니다.', 'The sheet was deleted or the workbook was closed.'),
  text('다른 시트에서 다시 시작하십시오.', 'Start again on another sheet.'),
);
const PROTECTED = say(
  'refused',
  text('보호되었거나 읽기 전용이어서 Excel이 거부했습니다.', 'Excel refused: the sheet is protected or read-only.'),
  text('시트 보호를 풀고 다시 하십시오.', 'Unprotect the sheet and try again.'),
);
const EDITING = say(
  'refused',
  text('셀을 편집하고 있어서 Excel이 거부했습니다.', 'Excel refused: a cell is being edited.'),
  text('Enter나 Esc로 편집을 마치고 다시 하십시오.', 'End the edit with Enter or Esc and try again.'),
);
const CONFLICT = say(
  'refused',
  text('병합된 셀, 필터, 표나 피벗 테이블과 부딪혀서 Excel이 거부했습니다.', 'Excel refused: merged cells, a filter, a table or a PivotTable is in the way.'),
  text('그 부분을 풀고 다시 하십시오.', 'Clear it and try again.'),
);
const NOT_SO = say(
  'refused',
  text('통합 문서의 지금 상태에서는 Excel이 허용하지 않습니다.', 'Excel does not allow this in the present state of the workbook.'),
  text('보호, 공유, 남은 시트의 수를 확인하고 다시 하십시오.', 'Look at protection, sharing and the sheets that remain, and try again.'),
);
const BUSY = say(
  'refused',
  text('Excel이 지금은 요청을 받지 않습니다.', 'Excel takes no requests just now.'),
  text('잠시 뒤에 다시 하십시오.', 'Try again in a moment.'),
);
const LARGE = say(
  'too-large',
  text('Excel이 한 번에 주고받을 수 있는 크기를 넘었습니다.', 'This is more than Excel can exchange at once.'),
  text('시트를 나누거나 쓰지 않는 열을 지우고 다시 하십시오.', 'Split the sheet or delete unused columns and try again.'),
);
const UNSUPPORTED = say(
  'unsupported',
  text('이 Excel 버전에는 없는 기능입니다.', 'This version of Excel does not offer that.'),
  text('Excel 2021 이상이나 웹용 Excel에서 여십시오.', 'Open the workbook in Excel 2021 or later, or in Excel on the web.'),
);
const FAILED = say(
  'failed',
  text('Excel이 요청을 처리하지 못했습니다.', 'Excel could not do it.'),
  text('다시 해 보고, 그래도 안 되면 통합 문서를 닫았다가 여십시오.', 'Try again; if it fails again, close and reopen the workbook.'),
);

/** By the code of OfficeExtension.Error. A code that is not here is `failed`. */
const BY_CODE: Readonly<Record<string, [HostErrorCode, Text]>> = {
  ItemNotFound: GONE,
  InvalidObjectPath: GONE,
  InactiveWorkbook: GONE,
  AccessDenied: PROTECTED,
  Unauthenticated: PROTECTED,
  UnsupportedSheet: PROTECTED,
  InvalidOperation: NOT_SO,
  ItemAlreadyExists: NOT_SO,
  InvalidSelection: NOT_SO,
  InvalidOperationInCellEditMode: EDITING,
  FilteredRangeConflict: CONFLICT,
  InsertDeleteConflict: CONFLICT,
  MergedRangeConflict: CONFLICT,
  NonBlankCellOffSheet: CONFLICT,
  PivotTableRangeConflict: CONFLICT,
  Conflict: BUSY,
  RequestAborted: BUSY,
  ServiceNotAvailable: BUSY,
  ActivityLimitReached: BUSY,
  RequestPayloadSizeLimitExceeded: LARGE,
  ResponsePayloadSizeLimitExceeded: LARGE,
  OperationCellsExceedLimit: LARGE,
  RangeExceedsLimit: LARGE,
  MemoryLimitReached: LARGE,
  ApiNotAvailable: UNSUPPORTED,
  ApiNotFound: UNSUPPORTED,
  NotImplemented: UNSUPPORTED,
  UnsupportedFeature: UNSUPPORTED,
  UnsupportedOperation: UNSUPPORTED,
};

/** The code of an OfficeExtension.Error; its class is not the same in every frame, so it is known by its shape. */
const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Whatever Office.js threw, as the one error that the port knows. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const [code, message] = BY_CODE[codeOf(error) ?? ''] ?? FAILED;
  return new HostError(code, message, { cause: error });
}

export const tooLarge = (): HostError => new HostError(...LARGE);

export const cancelled = (): HostError =>
  new HostError('cancelled', text('읽기를 그만두었습니다. 통합 문서는 그대로입니다.', 'Reading was cancelled. The workbook is as it was.'));

export const changedMeanwhile = (address: string): HostError =>
  new HostError(
    'changed',
    text(
      `${address} 셀이 그사이 바뀌어 아무것도 쓰지 않았습니다. 다시 검사하십시오.`,
      `${address} was changed meanwhile, so nothing was written. Check again.`,
    ),
  );
