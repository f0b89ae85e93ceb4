/** What the firm says of itself, as formulas that stay linked to the cells in which it stands. */
import { toSerial, type PlainDate } from '../../domain';
import type { WorkbookCheck } from '../../checking/api';
import { parseA1, quoteSheet } from '../../sheet/a1';
import type { CellValue, SheetBlock } from '../../sheet/model';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import { absolute, isLinkable } from '../formula-text';

/** Facts that the head of a statement says. */
export type LinkedFact = 'appliedOn' | 'foundedOn' | 'industry';
export type FactLinks = Readonly<Partial<Record<LinkedFact, string>>>;

const LINKED: readonly LinkedFact[] = ['appliedOn', 'foundedOn', 'industry'];
const isStatement = (sheet: string): boolean => Object.values(SHEET_NAMES.statement).some((name) => sheet.startsWith(name));

/**
 * The formulas of the facts that stand each in a cell of their own, as they are: a day that is changed there is changed in the statement, whose period and
 * lines follow. What a person said, what was read out of a longer text and what a former statement says itself has none.
 */
export function factLinks({ facts, factSources }: WorkbookCheck, blocks: readonly SheetBlock[]): FactLinks {
  const links: Partial<Record<LinkedFact, string>> = {};
  for (const fact of LINKED) {
    const where = factSources.find((source) => source.fact === fact && source.from === 'sheet')?.where;
    const block = where === undefined ? undefined : blocks.find(({ sheet }) => where.startsWith(`${quoteSheet(sheet)}!`));
    const place = block && parseA1(where?.slice(quoteSheet(block.sheet).length + 1) ?? '');
    const said = facts[fact];
    if (!block || !place || said === undefined) continue;
    const [row, column] = [place.row - block.top, place.column - block.left];
    const value: CellValue = block.values[row]?.[column] ?? null;
    const expected = fact === 'industry' ? said : toSerial(said as PlainDate, block.date1904);
    if (typeof value === 'object' || String(value) !== String(expected)) continue;
    if (isStatement(block.sheet)) {
      // The statement that is made anew: linked as it was.
      const formula = block.formulas.get(row)?.get(column);
      if (formula?.includes('!') === true) links[fact] = formula;
    } else if (isLinkable(block.sheet)) {
      const cell = `${quoteSheet(block.sheet)}!${absolute(place.row, place.column)}`;
      links[fact] = `=IF(${cell}="","",${cell})`;
    }
  }
  return links;
}
