/** The list of findings that is kept between edits says what a list made anew says, whatever came and went. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FindingList, toldAs, type Located } from '../../../src/checking/engine/finding-list';
import type { Table } from '../../../src/reading/table/table';
import type { Severity } from '../../../src/sheet/model';
import { runs } from '../../lib/runs';

const ROWS = 3_000;
const table = (): Table =>
  ({
    dataRows: ROWS,
    at: (row: number) => ({ book: { n: row + 0.5 }, category: { raw: row % 2 === 0 ? '1.자' : '' } }),
    grid: { block: {} },
  }) as unknown as Table;

const RULES: readonly (readonly [ruleId: string, severity: Severity])[] = [
  ['amount-not-a-number', 'error'],
  ['category-deleted', 'error'],
  ['person-excluded', 'error'],
  ['duplicate-entry', 'warning'],
  ['condition-unconfirmed', 'review'],
  ['hidden-row', 'info'],
];
interface Spec {
  readonly rule: number;
  readonly row: number;
  readonly column: number;
  readonly key: number;
  readonly cause: string | undefined;
  readonly fixed: boolean;
}
function located({ rule, row, column, key, cause, fixed }: Spec): Located {
  const [ruleId, severity] = RULES[rule] as (typeof RULES)[number];
  const said = { ko: `${ruleId} ${row}`, en: `${ruleId} ${row}` };
  const finding = {
    key: `${ruleId}:${key}`,
    ruleId,
    severity,
    message: said,
    ...(fixed ? { fix: { title: said, writes: [{ address: `A${row}`, value: row }] } } : {}),
  } as unknown as Located['finding'];
  return { finding, order: row * 16_384 + column, rank: rule, rows: [row], cause, kind: undefined, amount: 0, same: undefined, twin: 0 };
}
const spec: fc.Arbitrary<Spec> = fc.record({
  rule: fc.nat(RULES.length - 1),
  row: fc.nat(ROWS - 1),
  column: fc.nat(1),
  key: fc.nat(40_000),
  cause: fc.option(fc.constantFrom('김', '이'), { nil: undefined }),
  fixed: fc.boolean(),
});
/** All rows of a column, so that they fold; what comes and goes in single steps, in many and in all. */
const column = (rule: number): Spec[] => Array.from({ length: 2_500 }, (_, row) => ({ rule, row, column: 0, key: row, cause: undefined, fixed: rule === 0 }));

function said(list: FindingList): string {
  const { findings, counts, errors } = list.collect();
  const rows = errors.flatMap(({ rows: own, by }) => [...own].map((row, at) => `${row} ${toldAs(by[at] as Located).finding.key}`));
  return JSON.stringify({
    counts,
    rows,
    findings: findings.map(({ key, message, fix }) => [key, message.ko, fix?.title.ko, fix?.writes.length]),
  });
}

it.each([
  ['few findings', []],
  ['a column that is one finding', column(0)],
  ['hidden rows and a column of deleted lines', [...column(1), ...column(5)]],
] as const)('%s', (_, start) => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ out: fc.array(fc.nat(), { maxLength: 4 }), into: fc.array(spec, { maxLength: 4 }), many: fc.boolean() }), { maxLength: 8 }),
      (steps) => {
        const list = new FindingList(table());
        let held = start.map(located);
        list.replace(undefined, held);
        list.collect();
        for (const { out, into, many } of steps) {
          // Every fifth goes at once.
          const gone = new Set(
            many ? held.filter((__, at) => at % 5 === out.length) : out.map((at) => held[at % Math.max(1, held.length)]).filter((one) => one !== undefined),
          );
          const fresh = into.map(located);
          list.replace([...gone], fresh);
          held = [...held.filter((one) => !gone.has(one)), ...fresh];
          const anew = new FindingList(table());
          // Of one place and one rule what was found first stands first.
          anew.replace(
            undefined,
            held.map((one) => ({ ...one, kind: undefined, same: undefined, amount: 0, twin: 0 })),
          );
          expect(said(list)).toBe(said(anew));
        }
      },
    ),
    { numRuns: runs(5, 300) },
  );
});
