import { least } from '../../domain';
import { text } from '../../domain';
import type { WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

const NAMES = { category: { ko: '비목', en: 'category' }, book: { ko: '장부금액', en: 'book amount' } } as const;
type Required = keyof typeof NAMES;

/** One finding for a workbook without any table, where the header comes nearest to one. */
export const headerMissing: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'header-missing',
    severity: 'error',
    kinds: BOTH,
    title: text('표를 찾지 못함', 'No table found'),
    reason: text('비목과 장부금액 열이 있어야 별표 3에 맞추어 검사할 수 있습니다.', 'A category and a book amount are needed to check against Appendix 3.'),
    source: { ref: '별표 3' },
  },
  check({ ledgers, statements, without }) {
    const uncategorised = ledgers.filter(({ columns, understanding }) => columns.category === undefined && understanding.categoryFrom === undefined);
    if (uncategorised.length > 0) {
      return uncategorised.map((table) => {
        const { sheetId, sheet, headerRows, part } = table.understanding;
        return {
          sheetId,
          sheet,
          table,
          row: headerRows[headerRows.length - 1] as number,
          column: table.column('account', 'text', 'book'),
          message: text(
            `필요한 열을 찾지 못했습니다: ${NAMES.category.ko} (${table.dataRows}행의 원장)`,
            `A required column was not found: ${NAMES.category.en} (a ledger of ${table.dataRows} rows)`,
          ),
          content: `${sheet}\u001f${part ?? 1}`,
          ...(part === undefined ? { question: { asks: 'columns' } as const } : {}),
        };
      });
    }
    if (ledgers.length + statements.length > 0) return [];
    const scored = without.map((one) => ({ ...one, score: one.found.candidates[0]?.score ?? -1 }));
    const best = scored.reduce<(typeof scored)[number] | undefined>((most, one) => (most && most.score >= one.score ? most : one), undefined);
    if (!best) return [];
    const { block, found } = best;
    const candidate = found.candidates[0];
    const columns = Object.values(candidate?.columns ?? {});
    const named = found.missing.filter((role): role is Required => role in NAMES);
    const missing: readonly Required[] = named.length > 0 ? named : ['category', 'book'];
    return [
      {
        sheetId: block.sheetId,
        sheet: block.sheet,
        row: candidate?.rows[0] ?? block.top,
        column: columns.length > 0 ? least(columns) : block.left,
        message: text(
          `필요한 열을 찾지 못했습니다: ${missing.map((role) => NAMES[role].ko).join(', ')}`,
          `A required column was not found: ${missing.map((role) => NAMES[role].en).join(', ')}`,
        ),
        content: block.sheet,
        question: { asks: 'columns' },
      },
    ];
  },
};
