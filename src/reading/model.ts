/** What was understood of a sheet and of the firm, and what a person may correct of it. */
import type { EditionId, PlainDate } from '../domain';
import type { Area } from '../sheet/model';
import type { DateWay } from './date-ways';
import type { PeriodTitle } from './period-titles';

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
  | 'credit' // 대변, 입금: taken off the book amount
  | 'adjustment'
  | 'subtotal'
  | 'reason' // 조정사유
  | 'status' // 인정여부, 상태
  | 'evidence'
  | 'note';

/** A column that says what others add up to in the same row. */
export interface AcrossSum {
  readonly total: number;
  readonly of: readonly number[];
  readonly subtotal?: true;
}

/** Sheet rows that pay what the ledger of another sheet counts as purchases. */
export interface PaidRows {
  readonly rows: readonly number[];
  /** Later than a purchase is taken to be paid: counted, and told. */
  readonly late: readonly number[];
  /** As in `Settled`: counted, and told. */
  readonly unheld: readonly number[];
  readonly sheet: string;
  /** They pay nothing: they stand in that sheet too, so many of them with another amount or category, which come to so many won. */
  readonly again?: { readonly changed: number; readonly won: number };
}

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
  /** `ledger`: a statement names none, and its amounts are those of the ledgers in this one. */
  readonly unitFrom: 'sheet' | 'user' | 'default' | 'ledger';
  /** The number format of the book amounts divides them by this when it shows them: 1,000 for `#,##0,`. Absent where they are shown as they are. */
  readonly shownIn?: number;
  /** The column of adjustments holds amounts to take off, written without a sign (`불인정금액`). */
  readonly deducts?: boolean;
  /** No column of adjustments: what was accepted (`인정금액`) less what was booked is the adjustment of each row. */
  readonly accepted?: boolean;
  /** Columns that only together are the amount: months, quarters, projects, 국고 and 자부담. */
  readonly added?: Readonly<Partial<Record<'book' | 'adjustment' | 'subtotal', readonly number[]>>>;
  /** Where the categories stand, where that is no column of their own: once a group, in the titles of sections, in several columns, in the sheet's name. */
  readonly categoryFrom?: 'group' | 'section' | 'parts' | 'sheet';
  /** The columns of 대·중·소분류. */
  readonly categoryColumns?: readonly number[];
  /** The category of the whole table, where its title or the sheet's name says it. */
  readonly categoryOfAll?: string;
  /** The line that a title names, where nearly all rows are put under it, each for itself. */
  readonly lineOfTitle?: string;
  /** The account of the whole table, where a heading over its column names it. */
  readonly accountOfAll?: string;
  /** Who was paid all of the table, where a column is a person. */
  readonly partyOfAll?: string;
  /** A column a line: a row without an amount in this one is a cost of another line. */
  readonly sparse?: boolean;
  /** A date stands once for the rows below it. */
  readonly datesCarried?: true;
  /** How the dates are written, where Excel does not take them as dates. */
  readonly dateWay?: DateWay;
  /** Why no date could be read although a column has them. */
  readonly datesUnread?: 'no-year';
  /** The months that the added columns stand for: each of them `2013-01`. */
  readonly months?: readonly string[];
  /** The first and the last month of each stretch of time that the added or summed columns, or the whole sheet, stand for: `2024-04`, `2024-06`. */
  readonly stretches?: readonly string[];
  /** The year that the last of those was taken for, where they only name their years by their place: `전년 | 당년`. */
  readonly presentYear?: number;
  /** Of a statement: the first and the last month that its name or its title is about; of a ledger those in which it was closed or saved by its name. */
  readonly titleMonths?: readonly [from: string, to: string];
  /**
   * The sheet or its title names a stretch of time beside words that say nothing of costs: where it lies after the four quarters it may be when the sheet was
   * made (`2014.02 기보`), as a month over the table always may.
   */
  readonly unsureStretch?: 'after' | 'always';
  /** The year that its sheet or titles name by another one: `전년도`. */
  readonly yearsApart?: readonly string[];
  /** Titles among the rows that name the quarter or the month of those below them, by its first day. */
  readonly periods?: readonly PeriodTitle[];
  /** A voucher takes together costs of several days (an expense report, a slip of what somebody paid): its number tells no cost from another. */
  readonly claims?: true;
  /** Further columns of states (정산상태 beside 승인구분): what any of them says takes a row out. */
  readonly states?: readonly number[];
  /** Other columns that could be the book amount as well, with what they add up to in the unit of the sheet. */
  readonly others?: readonly {
    readonly column: number;
    readonly heading: string;
    readonly sum: number;
    /** It may have to be taken off. */ readonly off?: true;
    /** It may say what changed from one period to another, or be an adjustment: neither added nor taken off. */ readonly changed?: true;
  }[];
  /** Columns that say the sum of others in each row: the year of its quarters, 지급총액 of its parts; `subtotal` where it is 장부 + 조정 of a quarter. */
  readonly sums?: readonly AcrossSum[];
  /** Columns of periods each of which says all up to its own; the last of them is the amount. */
  readonly running?: readonly number[];
  /** Instalments that make the amount, each with its own day: 선급금, 중도금, 잔금. */
  readonly instalments?: readonly { readonly date: number; readonly book: number }[];
  /** Of `공급가액 | 부가세 | 합계` those that are not the amount: their totals are looked at too. */
  readonly beside?: readonly number[];
  /** A column of what was paid for the purchases of the amount column: a row that holds nothing else is no cost. */
  readonly pays?: number;
  /** A column of what went into a store, of which the amount column says what went out again: a row that holds nothing else is no cost. */
  readonly putIn?: number;
  readonly paid?: PaidRows;
  /** Payments of what is counted as purchases that count all the same: `Corrections.countedPayments`. */
  readonly countedPayments?: readonly string[];
  /** A column that says the sum of each group of rows, once a group. */
  readonly groupSum?: number;
  /** The amount is the quantity times the price of its row. */
  readonly product?: { readonly quantity: number; readonly price: number };
  /** Another column of days, which in nearly all rows lie near to those of the date: 지급일 beside 귀속월. */
  readonly besideDate?: number;
  /** What a foreign amount and its rate make of it in won; `by` the currency in its own column, or ''. A rate of 100 yen makes a hundredth of their product. */
  readonly converted?: {
    readonly foreign: number;
    readonly rate: number;
    readonly won: number;
    readonly currency?: number;
    readonly by: Readonly<Record<string, number>>;
  };
  /** The amount, or what of it is taken, is another column times the rate of its row: 급여 × 참여율, 금액 × 배부율. */
  readonly share?: { readonly total: number; readonly of: number; readonly rate: number };
  /** A rate (참여율) beside the whole pay, and no column of what the two make; what they come to in the unit of the sheet. */
  readonly unshared?: { readonly column: number; readonly heading: string; readonly sum: number };
  /** A column of rates of exchange beside amounts that no heading calls won, and no column of what the two make. */
  readonly rateBeside?: { readonly column: number; readonly heading: string };
  /** The ledger holds more than research (a whole firm's, purchases and payments): what has no category is no cost of it. */
  readonly open?: boolean;
  /** Currencies that a column names beside amounts of one column, with how many rows each has: they cannot be added up. One alone, other than won, is that of all. */
  readonly currencies?: readonly { readonly code: string; readonly rows: number }[];
  /** A column says of each row in what unit (천원) or currency (USD) its amount is: what is in another currency is no amount. */
  readonly rowUnits?: number;
  /** The credit column is money that came in (입금, 수입): what has no category there is no cost. */
  readonly moneyIn?: boolean;
  /** The heading of each column as it stands in the sheet. */
  readonly headings?: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Each cost stands in several cells (a card, or a column of a table on its side) of this area: rows and columns are those of the laid out form. */
  readonly records?: { readonly kind: 'cards' | 'across' | 'delimited' | 'stacked' | 'slips' | 'instalments' | 'groups'; readonly area: Area };
  /** The table is not the first of its sheet: counted from 2. */
  readonly part?: number;
  readonly dataRows: number;
  /** Of those, the ones that a filter or hiding keeps out of sight, and their book amount in won: counted all the same. */
  readonly hidden?: { readonly rows: number; readonly amount: number };
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
  /** One of 기업부설연구소, 연구개발전담부서, 기업부설창작연구소, 기업창작전담부서. */
  readonly hasRdOrganisation?: boolean;
  readonly isSme?: boolean;
}

/** What the headings of a table said when a person answered about its columns: by them the columns are found again where they have moved. */
export interface Heads {
  /** Zero-based sheet row of the first of so many header rows. */
  readonly row: number;
  readonly rows: number;
  /** Sheet column of the first word. */
  readonly left: number;
  readonly words: readonly string[];
}

/** Corrections by the user to what was understood; kept in the workbook. */
export interface Corrections {
  /** Absent where nobody kept them: then the columns stand where they are told. */
  readonly heads?: Heads;
  /** The same of further tables, by their `part`. */
  readonly partHeads?: Readonly<Record<string, Heads>>;
  readonly headerRow?: number;
  readonly kind?: SheetKind;
  readonly columns?: Readonly<Partial<Record<ColumnRole, number | null>>>;
  /** The same for further tables of the sheet, by their `part`. */
  readonly parts?: Readonly<Record<string, NonNullable<Corrections['columns']>>>;
  /** Columns that only together are the book amount, by the `part` of their table (`1` is the first); the first of them is its `book`. */
  readonly bookParts?: Readonly<Record<string, readonly number[]>>;
  readonly unit?: number;
  /** Payments that are no payment of what is counted already, by what stands in their row, `#12` (the row) or `*` for all of them. */
  readonly countedPayments?: readonly string[];
  /** Tables of the sheet that are no repetition, list or sum of what is counted already, by their title and their headings. */
  readonly countedTables?: readonly string[];
  readonly facts?: FirmFacts;
  /** The line of 별표 3 that a name stands for: `{ 인건비: '1.가.①' }`. Asked once a name. */
  readonly categories?: Readonly<Record<string, string>>;
  /** The edition by whose codes those lines were named; absent where nobody said. */
  readonly categoriesIn?: EditionId;
}

/** One fact of the firm and where it was read: a cell (`연구개발비 배분!E2`) or the user. */
export interface FactSource {
  readonly fact: keyof FirmFacts;
  readonly from: 'user' | 'sheet';
  readonly where?: string;
}
