/** A call of one of our functions, from what stands in its argument fields. */
import type { CatalogueEntry } from '../catalogue';

const REFERENCE = /^(?:'(?:[^']|'')+'!|[^\s'!()[\]{},;:"=+\-*/&<>^%@#]+!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?$/;

/** A reference, a number or TRUE/FALSE stays what it is; everything else is text, and quoted so that it can be nothing more. */
export function argumentText(typed: string): string {
  const plain = typed.trim();
  if (plain === '') return '';
  if (REFERENCE.test(plain) || /^-?\d+(\.\d+)?$/.test(plain)) return plain;
  if (/^(true|false)$/i.test(plain)) return plain.toUpperCase();
  if (/^".*"$/s.test(plain) && !plain.slice(1, -1).replace(/""/g, '').includes('"')) return plain;
  return `"${plain.replace(/"/g, '""')}"`;
}

/** `=KVENTURE.RD_RATIO(I6:I106,매출!B2:B5)`; arguments left empty at the end are left out. */
export function callOf({ id }: CatalogueEntry, typed: readonly string[]): string {
  const parts = typed.map(argumentText);
  while (parts.length && parts[parts.length - 1] === '') parts.pop();
  return `=KVENTURE.${id}(${parts.join(',')})`;
}

/** Excel below the runtime 1.4 shows a date as 42509 and a ratio as 0.05, unless the cell itself has a format. */
const NUMBER_FORMATS: Readonly<Record<string, string>> = {
  RD_RATIO: '0.00%',
  RD_REQUIRED_RATIO: '0.00%',
  VALIDITY_START: 'yyyy-mm-dd',
  VALIDITY_END: 'yyyy-mm-dd',
  EVALUATION_DUE: 'yyyy-mm-dd',
  PROCESSING_DUE: 'yyyy-mm-dd',
  OBJECTION_DUE: 'yyyy-mm-dd',
  REPORT_DUE: 'yyyy-mm-dd',
  RENEWAL_WINDOW: 'yyyy-mm-dd',
  RD_PERIOD: 'yyyy-mm-dd',
};

/** The number format that the answer of a function is read with; undefined where it is read as it is. */
export const numberFormatOf = ({ id }: Pick<CatalogueEntry, 'id'>): string | undefined => NUMBER_FORMATS[id];
