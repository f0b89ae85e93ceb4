/** References by the name of a table: which cells they are, and how a file writes them. */
import { describe, expect, it } from 'vitest';
import { StructuredFormulas, type TableNow } from '../../../src/hosts/file/structured';

/** A3:E17 of the sheet 원장: heads in row 3, totals in row 17. */
const table: TableNow = {
  name: '지출표',
  sheetId: 's1',
  sheet: '원장',
  area: { top: 2, left: 0, bottom: 16, right: 4 },
  hasHeader: true,
  hasTotals: true,
  columns: ['일자', '장부금액', "[a]'#b", '조정 금액', '소계'],
};
const plain: TableNow = {
  ...table,
  name: 'T_2',
  sheet: "O'Neil",
  sheetId: 's2',
  area: { top: 0, left: 1, bottom: 3, right: 2 },
  hasTotals: false,
  columns: ['x', 'y'],
};
const formulas = new StructuredFormulas(
  [table, plain],
  new Map([
    ['목록', '=지출표[일자]'],
    ['세율', '=0.1'],
  ]),
);
const here = { sheetId: 's1', row: 3, column: 4 };

describe('the cells', () => {
  it.each([
    ['=SUM(지출표[소계])', '=SUM($E$4:$E$16)'],
    ['=SUM(지출표)', '=SUM($A$4:$E$16)'],
    ['=ROWS(지출표[])', '=ROWS($A$4:$E$16)'],
    ['=지출표[[#This Row],[장부금액]]+지출표[[#This Row],[조정 금액]]', '=$B4+$D4'],
    ['=지출표[@장부금액]*1.1', '=$B4*1.1'],
    ['=지출표[@[조정 금액]]', '=$D4'],
    ['=SUM(지출표[@[장부금액]:[조정 금액]])', '=SUM($B4:$D4)'],
    ['=SUM(지출표[@])', '=SUM($A4:$E4)'],
    ['=SUM(지출표[#This Row])', '=SUM($A4:$E4)'],
    ['=[@장부금액]+SUM([소계])', '=$B4+SUM($E$4:$E$16)'],
    ['=SUM(지출표[[장부금액]:[소계]])', '=SUM($B$4:$E$16)'],
    ['=SUM(지출표[[소계]:[장부금액]])', '=SUM($E$4:$B$16)'],
    ['=지출표[[#Totals],[소계]]', '=$E$17'],
    ['=SUM(지출표[#Totals])', '=SUM($A$17:$E$17)'],
    ['=지출표[[#Headers],[소계]]', '=$E$3'],
    ['=COUNTA(지출표[#All])', '=COUNTA($A$3:$E$17)'],
    ['=COUNTA(지출표[ #data ])', '=COUNTA($A$4:$E$16)'],
    ['=COUNTA(지출표[[#Headers],[#Data],[소계]])', '=COUNTA($E$3:$E$16)'],
    ['=COUNTA(지출표[[#Data],[#Totals],[장부금액]:[소계]])', '=COUNTA($B$4:$E$17)'],
    [`=SUM(지출표['[a']'''#b])`, '=SUM($C$4:$C$16)'],
    [`=지출표[[#This Row],['[a']'''#b]]`, '=$C4'],
    ['=SUM(T_2[Y])+t_2[[#Headers],[x]]', `=SUM('O''Neil'!$C$2:$C$4)+'O''Neil'!$B$1`],
    ['=IF(지출표[@소계]>0,"지출표[소계]",\'지출표\'!A1)', '=IF($E4>0,"지출표[소계]",\'지출표\'!A1)'],
    ['=COUNTA(목록)*세율', '=COUNTA(($A$4:$A$16))*세율'],
    // No such part, column or row.
    ['=SUM(지출표[금액])', '=SUM(#REF!)'],
    ['=T_2[[#Totals],[x]]', '=#REF!'],
    ['=T_2[@x]+지출표[[#This Row],[금액]]', `='O''Neil'!$B4+#REF!`],
  ])('%s', (formula, cells) => expect(formulas.resolved(formula, here)).toBe(cells));

  it.each([
    '=SUM(F4:F9)',
    '=[1]Sheet1!A1',
    "='[Book.xlsx]Sheet 1'!A1+[Book.xlsx]S!B2",
    '=다른표[소계]',
    '=지출표!A1',
    '=지출표(1)',
    '=SUM(지출표[[#Title],[소계]])',
    '=지출표[소계',
    '="[@소계]"',
    '=내지출표+지출표2',
  ])('none in %s', (formula) => expect(formulas.resolved(formula, here)).toBe(formula));

  it('a row that is none of the table is no number', () => {
    expect(formulas.resolved('=지출표[@소계]', { ...here, row: 16 })).toBe('=#VALUE!');
    expect(formulas.resolved('=지출표[@소계]', { ...here, row: 2 })).toBe('=#VALUE!');
  });

  it('a bracket alone means nothing beside the table', () => {
    const beside = { ...here, column: 9 };
    expect(formulas.resolved('=[@소계]', beside)).toBe('=[@소계]');
    expect(formulas.resolved('=지출표[@소계]', beside)).toBe('=$E4');
  });

  it('a table that is gone has none', () => {
    expect(new StructuredFormulas([{ ...table, area: undefined }]).resolved('=SUM(지출표[소계])', here)).toBe('=SUM(#REF!)');
  });

  it('a formula that does not end, or has very many brackets, is answered at once', () => {
    const from = performance.now();
    for (const formula of ['='.padEnd(8000, '['), '=지출표'.padEnd(8000, "['"), `=${'지출표[@소계]+'.repeat(900)}1`, `=${"'".repeat(7999)}`])
      formulas.resolved(formula, here);
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

describe('as a file writes it', () => {
  it.each([
    ['=지출표[@장부금액]', '=지출표[[#This Row],[장부금액]]'],
    ['=지출표[@[조정 금액]]+[@소계]', '=지출표[[#This Row],[조정 금액]]+지출표[[#This Row],[소계]]'],
    ['=SUM([@[장부금액]:[소계]])', '=SUM(지출표[[#This Row],[장부금액]:[소계]])'],
    ['=SUM(지출표[@])', '=SUM(지출표[#This Row])'],
    ['=SUM([소계])', '=SUM(지출표[소계])'],
    [`=[@['[a']'''#b]]`, `=지출표[[#This Row],['[a']'''#b]]`],
    ['=SUM(지출표[소계])+[1]Sheet1!A1+"[@소계]"', '=SUM(지출표[소계])+[1]Sheet1!A1+"[@소계]"'],
    ['=다른표[@x]', '=다른표[@x]'],
  ])('%s', (formula, written) => expect(formulas.written(formula, here)).toBe(written));
});
