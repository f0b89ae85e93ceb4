/**
 * A program that opens a CSV file runs a field that begins like a formula; the apostrophe makes it text (OWASP, "CSV injection").
 * The full-width forms and the line feed are run by some, too.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** A number is a number, below zero too: only a text can be made to run. */
export type CsvField = string | number;

export const unrunnable = (value: string): string => (RUNS.test(value) ? `'${value}` : value);

const field = (value: CsvField): string => {
  if (typeof value === 'number') return String(value);
  const safe = unrunnable(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** RFC 4180 with CRLF; the byte order mark tells Excel that it is UTF-8. A piece a row, so that no size is too large. */
export function* csvPieces(rows: Iterable<readonly CsvField[]>): Generator<string, void, undefined> {
  yield '\ufeff';
  for (const row of rows) yield `${row.map(field).join(',')}\r\n`;
}

/** The text that a field was made of. */
export const csvValue = (field: string): string => (field.startsWith("'") && RUNS.test(field.slice(1)) ? field.slice(1) : field);

export const csvText = (rows: Iterable<readonly CsvField[]>): string => [...csvPieces(rows)].join('');
