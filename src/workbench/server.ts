/** Serves a folder to this machine alone. Nothing else: no listing, no write, no way out of the folder. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * What the sheets hold is confidential: the page may talk to nobody but the origin that it came from, and runs no code but its own.
 * Styles are the one exception: Fluent UI and the grid write theirs into the page.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Headers = Readonly<Record<string, string>>;

const HEADERS: Headers = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** Names that a browser on this machine uses for it; any other means a page elsewhere was pointed at us (DNS rebinding). */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

function refuse(response: ServerResponse, headers: Headers, status: number, message: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(message);
}

/** The file that an address means, or undefined: outside of the folder, hidden, absent, or no address at all. */
async function fileOf(root: string, address: string): Promise<string | undefined> {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    if (/[\0\\]/.test(path) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
    const wanted = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    const file = await realpath(wanted); // follows links, so that none leads out
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return undefined;
    return file;
  } catch {
    return undefined;
  }
}

async function answer(root: string, headers: Headers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, headers, 405, 'GET only');
  if (!LOCAL.test(request.headers.host ?? '')) return refuse(response, headers, 403, 'This page is served to this machine only.');
  const file = await fileOf(root, request.url ?? '/');
  if (file === undefined) return refuse(response, headers, 404, '없는 주소입니다. There is nothing at this address.');
  const { size } = await stat(file);
  response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Length': size });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

export interface ServeOptions {
  /** Serves over https with this certificate. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  /** In the place of the workbench's own. */
  readonly headers?: Headers;
}

/** Listens on 127.0.0.1; rejects with the system's error (`EADDRINUSE` …) when it cannot. Port 0 takes any free one. */
export async function serve(
  folder: string,
  port: number,
  { tls, headers = HEADERS }: ServeOptions = {},
): Promise<{ readonly server: Server; readonly address: string }> {
  const root = await realpath(folder);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(root, headers, request, response).catch(() => response.destroy());
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const bound = server.address();
  return { server, address: `${tls ? 'https' : 'http'}://localhost:${typeof bound === 'object' && bound !== null ? bound.port : port}/` };
}
