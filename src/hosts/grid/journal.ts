/**
 * What was changed since a workbook was opened, as the grid itself did it. Each change is noted when it happens: keeping work that was not saved
 * costs what the last edit cost, however large the workbook is, and doing the changes again on the file they began with brings the work back.
 */

/** A mutation of the grid, as plain data. */
export interface Change {
  readonly id: string;
  readonly params: object;
  /** It was made by taking another one back. */
  readonly undoing?: true;
}

/** What a save would write that stands in no cell. Large pieces are JSON, written once for each state of theirs. */
export interface KeptState {
  readonly memory: readonly (readonly [key: string, json: string])[];
  /** Sheets of ours: what they were made of, and their print as they were made. */
  readonly ours: readonly { readonly id: string; readonly json?: string; readonly print?: string }[];
  readonly marks: readonly { readonly sheetId: string; readonly json: string; readonly outdated: boolean }[];
  /** Styles that the file does not have, by the ids that the changes name. */
  readonly styles: string;
  /** The sheet that was in front. */
  readonly active?: string;
}

/** Work that was not saved: changes of the file that was opened. */
export interface KeptChanges {
  readonly changes: readonly Change[];
  readonly state: KeptState;
}

const SET_VALUES = 'sheet.mutation.set-range-values';
/**
 * Everything but what the grid finds by itself (heights of rows, rules that have to be looked at again) and who may write where, which follows from
 * the sheets.
 */
const KEPT =
  /^(?:sheets?\.mutation\.(?!set-worksheet-row-auto-height|mark-dirty-filter-change|empty|data-validation-formula-mark-dirty|set-worksheet-permission-points|(?:add|delete|set)-(?:range|worksheet)-protection)|data-validation\.mutation\.|formula\.mutation\.(?:set|remove)-defined-name)/;
/** Cells of one change: what is written to the browser's storage in one piece. */
export const CELLS_OF_A_CHANGE = 5_000;
/** Above this the changes weigh more than the workbook. */
const MOST_CELLS = 2_000_000;

type Cells = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;
interface Params {
  readonly unitId?: string;
  readonly cellValue?: Cells;
  readonly sheet?: { readonly cellData?: Cells };
}

const cellsIn = (cells: Cells | undefined): number => Object.values(cells ?? {}).reduce((sum, line) => sum + Object.keys(line ?? {}).length, 0);

/** How many cells a change names, for whoever keeps many of them at once. */
export const weightOf = ({ params }: Change): number => {
  const { cellValue, sheet } = params as Params;
  return 1 + cellsIn(cellValue) + cellsIn(sheet?.cellData);
};

/** A change of very many cells as several, each of some of its rows. */
function pieces(id: string, params: Params): readonly object[] {
  if (id !== SET_VALUES || cellsIn(params.cellValue) <= CELLS_OF_A_CHANGE) return [params];
  const found: object[] = [];
  let rows: Record<string, Cells[string]> = {};
  let cells = 0;
  for (const [row, line] of Object.entries(params.cellValue ?? {})) {
    rows[row] = line;
    cells += Object.keys(line ?? {}).length;
    if (cells < CELLS_OF_A_CHANGE) continue;
    found.push({ ...params, cellValue: rows });
    rows = {};
    cells = 0;
  }
  if (cells > 0) found.push({ ...params, cellValue: rows });
  return found;
}

export class Journal {
  readonly changes: Change[] = [];
  private cells = 0;

  /** Notes a mutation that is about to be done. Results of formulas are calculated again and need not be kept. */
  note(id: string, params: object, { fromFormula, undoing }: { readonly fromFormula: boolean; readonly undoing: boolean }): void {
    if (fromFormula || !KEPT.test(id) || this.isFull) return;
    for (const piece of pieces(id, params as Params)) {
      const change: Change = { id, params: piece, ...(undoing ? { undoing } : {}) };
      this.cells += weightOf(change);
      this.changes.push(change);
    }
  }

  /** So much was changed that the whole workbook is the shorter way of keeping it. */
  get isFull(): boolean {
    return this.cells > MOST_CELLS;
  }
}
