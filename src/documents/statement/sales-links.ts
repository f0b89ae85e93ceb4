/** Sales by quarter as formulas that stay linked to the cells they stand in. */
import { quoteSheet, parseA1 } from '../../sheet/a1';
import type { SheetBlock } from '../../sheet/model';
import type { QuarterSales } from '../../reading/facts';
import { absolute, isLinkable } from '../formula-text';

export interface SalesLink {
  /** `2013Q1`. */
  readonly quarter: string;
  /** Without its `=`, in won; absent where the amount cannot be linked. */
  readonly formula?: string;
  readonly won: number;
}

const UNITS = [1, 1_000, 10_000, 1_000_000, 100_000_000];

/** A quarter that stands in one number cell is linked to it; one that was added up from months or read from text is taken as it is. */
export function salesLinks(sales: QuarterSales, block: SheetBlock): SalesLink[] {
  return [...sales.byQuarter].map(([quarter, { won, cell }]) => {
    const place = parseA1(cell);
    const value = place ? block.values[place.row - block.top]?.[place.column - block.left] : undefined;
    const unit = typeof value === 'number' && value > 0 ? UNITS.find((one) => Math.round(value * one) === won) : undefined;
    if (!place || unit === undefined || !isLinkable(sales.sheet)) return { quarter, won };
    const link = `${quoteSheet(sales.sheet)}!${absolute(place.row, place.column)}`;
    return { quarter, won, formula: unit === 1 ? link : `${link}*${unit}` };
  });
}
