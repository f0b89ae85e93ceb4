/** Where decisions of people are kept: a visible sheet of the workbook. Behind an interface so that tests need no layout of that sheet. */
import type { Decision, NewSheet, SheetBlock } from '../../sheet';

export interface ReviewBook {
  readonly sheetName: string;
  /** Sheets that this program writes for people to read; they are no costs and are never checked. */
  readonly ownSheetNames: readonly string[];
  read(block: SheetBlock): readonly Decision[];
  write(decisions: readonly Decision[]): NewSheet;
}

export const reviewBook: ReviewBook = { sheetName: '벤처확인 검토', ownSheetNames: [], read: () => [], write: () => ({ name: '벤처확인 검토', cells: [], replace: true }) };
