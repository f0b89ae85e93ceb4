/** dist/ under the configurations that lie in it: real nginx, real Apache, and a static host that reads `_headers`. Every address is asked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createProbe } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'));

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createProbe().listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at ? at.port : 0));
    });
  });

interface Server {
  readonly address: string;
  close(): void | Promise<void>;
}

async function answers(address: string, process: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (process.exitCode !== null) throw new Error(`the server ended: ${log()}`);
    const there = await fetch(address).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the server does not answer: ${log()}`);
}

async function run(command: string, args: readonly string[], port: number, folder: string): Promise<Server> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (words) => (said += String(words)));
  child.stderr.on('data', (words) => (said += String(words)));
  const address = `http://127.0.0.1:${port}/`;
  await answers(address, child, () => said);
  return {
    address,
    close: () => {
      child.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function nginx(): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${paths}
     server { listen 127.0.0.1:${port}; root ${dist}; include ${dist}hosting/nginx.conf; } }`,
  );
  return run('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], port, folder);
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
};

async function apache(): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'apache-'));
  mkdirSync(join(folder, 'logs'));
  const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  // Apache refuses to serve as root: it takes the rights of nobody then, and only reads.
  const user = process.getuid?.() === 0 ? ['LoadModule unixd_module /usr/lib/apache2/modules/mod_unixd.so', 'User nobody', 'Group nogroup'] : [];
  writeFileSync(
    join(folder, 'mime.types'),
    Object.entries(TYPES)
      .map(([ending, type]) => `${type} ${ending.slice(1)}`)
      .join('\n'),
  );
  writeFileSync(
    join(folder, 'httpd.conf'),
    [
      ...modules.filter((line) => existsSync(line.split(' ')[2] as string)),
      ...user.slice(existsSync('/usr/lib/apache2/modules/mod_unixd.so') ? 0 : 1),
      `ServerRoot ${folder}`,
      'ServerName localhost',
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/pid`,
      `ErrorLog ${folder}/logs/error.log`,
      `TypesConfig ${folder}/mime.types`,
      `DocumentRoot ${dist}`,
      'DirectoryIndex index.html',
      `<Directory ${dist}>`,
      'Require all granted',
      '</Directory>',
      `Include ${dist}hosting/apache.conf`,
    ].join('\n'),
  );
  return run('apache2', ['-X', '-f', join(folder, 'httpd.conf')], port, folder);
}

/** `_headers` as Cloudflare Pages documents it: every matching rule adds, a later value of a name is joined, `! Name` takes one away. */
async function staticHost(): Promise<Server> {
  const rules: { readonly pattern: RegExp; readonly lines: string[] }[] = [];
  for (const line of readFileSync(join(dist, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) rules.push({ pattern: new RegExp(`^${line.trim().replace(/[.]/g, '\\.').replaceAll('*', '.*')}$`), lines: [] });
    else if (/^\s+\S/.test(line)) rules.at(-1)?.lines.push(line.trim());
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    const headers = new Map<string, string>([['content-type', TYPES[extname(file)] ?? 'application/octet-stream']]);
    for (const { pattern, lines } of rules) {
      if (!pattern.test(path)) continue;
      for (const line of lines) {
        if (line.startsWith('! ')) headers.delete(line.slice(2).toLowerCase());
        else {
          const [name = '', ...rest] = line.split(':');
          const key = name.toLowerCase();
          const value = rest.join(':').trim();
          headers.set(key, key === 'content-type' || !headers.has(key) ? value : `${headers.get(key)}, ${value}`);
        }
      }
    }
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, Object.fromEntries(headers)).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return { address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`, close: () => void server.close() };
}

const here = (command: string): boolean => ['/usr/sbin', '/usr/bin'].some((folder) => existsSync(join(folder, command)));
/** `.ci/run` installs both servers: there they may not be missing. */
const must = process.env['KVENTURE_REQUIRE_SERVERS'] === '1';

describe.each([
  ['nginx', nginx, must || here('nginx')],
  ['Apache', apache, must || here('apache2')],
  ['a static host', staticHost, true],
] as const)('dist under %s', (name, start, can) => {
  // A machine without the server cannot try its configuration; it says so by the skip.
  describe.skipIf(!can)('serves', () => {
    let server: Server;
    beforeAll(async () => {
      server = await start();
    }, 30_000);
    afterAll(() => server.close());
    const ask = (path: string): Promise<Response> => fetch(new URL(path, server.address));
    const policy = (response: Response): string => response.headers.get('content-security-policy') ?? '';

    it('every file, with a type that a browser takes and no guessing', async () => {
      const wrong: string[] = [];
      for (const file of files) {
        const response = await ask(file);
        const type = response.headers.get('content-type') ?? '';
        await response.arrayBuffer();
        if (response.status !== 200) wrong.push(`${file}: ${response.status}`);
        if (response.headers.get('x-content-type-options') !== 'nosniff') wrong.push(`${file}: may be guessed`);
        if (file.endsWith('.js') && !/javascript/.test(type)) wrong.push(`${file}: ${type}`);
        if (file.endsWith('.css') && !/^text\/css/.test(type)) wrong.push(`${file}: ${type}`);
        if (file.endsWith('.html') && !/^text\/html/.test(type)) wrong.push(`${file}: ${type}`);
        if (file.endsWith('.json') && !/json/.test(type)) wrong.push(`${file}: ${type}`);
        if (file.endsWith('.webmanifest') && !/^application\/manifest\+json/.test(type)) wrong.push(`${file}: ${type}`);
        if (response.headers.get('x-frame-options')) wrong.push(`${file}: X-Frame-Options keeps Excel on the web out`);
      }
      expect(wrong).toEqual([]);
    });

    it('the pages of the add-in to the frames of Excel on the web, and the workbench to none', async () => {
      for (const page of ['taskpane.html', 'functions.html', 'functions.en.html']) {
        const told = policy(await ask(page));
        expect(told).toMatch(/frame-ancestors 'self' /);
        for (const origin of ['officeapps.live.com', 'cloud.microsoft', 'sharepoint.com', 'office.com']) expect(told).toContain(` https://*.${origin}`);
      }
      for (const page of ['workbench/', 'workbench/index.html']) expect(policy(await ask(page))).toContain("frame-ancestors 'none'");
    });

    it('the functions and their metadata to the origins from which Excel asks', async () => {
      for (const file of ['functions.js', 'functions.en.js', 'functions.json', 'functions.ko.json', 'functions.html', 'functions.en.html']) {
        expect((await ask(file)).headers.get('access-control-allow-origin')).toBe('*');
      }
      expect((await ask('taskpane.js')).headers.get('access-control-allow-origin')).toBeNull();
    });

    it('icons that may be kept, and everything else fresh', async () => {
      expect((await ask('assets/icon-32.png')).headers.get('cache-control')).toMatch(/max-age=86400/);
      for (const file of ['taskpane.html', 'functions.json', 'workbench/index.html', 'workbench/service-worker.js']) {
        expect((await ask(file)).headers.get('cache-control')).toBe('no-cache');
      }
    });

    it('whatever its pages name, one after another', async () => {
      const seen = new Set<string>();
      const broken: string[] = [];
      const queue = ['taskpane.html', 'functions.html', 'functions.en.html', 'workbench/', ...files.filter((file) => /^help\/.*\.html$/.test(file))];
      while (queue.length > 0) {
        const path = queue.pop() as string;
        const address = new URL(path, server.address);
        if (address.origin !== new URL(server.address).origin || seen.has(address.pathname)) continue;
        seen.add(address.pathname);
        const response = await fetch(address);
        const text = await response.text();
        if (response.status !== 200) broken.push(`${address.pathname}: ${response.status}`);
        if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
        for (const [, link] of text.matchAll(/(?:src|href)="([^"#]+)(?:#[^"]*)?"/g))
          if (link && !/^(data|mailto):/.test(link)) queue.push(new URL(link, address).href);
      }
      expect(broken).toEqual([]);
      expect(seen.size).toBeGreaterThan(10);
      expect(name).not.toBe('');
    });
  });
});
