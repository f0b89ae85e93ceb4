import { costAppendix } from '../engine/citation';
import { text, withParticle, type Text } from '../../domain';
import { keptOfRow, type GroupRule, type Hit } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import type { Row } from '../../reading/table/row';
import type { CellWrite } from '../../sheet/model';
import { readingOf } from './code-of-tree';
import { LEDGER, columnOf, number, shownValue, writeTo } from '../message-formatting';

/** A sheet that writes nearly all its codes in its own way is told once. */
const MANY = 3;

/** So many spellings are named. */
const NAMED = 4;
function spellings(variants: readonly Row[]): string {
  const seen = new Map<string, string>();
  for (const { category } of variants) {
    if (seen.size === NAMED) break;
    if (!seen.has(category.raw)) seen.set(category.raw, `${shownValue(category.raw)} → ${category.normal}`);
  }
  return [...seen.values()].join(', ');
}

export const categoryUnnormalised: GroupRule = {
  kind: 'group',
  on: TRAITS.category,
  countsRows: true,
  meta: {
    id: 'category-unnormalised',
    severity: 'info',
    fixable: true,
    kinds: LEDGER,
    title: text('표기가 다른 비목', 'Category written otherwise'),
    reason: text('같은 비목은 같은 기호로 적어야 필터와 집계가 맞습니다.', 'One spelling per category keeps filters and sums right.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  // A title over rows may be written in any way.
  keyOf: ({ category, table }) =>
    category.state === 'variant' && !category.byName && table.columns.category !== undefined && readingOf(table.edition, category.raw)?.named !== true
      ? ''
      : undefined,
  check(variants) {
    const [first] = variants;
    if (!first) return undefined;
    const name = costAppendix(first.table.edition);
    if (variants.length >= MANY && variants.length > first.table.dataRows / 2) {
      const spelled = spellings(variants);
      const saying = (count: number): Text =>
        text(
          `비목을 ${withParticle(name.ko, '과', '와')} 다르게 적었습니다: ${number(count)}행 (${spelled} 등)`,
          `Categories are written otherwise than in ${name.en}: ${number(count)} rows (${spelled} …)`,
        );
      return {
        row: first.row,
        column: columnOf(first, 'category'),
        message: saying(variants.length),
        across: { cause: 'all', rows: variants.length, say: saying },
        content: 'all',
        rows: [],
        fix: () => ({ title: text(`${number(variants.length)}행 표기 통일`, `Rewrite ${number(variants.length)} rows`), writes: variants.map(fixOf) }),
      };
    }
    return variants.map((row) => keptOfRow(row, categoryUnnormalised, () => hitOf(row)));
  },
};

const fixOf = (row: Row): CellWrite => writeTo(row, columnOf(row, 'category'), { value: row.category.normal as string });

function hitOf(row: Row): Hit {
  const { raw, normal, line } = row.category;
  return {
    row: row.row,
    column: columnOf(row, 'category'),
    message: text(`${shownValue(raw)} → ${normal}: 같은 비목을 다르게 적었습니다.`, `${shownValue(raw)} → ${normal}: the same category, written otherwise.`),
    source: { ref: '별표 3', clause: line?.code as string },
    fix: { title: text(`표기 통일: ${normal}`, `Write ${normal}`), writes: [fixOf(row)] },
  };
}
