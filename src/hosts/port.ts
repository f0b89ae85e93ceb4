/**
 * What a host of the sheet must offer. The pane, the checks and the commands know only this.
 * Every call may reject with a `HostError`; nothing else may be thrown. A refused call leaves the workbook as it was, or its error says that it did not.
 */
import { text, type Text } from '../domain';
import type { Area, CellWrite, NewSheet, SheetBlock, Severity } from '../sheet/model';

export type { NewCell, NewSheet } from '../sheet/model';

export type HostErrorCode =
  | 'sheet-gone' // the sheet was deleted or the workbook closed meanwhile
  | 'changed' // a cell no longer holds what a write was made for
  | 'refused' // protected, read-only, in cell-edit mode …
  | 'too-large'
  | 'cancelled'
  | 'unsupported'
  | 'unreadable' // a damaged or encrypted file
  | 'no-answer' // the host was asked and did not answer in time
  | 'failed';

/** What a refused call left behind: nothing, something, or what nobody can tell (the host did not answer). */
export type Aftermath = 'unchanged' | 'changed' | 'unknown';

/** What is said of the workbook after a refusal; only ever what is known. */
export const AFTERMATH: Readonly<Record<Aftermath, Text>> = {
  unchanged: text('통합 문서는 그대로입니다.', 'The workbook is as it was.'),
  changed: text('그전에 일부가 통합 문서에 쓰였습니다.', 'Part of it was written to the workbook before.'),
  unknown: text('통합 문서에 쓰였는지는 알 수 없습니다.', 'Whether it was written to the workbook is not known.'),
};

export interface HostErrorOptions {
  readonly cause?: unknown;
  readonly aftermath?: Aftermath;
  /** The parts of the text, for those who know better than one call what is unharmed: what happened, and what to do. */
  readonly because?: { readonly what: Text; readonly then: Text };
  /** How what was written before the refusal can be taken back. */
  readonly receipt?: WriteReceipt;
  /** A sheet that stands half made. */
  readonly sheet?: SheetInfo;
}

export class HostError extends Error {
  readonly aftermath: Aftermath;
  readonly because: HostErrorOptions['because'];
  readonly receipt: WriteReceipt | undefined;
  readonly sheet: SheetInfo | undefined;

  constructor(
    readonly code: HostErrorCode,
    /** What happened, what is unharmed, what to do. */
    readonly text: Text,
    { aftermath = 'unchanged', because, receipt, sheet, ...options }: HostErrorOptions = {},
  ) {
    super(text.en, options);
    this.name = 'HostError';
    this.aftermath = aftermath;
    this.because = because;
    this.receipt = receipt;
    this.sheet = sheet;
  }
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /**
   * A reading that nobody asked for. It must not disturb the person: whatever the host counts as a write, or may cost the person's undo, is left
   * out, and what an earlier reading found stands in its place.
   */
  readonly quiet?: boolean;
  /** 0…1. */
  readonly onProgress?: (done: number) => void;
}

/** A mark on a cell, on request: seen without colour alone, and taken away without a trace. */
export interface Mark {
  readonly address: string;
  readonly severity: Severity;
  /** Shown with the cell where the host can (a note, a tooltip). */
  readonly note?: string;
}

export interface WriteOptions {
  /**
   * Rows below all others that the write adds: where somebody else may write between a look and the write, the host makes them in the same step, so
   * that what was put there meanwhile moves down instead of being written over.
   */
  readonly newRows?: { readonly top: number; readonly count: number };
}

/** How a written change is taken back. */
export interface WriteReceipt {
  readonly sheetId: string;
  readonly writes: readonly CellWrite[];
  /** Opaque to everybody but the host that gave it. */
  readonly undo: unknown;
}

export type HostEvent =
  /**
   * Cells were edited, pasted, sorted or recalculated. `area` is absent where the host cannot tell which. `remote`: by somebody else who has the
   * workbook open too.
   */
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area?: Area;
      readonly own: boolean;
      readonly recalculated?: boolean;
      readonly remote?: boolean;
    }
  /** Rows or columns were inserted or deleted, hidden or shown: positions may have moved. */
  | { readonly kind: 'structure'; readonly sheetId: string; readonly own: boolean; readonly remote?: boolean }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-renamed' | 'activated'; readonly sheetId: string }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly address: string }
  /** Another workbook was opened in the same place (workbench). */
  | { readonly kind: 'workbook' };

export interface Selection {
  readonly sheetId: string;
  readonly address: string;
  /** The other areas, where several are selected. */
  readonly others?: readonly string[];
}

/** One thing that a host knows of itself and of where it runs: never a name, a cell or a path of the person. */
export interface HostFact {
  readonly label: Text;
  readonly value: string;
}

export interface Host {
  readonly kind: 'excel' | 'file' | 'grid';
  /** The workbook's name for people, or undefined. */
  workbookName(): Promise<string | undefined>;
  sheets(): Promise<readonly SheetInfo[]>;
  activeSheet(): Promise<SheetInfo>;
  /** The used range of a sheet: in a fixed number of round trips while it is small enough, else in blocks of measured size. */
  read(sheetId: string, options?: ReadOptions): Promise<SheetBlock>;
  /** A part of a sheet, for live checks. */
  readArea(sheetId: string, area: Area, options?: ReadOptions): Promise<SheetBlock>;
  /** What is selected: the whole range (`B2:D9`), the first of several areas, with the others beside it. Undefined while it is no range. */
  selection(): Promise<Selection | undefined>;
  /** Activates the sheet and selects the cell or the range; `focusSheet` moves the keyboard there too. */
  select(sheetId: string, address: string, focusSheet?: boolean): Promise<void>;
  /**
   * Shows the row of a cell that a filter or hiding keeps out of sight: takes the conditions of the filter away, then the hiding. No cell is
   * written. Absent where the host cannot.
   */
  reveal?(sheetId: string, address: string): Promise<void>;
  /** Writes exactly these cells; refuses all of them (`changed`) when one no longer holds its `before`. */
  write(sheetId: string, writes: readonly CellWrite[], options?: WriteOptions): Promise<WriteReceipt>;
  /**
   * Gives the numbers that a written formula has spilled into other cells a number format, once it is calculated. Answers the receipt that takes
   * both back. Absent where the host has no tables that spill.
   */
  formatSpill?(written: WriteReceipt, numberFormat: string): Promise<WriteReceipt>;
  /** Takes a write back; refuses (`changed`) when somebody wrote there since. */
  undo(receipt: WriteReceipt): Promise<void>;
  /** Replaces all marks of ours on the sheet. */
  mark(sheetId: string, marks: readonly Mark[]): Promise<void>;
  /** Takes away all marks of ours on the sheet. */
  unmark(sheetId: string): Promise<void>;
  /** Whether marks of ours stand in the workbook, whoever set them. Absent where the host cannot look. */
  hasMarks?(): Promise<boolean>;
  /** What the cells show, by their formats. Absent where the host only draws. */
  shown?(sheetId: string, area: Area): Promise<readonly (readonly string[])[]>;
  addSheet(sheet: NewSheet): Promise<SheetInfo>;
  /** What is changed within is one step for Ctrl+Z. Absent where the host keeps no steps. */
  together?<T>(action: () => Promise<T>): Promise<T>;
  deleteSheet(sheetId: string): Promise<void>;
  /** Remembered in the workbook. JSON values only. */
  remember(key: string, value: unknown): Promise<void>;
  recall(key: string): Promise<unknown>;
  /** Where the program runs, for a report of what goes wrong. Answers from what is known, without asking the workbook. */
  about?(): readonly HostFact[];
  /** Returns how to stop listening. */
  listen(listener: (event: HostEvent) => void): Promise<() => Promise<void>>;
}
