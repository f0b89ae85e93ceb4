/**
 * Finds a table of firms and grades by its headings, wherever it stands: the names of the items of a scorecard in any order, perhaps in
 * two rows of headings, with a row of points below them; names of the firms left or right of the grades; titles above, notes below. The items may
 * stand downwards too, with the firms across.
 */
import { atOnce } from '../domain';
import { readGrade, readMark, type Mark, type MarkKind } from '../rules';
import type { Area, CellValue, SheetBlock } from '../sheet/model';
import { Grid } from './grid';
import { totalLevel } from './row-kind';
import { columnsIn, EVALUATOR_HEADS, NAME_HEADS, NO_FIRM, unnamedHeadings, type CardNames, type ItemColumns } from './score-headings';
import { normalizeLabel, bareOutside, cellText, isBlank } from './text';

export type { CardNames } from './score-headings';

export interface ScoredFirm {
  readonly name: string;
  /** Whose grades they are, where the table has a column of evaluators. */
  readonly evaluator?: string;
  /** Zero-based sheet row; where the firms stand across, the column. */
  readonly row: number;
  readonly grades: readonly (Mark | undefined)[];
  /** Cells that hold something that is no grade: never taken for an empty one. */
  readonly wrong: readonly { readonly item: number; readonly text: string }[];
}

export interface ScoreTable<Id> {
  readonly card: Id;
  readonly sheetId: string;
  readonly sheet: string;
  /** The items stand downwards and the firms across: all that is called a row here is a column of the sheet, and a column a row. */
  readonly isTurned: boolean;
  readonly headerRow: number;
  /** The sheet column of each item; undefined where the sheet has none for it. */
  readonly columns: readonly (number | undefined)[];
  /** Items whose names the headings shorten. */
  readonly short: ItemColumns['short'];
  /** Items that a person has said their headings to mean. */
  readonly said: ItemColumns['said'];
  /** Headings over marks that name no item beyond doubt, where items are missing. */
  readonly unnamed: readonly string[];
  readonly nameColumn: number | undefined;
  readonly evaluatorColumn?: number;
  readonly firms: readonly ScoredFirm[];
  /** As it stands on the sheet. */
  readonly area: Area;
  /** The row of another table of scores below this one: what stands from there on was not read. */
  readonly nextTable?: number;
}

const SEARCH_ROWS = 200;
export const EVALUATOR_WORDS = /위원|평가자|심사자|evaluator|assessor|reviewer/i;
/** What stands above the marks of the only firm of a sheet. */
const MARK_HEADS = /^(평가|심사)?(등급|점수|득점)$|^(grade|score|point)s?$/;
/** Columns beside the items that explain them. */
const EXPLAINS = /내용|기준|설명|착안|척도|근거|평가항목|대분류|중분류|criteria|description/i;
const LONGEST_MARK = 12;

const areWeights = (grades: readonly (Mark | undefined)[], items: readonly { readonly maxPoints?: number }[]): boolean =>
  grades.every((grade, item) => {
    const weight = items[item]?.maxPoints;
    // A share may be written as 30 or as 30 %, which a cell keeps as 0.3.
    return grade === undefined || (weight !== undefined && (grade === weight || grade === weight / 100));
  });

interface Columns<Id> {
  readonly card: CardNames<Id>;
  readonly columns: readonly (number | undefined)[];
  readonly nameColumn: number | undefined;
  readonly evaluatorColumn: number | undefined;
  readonly isTurned: boolean;
}

const markIn = (value: CellValue, marks: MarkKind): Mark | undefined =>
  isBlank(value) ? undefined : readMark(marks, typeof value === 'number' ? value : cellText(value));

/** The firm in a row; undefined where the row holds none. `before`: the name in the row above. */
function firmIn<Id>(grid: Grid, row: number, { card, columns, nameColumn, evaluatorColumn, isTurned }: Columns<Id>, before: string): ScoredFirm | undefined {
  const { items, marks = 'grades' } = card;
  const cells = columns.map((column) => (column === undefined ? null : grid.own(row, column)));
  const evaluator = evaluatorColumn === undefined ? '' : cellText(grid.own(row, evaluatorColumn)).trim();
  const written = nameColumn === undefined ? '' : cellText(grid.own(row, nameColumn)).trim();
  // The name of a firm stands once for all of its evaluators.
  const name = written === '' && evaluator !== '' ? before : written;
  const filled = cells.filter((value) => !isBlank(value));
  if (filled.length === 0 && name === '') return undefined;
  const grades = cells.map((value) => markIn(value, marks));
  const good = grades.filter((grade) => grade !== undefined).length;
  const plain = normalizeLabel(name);
  if (good === 0 && filled.length > 0) {
    // A row of points, of sums or of averages holds numbers where grades belong, and the headings stand again on another page. A firm whose cells
    // can all not be read is one nevertheless.
    if (isTurned && (EXPLAINS.test(plain) || filled.every((value) => typeof value === 'string' && value.length > LONGEST_MARK))) return undefined;
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
  const isOfFirm = isTurned && MARK_HEADS.test(plain);
  if (marks === 'points' && good > 0 && ((NO_FIRM.test(plain) && !isOfFirm) || totalLevel(name) !== undefined || areWeights(grades, items))) return undefined;
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
  if (columnsIn(grid, row, card).columns.every((column, item) => column === columns[item])) return false;
  return cards.some((one) => columnsIn(grid, row, one).columns.filter((column) => column !== undefined).length / one.items.length > 0.5);
}

/**
 * The column of the names: by its heading, else the nearest column of words left of the grades, else right of them. One with words beside all grades
 * comes before one that says something of a few firms, as remarks and reasons do.
 */
function nameColumnOf(
  grid: Grid,
  headerRow: number,
  { columns, card: { marks = 'grades' }, evaluatorColumn }: Omit<Columns<unknown>, 'nameColumn'>,
): number | undefined {
  const items = new Set([...columns, evaluatorColumn]);
  const free: number[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    if (items.has(column)) continue;
    for (const row of [headerRow, headerRow - 1]) if (NAME_HEADS.test(bareOutside(cellText(grid.at(row, column))))) return column;
    free.push(column);
  }
  const rows = Array.from({ length: Math.max(0, Math.min(grid.bottom - headerRow, 30)) }, (_, at) => headerRow + 1 + at);
  const graded = rows.filter((row) => columns.some((column) => column !== undefined && markIn(grid.own(row, column), marks) !== undefined));
  const isWord = (column: number, row: number): boolean => {
    const value = grid.own(row, column);
    return typeof value === 'string' && value.trim() !== '' && readGrade(value) === undefined && !/^(적격|부적격|pass(ed)?|fail(ed)?)$/i.test(value.trim());
  };
  const first = columns.reduce<number>((least, column) => (column !== undefined && column < least ? column : least), Infinity);
  const nearest = [...free.filter((column) => column < first).reverse(), ...free.filter((column) => column > first)];
  const some = nearest.filter((column) => rows.some((row) => isWord(column, row)));
  return some.find((column) => graded.length > 0 && graded.every((row) => isWord(column, row))) ?? some[0];
}

function evaluatorColumnOf(grid: Grid, headerRow: number, columns: readonly (number | undefined)[]): number | undefined {
  for (let column = grid.block.left; column <= grid.right; column += 1)
    if (!columns.includes(column) && EVALUATOR_HEADS.test(bareOutside(cellText(grid.at(headerRow, column))))) return column;
  return undefined;
}

/** Where the mark of an item stands on the sheet; undefined where the sheet has none for it. */
export function cellOf<Id>({ columns, isTurned }: ScoreTable<Id>, row: number, item: number): { readonly row: number; readonly column: number } | undefined {
  const column = columns[item];
  return column === undefined ? undefined : isTurned ? { row: column, column: row } : { row, column };
}

/** The best table of scores on the sheet; undefined where neither a row nor a column names more than half of the items of a card. */
export function findScoreTable<Id>(grid: Grid, cards: readonly CardNames<Id>[]): ScoreTable<Id> | undefined {
  return atOnce(scoreTableSteps(grid, cards));
}

/** The same, a row a step: thousands of firms need not be read in one go. */
export function* scoreTableSteps<Id>(grid: Grid, cards: readonly CardNames<Id>[]): Generator<undefined, ScoreTable<Id> | undefined> {
  const upright = yield* tableSteps(grid, cards, false);
  if (upright) return upright;
  const table = yield* tableSteps(new Grid(turned(grid.block)), cards, true);
  if (!table) return undefined;
  const [first, another] = table.firms;
  // The sheet of one firm: above its marks stands that they are marks, or who gave them.
  if (first && !another && (first.name === '' || MARK_HEADS.test(normalizeLabel(first.name))))
    return { ...table, firms: [{ ...first, name: firmOfSheet(grid) }] };
  const evaluators = table.firms.filter(({ name }) => EVALUATOR_WORDS.test(name)).length;
  return table.evaluatorColumn === undefined && evaluators > table.firms.length / 2 ? undefined : table;
}

/** A table with the items downwards, whoever stands across. */
export function findTurnedTable<Id>(block: SheetBlock, cards: readonly CardNames<Id>[]): ScoreTable<Id> | undefined {
  return atOnce(tableSteps(new Grid(turned(block)), cards, true));
}

const FIRM_LABEL = /^(신청)?(기업|업체|회사)명?$|^상호$|^(firm|company)(name)?$/;

/** The firm that a sheet is about: beside its label, else the name of the sheet. */
export function firmOfSheet(grid: Grid): string {
  const { top, left } = grid.block;
  for (let row = top; row <= Math.min(grid.bottom, top + 20); row += 1)
    for (let column = left; column < grid.right; column += 1) {
      if (!FIRM_LABEL.test(bareOutside(cellText(grid.at(row, column))))) continue;
      for (let next = column + 1; next <= Math.min(grid.right, column + 5); next += 1) {
        const name = cellText(grid.own(row, next)).trim();
        if (name !== '') return name;
      }
    }
  return grid.block.sheet;
}

const turnedArea = ({ top, left, bottom, right }: Area): Area => ({ top: left, left: top, bottom: right, right: bottom });

/** The sheet with its rows as columns. */
export function turned(block: SheetBlock): SheetBlock {
  const width = block.values[0]?.length ?? 0;
  const values = block.values.slice(0, SEARCH_ROWS);
  return {
    ...block,
    top: block.left,
    left: block.top,
    values: Array.from({ length: width }, (_, column) => values.map((row) => row[column] ?? null)),
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: block.merges.map(turnedArea),
  };
}

function* tableSteps<Id>(grid: Grid, cards: readonly CardNames<Id>[], isTurned: boolean): Generator<undefined, ScoreTable<Id> | undefined> {
  let best: ({ readonly share: number; readonly found: number; readonly row: number; readonly card: CardNames<Id> } & ItemColumns) | undefined;
  const last = Math.min(grid.bottom, grid.block.top + SEARCH_ROWS);
  for (let row = grid.block.top; row <= last; row += 1) {
    for (const card of cards) {
      const { columns, short, said } = columnsIn(grid, row, card);
      const found = columns.filter((column) => column !== undefined).length;
      const share = found / card.items.length;
      if (share <= 0.5) continue;
      if (!best || share > best.share || (share === best.share && found > best.found)) best = { share, found, row, card, columns, short, said };
    }
    yield;
  }
  if (!best) return undefined;
  const { row: headerRow, card, columns, short, said } = best;
  const evaluatorColumn = evaluatorColumnOf(grid, headerRow, columns);
  const heads = { card, columns, evaluatorColumn, isTurned };
  const where: Columns<Id> = { ...heads, nameColumn: nameColumnOf(grid, headerRow, heads) };
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
  // Below the last firm with a mark a name without one is a firm where no row lies between: what stands further down is none.
  const graded = firms.findLastIndex(({ grades, wrong }) => wrong.length > 0 || grades.some((grade) => grade !== undefined));
  const end = graded < 0 ? -1 : firms.findIndex(({ row }, at) => at > graded && row !== (firms[at - 1]?.row ?? row) + 1);
  if (end >= 0) firms.length = end;
  const area = areaOf(headerRow, where, firms);
  return {
    card: card.id,
    sheetId: grid.block.sheetId,
    sheet: grid.block.sheet,
    isTurned,
    headerRow,
    columns,
    short,
    said,
    unnamed: columns.includes(undefined) ? unnamedIn(grid, headerRow, where) : [],
    nameColumn: where.nameColumn,
    ...(evaluatorColumn === undefined ? {} : { evaluatorColumn }),
    ...(nextTable === undefined ? {} : { nextTable }),
    firms,
    area: isTurned ? turnedArea(area) : area,
  };
}

function unnamedIn<Id>(grid: Grid, headerRow: number, { card, columns, nameColumn, evaluatorColumn }: Columns<Id>): readonly string[] {
  const { marks = 'grades' } = card;
  return unnamedHeadings(grid, headerRow, card, new Set([...columns, nameColumn, evaluatorColumn]), (row, column) => {
    const value = grid.own(row, column);
    return isBlank(value) ? undefined : readMark(marks, typeof value === 'number' ? value : cellText(value)) !== undefined;
  });
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
  if (table.isTurned || card.id !== table.card || evaluatorColumn !== undefined || grid.block.top <= table.headerRow || grid.bottom > area.bottom)
    return undefined;
  const where: Columns<Id> = { card, columns, nameColumn, evaluatorColumn, isTurned: false };
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
