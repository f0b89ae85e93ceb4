import { eulReul, text, withParticle, type Text } from '../../domain';
import { textOf } from '../../reading/table/row';
import { TRAITS } from '../../reading/table/traits';
import type { GroupRule } from '../engine/rule';
import { columnOf, LEDGER, number, shownValue, writeTo } from '../message-formatting';

/** A name instead of a code, read by its words: said once a name, and asked. */
export const categoryNamed: GroupRule = {
  kind: 'group',
  on: TRAITS.category,
  meta: {
    id: 'category-named',
    severity: 'review',
    fixable: true,
    kinds: LEDGER,
    title: text('이름으로 읽은 비목', 'Category read by its name'),
    reason: text(
      '기호가 아니라 이름으로 적은 비목은 그 낱말이 든 하나뿐인 비목으로 읽었습니다. 다른 비목을 뜻했으면 바꾸십시오.',
      'A name without a code was read as the only category that has its words; change it where another one was meant.',
    ),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf: (row) => (row.category.byName ? row.category.raw : undefined),
  check(rows) {
    const first = rows[0];
    const line = first?.category.line;
    if (!first || !line) return undefined;
    const { table, category } = first;
    const column = columnOf(first, 'category', 'book');
    const own = rows.filter((row) => table.grid.at(row.row, column) !== null && textOf(row, 'category') === category.raw);
    const sum = rows.reduce((total, row) => total + row.book.n, 0);
    const saying = (count: number, won: number): Text =>
      text(
        `이름 ${eulReul(`‘${shownValue(category.raw)}’`)} ${line.code} ${withParticle(line.name.ko, '으로', '로')} 읽었습니다: ${number(count)}행, ${number(won)}`,
        `The name “${shownValue(category.raw)}” was read as ${line.code} ${line.name.en}: ${number(count)} ${count === 1 ? 'row' : 'rows'}, ${number(won)}`,
      );
    return {
      row: first.row,
      column,
      message: saying(rows.length, sum),
      source: { ref: '별표 3', clause: line.code },
      across: { cause: category.raw, anyTable: true, rows: rows.length, sum, say: saying },
      ...(rows.length > 1 ? { content: category.raw } : {}),
      rows: rows.map(({ row }) => row),
      question: { asks: 'line-of-name', name: category.raw, likely: line.code },
      ...(own.length > 0
        ? {
            fix: {
              title: text(
                `${line.code} ${line.name.ko} 비목으로 바꾸기 (${number(own.length)}행)`,
                `Change to ${line.code} ${line.name.en} (${number(own.length)} rows)`,
              ),
              writes: own.map((row) => writeTo(row, column, { value: line.code })),
            },
          }
        : {}),
    };
  },
};
