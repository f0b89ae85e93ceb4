/** `npm run build` makes this too: the terminal as JavaScript, so that it starts without translating its sources each time. */
import { statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { STAMP, TERMINAL, TOP } from './launch.js';

export async function bundleTerminal() {
  const { metafile } = await build({
    absWorkingDir: TOP,
    entryPoints: { check: 'src/cli/index.ts', forms: 'src/cli/forms-index.ts', 'self-check': 'src/cli/self-check-index.ts' },
    outdir: TERMINAL,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // The command and its workers each load what they need.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    metafile: true,
    // Some packages still ask for what they need at run time.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  });
  const sources = [...Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules')), 'package-lock.json'];
  const stamp = Object.fromEntries(
    sources.map((file) => {
      const { size, mtimeMs } = statSync(join(TOP, file));
      return [relative(TOP, join(TOP, file)), [size, mtimeMs]];
    }),
  );
  writeFileSync(STAMP, JSON.stringify(stamp));
}

await bundleTerminal();
