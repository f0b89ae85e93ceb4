import fc from 'fast-check';
import { expect, it } from 'vitest';
import { date } from '../../../src/domain';
import {
  checkWorkbook,
  openSession,
  type CellValue,
  type CheckOptions,
  type Decision,
  type Finding,
  type SheetBlock,
  type WorkbookCheck,
} from '../../../src/checking';
import type { Area } from '../../../src/sheet/model';
import { runs } from '../../lib/runs';
import { edit, ledger, ledgerRow, oddBlock } from './arbitrary';

const options: CheckOptions = { facts: { appliedOn: date('2014-02-14'), sales: 10_000_000, industry: '26110' } };

/** All that a check says, as data: fixes are made when they are looked at. */
const said = (check: WorkbookCheck): unknown => JSON.parse(JSON.stringify(check));
const keys = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key).sort();

it('no sheet of whatever cells makes a check throw or hang', () => {
  fc.assert(
    fc.property(fc.array(oddBlock, { minLength: 1, maxLength: 2 }), oddBlock, (blocks, part) => {
      const session = openSession(
        blocks.map((block, at) => ({ ...block, sheetId: `s${at}` })),
        options,
      );
      said(session.result);
      said(session.patch({ ...part, sheetId: 's0' }));
      said(session.setSheet({ ...part, sheetId: 's1' }));
      expect(said(session.removeSheet('s0'))).toBeDefined();
    }),
    { numRuns: runs(60, 200) },
  );
});

it('thousands of columns, and merges beyond all bounds', () => {
  const wide: SheetBlock = {
    sheetId: 's',
    sheet: '넓다',
    top: 0,
    left: 0,
    values: [
      Array.from({ length: 16_384 }, (_, at): CellValue => (at % 3 === 0 ? '분류' : '장부금액')),
      Array.from({ length: 16_384 }, (_, at): CellValue => at),
    ],
    formulas: new Map([
      [
        1,
        new Map([
          [1, '=B2'],
          [2, '=SUM(A1:XFD1048576)'],
        ]),
      ],
    ]),
    hiddenRows: new Set([0, 1, 2, 1_048_575]),
    merges: [
      { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
      { top: 1, left: 1, bottom: 5, right: 9 },
      { top: 2, left: 2, bottom: 1_048_575, right: 2 },
    ],
    date1904: false,
  };
  expect(said(checkWorkbook([wide]))).toBeDefined();
  expect(said(checkWorkbook([{ ...wide, values: wide.values.map((row) => row.slice(0, 3)), top: 1_048_574, left: 16_381 }]))).toBeDefined();
});

it('a formula that reads itself ends', () => {
  const block: SheetBlock = {
    sheetId: 's',
    sheet: '원장',
    top: 0,
    left: 0,
    values: [
      ['일자', '분류', '장부금액(원)', '조정금액', '소계'],
      [41_300, '1.가.②', null, 0, null],
      [41_301, '1.가.②', 1_000, 0, null],
    ],
    formulas: new Map([
      [
        1,
        new Map([
          [2, '=E2'],
          [4, '=C2+E2+E2+E2'],
        ]),
      ],
      [2, new Map([[4, '=SUM(A1:E3)']])],
    ]),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  };
  expect(checkWorkbook([block]).sheets).toHaveLength(1);
});

it('checking twice says the same', () => {
  fc.assert(
    fc.property(ledger, (block) => void expect(said(checkWorkbook([block], options))).toEqual(said(checkWorkbook([block], options)))),
    { numRuns: 100 },
  );
});

it('an amount typed so that a row becomes the sum of those above is a total, as when the sheet is checked anew', () => {
  const head: CellValue[] = ['일자', '전표번호', '계정과목', '적요', '대상자', '분류', '요건구분', '장부금액(원)', '조정금액', '소계', '조정사유'];
  const cost = (won: number | null): CellValue[] => [41_275, 'V1', '급여', '시약 구입', '김연구', '1.가.①', '연구요원', won, 0, won, null];
  const sheet = (amount: number | null): SheetBlock => ({
    sheetId: 's',
    sheet: '원장',
    top: 0,
    left: 0,
    values: [head, cost(1_700), cost(300), ['모두', null, null, null, null, null, null, amount]],
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  });
  const typed = (amount: number): SheetBlock => ({ ...sheet(null), top: 3, left: 7, values: [[amount]] });
  const session = openSession([sheet(null)], options);
  void session.result;
  for (const [amount, total] of [
    [2_000, 2_000],
    [1_999, 3_999],
    [2_000, 2_000],
  ] as const) {
    const live = session.patch(typed(amount));
    expect(live.summary.bookAmount).toBe(total);
    expect(said(live)).toEqual(said(checkWorkbook([sheet(amount)], options)));
  }
});

/** A cell merged down a few rows of any column, in every other ledger. */
const mergedDown: fc.Arbitrary<readonly Area[]> = fc.oneof(
  fc.constant([]),
  fc
    .record({ column: fc.nat(9), top: fc.integer({ min: 1, max: 8 }), rows: fc.integer({ min: 1, max: 4 }) })
    .map(({ column, top, rows }) => [{ top, left: column, bottom: top + rows, right: column }]),
);

it('an edit says what checking the edited sheet anew says', () => {
  fc.assert(
    fc.property(ledger, fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean(), mergedDown, (plain, edits, withFormulas, merges) => {
      const block = { ...plain, merges };
      const session = openSession([block], options);
      void session.result;
      let values = block.values.map((row) => [...row]);
      let formulas = new Map([...block.formulas].map(([row, cells]) => [row, new Map(cells)]));
      const hidden = new Set(block.hiddenRows);
      for (const { row, column, cells } of edits) {
        const part: SheetBlock = {
          ...block,
          top: row,
          left: column,
          values: cells,
          formulas: withFormulas ? new Map([[0, new Map([[0, '=H3+I3']])]]) : new Map(),
          hiddenRows: new Set(),
        };
        values = values.map((line) => [...line]);
        formulas = new Map([...formulas].map(([at, line]) => [at, new Map(line)]));
        cells.forEach((line, down) => {
          const at = row + down;
          while (values.length <= at) values.push([]);
          hidden.delete(at);
          line.forEach((cell, over) => {
            const own = values[at] as CellValue[];
            while (own.length < column + over) own.push(null);
            own[column + over] = cell;
            const formula = part.formulas.get(down)?.get(over);
            const known = formulas.get(at) ?? new Map<number, string>();
            formulas.set(at, known);
            if (formula === undefined) known.delete(column + over);
            else known.set(column + over, formula);
          });
        });
        const live = session.patch(part);
        const anew = checkWorkbook([{ ...block, values, formulas, hiddenRows: hidden }], options);
        expect(said(live)).toEqual(said(anew));
      }
    }),
    { numRuns: runs(50, 300) },
  );
});

it('over several ledgers too, which say the same costs now and then', () => {
  const HEAD: CellValue[] = ['일자', '전표번호', '계정과목', '적요', '거래처', '비목', '장부금액', '조정금액', '소계'];
  const row = (at: number): CellValue[] => [
    41_290 + at,
    `V${at}`,
    '원재료비',
    '시약 구입',
    '(주)시약',
    '1.가.②',
    1_000_000 + at * 1_000,
    0,
    1_000_000 + at * 1_000,
  ];
  // Each month has costs of its own, and one of the month before.
  const blocks = [0, 1, 2].map((month): SheetBlock => ({
    sheetId: `s${month}`,
    sheet: `${month + 1}월`,
    top: 0,
    left: 0,
    values: [HEAD, ...Array.from({ length: 9 }, (_, at) => row(month * 10 + at)), row(month * 10 - 5)],
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  }));
  // The row of another month, or a row of one's own, in the place of a row.
  const moved = fc.record({ month: fc.nat(2), at: fc.integer({ min: 1, max: 10 }), like: fc.nat(29) });
  let found = 0;
  fc.assert(
    fc.property(fc.array(moved, { minLength: 1, maxLength: 6 }), (edits) => {
      const session = openSession(blocks, options);
      void session.result;
      const now = blocks.map((block) => ({ ...block, values: [...block.values] }));
      for (const { month, at, like } of edits) {
        const block = now[month] as SheetBlock & { values: (readonly CellValue[])[] };
        block.values[at] = row(like);
        const live = said(session.patch({ ...block, top: at, values: [row(like)] }));
        expect(live).toEqual(said(checkWorkbook(now, options)));
        found += session.result.findings.filter(({ ruleId }) => ruleId === 'duplicate-entry').length;
      }
    }),
    { numRuns: 20 },
  );
  expect(found).toBeGreaterThan(50);
});

/** Each run checks 600 rows anew after each edit: more by hand, with `KVENTURE_RUNS=all`. */
it('deep in a long sheet too, where an edit looks at its own row alone', () => {
  const rows = fc.sample(ledgerRow, { numRuns: 600, seed: 7 }).map((row, at) => {
    const clean = [...row];
    // Plain rows, as most are: a code and an amount.
    if (at % 9 !== 0) [clean[5], clean[7]] = [at % 2 === 0 ? '1.가.②' : '1.가.①', 1_000 + at];
    return clean;
  });
  const block: SheetBlock = {
    sheetId: 's',
    sheet: '원장',
    top: 0,
    left: 0,
    values: [['일자', '전표번호', '계정과목', '적요', '대상자', '분류', '요건구분', '장부금액(원)', '조정금액', '소계', '조정사유'], ...rows],
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  };
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.integer({ min: 380, max: 598 }), edit }), { minLength: 1, maxLength: 3 }), (edits) => {
      const session = openSession([block], options);
      void session.result;
      const values = block.values.map((row) => [...row]);
      for (const {
        at,
        edit: { column, cells },
      } of edits) {
        cells.forEach((line, down) => line.forEach((cell, over) => void ((values[at + down] ??= [])[column + over] = cell)));
        const live = session.patch({ ...block, top: at, left: column, values: cells });
        expect(said(live)).toEqual(said(checkWorkbook([{ ...block, values }], options)));
      }
    }),
    { numRuns: runs(8, 300) },
  );
});

it('what is kept of each sheet is that of the sheet as it is: facts after edits deep in long ledgers, one of them of the year before', () => {
  const HEAD: CellValue[] = ['일자', '전표번호', '계정과목', '적요', '거래처', '비목', '장부금액', '조정금액', '소계'];
  const YEAR = 366;
  const ROWS = 420;
  const sheet = (which: number, first: number): SheetBlock => ({
    sheetId: `s${which}`,
    sheet: `원장${which}`,
    top: 0,
    left: 0,
    values: [
      HEAD,
      ...Array.from({ length: ROWS }, (_, at): CellValue[] => {
        const won = 1_000 + which * 1_000 + at;
        return [first + (at % 360), `V${which}-${at}`, '원재료비', '시약 구입', '(주)시약', '1.가.②', won, 0, won];
      }),
    ],
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  });
  const blocks = [sheet(0, 41_280), sheet(1, 41_280 - YEAR), sheet(2, 41_280)];
  const days = [41_300, 41_300 - YEAR, 41_300 + YEAR];
  const moved = fc.record({ which: fc.nat(2), at: fc.integer({ min: 300, max: ROWS - 2 }), day: fc.constantFrom(...days) });
  const applied = fc.constantFrom('2014-02-14', '2013-02-14', '2014-11-03').map((on) => ({ ...options, facts: { ...options.facts, appliedOn: date(on) } }));
  const aside = new Set<number>();
  fc.assert(
    fc.property(fc.array(fc.tuple(moved, applied), { minLength: 1, maxLength: 5 }), (edits) => {
      const session = openSession(blocks, options);
      void session.result;
      const now = blocks.map((block) => ({ ...block, values: [...block.values] }));
      for (const [{ which, at, day }, facts] of edits) {
        const block = now[which] as SheetBlock & { values: (readonly CellValue[])[] };
        block.values[at] = [day, ...(block.values[at] as CellValue[]).slice(1)];
        session.patch({ ...block, top: at, values: [[day]] });
        expect(said(session.configure(facts))).toEqual(said(checkWorkbook(now, facts)));
        aside.add(session.result.without.length);
      }
    }),
    { numRuns: runs(10, 100) },
  );
  expect([...aside].sort()).toEqual([0, 1]);
});

it('rows that change places keep the keys of their findings', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(ledgerRow, { minLength: 2, maxLength: 10, selector: (row) => JSON.stringify(row) })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const sheet = (list: readonly CellValue[][]): SheetBlock => ({
          sheetId: 's',
          sheet: '원장',
          top: 0,
          left: 0,
          // Vouchers of their own: which of two like rows came first is not a matter of their content.
          values: [
            ['일자', '전표번호', '계정과목', '적요', '대상자', '분류', '요건구분', '장부금액(원)', '조정금액', '소계', '조정사유'],
            ...list.map((row) => row.map((cell, column) => (column === 1 ? `V${rows.indexOf(row)}` : cell))),
          ],
          formulas: new Map(),
          hiddenRows: new Set(),
          merges: [],
          date1904: false,
        });
        const isTotal = (row: readonly CellValue[]): boolean => row.some((cell) => typeof cell === 'string' && /계$/.test(cell));
        fc.pre(!rows.some(isTotal));
        expect(keys(checkWorkbook([sheet(shuffled)], options).findings)).toEqual(keys(checkWorkbook([sheet(rows)], options).findings));
      },
    ),
    { numRuns: runs(60, 200) },
  );
});

it('decisions hide exactly what they were made for, and nothing is lost', () => {
  fc.assert(
    fc.property(ledger, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (block, chosen) => {
      const session = openSession([block], options);
      const before = session.result.sheets.flatMap(({ findings }) => findings);
      const decisions = before
        .filter((_, at) => chosen[at % chosen.length])
        .map(({ key, ruleId }): Decision => ({ key, ruleId, kind: 'ignored', where: '', what: '', reason: '확인', by: '나', at: '2014-02-14T00:00:00Z' }));
      const hidden = new Set(decisions.map(({ key }) => key));
      const after = session.configure({ ...options, decisions }).sheets;
      expect(keys(after.flatMap(({ findings }) => findings))).toEqual(keys(before.filter(({ key }) => !hidden.has(key))));
      expect(keys(after.flatMap(({ decided }) => decided.map(({ finding }) => finding)))).toEqual(keys(before.filter(({ key }) => hidden.has(key))));
      expect(said(session.configure(options))).toEqual(said(checkWorkbook([block], options)));
    }),
    { numRuns: 100 },
  );
});
