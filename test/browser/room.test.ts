/** The list keeps its room at 1280×720, however long the names of the sheets and the firm are (at least eight findings stand whole beside a folded verdict). */
import { writeXlsx, type CellValue } from 'hucre';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { check, openFile } from './page';
import { useWindow } from './window';

const NAMES = [
  ['원장', '라마정밀(주)'],
  ['연구개발비 배분 원장 (본사·제2연구소 통합 최종)', '주식회사 대한민국미래첨단소재부품장비연구개발센터'],
  ['R&D cost ledger, main office', 'Korea Advanced Materials and Components Research & Development Centre Co., Ltd.'],
] as const;

/** A ledger below the minimum and below the ratio, with errors of several kinds: the verdict says as much as it ever does. */
const book = (sheet: string, firm: string): Promise<Uint8Array> => {
  const rows: CellValue[][] = [['(단위: 원)'], [], ['번호', '일자', '비목', '적요', '거래처', '장부금액']];
  const lines = ['1.자', '1.가.②', '2.나.①'];
  for (let at = 0; at < 14; at += 1)
    rows.push([at + 1, `2013-${String((at % 12) + 1).padStart(2, '0')}-07`, lines[at % 3] ?? '', `적요 ${at}`, '', 4_000_000 + at * 1009]);
  return writeXlsx({
    sheets: [
      { name: sheet.slice(0, 31), rows },
      {
        name: '회사',
        rows: [
          ['업체명', firm],
          ['설립일', '2009-05-01'],
          ['신청일', '2014-02-14'],
          ['업종', '26410'],
          ['매출액', 1_200_000_000],
        ],
      },
    ],
  });
};

/** Rows of the list that stand whole above what stands below it. */
const whole = (page: Page): Promise<number> =>
  page.locator('[data-rule]').evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const { left, width, top, bottom } = row.getBoundingClientRect();
        return [top + 2, bottom - 2].every((y) => row.contains(document.elementFromPoint(left + width / 2, y)));
      }).length,
  );

describe.each(['ko', 'en'] as const)('at 1280×720 (%s)', (lang) => {
  const opened = useWindow({ lang, width: 1280, height: 720 });

  it.each(NAMES)('eight findings of %s (%s) stand whole beside a folded verdict', async (sheet, firm) => {
    const { page } = opened.current;
    await openFile(page, `${firm}.xlsx`, await book(sheet, firm));
    await check(page);
    await expect.poll(() => page.locator('[data-rule]').count()).toBeGreaterThan(10);
    await expect.poll(() => whole(page)).toBeGreaterThanOrEqual(8);
    // What is cut for it is said by the title, and by the verdict that is open.
    expect(await page.locator('[data-understanding] [title]').first().getAttribute('title')).toBe(sheet.slice(0, 31));
    await page.click('[data-action="fold-verdict"]');
    const isCut = await page
      .locator('[data-action="fold-verdict"] span')
      .first()
      .evaluate((words) => words.scrollHeight > words.clientHeight);
    expect(isCut).toBe(false);
    await page.click('[data-action="fold-verdict"]');
  });
});
