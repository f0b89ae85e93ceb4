import { text, type Text } from '../../domain';
import type { Hit, TableRule } from '../engine/rule';
import type { PaymentAside } from '../findings';
import { OWN_MEASURE, PAID_WITHIN, RUN } from '../../reading/settlements';
import { Blocks } from '../../reading/table/blocks';
import { BLOCK } from '../../reading/table/columns';
import type { Table } from '../../reading/table/table';
import type { PaidRows } from '../../reading/model';
import { noCostSaid, rowsAside } from '../rows-aside';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';
import { isExcludedState, isRemarkedOut, isToldOut } from '../../reading/row-states';
import { textOf, type Row } from '../../reading/table/row';

/** Where rows stand that take off what others say, in each block of rows: an edit is in one of them. */
const takenBack = new Blocks<Table, readonly number[]>((_columns, from, to, table) => {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const { row, kind } = table.rows[at] as Row;
    if (kind === 'data' && table.isTakenBack(row)) found.push(at);
  }
  return found;
});

/** Rows that the sheet itself marks as refused or cancelled, and money that came in. */
export const rowNotCounted: TableRule = {
  kind: 'table',
  meta: {
    id: 'row-not-counted',
    severity: 'info',
    kinds: LEDGER,
    title: text('합계에서 뺀 행', 'Rows left out of the sums'),
    reason: text(
      '불인정, 취소, 반려, 해당없음으로 표시되거나 취소선을 그은 행, 들어온 금액, 이미 더한 매입의 지급은 더하지 않고, 부호 없이 적은 취소·반품은 뺐습니다.',
      'Rows marked as refused, cancelled, sent back or no R&D, rows struck through, money that came in, and payments of what is counted already, were not added; purchases taken back without a minus were subtracted.',
    ),
    source: { ref: '별표 3' },
  },
  check(table) {
    const received = { count: 0, sum: 0, first: -1 };
    const marked = { count: 0, sum: 0, first: -1 };
    const struck = { count: 0, sum: 0, first: -1 };
    const paid = { count: 0, sum: 0, first: -1 };
    const payments: PaymentAside[] = [];
    const reasons = { received, marked, struck, paid };
    for (const { at, row, as, amount } of rowsAside(table)) {
      // What has no category in a ledger of more than research is asked about elsewhere.
      if (as === 'uncategorised') continue;
      if (as === 'paid' && payments.length < MOST_NAMED) payments.push(asideOf(table, row, amount));
      const reason = reasons[as];
      // The row that says why stands for those that it takes with it.
      if (reason.first < 0 || (reason === marked && saidOf(table.rows[marked.first] as Row) === undefined && saidOf(row) !== undefined)) reason.first = at;
      reason.count += 1;
      reason.sum += amount;
    }
    const back = { count: 0, sum: 0, first: -1 };
    for (let block = 0; table.takesBack && block * BLOCK < table.rows.length; block += 1)
      for (const at of takenBack.of(table.numbers, block, table)) {
        if (back.first < 0) back.first = at;
        back.count += 1;
        back.sum -= (table.rows[at] as Row).book.n;
      }
    const hits: Hit[] = [];
    const [first, income] = [table.rows[marked.first], table.rows[received.first]];
    if (first) {
      const isLabel = first.date.state === 'bad';
      const said = saidOf(first) ?? (isLabel ? textOf(first, 'date') : first.category.raw);
      hits.push({
        row: first.row,
        column: isLabel ? columnOf(first, 'date') : (first.table.markedOut?.(first.row)?.column ?? columnOf(first, 'status', 'note', 'book')),
        ...counted(marked, 'dropped', (rows, sum) =>
          said === ''
            ? text(
                `일자·비목·거래처 없이 금액만 있는 ${number(rows)}행, 장부금액 ${number(sum)}은 표의 합계에도 들어 있지 않아 더하지 않았습니다.`,
                `${number(rows)} ${rows === 1 ? 'row' : 'rows'} without a date, a category and a party, ${number(sum)} in all, ${rows === 1 ? 'is' : 'are'} not in the total of the table either: not added.`,
              )
            : text(
                `‘${shownValue(said)}’ 등으로 표시된 ${number(rows)}행, 장부금액 ${number(sum)}은 더하지 않았습니다.`,
                `${number(rows)} ${rows === 1 ? 'row' : 'rows'} marked “${shownValue(said)}” or the like, ${number(sum)} in all, were not added.`,
              ),
        ),
        content: 'dropped',
        rows: [],
      });
    }
    const line = table.rows[struck.first];
    if (line)
      hits.push({
        row: line.row,
        column: columnOf(line, 'book'),
        ...counted(struck, 'struck', (rows, sum) =>
          text(
            `취소선을 그은 ${number(rows)}행, 장부금액 ${number(sum)}은 취소한 것으로 보고 더하지 않았습니다. 비용이면 취소선을 지우십시오.`,
            `${number(rows)} ${rows === 1 ? 'row is' : 'rows are'} struck through, ${number(sum)} in all: taken as cancelled and not added. Take the line away where it is a cost.`,
          ),
        ),
        content: 'struck',
        rows: [],
      });
    const payment = table.rows[paid.first];
    if (payment) {
      const { pays, paid: elsewhere } = table.understanding;
      const [where, there] = elsewhere ? [`‘${shownValue(elsewhere.sheet)}’에 더한`, `“${shownValue(elsewhere.sheet)}”`] : ['같은 표의', 'the same table'];
      hits.push({
        row: payment.row,
        column: payment.book.state === 'empty' && pays !== undefined ? pays : columnOf(payment, 'book'),
        ...counted(paid, `paid\u001f${elsewhere?.sheet ?? ''}`, (rows, sum) =>
          elsewhere?.again
            ? standsThere(elsewhere, rows, table.won(sum))
            : text(
                `지급만 적은 ${number(rows)}행, ${number(sum)}은 ${where} 매입을 갚은 것이어서 더하지 않았습니다${elsewhere ? `(매입 후 ${PAID_WITHIN}일 안의 지급. ${OWN_MEASURE.ko.replace(/\.$/, '')})` : ''}. 따로 더할 비용이면 합계에 포함하십시오.`,
                `${number(rows)} ${rows === 1 ? 'row pays' : 'rows pay'} what ${there} counts as purchases, ${number(sum)} in all: not added${elsewhere ? ` (paid within ${PAID_WITHIN} days. ${OWN_MEASURE.en.replace(/\.$/, '')})` : ''}. Count those that are costs of their own.`,
              ),
        ),
        ...(elsewhere?.again ? { reason: STANDS_THERE } : {}),
        question: { asks: 'count-payments', payments },
        content: 'paid',
        rows: [],
      });
    }
    for (const one of doubtful(table)) hits.push(one);
    const returned = table.rows[back.first];
    const isCredited = table.hasSides && table.columns.credit === undefined;
    if (returned)
      hits.push({
        row: returned.row,
        column: columnOf(returned, 'book'),
        ...counted(back, isCredited ? 'credited' : 'back', (rows, sum) =>
          text(
            `${isCredited ? '대변' : '취소·반품'}으로 적힌 ${number(rows)}행, ${number(sum)}은 부호가 없어도 더하지 않고 뺐습니다.`,
            `${number(rows)} ${isCredited ? (rows === 1 ? 'row is a credit' : 'rows are credits') : `${rows === 1 ? 'row is a purchase' : 'rows are purchases'} taken back`}, ${number(sum)} in all: subtracted although written without a minus.`,
          ),
        ),
        content: 'back',
        rows: [],
      });
    if (income)
      hits.push({
        row: income.row,
        column: columnOf(income, 'credit', 'book'),
        ...counted(received, 'received', (rows, sum) =>
          text(
            `들어온 금액 ${number(rows)}행, ${number(sum)}은 비용이 아니어서 더하지 않았습니다(‘${shownValue(textOf(income, 'text') || textOf(income, 'account'))}’ 등). 연구개발 출연금이나 지원금이면 그 금액으로 지출한 비용을 확인하십시오.`,
            `${number(rows)} ${rows === 1 ? 'row' : 'rows'} of money that came in, ${number(sum)} in all, are no cost and were not added (“${shownValue(textOf(income, 'text') || textOf(income, 'account'))}” and the like). Where it is a grant for R&D, check the costs paid from it.`,
          ),
        ),
        content: 'received',
        rows: [],
      });
    return hits;
  },
};

const STANDS_THERE = text('같은 비용이 두 시트에 있으면 한 번만 더합니다.', 'A cost that stands in two sheets is added once.');

function standsThere({ sheet, again }: PaidRows, rows: number, sum: number): Text {
  const { changed = 0, won = 0 } = again ?? {};
  const [otherwise, otherwiseToo] =
    changed === 0
      ? ['', '']
      : [
          `(그 가운데 ${number(changed)}행 ${number(won)}원은 그 시트에 다른 금액이나 비목으로 있습니다)`,
          ` (${number(changed)} of them, ${number(won)} won, with another amount or category)`,
        ];
  return text(
    `두 시트에 다 있는 열로 보아 ${number(rows)}행, ${number(sum)}원은 ‘${shownValue(sheet)}’ 시트에 이미 있어${otherwise} 더하지 않았고, 나머지 행은 더했습니다. 따로 더할 비용이면 합계에 포함하십시오.`,
    `By the columns that both have, ${number(rows)} ${rows === 1 ? 'row is' : 'rows are'} already in “${shownValue(sheet)}”${otherwiseToo}, ${number(sum)} won in all, and ${rows === 1 ? 'was' : 'were'} not added; the other rows were. Include those that are costs of their own.`,
  );
}

/** The words by which a row says that it does not count. */
const saidOf = (row: Row): string | undefined =>
  row.table.cancelsNothing?.(row.row) ??
  row.table.markedOut?.(row.row)?.said ??
  row.table.furtherState?.(row.row) ??
  noCostSaid(row) ??
  [textOf(row, 'status'), textOf(row, 'note'), textOf(row, 'text')].find(
    (one, at) => one !== '' && (at === 2 ? isToldOut(one) : isExcludedState(one, row.table.understanding.headings?.status) || isRemarkedOut(one)),
  );

/** So many payments can be counted one by one; of more only all together. */
const MOST_NAMED = 100;

const asideOf = (table: Table, row: Row, amount: number): PaymentAside => ({
  key: table.paymentKey(row.row, amount),
  row: row.row,
  words: [row.date.date ?? textOf(row, 'date'), textOf(row, 'party') || textOf(row, 'text'), number(amount)].filter((word) => word !== '').join(' '),
});

/** Payments that count, though they may pay what is counted: where a measure of ours, and nothing in the sheets, decided it. */
function doubtful(table: Table): Hit[] {
  const { late, unheld } = table.doubtfulPayments;
  const hit = (rows: readonly number[], content: string, why: Text): Hit[] => {
    const [first] = rows.map((row) => table.at(row) as Row);
    if (!first) return [];
    const sum = rows.reduce((all, row) => all + (table.at(row) as Row).book.n, 0);
    return [
      {
        row: first.row,
        column: columnOf(first, 'book'),
        ...counted({ count: rows.length, sum }, content, (count, won) =>
          text(
            `${why.ko} 지급 ${number(count)}행, ${number(won)}은 더했습니다. ${OWN_MEASURE.ko} 이미 더한 매입을 갚은 것이면 그 행을 빼십시오.`,
            `${number(count)} ${count === 1 ? 'payment' : 'payments'} ${why.en}, ${number(won)} in all: added. ${OWN_MEASURE.en} Leave out those that pay what is counted already.`,
          ),
        ),
        content,
        rows: [],
      },
    ];
  };
  return [
    ...hit(
      late,
      'late',
      text(`매입보다 ${PAID_WITHIN}일 넘게 늦어 그 매입을 갚은 것으로 보지 않은`, `more than ${PAID_WITHIN} days after a purchase, not taken to pay it`),
    ),
    ...hit(
      unheld,
      'unheld',
      text(
        `같은 거래처의 갚지 않은 매입이나 지급이 ${RUN}건을 넘어 모두 맞추어 보지 못한`,
        `not held against every purchase of a party that has more than ${RUN} open`,
      ),
    ),
  ];
}

/** What is said of so many rows, here and with those of other tables. */
const counted = ({ count, sum }: { readonly count: number; readonly sum: number }, cause: string, say: (rows: number, sum: number) => Text) => ({
  message: say(count, sum),
  across: { cause, rows: count, sum, say },
});
