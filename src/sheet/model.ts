/** What a sheet holds, as every host hands it over, and what a check says of it. */
import type { Citation, PlainDate, Text } from '../domain';

/** An error value that stands in a cell: `#REF!`, `#VALUE!` … */
export interface CellError {
  readonly error: string;
}
/** A date is its serial number: the reading decides by the column, not by the number format. */
export type CellValue = string | number | boolean | null | CellError;
export const isCellError = (value: CellValue | undefined): value is CellError => typeof value === 'object' && value !== null;

/** Zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The used part of a sheet in one piece. */
export interface SheetBlock {
  /** Stable while the workbook is open; survives renaming. */
  readonly sheetId: string;
  /** The name a person sees. */
  readonly sheet: string;
  /** Zero-based sheet row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula of a cell with its `=`, sparse: row and column as in `values`; absent where there is none. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Zero-based sheet rows that are hidden (by hand, by a filter, or in a hidden group). */
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly date1904: boolean;
}

export type Severity = 'error' | 'warning' | 'review' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'review', 'info'];

/** One exact cell to write. `before` is what must still stand there for the fix to be true. */
export interface CellWrite {
  /** A1, without the sheet: `I26`. */
  readonly address: string;
  readonly before: CellValue;
  readonly beforeFormula?: string;
  /** What to write. Text is written so that Excel never runs it. Exactly one of value and formula. */
  readonly value?: string | number | boolean | null;
  /** With its `=`, only ever one that this program made itself. */
  readonly formula?: string;
  /** Set where the cell needs a number format for the value to be read (a date: `yyyy-mm-dd`). */
  readonly numberFormat?: string;
}
export interface Fix {
  readonly title: Text;
  readonly writes: readonly CellWrite[];
}

export interface Finding {
  /** The rule and the content of the row: stays the same when rows move, so that what was ignored stays ignored. */
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly sheetId: string;
  readonly sheet: string;
  /** A1 of the cell a person must look at: `I26`. */
  readonly address: string;
  /** What is wrong, in one line, with the value that stands there. */
  readonly message: Text;
  /** Why, in one plain sentence. */
  readonly reason: Text;
  readonly citation: Citation;
  readonly fix?: Fix;
  /** Other findings that follow from this one and were folded into it, by rule. */
  readonly folded?: readonly { readonly ruleId: string; readonly count: number }[];
}

export type SheetKind = 'ledger' | 'statement';

export type ColumnRole =
  | 'number' // 번호
  | 'date'
  | 'voucher'
  | 'account'
  | 'text' // 적요
  | 'party' // 거래처, 대상자
  | 'category'
  | 'requirement' // 요건구분
  | 'department'
  | 'institution'
  | 'book'
  | 'credit' // 대변: taken off the book amount
  | 'adjustment'
  | 'subtotal'
  | 'reason' // 조정사유
  | 'evidence'
  | 'note';

/** What was understood of a sheet. Every part can be corrected by the user. */
export interface Understanding {
  readonly kind: SheetKind;
  readonly sheetId: string;
  readonly sheet: string;
  /** Zero-based sheet rows. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Zero-based sheet columns. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Won that one unit of an amount cell stands for: 1, 1,000 or 1,000,000. */
  readonly unit: number;
  readonly unitFrom: 'sheet' | 'user' | 'default';
  /** The column of adjustments holds amounts to take off, written without a sign (`불인정금액`). */
  readonly deducts?: boolean;
  readonly dataRows: number;
}

/** What is known of the firm and the application: read from the workbook, or given by the user (who wins). */
export interface FirmFacts {
  readonly appliedOn?: PlainDate;
  readonly industry?: string;
  readonly internetBusiness?: boolean;
  /** Won over the four quarters. */
  readonly sales?: number;
  readonly foundedOn?: PlainDate;
  readonly hasRdLab?: boolean;
  readonly isSme?: boolean;
}

/** Corrections by the user to what was understood; kept in the workbook. */
export interface Corrections {
  readonly headerRow?: number;
  readonly kind?: SheetKind;
  readonly columns?: Readonly<Partial<Record<ColumnRole, number | null>>>;
  readonly unit?: number;
  readonly facts?: FirmFacts;
}

/** A decision of a person on a finding or a condition: kept in a visible sheet of the workbook. */
export interface Decision {
  readonly key: string;
  readonly ruleId: string;
  readonly kind: 'ignored' | 'confirmed';
  readonly where: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
}

/** Sums in won. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly reviews: number;
  readonly infos: number;
  readonly bookAmount: number;
  readonly adjustment: number;
  readonly subtotal: number;
  /** The sum of 소계 over rows that no error touches. */
  readonly recognised: number;
}

/** A cell of a sheet that this program makes. */
export interface NewCell {
  readonly value?: string | number | boolean | null;
  /** With its `=`; calls of ours are written `KVENTURE.NAME(…)`, the host maps them. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly style?: 'title' | 'header' | 'text' | 'wrap' | 'amount' | 'total' | 'note' | 'error' | 'warning' | 'input';
  /** A link to a cell of this workbook: `'연구개발비 배분'!I26`. */
  readonly link?: string;
}
export interface NewSheet {
  readonly name: string;
  readonly cells: readonly (readonly (NewCell | null)[])[];
  readonly columnWidths?: readonly number[]; // in characters
  readonly merges?: readonly Area[];
  readonly frozenRows?: number;
  /** Takes the place of a sheet of that name made by us before; otherwise the name gets a number. */
  readonly replace?: boolean;
  readonly activate?: boolean;
}
