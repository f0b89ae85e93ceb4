/**
 * By hand: `npx tsx test/fuzz/readers.ts [MUTANTS]`. What we write into workbooks by many makers, whole and damaged, opened by others: LibreOffice and a
 * library. Prints how many were written and how many of them each could open, and names the rest.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { FileHost } from '../../src/hosts/file';
import { HostError } from '../../src/hosts/port';
import { allSeeds } from './makers';
import { mutated, randomOf } from './mutate';

const mutants = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const written = new Map<string, Uint8Array>();
/** As they were before we wrote: what a reader refuses anyway is no fault of ours. */
const given = new Map<string, Uint8Array>();
let refused = 0;

/** A cell, a mark and a sheet are written, as a check does. */
async function write(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const host = await FileHost.open(bytes);
    const [sheet] = await host.sheets();
    if (!sheet) return undefined;
    await host.mark(sheet.id, [{ address: 'A1', severity: 'error', note: '시험' }]);
    await host.addSheet({ name: '검사 결과', cells: [[{ value: '합계' }, { formula: '=1+1' }]] });
    return await host.save();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    refused += 1;
    return undefined;
  }
}

for (const [at, seed] of (await allSeeds()).entries()) {
  for (let mutant = 0; mutant <= mutants; mutant += 1) {
    const bytes = mutant === 0 ? seed.bytes : mutated(seed.bytes, randomOf(at * 1_000 + mutant));
    const saved = await write(bytes);
    if (!saved) continue;
    written.set(`${at}-${mutant}`, saved);
    given.set(`${at}-${mutant}`, bytes);
  }
}
for (const [name, bytes] of written) writeFileSync(join(folder, `${name}.xlsx`), bytes);
const opens = (bytes: Uint8Array): Promise<boolean> =>
  readXlsx(bytes).then(
    () => true,
    () => false,
  );
const unread: string[] = [];
let before = 0;
for (const [name, bytes] of written) {
  if (await opens(bytes)) continue;
  if (await opens(given.get(name) as Uint8Array)) unread.push(name);
  else before += 1;
}
const files = readdirSync(folder).map((file) => join(folder, file));
const out = join(folder, 'out');
execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'ods', '--outdir', out, ...files], {
  stdio: 'ignore',
});
const missing = [...written.keys()].filter((name) => !existsSync(join(out, `${name}.ods`)));
console.log(`written ${written.size}, refused as damaged ${refused}`);
console.log(`LibreOffice opened ${written.size - missing.length}${missing.length > 0 ? `, not ${missing.join(', ')}` : ''}`);
console.log(
  `hucre opened ${written.size - unread.length - before}, ${before} that it could not open before either${unread.length > 0 ? `, not ${unread.join(', ')}` : ''}`,
);
console.log(folder);
