/** A column a line of 별표 3: the headings name the lines, and each row holds its amount under one of them. */
import type { Edition } from '../law/types';
import { costLine } from '../rules';
import { codeInTitle, joinParts } from './category-columns';
import { looksLikeCode } from './find/code-cells';
import type { Grid } from './grid';
import { lineIn, moneyIn } from './loose-costs';
import { readDateCell } from '../domain';
import type { CellValue } from '../sheet/model';
import type { Corrections } from './model';
import { monthOf, numberOf, sampleOf } from './amount-columns';
import { headerMatches } from './header-names';
import { isDateText } from './text-kind';
import { isTextRow } from './further-tables';
import { cellText, normalizeLabel } from './text';

export interface LineColumn {
  readonly column: number;
  /** The line as the heading says it: a code, or a name that is asked about. */
  readonly category: string;
  /** The account that stands over it. */
  readonly account?: string;
  /** Who was paid, where a column is a person. */
  readonly party?: string;
}
export interface LinesAcross {
  /** The last row of the heading, and the first where it has several: 기술개발 over 자체기술개발 over 인건비. */
  readonly row: number;
  readonly top: number;
  readonly lines: readonly LineColumn[];
  /** Where the months stand, of which each row is one. */
  readonly date?: number;
}

/** Lines that must stand beside one another by their codes, and by names alone. */
const BY_CODE = 2;
const BY_NAME = 3;
const FIRST_ROWS = 40;
const BELOW = 100;
/** Names of kinds of cost, of which a firm has several. */
const KIND =
  /^(연구원|연구요원|내부)?(인건비|(연구)?재료비|시약재료비|위탁(연구|개발|연구개발)?비|외주(가공|용역|개발)?비|용역비|(시설|장비|기기)?임차료|기자재비|(기술)?자문료|교육비|(위탁)?(교육)?훈련비|시험분석비|시험분석료|소모품비|연구활동비|직무발명보상금|보상금)$/;

/** The line that the end of a heading names: `인건비 1.가.①`. */
function codeAtEnd(edition: Edition, heading: string): string | undefined {
  const last = /(?:^|\s|[가-힣)])([12]\s*[-.][^\s].{0,8})$/.exec(heading)?.[1];
  return last === undefined ? undefined : codeInTitle(edition, last);
}

/** Rows of a heading over the last one. */
const LEVELS_ABOVE = 2;

/** What stands over the column in a row of the heading: merged over it, or in the nearest cell on its left. */
function headingOver(grid: Grid, row: number, column: number): string {
  for (let at = column; at >= grid.block.left; at -= 1) {
    const text = cellText(grid.at(row, at));
    if (text !== '') return text;
  }
  return '';
}

/** The line that the cells of several rows of headings name together: `1. 기술개발` over `가. 자체` over `① 인건비`, `1.가 자체` over `① 인건비`. */
function codeOfLevels(grid: Grid, edition: Edition, row: number, column: number): { readonly code: string; readonly top: number } | undefined {
  const own = cellText(grid.at(row, column));
  if (row - 1 < grid.block.top || !isTextRow(grid, row - 1) || own === '') return undefined;
  const over = headingOver(grid, row - 1, column);
  const leafOf = (texts: readonly string[]): string | undefined => {
    const code = joinParts(edition, texts);
    return code !== undefined && costLine(edition, code)?.status !== 'heading' ? code : undefined;
  };
  const two = leafOf([over, over, own]) ?? leafOf([over, own]);
  if (two !== undefined) return { code: two, top: row - 1 };
  if (row - LEVELS_ABOVE < grid.block.top || !isTextRow(grid, row - LEVELS_ABOVE)) return undefined;
  const three = leafOf([headingOver(grid, row - LEVELS_ABOVE, column), over, own]);
  return three === undefined ? undefined : { code: three, top: row - LEVELS_ABOVE };
}

export function linesAcross(grid: Grid, edition: Edition, { categories = {} }: Corrections): LinesAcross | undefined {
  const { block } = grid;
  for (let row = block.top; row <= Math.min(grid.bottom - 1, block.top + FIRST_ROWS); row += 1) {
    if (!isTextRow(grid, row)) continue;
    const coded: LineColumn[] = [];
    const named: LineColumn[] = [];
    const strange: LineColumn[] = [];
    let top = row;
    for (let column = block.left; column <= grid.right; column += 1) {
      const heading = cellText(grid.own(row, column));
      if (heading === '' || heading.length > 40) continue;
      const given = Object.prototype.hasOwnProperty.call(categories, heading) ? heading : undefined;
      const levels = given === undefined && codeInTitle(edition, heading) === undefined ? codeOfLevels(grid, edition, row, column) : undefined;
      if (levels && levels.top < top) top = levels.top;
      const code = given ?? codeInTitle(edition, heading) ?? codeAtEnd(edition, heading) ?? levels?.code;
      if (code !== undefined) coded.push({ column, category: code });
      // `2.사`: formed like a line that the notice has not; what stands below is told, not lost.
      else if (looksLikeCode(edition, heading)) strange.push({ column, category: heading });
      else if (lineIn(edition, heading) !== undefined || KIND.test(normalizeLabel(heading))) named.push({ column, category: heading });
    }
    const lines = coded.length >= BY_CODE ? coded : coded.length === 0 && named.length >= BY_NAME ? named : [];
    const distinct = new Set(lines.map(({ category }) => category)).size;
    // One line may have a column an account; a name says one thing.
    if (lines.length === 0 || (lines === coded ? distinct < BY_CODE : distinct < lines.length)) continue;
    const below = Array.from({ length: Math.min(BELOW, grid.bottom - row) }, (_, at) => row + 1 + at);
    if (lines === coded) {
      for (const one of strange) if (holdsAmounts(grid, one.column, below)) lines.push(one);
      lines.sort((a, b) => a.column - b.column);
    }
    if (!lines.every(({ column }) => holdsAmounts(grid, column, below))) continue;
    // Names alone are headings of other things as well: nothing else says the category.
    if (lines === named && below.some((one) => (block.values[one - block.top] ?? []).some((value) => lineIn(edition, value) !== undefined))) continue;
    // `급여 | 재료비` over `1.가.① | 1.가.②`: the upper row names the accounts, and what the other columns hold.
    const names = top === row && lines === coded && row > block.top && isTextRow(grid, row - 1) ? row - 1 : undefined;
    const named2 = names === undefined ? lines : lines.map((line) => ({ ...line, account: cellText(grid.at(names, line.column)) }));
    const hasUpper =
      names !== undefined &&
      (block.values[names - block.top] ?? []).some((value, at) => cellText(value) !== '' && cellText(grid.own(row, at + block.left)) === '');
    const upper = hasUpper ? (names as number) : top;
    const date = named2.every(({ account }) => account !== undefined && isPerson(account)) ? monthsDown(grid, row) : undefined;
    if (date === undefined) return { row, top: upper, lines: named2 };
    return { row, top: upper, lines: named2.map(({ account, ...line }) => ({ ...line, party: account as string })), date };
  }
  return peopleAcross(grid, edition);
}

/** A name of two to four syllables that is no account: 급여, 상여금, 식대 end otherwise. */
const PERSON =
  /^(?!.*(비|료|금|급|여|품|액|대|계|율|당|세|합|월|분기|과제|기타|내역|비고|적요|구분|보험|연금)$)[가-힣]{2,4}(\s?(연구원|연구소장|소장|책임|선임|주임|대리|과장|차장|부장|님))?$/;
const isPerson = (text: string): boolean => PERSON.test(text) && headerMatches(text).length === 0;
const MONTHS_DOWN = 2;
/** Pay, in the title or the name of a sheet. */
const PAY = /인건비|급여|임금|노무비/;

/** The column on the left down which months or days stand. */
function monthsDown(grid: Grid, header: number): number | undefined {
  for (let column = grid.block.left; column <= Math.min(grid.right, grid.block.left + 2); column += 1) {
    let months = 0;
    for (let row = header + 1; row <= Math.min(grid.bottom, header + BELOW); row += 1) {
      const value = grid.own(row, column);
      if (typeof value === 'string' ? monthOf(value) !== undefined || isDateText(value) : isMonthDay(value, grid.block.date1904)) months += 1;
    }
    if (months >= MONTHS_DOWN) return column;
  }
  return undefined;
}

const isMonthDay = (value: CellValue, date1904: boolean): boolean =>
  typeof value === 'number' && value > 30_000 && value < 60_000 && readDateCell(value, date1904) !== undefined;

/** People across and months down: their line stands below or over their names, or the sheet is about one. */
function peopleAcross(grid: Grid, edition: Edition): LinesAcross | undefined {
  const { block } = grid;
  for (let row = block.top; row <= Math.min(grid.bottom - 1, block.top + FIRST_ROWS); row += 1) {
    const date = isTextRow(grid, row) && !namesCosts(grid, row) ? monthsDown(grid, row) : undefined;
    if (date === undefined) continue;
    const people: { readonly column: number; readonly party: string }[] = [];
    for (let column = block.left + 1; column <= grid.right; column += 1) {
      const party = cellText(grid.own(row, column));
      if (isPerson(party)) people.push({ column, party });
    }
    const below = Array.from({ length: Math.min(BELOW, grid.bottom - row) }, (_, at) => row + 1 + at);
    if (people.length < BY_CODE || new Set(people.map(({ party }) => party)).size < people.length) continue;
    const codesAt = (at: number): (string | undefined)[] => people.map(({ column }) => codeInTitle(edition, cellText(grid.at(at, column))));
    const coded = [row + 1, row + 2, row - 1].find((at) => at >= block.top && codesAt(at).every((code) => code !== undefined));
    const first = coded === undefined ? row : Math.max(row, coded);
    if (
      !people.every(({ column }) =>
        holdsAmounts(
          grid,
          column,
          below.filter((at) => at > first),
        ),
      )
    )
      continue;
    // Rows that say their line themselves are no months.
    if (
      coded === undefined &&
      below.some((at) => (block.values[at - block.top] ?? []).some((value) => typeof value === 'string' && codeInTitle(edition, value) === value.trim()))
    )
      continue;
    const codes = coded === undefined ? [] : codesAt(coded);
    const ofAll = coded === undefined ? lineOfSheet(grid, edition, row) : undefined;
    if (coded === undefined && ofAll === undefined) continue;
    return {
      row: first,
      top: Math.min(row, coded ?? row),
      lines: people.map((one, at) => ({ ...one, category: codes[at] ?? (ofAll as string) })),
      date,
    };
  }
  return undefined;
}

/** A heading of costs a row: who was paid, what for and how much stand in columns of their own, and the names beside them (수량, 단가) are no people. */
function namesCosts(grid: Grid, row: number): boolean {
  const roles = (grid.block.values[row - grid.block.top] ?? []).flatMap((value) => headerMatches(cellText(value))[0]?.role ?? []);
  return roles.includes('book') && (roles.includes('party') || roles.includes('text'));
}

/** The line that the texts over a table or the name of its sheet say; of pay without a code its name, which is asked about. */
function lineOfSheet(grid: Grid, edition: Edition, header: number): string | undefined {
  const texts = [grid.block.sheet];
  for (let row = header - 1; row >= grid.block.top; row -= 1)
    for (const value of grid.block.values[row - grid.block.top] ?? []) if (typeof value === 'string' && value.length <= 60) texts.push(value);
  for (const words of texts) {
    const code = codeInTitle(edition, words) ?? /[12]\s*[.-]\s*[가-하]\s*[.-]?\s*[①-⑧]?/.exec(words)?.[0];
    const read = code === undefined ? undefined : codeInTitle(edition, code);
    if (read !== undefined) return read;
  }
  return texts.some((words) => PAY.test(words)) ? '인건비' : undefined;
}

/** Numbers or nothing, and an amount of money somewhere. The days of a table that has the line as its title are none. */
function holdsAmounts(grid: Grid, column: number, rows: readonly number[]): boolean {
  const texts = rows.filter(
    (row) => typeof grid.own(row, column) === 'string' && cellText(grid.own(row, column)) !== '' && numberOf(grid.own(row, column)) === undefined,
  );
  if (texts.length > rows.length * 0.1) return false;
  const amounts = sampleOf(grid, column, rows).flatMap((n) => (n === undefined ? [] : [new Map([[column, n]])]));
  return (moneyIn(amounts, grid.block.date1904).get(column) ?? 0) > 0;
}
