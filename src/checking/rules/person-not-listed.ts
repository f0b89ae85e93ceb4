import { text } from '../../domain';
import type { GroupRule } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { personKey } from '../../reading/staff';
import { codeOf, isCounted, PERSONNEL } from './conditions';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';

/** Pay is for a month: who joined or left within it belongs to it. */
const startOfMonthText = (date: string): string => `${date.slice(0, 8)}01`;
const endOfMonthText = (date: string): string => `${date.slice(0, 8)}31`;

export const personNotListed: GroupRule = {
  kind: 'group',
  lines: [PERSONNEL],
  applies: ({ staff }) => staff !== undefined,
  meta: {
    id: 'person-not-listed',
    severity: 'review',
    kinds: LEDGER,
    title: text('연구원 명단에 없는 사람', 'Person not on the staff list'),
    reason: text('1.가.①은 기업부설연구소에서 근무하는 동안의 인건비만 인정합니다.', '1.가.① recognises only the pay of people while they work in the lab.'),
    source: { ref: '별표 3', clause: PERSONNEL },
    needsStatement: true,
  },
  keyOf(row, { staff }) {
    if (!staff || codeOf(row) !== PERSONNEL || !isCounted(row)) return undefined;
    const person = personKey(textOf(row, 'party'));
    if (person === '') return undefined;
    const entries = staff.people.get(person);
    if (!entries) return `absent\u0001${person}`;
    const { date } = row.date;
    if (
      date === undefined ||
      entries.some(
        (entry) => (entry.from === undefined || entry.from <= endOfMonthText(date)) && (entry.to === undefined || entry.to >= startOfMonthText(date)),
      )
    )
      return undefined;
    return `outside\u0001${person}`;
  },
  check(rows, { staff }) {
    const first = rows[0] as Row;
    const person = shownValue(textOf(first, 'party'));
    const absent = !staff?.people.has(personKey(textOf(first, 'party')));
    return {
      row: first.row,
      column: columnOf(first, 'party'),
      message: absent
        ? text(
            `‘${staff?.sheet}’ 명단에 없는 사람입니다: ${person} (${number(rows.length)}행)`,
            `Not on the list ‘${staff?.sheet}’: ${person} (${number(rows.length)} rows)`,
          )
        : text(
            `‘${staff?.sheet}’ 명단의 근무 기간 밖입니다: ${person}, ${first.date.date} (${number(rows.length)}행)`,
            `Outside the dates of service in ‘${staff?.sheet}’: ${person}, ${first.date.date} (${number(rows.length)} rows)`,
          ),
      content: `${absent ? 'absent' : 'outside'}:${personKey(textOf(first, 'party'))}`,
      rows: rows.map((row) => row.row),
    };
  },
};
