import { formsMain } from './forms';
import { dayOfClock } from './main';
import { findSoffice } from './pdf';
import { printer } from './streams';

const { out, err, codeOf } = printer('ko');
const code = await formsMain(process.argv.slice(2), { out: (text) => void out(text), err, today: () => dayOfClock(new Date()), soffice: () => findSoffice() });
process.exitCode = await codeOf(code);
