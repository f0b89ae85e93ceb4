import type { Hit } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';

/** What is said of a person or a party is said once, however many rows it has: `said` is what their rows must share. */
export function sameCause(row: Row, said: string): Pick<Hit, 'cause'> {
  const party = textOf(row, 'party');
  return party === '' || row.kind !== 'data' ? {} : { cause: `${party}\u001f${said}` };
}
