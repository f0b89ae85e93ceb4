/** What a person answered, put into the corrections of a sheet. */
import type { EditionId } from '../domain';
import { allEditions, counterpart } from '../rules';
import type { Corrections } from './model';

/** Takes this column as the book amount of the sheet's table, or of its further table `part`. */
export function withBookColumn(kept: Corrections, part: number | undefined, book: number): Corrections {
  if (part === undefined) return { ...kept, columns: { ...kept.columns, book } };
  return { ...kept, parts: { ...kept.parts, [part]: { ...kept.parts?.[String(part)], book } } };
}

/** The lines given to names, under the codes of an edition. One that has no counterpart there is left out: it is asked anew. */
export function namesIn({ categories, categoriesIn }: Corrections, edition: EditionId): NonNullable<Corrections['categories']> | undefined {
  if (!categories || categoriesIn === undefined || categoriesIn === edition) return categories;
  const [then, now] = [categoriesIn, edition].map((id) => allEditions.find((one) => one.id === id));
  if (!then || !now) return undefined;
  return Object.fromEntries(
    Object.entries(categories).flatMap(([name, code]) => {
      const there = counterpart(then, now, code);
      return there === undefined ? [] : [[name, there] as const];
    }),
  );
}

/** Gives a name its line; undefined takes the answer back, so that it is asked anew. */
export function withLineOfName(kept: Corrections, name: string, code: string | undefined, edition: EditionId): Corrections {
  const { [name]: _old, ...names } = namesIn(kept, edition) ?? {};
  const categories = code === undefined ? names : { ...names, [name]: code };
  const { categories: _all, categoriesIn: _in, ...others } = kept;
  return Object.keys(categories).length > 0 ? { ...others, categories, categoriesIn: edition } : others;
}
