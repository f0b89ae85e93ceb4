import { dayOfClock } from './main';
import { selfCheckMain } from './self-check';
import { printer } from './streams';

const { out, err, codeOf } = printer(process.argv.includes('en') ? 'en' : 'ko');
const code = await selfCheckMain(process.argv.slice(2), { out: (text) => void out(text), err, today: () => dayOfClock(new Date()) });
process.exitCode = await codeOf(code);
