/** References by the name of a table (`지출표[소계]`, `지출표[[#This Row],[금액]]`): which cells they are, and how a file writes what is typed in short. */
import { largest, least } from '../../domain';
import { columnName, quoteSheet } from '../../sheet/a1';
import type { Area } from '../../sheet/model';

/** A table as it stands now. */
export interface TableNow {
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** With its heads and its totals; undefined where it is none any more. */
  readonly area: Area | undefined;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** From the left; undefined for a column whose head says nothing. */
  readonly columns: readonly (string | undefined)[];
}

/** Where the formula stands. */
interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const SECTIONS = new Map([
  ['#all', 'all'],
  ['#data', 'data'],
  ['#headers', 'headers'],
  ['#totals', 'totals'],
  ['#this row', 'row'],
] as const);
type Section = typeof SECTIONS extends Map<string, infer One> ? One : never;

/** What stands in the brackets: parts of the table, and the columns from one to another; all of them where none is named. */
interface Asked {
  readonly sections: readonly Section[];
  readonly columns: readonly [from: string, to: string] | undefined;
}
type Part = string | { readonly table: string | undefined; readonly inner: string | undefined; readonly text: string };

const WORD = /[A-Za-z_\\\u0080-\uffff][\w.?\\\u0080-\uffff]*/y;
/** Text, and names of sheets. */
const QUOTED = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y;
const ESCAPED = /'([\s\S])/g;

/** From a bracket to the one that closes it; undefined where none does. `'` takes the next sign as it is. */
function bracketAt(formula: string, at: number): string | undefined {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const sign = formula[end];
    if (sign === "'") end += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']' && (depth -= 1) === 0) return formula.slice(at, end + 1);
  }
  return undefined;
}

function at(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

/** A formula in pieces: those that may name a table, and the text around them. */
function partsOf(formula: string): readonly Part[] {
  const parts: Part[] = [];
  let plain = '';
  const put = (part: Exclude<Part, string>): void => {
    if (plain) parts.push(plain);
    plain = '';
    parts.push(part);
  };
  let index = 0;
  // A bracket that does not end makes no formula: what is left stays as it is.
  while (index < formula.length) {
    const quoted = at(QUOTED, formula, index);
    const word = quoted === undefined ? at(WORD, formula, index) : undefined;
    const before = formula[index - 1] ?? '';
    if (quoted !== undefined) plain += quoted;
    else if (word !== undefined) {
      const opens = formula[index + word.length] === '[';
      const bracket = opens ? bracketAt(formula, index + word.length) : undefined;
      if (opens && bracket === undefined) break;
      const text = word + (bracket ?? '');
      // Names of sheets and functions, and what goes on before, are no tables.
      const isName = /[\w$!.]/.test(before) || (bracket === undefined && /[(!]/.test(formula[index + word.length] ?? ''));
      if (isName) plain += word;
      else put({ table: word, inner: bracket?.slice(1, -1), text });
      index += isName ? word.length : text.length;
      continue;
    } else if (formula[index] === '[') {
      const bracket = bracketAt(formula, index);
      if (bracket === undefined) break;
      // Another workbook: its sheet follows.
      if (/['\w\u0080-\uffff]/.test(formula[index + bracket.length] ?? '')) plain += bracket;
      else put({ table: undefined, inner: bracket.slice(1, -1), text: bracket });
      index += bracket.length;
      continue;
    } else plain += formula[index];
    index += quoted?.length ?? 1;
  }
  plain += formula.slice(index);
  if (plain) parts.push(plain);
  return parts;
}

const nameIn = (written: string): string => written.replace(ESCAPED, '$1');

/** What a bracket asks for; undefined where it is none of a table. */
function askedIn(inner: string): Asked | undefined {
  let rest = inner.trim();
  const sections: Section[] = [];
  if (rest.startsWith('@')) {
    sections.push('row');
    rest = rest.slice(1).trim();
    if (rest !== '' && !rest.startsWith('[')) return { sections, columns: [nameIn(rest), nameIn(rest)] };
  } else if (!rest.startsWith('[')) {
    const section = SECTIONS.get(rest.toLowerCase() as '#all');
    if (section) return { sections: [section], columns: undefined };
    // A bracket alone, or a number of a workbook, is seen by its columns.
    return rest === '' ? { sections, columns: undefined } : rest.startsWith('#') ? undefined : { sections, columns: [nameIn(inner), nameIn(inner)] };
  }
  let columns: [string, string] | undefined;
  let isRange = false;
  while (rest !== '') {
    const bracket = rest.startsWith('[') ? bracketAt(rest, 0) : undefined;
    if (bracket === undefined) return undefined;
    const item = bracket.slice(1, -1);
    const section = SECTIONS.get(item.trim().toLowerCase() as '#all');
    if (section && !isRange) sections.push(section);
    else if (!columns) columns = [nameIn(item), nameIn(item)];
    else if (isRange) columns = [columns[0], nameIn(item)];
    else return undefined;
    const joint = /^\s*([,:])?\s*/.exec(rest.slice(bracket.length));
    rest = rest.slice(bracket.length + (joint?.[0].length ?? 0));
    isRange = joint?.[1] === ':';
    if (rest !== '' && joint?.[1] === undefined) return undefined;
  }
  return isRange ? undefined : { sections, columns };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `#REF!`: there is no such part. `#VALUE!`: the formula stands in no row of the table. */
function cellsOf(table: TableNow, asked: Asked, place: Place): string {
  const { area } = table;
  if (!area) return '#REF!';
  const data = { top: area.top + Number(table.hasHeader), bottom: area.bottom - Number(table.hasTotals) };
  const [left, right] = (asked.columns ?? []).map((name) => table.columns.findIndex((one) => one !== undefined && same(one, name)));
  if (left === -1 || right === -1) return '#REF!';
  const columns = [left ?? 0, right ?? area.right - area.left].map((column) => `$${columnName(area.left + column)}`);
  const isRow = asked.sections.includes('row');
  if (isRow && (place.row < data.top || place.row > data.bottom)) return '#VALUE!';
  const rows = (asked.sections.length > 0 ? asked.sections : (['data'] as const)).map((section): readonly [number, number] | undefined => {
    if (section === 'all') return [area.top, area.bottom];
    if (section === 'headers') return table.hasHeader ? [area.top, area.top] : undefined;
    if (section === 'totals') return table.hasTotals ? [area.bottom, area.bottom] : undefined;
    return section === 'row' ? [place.row, place.row] : [data.top, data.bottom];
  });
  if (rows.includes(undefined)) return '#REF!';
  const known = rows as readonly (readonly [number, number])[];
  const [top, bottom] = [least(known.map(([from]) => from)), largest(known.map(([, to]) => to))];
  // A row is filled down with the formula that names it.
  const fixed = isRow ? '' : '$';
  const [from, to] = [`${columns[0]}${fixed}${top + 1}`, `${columns[1]}${fixed}${bottom + 1}`];
  return `${table.sheetId === place.sheetId ? '' : `${quoteSheet(table.sheet)}!`}${from === to ? from : `${from}:${to}`}`;
}

const holds = ({ area, sheetId }: TableNow, place: Place): boolean =>
  area !== undefined &&
  sheetId === place.sheetId &&
  place.row >= area.top &&
  place.row <= area.bottom &&
  place.column >= area.left &&
  place.column <= area.right;

/** Formulas with cells instead of tables. Each formula is taken apart once, however many cells have it. */
export class StructuredFormulas {
  private readonly byName: ReadonlyMap<string, TableNow>;
  private readonly mayName: RegExp | undefined;

  /** @param names formulas that names of the workbook stand for, by the names in small letters */
  constructor(
    readonly tables: readonly TableNow[],
    private readonly names: ReadonlyMap<string, string> = new Map(),
    private readonly taken: Map<string, readonly Part[]> = new Map(),
  ) {
    this.byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
    const words = [...this.byName.keys(), ...[...names].flatMap(([name, formula]) => (this.asksForTable(formula) ? [name] : []))];
    if (tables.length > 0) this.mayName = new RegExp(`\\[|${words.map((word) => word.replace(/[^\w\u0080-\uffff]/g, '\\$&')).join('|')}`, 'i');
  }

  private asksForTable(formula: string): boolean {
    return partsOf(formula).some((part) => typeof part !== 'string' && part.table !== undefined && this.byName.has(part.table.toLowerCase()));
  }

  private parts(formula: string): readonly Part[] {
    let parts = this.taken.get(formula);
    if (!parts) this.taken.set(formula, (parts = partsOf(formula)));
    return parts;
  }

  /** The formula as the grid can calculate it; itself where it names no table. */
  resolved(formula: string, place: Place, depth = 0): string {
    if (this.mayName?.test(formula) !== true) return formula;
    return this.parts(formula)
      .map((part) => {
        if (typeof part === 'string') return part;
        const { table: name, inner, text } = part;
        const table = name === undefined ? this.tableAt(place) : this.byName.get(name.toLowerCase());
        const asked = askedIn(inner ?? '');
        if (table && asked && (name !== undefined || this.isOwn(table, asked))) return cellsOf(table, asked, place);
        // A name may stand for a column of a table, as those of drop-downs do.
        const meant = inner === undefined && name !== undefined && depth === 0 ? this.names.get(name.toLowerCase()) : undefined;
        return meant !== undefined && this.asksForTable(meant) ? `(${this.resolved(meant.replace(/^=/, ''), place, depth + 1)})` : text;
      })
      .join('');
  }

  /** Whether the tables and columns that a formula names are there. */
  hasTables(formula: string, place: Place): boolean {
    return this.parts(formula).every((part) => {
      // A number is that of another workbook.
      if (typeof part === 'string' || part.inner === undefined || /^\d+$/.test(part.inner)) return true;
      const table = part.table === undefined ? this.tableAt(place) : this.byName.get(part.table.toLowerCase());
      const asked = askedIn(part.inner);
      return table !== undefined && asked !== undefined && cellsOf(table, asked, place) !== '#REF!';
    });
  }

  private tableAt(place: Place): TableNow | undefined {
    return this.tables.find((table) => holds(table, place));
  }

  /** A bracket alone in a table: `[@금액]`, `[금액]`. */
  private isOwn(table: TableNow, asked: Asked): boolean {
    const [first] = asked.columns ?? [];
    return asked.sections.length > 0 || (first !== undefined && table.columns.some((one) => one !== undefined && same(one, first)));
  }

  /** What is typed in short as a file writes it: `지출표[@금액]` and, in the table, `[@금액]` are `지출표[[#This Row],[금액]]`. */
  written(formula: string, place: Place): string {
    if (this.mayName?.test(formula) !== true) return formula;
    return this.parts(formula)
      .map((part) => {
        if (typeof part === 'string') return part;
        const { table: name, inner, text } = part;
        const table = name === undefined ? this.tableAt(place) : this.byName.get(name.toLowerCase());
        const asked = inner === undefined ? undefined : askedIn(inner);
        if (!table || !asked || inner === undefined || (name === undefined && !this.isOwn(table, asked))) return text;
        const short = inner.trim();
        if (!short.startsWith('@')) return `${name ?? table.name}[${inner}]`;
        const columns = short.slice(1).trim();
        if (columns === '') return `${name ?? table.name}[#This Row]`;
        return `${name ?? table.name}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
      })
      .join('');
  }
}
