import { a1, parseA1 } from '../sheet/a1';
import { editsOfAll } from '../sheet/editable-block';
import { isCellError, type Area, type CellValue, type LaidCell, type SheetBlock } from '../sheet/model';
import { readFormula } from './table/formula';

const DITTO = /^\s*(〃|″|"|''|상동|위와\s*같음|ditto|do\.)\s*$/i;
/** Marks that say the same as above. */
export const isDitto = (value: CellValue): boolean => typeof value === 'string' && value.length < 8 && DITTO.test(value);
/** `=E5*F5`, `=ROUND(G5*H5,0)`, `=C5*D5*E5/100`, `=E5/F5`. */
const PRODUCT = /^=(?:ROUND\()?((?:\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?)(?:[*/](?:\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?))+)(,0\))?$/i;
/** Formulas over formulas without results, and cells beside one another that one adds: more are left to Excel. */
const DEEPEST = 4;
const MOST_ACROSS = 500;

/** A block by sheet rows and columns, with the value of a merged area in each of its cells. */
export class Grid {
  readonly bottom: number;
  readonly right: number;
  private readonly merged = new Map<number, Area>();
  /** By the place of the row: 1 where it is known, since so many edits, that no formula of it stands in an empty cell. */
  private filled: Uint8Array | undefined;
  private edits = -1;

  constructor(readonly block: SheetBlock) {
    this.bottom = block.top + block.values.length - 1;
    let width = 0;
    for (const row of block.values) if (row.length > width) width = row.length;
    this.right = block.left + width - 1;
    for (const area of block.merges) {
      // A merge over whole columns would fill a map with a million rows: only the used part matters.
      const last = Math.min(area.bottom, this.bottom);
      const lastColumn = Math.min(area.right, this.right);
      if ((last - area.top + 1) * (lastColumn - area.left + 1) > 200_000) continue;
      for (let row = Math.max(area.top, block.top); row <= last; row += 1) {
        for (let column = area.left; column <= lastColumn; column += 1) this.merged.set(row * 16_384 + column, area);
      }
    }
  }

  /** What stands in the cell itself; of a formula over its own row that another program wrote without its result, what it makes. */
  own(row: number, column: number): CellValue {
    return this.madeAt(row, column, 0);
  }

  private madeAt(row: number, column: number, depth: number): CellValue {
    const value = this.block.values[row - this.block.top]?.[column - this.block.left] ?? null;
    if (value !== null || this.block.formulas.size === 0 || depth > DEEPEST || this.knownFilled()[row - this.block.top] === 1) return value;
    const formula = this.formulasOf(row)?.get(column - this.block.left);
    return formula === undefined ? null : (this.product(formula, depth) ?? this.sumAcross(formula, row, depth));
  }

  private knownFilled(): Uint8Array {
    if (this.filled === undefined || this.edits !== editsOfAll()) {
      this.edits = editsOfAll();
      this.filled = new Uint8Array(this.block.values.length);
    }
    return this.filled;
  }

  /** Of the row, by columns of the block. Rows whose formulas have all a result are not asked again for what stands in their empty cells. */
  formulasOf(row: number): ReadonlyMap<number, string> | undefined {
    const { block } = this;
    const place = row - block.top;
    const formulas = block.formulas.get(place);
    const cells = block.values[place];
    let hollow = false;
    if (formulas !== undefined) for (const column of formulas.keys()) hollow ||= (cells?.[column] ?? null) === null;
    if (!hollow) this.knownFilled()[place] = 1;
    return formulas;
  }

  /** A sum of cells beside it: totals down a column hang on rows that may be edited, and are the table's. */
  private sumAcross(formula: string, row: number, depth: number): number | null {
    const terms = readFormula(formula);
    if (!terms?.some(({ kind }) => kind !== 'number')) return null;
    let sum = 0;
    for (const term of terms) {
      if (term.kind === 'number') sum += term.sign * term.value;
      else if (term.kind === 'cell') {
        const n = term.row === row ? (this.madeAt(row, term.column, depth + 1) ?? 0) : undefined;
        if (typeof n !== 'number') return null;
        sum += term.sign * n;
      } else
        for (const area of term.areas) {
          if (area.top !== row || area.bottom !== row || area.right - area.left > MOST_ACROSS) return null;
          for (let column = area.left; column <= area.right; column += 1) {
            const n = this.madeAt(row, column, depth + 1);
            // A sum passes over text, and fails with an error.
            if (isCellError(n)) return null;
            if (typeof n === 'number') sum += term.sign * n;
          }
        }
    }
    return sum;
  }

  private product(formula: string, depth: number): number | null {
    const factors = PRODUCT.exec(formula.replace(/\s+/g, ''));
    if (!factors?.[1] || !/[*]|\/\$?[A-Z]/i.test(factors[1])) return null;
    let made = 1;
    for (const [, sign, factor] of `*${factors[1]}`.matchAll(/([*/])([^*/]+)/g) as Iterable<[string, string, string]>) {
      const cell = parseA1(factor.replace(/\$/g, ''));
      const n = cell ? this.madeAt(cell.row, cell.column, depth + 1) : Number(factor);
      if (typeof n !== 'number' || Number.isNaN(n) || (sign === '/' && n === 0)) return null;
      made = sign === '*' ? made * n : made / n;
    }
    return factors[2] === undefined ? made : Math.round(made);
  }

  /** What a person sees there: in a merged area, the value of its first cell. */
  at(row: number, column: number): CellValue {
    if (this.merged.size > 0) {
      const area = this.merged.get(row * 16_384 + column);
      if (area) return this.own(area.top, area.left);
    }
    return this.own(row, column);
  }

  /** The same, and where only marks say that it is as above, what stands above. */
  said(row: number, column: number): CellValue {
    let at = row;
    while (at > this.block.top && isDitto(this.own(at, column))) at -= 1;
    return this.at(at, column);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merged.size > 0 ? this.merged.get(row * 16_384 + column) : undefined;
  }

  formula(row: number, column: number): string | undefined {
    return this.block.formulas.get(row - this.block.top)?.get(column - this.block.left);
  }

  /** Where the cell stands in the sheet: elsewhere where the block was laid out anew; undefined where it stands nowhere. */
  placeOf(row: number, column: number): LaidCell | undefined {
    const { places, top, left } = this.block;
    return places ? places[row - top]?.[column - left] : { row, column };
  }

  /** The same as an address; where the cell stands nowhere, that of the first of its row that does. */
  addressOf(row: number, column: number): string {
    const place = this.placeOf(row, column) ?? this.block.places?.[row - this.block.top]?.find((one) => one !== undefined) ?? { row, column };
    return a1(place.row, place.column);
  }
}
