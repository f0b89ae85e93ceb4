/** The command `check`: files in, findings out. Everything that it needs of the world is given in. */
import { plainDate, inLanguage, text, type PlainDate, type Text } from '../domain';
import type { CopyPlace } from './annotate';
import type { Checker } from './check-file';
import { explain } from './explain';
import { copyNames, filesOf } from './files';
import { DOCUMENT } from './json-document';
import { HELP, readOptions } from './options';
import type { Pool } from './pool';
import type { FileJob, FileSummary, Says } from './run-file';
import { Summary } from './summary';
import { shown } from './width';
import { identityOf, type Identity } from './write-file';

export interface Environment {
  /** Waited for where it gives a promise. */
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => void;
  readonly today: () => PlainDate | undefined;
  readonly checker?: Checker;
  /** Checks each file apart, several at a time; without it they are checked here, one after the other. */
  readonly pool?: Pool;
  /** Shows how far a long run is; absent where nobody watches. */
  readonly progress?: (line: string) => void;
  /** Seconds since some moment. */
  readonly seconds?: () => number;
}

/** 0 no error found, 1 errors found, 2 a file could not be read or written, or the command makes no sense. */
export type ExitCode = 0 | 1 | 2;

const checkedOtherwise = (count: number): Text =>
  text(
    `요약에 다른 옵션으로 검사한 파일이 ${count}개 있습니다. 결과가 섞이지 않도록 이 옵션으로 다시 검사합니다.`,
    `The summary has ${count} ${count === 1 ? 'file that was' : 'files that were'} checked with other options. Checking again with these, so that no results are mixed.`,
  );
const NO_FILES = text(
  '안에 통합 문서(.xlsx, .xlsm)가 없습니다. 폴더와 이름을 확인하십시오.',
  'There is no workbook (.xlsx, .xlsm) in it. Look at the folder and the name.',
);

const MOST_NAMED = 5;
const notWorkbooks = (names: readonly string[]): Text => {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return text(
    `검사하지 않은 파일 ${names.length}개(.xlsx, .xlsm이 아님): ${named}${more > 0 ? ` 외 ${more}개` : ''}. 검사하려면 Excel에서 .xlsx로 저장하십시오.`,
    `${names.length} ${names.length === 1 ? 'file is' : 'files are'} no .xlsx or .xlsm and ${names.length === 1 ? 'was' : 'were'} not checked: ${named}${more > 0 ? ` and ${more} more` : ''}. Save as .xlsx in Excel to have them checked.`,
  );
};

/** What a file says, held back until its turn. */
class Held implements Says {
  private readonly lines: (() => unknown)[] = [];
  private isOpen = false;
  /** Pieces go one after the other, whoever waits for them. */
  private last: Promise<unknown> = Promise.resolve();
  private anyOut = false;

  constructor(
    private readonly says: Says,
    private readonly before: () => Promise<void>,
  ) {}

  out = (piece: string): Promise<unknown> => this.queue(async () => this.pass(piece));
  err = (line: string): void => void this.queue(() => this.says.err(line));

  /** From now on everything goes straight through. */
  open(): void {
    this.isOpen = true;
    for (const line of this.lines.splice(0)) this.last = this.last.then(line);
  }

  async flush(): Promise<void> {
    await this.last;
  }

  private queue(line: () => unknown): Promise<unknown> {
    if (this.isOpen) return (this.last = this.last.then(line));
    this.lines.push(line);
    return Promise.resolve();
  }

  private async pass(piece: string): Promise<void> {
    if (!this.anyOut) await this.before();
    this.anyOut = true;
    await this.says.out(piece);
  }
}

export async function main(args: readonly string[], world: Environment): Promise<ExitCode> {
  const asked = readOptions(args);
  if (asked.kind === 'help') {
    await world.out(`${inLanguage(HELP, asked.lang)}\n`);
    return 0;
  }
  if (asked.kind === 'wrong') {
    world.err(`${shown(inLanguage(asked.text, asked.lang))}\n`);
    return 2;
  }
  const { facts, wanted, json, jsonl, lang, force, annotate, csv } = asked.options;
  const { files, empty, others } = await filesOf(asked.options.files);
  let failed = false;
  let errors = false;
  if (others.length > 0) world.err(`${inLanguage(notWorkbooks(others.map(shown)), lang)}\n`);
  for (const name of empty) {
    failed = true;
    world.err(`${shown(name)}: ${inLanguage(NO_FILES, lang)}\n`);
  }

  // No file that is read in this run is written to, by whatever name.
  const inputs = new Set<Identity>();
  for (const file of files) {
    const identity = await identityOf(file);
    if (identity !== undefined) inputs.add(identity);
  }
  const copies = annotate !== undefined || csv !== undefined;
  const place = (folder: string, file: string): CopyPlace => ({ folder, name: names.get(file) as string, force, inputs });
  let summary: Summary | undefined;
  if (asked.options.summary !== undefined) {
    const { resume = false, conditions } = asked.options;
    const opened = await Summary.open({ path: asked.options.summary, force, inputs }, { lang, resume, files, asked: conditions });
    if (!(opened instanceof Summary)) {
      world.err(`${shown(asked.options.summary)}: ${inLanguage(opened, lang)}\n`);
      return 2;
    }
    summary = opened;
    if (opened.otherwise > 0) world.err(`${inLanguage(checkedOtherwise(opened.otherwise), lang)}\n`);
    // No copy takes its place.
    const own = await identityOf(asked.options.summary);
    if (own !== undefined) inputs.add(own);
  }

  const names = copyNames(files, summary?.copies);

  const form = json ? 'json' : jsonl ? 'lines' : 'table';
  let told = 0;
  const between = async (): Promise<void> => {
    if (form === 'json') await world.out(told === 0 ? DOCUMENT.open : DOCUMENT.between);
    else if (form === 'table' && told > 0) await world.out('\n');
    told++;
  };
  const says: Says = { out: world.out, err: world.err };

  const started = world.seconds?.() ?? 0;
  let done = 0;
  const progress = (): void => {
    done++;
    if (!world.progress || files.length < 2) return;
    const left = (((world.seconds?.() ?? 0) - started) / done) * (files.length - done);
    world.progress(lang === 'ko' ? `${done}/${files.length} · 남은 시간 약 ${Math.ceil(left)}초` : `${done}/${files.length} · about ${Math.ceil(left)} s left`);
  };

  const one = async (file: string, held: Held): Promise<FileSummary> => {
    const job: FileJob = {
      file,
      facts,
      ...(wanted ? { wanted } : {}),
      form,
      lang,
      on: world.today(),
      ...(annotate === undefined ? {} : { annotate: place(annotate, file) }),
      ...(csv === undefined ? {} : { csv: place(csv, file) }),
    };
    try {
      // What checks is loaded by the workers; here only where there are none.
      return await (world.pool ? world.pool.run(job, held) : (await import('./run-file')).runFile(job, held, world.checker));
    } catch (error) {
      const message = inLanguage(explain(error), lang);
      held.err(`${shown(file)}: ${message}\n`);
      return { state: 'failed', message, counts: [] };
    }
  };

  // Several at a time, told in their order: the first that is not told yet speaks at once, the others are held back until their turn.
  const atOnce = world.pool ? Math.min(world.pool.size, files.length) : 1;
  const helds = files.map(() => new Held(says, between));
  const ends: Promise<FileSummary | undefined>[] = [];
  let next = 0;
  const resolvers: ((summary: FileSummary | undefined) => void)[] = [];
  files.forEach((_, i) => ends.push(new Promise((resolve) => (resolvers[i] = resolve))));
  const working = Array.from({ length: atOnce }, async () => {
    while (next < files.length) {
      const at = next++;
      const file = files[at] as string;
      const known = await summary?.known(file);
      if (known !== undefined) {
        errors ||= known === 'errors';
        (resolvers[at] as (summary: undefined) => void)(undefined);
      } else {
        const result = await one(file, helds[at] as Held);
        failed ||= result.state === 'failed';
        errors ||= (result.counts[0] ?? 0) > 0;
        (resolvers[at] as (summary: FileSummary) => void)(result);
      }
      progress();
    }
  });
  for (let i = 0; i < files.length; i++) {
    const held = helds[i] as Held;
    held.open();
    const result = await ends[i];
    await held.flush();
    const unwritten = result && summary ? await summary.add(files[i] as string, result, copies ? names.get(files[i] as string) : '') : undefined;
    if (unwritten) {
      failed = true;
      world.err(`${shown(asked.options.summary ?? '')}: ${inLanguage(unwritten, lang)}\n`);
    }
  }
  await Promise.all(working);
  await summary?.close();
  await world.pool?.close();
  if (form === 'json') await world.out(told === 0 ? DOCUMENT.none : DOCUMENT.close);
  return failed ? 2 : errors ? 1 : 0;
}

export const dayOfClock = (now: Date): PlainDate | undefined => plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
