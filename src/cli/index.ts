/** The entry of the command from its sources; the bundle of the terminal is asked by `launch`. */
import { command } from './command';

await command(process.argv.slice(2));
