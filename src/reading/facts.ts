import { fold, plainDate, readDateCell, readNumber, readWon, quarterLabel, quarterOf, type PlainDate } from '../domain';
import type { CellValue } from '../sheet/model';
import type { FirmFacts } from './model';
import { quoteSheet, a1 } from '../sheet/a1';
import type { FactSource } from './model';
import { fieldOf } from './firm/labels';
import type { Grid } from './grid';
import { periodSaid } from './period-names';
import { bareOutside, normalizeLabel, cellText, isBlank } from './text';
import { totalLevel } from './row-kind';
import { readUnit, unitIn } from './units';
import { ownersByRow } from './whose';

/** Labels beside which a fact of the firm stands, as `bare` leaves them. */
const LABELS: readonly (readonly [RegExp, keyof FirmFacts])[] = [
  [/^(벤처(기업)?)?(확인)?신청(일|일자|예정일|날짜)$|^(application|filing)date$|^appliedon$|^dateofapplication$/, 'appliedOn'],
  [
    /^(표준)?산업분류(코드|번호)?$|^(한국)?표준산업분류(코드)?$|^업종(코드|분류|\(?산업분류코드\)?)?$|^ksic(code)?$|^industry(code)?$|^주업종(코드)?$/,
    'industry',
  ],
  [
    /^(회사)?(설립|창업|개업)(일|일자|년월일|연월일)$|^(founded|foundedon|foundingdate|dateoffounding|incorporatedon|dateofincorporation|established|establishedon)$/,
    'foundedOn',
  ],
  [/^(직전4분기|4분기|연간)?(총매출액?|매출액?|매출액합계|총매출액합계)$|^(total)?(annual)?sales$|^revenue$|^turnover$/, 'sales'],
  [/^기업부설연구소(보유|유무|보유여부|여부|인정여부)?$|^연구소(보유|유무|보유여부)$|^(r&dlab|rdlab|researchlab|corporateresearchinstitute)$/, 'hasRdLab'],
  // Words for all kinds of organisations together: that there is no R&D unit says nothing of a lab.
  [
    /^(기업부설)?연구소(또는|및|,|\/)?(연구개발)?전담부서(등)?(보유|유무|보유여부|여부)?$|^(기업부설)?연구소등(보유|유무|보유여부)?$|^연구(개발)?조직(보유|유무|보유여부|여부)?$|^(r&d|rd)organi[sz]ation$/,
    'hasRdOrganisation',
  ],
  [
    /^중소기업(여부|해당|해당여부|확인)?$|^(기업|회사)(구분|규모|유형)$|^sme$|^(is)?smallandmedium(enterprise)?$|^(company|enterprise|firm)(size|type)$/,
    'isSme',
  ],
  [/^인터넷(산업|기업|업종)(여부|해당)?$|^internet(business|industry)$/, 'internetBusiness'],
];

/** What a customer or a lab has too: under their titles it is not the firm's. */
const OF_THE_FIRM: ReadonlySet<keyof FirmFacts> = new Set<keyof FirmFacts>(['industry', 'foundedOn', 'sales', 'isSme', 'internetBusiness']);

/** Words for yes and for no, as they stand folded and in lower case. */
export const YES_WORDS: readonly string[] = '유 여 예 네 있음 보유 해당 o ○ ◯ y yes true 인정 중소기업 ㅇ'.split(' ');
export const NO_WORDS: readonly string[] = '무 부 아니오 아니요 없음 미보유 비해당 해당없음 x × n no false 대기업 중견기업'.split(' ');

/** A value that stands where a fact should and could not be read: asked about, never dropped. */
export interface UnreadFact {
  readonly fact: keyof FirmFacts;
  readonly where: string;
  readonly shown: string;
  /** Won, where it can mean either. */
  readonly choices?: readonly [number, number];
}

export interface ReadFacts {
  readonly facts: FirmFacts;
  readonly sources: readonly FactSource[];
  readonly unread: readonly UnreadFact[];
}

/** Looks beside and behind labels in the part of a sheet above (or without) a table. Nothing is guessed: a value must read as what its label says. */
export function readFacts(grid: Grid, lastRow: number): ReadFacts {
  const facts: Record<string, unknown> = {};
  const sources: FactSource[] = [];
  const unread: UnreadFact[] = [];
  const { top, left, sheet, date1904 } = grid.block;
  const unit = unitOf(grid, lastRow);
  let owners: ReturnType<typeof ownersByRow> | undefined;
  const isOthers = (row: number): boolean => {
    owners ??= ownersByRow(grid, Math.min(lastRow, top + 80));
    return owners.get(row)?.owner === 'other';
  };
  for (let row = top; row <= Math.min(lastRow, top + 80, grid.bottom); row += 1) {
    for (let column = left; column <= Math.min(grid.right, left + 40); column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string' || value.length > 80) continue;
      for (const { label, inside } of splits(value)) {
        const fact = factOf(label);
        if (!fact || facts[fact] !== undefined || (OF_THE_FIRM.has(fact) && isOthers(row))) continue;
        const place: Beside | undefined = inside === undefined ? beside(grid, row, column) : { value: inside as CellValue, column };
        if (!place) continue;
        const where = `${quoteSheet(sheet)}!${a1(row, place.column)}`;
        // The unit in the heading or behind the amount is nearer than the one above the table.
        const own = fact === 'sales' ? (salesUnit(label) ?? unitBehind(grid, row, place.column)) : undefined;
        const read = place.unworked ? undefined : readFact(fact, place.value, date1904, own ?? unit);
        if (read instanceof Unclear || read === undefined) {
          const shown = cellText(place.value);
          // An empty field, and behind it the label of the next, asks nothing.
          if (read || place.unworked || (couldBe(fact, shown) && !isLabel(place.value)))
            unread.push({ fact, where, shown, ...(read ? { choices: read.choices } : {}) });
          continue;
        }
        facts[fact] = read;
        sources.push({ fact, from: 'sheet', where });
      }
    }
  }
  return { facts: facts as FirmFacts, sources, unread: unread.filter(({ fact }) => facts[fact] === undefined) };
}

/** The fact of the firm that a label names. */
export const factOf = (label: string): keyof FirmFacts | undefined => {
  const [whole, bare] = [normalizeLabel(label), bareOutside(label)];
  return LABELS.find(([pattern, fact]) => pattern.test(whole) || (fact === 'sales' && salesUnit(label) !== undefined && pattern.test(bare)))?.[1];
};

const isLabel = (value: CellValue): boolean => {
  if (typeof value !== 'string') return false;
  const label = value.replace(/\s*[:：]\s*$/, '');
  return factOf(label) !== undefined || fieldOf(label) !== undefined;
};

/** The unit that a label of sales names, alone or beside the four quarters: `매출액(천원)`, `매출액(직전 4분기, 원)`. Sales of another time are others. */
function salesUnit(label: string): number | undefined {
  const own = unitIn(label).won;
  if (own !== undefined) return own;
  const inside =
    /[(（]([^()（）]+)[)）]\s*$/
      .exec(label)?.[1]
      ?.split(/[,，·/]/)
      .map((part) => part.trim()) ?? [];
  const units = inside.map((part) => readUnit(part) ?? unitIn(part).won);
  const isPeriod = (part: string): boolean => /^(직전)?(4|네)(개)?분기(의)?(합계|합)?$|^(합계|연간)$/.test(normalizeLabel(part));
  return inside.every((part, at) => units[at] !== undefined || isPeriod(part)) ? units.find((won) => won !== undefined) : undefined;
}

const unitBehind = (grid: Grid, row: number, column: number): number | undefined => {
  const next = column < grid.right ? grid.own(row, column + 1) : null;
  return typeof next === 'string' ? readUnit(next) : undefined;
};

/** Whether somebody meant a value of this kind: a note beside the label is none. */
const couldBe = (fact: keyof FirmFacts, shown: string): boolean =>
  fact === 'sales'
    ? /\d|[만억조]\s*원?$/.test(shown) && shown.length <= 40
    : fact === 'appliedOn' || fact === 'foundedOn'
      ? /\d/.test(shown) && shown.length <= 40
      : fact === 'industry' && shown.length <= 60;

class Unclear {
  constructor(readonly choices: readonly [number, number]) {}
}

/** Won, as a cell says it: in the unit of its place, or in the one that it names itself. */
function wonOf(value: CellValue, unit: number): number | Unclear | undefined {
  if (typeof value === 'number') return Math.round(value * unit);
  if (typeof value !== 'string') return undefined;
  const read = readWon(value);
  if (read?.kind === 'unclear') return new Unclear(read.choices);
  if (read?.ownUnit === 'large') return read.won;
  // `1,418,500원` under `단위: 천원` can be either.
  if (read?.ownUnit === 'won' && unit !== 1) return new Unclear([read.won, read.won * unit]);
  const plain = readNumber(value);
  return plain === undefined ? undefined : Math.round(plain * unit);
}

function splits(value: string): { readonly label: string; readonly inside?: string }[] {
  const match = /^([^:：]{1,30})[:：]\s*(\S.*)$/s.exec(fold(value));
  return match ? [{ label: match[1] as string, inside: match[2] as string }] : [{ label: value.replace(/[:：]\s*$/, '') }];
}

function beside(grid: Grid, row: number, column: number): Beside | undefined {
  const from = (grid.mergeAt(row, column)?.right ?? column) + 1;
  for (let next = from; next <= Math.min(grid.right, from + 3); next += 1) {
    const value = grid.own(row, next);
    if (!isBlank(value)) return { value, column: next };
    const formula = grid.formula(row, next);
    const day = formula === undefined ? undefined : dayOf(formula);
    if (day !== undefined) return { value: day, column: next };
    if (formula !== undefined) return { value: formula, column: next, unworked: true };
  }
  return undefined;
}

interface Beside {
  readonly value: CellValue;
  readonly column: number;
  /** The text of a formula without a result. */
  readonly unworked?: true;
}

/** `=DATE(2014,2,14)`, which a program wrote without its result. */
function dayOf(formula: string): string | undefined {
  const [, year, month, day] = /^=\s*DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/i.exec(formula) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function readFact(fact: keyof FirmFacts, value: CellValue, date1904: boolean, unit: number): unknown {
  switch (fact) {
    case 'appliedOn':
    case 'foundedOn':
      return typeof value === 'string' || typeof value === 'number' ? readDateCell(value, date1904) : undefined;
    case 'industry': {
      const text = fold(cellText(value));
      return /^[A-Ua-u]?\s*\d{2,5}$/.test(text) ? text.replace(/\s/g, '') : /(?<!\d)[A-U]?(\d{2,5})(?!\d)/.exec(text)?.[1];
    }
    case 'sales': {
      const won = wonOf(value, unit);
      return typeof won === 'number' && won < 0 ? undefined : won;
    }
    default: {
      if (typeof value === 'boolean') return value;
      const text = fold(cellText(value)).toLowerCase();
      if (YES_WORDS.includes(text)) return true;
      if (fact === 'isSme' && /^[a-z]/.test(text)) return sizeOf(text);
      // `없음 (전담부서만 있음)`: what stands behind a no does not take it back; behind a yes it may (`보유 (예정)`).
      return NO_WORDS.includes(text.replace(/\s*[(（][^()（）]*[)）]$/, '')) ? false : undefined;
    }
  }
}

/** `mid-sized enterprise (not an SME)`, `small and medium enterprise`. */
function sizeOf(said: string): boolean | undefined {
  if (/\bnot?\b|^(mid-?|medium-?|large-?)(sized?)?\s*(enterprise|company|firm|business)?\b|^conglomerate/.test(said)) return false;
  return /^(sme|small)\b/.test(said) ? true : undefined;
}

function unitOf(grid: Grid, lastRow: number): number {
  for (let row = grid.block.top; row <= Math.min(lastRow, grid.bottom); row += 1) {
    for (let column = grid.block.left; column <= Math.min(grid.right, grid.block.left + 40); column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string') continue;
      const { won, label } = unitIn(value);
      if (won !== undefined) return won;
      if (label) {
        const next = beside(grid, row, column);
        const beneath = next && unitIn(`단위: ${cellText(next.value)}`).won;
        if (beneath !== undefined) return beneath;
      }
    }
  }
  return 1;
}

export interface QuarterSales {
  readonly sheetId: string;
  readonly sheet: string;
  /** Won by quarter label, and the cell it stands in. */
  readonly byQuarter: ReadonlyMap<string, { readonly won: number; readonly cell: string }>;
  readonly unread: readonly UnreadFact[];
}

const QUARTER_HEADS = /^(분기|기간|구분|연도분기|분기별|월|년월|연월|월별|매출월|매출년월|귀속월|기준월|연도월|quarter|period|month|yearmonth|monthly)$/;
const SALES_HEADS = /^(총?매출액?|매출합계|총매출|sales|totalsales|revenue|turnover|netsales)$/;

/** A small table of sales by quarter (or month): a header with 분기 and 매출액, rows that read as quarters. */
export function readQuarterSales(grid: Grid): QuarterSales | undefined {
  const { top, left, sheet, sheetId, date1904 } = grid.block;
  for (let row = top; row <= Math.min(grid.bottom, top + 60); row += 1) {
    let quarterColumn: number | undefined;
    let salesColumn: number | undefined;
    let head = '';
    for (let column = left; column <= Math.min(grid.right, left + 40); column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string') continue;
      const name = normalizeLabel(value).replace(/\([^()]*\)/g, '');
      if (quarterColumn === undefined && QUARTER_HEADS.test(name)) quarterColumn = column;
      if (salesColumn === undefined && SALES_HEADS.test(name)) {
        salesColumn = column;
        head = value;
      }
    }
    if (quarterColumn === undefined || salesColumn === undefined) continue;
    const unit = unitIn(head).won ?? unitOf(grid, row);
    const byQuarter = new Map<string, { won: number; cell: string }>();
    const unread: UnreadFact[] = [];
    const spoilt = new Set<string>();
    for (let next = row + 1; next <= Math.min(grid.bottom, row + 60); next += 1) {
      const label = grid.at(next, quarterColumn);
      const quarter = readQuarter(label, date1904);
      if (quarter === undefined) {
        if (typeof label === 'string' && totalLevel(label) !== undefined) break;
        continue;
      }
      const value = grid.own(next, salesColumn);
      const unworked = isBlank(value) ? grid.formula(next, salesColumn) : undefined;
      const raw = unworked ?? value;
      const won = unworked === undefined ? wonOf(raw, unit) : undefined;
      const cell = `${quoteSheet(sheet)}!${a1(next, salesColumn)}`;
      if (typeof won !== 'number') {
        const shown = cellText(raw);
        // A quarter of which a month could not be read is not known.
        if (shown !== '') spoilt.add(quarter);
        if (won || unworked !== undefined || couldBe('sales', shown))
          unread.push({ fact: 'sales', where: cell, shown, ...(won ? { choices: won.choices } : {}) });
        continue;
      }
      const before = byQuarter.get(quarter);
      // Months of a quarter add up.
      byQuarter.set(quarter, { won: (before?.won ?? 0) + won, cell: before?.cell ?? cell });
    }
    for (const quarter of spoilt) byQuarter.delete(quarter);
    if (byQuarter.size > 0 || unread.length > 0) return { sheetId, sheet, byQuarter, unread };
  }
  return undefined;
}

function readQuarter(value: CellValue, date1904: boolean): string | undefined {
  if (typeof value === 'string') {
    const period = periodSaid(value);
    const isOfQuarter = period && (period.kind === 'quarter' || period.kind === 'month') && period.rest === '';
    const day = isOfQuarter && period.year !== undefined ? plainDate(period.year, period.first, 1) : undefined;
    if (day) return quarterLabel(quarterOf(day));
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const date: PlainDate | undefined = typeof value === 'number' && value < 30_000 ? undefined : readDateCell(value, date1904);
  return date && quarterLabel(quarterOf(date));
}
