/**
 * A range in the place of a single value: Excel calls the function once a cell and spills the answers, by the dimensions in the metadata.
 * A program that hands the whole range over must get the same table from us.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { functions } from '../../src/functions/registry';
import { generateMetadata, type FunctionMetadata } from '../../src/functions/metadata';
import { frozen, tables } from '../cases/functions/frozen';

let metadata: ReadonlyMap<string, FunctionMetadata>;
beforeAll(async () => {
  metadata = new Map((await generateMetadata()).en.functions.map((one) => [one.id, one]));
});

const codeOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'code' in value ? value.code : value);
function answer(id: string, values: readonly unknown[]): unknown {
  try {
    const value = functions.get(id)?.(...values);
    return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(codeOf)) : codeOf(value);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** What stands in the cells: right and wrong for every parameter, but nothing empty, which we pass over and Excel does not. */
const POOL = [
  1,
  5,
  50_000_000,
  26_410,
  '26',
  '62',
  '56111',
  'x',
  true,
  'FALSE',
  '2014-02-14',
  41_684,
  '2013-01-01',
  '2022-01-01',
  '1.가.①',
  '1.나',
  '2.가.⑤',
  'status',
  '투자',
  '보증대출',
  '예비벤처',
  '기술성평가',
  '123-45-67891',
  '#N/A',
  -1,
];
const cell = fc.constantFrom<unknown>(...POOL);
const given = fc.oneof(
  { weight: 2, arbitrary: cell },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }).map((values) => values.map((value) => [value])) },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 3 }).map((values) => [values]) },
);
const RANGES: Readonly<Record<string, unknown>> = {
  rd_cost: [[40_000_000], [30_000_000]],
  sales: [[500_000_000], [500_000_000]],
  dates: undefined,
  categories: [['1.가.①'], ['2.가.⑤']],
  amounts: [[3], [4]],
  holidays: [['2014-05-05']],
};

/** As Excel lifts: one row or one column is repeated, what is missing of anything else is #N/A. */
function lifted(id: string, args: readonly unknown[], single: readonly boolean[]): unknown {
  const isList = (value: unknown, at: number): value is unknown[][] => Array.isArray(value) && single[at] === true;
  const lists = args.filter(isList);
  const height = Math.max(1, ...lists.map((list) => list.length));
  const width = Math.max(1, ...lists.map((list) => list[0]?.length ?? 0));
  const table = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const values: unknown[] = [];
      for (const [at, value] of args.entries()) {
        if (!isList(value, at)) values.push(value);
        else {
          const line = value[value.length === 1 ? 0 : row];
          const along = line?.length === 1 ? 0 : column;
          if (!line || along >= line.length) return '#N/A';
          values.push(line[along]);
        }
      }
      return answer(id, values);
    }),
  );
  return height * width > 1 ? table : table[0]?.[0];
}

describe('a range in the place of a single value', () => {
  it.each(Object.keys(frozen).filter((id) => !tables.includes(id)))('%s answers as Excel does, which calls it once a cell', (id) => {
    const parameters = metadata.get(id)?.parameters ?? [];
    const single = parameters.map(({ dimensionality }) => dimensionality !== 'matrix');
    expect(single).toContain(true);
    fc.assert(
      fc.property(fc.tuple(...parameters.map(({ name }, at) => (single[at] ? given : fc.constant(RANGES[name])))), (args) => {
        expect(answer(id, args)).toEqual(lifted(id, args, single));
      }),
      { numRuns: 200 },
    );
  });
});
