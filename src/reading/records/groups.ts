/**
 * Several costs a row, each in columns of its own under the same names with a number: `[비용1] 사용일 | [비용1] 금액 | [비용2] 사용일 | [비용2] 금액`, as forms that
 * people fill in are exported. Each is laid out as a row of its own.
 */
import { largest } from '../../domain';
import type { Edition } from '../../law/types';
import { isTextRow } from '../further-tables';
import type { Grid } from '../grid';
import { lineIn } from '../loose-costs';
import { isSumLabel } from '../text-kind';
import { cellText, isBlank } from '../text';
import { numberOf } from '../amount-columns';
import type { Laid } from './cards';
import { roleOf } from './labels';
import type { Field, LaidRow } from './lay-out';

/** A heading stands near the top; so many costs a row, and so many names of each, are groups. */
const FIRST_ROWS = 40;
const GROUPS = 2;
const NAMES = 2;
const MOST_GROUPS = 30;
/** No name of a column is longer. */
const LONGEST = 60;
/** `1월`, `2분기`, `3차년도`: times, and no costs. */
const OF_TIME = /#(?:월|분기|반기|기|년|차년|주|일|q|h|월분)|(?:q|m|fy|월|년)#/i;
/** What all of them come to stands beside them. */
const OF_ALL = /합계|총액|총계|총금액|소계|계$|total|sum/i;

interface Name {
  readonly stem: string;
  /** By the number of the group. */
  readonly columns: ReadonlyMap<number, number>;
}

/** Undefined where no heading names the same things again under numbers. */
export function groupsIn(grid: Grid, edition: Edition): (Laid & { readonly amounts: readonly number[] }) | undefined {
  const { block } = grid;
  for (let head = block.top; head < Math.min(grid.bottom, block.top + FIRST_ROWS); head += 1) {
    if (!isTextRow(grid, head)) continue;
    const names = namesIn(grid, head);
    if (names.length >= NAMES) return laidUnder(grid, edition, head, names);
  }
  return undefined;
}

/** The names that stand under each of the numbers from 1 on, without their numbers; months and quarters are none. */
function namesIn(grid: Grid, head: number): readonly Name[] {
  const byPattern = new Map<string, Map<number, number>>();
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(head, column);
    if (typeof value !== 'string' || value.length > LONGEST || !/\d/.test(value)) continue;
    const label = cellText(value);
    for (const match of label.matchAll(/\d{1,2}/g)) {
      const pattern = `${label.slice(0, match.index)}#${label.slice(match.index + match[0].length)}`;
      const own = byPattern.get(pattern) ?? new Map<number, number>();
      byPattern.set(pattern, own);
      if (!own.has(Number(match[0]))) own.set(Number(match[0]), column);
    }
  }
  const counted = [...byPattern].flatMap(([pattern, columns]): Name[] => {
    const stem = stemOf(pattern);
    const isCounted =
      columns.size >= GROUPS && columns.size <= MOST_GROUPS && [...columns.keys()].sort((a, b) => a - b).every((number, at) => number === at + 1);
    return isCounted && stem !== '' && !OF_TIME.test(pattern.replace(/\s/g, '')) ? [{ stem, columns }] : [];
  });
  const most = largest(
    counted.map(({ columns }) => columns.size),
    0,
  );
  return counted.filter(({ columns }) => columns.size === most);
}

/** `[비용#] 사용일`, `사용일 (#)`, `#번 사용일`, `사용일_#`: what stands there without the number and what counts. */
function stemOf(pattern: string): string {
  const [before = '', behind = ''] = pattern.split('#').map((part) => part.trim());
  // In brackets, or as a number, it says which cost it is: nothing else stands there.
  const head = before.replace(/[([{<【_.-]*$/, '').trim();
  const tail = behind.replace(/^(?:번째|번|차|회|호)?[)\]}>】_.:-]*/, '').trim();
  if (tail === '') return head;
  return head === '' || /^[([{<【]/.test(before) || COST.test(head) ? tail : `${head} ${tail}`;
}
const COST = /^(?:비용|지출|항목|건|내역|품목|cost|item|expense)$/i;

function laidUnder(grid: Grid, edition: Edition, head: number, names: readonly Name[]): ReturnType<typeof groupsIn> {
  const { block } = grid;
  const named = (role: string): Name | undefined => names.find(({ stem }) => roleOf(stem) === role);
  const [book, category] = [named('book'), named('category')];
  if (!book || (!category && !named('date'))) return undefined;
  const inGroups = new Set(names.flatMap(({ columns }) => [...columns.values()]));
  const common: number[] = [];
  let ofAll: number | undefined;
  for (let column = block.left; column <= grid.right; column += 1) {
    const label = cellText(grid.own(head, column));
    if (label === '' || inGroups.has(column)) continue;
    const role = roleOf(label);
    // Another amount of the row: the groups may be its parts, or something else.
    if (role === 'book' && !OF_ALL.test(label)) return undefined;
    if (role === 'category') ofAll = column;
    if (!(OF_ALL.test(label) && typeof grid.own(head + 1, column) === 'number')) common.push(column);
  }
  if (!category && ofAll === undefined) return undefined;
  const rows: number[] = [];
  const sums: number[] = [];
  let bottom = head;
  for (let row = head + 1; row <= grid.bottom; row += 1) {
    const cells = block.values[row - block.top] ?? [];
    if (cells.every(isBlank)) break;
    bottom = row;
    (cells.some((value) => typeof value === 'string' && isSumLabel(value)) ? sums : rows).push(row);
  }
  const lineAt = (row: number, group: number): boolean => {
    const column = category?.columns.get(group) ?? ofAll;
    return column !== undefined && lineIn(edition, grid.own(row, column)) !== undefined;
  };
  const groups = [...book.columns.keys()].sort((a, b) => a - b);
  // In the second group as well costs of a line stand, or the numbers say something else.
  if (rows.length === 0 || groups.filter((group) => rows.some((row) => lineAt(row, group))).length < GROUPS) return undefined;
  const laid: LaidRow[] = [];
  const amounts: number[] = [];
  const take = (row: number, group: number): void => {
    const own = names.map(({ columns }) => columns.get(group) as number);
    if (own.every((column) => isBlank(grid.own(row, column)))) return;
    const n = numberOf(grid.own(row, book.columns.get(group) as number));
    if (n !== undefined && !sums.includes(row)) amounts.push(n);
    laid.push([...common, ...own].map((column) => (isBlank(grid.own(row, column)) ? undefined : { row, column })));
  };
  // A sum of all rows is that of each group.
  if (sums.length > 0) for (const group of groups) for (const row of [...rows, ...sums]) take(row, group);
  else for (const row of rows) for (const group of groups) take(row, group);
  const fields = [
    ...common.map((column): Field => ({ label: cellText(grid.own(head, column)), place: { row: head, column } })),
    ...names.map(({ stem, columns }): Field => ({ label: stem, place: { row: head, column: columns.get(1) as number } })),
  ];
  return { head, fields, rows: laid, area: { top: head, left: block.left, bottom, right: grid.right }, strays: { cells: 0, amount: 0 }, amounts };
}
