/** `npm start`: builds the page and serves it. `PORT` chooses the port. */
import { build } from './build';
import { chosenPort, serveOn } from './port';
import { OUTPUT } from './webpack.js';

async function start(): Promise<void> {
  const port = chosenPort();
  console.log('화면을 만들고 있습니다. 처음에는 1분쯤 걸립니다. / Building the page; the first time takes about a minute.');
  const started = performance.now();
  // A taken port is said at once, not after the build.
  const probe = await serveOn(import.meta.dirname, port);
  await new Promise((closed) => probe.server.close(closed));
  await build();
  const { address } = await serveOn(OUTPUT, port);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`\n  벤처확인 워크벤치: ${address}\n  멈추려면 Ctrl+C / Ctrl+C to stop\n`);
}

await start();
