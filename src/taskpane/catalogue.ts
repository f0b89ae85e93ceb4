/**
 * What the function browser shows. The entry points hand it over, since the pane does not know `functions/`; the catalogue that is
 * generated there fits as it is.
 */
import type { Text } from '../domain';

export interface CatalogueParameter {
  readonly name: string;
  readonly description: Text;
  readonly optional?: boolean;
  /** It takes a range, not just a cell. */
  readonly range?: boolean;
  /** Allowed words. */
  readonly values?: readonly { readonly value: string; readonly description: Text }[];
}

export interface CatalogueExample {
  readonly formula: string;
  /** What it answers. */
  readonly value?: unknown;
  /** The cells that it reads, where it reads any. */
  readonly cells?: readonly (readonly (string | number | boolean | null)[])[];
  /** How the answer is to be shown. */
  readonly shown?: 'date' | 'percent';
  readonly note?: Text;
}

export interface CatalogueEntry {
  /** `RD_RATIO`. */
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly CatalogueParameter[];
  readonly returns?: Text;
  readonly throws?: readonly Text[];
  /** Where in the law, in words. */
  readonly source?: string;
  readonly examples?: readonly CatalogueExample[];
  /** The help page that is shipped with the add-in, by language, from the address of the add-in. */
  readonly help?: Text;
}
