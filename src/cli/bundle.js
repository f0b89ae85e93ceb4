/** `npm run build` makes this too: the terminal as JavaScript, so that it starts without translating its sources each time. */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createRequire } from 'node:module';
import process from 'node:process';
import { build } from 'esbuild';
import { compiled } from './compiled.js';
import { COMMAND, STAMP, TERMINAL, TOP } from './launch.js';

/** What checks a file is a script of its own, so that what the engine compiles of it can be kept. */
const CHECKER = join(TERMINAL, 'run-file.cjs');
const CHECKER_SOURCE = 'src/cli/run-file.ts';
/** Checked once, so that what a small file needs is compiled. */
const SAMPLE = join(TOP, 'src/workbench/samples/ledger-2026.xlsx');

/** The bundle loads what checks a file, and its workers, in another way than the sources do. */
const cachedChecker = {
  name: 'cached checker',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/run-file-module$/ }, () => ({ path: join(TOP, 'src/cli/cached-run-file.ts') }));
    // Where the command checks a file itself, it loads the same script.
    onResolve({ filter: /^\.\/run-file$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './run-file.cjs', external: true } : undefined));
    onResolve({ filter: /^\.\/worker-entry$/ }, () => ({ path: join(TOP, 'src/cli/cached-worker-entry.ts') }));
  },
};

export async function bundleTerminal() {
  const shared = { absWorkingDir: TOP, bundle: true, platform: 'node', target: 'node20', minify: true, metafile: true };
  rmSync(TERMINAL, { recursive: true, force: true });
  const made = await Promise.all([
    build({
      ...shared,
      entryPoints: { forms: 'src/cli/forms-index.ts', 'self-check': 'src/cli/self-check-index.ts' },
      outdir: TERMINAL,
      outExtension: { '.js': '.mjs' },
      splitting: true,
      format: 'esm',
      plugins: [cachedChecker],
      // Some packages still ask for what they need at run time.
      banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    }),
    build({
      ...shared,
      // The command and its workers each load what they need.
      entryPoints: ['src/cli/command.ts', 'src/cli/worker.ts'],
      outdir: TERMINAL,
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      plugins: [cachedChecker],
      define: { 'import.meta.url': 'here' },
      banner: { js: "const here=require('node:url').pathToFileURL(__filename).href;" },
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

/** Keeps what the engine compiles of the checker, and of the command, while a small file is checked. */
async function keepCompiled() {
  const { script, exports } = compiled(CHECKER, createRequire(CHECKER));
  await exports.runFile({ file: SAMPLE, facts: {}, form: 'table', lang: 'ko', on: undefined }, { out: () => undefined, err: () => undefined });
  writeFileSync(`${CHECKER}.cache`, script.createCachedData());
  const { status } = spawnSync(process.execPath, [join(TOP, 'src/cli/keep-compiled.js'), COMMAND, SAMPLE], { stdio: ['ignore', 'ignore', 'inherit'] });
  // 1 says that errors were found in the sample, which there are.
  if (status !== 1) throw new Error(`the bundled command ended with ${status}`);
}

await bundleTerminal();
