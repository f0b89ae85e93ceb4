import { text } from '../../domain';
import type { Amount, Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import type { LineAmounts } from '../api';
import { ledgerTotals } from '../engine/ledger-totals';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { compareStatement, type StatementAmounts, type StatementDifference } from '../statement-comparison';
import { AMOUNT_NAMES, number, type AmountRole } from '../message-formatting';
import { shiftsBetweenQuarters } from './statement-quarters';
import { unitName } from './unit-unclear';

const ROLES: Readonly<Record<StatementDifference['part'], AmountRole>> = { bookAmount: 'book', adjustment: 'adjustment', subtotal: 'subtotal' };

export const statementDiffers: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'statement-differs',
    severity: 'error',
    kinds: ['statement'],
    title: text('배분표와 다른 산정표', 'Statement differs from the ledger'),
    reason: text(
      '산정표의 각 비목은 배분표에서 그 비목으로 배분한 금액의 합계여야 합니다.',
      'Each category of the statement is the total of what the ledger allocates to it.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check({ ledgers, statements, period, recognisedByLine, notRead }) {
    if (ledgers.length === 0 || statements.length === 0) return [];
    const { said, summed, every } = ledgerTotals(ledgers, period);
    const ways = [said, summed, every];
    const codes = new Map(statements.map((table) => [table, new Set(linesOf(table).map(({ code }) => code))] as const));
    /** Lines that another sheet of the same statement holds. */
    const elsewhere = (table: Table): ReadonlySet<string> => {
      const own = codes.get(table) as ReadonlySet<string>;
      const others = statements.filter((one) => one !== table).map((one) => codes.get(one) as ReadonlySet<string>);
      return new Set(others.flatMap((other) => ([...other].some((code) => own.has(code)) ? [] : [...other])));
    };
    const whole = statements.flatMap((table) => {
      // A single column of amounts may hold what was booked or what is recognised.
      const single = table.columns.adjustment === undefined && table.columns.subtotal === undefined;
      const others = elsewhere(table);
      const among = (all: readonly (readonly LineAmounts[])[]): Difference[] =>
        differences(table, all, single ? all.map(asRecognised) : []).filter(({ one }) => !(one.missing && others.has(one.code)));
      // A statement that leaves out what errors bar is right too: those made here do.
      const found = among(ways).length === 0 ? [] : among([...ways, recognisedByLine()]);
      const missing = found.filter(({ one }) => one.missing).reduce((sum, { one }) => sum + one.ledger, 0);
      // What it lacks stands in a sheet that was not read, which is told.
      const isNotRead =
        missing !== 0 &&
        notRead.some(({ amount, sheet }) => sheet !== table.understanding.sheet && amount !== undefined && Math.abs(amount - missing) <= table.unit);
      return found.filter(({ one }) => !(one.missing && isNotRead)).map((one) => hit(table, one));
    });
    const told = new Set(whole.map(({ content }) => content));
    return [...whole, ...statements.flatMap((table) => shiftsBetweenQuarters(table, ledgers)).filter(({ content }) => !told.has(content))];
  },
};

const asRecognised = (totals: readonly LineAmounts[]): LineAmounts[] => totals.map((line) => ({ ...line, bookAmount: line.subtotal }));

/**
 * The first difference of each line; a line that agrees with any way to read the ledger is right. Where the one column of the statement may hold what is
 * recognised (`net`), and its lines agree better with that, that is what it is told to differ from.
 */
function differences(table: Table, ways: readonly (readonly LineAmounts[])[], net: readonly (readonly LineAmounts[])[]): Difference[] {
  const rows = new Map<string, Row>();
  const lines: StatementAmounts[] = [];
  const unreadable = new Set<string>();
  for (const { row, code } of linesOf(table)) {
    if (!rows.has(code)) rows.set(code, row);
    lines.push(amountsOf(row));
    // What cannot be read is told there.
    if ([row.book, row.adjustment, row.subtotal].some(({ state }) => state === 'bad' || state === 'error')) unreadable.add(code);
  }
  const compare = (totals: readonly LineAmounts[]): StatementDifference[] => compareStatement(lines, totals, table.unit).filter((one) => compared(table, one));
  const [booked, recognised] = [ways.map(compare), net.map(compare)];
  const isNet = recognised.length > 0 && apartness(recognised[0] ?? []) < apartness(booked[0] ?? []);
  const first = (isNet ? recognised : booked)[0] ?? [];
  const elsewhere = [...booked, ...recognised].map((found) => new Set(found.map(({ code }) => code)));
  const found = new Map<string, StatementDifference>();
  for (const one of first) {
    if (!found.has(one.code) && !unreadable.has(one.code) && elsewhere.every((codes) => codes.has(one.code))) found.set(one.code, one);
  }
  return [...found.values()].map((one) => ({ one, row: rows.get(one.code), role: isNet ? 'subtotal' : ROLES[one.part] }));
}

interface Difference {
  readonly one: StatementDifference;
  readonly row: Row | undefined;
  readonly role: AmountRole;
}

/** The rows of a statement that stand for a line. */
const linesOf = (table: Table): readonly { readonly row: Row; readonly code: string }[] =>
  table.rows.flatMap((row) => (row.kind === 'data' && row.category.line?.status === 'leaf' ? [{ row, code: row.category.line.code }] : []));

/** By how much all lines are apart together. */
const apartness = (found: readonly StatementDifference[]): number => found.reduce((sum, { statement, ledger }) => sum + Math.abs(statement - ledger), 0);

/** The subtotal follows from the two amounts before it; it is compared where the statement shows no adjustment. */
function compared(table: Table, { part }: StatementDifference): boolean {
  if (table.columns.adjustment !== undefined) return part !== 'subtotal';
  return part === (table.columns.subtotal === undefined ? 'bookAmount' : 'subtotal');
}

function amountsOf(row: Row): StatementAmounts {
  const { table } = row;
  const won = (amount: Amount): number | undefined => (amount.state === 'empty' ? undefined : table.won(amount.n));
  const [bookAmount, adjustment, subtotal] = [won(row.book), won(row.adjustment), won(row.subtotal)];
  return {
    code: row.category.line?.code as string,
    ...(bookAmount === undefined ? {} : { bookAmount }),
    ...(adjustment === undefined ? {} : { adjustment }),
    ...(subtotal === undefined ? {} : { subtotal }),
  };
}

function hit(table: Table, { row, role, one: { code, statement, ledger, missing } }: Difference): WorkbookHit {
  const { sheetId, sheet, headerRows } = table.understanding;
  const name = AMOUNT_NAMES[role];
  const unit = unitName(table.unit);
  const [here, there] = [number(statement / table.unit), number(ledger / table.unit)];
  return {
    sheetId,
    sheet,
    row: row?.row ?? (headerRows[headerRows.length - 1] as number),
    column: table.column(role, 'book'),
    message: missing
      ? text(
          `산정표에 ${code} 비목이 없습니다: 배분표의 ${name.ko} ${there}${unit.ko}`,
          `The statement has no category ${code}: the ${name.en} in the ledger is ${there} ${unit.en}`,
        )
      : text(
          `${code} ${name.ko}${role === 'subtotal' ? '가' : '이'} 배분표와 다릅니다: 산정표 ${here}${unit.ko}, 배분표 ${there}${unit.ko}`,
          `${code}: the ${name.en} is ${here} ${unit.en} in the statement, ${there} ${unit.en} in the ledger`,
        ),
    source: { ref: '별표 3', clause: code },
    content: `${sheet}\u001f${code}`,
    apart: statement - ledger,
  };
}
