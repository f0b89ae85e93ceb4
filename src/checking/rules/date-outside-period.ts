import { firstDayOf, lastDayOf, quarterOf, text, toSerial, type PlainDate, type Text } from '../../domain';
import { companyKey } from '../../reading/company-name';
import { numberOf } from '../../reading/amount-columns';
import { readBy, USUAL } from '../../reading/date-ways';
import { textOf, type Row } from '../../reading/table/row';
import { eachInColumns } from '../barred-columns';
import { stretchesIn } from '../../reading/table/quarters';
import { cellText } from '../../reading/text';
import { printOf } from '../engine/finding-key';
import type { Covered } from '../findings';
import type { Context, GroupRule, Hit, RowRule, Rule, TableRule } from '../engine/rule';
import { columnsOutside, earlierOf, FOUR_QUARTERS, isOutside, quartersOf, stretchName, titleStretches } from './four-quarters';
import { BOTH, columnOf, LEDGER, number } from '../message-formatting';

const ofRow: RowRule = {
  kind: 'row',
  applies: ({ period }) => period !== undefined,
  meta: {
    id: 'date-outside-period',
    severity: 'error',
    kinds: LEDGER,
    title: text('기간 밖의 일자', 'Date outside the period'),
    reason: text(
      '신청일이 속하는 분기의 직전 4분기에 쓴 비용만 연구개발비에 들어갑니다.',
      'Only costs of the four quarters before the quarter of the application count.',
    ),
    source: FOUR_QUARTERS,
  },
  check(row, context) {
    const { period } = context;
    const { date } = row.date;
    if (!period || date === undefined || (date >= period.from && date <= period.to)) return undefined;
    const when = whenOf(row, date);
    return {
      row: row.row,
      column: columnOf(row, 'date'),
      message: text(
        `직전 4분기(${period.from} ~ ${period.to}) 밖의 ${when.ko === date ? '일자' : '기간'}입니다: ${when.ko}`,
        `${when.en} is outside the four quarters (${period.from} to ${period.to})`,
      ),
      source: quartersOf(context),
    };
  },
};

/** The day of a row; where its sheet writes quarters, or a title over it a month, as that is called. */
function whenOf({ row, table }: Row, date: PlainDate): Text {
  const { dateWay, periods } = table.understanding;
  if (table.columns.date !== undefined && dateWay !== 'quarter') return text(date, date);
  const quarter = quarterOf(date);
  if (table.columns.date !== undefined) return stretchName({ from: firstDayOf(quarter).slice(0, 7), to: lastDayOf(quarter).slice(0, 7) });
  const title = periods?.findLast((one) => one.row < row);
  const words = title && (table.grid.block.values[title.row - table.grid.block.top] ?? []).map((cell) => cellText(cell)).find((cell) => cell !== '');
  if (words === undefined) return text(date, date);
  const named = `‘${words}’${words.includes(date.slice(2, 4)) ? '' : ` (${date.slice(0, 7)})`}`;
  return text(named, named);
}

/** Another day of a row, asked of the same as its date. */
const alsoOfRow = (check: RowRule['check']): RowRule => ({
  kind: 'row',
  applies: ofRow.applies as NonNullable<RowRule['applies']>,
  meta: ofRow.meta,
  check,
});

/** A year, and some days less: the year was mistyped. */
const YEAR_APART = 300;

/** The day beside the date lies outside the four quarters and a year from it: in the other rows both are near. */
const ofDayBeside = alsoOfRow((row, context) => {
  const { period } = context;
  const { grid, understanding } = row.table;
  const { besideDate } = understanding;
  const { date } = row.date;
  if (!period || besideDate === undefined || date === undefined || date < period.from || date > period.to || row.kind !== 'data') return undefined;
  const other = readBy(USUAL, grid.own(row.row, besideDate), grid.block.date1904);
  if (other === undefined || (other >= period.from && other <= period.to) || Math.abs(toSerial(other) - toSerial(date)) < YEAR_APART) return undefined;
  return {
    row: row.row,
    column: besideDate,
    message: text(
      `직전 4분기(${period.from} ~ ${period.to}) 밖의 일자입니다: ${other} (같은 행의 ${understanding.headings?.date ?? '일자'}: ${date})`,
      `${other} is outside the four quarters (${period.from} to ${period.to}); the date of its row is ${date}`,
    ),
    source: quartersOf(context),
  };
});

/** What was bought of a party, by what can be asked of it at a day: whether it lies in the four quarters and comes to enough. */
interface Bought {
  /** The first day in the four quarters on which just so much was bought. */
  readonly whole: Map<number, string>;
  /** The first row in which just so much was bought outside them. */
  readonly outside: Map<number, Row>;
  /** The days in the four quarters in order, each with the most that was bought until then. */
  readonly until: readonly { readonly day: string; readonly most: number }[];
  /** The row of the most that was bought before them. */
  readonly most: Row | undefined;
}
function boughtIn(rows: readonly Row[], { from, to }: NonNullable<Context['period']>): Bought {
  const whole = new Map<number, string>();
  const outside = new Map<number, Row>();
  const within: { day: string; most: number }[] = [];
  let most: Row | undefined;
  for (const row of rows) {
    const [day, won] = [row.date.date as string, row.book.n];
    if (won <= 0 || day > to) continue;
    if (day >= from) {
      within.push({ day, most: won });
      const first = whole.get(won);
      if (first === undefined || day < first) whole.set(won, day);
    } else {
      if (!outside.has(won)) outside.set(won, row);
      if (most === undefined || won > most.book.n) most = row;
    }
  }
  within.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (let at = 1; at < within.length; at += 1) {
    const own = within[at] as { most: number };
    own.most = Math.max(own.most, (within[at - 1] as { most: number }).most);
  }
  return { whole, outside, until: within, most };
}
/** The row outside the four quarters in which the most likely was bought what so much takes back on that day; undefined where it may be one in them. */
function purchaseOutside({ whole, outside, until, most }: Bought, taken: number, day: string): Row | undefined {
  const same = whole.get(taken);
  if (same !== undefined && same <= day) return undefined;
  const before = outside.get(taken);
  if (before) return before;
  let [low, high] = [0, until.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((until[middle] as { day: string }).day <= day) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && (until[low - 1] as { most: number }).most >= taken) return undefined;
  return most !== undefined && most.book.n >= taken ? most : undefined;
}

/** What is taken back within the four quarters was bought outside them, of the same party: it is none of their costs that came back. */
const ofReturn: GroupRule = {
  kind: 'group',
  applies: ofRow.applies as NonNullable<GroupRule['applies']>,
  meta: ofRow.meta,
  keyOf(row) {
    const { entryColumn, hasSides } = row.table;
    if (entryColumn === undefined || hasSides === true || row.date.date === undefined) return undefined;
    const party = companyKey(textOf(row, 'party'));
    return party === '' ? undefined : party;
  },
  check(rows, context) {
    const { period } = context;
    const taken = rows.filter(
      ({ row, book, date: { date }, table }) => period && date !== undefined && date >= period.from && book.n < 0 && table.isReturn?.(row) === true,
    );
    if (!period || taken.length === 0) return undefined;
    const isWithin = ({ date }: Row): boolean => (date.date as string) <= period.to;
    const returns = taken.filter(isWithin);
    const later =
      taken.length > returns.length
        ? returnedLater(
            rows,
            taken.filter((row) => !isWithin(row)),
            context,
          )
        : [];
    if (returns.length === 0) return later;
    const bought = boughtIn(rows, period);
    return [
      ...later,
      ...returns.flatMap((row) => {
        const first = purchaseOutside(bought, -row.book.n, row.date.date as string);
        if (!first) return [];
        const day = first.date.date as string;
        return [
          {
            row: row.row,
            column: columnOf(row, 'book'),
            message: text(
              `직전 4분기(${period.from} ~ ${period.to}) 밖에 산 것(${day}, ${first.row + 1}행)을 되돌린 금액 ${number(-row.book.n)}입니다. 4분기의 비용에서 빼지 않았습니다.`,
              `${number(-row.book.n)} takes back what was bought outside the four quarters (${period.from} to ${period.to}) on ${day} (row ${first.row + 1}); it was not subtracted from their costs`,
            ),
            source: quartersOf(context),
          },
        ];
      }),
    ];
  },
};

/** What was bought in the four quarters and went back after them: just so much, or the same thing; what was bought after them as well is none of theirs. */
function returnedLater(rows: readonly Row[], returns: readonly Row[], context: Context): readonly Hit[] {
  const period = context.period as NonNullable<Context['period']>;
  const whole = new Map<number, Row>();
  const named = new Map<string, Row>();
  const later = new Set<number | string>();
  for (const row of rows) {
    const [day, won, words] = [row.date.date as string, row.book.n, textOf(row, 'text')];
    if (won <= 0 || day < period.from) continue;
    if (day > period.to) for (const one of [won, words]) later.add(one);
    else {
      if (!whole.has(won)) whole.set(won, row);
      if (words !== '' && won > (named.get(words)?.book.n ?? 0)) named.set(words, row);
    }
  }
  return returns.flatMap((row) => {
    const [won, words] = [-row.book.n, textOf(row, 'text')];
    const same = named.get(words);
    const bought = later.has(won) || later.has(words) ? undefined : (whole.get(won) ?? (same && same.book.n >= won ? same : undefined));
    if (!bought) return [];
    const day = bought.date.date as string;
    return [
      {
        row: row.row,
        column: columnOf(row, 'book'),
        message: text(
          `직전 4분기(${period.from} ~ ${period.to})에 산 것(${day}, ${bought.row + 1}행)을 그 뒤에 되돌린 금액 ${number(won)}입니다. 4분기의 비용에서 빼지 않았습니다. 지출하지 않은 비용이면 ${bought.row + 1}행에서 빼십시오.`,
          `${number(won)} takes back, after the four quarters (${period.from} to ${period.to}), what was bought in them on ${day} (row ${bought.row + 1}); it was not subtracted from their costs. If it was not spent, take it off in row ${bought.row + 1}.`,
        ),
        source: quartersOf(context),
      },
    ];
  });
}

/** An instalment that was paid before or after the four quarters: its amount is in that of the contract. */
const ofInstalments = alsoOfRow((row, context) => {
  const { period } = context;
  const { grid, understanding, columns } = row.table;
  if (!period || understanding.instalments === undefined || row.kind !== 'data') return undefined;
  for (const { date: column, book } of understanding.instalments) {
    const paid = numberOf(grid.own(row.row, book)) ?? 0;
    const date = column === columns.date || paid === 0 ? undefined : readBy(USUAL, grid.at(row.row, column), grid.block.date1904);
    if (date === undefined || (date >= period.from && date <= period.to)) continue;
    return {
      row: row.row,
      column,
      message: text(
        `직전 4분기(${period.from} ~ ${period.to}) 밖에 지급한 금액 ${number(paid)}이 합계에 들어 있습니다: ${date}`,
        `${number(paid)} that was paid on ${date}, outside the four quarters (${period.from} to ${period.to}), is in the sum`,
      ),
      source: quartersOf(context),
    };
  }
  return undefined;
});

/** A number of an amount, for the record of what a decision covers. */
const printOfWon = (won: number): number => Math.imul(Math.round(won) ^ 0x811c9dc5, 0x01000193) >>> 0;
const coveredRows = (rows: readonly Row[]): Covered => ({
  rows: rows.length,
  amount: rows.reduce((sum, { table, book }) => sum + table.won(book.n), 0),
  print: rows.reduce((sum, row) => (sum + printOf(row)) >>> 0, 0),
});

/** A sheet without dates that is about one month, quarter or half-year outside the period: all its costs are. */
const ofSheet: TableRule = {
  kind: 'table',
  meta: { ...ofRow.meta, kinds: BOTH },
  check(table, { period, counts, ...context }) {
    const stretches = stretchesIn(table.understanding) ?? (period && earlierOf(table.understanding, period));
    const [only] = stretches ?? [];
    if (table.understanding.kind !== counts || !period || !only || stretches?.length !== 1 || !isOutside(only, period)) return undefined;
    const rows = table.rows.filter(({ kind }) => kind === 'data');
    if (rows.length === 0) return undefined;
    const { headerRows, columns } = table.understanding;
    const name = stretchName(only);
    const sum = number(rows.reduce((all, { book }) => all + table.won(book.n), 0));
    return {
      row: headerRows[headerRows.length - 1] as number,
      column: columns.book as number,
      rows: rows.map(({ row }) => row),
      message: text(
        `시트의 비용이 모두 직전 4분기(${period.from} ~ ${period.to}) 밖의 것입니다: ${name.ko}, ${number(rows.length)}행, 장부금액 ${sum}원`,
        `All costs of the sheet lie outside the four quarters (${period.from} to ${period.to}): ${name.en}, ${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, ${sum} won`,
      ),
      source: quartersOf(context),
      content: `months\u001f${only.from}`,
      covers: () => coveredRows(rows),
    };
  },
};

/** Titles among the rows of a table without dates that are about more than a quarter, and lie outside the period: all costs below them do. */
const ofTitles: TableRule = {
  kind: 'table',
  meta: ofRow.meta,
  check(table, { period, ...context }) {
    const { periods = [] } = table.understanding;
    return titleStretches(periods).flatMap((one): Hit[] => {
      if (!period || !isOutside(one, period)) return [];
      const { firstRow, lastRow } = table.understanding;
      const next = periods.find(({ row }) => row > one.row)?.row ?? lastRow + 1;
      const below = table.rows.slice(Math.max(0, one.row + 1 - firstRow), next - firstRow).filter(({ kind }) => kind === 'data');
      if (below.length === 0) return [];
      const name = stretchName(one);
      const sum = number(below.reduce((all, { book }) => all + table.won(book.n), 0));
      const { left, values, top } = table.grid.block;
      return [
        {
          row: one.row,
          column:
            left +
            Math.max(
              0,
              (values[one.row - top] ?? []).findIndex((cell) => cellText(cell) !== ''),
            ),
          rows: below.map(({ row }) => row),
          message: text(
            `제목 아래의 비용이 모두 직전 4분기(${period.from} ~ ${period.to}) 밖의 것입니다: ${name.ko}, ${number(below.length)}행, 장부금액 ${sum}원`,
            `All costs below the title lie outside the four quarters (${period.from} to ${period.to}): ${name.en}, ${number(below.length)} ${below.length === 1 ? 'row' : 'rows'}, ${sum} won`,
          ),
          source: quartersOf(context),
          content: `title\u001f${one.from}`,
          covers: () => coveredRows(below),
        },
      ];
    });
  },
};

/**
 * A table without dates whose months, quarters or halves stand across: those that lie outside, with what they come to. What stands in them is not
 * recognised. A statement beside a ledger is not added up.
 */
const ofColumns: TableRule = {
  kind: 'table',
  meta: { ...ofRow.meta, kinds: BOTH },
  check(table, { period, counts, ...context }) {
    const { understanding } = table;
    if (!period || understanding.kind !== counts) return undefined;
    const outside = columnsOutside(understanding, period);
    const columns = outside.flatMap((one) => one.columns);
    let rows = 0;
    let sum = 0;
    let print = 0;
    if (columns.length > 0)
      eachInColumns(table, columns, (_at, { book }) => {
        rows += 1;
        sum += book;
        print = (print + printOfWon(book)) >>> 0;
      });
    if (rows === 0) return undefined;
    const names = [...new Map(outside.map((one) => [`${one.from}${one.to}`, stretchName(one)])).values()];
    const named = { ko: names.map(({ ko }) => ko).join(', '), en: names.map(({ en }) => en).join(', ') };
    const months = outside.every(({ from, to }) => from === to);
    const { presentYear } = understanding;
    const taken =
      presentYear === undefined
        ? text('', '')
        : text(`. 연도가 적혀 있지 않아 마지막 해를 ${presentYear}년으로 보았습니다`, `. No year is given; the last one was taken as ${presentYear}`);
    return {
      row: understanding.headerRows[understanding.headerRows.length - 1] as number,
      column: columns[0] as number,
      rows: [],
      columns,
      message: text(
        `직전 4분기(${period.from} ~ ${period.to}) 밖의 ${months ? '월' : '기간'}입니다: ${named.ko}, 장부금액 ${number(sum)}원(${number(rows)}행)${taken.ko}`,
        `${months ? 'Months' : 'Stretches of time'} outside the four quarters (${period.from} to ${period.to}): ${named.en}; ${number(sum)} won in ${number(rows)} ${rows === 1 ? 'row' : 'rows'}${taken.en}`,
      ),
      source: quartersOf(context),
      content: `months\u001f${outside.map(({ from }) => from).join(', ')}`,
      covers: () => ({ rows, amount: sum, print }),
    };
  },
};

/** Row by row, and by sheet, month or quarter where no row has a date. */
export const dateOutsidePeriod: readonly Rule[] = [ofRow, ofReturn, ofDayBeside, ofInstalments, ofSheet, ofTitles, ofColumns];
