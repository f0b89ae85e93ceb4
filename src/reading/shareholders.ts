/** Lists of shareholders: in a sheet of their own with shares in per cent or in number, and in 별지 제1-1호 with amounts. */
import { fold, readNumber, text, type Text } from '../domain';
import { isCellError, type Area, type CellValue, type SheetBlock } from '../sheet/model';
import type { FormValues } from './form-values';
import { Grid } from './grid';
import { headerMatches } from './header-names';
import { totalLevel } from './row-kind';
import { personKey } from './staff';
import { cellText, isBlank, normalizeLabel } from './text';
import { readUnit } from './units';

export interface Shareholder {
  readonly name: string;
  /** Per cent, a number of shares, or an amount. */
  readonly held: number;
  readonly row: number;
}
export interface ShareholderList {
  readonly block: SheetBlock;
  readonly people: readonly Shareholder[];
  readonly kind: 'percent' | 'amount';
  /** What all of them together have to come to; undefined where the list does not say it. */
  readonly whole?: number;
  /** The column of the shares, and the row of the sum, or of the heading where there is none. */
  readonly column: number;
  readonly totalRow: number;
  /** The last row of the headings, and the column of the names. */
  readonly head: number;
  readonly nameColumn: number;
}
export interface ReadShareholders {
  readonly lists: readonly ShareholderList[];
  /** What stands in the sheet as shareholders and could not be read as such. */
  readonly unread: readonly { readonly area: Area; readonly why: Text }[];
}

const NAMES =
  /^(주주|주주명|주주성명|주주이름|주주명칭|성명|성함|이름|명칭|성명또는명칭|성명및명칭|성명\/명칭|성명\/법인명|주주성명또는명칭|shareholders?|shareholdername|name|holder)$/;
const PERCENT = /^((소유|보유|주식|출자)?(주식)?지분(율|비율)?|(소유|보유|출자|주식)(주식)?비율|(주식)?(소유|보유)율|비율|share|ownership|stake|holding)(%)?$/;
const SHARES = /^((소유|보유|인수)?주식(의)?(총)?(수|수량)|(소유|보유)주식|주수|shares|numberofshares|sharesheld)$/;
const AMOUNT = /^((소유|보유|출자|납입|인수|액면|투자)(주식)?(금액|액|가액)|출자금|amount)$/;
const ABOUT = /주주|shareholder/i;
/** A sheet or a title that is a list of shareholders by its own words. */
const IS_LIST = /주주(및임원|등)?(명부|명단|현황|구성|구성표|목록|리스트|내역)|^주주$|shareholders?(list|register)?$/i;
/** Of another company than the firm. */
const OTHER_COMPANY =
  /자회사|모회사|손자회사|관계회사|관계사|관계기업|계열사|계열회사|종속회사|종속기업|투자사|투자기업|투자회사|출자회사|출자법인|타법인|거래처|subsidiar|affiliate|investee/i;

const ABOUT_ROWS = 200;
const HEADER_ROWS = 200;
const COLUMNS = 40;
/** So many blank rows may stand inside a list. */
const GAP = 3;

/** `주주(성명)`, `소유비율(％)`, `주식수(주)` → what is asked for, without what stands in brackets. */
const headOf = (value: CellValue): string =>
  typeof value === 'string'
    ? normalizeLabel(fold(value).replace(/\([^()]*\)/g, ''))
        .replace(/^\d+\./, '')
        .trim()
    : '';

/** A share or an amount in words is shorter; a cell may hold 32,767 signs. */
const LONGEST_NUMBER = 60;

interface Held {
  readonly value: number;
  /** Written with its sign: `60%`. */
  readonly signed: boolean;
}
function heldIn(value: CellValue): Held | undefined {
  if (typeof value === 'number') return { value, signed: false };
  if (typeof value !== 'string') return undefined;
  const words = fold(value).trim();
  if (words.length > LONGEST_NUMBER) return undefined;
  const signed = /(%|퍼센트|프로)\s*$/.test(words);
  const number = readNumber(words.replace(/\s*(%|퍼센트|프로|주)\s*$/, ''));
  return number === undefined ? undefined : { value: number, signed };
}

interface Columns {
  readonly name: number;
  readonly held: number;
  readonly kind: 'percent' | 'amount';
  /** The last row of the headings. */
  readonly row: number;
}

/** Every list of shareholders of the firm that a sheet holds; those of its subsidiaries and the like are none of it. */
export function shareholdersIn(block: SheetBlock): ReadShareholders {
  const top = block.values.slice(0, 12);
  const about = ABOUT.test(block.sheet) || block.values.slice(0, ABOUT_ROWS).some((row) => row.some((cell) => typeof cell === 'string' && ABOUT.test(cell)));
  if (!about || OTHER_COMPANY.test(block.sheet)) return { lists: [], unread: [] };
  const grid = new Grid(block);
  const reader = new ListReader(grid);
  const lists: ShareholderList[] = [];
  let foreign = false;
  const heads = reader.headings();
  heads.forEach((columns, place) => {
    if (OTHER_COMPANY.test(reader.titleAbove(columns.row))) {
      foreign = true;
      return;
    }
    const below = heads.slice(place + 1).find(({ row }) => row > columns.row);
    const list = reader.list(columns, (below?.row ?? grid.bottom + 1) - 1);
    if (list) lists.push(list);
  });
  const isList =
    IS_LIST.test(normalizeLabel(block.sheet)) || top.some((row) => titleOf(row) !== undefined && IS_LIST.test(normalizeLabel(titleOf(row) as string)));
  if (lists.length === 0 && !foreign && isList && hasShares(block)) {
    const area = { top: block.top, left: block.left, bottom: grid.bottom, right: grid.right };
    reader.unread.push({
      area,
      why: text(
        '주주 목록으로 보이나 성명 열과 지분율(주식수) 열을 찾지 못해 읽지 않았습니다. 10% 초과 주주를 확인하지 못합니다.',
        'Looks like a list of shareholders, but no columns of names and shares were found: holders of more than 10 % are not checked.',
      ),
    });
  }
  return { lists, unread: reader.unread };
}

/** The only text of a row. */
function titleOf(row: readonly CellValue[]): string | undefined {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === 'string' ? filled[0] : undefined;
}
const hasShares = (block: SheetBlock): boolean =>
  block.values.some((row) => row.some((cell) => typeof cell === 'number' || (typeof cell === 'string' && /\d\s*[%％주]/.test(cell))));

class ListReader {
  readonly unread: { readonly area: Area; readonly why: Text }[] = [];
  private readonly right: number;
  constructor(private readonly grid: Grid) {
    this.right = Math.min(grid.right, grid.block.left + COLUMNS);
  }

  headings(): Columns[] {
    const found: Columns[] = [];
    const last = this.grid.bottom;
    for (let row = this.grid.block.top; row <= last; row += 1) {
      // Further down only the headings of more lists are looked for.
      if (row - this.grid.block.top > HEADER_ROWS && found.length === 0) break;
      const here = this.columnsAt(row);
      if (here.length === 0) continue;
      for (const one of here) found.push(one);
      row = (here[0] as Columns).row;
    }
    return found;
  }

  /** The columns of names with their shares; a heading of two rows says some of them in its lower one. */
  private columnsAt(row: number): Columns[] {
    const lower = row < this.grid.bottom && this.isTextRow(row + 1) ? row + 1 : undefined;
    const heads = (at: number, column: number): string => headOf(at === row ? this.grid.at(at, column) : this.grid.own(at, column));
    const names: number[] = [];
    const values: { readonly column: number; readonly rank: number; readonly lower: boolean }[] = [];
    for (let column = this.grid.block.left; column <= this.right; column += 1) {
      const upper = heads(row, column);
      const below = lower === undefined ? '' : heads(lower, column);
      const area = this.grid.mergeAt(row, column);
      if (NAMES.test(upper) && (area === undefined || area.left === column)) names.push(column);
      const rankOf = (head: string): number => (PERCENT.test(head) ? 3 : SHARES.test(head) ? 2 : AMOUNT.test(head) ? 1 : 0);
      const [one, other] = [rankOf(below), rankOf(upper)];
      if (one > 0 && !NAMES.test(below)) values.push({ column, rank: one, lower: true });
      else if (other > 0 && (area === undefined || area.left === column)) values.push({ column, rank: other, lower: false });
    }
    return names.flatMap((name, place) => {
      const next = names[place + 1] ?? this.right + 1;
      const own = values.filter(({ column }) => (place === 0 || column > name) && column < next);
      const ofLower = own.some((one) => one.lower);
      const best = own
        .filter((one) => !ofLower || one.lower || one.rank === 3)
        .reduce<(typeof own)[number] | undefined>((known, one) => (known === undefined || one.rank > known.rank ? one : known), undefined);
      return best
        ? [{ name, held: best.column, kind: best.rank === 3 ? ('percent' as const) : ('amount' as const), row: ofLower ? (lower as number) : row }]
        : [];
    });
  }

  /** Headings only: texts, none of them a number. */
  private isTextRow(row: number): boolean {
    let texts = 0;
    for (let column = this.grid.block.left; column <= this.right; column += 1) {
      const value = this.grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || heldIn(value) !== undefined) return false;
      texts += 1;
    }
    return texts > 0;
  }

  /** The nearest title above a heading. */
  titleAbove(row: number): string {
    for (let above = row - 1; above >= Math.max(this.grid.block.top, row - 6); above -= 1) {
      const title = titleOf(this.grid.block.values[above - this.grid.block.top] ?? []);
      if (title !== undefined && !/^\s*[(※*<]/.test(title)) return title;
    }
    return '';
  }

  list({ name, held, kind, row: head }: Columns, lastRow: number): ShareholderList | undefined {
    const entries: { readonly name: string; readonly held: Held; readonly row: number }[] = [];
    let total: { readonly row: number; readonly held: number | undefined; readonly after: number } | undefined;
    let blanks = 0;
    const odd: number[] = [];
    for (let row = head + 1; row <= lastRow && blanks <= GAP; row += 1) {
      const who = cellText(this.grid.at(row, name));
      const own = this.grid.own(row, held);
      const share = heldIn(own);
      const level = this.levelOf(row, Math.max(name, held));
      if (level !== undefined) {
        blanks = 0;
        // Part sums are looked through; a sum above the list, or in the middle of it, is none that ends it.
        if (level >= 3) total = { row, held: share?.value, after: entries.length };
        continue;
      }
      if (who === '' && isBlank(own)) {
        // The title of what comes next ends the list.
        const values = this.grid.block.values[row - this.grid.block.top] ?? [];
        const title = titleOf(values);
        if (title !== undefined && entries.length > 0 && !/^\s*[(※*<]/.test(title)) break;
        blanks += 1;
        continue;
      }
      const isHeading = (value: string): boolean => value !== '' && (headerMatches(value).some(({ weight }) => weight >= 2) || NAMES.test(headOf(value)));
      if (share === undefined && typeof own === 'string' && isHeading(who) && isHeading(own)) break;
      blanks = 0;
      if (share === undefined) {
        // A dash is no share; a word is one that could not be read.
        if (who !== '' && (isCellError(own) || (typeof own === 'string' && !/^\s*(?:[-–—.·]\s*)?$/.test(own)))) odd.push(row);
        continue;
      }
      if (who === '' || /^\s*[(※*<]/.test(who)) {
        // Their sum without a word.
        if (entries.length > 0) total = { row, held: share.value, after: entries.length };
        continue;
      }
      entries.push({ name: who, held: share, row });
    }
    const { block } = this.grid;
    for (const row of odd) {
      this.unread.push({
        area: { top: row, left: held, bottom: row, right: held },
        why: text(
          `주주 ‘${cellText(this.grid.at(row, name))}’의 지분을 읽지 못했습니다: ${cellText(this.grid.own(row, held))}`,
          `The share of “${cellText(this.grid.at(row, name))}” could not be read: ${cellText(this.grid.own(row, held))}`,
        ),
      });
    }
    if (entries.length === 0) return undefined;
    const place = { block, column: held, totalRow: total?.row ?? head, head, nameColumn: name };
    if (kind === 'percent') return { ...place, kind, whole: 100, people: inPercent(entries) };
    // A sum in the middle is that of a part.
    const whole = total !== undefined && (total.after === entries.length || total.after === 0) ? total.held : undefined;
    return { ...place, kind, ...(whole === undefined ? {} : { whole }), people: entries.map((one) => ({ ...one, held: one.held.value })) };
  }

  private levelOf(row: number, last: number): number | undefined {
    for (let column = this.grid.block.left; column < last; column += 1) {
      const value = this.grid.own(row, column);
      const level = typeof value === 'string' ? totalLevel(value) : undefined;
      if (level !== undefined) return level;
    }
    return undefined;
  }
}

/** Numbers may be per cent or fractions, even beside texts with their sign: what comes nearer to the whole is meant. */
function inPercent(entries: readonly { readonly name: string; readonly held: Held; readonly row: number }[]): Shareholder[] {
  const plain = entries.filter(({ held }) => !held.signed);
  const signed = entries.reduce((sum, { held }) => sum + (held.signed ? held.value : 0), 0);
  const sum = plain.reduce((all, { held }) => all + held.value, 0);
  const fractions =
    plain.length > 0 && plain.every(({ held }) => held.value <= 1) && (signed === 0 || Math.abs(signed + sum * 100 - 100) < Math.abs(signed + sum - 100));
  return entries.map(({ name, held, row }) => ({ name, row, held: held.signed || !fractions ? held.value : Math.round(held.value * 1e8) / 1e6 }));
}

/** `100백만원`, `1억원`, `50,000천원` in won; a bare number without a unit. */
export function amountIn(value: CellValue): { readonly value: number; readonly unit?: number } | undefined {
  if (typeof value === 'number') return { value };
  if (typeof value !== 'string' || value.length > LONGEST_NUMBER) return undefined;
  const match = /^([\d,.\s]+)([^\d,.\s]\D*)?$/.exec(fold(value).trim());
  const number = match && readNumber((match[1] as string).trim());
  if (number === undefined || number === null) return undefined;
  const unit = match?.[2] === undefined ? undefined : /^억$/.test(match[2].trim()) ? 100_000_000 : readUnit(match[2].trim());
  return unit === undefined ? { value: number } : { value: number * unit, unit };
}

/** What the printed capital is in; the column of the shares says no unit of its own. */
const UNITS = [1, 1_000, 1_000_000];

/** The managers and shareholders of 별지 제1-1호; the paid-in capital of the same form is what they have to come to. */
export function shareholdersOfPlan(form: FormValues): ShareholderList | undefined {
  const head = form.find(/^소유주식\(금액\)$/);
  const names = head && form.find(/^성명$/, head.row);
  const total = head && form.find(/^합계$/, head.row);
  if (!head || !names || !total || names.row !== head.row) return undefined;
  const people: Shareholder[] = [];
  for (let row = head.row + 1; row < total.row; row += 1) {
    const said = form.at(row, names.column);
    const held = amountIn(form.at(row, head.column))?.value;
    if (typeof said === 'string' && said.trim() !== '' && held !== undefined) people.push({ name: said.trim(), held, row });
  }
  if (people.length === 0) return undefined;
  const capital = form.find(/^자본금\(납입자본금\)$/);
  const stated = capital && amountIn(form.beside(capital).value);
  const sum = people.reduce((all, { held }) => all + held, 0);
  // 자본금은 백만원: the shares stand in the same unit, in 천원 or in won; the one that comes nearest is meant.
  const wholes = stated === undefined ? [] : stated.unit === undefined ? UNITS.map((unit) => stated.value * unit) : UNITS.map((unit) => stated.value / unit);
  const distance = (one: number): number => Math.abs(Math.log(sum / one));
  const whole =
    sum > 0
      ? wholes
          .filter((one) => one > 0)
          .reduce<number | undefined>((best, one) => (best === undefined || distance(one) < distance(best) ? one : best), undefined)
      : wholes[0];
  return {
    block: form.block,
    people,
    kind: 'amount',
    ...(whole === undefined ? {} : { whole }),
    column: head.column,
    totalRow: total.row,
    head: head.row,
    nameColumn: names.column,
  };
}

/** Of one who stands in a list twice, all that is held; `홍 길동` and `홍길동(대표)` are one. */
export function heldBy(list: ShareholderList): ReadonlyMap<string, { readonly name: string; readonly held: number }> {
  const held = new Map<string, { readonly name: string; readonly held: number }>();
  for (const { name, held: own } of list.people) {
    const key = personKey(name);
    const before = held.get(key);
    held.set(key, { name: before?.name ?? name, held: (before?.held ?? 0) + own });
  }
  return held;
}
