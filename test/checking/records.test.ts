/**
 * The same costs written a row each, as cards and on their side: what they come to, and what is found at which of their cells, must be the same; and after
 * an edit of a cell the open check says what a fresh one says.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkbook, openSession, type CellValue, type Finding, type SheetBlock } from '../../src/checking';
import { date, toSerial } from '../../src/domain';
import { a1, parseA1 } from '../../src/sheet/a1';
import { ledgersOf, statementOf } from '../../src/documents/statement/from-check';
import { editionOn } from '../../src/law';
import { runs } from '../lib/runs';
import { sheetOf } from '../lib/sheet-text';

const FIELDS = ['전표번호', '일자', '거래처', '적요', '비목', '금액(원)'] as const;
type Cost = readonly CellValue[];
interface Written {
  readonly block: SheetBlock;
  /** By address: which field of which cost stands there. */
  readonly cells: ReadonlyMap<string, string>;
}

function written(at: readonly { readonly row: number; readonly column: number; readonly value: CellValue; readonly is?: string }[]): Written {
  const height = Math.max(...at.map(({ row }) => row)) + 1;
  const width = Math.max(...at.map(({ column }) => column)) + 1;
  const values: CellValue[][] = Array.from({ length: height }, () => Array<CellValue>(width).fill(null));
  const cells = new Map<string, string>();
  for (const { row, column, value, is } of at) {
    (values[row] as CellValue[])[column] = value;
    if (is !== undefined) cells.set(a1(row, column), is);
  }
  return { block: { ...sheetOf('시트', ''), values }, cells };
}

type Place = (cost: number, field: number) => { readonly row: number; readonly column: number };
const SHAPES: Readonly<Record<string, { readonly label: Place; readonly value: Place }>> = {
  cards: {
    label: (cost, field) => ({ row: cost * 4 + (field >> 1), column: (field % 2) * 2 }),
    value: (cost, field) => ({ row: cost * 4 + (field >> 1), column: (field % 2) * 2 + 1 }),
  },
  'two columns of cards': {
    label: (cost, field) => ({ row: 2 + (cost >> 1) * 7 + field, column: (cost % 2) * 3 }),
    value: (cost, field) => ({ row: 2 + (cost >> 1) * 7 + field, column: (cost % 2) * 3 + 1 }),
  },
  'on its side': {
    label: (_, field) => ({ row: 1 + field, column: 1 }),
    value: (cost, field) => ({ row: 1 + field, column: 2 + cost }),
  },
  'on its side, in bands of four': {
    label: (cost, field) => ({ row: (cost >> 2) * 7 + field, column: 0 }),
    value: (cost, field) => ({ row: (cost >> 2) * 7 + field, column: 1 + (cost % 4) }),
  },
};
const ROWS: (typeof SHAPES)[string] = {
  label: (_, field) => ({ row: 0, column: field }),
  value: (cost, field) => ({ row: 1 + cost, column: field }),
};

const write = (costs: readonly Cost[], { label, value }: (typeof SHAPES)[string]): Written =>
  written(
    costs.flatMap((cost, at) =>
      cost.flatMap((own, field) => [
        { ...label(at, field), value: FIELDS[field] as string, is: `label ${FIELDS[field]}` },
        { ...value(at, field), value: own, is: `${at} ${FIELDS[field]}` },
      ]),
    ),
  );

const OPTIONS = { facts: { appliedOn: date('2014-02-14') } };
/** What is asked of whole sheets stands over a heading, in whichever column. */
const told = (findings: readonly Finding[], cells: ReadonlyMap<string, string>): string[] =>
  findings.map(({ ruleId, address }) => `${ruleId} ${cells.get(address)?.replace(/^label .*/, 'a label') ?? address}`).sort();

const day = (of: string): number => toSerial(date(of));
const cost: fc.Arbitrary<Cost> = fc
  .record({
    date: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('2013-04-25', '2013-05-06', '2013-11-20').map(day) },
      fc.constantFrom<CellValue>(null, '미정', day('2012-02-03')),
    ),
    party: fc.constantFrom('하늘이', '다온사', '가람기업'),
    words: fc.constantFrom('시약', '기판', '급여 4월'),
    category: fc.oneof({ weight: 8, arbitrary: fc.constantFrom('1.가.①', '1.가.②') }, fc.constantFrom<CellValue>(null, '1.가.⑨', '1.가')),
    amount: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 100_000, max: 4_000_000 }) }, fc.constantFrom<CellValue>(null, '1,200,000', '미정')),
  })
  .map((one) => [null, one.date, one.party, one.words, one.category, one.amount]);
const costs = fc
  .array(cost, { minLength: 6, maxLength: 12 })
  .map((all) => all.map((one, at) => [`R-${String(at + 1).padStart(3, '0')}`, ...one.slice(1)]))
  // A table without amounts or categories is none.
  .filter((all) => all.filter((one) => typeof one[5] === 'number' && typeof one[4] === 'string').length >= 5);

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
  it('says the same as a row a cost', () => {
    fc.assert(
      fc.property(costs, (all) => {
        const [plain, other] = [write(all, ROWS), write(all, shape)];
        const [asRows, laid] = [checkWorkbook([plain.block], OPTIONS), checkWorkbook([other.block], OPTIONS)];
        expect(laid.summary.bookAmount).toBe(asRows.summary.bookAmount);
        expect(told(laid.findings, other.cells)).toEqual(told(asRows.findings, plain.cells));
        expect(laid.sheets[0]?.understanding.records?.kind).toBe(
          shape.value(0, 1).row === shape.value(1, 1).row ? (shape === SHAPES['two columns of cards'] ? 'cards' : 'across') : 'cards',
        );
      }),
      { numRuns: runs(8, 100) },
    );
  });

  it('after an edit says what a fresh check says, and writes what a fix writes into the cell that it names', () => {
    fc.assert(
      fc.property(
        costs,
        fc.nat(),
        fc.constantFrom(1, 4, 5),
        fc.constantFrom<CellValue>(null, '1.가.②', '없음', 900_000, 41_400),
        (all, which, field, value) => {
          const { block } = write(all, shape);
          const { row, column } = shape.value(which % all.length, field);
          const session = openSession([block], OPTIONS);
          session.patch({ ...block, top: row, left: column, values: [[value]] });
          const values = block.values.map((cells, at) => cells.map((own, place) => (at === row && place === column ? value : own)));
          const fresh = checkWorkbook([{ ...block, values }], OPTIONS);
          expect(session.result.findings.map(({ key, address }) => `${key} ${address}`)).toEqual(fresh.findings.map(({ key, address }) => `${key} ${address}`));
          for (const { fix } of fresh.findings)
            for (const { address, before } of fix?.writes ?? []) {
              const at = parseA1(address);
              expect(at && values[at.row]?.[at.column]).toEqual(before);
            }
        },
      ),
      { numRuns: runs(8, 100) },
    );
  });
});

describe('what cannot be done with such a sheet is said', () => {
  const { block } = write(
    Array.from({ length: 6 }, (_, at): Cost => [`R-${at}`, day('2013-04-25'), '다온사', '시약', '1.가.②', 100_000 * (at + 1)]),
    SHAPES.cards as (typeof SHAPES)[string],
  );

  it('a statement is not linked to its cells', () => {
    const check = checkWorkbook([block], OPTIONS);
    const made = statementOf(check, [block], { edition: editionOn(date('2014-02-14'))!, lang: 'ko', words: 'name' });
    expect(made.kind).toBe('refused');
    expect(JSON.stringify(made)).toContain('한 건이 여러 셀에 적힌 시트');
    // The amounts are those of the laid out table, not of the sheet by the same places.
    expect(ledgersOf(check, [block])[0]?.block.places).toBeDefined();
  });

  it('columns are asked for by their labels, laid out a row a cost; a heading that a person points at is one of the sheet', () => {
    const session = openSession([block], OPTIONS);
    expect(session.glance('시트')).toMatchObject({ laid: true, roles: { category: 4, book: 5 } });
    expect(session.glance('시트')?.columns.map(({ heading }) => heading)).toEqual([...FIELDS]);
    expect(session.glance('시트', 0)).toMatchObject({ laid: false });
  });

  it('a column that a person assigned is found again by its label', () => {
    const session = openSession([block], OPTIONS);
    session.configure({ ...OPTIONS, corrections: { 시트: { columns: { party: 3 } } } });
    expect(session.result.sheets[0]?.understanding.columns).toMatchObject({ party: 3, book: 5 });
    const kept = session.anchor('시트');
    expect(kept?.heads?.words).toContain('금액(원)');
    expect(session.result.summary.bookAmount).toBe(2_100_000); // 100,000 × (1 + … + 6)
  });
});
