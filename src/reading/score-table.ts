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
  /** The row of another table of scores below this one: what stands from there on was not read. */
  readonly nextTable?: number;
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
const NO_FIRM = /^(비율|배점|가중치|만점|점수|평균|weights?|maximum|max|points|average)/i;

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

interface Columns<Id> {
  readonly card: CardNames<Id>;
  readonly columns: readonly (number | undefined)[];
  readonly nameColumn: number | undefined;
  readonly evaluatorColumn: number | undefined;
}

/** The firm in a row; undefined where the row holds none. `before`: the name in the row above. */
function firmIn<Id>(grid: Grid, row: number, { card, columns, nameColumn, evaluatorColumn }: Columns<Id>, before: string): ScoredFirm | undefined {
  const { items, marks = 'grades' } = card;
  const cells = columns.map((column) => (column === undefined ? null : grid.own(row, column)));
  const evaluator = evaluatorColumn === undefined ? '' : cellText(grid.own(row, evaluatorColumn)).trim();
  const written = nameColumn === undefined ? '' : cellText(grid.own(row, nameColumn)).trim();
  // The name of a firm stands once for all of its evaluators.
  const name = written === '' && evaluator !== '' ? before : written;
  const filled = cells.filter((value) => !isBlank(value));
  if (filled.length === 0 && name === '') return undefined;
  const grades = cells.map((value) => (isBlank(value) ? undefined : readMark(marks, typeof value === 'number' ? value : cellText(value))));
  const good = grades.filter((grade) => grade !== undefined).length;
  const plain = normalizeLabel(name);
  if (good === 0 && filled.length > 0) {
    // A row of points, of sums or of averages holds numbers where grades belong, and the headings stand again on another page. A firm whose cells
    // can all not be read is one nevertheless.
    if (name === '' || NO_FIRM.test(plain) || NAME_HEADS.test(bareOutside(name)) || totalLevel(name) !== undefined) return undefined;
    if (
      areWeights(
        cells.map((value) => (typeof value === 'number' ? value : isBlank(value) ? undefined : 'A')),
        items,
      )
    )
      return undefined;
  }
  // On a table of weights that row holds numbers too: the weights themselves, or what is called a sum or an average.
  if (marks === 'points' && good > 0 && (NO_FIRM.test(plain) || totalLevel(name) !== undefined || areWeights(grades, items))) return undefined;
  // A note or a total below the table stands in the column of names, without a grade beside it.
  if (filled.length === 0 && (totalLevel(name) !== undefined || NO_FIRM.test(plain) || /^[※*]|^(주|비고|note|remark)[\s:.)]?/i.test(name) || name.length > 60))
    return undefined;
  // Nothing but a name: a firm that is not graded yet, where the row goes on like the others.
  return {
    name,
    ...(evaluator === '' ? {} : { evaluator }),
    row,
    grades,
    wrong: cells.flatMap((value, item) => (!isBlank(value) && grades[item] === undefined ? [{ item, text: cellText(value) }] : [])),
  };
}

/** Whether a row of headings begins another table: other items in these columns, of this card or of another. */
function isOtherTable<Id>(grid: Grid, row: number, cards: readonly CardNames<Id>[], { card, columns }: Columns<Id>): boolean {
  // The same headings again: another page of this table, whatever other card has some of these items too.
  if (columnsIn(grid, row, card).every((column, item) => column === columns[item])) return false;
  return cards.some((one) => columnsIn(grid, row, one).filter((column) => column !== undefined).length / one.items.length > 0.5);
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
  const steps = scoreTableSteps(grid, cards);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a row a step: thousands of firms need not be read in one go. */
export function* scoreTableSteps<Id>(grid: Grid, cards: readonly CardNames<Id>[]): Generator<undefined, ScoreTable<Id> | undefined> {
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
    yield;
  }
  if (!best) return undefined;
  const { row: headerRow, card, columns } = best;
  const evaluatorColumn = evaluatorColumnOf(grid, headerRow, columns);
  const where: Columns<Id> = { card, columns, evaluatorColumn, nameColumn: nameColumnOf(grid, headerRow, columns, evaluatorColumn) };
  const firms: ScoredFirm[] = [];
  let nextTable: number | undefined;
  let before = '';
  for (let row = headerRow + 1; row <= grid.bottom; row += 1) {
    const firm = firmIn(grid, row, where, before);
    before = firm?.name ?? '';
    const isGraded = firm?.grades.some((grade) => grade !== undefined) ?? false;
    if (!isGraded && isOtherTable(grid, row, cards, where)) {
      nextTable = row;
      break;
    }
    if (firm) firms.push(firm);
    yield;
  }
  return {
    card: card.id,
    sheetId: grid.block.sheetId,
    sheet: grid.block.sheet,
    headerRow,
    columns,
    nameColumn: where.nameColumn,
    ...(evaluatorColumn === undefined ? {} : { evaluatorColumn }),
    ...(nextTable === undefined ? {} : { nextTable }),
    firms,
    area: areaOf(headerRow, where, firms),
  };
}

function areaOf<Id>(top: number, { columns, nameColumn, evaluatorColumn }: Columns<Id>, firms: readonly ScoredFirm[]): Area {
  const all = [...columns, nameColumn, evaluatorColumn].filter((column) => column !== undefined).sort((a, b) => a - b);
  return { top, left: all[0] ?? 0, bottom: firms[firms.length - 1]?.row ?? top, right: all[all.length - 1] ?? 0 };
}

/**
 * The table after an edit, from the rows that were read again; undefined where the whole sheet has to be read: the headings may have changed, or
 * the name of a firm goes for the rows below it.
 */
export function withRowsAgain<Id>(table: ScoreTable<Id>, card: CardNames<Id>, grid: Grid): ScoreTable<Id> | undefined {
  const { columns, nameColumn, evaluatorColumn, area } = table;
  if (card.id !== table.card || evaluatorColumn !== undefined || grid.block.top <= table.headerRow || grid.bottom > area.bottom) return undefined;
  const where: Columns<Id> = { card, columns, nameColumn, evaluatorColumn };
  const again: ScoredFirm[] = [];
  for (let row = grid.block.top; row <= grid.bottom; row += 1) {
    const firm = firmIn(grid, row, where, '');
    if (firm) again.push(firm);
  }
  const above = table.firms.filter(({ row }) => row < grid.block.top);
  const firms = above.concat(
    again,
    table.firms.filter(({ row }) => row > grid.bottom),
  );
  return { ...table, firms, area: areaOf(table.headerRow, where, firms) };
}
