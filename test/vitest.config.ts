import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/lib/surroundings.setup.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // A test that runs no assertion is a defect.
    expect: { requireAssertions: true },
    testTimeout: 30_000,
  },
});
