/**
 * A program that opens a CSV file runs a field that begins like a formula; the apostrophe makes it text (OWASP, "CSV injection").
 * The full-width forms and the line feed are run by some, too.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

const field = (value: string): string => {
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** RFC 4180 with CRLF; the byte order mark tells Excel that it is UTF-8. A piece a row, so that no size is too large. */
export function* csvPieces(rows: Iterable<readonly string[]>): Generator<string, void, undefined> {
  yield '\ufeff';
  for (const row of rows) yield `${row.map(field).join(',')}\r\n`;
}

export const csvText = (rows: Iterable<readonly string[]>): string => [...csvPieces(rows)].join('');
