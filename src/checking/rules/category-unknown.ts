import { costAppendix } from '../engine/citation';
import { text, type Text } from '../../domain';
import type { GroupRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { lineIn } from '../../reading/loose-costs';
import { textOf } from '../../reading/table/row';
import { costLine } from '../../rules';
import { likelyLine } from './likely-line';
import { BOTH, columnOf, number, shownValue, writeTo } from '../message-formatting';

export const categoryUnknown: GroupRule = {
  kind: 'group',
  on: TRAITS.category,
  meta: {
    id: 'category-unknown',
    severity: 'error',
    fixable: true,
    kinds: BOTH,
    title: text('별표 3에 없는 비목', 'No such category in Appendix 3'),
    reason: text('별표 3에 없는 비목의 비용은 연구개발비로 인정되지 않습니다.', 'A cost is only recognised in a category that Appendix 3 has.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf: (row) => (row.category.state === 'unknown' ? row.category.raw : undefined),
  check(rows) {
    const first = rows[0];
    if (!first) return undefined;
    const { table, category } = first;
    const column = columnOf(first, 'category', 'book');
    const lines = table.understanding.kind === 'ledger' ? rows.map(likelyLine) : [];
    // A name is asked once: the line that all its rows point to, else the one that it is the name of.
    const pointed = lines.length > 0 && lines.every((line) => line !== undefined && line === lines[0]) ? lines[0] : undefined;
    const named = pointed === undefined && table.understanding.kind === 'ledger' ? lineIn(table.edition, category.raw) : undefined;
    const meant = pointed ?? (named === undefined ? undefined : costLine(table.edition, named));
    const own = rows.filter((row) => table.grid.at(row.row, column) !== null && textOf(row, 'category') === category.raw);
    const sum = rows.reduce((total, row) => total + row.book.n, 0);
    const many = (count: number, won: number): Text =>
      text(` (${number(count)}행, ${number(won)})`, ` (${number(count)} ${count === 1 ? 'row' : 'rows'}, ${number(won)})`);
    const title = table.titleOver?.(first.row);
    const more = rows.length > 1 || title ? many(rows.length, sum) : text('', '');
    const name = costAppendix(table.edition);
    const saying = (counted: Text): Text =>
      text(
        `${name.ko}에 없는 비목입니다: ${shownValue(category.raw)}${counted.ko}`,
        `${name.en} has no such category: ${shownValue(category.raw)}${counted.en}`,
      );
    return {
      // What a title says of its rows is said once, where the title stands.
      ...(title ?? { row: first.row, column }),
      message: saying(more),
      across: { cause: category.raw, anyTable: true, rows: rows.length, sum, say: (count, won) => saying(many(count, won)) },
      ...(rows.length > 1 || title ? { content: category.raw } : {}),
      rows: rows.map(({ row }) => row),
      question: { asks: 'line-of-name', name: category.raw, ...(meant ? { likely: meant.code } : {}) },
      ...(meant && own.length > 0
        ? {
            fix: {
              title: text(`${meant.code} ${meant.name.ko} 비목으로 바꾸기${more.ko}`, `Change to ${meant.code} ${meant.name.en}${more.en}`),
              writes: own.map((row) => writeTo(row, column, { value: meant.code })),
            },
          }
        : {}),
    };
  },
};
