/** Sales as people write them into their sheets: read right, or asked about with the cell; never dropped. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/checking';
import { blockOf, type TestCell } from '../lib/sheets';

const ledger = (head: readonly (readonly TestCell[])[]) =>
  blockOf({
    name: '배분',
    rows: [
      ['신청일', '2014-02-14'],
      ...head,
      ['일자', '적요', '비목', '장부금액'],
      ['2013-03-05', '시약', '1.가.②', 1_000_000],
      ['2013-06-05', '시약', '1.가.②', 2_000_000],
    ],
  });

describe('beside its label', () => {
  it.each<[string, readonly (readonly TestCell[])[], number]>([
    ['12억', [['매출액', '12억']], 1_200_000_000],
    ['3천만', [['매출액', '3천만원']], 30_000_000],
    ['1억 2천만원', [['매출액: 1억 2천만원', null]], 120_000_000],
    ['12.5억', [['총매출액', '12.5억']], 1_250_000_000],
    ['1,200백만', [['매출액', '1,200백만']], 1_200_000_000],
    ['its own unit wins over that of the sheet', [['단위: 천원'], ['매출액', '12억']], 1_200_000_000],
    ['the unit of the sheet', [['단위: 천원'], ['매출액', 1_200_000]], 1_200_000_000],
    ['the unit in the label', [['매출액(백만원)', 1_200]], 1_200_000_000],
    ['the unit in the label, text', [['매출액(억원)', '12.5']], 1_250_000_000],
    ['the unit behind', [['매출액', 1_200, '백만원']], 1_200_000_000],
    ['the unit in the label wins over that of the sheet', [['단위: 천원'], ['매출액(백만원)', 1_200]], 1_200_000_000],
  ])('%s', (_name, head, sales) => {
    const { facts } = checkWorkbook([ledger(head)], {});
    expect(facts.sales).toBe(sales);
  });

  it.each<[string, readonly (readonly TestCell[])[], string, string]>([
    [
      '2억5천',
      [['매출액', '2억5천']],
      "'배분'!B2의 ‘2억5천’에서 매출액을 읽지 못했습니다. 250,000,000원인지 200,005,000원인지 입력하십시오.",
      'Enter whether it is 250,000,000 or 200,005,000 won.',
    ],
    ['약 12억', [['매출액', '약 12억']], "'배분'!B2의 ‘약 12억’에서 매출액을 읽지 못했습니다.", '“약 12억” could not be read as the sales.'],
    ['won in a sheet of thousands', [['단위: 천원'], ['매출액', '1,418,500원']], '1,418,500원인지 1,418,500,000원인지', '1,418,500 or 1,418,500,000 won'],
    ['a founding day', [['설립일', '2012년 3월']], "'배분'!B2의 ‘2012년 3월’에서 설립일을 읽지 못했습니다.", 'founding day'],
    ['a name of an industry', [['업종', '소프트웨어 개발업']], "'배분'!B2의 ‘소프트웨어 개발업’에서 산업분류코드를 읽지 못했습니다.", 'industry code'],
  ])('%s is asked about', (_name, head, ko, en) => {
    const { verdict } = checkWorkbook([ledger(head)], {});
    expect(verdict.missing.map((one) => one.ko).join('\n')).toContain(ko);
    expect(verdict.missing.map((one) => one.en).join('\n')).toContain(en);
  });

  it('is no longer asked about when somebody gives it, or another cell says it', () => {
    const given = checkWorkbook([ledger([['매출액', '2억5천']])], { facts: { sales: 250_000_000 } });
    const elsewhere = checkWorkbook(
      [
        ledger([
          ['매출액', '2억5천'],
          ['총매출액', '2억 5천만원'],
        ]),
      ],
      {},
    );
    for (const { facts, verdict } of [given, elsewhere]) {
      expect(facts.sales).toBe(250_000_000);
      expect(verdict.missing.map((one) => one.ko).join()).not.toContain('2억5천');
    }
  });
});

describe('by quarter', () => {
  const sales = (cells: readonly TestCell[]) =>
    blockOf({ name: '매출', rows: [['분기', '매출액'], ...['2013Q1', '2013Q2', '2013Q3', '2013Q4'].map((quarter, index) => [quarter, cells[index] ?? null])] });

  it('in words', () => {
    const { facts } = checkWorkbook([ledger([]), sales(['3억', '2.5억', '4억 5천만원', 100_000_000])], {});
    expect(facts.sales).toBe(1_100_000_000);
  });

  it('one that cannot be told is asked about, and no sum is made without it', () => {
    const { facts, verdict } = checkWorkbook([ledger([]), sales(['3억', '2억5천', '4억', '1억'])], {});
    expect(facts.sales).toBeUndefined();
    const asked = verdict.missing.map((one) => one.ko).join('\n');
    expect(asked).toContain("'매출'!B3의 ‘2억5천’에서 매출액을 읽지 못했습니다. 250,000,000원인지 200,005,000원인지");
    expect(asked).toContain('매출액이 없는 분기: 2013Q2');
  });
});
