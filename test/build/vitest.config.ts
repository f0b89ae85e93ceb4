import { defineConfig } from 'vitest/config';

/** Looks at dist/ after `npm run build`; run by .ci/run, not by `npm test`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['test/build/**/*.dist.ts'], expect: { requireAssertions: true } },
});
