/** Comments of a file in the grid: a red corner, as in Excel, and the text for whoever selects the cell. They are kept in the file's own parts. */
import type { Cell, Sheet } from 'hucre';
import type { Grid, ICellData, Nullable } from './engine';

/** Excel's own corner, in the size of the grid's other corners. */
const CORNER = { color: '#c00000', size: 6 };
/** Behind the marks of the check, which are what the page is about. */
const PRIORITY = 90;

/** What was written to each cell of a sheet in the newer kind of comments, in order; the older kind holds only a word that there are newer ones. */
export function threadsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const threads = new Map<string, string[]>();
  const placeOf = new Map<string, string>();
  for (const { id, parentId, ref, text } of sheet.threadedComments ?? []) {
    const place = ref ?? placeOf.get(parentId ?? '');
    if (place === undefined) continue;
    placeOf.set(id, place);
    threads.set(place, [...(threads.get(place) ?? []), text]);
  }
  return new Map([...threads].map(([place, texts]) => [place, texts.join(' / ')]));
}

/** A comment in one line: who wrote it, and what. Excel begins the text with the name by itself. */
export function commentOf({ comment }: Partial<Cell>): string | undefined {
  if (!comment) return undefined;
  const text = comment.text.replace(/\s+/g, ' ').trim();
  const author = comment.author?.trim() ?? '';
  return author === '' || text.startsWith(author) ? text : `${author}: ${text}`;
}

/** What the file, or whoever made the sheet, notes on a cell. */
export const noteOf = (cell: Nullable<ICellData>): string | undefined => (cell?.custom as { readonly note?: string } | null | undefined)?.note;

export function drawComments(grid: Grid): { dispose(): void } {
  return grid.univer
    .__getInjector()
    .get(grid.engine.SheetInterceptorService)
    .intercept(grid.engine.INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'kventure-comments',
      priority: PRIORITY,
      handler: (cell, _place, next) => next(noteOf(cell) ? { ...cell, markers: { ...cell?.markers, tr: CORNER } } : cell),
    });
}
