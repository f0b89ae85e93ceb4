/**
 * What the function browser shows. The entry points hand it over, since the pane does not know `functions/`.
 */
import type { Citation, Text } from '../domain';

export interface CatalogueParameter {
  readonly name: string;
  readonly description: Text;
  readonly optional?: boolean;
  /** What a cell or range must hold to fill this argument from the sheet. */
  readonly fill?: FillSource;
  /** Allowed words, for a choice in the pane. */
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
}

/** Where the checked workbook can answer an argument: a column of the ledger or a fact of the firm. */
export type FillSource = 'categories' | 'bookAmounts' | 'subtotals' | 'dates' | 'appliedOn' | 'industry' | 'sales' | 'foundedOn';

export interface CatalogueEntry {
  /** `RD_RATIO`. */
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly CatalogueParameter[];
  readonly citation?: Citation;
  readonly examples?: readonly { readonly formula: string; readonly result: string }[];
  /** The help page that is shipped with the add-in, by language. */
  readonly helpUrl?: Text;
}
