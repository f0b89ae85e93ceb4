import type { ColumnRole, Understanding } from '../reading/model';
import { columnName } from '../sheet/a1';

/** The columns that only together are that amount; undefined where it has one column. */
export const addedColumns = ({ added }: Understanding, role: ColumnRole): readonly number[] | undefined =>
  role === 'book' || role === 'adjustment' || role === 'subtotal' ? added?.[role] : undefined;

/** The letters of the column of a role, `E+F` where several are added up. */
export const columnLetters = (understanding: Understanding, role: ColumnRole): string =>
  (addedColumns(understanding, role) ?? [understanding.columns[role] as number]).map(columnName).join('+');
