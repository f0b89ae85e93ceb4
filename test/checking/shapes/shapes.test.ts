/**
 * Workbooks in shapes that the rules were not written for. What must be said of each follows from how its mistakes were planted; everything
 * else must be left alone.
 */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/checking';
import { runs } from '../../lib/runs';
import { blockOf } from '../../lib/sheets';
import { compare, type ShapedWorkbook } from './cells';
import { shapedLedger } from './ledger';
import { shapedStatement } from './statement';

function run(workbook: ShapedWorkbook, kind: 'ledger' | 'statement'): void {
  const check = checkWorkbook(workbook.sheets.map(blockOf));
  const where = `seed ${workbook.seed}: ${workbook.shape}`;
  expect(
    check.sheets.map(({ understanding }) => understanding.kind),
    where,
  ).toEqual([kind]);
  expect(compare(workbook.expected, check.findings), where).toEqual({ missed: [], unfounded: [] });
}

const HUNDREDS = Array.from({ length: runs(2, 4) }, (_, hundred) => hundred);

describe('ledgers in unseen shapes', () => {
  it.each(HUNDREDS)('seeds of hundred %d: everything that was planted is found, and nothing else', (hundred) => {
    for (let seed = hundred * 100; seed < hundred * 100 + 100; seed += 1) run(shapedLedger(seed), 'ledger');
  });
});

describe('statements in unseen shapes', () => {
  it.each(HUNDREDS)('seeds of hundred %d: everything that was planted is found, and nothing else', (hundred) => {
    for (let seed = hundred * 100; seed < hundred * 100 + 100; seed += 1) run(shapedStatement(seed), 'statement');
  });
});
