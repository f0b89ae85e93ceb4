/** Rows that are struck through are cancelled: said, and never added, whatever else is edited; a word that is struck out alone cancels nothing. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook, openSession, type SheetBlock } from '../../src/checking';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';

const OPTIONS = { facts: { appliedOn: date('2014-02-14') } };
const ledger = (struck: Readonly<Record<number, readonly number[]>>): SheetBlock => ({
  ...sheetOf(
    '원장',
    `
    일자       | 분류    | 적요 | 거래처 | 장부금액(원)
    2013-03-05 | 1.가.② | 시약 | 다온사 | 100,000
    2013-03-06 | 1.가.② | 부품 | 가람사 | 20,000
    2013-03-07 | 1.가.② | 기판 | 다온사 | 3,000
    합계       |         |      |        | 103,000`,
  ),
  struck: new Map(Object.entries(struck).map(([row, columns]) => [Number(row), columns])),
});
const said = (block: SheetBlock) => {
  const { summary, findings } = checkWorkbook([block], OPTIONS);
  return {
    sum: summary.bookAmount,
    said: findings.flatMap(({ ruleId, address, message }) => (ruleId === 'row-not-counted' ? [`${address} ${message.ko}`] : [])),
  };
};

describe('rows struck through', () => {
  it.each<[string, Record<number, number[]>, number, boolean]>([
    ['none', {}, 123_000, false],
    ['a whole row', { 2: [0, 1, 2, 3, 4] }, 103_000, true], // 100,000 + 3,000
    ['the amount alone', { 2: [4] }, 103_000, true],
    ['all but the amount', { 2: [0, 1, 2, 3] }, 103_000, true],
    ['a word', { 2: [2] }, 123_000, false],
    ['two cells of five', { 2: [2, 3] }, 123_000, false],
    ['a total', { 4: [0, 4] }, 123_000, false],
  ])('%s', (_, struck, sum, isSaid) => {
    const found = said(ledger(struck));
    expect(found.sum).toBe(sum);
    expect(found.said.map((one) => one.slice(0, 2))).toEqual(isSaid ? ['E3'] : []);
    if (isSaid) expect(found.said[0]).toContain('취소선을 그은 1행, 장부금액 20,000');
  });

  it('stay so after an edit of the row, and count again once the line is taken away', () => {
    const block = ledger({ 2: [0, 1, 2, 3, 4] });
    const session = openSession([block], OPTIONS);
    const part = { ...block, top: 2, left: 4, values: [[50_000]] };
    expect(session.patch({ ...part, struck: new Map([[2, [4]]]) }).summary.bookAmount).toBe(103_000);
    const { struck: _none, ...plain } = { ...block, top: 2, left: 0, values: [[...(block.values[2] ?? []).slice(0, 4), 50_000]] };
    expect(session.patch(plain).summary.bookAmount).toBe(153_000); // 100,000 + 50,000 + 3,000
  });
});
