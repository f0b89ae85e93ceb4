/** `node src/cli/start.js check FILE …`, `… forms FILE …` */
import { launch } from './launch.js';

await launch(process.argv.splice(2, 1)[0]);
