/** Who owns the firm and what each holds of it in won: from the list of shareholders of a workbook, and its paid-in capital. */
import { fold, readNumber } from '../domain';
import { isOwnSheet } from '../sheet/sheet-names';
import type { CellValue, SheetBlock } from '../sheet/model';
import { formOf } from './form-sheets';
import { Grid } from './grid';
import { amountIn, shareholdersIn, type ShareholderList } from './shareholders';
import { cellText, isBlank, normalizeLabel } from './text';
import { readUnit, unitIn } from './units';

/** A cell, and what it says. */
export interface Said<T> {
  readonly value: T;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
export interface Owner {
  readonly name: Said<string>;
  readonly position?: Said<string>;
  readonly birth?: Said<CellValue>;
  readonly relation?: Said<string>;
  /** What is held, in won; `times` of what the cell of it says as a number. */
  readonly held?: Said<number> & { readonly times?: number };
  /** Of the whole. */
  readonly fraction?: Said<number> & { readonly times?: number };
}
export interface Owners {
  readonly people: readonly Owner[];
  readonly capital?: Capital;
}
/** In won; `unit` is what the cell is in. */
export type Capital = Said<number> & { readonly unit: number; readonly isNumber: boolean };

const AMOUNT = /^((소유|보유|출자|납입|인수|액면|투자)?(주식)?(금액|가액|액)|출자금|소유주식금액|amount)$/;
const HEADS = {
  position: /^(직위|직책|직급|직함|position|title)$/,
  birth: /^(생년월일|생일|주민등록번호앞자리|dateofbirth|birth(date)?)$/,
  relation: /^(대표자)?(와의|와)?관계$|^(특수)?관계(인)?$|^relation(ship)?$/,
} as const;
/** An amount without a unit is in won if it is at least this much. */
const PLAINLY_WON = 1_000_000;
/** An amount in words is shorter; a cell may hold 32,767 signs. */
const LONGEST_AMOUNT = 60;

const headOf = (value: CellValue): string => (typeof value === 'string' ? normalizeLabel(fold(value).replace(/\([^()]*\)/g, '')) : '');

/** The longest list of shareholders that the workbook holds; undefined where it has none. */
export function ownersIn(blocks: readonly SheetBlock[]): Owners | undefined {
  const sources = blocks.filter((block) => !isOwnSheet(block.sheet) && formOf(block) === undefined);
  let best: ShareholderList | undefined;
  for (const block of sources) for (const list of shareholdersIn(block).lists) if (list.people.length > (best?.people.length ?? 0)) best = list;
  const capital = capitalIn(sources);
  if (!best) return capital && { people: [], capital };
  return { people: peopleOf(best, capital), ...(capital ? { capital } : {}) };
}

function peopleOf(list: ShareholderList, capital: Capital | undefined): Owner[] {
  const { block, people, nameColumn } = list;
  const grid = new Grid(block);
  const columnOf = (pattern: RegExp): number | undefined => {
    for (let column = block.left; column <= grid.right; column += 1)
      for (const row of [list.head, list.head - 1]) if (row >= block.top && pattern.test(headOf(grid.at(row, column)))) return column;
    return undefined;
  };
  const columns = { position: columnOf(HEADS.position), birth: columnOf(HEADS.birth), relation: columnOf(HEADS.relation) };
  const amounts = amountsOf(list, grid, columnOf(AMOUNT));
  const all = people.reduce((sum, { held }) => sum + held, 0);
  const whole = list.kind === 'percent' ? 100 : (list.whole ?? all);
  const at = <T extends CellValue>(row: number, column: number, value: T): Said<T> => ({ value, sheet: block.sheet, row, column });
  return people.map(({ name, held, row }): Owner => {
    const words = (column: number | undefined): Said<string> | undefined => {
      const said = column === undefined ? '' : cellText(grid.at(row, column)).trim();
      return said === '' || column === undefined ? undefined : at(row, column, said);
    };
    const [position, relation] = [words(columns.position), words(columns.relation)];
    const birth = columns.birth === undefined || isBlank(grid.at(row, columns.birth)) ? undefined : at(row, columns.birth, grid.at(row, columns.birth));
    const cell = grid.own(row, list.column);
    const own = whole > 0 ? held / whole : undefined;
    const fraction =
      own === undefined
        ? undefined
        : { ...at(row, list.column, own), ...(typeof cell === 'number' && cell !== 0 && list.kind === 'percent' ? { times: own / cell } : {}) };
    const amount = amounts?.get(row);
    const byCapital = capital && own !== undefined ? { ...at(row, list.column, capital.value * own) } : undefined;
    const won = amount ?? byCapital;
    return {
      name: at(row, nameColumn, name),
      ...(position ? { position } : {}),
      ...(birth ? { birth } : {}),
      ...(relation ? { relation } : {}),
      ...(won ? { held: won } : {}),
      ...(fraction ? { fraction } : {}),
    };
  });
}

/** By row: the column of amounts, in its unit. */
function amountsOf(list: ShareholderList, grid: Grid, column: number | undefined): ReadonlyMap<number, Said<number> & { readonly times: number }> | undefined {
  if (column === undefined) return undefined;
  const { block } = list;
  const read = list.people.flatMap(({ row }) => {
    const value = grid.own(row, column);
    const number =
      typeof value === 'number' ? value : typeof value === 'string' && value.length <= LONGEST_AMOUNT ? readNumber(value.replace(/\s*원\s*$/, '')) : undefined;
    return number === undefined || number === null ? [] : [{ row, number }];
  });
  const unit = unitAt(grid, list.head, column) ?? (read.reduce((sum, { number }) => sum + number, 0) >= PLAINLY_WON ? 1 : undefined);
  if (unit === undefined || read.length < list.people.length) return undefined;
  return new Map(read.map(({ row, number }) => [row, { value: number * unit, times: unit, sheet: block.sheet, row, column }]));
}

/** Of the heading of a column, or of a line above it. */
function unitAt(grid: Grid, head: number, column: number): number | undefined {
  for (const row of [head, head - 1]) {
    const value = row >= grid.block.top ? grid.at(row, column) : null;
    const { won } = typeof value === 'string' ? unitIn(value) : {};
    if (won !== undefined) return won;
  }
  for (let row = head - 1; row >= Math.max(grid.block.top, head - 4); row -= 1) {
    for (let at = grid.block.left; at <= grid.right; at += 1) {
      const value = grid.own(row, at);
      const { won } = typeof value === 'string' ? unitIn(value) : {};
      if (won !== undefined) return won;
    }
  }
  return undefined;
}

const CAPITAL = /^(납입)?자본금(납입자본금)?$|^납입자본금?$|^(paid-?in)?capital$/;
const ROWS = 60;
const REACH = 4;

/** `자본금 | 500,000,000`, `납입자본금(백만원) | 500`, `자본금 | 5억원`: one amount beside its label, in a unit that is said or plain. */
function capitalIn(blocks: readonly SheetBlock[]): Capital | undefined {
  for (const block of blocks) {
    const grid = new Grid(block);
    for (let row = block.top; row <= Math.min(grid.bottom, block.top + ROWS - 1); row += 1) {
      for (let column = block.left; column <= grid.right; column += 1) {
        const label = grid.own(row, column);
        if (typeof label !== 'string' || label.length > 30 || !CAPITAL.test(headOf(label).replace(/[:：]/g, ''))) continue;
        const beside = Array.from({ length: REACH }, (_, place) => column + 1 + place).filter((at) => at <= grid.right && !isBlank(grid.own(row, at)));
        const [at, next] = beside;
        if (at === undefined) continue;
        const value = grid.own(row, at);
        const follows = next === undefined ? null : grid.own(row, next);
        // Several years side by side are a balance sheet.
        if (typeof value === 'number' && typeof follows === 'number') continue;
        const read = amountIn(value);
        if (!read || read.value <= 0) continue;
        const bare = unitIn(label).won ?? (typeof follows === 'string' ? readUnit(follows) : undefined) ?? (read.value >= PLAINLY_WON ? 1 : undefined);
        const won = read.unit !== undefined ? read.value : bare === undefined ? undefined : read.value * bare;
        if (won !== undefined) return { value: won, unit: read.unit ?? bare ?? 1, isNumber: typeof value === 'number', sheet: block.sheet, row, column: at };
      }
    }
  }
  return undefined;
}
