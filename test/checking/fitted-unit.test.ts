/** A statement that names no unit is read in the one in which it says what the ledger says, also while the ledger is edited. */
import { expect, it } from 'vitest';
import { checkWorkbook, openSession } from '../../src/checking';
import { blockOf } from '../lib/sheets';

const ledgerOf = (of: number) =>
  blockOf({
    name: '원장',
    rows: [
      ['일자', '비목', '장부금액(원)'],
      ['2013-03-05', '1.가.①', 4_200_400 * of],
      ['2013-07-05', '1.가.②', 1_500_500 * of],
    ],
  });
const statement = blockOf({
  name: '산정표',
  rows: [
    ['비용', '장부금액'],
    ['1. 기술개발', null],
    ['가. 자체기술개발', null],
    ['① 인건비', 4_200_400],
    ['② 재료비', 1_500_500],
    ['③ 임차료', null],
    ['나. 위탁', null],
  ],
});

it('follows an edit of the ledger, as a new check would', () => {
  const session = openSession([ledgerOf(1), statement], {});
  const unitsOf = ({ sheets }: typeof session.result) => sheets.map(({ sheet, understanding }) => [sheet, understanding.unit, understanding.unitFrom]);
  expect(unitsOf(session.result)).toEqual([
    ['원장', 1, 'sheet'],
    ['산정표', 1, 'ledger'],
  ]);
  for (const [of, unit, from] of [
    [1_000, 1_000, 'default'],
    [1, 1, 'ledger'],
  ] as const) {
    const { values } = ledgerOf(of);
    for (const row of [1, 2]) session.patch({ ...ledgerOf(of), top: row, values: [values[row] ?? []] });
    const fresh = checkWorkbook([ledgerOf(of), statement]);
    expect(unitsOf(session.result)).toEqual([
      ['원장', 1, 'sheet'],
      ['산정표', unit, from],
    ]);
    expect(session.result.findings).toEqual(fresh.findings);
    expect(session.result.findings.filter(({ ruleId }) => ruleId === 'statement-differs')).toEqual([]);
  }
});
