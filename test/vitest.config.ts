import { defineConfig } from 'vitest/config';

/**
 * Rules, readers, documents, files, grids and the terminal keep nothing in globals: their files share a worker, and what they import is loaded once.
 * The functions keep what the program can show, Office.js and the pane a page: their files stay apart.
 */
const PURE = [
  'domain',
  'law',
  'rules',
  'reading',
  'checking',
  'documents',
  'layouts',
  'structure',
  'words',
  'consequences',
  'hosts/grid',
  'hosts/file',
  'cli',
  'sheet',
  'manifest',
  'fuzz',
].map((folder) => `test/${folder}/**/*.test.ts`);

const common = {
  setupFiles: ['test/lib/surroundings.setup.ts'],
  // A test that runs no assertion is a defect.
  expect: { requireAssertions: true, poll: { timeout: 20_000 } },
  testTimeout: 120_000,
};

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Vitest leaves one core idle; of two that is half of the machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { ...common, name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { ...common, name: 'apart', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', 'node_modules/**', ...PURE] } },
    ],
  },
});
