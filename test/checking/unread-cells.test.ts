import { describe, expect, it } from 'vitest';
import { checkWorkbook, type Finding, type SheetBlock } from '../../src/checking';
import type { UnreadCell } from '../../src/sheet/model';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';

/** D3 is empty as it was read: whether it is empty in the sheet is what the host says beside it. */
const ledger = (book: string, unreadCells?: readonly UnreadCell[]): SheetBlock => ({
  ...sheetOf(
    '원장',
    `
    일자       | 분류    | 적요 | 장부금액(원) | 조정금액
    2013-03-05 | 1.가.② | 시약 | 10,000       | 0
    2013-03-06 | 1.가.② | 부품 | ${book}      | 0
    2013-03-07 | 1.가.② | 기판 | 30,000       | 0`,
  ),
  ...(unreadCells ? { unreadCells } : {}),
});
const findings = (block: SheetBlock): readonly Finding[] => checkWorkbook([block], { facts: { appliedOn: date('2014-02-14') } }).findings;
const said = (block: SheetBlock, rule: string): string[] => findings(block).flatMap((one) => (one.ruleId === rule ? [`${one.address} ${one.message.ko}`] : []));

describe('a cell that could not be read is never taken for an empty one', () => {
  it('an empty cell is a missing amount, and nothing is unread', () => {
    expect(said(ledger(''), 'amount-missing')).toEqual(['D3 장부금액이 없습니다: 1.가.②']);
    expect(said(ledger(''), 'not-read')).toEqual([]);
  });

  it('a text that the file lacks', () => {
    const block = ledger('', [{ address: 'D3', why: 'no-text' }]);
    expect(said(block, 'amount-missing')).toEqual(['D3 장부금액을 읽지 못했습니다: 1.가.②']);
    expect(said(block, 'not-read')).toEqual([expect.stringContaining('D3 셀 1개(D3)')]);
  });

  it('a cell twice in the file: the value that was taken is told', () => {
    const block = ledger('20,000', [{ address: 'D3', why: 'twice' }]);
    expect(said(block, 'amount-missing')).toEqual([]);
    expect(said(block, 'not-read')).toEqual([expect.stringContaining('두 번')]);
  });

  it('a formula over another sheet without a saved result', () => {
    const block = ledger("='매출'!B2");
    expect(said(block, 'amount-missing')).toEqual(['D3 장부금액을 읽지 못했습니다: 1.가.②']);
    expect(said(block, 'not-read')).toEqual([expect.stringContaining('수식에 저장된 결과가 없고')]);
  });

  it('a formula within the sheet is worked out: 10,000 + 30,000', () => {
    const block = ledger('=D2+D4');
    expect(said(block, 'not-read')).toEqual([]);
    expect(checkWorkbook([block], {}).summary.bookAmount).toBe(80_000);
  });

  it('an adjustment without a result counts as nothing, and is told', () => {
    const block = sheetOf('원장', "일자 | 분류 | 장부금액(원) | 조정금액\n2013-03-05 | 1.가.② | 10,000 | ='조정'!A1\n2013-03-06 | 1.가.② | 20,000 | 0");
    expect(said(block, 'not-read')).toEqual([expect.stringContaining('D2 셀 1개(D2)')]);
  });

  it('many of one reason are one finding, with count and the first of them', () => {
    const unread = Array.from({ length: 1_200 }, (_, at): UnreadCell => ({ address: `Z${at + 1}`, why: 'no-text' }));
    expect(said(ledger('20,000', unread), 'not-read')).toEqual([expect.stringMatching(/^Z1 셀 1,200개\(Z1, Z2, Z3 외 1,197개\)/)]);
  });
});
