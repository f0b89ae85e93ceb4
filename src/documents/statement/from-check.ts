import type { Outcome } from '../../domain';
import type { WorkbookCheck } from '../../checking/api';
import { readFirm } from '../forms/read-firm';
import type { NewSheet, SheetBlock } from '../../sheet/model';
import { readQuarterSales } from '../../reading/facts';
import { Grid } from '../../reading/grid';
import { statementSheet, type StatementOptions } from '../statement';
import { salesLinks } from './sales-links';

/** The statement of a checked workbook: from all its ledgers, with the sales that its sheets tell. */
export function statementOf(
  check: WorkbookCheck,
  blocks: readonly SheetBlock[],
  options: Omit<StatementOptions, 'facts' | 'sales' | 'date1904'>,
): Outcome<NewSheet> {
  const ledgers = check.sheets.flatMap(({ understanding }) => {
    const block = blocks.find((one) => one.sheetId === understanding.sheetId);
    return block && understanding.kind === 'ledger' ? [{ block, understanding }] : [];
  });
  // A statement repeats the sales of another sheet: only sheets that hold no cost table are asked first.
  const tables = new Set(check.sheets.map((one) => one.sheetId));
  const asked = [...blocks].sort((a, b) => Number(tables.has(a.sheetId)) - Number(tables.has(b.sheetId)));
  const sales = new Map<string, ReturnType<typeof salesLinks>[number]>();
  for (const block of asked) {
    const found = readQuarterSales(new Grid(block));
    for (const link of found ? salesLinks(found, block) : []) if (!sales.has(link.quarter)) sales.set(link.quarter, link);
  }
  const firmName = options.firmName ?? readFirm(blocks).name;
  return statementSheet(ledgers, {
    ...options,
    ...(firmName === undefined ? {} : { firmName }),
    facts: check.facts,
    sales: [...sales.values()],
    date1904: blocks[0]?.date1904 ?? false,
  });
}
