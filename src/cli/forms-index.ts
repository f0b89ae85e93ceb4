import { formsMain } from './forms';
import { dayOfClock } from './main';
import { findSoffice } from './pdf';

process.exitCode = await formsMain(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today: () => dayOfClock(new Date()),
  soffice: () => findSoffice(),
});
