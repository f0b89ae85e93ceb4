/** `--summary`: one row a file, written as each is done, so that a run that was broken off goes on where it stopped. */
import { appendFile, readFile, stat } from 'node:fs/promises';
import { inLanguage, text, type Lang } from '../domain';
import { csvText } from '../documents/csv';
import type { FileSummary } from './run-file';
import { writeWhole, type Target } from './write-file';

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
] as const;
const STATES = { ok: text('오류 없음', 'no error'), errors: text('오류 있음', 'errors'), failed: text('실패', 'failed') } as const;
const MARK = '\ufeff';

const stateOf = async (file: string): Promise<readonly [string, string]> => {
  const found = await stat(file).catch(() => undefined);
  return found ? [String(found.size), found.mtime.toISOString()] : ['', ''];
};

/** The fields of a line of a CSV file; a line that was cut off gives fewer. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,"]*)(?:,|$)/g)].map(([, field = '']) => field.replace(/^"|"$/g, '').replace(/""/g, '"'));

export class Summary {
  private constructor(
    private readonly path: string,
    private readonly lang: Lang,
    /** Rows of an earlier run by file, size and time of change, with their result. */
    private readonly done: ReadonlyMap<string, string>,
  ) {}

  /** Begins a summary, or goes on with one; the words for why it cannot. */
  static async open(target: Target, lang: Lang, resume: boolean): Promise<Summary | ReturnType<typeof text>> {
    const done = new Map<string, string>();
    if (resume) {
      const known = await readFile(target.path, 'utf8').catch(() => undefined);
      if (known !== undefined) {
        for (const line of known.split('\r\n').slice(1)) {
          const fields = fieldsOf(line);
          if (fields.length >= COLUMNS.length) done.set(fields.slice(0, 3).join('\n'), fields[3] as string);
        }
        // A row that was cut off in the middle ends here.
        if (!known.endsWith('\r\n')) await appendFile(target.path, '\r\n');
        return new Summary(target.path, lang, done);
      }
    }
    const refused = await writeWhole(target, [csvText([COLUMNS.map((column) => inLanguage(column, lang))])]);
    return refused ?? new Summary(target.path, lang, done);
  }

  /** What an earlier run found of this very file. */
  async known(file: string): Promise<FileSummary['state'] | undefined> {
    const result = this.done.get([file, ...(await stateOf(file))].join('\n'));
    const states = Object.entries(STATES) as [FileSummary['state'], (typeof STATES)['ok']][];
    const found = states.find(([, words]) => result === words.ko || result === words.en)?.[0];
    // What could not be read or written is tried again.
    return found === 'failed' ? undefined : found;
  }

  async add(file: string, summary: FileSummary): Promise<void> {
    const counts = Array.from({ length: 8 }, (_, i) => String(summary.counts[i] ?? ''));
    const row = [file, ...(await stateOf(file)), inLanguage(STATES[summary.state], this.lang), ...counts, summary.message ?? ''];
    await appendFile(this.path, csvText([row]).replace(MARK, ''));
  }
}
