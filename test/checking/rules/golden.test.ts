import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { checkWorkbook, type Finding, type Severity, type SheetBlock, type WorkbookCheck } from '../../../src/checking';

async function blocksOf(file: string): Promise<SheetBlock[]> {
  const host = await FileHost.open(await readFile(new URL(`../../golden/${file}`, import.meta.url)));
  return Promise.all((await host.sheets()).map(({ id }) => host.read(id)));
}
const of = ({ findings }: WorkbookCheck, severity: Severity): string[] =>
  findings.filter((one) => one.severity === severity).map((one: Finding) => `${one.ruleId} ${one.address}`);

it('the ledger: the rows that are wrong, and none that is right', async () => {
  const check = checkWorkbook(await blocksOf('allocation-ledger.xlsx'));
  expect(of(check, 'error')).toEqual([
    'category-deleted G9', // 1.자
    'category-unknown G15', // 1.가.④
    'amount-not-a-number I26', // 1,250,000원
    'date-outside-period B33', // 2014-01-06, the application is of 2014-02-14
    'date-invalid B39', // 2013.7.25 as text
    'category-missing G54',
    'category-not-leaf G61', // 1.나
    'subtotal-mismatch K66', // 7,001,000 instead of 0
  ]);
  expect(of(check, 'warning')).toEqual(['adjustment-unexplained J47', 'duplicate-entry C106']);
  // 1-가-2; the row without a category has an account and a text that point to one line.
  expect(of(check, 'info')).toEqual(['category-unnormalised G20', 'category-suggested G54']);
  expect(new Set(check.findings.filter(({ severity }) => severity === 'review').map(({ ruleId }) => ruleId))).toEqual(new Set(['condition-unconfirmed']));
});

it('what the ledger recognises, added up by hand', async () => {
  const { summary, verdict, facts } = checkWorkbook(await blocksOf('allocation-ledger.xlsx'));
  // 김연구 4,200,000 + 이개발 3,900,000 + 박시험 3,100,000 a month, without rows 15 and 26 of 김연구; 최대표 is taken out whole.
  const pay = 12 * (4_200_000 + 3_900_000 + 3_100_000) - 2 * 4_200_000;
  // The rows of 1.가.② in thousands of won, by quarter of the voucher; row 9 (1.자) is none of them.
  const materials =
    [1570, 430, 960, 2900, 1500, 1310, 2440, 2550, 1850, 2090, 1300, 2770, 1010].reduce((sum, n) => sum + n, 0) +
    [1290, 590, 150, 2200, 360, 400].reduce((sum, n) => sum + n, 0) +
    [2880, 150, 1600, 130, 2400, 1170].reduce((sum, n) => sum + n, 0) +
    [2860, 1870, 710, 2800, 2440, 170, 480, 2990, 140, 1980, 3110, 800, 1630, 1370].reduce((sum, n) => sum + n, 0);
  const lease = 4 * 2_400_000;
  // 1.나.② 5,000,000; 1.라 3,000,000; 1.마.② 2,000,000; 1.바 1,500,000; 2.마.② 900,000. Rows 33, 39 and 61 have errors.
  const others = 5_000_000 + 3_000_000 + 2_000_000 + 1_500_000 + 900_000;
  expect(summary.recognised).toBe(pay + materials * 1_000 + lease + others);
  // The total row says 344,220,000 because it leaves out the 1,250,000 that is text.
  expect(summary.bookAmount).toBe(344_220_000 + 1_250_000);
  expect(summary.adjustment).toBe(-91_500_000);
  // 612,000,000 + 655,500,000 + 701,300,000 + 744,900,000; 207,350,000 ÷ 2,713,700,000 is 7.640… %.
  expect(facts.sales).toBe(2_713_700_000);
  expect(verdict.ratioBasisPoints).toBe(764);
});

it('the statement', async () => {
  const check = checkWorkbook(await blocksOf('statement-form.xlsx'));
  expect(of(check, 'error')).toEqual(['subtotal-mismatch D9', 'category-deleted B13']);
  expect(of(check, 'warning')).toEqual([]);
  expect(check.sheets.map(({ understanding }) => [understanding.kind, understanding.unit])).toEqual([['statement', 1_000]]);
});
