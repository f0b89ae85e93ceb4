/**
 * A million rows: that they are read, checked and told at all, what it takes, and that the sum is the one of a plain loop; and with every row wrong, that
 * more than a million findings pass through the terminal as JSON, as CSV and as an annotated copy. Asks for the bundle of `npm run build`.
 */
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { date } from '../../src/domain';
import { listModel } from '../../src/taskpane/check/list-model';
import { openSession, type Finding } from '../../src/checking';
import { isCurrent } from '../../src/cli/launch.js';
import { FileHost } from '../../src/hosts/file';
import { BOOK, makeLedger } from './ledger';
import { CHECK_COMMAND } from '../lib/check-command';
import { fileOf, shapes } from './scaling';

const ROWS = 1_000_000;
/** As the reading is measured: with more columns the file would be larger than we open. */
const COLUMNS = 9;
const APPLIED_ON = '2014-02-14';

const took = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/** How often the word stands in what comes, and how much comes. */
async function counted(stream: AsyncIterable<Buffer>, word: string): Promise<{ readonly count: number; readonly bytes: number }> {
  let [count, bytes, rest] = [0, 0, ''];
  for await (const piece of stream) {
    bytes += piece.length;
    const text = rest + piece.toString('latin1');
    let last = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, last)) {
      count += 1;
      last = at + word.length;
    }
    rest = text.slice(Math.max(last, text.length - word.length + 1));
  }
  return { count, bytes };
}

/** What the terminal answers for the file. */
async function terminal(
  args: readonly string[],
  word: string,
): Promise<{ readonly code: number | null; readonly count: number; readonly bytes: number; readonly said: string }> {
  const child = spawn(process.execPath, [...CHECK_COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const out = await counted(child.stdout as AsyncIterable<Buffer>, word);
  return { code: await ended, ...out, said };
}

function plainRows(): boolean {
  const block = makeLedger({ rows: ROWS });
  const since = performance.now();
  const { result } = openSession([block], shapes.options);
  let sum = 0;
  for (const row of block.values.slice(0, -1)) {
    const amount = row[BOOK];
    if (typeof amount === 'number') sum += amount;
    // Some are written as texts, and counted as what they say.
    else if (typeof amount === 'string' && /\d/.test(amount)) sum += Number(amount.replace(/[^\d.-]/g, ''));
  }
  const told = result.sheets[0]?.summary.bookAmount ?? 0;
  const good = told === sum;
  console.log(
    `  ${good ? 'ok  ' : 'OVER'} checked in ${took(since)}: ${result.findings.length.toLocaleString('en')} findings, book amounts ${told.toLocaleString('en')}, by a loop ${sum.toLocaleString('en')}`,
  );
  return good;
}

/** The list of the pane holds all of them: each has its place, and of what is in view alone a row is drawn. */
function listed(findings: readonly Finding[]): void {
  const since = performance.now();
  const { entries, shown } = listModel(findings, { search: '', grouping: 'rule', foldedGroups: new Set() }, 'ko');
  if (shown.length !== findings.length) throw new Error(`the list holds ${shown.length} of ${findings.length} findings`);
  console.log(`  ok   list of the pane: ${entries.length.toLocaleString('en')} entries in ${took(since)}`);
}

/** A file in which every row is wrong, and how many findings it has. */
function wrongFile(file: string): { readonly rows: number; readonly findings: number } {
  const whole = makeLedger({ rows: ROWS, wrong: 'every' });
  const block = {
    ...whole,
    values: whole.values.map((row) => row.slice(0, COLUMNS)),
    formulas: new Map<number, ReadonlyMap<number, string>>(),
    hiddenRows: new Set<number>(),
  };
  let since = performance.now();
  // What the terminal is told.
  const { findings } = openSession([block], { facts: { appliedOn: date(APPLIED_ON) } }).result;
  console.log(`  every row wrong: ${findings.length.toLocaleString('en')} findings in ${took(since)}`);
  listed(findings);
  since = performance.now();
  const bytes = fileOf([block]);
  writeFileSync(file, bytes);
  console.log(`  a file of ${(bytes.length / 1e6).toFixed(0)} MB made in ${took(since)}`);
  return { rows: block.values.length, findings: findings.length };
}

async function readRows(file: string): Promise<number> {
  const host = await FileHost.open(readFileSync(file));
  const [sheet] = await host.sheets();
  return (await host.read((sheet as { id: string }).id)).values.length;
}

/** Prints the measures; true when all hold. */
export async function runMillion(): Promise<boolean> {
  if (!isCurrent()) {
    console.log('A million rows: not measured, the bundle of the terminal is not that of these sources (npm run build makes it)');
    return false;
  }
  console.log(`${ROWS.toLocaleString('en')} rows:`);
  let good = plainRows();
  const folder = mkdtempSync(join(tmpdir(), 'kventure-'));
  try {
    const file = join(folder, 'million.xlsx');
    const { rows, findings } = wrongFile(file);
    let since = performance.now();
    const read = await readRows(file);
    good = read === rows && good;
    console.log(`  ${read === rows ? 'ok  ' : 'OVER'} read in ${took(since)}: ${read.toLocaleString('en')} rows`);
    since = performance.now();
    const json = await terminal([file, '--json', '--applied-on', APPLIED_ON], '"ruleId"');
    const isWhole = json.code === 1 && json.count === findings;
    good = isWhole && good;
    console.log(
      `  ${isWhole ? 'ok  ' : 'OVER'} JSON: ${json.count.toLocaleString('en')} findings, ${(json.bytes / 1e6).toFixed(0)} MB in ${took(since)} ${json.said}`,
    );
    since = performance.now();
    const out = join(folder, 'out');
    const copy = await terminal([file, '--annotate', out, '--csv', out, '--applied-on', APPLIED_ON], '\n');
    const [annotated, csv] = [statSync(join(out, 'million.xlsx'), { throwIfNoEntry: false }), statSync(join(out, 'million.csv'), { throwIfNoEntry: false })];
    const lines = csv ? (await counted(createReadStream(join(out, 'million.csv')) as AsyncIterable<Buffer>, '\r\n')).count : 0;
    const areWritten = copy.code === 1 && annotated !== undefined && lines > findings;
    good = areWritten && good;
    console.log(
      `  ${areWritten ? 'ok  ' : 'OVER'} copy of ${((annotated?.size ?? 0) / 1e6).toFixed(0)} MB and ${lines.toLocaleString('en')} lines of CSV in ${took(since)} ${copy.said}`,
    );
    return good;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
