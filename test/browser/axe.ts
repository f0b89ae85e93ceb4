/** What axe finds wrong with the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string; readonly failureSummary?: string }[];
}

/** Everything but the grid's own canvas, toolbar and tabs, which are Univer's. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Half way from one colour to the other no contrast is the one that a person sees; what turns for ever is not waited for.
  await page.evaluate(() =>
    Promise.race([
      Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
      new Promise((done) => setTimeout(done, 1_000)),
    ]),
  );
  const found = await page.evaluate(
    async () =>
      (
        await (window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> } }).axe.run(
          { exclude: [['[data-grid]']] },
          { resultTypes: ['violations'] },
        )
      ).violations,
  );
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.html} ${node.failureSummary ?? ''}`));
}
