import { PERSONNEL } from '../../law/lines';
import { text, type Text } from '../../domain';
import type { CostLine } from '../../law/types';
import { personKey } from '../../reading/staff';
import { textOf, type Row } from '../../reading/table/row';
import { a1 } from '../../sheet/a1';
import type { Context, GroupRule } from '../engine/rule';
import { LEDGER, number, shownValue, writeTo } from '../message-formatting';
import { agreedLines, byAccount, byWords } from './likely-line';

interface Suggestion {
  readonly line: CostLine;
  readonly why: Text;
  readonly sure: Text;
}

/** The one line that account, text and the list of staff point to together; undefined where several remain. */
function suggest(row: Row, { staff }: Context): Suggestion | undefined {
  const account = byAccount(row);
  const words = byWords(row);
  const lines = agreedLines(account, words);
  const person = textOf(row, 'party');
  const listed = staff !== undefined && person !== '' && staff.people.has(personKey(person));
  const pay = listed ? lines.find(({ code }) => code === PERSONNEL) : undefined;
  const line = pay ?? (lines.length === 1 ? lines[0] : undefined);
  if (!line) return undefined;
  const said = [
    ...(account.codes.has(line.code) ? [text(`계정 ‘${shownValue(textOf(row, 'account'))}’`, `the account “${shownValue(textOf(row, 'account'))}”`)] : []),
    ...(words.codes.has(line.code) ? [text('적요', 'the text')] : []),
    ...(pay ? [text('연구인력 명단', 'the list of lab staff')] : []),
  ];
  const sure = said.length > 1 ? text('가능성 높음', 'likely') : text('참고용', 'a hint');
  return { line, sure, why: text(said.map(({ ko }) => ko).join('·'), said.map(({ en }) => en).join(' and ')) };
}

/** For rows without a category: one finding for each account and the line that it points to, taken over all at once. */
export const categorySuggested: GroupRule = {
  kind: 'group',
  meta: {
    id: 'category-suggested',
    severity: 'info',
    fixable: true,
    kinds: LEDGER,
    title: text('비목 제안', 'Suggested category'),
    reason: text(
      '계정·적요·거래처로 보아 들어갈 만한 비목입니다. 확인한 뒤에만 입력하십시오.',
      'What account, text and party point to; take it over only where it is right.',
    ),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf(row, context) {
    if (row.category.state !== 'empty' || row.book.n === 0) return undefined;
    const found = suggest(row, context);
    return found && `${found.line.code}\u001f${textOf(row, 'account')}\u001f${found.sure.en}`;
  },
  check(rows, context) {
    const first = rows[0];
    const found = first && suggest(first, context);
    if (!first || !found) return undefined;
    const { table } = first;
    const { line, why, sure } = found;
    const sum = rows.reduce((total, row) => total + row.book.n, 0);
    // Without a column of categories one is begun beside the table.
    const own = table.columns.category;
    const column = own ?? table.grid.right + 1;
    const saying = (count: number, won: number): Text =>
      text(
        `${line.code} ${line.name.ko} 비목을 제안합니다: ${number(count)}행, ${number(won)} (근거: ${why.ko}, ${sure.ko})`,
        `${line.code} ${line.name.en} is suggested: ${number(count)} ${count === 1 ? 'row' : 'rows'}, ${number(won)} (from ${why.en}; ${sure.en})`,
      );
    const header = table.understanding.headerRows[table.understanding.headerRows.length - 1] as number;
    return {
      row: first.row,
      column: own ?? table.column('account', 'text', 'book'),
      message: saying(rows.length, sum),
      across: { cause: `${line.code}\u001f${textOf(first, 'account')}\u001f${sure.en}`, rows: rows.length, sum, say: saying },
      source: { ref: '별표 3', clause: line.code },
      content: `${line.code}\u001f${textOf(first, 'account')}\u001f${sure.en}`,
      rows: rows.map(({ row }) => row),
      fix: () => ({
        title: text(`비목 ${line.code} 입력: ${number(rows.length)}행`, `Write ${line.code} into ${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`),
        writes: [
          ...(own === undefined ? [{ address: a1(header, column), before: table.grid.own(header, column), value: '비목' }] : []),
          ...rows.map((row) => writeTo(row, column, { value: line.code })),
        ],
      }),
    };
  },
};
