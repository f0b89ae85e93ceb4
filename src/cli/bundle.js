/** `npm run build` makes this too: the terminal as JavaScript, so that it starts without translating its sources each time. */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { compiled } from './compiled.js';
import { STAMP, TERMINAL, TOP } from './launch.js';

/** What checks a file is a script of its own, so that what the engine compiles of it can be kept. */
const CHECKER = join(TERMINAL, 'run-file.cjs');
const CHECKER_SOURCE = 'src/cli/run-file.ts';
/** Checked once, so that what a small file needs is compiled. */
const SAMPLE = join(TOP, 'src/workbench/samples/ledger-2026.xlsx');

/** The bundle loads what checks a file in another way than the sources do. */
const cachedChecker = {
  name: 'cached checker',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/run-file-module$/ }, () => ({ path: join(TOP, 'src/cli/cached-run-file.ts') })),
};

export async function bundleTerminal() {
  const shared = { absWorkingDir: TOP, bundle: true, platform: 'node', target: 'node20', minify: true, metafile: true };
  rmSync(TERMINAL, { recursive: true, force: true });
  const made = await Promise.all([
    build({
      ...shared,
      entryPoints: { check: 'src/cli/index.ts', forms: 'src/cli/forms-index.ts', 'self-check': 'src/cli/self-check-index.ts' },
      outdir: TERMINAL,
      outExtension: { '.js': '.mjs' },
      // The command and its workers each load what they need.
      splitting: true,
      format: 'esm',
      plugins: [cachedChecker],
      // Some packages still ask for what they need at run time.
      banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    }),
    build({ ...shared, entryPoints: [CHECKER_SOURCE], outfile: CHECKER, format: 'cjs' }),
  ]);
  await keepCompiled();
  const inputs = new Set(made.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  const sources = [...[...inputs].filter((file) => !file.includes('node_modules')), 'package-lock.json'];
  const stamp = Object.fromEntries(
    sources.map((file) => {
      const { size, mtimeMs } = statSync(join(TOP, file));
      return [relative(TOP, join(TOP, file)), [size, mtimeMs]];
    }),
  );
  writeFileSync(STAMP, JSON.stringify(stamp));
}

/** Keeps what the engine compiles of the checker while it checks a small file. */
async function keepCompiled() {
  const { script, exports } = compiled(CHECKER, createRequire(CHECKER));
  await exports.runFile({ file: SAMPLE, facts: {}, form: 'table', lang: 'ko', on: undefined }, { out: () => undefined, err: () => undefined });
  writeFileSync(`${CHECKER}.cache`, script.createCachedData());
}

await bundleTerminal();
