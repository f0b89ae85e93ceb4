/** What the functions bundle takes of the law: the editions, and neither their long words nor the guide for checking sheets. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('src/law in a bundle', () => {
  it('is the editions alone, and small', async () => {
    const { metafile, outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['src/law/index.ts'],
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'esm',
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs).toContain('src/law/2013-60/cost-statement.ts');
    expect(inputs).toContain('src/law/2021-02-12/index.ts');
    expect(inputs.filter((name) => /texts|guide|node_modules/.test(name))).toEqual([]);
    expect(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(19_600); // two whole notices
  });
});
