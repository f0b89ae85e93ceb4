import { PERSONNEL } from '../../law/lines';
import { text, type Text } from '../../domain';
import type { GroupRule } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { numberOf } from '../../reading/amount-columns';
import { personKey, type StaffEntry } from '../../reading/staff';
import { stretchesIn } from '../../reading/table/quarters';
import { hasNoYear, stretchName } from './four-quarters';
import { codeOf, isCounted } from './conditions';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';

/** Pay is for a month, or for several: who joined or left within them belongs to it. */
const serves = ({ from, to }: StaffEntry, first: string, last: string): boolean =>
  (from === undefined || from <= `${last.slice(0, 7)}-31`) && (to === undefined || to >= `${first.slice(0, 7)}-01`);

/** When a row pays somebody who is not in service then: its day, or the first such month of those that stand across, with its column. */
function paidOutside({ date: { date }, row, table }: Row, entries: readonly StaffEntry[]): { readonly when: Text; readonly column?: number } | undefined {
  const isOutside = (first: string, last: string): boolean => !entries.some((entry) => serves(entry, first, last));
  if (date !== undefined) return isOutside(date, date) ? { when: text(date, date) } : undefined;
  // Whoever is listed without dates is there all the time.
  if (entries.every(({ from, to }) => from === undefined && to === undefined)) return undefined;
  for (const stretch of stretchesIn(table.understanding) ?? []) {
    const column = hasNoYear(stretch) ? undefined : stretch.columns.find((one) => (numberOf(table.grid.own(row, one)) ?? 0) !== 0);
    if (column !== undefined && isOutside(stretch.from, stretch.to)) return { when: stretchName(stretch), column };
  }
  return undefined;
}

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
    if (paidOutside(row, entries) === undefined) return undefined;
    return `outside\u0001${person}`;
  },
  check(rows, { staff }) {
    const first = rows[0] as Row;
    const person = shownValue(textOf(first, 'party'));
    const entries = staff?.people.get(personKey(textOf(first, 'party')));
    const absent = entries === undefined;
    const { when, column } = paidOutside(first, entries ?? []) ?? {};
    return {
      row: first.row,
      column: column ?? columnOf(first, 'party'),
      message: absent
        ? text(
            `‘${staff?.sheet}’ 명단에 없는 사람입니다: ${person} (${number(rows.length)}행)`,
            `Not on the list ‘${staff?.sheet}’: ${person} (${number(rows.length)} rows)`,
          )
        : text(
            `‘${staff?.sheet}’ 명단의 근무 기간 밖입니다: ${person}, ${when?.ko} (${number(rows.length)}행)`,
            `Outside the dates of service in ‘${staff?.sheet}’: ${person}, ${when?.en} (${number(rows.length)} rows)`,
          ),
      content: `${absent ? 'absent' : 'outside'}:${personKey(textOf(first, 'party'))}`,
      rows: rows.map((row) => row.row),
    };
  },
};
