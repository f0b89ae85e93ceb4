import type { Hit } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';

/** What is said of a person or a party is said once, however many rows it has: `said` is what their rows must share. */
export function sameCause(row: Row, said: string): Pick<Hit, 'cause'> {
  const party = textOf(row, 'party');
  return party === '' || row.kind !== 'data' ? {} : { cause: `${party}\u001f${said}` };
}

/** What stands over a slip is said of each of its rows: wrong there, it is told once. */
export function sameSlip({ table, row }: Row, column: number): Pick<Hit, 'cause'> {
  if (table.understanding.records?.kind !== 'slips') return {};
  const place = table.grid.placeOf(row, column);
  return place === undefined || place.row === table.grid.placeOf(row, table.columns.book ?? column)?.row ? {} : { cause: `${place.row}:${place.column}` };
}
