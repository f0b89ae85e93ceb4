/** What goes wrong with a file, said so that a person knows what happened, what is unharmed and what to do. */
import { text, type Text } from '../../domain';
import { HostError, type HostErrorCode } from '../port';

const unharmed = { ko: '원본 파일은 그대로입니다.', en: 'The file itself is unharmed.' };
const fail = (code: HostErrorCode, happened: Text, todo: Text, cause?: unknown): HostError =>
  new HostError(
    code,
    text(`${happened.ko} ${unharmed.ko} ${todo.ko}`, `${happened.en} ${unharmed.en} ${todo.en}`),
    cause === undefined ? undefined : { cause },
  );

const refusal = (happened: Text, todo: Text): HostError =>
  new HostError('refused', text(`${happened.ko} 통합 문서는 그대로입니다. ${todo.ko}`, `${happened.en} The workbook is unharmed. ${todo.en}`));

const saveAsXlsx = text('Excel에서 열어 .xlsx(Excel 통합 문서) 형식으로 다시 저장하십시오.', 'Open it in Excel and save it as .xlsx (Excel workbook).');

const repair = text(
  'Excel에서 "열기 및 복구"로 연 뒤 다시 저장하거나, 원본을 다시 받으십시오.',
  'Open it in Excel with "Open and Repair" and save it again, or get the original again.',
);

export const damaged = (cause?: unknown): HostError =>
  fail('unreadable', text('파일이 손상되어 읽을 수 없습니다.', 'The file is damaged and cannot be read.'), repair, cause);

/** A part of the file whose bytes or whose meaning are broken. */
export const damagedPart = (part: string, cause?: unknown): HostError =>
  fail('unreadable', text(`파일이 손상되어 읽을 수 없습니다(파일 안의 ${part}).`, `The file is damaged and cannot be read (${part} in it).`), repair, cause);

/** A cell with several values, or with something else inside its value: every program would read another one. */
export const ambiguousCell = (part: string, cell: string): HostError =>
  fail(
    'unreadable',
    text(
      `파일이 손상되어 읽을 수 없습니다(파일 안의 ${part}, 셀 ${cell}의 값이 하나가 아닙니다).`,
      `The file is damaged and cannot be read (${part} in it: cell ${cell} has more than one value).`,
    ),
    repair,
  );

/** A part that is no well-formed XML, with the place: nothing is read up to there, since nobody knows what is missing behind it. */
export const malformed = (part: string, line: number, column: number, cause?: unknown): HostError =>
  fail(
    'unreadable',
    text(
      `파일이 손상되어 읽을 수 없습니다(파일 안의 ${part}, ${line}줄 ${column}번째 글자에서 XML이 깨졌습니다).`,
      `The file is damaged and cannot be read (the XML of ${part} in it is broken at line ${line}, column ${column}).`,
    ),
    repair,
    cause,
  );

/** What would be written is not what it must be: nothing is written. */
export const cannotSave = (part: string, cause?: unknown): HostError =>
  new HostError(
    'failed',
    text(
      `저장할 내용을 확인하는 중에 ${part} 부분이 올바르지 않아 저장하지 않았습니다. 원본 파일은 그대로입니다. Excel에서 파일을 다시 저장한 뒤 하십시오.`,
      `The part ${part} did not pass the check before saving, so nothing was saved. The file itself is unharmed. Save the file again in Excel and try once more.`,
    ),
    { cause },
  );

/** The styles cannot be read: cells can be checked, but nothing can be written that needs a style. */
export const brokenStyles = (): HostError =>
  refusal(
    text(
      '서식 정보(styles)가 손상되어 값은 검사할 수 있지만 표시나 값을 쓸 수 없습니다.',
      'The styles of the file are damaged: its values can be checked, but no marks or values can be written.',
    ),
    text('Excel에서 "열기 및 복구"로 연 뒤 다시 저장하십시오.', 'Open it in Excel with "Open and Repair" and save it again.'),
  );

/** Documents that a rights management agent of a company has wrapped: only its own agent opens them. */
export const rightsManaged = (product: string): HostError =>
  fail(
    'unreadable',
    text(
      `문서보안(DRM) 프로그램(${product})이 암호화한 파일이라서 읽을 수 없습니다.`,
      `The file is encrypted by the document security (DRM) program ${product} and cannot be read.`,
    ),
    text(
      '문서보안 프로그램에서 암호화를 해제한(복호화한) 사본을 저장하여 사용하십시오. 권한이 없으면 보안 담당자에게 요청하십시오.',
      'Save a decrypted copy with the document security program and use that. Ask the person in charge of it where you may not.',
    ),
  );

export const emptyFile = (): HostError =>
  fail('unreadable', text('빈 파일입니다(0바이트).', 'The file is empty (0 bytes).'), text('원본을 다시 받으십시오.', 'Get the original again.'));

export const encrypted = (): HostError =>
  fail(
    'unreadable',
    text('암호로 보호된(암호화된) 통합 문서라서 읽을 수 없습니다.', 'The workbook is encrypted with a password and cannot be read.'),
    text('Excel에서 암호를 입력하여 열고, 암호를 푼 사본을 저장하여 사용하십시오.', 'Open it in Excel with its password and save a copy without a password.'),
  );

export const legacyXls = (): HostError =>
  fail('unreadable', text('이전 형식(.xls)의 통합 문서입니다.', 'This is a workbook of the old format (.xls).'), saveAsXlsx);

export const binaryWorkbook = (): HostError =>
  fail('unreadable', text('바이너리 형식(.xlsb)의 통합 문서입니다.', 'This is a workbook of the binary format (.xlsb).'), saveAsXlsx);

export const notAWorkbook = (kind: Text): HostError =>
  fail('unreadable', text(`Excel 통합 문서(.xlsx)가 아닙니다: ${kind.ko}.`, `This is no Excel workbook (.xlsx): ${kind.en}.`), saveAsXlsx);

/** A document or a picture: nothing that Excel could save as a workbook. */
export const notATable = (kind: Text): HostError =>
  fail(
    'unreadable',
    text(`Excel 통합 문서(.xlsx)가 아닙니다: ${kind.ko}.`, `This is no Excel workbook (.xlsx): ${kind.en}.`),
    text(
      '연구개발비 내역을 적은 Excel 파일을 선택하십시오. 파일 안에 표가 있으면 Excel에 옮겨 적어 .xlsx로 저장하십시오.',
      'Choose the Excel file with the R&D costs. Where it holds a table, copy that into Excel and save it as .xlsx.',
    ),
  );

/** Files packed into one. */
export const archived = (kind: Text): HostError =>
  fail(
    'unreadable',
    text(`Excel 통합 문서(.xlsx)가 아닙니다: ${kind.ko}.`, `This is no Excel workbook (.xlsx): ${kind.en}.`),
    text('압축을 풀고 그 안의 Excel 파일을 선택하십시오.', 'Unpack it and choose the Excel file in it.'),
  );

export const oversized = (megabytes: number): HostError =>
  fail(
    'unreadable',
    text(
      `파일이 너무 큽니다(압축을 푼 크기 또는 파일 크기가 ${megabytes}MB를 넘습니다).`,
      `The file is too large (it is, or unpacks to, more than ${megabytes} MB).`,
    ),
    text('필요한 시트만 새 통합 문서로 복사하여 저장하십시오.', 'Copy the sheets that are needed into a new workbook.'),
  );

export const sheetTooLarge = (sheet: string, cell: string): HostError =>
  fail(
    'too-large',
    text(
      `‘${sheet}’ 시트의 사용 범위가 너무 넓습니다(${cell}까지 값이 있습니다).`,
      `The used range of the sheet "${sheet}" is too wide (it reaches to ${cell}).`,
    ),
    text(`멀리 떨어진 ${cell} 셀의 값을 지우고 다시 저장하십시오.`, `Clear the far-off cell ${cell} and save the workbook again.`),
  );

export const sheetGone = (): HostError =>
  new HostError(
    'sheet-gone',
    text(
      '시트가 삭제되어 더 이상 없습니다. 다른 시트는 그대로입니다. 다시 검사하십시오.',
      'The sheet has been deleted. The other sheets are unharmed. Check again.',
    ),
  );

export const changed = (address: string): HostError =>
  new HostError(
    'changed',
    text(
      `${address} 셀의 내용이 그 사이에 바뀌어 쓰지 않았습니다. 시트는 그대로입니다. 다시 검사하십시오.`,
      `${address} has changed meanwhile, so nothing was written. The sheet is unharmed. Check again.`,
    ),
  );

export const protectedSheet = (sheet: string): HostError =>
  refusal(
    text(`‘${sheet}’ 시트가 보호되어 있어 쓸 수 없습니다.`, `The sheet "${sheet}" is protected and cannot be written to.`),
    text('시트 보호를 해제한 뒤 다시 하십시오.', 'Unprotect the sheet and try again.'),
  );

export const protectedStructure = (): HostError =>
  refusal(
    text(
      '통합 문서의 구조가 보호되어 있어 시트를 추가하거나 삭제할 수 없습니다.',
      'The structure of the workbook is protected: sheets cannot be added or deleted.',
    ),
    text('통합 문서 보호를 해제한 뒤 다시 하십시오.', 'Unprotect the workbook and try again.'),
  );

export const lastVisibleSheet = (): HostError =>
  refusal(
    text('보이는 시트가 하나 이상 있어야 합니다.', 'A workbook needs at least one visible sheet.'),
    text('먼저 새 시트를 삽입하거나 숨긴 시트를 표시하십시오.', 'Insert a sheet or show a hidden one first.'),
  );

export const partOfArray = (address: string): HostError =>
  refusal(
    text(`${address} 셀은 배열 수식의 일부라서 따로 바꿀 수 없습니다.`, `${address} is part of an array formula and cannot be changed alone.`),
    text('배열 수식을 직접 수정하십시오.', 'Edit the array formula yourself.'),
  );

export const headOfTable = (address: string): HostError =>
  refusal(
    text(
      `${address} 셀은 표의 머리글이라서 여기에서 바꿀 수 없습니다. 수식이 이 이름으로 열을 가리킵니다.`,
      `${address} is the head of a table column and cannot be changed here: formulas call the column by it.`,
    ),
    text('Excel에서 머리글을 바꾸십시오.', 'Rename the column in Excel.'),
  );

export const textTooLong = (address: string): HostError =>
  refusal(
    text(`${address}에 쓸 텍스트가 32,767자를 넘습니다.`, `The text for ${address} is longer than 32,767 characters.`),
    text('짧게 줄이거나 여러 셀에 나누어 쓰십시오.', 'Shorten it or put it into several cells.'),
  );

export const badWrite = (address: string): HostError =>
  refusal(
    text(`${address}에 쓸 수 없는 값입니다.`, `What should be written to ${address} cannot be written.`),
    text('주소와 값을 확인하십시오.', 'Look at the address and the value.'),
  );

export const lastSheet = (): HostError =>
  refusal(
    text('보이는 시트가 하나뿐이라서 지울 수 없습니다.', 'The last visible sheet cannot be deleted.'),
    text('다른 시트를 먼저 만드십시오.', 'Add another sheet first.'),
  );

export const sheetInUse = (sheet: string): HostError =>
  refusal(
    text(`다른 수식이나 이름이 ‘${sheet}’ 시트를 참조하고 있어 지울 수 없습니다.`, `Formulas or names refer to the sheet "${sheet}", so it cannot be deleted.`),
    text('참조를 먼저 없애십시오.', 'Remove the references first.'),
  );

export const cancelled = (): HostError =>
  new HostError(
    'cancelled',
    text(
      '읽기를 취소했습니다. 통합 문서는 그대로입니다. 필요하면 다시 검사하십시오.',
      'Reading was cancelled. The workbook is unharmed. Check again when needed.',
    ),
  );
