/** The parts of a sheet that speak of a firm, each with what it says and whose it is. */
import { Grid } from '../grid';
import { cellText, isBlank } from '../text';
import { ownerOfTitle, ownersByRow, type Owner } from '../whose';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import {
  AT_FACTORY,
  contactFieldOf,
  contextOf,
  fieldOf,
  IDENTITY,
  isBareValidity,
  isContact,
  IN_ENGLISH,
  isHeading,
  isPlaceOfBusiness,
  partOf,
  type FirmField,
} from './labels';
import { pairsIn } from './pairs';
import { factsIn, saysSame } from './values';

export interface FirmFact {
  readonly value: string;
  /** Where it stands, zero-based. */
  readonly row: number;
  readonly column: number;
  /** The cell says just this: what it says later can be said in its place. */
  readonly alone: boolean;
}
export interface FirmRecord {
  readonly sheet: string;
  readonly owner: Owner;
  /** The day of the application stands here too. */
  readonly applies: boolean;
  readonly facts: Readonly<Partial<Record<FirmField, FirmFact>>>;
}

/** Labels stand near the top and the left. */
const ROWS = 60;
const COLUMNS = 30;
/** So far right of a label its value may stand. */
const REACH = 6;
const LONGEST = 500;
const APPLIES = /^(벤처(기업)?)?(확인)?신청(일|일자|예정일)$/;

/** Facts that stand in a cell as a number: a day as its serial. */
const NUMBERS: ReadonlySet<FirmField> = new Set<FirmField>(['foundedOn', 'employees', 'validFrom', 'validUntil']);

interface Cell {
  readonly column: number;
  /** The last column of its merged area. */
  readonly right: number;
  readonly value: CellValue;
}

interface Draft {
  readonly owner: Owner;
  /** A part about the person in charge: nothing else in it is the firm's. */
  readonly contact?: boolean;
  readonly part: number;
  /** Parts may stand side by side: this one begins in that column. */
  readonly from: number;
  /** The row in which its name stands. */
  nameRow?: number;
  applies: boolean;
  readonly facts: Partial<Record<FirmField, FirmFact>>;
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
  /** The parts that rows are read into now, from left to right. */
  private open: Draft[] = [];
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
      const { owner, part, title = '' } = owners.get(row) ?? { owner: 'unknown' as const, part: 0 };
      const cells = this.cellsOf(row);
      const beside = cells.length > 1 ? ownersIn(cells) : undefined;
      if (beside) this.open = beside.map((one) => this.begin(one.owner, part, one.from));
      else if (this.open[0]?.part !== part) this.open = [this.begin(owner, part, this.block.left, owner === 'other' && contextOf(title) === 'contact')];
      if (cells.length === 0) table = 0;
      if (isHeadingRow(cells, row < this.lastRow ? this.cellsOf(row + 1) : [])) {
        this.readBelow(row, cells);
        table = cells.length;
      } else if (!isEntry(cells, table)) this.readRow(row, cells);
    }
    return this.drafts
      .filter(({ facts, place }) => place !== undefined || Object.keys(facts).length > 0)
      .map(({ owner, applies, facts, place }) => {
        // The one place that is named is the seat; a place of business that is the seat is no factory.
        const address = facts.address ?? (facts.factoryAddress === place ? place : undefined);
        const { factoryAddress, ...rest } = facts;
        return {
          sheet: this.block.sheet,
          owner,
          applies,
          facts: {
            ...rest,
            ...(address ? { address } : {}),
            ...(factoryAddress && factoryAddress !== address && !(factoryAddress === place && factoryAddress.value === address?.value)
              ? { factoryAddress }
              : {}),
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

  private begin(owner: Owner, part: number, from: number, contact = false): Draft {
    const draft: Draft = { owner: contact ? 'unknown' : owner, part, from, applies: false, facts: {}, ...(contact ? { contact } : {}) };
    this.drafts.push(draft);
    return draft;
  }

  private draftAt(column: number): Draft {
    let found = this.open[0] as Draft;
    for (const draft of this.open) if (draft.from <= column) found = draft;
    return found;
  }

  private readRow(row: number, cells: readonly Cell[]): void {
    let context: ReturnType<typeof contextOf> = this.open[0]?.contact ? 'contact' : undefined;
    /** The last label, for the parts that stand behind it. */
    let last: FirmField | undefined;
    cells.forEach((cell, place) => {
      if (typeof cell.value !== 'string' || cell.value.length > LONGEST) return;
      if (APPLIES.test(cell.value.replace(/[\s:：]/g, ''))) this.draftAt(cell.column).applies = true;
      for (const { label, field: plain, value } of pairsIn(cell.value)) {
        const part = plain === undefined && last !== undefined ? partOf(label) : undefined;
        const here = contextOf(label);
        if (here) context = here;
        const named = part === 'english' ? IN_ENGLISH[last as FirmField] : part === 'plain' ? last : plain;
        if (plain !== undefined) last = plain;
        const field = fieldIn(context, named ?? this.validityBeside(label, cell.column, row), label, here !== undefined);
        if (field === undefined) continue;
        const inside = value !== '';
        const at = inside ? cell : this.beside(cells, place);
        if (!at) continue;
        const said = inside ? value : at.value;
        this.put({ field, said, row, column: at.column, label: cell.column, inside, isPlace: isPlaceOfBusiness(label) });
      }
    });
  }

  /** `유효기간` is that of the certificate whose number stands in the same part, right before it. */
  private validityBeside(label: string, column: number, row: number): FirmField | undefined {
    const number = this.draftAt(column).facts.certificateNo;
    return number !== undefined && row - number.row <= 1 && isBareValidity(label) ? 'validity' : undefined;
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
      this.put({ field, said: value, row: row + 1, column, label: column, inside: false, isPlace: false });
    }
  }

  private put({ field, said, row, column, label, inside, isPlace }: Said): void {
    if (isCellError(said)) return;
    const draft = this.draftAt(label);
    if (draft.contact && !isContact(field)) return;
    if (field === 'factoryAddress' && typeof said === 'string' && saysSame(said)) {
      const { address } = draft.facts;
      if (address) draft.facts.factoryAddress ??= { ...address, alone: false };
      return;
    }
    for (const one of factsIn(said, field, this.block.date1904)) {
      const alone = !inside && (NUMBERS.has(one.field) ? typeof said === 'number' : said === one.value);
      const fact: FirmFact = { value: one.value, row, column, alone };
      const before = draft.facts[one.field];
      // The name of another firm begins the card of another firm, below or beside the first one.
      if (one.field === 'name' && before !== undefined && before.value !== one.value) {
        const beside = draft.nameRow === row && label > draft.from;
        const other = this.begin(draft.owner === 'own' && !beside ? 'own' : 'other', draft.part, beside ? label : draft.from);
        other.facts.name = fact;
        other.nameRow = row;
        this.open = beside ? [...this.open.filter((open) => open.from < label), other] : this.open.map((open) => (open === draft ? other : open));
        return;
      }
      if (before !== undefined) continue;
      draft.facts[one.field] = fact;
      if (one.field === 'name') draft.nameRow = row;
      if (isPlace) draft.place = fact;
    }
  }
}

/** What a label asks for in its row: behind 담당자 of the person, behind 거래처 nothing of the firm. */
function fieldIn(context: ReturnType<typeof contextOf>, named: FirmField | undefined, label: string, begins: boolean): FirmField | undefined {
  if (context === 'contact') {
    // `담당자 | 홍길동`; the words of the next firm label in the row are the firm's again.
    const own = begins ? undefined : contactFieldOf(label);
    return own ?? (named !== undefined && (isContact(named) || !begins) ? named : undefined);
  }
  if (named === undefined || context === 'somebody') return undefined;
  return context === 'factory' ? (AT_FACTORY[named] ?? named) : named;
}

interface Said {
  readonly field: FirmField;
  readonly said: CellValue;
  readonly row: number;
  readonly column: number;
  /** The column of its label. */
  readonly label: number;
  readonly inside: boolean;
  readonly isPlace: boolean;
}

/** Titles side by side: `신청기업 현황 | | 거래처 현황`. */
function ownersIn(cells: readonly Cell[]): readonly { readonly owner: Owner; readonly from: number }[] | undefined {
  const owners = cells.map(({ value, column }) => ({ owner: typeof value === 'string' ? ownerOfTitle(value) : ('unknown' as const), from: column }));
  return owners.every(({ owner }) => owner !== 'unknown') && new Set(owners.map(({ owner }) => owner)).size > 1 ? owners : undefined;
}

/** A row of a table, like an entry of a ledger: whatever its texts say is said of something else. */
function isEntry(cells: readonly Cell[], columns: number): boolean {
  if (columns < 4 || cells.length * 2 <= columns) return false;
  return cells.some(({ value }) => typeof value === 'number') || !cells.some(({ value }) => typeof value === 'string' && fieldOf(value) !== undefined);
}

/** Digits and what stands between them: an amount, a day, a number of the firm; no heading (`1월` is one). */
const isFigure = ({ value }: Cell): boolean => typeof value === 'number' || (typeof value === 'string' && /^[\s.,:/()+-]*\d[\d\s.,:/()+-]*$/.test(value));

/** The headings of a table stand side by side, and none of them is a figure: most say so by their words, or the row below holds entries. */
function isHeadingRow(cells: readonly Cell[], below: readonly Cell[]): boolean {
  if (cells.length < 2) return false;
  // `업체명 | 가온 | 대표자 | 홍길동`: labels, each with its value behind it.
  const isLabel = (cell: Cell): boolean => typeof cell.value === 'string' && fieldOf(cell.value) !== undefined;
  if (cells.length >= 4 && cells.length % 2 === 0 && cells.every((cell, place) => (place % 2 === 0 ? isLabel(cell) : !isHeading(String(cell.value)))))
    return false;
  let headings = 0;
  for (const [place, cell] of cells.entries()) {
    const { value, right } = cell;
    if (typeof value !== 'string' || isFigure(cell)) return false;
    const next = cells[place + 1];
    if (next && next.column !== right + 1) return false;
    // `대표자 | 성명 | 홍길동`: a label with its part, no heading.
    if (next && typeof next.value === 'string' && fieldOf(value) !== undefined && fieldOf(next.value) === undefined && partOf(next.value) !== undefined)
      return false;
    if (isHeading(value) && !(place === 0 && contextOf(value) !== undefined)) headings += 1;
  }
  if ((headings >= 3 && headings * 2 > cells.length) || headings === cells.length) return true;
  const isEntryBelow =
    below.length * 2 >= cells.length && below.some(isFigure) && !below.some(({ value }) => typeof value === 'string' && pairsIn(value)[0]?.field !== undefined);
  return headings >= 2 && cells.length >= 4 && isEntryBelow;
}
