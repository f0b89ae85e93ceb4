/**
 * What begins below a table in the same columns: another table, told by a heading that puts other things into the columns, or by its title (what
 * was left out, what is planned, people, a legend, a note).
 */
import type { Area, CellValue, SheetBlock } from '../sheet/model';
import { NEVER, numberOf } from './amount-columns';
import type { Grid } from './grid';
import { headerMatches } from './header-names';
import { moneyIn } from './loose-costs';
import type { ColumnRole } from './model';
import { periodNamed } from './period-names';
import { isReturnTitle } from './return-words';
import { stateOfTitle } from './row-states';
import { totalLevel } from './row-kind';
import { plainTitle, senseOfTitle } from './title-sense';
import { cellText, isBlank, normalizeLabel } from './text';

/**
 * What a title says of the list below it. `left-out`: not counted by its maker; `returned`: purchases that were taken back; `planned`: not spent yet; `income`: money that came in; `people`,
 * `legend` and `note` hold no costs; `summary` says again what stands elsewhere; `paid` pays what another table counts (told by its rows, not its title).
 */
export type TitleKind = 'left-out' | 'returned' | 'planned' | 'income' | 'people' | 'legend' | 'note' | 'summary' | 'paid';

const LIST = '(항목|내역|목록|비용|금액|대상|리스트|명세|분|건|지출|전표|사항|표|현황|items?|list|costs?|expenses?|entries|amounts?)';
const KINDS: readonly (readonly [TitleKind, RegExp])[] = [
  [
    'left-out',
    new RegExp(
      `(제외|불인정|미인정|비인정|인정불가|미산정|부인(?!건|력|원)|비대상|대상외|불포함|미포함|미반영|취소|반려|보류).{0,4}${LIST}` +
        `|(산정|인정|집계|계산|연구비|연구개발비)(대상)?(에서|에)?(제외|불포함|뺀|뺌|빠진|아닌|아님)|(인정|산정|반영|산입|계상|청구|포함)(되지않|하지않|안된|안되는|안한|못한)|(보지|해당하지|해당되지)(않|아니)` +
        `|무관(한|함|$)|(타부서|비연구|연구외)(비용|경비|지출)|[(（](산정|인정)?(제외|불인정|미인정|취소|반려)[)）]$|(제외|불인정|미인정)$|^(부인|보류)$` +
        `|(excluded|disallowed|rejected|ineligible|notclaimed|unclaimed|not(included|allowed|recogni[sz]ed|eligible))`,
    ),
  ],
  [
    'planned',
    /^(향후|차기|내년|차년도|다음(분기|연도|해)?|추후)?.{0,10}(예정|계획)(분|액|표|안)?(항목|내역|목록|비용|금액|건|지출)?$|예산(안|표|편성|내역|계획|편성내역)?$|견적서?(내역|목록|현황|금액)?$|^(planned|budget(ed)?|forecast)(items|costs|purchases|spending|list)?$/,
  ],
  [
    'income',
    /(반품|환입|환불|환급)(액|분|내역|현황|건|목록)?$|(매출|수금|입금)(액|내역|현황|명세|목록|자료)?$|수입(금액|내역|현황|명세)$|(출연금|지원금|보조금|정부지원금)(수령|입금|교부|수입)?(내역|현황|액)$|^(sales|revenue|receipts|income)(list)?$/,
  ],
  [
    'people',
    /(연구원|연구인력|연구요원|연구소|전담인력|참여인력|참여연구원|인원|인력|직원|임직원|종업원|사원|주주|임원)(명단|명부|현황|목록|리스트|구성|구성원|정보|표|인원)$|^(lab|r&d)?(staff|researchers|employees|people)(list)?$/,
  ],
  ['legend', /^.{0,8}(범례|약어|약칭|기호|코드)(표|설명|안내|정의|목록|해설|풀이|일람)?$|^(legend|abbreviations?|keys?|codes?)(list)?$/],
  [
    'note',
    /^(기타)?(참고|참조|비고|주석|주|메모|유의|특이)(사항|자료|표|용)?$|^(작성|기재)(요령|방법|안내|기준|예시|예)$|^(notes?|remarks?|references?|forreference|info(rmation)?)$/,
  ],
  ['summary', /(집계|요약|총괄|합계|소계|통계)(표|내역|현황)?$|별(금액|비용|내역|현황|합|계)?$|^(summary|recap)/],
];

/** The VAT that amounts leave out is no list. */
const OF_TAX = /부가|vat|세액|관세|세금/;
/** A sentence about what stands elsewhere, and one about what stands below. */
const SENTENCE = /(음|함|임|됨|다|요|[.。])$/;
const POINTS_DOWN = /아래|이하|다음|하기|below|following/;

/** What a title says of what stands below it; undefined for any other words. */
export function titleKind(words: string): TitleKind | undefined {
  if (words.length > 40) return undefined;
  const [whole, plain] = [normalizeLabel(words), plainTitle(words)];
  if (SENTENCE.test(words.trim()) && !POINTS_DOWN.test(whole)) return undefined;
  if (isReturnTitle(words)) return 'returned';
  for (const [kind, pattern] of KINDS)
    if ((pattern.test(plain) || (kind === 'left-out' && pattern.test(whole))) && !(kind === 'left-out' && OF_TAX.test(whole))) return kind;
  return senseOfTitle(words) === 'out' ? 'left-out' : undefined;
}

/** The title that stands alone in a row, perhaps with a unit beside it. */
export function titleAt(grid: Grid, row: number): string | undefined {
  let title: string | undefined;
  let filled = 0;
  for (const value of grid.block.values[row - grid.block.top] ?? []) {
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value !== 'string' || value.length > 40 || filled > 2 || (filled > 1 && numberOf(value) !== undefined)) return undefined;
    title ??= value.trim();
  }
  return title;
}

/** A title over a list of what was left out. */
export function isExclusionTitle(grid: Grid, row: number): boolean {
  const title = titleAt(grid, row);
  return title !== undefined && titleKind(title) === 'left-out';
}

/** The row holds texts alone. */
export function isTextRow(grid: Grid, row: number): boolean {
  let filled = false;
  for (const value of grid.block.values[row - grid.block.top] ?? []) {
    if (isBlank(value)) continue;
    if (typeof value !== 'string') return false;
    filled = true;
  }
  return filled;
}

/** The row says again what a row of the header says, wherever it says anything. */
export function repeatsHeader(grid: Grid, row: number, headerRows: readonly number[]): boolean {
  // The upper of two rows may not have been needed to read the header.
  return [(headerRows[0] as number) - 1, ...headerRows].some((header) => {
    let same = 0;
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const value = grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || value.trim() !== cellText(grid.own(header, column))) return false;
      same += 1;
    }
    return same >= 2;
  });
}

const AMOUNTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['book', 'adjustment', 'subtotal', 'credit']);
/** Roles that are told by where they stand: a heading that moves one of them is that of another table. */
const PLACED: readonly ColumnRole[] = ['book', 'date', 'category'];
/** So many columns with known names make a heading. */
const NAMED = 3;

/**
 * Whether a row of texts is a heading: `same` for one that names the same columns as the table's own (perhaps in other words), `other` for one that
 * puts something else where the table has its amount, date or category.
 */
export function headingAt(
  grid: Grid,
  row: number,
  headerRows: readonly number[],
  columns: Readonly<Partial<Record<ColumnRole, number>>>,
): 'same' | 'other' | undefined {
  if (!isTextRow(grid, row)) return undefined;
  if (repeatsHeader(grid, row, headerRows)) return 'same';
  if (isOfOtherTime(grid, row, headerRows, columns.book)) return 'other';
  let filled = 0;
  let named = 0;
  const cells = grid.block.values[row - grid.block.top] ?? [];
  for (const value of cells) {
    if (isBlank(value)) continue;
    filled += 1;
    if (totalLevel(value as string) !== undefined && headerMatches(value as string).length === 0) return undefined;
    if (headerMatches((value as string).trim()).some(({ weight }) => weight >= 2)) named += 1;
  }
  if (named < NAMED || named * 2 < filled) return undefined;
  for (const role of PLACED) {
    const column = columns[role];
    if (column === undefined) continue;
    const text = cellText(grid.own(row, column));
    if (text === '' && role !== 'book') continue;
    if (headerRows.some((header) => cellText(grid.own(header, column)) === text)) continue;
    if (!headerMatches(text).some((match) => match.role === role || (role === 'book' && AMOUNTS.has(match.role)))) return 'other';
  }
  return 'same';
}

/** Over the amounts another month, quarter or year than in the heading of the table. */
function isOfOtherTime(grid: Grid, row: number, headerRows: readonly number[], book: number | undefined): boolean {
  const own = book === undefined ? undefined : periodNamed(cellText(grid.own(row, book)));
  if (book === undefined || own === undefined) return false;
  const said = headerRows.map((header) => periodNamed(cellText(grid.own(header, book)))).findLast((one) => one !== undefined);
  return said !== undefined && (said.first !== own.first || said.last !== own.last || said.year !== own.year);
}

/** So many rows of text may stand between a title and its heading. */
const APART = 3;

/** The one text that stands alone in a row. */
function loneText(grid: Grid, row: number): string | undefined {
  let only: string | undefined;
  for (const value of grid.block.values[row - grid.block.top] ?? []) {
    if (isBlank(value)) continue;
    if (typeof value !== 'string' || only !== undefined) return undefined;
    only = value;
  }
  return only;
}

/** How the rows below stand, where a title stands over them alone and says it at its end; `null` for a title that says nothing of it. */
export function stateOver(grid: Grid, row: number): 'in' | 'out' | null | undefined {
  const title = loneText(grid, row);
  return title === undefined ? undefined : (stateOfTitle(title) ?? null);
}

/** The title of a group of the table, as others of it that say at their end how their rows stand: `ER-0457 오세훈 (반려)` below `ER-0433 한지민 (승인)`. */
export function isGroupTitle(grid: Grid, row: number, firstRow: number): boolean {
  if (stateOver(grid, row) !== 'out') return false;
  for (const [from, to, step] of [
    [row - 1, firstRow, -1],
    [row + 1, grid.bottom, 1],
  ] as const)
    for (let at = from; step < 0 ? at >= to : at <= to; at += step) {
      const state = stateOver(grid, at);
      if (state === 'in') return true;
      if (state !== undefined) break;
    }
  return false;
}

/**
 * The row leads to another table: it is its heading, a text over its heading, or a title that says what stands below. `gap`: a total or an empty row
 * stands above.
 */
export function beginsAnother(
  grid: Grid,
  row: number,
  gap: boolean,
  headerRows: readonly number[],
  columns: Readonly<Partial<Record<ColumnRole, number>>>,
): boolean {
  if (!isTextRow(grid, row) || isGroupTitle(grid, row, (headerRows[headerRows.length - 1] as number) + 1)) return false;
  const title = titleAt(grid, row);
  const said = title === undefined ? undefined : titleKind(title);
  const total = title !== undefined && totalLevel(title) !== undefined;
  // `비목별 합계` over a heading is a title, `합계` is none.
  const kind = total && !/별/.test(title) ? undefined : said;
  if (kind !== undefined && !total && (gap || kind === 'left-out' || kind === 'returned')) return true;
  // `비목별 요약` below the total, and a heading of its own below that.
  if (kind !== undefined && gap && isTextRow(grid, row + 1) && titleAt(grid, row + 1) === undefined) return true;
  for (let next = row; next <= Math.min(grid.bottom, row + APART); next += 1) {
    const heading = headingAt(grid, next, headerRows, columns);
    if (heading !== undefined) return heading === 'other' || (kind !== undefined && next > row);
    if (titleAt(grid, next) === undefined && !isEmptyRow(grid, next)) return false;
  }
  return false;
}

const isEmptyRow = (grid: Grid, row: number): boolean => (grid.block.values[row - grid.block.top] ?? []).every(isBlank);

/** Amounts of a list, whatever its columns are called. */
export interface ListAmounts {
  readonly area: Area;
  readonly rows: number;
  /** In the unit of the sheet. */
  readonly amount: number;
}

/** What is no money, whatever numbers stand in it. */
const NO_MONEY = /번호|코드|순번|^no\.?$|code|수량|개수|건수|qty|quantity|전화|사업자|인원|비율|율$|rate|%/;
/** Nobody leaves out or forgets less than this, and nothing smaller is told from a count. */
const LEAST = 1_000;
/** Fewer amounts below a total are what people write beside it: the sales, a ratio, a difference. Ours. */
const GOES_ON = 3;

/**
 * What the rows of a list come to: the column with the most money in it, its totals left out. `named`: only a column whose heading says that it holds amounts.
 * `goesOn`: the amount column of the table above, for rows below it without a heading of their own.
 */
export function listAmounts(block: SheetBlock, grid: Grid, unit: number, named = false, goesOn?: number): ListAmounts | undefined {
  const rows: { readonly row: number; readonly amounts: Map<number, number> }[] = [];
  let heading: readonly CellValue[] | undefined;
  let money: number | undefined;
  for (let row = block.top; row <= grid.bottom; row += 1) {
    const cells = block.values[row - block.top] ?? [];
    if (heading === undefined && goesOn !== undefined && numberOf(grid.own(row, goesOn)) !== undefined) {
      heading = [];
      money = goesOn;
    }
    if (heading === undefined && isTextRow(grid, row) && titleAt(grid, row) === undefined) {
      heading = cells;
      continue;
    }
    if (cells.some((cell) => typeof cell === 'string' && totalLevel(cell) !== undefined)) continue;
    const amounts = new Map<number, number>();
    cells.forEach((cell, at) => {
      const head = normalizeLabel(typeof heading?.[at] === 'string' ? (heading[at] as string) : '');
      const n = numberOf(cell);
      if (n === undefined || (head !== '' && (NO_MONEY.test(head) || NEVER.test(head)))) return;
      if (
        named &&
        at + block.left !== money &&
        !(headerMatches(cellText(heading?.[at] ?? null)).some(({ role }) => AMOUNTS.has(role)) || /(금액|액|비|료|급여|amount|cost)$/.test(head))
      )
        return;
      amounts.set(at + block.left, n);
    });
    if (amounts.size > 0) rows.push({ row, amounts });
  }
  const sums = moneyIn(
    rows.map(({ amounts }) => amounts),
    block.date1904,
  );
  // Where the amounts of the table above stand, a small number is one too, and no day.
  const goingOn = rows.reduce((sum, { amounts }) => sum + (money === undefined ? 0 : (amounts.get(money) ?? 0)), 0);
  let best = !named && sums.size === 0 && goingOn !== 0 ? money : undefined;
  for (const [column, sum] of sums) if (best === undefined || sum > (sums.get(best) ?? 0)) best = column;
  if (best === undefined) return undefined;
  const own = rows.filter(({ amounts }) => amounts.has(best as number));
  const amount = own.reduce((sum, { amounts }) => sum + (amounts.get(best as number) as number), 0);
  const [first, last] = [own[0], own[own.length - 1]];
  if (named && best === money && own.length < GOES_ON) return undefined;
  if (!first || !last || Math.abs(amount * unit) < LEAST) return undefined;
  return { area: { top: first.row, left: block.left, bottom: last.row, right: grid.right }, rows: own.length, amount };
}
