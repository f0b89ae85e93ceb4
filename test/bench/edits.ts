/**
 * One cell edited and one fact of the firm changed, in ledgers of 100,000 rows of every kind that makes an edit dear: in several sheets, every amount a text,
 * every row wrong or said twice, formulas without saved results, a merge down a column. What is measured is the work of the check alone, in time of the processor.
 */
import { date } from '../../src/domain';
import { openSession, type CheckOptions, type SheetBlock } from '../../src/checking';
import { worked } from './clock';
import { BOOK, CATEGORY, FIRST_ROW, makeLedger, makeMonths, ROWS, SUBTOTAL } from './ledger';

/** So many milliseconds an edit may take, and a fact. */
const FRAME = 16;
const FACT = 50;
const EDITS = 40;
/** Edits after opening, before what they need is compiled: told apart. */
const FIRST = 20;
const options: CheckOptions = { facts: { appliedOn: date('2014-02-14'), hasRdLab: true, isSme: true } };

const changed = (block: SheetBlock, change: (row: SheetBlock['values'][number]) => SheetBlock['values'][number]): SheetBlock => ({
  ...block,
  values: block.values.map((row, at) => (at < FIRST_ROW || at === block.values.length - 1 ? row : change(row))),
});
const put = (row: SheetBlock['values'][number], column: number, value: SheetBlock['values'][number][number]): SheetBlock['values'][number] =>
  row.map((cell, at) => (at === column ? value : cell));

/** One row in this many was taken back. */
const UNDONE = 997;
/** A column more. */
const beside = (block: SheetBlock, heading: string, cell: (at: number) => string | null): SheetBlock => ({
  ...block,
  values: block.values.map((row, at) => [...row, at === FIRST_ROW - 1 ? heading : at < FIRST_ROW || at === block.values.length - 1 ? null : cell(at)]),
});

/** The ledgers, made when they are asked for: each holds a million cells. */
const CASES: readonly (readonly [name: string, make: () => SheetBlock[]])[] = [
  ['one sheet', () => [makeLedger()]],
  ['12 sheets', () => makeMonths(12)],
  ['36 sheets', () => makeMonths(36)],
  [
    'a statement that differs',
    () => [
      makeLedger(),
      {
        ...makeLedger({ rows: 1 }),
        sheetId: 'statement',
        sheet: '산정표',
        values: [['비목', '장부금액', '조정금액', '소계'], ...['1.가.①', '1.가.②', '1.가.③'].map((code) => [code, 10, 0, 10]), ['합계', 30, 0, 30]],
        formulas: new Map(),
      },
    ],
  ],
  ['every amount a text', () => [changed(makeLedger(), (row) => put(row, BOOK, `${String(row[BOOK])}원`))]],
  ['rows cancelled by a remark', () => [beside(makeLedger(), '비고', (at) => (at % UNDONE === 3 ? '취소' : null))]],
  ['returns by their kind', () => [beside(makeLedger(), '구분', (at) => (at % UNDONE === 3 ? '반품' : '매입'))]],
  ['every row wrong', () => [makeLedger({ wrong: 'every' })]],
  ['every row twice', () => [makeLedger({ wrong: 'twice' })]],
  ['formulas without results', () => [changed(makeLedger(), (row) => put(row, SUBTOTAL, null))]],
  [
    'a merge down a column',
    () => {
      const block = changed(makeLedger(), (row) => put(row, CATEGORY, '1.가.②'));
      const bottom = FIRST_ROW + ROWS - 1;
      const values = block.values.map((row, at) => (at > FIRST_ROW && at <= bottom ? put(row, CATEGORY, null) : row));
      return [{ ...block, values, merges: [{ top: FIRST_ROW, left: CATEGORY, bottom, right: CATEGORY }] }];
    },
  ],
];

const timed = (run: () => unknown): number => {
  const started = worked();
  run();
  return worked() - started;
};
const part = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] as number;

export const EDIT_CASES: readonly string[] = CASES.map(([name]) => name);
/** The ledger of a case. */
export const ledgersOf = (name: string): SheetBlock[] => (CASES.find(([one]) => one === name) as (typeof CASES)[number])[1]();

/** Prints the measures of those ledgers; true when all hold. */
export function runEdits(names = EDIT_CASES): boolean {
  console.log(`Edits and facts: ${ROWS.toLocaleString('en')} rows, ${EDITS} edits each (median at most ${FRAME} ms; a fact at most ${FACT} ms)`);
  let good = true;
  for (const [name, make] of CASES) {
    if (!names.includes(name)) continue;
    const blocks = make();
    const ledgers = blocks.filter(({ values }) => values.length > FIRST_ROW + 2);
    const session = openSession(blocks, options);
    void session.result;
    const all = Array.from({ length: FIRST + EDITS }, (_, at) => {
      const block = ledgers[at % ledgers.length] as SheetBlock;
      const row = FIRST_ROW + ((at * 7_919) % (block.values.length - FIRST_ROW - 1));
      const edited: SheetBlock = { ...block, top: row, left: BOOK, values: [[1_000_000 + at]], formulas: new Map(), hiddenRows: new Set(), merges: [] };
      return timed(() => session.patch(edited).findings);
    });
    const fact = Math.min(
      ...[0, 1, 2].map((at) => timed(() => session.configure({ ...options, facts: { ...options.facts, sales: 1_000_000_000 + at } }).findings)),
    );
    const [first, times] = [part(all.slice(0, FIRST), 0.5), all.slice(FIRST)];
    const [median, late] = [part(times, 0.5), part(times, 0.95)];
    const ok = median <= FRAME && fact <= FACT;
    good = ok && good;
    console.log(
      `  ${ok ? 'ok  ' : 'OVER'} ${name}: edit ${median.toFixed(1)} ms, 95 % within ${late.toFixed(1)} ms, the first ${FIRST} ${first.toFixed(1)} ms; the sales changed ${fact.toFixed(0)} ms`,
    );
  }
  return good;
}
