/** What is understood of the sheets, corrected on the command line as the pane corrects it. */
import { fold } from '../domain';
import { parseA1 } from '../sheet/a1';
import type { CheckOptions, ColumnRole, Corrections, SheetBlock, WorkbookCheck } from '../checking';
import { withPayments } from '../reading/corrections';
import { placed } from '../reading/placed';
import { EVERY_PAYMENT } from '../reading/settlements';
import { cellText } from '../reading/text';
import { readUnit } from '../reading/units';
import { allEditions, readCategory } from '../rules';

export interface WantedCorrections {
  /** Corrected columns by sheet; `*` for every sheet. */
  readonly columns?: Readonly<Record<string, NonNullable<Corrections['columns']>>>;
  /** Columns that only together are the book amount, by sheet; the first of them is its column. `*` for every sheet. */
  readonly added?: Readonly<Record<string, readonly number[]>>;
  /** The line of 별표 3 that a name stands for, by sheet; `*` for every sheet. */
  readonly names?: Readonly<Record<string, NonNullable<Corrections['categories']>>>;
  /** Payments that are costs of their own, by sheet; `*` for every sheet. */
  readonly payments?: Readonly<Record<string, NonNullable<Corrections['countedPayments']>>>;
  /** Only these sheets are read, hidden ones too. */
  readonly sheets?: readonly string[];
  /** Won. */
  readonly unit?: number;
}

const ROLES: Readonly<Record<string, ColumnRole>> = {
  비목: 'category',
  분류: 'category',
  장부금액: 'book',
  금액: 'book',
  대변: 'credit',
  조정금액: 'adjustment',
  조정: 'adjustment',
  소계: 'subtotal',
  인정금액: 'subtotal',
  일자: 'date',
  날짜: 'date',
  전표번호: 'voucher',
  계정과목: 'account',
  계정: 'account',
  적요: 'text',
  내용: 'text',
  거래처: 'party',
  대상자: 'party',
  요건구분: 'requirement',
  요건: 'requirement',
  부서: 'department',
  기관: 'institution',
  조정사유: 'reason',
  사유: 'reason',
  인정여부: 'status',
  상태: 'status',
  증빙: 'evidence',
  비고: 'note',
  번호: 'number',
  category: 'category',
  book: 'book',
  credit: 'credit',
  adjustment: 'adjustment',
  subtotal: 'subtotal',
  date: 'date',
  voucher: 'voucher',
  account: 'account',
  text: 'text',
  party: 'party',
  requirement: 'requirement',
  department: 'department',
  institution: 'institution',
  reason: 'reason',
  status: 'status',
  evidence: 'evidence',
  note: 'note',
  number: 'number',
};

/** The sheet before the last `!`, its quotes taken off; `*` where none is said. */
function sheetBefore(input: string): { readonly sheet: string; readonly rest: string } {
  const at = input.lastIndexOf('!');
  const sheet = at < 0 ? '*' : input.slice(0, at).replace(/^'(.*)'$/s, (_, name: string) => name.replaceAll("''", "'"));
  return { sheet, rest: input.slice(at + 1) };
}

/** `시트!인건비=1.가.①,재료비=1.가.②`; undefined where it cannot be read, or no edition has such a line. */
export function readNames(input: string): WantedCorrections['names'] | undefined {
  const { sheet, rest } = sheetBefore(input);
  const names: Record<string, string> = {};
  for (const part of rest.split(',')) {
    const at = part.lastIndexOf('=');
    const name = part.slice(0, at).trim();
    const code = part.slice(at + 1).trim();
    if (at < 0 || name === '' || !allEditions.some((edition) => isLeaf(edition, code))) return undefined;
    names[name] = code;
  }
  return sheet === '' ? undefined : { [sheet]: names };
}

function isLeaf(edition: (typeof allEditions)[number], code: string): boolean {
  const read = readCategory(edition, code);
  return read.known && read.status === 'leaf';
}

/** The column that a letter names. */
const columnNamed = (name: string): number | undefined => (/^[A-Za-z]{1,3}$/.test(name) ? parseA1(`${name.toUpperCase()}1`)?.column : undefined);

export interface ReadColumns {
  readonly sheet: string;
  readonly columns: NonNullable<Corrections['columns']>;
  /** Of `장부금액=F+G`. */
  readonly added?: readonly number[];
}

/**
 * `시트!분류=E,장부금액=F`, `장부금액=F+G` where two columns are added up; undefined where it cannot be read. `없음` or `-` instead of a column says
 * that there is none.
 */
export function readColumns(input: string): ReadColumns | undefined {
  const { sheet, rest } = sheetBefore(input);
  const columns: Partial<Record<ColumnRole, number | null>> = {};
  let added: readonly number[] | undefined;
  for (const part of rest.split(',')) {
    const [name, said, ...more] = part.split('=').map((text) => fold(text));
    const role = name === undefined ? undefined : ROLES[name.replace(/\s/g, '').toLowerCase()];
    if (role === undefined || said === undefined || more.length > 0) return undefined;
    if (said === '-' || said === '없음' || said.toLowerCase() === 'none') {
      columns[role] = null;
      continue;
    }
    const named = said.split('+').map((one) => columnNamed(one.trim()));
    const places = named.filter((column): column is number => column !== undefined);
    // Only amounts are added up, and each of them once.
    if (places.length < named.length || new Set(places).size < places.length || (places.length > 1 && role !== 'book')) return undefined;
    columns[role] = places[0] as number;
    if (places.length > 1) added = places;
  }
  return sheet === '' ? undefined : { sheet, columns, ...(added ? { added } : {}) };
}

/** `시트!5,8` (rows) or `시트!모두`: payments that count although they pay what is counted; undefined where it cannot be read. */
export function readPayments(input: string): WantedCorrections['payments'] | undefined {
  const { sheet, rest } = sheetBefore(input);
  const said = rest.split(',').map((part) => fold(part));
  const all = said.length === 1 && ['모두', '전체', 'all'].includes((said[0] as string).toLowerCase());
  if (sheet === '' || !(all || said.every((row) => /^[1-9]\d{0,6}$/.test(row)))) return undefined;
  return { [sheet]: all ? [EVERY_PAYMENT] : said.map((row) => `#${row}`) };
}

/** `천원`, `1000`; undefined for what is no unit of money. */
export function readWantedUnit(input: string): number | undefined {
  const plain = fold(input);
  return ['1', '1000', '1000000'].includes(plain) ? Number(plain) : readUnit(plain);
}

/** The corrections of the workbook with those of the command line, which win. */
export function correctionsFor(
  blocks: readonly SheetBlock[],
  kept: NonNullable<CheckOptions['corrections']>,
  wanted: WantedCorrections,
): NonNullable<CheckOptions['corrections']> {
  if (wanted.columns === undefined && wanted.names === undefined && wanted.payments === undefined && wanted.unit === undefined && wanted.sheets === undefined)
    return kept;
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const { sheet } = block;
      // Where the columns stand that were answered in the pane; those of the command line are told as they stand now.
      const { heads: _heads, ...own } = placed(kept[sheet] ?? {}, block);
      const columns = { ...own.columns, ...wanted.columns?.['*'], ...wanted.columns?.[sheet] };
      const names = { ...wanted.names?.['*'], ...wanted.names?.[sheet] };
      const added = addedFor(sheet, wanted);
      const payments = [...(wanted.payments?.['*'] ?? []), ...(wanted.payments?.[sheet] ?? [])];
      // Lines named here are those of the edition that the check reads by.
      const { categories: _categories, categoriesIn: _in, ...unnamed } = own;
      const kind = Object.keys(names).length > 0 ? { ...unnamed, categories: names } : own;
      const { bookParts, ...single } = kind;
      const correction: Corrections = {
        ...(added === undefined ? kind : { ...single, ...bookPartsWith(bookParts, added) }),
        ...(Object.keys(columns).length > 0 ? { columns } : {}),
        ...(payments.length > 0 ? { countedPayments: withPayments(own, payments).countedPayments } : {}),
        ...(wanted.unit === undefined ? {} : { unit: wanted.unit }),
      };
      return Object.keys(correction).length > 0 ? [[sheet, correction] as const] : [];
    }),
  );
}

/** What the command line says of the columns that are the book amount: several, one (then none of the others any more), or nothing. */
function addedFor(sheet: string, { columns, added }: WantedCorrections): readonly number[] | undefined {
  for (const name of [sheet, '*']) {
    if (added?.[name]) return added[name];
    if (typeof columns?.[name]?.book === 'number') return [];
  }
  return undefined;
}
function bookPartsWith(kept: Corrections['bookParts'], added: readonly number[]): Pick<Corrections, 'bookParts'> {
  const { 1: _main, ...others } = kept ?? {};
  const parts = added.length > 1 ? { ...others, 1: added } : others;
  return Object.keys(parts).length > 0 ? { bookParts: parts } : {};
}

/** Sheets that were asked for and are not there. */
export function missingSheets(blocks: readonly SheetBlock[], { sheets = [] }: WantedCorrections): readonly string[] {
  return sheets.filter((name) => !blocks.some(({ sheet }) => sheet === name));
}

/** Only the sheets that were asked for; asked for, a hidden one is read like any other. */
export function sheetsFor(blocks: readonly SheetBlock[], { sheets }: WantedCorrections): readonly SheetBlock[] {
  if (sheets === undefined) return blocks;
  return blocks.filter(({ sheet }) => sheets.includes(sheet)).map(({ visibility: _hidden, ...block }) => block);
}

/** Sheets that columns, names or payments were said of and that the workbook does not have. */
export function unknownSheets(blocks: readonly SheetBlock[], { columns, added, names, payments }: WantedCorrections): readonly string[] {
  const known = new Set(blocks.map(({ sheet }) => sheet));
  const said = [columns, added, names, payments].flatMap((one) => Object.keys(one ?? {}));
  return [...new Set(said)].filter((sheet) => sheet !== '*' && !known.has(sheet));
}

/** The sheets of which something was said under this name. */
const saidOf = (blocks: readonly SheetBlock[], name: string): readonly SheetBlock[] => blocks.filter(({ sheet }) => name === '*' || sheet === name);
const placeSaid = (sheet: string, what: string): string => `${sheet === '*' ? '' : `${sheet}!`}${what}`;

/** Names that were given a line and stand in no cell of their sheets: `없음`, `원장!없음`. One of several cells (`재료비 / 시약`) stands in them part by part. */
export function unknownNames(blocks: readonly SheetBlock[], { names }: WantedCorrections): readonly string[] {
  return Object.entries(names ?? {}).flatMap(([sheet, lines]) => {
    const texts = new Set<string>();
    for (const block of saidOf(blocks, sheet)) {
      texts.add(cellText(block.sheet));
      for (const row of block.values) for (const value of row) if (typeof value === 'string' || typeof value === 'number') texts.add(cellText(value));
    }
    const stands = (name: string): boolean => texts.has(name) || (PARTS.test(name) && name.split(PARTS).every((part) => texts.has(cellText(part))));
    return Object.keys(lines).flatMap((name) => (stands(cellText(name)) ? [] : [placeSaid(sheet, name)]));
  });
}
const PARTS = /[>/·|›]/;

/** Rows that were to count as payments and are in no sum: none of them stands in a table, or they are no costs. */
export function uncountedPayments({ sheets }: WorkbookCheck, { payments }: WantedCorrections): readonly string[] {
  return Object.entries(payments ?? {}).flatMap(([name, rows]) => {
    const counted = new Set(sheets.flatMap((one) => (name === '*' || one.sheet === name ? one.counted.all().map(({ row }) => `#${row + 1}`) : [])));
    const lost = rows.filter((row) => row !== EVERY_PAYMENT && !counted.has(row));
    return lost.length === 0 ? [] : [`${name === '*' ? '' : `${name}!`}${lost.map((row) => row.slice(1)).join(',')}`];
  });
}
