/** What the grid refuses, said so that a person knows what happened, what became of the workbook and what to do. */
import { text, type Text } from '../../domain';
import { AFTERMATH, HostError, type HostErrorCode, type HostErrorOptions } from '../port';

interface Sentence {
  readonly code: HostErrorCode;
  readonly what: Text;
  readonly then: Text;
}
const NOTHING = text('', '');

/** The sentence with what is known of the workbook between what happened and what to do. */
function errorOf({ code, what, then }: Sentence, options: HostErrorOptions = {}): HostError {
  const left = AFTERMATH[options.aftermath ?? 'unchanged'];
  const said = (of: (part: Text) => string): string => [what, left, then].map(of).filter(Boolean).join(' ');
  return new HostError(
    code,
    text(
      said(({ ko }) => ko),
      said(({ en }) => en),
    ),
    { ...options, because: { what, then } },
  );
}

export const gone = (): HostError =>
  errorOf({
    code: 'sheet-gone',
    what: text('시트가 없어졌거나 통합 문서가 닫혔습니다.', 'The sheet is gone or the workbook was closed.'),
    then: text('다른 시트를 골라 다시 하십시오.', 'Choose another sheet and try again.'),
  });

export const changed = (address: string): HostError =>
  errorOf({
    code: 'changed',
    what: text(`그 사이에 ${address} 셀이 바뀌어 쓰지 않았습니다.`, `Cell ${address} has changed meanwhile, so nothing was written.`),
    then: text('다시 검사하십시오.', 'Check again.'),
  });

const REFUSED: Sentence = {
  code: 'refused',
  what: text('시트가 변경을 받아들이지 않았습니다.', 'The sheet refused the change.'),
  then: text('보호를 풀고 다시 하십시오.', 'Take the protection away and try again.'),
};
export const refused = (options?: HostErrorOptions): HostError => errorOf(REFUSED, options);

/** A refusal by one who knows what it left behind. Whatever the grid threw that is no refusal of ours counts as one. */
export function withAftermath(error: unknown, options: HostErrorOptions): HostError {
  const { code, because } = error instanceof HostError && error.because ? error : refused();
  return errorOf({ code, what: because?.what ?? REFUSED.what, then: because?.then ?? REFUSED.then }, { cause: error, ...options });
}

/** A row that was added to a table and stays as it was typed. */
export const notFilledDown = (sheet: string, row: number): Text =>
  text(
    `'${sheet}' ${row}행에 표의 열 수식을 채우지 못했습니다. 윗행의 수식을 복사해 넣으십시오.`,
    `Row ${row} of '${sheet}' was not filled with the formulas of its table. Copy them from the row above.`,
  );

/** How much of a formula is repeated. */
const REPEATED = 40;

/** What begins with `=` and that Excel does not take; with `more` such cells beside it. */
export function notAFormula(sheet: string, at: string, written: string, more: number): Text {
  const said = written.length > REPEATED ? `${written.slice(0, REPEATED)}…` : written;
  return more > 0
    ? text(
        `'${sheet}' 시트 ${at} 외 ${more}개 셀의 내용(${said} 등)은 Excel이 읽을 수 있는 수식이 아니어서 텍스트로 두었습니다.`,
        `${at} and ${more} more cells of '${sheet}' (${said} …) hold no formula that Excel can read; they were kept as text.`,
      )
    : text(
        `'${sheet}' 시트 ${at}의 ${said} 입력은 Excel이 읽을 수 있는 수식이 아니어서 텍스트로 두었습니다.`,
        `${said} in ${at} of '${sheet}' is no formula that Excel can read; it was kept as text.`,
      );
}

export const cancelled = (): HostError => errorOf({ code: 'cancelled', what: text('멈추었습니다.', 'Stopped.'), then: NOTHING });

export const unknownCell = (address: string): HostError =>
  errorOf({
    code: 'failed',
    what: text(`${address}: 없는 셀 주소입니다.`, `${address}: there is no such cell.`),
    then: text('다시 검사하십시오.', 'Check again.'),
  });

export const lastSheet = (): HostError =>
  errorOf({ code: 'refused', what: text('마지막 남은 시트는 지울 수 없습니다.', 'The last sheet cannot be deleted.'), then: NOTHING });

export const notEntered = (): HostError =>
  errorOf({
    code: 'failed',
    what: text('셀에 입력하던 내용을 시트가 받지 않았습니다.', 'The sheet did not take what was being typed into a cell.'),
    then: text('Enter나 Esc를 눌러 입력을 마치고 다시 하십시오.', 'Finish typing with Enter or Esc and try again.'),
  });

export const unexpected = (cause: unknown): HostError =>
  errorOf(
    {
      code: 'failed',
      what: text('예상하지 못한 오류로 끝내지 못했습니다.', 'An unexpected error stopped this.'),
      then: text('다시 하십시오.', 'Try again.'),
    },
    { cause },
  );
