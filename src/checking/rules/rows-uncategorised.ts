import { text, type Text } from '../../domain';
import type { TableRule } from '../engine/rule';
import { isUncategorised, textOf } from '../../reading/table/row';
import { noCostSaid } from '../rows-aside';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';

/** A ledger of more than research: what has no category is left out, and asked about once with count and sum. */
export const rowsUncategorised: TableRule = {
  kind: 'table',
  meta: {
    id: 'rows-uncategorised',
    severity: 'review',
    kinds: LEDGER,
    title: text('비목이 없는 거래', 'Entries without a category'),
    reason: text(
      '연구개발비가 아닌 거래도 있는 시트로 보아, 비목이 없는 행은 더하지 않았습니다. 비목을 빠뜨린 연구개발비가 있으면 합계가 작아집니다.',
      'The sheet also holds entries other than R&D cost, so rows without a category were not added. An R&D cost whose category was forgotten is missing from the sum.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(table) {
    if (table.understanding.open !== true) return undefined;
    // What the sheet itself says to be none of research is asked no more.
    const rows = table.rows.filter((row) => isUncategorised(row) && noCostSaid(row) === undefined);
    const [first] = rows;
    if (!first) return undefined;
    const won = rows.reduce((total, row) => total + row.book.n, 0);
    const names = [...new Set(rows.map((row) => textOf(row, 'account') || textOf(row, 'text') || textOf(row, 'party')))].filter((name) => name !== '');
    const listed = names.slice(0, 3).map(shownValue).join(', ');
    const which = names.length === 0 ? text('', '') : text(` (${listed}${names.length > 3 ? ' 등' : ''})`, ` (${listed}${names.length > 3 ? ' …' : ''})`);
    const saying = (count: number, sum: number): Text =>
      text(
        `비목이 없는 ${number(count)}행, 장부금액 ${number(sum)}은 더하지 않았습니다${which.ko}. 연구개발비가 아닌 거래가 맞습니까? 연구개발비라면 비목을 입력하십시오.`,
        `${number(count)} ${count === 1 ? 'row' : 'rows'} without a category, ${number(sum)} in all, were not added${which.en}. Are they entries other than R&D cost? Give those that are R&D cost a category.`,
      );
    return {
      row: first.row,
      column: columnOf(first, 'category', 'book'),
      message: saying(rows.length, won),
      across: { cause: 'open', rows: rows.length, sum: won, say: saying },
      // What comes later is asked again.
      content: `open\u001f${rows.length}\u001f${number(won)}`,
      rows: [],
    };
  },
};
