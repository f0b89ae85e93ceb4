/** `npm run bench`: every measure of the project in one run; fails where one is over its limit. */
import { run as runCertificates } from './certificates';
import { run as runFunctions } from './functions';
import { run as runSheet } from './sheet';

const good = [runFunctions(), runSheet(), await runCertificates()];
process.exitCode = good.every(Boolean) ? 0 : 1;
