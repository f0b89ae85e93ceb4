/** The whole command, as a person calls it, on the two workbooks that another program wrote. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const check = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/index.ts', ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

interface Document {
  files: {
    error?: string;
    sheets: { kind: string; table: string; unit: number; columns: Record<string, string> }[];
    findings: { ruleId: string; severity: string; address: string; citation: { label: string } }[];
    summary: { errors: number };
  }[];
}

// Found by looking through the workbook by hand: what stands in the cell, and why it is wrong.
const WRONG: readonly (readonly [rule: string, address: string, clause: string])[] = [
  ['category-deleted', 'G9', '별표 3 · 1.자'], // 1.자 is <삭제>
  ['category-unknown', 'G15', '별표 3'], // 1.가.④: 1.가 ends with ③
  ['amount-not-a-number', 'I26', '별표 3'], // the text "1,250,000원"
  ['date-outside-period', 'B33', '시행령 제2조의3 · ③'], // 2014-01-06; the application is of 2014-02-14
  ['date-invalid', 'B39', '시행령 제2조의3 · ③'], // the text "2013.7.25"
  ['category-missing', 'G54', '별표 3'], // 7,000,000 won without a category
  ['category-not-leaf', 'G61', '별표 3 · 1.나'], // 1.나 is a heading
  ['subtotal-mismatch', 'K66', '별표 3 · 1.가.①'], // 7,001,000 ≠ 7,000,000 − 7,000,000
];

describe('npm run -s check', () => {
  it('names the wrong cells of the ledger with their clauses, and the statement too', async () => {
    const { code, out } = await check('--json', 'test/golden/allocation-ledger.xlsx', 'test/golden/statement-form.xlsx');
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as Document;
    const [ledger, statement] = files;
    expect(ledger?.sheets).toMatchObject([{ kind: 'ledger', unit: 1, columns: { date: 'B', category: 'G', book: 'I', adjustment: 'J', subtotal: 'K' } }]);
    const wrong = ledger?.findings.filter((finding) => finding.severity === 'error').map(({ ruleId, address, citation }) => [ruleId, address, citation.label]);
    expect(wrong).toEqual(WRONG);
    expect(statement?.sheets).toMatchObject([{ kind: 'statement', unit: 1000 }]);
    // 9,700 ≠ 9,600 + 0; and 700 on the deleted line 1.다.
    expect(statement?.findings.filter((finding) => finding.severity === 'error').map(({ ruleId, address }) => [ruleId, address])).toEqual([
      ['subtotal-mismatch', 'D9'],
      ['category-deleted', 'B13'],
    ]);
  });

  it('ends with 2 on a wrong option, and says which', async () => {
    const { code, err, out } = await check('--wrong');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--wrong');
  });
});
