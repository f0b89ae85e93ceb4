import { text } from '../../domain';
import type { Sourced } from '../../law/types';
import { valueIn } from '../../reading/answers/cells';
import { addedGrants, fundsOf } from '../../reading/answers/funds';
import { numberOf } from '../../reading/amount-columns';
import { cellText } from '../../reading/text';
import type { Context, GroupRule, RuleMeta, TableRule } from '../engine/rule';
import { columnName } from '../../sheet/a1';
import { LEDGER, number, shownValue } from '../message-formatting';

/** What the edition leaves out of the R&D cost because public money paid for it. */
export const excludedCosts = ({ deciding }: Pick<Context, 'deciding'>): readonly Sourced<unknown>[] => deciding?.eligibility.excludedCosts ?? [];

const meta: RuleMeta = {
  id: 'grant-funded',
  severity: 'error',
  kinds: LEDGER,
  title: text('공공 출연금으로 지출한 금액', 'Paid from public grants'),
  reason: text(
    '국가·지방자치단체·공공기관 등의 출연금으로 지출한 금액은 연구개발비에서 빠집니다. 조정금액으로 빼야 합니다.',
    'What was paid from grants of the state, local governments or public bodies does not count; take it out in the adjustment.',
  ),
  source: { ref: '조세특례제한법 시행령 제9조', clause: '①' },
};

/** Rows whose column of funds names public money: one finding a wording. */
const byRow: GroupRule = {
  kind: 'group',
  meta,
  applies: (context) => excludedCosts(context).length > 0,
  keyOf(row) {
    if (row.net === 0 || addedGrants(row.table).length > 0) return undefined;
    const found = fundsOf(row);
    if (!found || (found.funds !== 'grant' && found.funds !== 'part')) return undefined;
    // A part that was taken out already leaves the rest.
    if (found.funds === 'part' && row.adjustment.n < 0) return undefined;
    const value = valueIn(row, found.column);
    // Amounts differ from row to row; they are one cause.
    return `${found.funds}\u001f${found.column.column}\u001f${numberOf(value) === undefined ? value : ''}`;
  },
  check(rows, context) {
    const [first] = rows;
    const found = first && fundsOf(first);
    if (!first || !found) return undefined;
    const value = valueIn(first, found.column);
    const amount = numberOf(value) !== undefined;
    const sum = number(rows.reduce((total, row) => total + (amount ? (numberOf(valueIn(row, found.column)) ?? 0) : row.net), 0));
    const named = amount ? shownValue(found.column.title) : `${shownValue(found.column.title)} ‘${shownValue(value)}’`;
    const part = found.funds === 'part' && !amount;
    return {
      row: first.row,
      column: found.column.column,
      message: text(
        `출연금 등으로 지출한 금액이 ${part ? '섞여' : '남아'} 있습니다: ${named}, ${number(rows.length)}행, ${sum}`,
        `${part ? 'Partly paid' : 'Paid'} from public grants and left in: ${named}, ${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, ${sum}`,
      ),
      ...sourceOf(context),
      content: `${found.column.heading}\u001f${amount ? '' : value}`,
      rows: rows.map(({ row }) => row),
    };
  },
};

/** A column of public money that is added to the book amount. */
const byColumn: TableRule = {
  kind: 'table',
  meta,
  check(table, context) {
    if (excludedCosts(context).length === 0) return undefined;
    return addedGrants(table).flatMap((column) => {
      let sum = 0;
      const rows: number[] = [];
      for (const row of table.rows) {
        const own = row.kind === 'data' ? (numberOf(table.grid.at(row.row, column)) ?? 0) : 0;
        // What the adjustment takes out is out.
        if (own === 0 || row.net + own <= row.book.n + 0.5) continue;
        sum += own;
        rows.push(row.row);
      }
      if (rows.length === 0) return [];
      const head = table.understanding.headerRows[table.understanding.headerRows.length - 1] as number;
      const heading = cellText(table.grid.at(head, column));
      return [
        {
          row: head,
          column,
          message: text(
            `출연금 등으로 지출한 금액이 장부금액에 들어 있습니다: ${columnName(column)} ‘${shownValue(heading)}’ ${number(rows.length)}행, ${number(sum)}`,
            `Amounts paid from public grants are part of the book amount: ${columnName(column)} “${shownValue(heading)}”, ${number(rows.length)} rows, ${number(sum)}`,
          ),
          ...sourceOf(context),
          content: heading,
          rows,
        },
      ];
    });
  },
};

/** The clause of the edition that leaves such costs out. */
export const sourceOf = (context: Pick<Context, 'deciding'>): { readonly source?: RuleMeta['source'] } => {
  const facts = excludedCosts(context);
  const last = facts[facts.length - 1];
  return last ? { source: last.source } : {};
};

export const grantFunded = [byRow, byColumn] as const;
