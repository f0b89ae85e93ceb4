/** `npm start`: builds the page and serves it. `PORT` chooses the port. */
import { build } from './build';
import { eulReul, eunNeun } from '../domain';
import { serve } from './server';
import { OUTPUT } from './webpack.js';

const DEFAULT_PORT = 3300;

function fail(ko: string, en: string): never {
  console.error(`${ko}\n${en}`);
  process.exit(1);
}

function chosenPort(given = process.env['PORT']): number {
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65535) return port;
  return fail(`PORT는 0에서 65535까지의 수여야 합니다: ${given}`, `PORT must be a number from 0 to 65535: ${given}`);
}

async function start(): Promise<void> {
  const port = chosenPort();
  console.log('화면을 만들고 있습니다. 처음에는 1분쯤 걸립니다. / Building the page; the first time takes about a minute.');
  const started = performance.now();
  // A taken port is said at once, not after the build.
  const probe = await serve(import.meta.dirname, port).catch((error: NodeJS.ErrnoException) => refusedPort(port, error));
  await new Promise((closed) => probe.server.close(closed));
  await build();
  const { address } = await serve(OUTPUT, port).catch((error: NodeJS.ErrnoException) => refusedPort(port, error));
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`\n  벤처확인 워크벤치: ${address}\n  멈추려면 Ctrl+C / Ctrl+C to stop\n`);
}

function refusedPort(port: number, error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE') {
    fail(
      `포트 ${eunNeun(String(port))} 다른 프로그램이 쓰고 있습니다. 다른 포트로 시작하십시오: PORT=${port + 1} npm start`,
      `Port ${port} is already in use. Start with another one: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    fail(`포트 ${eulReul(String(port))} 열 권한이 없습니다. 1024 이상의 포트를 고르십시오.`, `No permission to open port ${port}. Choose one from 1024 on.`);
  throw error;
}

await start();
