/** Sheets that are forms of the notice (별지): told by their printed words, whatever they are called. */
import { fold, type EditionId } from '../domain';
import type { ArticleText } from '../law/types';
import { editionTexts, textsOf } from '../rules/notice';
import type { SheetBlock } from '../sheet/model';
import { partsOfLine } from './form-words';

/** Forms whose text was not taken from the cells of their print: a line is divided where a place to fill in stands in it. */
const DIVIDED: ReadonlySet<ArticleText> = new Set(textsOf('2025-04-01').forms);

/** The words of a form, cell by cell. */
export const wordsOf = (form: ArticleText): string[] =>
  form.paragraphs.flatMap(({ text }) => text.split(' | ').flatMap((words) => (DIVIDED.has(form) ? partsOfLine(words.trim()) : [words.trim()])));

/** A label without blanks, colons and case. */
export const bareLabel = (label: string): string =>
  fold(label)
    .toLowerCase()
    .replace(/[\s:：]/g, '');

interface KnownForm {
  readonly edition: EditionId;
  readonly ref: string;
  readonly words: ReadonlySet<string>;
}
const FORMS: readonly KnownForm[] = editionTexts.flatMap(({ id, forms }) =>
  forms.map((form) => ({ edition: id, ref: form.ref, words: new Set(wordsOf(form).map(bareLabel)) })),
);
const KNOWN_WORDS: ReadonlySet<string> = new Set(FORMS.flatMap(({ words }) => [...words]));

/** Every word that the forms print: none of them is ever a fact of a firm. */
export const PRINTED: ReadonlySet<string> = new Set(
  editionTexts.flatMap(({ forms }) => forms.flatMap((form) => [form.ref, form.title, ...wordsOf(form)])).map(bareLabel),
);

/** No form of fewer words is told from a sheet that shares a few labels with one. */
const LEAST = 8;

/** Forms are no longer than this, and what is below is another table. */
const ROWS = 200;

/** The form that most words of the sheet are; columns right of the printed ones are left out. */
export function formOf(block: SheetBlock): { readonly edition: EditionId; readonly ref: string } | undefined {
  const found = new Array<number>(FORMS.length).fill(0);
  // A word that stands again and again (`인` in a column of abbreviations) is one word.
  const seen = new Set<string>();
  for (const row of block.values.slice(0, ROWS)) {
    for (const cell of row.slice(0, Math.max(0, FORM_COLUMNS - block.left))) {
      if (typeof cell !== 'string' || cell.trim() === '') continue;
      const words = bareLabel(cell);
      if (seen.has(words)) continue;
      seen.add(words);
      if (KNOWN_WORDS.has(words)) for (const [place, form] of FORMS.entries()) if (form.words.has(words)) found[place] = (found[place] as number) + 1;
    }
  }
  let best: KnownForm | undefined;
  let most = LEAST - 1;
  for (const [place, form] of FORMS.entries()) {
    const count = found[place] as number;
    // Of two that fit alike, the one of which more stands here.
    if (count < most || (count === most && (best === undefined || form.words.size >= best.words.size))) continue;
    best = form;
    most = count;
  }
  // Most of the sheet is the form, or most of the form is here: what is filled in are words too.
  return best !== undefined && (most * 2 > seen.size || most >= best.words.size * 0.6) ? best : undefined;
}

/** The forms stand on twelve columns; what is beside them is not printed. */
export const FORM_COLUMNS = 12;
