/** What a check of a workbook gives to the pane, the terminal and the reports. */
import type { Citation, EditionId, PlainDate, Reason, Text } from '../domain';
import type { LawDoubt } from '../rules/doubts';
import type { Area, SheetBlock } from '../sheet/model';
import type { QuarterPart } from '../reading/table/quarters';
import type { Corrections, FactSource, FirmFacts, SheetKind, Understanding } from '../reading/model';
import type { Covered, Decision, Finding, Question, Summary } from './findings';
import type { Glance } from './glance';

export interface CheckOptions {
  /** Corrections by sheet name. */
  readonly corrections?: Readonly<Record<string, Corrections>>;
  /** Given by the user; wins over what the workbook says. */
  readonly facts?: FirmFacts;
  /** Picks the edition where no date of application is known: who checks today is asked by the law of today. Absent, the notice of 2013. */
  readonly today?: PlainDate;
  /** Decisions of people, read from the review sheet. */
  readonly decisions?: readonly Decision[];
}

/** One line of 별표 3 with its sums in won. */
export interface LineTotal {
  readonly code: string;
  readonly name: Text;
  readonly rows: number;
  readonly bookAmount: number;
  readonly adjustment: number;
  readonly subtotal: number;
  readonly recognised: number;
}
export interface QuarterTotal {
  /** `2013Q1`. */
  readonly quarter: string;
  readonly rdCost: number;
  /** Undefined where the workbook says nothing of it. */
  readonly sales?: number;
}

/** What a line comes to, in won. */
export type LineAmounts = Pick<LineTotal, 'code' | 'bookAmount' | 'adjustment' | 'subtotal'>;

/** A data row as the sums of the check take it. */
export interface CountedRow {
  /** Zero-based row of the block that the table stands in. */
  readonly row: number;
  /** Of the line of the appendix; absent where none takes it. */
  readonly code?: string;
  /** Won; together what is recognised of the row. */
  readonly book: number;
  readonly adjustment: number;
  /** What of it lies in which quarter (`2013Q1`); nothing where nobody says it. */
  readonly quarters: readonly QuarterPart[];
  /** Something of what stands in its cells is not recognised, and not in these amounts. */
  readonly partly?: true;
  /** The rule whose error bars it. */
  readonly barredBy?: string;
}

/** A finding with what a person decided on it. */
export interface DecidedFinding {
  readonly finding: Finding;
  readonly decision: Decision;
}

export interface SheetCheck {
  readonly sheetId: string;
  readonly sheet: string;
  readonly understanding: Understanding;
  /** The sheet with a row a cost, where each cost stands in several cells: the rows and columns of what was understood are those of it. */
  readonly laid?: SheetBlock;
  /** Worst first, then by place. Ignored and confirmed ones are left out (see `decided`). */
  readonly findings: readonly Finding[];
  /** Findings that a decision of a person covers. */
  readonly decided: readonly DecidedFinding[];
  /** What is not recognised, by reason, the largest first: book amount + adjustment − these = recognised. */
  readonly excluded: readonly Excluded[];
  /** Errors that a person ignored, and the won that count because of it. */
  readonly ignored: Ignored;
  readonly summary: Summary;
  readonly byLine: readonly LineTotal[];
  readonly byQuarter: readonly QuarterTotal[];
  /** The rows that make these sums; `aside`: those of the sheet that are left out of them, by the rule that tells of them. */
  readonly counted: { readonly all: () => readonly CountedRow[]; readonly recognised: () => readonly LineAmounts[]; readonly aside: () => readonly Excluded[] };
  /** With these the quarters add up to what is recognised. */
  readonly unplaced: Unplaced;
}

/** Recognised won in none of the quarters. */
export interface Unplaced {
  /** Neither the rows nor their columns, sheet or title say the quarter. */
  readonly unknown: number;
  /** In other quarters than the four before the application. */
  readonly outside: number;
}

/** Rows of which all or a part is not recognised, and those won, by the rule whose error bars them (`no-line` where no line of the appendix takes them). */
export interface Excluded {
  readonly ruleId: string;
  readonly rows: number;
  readonly amount: number;
}

/** Errors that a person ignored, and the amounts of their rows in won, as far as no other error bars them. */
export interface Ignored {
  readonly errors: number;
  readonly amount: number;
}

/** What was looked for where no table was found. */
export interface NoTable {
  readonly sheetId: string;
  readonly sheet: string;
  readonly text: Text;
  /** Rows that came nearest to a header, zero-based, best first. */
  readonly candidates: readonly { readonly row: number; readonly text: string }[];
  /** It holds a table of this kind, which was set aside. */
  readonly setAside?: SheetKind;
}

/** A sheet in which no costs are looked for, and what it was taken for. */
export interface OtherSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly text: Text;
}

/** Costs that stand outside of what was read, and cells that could not be read: where, how much, and why. */
export interface NotRead {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  /** Of costs: how many rows, and won as far as can be told. Of cells alone: absent, nobody knows what stands in them. */
  readonly rows?: number;
  readonly amount?: number;
  readonly why: Text;
  /** What a person can say so that it is read. */
  readonly question?: Extract<Question, { asks: 'columns' | 'count-sheet' | 'count-table' | 'count-payments' }>;
}

export interface Verdict {
  /** `missed`: a condition is known not to be met. `open`: nothing was found, but not all could be decided. */
  readonly state: 'nothing' | 'errors' | 'missed' | 'doubts' | 'open' | 'clean';
  /** One sentence or two: `제출하기 전에 수정할 지적사항이 9건 있습니다`. */
  readonly text: Text;
  /** Won. */
  readonly recognised: number;
  /** Won, over the four quarters; undefined when unknown. */
  readonly sales?: number;
  /** R&D cost × 10,000 ÷ sales, floored: 1037 is 10.37 %. Never shown above a threshold that was missed. */
  readonly ratioBasisPoints?: number;
  /** Whole per cent that the industry requires; undefined when unknown. */
  readonly requiredPercent?: number;
  readonly requiredFrom?: Citation;
  readonly minimumCost: number;
  /** No text is held for the day of the application: nothing is called recognised, and no ratio is told. */
  readonly noLaw?: true;
  /** Undefined where nothing can be said: no edition, or costs of any time because the day of the application is not known. */
  readonly meetsMinimum?: boolean;
  /** As RD_QUALIFIES decides it; undefined while sales, industry, the day, or what else decides are unknown. */
  readonly meetsRatio?: boolean;
  /** A young firm, for which no ratio applies; undefined while its age is not known. */
  readonly ratioWaived?: boolean;
  /** What keeps the amounts from deciding whatever the sales are: no day, no industry … A form that decides again may not pass it over. */
  readonly unsettled: readonly Text[];
  /** What is known not to be met, each with its clause. */
  readonly against: readonly Reason[];
  /** Errors that a person ignored: what is recognised holds their amounts. Absent where none was. */
  readonly ignored?: Ignored;
  /** Doubts about the law that the verdict rests on, each said once. */
  readonly law: readonly LawDoubt[];
  /** What is missing to a full verdict, each in one line. */
  readonly missing: readonly Text[];
}

/** What became of decisions since they were made. */
export interface Grown extends Pick<Covered, 'rows' | 'amount'> {
  /** What was seen is not in the record any more: somebody wrote over it. */
  readonly unseen?: true;
}

export interface Since {
  /** They hold for nothing that is found now: what they were made for was changed or is gone. */
  readonly unmatched: readonly Decision[];
  /** They hold for more than when they were made: how many rows, and how much in won; both 0 where as many rows say something else. */
  readonly grown: readonly (Grown & { readonly decision: Decision })[];
}

export interface WorkbookCheck {
  readonly sheets: readonly SheetCheck[];
  /** Sheets looked at that hold no cost table. */
  readonly without: readonly NoTable[];
  /** The sheets that hold something else (sales, staff, a form, a sheet of ours), each with what it was taken for. */
  readonly others: readonly OtherSheet[];
  /** Costs that were seen and not counted. */
  readonly notRead: readonly NotRead[];
  readonly facts: FirmFacts;
  /** By whose lines the sheets were read. */
  readonly edition: EditionId;
  readonly factSources: readonly FactSource[];
  /** Of all sheets, worst first. */
  readonly findings: readonly Finding[];
  /** What people ignored or confirmed: of each sheet, and of the workbook as a whole (a ratio that is missed, a statement that differs). */
  readonly decided: readonly DecidedFinding[];
  readonly summary: Summary;
  readonly verdict: Verdict;
  /** Absent where every decision holds for what it was made for. */
  readonly since?: Since;
}

/** A check that stays open while the workbook is edited. Pure computing: it never waits and never touches a host. */
export interface CheckSession {
  readonly result: WorkbookCheck;
  /** Takes the place of a whole sheet (after inserted rows, a sort …), or adds it. */
  setSheet(block: SheetBlock): WorkbookCheck;
  /** A part of a sheet that was edited: only what it touches is checked again. */
  patch(part: SheetBlock): WorkbookCheck;
  removeSheet(sheetId: string): WorkbookCheck;
  configure(options: CheckOptions): WorkbookCheck;
  /**
   * The same four, stopping between their steps so that a page can breathe. Until the last of them nothing else may be changed, and the result is that
   * before the change.
   */
  setSheetInSteps(block: SheetBlock): Generator<void, WorkbookCheck>;
  patchInSteps(part: SheetBlock): Generator<void, WorkbookCheck>;
  removeSheetInSteps(sheetId: string): Generator<void, WorkbookCheck>;
  configureInSteps(options: CheckOptions): Generator<void, WorkbookCheck>;
  /** What a person said of a sheet, with the columns where they stand now. */
  correctionsOf(sheet: string): Corrections;
  /** The same as it is to be kept: with the headings by which the columns are found again after they have moved. */
  anchor(sheet: string): Corrections | undefined;
  /** Everything that the row of a finding says (party, voucher, account …), for a search. */
  rowWords(finding: Finding): string;
  /** A filter or hiding keeps the row of the finding out of sight. */
  isHidden(finding: Finding): boolean;
  /** The first rows of a sheet and what its columns seem to hold, below this header row where one is given; undefined for a sheet that was not read. */
  glance(sheetId: string, headerRow?: number): Glance | undefined;
}
