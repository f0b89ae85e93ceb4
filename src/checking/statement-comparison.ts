import type { LineTotal } from './api';

/** The amounts of a statement's line in won; absent where the cell is empty. */
export interface StatementAmounts {
  readonly code: string;
  readonly bookAmount?: number;
  readonly adjustment?: number;
  readonly subtotal?: number;
}

export interface StatementDifference {
  readonly code: string;
  readonly part: 'bookAmount' | 'adjustment' | 'subtotal';
  /** Won. An empty cell is 0. */
  readonly statement: number;
  readonly ledger: number;
  /** The statement has no row for this line. */
  readonly missing: boolean;
}

type LedgerLine = Pick<LineTotal, 'code' | 'bookAmount' | 'adjustment' | 'subtotal'>;
const PARTS = ['bookAmount', 'adjustment', 'subtotal'] as const;

/**
 * The lines of a statement beside the ledger's totals, in the order of the statement, then lines that only the ledger has.
 * Rounding to the statement's unit may move an amount by half a unit, a subtotal of two rounded amounts by a whole one.
 */
export function compareStatement(lines: readonly StatementAmounts[], totals: readonly LedgerLine[], unit: number): StatementDifference[] {
  const ledger = new Map(totals.map((total) => [total.code, total]));
  const statement = new Map<string, StatementAmounts>();
  for (const line of lines) {
    const before = statement.get(line.code);
    statement.set(line.code, before ? added(before, line) : line);
  }
  const differences: StatementDifference[] = [];
  for (const code of new Set([...statement.keys(), ...ledger.keys()])) {
    const written = statement.get(code);
    const total = ledger.get(code);
    for (const part of PARTS) {
      const here = written?.[part] ?? 0;
      const there = total?.[part] ?? 0;
      const twoRounded = part === 'subtotal' && (total?.bookAmount ?? 0) !== 0 && (total?.adjustment ?? 0) !== 0;
      if (Math.abs(here - there) * 2 > unit * (twoRounded ? 2 : 1))
        differences.push({ code, part, statement: here, ledger: there, missing: written === undefined });
    }
  }
  return differences;
}

/** A line that stands on two rows counts as one. */
function added(a: StatementAmounts, b: StatementAmounts): StatementAmounts {
  const sum = (part: (typeof PARTS)[number]): number | undefined =>
    a[part] === undefined && b[part] === undefined ? undefined : (a[part] ?? 0) + (b[part] ?? 0);
  const [bookAmount, adjustment, subtotal] = PARTS.map(sum);
  return {
    code: a.code,
    ...(bookAmount === undefined ? {} : { bookAmount }),
    ...(adjustment === undefined ? {} : { adjustment }),
    ...(subtotal === undefined ? {} : { subtotal }),
  };
}
