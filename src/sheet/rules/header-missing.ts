import { text, type Citation } from '../../domain';
import { a1 } from '../a1';
import { hash } from '../engine/key';
import type { Finding, SheetBlock } from '../model';
import type { FoundTable } from '../reading/find-table';
import type { RuleMeta } from '../engine/rule';
import { BOTH } from './say';

export const headerMissingMeta: RuleMeta = {
  id: 'header-missing',
  severity: 'error',
  kinds: BOTH,
  title: text('표를 찾지 못함', 'No table found'),
  reason: text('분류(비목)와 장부금액 열이 있어야 별표 3에 맞추어 검사할 수 있습니다.', 'A category and a book amount are needed to check against Appendix 3.'),
  source: { ref: '별표 3' },
};

const NAMES = { category: { ko: '분류(비목)', en: 'category' }, book: { ko: '장부금액', en: 'book amount' } } as const;

/** One finding for a workbook without any table, where the header comes nearest to one. */
export function headerMissing(sheets: readonly { readonly block: SheetBlock; readonly found: FoundTable | undefined }[]): Finding[] {
  let best: { block: SheetBlock; row: number; column: number; score: number; missing: readonly (keyof typeof NAMES)[] } | undefined;
  for (const { block, found } of sheets) {
    if (!found || found.found) continue;
    const candidate = found.candidates[0];
    const score = candidate?.score ?? -1;
    if (best && score <= best.score) continue;
    const missing = (found.missing.length > 0 ? found.missing : ['category', 'book']).filter((role): role is keyof typeof NAMES => role in NAMES);
    best = { block, row: candidate?.rows[0] ?? block.top, column: candidate ? Math.min(...Object.values(candidate.columns)) : block.left, score, missing };
  }
  if (!best) return [];
  const { block, row, column, missing } = best;
  const citation: Citation = { edition: '2013-60', ...headerMissingMeta.source };
  return [
    {
      key: `${headerMissingMeta.id}:${hash(block.sheet)}`,
      ruleId: headerMissingMeta.id,
      severity: headerMissingMeta.severity,
      sheetId: block.sheetId,
      sheet: block.sheet,
      address: a1(row, Number.isFinite(column) ? column : block.left),
      message: text(
        `필요한 열을 찾지 못했습니다: ${missing.map((role) => NAMES[role].ko).join(', ')}`,
        `A required column was not found: ${missing.map((role) => NAMES[role].en).join(', ')}`,
      ),
      reason: headerMissingMeta.reason,
      citation,
    },
  ];
}
