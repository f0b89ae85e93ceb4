/**
 * `npm run bench`: every measure of the project, each part in a process of its own so that none inherits what another left behind; fails where one is over
 * its limit. `npm run bench -- quick` is what `.ci/run` asks: small sizes and ratios alone, which hold on a slow machine too; `npm run bench -- PART`
 * one part, `npm run bench -- readme` all of them, with the table of README made anew.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCalls } from './calls';
import { run as runCertificates } from './certificates';
import { EDIT_CASES, runEdits } from './edits';
import { run as runFunctions } from './functions';
import { runMillion } from './million';
import { runPage } from './page';
import { runReading } from './reading';
import { FRAME, GROWTHS, runExponents, runSheets } from './scaling';
import { run as runScores } from './scores';
import { run as runSheet } from './sheet';
import { runSteps, STEP_CASES } from './steps';
import { writeReadme } from './table';
import { runTerminal } from './terminal';

type Run = () => boolean | Promise<boolean>;
const ROUNDS = 5;
const ROWS = 25_000;
const PARTS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['functions', runFunctions],
  ['calls', runCalls],
  ['sheet', runSheet],
  ...STEP_CASES.map((name): [string, Run] => [`steps, ${name}`, () => runSteps(name)]),
  ['reading', runReading],
  ['certificates', runCertificates],
  ['scores', runScores],
  ...GROWTHS.map((name): [string, Run] => [`growth of ${name}`, () => runExponents(ROWS, ROUNDS, [name])]),
  ['sheets', () => runSheets(100_000, FRAME)],
  ...EDIT_CASES.map((name): [string, Run] => [`edits, ${name}`, () => runEdits([name])]),
  ['terminal', runTerminal],
  ['million', runMillion],
  ['page', runPage],
]);

/** Of what a slow machine can take: the others are kinds of sheets rather than kinds of work. */
const QUICK_GROWTHS = GROWTHS.filter((name) => !/two sheets|headings alone|notes|every row twice/.test(name));

async function quick(): Promise<boolean> {
  return [runFunctions(), await runScores(), await runExponents(2_000, 2, QUICK_GROWTHS), runSheets(9_000)].every(Boolean);
}

/** What it printed, and whether all of it held. */
function apart(name: string, printed: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      process.stdout.write(piece);
      said += piece.toString();
    });
    child.on('close', (code) => {
      printed.push(...said.split('\n'));
      resolve(code === 0);
    });
  });
}

async function whole(): Promise<boolean> {
  const printed: string[] = [];
  const over: string[] = [];
  for (const name of PARTS.keys()) if (!(await apart(name, printed))) over.push(name);
  console.log(over.length === 0 ? 'All hold.' : `Over: ${over.join('; ')}`);
  if (process.argv[2] === 'readme') writeReadme(printed, new Date().toISOString().slice(0, 10));
  return over.length === 0;
}

const what = process.argv.slice(2).join(' ');
const run = what === '' || what === 'readme' ? whole : what === 'quick' ? quick : PARTS.get(what);
if (run) process.exitCode = (await run()) ? 0 : 1;
else {
  console.error(`no such part: ${what}\n${[...PARTS.keys()].join('\n')}`);
  process.exitCode = 2;
}
