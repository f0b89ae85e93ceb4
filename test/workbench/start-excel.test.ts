/** The parts of `npm run start:excel`: a certificate made on this machine, and a server that Excel accepts. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { developmentCertificate, ownCertificate } from '../../src/workbench/certificate';
import { serve } from '../../src/workbench/server';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kventure-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const fetchText = (address: string, options: RequestOptions) =>
  new Promise<{ status: number | undefined; origin: unknown; body: string }>((done, reject) => {
    get(address, options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => done({ status: response.statusCode, origin: response.headers['access-control-allow-origin'], body }));
    }).on('error', reject);
  });

const TODAY = new Date('2026-01-02T00:00:00Z');

describe('the development certificate', () => {
  it('is one for localhost, and is trusted by who trusts its authority', async () => {
    const certificate = await ownCertificate(folder, new Date());
    writeFileSync(join(folder, 'functions.json'), '{"functions":[]}');
    const { server, address } = await serve(folder, 0, { tls: certificate, headers: { 'Access-Control-Allow-Origin': '*' } });
    try {
      expect(address).toMatch(/^https:\/\/localhost:\d+\/$/);
      const answer = await fetchText(`${address}functions.json`, { ca: readFileSync(certificate.untrusted ?? '') });
      expect(answer).toEqual({ status: 200, origin: '*', body: '{"functions":[]}' });
      await expect(fetchText(`${address}functions.json`, {})).rejects.toThrow();
    } finally {
      server.close();
    }
  });

  it('stays the same until it has expired', async () => {
    const first = await ownCertificate(folder, TODAY);
    expect(statSync(join(folder, 'localhost.key')).mode & 0o777).toBe(0o600);
    expect((await ownCertificate(folder, TODAY)).cert.equals(first.cert)).toBe(true);
    const later = new Date('2199-01-01T00:00:00Z');
    expect((await ownCertificate(folder, later)).cert.equals(first.cert)).toBe(false);
  });

  it('is the one that the system trusts where it can be installed, else one of our own', async () => {
    const installed = { ca: Buffer.from('a'), cert: Buffer.from('c'), key: Buffer.from('k') };
    expect(await developmentCertificate(() => Promise.resolve(installed), folder)).toEqual({ cert: installed.cert, key: installed.key });
    expect(await developmentCertificate(() => Promise.reject(new Error('no sudo')), folder)).toMatchObject({ untrusted: join(folder, 'ca.crt') });
  });
});
