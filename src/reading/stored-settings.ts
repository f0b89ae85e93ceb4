/**
 * Corrections and facts as they come back from the workbook. Another version of this program, or another program, may have written
 * them: whatever is not understood is passed over.
 */
import { readDate, type EditionId } from '../domain';
import { allEditions } from '../rules';
import type { OwnItem } from '../rules/own-card';
import type { ColumnRole, Corrections, FirmFacts, Heads } from './model';

export const CORRECTIONS_KEY = 'corrections';
export const FACTS_KEY = 'facts';
export const MARKS_KEY = 'marks';
export const OWN_ITEMS_KEY = 'own-items';
export const ITEM_NAMES_KEY = 'item-names';

const ROLES: Readonly<Record<ColumnRole, true>> = {
  number: true,
  date: true,
  voucher: true,
  account: true,
  text: true,
  party: true,
  category: true,
  requirement: true,
  department: true,
  institution: true,
  book: true,
  credit: true,
  adjustment: true,
  subtotal: true,
  reason: true,
  status: true,
  evidence: true,
  note: true,
};
export const COLUMN_ROLES = Object.keys(ROLES) as ColumnRole[];

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIndex = (value: unknown, below: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < below;
const boolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** Leaves out what is undefined, so that a fact not given never hides one that the workbook holds. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

export function parseFacts(value: unknown): FirmFacts {
  if (!isPlain(value)) return {};
  return defined<FirmFacts>({
    appliedOn: typeof value.appliedOn === 'string' ? readDate(value.appliedOn) : undefined,
    industry: typeof value.industry === 'string' && value.industry.trim() ? value.industry : undefined,
    internetBusiness: boolean(value.internetBusiness),
    sales: typeof value.sales === 'number' && Number.isFinite(value.sales) && value.sales >= 0 ? value.sales : undefined,
    foundedOn: typeof value.foundedOn === 'string' ? readDate(value.foundedOn) : undefined,
    hasRdLab: boolean(value.hasRdLab),
    hasRdOrganisation: boolean(value.hasRdOrganisation),
    isSme: boolean(value.isSme),
  });
}

function parseColumns(value: unknown): Corrections['columns'] {
  if (!isPlain(value)) return undefined;
  const columns: Partial<Record<ColumnRole, number | null>> = {};
  for (const role of COLUMN_ROLES) {
    const column = value[role];
    if (column === null || isIndex(column, 16_384)) columns[role] = column;
  }
  return Object.keys(columns).length ? columns : undefined;
}

function parseParts(value: unknown): Corrections['parts'] {
  if (!isPlain(value)) return undefined;
  const parts = Object.entries(value).flatMap(([part, one]) => {
    const columns = /^[2-9]$|^[1-9]\d$/.test(part) ? parseColumns(one) : undefined;
    return columns ? [[part, columns] as const] : [];
  });
  return parts.length ? Object.fromEntries(parts) : undefined;
}

/** Two columns or more that are added up, by the part of their table. */
function parseBookParts(value: unknown): Corrections['bookParts'] {
  if (!isPlain(value)) return undefined;
  const parts = Object.entries(value).flatMap(([part, columns]) => {
    if (!/^[1-9]\d?$/.test(part) || !Array.isArray(columns) || columns.length < 2 || columns.length > MOST_HEADS) return [];
    const all: unknown[] = columns;
    return all.every((column): column is number => isIndex(column, 16_384)) && new Set(all).size === all.length ? [[part, all] as const] : [];
  });
  return parts.length ? Object.fromEntries(parts) : undefined;
}

const MOST_HEADS = 200;

function parseHeads(value: unknown): Heads | undefined {
  if (!isPlain(value)) return undefined;
  const { row, rows, left, words } = value;
  if (!isIndex(row, 1_048_576) || !isIndex(rows, 10) || rows === 0 || !isIndex(left, 16_384) || !Array.isArray(words)) return undefined;
  const texts: unknown[] = words.slice(0, MOST_HEADS);
  return texts.every((word) => typeof word === 'string') ? { row, rows, left, words: texts } : undefined;
}

function parsePartHeads(value: unknown): Corrections['partHeads'] {
  if (!isPlain(value)) return undefined;
  const heads = Object.entries(value).flatMap(([part, one]) => {
    const own = /^[2-9]$|^[1-9]\d$/.test(part) ? parseHeads(one) : undefined;
    return own ? [[part, own] as const] : [];
  });
  return heads.length ? Object.fromEntries(heads) : undefined;
}

/** Names and the lines that they stand for. */
function parseNames(value: unknown): Corrections['categories'] {
  if (!isPlain(value)) return undefined;
  const names = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && /^[12]\.[가-힣](\.[①-⑳])?$/.test(entry[1]));
  return names.length ? Object.fromEntries(names) : undefined;
}

const MOST_KEYS = 10_000;
const LONGEST_KEY = 300;
/** What was set aside and is counted all the same. */
function parseCounted(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const keys = value.filter((key): key is string => typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY).slice(0, MOST_KEYS);
  return keys.length ? keys : undefined;
}

export function parseCorrection(value: unknown): Corrections {
  if (!isPlain(value)) return {};
  return defined<Corrections>({
    heads: parseHeads(value.heads),
    partHeads: parsePartHeads(value.partHeads),
    headerRow: isIndex(value.headerRow, 1_048_576) ? value.headerRow : undefined,
    kind: value.kind === 'ledger' || value.kind === 'statement' ? value.kind : undefined,
    columns: parseColumns(value.columns),
    parts: parseParts(value.parts),
    bookParts: parseBookParts(value.bookParts),
    categories: parseNames(value.categories),
    categoriesIn: parseNames(value.categories) && allEditions.find(({ id }) => id === value.categoriesIn)?.id,
    countedPayments: parseCounted(value.countedPayments),
    countedTables: parseCounted(value.countedTables),
    unit: value.unit === 1 || value.unit === 1000 || value.unit === 1_000_000 ? value.unit : undefined,
  });
}

export function parseCorrections(value: unknown): Record<string, Corrections> {
  if (!isPlain(value)) return {};
  const entries = Object.entries(value).map(([sheet, one]) => [sheet, parseCorrection(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => Object.keys(one).length > 0));
}

/** Items and points of an institution's own (제6조③ 단서), by which this workbook is scored. */
export interface OwnItems {
  readonly edition: EditionId;
  readonly items: readonly OwnItem[];
  /** Where they were read: `‘항목’ A1:C9`. */
  readonly from: string;
}
const MOST_OWN_ITEMS = 100;

/** Whether they add up, and stand within the headings, is asked by whoever uses them. */
export function parseOwnItems(value: unknown): OwnItems | undefined {
  if (!isPlain(value) || !Array.isArray(value.items)) return undefined;
  const edition = allEditions.find(({ id }) => id === value.edition)?.id;
  const items = value.items.flatMap((one: unknown): OwnItem[] =>
    isPlain(one) && typeof one.group === 'string' && typeof one.name === 'string' && typeof one.maxPoints === 'number'
      ? [{ group: one.group, name: one.name, maxPoints: one.maxPoints }]
      : [],
  );
  // Half of them would be another card.
  if (edition === undefined || items.length === 0 || items.length !== value.items.length || items.length > MOST_OWN_ITEMS) return undefined;
  return { edition, items, from: typeof value.from === 'string' ? value.from : '' };
}

/** What a person has said of the headings of score tables: by edition and card (`2013-60|4`) and by heading the Korean name of the item. */
export type ItemNames = Readonly<Record<string, Readonly<Record<string, string>>>>;
export const itemNamesPlace = (edition: EditionId, card: string | number): string => `${edition}|${card}`;
const LONGEST_NAME = 200;

/** Whether the card has such an item is asked by whoever reads a table by it. */
export function parseItemNames(value: unknown): ItemNames {
  if (!isPlain(value)) return {};
  const places = Object.entries(value).flatMap(([place, names]) => {
    if (!/^\d{4}-[\d-]+\|\d[\d-]*$/.test(place) || !isPlain(names)) return [];
    const known = Object.entries(names).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[0] !== '' && entry[0].length <= LONGEST_NAME && entry[1].length <= LONGEST_NAME,
    );
    return known.length > 0 ? [[place, Object.fromEntries(known)] as const] : [];
  });
  return Object.fromEntries(places);
}
