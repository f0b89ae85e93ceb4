/** SECURITY.md promises nothing without a test: the files that it names are there, and so are the parts of them that it names in words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const tests = readdirSync(new URL('test/', ROOT), { recursive: true, encoding: 'utf8' }).map((name) => `test/${name.replaceAll('\\', '/')}`);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const [promises = ''] = read('SECURITY.md').split('\n## Limits');
const rows = promises.split('\n').flatMap((line) => {
  const [, promise, proof] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
  return promise !== undefined && proof !== undefined && !/^(Promise|-+)$/.test(promise) ? [{ promise: promise.slice(0, 60), proof }] : [];
});

/** A file as it is named: whole, or by its last name alone where there is one of that name or a row above has named it whole. */
function fileOf(named: string): string {
  if (named.includes('/')) return named;
  const found = tests.filter((path) => path.endsWith(`/${named}`));
  const said = found.filter((path) => promises.includes(`\`${path}\``));
  const [file] = found.length === 1 ? found : said;
  if (file === undefined || (found.length > 1 && said.length !== 1)) throw new Error(`${named} may be ${found.join(', ') || 'nothing'}`);
  return file;
}

it('there are promises', () => {
  expect(rows.length).toBeGreaterThan(20);
});

describe.each(rows)('$promise', ({ proof }) => {
  const named = [...proof.matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:test\.tsx?|dist\.ts|ts|js))`(?: \(([^()]*)\))?/g)].map(([, file = '', note = '']) => ({
    file: fileOf(file),
    words: [...note.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word),
  }));
  const run = [...proof.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script);

  it('names a test, a check or what is run by hand, and all of it is there', () => {
    expect(named.length + run.length).toBeGreaterThan(0);
    for (const { file } of named) expect([file, existsSync(new URL(file, ROOT))]).toEqual([file, true]);
    for (const script of run) expect([script, scripts[script] !== undefined]).toEqual([script, true]);
  });

  it('the words of the tests that it names stand in them', () => {
    for (const { file, words } of named) {
      const text = read(file);
      for (const word of words) for (const part of word.split('…')) expect([file, part.trim(), text.includes(part.trim())]).toEqual([file, part.trim(), true]);
    }
    expect(named.every(({ file }) => file.length > 0)).toBe(true);
  });
});
