import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, serve } from '../../src/workbench/server';

let folder: string;
let running: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kventure-server-'));
  mkdirSync(join(folder, 'site', 'help'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', '.hidden'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), '<p>시작</p>');
  writeFileSync(join(folder, 'site', 'help', 'index.html'), '<p>도움말</p>');
  writeFileSync(join(folder, 'site', 'a b.js'), '1');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  running = await serve(join(folder, 'site'), 0);
});
afterAll(async () => {
  await new Promise((done) => running.server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** Without the tidying that fetch does to an address. */
function get(
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { port } = new URL(running.address);
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: host ? { host } : {} }, (answer) => {
      let body = '';
      answer
        .setEncoding('utf8')
        .on('data', (piece) => (body += piece))
        .on('end', () => done({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    });
    asked.on('error', fail).end();
  });
}

it.each([
  ['/', '<p>시작</p>', 'text/html; charset=utf-8'],
  ['/index.html?x=1', '<p>시작</p>', 'text/html; charset=utf-8'],
  ['/help/', '<p>도움말</p>', 'text/html; charset=utf-8'],
  ['/a%20b.js', '1', 'text/javascript; charset=utf-8'],
])('serves %s', async (path, body, type) => {
  const answer = await get(path);
  expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([200, body, type]);
  expect(answer.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/help/../../secret.txt',
  '/.hidden',
  '/link.txt',
  '/help',
  '/none',
  '/%00',
  '/%',
  '//',
  '/..\\secret.txt',
  '/%5c..%5csecret.txt',
])('gives nothing for %s', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

it('answers nothing but questions', async () => {
  expect((await get('/', { method: 'POST' })).status).toBe(405);
  const head = await get('/', { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
});

it('answers no page that calls this machine by another name', async () => {
  expect((await get('/', { host: 'evil.example' })).status).toBe(403);
  expect((await get('/', { host: '127.0.0.1:80' })).status).toBe(200);
});

it('rejects when the port is taken', async () => {
  await expect(serve(join(folder, 'site'), Number(new URL(running.address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
