/** What the firm's sheet says stands in the statement as a formula: a day that is changed there is changed in the statement, also in one that is made anew. */
import { expect, it } from 'vitest';
import { checkWorkbook, type NewSheet } from '../../src/checking';
import { statementOf } from '../../src/documents/statement/from-check';
import { date, toSerial, type Lang } from '../../src/domain';
import { edition } from '../../src/law';
import type { SheetBlock } from '../../src/sheet/model';
import { blockOf, blockOfNew, type TestCell } from '../lib/sheets';
import { sheetOf } from '../lib/sheet-text';

const LEDGER = sheetOf('원장', ['일자 | 분류 | 요건구분 | 적요 | 장부금액(원)', '2013-07-05 | 1.가.② | 연구소 | 시약 | 60000000'].join('\n'));
const firm = (applied: TestCell, industry: TestCell = 26_410): SheetBlock =>
  blockOf({
    name: '회사',
    rows: [
      ['회사명', '주식회사 가나'],
      ['신청일', applied],
      ['업종코드', industry],
      ['설립일', toSerial(date('2010-03-02'), false)],
    ],
  });
const made = (blocks: readonly SheetBlock[], lang: Lang = 'ko', facts = {}): NewSheet => {
  const statement = statementOf(checkWorkbook(blocks, { facts }), blocks, { edition: edition('2013-60'), lang });
  if (statement.kind !== 'value') throw new Error(JSON.stringify(statement));
  return statement.value;
};
const APPLIED = toSerial(date('2014-02-14'), false);
const head = ({ cells }: NewSheet) => [cells[1]?.[3], cells[2]?.[1], cells[2]?.[3]].map((cell) => cell?.formula ?? cell?.value);
const link = (cell: string): string => `=IF('회사'!${cell}="","",'회사'!${cell})`;
const LINKED = [link('$B$2'), link('$B$3'), link('$B$4')];

it.each(['ko', 'en'] as const)('in %s each fact that stands in a cell of its own is linked to it', (lang) => {
  const statement = made([LEDGER, firm(APPLIED)], lang);
  expect(head(statement)).toEqual(LINKED);
  // A program that does not calculate reads it too, and it can still be written over.
  expect(statement.cells[1]?.[3]).toMatchObject({ cached: APPLIED, unlocked: true, style: 'input' });
});

it('a statement that is made anew is linked as it was', () => {
  const blocks = [LEDGER, firm(APPLIED)];
  const first = made(blocks);
  const rows = first.cells.map((row) => row.map((cell): TestCell => (cell?.formula ? { f: cell.formula, v: cell.cached ?? null } : (cell?.value ?? null))));
  expect(head(made([blockOf({ name: first.name, rows }), ...blocks]))).toEqual(LINKED);
});

it('what is written as text, or said by a person, is no formula', () => {
  expect(head(made([LEDGER, firm('2014. 2. 14.', '26410')]))).toEqual([APPLIED, link('$B$3'), link('$B$4')]);
  expect(head(made([LEDGER, firm(APPLIED)], 'ko', { appliedOn: date('2014-05-14') }))[0]).toBe(toSerial(date('2014-05-14'), false));
});

it('a formula of ours reads as what it says', () => {
  const statement = made([LEDGER, firm(APPLIED)]);
  expect(checkWorkbook([LEDGER, firm(APPLIED), blockOfNew(statement)]).facts).toMatchObject({
    appliedOn: '2014-02-14',
    industry: '26410',
    foundedOn: '2010-03-02',
  });
});
