/**
 * Which column is which item of a scorecard: by its heading in full, by what a person has said of it, or by a heading that shortens the name of one
 * item and of no other. What could be two items is left to the person.
 */
import type { Text } from '../domain';
import type { MarkKind } from '../rules';
import type { Grid } from './grid';
import { totalLevel } from './row-kind';
import { bareOutside, normalizeLabel } from './text';

/** What is looked for: a card by its id and the names of its items. */
export interface CardNames<Id> {
  readonly id: Id;
  readonly items: readonly { readonly name: Text; readonly group: Text; readonly maxPoints?: number }[];
  /** What its items are given; grades where it is not said. */
  readonly marks?: MarkKind;
  /** Items that a person has named, by the heading as `headingKey` has it. */
  readonly named?: ReadonlyMap<string, number>;
}

export interface ItemColumns {
  /** The column of each item; undefined where the row has none for it. */
  readonly columns: readonly (number | undefined)[];
  /** Items that were told by a shortened name. */
  readonly short: readonly { readonly item: number; readonly heading: string }[];
  /** Items that were told by what a person has said of their headings. */
  readonly said: readonly { readonly item: number; readonly heading: string }[];
}

export const headingKey = normalizeLabel;

type Named = Pick<CardNames<unknown>['items'][number], 'name'>;
/** An item as it is remembered: by its name, and which of them where several have that name. */
export function itemName(items: readonly Named[], item: number): string | undefined {
  const name = items[item]?.name.ko;
  if (name === undefined) return undefined;
  const before = items.slice(0, item).filter((one) => one.name.ko === name).length;
  return before === 0 ? name : `${name} (${before + 1})`;
}

/** What was remembered of the headings, for the items that the card has now. */
export function namedItems(items: readonly Named[], names: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const places = new Map(items.map((_, item) => [itemName(items, item), item]));
  return new Map(
    Object.entries(names).flatMap(([heading, name]) => {
      const item = places.get(name);
      return item === undefined ? [] : [[heading, item] as const];
    }),
  );
}

export const NAME_HEADS =
  /^(기업|업체|회사|상호|법인|신청기업|대상기업|피평가기업)(명|이름)?$|^(상호|기업명|업체명|회사명)$|^(firm|company|name|companyname|firmname|applicant)$/;
export const EVALUATOR_HEADS = /^(평가|심사)?위원(명|이름|성명)?$|^(평가|심사)자(명|이름|성명)?$|^(evaluator|assessor|reviewer)(name)?$/;
/** Rows or columns of sums, weights and averages. */
export const NO_FIRM = /^(비율|배점|가중치|만점|점수|평균|weights?|maximum|max|points|average)/i;
/** Sums of a section are no item, though an item's name may hold the same letters. */
const SECTION_HEADS =
  /^(경영주)?기술능력$|^기술성$|^사업성$|^기술혁신성$|^사업성장성$|^총점$|^총계$|점수$|^결과$|^판정$|^(management|technology|business|score|result|verdict)$/;

/** A heading names an item with its points behind it (`기술의 혁신성(10)`, `1. 기술의 혁신성 10점`) or with a number before it. */
const plainName = (value: string): string =>
  bareOutside(value)
    .replace(/^[(]?\d{1,2}[.)-]?/, '')
    .replace(/\d{1,3}점?$/, '');
/** Its letters alone. */
const letters = (value: string): string => plainName(value).replace(/[^\p{L}\p{N}&]/gu, '');

const LONGEST_HEADING = 120;
const LONGEST_SHORT = 40;
/** So many letters in one piece, or this many with others left out between, tell an item from chance. */
const IN_ONE_PIECE = 3;
const WITH_GAPS = 4;
/** A heading may add words to the name of the item, but no more than the name again. */
const MOST_ADDED = 2;

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

const shortens = (heading: string, name: string): boolean =>
  (heading.length >= IN_ONE_PIECE && name.includes(heading)) ||
  (heading.length >= WITH_GAPS && heading.startsWith(name.charAt(0)) && isWithin(heading, name)) ||
  (name.length >= IN_ONE_PIECE && heading.length <= name.length * MOST_ADDED && heading.includes(name));

/** The columns of the items in a row of headings; an item whose name stands twice on the card takes its columns from left to right. */
export function columnsIn<Id>(grid: Grid, row: number, card: CardNames<Id>): ItemColumns {
  const byName = new Map<string, number[]>();
  const headings: { readonly column: number; readonly heading: string }[] = [];
  const columns: (number | undefined)[] = card.items.map(() => undefined);
  const used = new Set<number>();
  const said: { item: number; heading: string }[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(row, column);
    if (typeof value !== 'string' || value.length > LONGEST_HEADING) continue;
    const item = card.named?.get(headingKey(value));
    if (item !== undefined && item < columns.length && columns[item] === undefined) {
      columns[item] = column;
      used.add(column);
      said.push({ item, heading: inOneLine(value) });
      continue;
    }
    for (const name of new Set([normalizeLabel(value), plainName(value)])) byName.set(name, [...(byName.get(name) ?? []), column]);
    if (value.length <= LONGEST_SHORT) headings.push({ column, heading: value });
  }
  card.items.forEach(({ name }, item) => {
    if (columns[item] !== undefined) return;
    for (const spelled of [name.ko, name.en].flatMap((one) => [normalizeLabel(one), plainName(one)])) {
      const column = byName.get(spelled)?.find((one) => !used.has(one));
      if (column === undefined) continue;
      used.add(column);
      columns[item] = column;
      return;
    }
  });
  return {
    columns,
    said,
    short: shortIn(
      grid,
      row,
      card,
      columns,
      headings.filter(({ column }) => !used.has(column)),
    ),
  };
}

/** Fills in the items whose names are shortened beyond doubt. */
function shortIn<Id>(
  grid: Grid,
  row: number,
  card: CardNames<Id>,
  columns: (number | undefined)[],
  free: readonly { readonly column: number; readonly heading: string }[],
): ItemColumns['short'] {
  const isOpen = columns.filter((column) => column === undefined).length;
  // Few words make no row of headings.
  if (isOpen === 0 || card.items.length - isOpen + free.length <= card.items.length / 2) return [];
  const groups = new Set(card.items.flatMap(({ group }) => [letters(group.ko), letters(group.en)]));
  const names = card.items.map(({ name }) => [letters(name.ko), letters(name.en)]);
  const fits = free.flatMap(({ column, heading }) => {
    const plain = letters(heading);
    if (groups.has(plain) || isNoItem(heading, plain)) return [];
    const items = names.flatMap((spelled, item) => (spelled.some((name) => shortens(plain, name)) ? [item] : []));
    return items.length > 0 && holdsMarks(grid, row, column, card) ? [{ column, heading, items }] : [];
  });
  const sure = fits.flatMap(({ column, heading, items: [item, another] }) => {
    if (item === undefined || another !== undefined || columns[item] !== undefined) return [];
    return fits.some((other) => other.column !== column && other.items.includes(item)) ? [] : [{ item, heading: inOneLine(heading), column }];
  });
  for (const { item, column } of sure) columns[item] = column;
  return sure.map(({ item, heading }) => ({ item, heading }));
}

const inOneLine = (heading: string): string => heading.replace(/\s+/g, ' ').trim();
const isNoItem = (heading: string, plain: string): boolean =>
  plain === '' ||
  SECTION_HEADS.test(plain) ||
  NAME_HEADS.test(plain) ||
  EVALUATOR_HEADS.test(plain) ||
  NO_FIRM.test(plain) ||
  totalLevel(heading) !== undefined;

const LOOKED_AT = 30;

/** Below a heading of an item stand marks, or nothing yet; other numbers are points that somebody has calculated. */
function holdsMarks<Id>(grid: Grid, row: number, column: number, { items, marks = 'grades' }: CardNames<Id>): boolean {
  if (marks === 'points') return true;
  for (let below = row + 1; below <= Math.min(grid.bottom, row + LOOKED_AT); below += 1) {
    const value = grid.own(below, column);
    // A row of the points of each item may stand below the headings.
    if (typeof value === 'number' && !items.some(({ maxPoints }) => maxPoints === value)) return false;
  }
  return true;
}

/** Headings that name no item beyond doubt, though marks stand below them: a person may say which items they are. */
export function unnamedHeadings<Id>(
  grid: Grid,
  row: number,
  card: CardNames<Id>,
  taken: ReadonlySet<number | undefined>,
  isMark: (row: number, column: number) => boolean | undefined,
): readonly string[] {
  const found: string[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(row, column);
    if (
      taken.has(column) ||
      typeof value !== 'string' ||
      value.length > LONGEST_SHORT ||
      isNoItem(value, letters(value)) ||
      !holdsMarks(grid, row, column, card)
    )
      continue;
    let marks = 0;
    let others = 0;
    for (let below = row + 1; below <= Math.min(grid.bottom, row + LOOKED_AT); below += 1) {
      const is = isMark(below, column);
      if (is === true) marks += 1;
      else if (is === false) others += 1;
    }
    if (marks > others) found.push(inOneLine(value));
  }
  return found;
}
