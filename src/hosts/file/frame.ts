/**
 * What a sheet says beside its usual cells. Whoever draws a sheet has its cells from our own reader, with the numbers of their styles; the library that
 * knows formats, links and comments is given the frame alone: the sheet without those cells, a hundredth of a long ledger.
 */
import { a1 } from '../../sheet/a1';
import { plainXml } from './xml';

/** A place in one number: the style and one more (0 for none), whether there is a formula, the column. */
const COLUMN_BITS = 14;
const FORMULA = 1 << COLUMN_BITS;
const STYLE_SHIFT = COLUMN_BITS + 1;
const MOST_STYLES = 1 << (31 - STYLE_SHIFT);

/** The usual cells of a sheet in the order of the file, and what they look like. */
export class CellLooks {
  private places = new Int32Array(1024);
  private count = 0;
  private readonly rows: number[] = [];
  private readonly starts: number[] = [];
  /** A cell of each style, by the number of the style: `row,column`. */
  readonly firstOf = new Map<number, string>();

  /** False where the style has a number too large to be noted. */
  add(row: number, column: number, style: number | undefined, hasFormula: boolean): boolean {
    const look = style === undefined ? 0 : style + 1;
    if (look >= MOST_STYLES) return false;
    if (this.rows.at(-1) !== row) {
      this.rows.push(row);
      this.starts.push(this.count);
    }
    if (this.count === this.places.length) {
      const more = new Int32Array(this.count * 2);
      more.set(this.places);
      this.places = more;
    }
    this.places[this.count++] = (look << STYLE_SHIFT) | (hasFormula ? FORMULA : 0) | column;
    return true;
  }

  get runs(): number {
    return this.rows.length;
  }

  /** The cells of one run of a row; runs follow one another as the file has them. `style`: -1 for none. */
  run(at: number, tell: (row: number, column: number, style: number, hasFormula: boolean) => void): void {
    const row = this.rows[at] as number;
    const end = this.starts[at + 1] ?? this.count;
    for (let i = this.starts[at] as number; i < end; i++) {
      const place = this.places[i] as number;
      tell(row, place & (FORMULA - 1), (place >>> STYLE_SHIFT) - 1, (place & FORMULA) !== 0);
    }
  }
}

export interface Frame {
  /** The sheet without its usual cells; of each style one cell stands there still, without what is in it. */
  readonly xml: string;
  readonly looks: CellLooks;
  /** Cells of it name shared texts. */
  readonly namesTexts: boolean;
}

/** Attributes of a row that say nothing of how it looks. */
const SILENT = /^(?:r|spans|(?:[\w.-]+:)?dyDescent)$/;

/** Takes what the scanner of a sheet comes by. */
export class FrameBuilder {
  private readonly parts: string[] = [];
  private readonly looks = new CellLooks();
  private namesTexts = false;
  private prefix = '';
  private tag = '';
  private isOpen = false;
  private failed = false;

  constructor(
    /** Numbers of shared texts that are more than their characters. */
    private readonly rich: ReadonlySet<number>,
  ) {}

  /** A piece of the sheet that stands before or behind its cells. */
  outside(xml: string): void {
    this.parts.push(xml);
  }

  /** A row begins: its start tag without the end of it, and the names of its attributes in every other place. */
  row(prefix: string, tag: string, row: number, attributes: readonly string[]): void {
    let says = false;
    let numbered = false;
    for (let i = 0; i < attributes.length; i += 2) {
      says ||= !SILENT.test(attributes[i] as string);
      numbered ||= attributes[i] === 'r';
    }
    this.prefix = prefix;
    this.isOpen = false;
    this.tag = numbered ? tag : `${tag} r="${row + 1}"`;
    if (says) this.openRow();
  }

  private openRow(): void {
    if (!this.isOpen) this.parts.push(this.tag, '>');
    this.isOpen = true;
  }

  closeRow(): void {
    if (this.isOpen) this.parts.push('</', this.prefix, 'row>');
    this.isOpen = false;
  }

  isPlainText(index: number): boolean {
    return !this.rich.has(index);
  }

  /** A usual cell: its value and formula are those that our own reader has. */
  usual(row: number, column: number, style: number | undefined, hasFormula: boolean): void {
    if (!this.looks.add(row, column, style, hasFormula)) this.failed = true;
    if (style === undefined || this.looks.firstOf.has(style)) return;
    this.looks.firstOf.set(style, `${row},${column}`);
    this.openRow();
    this.parts.push('<', this.prefix, 'c r="', a1(row, column), '" s="', String(style), '"/>');
  }

  /** Any other cell, as it stands. */
  other(xml: string, row: number, column: number, placed: boolean, type: string): void {
    this.openRow();
    const end = 1 + this.prefix.length + 1;
    this.parts.push(placed ? xml : `${xml.slice(0, end)} r="${a1(row, column)}"${xml.slice(end)}`);
    this.namesTexts ||= type === 's';
  }

  /** Absent where it would not say what the sheet says. */
  finish(): Frame | undefined {
    return this.failed ? undefined : { xml: plainXml(this.parts.join('')), looks: this.looks, namesTexts: this.namesTexts };
  }
}
