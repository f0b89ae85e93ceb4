/** Where the checked workbook answers an argument: a column of the ledger, or the cell that names a fact of the firm. */
import { areaName, quoteSheet, type ColumnRole, type FirmFacts, type WorkbookCheck } from '../../sheet';
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

export function filledArguments({ parameters }: CatalogueEntry, result: WorkbookCheck | undefined): string[] {
  const ledger = result?.sheets.find(({ understanding }) => understanding.kind === 'ledger')?.understanding;
  return parameters.map(({ name }) => {
    const column = COLUMNS[name]?.map((role) => ledger?.columns[role]).find((found) => found !== undefined);
    if (ledger && column !== undefined) {
      return `${quoteSheet(ledger.sheet)}!${areaName({ top: ledger.firstRow, left: column, bottom: ledger.lastRow, right: column })}`;
    }
    const fact = FACTS[name];
    const source = fact && result?.factSources.find((one) => one.fact === fact && one.from === 'sheet');
    return source?.where ?? '';
  });
}
