/** `node src/cli/start.js check FILE …`, `… forms FILE …`, `… self-check FILE …` */
import process from 'node:process';
import { launch } from './launch.js';

await launch(process.argv.splice(2, 1)[0]);
