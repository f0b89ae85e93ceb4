/** Marks under headings that nobody knows, under a heading in two rows, and numbers that cannot be what came back of their row. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook } from '../../src/checking';
import { expectAsAnew } from '../lib/edited-row';
import { BOOKED, markedBook, UNMARKED } from '../lib/marked-book';
import { sheetOf } from '../lib/sheet-text';

const OPTIONS = { facts: { appliedOn: date('2014-02-14') } } as const;
const RULE = 'cost-given-back';
const check = (text: string) => {
  const { findings, summary } = checkWorkbook([sheetOf('원장', text)], OPTIONS);
  return { won: summary.bookAmount, asked: findings.filter(({ ruleId }) => ruleId === RULE) };
};

describe('under a heading that nobody knows', () => {
  it.each([
    ['퇴짜', 'V', ''], ['정산 유보', 'Y', 'N'], ['지출 무르기', 'O', 'X'], ['뺄 것', 'V', ''], ['착오송금', '예', '아니오'], ['타과제 집행', 'Y', 'N'], ['결제오류', '●', ''],
    ['집행 각하일자', '2013-07-02', ''], ['비용 허위사유', '증빙 조작', ''], ['취소 처리자', '김대리', ''], ['여부', 'Y', 'N'], ['감사결과 환수', 'Y', 'N'], ['사업비 차감내역', 'Y', 'N'], ['타당성', '부적정', '적정'], ['Written off', 'Y', 'N'],
  ])('%s: few rows of %s are asked, once', (heading, mark, other) => {
    const { won, asked } = check(markedBook(heading, mark, other));
    expect([won, asked.length]).toEqual([BOOKED, 1]);
  }); // prettier-ignore

  it.each([
    ['입고확인', 'Y', 'N'], ['증빙스캔', 'O', 'X'], ['반복구매', 'Y', 'N'], ['컨테이너', 'O', 'X'], ['연구 중단', 'Y', ''], ['환입 밸브', 'Y', ''], ['폐기예정일', '2015-07-02', ''], ['이중관', 'Y', ''], ['출원 취소', 'Y', ''],
    ['결제자', '개인', '법인'], ['배송비 포함', 'Y', 'N'], ['가상계좌', 'O', 'X'], ['Return address', 'Seoul', ''], ['Assembled', 'Y', 'N'], ['규격적합여부', '부적합', '적합'],
  ])('%s says nothing of it', (heading, mark, other) => {
    const { won, asked } = check(markedBook(heading, mark, other));
    expect([won, asked.length]).toEqual([BOOKED, 0]);
  }); // prettier-ignore

  it('in most rows nothing is asked, and one mark more or less is read as from anew', () => {
    expect(check(markedBook('퇴짜', 'N', 'Y')).asked).toHaveLength(1);
    expect(check(markedBook('퇴짜', '', 'V')).asked).toHaveLength(0);
    const lines = markedBook('퇴짜', '', '').split('\n');
    const sheet = (own: string) => sheetOf('원장', lines.map((line, at) => (at === 4 ? `${line} ${own}` : line)).join('\n')); // prettier-ignore
    expectAsAnew(sheet, 4, '', 'V', OPTIONS);
  });

  it('what was not used is asked where it is most of the ledger', () => {
    expect(check(markedBook('사용완료', 'Y', 'N')).won).toBe(BOOKED);
    expect(check(markedBook('사용완료', 'N', 'Y')).won).toBe(UNMARKED);
  });
});

describe('a heading in two rows', () => {
  const twoRows = (group: string, own: string): string => {
    const [head = '', ...rows] = markedBook('처리', 'Y', 'N').split('\n');
    return [head.replace(/처리$/, group), ` |  |  |  |  | ${own}`, ...rows].join('\n');
  };
  it.each(['처리', '검토결과', '정산', '비고', '취소', ''])('%s over 취소, 폐기 and 제외: what stands below says what the marks mean', (group) => {
    for (const own of ['취소', '폐기', '제외']) expect([own, check(twoRows(group, own)).won]).toEqual([own, UNMARKED]);
  });

  it('an edit of its second row is read as from anew', () => {
    const sheet = (own: string) => sheetOf('원장', twoRows('정산', own));
    expectAsAnew(sheet, 1, '담당', '취소', OPTIONS);
  });
});

describe('numbers under what undoes', () => {
  const ROWS = 330;
  const wonOf = (at: number): number => 310_000 + at * 70;
  const all = Array.from({ length: ROWS }, (_, at) => wonOf(at)).reduce((sum, won) => sum + won, 0);
  const book = (heading: string, at: number, said: string): string =>
    [
      `일자 | 비목 | 적요 | 거래처 | 금액(원) | ${heading}`,
      ...Array.from({ length: ROWS }, (_, row) => `2013-07-${String(1 + (row % 28)).padStart(2, '0')} | 1.가.② | 시약 ${row} | 상사${row} | ${wonOf(row)} | ${row === at ? said : row === 5 || row === 8 ? '50000' : ''}`),
    ].join('\n'); // prettier-ignore

  it.each([
    ['취소금액', 3, '620420'], ['취소금액', 320, '20130702'], ['환불', 320, '41457'], ['반품', 320, '3'],
  ])('%s in row %i: %s is none of its row, and is asked; the others are taken off', (heading, at, said) => {
    const { won, asked } = check(book(heading, at, said));
    expect([won, asked.length]).toEqual([all - 100_000, 1]);
  }); // prettier-ignore

  it('what is put right far down is read as from anew', () => {
    expectAsAnew((own) => sheetOf('원장', book('취소금액', 320, own)), 321, '30000', '20130702', OPTIONS);
  });
});
