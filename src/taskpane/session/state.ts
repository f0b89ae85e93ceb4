/** What the pane shows of a check, and the smallest store that React can listen to. */
import type { Text } from '../../domain';
import type { HostErrorCode, SheetInfo, WriteReceipt } from '../../hosts/port';
import type { Corrections, FirmFacts, WorkbookCheck } from '../../checking';
import type { Review } from '../../documents/review-sheet';
import type { ItemNames, OwnItems } from '../../reading/stored-settings';

/** One line about what has just happened. */
export interface Notice {
  readonly id: number;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: Text;
  readonly code?: HostErrorCode;
  /** What it says can be taken back by this. */
  readonly undo?: UndoOffer;
  /** It tells what was put on record, of so many rows then: with fewer it is no news any more. */
  readonly recorded?: number;
  /** It tells that decisions are gone, of so many that there were: with all of them back it is no news any more. */
  readonly missing?: number;
  /** It has been in sight for long enough. */
  readonly read?: boolean;
}

export interface Work {
  readonly step: Text;
  /** 0…1, absent where it cannot be told. */
  readonly done?: number;
  /** True once it has lasted half a second: only then progress and cancel are shown. */
  readonly slow: boolean;
}

/** A sheet that was made, with what stood in it then: it is taken back only while nobody has written in it since. */
export interface MadeSheet {
  readonly info: SheetInfo;
  /** Absent where it was left half made. */
  readonly content?: string;
}

/** What a person says of sheets (undefined: nothing more) and of the firm. */
export interface Answers {
  readonly corrections?: Readonly<Record<string, Corrections | undefined>>;
  readonly facts?: FirmFacts;
}

export interface UndoOffer {
  readonly title: Text;
  readonly receipts: readonly WriteReceipt[];
  readonly sheets?: readonly MadeSheet[];
  /** Answers as they were before, and as they were given. */
  readonly answers?: { readonly before: Answers; readonly after: Answers };
  /** The institution's own items as they were before. */
  readonly ownItems?: { readonly before: OwnItems | undefined };
  /** What headings of score tables were said to mean: before, and as it was said. */
  readonly itemNames?: { readonly before: ItemNames; readonly after: ItemNames };
  /** It is the way back from a work that was refused in the middle. */
  readonly unfinished?: boolean;
}

export type MarksState = 'off' | 'on' | 'outdated';

export interface CheckState {
  /** Absent before the first check; the old one stays while a new one is made. */
  readonly result?: WorkbookCheck;
  readonly work?: Work;
  readonly notice?: Notice;
  readonly live: boolean;
  /** The workbook was edited since: the live check is paused, or was refused and is tried again. */
  readonly stale: boolean;
  /** When everything that had changed was last looked at, in milliseconds. */
  readonly lookedAt?: number;
  /** Why an automatic look waits; said in passing, never as an error. */
  readonly waitingFor?: Text;
  /** What of the sheets could not be read, or may have moved since it was read. */
  readonly unread: readonly Text[];
  readonly undo?: UndoOffer;
  readonly marks: MarksState;
  readonly workbookName?: string;
  readonly activeSheetId?: string;
  /** Counts the workbooks that were opened in this place: what was entered for one belongs to no other. */
  readonly book: number;
  readonly corrections: Readonly<Record<string, Corrections>>;
  readonly facts: FirmFacts;
  /** Items of an institution's own by which this workbook is scored. */
  readonly ownItems?: OwnItems;
  /** What a person has said of the headings of score tables. */
  readonly itemNames: ItemNames;
  /** What the review sheet of the workbook says. */
  readonly review: Review;
}

export interface Store<T> {
  readonly get: () => T;
  readonly set: (change: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof T)[];
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
