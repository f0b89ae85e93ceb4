/**
 * The catalogue of the functions for the pane and the workbench: data alone, made from the comments and the examples by
 * `npx tsx src/functions/metadata/write-catalogue.ts`; a test fails when it is out of date.
 */
import type { Text } from '../../domain';
import catalogue from './catalogue.json';

export interface CatalogueParameter {
  readonly name: string;
  readonly description: Text;
  readonly optional: boolean;
  readonly range: boolean;
  readonly values?: readonly { readonly value: string; readonly description: Text }[];
}
export interface CatalogueExample {
  readonly formula: string;
  /** The sheet that the formula reads, row by row from A1. */
  readonly cells?: readonly (readonly (string | number | boolean | null)[])[];
  readonly value: unknown;
  readonly shown?: 'date' | 'percent';
  readonly note: Text;
}
export interface CatalogueEntry {
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly CatalogueParameter[];
  readonly returns: Text;
  readonly throws: readonly Text[];
  /** Where in the law. */
  readonly source: string;
  readonly examples: readonly CatalogueExample[];
  /** From the address of the add-in. */
  readonly help: Text;
}

export const functionCatalogue = catalogue as unknown as readonly CatalogueEntry[];
