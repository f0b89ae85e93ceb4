/** The parts of a sheet that speak of a firm, each with what it says and whose it is. */
import { Grid } from '../../reading/grid';
import { cellText, isBlank } from '../../reading/text';
import { ownersByRow, type Owner } from '../../reading/whose';
import { a1 } from '../../sheet/a1';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import type { Origin } from './fields';
import { AT_FACTORY, contextOf, fieldOf, IDENTITY, IN_ENGLISH, isHeading, isPlaceOfBusiness, partOf, type TextField } from './firm-labels';
import { pairsIn } from './firm-pairs';
import { factIn, saysSame } from './firm-values';
import { linkTo, noteOf } from './origin';

export interface FirmFact {
  readonly value: string;
  readonly origin: Origin;
}
export interface FirmRecord {
  readonly sheet: string;
  readonly owner: Owner;
  /** The day of the application stands here too. */
  readonly applies: boolean;
  readonly facts: Readonly<Partial<Record<TextField, FirmFact>>>;
}

/** Labels stand near the top and the left. */
const ROWS = 60;
const COLUMNS = 30;
/** So far right of a label its value may stand. */
const REACH = 6;
const LONGEST = 500;
const APPLIES = /^(벤처(기업)?)?(확인)?신청(일|일자|예정일)$/;

interface Cell {
  readonly column: number;
  /** The last column of its merged area. */
  readonly right: number;
  readonly value: CellValue;
}

interface Draft {
  readonly owner: Owner;
  readonly part: number;
  applies: boolean;
  readonly facts: Partial<Record<TextField, FirmFact>>;
  /** An address that is the firm's only one, if no other is named. */
  place?: FirmFact;
}

export function firmRecords(block: SheetBlock): readonly FirmRecord[] {
  const reader = new RecordReader(block);
  return reader.records();
}

class RecordReader {
  private readonly grid: Grid;
  private readonly drafts: Draft[] = [];
  private readonly lastRow: number;

  constructor(private readonly block: SheetBlock) {
    this.grid = new Grid(block);
    this.lastRow = Math.min(this.grid.bottom, block.top + ROWS - 1);
  }

  records(): readonly FirmRecord[] {
    const owners = ownersByRow(this.grid, this.lastRow, COLUMNS);
    /** So many columns the table has whose rows these are. */
    let table = 0;
    for (let row = this.block.top; row <= this.lastRow; row += 1) {
      const { owner, part } = owners.get(row) ?? { owner: 'unknown', part: 0 };
      const draft = this.drafts[this.drafts.length - 1];
      if (draft?.part !== part) this.drafts.push({ owner, part, applies: false, facts: {} });
      const cells = this.cellsOf(row);
      if (cells.length === 0) table = 0;
      if (isHeadingRow(cells)) {
        this.readBelow(row, cells);
        table = cells.length;
      } else if (!isEntry(cells, table)) this.readRow(row, cells);
    }
    return this.drafts
      .filter(({ facts, place }) => place !== undefined || Object.keys(facts).length > 0)
      .map(({ owner, applies, facts, place }) => {
        const address = facts.address ?? (facts.factoryAddress === place ? place : undefined);
        const { factoryAddress, ...rest } = facts;
        return {
          sheet: this.block.sheet,
          owner,
          applies,
          facts: {
            ...rest,
            ...(address ? { address } : {}),
            ...(factoryAddress && factoryAddress !== address ? { factoryAddress } : {}),
          },
        };
      });
  }

  private cellsOf(row: number): readonly Cell[] {
    const cells: Cell[] = [];
    for (let column = this.block.left; column <= Math.min(this.grid.right, this.block.left + COLUMNS - 1); column += 1) {
      const area = this.grid.mergeAt(row, column);
      if (area && area.left !== column) continue;
      // A label merged down over several rows speaks in each of them.
      const value = this.grid.at(row, column);
      if (!isBlank(value)) cells.push({ column, right: area?.right ?? column, value });
    }
    return cells;
  }

  private get draft(): Draft {
    return this.drafts[this.drafts.length - 1] as Draft;
  }

  private readRow(row: number, cells: readonly Cell[]): void {
    let context: ReturnType<typeof contextOf>;
    /** The last label, for the parts that stand behind it. */
    let last: TextField | undefined;
    cells.forEach((cell, place) => {
      if (typeof cell.value !== 'string' || cell.value.length > LONGEST) return;
      if (APPLIES.test(cell.value.replace(/[\s:：]/g, ''))) this.draft.applies = true;
      for (const { label, field: plain, value } of pairsIn(cell.value)) {
        const part = plain === undefined && last !== undefined ? partOf(label) : undefined;
        const here = contextOf(label);
        if (here) context = here;
        const named = part === 'english' ? IN_ENGLISH[last as TextField] : part === 'plain' ? last : plain;
        if (plain !== undefined) last = plain;
        if (named === undefined || (context === 'somebody' && here === undefined) || here === 'somebody') continue;
        const field = context === 'factory' ? (AT_FACTORY[named] ?? named) : named;
        const inside = value !== '';
        const at = inside ? cell : this.beside(cells, place);
        if (!at) continue;
        const said = inside ? value : at.value;
        this.put(field, said, row, at.column, inside, isPlaceOfBusiness(label));
      }
    });
  }

  /** The next filled cell, unless it is a label or a heading itself. */
  private beside(cells: readonly Cell[], place: number): Cell | undefined {
    const label = cells[place] as Cell;
    let next = cells[place + 1];
    let from = label.right;
    // `업체명 | : | 가온`
    if (next && /^[\s:：=→]*$/.test(cellText(next.value))) {
      from = next.right;
      next = cells[place + 2];
    }
    if (!next || next.column - from > REACH) return undefined;
    if (typeof next.value !== 'string') return next;
    if (partOf(next.value) !== undefined) return undefined;
    const [pair] = pairsIn(next.value);
    return pair?.field !== undefined || isHeading(next.value) ? undefined : next;
  }

  /** A heading row over one line of values is a card laid down: `업체명 | 사업자등록번호 | 대표자`, and below it the firm. */
  private readBelow(row: number, cells: readonly Cell[]): void {
    const labels = cells.flatMap((cell) => {
      const field = typeof cell.value === 'string' ? fieldOf(cell.value) : undefined;
      return field === undefined ? [] : [{ field, column: cell.column }];
    });
    const filled = (below: number): number => labels.filter(({ column }) => !isBlank(this.grid.own(below, column))).length;
    const says = labels.filter(({ field }) => IDENTITY.includes(field)).length;
    // Of a ledger with one row the party is no firm that applies.
    if (says < 2 || labels.length * 2 <= cells.length || filled(row + 1) < 2 || filled(row + 2) > 1) return;
    for (const { field, column } of labels) {
      const value = this.grid.own(row + 1, column);
      if (typeof value === 'string' && isHeading(value)) continue;
      this.put(field, value, row + 1, column, false, false);
    }
  }

  private put(field: TextField, said: CellValue, row: number, column: number, inside: boolean, isPlace: boolean): void {
    if (isCellError(said)) return;
    if (field === 'factoryAddress' && typeof said === 'string' && saysSame(said)) {
      const { address } = this.draft.facts;
      if (address) this.draft.facts.factoryAddress ??= { value: address.value, origin: { note: address.origin.note } };
      return;
    }
    const value = factIn(said, field, this.block.date1904);
    if (value === undefined) return;
    const { sheet } = this.block;
    const address = a1(row, column);
    // A cell that says just this can be linked: what it says later is said in the form too.
    const same = !inside && (field === 'foundedOn' ? typeof said === 'number' : said === value);
    const fact: FirmFact = { value, origin: { note: noteOf(sheet, address), ...(same ? { formula: linkTo(sheet, address) } : {}) } };
    const before = this.draft.facts[field];
    // The name of another firm begins the card of another firm.
    if (field === 'name' && before !== undefined && before.value !== value) {
      this.drafts.push({ owner: this.draft.owner === 'own' ? 'own' : 'other', part: this.draft.part, applies: false, facts: { name: fact } });
      return;
    }
    if (before !== undefined) return;
    this.draft.facts[field] = fact;
    if (isPlace) this.draft.place = fact;
  }
}

/** A row of a table, like an entry of a ledger: whatever its texts say is said of something else. */
function isEntry(cells: readonly Cell[], columns: number): boolean {
  if (columns < 4 || cells.length * 2 <= columns) return false;
  return cells.some(({ value }) => typeof value === 'number') || !cells.some(({ value }) => typeof value === 'string' && fieldOf(value) !== undefined);
}

/** The headings of a table: most of its cells are such, none is a value, and they stand side by side. */
function isHeadingRow(cells: readonly Cell[]): boolean {
  if (cells.length < 2) return false;
  let headings = 0;
  for (const [place, { value, right }] of cells.entries()) {
    if (typeof value !== 'string' || /\d{2}/.test(value)) return false;
    const next = cells[place + 1];
    if (next && next.column !== right + 1) return false;
    // `대표자 | 성명 | 홍길동`: a label with its part, no heading.
    if (next && typeof next.value === 'string' && fieldOf(value) !== undefined && partOf(next.value) !== undefined) return false;
    if (isHeading(value) && !(place === 0 && contextOf(value) !== undefined)) headings += 1;
  }
  return (headings >= 3 && headings * 2 > cells.length) || headings === cells.length;
}
