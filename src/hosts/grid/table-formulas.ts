/**
 * Formulas that name tables (`지출표[소계]`), calculated. The grid's own way with them knows neither totals nor `@` nor signs in headings and lets no table
 * grow: it is given the cells instead. What stands in the cells stays as it was written.
 */
import { cellKey } from '../file/formulas';
import type { StructuredFormulas } from '../file/structured';
import type { Grid } from './engine';
import { asCalculated } from './formula-grammar';

interface Tree {
  formula: string;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  readonly refTree?: Tree;
}
/** Of the library's look for what follows from an edit. */
interface Generator {
  generate(...given: unknown[]): Promise<unknown>;
  _createFDtree(unitId: string, sheetId: string, row: number, column: number, ...more: unknown[]): Tree;
  _includeTree(tree: Tree, node: unknown): boolean;
}

/** Of the library's reading of formulas: what it begins each of them with. */
interface Lexer {
  _resetTemp(): void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

/**
 * The grid's reading of formulas counts the brackets that are open, and forgets to begin anew with the next formula: one half typed, or a heading with a
 * bracket in it, made every formula after it `#NAME?`.
 */
function beginAnew({ univer, engine }: Grid): void {
  const lexer = univer.__getInjector().get(engine.LexerTreeBuilder) as unknown as Partial<Lexer>;
  const reset = lexer._resetTemp?.bind(lexer);
  if (!reset) throw new Error('the grid reads formulas in another way');
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };
}

/** `formulas` answers for the tables as they stand when it is asked; undefined for a workbook without any. */
export function calculateTables(grid: Grid, formulas: (unitId: string) => StructuredFormulas | undefined): void {
  beginAnew(grid);
  const { univer, engine } = grid;
  const generator = univer.__getInjector().get(engine.IFormulaDependencyGenerator) as unknown as Partial<Generator>;
  const [generate, create, includes] = [generator.generate?.bind(generator), generator._createFDtree?.bind(generator), generator._includeTree?.bind(generator)];
  // Another version of the library may do this in another way.
  if (!generate || !create || !includes) throw new Error('the grid looks for formulas in another way');
  let now = new Map<string, StructuredFormulas | undefined>();
  /** What each such formula was calculated with: where its table has grown or gone elsewhere, it is calculated again. */
  const last = new Map<string, Map<number, string>>();
  const named = new WeakSet<object>();
  generator.generate = (...given) => {
    now = new Map();
    return generate(...given);
  };
  generator._createFDtree = (unitId, sheetId, row, column, ...more) => {
    const tree = create(unitId, sheetId, row, column, ...more);
    if (!now.has(unitId)) now.set(unitId, formulas(unitId));
    const formula = now.get(unitId)?.resolved(tree.formula, { sheetId, row, column });
    if (formula !== undefined && formula !== tree.formula) {
      tree.formula = formula;
      named.add(tree);
    }
    tree.formula = asCalculated(tree.formula, { row });
    return tree;
  };
  generator._includeTree = (tree, node) => {
    const included = includes(tree, node);
    if (!named.has(tree.refTree ?? tree)) return included;
    const sheet = `${tree.unitId} ${tree.subUnitId}`;
    const known = last.get(sheet) ?? new Map<number, string>();
    last.set(sheet, known);
    const key = cellKey(tree.row, tree.column);
    const before = known.get(key);
    // Of those that share a formula each stands in a row of its own.
    const formula = tree.refTree ? `${tree.formula} ${tree.row - tree.refTree.row} ${tree.column - tree.refTree.column}` : tree.formula;
    known.set(key, formula);
    return included || (before !== undefined && before !== formula);
  };
}
