/** What was understood of a sheet and of the firm, and what a person may correct of it. */
import type { PlainDate } from '../domain';

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

/** One fact of the firm and where it was read: a cell (`연구개발비 배분!E2`) or the user. */
export interface FactSource {
  readonly fact: keyof FirmFacts;
  readonly from: 'user' | 'sheet';
  readonly where?: string;
}
