/** A copy of a workbook with the marks and the sheet of findings. The workbook itself is never written to. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { say, text, type Lang, type PlainDate, type Text } from '../domain';
import { HostError } from '../hosts/port';
import type { Mark } from '../hosts/port';
import { findingsCsv, findingsSheet } from '../documents/report';
import type { Checked } from './check-file';

export interface Written {
  readonly path: string;
  /** Something that the copy lacks. */
  readonly note?: Text;
}

const SAME_FILE = text(
  '사본이 원본 파일 자신이 됩니다. 다른 폴더를 주십시오. 원본은 그대로입니다.',
  'The copy would be the file itself. Give another folder. The file is unharmed.',
);
const EXISTS = text(
  '같은 이름의 파일이 이미 있어 쓰지 않았습니다. 바꾸려면 --force를 주십시오.',
  'A file of that name is there already, so nothing was written. Use --force to replace it.',
);
const CANNOT_WRITE = text(
  '사본을 쓸 수 없습니다. 원본은 그대로입니다. 폴더의 권한과 남은 공간을 확인하십시오.',
  'The copy cannot be written. The file is unharmed. Look at the folder, its permissions and its space.',
);
const NO_SHEET = text(
  '통합 문서 구조가 보호되어 있어 검사결과 시트는 추가하지 못하고 표시만 했습니다.',
  'The structure of the workbook is protected: the copy has the marks, but no sheet of findings.',
);

const sameFile = async (a: string, b: string): Promise<boolean> => {
  try {
    const [one, other] = await Promise.all([stat(a), stat(b)]);
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false;
  }
};

/** The copy's name in the folder: two files of one name from different folders do not write over each other. */
function pathIn(folder: string, file: string, taken: ReadonlySet<string>, ending = extname(file)): string {
  const stem = basename(file, extname(file));
  let path = join(folder, stem + ending);
  for (let n = 2; taken.has(path); n++) path = join(folder, `${stem} (${n})${ending}`);
  return path;
}

/** Writes a new file in the folder; the words for why it could not. */
async function writeNew(path: string, folder: string, content: Uint8Array | string, force: boolean): Promise<Text | undefined> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return CANNOT_WRITE;
  }
  try {
    await writeFile(path, content, { flag: force ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? EXISTS : CANNOT_WRITE;
  }
}

/** The findings and decisions of a file as CSV. */
export async function writeCsv(
  result: Checked,
  folder: string,
  options: { readonly force: boolean; readonly lang: Lang },
  taken: ReadonlySet<string>,
): Promise<Written | Text> {
  const path = pathIn(folder, result.file, taken, '.csv');
  if (await sameFile(result.file, path)) return SAME_FILE;
  return (await writeNew(path, folder, findingsCsv(result.check, result.decisions, options.lang), options.force)) ?? { path };
}

export async function annotate(
  result: Checked,
  folder: string,
  options: { readonly force: boolean; readonly lang: Lang; readonly on: PlainDate | undefined },
  taken: ReadonlySet<string>,
): Promise<Written | Text> {
  const { host, check, decisions } = result;
  const path = pathIn(folder, result.file, taken);
  if (await sameFile(result.file, path)) return SAME_FILE;
  let note: Text | undefined;
  // Every sheet: one without a finding loses the marks of an earlier check.
  for (const { id } of await host.sheets()) {
    const marks: Mark[] = check.findings
      .filter((finding) => finding.sheetId === id)
      .map(({ address, severity, message }) => ({ address, severity, note: say(message, options.lang) }));
    await host.mark(id, marks);
  }
  try {
    // The sheet that was open stays the open one: marks are seen where the work is.
    await host.addSheet({ ...findingsSheet(check, decisions, options.lang, options.on), activate: false });
  } catch (error) {
    if (!(error instanceof HostError && error.code === 'refused')) throw error;
    note = NO_SHEET;
  }
  const refused = await writeNew(path, folder, await host.save(), options.force);
  return refused ?? { path, note };
}
