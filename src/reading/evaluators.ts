/**
 * Several evaluators of a firm, wherever they stand: in rows of one table, each on a sheet of their own, or in the columns of a sheet for one firm,
 * with the items of the card downwards.
 */
import { companyKey } from './company-name';
import type { Mark } from '../rules';
import type { SheetBlock } from '../sheet/model';
import { a1 } from '../sheet/a1';
import { Grid } from './grid';
import { cellOf, EVALUATOR_WORDS, findScoreTable, findTurnedTable, firmOfSheet, type CardNames, type ScoreTable } from './score-table';
import { cellText } from './text';

export interface EvaluatorGrades {
  /** Their name, or where their grades stand. */
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** The first cell of their grades. */
  readonly address: string;
  readonly grades: readonly (Mark | undefined)[];
}
export interface EvaluatedFirm {
  readonly name: string;
  readonly evaluators: readonly EvaluatorGrades[];
}
export interface Evaluations<Id> {
  readonly card: Id;
  /** Firms with two evaluators or more. */
  readonly firms: readonly EvaluatedFirm[];
  /** How many firms had one only. */
  readonly single: number;
}

/** Evaluators in columns: each heading names one. */
function inColumns<Id>(
  block: SheetBlock,
  cards: readonly CardNames<Id>[],
): { readonly card: Id; readonly firm: string; readonly evaluators: EvaluatorGrades[] } | undefined {
  const found = findTurnedTable(block, cards);
  if (!found) return undefined;
  const grid = new Grid(block);
  const rows = found.columns.filter((row) => row !== undefined);
  const first = rows.reduce((least, row) => (row < least ? row : least), Infinity);
  /** Above the grades, the nearest cell that names an evaluator. */
  const evaluatorOf = (column: number): string | undefined => {
    for (let row = first - 1; row >= Math.max(block.top, first - 4); row -= 1) {
      const words = cellText(grid.at(row, column)).trim();
      if (EVALUATOR_WORDS.test(words)) return words;
    }
    return undefined;
  };
  const evaluators = found.firms.flatMap(({ row: column, grades }) => {
    const name = evaluatorOf(column);
    return name === undefined ? [] : [{ name, sheetId: block.sheetId, sheet: block.sheet, address: a1(first, column), grades }];
  });
  return evaluators.length < 2 ? undefined : { card: found.card, firm: firmOfSheet(grid), evaluators };
}

function addressOf<Id>(table: ScoreTable<Id>, row: number, item: number): string {
  const cell = cellOf(table, row, item);
  return cell ? a1(cell.row, cell.column) : 'A1';
}

/** The firms of these sheets with more than one evaluator, by the card that most of the sheets are about. */
export function evaluationsIn<Id>(blocks: readonly SheetBlock[], cards: readonly CardNames<Id>[]): Evaluations<Id> | undefined {
  const tables: ScoreTable<Id>[] = [];
  const upright: NonNullable<ReturnType<typeof inColumns<Id>>>[] = [];
  for (const block of blocks) {
    const table = findScoreTable(new Grid(block), cards);
    // Above the columns of a sheet for one firm stand its evaluators, whatever else stands there.
    const columns = table && (!table.isTurned || table.evaluatorColumn !== undefined) ? undefined : inColumns(block, cards);
    if (columns) upright.push(columns);
    else if (table && table.firms.length > 0) tables.push(table);
  }
  const counts = new Map<Id, number>();
  for (const { card } of [...tables, ...upright]) counts.set(card, (counts.get(card) ?? 0) + 1);
  const card = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  if (card === undefined) return undefined;
  const firms = new Map<string, { name: string; evaluators: EvaluatorGrades[] }>();
  const add = (firm: string, evaluator: EvaluatorGrades): void => {
    const key = companyKey(firm);
    const one = firms.get(key) ?? { name: firm, evaluators: [] };
    // Whoever is named twice on different sheets is told by the sheet as well.
    const isNamed = one.evaluators.some(({ name }) => name === evaluator.name);
    one.evaluators.push(isNamed ? { ...evaluator, name: `${evaluator.name} (${evaluator.sheet} ${evaluator.address})` } : evaluator);
    firms.set(key, one);
  };
  for (const table of tables) {
    if (table.card !== card) continue;
    const first = table.columns.findIndex((column) => column !== undefined);
    for (const { name, evaluator, row, grades } of table.firms) {
      // A row without any grade is nobody's evaluation yet, where no evaluator is named for it.
      if (name.trim() === '' || (evaluator === undefined && grades.every((grade) => grade === undefined))) continue;
      add(name, { name: evaluator ?? table.sheet, sheetId: table.sheetId, sheet: table.sheet, address: addressOf(table, row, first), grades });
    }
  }
  for (const { card: of, firm, evaluators } of upright) if (of === card) for (const one of evaluators) add(firm, one);
  const all = [...firms.values()];
  return { card, firms: all.filter(({ evaluators }) => evaluators.length > 1), single: all.filter(({ evaluators }) => evaluators.length === 1).length };
}
