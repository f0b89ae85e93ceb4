/**
 * The amounts of the firm that decide a route and that no check reads: capital, total assets, what was invested, guaranteed or lent. Beside their
 * labels, in a balance sheet, or in a list with its sum; with the cell, so that an answer can stay linked to it. Nothing is guessed: what could
 * be two amounts is told and not taken.
 */
import { fold, readWon, text, type Text } from '../../domain';
import { isOwnSheet } from '../../sheet/sheet-names';
import { a1, quoteSheet } from '../../sheet/a1';
import type { CellValue, SheetBlock } from '../../sheet/model';
import { formOf } from '../form-sheets';
import { Grid } from '../grid';
import { totalLevel } from '../row-kind';
import { amountIn } from '../shareholders';
import { cellText, isBlank, normalizeLabel } from '../text';
import { readUnit, unitIn } from '../units';
import { ownersByRow } from '../whose';

export type AmountFact = 'capital' | 'totalAssets' | 'investment' | 'guarantee' | 'loan';

export interface FoundAmount {
  readonly won: number;
  readonly sheet: string;
  readonly sheetId: string;
  /** One cell, or the cells of a list that are added up. */
  readonly address: string;
  /** For people: `'재무'!B3`. */
  readonly where: string;
  /** Won that one unit of the cells stands for; absent where a cell is text: no formula can follow it. */
  readonly unit?: number;
  /** The text of the cell that is no plain number. */
  readonly shown?: string;
}
export interface FoundAmounts {
  readonly amounts: Readonly<Partial<Record<AmountFact, FoundAmount>>>;
  /** What stands there and was not taken. */
  readonly unclear: readonly { readonly fact: AmountFact; readonly where: string; readonly why: Text }[];
}

const LABELS: readonly (readonly [AmountFact, RegExp])[] = [
  ['capital', /^(납입)?자본금(납입자본금|총액|금액)?$|^납입자본$|^(paid-?in|share)?capital(stock)?$/],
  ['totalAssets', /^총자산(금액|총액|액)?$|^자산(총계|총액|합계|총합계)$|^totalassets$/],
  [
    'investment',
    /^(벤처)?투자(유치|받은)?(금액|총액|액)(합계)?$|^(벤처)?투자유치(금액|총액|액)?$|^(벤처투자기관|벤처캐피탈)(의)?투자(금액|액)?$|^(amount)?invested$|^investmentamount$/,
  ],
  ['guarantee', /^(기술(평가)?)?보증(승인|결정|가능|신청승인)?(금액|총액|잔액)(합계)?$|^보증한도(액)?$|^guarantee(d)?amount$/],
  ['loan', /^(기술(평가)?)?(신용)?대출(승인|결정|가능)?(금액|총액|잔액)(합계)?$|^loanamount$/],
];
/** Who invested: only under such a heading a column of amounts is what the firm received. */
const GIVERS: Readonly<Partial<Record<AmountFact, RegExp>>> = {
  investment: /^(벤처)?투자(자|기관|사|조합|회사|처|주체)(명|이름)?$|^(벤처캐피탈|vc)(명)?$|^investors?$/,
  guarantee: /^보증(기관|처|사|서번호)(명)?$|^guarantors?$/,
  loan: /^(대출|금융)(기관|처|은행)(명)?$|^은행(명)?$|^lenders?$/,
};
/** A firm that is named in the titles of these lists is no other firm. */
const OF_MONEY = /투자|대출|보증|금융|invest|loan|guarant/i;
const NOTE_COLUMN = /^(주석|비고|note|notes|remark|remarks)$/;
const BEFORE = /전기|전년|전분기|직전|prior|previous/;
const NOW = /당기|당년|당해|현재|금기|당분기|current|this/;
const ROWS = 300;
const COLUMNS = 40;
const REACH = 8;
/** An amount without a unit is in won if it is at least this much, as in a list of shareholders. */
const PLAINLY_WON = 1_000_000;

const label = (value: CellValue): string =>
  typeof value === 'string' && value.length <= 40
    ? normalizeLabel(
        fold(value)
          .replace(/\([^()]*\)/g, '')
          .replace(/^\s*([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}|\d{1,2}|[가-하])\s*[.)]\s*/, ''),
      )
    : '';
const factOf = (value: CellValue): AmountFact | undefined => {
  const plain = label(value);
  return plain === '' ? undefined : LABELS.find(([, pattern]) => pattern.test(plain))?.[0];
};

/** `unit`: the one that the text names itself. `3,000원` names won, whatever the sheet is in. */
function amountOf(value: CellValue): { readonly value: number; readonly unit?: number } | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : undefined;
  if (typeof value !== 'string') return undefined;
  const read = readWon(value);
  if (read?.kind === 'won') return read.ownUnit === 'none' ? { value: read.won } : { value: read.won, unit: 1 };
  if (read) return undefined;
  const named = amountIn(value);
  return named?.unit === undefined ? undefined : { value: named.value, unit: 1 };
}

interface Read {
  readonly row: number;
  readonly column: number;
  readonly won: number;
  readonly unit: number | undefined;
  readonly shown?: string;
}
type Unclear = { readonly address: string; readonly why: Text };

const TWO = text('금액이 여러 개여서 넣지 않았습니다', 'holds more than one amount and was not taken');
const NO_UNIT = text('단위를 알 수 없어 넣지 않았습니다', 'says no unit and was not taken');
const notRead = (shown: string): Text => text(`‘${shown}’: 금액으로 읽을 수 없습니다`, `“${shown}” cannot be read as an amount`);
const differs = (one: string, other: string): Text =>
  text(`${one}와 ${other}의 금액이 달라 넣지 않았습니다`, `differs: ${one} and ${other}; neither was taken`);

/** The amounts that the sheets tell. */
export function readAmounts(blocks: readonly SheetBlock[]): FoundAmounts {
  const amounts: Partial<Record<AmountFact, FoundAmount>> = {};
  const unclear: { fact: AmountFact; where: string; why: Text }[] = [];
  const spoilt = new Set<AmountFact>();
  for (const block of blocks) {
    if (isOwnSheet(block.sheet) || formOf(block) !== undefined) continue;
    for (const { fact, found } of amountsIn(block)) {
      if ('why' in found) {
        unclear.push({ fact, where: `${quoteSheet(block.sheet)}!${found.address}`, why: found.why });
        continue;
      }
      const before = amounts[fact];
      if (!before) amounts[fact] = found;
      else if (Math.abs(before.won - found.won) >= Math.max(before.unit ?? 1, found.unit ?? 1)) {
        spoilt.add(fact);
        unclear.push({ fact, where: before.where, why: differs(before.where, found.where) });
      }
    }
  }
  for (const fact of spoilt) delete amounts[fact];
  return { amounts, unclear: unclear.filter(({ fact }) => amounts[fact] === undefined) };
}

function amountsIn(block: SheetBlock): readonly { readonly fact: AmountFact; readonly found: FoundAmount | Unclear }[] {
  const grid = new Grid(block);
  const last = Math.min(grid.bottom, block.top + ROWS);
  const found: { fact: AmountFact; found: FoundAmount | Unclear }[] = [];
  let owners: ReturnType<typeof ownersByRow> | undefined;
  const isOthers = (fact: AmountFact, row: number): boolean => {
    owners ??= ownersByRow(grid, last);
    const { owner, title = block.sheet } = owners.get(row) ?? { owner: 'unknown' as const };
    return owner === 'other' && (fact === 'capital' || fact === 'totalAssets' || !OF_MONEY.test(title));
  };
  for (let row = block.top; row <= last; row += 1) {
    for (let column = block.left; column <= Math.min(grid.right, block.left + COLUMNS); column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string') continue;
      const inside = /^([^:：]{1,30})[:：]\s*(\S.*)$/s.exec(fold(value));
      const fact = factOf(inside ? (inside[1] as string) : value);
      if (!fact || isOthers(fact, row)) continue;
      const read = inside ? withinCell(grid, row, column, inside[2] as string) : (beside(grid, row, column) ?? below(grid, row, column, fact));
      if (read) found.push({ fact, found: 'why' in read ? read : placed(block, read) });
    }
  }
  return found;
}

function placed(block: SheetBlock, read: readonly Read[]): FoundAmount {
  const [first] = read as [Read];
  const end = read[read.length - 1] as Read;
  const address = a1(first.row, first.column) + (read.length > 1 ? `:${a1(end.row, end.column)}` : '');
  const shown = read.find((one) => one.shown !== undefined)?.shown;
  return {
    won: read.reduce((sum, { won }) => sum + won, 0),
    sheet: block.sheet,
    sheetId: block.sheetId,
    address,
    where: `${quoteSheet(block.sheet)}!${address}`,
    ...(shown === undefined && first.unit !== undefined ? { unit: first.unit } : {}),
    ...(shown === undefined ? {} : { shown }),
  };
}

/** `자본금: 5억원` in one cell. */
function withinCell(grid: Grid, row: number, column: number, said: string): readonly Read[] | Unclear | undefined {
  const read = amountOf(said);
  if (!read) return undefined;
  const unit = read.unit === undefined ? unitFor(grid, row, column, read.value) : 1;
  if (unit === undefined) return { address: a1(row, column), why: NO_UNIT };
  return [{ row, column, won: Math.round(read.value * unit), unit: undefined, shown: said }];
}

/** The heading over a cell of a table: the nearest text above that is none of its amounts. */
function headingOf(grid: Grid, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(grid.block.top, row - 60); above -= 1) {
    const value = grid.at(above, column);
    if (typeof value === 'string' && !isBlank(value) && amountOf(value) === undefined && readUnit(value) === undefined) return normalizeLabel(value);
  }
  return '';
}

function beside(grid: Grid, row: number, column: number): readonly Read[] | Unclear | undefined {
  const from = (grid.mergeAt(row, column)?.right ?? column) + 1;
  const numbers: { readonly column: number; readonly value: CellValue; readonly heading: string }[] = [];
  let odd: { readonly column: number; readonly shown: string } | undefined;
  for (let next = from; next <= Math.min(grid.right, from + REACH); next += 1) {
    const value = grid.own(row, next);
    if (isBlank(value) || /^[:：=→]$/.test(cellText(value))) continue;
    // A share or a rate is no amount.
    if (typeof value === 'number' && !Number.isInteger(value) && Math.abs(value) < 1) continue;
    if (amountOf(value) !== undefined) {
      const heading = headingOf(grid, row, next);
      if (!NOTE_COLUMN.test(heading)) numbers.push({ column: next, value, heading });
      continue;
    }
    // The unit behind the amount; another label or a remark ends what belongs to this one.
    if (typeof value === 'string' && readUnit(value) !== undefined) continue;
    if (numbers.length === 0 && /\d/.test(cellText(value)) && factOf(value) === undefined) odd = { column: next, shown: cellText(value).slice(0, 40) };
    break;
  }
  if (numbers.length === 0) return odd && { address: a1(row, odd.column), why: notRead(odd.shown) };
  const current = numbers.filter(({ heading }) => !BEFORE.test(heading));
  const said = current.filter(({ heading }) => NOW.test(heading));
  const [one, other] = said.length > 0 ? said : current;
  if (!one || other) return { address: `${a1(row, numbers[0]?.column ?? column)}:${a1(row, numbers[numbers.length - 1]?.column ?? column)}`, why: TWO };
  const read = readAt(grid, row, one.column, grid.own(row, column));
  return read === undefined ? { address: a1(row, one.column), why: NO_UNIT } : [read];
}

/** A list: the heading of a column, with those who gave the money in another one. */
function below(grid: Grid, row: number, column: number, fact: AmountFact): readonly Read[] | Unclear | undefined {
  const givers = GIVERS[fact];
  if (!givers) return undefined;
  let who: number | undefined;
  for (let at = grid.block.left; at <= Math.min(grid.right, grid.block.left + COLUMNS); at += 1) if (givers.test(label(grid.at(row, at)))) who ??= at;
  if (who === undefined) return undefined;
  const read: Read[] = [];
  for (let next = row + 1; next <= grid.bottom; next += 1) {
    const name = cellText(grid.at(next, who)).trim();
    const value = grid.own(next, column);
    if (name === '' && isBlank(value)) break;
    if ([name, cellText(grid.at(next, grid.block.left))].some((words) => totalLevel(words) !== undefined)) break;
    if (isBlank(value)) continue;
    const one = readAt(grid, next, column, grid.at(row, column));
    if (!one) return { address: a1(next, column), why: amountOf(value) === undefined ? notRead(cellText(value).slice(0, 40)) : NO_UNIT };
    read.push(one);
  }
  // A row between that was left out would be summed by the formula too.
  return read.length > 0 ? read : undefined;
}

function readAt(grid: Grid, row: number, column: number, heading: CellValue): Read | undefined {
  const value = grid.own(row, column);
  const read = amountOf(value);
  if (!read || read.value < 0) return undefined;
  const unit = read.unit === undefined ? (unitIn(cellText(heading)).won ?? unitFor(grid, row, column, read.value)) : 1;
  if (unit === undefined) return undefined;
  const won = Math.round(read.value * unit);
  return typeof value === 'number' ? { row, column, won, unit } : { row, column, won, unit: undefined, shown: cellText(value) };
}

/** Behind the amount, over its column, above the table; else won, where it is plainly won. */
function unitFor(grid: Grid, row: number, column: number, amount: number): number | undefined {
  const behind = column < grid.right ? grid.own(row, column + 1) : null;
  const own = typeof behind === 'string' ? readUnit(behind) : undefined;
  if (own !== undefined) return own;
  for (let above = row - 1; above >= Math.max(grid.block.top, row - 60); above -= 1) {
    for (let at = grid.block.left; at <= Math.min(grid.right, grid.block.left + COLUMNS); at += 1) {
      const value = grid.own(above, at);
      if (typeof value !== 'string') continue;
      const { won, label: alone } = unitIn(value);
      if (won !== undefined) return won;
      const next = alone ? grid.own(above, at + 1) : null;
      const said = typeof next === 'string' ? readUnit(next) : undefined;
      if (said !== undefined) return said;
    }
  }
  return amount >= PLAINLY_WON || amount === 0 ? 1 : undefined;
}
