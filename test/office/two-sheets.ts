/** A workbook of two ledgers, each with one amount that is text: for tests of what goes wrong. */
import type { Workbook } from './workbook';

type Value = string | number | null;
const HEAD: readonly Value[][] = [
  ['신청일', '2014-02-14', null, '단위', '원'],
  ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'],
];
/** Two sheets with one amount that is text in each, so that a fix has two sheets to write. */
export const TWO_SHEETS: Readonly<Record<string, readonly Value[][]>> = {
  배분1: [...HEAD, ['2013-03-02', '1.가.②', '부품', 1000000, 0, 1000000, null], ['2013-04-03', '1.가.②', '시약', '2,000,000원', 0, 2000000, null]],
  배분2: [...HEAD, ['2013-05-02', '1.가.②', '부품', 1500000, 0, 1500000, null], ['2013-06-03', '1.가.②', '시약', '3,000,000원', 0, 3000000, null]],
};

export function addTwoSheets(workbook: Workbook): void {
  for (const [name, rows] of Object.entries(TWO_SHEETS)) {
    const made = workbook.add(name);
    rows.forEach((row, r) => row.forEach((cell, c) => cell !== null && made.set(r, c, { value: cell })));
  }
}

/** What stands in the workbook. */
export const stateOf = ({ workbook }: { readonly workbook: Workbook }): string =>
  JSON.stringify(
    workbook.sheets.map((one) => [
      one.name,
      Array.from({ length: 12 }, (_row, row) => Array.from({ length: 12 }, (_column, column) => one.cell(row, column) ?? null)),
      one.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
      [...one.hiddenRows],
    ]),
  );
