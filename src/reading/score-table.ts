/**
 * Finds a table of firms and grades by its headings, wherever it stands: the names of the items of a scorecard in any order, perhaps in
 * two rows of headings, with a row of points below them; names of the firms left or right of the grades; titles above, notes below.
 */
import type { Text } from '../domain';
import { readGrade, readMark, type Mark, type MarkKind } from '../rules';
import type { Area } from '../sheet/model';
import type { Grid } from './grid';
import { totalLevel } from './row-kind';
import { normalizeLabel, bareOutside, cellText, isBlank } from './text';

/** What is looked for: a card by its id and the names of its items. */
export interface CardNames<Id> {
  readonly id: Id;
  readonly items: readonly { readonly name: Text; readonly group: Text; readonly maxPoints?: number }[];
  /** What its items are given; grades where it is not said. */
  readonly marks?: MarkKind;
}

export interface ScoredFirm {
  readonly name: string;
  /** Whose grades they are, where the table has a column of evaluators. */
  readonly evaluator?: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly grades: readonly (Mark | undefined)[];
  /** Cells that hold something that is no grade: never taken for an empty one. */
  readonly wrong: readonly { readonly item: number; readonly text: string }[];
}

export interface ScoreTable<Id> {
  readonly card: Id;
  readonly sheetId: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** The sheet column of each item; undefined where the sheet has none for it. */
  readonly columns: readonly (number | undefined)[];
  readonly nameColumn: number | undefined;
  readonly evaluatorColumn?: number;
  readonly firms: readonly ScoredFirm[];
  readonly area: Area;
}

const NAME_HEADS =
  /^(기업|업체|회사|상호|법인|신청기업|대상기업|피평가기업)(명|이름)?$|^(상호|기업명|업체명|회사명)$|^(firm|company|name|companyname|firmname|applicant)$/;
const EVALUATOR_HEADS = /^(평가|심사)?위원(명|이름|성명)?$|^(평가|심사)자(명|이름|성명)?$|^(evaluator|assessor|reviewer)(name)?$/;
/** A heading names an item with its points behind it (`기술의 혁신성(10)`, `1. 기술의 혁신성 10점`) or with a number before it. */
const plainName = (value: string): string =>
  bareOutside(value)
    .replace(/^[(]?\d{1,2}[.)-]?/, '')
    .replace(/\d{1,3}점?$/, '');
const SEARCH_ROWS = 200;
const NO_FIRM = /^(비율|배점|가중치|만점|평균|weights?|maximum|average)/i;

const areWeights = (grades: readonly (Mark | undefined)[], items: readonly { readonly maxPoints?: number }[]): boolean =>
  grades.every((grade, item) => {
    const weight = items[item]?.maxPoints;
    // A share may be written as 30 or as 30 %, which a cell keeps as 0.3.
    return grade === undefined || (weight !== undefined && (grade === weight || grade === weight / 100));
  });

/** The columns of the items in a row of headings; an item whose name stands twice on the card takes its columns from left to right. */
function columnsIn<Id>(grid: Grid, row: number, card: CardNames<Id>): (number | undefined)[] {
  const byName = new Map<string, number[]>();
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(row, column);
    if (typeof value !== 'string' || value.length > 120) continue;
    for (const name of new Set([normalizeLabel(value), plainName(value)])) byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  const used = new Set<number>();
  return card.items.map(({ name }) => {
    for (const spelled of [name.ko, name.en].flatMap((one) => [normalizeLabel(one), plainName(one)])) {
      const column = byName.get(spelled)?.find((one) => !used.has(one));
      if (column === undefined) continue;
      used.add(column);
      return column;
    }
    return undefined;
  });
}

function firmsBelow<Id>(
  grid: Grid,
  headerRow: number,
  { items, marks = 'grades' }: CardNames<Id>,
  columns: readonly (number | undefined)[],
  nameColumn: number | undefined,
  evaluatorColumn: number | undefined,
): ScoredFirm[] {
  const firms: ScoredFirm[] = [];
  let before = '';
  for (let row = headerRow + 1; row <= grid.bottom; row += 1) {
    const cells = columns.map((column) => (column === undefined ? null : grid.own(row, column)));
    const evaluator = evaluatorColumn === undefined ? '' : cellText(grid.own(row, evaluatorColumn)).trim();
    const written = nameColumn === undefined ? '' : cellText(grid.own(row, nameColumn));
    // The name of a firm stands once for all of its evaluators.
    const name = written === '' && evaluator !== '' ? before : written;
    before = name;
    const filled = cells.filter((value) => !isBlank(value));
    if (filled.length === 0 && name === '') continue;
    const grades = cells.map((value) => (isBlank(value) ? undefined : readMark(marks, typeof value === 'number' ? value : cellText(value))));
    const good = grades.filter((grade) => grade !== undefined).length;
    // A row of points, of sums or of averages holds numbers where grades belong.
    if (good === 0 && filled.length > 0) continue;
    // On a table of weights that row holds numbers too: the weights themselves, or what is called a sum or an average.
    if (marks === 'points' && good > 0 && (NO_FIRM.test(normalizeLabel(name)) || totalLevel(name) !== undefined || areWeights(grades, items))) continue;
    // A note or a total below the table stands in the column of names, without a grade beside it.
    if (good === 0 && (totalLevel(name) !== undefined || /^[※*]|^(주|비고|note|remark)[\s:.)]?/i.test(name) || name.length > 60)) continue;
    // Nothing but a name: a firm that is not graded yet, where the row goes on like the others.
    if (good === 0 && nameColumn === undefined) continue;
    firms.push({
      name,
      ...(evaluator === '' ? {} : { evaluator }),
      row,
      grades,
      wrong: cells.flatMap((value, item) => (!isBlank(value) && grades[item] === undefined ? [{ item, text: cellText(value) }] : [])),
    });
  }
  return firms;
}

/** The column of the names: by its heading, else the nearest column of words left of the grades, else right of them. */
function nameColumnOf(grid: Grid, headerRow: number, columns: readonly (number | undefined)[], evaluatorColumn: number | undefined): number | undefined {
  const items = new Set([...columns, evaluatorColumn]);
  const free: number[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    if (items.has(column)) continue;
    for (const row of [headerRow, headerRow - 1]) if (NAME_HEADS.test(bareOutside(cellText(grid.at(row, column))))) return column;
    free.push(column);
  }
  const isWords = (column: number): boolean => {
    const found = new Set<string>();
    for (let row = headerRow + 1; row <= Math.min(grid.bottom, headerRow + 30); row += 1) {
      const value = grid.own(row, column);
      if (typeof value === 'string' && value.trim() !== '' && readGrade(value) === undefined && !/^(적격|부적격|pass(ed)?|fail(ed)?)$/i.test(value.trim()))
        found.add(value);
    }
    return found.size > 0;
  };
  const first = columns.reduce<number>((least, column) => (column !== undefined && column < least ? column : least), Infinity);
  return [...free.filter((column) => column < first).reverse(), ...free.filter((column) => column > first)].find(isWords);
}

function evaluatorColumnOf(grid: Grid, headerRow: number, columns: readonly (number | undefined)[]): number | undefined {
  for (let column = grid.block.left; column <= grid.right; column += 1)
    if (!columns.includes(column) && EVALUATOR_HEADS.test(bareOutside(cellText(grid.at(headerRow, column))))) return column;
  return undefined;
}

/** The best table of scores on the sheet; undefined where no row names more than half of the items of a card. */
export function findScoreTable<Id>(grid: Grid, cards: readonly CardNames<Id>[]): ScoreTable<Id> | undefined {
  let best:
    | { readonly share: number; readonly found: number; readonly row: number; readonly card: CardNames<Id>; readonly columns: (number | undefined)[] }
    | undefined;
  const last = Math.min(grid.bottom, grid.block.top + SEARCH_ROWS);
  for (let row = grid.block.top; row <= last; row += 1) {
    for (const card of cards) {
      const columns = columnsIn(grid, row, card);
      const found = columns.filter((column) => column !== undefined).length;
      const share = found / card.items.length;
      if (share <= 0.5) continue;
      if (!best || share > best.share || (share === best.share && found > best.found)) best = { share, found, row, card, columns };
    }
  }
  if (!best) return undefined;
  const { row, card, columns } = best;
  const evaluatorColumn = evaluatorColumnOf(grid, row, columns);
  const nameColumn = nameColumnOf(grid, row, columns, evaluatorColumn);
  const firms = firmsBelow(grid, row, card, columns, nameColumn, evaluatorColumn);
  const all = [...columns, nameColumn, evaluatorColumn].filter((column) => column !== undefined).sort((a, b) => a - b);
  return {
    card: card.id,
    sheetId: grid.block.sheetId,
    sheet: grid.block.sheet,
    headerRow: row,
    columns,
    nameColumn,
    ...(evaluatorColumn === undefined ? {} : { evaluatorColumn }),
    firms,
    area: { top: row, left: all[0] ?? 0, bottom: firms[firms.length - 1]?.row ?? row, right: all[all.length - 1] ?? 0 },
  };
}
