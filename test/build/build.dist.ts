/** What `npm run build` made: complete, whole in itself, and with the address that it was built for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkManifest } from '../manifest/check';

const dist = new URL('../../dist/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, dist), 'utf8');
const manifest = read('manifest.xml');
const origin = /<SourceLocation DefaultValue="(https:\/\/[^"]*)\/taskpane\.html"/.exec(manifest)?.[1] ?? '';

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly helpUrl: string }[];
}
const metadata = (file: string): Metadata => JSON.parse(read(file)) as Metadata;

describe('the manifest', () => {
  it('breaks no rule, and a file lies behind each of its addresses', () => {
    const fileOf = (path: string) => (existsSync(new URL(path, dist)) ? readFileSync(new URL(path, dist)) : undefined);
    expect(checkManifest(manifest, fileOf)).toEqual([]);
  });

  it('carries the address that was asked for', () => {
    expect(origin).toBe((process.env['ADDIN_ORIGIN'] ?? 'https://localhost:3000').replace(/\/+$/, ''));
  });
});

describe('functions.js', () => {
  const code = read('functions.js');
  const load = (): Map<string, unknown> => {
    const associated = new Map<string, unknown>();
    const errors = class extends Error {};
    const CustomFunctions = {
      associate: (id: string, fn: unknown) => associated.set(id, fn),
      Error: errors,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
    };
    new Script(code, { filename: 'functions.js' }).runInContext(createContext({ CustomFunctions }));
    return associated;
  };

  it('loads in a bare engine that has CustomFunctions and nothing else, and associates every function of the metadata', () => {
    expect([...load().keys()].sort()).toEqual(
      metadata('functions.json')
        .functions.map(({ id }) => id)
        .sort(),
    );
    expect([...load().values()].every((fn) => typeof fn === 'function')).toBe(true);
  });

  it('is one small script: no modules, no chunks, no React, no Fluent UI, no zod', () => {
    expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(30 * 1024);
    expect(code).not.toMatch(/\bimport\s*\(|\brequire\s*\(|createElement|fluentui|ZodError/);
  });
});

describe('the metadata', () => {
  it('names the same functions in both languages, with pages of help that are there', () => {
    const [en, ko] = [metadata('functions.json'), metadata('functions.ko.json')];
    expect(ko.functions.map(({ id }) => id)).toEqual(en.functions.map(({ id }) => id));
    for (const { helpUrl } of [...en.functions, ...ko.functions]) {
      expect(helpUrl.startsWith(`${origin}/help/`)).toBe(true);
      expect(existsSync(new URL(helpUrl.slice(origin.length + 1), dist))).toBe(true);
    }
  });
});

describe('the pages', () => {
  it.each(['taskpane.html', 'functions.html', 'functions.en.html'])('%s loads Office.js from Microsoft, and nothing else from anywhere', (page) => {
    const html = read(page);
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source as string);
    expect(sources.filter((source) => /^https?:/.test(source)).every((source) => source.startsWith('https://appsforoffice.microsoft.com/'))).toBe(true);
    const own = sources.filter((source) => !/^https?:/.test(source));
    expect(own.length).toBeGreaterThan(0);
    for (const source of own) expect(existsSync(new URL(source, dist))).toBe(true);
    if (page.startsWith('functions')) expect(own).toEqual([page.replace(/html$/, 'js')]);
    expect(html).toMatch(/http-equiv="Content-Security-Policy"/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  });

  it('are the only ones that know Office.js: the workbench does not contain it', () => {
    expect(existsSync(new URL('taskpane.js', dist))).toBe(true);
    const workbench = new URL('workbench/', dist);
    const pages = existsSync(workbench) ? readdirSync(workbench).filter((name) => name.endsWith('.html')) : [];
    for (const page of pages) expect(read(`workbench/${page}`)).not.toContain('appsforoffice');
  });
});

describe('what the build is made of', () => {
  interface Component {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly scope: string;
    readonly licenses: readonly unknown[];
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }
  const bill = JSON.parse(read('sbom.cdx.json')) as {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly serialNumber: string;
    readonly components: readonly Component[];
  };
  const notices = read('THIRD-PARTY-NOTICES.txt');
  const required = bill.components.filter(({ scope }) => scope === 'required');
  /** What npm locked, read without our own list of packages: those that run, each by name and version. */
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    readonly packages: Readonly<
      Record<string, { readonly version: string; readonly dev?: boolean; readonly optional?: boolean; readonly devOptional?: boolean }>
    >;
  };
  const locked = Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path.startsWith('node_modules/') && !dev && !optional && !devOptional)
    .map(([path, { version }]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version }));

  it('is told as CycloneDX, each package once, with its licence and the hash that npm locked', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const refs = bill.components.map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { name, version, purl, licenses, hashes } of required) {
      expect(purl, name).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      // A package that declares none has its licence as a text: the notices hold it.
      if (licenses.length !== 1) expect(notices, name).toContain(`${name} ${version}: see its text below`);
      expect(hashes, name).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }]);
    }
  });

  it('names every package that npm locked to run, and so do the notices', () => {
    const known = new Set(required.map(({ name, version }) => `${name}@${version}`));
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(({ name, version }) => !known.has(`${name}@${version}`))).toEqual([]);
    expect(locked.filter(({ name, version }) => !notices.includes(`${name} ${version}: `))).toEqual([]);
  });
});
