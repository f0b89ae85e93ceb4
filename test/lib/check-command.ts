/** The terminal as `npm run check` starts it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from '../../src/cli/launch.js';

const { scripts } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as { scripts: { check: string } };
const words = scripts.check.split(' ').slice(1);

/** What the engine is told. */
export const ENGINE_FLAGS: readonly string[] = words.filter((word) => word.startsWith('--'));
/** What `node` is given, before the words of the user. */
export const CHECK_COMMAND: readonly string[] = words.map((word) => (word.endsWith('.js') ? join(TOP, word) : word));
