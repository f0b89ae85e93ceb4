import type { Outcome } from '../../domain';
import type { WorkbookCheck } from '../../checking/api';
import { sinceWords } from '../../checking/since';
import { bookToRecognised } from '../../checking/book-to-recognised';
import { ignoredWords } from '../../checking/verdict-words';
import { readFirm } from '../forms/read-firm';
import type { NewSheet, SheetBlock } from '../../sheet/model';
import { readQuarterSales } from '../../reading/facts';
import { Grid } from '../../reading/grid';
import { isOwnSheet } from '../../sheet/sheet-names';
import { statementSheet, type StatementOptions } from '../statement';
import { factLinks } from './fact-links';
import type { LedgerInput } from './ledger-source';
import { salesLinks, type SalesLink } from './sales-links';

/** The ledgers that the check read, each with its sheet. */
export const ledgersOf = (check: WorkbookCheck, blocks: readonly SheetBlock[]): LedgerInput[] =>
  check.sheets.flatMap(({ understanding, laid, counted }) => {
    const block = laid ?? blocks.find((one) => one.sheetId === understanding.sheetId);
    return block && understanding.kind === 'ledger' ? [{ block, understanding, rows: counted.all() }] : [];
  });

/** The sales by quarter that the sheets tell, linked to the cells they stand in. */
export function salesOf(check: WorkbookCheck, blocks: readonly SheetBlock[]): SalesLink[] {
  // A statement repeats the sales of another sheet: only sheets that hold no cost table are asked first.
  const tables = new Set(check.sheets.map((one) => one.sheetId));
  const asked = blocks.filter(({ sheet }) => !isOwnSheet(sheet)).sort((a, b) => Number(tables.has(a.sheetId)) - Number(tables.has(b.sheetId)));
  const sales = new Map<string, SalesLink>();
  for (const block of asked) {
    const found = readQuarterSales(new Grid(block));
    for (const link of found ? salesLinks(found, block) : []) if (!sales.has(link.quarter)) sales.set(link.quarter, link);
  }
  return [...sales.values()];
}

/** The statement of a checked workbook: from all its ledgers, with the sales that its sheets tell. */
export function statementOf(
  check: WorkbookCheck,
  blocks: readonly SheetBlock[],
  options: Omit<StatementOptions, 'facts' | 'links' | 'sales' | 'date1904' | 'remarks' | 'recognised' | 'steps'>,
): Outcome<NewSheet> {
  const ledgers = ledgersOf(check, blocks);
  const firmName = options.firmName ?? readFirm(blocks).name;
  return statementSheet(ledgers, {
    ...options,
    ...(firmName === undefined ? {} : { firmName }),
    remarks: [...(check.verdict.ignored ? [ignoredWords(check.verdict.ignored)] : []), ...(check.since ? sinceWords(check.since) : [])],
    ...(check.verdict.noLaw ? {} : { recognised: check.summary.recognised, steps: bookToRecognised(check) }),
    facts: check.facts,
    links: factLinks(check, blocks),
    sales: salesOf(check, blocks),
    date1904: blocks[0]?.date1904 ?? false,
  });
}
