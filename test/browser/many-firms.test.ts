/** A sheet of a thousand firms, and how long the page is kept from answering. */
import { describe, expect, it } from 'vitest';
import { scores } from './firms';
import { longestTask, quiet, slowness } from './longest-task';
import { openFile, tab } from './page';
import { useWindow } from './window';

/** `LARGE=5000` for the number of the issue. */
const LARGE = Number(process.env['LARGE'] ?? 1_000);
/** The bound of the issue for 5,000 firms. */
const LONGEST_BLOCK_MS = 100;

describe('a sheet of many firms', () => {
  const opened = useWindow();

  it('is found, listed, opened and graded without keeping the page from answering', async () => {
    const { page } = opened.current;
    await openFile(page, '평가.xlsx', await scores(LARGE, true));
    await tab(page, 'score');
    await quiet(page);
    const bound = LONGEST_BLOCK_MS * (await slowness(page));
    const taken: Record<string, number> = {};
    const measure = async (what: string, act: () => Promise<void>) => {
      taken[what] = await longestTask(page, async () => {
        await act();
        await quiet(page);
      });
    };
    await measure('find', async () => {
      await page.click('[data-action="find-scores"]');
      await page.locator('[data-firm="59"]').waitFor();
    });
    expect(await page.locator('[data-firm]').count()).toBe(60);
    await measure('sort', async () => void (await page.selectOption('[data-field="firm-order"]', 'margin')));
    await measure('open', async () => {
      await page.locator('[data-firm] button').first().click();
      await page.locator('[data-item-grade="0"]').waitFor();
    });
    // A key moves on to the next item: where something else kept the processor, another key tells it from the work.
    let grade = Number.POSITIVE_INFINITY;
    for (const key of ['KeyA', 'KeyB', 'KeyC']) {
      if (grade <= bound) break;
      await measure('grade', async () => {
        await page.keyboard.press(key);
        await page.locator('[data-action="undo"]:visible').first().waitFor();
      });
      grade = Math.min(grade, taken['grade'] ?? grade);
    }
    taken['grade'] = grade;
    await measure('list', async () => {
      await page.click('[data-action="firm-list"]');
      await page.locator('[data-firm-counts]').waitFor();
    });
    const slowest = Object.entries(taken).filter(([, ms]) => ms > bound);
    expect(slowest, `longest blocks in ms: ${JSON.stringify(taken)}, allowed ${bound}`).toEqual([]);
    if (process.env['LARGE']) console.log(`${LARGE} firms, longest blocks in ms: ${JSON.stringify(taken)}, allowed ${bound}`);
  });
});
