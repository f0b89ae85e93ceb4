import type { PageSetup } from '../sheet/model';

/** A list as long as it comes: across the whole width of a page on its side, as many pages as it takes. */
export const listPage = (headerRow?: number): PageSetup => ({
  orientation: 'landscape',
  margins: { top: 12, right: 10, bottom: 12, left: 10 },
  pagesWide: 1,
  ...(headerRow === undefined ? {} : { titleRows: { top: headerRow, bottom: headerRow } }),
});
