/**
 * A table as Excel pastes it: one cell a field. Comma-separated text would all go into the first column. Excel takes the table in HTML first, where
 * each cell says that it is text, so that nothing in it is run or turned into a date; a program without HTML takes the lines with tabs.
 */
import { unrunnable } from './csv';

export interface ClipboardTable {
  readonly html: string;
  readonly text: string;
}

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
/** As Excel itself quotes what has a tab or a line break in it. */
const tabbed = (field: string): string => (/[\t\r\n"]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);
/** Line breaks stay within the cell. */
const cell = (field: string): string =>
  `<td style="mso-number-format:'\\@';white-space:pre-wrap">${escaped(field).replace(/\r?\n/g, '<br style="mso-data-placement:same-cell">')}</td>`;

/** In plain text nothing can say that a field is text: one that begins like a formula gets the apostrophe. */
export function clipboardTable(rows: Iterable<readonly string[]>): ClipboardTable {
  const html: string[] = [];
  const text: string[] = [];
  for (const row of rows) {
    html.push(`<tr>${row.map(cell).join('')}</tr>`);
    text.push(row.map((field) => tabbed(unrunnable(field))).join('\t'));
  }
  return { html: `<meta charset="utf-8"><table>${html.join('')}</table>`, text: text.join('\r\n') };
}
