/** One file, from its bytes to what a check says of it. */
import { readFile, stat } from 'node:fs/promises';
import { text, type PlainDate, type Text } from '../domain';
import { FileHost } from '../hosts/file';
import { explain, SYSTEM } from './explain';
import { correctionsFor, missingSheets, sheetsFor, uncountedPayments, unknownNames, unknownSheets, type WantedCorrections } from './corrections';
import { checkWorkbook, type CheckOptions, type Decision, type FirmFacts, type SheetBlock, type WorkbookCheck } from '../checking';
import { CORRECTIONS_KEY, FACTS_KEY, parseCorrections, parseFacts } from '../reading/stored-settings';
import { isReviewBlock, readReviews, unreadRecord, type ReviewProblem } from '../documents/review-sheet';
import { isReviewSheet } from '../sheet/sheet-names';
import { shown } from './width';

/** What is said of a file: all that the reports need, without the workbook. */
export interface Report {
  readonly file: string;
  readonly check: WorkbookCheck;
  /** What of the record of decisions could not be used, or only in part. */
  readonly reviewProblems?: readonly ReviewProblem[];
}
export interface NotChecked {
  readonly file: string;
  readonly error: Text;
}
export type FileResult = Report | NotChecked;

/** A checked file with its workbook, for the copy. */
export interface Checked extends Report {
  readonly host: FileHost;
  readonly decisions: readonly Decision[];
}
export const isChecked = <T extends FileResult>(result: T): result is Exclude<T, NotChecked> => 'check' in result;

/** How a workbook is checked; given in so that the command can be tried by itself. */
export type Checker = (blocks: readonly SheetBlock[], options: CheckOptions) => WorkbookCheck;

const MAX_BYTES = 200 * 1024 * 1024;

const NO_FILE = text(
  '일반 파일이 아니어서(장치, 파이프) 읽지 않았습니다. 파일 이름을 입력하십시오.',
  'This is no plain file (a device or a pipe) and was not read. Enter the name of a file.',
);
const noSheetOf = (names: string): Text =>
  text(`--columns, --names, --payments에 적은 시트가 없습니다: ${names}`, `There is no sheet as said with --columns, --names or --payments: ${names}`);
const noPaymentIn = (rows: string): Text =>
  text(
    `--payments에 적은 행은 비용으로 읽은 행이 아니어서 더할 수 없습니다: ${rows}`,
    `The rows said with --payments are not read as costs and cannot be counted: ${rows}`,
  );
const noNameIn = (names: string): Text =>
  text(`--names에 적은 이름이 이 파일의 어느 셀에도 없습니다: ${names}`, `The names said with --names stand in no cell of the file: ${names}`);
const noSuchSheet = (names: string): Text =>
  text(
    `--sheet로 지정한 시트가 이 파일에 없습니다. 시트 이름을 확인하십시오: ${names}`,
    `The file has no sheet of the name given by --sheet. Check the name: ${names}`,
  );

const RECORD = text(
  '검토 기록으로 읽었습니다(이름을 바꾼 시트). 비용은 찾지 않습니다.',
  'Read as the record of decisions, under another name; no costs are looked for.',
);

/**
 * Reads a file and checks it, with what was decided and said of it in the pane.
 * @returns what was found, or why the file could not be read; it never rejects
 */
export async function checkFile(
  file: string,
  facts: FirmFacts,
  checker: Checker = checkWorkbook,
  wanted: WantedCorrections = {},
  today?: PlainDate,
): Promise<Checked | NotChecked> {
  try {
    const found = await stat(file);
    // A pipe or a device is never at its end.
    if (!found.isFile()) return { file, error: found.isDirectory() ? (SYSTEM.EISDIR as Text) : NO_FILE };
    const { size } = found;
    if (size > MAX_BYTES) {
      return {
        file,
        error: text(
          '파일이 너무 큽니다(200MB 초과). 파일은 그대로입니다. 필요한 시트만 새 통합 문서로 저장하십시오.',
          'The file is too large (over 200 MB). It is unharmed. Save the sheets that are needed as a new workbook.',
        ),
      };
    }
    const host = await FileHost.open(await readFile(file));
    const blocks: SheetBlock[] = [];
    for (const sheet of await host.sheets()) blocks.push(await host.read(sheet.id));
    const records = blocks.filter(isReviewBlock);
    const { decisions, problems } = readReviews(
      records,
      blocks.flatMap((block) => unreadRecord(block) ?? []),
    );
    // A record that was given another name holds no costs either.
    const renamed = records.filter(({ sheet }) => !isReviewSheet(sheet));
    // What was said of this workbook in the pane holds here too; the command line wins.
    const corrections = correctionsFor(blocks, parseCorrections(await host.recall(CORRECTIONS_KEY)), wanted);
    const asked = sheetsFor(blocks, wanted);
    const missing = missingSheets(blocks, wanted).map(shown);
    if (missing.length > 0) return { file, error: noSuchSheet(missing.join(', ')) };
    const unknown = unknownSheets(blocks, wanted).map(shown);
    if (unknown.length > 0) return { file, error: noSheetOf(unknown.join(', ')) };
    const unnamed = unknownNames(asked, wanted).map(shown);
    if (unnamed.length > 0) return { file, error: noNameIn(unnamed.join(', ')) };
    const checked = renamed.length > 0 ? asked.filter(({ sheetId }) => !renamed.some((one) => one.sheetId === sheetId)) : asked;
    const remembered = parseFacts(await host.recall(FACTS_KEY));
    const { since, ...rest } = checker(checked, { facts: { ...remembered, ...facts }, corrections, decisions, ...(today === undefined ? {} : { today }) });
    const lost = uncountedPayments(rest, wanted).map(shown);
    if (lost.length > 0) return { file, error: noPaymentIn(lost.join(', ')) };
    // Where some sheets alone were asked for, decisions on the others wait for them.
    const check = since && asked.length === blocks.length ? { ...rest, since } : rest;
    const others = [...check.others, ...renamed.map(({ sheetId, sheet }) => ({ sheetId, sheet, text: RECORD }))];
    return { file, host, check: renamed.length > 0 ? { ...check, others } : check, decisions, reviewProblems: problems };
  } catch (error) {
    return { file, error: explain(error) };
  }
}
