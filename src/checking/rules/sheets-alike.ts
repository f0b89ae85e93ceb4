/** Sheets that may say again what another one says: both are counted, and it is asked. */
import { text, type Text } from '../../domain';
import { companyKey } from '../../reading/company-name';
import { textOf, type Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';
import { hashOfText, lineOf, maybeSameCost } from './same-cost';
import { SharedCosts } from './shared-costs';

/** A cost of one sheet and the one of another sheet that it may be. */
interface Met {
  readonly row: Row;
  readonly twin: Row;
}
/** By day and amount; what has no day is told by its words alone. */
const byDay = (row: Row): number | undefined => (row.date.date === undefined ? undefined : maybeSameCost(row));
/** So many of a sheet are no chance, where their amounts are no round ones. Ours. */
const MEET = 2;
const TWO_FIGURES = /^-?\d\d?0*$/;

/**
 * Of rows of one day and amount those of one party in two sheets, where one of them says no words for what it was, or another line: with the same words in the
 * same line they are told row by row.
 */
function met(rows: readonly Row[]): readonly Met[] {
  const used = new Set<Row>();
  return rows.flatMap((row, at): Met[] => {
    const party = companyKey(textOf(row, 'party'));
    const words = textOf(row, 'text');
    if (party === '') return [];
    const twin = rows.slice(0, at).find((one) => {
      if (one.table === row.table || used.has(one) || one.book.n !== row.book.n || one.date.date !== row.date.date) return false;
      const theirs = textOf(one, 'text');
      return (
        companyKey(textOf(one, 'party')) === party &&
        (words === '' || theirs === '' ? words !== theirs || lineOf(one) !== lineOf(row) : words === theirs && lineOf(one) !== lineOf(row))
      );
    });
    if (!twin) return [];
    used.add(twin).add(row);
    return [{ row, twin }];
  });
}

/** A payment stands so many days after its purchase in another list. Ours. */
const DAYS_LATER = 10;
/** A group of more rows is no cost that stands in two lists. */
const MOST_OF_A_KIND = 50;

/** Whatever its day: of one party and amount. */
const byParty = (row: Row): number | undefined => {
  const party = row.date.date === undefined || row.book.n === 0 ? '' : companyKey(textOf(row, 'party'));
  return party === '' ? undefined : hashOfText(row.book.n, party);
};
/** Whatever its amount: of one day and party. */
const byDayAndParty = (row: Row): number | undefined => {
  const party = row.date.date === undefined || row.book.n === 0 ? '' : companyKey(textOf(row, 'party'));
  return party === '' ? undefined : hashOfText(Math.imul(row.date.day, 7_919), party);
};

/** The same words, or none in one of them. */
function wordsAgree(one: Row, other: Row): boolean {
  const [words, theirs] = [textOf(one, 'text'), textOf(other, 'text')];
  return words === '' || theirs === '' || words === theirs;
}

/** Each row with the first one before it that no other row took. */
function paired(rows: readonly Row[], isTwin: (row: Row, one: Row) => boolean): readonly Met[] {
  if (rows.length > MOST_OF_A_KIND) return [];
  const used = new Set<Row>();
  return rows.flatMap((row, at): Met[] => {
    const twin = rows.slice(0, at).find((one) => one.table !== row.table && !used.has(one) && isTwin(row, one));
    if (!twin) return [];
    used.add(twin).add(row);
    return [{ row, twin }];
  });
}
const isParty = (row: Row, one: Row): boolean => companyKey(textOf(row, 'party')) === companyKey(textOf(one, 'party'));

/** The same party and amount some days apart, as a purchase and its payment. */
const later = (rows: readonly Row[]): readonly Met[] =>
  paired(rows, (row, one) => {
    const apart = Math.abs(row.date.day - one.date.day);
    return apart > 0 && apart <= DAYS_LATER && row.book.n === one.book.n && isParty(row, one) && wordsAgree(row, one);
  });

/** One of them with the tax of a tenth, the other without. */
const isTaxed = (whole: number, net: number): boolean => Math.abs(whole) > Math.abs(net) && Math.abs(whole - net * 1.1) <= 1;
const taxed = (rows: readonly Row[]): readonly Met[] =>
  paired(
    rows,
    (row, one) =>
      row.date.date === one.date.date &&
      isParty(row, one) &&
      wordsAgree(row, one) &&
      (isTaxed(row.table.won(row.book.n), one.table.won(one.book.n)) || isTaxed(one.table.won(one.book.n), row.table.won(row.book.n))),
  );

/** The same day and amount, where one sheet writes Korean and the other does not. */
const scriptOf = (words: string): 'hangul' | 'latin' | undefined => (/[가-힣]/.test(words) ? 'hangul' : /[a-z]/i.test(words) ? 'latin' : undefined);
const translated = (rows: readonly Row[]): readonly Met[] =>
  paired(rows, (row, one) => {
    const [own, theirs] = [scriptOf(textOf(row, 'party')), scriptOf(textOf(one, 'party'))];
    return row.book.n === one.book.n && row.date.date === one.date.date && own !== undefined && theirs !== undefined && own !== theirs;
  });

/** How rows of two sheets may be the same costs, from the surest on. */
interface Way {
  readonly key: (row: Row) => number | undefined;
  readonly say: (rows: readonly Row[]) => readonly Met[];
  /** So many of them, with amounts that are no round ones, are no chance. */
  readonly least: number;
  /** Nor is it where they are so large a part of the rows of the sheet. */
  readonly part: number;
  readonly as: Text;
}
const WAYS: readonly Way[] = [
  {
    key: byDay,
    say: met,
    least: MEET,
    part: 0,
    as: text('의 일자·거래처·금액이 {} 시트의 행과 같습니다.', ' have the day, party and amount of rows in {}.'),
  },
  {
    key: byParty,
    say: later,
    least: MEET + 1,
    part: 1 / 3,
    as: text('의 거래처·금액이 {} 시트의 행과 같고 일자만 며칠 다릅니다.', ' have the party and amount of rows in {}, some days apart.'),
  },
  {
    key: byDayAndParty,
    say: taxed,
    least: MEET + 1,
    part: 1 / 3,
    as: text(
      '의 일자·거래처가 {} 시트의 행과 같고 금액은 부가가치세 10%만큼 다릅니다.',
      ' have the day and party of rows in {}, and amounts that differ by the tax of 10 %.',
    ),
  },
  {
    key: byDay,
    say: translated,
    least: MEET + 1,
    part: 1 / 3,
    as: text(
      '의 일자·금액이 {} 시트의 행과 같고 거래처만 다른 언어로 적혀 있습니다.',
      ' have the day and amount of rows in {}, with the party written in another script.',
    ),
  },
];

const costsIn = (table: Table): number => table.rows.reduce((n, row) => n + (row.kind === 'data' && row.net !== 0 ? 1 : 0), 0);

/** One question a sheet, about the sheet that has most of its rows. */
function sheetsMet(ledgers: readonly Table[], told: ReadonlySet<string>): WorkbookHit[] {
  const asked = new Set<Table>();
  const hits: WorkbookHit[] = [];
  for (const way of WAYS) {
    const pairs = new Map<Table, Map<Table, Met[]>>();
    for (const one of SharedCosts.of(ledgers, way.key).of(way.say)) {
      const own = pairs.get(one.row.table as Table) ?? new Map<Table, Met[]>();
      pairs.set(one.row.table as Table, own);
      const same = own.get(one.twin.table as Table);
      if (same) same.push(one);
      else own.set(one.twin.table as Table, [one]);
    }
    for (const [table, others] of pairs) {
      const { sheetId, sheet, headerRows } = table.understanding;
      const [most] = [...others].sort(([, a], [, b]) => b.length - a.length);
      if (!most || asked.has(table) || told.has(sheetId)) continue;
      const [twins, same] = most;
      const weight = new Set(same.flatMap(({ row }) => (TWO_FIGURES.test(String(row.book.n)) ? [] : row.book.n))).size;
      if (weight < way.least || same.length < way.part * Math.min(costsIn(table), costsIn(twins))) continue;
      asked.add(table);
      const won = number(same.reduce((sum, { row }) => sum + table.won(row.book.n), 0));
      const other = twins.understanding.sheet;
      hits.push({
        sheetId,
        sheet,
        table,
        row: headerRows[headerRows.length - 1] as number,
        column: table.column('subtotal', 'book'),
        message: text(
          `${same.length}행${way.as.ko.replace('{}', () => `‘${other}’`)} 같은 비용이면 ${won}원이 두 번 더해졌습니다.`,
          `${same.length} rows${way.as.en.replace('{}', () => `“${other}”`)} If they are the same costs, ${won} won count twice.`,
        ),
        content: `met\u001f${sheet}\u001f${other}\u001f${same.length}\u001f${won}`,
      });
    }
  }
  return hits;
}

export const sheetsAlike: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'sheets-alike',
    severity: 'warning',
    kinds: BOTH,
    title: text('다른 시트와 같은 비용일 수 있음', 'Perhaps the costs of another sheet'),
    reason: text(
      '다른 판이나 합계표가 함께 더해지면 같은 비용이 두 번 인식됩니다. 같은 비용이면 한 시트를 합계에서 빼십시오.',
      'Where another version or a sum of the same costs is added too, they count twice. If they are the same, leave one of the sheets out.',
    ),
    source: { ref: '별표 3' },
  },
  *gather(ledgers) {
    for (const key of new Set(WAYS.map((way) => way.key))) yield* SharedCosts.inSteps(ledgers, key);
  },
  check: ({ alike, ledgers, statements }) => [
    ...(ledgers.length < 2 ? [] : sheetsMet(ledgers, new Set(alike.map(({ sheetId }) => sheetId)))),
    ...alike.flatMap(({ sheetId, text }): WorkbookHit[] => {
      const table = [...ledgers, ...statements].find(({ understanding }) => understanding.sheetId === sheetId);
      if (!table) return [];
      const { sheet, headerRows } = table.understanding;
      return [
        {
          sheetId,
          sheet,
          table,
          row: headerRows[headerRows.length - 1] as number,
          column: table.column('subtotal', 'book'),
          message: text,
          content: `alike\u001f${sheet}\u001f${text.en}`,
        },
      ];
    }),
  ],
};
