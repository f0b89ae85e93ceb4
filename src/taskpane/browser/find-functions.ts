/** Functions by what people call what they answer: `점수`, `갱신`, `deadline`. */
import { fold } from '../../domain';
import { namesFor } from '../../rules/notice';
import type { CatalogueEntry } from '../catalogue';

const plain = (words: string): string =>
  fold(words)
    .toLowerCase()
    .replace(/[\s_]+/g, '');

/** How well the entry answers: 3 by its name, 2 by its description, 1 by its arguments, 0 not at all. */
function rankOf(entry: CatalogueEntry, names: readonly string[]): number {
  const holds = (...texts: readonly string[]): boolean => texts.some((one) => names.some((name) => plain(one).includes(name)));
  if (holds(entry.id)) return 3;
  if (holds(entry.description.ko, entry.description.en)) return 2;
  return holds(entry.source ?? '', ...entry.parameters.flatMap(({ name, description }) => [name, description.ko, description.en])) ? 1 : 0;
}

/** Those that answer every word under any of its names, the nearest first, else in the order of the catalogue. All where nothing was typed. */
export function findFunctions(functions: readonly CatalogueEntry[], search: string): readonly CatalogueEntry[] {
  const words = fold(search)
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0) return functions;
  return functions
    .map((entry) => {
      const ranks = words.map((word) => rankOf(entry, namesFor(word)));
      return { entry, rank: ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}
