/** The command `check`: files in, findings out. Everything that it needs of the world is given in. */
import { plainDate, say, type PlainDate, type Text } from '../domain';
import { annotate, writeCsv, type Written } from './annotate';
import { checkFile, explain, isChecked, type Checker, type FileResult } from './check-file';
import { asJson } from './json';
import { HELP, readOptions } from './options';
import { asTable } from './table';
import { shown } from './width';

export interface World {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: () => PlainDate | undefined;
  readonly checker?: Checker;
}

/** 0 no error found, 1 errors found, 2 a file could not be read or written, or the command makes no sense. */
export type ExitCode = 0 | 1 | 2;

export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const asked = readOptions(args);
  if (asked.kind === 'help') {
    world.out(`${say(HELP, asked.lang)}\n`);
    return 0;
  }
  if (asked.kind === 'wrong') {
    world.err(`${shown(say(asked.text, asked.lang))}\n`);
    return 2;
  }
  const { files, facts, wanted, json, lang, force, annotate: folder, csv } = asked.options;
  const results: FileResult[] = [];
  const written = new Set<string>();
  let failed = false;
  let errors = false;
  for (const file of files) {
    const result = await checkFile(file, facts, world.checker, wanted);
    if (!json && isChecked(result)) world.out(`${results.some(isChecked) ? '\n' : ''}${asTable(result, lang)}`);
    // Files are many and may be large: the workbook itself is not kept.
    results.push(isChecked(result) ? { file, check: result.check } : result);
    if (!isChecked(result)) {
      failed = true;
      world.err(`${shown(file)}: ${say(result.error, lang)}\n`);
      continue;
    }
    errors ||= result.check.summary.errors > 0;
    const jobs: (() => Promise<Written | Text>)[] = [];
    if (folder !== undefined) jobs.push(() => annotate(result, folder, { force, lang, on: world.today() }, written));
    if (csv !== undefined) jobs.push(() => writeCsv(result, csv, { force, lang }, written));
    for (const job of jobs) {
      try {
        const made = await job();
        if ('path' in made) {
          written.add(made.path);
          world.err(`${lang === 'ko' ? '사본' : 'copy'}: ${shown(made.path)}\n${made.note ? `${say(made.note, lang)}\n` : ''}`);
        } else {
          failed = true;
          world.err(`${shown(file)}: ${say(made, lang)}\n`);
        }
      } catch (error) {
        failed = true;
        world.err(`${shown(file)}: ${say(explain(error), lang)}\n`);
      }
    }
  }
  if (json) world.out(`${asJson(results, lang)}\n`);
  return failed ? 2 : errors ? 1 : 0;
}

export const dayOfClock = (now: Date): PlainDate | undefined => plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
