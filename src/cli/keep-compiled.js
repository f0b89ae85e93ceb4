/** `node keep-compiled.js SCRIPT WORDS …`: runs a command of the bundle once, and keeps what the engine compiled of it meanwhile. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { compiled } from './compiled.js';

const [file, ...words] = process.argv.slice(2);
const { script, exports } = compiled(file, createRequire(file));
await exports.command(words);
writeFileSync(`${file}.cache`, script.createCachedData());
