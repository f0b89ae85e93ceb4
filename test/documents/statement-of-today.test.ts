/** A ledger of 2026 in today's codes and the same one in the codes of 2013 must both end in the same right statement. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook, parseA1, type CellWrite, type SheetBlock } from '../../src/checking';
import { statementOf } from '../../src/documents/statement/from-check';
import { date } from '../../src/domain';
import { edition } from '../../src/law';
import { APPLIED, QUARTERS, rightRows, wrongRows } from '../../src/workbench/samples/today';
import { FileHost } from '../../src/hosts/file';
import { readFileSync } from 'node:fs';
import { blockOf } from '../lib/sheets';

const now = edition('2025-04-01');
/** By hand from 별표 3 (2013) and 별표 2 (2025): the letters of the lines that the sample uses. */
const THEN: Readonly<Record<string, string>> = { '1.다': '1.라', '1.라.②': '1.마.②', '1.바': '1.사', '2.라.①': '2.마.①' };

const HEAD = ['일자', '전표번호', '계정과목', '적요', '거래처(대상자)', '분류', '요건구분', '장부금액', '조정금액', '조정사유', '증빙'];
const blocks = (code: (now: string) => string): readonly SheetBlock[] => [
  blockOf({
    name: '배분',
    rows: [
      ['신청일', APPLIED, null, '업종', '62010', null, '단위', '원'],
      HEAD,
      ...rightRows().map(([when, voucher, account, what, party, category, ...rest]) => [when, voucher, account, what, party, code(category), ...rest]),
    ],
  }),
  blockOf({ name: '매출', rows: [['분기', '총매출액'], ...QUARTERS.map(([quarter, sales]) => [quarter, sales])] }),
];
const errors = (check: ReturnType<typeof checkWorkbook>): string[] =>
  check.findings.filter(({ severity }) => severity === 'error').map(({ ruleId, address }) => `${ruleId} ${address}`);
const formulas = (of: readonly SheetBlock[]): string[] => {
  const made = statementOf(checkWorkbook(of), of, { edition: now, lang: 'ko' });
  if (made.kind !== 'value') throw new Error('refused');
  return made.value.cells.flat().map((cell) => cell?.formula ?? String(cell?.value ?? ''));
};
/** The block after a fix has been written. */
function fixed(block: SheetBlock, writes: readonly CellWrite[]): SheetBlock {
  const values = block.values.map((row) => [...row]);
  for (const { address, value } of writes) {
    const at = parseA1(address)!;
    values[at.row]![at.column] = value ?? null;
  }
  return { ...block, values };
}

describe('a ledger of 2026', () => {
  // 12 × (4,600,000 + 3,400,000) + 4 × 1,800,000 + 14,000,000 + 3,000,000 + 1,500,000 + 4,500,000 + 600,000
  const TOTAL = 126_800_000;
  const BY_LINE = {
    '1.가.①': 96_000_000,
    '1.가.②': 7_200_000,
    '1.나.①': 14_000_000,
    '1.다': 3_000_000,
    '1.라.②': 1_500_000,
    '1.바': 4_500_000,
    '2.라.①': 600_000,
  };
  const today = blocks((code) => code);
  const then = blocks((code) => THEN[code] ?? code);

  it('in the codes of today is recognised whole, line by line, with the ratio of its band', () => {
    const check = checkWorkbook(today);
    expect(errors(check)).toEqual([]);
    expect(check.edition).toBe('2025-04-01');
    expect(Object.fromEntries(check.sheets[0]!.byLine.filter(({ rows }) => rows > 0).map(({ code, recognised }) => [code, recognised]))).toEqual(BY_LINE);
    // 1,000,000,000 won of sales are under 5 billion: 컴퓨터프로그래밍 10 % (별표 1); 126.8 million are 12.68 %.
    expect(check.verdict).toMatchObject({
      recognised: TOTAL,
      sales: 1_000_000_000,
      ratioBasisPoints: 1268,
      requiredPercent: 10,
      meetsRatio: true,
      meetsMinimum: true,
    });
  });

  it('in the codes of 2013 is asked about once, and after one fix ends in the same statement', () => {
    const check = checkWorkbook(then);
    const asked = check.findings.filter(({ ruleId }) => ruleId === 'category-other-edition');
    expect(asked).toHaveLength(1);
    expect(asked[0]!.fix!.writes).toHaveLength(4);
    const after = [fixed(then[0]!, asked[0]!.fix!.writes), then[1]!];
    expect(errors(checkWorkbook(after))).toEqual([]);
    expect(checkWorkbook(after).verdict.recognised).toBe(TOTAL);
    expect(formulas(after)).toEqual(formulas(today));
  });

  it('is sampled in the workbench, with three mistakes that are told', async () => {
    const host = await FileHost.open(new Uint8Array(readFileSync(new URL('../../src/workbench/samples/ledger-2026.xlsx', import.meta.url))));
    const read: SheetBlock[] = [];
    for (const { id } of await host.sheets()) read.push(await host.read(id));
    const check = checkWorkbook(read);
    expect(check.facts.appliedOn).toBe(date('2026-05-06'));
    expect(errors(check).map((one) => one.split(' ')[0])).toEqual(['category-not-leaf', 'date-outside-period', 'category-unknown']);
    expect(wrongRows()).toHaveLength(3);
  });
});
