import { text, type Text } from '../../domain';
import { fundsColumns, fundsOf, speaksOfGrants } from '../../reading/answers/funds';
import { textOf } from '../../reading/table/row';
import type { GroupRule, RuleMeta } from '../engine/rule';
import type { WorkbookRule } from '../engine/workbook-rule';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';
import { isCounted } from './conditions';
import { excludedCosts, sourceOf } from './grant-funded';

const meta: RuleMeta = {
  id: 'grant-unconfirmed',
  severity: 'review',
  kinds: LEDGER,
  title: text('공공 출연금 여부 확인', 'Public grants to confirm'),
  reason: text(
    '국가·지방자치단체·공공기관 등의 출연금으로 지출한 금액은 연구개발비에서 빠집니다. 재원 열이 있으면 행마다 판단합니다.',
    'What was paid from grants of the state, local governments or public bodies does not count; with a column of funds each row is judged.',
  ),
  source: { ref: '조세특례제한법 시행령 제9조', clause: '①' },
};

/** Rows that a column of funds leaves open, and rows whose words speak of a public project: one finding a sheet. */
const rows: GroupRule = {
  kind: 'group',
  meta,
  applies: (context) => excludedCosts(context).length > 0,
  keyOf(row) {
    if (!isCounted(row)) return undefined;
    const columns = fundsColumns(row.table);
    const found = columns.length === 0 ? undefined : fundsOf(row, columns);
    if (found) return found.funds === 'open' ? 'open' : undefined;
    if (columns.length > 0) return 'open';
    return speaksOfGrants(`${textOf(row, 'text')} ${textOf(row, 'note')}`) ? 'project' : undefined;
  },
  check(own, context) {
    const [first] = own;
    if (!first) return undefined;
    const [column] = fundsColumns(first.table);
    const net = own.reduce((total, row) => total + row.net, 0);
    const words = shownValue(textOf(first, 'text'));
    const saying = (count: number, won: number): Text => {
      const sum = number(won);
      return column
        ? text(
            `출연금 등으로 지출한 금액인지 ${shownValue(column.title)} 열에서 알 수 없습니다: ${number(count)}행, ${sum}`,
            `${shownValue(column.title)} does not say whether public grants paid: ${number(count)} ${count === 1 ? 'row' : 'rows'}, ${sum}`,
          )
        : text(
            `정부과제의 비용으로 보입니다. 출연금 등으로 지출한 금액이 아닙니까? ‘${words}’ 등 ${number(count)}행, ${sum}`,
            `These look like costs of a public project. Was none of it paid from grants? “${words}” and the like: ${number(count)} ${count === 1 ? 'row' : 'rows'}, ${sum}`,
          );
    };
    return {
      row: first.row,
      column: column?.column ?? columnOf(first, 'text', 'category'),
      message: saying(own.length, net),
      across: { cause: column ? `open\u001f${column.heading}` : 'project', rows: own.length, sum: net, say: saying },
      ...sourceOf(context),
      content: column ? `open\u001f${column.heading}\u001f${own.length}` : `project\u001f${own.length}`,
      rows: [],
    };
  },
};

/** No ledger says who paid: asked once of the whole workbook. */
const workbook: WorkbookRule = {
  kind: 'workbook',
  meta,
  check({ ledgers, deciding }) {
    const context = deciding ? { deciding } : {};
    if (excludedCosts(context).length === 0) return [];
    const silent = ledgers.filter((table) => table.dataRows > 0 && fundsColumns(table).length === 0);
    const [first] = silent;
    if (!first) return [];
    const { sheetId, sheet, headerRows } = first.understanding;
    const others = silent.length - 1;
    return [
      {
        sheetId,
        sheet,
        table: first,
        row: headerRows[headerRows.length - 1] as number,
        column: first.column('book', 'category'),
        message: text(
          `연구개발출연금이나 국가·지방자치단체·공공기관의 출연금 등으로 지출한 금액이 없습니까? 재원을 적은 열이 없습니다${others > 0 ? ` (이 시트와 다른 ${number(others)}개 시트)` : ''}.`,
          `Was nothing here paid from R&D grants or other public grants? No column says who paid${others > 0 ? ` (this sheet and ${number(others)} more)` : ''}.`,
        ),
        ...sourceOf(context),
        content: silent.map(({ understanding }) => understanding.sheet).join('\u001f'),
      },
    ];
  },
};

export const grantUnconfirmed = [rows, workbook] as const;
