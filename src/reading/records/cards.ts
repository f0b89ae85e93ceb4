/** Cards: a cost as a block of labels with their values beside them, one below the other, in one column of cards or in several. */
import type { Area, CellPlace } from '../../sheet/model';
import { numberOf } from '../amount-columns';
import type { Grid } from '../grid';
import { totalLevel } from '../row-kind';
import { isBlank } from '../text';
import type { Field, LaidRow } from './lay-out';
import { roleOf, type Label } from './labels';

export interface Laid {
  /** The sheet row in which the costs begin. */
  readonly head: number;
  readonly fields: readonly Field[];
  readonly rows: readonly LaidRow[];
  /** Where they stand in the sheet. */
  readonly area: Area;
  /** Amounts among them that no label names. */
  readonly strays: { readonly cells: number; readonly amount: number; readonly first?: CellPlace };
}

/** In so many of the cards a text stands that is a label of them. */
const MOST = 0.6;
/** More unnamed cells than this share of the others, and they are no cards. */
const FEW = 0.25;
/** A number below this is no amount that anybody misses. */
const SMALL = 1_000;
/** A value stands right beside its label, or a little further where a form leaves cells empty. */
export const FURTHEST = 3;

interface Strip {
  readonly left: number;
  readonly right: number;
}
interface Card {
  readonly top: number;
  readonly bottom: number;
  readonly strip: Strip;
}

/** Undefined where it is not sure which labels belong to which cost. */
export function cardsOf(grid: Grid, labels: readonly Label[]): Laid | undefined {
  const word = labels.find(({ role }) => role === 'book')?.text;
  if (word === undefined) return undefined;
  const strips = stripsOf(grid, labels, word);
  if (!strips) return undefined;
  const isBook = (row: number, column: number): boolean => grid.own(row, column) === word;
  const names = namesIn(grid, strips, isBook);
  if (!names) return undefined;
  const cards: Card[] = [];
  for (const strip of strips) {
    const own = cardsIn(grid, strip, names);
    if (!own) return undefined;
    for (const card of own) cards.push(card);
  }
  cards.sort((a, b) => a.top - b.top || a.strip.left - b.strip.left);
  return laidCards(grid, cards, names, word);
}

/** Cards beside one another have the same labels, each in its own columns. */
function stripsOf(grid: Grid, labels: readonly Label[], word: string): Strip[] | undefined {
  const texts = new Map<string, Set<number>>(labels.map(({ text }) => [text, new Set()]));
  for (const row of grid.block.values) row.forEach((value, at) => void (typeof value === 'string' && texts.get(value)?.add(grid.block.left + at)));
  const columnsOf = (text: string): number[] => [...(texts.get(text) ?? [])].sort((a, b) => a - b);
  const books = columnsOf(word);
  let least = 0;
  for (const text of new Set(labels.map((label) => label.text))) {
    const columns = columnsOf(text);
    if (columns.length !== books.length) continue;
    columns.forEach((column, at) => (least = Math.min(least, column - (books[at] as number))));
  }
  // Alone, a card begins where the sheet does.
  const lefts = books.map((column) => (books.length === 1 ? grid.block.left : column + least));
  if (lefts.some((left, at) => at > 0 && left <= (books[at - 1] as number))) return undefined;
  return lefts.map((left, at) => ({ left, right: (lefts[at + 1] ?? grid.right + 1) - 1 }));
}

/** The labels of the cards, by how far from the left of the card they stand. */
type Names = ReadonlySet<string>;
const nameOf = (strip: Strip, column: number, text: string): string => `${column - strip.left}\u001f${text}`;

function namesIn(grid: Grid, strips: readonly Strip[], isBook: (row: number, column: number) => boolean): Names | undefined {
  const counts = new Map<string, number>();
  const named = new Map<string, number>();
  let costs = 0;
  for (const strip of strips)
    for (let row = grid.block.top; row <= grid.bottom; row += 1)
      for (let column = strip.left; column <= strip.right; column += 1) {
        const value = grid.own(row, column);
        if (typeof value !== 'string' || value.length > 20 || isBlank(value)) continue;
        if (isBook(row, column)) costs += 1;
        const name = nameOf(strip, column, value);
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (roleOf(value) !== undefined || hasValue(grid, row, column, strip)) named.set(name, (named.get(name) ?? 0) + 1);
      }
  // A text that stands in most cards with no value beside it is a value itself: 소장, 연구소.
  const isName = ([name, count]: [string, number]): boolean => count >= costs * MOST && count <= costs * 1.2 && (named.get(name) ?? 0) * 2 > count;
  const names = new Set([...counts].filter(isName).map(([name]) => name));
  return names.size < 2 ? undefined : names;
}

function hasValue(grid: Grid, row: number, column: number, { right }: Strip): boolean {
  for (let at = column + 1; at <= Math.min(right, column + FURTHEST); at += 1) {
    const value = grid.own(row, at);
    if (!isBlank(value)) return typeof value !== 'string' || roleOf(value) === undefined;
  }
  return false;
}

function cardsIn(grid: Grid, strip: Strip, names: Names): Card[] | undefined {
  // Every card begins with the label that comes first.
  let start: string | undefined;
  const starts: number[] = [];
  for (let row = grid.block.top; row <= grid.bottom; row += 1) {
    for (let column = strip.left; column <= strip.right; column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string') continue;
      const name = nameOf(strip, column, value);
      if (!names.has(name)) continue;
      start ??= name;
      if (name === start) starts.push(row);
    }
  }
  if (starts.length === 0) return undefined;
  const ends = starts.map((_, at) => (starts[at + 1] ?? grid.bottom + 1) - 1);
  // What follows the last card is none of it.
  let height = 1;
  for (let at = 0; at < starts.length - 1; at += 1) height = Math.max(height, lastLabel(grid, strip, names, starts[at] as number, ends[at] as number) + 1);
  const own = starts.length === 1 ? lastLabel(grid, strip, names, starts[0] as number, ends[0] as number) + 1 : height;
  return starts.map((top, at) => ({ top, bottom: Math.min(ends[at] as number, top + own - 1), strip }));
}

/** How many rows below the first of a card its last label stands. */
function lastLabel(grid: Grid, strip: Strip, names: Names, top: number, bottom: number): number {
  for (let row = bottom; row > top; row -= 1)
    for (let column = strip.left; column <= strip.right; column += 1) {
      const value = grid.own(row, column);
      if (typeof value === 'string' && names.has(nameOf(strip, column, value))) return row - top;
    }
  return 0;
}

interface Said {
  readonly name: string;
  readonly label: string;
  readonly at: CellPlace;
  /** The cells beside it, up to the next label. */
  readonly beside: readonly CellPlace[];
}

function laidCards(grid: Grid, cards: readonly Card[], names: Names, word: string): Laid | undefined {
  const read = cards.map((card) => labelsOf(grid, card, names));
  let books = 0;
  for (const said of read) {
    const own = said.filter(({ label }) => label === word).length;
    // Two amounts under one label in one card: nobody knows whether they are one cost.
    if (own > 1) return undefined;
    books += own;
  }
  let all = 0;
  for (let row = grid.block.top; row <= grid.bottom; row += 1)
    for (let column = grid.block.left; column <= grid.right; column += 1) if (grid.own(row, column) === word) all += 1;
  if (books !== all) return undefined;
  const order = new Map<string, Said>();
  for (const said of read) for (const one of said) if (!order.has(one.name)) order.set(one.name, one);
  const valueAt = new Map<string, number>();
  for (const name of order.keys()) valueAt.set(name, distanceOf(grid, read, name));
  const filled = [...order.keys()].filter((name) => read.some((said) => said.some((one) => one.name === name && valueOf(grid, one, valueAt) !== undefined)));
  const fields = filled.map((name): Field => {
    const { label, at } = order.get(name) as Said;
    return { label: label.replace(/\s*[:：]\s*$/, ''), place: at };
  });
  const used = new Set<number>();
  const place = (cell: CellPlace | undefined): CellPlace | undefined => {
    if (cell) used.add(cell.row * 16_384 + cell.column);
    return cell;
  };
  const rows: LaidRow[] = [];
  const bookAt = filled.findIndex((name) => order.get(name)?.label === word);
  const head = cards.reduce((least, { top }) => Math.min(least, top), grid.bottom);
  let bottom = head;
  cards.forEach((card, at) => {
    const said = read[at] as readonly Said[];
    const cells = filled.map((name) => {
      const one = said.find((own) => own.name === name);
      // An empty cell is where the value is missing.
      return one && place(valueOf(grid, one, valueAt) ?? one.beside[valueAt.get(name) ?? 0]);
    });
    bottom = Math.max(bottom, card.bottom);
    if (cells.some((cell) => cell && !isBlank(grid.own(cell.row, cell.column)))) rows.push(cells);
    for (const { at: label } of said) place(label);
  });
  for (const total of totalsBelow(grid, bottom)) {
    const cells: (CellPlace | undefined)[] = filled.map(() => undefined);
    cells[bookAt] = place(total.amount);
    cells[textField(filled, order, bookAt)] = place(total.label);
    rows.push(cells);
    bottom = Math.max(bottom, total.label.row);
  }
  const right = cards.reduce((most, { strip }) => Math.max(most, strip.right), grid.block.left);
  const strays = straysIn(grid, head, bottom, used);
  // Many cells beside those of the cards: costs stand in further columns, and these are bands of a table on its side.
  if (strays.others > used.size * FEW) return undefined;
  return { head, fields, rows, area: { top: head, left: grid.block.left, bottom, right }, strays };
}

/** Where a word such as 합계 can stand: not where a date, an amount or a category is. */
function textField(filled: readonly string[], order: ReadonlyMap<string, Said>, bookAt: number): number {
  const roles = filled.map((name) => roleOf(order.get(name)?.label ?? ''));
  for (const role of ['text', 'party', 'account', 'note'] as const) if (roles.includes(role)) return roles.indexOf(role);
  return bookAt === 0 ? 1 : 0;
}

function labelsOf(grid: Grid, { top, bottom, strip }: Card, names: Names): Said[] {
  const said: Said[] = [];
  const seen = new Set<string>();
  for (let row = top; row <= bottom; row += 1) {
    const found: { readonly column: number; readonly text: string }[] = [];
    /** The column beside the last label: what stands there is its value, even one that is the same in every card. */
    let beside = -1;
    for (let column = strip.left; column <= strip.right; column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string' || !names.has(nameOf(strip, column, value)) || (column === beside && roleOf(value) === undefined)) continue;
      found.push({ column, text: value });
      beside = (grid.mergeAt(row, column)?.right ?? column) + 1;
    }
    found.forEach(({ column, text }, at) => {
      const name = nameOf(strip, column, text);
      if (seen.has(name)) return;
      seen.add(name);
      const end = found[at + 1]?.column ?? strip.right + 1;
      const from = (grid.mergeAt(row, column)?.right ?? column) + 1;
      const beside: CellPlace[] = [];
      for (let next = from; next < end && beside.length < FURTHEST; next += 1) {
        const value = grid.own(row, next);
        const merged = grid.mergeAt(row, next);
        if (merged && merged.left !== next) continue;
        if (typeof value === 'string' && /^\s*[:：]\s*$/.test(value)) continue;
        beside.push({ row: merged?.top ?? row, column: next });
      }
      if (beside.length > 0) said.push({ name, label: text, at: { row, column }, beside });
    });
  }
  return said;
}

/** How far from its label the value of a field stands in most cards. */
function distanceOf(grid: Grid, read: readonly (readonly Said[])[], name: string): number {
  const counts = new Array<number>(FURTHEST).fill(0);
  for (const said of read) {
    const one = said.find((own) => own.name === name);
    const at = one ? one.beside.findIndex(({ row, column }) => !isBlank(grid.own(row, column))) : -1;
    if (at >= 0) counts[at] = (counts[at] as number) + 1;
  }
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

function valueOf(grid: Grid, { name, beside }: Said, valueAt: ReadonlyMap<string, number>): CellPlace | undefined {
  const usual = beside[valueAt.get(name) ?? 0];
  if (usual && !isBlank(grid.own(usual.row, usual.column))) return usual;
  return beside.find(({ row, column }) => !isBlank(grid.own(row, column)));
}

/** Sums below the last card: a word that says so, and an amount beside it. */
function totalsBelow(grid: Grid, bottom: number): { readonly label: CellPlace; readonly amount: CellPlace }[] {
  const totals: { readonly label: CellPlace; readonly amount: CellPlace }[] = [];
  for (let row = bottom + 1; row <= Math.min(grid.bottom, bottom + 6); row += 1) {
    for (let column = grid.block.left; column < grid.right; column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string' || totalLevel(value) === undefined) continue;
      for (let next = column + 1; next <= grid.right; next += 1) {
        if (isBlank(grid.own(row, next))) continue;
        if (numberOf(grid.own(row, next)) !== undefined) totals.push({ label: { row, column }, amount: { row, column: next } });
        break;
      }
      break;
    }
  }
  return totals;
}

function straysIn(grid: Grid, top: number, bottom: number, used: ReadonlySet<number>): Laid['strays'] & { readonly others: number } {
  let others = 0;
  let cells = 0;
  let amount = 0;
  let first: CellPlace | undefined;
  for (let row = top; row <= bottom; row += 1)
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const value = grid.own(row, column);
      if (isBlank(value) || used.has(row * 16_384 + column)) continue;
      others += 1;
      if (typeof value !== 'number' || Math.abs(value) < SMALL) continue;
      cells += 1;
      amount += value;
      first ??= { row, column };
    }
  return { cells, amount, others, ...(first ? { first } : {}) };
}
