/** What a person answered, put into the corrections of a sheet. */
import type { EditionId } from '../domain';
import { allEditions, counterpart } from '../rules';
import type { ColumnRole, Corrections } from './model';
import { EVERY_PAYMENT } from './settlements';

/** Takes this column as the book amount of the sheet's table, or of its further table `part`; several columns are added up. */
export function withBookColumn(kept: Corrections, part: number | undefined, book: number | readonly number[]): Corrections {
  const [first, ...others] = typeof book === 'number' ? [book] : book;
  if (first === undefined) return kept;
  const own = withoutParts(kept, part);
  const added = others.length > 0 ? { bookParts: { ...own.bookParts, [part ?? 1]: [first, ...others] } } : {};
  if (part === undefined) return { ...own, ...added, columns: { ...own.columns, book: first } };
  return { ...own, ...added, parts: { ...own.parts, [part]: { ...own.parts?.[String(part)], book: first } } };
}

/** Without the columns that were added up in a table. */
function withoutParts(kept: Corrections, part: number | undefined): Corrections {
  const { bookParts, ...others } = kept;
  const { [String(part ?? 1)]: _old, ...rest } = bookParts ?? {};
  return Object.keys(rest).length > 0 ? { ...others, bookParts: rest } : others;
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

/** Counts these payments (undefined: none of them any more), which pay nothing that is counted already. */
export function withPayments(kept: Corrections, payments: readonly string[] | undefined): Corrections {
  const { countedPayments: before = [], ...others } = kept;
  const all = payments && [...new Set([...before, ...payments])];
  return all === undefined ? others : { ...others, countedPayments: all.includes(EVERY_PAYMENT) ? [EVERY_PAYMENT] : all };
}

/** Counts a table of the sheet (undefined: none of them any more) that was told and not added. */
export function withTable(kept: Corrections, table: string | undefined): Corrections {
  const { countedTables: before = [], ...others } = kept;
  return table === undefined ? others : { ...others, countedTables: [...new Set([...before, table])] };
}

/** A change of what is read: the columns that a person assigned, where they differ from what was read. */
export function withColumns(
  kept: Corrections,
  read: NonNullable<Corrections['columns']>,
  assigned: ReadonlyMap<number, ColumnRole>,
  all: 'changed' | 'every',
): Corrections {
  const now = new Map([...assigned].map(([column, role]) => [role, column] as const));
  const columns: Partial<Record<ColumnRole, number | null>> = { ...kept.columns };
  for (const role of new Set([...now.keys(), ...(Object.keys(read) as ColumnRole[])])) {
    const column = now.get(role) ?? null;
    if (all === 'every' || column !== (read[role] ?? null)) columns[role] = column;
  }
  // Whoever gives the amount to another column has not said that others are to be added to it.
  const { columns: _old, ...others } = columns.book === kept.columns?.book ? kept : withoutParts(kept, undefined);
  return Object.keys(columns).length > 0 ? { ...others, columns } : others;
}
