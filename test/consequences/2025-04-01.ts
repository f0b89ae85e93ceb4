/** Notice 2025-28 of 2025-04-01 with its appendices and forms, and the Decree that decides with it: what follows from each clause, and what answers it. */
import { articles } from './2025-04-01/articles';
import { decree } from './2025-04-01/decree';
import { forms } from './2025-04-01/forms';
import { lines } from './2025-04-01/lines';
import type { Table } from './table';

export const of2025: Table = { edition: '2025-04-01', rows: [...articles, ...decree, ...lines, ...forms] };
