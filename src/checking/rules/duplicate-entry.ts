import { text, type Text } from '../../domain';
import { contentOf } from '../engine/finding-key';
import type { GroupRule, Hit, Rule } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { PaidCosts, type PaidCost } from './paid-costs';
import { lineOf, maybeSameCost, sameCosts } from './same-cost';
import { SharedCosts } from './shared-costs';
import { columnOf, LEDGER, number, shownValue, rowName } from '../message-formatting';

const withinSheet: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'duplicate-entry',
    severity: 'warning',
    kinds: LEDGER,
    title: text('중복된 행', 'Row entered twice'),
    reason: text('같은 비용을 두 번 적으면 연구개발비가 부풀려집니다.', 'A cost entered twice inflates the R&D cost.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check: (rows) => sameCosts(rows).flatMap(repeated),
};

/** The same cost on two sheets of the workbook: costs by month or by quarter, and one of them in both. */
const acrossSheets: WorkbookRule = {
  kind: 'workbook',
  meta: withinSheet.meta,
  gather: (ledgers) => SharedCosts.inSteps(ledgers),
  check({ ledgers }) {
    if (ledgers.length < 2) return [];
    return SharedCosts.of(ledgers).of(inOtherSheets);
  },
};

const inOtherSheets = (rows: readonly Row[]): WorkbookHit[] => sameCosts(rows).flatMap(repeatedElsewhere);

function repeatedElsewhere(rows: readonly Row[]): WorkbookHit[] {
  return rows.flatMap((row, at) => {
    const twin = rows.slice(0, at).find((other) => other.table !== row.table && (lineOf(other) === lineOf(row) || lineOf(row) === '' || lineOf(other) === ''));
    if (!twin) return [];
    const { sheetId, sheet } = row.table.understanding;
    const place = `‘${twin.table.understanding.sheet}’`;
    const there = rowName(twin);
    const said = nameOf(row);
    return [
      {
        sheetId,
        sheet,
        table: row.table,
        row: row.row,
        column: columnOf(row, 'voucher', 'date', 'book'),
        message: text(
          `${place} ${there.ko}과 같은 비용입니다: ${said}, ${number(row.book.n)}`,
          `The same cost as in ${place}, ${there.en}: ${said}, ${number(row.book.n)}`,
        ),
        content: `${contentOf(row)}\u001facross`,
      },
    ];
  });
}

/** So many pairs are named. */
const NAMED = 3;

/** An invoice and the payment of it, both counted: one finding a sheet. */
const paidTwice: WorkbookRule = {
  kind: 'workbook',
  meta: withinSheet.meta,
  gather: (ledgers) => PaidCosts.inSteps(ledgers),
  check({ ledgers }) {
    if (ledgers.length === 0) return [];
    const bySheet = new Map<Row['table'], PaidCost[]>();
    for (const pair of PaidCosts.of(ledgers).pairs()) {
      const known = bySheet.get(pair.payment.table);
      if (known) known.push(pair);
      else bySheet.set(pair.payment.table, [pair]);
    }
    return [...bySheet].map(([table, pairs]) => {
      const { sheetId, sheet } = table.understanding;
      const first = (pairs[0] as PaidCost).payment;
      const sum = pairs.reduce((total, { payment }) => total + table.won(payment.book.n), 0);
      const named = pairs.slice(0, NAMED).map((pair) => placesOf(pair));
      const more = pairs.length - named.length;
      return {
        sheetId,
        sheet,
        table: first.table,
        row: first.row,
        column: columnOf(first, 'book'),
        message: text(
          `청구(세금계산서 등)와 그 대금 지급이 둘 다 비용으로 들어 있는 것으로 보입니다: ${number(pairs.length)}건, ${number(sum)}원 (${named.map(({ ko }) => ko).join(', ')}${more > 0 ? ` 외 ${number(more)}건` : ''}). 같은 비용이면 지급 행의 비목을 ‘해당없음’으로 적거나 조정금액으로 빼고, 다른 비용이면 검토 완료로 표시하십시오.`,
          `An invoice and the payment of it both seem to be counted: ${number(pairs.length)} ${pairs.length === 1 ? 'pair' : 'pairs'}, ${number(sum)} won (${named.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}). If it is one cost, give the payment row the category “none” or take it off by an adjustment; if not, mark this as reviewed.`,
        ),
        content: `paid\u001f${pairs.map(({ invoice, payment }) => `${contentOf(invoice)}\u001f${contentOf(payment)}`).join('\u001f')}`,
      };
    });
  },
};

/** What was bought so often for one amount that no invoice can be told to be paid by one payment: said, and left to a person. */
const unpaired: WorkbookRule = {
  kind: 'workbook',
  meta: withinSheet.meta,
  check({ ledgers }) {
    if (ledgers.length === 0) return [];
    return PaidCosts.of(ledgers)
      .unpaired()
      .map(({ first, rows }) => {
        const { sheetId, sheet } = first.table.understanding;
        const party = shownValue(textOf(first, 'party') || textOf(first, 'text'));
        const amount = number(first.table.won(first.book.n));
        return {
          sheetId,
          sheet,
          table: first.table,
          row: first.row,
          column: columnOf(first, 'book'),
          message: text(
            `같은 거래처에 같은 금액인 행이 ${number(rows)}행이어서 청구와 지급이 둘 다 들어 있는지 검사하지 못했습니다: ${party} ${amount}원. 지급 행이 비용에 들어 있지 않은지 확인하십시오.`,
            `${number(rows)} rows have the same party and amount, too many to tell invoices from payments: ${party} ${amount} won. Check that no payment is counted as a cost.`,
          ),
          content: `unpaired\u001f${party}\u001f${amount}`,
        };
      });
  },
};

/** By what a person knows the row again: its voucher, what was bought, from whom, under which account. */
const nameOf = (row: Row, first = textOf(row, 'voucher')): string =>
  shownValue(first || textOf(row, 'text') || textOf(row, 'party') || textOf(row, 'account') || row.category.raw);

/** `2행 → 3행 한빛과학 3,421,000`. */
function placesOf({ invoice, payment, gross }: PaidCost): Text {
  const elsewhere = invoice.table === payment.table ? '' : `‘${invoice.table.understanding.sheet}’ `;
  const party = shownValue(textOf(payment, 'party') || textOf(payment, 'text'));
  const amount = number(payment.table.won(payment.book.n));
  return text(
    `${elsewhere}${rowName(invoice).ko} → ${rowName(payment).ko} ${party} ${amount}${gross ? ' (부가세 포함)' : ''}`,
    `${elsewhere}${rowName(invoice).en} → ${rowName(payment).en} ${party} ${amount}${gross ? ' (VAT included)' : ''}`,
  );
}

/** Within a sheet, from sheet to sheet, and an invoice with its payment. */
export const duplicateEntry: readonly (Rule | WorkbookRule)[] = [withinSheet, acrossSheets, paidTwice, unpaired];

function repeated(rows: readonly Row[]): Hit[] {
  const hits: Hit[] = [];
  const firsts: Row[] = [];
  for (const row of rows) {
    const twin = firsts.find((other) => lineOf(other) === lineOf(row) || lineOf(row) === '' || lineOf(other) === '');
    if (!twin) {
      firsts.push(row);
      continue;
    }
    const voucher = textOf(row, 'voucher');
    // In another claim it is the cost that stands twice.
    const isVoucher = voucher !== '' && textOf(twin, 'voucher') === voucher;
    const said = isVoucher ? nameOf(row) : nameOf(row, textOf(row, 'text'));
    hits.push({
      row: row.row,
      column: columnOf(row, 'voucher', 'date', 'book'),
      message: text(
        `${rowName(twin).ko}과 같은 ${isVoucher ? '전표' : '비용'}입니다: ${said}, ${number(row.book.n)}`,
        `The same ${isVoucher ? 'voucher' : 'cost'} as in ${rowName(twin).en}: ${said}, ${number(row.book.n)}`,
      ),
    });
  }
  return hits;
}
