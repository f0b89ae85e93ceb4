/** Files of other formats, taken over into an .xlsx workbook; what does not come along is said. */
import { EncryptedFileError, readOds, writeXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre';
import { readXls, readXlsb } from 'hucre/xlsx';
import { grouped, text, type Text } from '../../domain';
import type { HostError } from '../port';
import { binaryWorkbook, damaged, encrypted, legacyXls, notAWorkbook, sheetTooLarge } from './errors';
import { FileHost } from './host';
import { readTextTable, type TextTable } from './text-table';

export interface Imported {
  /** An .xlsx file: the very bytes that were given, where they were one. */
  readonly bytes: Uint8Array;
  /** What the workbook is called from now on. */
  readonly name: string;
  /** What was taken over and what was not; absent where nothing was converted. */
  readonly note?: Text;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const DAY = 'yyyy-mm-dd';

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '') || name;
const endingOf = (name: string): string => (/\.([^.]*)$/.exec(name)?.[1] ?? '').toLowerCase();
const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b);
const isOle = (bytes: Uint8Array): boolean => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** A workbook in its own right, or what can be made of another format. Rejects with what the file is and what to do, where nothing can. */
export async function importWorkbook(bytes: Uint8Array, name: string): Promise<Imported> {
  const ending = endingOf(name);
  const as = (made: Uint8Array, note: Text): Imported => ({ bytes: made, name: `${stemOf(name)}.xlsx`, note });
  if (/^(csv|tsv|tab|txt)$/.test(ending) || (ending === 'xls' && isText(bytes))) {
    if (bytes.length === 0 || isZip(bytes) || isOle(bytes)) await FileHost.open(bytes, name); // says what it is
    const table = readTextTable(bytes);
    if (!table) throw notAWorkbook(text('알 수 없는 인코딩의 텍스트 파일', 'a text file of an unknown encoding'));
    return as(await workbookOf(table, stemOf(name)), noteOfTable(table));
  }
  if (isOle(bytes)) return as(await valuesOnly(bytes, name, readXls, legacyXls), noteOfValues('.xls'));
  if (isZip(bytes) && ending === 'xlsb') return as(await valuesOnly(bytes, name, readXlsb, binaryWorkbook), noteOfValues('.xlsb'));
  if (isZip(bytes) && ending === 'ods') return as(await valuesOnly(bytes, name, (file) => readOds(file), undefined), noteOfValues('.ods'));
  return { bytes, name };
}

/** What Excel itself would take for text under a name of its own: many programs write their tables so. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || isZip(bytes) || isOle(bytes)) return false;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  // eslint-disable-next-line no-control-regex -- a text file has none of these
  const binary = /[\u0000-\u0008\u000e-\u001a]/.test(head);
  const plain = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  return !binary && !plain.startsWith('<');
}

async function valuesOnly(
  bytes: Uint8Array,
  name: string,
  read: (bytes: Uint8Array) => Promise<Workbook>,
  unreadable: (() => HostError) | undefined,
): Promise<Uint8Array> {
  let workbook: Workbook;
  try {
    workbook = await read(bytes);
  } catch (error) {
    if (error instanceof EncryptedFileError) throw encrypted();
    // The reader of our own format knows more of what a file can be: encrypted, wrapped, damaged.
    await FileHost.open(bytes, name);
    throw unreadable?.() ?? damaged(error);
  }
  if (workbook.sheets.length === 0) throw unreadable?.() ?? damaged('no sheet');
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet), ...(sheet.merges ? { merges: sheet.merges } : {}) })),
  });
}

function cellsOf(sheet: Sheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, at) =>
    row.forEach((value, column) => {
      if (value !== null && value !== '') cells.set(`${at},${column}`, cellWith(value));
    }),
  );
  return cells;
}

function cellWith(value: CellValue): Partial<Cell> {
  if (!(value instanceof Date)) return { value };
  const whole = value.getTime() % 86_400_000 === 0;
  return { value, style: { numFmt: whole ? DAY : `${DAY} hh:mm` } };
}

async function workbookOf({ rows }: TextTable, name: string): Promise<Uint8Array> {
  const sheet =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim()
      .replace(/^'|'$/g, '') || '시트1';
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MAX_ROWS || widest > MAX_COLUMNS) throw sheetTooLarge(sheet, `${rows.length}×${widest}`);
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell === null) return;
      cells.set(
        `${at},${column}`,
        typeof cell === 'object'
          ? cellWith(new Date(Date.UTC(cell.date[0], cell.date[1] - 1, cell.date[2])))
          : { value: cell, ...(typeof cell === 'string' ? { type: 'string' } : {}) },
      );
    }),
  );
  return writeXlsx({ sheets: [{ name: sheet, cells }] });
}

const noteOfTable = ({ rows, encoding, separator, doubts }: TextTable): Text => {
  const count = grouped(rows.length);
  return text(
    `텍스트 파일을 ${encoding.ko}, ${separator.ko} 구분으로 읽었습니다: ${count}행. 수와 날짜(2013-01-25)만 변환하고 나머지는 적힌 그대로 두었으며, 저장하면 .xlsx 파일이 됩니다.${doubts.map(({ ko }) => ` ${ko}`).join('')}`,
    `The text file was read as ${encoding.en}, separated by ${separator.en}: ${count} rows. Only numbers and dates (2013-01-25) were converted, all else stands as written; it is saved as .xlsx.${doubts.map(({ en }) => ` ${en}`).join('')}`,
  );
};

const noteOfValues = (format: string): Text =>
  text(
    `${format} 파일에서 값과 시트 이름, 셀 병합만 가져왔습니다. 수식은 마지막 값으로 바뀌었고 서식·메모는 없으며, 숨긴 시트와 행은 보이게 되었습니다. 저장하면 .xlsx 파일이 됩니다. 모두 지키려면 Excel에서 .xlsx로 저장하여 여십시오.`,
    `Values, sheet names and merged cells were taken from the ${format} file. Formulas became their last values, formats and notes are left out, and hidden sheets and rows are shown. It is saved as .xlsx. To keep all of it, save it as .xlsx in Excel and open that.`,
  );
