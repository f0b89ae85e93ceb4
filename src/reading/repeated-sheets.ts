/** Ledgers whose costs another ledger of the workbook holds already with more columns or others: held against each other by the columns that both have. */
import { least, text, type Text } from '../domain';
import type { Edition } from '../law/types';
import { companyKey } from './company-name';
import { readBy, type DateWay } from './date-ways';
import {
  Alike,
  amountRows,
  amountsOf,
  FEW,
  kept,
  lineOfRow,
  monthOf,
  ofEach,
  SHARE,
  slowly,
  stepOf,
  versionOf,
  type ExcludedSheet,
  type LedgerSheet,
} from './excluded-sheets';
import type { PaidRows } from './model';
import { periodNamed } from './period-names';
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
/** The same, and of sheets that hold other costs too the rows that are not. */
export interface RepeatedRows extends Repeated {
  readonly again: readonly (readonly [sheetId: string, rows: PaidRows])[];
}

const SAYING = ['date', 'voucher', 'party', 'text'] as const;
type Saying = (typeof SAYING)[number];
/** How exactly days are said, the finest first. */
const GRAINS = ['day', 'month', 'quarter'] as const;
type Grain = (typeof GRAINS)[number];
const GRAIN_OF: Readonly<Partial<Record<DateWay, Grain>>> = { 'year-month': 'month', month: 'month', quarter: 'quarter' };

type CostRow = Readonly<Record<Saying, string> & { readonly row: number; readonly won: number; readonly line: string; readonly month: number | undefined }>;
interface Costs {
  /** Of the columns that may say which cost a row is, those that say something. */
  readonly has: readonly Saying[];
  readonly rows: readonly CostRow[];
  readonly grain: Grain;
  /** Won to which every amount is rounded. */
  readonly step: number;
}

/** The costs of a ledger, as they are compared however they are written. */
const costsOf = kept(function* (ledger: LedgerSheet, edition: Edition): Generator<void, Costs> {
  const { grid, understanding } = ledger;
  const { columns, dateWay } = understanding;
  const style = ledger.dates ?? { way: dateWay ?? 'usual' };
  const has = new Set<Saying>();
  const rows: CostRow[] = [];
  let grain: Grain = GRAIN_OF[style.way] ?? 'day';
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row, won }) => {
    const said = { date: '', voucher: '', party: '', text: '' };
    let month: number | undefined;
    for (const role of SAYING) {
      const column = columns[role];
      if (column === undefined) continue;
      const value = grid.at(row, column);
      const words = cellText(value);
      if (words === '') continue;
      has.add(role);
      if (role === 'date') {
        const day = readBy(style, value, grid.block.date1904);
        const period = day === undefined ? periodNamed(words) : undefined;
        said.date = day ?? words;
        month = day === undefined ? period?.first : Number(day.slice(5, 7));
        if (period?.kind === 'month' || period?.kind === 'quarter') grain = coarser(grain, period.kind);
      } else said[role] = role === 'party' ? companyKey(words) : normalizeLabel(words);
    }
    rows.push({ ...said, row, won: Math.round(won), line: lineOfRow(ledger, row, edition), month });
  });
  return { has: [...has], rows, grain, step: yield* stepOf.inSteps(ledger) };
});

const coarser = (one: Grain, other: Grain): Grain => GRAINS[Math.max(GRAINS.indexOf(one), GRAINS.indexOf(other))] as Grain;

type Rounded = (won: number) => number;
const AS_IT_IS: Rounded = (won) => won;
/** How amounts are rounded to a step: to the nearest, or cut. */
const WAYS: readonly ((step: number) => Rounded)[] = [(step) => (won) => Math.round(won / step), (step) => (won) => Math.trunc(won / step)];

/** By what the rows of two sheets are held against each other. */
interface Manner {
  readonly roles: readonly Saying[];
  readonly grain: Grain;
  readonly amount: Rounded;
  /** Nothing is passed over that both say. */
  readonly isExact: boolean;
}

/** By all that both say; then by the coarser of their amounts and days, and without the words for what it was, which people write anew. */
function mannersOf(own: Costs, theirs: Costs): readonly Manner[] {
  const roles = own.has.filter((role) => theirs.has.includes(role));
  const grain = coarser(own.grain, theirs.grain);
  const amounts = own.step === theirs.step ? [AS_IT_IS] : WAYS.map((way) => way(Math.max(own.step, theirs.step)));
  const isPlain = grain === 'day' && own.step === theirs.step;
  const withoutText = roles.filter((role) => role !== 'text');
  const isTold = roles.includes('text') && withoutText.some((role) => role === 'date' || role === 'voucher');
  const whenAndWhich = roles.filter((role) => role === 'date' || role === 'voucher');
  const isTranslated = whenAndWhich.length > 0 && (['party', 'text'] as const).some((role) => roles.includes(role) && inOtherScript(role, own, theirs));
  return [
    ...amounts.map((amount): Manner => ({ roles, grain, amount, isExact: isPlain })),
    ...(isTold ? amounts.map((amount): Manner => ({ roles: withoutText, grain, amount, isExact: false })) : []),
    ...(isTranslated ? amounts.map((amount): Manner => ({ roles: whenAndWhich, grain, amount, isExact: false })) : []),
  ];
}

/** One of them writes Korean there, and the other hardly ever. */
function inOtherScript(role: Saying, ...both: readonly [Costs, Costs]): boolean {
  const [own, theirs] = both.map(({ rows }) => {
    const said = rows.filter((row) => row[role] !== '');
    return said.filter((row) => /[가-힣]/.test(row[role])).length / Math.max(1, said.length);
  }) as [number, number];
  return Math.max(own, theirs) > 0.5 && Math.min(own, theirs) < 0.2;
}

const dayIn = (grain: Grain, { date, month }: CostRow): string =>
  grain === 'day' || month === undefined ? date : String(grain === 'month' ? month : Math.ceil(month / 3));
const entryBy = ({ roles, grain }: Pick<Manner, 'roles' | 'grain'>, row: CostRow): string =>
  roles.map((role) => (role === 'date' ? dayIn(grain, row) : row[role])).join('\u001f');
const keyBy = (manner: Manner, row: CostRow): string => [manner.amount(row.won), row.line, entryBy(manner, row)].join('\u001f');

function countBy(keyOf: (row: CostRow) => string, rows: readonly CostRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The rows that the counts hold, each of them once; what is taken is taken off. */
function takenFrom(counts: Map<string, number>, keyOf: (row: CostRow) => string, rows: readonly CostRow[]): Set<CostRow> {
  const taken = new Set<CostRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const left = counts.get(key) ?? 0;
    if (left <= 0) continue;
    counts.set(key, left - 1);
    taken.add(row);
  }
  return taken;
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
function needed({ roles, isExact }: Manner, { rows }: Costs): number {
  const least = isExact ? 0 : FEW * 2;
  if (roles.includes('voucher') && new Set(rows.map(({ voucher }) => voucher)).size * 2 > rows.length) return 0;
  if (roles.includes('date') && (roles.includes('party') || roles.includes('text'))) return least;
  return Math.max(least, roles.length > 0 ? FEW : FEW * 2);
}

/** How the amounts of ledgers that are rounded to different steps are alike: by each of their steps, rounded and cut. */
function* alikeAmounts(ledgers: readonly LedgerSheet[]): Generator<void, readonly Alike[]> {
  const rows = yield* ofEach(ledgers, amountRows.inSteps);
  const ofEachLedger = yield* ofEach(ledgers, stepOf.inSteps);
  const steps = new Set(ofEachLedger);
  const finest = least([...steps]);
  const found = [yield* Alike.inSteps(rows.map((own) => own.map(({ won }) => String(Math.round(won)))))];
  for (const step of steps) {
    if (step === finest) continue;
    for (const way of WAYS) {
      const amount = way(step);
      // What is coarser still is held against these at its own step.
      found.push(
        yield* Alike.inSteps(rows.map((own, at) => ((ofEachLedger[at] as number) > step ? [] : own.map(({ won }) => String(amount(Math.round(won))))))),
      );
    }
  }
  return found;
}

/**
 * Ledgers whose rows stand in another one by the columns that both have, where one of them has fewer or others, or says amounts or days less exactly. Of a
 * part and its whole the part is told, of two alike the coarser one, else the one with fewer columns. What the user calls a ledger is always counted.
 *
 * @param ledgers those that nothing has set aside
 * @param edition by whose lines they are read
 * @returns those that are not counted, of those that hold other costs too the rows that are not, and those that may be the same: few rows of round amounts
 * are alike by chance
 */
export function* repeatedSheetsInSteps(ledgers: readonly LedgerSheet[], edition: Edition): Generator<void, RepeatedRows> {
  const aside = new Map<string, ExcludedSheet>();
  const again = new Map<string, PaidRows>();
  const asked: AskedSheet[] = [];
  if (ledgers.length < 2) return { aside: [], again: [], asked };
  const alike = yield* alikeAmounts(ledgers);
  /** What of a ledger others were told to hold already. */
  const used = new Map<LedgerSheet, CostRow[]>();
  for (const [at, one] of ledgers.entries()) {
    const count = amountRows(one).length;
    if (one.said || count < FEW || again.has(one.sheetId)) continue;
    const shares = new Map<number, number>();
    for (const by of alike) for (const [place, share] of yield* by.sharesOf(at)) shares.set(place, Math.max(share, shares.get(place) ?? 0));
    let question: AskedSheet | undefined;
    for (const [place, share] of [...shares].sort(([first], [second]) => first - second)) {
      const other = ledgers[place] as LedgerSheet;
      // Who counts the one of two counts both.
      if (share < SHARE || other.said || aside.has(other.sheetId) || again.has(other.sheetId) || amountRows(other).length < count) continue;
      // What else they say is looked at where their amounts are alike.
      const [own, theirs] = [yield* costsOf.inSteps(one, edition), yield* costsOf.inSteps(other, edition)];
      if (own.rows.length === theirs.rows.length && !isLesser(own, theirs, at < place)) continue;
      const months = [monthOf(one), monthOf(other)];
      const found = heldBy(own, theirs);
      if (!found) continue;
      const { manner, held } = found;
      // The same people are paid the same every month.
      if (!manner.roles.includes('date') && months.every((month) => month !== undefined) && months[0] !== months[1]) continue;
      const amountOf = (row: CostRow): string => keyBy({ ...manner, roles: [] }, row);
      const free = countBy(amountOf, theirs.rows);
      takenFrom(free, amountOf, used.get(other) ?? []);
      const isFree = takenFrom(free, amountOf, own.rows).size === own.rows.length;
      const isWhole = held.size === own.rows.length;
      const isTold = manner.isExact && (manner.roles.includes('date') || manner.roles.includes('voucher'));
      const name = other.understanding.sheet;
      if (weightOf(own) >= needed(manner, own) && (isWhole ? isFree : isTold)) {
        // The larger sheet says less of its costs: what it holds beside those of this one is added to them.
        if (
          isWhole &&
          theirs.rows.length > own.rows.length &&
          own.rows.length >= theirs.rows.length * SHARE &&
          own.has.length > theirs.has.length &&
          own.step <= theirs.step
        ) {
          const keyOf = (row: CostRow): string => keyBy(manner, row);
          const doubled = [...takenFrom(countBy(keyOf, own.rows), keyOf, theirs.rows)];
          const rows = doubled.map(({ row }) => row).sort((a, b) => a - b);
          again.set(other.sheetId, { rows, late: [], unheld: [], sheet: one.understanding.sheet, again: { changed: 0, won: 0 } });
          question = undefined;
          break;
        }
        const changed = isWhole ? NONE : changedIn(manner, own, theirs, held);
        const known = [...held, ...changed];
        used.set(other, [...(used.get(other) ?? []), ...known]);
        if (known.length === own.rows.length) aside.set(one.sheetId, { ...amountsOf(one), kind: 'copy', text: whyAside(manner, name, held, changed) });
        else if (versionOf(one) < versionOf(other)) aside.set(one.sheetId, { ...amountsOf(one), kind: 'version', text: asEarlier(name, own, known) });
        else
          again.set(one.sheetId, {
            rows: known.map(({ row }) => row).sort((a, b) => a - b),
            late: [],
            unheld: [],
            sheet: name,
            again: { changed: changed.size, won: sumOf(changed) },
          });
        question = undefined;
        break;
      }
      question ??= askedAgain(one, own, held.size, name);
    }
    if (question) asked.push(question);
  }
  return { aside: [...aside], again: [...again], asked };
}

const NONE: ReadonlySet<CostRow> = new Set();

/** Of two ledgers of as many costs the one that says less of them; of two that say as much the later one. */
function isLesser(own: Costs, theirs: Costs, isFirst: boolean): boolean {
  if (own.step !== theirs.step) return own.step > theirs.step;
  if (own.grain !== theirs.grain) return GRAINS.indexOf(own.grain) > GRAINS.indexOf(theirs.grain);
  return own.has.length < theirs.has.length || (own.has.length === theirs.has.length && !isFirst);
}

/** In the first manner in which nearly all of its rows stand in the other one: those that do. */
function heldBy(own: Costs, theirs: Costs): { readonly manner: Manner; readonly held: ReadonlySet<CostRow> } | undefined {
  for (const manner of mannersOf(own, theirs)) {
    const keyOf = (row: CostRow): string => keyBy(manner, row);
    const held = takenFrom(countBy(keyOf, theirs.rows), keyOf, own.rows);
    if (held.size >= own.rows.length * SHARE) return { manner, held };
  }
  return undefined;
}

/** Of the rows that do not stand in the other one, those of which a row there says the same with another amount or line. */
function changedIn(manner: Manner, own: Costs, theirs: Costs, held: ReadonlySet<CostRow>): ReadonlySet<CostRow> {
  const isNamed = manner.roles.some((role) => role !== 'date');
  const keyOf = (row: CostRow): string => keyBy(manner, row);
  const left = countBy(keyOf, [...held]);
  const others = theirs.rows.filter((row) => !takenFrom(left, keyOf, [row]).has(row));
  const entryOf = (row: CostRow): string => entryBy(manner, row) + (isNamed ? '' : `\u001f${row.line}`);
  return takenFrom(
    countBy(entryOf, others),
    entryOf,
    own.rows.filter((row) => !held.has(row)),
  );
}

const sumOf = (rows: Iterable<CostRow>): number => [...rows].reduce((sum, row) => sum + row.won, 0);
const wonOf = (rows: Iterable<CostRow>): string => sumOf(rows).toLocaleString('en-US');

/** What a first version held beside what the later one holds was left out of it, as far as anybody can tell. */
function asEarlier(name: string, { rows }: Costs, known: readonly CostRow[]): Text {
  const held = new Set(known);
  const more = rows.filter((row) => !held.has(row));
  return text(
    `‘${name}’ 시트의 이전 판으로 보고 더하지 않았습니다. ${rows.length}행 가운데 ${more.length}행 ${wonOf(more)}원은 ‘${name}’ 시트에 없습니다.`,
    `It was taken as an earlier version of “${name}” and not added. Of its ${rows.length} rows ${more.length}, ${wonOf(more)} won, do not stand there.`,
  );
}

function whyAside({ isExact }: Manner, name: string, held: ReadonlySet<CostRow>, changed: ReadonlySet<CostRow>): Text {
  if (changed.size > 0)
    return text(
      `두 시트에 다 있는 열로 보아 ${held.size}행이 ‘${name}’ 시트에 이미 있고, ${changed.size}행 ${wonOf(changed)}원은 그 시트에 다른 금액이나 비목으로 있어 더하지 않았습니다.`,
      `By the columns that both have, ${held.size} of its rows stand in “${name}” already, and ${changed.size}, ${wonOf(changed)} won, stand there with another amount or category; they were not added.`,
    );
  return isExact
    ? text(
        `두 시트에 다 있는 열로 보아 행이 ‘${name}’ 시트에 이미 있어 더하지 않았습니다.`,
        `By the columns that both have, its rows stand in “${name}” already; they were not added.`,
      )
    : text(
        `금액의 단위나 끝수, 날짜를 적은 방법, 적요나 거래처를 적은 말만 다르고 ${held.size}행 모두 ‘${name}’ 시트에 이미 있어 더하지 않았습니다.`,
        `All ${held.size} of its rows stand in “${name}” already, but for how amounts are rounded, days are written or the text and the parties are worded; they were not added.`,
      );
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
