import { defineConfig } from 'vitest/config';

const TESTS = 'test/browser/**/*.test.ts';
/** They measure how long the page is kept from answering: nothing else runs beside them. */
const MEASURED = 'test/browser/**/{large,many-firms}.test.ts';

const common = {
  expect: { requireAssertions: true, poll: { timeout: 30_000 } },
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    globalSetup: ['test/browser/page.setup.ts'],
    projects: [
      // A test waits for its browser half of the time. Two at a time, each with a browser, and with it a clipboard, of its own.
      { test: { ...common, name: 'together', include: [TESTS], exclude: [MEASURED], maxWorkers: 2, sequence: { groupOrder: 0 } } },
      { test: { ...common, name: 'measured', include: [MEASURED], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
