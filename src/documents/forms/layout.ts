/**
 * How the forms (별지) stand on a sheet. The words come from the texts of the edition, in their order; a layout says only where they go.
 *
 * A row of a layout is a list of cells on a grid of twelve columns: a sign, how many columns wide, `^` how many rows high, `:` the
 * field that fills it. T title, H heading, L label, N note, E words to be written over: each takes the next words of the form.
 * I is a cell to fill in, _ a gap: they take none. `3*` before a row repeats it.
 */
import type { ArticleText } from '../../law/types';
import { SheetMaker } from '../sheet-maker';
import type { NewCell, NewSheet } from '../../sheet/model';
import type { FormField, FormValues } from './fields';

export const GRID = 12;

const TOKEN = /^([THLNEI_])(\d{1,2})(?:\^(\d{1,2}))?(?::(\w+))?$/;
const STYLES: Readonly<Record<string, NonNullable<NewCell['style']>>> = { T: 'title', H: 'header', L: 'wrap', N: 'note', E: 'input', I: 'input' };

const FORMATS: Readonly<Partial<Record<FormField, string>>> = { rdCost: '#,##0"원"', sales: '#,##0"원"', ratio: '0.00%' };

/** The words of a form, cell by cell. */
export const wordsOf = (form: ArticleText): string[] => form.paragraphs.flatMap(({ text }) => text.split(' | ').map((words) => words.trim()));

export function layOut(form: ArticleText, layout: readonly string[], values: FormValues): NewSheet {
  const maker = new SheetMaker();
  const words = wordsOf(form);
  let next = 0;
  /** By column: the first row that is free again. */
  const free = new Array<number>(GRID).fill(0);
  let row = 0;
  for (const line of layout) {
    const [, times, cells] = /^(?:(\d+)\*)?\s*(.*)$/.exec(line) as unknown as [string, string | undefined, string];
    for (let repeat = 0; repeat < Number(times ?? 1); repeat += 1) {
      let column = 0;
      for (const token of cells.split(/\s+/)) {
        const match = TOKEN.exec(token);
        if (!match) throw new RangeError(`not a cell of a layout: ${token}`);
        const [, sign, wide, high = '1', field] = match as unknown as [string, string, string, string | undefined, FormField | undefined];
        while (column < GRID && (free[column] as number) > row) column += 1;
        const right = column + Number(wide) - 1;
        if (right >= GRID) throw new RangeError(`${form.ref}: row ${row + 1} is too wide`);
        if (sign !== '_') {
          const said = sign === 'I' ? undefined : words[next++];
          maker.put(row, column, cellOf(sign, said, field, values)).merge({ top: row, left: column, bottom: row + Number(high) - 1, right });
        }
        for (let taken = column; taken <= right; taken += 1) free[taken] = row + Number(high);
        column = right + 1;
      }
      row += 1;
    }
  }
  if (next !== words.length) throw new RangeError(`${form.ref}: ${words.length} words, places for ${next}`);
  return maker.sheet(form.ref, { columnWidths: new Array<number>(GRID).fill(10), replace: false, activate: true });
}

function cellOf(sign: string, words: string | undefined, field: FormField | undefined, values: FormValues): NewCell {
  const style = STYLES[sign] as NonNullable<NewCell['style']>;
  const value = field === undefined ? undefined : values[field];
  const format = field === undefined ? undefined : FORMATS[field];
  return { value: value ?? words ?? null, style, ...(format === undefined ? {} : { numberFormat: format }) };
}
