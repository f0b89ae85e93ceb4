/** Where a text stands in the cells, and what stands in them once it is replaced. */
import { extractPureTextFromCell, replaceInDocumentBody, Tools, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import type { FWorksheet, Grid } from '../hosts/grid/engine';
import { formulaOf, valueOf } from '../hosts/grid/cells';
import { editedText, entered, saysAll } from './entered-text';

/** What is asked for, as the dialog of the grid says it. */
export interface Question {
  readonly findString: string;
  readonly caseSensitive: boolean;
  readonly matchesTheWholeCell: boolean;
  /** Among the formulas, not among what they come to and what is shown. */
  readonly inFormulas: boolean;
}

export interface Hit {
  readonly row: number;
  readonly column: number;
  /** Formulas are replaced where one looks among them; what they come to, what has no text of its own and what is locked are not. */
  readonly replaceable: boolean;
}

/** Stands in no text. */
const PLACE = '\uE000';

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
const pattern = ({ findString, caseSensitive, matchesTheWholeCell }: Question): RegExp =>
  new RegExp(matchesTheWholeCell ? `^ *${escaped(findString.trim())} *$` : escaped(findString), caseSensitive ? 'g' : 'gi');

/** One sheet, and what it takes to look into its cells. */
export class Cells {
  constructor(
    private readonly grid: Grid,
    readonly sheet: FWorksheet,
    private readonly question: Question,
    private readonly wanted = pattern(question),
    private readonly permission = sheet.getWorksheetPermission(),
  ) {}

  private has(text: string): boolean {
    this.wanted.lastIndex = 0;
    return text !== '' && this.wanted.test(text);
  }

  private formatOf(row: number, column: number): string | undefined {
    return this.sheet.getSheet().getComposedCellStyle(row, column).n?.pattern;
  }

  private shown(row: number, column: number): string {
    return extractPureTextFromCell(this.sheet.getSheet().getCell(row, column));
  }

  /** What can be replaced in a cell without a formula: as it is edited and, where that says everything as well, as it is shown. */
  private *textsOf(row: number, column: number, cell: ICellData, format: string | undefined): Iterable<string> {
    yield editedText(cell, format);
    if (!this.question.inFormulas && typeof valueOf(cell) === 'number') yield this.shown(row, column);
  }

  private replaceableText(row: number, column: number, cell: ICellData): string | undefined {
    const format = this.formatOf(row, column);
    for (const text of this.textsOf(row, column, cell, format)) if (this.has(text) && saysAll(text, cell, format)) return text;
    return undefined;
  }

  /** Undefined where it does not stand in the cell. */
  private hit(row: number, column: number, cell: Nullable<ICellData>): Hit | undefined {
    const editable = (): boolean => this.permission.canEditCell(row, column);
    const formula = formulaOf(this.sheet, cell, row, column);
    if (formula !== undefined && this.question.inFormulas) return this.has(formula) ? { row, column, replaceable: editable() } : undefined;
    const value = formula === undefined ? valueOf(cell) : null;
    if (!cell || value === null) return !this.question.inFormulas && this.has(this.shown(row, column)) ? { row, column, replaceable: false } : undefined;
    const format = typeof value === 'string' ? undefined : this.formatOf(row, column);
    for (const text of this.textsOf(row, column, cell, format))
      if (this.has(text)) return { row, column, replaceable: this.replaceableText(row, column, cell) !== undefined && editable() };
    return undefined;
  }

  /** In the order of the rows; of rows that a filter leaves out, none. */
  hits(areas: readonly IRange[]): Hit[] {
    const sheet = this.sheet.getSheet();
    const spilled = this.grid.univer.__getInjector().get(this.grid.engine.FormulaDataModel).getArrayFormulaCellData();
    const here = spilled[this.sheet.getWorkbook().getUnitId()]?.[this.sheet.getSheetId()];
    const found = new Map<string, Hit>();
    const look = (row: number, column: number): void => {
      const inside = areas.some((area) => !(row < area.startRow || row > area.endRow || column < area.startColumn || column > area.endColumn));
      if (!inside || sheet.getRowFiltered(row)) return;
      const hit = this.hit(row, column, sheet.getCellRaw(row, column));
      if (hit) found.set(`${row},${column}`, hit);
    };
    sheet.getCellMatrix().forValue((row, column) => look(row, column));
    for (const [row, line] of Object.entries(here ?? {})) for (const column of Object.keys(line ?? {})) look(Number(row), Number(column));
    return [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  }

  /** What is written into a cell where the text stands; undefined where that changes nothing. */
  replaced({ row, column, replaceable }: Hit, by: string): ICellData | undefined {
    const cell = this.sheet.getSheet().getCellRaw(row, column);
    if (!replaceable || !cell) return undefined;
    const formula = formulaOf(this.sheet, cell, row, column);
    const change = (text: string): string => text.replace(this.wanted, () => by);
    if (formula !== undefined) return change(formula) === formula ? undefined : this.entry(change(formula), {}, row, column);
    const text = this.replaceableText(row, column, cell);
    if (text === undefined || change(text) === text) return undefined;
    if (cell.p?.body && !this.question.matchesTheWholeCell) {
      const { findString, caseSensitive } = this.question;
      const p = Tools.deepClone(cell.p);
      // In two steps: it looks again from the beginning after each place, and would never end with a text that holds what it looks for.
      if (p.body) p.body = replaceInDocumentBody(p.body, caseSensitive ? findString : findString.toLowerCase(), PLACE, caseSensitive);
      if (p.body) p.body = replaceInDocumentBody(p.body, PLACE, by, true);
      return { p };
    }
    const after = this.entry(change(text), cell, row, column);
    return valueOf(after) === valueOf(cell) ? undefined : after;
  }

  private entry(text: string, before: ICellData, row: number, column: number): ICellData {
    return entered(text, before, this.formatOf(row, column));
  }
}
