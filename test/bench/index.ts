/**
 * `npm run bench`: every measure of the project in one run; fails where one is over its limit. `npm run bench -- quick` is what `.ci/run` asks:
 * small sizes and ratios alone, which hold on a slow machine too; `npm run bench -- million` one ledger of a million rows; `npm run bench -- readme`
 * all of it, with the table of README made anew.
 */
import { run as runCertificates } from './certificates';
import { runEdits } from './edits';
import { run as runFunctions } from './functions';
import { runMillion } from './million';
import { FRAME, runExponents, runSheets } from './scaling';
import { run as runScores } from './scores';
import { run as runSheet } from './sheet';
import { writeReadme } from './table';

const [what] = process.argv.slice(2);
const printed: string[] = [];
const { log } = console;
console.log = (...said: unknown[]): void => {
  printed.push(said.join(' '));
  log(...said);
};
const good =
  what === 'quick'
    ? [runFunctions(), await runScores(), await runExponents(2_000, 2), runSheets(9_000)]
    : what === 'million'
      ? [await runMillion()]
      : [runFunctions(), runSheet(), await runCertificates(), await runScores(), await runExponents(25_000, 5), runSheets(100_000, FRAME), runEdits()];
process.exitCode = good.every(Boolean) ? 0 : 1;
if (what === 'readme') writeReadme(printed, new Date().toISOString().slice(0, 10));
