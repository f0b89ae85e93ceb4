/** Pay of somebody whom the list of the lab's staff calls a controlling shareholder or the like: the ledger need not say it. */
import { PERSONNEL } from '../../law/lines';
import { text } from '../../domain';
import { findWords, readWords } from '../../reading/answers/answer-text';
import { wordsAgainst } from '../../reading/answers/profiles';
import { personKey, type StaffList } from '../../reading/staff';
import { textOf } from '../../reading/table/row';
import type { GroupRule } from '../engine/rule';
import { columnOf, number, shownValue } from '../message-formatting';
import { codeOf, isCounted } from './conditions';
import { personExcluded } from './person-excluded';
import { isAgainst } from './row-answers';

/** By list what it says of each person that excludes his pay, as far as somebody asked. */
const SAID = new WeakMap<StaffList, Map<string, string | undefined>>();
function saidOf(staff: StaffList, person: string): string | undefined {
  let known = SAID.get(staff);
  if (!known) SAID.set(staff, (known = new Map()));
  if (!known.has(person)) {
    const words = wordsAgainst('person-excluded');
    known.set(person, staff.people.get(person)?.find(({ said }) => said !== undefined && words !== undefined && affirms(said, words))?.said);
  }
  return known.get(person);
}
function affirms(said: string, words: RegExp): boolean {
  const { yes, no } = findWords(readWords(said), words);
  return yes && !no;
}

export const excludedInList: GroupRule = {
  kind: 'group',
  lines: [PERSONNEL],
  applies: ({ staff }) => staff !== undefined,
  meta: personExcluded.meta,
  keyOf(row, { staff }) {
    if (!staff || codeOf(row) !== PERSONNEL || !isCounted(row)) return undefined;
    const person = personKey(textOf(row, 'party'));
    // What the row says itself is told there.
    return person === '' || saidOf(staff, person) === undefined || isAgainst(row) ? undefined : person;
  },
  check(rows, { staff }) {
    const [first] = rows;
    const person = first && personKey(textOf(first, 'party'));
    const said = staff && person !== undefined ? saidOf(staff, person) : undefined;
    if (!first || said === undefined) return undefined;
    const net = rows.reduce((sum, row) => sum + row.net, 0);
    const name = shownValue(textOf(first, 'party'));
    return {
      row: first.row,
      column: columnOf(first, 'party', 'book'),
      message: text(
        `제외되는 사람의 인건비가 남아 있습니다: ${name} (‘${staff?.sheet}’ 명단: ${said}), ${number(rows.length)}행, 소계 ${number(net)}`,
        `Pay of an excluded person is left in: ${name} (by the list ‘${staff?.sheet}’: ${said}), ${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, subtotal ${number(net)}`,
      ),
      content: `listed:${person}`,
      rows: rows.map(({ row }) => row),
    };
  },
};
