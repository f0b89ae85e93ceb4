/** Where the checked workbook answers an argument: a column of the ledger, or the cell that names a fact of the firm. */
import { largest } from '../../domain';
import type { Host } from '../../hosts/port';
import { areaName, quoteSheet, type ColumnRole, type FirmFacts, type SheetBlock, type WorkbookCheck } from '../../checking';
import { totalLevel } from '../../reading/row-kind';
import type { CatalogueEntry } from '../catalogue';

const COLUMNS: Readonly<Record<string, readonly ColumnRole[]>> = {
  categories: ['category'],
  amounts: ['subtotal', 'book'],
  rd_cost: ['subtotal', 'book'],
  dates: ['date'],
};
const FACTS: Readonly<Record<string, keyof FirmFacts>> = {
  applied_on: 'appliedOn',
  on_date: 'appliedOn',
  ksic_code: 'industry',
  founded_on: 'foundedOn',
  internet_business: 'internetBusiness',
};

const ledgerOf = (result: WorkbookCheck | undefined) =>
  result?.sheets.find(({ understanding: { kind, records } }) => kind === 'ledger' && records === undefined)?.understanding;

/** Totals stand under a ledger, seldom more than a few. */
const TOTALS = 12;

/** The last row of the block that is no total and not empty; a function that sums would count a total twice. */
export function lastCostRow({ top, values }: Pick<SheetBlock, 'top' | 'values'>): number {
  const isCost = (row: SheetBlock['values'][number]) =>
    row.some((value) => value !== null && value !== '') && !row.some((value) => typeof value === 'string' && totalLevel(value) !== undefined);
  return top + values.findLastIndex(isCost);
}

/** The last row of costs of the ledger that was checked, without the totals under it. */
export async function readLastCostRow(host: Host, result: WorkbookCheck | undefined): Promise<number | undefined> {
  const ledger = ledgerOf(result);
  if (!ledger) return undefined;
  const top = Math.max(ledger.firstRow, ledger.lastRow - TOTALS);
  const row = lastCostRow(await host.readArea(ledger.sheetId, { top, left: 0, bottom: ledger.lastRow, right: largest(Object.values(ledger.columns)) }));
  return row >= top ? row : undefined;
}

export function filledArguments({ parameters }: CatalogueEntry, result: WorkbookCheck | undefined, lastRow?: number): string[] {
  const ledger = ledgerOf(result);
  return parameters.map(({ name }) => {
    const column = COLUMNS[name]?.map((role) => ledger?.columns[role]).find((found) => found !== undefined);
    if (ledger && column !== undefined) {
      return `${quoteSheet(ledger.sheet)}!${areaName({ top: ledger.firstRow, left: column, bottom: lastRow ?? ledger.lastRow, right: column })}`;
    }
    const fact = FACTS[name];
    const source = fact && result?.factSources.find((one) => one.fact === fact && one.from === 'sheet');
    return source?.where ?? '';
  });
}
