/**
 * A process of its own that writes one file through `writeWhole`, over a file system in which one call is held or fails: in the middle of a write, or
 * before or after any other call. Held, it says so and waits to be killed.
 * `interrupted TARGET force|new hold|fail|count N`
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { writeWhole } from '../../src/cli/write-file';

const [target = '', force, mode, number] = process.argv.slice(2);
const at = Number(number);
let calls = 0;

const hold = (): void => {
  fs.writeSync(1, 'held\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
function turn(): void {
  calls += 1;
  if (calls !== at) return;
  if (mode === 'hold') hold();
  if (mode === 'fail') throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
}
type Call = (...args: unknown[]) => Promise<unknown>;
const watched =
  (call: Call): Call =>
  async (...args) => {
    turn();
    const answer = await call(...args);
    // What was done is not made undone by a failure: that would be another call.
    if (mode === 'hold') turn();
    return answer;
  };
const promises = fs.promises as unknown as Record<string, Call>;
for (const name of ['mkdir', 'link', 'rename', 'unlink'] as const) promises[name] = watched((promises[name] as Call).bind(fs.promises));
const open = fs.promises.open.bind(fs.promises);
promises['open'] = watched(async (...args) => {
  const handle = await open(...(args as Parameters<typeof open>));
  const whole = handle.writeFile.bind(handle);
  handle.writeFile = async (data) => {
    const bytes = Buffer.from(data as Uint8Array);
    await whole(bytes.subarray(0, bytes.length / 2));
    turn();
    await whole(bytes.subarray(bytes.length / 2));
  };
  handle.sync = watched(handle.sync.bind(handle)) as typeof handle.sync;
  return handle;
});
syncBuiltinESMExports();

const refused = await writeWhole({ path: target, force: force === 'force', inputs: new Set() }, [Buffer.alloc(50_000, 'n'), Buffer.alloc(50_000, 'n')]);
console.log(JSON.stringify({ calls, refused: refused?.ko ?? null }));
