/**
 * What rows that were taken out, taken back or cancelled may be about: the purchases of their amounts, and of the parties of what was returned. A cost apart
 * from all of them can be edited without a look at the others.
 */
import { numberOf } from '../amount-columns';
import { companyKey } from '../company-name';
import type { ColumnRole } from '../model';
import type { EntryKinds } from './entry-kinds';
import type { MarkedRows } from './marked-rows';
import { textOf, type Row, type RowTable } from './row';

/** Nothing in these says of a row that it is taken out or back, but for what is read as a remark. */
const OF_COST: readonly ColumnRole[] = ['category', 'date', 'party', 'text', 'voucher', 'department', 'institution', 'book', 'adjustment', 'subtotal'];

export class SoughtRows {
  private readonly amounts = new Set<number>();
  private readonly parties = new Set<string>();
  private readonly ofCost: ReadonlySet<number | undefined>;
  private readonly hasParty: boolean;

  /**
   * @param table the table, its rows read and marked
   * @param marks what its columns of marks and its remarks say
   * @param kinds its column of kinds, of purchases and returns alone
   */
  constructor(
    private readonly table: RowTable,
    private readonly marks: MarkedRows | undefined,
    private readonly kinds: EntryKinds | undefined,
  ) {
    const { columns } = table;
    this.hasParty = columns.party !== undefined;
    this.ofCost = new Set(
      OF_COST.map((role) => columns[role]).filter((column) => column !== undefined && column !== kinds?.column && column !== columns.status),
    );
    for (const row of table.rows) {
      if (this.isUndone(row)) for (const amount of this.amountsOf(row)) this.amounts.add(amount);
      if (this.takesBack(row.row)) this.parties.add(partyOf(row));
    }
  }

  /** Its cells say what was bought, when and for how much, and nothing of whether it counts. */
  isOfCost(column: number): boolean {
    return this.ofCost.has(column);
  }

  /** A cost that counts, and that no other row can be about. */
  isApart(row: Row): boolean {
    if (row.kind !== 'data' || row.category.line === undefined || row.book.n <= 0 || this.isUndone(row)) return false;
    if (this.amountsOf(row).some((amount) => this.amounts.has(amount))) return false;
    return this.kinds === undefined || (this.hasParty && !this.parties.has(partyOf(row)));
  }

  private isUndone({ row, kind, book }: Row): boolean {
    const { marks } = this;
    const isMarked = marks !== undefined && (marks.out.has(row) || marks.open.has(row) || marks.back.has(row));
    return isMarked || kind === 'dropped' || book.n < 0 || this.takesBack(row);
  }

  private takesBack(row: number): boolean {
    return this.kinds?.seeks?.(row) ?? this.kinds?.of(row) === 'return';
  }

  /** As it is read, and as it stands in the cell. */
  private amountsOf({ row, book }: Row): number[] {
    const written = numberOf(this.table.grid.own(row, this.table.columns.book as number));
    return written === undefined ? [Math.abs(book.n)] : [Math.abs(book.n), Math.abs(written)];
  }
}

const partyOf = (row: Row): string => companyKey(textOf(row, 'party'));
