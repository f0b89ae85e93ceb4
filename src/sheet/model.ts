/** What a sheet holds, as every host hands it over, and what is written into one: all that a host needs to know. */

import type { Text } from '../domain';

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

/** Zero-based row and column of a cell of a sheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell of a block that was laid out anew: where it stands, and its formula as it stands there. */
export interface LaidCell extends CellPlace {
  readonly formula?: string;
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
  /** What the host could not read, or read earlier and not now. It stands as none, or as it was: whoever shows the sheet says so. */
  readonly unread?: readonly Unread[];
  /** Cells that stand in the sheet and were not read, or not as they stand: to be told, never passed over. */
  readonly unreadCells?: readonly UnreadCell[];
  /** The sheet itself is hidden; `veryHidden` where only a program can show it. Absent where it is shown. */
  readonly visibility?: 'hidden' | 'veryHidden';
  /** By sheet column: what the number format of most of its numbers divides by (`#,##0,` shows thousands). Absent where none divides. */
  readonly scales?: ReadonlyMap<number, number>;
  /** Filled cells that are struck through (취소선): by sheet row, their sheet columns. Absent where none is. */
  readonly struck?: ReadonlyMap<number, readonly number[]>;
  /** Where each of `values` really stands, where the block was laid out anew (a card of labels as a row); absent where all stand where they seem to. */
  readonly places?: readonly (readonly (LaidCell | undefined)[])[];
  /** Sheet columns of which some numbers are shown divided and others are not, or by something else. */
  readonly mixedScales?: ReadonlySet<number>;
}

/** `far`: apart from all others by thousands of rows; `no-value`: a formula without its value; `twice`, `no-text`: a faulty file. */
export interface UnreadCell {
  readonly address: string;
  readonly why: 'far' | 'no-value' | 'twice' | 'no-text';
}

/** Parts of a sheet that a host may fail to read while it reads the cells. */
/** `results`: the formulas were still being calculated, and the values are those from before. */
export type Unread = 'merges' | 'hidden-rows' | 'struck' | 'results';

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
  /** What a person will read there, where the value is a number that stands for something else: `2013-01-03`. */
  readonly shown?: string;
}
/** How a cell looks, where its style does not say it. */
export interface CellLook {
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Text that is too wide is drawn smaller; not together with `wrap`. */
  readonly shrink?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** `RRGGBB`. */
  readonly color?: string;
  readonly fill?: string | null;
  /** On all four sides of the cell, or of the merged area it begins. */
  readonly border?: 'none' | 'thin';
}
/** A cell of a sheet that this program makes. */
export interface NewCell {
  readonly value?: string | number | boolean | null;
  /** With its `=`; calls of ours are written `KVENTURE.NAME(…)`, the host maps them. */
  readonly formula?: string;
  /** What the formula comes to, where it is known as the sheet is made: for programs that show a file without calculating it. */
  readonly cached?: string | number | boolean;
  readonly numberFormat?: string;
  readonly style?: 'title' | 'header' | 'text' | 'wrap' | 'amount' | 'total' | 'note' | 'error' | 'warning' | 'input';
  /** Wins over the style. */
  readonly look?: CellLook;
  /** A link to a cell of this workbook: `'연구개발비 배분'!I26`. */
  readonly link?: string;
  /** Shown where the cell is pointed at; never printed. */
  readonly note?: string;
  /** May be written in while the sheet is protected. */
  readonly unlocked?: boolean;
}
/** What a cell takes. A blank cell is always allowed. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'date'; readonly from: number; readonly to: number }
    | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly whole?: boolean }
    /** With its `=`; for the first cell of the area, relative for the others. */
    | { readonly kind: 'formula'; readonly formula: string };
  /** `stop` refuses another value, `warning` asks. */
  readonly onWrong: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
}
/** How a sheet is printed: on A4. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** In millimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly area?: Area;
  /** Made smaller so that it is no more pages wide and tall than this; absent: as many as it takes. */
  readonly pagesWide?: number;
  readonly pagesTall?: number;
  /** Zero-based rows with which a new page begins. */
  readonly breaks?: readonly number[];
  readonly centred?: boolean;
  /** Zero-based rows that are printed again on every page. */
  readonly titleRows?: { readonly top: number; readonly bottom: number };
}
export interface NewSheet {
  readonly name: string;
  /** To be said where it is made. */
  readonly remark?: Text;
  readonly cells: readonly (readonly (NewCell | null)[])[];
  readonly columnWidths?: readonly number[]; // in characters
  /** In points; absent or null: as high as the host makes it. */
  readonly rowHeights?: readonly (number | null)[];
  readonly merges?: readonly Area[];
  readonly frozenRows?: number;
  readonly page?: PageSetup;
  /** Names of cells (정의된 이름) that belong to this sheet. */
  readonly names?: readonly { readonly name: string; readonly area: Area }[];
  readonly validations?: readonly Validation[];
  /** Only unlocked cells can be written in; without a password. */
  readonly protect?: boolean;
  readonly gridLines?: boolean;
  /** Takes the place of a sheet of that name made by us before; otherwise the name gets a number. */
  readonly replace?: boolean;
  readonly activate?: boolean;
}
