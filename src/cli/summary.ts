/** `--summary`: one row a file, written as each is done, so that a run that was broken off goes on where it stopped. */
import { constants } from 'node:fs';
import { lstat, open, readFile, stat, type FileHandle } from 'node:fs/promises';
import { inLanguage, text, type Lang, type Text } from '../domain';
import { csvText, csvValue } from '../documents/csv';
import type { FileSummary } from './run-file';
import { refusal, writeWhole, type Target } from './write-file';

const COLUMNS = [
  text('파일', 'file'),
  text('크기', 'size'),
  text('수정 시각', 'modified'),
  text('결과', 'result'),
  text('오류', 'errors'),
  text('경고', 'warnings'),
  text('검토 필요', 'reviews'),
  text('참고', 'infos'),
  text('장부금액', 'book amount'),
  text('조정금액', 'adjustment'),
  text('소계', 'subtotal'),
  text('인정', 'recognised'),
  text('안내', 'message'),
  text('사본', 'copy'),
  text('옵션', 'options'),
] as const;
const STATES = { ok: text('오류 없음', 'no error'), errors: text('오류 있음', 'errors'), failed: text('실패', 'failed') } as const;
const MARK = '\ufeff';
const COUNTS = 8;

const NOT_OURS = text(
  '--resume으로 이어 쓸 요약 파일이 아닙니다(첫 행이 다릅니다). 파일은 그대로입니다. 다른 이름을 주십시오.',
  'This is no summary that --resume can go on with (its first row is another). The file is unharmed. Give another name.',
);
const NOT_WRITTEN = text(
  '요약 파일에 더 쓸 수 없습니다. 폴더의 권한과 남은 공간을 확인한 뒤 --resume으로 이어서 실행하십시오. 검사는 계속합니다.',
  'The summary cannot be written any further. Look at the permissions and the space, then go on with --resume. The checks go on.',
);

const stateOf = async (file: string): Promise<readonly [string, string]> => {
  const found = await stat(file).catch(() => undefined);
  return found ? [String(found.size), found.mtime.toISOString()] : ['', ''];
};

/** The rows of a CSV file with the text of each; one that was cut off has fewer fields. A line may break inside of quotes. */
function* rowsOf(csv: string): Generator<{ readonly line: string; readonly fields: readonly string[] }, void> {
  let fields: string[] = [];
  let line = '';
  for (const [piece, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    fields.push(csvValue(quoted?.replace(/""/g, '"') ?? plain ?? ''));
    line += piece;
    if (end === ',') continue;
    if (line !== '') yield { line: line.replace(/\r\n$/, ''), fields };
    [fields, line] = [[], ''];
  }
}

const headIn = (lang: Lang): string => COLUMNS.map((column) => inLanguage(column, lang)).join();

export class Summary {
  private isFull = false;

  private constructor(
    private readonly path: string,
    /** The summary that was begun: whatever takes its name meanwhile is not written to. */
    private readonly file: FileHandle,
    private readonly lang: Lang,
    /** By what the files of this run are checked: the options that decide the answers, and where copies go. */
    private readonly asked: string,
    /** Rows of an earlier run by file, size and time of change, with their result. */
    private readonly done: ReadonlyMap<string, string>,
    /** How many files of this run an earlier one has checked by other options: they are checked again, so that no answers are mixed. */
    readonly otherwise: number,
    /** What earlier runs called the copies, by file. */
    readonly copies: ReadonlyMap<string, string>,
  ) {}

  /** Begins a summary of these files, or goes on with one; the words for why it cannot. */
  static async open(
    target: Target,
    { lang, resume, files, asked }: { readonly lang: Lang; readonly resume: boolean; readonly files: readonly string[]; readonly asked: string },
  ): Promise<Summary | Text> {
    const done = new Map<string, string>();
    const copies = new Map<string, string>();
    let kept = '';
    let goesOn = false;
    let otherwise = 0;
    if (resume) {
      // What is read in this run, a link or a pipe is no summary, whoever says so.
      const refused = await refusal(target.path, target.inputs, true);
      if (refused) return refused;
      const known = await readFile(target.path, 'utf8').catch(() => undefined);
      if (known !== undefined) {
        const [head, ...rows] = rowsOf(known.replace(MARK, ''));
        const said = head?.fields.join() ?? '';
        if (known.trim() !== '' && said !== headIn('ko') && said !== headIn('en')) return NOT_OURS;
        const now = new Map<string, readonly [string, string]>();
        for (const file of files) now.set(file, await stateOf(file));
        for (const { line, fields } of rows) {
          // One that was cut off in the middle is done again.
          if (fields.length !== COLUMNS.length) continue;
          const [file, size, modified, result] = fields as [string, string, string, string];
          const copy = fields[COLUMNS.length - 2] ?? '';
          if (copy !== '') copies.set(file, copy);
          const present = now.get(file);
          const isFailed = result === STATES.failed.ko || result === STATES.failed.en;
          // One row a file: that of a file which is checked again gives way.
          if (present && (isFailed || present[0] !== size || present[1] !== modified)) continue;
          if (present && fields[COLUMNS.length - 1] !== asked) {
            otherwise += 1;
            continue;
          }
          done.set([file, size, modified].join('\n'), result);
          kept += `${line}\r\n`;
        }
        goesOn = true;
      }
    }
    const head = csvText([COLUMNS.map((column) => inLanguage(column, lang))]);
    const refused = await writeWhole(goesOn ? { ...target, force: true } : target, [head, kept]);
    if (refused) return refused;
    const file = await open(target.path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
    if (!file) return NOT_WRITTEN;
    const { dev, ino } = await file.stat({ bigint: true });
    if (target.inputs.has(`${dev}:${ino}`)) {
      await file.close();
      return NOT_WRITTEN;
    }
    return new Summary(target.path, file, lang, asked, done, otherwise, copies);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** What an earlier run found of this very file. */
  async known(file: string): Promise<FileSummary['state'] | undefined> {
    const result = this.done.get([file, ...(await stateOf(file))].join('\n'));
    const states = Object.entries(STATES) as [FileSummary['state'], Text][];
    return states.find(([, words]) => result === words.ko || result === words.en)?.[0];
  }

  /**
   * Writes the row of a file.
   * @param copy what its copy and its list of findings are called, without an ending; empty where none is made
   * @returns the words for why it could not, the first time
   */
  async add(file: string, summary: FileSummary, copy = ''): Promise<Text | undefined> {
    if (this.isFull) return undefined;
    const counts = Array.from({ length: COUNTS }, (_, i) => summary.counts[i] ?? '');
    const row = [file, ...(await stateOf(file)), inLanguage(STATES[summary.state], this.lang), ...counts, summary.message ?? '', copy, this.asked];
    try {
      if (!(await this.isThere())) throw new Error('another file has its name');
      await this.file.appendFile(csvText([row]).replace(MARK, ''));
      return undefined;
    } catch {
      this.isFull = true;
      return NOT_WRITTEN;
    }
  }

  /** Whether its name still is that of the file that was begun. */
  private async isThere(): Promise<boolean> {
    const [begun, named] = [await this.file.stat({ bigint: true }), await lstat(this.path, { bigint: true })];
    return begun.dev === named.dev && begun.ino === named.ino;
  }
}
