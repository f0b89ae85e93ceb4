/**
 * `npm run bench`: every measure of the project in one run; fails where one is over its limit. `npm run bench -- quick` is what `.ci/run` asks:
 * small sizes and ratios alone, which hold on a slow machine too; `npm run bench -- million` one ledger of a million rows.
 */
import { run as runCertificates } from './certificates';
import { runEdits } from './edits';
import { run as runFunctions } from './functions';
import { runMillion } from './million';
import { FRAME, runExponents, runSheets } from './scaling';
import { run as runScores } from './scores';
import { run as runSheet } from './sheet';

const [what] = process.argv.slice(2);
const good =
  what === 'quick'
    ? [runFunctions(), await runScores(), await runExponents(2_000, 2), runSheets(9_000)]
    : what === 'million'
      ? [await runMillion()]
      : [runFunctions(), runSheet(), await runCertificates(), await runScores(), await runExponents(25_000, 5), runSheets(100_000, FRAME), runEdits()];
process.exitCode = good.every(Boolean) ? 0 : 1;
