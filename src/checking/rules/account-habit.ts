/** A cost under another line than all others of its account, where the account says nothing that the notice names: the ledger's own habit tells. */
import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { columnOf, number, shownValue } from '../message-formatting';
import { categoryAccountConflict } from './category-account-conflict';
import { codeOf, isCoded, isCounted } from './conditions';
import { byAccount, byWords } from './likely-line';

/** So many costs of an account under one line make a habit, and one under another a slip; of larger accounts nobody is sure. Ours. */
const HABIT = 4;
const MOST = 2_000;

/** 급여, 재료, 임차 differ by what was bought; the lines below any other letter by who was paid. */
const BY_KIND = '1.가';
const letterOf = (code: string): string => code.split('.').slice(0, 2).join('.');
const isOtherKind = (code: string, habit: string): boolean =>
  code.startsWith('1') && habit.startsWith('1') && (letterOf(code) !== letterOf(habit) || letterOf(code) === BY_KIND);

export const accountHabit: GroupRule = {
  kind: 'group',
  meta: categoryAccountConflict.meta,
  keyOf(row) {
    if (row.table.columns.account === undefined || !isCoded(row) || !isCounted(row)) return undefined;
    const account = textOf(row, 'account');
    // What the notice knows is held against its lines elsewhere.
    return account === '' || byAccount(row).lines.length > 0 ? undefined : account;
  },
  check(rows): Hit | undefined {
    if (rows.length <= HABIT || rows.length > MOST) return undefined;
    const [first, second, third] = rows.map(codeOf);
    const habit = first === second || first === third ? first : second;
    const away = habit === undefined ? [] : rows.filter((row) => codeOf(row) !== habit);
    const [row] = away;
    if (!row || habit === undefined || away.length > 1 || !isOtherKind(codeOf(row), habit) || speaks(row)) return undefined;
    const account = shownValue(textOf(row, 'account'));
    const others = rows.length - 1;
    return {
      row: row.row,
      column: columnOf(row, 'category'),
      message: text(
        `비목은 ${codeOf(row)}인데 같은 계정(${account})의 다른 ${number(others)}건은 ${habit}입니다`,
        `The category is ${codeOf(row)}; ${number(others)} other costs of the account ${account} stand under ${habit}`,
      ),
      source: { ref: '별표 3', clause: codeOf(row) },
    };
  },
};

/** Its own words point to a line: they are held against its own elsewhere. */
const speaks = (row: Row): boolean => byWords(row).lines.length > 0;
