/** The checks of a single row (amounts, subtotal, category, date) written in zod: no groups, no totals, no hints, no conditions. */
import { z } from 'zod';
import { readDateCell, readNumber } from '../../src/domain';
import { edition } from '../../src/law';
import { parseCategory } from '../../src/rules';
import type { CellValue, SheetBlock } from '../../src/sheet';
import { ADJUSTMENT, BOOK, CATEGORY, DATE, FIRST_ROW, REASON, SUBTOTAL } from './ledger';

const NOTICE = edition('2013-60');
const statuses = new Map<string, string>();
function statusOf(category: string): string {
  let status = statuses.get(category);
  if (status === undefined) {
    const read = parseCategory(NOTICE, category);
    statuses.set(category, (status = read.known ? read.status : 'unknown'));
  }
  return status;
}
const dates = new Map<string | number, string | undefined>();
function dateOf(value: string | number): string | undefined {
  if (!dates.has(value)) dates.set(value, readDateCell(value));
  return dates.get(value);
}

const cell = z.union([z.number(), z.string(), z.null(), z.object({ error: z.string() })]);
const amount = cell.superRefine((value, context) => {
  if (typeof value === 'object' && value !== null) context.addIssue({ code: 'custom', message: 'amount-is-error' });
  else if (typeof value === 'string') context.addIssue({ code: 'custom', message: readNumber(value) === undefined ? 'amount-unreadable' : 'amount-not-a-number' });
});
const row = z
  .object({
    date: z.union([z.string(), z.number(), z.null()]).superRefine((value, context) => {
      const date = value === null ? undefined : dateOf(value);
      if (value === null) context.addIssue({ code: 'custom', message: 'date-missing' });
      else if (date === undefined || typeof value === 'string') context.addIssue({ code: 'custom', message: 'date-invalid' });
      if (date !== undefined && (date < '2013-01-01' || date > '2013-12-31')) context.addIssue({ code: 'custom', message: 'date-outside-period' });
    }),
    category: z.union([z.string(), z.null()]).superRefine((value, context) => {
      const status = value === null ? 'missing' : statusOf(value);
      if (status !== 'leaf') context.addIssue({ code: 'custom', message: `category-${status}` });
    }),
    book: amount,
    adjustment: amount,
    subtotal: amount,
    reason: z.union([z.string(), z.null()]),
  })
  .superRefine(({ book, adjustment, subtotal, reason }, context) => {
    if (book === null) context.addIssue({ code: 'custom', message: 'amount-missing' });
    if (typeof book === 'number' && typeof adjustment === 'number') {
      if (typeof subtotal === 'number' && Math.abs(book + adjustment - subtotal) >= 0.005) context.addIssue({ code: 'custom', message: 'subtotal-mismatch' });
      if (book + adjustment < 0 && book >= 0) context.addIssue({ code: 'custom', message: 'subtotal-negative' });
      if (book < 0) context.addIssue({ code: 'custom', message: 'amount-negative' });
      if (adjustment !== 0 && reason === null) context.addIssue({ code: 'custom', message: 'adjustment-unexplained' });
    }
  });

export function checkRowsWithZod({ values }: SheetBlock): number {
  let issues = 0;
  for (let at = FIRST_ROW; at < values.length - 1; at += 1) {
    const cells = values[at] as readonly CellValue[];
    const result = row.safeParse({ date: cells[DATE], category: cells[CATEGORY], book: cells[BOOK], adjustment: cells[ADJUSTMENT], subtotal: cells[SUBTOTAL], reason: cells[REASON] });
    if (!result.success) issues += result.error.issues.length;
  }
  return issues;
}
