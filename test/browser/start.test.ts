/** `npm start` as a person calls it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, inject, it } from 'vitest';

const started: ChildProcess[] = [];
const servers: Server[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
  for (const server of servers.splice(0)) server.close();
});

function start(port: string): { readonly said: () => string; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/workbench/start.ts'], { env: { ...process.env, PORT: port } });
  started.push(child);
  let said = '';
  child.stdout.on('data', (piece) => (said += String(piece)));
  child.stderr.on('data', (piece) => (said += String(piece)));
  return { said: () => said, ended: new Promise((done) => child.on('exit', done)) };
}

async function takenPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

it('prints the address, and serves the page there to this machine alone, with its policy', async () => {
  // The one that all browser tests look at.
  const address = /http:\/\/localhost:\d+\//.exec(inject('printed'))?.[0] ?? '';
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('workbench.js');
  expect((await fetch(`${address}functions.json`)).headers.get('content-type')).toContain('application/json');
});

it('says clearly that a port is taken, and ends with 1', async () => {
  const port = await takenPort();
  const { said, ended } = start(String(port));
  expect(await ended).toBe(1);
  expect(said()).toContain(`포트 ${port}`);
  expect(said()).toContain(`Port ${port} is already in use`);
});

it.each(['abc', '70000', '-1'])('refuses the port %s', async (port) => {
  const { said, ended } = start(port);
  expect(await ended).toBe(1);
  expect(said()).toContain('PORT must be a number');
});
