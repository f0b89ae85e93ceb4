import { editsOf } from '../sheet/editable-block';
import { companyKey } from './company-name';
import { atOnce, text, toSerial, type Text } from '../domain';
import type { Edition } from '../law/types';
import { isCellError, type SheetBlock } from '../sheet/model';
import { numberOf } from './amount-columns';
import { readBy, type DateStyle } from './date-ways';
import { lineIn } from './loose-costs';
import type { PaidRows, Understanding } from './model';
import type { Grid } from './grid';
import { sideOf } from './payment-words';
import { OWN_MEASURE, PAID_WITHIN, settledBy, type Posting } from './settlements';
import { type PaidTo, type SpentByPayee, spentByPayees } from './spent-by-payee';
import { titleKind } from './further-tables';
import { monthIn } from './period-titles';
import { isReturnTitle } from './return-words';
import { isRemarkedOut } from './row-states';
import { isSumLabel } from './text-kind';
import { bareOutside, normalizeLabel, cellText, isBlank } from './text';

/** A sheet that reads as a ledger. */
export interface LedgerSheet {
  readonly sheetId: string;
  readonly grid: Grid;
  readonly understanding: Understanding;
  /** The user said that it is a ledger. */
  readonly said: boolean;
  /** It holds costs that no ledger beside it has, however bare it is: see `kindsAcross`. */
  readonly part?: true;
  /** How its dates are written. */
  readonly dates?: DateStyle;
  readonly visibility?: 'hidden' | 'veryHidden' | undefined;
}

/** Why a ledger is not counted, and what of its amounts stands nowhere else. */
export interface ExcludedSheet {
  readonly text: Text;
  readonly kind:
    'hidden' | 'summary' | 'copy' | 'version' | 'other-firm' | 'planned' | 'left-out' | 'returned' | 'reference' | 'example' | 'paid' | 'year-before';
  readonly rows: number;
  /** Won. */
  readonly amount: number;
}

type LedgerTable = Pick<LedgerSheet, 'grid' | 'understanding'>;

interface Kept<T extends LedgerTable, V, By extends readonly [] | readonly [Edition]> {
  (table: T, ...by: By): V;
  inSteps(table: T, ...by: By): Generator<void, V>;
}

/** What `answer` says of a table, kept until its sheet is edited or read in another way: each edit of a workbook asks it of all its sheets. */
export function kept<T extends LedgerTable, V, By extends readonly [] | readonly [Edition] = []>(
  answer: (table: T, ...by: By) => Generator<void, V>,
): Kept<T, V, By> {
  const known = new WeakMap<Understanding, { readonly block: SheetBlock; readonly edits: number; readonly by: Edition | undefined; readonly said: V }>();
  const inSteps = function* (table: T, ...by: By): Generator<void, V> {
    const { grid, understanding } = table;
    const edits = editsOf(grid.block);
    const one = known.get(understanding);
    if (one && one.block === grid.block && one.edits === edits && one.by === by[0]) return one.said;
    const said = yield* answer(table, ...by);
    known.set(understanding, { block: grid.block, edits, by: by[0], said });
    return said;
  };
  return Object.assign((table: T, ...by: By): V => atOnce(inSteps(table, ...by)), { inSteps });
}

/** Of so many rows a page does not notice. */
const SLICE = 4_096;

/** These one after the other, stopping now and then. */
export function* slowly<T>(all: Iterable<T>, take: (one: T) => void): Generator<void, void> {
  let taken = 0;
  for (const one of all) {
    take(one);
    taken += 1;
    if (taken % SLICE === 0) yield;
  }
}

/** Asks of each in turn, stopping between them: what is kept of them is at hand afterwards. */
export function* ofEach<T, V>(all: readonly T[], ask: (one: T) => Generator<void, V>): Generator<void, V[]> {
  const answers: V[] = [];
  for (const one of all) {
    answers.push(yield* ask(one));
    yield;
  }
  return answers;
}

/** The rows of a ledger with an amount, each with its won. */
export const amountRows = kept(function* ({ grid, understanding }: LedgerTable): Generator<void, readonly { readonly row: number; readonly won: number }[]> {
  const { columns, added, firstRow, lastRow, unit } = understanding;
  const books = added?.book ?? (columns.book === undefined ? [] : [columns.book]);
  const found: { row: number; won: number }[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (row % SLICE === 0) yield;
    let won = 0;
    for (const column of books) won += numberOf(grid.own(row, column)) ?? 0;
    if (won === 0) continue;
    const cells = grid.block.values[row - grid.block.top] ?? [];
    if (!cells.some((cell) => typeof cell === 'string' && isSumLabel(cell))) found.push({ row, won: won * unit });
  }
  return found;
});

/** How many rows of a ledger hold an amount, and what they come to in won. */
export function amountsOf(ledger: LedgerTable): { readonly rows: number; readonly amount: number } {
  const rows = amountRows(ledger);
  return { rows: rows.length, amount: Math.round(rows.reduce((sum, { won }) => sum + won, 0)) };
}

/** Won to which all amounts of a sheet may be rounded. */
const STEPS = [1_000_000, 1_000, 100, 10] as const;

/** Won to which every amount of a ledger is rounded. */
export const stepOf = kept(function* (ledger: LedgerTable): Generator<void, number> {
  const rows = yield* amountRows.inSteps(ledger);
  return STEPS.find((step) => rows.every(({ won }) => Math.round(won) % step === 0)) ?? 1;
});

/** Below this many rows two sheets may be alike by chance. */
export const FEW = 3;
/** So many sums of several rows make a habit. */
const HABIT = 2;
/** A sheet whose rows are nearly all in another one is a copy or a part of it. */
export const SHARE = 0.8;
/** A sheet whose entries are mostly those of another one, with other amounts or lines, is another version of it. */
export const VERSION = 0.6;
/** Two versions have nearly as many entries each. */
const NEARLY_ALL = 0.9;
export const CHANGED = '(?:수정|최종|확정|변경|정정|보완|보정|개정|조정)';
/** `수정전`, `변경 이전`, `구`: as it was before it was put right. */
const FIRST = new RegExp(
  `${CHANGED}(?:하기|되기)?(?:이전|전(?!표|체|년|기|액|자|산|략))|원본|초안|가안|시안|이전|구버전|당초|최초|임시|old|orig|draft|backup|before|백업|사본|copy|(?:검토|심사|승인|결재)(?:하기|되기)?(?:이전|전)$`,
);
const REVISED = new RegExp(`${CHANGED}|(?:검토|심사|승인|결재)후$|제출(?:용|본|안)?[)\\]]?$|재작성|submitted|final|revis|updated|new|after|신버전`);
/** A syllable by itself: `원장_구`, `원장(신)`. */
export const OLD = /(?:^|[\s_([-])구[)\]]?\s*$/;
export const NEW = /(?:^|[\s_([-])신[)\]]?\s*$/;
/** `v2`, `rev.3`, `2차`: the greater it is, the later. */
const NUMBERED = /(?:^|[^a-z])(?:v|ver|version|rev|r)[._-]?(\d{1,2})(?!\d)|(?:^|[^\d])(\d{1,2})차(?!년|연|월)/;

/**
 * Ledgers of a workbook whose costs another ledger of it holds already (summaries, copies, extracts, earlier versions), and hidden ones.
 * Counted, they would swell the cost; so they are set aside, and it is said why, where and how much. What the user calls a ledger is never set aside.
 * `applicant`: the firm that applies, where the workbook says it.
 */
export function* excludedSheetsInSteps(
  ledgers: readonly LedgerSheet[],
  edition: Edition,
  applicant?: string,
): Generator<void, ReadonlyMap<string, ExcludedSheet>> {
  const aside = new Map<string, ExcludedSheet>();
  const put = (ledger: LedgerSheet, kind: ExcludedSheet['kind'], why: Text): void => {
    const { rows, amount } = amountsOf(ledger);
    aside.set(ledger.sheetId, { text: why, kind, rows, amount });
  };
  for (const ledger of ledgers) {
    if (ledger.said || ledger.visibility === undefined) continue;
    aside.set(ledger.sheetId, hiddenSheet(ledger.visibility, ledger));
  }
  for (const ledger of ofOtherFirms(
    ledgers.filter(({ sheetId }) => !aside.has(sheetId)),
    applicant,
  ))
    put(
      ledger,
      'other-firm',
      text(
        `신청기업 ‘${applicant}’이 아닌 다른 회사의 원장으로 보고 더하지 않았습니다.`,
        `It was taken as the ledger of another firm than the applicant “${applicant}” and not added.`,
      ),
    );
  const spent = ledgers.filter((ledger) => !aside.has(ledger.sheetId) && (ledger.said || uncountedKind(ledger) === undefined));
  if (spent.length > 0)
    for (const ledger of ledgers) {
      const uncounted = aside.has(ledger.sheetId) || spent.includes(ledger) ? undefined : uncountedSheet(ledger);
      if (uncounted) aside.set(ledger.sheetId, uncounted);
    }
  const shown = ledgers.filter(({ sheetId }) => !aside.has(sheetId));
  if (shown.length < 2) return aside;
  /** Those that nothing has set aside yet. */
  const notAside = (): LedgerSheet[] => shown.filter(({ sheetId }) => !aside.has(sheetId));
  yield* ofEach(shown, amountRows.inSteps);
  if (shown.some(maySumOthers)) yield* ofEach(shown, byPayee.inSteps);
  for (const { ledger, name } of yield* contractsBeside(shown))
    put(
      ledger,
      'planned',
      text(
        `계약한 금액의 대장으로 보고 더하지 않았습니다. 그 상대에게 쓴 금액은 ‘${name}’ 시트에 있습니다.`,
        `It was taken as a register of what was agreed and not added. What was spent with those parties stands in “${name}”.`,
      ),
    );
  for (const { ledger, payee, sheet } of yield* settlementsOfPayees(shown, edition))
    put(
      ledger,
      'other-firm',
      text(
        `‘${sheet}’ 시트에서 ‘${payee}’에 지급한 금액을 어디에 썼는지의 내역으로 보고 더하지 않았습니다.`,
        `It was taken as what the money was used for that “${sheet}” paid to “${payee}”, and not added.`,
      ),
    );
  for (const ledger of sumsOfOthers(notAside()))
    put(
      ledger,
      'summary',
      text(
        '다른 시트의 금액을 사람·거래처와 비목별로 더한 집계로 보고 더하지 않았습니다.',
        'It adds up the other sheets by person or party and category; it was taken as their summary and not added.',
      ),
    );
  for (const ledger of yield* sumsByMonth(notAside(), edition))
    put(
      ledger,
      'summary',
      text(
        '다른 시트의 금액을 달과 비목별로 더한 집계로 보고 더하지 않았습니다.',
        'It adds up another sheet by month and category; it was taken as its summary and not added.',
      ),
    );
  for (const ledger of yield* sumsByLine(notAside(), edition))
    put(
      ledger,
      'summary',
      text(
        '다른 시트의 금액을 비목별로 더한 집계로 보고 더하지 않았습니다.',
        'It adds up the other sheets by category; it was taken as their summary and not added.',
      ),
    );
  for (const { ledger, name } of yield* withoutLines(notAside()))
    put(
      ledger,
      'copy',
      text(
        `비목이 없고 행이 ‘${name}’ 시트에 비목과 함께 있어 더하지 않았습니다.`,
        `It has no categories, and its rows stand in ‘${name}’ with theirs; they were not added.`,
      ),
    );
  yield;
  for (const { ledger, rows, sheet } of paymentsOfOthers(notAside()))
    if (rows.length === amountsOf(ledger).rows)
      put(
        ledger,
        'paid',
        text(
          `‘${sheet}’에 더한 매입의 지급 내역으로 보고 더하지 않았습니다(매입 후 ${PAID_WITHIN}일 안의 지급). ${OWN_MEASURE.ko}`,
          `It pays the purchases that “${sheet}” counts (within ${PAID_WITHIN} days); it was not added. ${OWN_MEASURE.en}`,
        ),
      );
  const single = shown.filter(({ understanding, said }) => said || understanding.columns.date !== undefined || understanding.columns.voucher !== undefined);
  const own: LedgerSheet[] = [];
  if (single.length > 0) {
    const known = new Set((yield* ofEach(single, (ledger) => linesOf.inSteps(ledger, edition))).flatMap((lines) => [...lines]));
    for (const ledger of shown) {
      if (single.includes(ledger) || aside.has(ledger.sheetId)) continue;
      const shared = isOwnCost(ledger) ? [...(yield* linesOf.inSteps(ledger, edition))].filter((line) => known.has(line)) : undefined;
      // People down and months across, a list of purchases: costs of their own, where no other ledger has their lines.
      if (ledger.part || shared?.length === 0 || isSibling(ledger, single) || (shared && hasMonthsOfItsOwn(ledger, single))) {
        own.push(ledger);
        continue;
      }
      put(
        ledger,
        'summary',
        shared === undefined
          ? text(
              '일자도 전표번호도 없어 다른 배분표의 요약으로 보고 더하지 않았습니다.',
              'Without dates and vouchers it was taken as a summary of another ledger and not added.',
            )
          : text(
              `일자가 없고 다른 배분표에도 같은 비목(${shared.slice(0, 3).join(', ')})이 있어 더하지 않았습니다. 따로 더할 비용이면 인식 결과 수정에서 종류를 배분표로 지정하십시오.`,
              `It has no dates, and another ledger has the same categories (${shared.slice(0, 3).join(', ')}); it was not added. If it is a cost of its own, set its kind to ledger.`,
            ),
      );
    }
  }
  for (const { ledger, name } of yield* roundedCopies(notAside()))
    put(
      ledger,
      'copy',
      text(`행이 ‘${name}’ 시트에 다른 단위로 이미 있어 더하지 않았습니다.`, `Its rows stand in ‘${name}’ already, in another unit; they were not added.`),
    );
  const left = notAside();
  if (left.length < 2) return aside;
  const contents = yield* ofEach(left, function* (ledger) {
    return { ledger, month: monthOf(ledger), rows: yield* wholeRows.inSteps(ledger), entries: yield* entryRows.inSteps(ledger) };
  });
  const rowsAlike = yield* Alike.inSteps(contents.map(({ rows }) => rows));
  const entriesAlike = yield* Alike.inSteps(contents.map(({ entries }) => entries));
  for (const [place, one] of contents.entries()) {
    yield;
    if (one.ledger.said || one.rows.length < FEW) continue;
    const sameRows = yield* rowsAlike.sharesOf(place);
    const sameEntries = one.entries.length < FEW ? NOTHING_SHARED : yield* entriesAlike.sharesOf(place);
    // Those that share nothing with it are not looked at: a workbook may have hundreds of sheets.
    const others = [...new Set([...sameRows.keys(), ...sameEntries.keys()])].sort((a, b) => a - b);
    for (const otherPlace of others) {
      const other = contents[otherPlace] as (typeof contents)[number];
      if (other === one || aside.has(other.ledger.sheetId)) continue;
      // The same people are paid the same every month.
      if (one.month !== undefined && other.month !== undefined && one.month !== other.month) continue;
      const name = other.ledger.understanding.sheet;
      const same = sameRows.get(otherPlace) ?? 0;
      // Of two alike the later one is the copy; of a part and the whole, the part.
      // Of two nearly alike with names that say which came first, the earlier one, whichever has more rows.
      const versions =
        same < 1 &&
        one.entries.length >= other.entries.length * NEARLY_ALL &&
        other.entries.length >= one.entries.length * NEARLY_ALL &&
        versionOf(one.ledger) !== versionOf(other.ledger);
      const isSmaller = (): boolean =>
        other.rows.length > one.rows.length ||
        (other.rows.length === one.rows.length && (same < 1 ? isEarlier(one.ledger, other.ledger, place < otherPlace) : otherPlace < place));
      // Some of its rows stand nowhere else, or its rows say nothing by which to tell them: that is looked at more closely later.
      if (same === 1 && !versions && isSmaller() && tellsCosts(one.ledger)) {
        put(one.ledger, 'copy', text(`행이 ‘${name}’ 시트에 이미 있어 더하지 않았습니다.`, `Its rows stand in ‘${name}’ already; they were not added.`));
        break;
      }
      if (one.entries.length < FEW || one.entries.length < other.entries.length * VERSION) continue;
      const shared = sameEntries.get(otherPlace) ?? 0;
      // Entries that are the same in all they say are no other version of themselves; and what is rounded is no change.
      const areChanged = shared * one.entries.length - same * one.rows.length > 0.5 && stepOf(one.ledger) === stepOf(other.ledger);
      if (shared >= VERSION && (versions || (same < SHARE && areChanged)) && isEarlier(one.ledger, other.ledger, place < otherPlace)) {
        put(
          one.ledger,
          'version',
          text(
            `‘${name}’ 시트의 이전 판으로 보고 더하지 않았습니다. 같은 거래가 다른 금액으로 들어 있습니다.`,
            `It was taken as an earlier version of ‘${name}’ and not added: the same entries, with other amounts.`,
          ),
        );
        break;
      }
    }
  }
  return aside;
}

/** Its rows say what was bought or of whom, or their amounts tell them from others. */
function tellsCosts(ledger: LedgerSheet): boolean {
  const { voucher, party, text: words } = ledger.understanding.columns;
  return [voucher, party, words].some((column) => column !== undefined) || new Set(amountRows(ledger).map(({ won }) => won)).size >= FEW;
}

/** So many months of costs are more than a slip in a month or a quarter. Ours. */
const MONTHS_OF_YEAR = 4;

/** The days on which a ledger has costs, each with how many, and how many of its costs have no day that can be read. */
interface CostDays {
  readonly days: ReadonlyMap<string, number>;
  readonly unread: number;
}

/** The same of one ledger; undefined where it has no column of dates. */
const costDaysOf = kept(function* (ledger: LedgerSheet): Generator<void, CostDays | undefined> {
  const { columns, dateWay } = ledger.understanding;
  if (columns.date === undefined) return undefined;
  const style = ledger.dates ?? { way: dateWay ?? 'usual' };
  const days = new Map<string, number>();
  let unread = 0;
  const { date } = columns;
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row }) => {
    const day = readBy(style, ledger.grid.at(row, date), ledger.grid.block.date1904);
    if (day === undefined) unread += 1;
    else days.set(day, (days.get(day) ?? 0) + 1);
  });
  return { days, unread };
});

/**
 * Dated ledgers whose every cost arose before the four quarters, beside others whose costs lie within: those of the year before, kept to compare.
 * `period`: the four quarters.
 */
export function* yearsBefore(
  ledgers: readonly LedgerSheet[],
  period: { readonly from: string; readonly to: string },
): Generator<void, readonly (readonly [string, ExcludedSheet])[]> {
  const costDays = yield* ofEach(ledgers, costDaysOf.inSteps);
  const dated = ledgers.flatMap((ledger, at) => {
    const of = costDays[at];
    return of ? [{ ledger, ...of }] : [];
  });
  const isPresent = ({ days }: CostDays): boolean => {
    let [inside, all] = [0, 0];
    for (const [day, count] of days) {
      all += count;
      if (day >= period.from && day <= period.to) inside += count;
    }
    return inside * 2 > all;
  };
  if (!dated.some(isPresent)) return [];
  return dated.flatMap(({ ledger, days, unread }) => {
    const all = [...days.keys()];
    const months = new Set(all.map((day) => day.slice(0, 7))).size;
    if (ledger.said || unread > 0 || months < MONTHS_OF_YEAR || all.some((day) => day >= period.from)) return [];
    const why = text(
      `모든 일자가 직전 4분기(${period.from} ~ ${period.to})보다 앞선 지난 기간의 원장으로 보고 더하지 않았습니다.`,
      `All its dates lie before the four quarters (${period.from} to ${period.to}); it was taken as a ledger of the year before and not added.`,
    );
    return [[ledger.sheetId, { ...amountsOf(ledger), kind: 'year-before', text: why }] as const];
  });
}

/** A statement of a year before the four quarters, as its name or its title says. */
export function statementBefore(table: LedgerTable, period: { readonly from: string; readonly to: string }): ExcludedSheet {
  const [from, to] = table.understanding.titleMonths ?? ['', ''];
  return {
    ...amountsOf(table),
    kind: 'year-before',
    text: text(
      `이름이나 제목에 적힌 기간(${from} ~ ${to})이 직전 4분기(${period.from} ~ ${period.to})보다 앞서 지난 기간의 산정표로 보고 배분표와 비교하지도 더하지도 않았습니다.`,
      `Its name or title says a time (${from} to ${to}) before the four quarters (${period.from} to ${period.to}): it was taken as the statement of an earlier year, and neither compared with the ledger nor added.`,
    ),
  };
}

/** A sheet that by its name or title was planned, or left out by its maker: not counted beside one that was spent. */
export function uncountedSheet(table: LedgerTable): ExcludedSheet | undefined {
  const kind = uncountedKind(table);
  return kind && { ...amountsOf(table), kind, text: UNCOUNTED[kind] };
}

/** A sheet that is not counted because it is hidden. */
export function hiddenSheet(visibility: 'hidden' | 'veryHidden', table: LedgerTable): ExcludedSheet {
  return {
    ...amountsOf(table),
    kind: 'hidden',
    text:
      visibility === 'veryHidden'
        ? text('Excel에서 보이지 않게 깊이 숨긴 시트라 더하지 않았습니다.', 'The sheet is very hidden; it was not added.')
        : text('숨긴 시트라 더하지 않았습니다.', 'The sheet is hidden; it was not added.'),
  };
}

/** The lines of a ledger: by their codes, however they are written. */
const linesOf = kept(function* (ledger: LedgerSheet, edition: Edition): Generator<void, ReadonlySet<string>> {
  const lines = new Set<string>();
  const { columns, categoryOfAll } = ledger.understanding;
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row }) => {
    const written = categoryOfAll ?? (columns.category === undefined ? '' : cellText(ledger.grid.at(row, columns.category)));
    const line = lineIn(edition, written) ?? normalizeLabel(written);
    if (line !== '') lines.add(line);
  });
  return lines;
});

/** Somebody or something was paid in each of its rows. */
const isOwnCost = ({ understanding: { columns, months } }: LedgerSheet): boolean =>
  columns.party !== undefined || columns.text !== undefined || months !== undefined;

/** The months of its columns are none in which the other ledgers have costs. */
function hasMonthsOfItsOwn({ understanding: { months } }: LedgerSheet, others: readonly LedgerSheet[]): boolean {
  if (months === undefined || months.length === 0) return false;
  return others.every((ledger) => {
    const { columns, dateWay } = ledger.understanding;
    if (columns.date === undefined) return false;
    const style = ledger.dates ?? { way: dateWay ?? 'usual' };
    return amountRows(ledger).every(({ row }) => {
      const day = readBy(style, ledger.grid.at(row, columns.date as number), ledger.grid.block.date1904);
      return day === undefined || !months.includes(day.slice(0, 7));
    });
  });
}

const withoutNumbers = (name: string): string => normalizeLabel(name).replace(/\d+/g, '#');
/** `7월` beside `6월`: one of a row of sheets, of which this one has lost its dates. */
const isSibling = ({ understanding: { sheet, columns } }: LedgerSheet, others: readonly LedgerSheet[]): boolean =>
  /\d/.test(sheet) &&
  others.some(
    ({ understanding: other }) =>
      other.sheet !== sheet &&
      withoutNumbers(other.sheet) === withoutNumbers(sheet) &&
      // `Sheet1`, `Sheet2` say nothing: there only the same columns do.
      (!NAMED_BY_PROGRAM.test(normalizeLabel(sheet)) || (other.columns.book === columns.book && other.columns.category === columns.category)),
  );
/** As Excel and others call new sheets. */
const NAMED_BY_PROGRAM = /^(sheet|시트|워크시트|worksheet|table|표)[_-]?\d+$/;

/** The one month that a sheet without dates is about, by its name or what stands over its table. */
export function monthOf({ grid, understanding }: LedgerSheet): string | undefined {
  const { columns, headerRows, sheet } = understanding;
  if (columns.date !== undefined || columns.voucher !== undefined) return undefined;
  const texts: string[] = [];
  for (let row = Math.max(grid.block.top, (headerRows[0] as number) - 10); row < (headerRows[0] as number); row += 1)
    for (const value of grid.block.values[row - grid.block.top] ?? []) if (typeof value === 'string') texts.push(value);
  for (const words of [...texts, sheet]) {
    const found = monthIn(words);
    if (found) return `${found.year ?? ''}-${found.month}`;
  }
  // `1301`, `(3)`: one of a row of sheets.
  return /\d/.test(sheet) ? `#${sheet.replace(/\D+/g, '#')}` : undefined;
}

/** What somebody was paid, by who and for what. */
const byPayee = kept(function* (ledger: LedgerSheet): Generator<void, ReadonlyMap<string, number>> {
  const { columns } = ledger.understanding;
  const sums = new Map<string, number>();
  const named = columns.party ?? columns.text;
  if (named === undefined) return sums;
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row, won }) => {
    const key = [named, columns.category].map((column) => (column === undefined ? '' : normalizeLabel(cellText(ledger.grid.at(row, column))))).join('\u001f');
    sums.set(key, (sums.get(key) ?? 0) + won);
  });
  return sums;
});

/** What a ledger paid, by the party that it paid. */
const paidTo = kept(function* ({ grid, understanding }: LedgerSheet): Generator<void, ReadonlyMap<string, PaidTo>> {
  const { party, date, voucher } = understanding.columns;
  const sums = new Map<string, PaidTo>();
  // Without days it sums up what somebody got, and the sheet of that name says the single costs.
  if (party === undefined || (date === undefined && voucher === undefined)) return sums;
  yield* slowly(yield* amountRows.inSteps({ grid, understanding }), ({ row, won }) => {
    const name = cellText(grid.at(row, party));
    const key = companyKey(name);
    const known = sums.get(key) ?? { name, won: 0, each: new Set<number>() };
    sums.set(key, known);
    known.won += won;
    known.each.add(won);
  });
  return sums;
});

/** Sheets that say what others did with the money that another ledger paid them. What the user calls a ledger is none of them. */
function* settlementsOfPayees(shown: readonly LedgerSheet[], edition: Edition): Generator<void, SpentByPayee<LedgerSheet>[]> {
  const all = yield* ofEach(shown, function* (ledger) {
    const isCoded = (): boolean => {
      const { columns, categoryOfAll } = ledger.understanding;
      const rows = amountRows(ledger);
      const written = (row: number): string => categoryOfAll ?? (columns.category === undefined ? '' : cellText(ledger.grid.at(row, columns.category)));
      return rows.filter(({ row }) => lineIn(edition, written(row)) !== undefined).length * 2 > rows.length;
    };
    const titles = ledger.said ? [] : [ledger.understanding.sheet, ...titlesAbove(ledger)];
    return { ledger, sheet: ledger.understanding.sheet, titles, amount: amountsOf(ledger).amount, paid: yield* paidTo.inSteps(ledger), isCoded };
  });
  return spentByPayees(all);
}

const maySumOthers = ({ said, understanding: { columns } }: LedgerSheet): boolean => !said && columns.date === undefined && columns.voucher === undefined;

/** Undated sheets that say the sums of all the others: by who was paid and for what, or in all. */
function sumsOfOthers(shown: readonly LedgerSheet[]): LedgerSheet[] {
  const found: LedgerSheet[] = [];
  if (shown.length < 3 || !shown.some(maySumOthers)) return found;
  const sums = shown.map((ledger) => byPayee(ledger));
  const totals = shown.map((ledger) => amountsOf(ledger).amount);
  shown.forEach((ledger, at) => {
    if (!maySumOthers(ledger)) return;
    const own = sums[at] as ReadonlyMap<string, number>;
    const rest = totals.reduce((sum, amount, other) => (other === at ? sum : sum + amount), 0);
    if (Math.abs(rest - (totals[at] as number)) < 1) return void found.push(ledger);
    if (own.size < 2) return;
    let same = 0;
    for (const [key, won] of own) {
      const others = sums.reduce((sum, one, other) => (other === at ? sum : sum + (one.get(key) ?? 0)), 0);
      if (Math.abs(others - won) < 1) same += 1;
    }
    // One slip in a month makes one person's sum differ.
    if (same >= own.size * 0.6) found.push(ledger);
  });
  return found;
}

/** The parties of a ledger. */
const partiesOf = kept(function* (ledger: LedgerSheet): Generator<void, ReadonlySet<string>> {
  const { party } = ledger.understanding.columns;
  const found = new Set<string>();
  if (party !== undefined)
    yield* slowly(yield* amountRows.inSteps(ledger), ({ row }) => {
      const key = companyKey(cellText(ledger.grid.at(row, party)));
      if (key !== '') found.add(key);
    });
  return found;
});

/** What was agreed, whatever of it was paid. */
const AGREED = /^(?:총|당초|최초|변경)?(?:계약|도급|약정|발주)(?:총액|금액|액|대금)(?:\(.*\))?$|^contract(?:amount|sum|value|price)(?:\(.*\))?$/;

/** Registers of contracts, by the heading of their amount, most of whose parties another ledger of the workbook has by what was spent. */
function* contractsBeside(shown: readonly LedgerSheet[]): Generator<void, { readonly ledger: LedgerSheet; readonly name: string }[]> {
  const isAgreed = (ledger: LedgerSheet): boolean => AGREED.test(amountHeading(ledger).split(' ').at(-1) ?? '');
  const registers = shown.filter((ledger) => !ledger.said && isAgreed(ledger));
  const found: { readonly ledger: LedgerSheet; readonly name: string }[] = [];
  for (const ledger of registers) {
    const own = yield* partiesOf.inSteps(ledger);
    if (own.size === 0) continue;
    for (const other of shown) {
      if (registers.includes(other)) continue;
      const theirs = yield* partiesOf.inSteps(other);
      if ([...own].filter((party) => theirs.has(party)).length < own.size * VERSION) continue;
      found.push({ ledger, name: other.understanding.sheet });
      break;
    }
  }
  return found;
}

type Uncounted = 'planned' | 'left-out' | 'returned' | 'reference' | 'example';
const UNCOUNTED: Readonly<Record<Uncounted, Text>> = {
  example: text('작성 예시로 보고 더하지 않았습니다.', 'It was taken as an example of how to fill in the form and not added.'),
  reference: text('참고용으로 둔 시트로 보고 더하지 않았습니다.', 'It was taken as a sheet for reference and not added.'),
  planned: text('계획이나 예산으로 보고 더하지 않았습니다.', 'It was taken as a plan or a budget and not added.'),
  returned: text(
    '반품·환불·취소한 것의 시트로 보고 더하지도 빼지도 않았습니다. 더한 비용을 되돌린 것이면 그 금액을 조정금액으로 빼십시오.',
    'It was taken as a list of what was sent back, refunded or cancelled; it was neither added nor subtracted. Where it takes back costs that are counted, take the amount off as an adjustment.',
  ),
  'left-out': text(
    '제외·취소·환불한 것의 시트로 보고 더하지 않았습니다.',
    'It was taken as a list of what was left out, cancelled or given back, and not added.',
  ),
};
const PLANNED = /(계획|예산|예정|추정|견적|budget|plan|forecast|estimate)(서|표|안|액|내역|분|총괄표?|집계표?|편성표?|현황표?)?$/;
/** `총괄표 (계획)` */
const PLANNED_BEHIND = /[(（]\s*(?:계획|예산|예정|견적|추정)(?:안|분|액|서)?\s*[)）]\s*$/;
/** What was spent stands in a plan too: `예산현황` with `집행액`. */
const SPENT = /집행|사용|지출|실적|장부|발생|결산|spent|actual|expense/;
const saysPlanned = (words: string): boolean =>
  PLANNED.test(normalizeLabel(words).replace(/[(（][^()（）]*[)）]$|\d+$/, '')) || PLANNED_BEHIND.test(words.slice(-40));

/** The whole of the headings over the amount. */
const amountHeading = ({ grid, understanding: { headerRows, columns } }: LedgerTable): string =>
  columns.book === undefined ? '' : headerRows.map((row) => normalizeLabel(cellText(grid.at(row, columns.book as number)))).join(' ');

/** What was left out, by the first word of its title. */
const BEGINS_OUT = /^(제외|불인정|미인정|취소|반려|환불|반품|cancel|exclud|reject)/;

/** `2012(참고)`, `참고용`: the sheet's own name says so. */
const FOR_REFERENCE = /[([（［]\s*(?:참고|참조)(?:용|자료)?\s*[)\]）］]\s*$|^\s*(?:참고|참조)(?:용|자료)\s*$|[([]\s*(?:for )?reference\s*[)\]]\s*$/i;

/** `작성요령`, `※ 작성 예시`: the name of the sheet, or the line right over the table. */
const SHOWS_HOW = /(작성|기재|입력)(요령|방법|안내|예시|예)$|^(예시|샘플|examples?|samples?)$/;

/** `7월(폐기)`, `10월_사용안함`: a sheet that somebody kept and no longer uses. */
const DISCARDED =
  /(?:폐기|무효|사용(?:안함|하지않음|금지|중지)|미사용|안씀|쓰지않음|버림|삭제(?:함|예정|대상)?|obsolete|discarded|superseded|void|donotuse)[)\]）]?$/;
function uncountedKind(table: LedgerTable): Uncounted | undefined {
  const { sheet } = table.understanding;
  if (FOR_REFERENCE.test(sheet)) return 'reference';
  const titles = titlesAbove(table);
  if ([sheet, titles[titles.length - 1] ?? ''].some((words) => SHOWS_HOW.test(bareOutside(words)))) return 'example';
  const title = titles[0] ?? '';
  const heading = amountHeading(table);
  if (!SPENT.test(heading) && ([sheet, title].some(saysPlanned) || (table.understanding.kind === 'statement' && saysPlanned(heading)))) return 'planned';
  const isOut = DISCARDED.test(normalizeLabel(sheet)) || titleKind(sheet) === 'left-out' || isRemarkedOut(sheet);
  // What is written with its sign is a part of the costs.
  if (!isOut && [sheet, title].some(isReturnTitle)) return amountsOf(table).amount < 0 ? undefined : 'returned';
  return isOut || (BEGINS_OUT.test(normalizeLabel(title)) && titleKind(title) !== undefined) ? 'left-out' : undefined;
}

/** The rows of a ledger as they are in thousands. */
const inThousands = kept(function* ({ grid, understanding }: LedgerTable): Generator<void, readonly string[]> {
  const { columns } = understanding;
  const compared = [columns.date, columns.voucher, columns.party, columns.text, columns.category].filter((column): column is number => column !== undefined);
  if (compared.length < 2) return [];
  const rows: string[] = [];
  yield* slowly(yield* amountRows.inSteps({ grid, understanding }), ({ row, won }) => {
    rows.push([...compared.map((column) => cellText(grid.at(row, column))), Math.round(won / 1_000)].join('\u001f'));
  });
  return rows;
});

/** Ledgers whose rows others hold in another unit: the rounded one, or those that it holds beside more. */
function* roundedCopies(shown: readonly LedgerSheet[]): Generator<void, { readonly ledger: LedgerSheet; readonly name: string }[]> {
  const coarse = shown.filter(({ understanding }) => understanding.unit > 1);
  const fine = shown.filter(({ understanding }) => understanding.unit === 1);
  if (coarse.length === 0 || fine.length === 0) return [];
  const rowsIn = new Map(
    yield* ofEach(shown, function* (ledger) {
      return [ledger, yield* inThousands.inSteps(ledger)] as const;
    }),
  );
  const all = new Set(fine.flatMap((ledger) => rowsIn.get(ledger) ?? []));
  return coarse.flatMap((ledger) => {
    const own = rowsIn.get(ledger) as readonly string[];
    if (own.length < FEW) return [];
    const held = new Set(own);
    const parts = fine.filter((one) => {
      const rows = rowsIn.get(one) as readonly string[];
      return rows.length >= FEW && !one.said && rows.filter((row) => held.has(row)).length >= rows.length * SHARE;
    });
    if (!ledger.said && own.filter((row) => all.has(row)).length >= own.length * SHARE) {
      const other = parts[0] ?? fine.find((one) => (rowsIn.get(one) as readonly string[]).some((row) => held.has(row)));
      return other ? [{ ledger, name: other.understanding.sheet + (parts.length > 1 ? ' …' : '') }] : [];
    }
    return parts.map((one) => ({ ledger: one, name: ledger.understanding.sheet }));
  });
}

/** What was paid, when and to whom, without its line. */
const paidEntries = kept(function* (ledger: LedgerSheet): Generator<void, readonly string[]> {
  const { date, party, text: words } = ledger.understanding.columns;
  if (date === undefined || (party === undefined && words === undefined)) return [];
  const entries: string[] = [];
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row, won }) => {
    const named = [date, party, words].map((column) => (column === undefined ? '' : normalizeLabel(cellText(ledger.grid.at(row, column)))));
    entries.push([...named, won].join('\u001f'));
  });
  return entries;
});

/** Ledgers without any category whose rows another one has with theirs. */
function* withoutLines(shown: readonly LedgerSheet[]): Generator<void, { readonly ledger: LedgerSheet; readonly name: string }[]> {
  const isOpen = ({ grid, understanding }: LedgerSheet): boolean =>
    understanding.categoryFrom === undefined &&
    amountRows({ grid, understanding }).every(
      ({ row }) => understanding.columns.category === undefined || isBlank(grid.at(row, understanding.columns.category)),
    );
  const open = shown.filter((ledger) => !ledger.said && isOpen(ledger));
  if (open.length === 0 || open.length === shown.length) return [];
  const coded = yield* ofEach(
    shown.filter((ledger) => !open.includes(ledger)),
    function* (ledger) {
      return { ledger, entries: new Set(yield* paidEntries.inSteps(ledger)) };
    },
  );
  const found = yield* ofEach(open, function* (ledger) {
    const entries = yield* paidEntries.inSteps(ledger);
    const other = entries.length < FEW ? undefined : coded.find((one) => entries.filter((entry) => one.entries.has(entry)).length >= entries.length * SHARE);
    return other ? [{ ledger, name: other.ledger.understanding.sheet }] : [];
  });
  return found.flat();
}

interface MonthSum {
  won: number;
  rows: number;
}

const isDated = ({ understanding }: LedgerSheet): boolean => understanding.columns.date !== undefined;

/** By how much each amount of a sheet may differ from the one that was rounded to it: half of what all of them are whole multiples of. */
const slackOf = (ledger: LedgerSheet): number => {
  const rows = amountRows(ledger);
  const grain = [1_000_000, 1_000].find((one) => rows.every(({ won }) => won % one === 0)) ?? 1;
  return grain === 1 ? 0 : grain / 2;
};

const SAYING = ['party', 'text', 'voucher', 'account', 'department', 'institution'] as const;
const saysNothingElse = ({ understanding: { columns } }: LedgerTable): boolean => SAYING.every((role) => columns[role] === undefined);

/** Dated sheets whose rows are the sums of another one by month and line. */
function* sumsByMonth(shown: readonly LedgerSheet[], edition: Edition): Generator<void, LedgerSheet[]> {
  const dated = shown.filter(isDated);
  const singly = dated.filter((ledger) => !ledger.said && isOneEachMonth(ledger, edition));
  if (dated.length < 2 || singly.length === 0) return [];
  const all = new Map(
    yield* ofEach(dated, function* (ledger) {
      return [ledger, yield* byMonth.inSteps(ledger, edition)] as const;
    }),
  );
  return singly.filter((ledger) => {
    const own = all.get(ledger) as ReadonlyMap<string, MonthSum>;
    if (own.size < FEW) return false;
    const slack = slackOf(ledger);
    // Nothing but months, lines and amounts: where they are those of another sheet, it says the same again.
    const bare = saysNothingElse(ledger);
    return [...all].some(([other, sums]) => {
      if (other === ledger) return false;
      let [same, several] = [0, 0];
      for (const [key, { won, rows }] of own) {
        const sum = sums.get(key);
        // What the other one does not hold would be lost.
        if (!sum) return false;
        if (Math.abs(sum.won - won) >= 1 + slack * rows) continue;
        same += 1;
        if (sum.rows > 1) several += 1;
      }
      return (same >= own.size * VERSION && several >= HABIT) || (bare && !saysNothingElse(other) && same >= own.size * SHARE);
    });
  });
}

/**
 * Tables of one sheet that say again what another one of it holds: its sums by month and line, or its rows with fewer columns.
 * @returns each with the one that holds more
 */
export function repetitionsAmong<T extends LedgerTable>(tables: readonly T[], edition: Edition): readonly { readonly table: T; readonly other: T }[] {
  const sheets = new Map(tables.map((table, at): [LedgerSheet, T] => [{ ...table, sheetId: String(at), said: false }, table]));
  const ledgers = [...sheets.keys()].filter(isDated);
  if (ledgers.length < 2 || !ledgers.some((one) => ledgers.some((other) => saysLess(one, other)))) return [];
  const sums = atOnce(sumsByMonth(ledgers, edition));
  const found: { table: T; other: T }[] = [];
  const aside = new Set<LedgerSheet>();
  for (const one of ledgers) {
    const other = ledgers.find((ledger) => !aside.has(ledger) && saysLess(one, ledger) && (sums.includes(one) || isHeldIn(one, ledger, edition)));
    if (!other) continue;
    aside.add(one);
    found.push({ table: sheets.get(one) as T, other: sheets.get(other) as T });
  }
  return found;
}

/** Its columns are some of those of the other one. */
const saysLess = (one: LedgerTable, other: LedgerTable): boolean => {
  const [own, others] = [one, other].map(({ understanding: { columns } }) => SAYING.filter((role) => columns[role] !== undefined)) as [string[], string[]];
  return own.length < others.length && own.every((role) => others.includes(role));
};

/** Nearly every row of it stands in the other one, with its day, its line and its party. */
function isHeldIn(one: LedgerSheet, other: LedgerSheet, edition: Edition): boolean {
  const { date, party } = one.understanding.columns;
  const keysOf = (ledger: LedgerSheet): string[] => {
    const { columns, dateWay } = ledger.understanding;
    return amountRows(ledger).map(({ row, won }) => {
      const day = readBy(ledger.dates ?? { way: dateWay ?? 'usual' }, ledger.grid.at(row, columns.date as number), ledger.grid.block.date1904);
      const paid = party === undefined || columns.party === undefined ? '' : cellText(ledger.grid.at(row, columns.party));
      return [day ?? row, lineOfRow(ledger, row, edition), paid, won].join('\u001f');
    });
  };
  const own = date === undefined ? [] : keysOf(one);
  if (own.length < FEW) return false;
  const open = new Map<string, number>();
  for (const key of keysOf(other)) open.set(key, (open.get(key) ?? 0) + 1);
  const held = own.filter((key) => {
    const left = open.get(key) ?? 0;
    open.set(key, left - 1);
    return left > 0;
  });
  return held.length >= own.length * SHARE;
}

/** Months across without a day in any row, whose lines come to what another sheet has in it, or all others together: the same money by month. */
function* sumsByLine(shown: readonly LedgerSheet[], edition: Edition): Generator<void, LedgerSheet[]> {
  const across = shown.filter((ledger) => !ledger.said && !isDated(ledger) && ledger.understanding.months !== undefined);
  if (across.length === 0 || across.length === shown.length) return [];
  const sums = yield* ofEach(
    shown.filter((ledger) => !across.includes(ledger)),
    (ledger) => byLine.inSteps(ledger, edition),
  );
  const all = new Map<string, MonthSum>();
  for (const own of sums) for (const [line, { won, rows }] of own) addTo(all, line, won, rows);
  const found = yield* ofEach(across, function* (ledger) {
    const own = yield* byLine.inSteps(ledger, edition);
    const slack = slackOf(ledger) * (ledger.understanding.added?.book?.length ?? 1);
    return [...sums, all].some((other) => isSumOf(own, other, slack)) ? [ledger] : [];
  });
  return found.flat();
}

/** Its lines stand there, and most of them come to the same, of several rows: a slip in one of them makes it no cost of its own. */
function isSumOf(own: ReadonlyMap<string, MonthSum>, other: ReadonlyMap<string, MonthSum>, slack: number): boolean {
  let [same, several] = [0, 0];
  for (const [line, { won, rows: parts }] of own) {
    const sum = other.get(line);
    // What the other one does not hold would be lost.
    if (!sum) return false;
    if (Math.abs(sum.won - won) >= 1 + slack * parts) continue;
    same += 1;
    several += sum.rows - 1;
  }
  return same >= own.size * VERSION && several >= HABIT;
}

function addTo(sums: Map<string, MonthSum>, key: string, won: number, rows = 1): void {
  const sum = sums.get(key);
  if (!sum) sums.set(key, { won, rows });
  else {
    sum.won += won;
    sum.rows += rows;
  }
}

export const lineOfRow = ({ grid, understanding: { columns, categoryOfAll } }: LedgerTable, row: number, edition: Edition): string => {
  const written = categoryOfAll ?? (columns.category === undefined ? '' : cellText(grid.at(row, columns.category)));
  return lineIn(edition, written) ?? normalizeLabel(written);
};

/** What a ledger comes to by line, in won. */
const byLine = kept(function* (ledger: LedgerSheet, edition: Edition): Generator<void, ReadonlyMap<string, MonthSum>> {
  const sums = new Map<string, MonthSum>();
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row, won }) => addTo(sums, lineOfRow(ledger, row, edition), won));
  return sums;
});

/** By which month and line a row of a ledger is added up; one without a month is its own. */
function keyOfMonth(ledger: LedgerSheet, row: number, edition: Edition): string {
  const { grid, understanding } = ledger;
  const month = readBy({ way: understanding.dateWay ?? 'usual' }, grid.at(row, understanding.columns.date as number), grid.block.date1904)?.slice(0, 7);
  return `${month ?? row}\u001f${lineOfRow(ledger, row, edition)}`;
}

/** No month of it has two rows of one line. */
function isOneEachMonth(ledger: LedgerSheet, edition: Edition): boolean {
  const seen = new Set<string>();
  return amountRows(ledger).every(({ row }) => {
    const key = keyOfMonth(ledger, row, edition);
    return !seen.has(key) && seen.add(key);
  });
}

/** What a ledger comes to by month and line, in won. */
const byMonth = kept(function* (ledger: LedgerSheet, edition: Edition): Generator<void, ReadonlyMap<string, MonthSum>> {
  const sums = new Map<string, MonthSum>();
  yield* slowly(yield* amountRows.inSteps(ledger), ({ row, won }) => {
    addTo(sums, keyOfMonth(ledger, row, edition), won);
  });
  return sums;
});

const FIRM = /㈜|\(주\)|주식회사|유한회사|(co\.,? ?ltd|inc|corp|gmbh)\b/i;
const LEDGER_TITLE = /원장|배분|연구개발비|집행|명세|ledger|r&d/i;
const COMMON = /원장|배분표|연구개발비|집행|내역|명세|ledger|r&d|시트|sheet|[\d\s()_.\-년월]/gi;

/** Where sheets carry names of firms, and one of them that of the applicant: those of the others. */
function ofOtherFirms(ledgers: readonly LedgerSheet[], applicant: string | undefined): LedgerSheet[] {
  const own = applicant === undefined ? '' : companyKey(applicant);
  if (own.length < 2) return [];
  const titlesOf = (ledger: LedgerSheet): string[] => {
    return [ledger.understanding.sheet, ...titlesAbove(ledger).filter((title) => LEDGER_TITLE.test(title))];
  };
  const titles = ledgers.map(titlesOf);
  const ours = ledgers.filter((_, at) => (titles[at] as string[]).some((title) => companyKey(title).includes(own)));
  if (ours.length === 0) return [];
  return ledgers.filter((ledger, at) => {
    if (ledger.said || ours.includes(ledger)) return false;
    const { sheet } = ledger.understanding;
    // Another firm by its form of company, or by standing where the applicant's name stands: `하늘전자 원장`, `노을전자 원장`.
    if ((titles[at] as string[]).some((title) => FIRM.test(title))) return true;
    return ours.some((one) => {
      const name = companyKey(one.understanding.sheet);
      const tail = name.slice(name.indexOf(own) + own.length);
      return name.startsWith(own) && tail.length >= 2 && companyKey(sheet).endsWith(tail) && companyKey(sheet).replace(COMMON, '').length >= 2;
    });
  });
}

/** What stands over the table. */
export function titlesAbove({ grid, understanding: { headerRows } }: LedgerTable): string[] {
  const texts: string[] = [];
  for (let row = Math.max(grid.block.top, (headerRows[0] as number) - 5); row < (headerRows[0] as number); row += 1)
    for (const value of grid.block.values[row - grid.block.top] ?? []) if (typeof value === 'string' && value.length <= 80) texts.push(value);
  return texts;
}

/** Which of two versions is the earlier one: by their names, else the one that stands first. */
function isEarlier(one: LedgerSheet, other: LedgerSheet, first: boolean): boolean {
  const [own, theirs] = [versionOf(one), versionOf(other)];
  return own === theirs ? first : own < theirs;
}

/** What words say of the version: below 0 for a first one, above it for a later one, 0 where they say nothing. */
export function versionWord(said: string): -1 | 0 | 1 {
  const name = normalizeLabel(said);
  if (FIRST.test(name) || OLD.test(said)) return -1;
  return REVISED.test(name) || NEW.test(said) ? 1 : 0;
}

/** By its name and what stands over its table: the later version has the greater one; below 0 for a first one, 0 where nothing says so. */
export function versionOf(ledger: LedgerSheet): number {
  for (const said of [ledger.understanding.sheet, ...titlesAbove(ledger)]) {
    const name = normalizeLabel(said);
    const [, version, time] = NUMBERED.exec(name) ?? [];
    const number = Number(version ?? time ?? 0);
    const word = versionWord(said);
    if (word < 0 || number === 1) return -1;
    if (number > 0) return number;
    if (word > 0) return 1;
  }
  return 0;
}

const NOTHING_SHARED: ReadonlyMap<number, number> = new Map();

/** Lists of rows, and which of them hold the same ones. */
export class Alike {
  /** By row: the one list that holds it once, or how often it stands in each list. */
  private readonly held = new Map<string, number | Map<number, number>>();

  private constructor(private readonly lists: readonly (readonly string[])[]) {}

  static *inSteps(lists: readonly (readonly string[])[]): Generator<void, Alike> {
    const alike = new Alike(lists);
    for (const [at, rows] of lists.entries()) {
      yield* slowly(rows, (row) => alike.hold(row, at));
      yield;
    }
    return alike;
  }

  private hold(row: string, at: number): void {
    const known = this.held.get(row);
    if (known === undefined) return void this.held.set(row, at);
    const counts = typeof known === 'number' ? new Map([[known, 1]]) : known;
    counts.set(at, (counts.get(at) ?? 0) + 1);
    if (counts !== known) this.held.set(row, counts);
  }

  /** What part of its rows each other list holds too, one for one; those that hold none are left out. */
  *sharesOf(at: number): Generator<void, ReadonlyMap<number, number>> {
    const rows = this.lists[at] as readonly string[];
    const shared = new Map<number, number>();
    const seen = new Set<ReadonlyMap<number, number>>();
    yield* slowly(rows, (row) => {
      const counts = this.held.get(row);
      if (typeof counts !== 'object' || seen.has(counts)) return;
      seen.add(counts);
      const own = counts.get(at) as number;
      for (const [other, count] of counts) if (other !== at) shared.set(other, (shared.get(other) ?? 0) + Math.min(own, count));
    });
    for (const [other, count] of shared) shared.set(other, count / rows.length);
    return shared;
  }
}

/** The rows of a table that hold an amount, as what was bought or paid. Without a party in both tables none is compared. */
const postingsOf = ({ grid, understanding }: LedgerTable, both: boolean): (Posting & { readonly row: number })[] => {
  const { columns, dateWay = 'usual' } = understanding;
  return amountRows({ grid, understanding }).map(({ row, won }) => {
    const said = columns.date === undefined ? undefined : readBy({ way: dateWay }, grid.at(row, columns.date), grid.block.date1904);
    return {
      row,
      won,
      party: both ? companyKey(cellText(grid.at(row, columns.party as number))) : '',
      ...(said === undefined ? {} : { day: toSerial(said) }),
    };
  });
};

/** The sheet rows of a table of payments that pay purchases of the others, empty where they are too few to tell; `unheld` as in `Settled`. */
export function rowsPaying(
  payments: LedgerTable,
  purchases: readonly LedgerTable[],
  within?: number,
): { readonly rows: readonly number[]; readonly unheld: readonly number[] } {
  const both = [payments, ...purchases].every(({ understanding }) => understanding.columns.party !== undefined);
  const paid = postingsOf(payments, both);
  const { settled, unheld } = settledBy(
    purchases.flatMap((table) => postingsOf(table, both)),
    paid,
    within,
  );
  const rowsAt = (places: ReadonlySet<number>): number[] => paid.flatMap(({ row }, at) => (places.has(at) ? [row] : []));
  return settled.size < FEW ? { rows: [], unheld: [] } : { rows: rowsAt(settled), unheld: rowsAt(unheld) };
}

/** Sheets of payments, and which of their rows pay what the ledger of another sheet counts. */
export function paymentsOfOthers(shown: readonly LedgerSheet[]): ({ readonly ledger: LedgerSheet } & PaidRows)[] {
  const sides = new Map(
    shown.map((ledger) => {
      const { headings = {}, sheet } = ledger.understanding;
      return [ledger, [headings.book, sheet, headings.date].map((words) => sideOf(words ?? '')).find((side) => side !== undefined)] as const;
    }),
  );
  const bought = shown.filter((ledger) => sides.get(ledger) !== 'payment' && ledger.understanding.columns.party !== undefined);
  const [first] = bought;
  if (!first) return [];
  const sheet = first.understanding.sheet + (bought.length > 1 ? ' …' : '');
  return shown.flatMap((ledger) => {
    const { months, added, columns } = ledger.understanding;
    // Whose pay a table says, month by month, is no payment of a purchase.
    if (ledger.said || sides.get(ledger) !== 'payment' || months !== undefined || added?.book !== undefined || columns.party === undefined) return [];
    const { rows, unheld } = rowsPaying(ledger, bought, PAID_WITHIN);
    const late = rowsPaying(ledger, bought).rows.filter((row) => !rows.includes(row) && !unheld.includes(row));
    return rows.length + late.length === 0 ? [] : [{ ledger, rows, late, unheld, sheet }];
  });
}

/** The rows of a ledger as they are compared; `whole` with their amounts and lines, else just which entry each is. */
function* rowsOf({ grid, understanding }: LedgerTable, whole: boolean): Generator<void, readonly string[]> {
  const { columns, firstRow, lastRow } = understanding;
  const compared = (
    whole
      ? [columns.date, columns.voucher, columns.party, columns.text, columns.category, columns.book]
      : [columns.date, columns.voucher, columns.party, columns.text]
  ).filter((column): column is number => column !== undefined);
  if (compared.length < 2 || (!whole && columns.date === undefined && columns.voucher === undefined)) return [];
  const rows: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (row % SLICE === 0) yield;
    if (columns.book === undefined || isBlank(grid.own(row, columns.book))) continue;
    if (columns.category !== undefined && isBlank(grid.at(row, columns.category)) && understanding.categoryFrom === undefined) continue;
    rows.push(
      compared
        .map((column) => {
          const value = grid.at(row, column);
          return isCellError(value) ? value.error : String(value ?? '').trim();
        })
        .join('\u001f'),
    );
  }
  return rows;
}

const wholeRows = kept((ledger: LedgerTable) => rowsOf(ledger, true));
const entryRows = kept((ledger: LedgerTable) => rowsOf(ledger, false));
