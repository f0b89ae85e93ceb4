import { dayOfClock } from './main';
import { selfCheckMain } from './self-check';

process.exitCode = await selfCheckMain(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today: () => dayOfClock(new Date()),
});
