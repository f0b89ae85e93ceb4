/** Sheets that are forms of the notice (별지): told by their printed words, whatever they are called. */
import { fold } from '../domain';
import type { ArticleText } from '../law/types';
import { textsOf } from '../rules/notice';
import type { SheetBlock } from '../sheet/model';

/** The words of a form, cell by cell. */
export const wordsOf = (form: ArticleText): string[] => form.paragraphs.flatMap(({ text }) => text.split(' | ').map((words) => words.trim()));

/** A label without blanks, colons and case. */
export const bareLabel = (label: string): string =>
  fold(label)
    .toLowerCase()
    .replace(/[\s:：]/g, '');

const FORMS: readonly (readonly [ref: string, words: ReadonlySet<string>])[] = textsOf('2013-60').forms.map((form) => [
  form.ref,
  new Set(wordsOf(form).map(bareLabel)),
]);

/** Every word that the forms print: none of them is ever a fact of a firm. */
export const PRINTED: ReadonlySet<string> = new Set(
  textsOf('2013-60')
    .forms.flatMap((form) => [form.ref, form.title, ...wordsOf(form)])
    .map(bareLabel),
);

/** No form of fewer words is told from a sheet that shares a few labels with one. */
const LEAST = 8;

/** `별지 제2호` where most words of the sheet are those of that form; columns right of the printed ones are left out. */
export function formOf(block: SheetBlock): string | undefined {
  const found = new Map<string, number>();
  let texts = 0;
  for (const row of block.values) {
    for (const cell of row.slice(0, Math.max(0, FORM_COLUMNS - block.left))) {
      if (typeof cell !== 'string' || cell.trim() === '') continue;
      texts += 1;
      const words = bareLabel(cell);
      if (PRINTED.has(words)) for (const [ref, own] of FORMS) if (own.has(words)) found.set(ref, (found.get(ref) ?? 0) + 1);
    }
  }
  let best: string | undefined;
  let most = LEAST - 1;
  for (const [ref, own] of FORMS) {
    const count = found.get(ref) ?? 0;
    // Of two that fit alike, the one of which more stands here.
    if (count > most || (count === most && best !== undefined && own.size < (FORMS.find(([other]) => other === best)?.[1].size ?? 0))) {
      best = ref;
      most = count;
    }
  }
  return best !== undefined && most * 2 > texts ? best : undefined;
}

/** The forms stand on twelve columns; what is beside them is not printed. */
export const FORM_COLUMNS = 12;
