import type { Citation, EditionId, PlainDate, Text } from '../../domain';
import type { Edition } from '../../law/types';
import type { Severity } from '../../sheet/model';
import type { FirmFacts, SheetKind } from '../../reading/model';
import type { Covered, Fix, Question } from '../findings';
import type { Shared } from './across-tables';
import type { StaffList } from '../../reading/staff';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';

export interface RuleMeta {
  /** As in the catalogue (`test/checking/rules/catalogue.ts`). */
  readonly id: string;
  readonly severity: Severity;
  /** Some of its findings offer a fix. */
  readonly fixable?: boolean;
  readonly kinds: readonly SheetKind[];
  /** A few words for grouping. */
  readonly title: Text;
  /** Why it matters, in one plain sentence. */
  readonly reason: Text;
  /** Where the rule stands; a finding may name a clause of its own. */
  readonly source: Omit<Citation, 'edition'> & { readonly edition?: EditionId };
  /** It asks the lines of 별표 3: where the edition of the application has none, it is left out. */
  readonly needsStatement?: boolean;
}

/** What a rule found: the place, and what is particular to it. */
export interface Hit {
  /** Zero-based sheet row and column. */
  readonly row: number;
  readonly column: number;
  readonly message: Text;
  readonly reason?: Text;
  /** Where it is milder than what the rule finds elsewhere. */
  readonly severity?: Severity;
  readonly source?: RuleMeta['source'];
  /** As a function where it has many cells: made when somebody looks at it. */
  readonly fix?: Fix | (() => Fix);
  readonly question?: Question;
  /** What identifies it, where that is not the content of the row. */
  readonly content?: string;
  /** All rows that it touches, where that is not just the row it stands in. */
  readonly rows?: readonly number[];
  /** Columns that are parts of the book amount: what stands in them is touched, and not the rest of their rows. */
  readonly columns?: readonly number[];
  /** What it shares with the findings of other rows (a person, a condition): those of one cause are told once. */
  readonly cause?: string;
  readonly folded?: readonly { readonly ruleId: string; readonly count: number }[];
  /** By how much a sum differs from what it sums up, in the unit of the sheet. */
  readonly apart?: number;
  /** What a decision on it holds for, as the table stands when somebody asks. */
  readonly covers?: () => Covered;
  /** What it has in common with what is found in other tables: with those of one make, or with any. Its words, where they count rows or won. */
  readonly across?: Omit<Shared, 'cause'> & { readonly cause: string; readonly anyTable?: true };
}
export type Hits = Hit | readonly Hit[] | undefined;

/** The facts that the rules of a sheet may ask for: where others change, the sheets need not be checked anew. */
export const SHEET_FACTS = ['appliedOn', 'isSme', 'hasRdLab', 'hasRdOrganisation'] as const;
export type SheetFacts = Pick<FirmFacts, (typeof SHEET_FACTS)[number]>;

/** What the rules of a sheet may ask. */
export interface Context {
  readonly edition: Edition;
  /** The edition that decides on the application; undefined where its date lies before all editions. */
  readonly deciding?: Edition;
  readonly facts: SheetFacts;
  /** The four quarters before the quarter of the application. */
  readonly period?: { readonly from: PlainDate; readonly to: PlainDate };
  /** The sums of the workbook are those of its ledgers, of its statements where it has none. */
  readonly counts: SheetKind;
  /** Text dates are this sheet's own way of writing dates. */
  readonly textDates: boolean;
  readonly staff?: StaffList;
}

/** Where a rule has nothing to look for, it is not asked. */
interface Scope {
  /** Only rows of these lines of 별표 3, or of lines below them. */
  readonly lines?: readonly string[];
  /** Only rows with one of these traits. */
  readonly on?: number;
  /** Only where this holds of what is known beside the table. */
  readonly applies?: (context: Context) => boolean;
}

export interface RowRule extends Scope {
  readonly kind: 'row';
  readonly meta: RuleMeta;
  /** Only rows of which this holds; rules that ask the same share the question. */
  readonly asks?: (row: Row) => boolean;
  /** Also looks at rows that the sheet marks as refused. */
  readonly dropped?: true;
  /** What the rule reads of a row, in steps: of the first rows it is read so, for what has never run is slow the first time. */
  readonly readInSteps?: (row: Row) => Generator<void, void>;
  /** Looks at one data row alone. */
  check(row: Row, context: Context): Hits;
}
/** A number where it is a hash: rows with the same one may still differ. */
export type GroupKey = string | number;

export interface GroupRule extends Scope {
  readonly kind: 'group';
  readonly meta: RuleMeta;
  /** Rows with the same key are looked at together; undefined leaves a row out. */
  keyOf(row: Row, context: Context): GroupKey | undefined;
  check(rows: readonly Row[], context: Context): Hits;
  /** The same in steps, where it looks at each of the rows: all rows of a sheet may be one group. */
  checkInSteps?(rows: readonly Row[], context: Context): Generator<void, Hits>;
  /** Rows of kinds other than data take part too. */
  readonly allKinds?: boolean;
  /** What it says depends on how many rows the table has. */
  readonly countsRows?: boolean;
  /**
   * All that its findings say of a row: where an edit changes none of it, the group is not looked at again. `before`: the cells of the row are
   * edited already, so only what the row keeps from before counts; undefined where it keeps not all of it.
   */
  saidOf?(row: Row, before: boolean): readonly unknown[] | undefined;
  /** A group of one row can have no finding and is not looked at. The keys nearly all differ: they are hashes, as numbers. */
  readonly pairs?: boolean;
}
export interface TableRule {
  readonly kind: 'table';
  readonly meta: RuleMeta;
  /** Looks at the whole table after every change: it must stay cheap. */
  check(table: Table, context: Context): Hits;
}
export type Rule = RowRule | GroupRule | TableRule;

/** What is made of a row stays the same object while the row is not read anew; `isStill` says whether it would be made alike now. */
export function keptOfRow<T>(row: Row, maker: unknown, make: () => T, isStill: (kept: T) => boolean = () => true): T {
  const known = row.kept?.get(maker) as T | undefined;
  if (known !== undefined && isStill(known)) return known;
  const fresh = make();
  (row.kept ??= new Map()).set(maker, fresh);
  return fresh;
}
