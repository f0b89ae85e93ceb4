/**
 * Workbooks in the shapes in which firms keep their costs, each small: what they come to, every finding (the planted ones and no other), and what must
 * be said. The sums are added up by hand from the tables.
 */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type SheetBlock } from '../../src/checking';
import { columnIndex } from '../../src/sheet/a1';
import type { BookCase, BookSheet } from '../cases/books/book-case';
import { ACCOUNTS } from '../cases/books/accounts';
import { AMOUNTS } from '../cases/books/amounts';
import { ASKED_COLUMNS } from '../cases/books/asked-columns';
import { ATTACHMENTS } from '../cases/books/attachments';
import { CARRIED_ACROSS, GROWING_ACROSS, NO_TIME_ACROSS } from '../cases/books/carried-across';
import { CASH_BOOKS } from '../cases/books/cash-books';
import { BEFORE_THE_QUARTERS, CHANGES_ACROSS } from '../cases/books/changes-across';
import { PERIOD_PARTS, TWO_YEARS_OF_QUARTERS } from '../cases/books/period-parts';
import { COLUMNS_ACROSS } from '../cases/books/columns-across';
import { EXPORTS } from '../cases/books/exports';
import { FLOWS } from '../cases/books/flows';
import { FURTHER_TABLES } from '../cases/books/further-tables';
import { HEADINGS } from '../cases/books/headings';
import { HEADS_AND_SUMS } from '../cases/books/heads-and-sums';
import { GROUPS_ACROSS, INSTALMENTS, OTHER_CURRENCY, PAYSLIPS_DOWN, TWO_SIDES } from '../cases/books/instalments';
import { LEGENDS } from '../cases/books/legends';
import { LINES_ACROSS } from '../cases/books/lines-across';
import { OTHER_LAYOUTS } from '../cases/books/other-layouts';
import { OUTLINES } from '../cases/books/outlines';
import { PAYMENTS } from '../cases/books/payments';
import { PAYROLLS } from '../cases/books/payrolls';
import { MARKS_IN_COLUMNS } from '../cases/books/marks';
import { REPEATS } from '../cases/books/repeats';
import { PERIODS_ACROSS } from '../cases/books/periods-across';
import { QUARTERS } from '../cases/books/quarters';
import { RECORDS } from '../cases/books/records';
import { SLIPS } from '../cases/books/slips';
import { REGISTERS } from '../cases/books/registers';
import { SECTION_TITLES } from '../cases/books/section-titles';
import { SHAPES } from '../cases/books/shapes';
import { SIDES_AND_HEADS } from '../cases/books/sides-and-heads';
import { PARTS_ACROSS } from '../cases/books/parts-across';
import { STEPS_ACROSS } from '../cases/books/steps-across';
import { SHEETS_AGAIN } from '../cases/books/sheets-again';
import { STATEMENTS, STATEMENTS_AGAIN } from '../cases/books/statements';
import { SUMMARIES } from '../cases/books/summaries';
import { TIMESHEETS } from '../cases/books/timesheets';
import { TOLD_BY_OTHERS } from '../cases/books/told-by-others';
import { TITLES_NOT_COUNTED } from '../cases/books/titles-not-counted';
import { TITLES_AND_OPENINGS } from '../cases/books/titles-and-openings';
import { UNCALCULATED } from '../cases/books/uncalculated';
import { UNITS_AND_REDUCTIONS } from '../cases/books/units-and-reductions';
import { RUNNING_ACROSS, WAYS_ACROSS } from '../cases/books/ways-across';
import { WORKBOOKS } from '../cases/books/workbooks';
import { YEARS_ACROSS } from '../cases/books/years-across';
import { YEARS_AND_UNITS } from '../cases/books/years-and-units';
import { sheetOf } from '../lib/sheet-text';

/** Asked of any workbook of a firm that is not known: no fault of the reading. */
const ALWAYS = new Set([
  'unit-unclear',
  'below-minimum-cost',
  'below-required-ratio',
  'condition-unconfirmed',
  'condition-doubtful',
  'subtotal-hard-coded',
  'grant-unconfirmed',
]);

function blockOf(name: string, sheet: string | BookSheet): SheetBlock {
  const { cells, visibility, scales, ...options } = typeof sheet === 'string' ? ({ cells: sheet } as BookSheet) : sheet;
  return {
    ...sheetOf(name, cells, options),
    ...(visibility ? { visibility } : {}),
    ...(scales ? { scales: new Map(Object.entries(scales).map(([column, by]) => [columnIndex(column), by])) } : {}),
  };
}

const NOTHING = { unknown: 0, outside: 0 };

const GROUPS: Readonly<Record<string, readonly BookCase[]>> = {
  'exports of accounting programs': EXPORTS,
  payrolls: PAYROLLS,
  payments: PAYMENTS,
  'time sheets': TIMESHEETS,
  'sides and heads': SIDES_AND_HEADS,
  'quarters without dates': QUARTERS,
  'quarters, months and halves across': PERIODS_ACROSS,
  'changes and balances across': CHANGES_ACROSS,
  'parts of periods, and what came up in a year': PERIOD_PARTS,
  'two years of quarters': TWO_YEARS_OF_QUARTERS,
  'periods that hold one another': GROWING_ACROSS,
  'what is carried across': [...CARRIED_ACROSS, ...NO_TIME_ACROSS],
  'before the quarters, or not to be counted': BEFORE_THE_QUARTERS,
  'columns among periods': COLUMNS_ACROSS,
  'columns that nobody says how to take': ASKED_COLUMNS,
  'ways of paying across': WAYS_ACROSS,
  'running totals across': RUNNING_ACROSS,
  statements: STATEMENTS,
  'parts across': PARTS_ACROSS,
  'steps across': STEPS_ACROSS,
  'sheets again': SHEETS_AGAIN,
  'statements again': STATEMENTS_AGAIN,
  shapes: SHAPES,
  'further tables of a sheet': FURTHER_TABLES,
  'other layouts': OTHER_LAYOUTS,
  outlines: OUTLINES,
  'cards and tables on their side': RECORDS,
  slips: SLIPS,
  instalments: INSTALMENTS,
  'groups of costs across': GROUPS_ACROSS,
  'payslips with their items down': PAYSLIPS_DOWN,
  'accounts with two sides': TWO_SIDES,
  'another currency alone': OTHER_CURRENCY,
  'told by other rows': TOLD_BY_OTHERS,
  'units and reductions': UNITS_AND_REDUCTIONS,
  headings: HEADINGS,
  'heads and sums': HEADS_AND_SUMS,
  legends: LEGENDS,
  'costs again': REPEATS,
  'marks in columns': MARKS_IN_COLUMNS,
  'a column a line, states, units': LINES_ACROSS,
  registers: REGISTERS,
  'stores, costs paid ahead, pages': FLOWS,
  accounts: ACCOUNTS,
  amounts: AMOUNTS,
  'sums without results and in other words': UNCALCULATED,
  'several sheets': WORKBOOKS,
  'sheets of others, particulars over a table': ATTACHMENTS,
  summaries: SUMMARIES,
  'titles of sections that name no line': SECTION_TITLES,
  'titles and openings': TITLES_AND_OPENINGS,
  'titles and names of sheets that may not count': TITLES_NOT_COUNTED,
  'years across': YEARS_ACROSS,
  'years and units': YEARS_AND_UNITS,
  'cash books, blocks and headings': CASH_BOOKS,
};

describe.each(Object.entries(GROUPS))('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const blocks = Object.entries(one.sheets).map(([name, sheet]) => blockOf(name, sheet));
    const check = checkWorkbook(blocks, {
      facts: { appliedOn: date(one.appliedOn ?? '2014-02-14') },
      ...(one.corrections ? { corrections: one.corrections } : {}),
    });
    const { findings, summary, sheets, without, notRead } = check;
    const told = [
      ...findings.map(({ ruleId, message }) => `${ruleId} ${message.ko}`),
      ...without.map(({ text }) => text.ko),
      ...notRead.map(({ why }) => why.ko),
    ];
    const quarters: Record<string, number> = {};
    for (const { byQuarter } of sheets) for (const { quarter, rdCost } of byQuarter) if (rdCost !== 0) quarters[quarter] = (quarters[quarter] ?? 0) + rdCost;
    expect({
      total: summary.bookAmount,
      net: summary.subtotal,
      recognised: one.recognised === undefined ? undefined : summary.recognised,
      finds: findings
        .filter(({ ruleId }) => !ALWAYS.has(ruleId))
        .map(({ ruleId, sheet, address }) => `${ruleId} ${sheet}!${address}`)
        .sort(),
      unsaid: (one.says ?? []).filter((words) => !told.some((text) => text.includes(words))),
      quarters: one.quarters && quarters,
      unplaced:
        one.quarters &&
        sheets.reduce((sum, { unplaced: { unknown, outside } }) => ({ unknown: sum.unknown + unknown, outside: sum.outside + outside }), NOTHING),
    }).toEqual({
      total: one.total,
      net: one.net ?? one.total,
      recognised: one.recognised,
      finds: [...(one.finds ?? [])].sort(),
      unsaid: [],
      quarters: one.quarters,
      unplaced: one.quarters && { ...NOTHING, ...one.unplaced },
    });
  });
});
