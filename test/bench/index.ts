/** `npm run bench`: every measure of the project in one run; fails where one is over its limit. */
import { run as runFunctions } from './functions';

const good = [runFunctions()];
try {
  const sheet = './sheet';
  const { run } = (await import(sheet)) as { run: () => boolean | Promise<boolean> };
  good.push(await run());
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
}
process.exitCode = good.every(Boolean) ? 0 : 1;
