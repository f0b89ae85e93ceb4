import { text } from '../../domain';
import { keptOfRow, type GroupRule, type Hit } from '../engine/rule';
import { AMOUNT_ROLES, BOTH, clauseOf, columnOf } from '../message-formatting';

export const categoryNotLeaf: GroupRule = {
  kind: 'group',
  allKinds: true,
  meta: {
    id: 'category-not-leaf',
    severity: 'error',
    kinds: BOTH,
    title: text('상위 비목에 적은 금액', 'Amount in a heading'),
    reason: text('상위 비목이므로 그 아래의 한 비목을 선택해야 합니다.', 'This is only a heading; choose one of the categories below it.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  // In a statement a heading may carry the sum of its lines; it is wrong where those lines are empty.
  keyOf: (row) =>
    row.table.understanding.kind === 'statement'
      ? row.kind === 'heading' || row.kind === 'data'
        ? ''
        : undefined
      : row.category.state === 'heading' && row.kind === 'data'
        ? ''
        : undefined,
  check(rows) {
    const hits: Hit[] = [];
    for (const row of rows) {
      const line = row.category.line;
      if (row.category.state !== 'heading' || !line) continue;
      let column = columnOf(row, 'category');
      if (row.table.understanding.kind === 'statement') {
        const role = AMOUNT_ROLES.find((name) => row[name].n !== 0);
        if (!role || rows.some((other) => other.category.line?.code.startsWith(`${line.code}.`) && AMOUNT_ROLES.some((name) => other[name].n !== 0))) continue;
        column = columnOf(row, role);
      } else if (row.book.n === 0 && row.net === 0 && row.book.state === 'number') continue;
      const place = column;
      const hitOf = (): Hit => ({
        row: row.row,
        column: place,
        message: text(
          `상위 비목입니다: ${line.code} ${line.name.ko}. 아래 비목을 선택하십시오.`,
          `This is a heading: ${line.code} ${line.name.en}. Choose a category below it.`,
        ),
        source: clauseOf(row),
        ...(row.table.titleOver?.(row.row) ? { cause: line.code } : {}),
      });
      hits.push(keptOfRow(row, categoryNotLeaf, hitOf, (kept) => kept.column === place));
    }
    return hits;
  },
};
