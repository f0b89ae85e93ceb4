/** Changes in steps: what they say is what the same change says at once, also where one of them was left in the middle. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { date } from '../../../src/domain';
import { checkWorkbook, openSession, type CellValue, type CheckOptions, type CheckSession, type SheetBlock, type WorkbookCheck } from '../../../src/checking';
import { runs } from '../../lib/runs';
import { ledger } from './arbitrary';

const options: CheckOptions = { facts: { appliedOn: date('2014-02-14'), sales: 10_000_000, industry: '26110' } };
const said = (check: WorkbookCheck): unknown => JSON.parse(JSON.stringify(check));

const HEAD: CellValue[] = ['일자', '적요', '분류', '장부금액', '조정금액', '소계'];
const row = (at: number, won: number, line: string | null): CellValue[] => [41_290 + (at % 300), `시약 ${at}`, line, won, 0, won];
/** A ledger of three hundred rows; the line stands in the first row of each group: an edit has the whole of it read anew. */
const grouped = (sheetId = 's', change: (at: number) => number = () => 0): SheetBlock => ({
  sheetId,
  sheet: sheetId,
  top: 0,
  left: 0,
  values: [HEAD, ...Array.from({ length: 300 }, (_, at) => row(at, 1_000_000 + at * 10 + change(at), at % 10 === 0 ? '1.가.②' : null))],
  formulas: new Map(),
  hiddenRows: new Set(),
  merges: [],
  date1904: false,
});
const amountAt = (at: number, value: CellValue): SheetBlock => ({ ...grouped(), top: at + 1, left: 3, values: [[value]] });

type Steps = Generator<void, WorkbookCheck>;
const CHANGES: readonly [string, (session: CheckSession) => Steps, (session: CheckSession) => WorkbookCheck][] = [
  ['an amount', (s) => s.patchInSteps(amountAt(150, 'abc')), (s) => s.patch(amountAt(150, 'abc'))],
  ['a sheet', (s) => s.setSheetInSteps(grouped('s', (at) => at)), (s) => s.setSheet(grouped('s', (at) => at))],
  ['another sheet', (s) => s.setSheetInSteps(grouped('t', (at) => -at * 7)), (s) => s.setSheet(grouped('t', (at) => -at * 7))],
  ['the only sheet goes', (s) => s.removeSheetInSteps('s'), (s) => s.removeSheet('s')],
  ['a fact', (s) => s.configureInSteps({ facts: { appliedOn: date('2025-06-10') } }), (s) => s.configure({ facts: { appliedOn: date('2025-06-10') } })],
  [
    'a correction',
    (s) => s.configureInSteps({ ...options, corrections: { s: { unit: 1_000 } } }),
    (s) => s.configure({ ...options, corrections: { s: { unit: 1_000 } } }),
  ],
];

it.each(CHANGES)('%s: what was found before stands until the last step, and then what the change says at once', (name, inSteps, atOnce) => {
  const [one, other] = [openSession([grouped()], options), openSession([grouped()], options)];
  const before = said(one.result);
  const steps = inSteps(one);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    count += 1;
    expect(said(one.result)).toEqual(before);
  }
  // Where no sheet is left there is nothing to do in steps.
  if (name !== 'the only sheet goes') expect(count).toBeGreaterThan(2);
  const now = said(atOnce(other));
  expect(said(step.value)).toEqual(now);
  expect(said(one.result)).toEqual(now);
  expect(now).not.toEqual(before);
});

it('a change that was left in the middle is ended before the next one', () => {
  fc.assert(
    fc.property(fc.nat(CHANGES.length - 1), fc.nat(CHANGES.length - 1), fc.nat(60), fc.boolean(), (first, second, steps, goesOn) => {
      const [left, whole] = [openSession([grouped()], options), openSession([grouped()], options)];
      void left.result;
      const [, begin] = CHANGES[first] as (typeof CHANGES)[number];
      const begun = begin(left);
      for (let at = 0; at <= steps && begun.next().done !== true; at += 1);
      const [, , second_] = CHANGES[second] as (typeof CHANGES)[number];
      const [, , first_] = CHANGES[first] as (typeof CHANGES)[number];
      first_(whole);
      const expected = said(second_(whole));
      expect(said(second_(left))).toEqual(expected);
      // Whoever left it goes on: it has been done.
      if (goesOn) for (let step = begun.next(); step.done !== true; step = begun.next());
      expect(said(left.result)).toEqual(expected);
    }),
    { numRuns: runs(40, 200) },
  );
});

it('ledgers as people write them: a sheet put in steps says what a check of it anew says', () => {
  fc.assert(
    fc.property(ledger, ledger, (before, after) => {
      const session = openSession([before], options);
      void session.result;
      const steps = session.setSheetInSteps({ ...after, sheetId: before.sheetId, sheet: before.sheet });
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      expect(said(step.value)).toEqual(said(checkWorkbook([{ ...after, sheetId: before.sheetId, sheet: before.sheet }], options)));
    }),
    { numRuns: runs(40, 200) },
  );
});
