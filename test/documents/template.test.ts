import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { edition } from '../../src/law';
import { checkWorkbook } from '../../src/checking';
import { isOwnSheet, isReviewSheet } from '../../src/sheet/sheet-names';
import { allocationTemplate, statementTemplate } from '../../src/documents/template';
import { blockOfNew } from '../lib/sheets';

const notice = edition('2013-60');

describe.each(['ko', 'en'] as const)('the empty allocation sheet (%s)', (lang) => {
  const made = allocationTemplate({ edition: notice, lang, firmName: '가온', facts: { appliedOn: date('2014-02-14'), industry: '26410' } });
  const [sheet, codes] = made.kind === 'value' ? made.value : [];

  it('is understood with all its columns, and nothing is wrong with it', () => {
    const check = checkWorkbook([blockOfNew(sheet!)]);
    expect(check.sheets.map(({ understanding }) => understanding)).toMatchObject([
      {
        kind: 'ledger',
        unit: 1,
        unitFrom: 'sheet',
        columns: {
          number: 0,
          date: 1,
          voucher: 2,
          account: 3,
          text: 4,
          party: 5,
          category: 6,
          requirement: 7,
          book: 8,
          adjustment: 9,
          subtotal: 10,
          reason: 11,
          evidence: 12,
        },
      },
    ]);
    expect(check.facts).toMatchObject({ appliedOn: '2014-02-14', industry: '26410' });
    expect(check.findings.filter(({ severity, ruleId }) => (severity === 'error' || severity === 'warning') && !ruleId.startsWith('below-'))).toEqual([]);
  });

  it('adds up each row and the whole', () => {
    expect(sheet!.cells.slice(5, 25).map((row) => row[10]?.formula)).toEqual(Array.from({ length: 20 }, (_, index) => `=I${index + 6}+J${index + 6}`));
    expect(sheet!.cells[25]?.slice(8, 11).map((cell) => cell?.formula)).toEqual(['=SUM(I6:I25)', '=SUM(J6:J25)', '=SUM(K6:K25)']);
  });

  it('brings the list of codes: 32 allowed, 11 deleted', () => {
    const status = codes!.cells.slice(3).map((row) => row[1]?.value);
    expect(status.filter((word) => word === (lang === 'ko' ? '인정' : 'allowed'))).toHaveLength(32);
    expect(status.filter((word) => word === (lang === 'ko' ? '삭제' : 'deleted'))).toHaveLength(11);
    expect(isOwnSheet(codes!.name)).toBe(true);
  });
});

it('is refused where the edition has no cost statement', () => {
  const none = { ...edition('2021-02-12'), costStatement: { available: false as const, why: { ko: '없습니다', en: 'not held' } } };
  const options = { edition: none, lang: 'ko' } as const;
  expect([allocationTemplate(options).kind, statementTemplate(options).kind]).toEqual(['refused', 'refused']);
});

it('the empty statement has cells to fill in for each line', () => {
  const made = statementTemplate({ edition: notice, lang: 'ko' });
  const inputs = made.kind === 'value' ? made.value.cells.filter((row) => row[1]?.style === 'input' && row[3]?.formula !== undefined) : [];
  expect(inputs).toHaveLength(32);
});

describe('sheets of ours', () => {
  it.each([
    ['벤처확인 검토', true, true],
    ['벤처확인 검토 (2)', true, true],
    ['벤처확인 검토2', true, true],
    ['벤처확인 검사결과', true, false],
    ['Venture check results', true, false],
    ['별표 3 비목', true, false],
    ['벤처확인 검토 메모', false, false],
    ['연구개발비 배분', false, false],
    ['연구개발비 산정표', false, false],
  ])('%s', (name, own, review) => {
    expect([isOwnSheet(name), isReviewSheet(name)]).toEqual([own, review]);
  });
});
