/** Notice 2013-60 with its appendices and forms: what follows from each clause, and what answers it. */
import { articles } from './2013-60/articles';
import { forms } from './2013-60/forms';
import { lines } from './2013-60/lines';
import type { Table } from './table';

export const of2013: Table = { edition: '2013-60', rows: [...articles, ...lines, ...forms] };
