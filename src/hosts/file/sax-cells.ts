/** A sheet by the parser of XML: whatever is well-formed is read, whatever is not is refused with its place. */
import type { SaxesTagNS } from 'saxes';
import { cellPlace, type FormulaCell, type SheetCells } from './cells';
import { a1 } from '../../sheet/a1';
import { ambiguousCell, damagedPart } from './errors';
import { isTrue } from './xml';
import { PartParser, type XmlHandler } from './parser';

/** Elements inside a cell whose text matters. */
type Taking = 'v' | 'f' | 't';

/** What happens to the elements of a sheet, wherever in it the parser begins. */
export class SheetHandler implements XmlHandler {
  /** The namespace of the sheet; elements of others are not its. */
  private space: string | undefined;
  private row = -1;
  private column = -1;
  inData = false;
  private numbered = false;
  private inCell = false;
  /** The text of the cell stands where its type has none. */
  private stray = false;
  private phonetic = 0;
  private type = '';
  private value: string | undefined;
  /** Where the value came from: the pieces of a text follow one another, a value stands alone. */
  private from: 'v' | 't' | undefined;
  private isSecond = false;
  private formula: { text: string; type?: string; ref?: string; group?: string } | undefined;
  private taking: Taking | undefined;
  /** The root is a sheet with cells. */
  isWorksheet = false;
  /** The prefixes that the root declares. */
  declared: ReadonlySet<string> = new Set();

  constructor(
    private readonly part: string,
    private readonly cells: SheetCells,
  ) {}

  open(name: string, uri: string, attributes: Readonly<Record<string, string>>, tag: SaxesTagNS): void {
    if (this.space === undefined) {
      this.space = uri;
      this.declared = new Set(Object.keys(tag.ns));
      this.isWorksheet = name === 'worksheet';
      return;
    }
    // A value, a formula or a text holds nothing but characters.
    if (this.taking !== undefined) throw ambiguousCell(this.part, a1(this.row, this.column));
    if (uri !== this.space) return;
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      else if (name === 'mergeCell') this.cells.merge(attributes.ref ?? '');
      else if (name === 'sheetFormatPr') this.cells.allHidden = isTrue(attributes.zeroHeight);
      return;
    }
    if (this.inCell) this.openInCell(name, attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
  }

  text(text: string): void {
    if (this.taking === 'f' && this.formula) this.formula.text += text;
    else if (this.taking !== undefined) {
      if (this.isSecond) throw ambiguousCell(this.part, a1(this.row, this.column));
      this.value = (this.value ?? '') + text;
    }
  }

  close(name: string, uri: string): void {
    if (uri !== this.space) return;
    if (this.inCell) {
      if (name === this.taking) this.taking = undefined;
      else if (name === 'rPh') this.phonetic--;
      else if (name === 'c') {
        this.inCell = false;
        if (this.stray && this.value === undefined && !this.formula) this.cells.leaveOut(this.row, this.column);
        else if (this.value !== undefined || this.formula)
          this.cells.put(this.row, this.column, this.type, this.value, this.formula as FormulaCell | undefined);
      }
    } else if (name === 'sheetData') this.inData = false;
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const number = attributes.r === undefined ? this.row + 2 : Number(attributes.r);
    if (!Number.isInteger(number) || number < 1 || number > 1_048_576) cellPlace(this.part, `A${attributes.r}`);
    this.row = number - 1;
    this.column = -1;
    this.numbered = attributes.r !== undefined;
    if (isTrue(attributes.hidden)) this.cells.hiddenRows.add(this.row);
    this.cells.declaredRows.add(this.row);
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    if (attributes.r === undefined) this.column++;
    else {
      const place = cellPlace(this.part, attributes.r);
      // A row without a number has that of its cells; in one with a number a cell of another row is nobody's.
      if (this.numbered && place.row !== this.row) throw damagedPart(this.part, `${attributes.r} in row ${this.row + 1}`);
      ({ row: this.row, column: this.column } = place);
    }
    this.inCell = true;
    this.type = attributes.t ?? '';
    if (this.cells.asksStyles) this.cells.style = Number(attributes.s ?? 0);
    this.cells.meta = Number(attributes.cm ?? 0);
    this.value = undefined;
    this.from = undefined;
    this.stray = false;
    this.formula = undefined;
    this.taking = undefined;
    this.phonetic = 0;
  }

  private openInCell(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'f') {
      this.formula = { text: '', type: attributes.t, ref: attributes.ref, group: attributes.si };
      this.taking = 'f';
    } else if (name === 'v' || (name === 't' && this.phonetic === 0 && this.type === 'inlineStr')) {
      this.isSecond = (name === 'v' || this.from === 'v') && Boolean(this.value);
      this.value ??= '';
      this.from = name;
      this.taking = name;
    } else if (name === 't' && this.phonetic === 0) this.stray = true;
    else if (name === 'rPh') this.phonetic++;
  }
}

export const sheetParser = (part: string, cells: SheetCells): { readonly parser: PartParser; readonly handler: SheetHandler } => {
  const handler = new SheetHandler(part, cells);
  return { parser: new PartParser(part, handler), handler };
};
