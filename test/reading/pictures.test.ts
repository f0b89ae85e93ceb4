/** Pictures before words are none of what is said; alone they are all of it, and ticks and crosses are answers. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type CellValue, type SheetBlock } from '../../src/checking';
import { normalizeLabel } from '../../src/reading/text';

it.each([
  ['🚫 취소', '취소'],
  ['⏳ 보류', '보류'],
  ['📅 결제일', '결제일'],
  ['⚠️ 반려', '반려'],
  ['💳결제 금액', '결제금액'],
  ['취소 🚫', '취소'],
  ['🚫', '🚫'],
  ['✅ 완료', '✅완료'],
  ['❌ 연구원', '❌연구원'],
  ['연구원 ✔', '연구원✔'],
  ['→ 반환', '→반환'],
] as const)('%s is %s', (written, label) => expect(normalizeLabel(written)).toBe(label));

it('states with pictures are states, under headings with pictures', () => {
  const head: CellValue[] = ['📝 이름', '🏷️ 상태', '📅 결제일', '💰 금액', '비목'];
  const row = (name: string, state: string, at: number): CellValue[] => [name, state, 45_400 + at, 1_000_000 + at, '1.가.②'];
  const values = [head, row('모듈', '✅ 완료', 1), row('시약', '🚫 취소', 2), row('센서', '✅ 완료', 3), row('렌즈', '⏳ 보류', 4), row('지그', '✅ 완료', 5)];
  const block: SheetBlock = { sheetId: 's', sheet: 'DB', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false };
  const { summary, findings } = checkWorkbook([block], { facts: { appliedOn: date('2025-06-10') } });
  // 5 × 1,000,000 + 15, less 1,000,002 that were cancelled.
  expect(summary.bookAmount).toBe(4_000_013);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('row-not-counted');
});
