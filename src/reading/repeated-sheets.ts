/** Ledgers whose costs another ledger of the workbook holds already with more columns or others: held against each other by the columns that both have. */
import { text, type Text } from '../domain';
import type { Edition } from '../law/types';
import { companyKey } from './company-name';
import { readBy } from './date-ways';
import { Alike, amountRows, amountsOf, FEW, kept, lineOfRow, monthOf, ofEach, SHARE, slowly, type ExcludedSheet, type LedgerSheet } from './excluded-sheets';
import { cellText, normalizeLabel } from './text';

/** A sheet that may say again what another one says: both are counted, and it is asked. */
export interface AskedSheet {
  readonly sheetId: string;
  readonly text: Text;
}
/** What of some sheets is not counted, and what of them is asked. */
export interface Repeated {
  readonly aside: readonly (readonly [sheetId: string, why: ExcludedSheet])[];
  readonly asked: readonly AskedSheet[];
}

const SAYING = ['date', 'voucher', 'party', 'text'] as const;
type Saying = (typeof SAYING)[number];
interface Costs {
  /** Of the columns that may say which cost a row is, those that say something. */
  readonly has: readonly Saying[];
  readonly rows: readonly Readonly<Record<Saying, string> & { readonly won: number; readonly line: string }>[];
}

/** The costs of a ledger, as they are compared however they are written. */
const costsOf = kept(function* (ledger: LedgerSheet, edition: Edition): Generator<void, Costs> {
  const { grid, understanding } = ledger;
  const { columns, dateWay } = understanding;
  const style = ledger.dates ?? { way: dateWay ?? 'usual' };
  const has = new Set<Saying>();
  const rows: Costs['rows'][number][] = [];
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row, won }) => {
    const said = { date: '', voucher: '', party: '', text: '' };
    for (const role of SAYING) {
      const column = columns[role];
      if (column === undefined) continue;
      const value = grid.at(row, column);
      const words = cellText(value);
      if (words === '') continue;
      has.add(role);
      if (role === 'date') said.date = readBy(style, value, grid.block.date1904) ?? words;
      else said[role] = role === 'party' ? companyKey(words) : normalizeLabel(words);
    }
    rows.push({ ...said, won: Math.round(won), line: lineOfRow(ledger, row, edition) });
  });
  return { has: [...has], rows };
});

const amountsIn = kept(function* (ledger: LedgerSheet): Generator<void, readonly string[]> {
  return (yield* amountRows.inSteps(ledger)).map(({ won }) => String(Math.round(won)));
});

const keyBy = (roles: readonly Saying[], row: Costs['rows'][number]): string => [row.won, row.line, ...roles.map((role) => row[role])].join('\u001f');

function countBy(roles: readonly Saying[], { rows }: Costs): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyBy(roles, row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How many of the rows stand in the other one too, each used once. */
function heldIn(counts: Map<string, number>, other: ReadonlyMap<string, number>): number {
  let held = 0;
  for (const [key, count] of counts) held += Math.min(count, other.get(key) ?? 0);
  return held;
}

/** Amounts of two figures (3,000,000, 450,000) are alike in things that are not: so many of them weigh as much as one of more figures. Ours. */
const ROUND_AMOUNTS = 4;
const TWO_FIGURES = /^-?\d\d?0*$/;

/** How much the amounts of the rows tell: each once. */
function weightOf({ rows }: Costs): number {
  let weight = 0;
  for (const won of new Set(rows.map((row) => row.won))) weight += TWO_FIGURES.test(String(won)) ? 1 / ROUND_AMOUNTS : 1;
  return weight;
}

/** How much the amounts must tell, by what else agrees: a voucher is of one cost; a day or words say less; beside the line alone the amounts say it all. Ours. */
function needed(roles: readonly Saying[], { rows }: Costs): number {
  if (roles.includes('voucher') && new Set(rows.map(({ voucher }) => voucher)).size * 2 > rows.length) return 0;
  if (roles.includes('date') && (roles.includes('party') || roles.includes('text'))) return 0;
  return roles.length > 0 ? FEW : FEW * 2;
}

/**
 * Ledgers whose rows stand in another one by the columns that both have, where one of them has fewer or others. Of a part and its whole the part is told,
 * of two alike the one with fewer columns. What the user calls a ledger is always counted.
 *
 * @param ledgers those that nothing has set aside
 * @param edition by whose lines they are read
 * @returns those that are not counted, and those that may be the same: few rows of round amounts are alike by chance
 */
export function* repeatedSheetsInSteps(ledgers: readonly LedgerSheet[], edition: Edition): Generator<void, Repeated> {
  const aside = new Map<string, ExcludedSheet>();
  const asked: AskedSheet[] = [];
  if (ledgers.length < 2) return { aside: [], asked };
  const amounts = yield* ofEach(ledgers, amountsIn.inSteps);
  const alike = yield* Alike.inSteps(amounts);
  /** What of a ledger others were told to hold already. */
  const used = new Map<LedgerSheet, Map<string, number>>();
  for (const [at, one] of ledgers.entries()) {
    const count = (amounts[at] as readonly string[]).length;
    if (one.said || count < FEW) continue;
    const shares = yield* alike.sharesOf(at);
    let question: AskedSheet | undefined;
    for (const [place, share] of shares) {
      const other = ledgers[place] as LedgerSheet;
      // Who counts the one of two counts both.
      if (share < SHARE || other.said || aside.has(other.sheetId) || (amounts[place] as readonly string[]).length < count) continue;
      const [own, theirs] = [yield* costsOf.inSteps(one, edition), yield* costsOf.inSteps(other, edition)];
      if (own.rows.length === theirs.rows.length && (own.has.length > theirs.has.length || (own.has.length === theirs.has.length && at < place))) continue;
      const roles = own.has.filter((role) => theirs.has.includes(role));
      const months = [monthOf(one), monthOf(other)];
      // The same people are paid the same every month.
      if (!roles.includes('date') && months.every((month) => month !== undefined) && months[0] !== months[1]) continue;
      const counts = countBy([], own);
      const held = heldIn(countBy(roles, own), countBy(roles, theirs));
      if (held < own.rows.length * SHARE) continue;
      const free = countBy([], theirs);
      for (const [key, taken] of used.get(other) ?? []) free.set(key, (free.get(key) ?? 0) - taken);
      const isFree = [...counts].every(([key, n]) => n <= (free.get(key) ?? 0));
      const isSure = weightOf(own) >= needed(roles, own) && (held === own.rows.length ? isFree : roles.includes('date') || roles.includes('voucher'));
      const name = other.understanding.sheet;
      if (isSure) {
        const taken = used.get(other) ?? new Map<string, number>();
        for (const [key, n] of counts) taken.set(key, (taken.get(key) ?? 0) + n);
        used.set(other, taken);
        aside.set(one.sheetId, {
          ...amountsOf(one),
          kind: 'copy',
          text: text(
            `두 시트에 다 있는 열로 보아 행이 ‘${name}’ 시트에 이미 있어 더하지 않았습니다.`,
            `By the columns that both have, its rows stand in “${name}” already; they were not added.`,
          ),
        });
        break;
      }
      question ??= askedAgain(one, own, held, name);
    }
    if (question && !aside.has(one.sheetId)) asked.push(question);
  }
  return { aside: [...aside], asked };
}

function askedAgain({ sheetId }: LedgerSheet, { rows }: Costs, held: number, name: string): AskedSheet {
  const won = rows.reduce((sum, row) => sum + row.won, 0).toLocaleString('en-US');
  return {
    sheetId,
    text: text(
      `${rows.length}행 가운데 ${held}행의 비목과 금액이 ‘${name}’ 시트의 행과 같습니다. 같은 비용이면 ${won}원이 두 번 더해졌습니다.`,
      `Of its ${rows.length} rows ${held} have the category and amount of rows in “${name}”. If they are the same costs, ${won} won count twice.`,
    ),
  };
}
