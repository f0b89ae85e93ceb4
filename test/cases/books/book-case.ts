/** How workbooks in the shapes of firms are written down: what stands in them, what they hold, and all that must be said of them. */
import type { CheckOptions } from '../../../src/checking';
import type { SheetOptions } from '../../lib/sheet-text';

export interface BookSheet extends SheetOptions {
  readonly cells: string;
  readonly visibility?: 'hidden' | 'veryHidden';
  /** By column letter: what the number format of its amounts divides by. */
  readonly scales?: Readonly<Record<string, number>>;
}

export interface BookCase {
  readonly name: string;
  /** The sheets by name, as `sheetOf` reads them. */
  readonly sheets: Readonly<Record<string, string | BookSheet>>;
  /** 2014-02-14 (costs of 2013, its notice) where absent. */
  readonly appliedOn?: '2014-02-14' | '2014-05-10' | '2025-06-10';
  readonly corrections?: CheckOptions['corrections'];
  /** Won that the ledgers hold, added up by hand. */
  readonly total: number;
  /** Won after adjustments, where they differ. */
  readonly net?: number;
  /** Won that no error bars, where that is the point. */
  readonly recognised?: number;
  /** Every finding, `rule sheet!cell`, but for those that any workbook has (a missing unit, conditions to confirm, the least amount …). */
  readonly finds?: readonly string[];
  /** Words that a finding, or what is told of a sheet that was not read, must hold. */
  readonly says?: readonly string[];
  /** Recognised won by quarter, where the way the dates are written is the point. */
  readonly quarters?: Readonly<Record<string, number>>;
  /** Recognised won whose quarter nobody says, and won in other quarters than the four; asked with `quarters`. */
  readonly unplaced?: { readonly unknown?: number; readonly outside?: number };
}
