/**
 * By hand: `npx tsx test/fuzz/readers.ts [MUTANTS]`. What we write into workbooks by many makers, whole and damaged, opened by others: LibreOffice,
 * openpyxl and hucre. Prints how many were written and how many of them each could open; a file that one of them refuses although it opens the one that
 * we wrote into is a fault of ours, named with what was said of it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readXlsx } from 'hucre';
import { FileHost } from '../../src/hosts/file';
import { SheetMoves } from '../../src/hosts/file/moves';
import { HostError } from '../../src/hosts/port';
import { allSeeds } from './makers';
import { mutated, randomOf } from './mutate';

const mutants = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const written = new Map<string, Uint8Array>();
/** As they were before we wrote: what a reader refuses anyway is no fault of ours. */
const given = new Map<string, Uint8Array>();
let refused = 0;

async function refusedOr(work: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    refused += 1;
    return undefined;
  }
}

/** A mark and a sheet are written, as a check does. */
const marked = (bytes: Uint8Array): Promise<Uint8Array | undefined> =>
  refusedOr(async () => {
    const host = await FileHost.open(bytes);
    const [sheet] = await host.sheets();
    if (!sheet) return undefined;
    await host.mark(sheet.id, [{ address: 'A1', severity: 'error', note: '시험' }]);
    await host.addSheet({ name: '검사 결과', cells: [[{ value: '합계' }, { formula: '=1+1' }]] });
    return host.save();
  });

/** Rows and a column come and go and the sheet gets another name, as in the workbench. */
const moved = (bytes: Uint8Array): Promise<Uint8Array | undefined> =>
  refusedOr(async () => {
    const host = await FileHost.open(bytes);
    const [sheet] = await host.sheets();
    if (!sheet) return undefined;
    const name = sheet.name.toLowerCase();
    const moves = new SheetMoves();
    moves.rows.insert(2, 1);
    moves.rows.delete(6, 1);
    moves.columns.insert(1, 1);
    return (await host.restructured({ moves: new Map([[name, moves]]), renamed: new Map([[name, '옮긴 시트']]), deleted: new Set() })).bytes;
  });

for (const [at, seed] of (await allSeeds()).entries()) {
  for (let mutant = 0; mutant <= mutants; mutant += 1) {
    const bytes = mutant === 0 ? seed.bytes : mutated(seed.bytes, randomOf(at * 1_000 + mutant));
    for (const [how, write] of Object.entries({ marked, moved })) {
      const saved = await write(bytes);
      if (!saved) continue;
      written.set(`${at}-${mutant}-${how}`, saved);
      given.set(`${at}-${mutant}-${how}`, bytes);
    }
  }
}
const [ours, theirs, out] = ['written', 'given', 'ods'].map((name) => join(folder, name)) as [string, string, string];
for (const [into, files] of [
  [ours, written],
  [theirs, given],
] as const) {
  mkdirSync(into);
  for (const [name, bytes] of files) writeFileSync(join(into, `${name}.xlsx`), bytes);
}

/** What a reader says of each file of a folder that it refuses, by the file's name; undefined where there is no such reader. */
type Reader = (from: string, files: ReadonlyMap<string, Uint8Array>) => Promise<ReadonlyMap<string, string> | undefined>;

const hucre: Reader = async (_from, files) => {
  const refusals = new Map<string, string>();
  for (const [name, bytes] of files) await readXlsx(bytes).catch((error: unknown) => refusals.set(name, String(error)));
  return refusals;
};

const libreOffice: Reader = async (from, files) => {
  const into = join(out, basename(from));
  const paths = [...files.keys()].map((name) => join(from, `${name}.xlsx`));
  const { error } = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'ods', '--outdir', into, ...paths]);
  if (error) return undefined;
  return new Map([...files.keys()].filter((name) => !existsSync(join(into, `${name}.ods`))).map((name) => [name, 'was not converted']));
};

const OPENPYXL = `
import json, sys, warnings
from pathlib import Path
import openpyxl
warnings.simplefilter('ignore')
refusals = {}
for path in sorted(Path(sys.argv[1]).glob('*.xlsx')):
    try:
        for sheet in openpyxl.load_workbook(path).worksheets:
            for _row in sheet.iter_rows(): pass
    except Exception as error:
        refusals[path.stem] = f'{type(error).__name__}: {str(error)[:200]}'
print(json.dumps(refusals))
`;
const openpyxl: Reader = async (from) => {
  if (spawnSync('python3', ['-c', 'import openpyxl']).status !== 0) return undefined;
  return new Map(Object.entries(JSON.parse(execFileSync('python3', ['-c', OPENPYXL, from], { encoding: 'utf8' })) as Record<string, string>));
};

console.log(`written ${written.size}, refused as damaged ${refused}`);
for (const [reader, opens] of Object.entries({ LibreOffice: libreOffice, openpyxl, hucre })) {
  const [refusals, before] = [await opens(ours, written), await opens(theirs, given)];
  if (!refusals || !before) {
    console.log(`${reader} is not installed: not asked`);
    continue;
  }
  const wrong = [...refusals].filter(([name]) => !before.has(name));
  console.log(
    `${reader} opened ${written.size - refusals.size}, ${refusals.size - wrong.length} that it refuses without us too, ${wrong.length} of our making`,
  );
  for (const [name, why] of wrong) console.log(`  ${name}: ${why}`);
  if (wrong.length > 0) process.exitCode = 1;
}
console.log(folder);
