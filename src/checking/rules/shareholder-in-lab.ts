import { PERSONNEL } from '../../law/lines';
import { text } from '../../domain';
import { EXCLUDED_HOLDING_PERCENT } from '../../law/guide';
import { personKey } from '../../reading/staff';
import { heldBy } from '../../reading/shareholders';
import { textOf, type Row } from '../../reading/table/row';
import type { WorkbookRule } from '../engine/workbook-rule';
import { LEDGER, number, shownValue } from '../message-formatting';
import { codeOf, isCounted } from './conditions';

export const shareholderInLab: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'shareholder-in-lab',
    severity: 'warning',
    kinds: LEDGER,
    title: text(`${EXCLUDED_HOLDING_PERCENT}% 초과 주주의 인건비`, `Pay of a holder of more than ${EXCLUDED_HOLDING_PERCENT} %`),
    reason: text(
      `총발행주식의 ${EXCLUDED_HOLDING_PERCENT}%를 초과하여 소유하는 주주의 인건비는 1.가.①에서 제외됩니다. 같은 이름의 다른 사람이면 검토 완료로 남기십시오.`,
      `The pay of a holder of more than ${EXCLUDED_HOLDING_PERCENT} % of the shares is no cost of 1.가.①. If it is another person of the same name, keep it as reviewed.`,
    ),
    source: { ref: '별표 3', clause: PERSONNEL },
    needsStatement: true,
  },
  check({ shareholders, ledgers }) {
    const holders = new Map<string, { readonly name: string; readonly percent: number; readonly sheet: string }>();
    if (ledgers.length === 0) return [];
    for (const list of shareholders) {
      const whole = list.whole ?? list.people.reduce((sum, { held }) => sum + held, 0);
      if (!(whole > 0)) continue;
      for (const [person, { name, held }] of heldBy(list)) {
        if (held * 100 > whole * EXCLUDED_HOLDING_PERCENT) holders.set(person, { name, percent: (held / whole) * 100, sheet: list.block.sheet });
      }
    }
    if (holders.size === 0) return [];
    return ledgers.flatMap(({ rows, understanding }) => {
      const paid = new Map<string, Row[]>();
      for (const row of rows) {
        if (row.kind !== 'data' || codeOf(row) !== PERSONNEL || !isCounted(row)) continue;
        const person = personKey(textOf(row, 'party'));
        if (!holders.has(person)) continue;
        const own = paid.get(person);
        if (own) own.push(row);
        else paid.set(person, [row]);
      }
      return [...paid].map(([person, own]) => {
        const first = own[0] as Row;
        const holder = holders.get(person) as { readonly name: string; readonly percent: number; readonly sheet: string };
        const percent = number(Math.round(holder.percent * 100) / 100);
        const won = own.reduce((sum, row) => sum + first.table.won(row.net), 0);
        return {
          sheetId: understanding.sheetId,
          sheet: understanding.sheet,
          table: first.table,
          row: first.row,
          column: first.table.column('party', 'book'),
          message: text(
            `‘${holder.sheet}’의 지분 ${percent}% 주주입니다: ${shownValue(textOf(first, 'party'))}, ${number(own.length)}행, ${number(won)}원`,
            `Holds ${percent} % by ‘${holder.sheet}’: ${shownValue(textOf(first, 'party'))}, ${number(own.length)} rows, ${number(won)} won`,
          ),
          content: `${understanding.sheet} ${person}`,
        };
      });
    });
  },
};
