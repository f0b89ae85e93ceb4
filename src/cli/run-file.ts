/** One file from its bytes to all that is written and said of it. It runs here, or in a worker of its own with limits. */
import { inLanguage, type Lang, type PlainDate, type Text } from '../domain';
import type { FirmFacts } from '../checking';
import type { WantedCorrections } from './corrections';
import { annotate, joined, writeCsv, type CopyPlace, type WrittenCopy } from './annotate';
import { checkFile, isChecked, type Checker } from './check-file';
import { explain } from './explain';
import { filePieces, linePieces } from './json';
import { placeOf } from '../documents/review-sheet';
import { tablePieces } from './table';
import { shown } from './width';

export type OutputFormat = 'table' | 'json' | 'lines' | 'none';

export interface FileJob {
  readonly file: string;
  readonly facts: FirmFacts;
  readonly wanted?: WantedCorrections;
  readonly form: OutputFormat;
  readonly lang: Lang;
  readonly on: PlainDate | undefined;
  readonly annotate?: CopyPlace;
  readonly csv?: CopyPlace;
}

/** What the summary tells of a file. */
export interface FileSummary {
  readonly state: 'ok' | 'errors' | 'failed';
  readonly message?: string;
  readonly counts: readonly number[];
}

export interface Says {
  /** For the output, in pieces; waited for, so that a slow reader fills no memory. */
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => void;
}

export async function runFile(job: FileJob, says: Says, checker?: Checker): Promise<FileSummary> {
  const { file, lang, form } = job;
  const result = await checkFile(file, job.facts, checker, job.wanted, job.on);
  const pieces =
    form === 'json'
      ? filePieces(result, lang)
      : form === 'lines'
        ? linePieces(result, lang)
        : form === 'table' && isChecked(result)
          ? tablePieces(result, lang)
          : [];
  for (const piece of joined(pieces)) await says.out(piece);
  const messages: string[] = [];
  const complain = (what: Text): void => {
    messages.push(inLanguage(what, lang));
    says.err(`${shown(file)}: ${inLanguage(what, lang)}\n`);
  };
  if (!isChecked(result)) {
    complain(result.error);
    return { state: 'failed', message: messages.join(' '), counts: [] };
  }
  const say = (what: string): void => says.err(`${shown(file)}: ${what}\n`);
  for (const trouble of result.host.troubles()) say(inLanguage(trouble, lang));
  for (const problem of result.reviewProblems ?? []) say(`${shown(placeOf(problem))}: ${inLanguage(problem.text, lang)}`);
  const jobs: (() => Promise<WrittenCopy | Text>)[] = [];
  const { annotate: copy, csv } = job;
  if (copy) jobs.push(() => annotate(result, copy, { lang, on: job.on }));
  if (csv) jobs.push(() => writeCsv(result, csv, lang));
  for (const work of jobs) {
    try {
      const made = await work();
      if ('path' in made) says.err(`${lang === 'ko' ? '사본' : 'copy'}: ${shown(made.path)}\n${made.note ? `${inLanguage(made.note, lang)}\n` : ''}`);
      else complain(made);
    } catch (error) {
      complain(explain(error));
    }
  }
  const { errors, warnings, reviews, infos, bookAmount, adjustment, subtotal, recognised } = result.check.summary;
  const state = messages.length > 0 ? 'failed' : errors > 0 ? 'errors' : 'ok';
  return { state, message: messages.join(' '), counts: [errors, warnings, reviews, infos, bookAmount, adjustment, subtotal, recognised] };
}
