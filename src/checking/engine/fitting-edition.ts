/**
 * Which edition a workbook is read by where no date of application says it: the one of today, unless more of its rows name a line of the
 * tree of 2013. Two trees give one code to other lines, so that a sheet of then would be full of errors by the lines of now.
 */
import type { PlainDate } from '../../domain';
import type { Edition } from '../../law/types';
import { editionOn } from '../../law';
import { DEFAULT_EDITION } from '../../rules';
import { readTables } from '../../reading/segments';
import { openTable } from '../../reading/table/table';
import type { SheetBlock } from '../../sheet/model';

/** Rows enough to tell by which tree a sheet was written. */
const ROWS = 2_000;

/** How many of the first rows name a line of the edition that takes costs. */
function usableRows(block: SheetBlock, edition: Edition): number {
  const { main, within } = readTables(block, edition);
  if (!main.found) return 0;
  const { understanding, units, dates } = main;
  const first = { ...understanding, lastRow: Math.min(understanding.lastRow, understanding.firstRow + ROWS) };
  return openTable(within ?? block, { understanding: first, units, ...(dates ? { dates } : {}) }, edition).rows.filter(
    ({ category }) => category.line?.status === 'leaf',
  ).length;
}

export function fittingEdition(blocks: readonly SheetBlock[], today: PlainDate | undefined): Edition {
  const now = today === undefined ? undefined : editionOn(today);
  if (!now?.costStatement.available || now.costStatement === DEFAULT_EDITION.costStatement) return now ?? DEFAULT_EDITION;
  const count = (edition: Edition): number => blocks.reduce((sum, block) => sum + usableRows(block, edition), 0);
  return count(DEFAULT_EDITION) > count(now) ? DEFAULT_EDITION : now;
}
