/** Rows that say the same to the conditions of their line share one answer: each row answers what it would answer if it were read alone. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { TableFinder } from '../../src/reading/find-table';
import { Grid } from '../../src/reading/grid';
import { openTable } from '../../src/reading/table/table';
import { edition } from '../../src/law';
import { answersOf, judgedAlone } from '../../src/checking/rules/row-answers';
import type { CellValue } from '../../src/sheet/model';
import { lineFiles, type LineFile } from '../lib/line-rows';
import { blockOf } from '../lib/sheets';

const FOLDERS = readdirSync(new URL('../cases/lines/', import.meta.url)).filter((name) => /^20(13|25)/.test(name));
const PLAIN = new Set(['분류', '거래일자', '장부금액', '조정금액', '소계']);
const ROWS = 40;

interface Line {
  readonly file: LineFile;
  /** What stands under each heading anywhere in the rows of the line. */
  readonly words: ReadonlyMap<string, readonly CellValue[]>;
}
function linesOf(id: string): readonly Line[] {
  const lines = new Map<string, { readonly file: LineFile; readonly words: Map<string, CellValue[]> }>();
  for (const file of FOLDERS.filter((name) => name.startsWith(id)).flatMap(lineFiles)) {
    const line = lines.get(file.line) ?? { file, words: new Map<string, CellValue[]>() };
    lines.set(file.line, line);
    for (const { cells } of file.rows)
      for (const [heading, value] of Object.entries(cells)) if (!PLAIN.has(heading)) line.words.set(heading, [...(line.words.get(heading) ?? []), value]);
  }
  return [...lines.values()];
}

/** A table of a line whose cells stand under headings of its own, a few words in many rows. */
const tableOf = ({ file, words }: Line) => {
  const all = [...new Set([...words.values()].flat())];
  return fc
    .subarray([...words.keys()], { minLength: 3, maxLength: 7 })
    .chain((headings) =>
      fc.record({
        headings: fc.constant(headings),
        rows: fc.array(
          fc.tuple(
            ...headings.map((heading) => {
              const own = words.get(heading) ?? [];
              return fc.oneof(
                { weight: 5, arbitrary: fc.constantFrom(...own) },
                { weight: 1, arbitrary: fc.constantFrom(...all) },
                { weight: 2, arbitrary: fc.constant(null) },
              );
            }),
          ),
          { minLength: ROWS, maxLength: ROWS },
        ),
      }),
    )
    .map(({ headings, rows }): readonly (readonly CellValue[])[] => [
      ['분류', '거래일자', ...headings, '장부금액', '조정금액', '소계'],
      // Said twice: the second time the row finds what the first answered.
      ...[...rows, ...rows].map((row): readonly CellValue[] => [file.line, 41_400, ...row, 1_000_000, 0, 1_000_000]),
    ]);
};

/** What the answers say, without the objects that say it. */
const said = (answers: ReturnType<typeof answersOf>) =>
  answers.map(({ condition, answer }) => [condition.id, answer?.state, answer?.column.column, answer?.readAs]);

describe.each([
  ['2013', '2013-60'],
  ['2025', '2025-04-01'],
] as const)('rows of %s', (id, editionId) => {
  const law = edition(editionId);
  it.each(linesOf(id).map((line) => [line.file.line, line] as const))('%s: a row answers as if it stood alone', (_, line) => {
    let compared = 0;
    fc.assert(
      fc.property(tableOf(line), (values) => {
        const block = blockOf({ name: '원장', rows: values });
        const found = new TableFinder(new Grid(block), law).find();
        if (!found.found) return;
        for (const row of openTable(block, found, law).rows) {
          expect(said(answersOf(row)), JSON.stringify(values[row.row])).toEqual(said(judgedAlone(row)));
          compared += said(answersOf(row)).length;
        }
      }),
      { numRuns: 4, seed: 20_261_129 },
    );
    expect(compared).toBeGreaterThan(0);
  });
});

it('what one cell says of another is not taken from a row in which the other says something else', () => {
  const law = edition('2013-60');
  const rows = ['대표이사 지분 62%', '대표이사 지분 8%', '주소 변경', '대표이사 지분 62%'].map((memo): readonly CellValue[] => [
    '1.가.①',
    41_400,
    '배우자',
    memo,
    1_000_000,
    0,
    1_000_000,
  ]);
  const block = blockOf({ name: '원장', rows: [['분류', '거래일자', '대표와의 관계', '비망', '장부금액', '조정금액', '소계'], ...rows] });
  const found = new TableFinder(new Grid(block), law).find();
  if (!found.found) throw new Error('no table');
  const told = openTable(block, found, law).rows.map((row) => [said(answersOf(row)), said(judgedAlone(row))] as const);
  for (const [shared, alone] of told) expect(shared).toEqual(alone);
  // The spouse of one who holds 62 % is excluded (㉰); of one who holds 8 % nothing is known.
  expect(told[0]?.[0]).not.toEqual(told[1]?.[0]);
});
