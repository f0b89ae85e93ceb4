/**
 * Finds numbers of the notice in source text: amounts, marks, periods, ratios and industry codes that may stand in src/law only.
 * What to look for is collected from the editions themselves; a number is followed through `5e7`, `50 * 1_000_000` and `'50,000,000'`.
 * Small numbers are also ordinary numbers (7 days of a week, 26 letters): they count only where they are compared with, added to a
 * date, multiplied with money, or given to something that is named like a threshold.
 */
import ts from 'typescript';
import { editions } from '../../src/law';

interface Fact {
  readonly value: number;
  readonly unit: string;
}
function factsIn(value: unknown): readonly Fact[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'unit' in value && 'value' in value && typeof value.value === 'number' ? [{ value: value.value, unit: String(value.unit) }] : [];
  return [...own, ...Object.values(value).flatMap(factsIn)];
}
const facts = editions.flatMap(factsIn);
const ofUnit = (...units: readonly string[]): ReadonlySet<number> => new Set(facts.filter((fact) => units.includes(fact.unit)).map((fact) => fact.value));

const rows = editions.flatMap((edition) => edition.requiredRatios.rows);
export const AMOUNTS: ReadonlySet<number> = new Set([
  ...ofUnit('won'),
  ...rows.flatMap((row) => row.bands.map((band) => band.salesFrom)).filter((from) => from > 0),
]);
export const MARKS = ofUnit('points');
/** Years also as the months that they make: 24 months are 2 years. */
export const PERIODS: ReadonlySet<number> = new Set(
  [...ofUnit('days', 'months', 'years', 'day of month'), ...[...ofUnit('years')].map((years) => years * 12)].filter((value) => value > 1),
);
export const PERCENTS: ReadonlySet<number> = new Set([...ofUnit('percent'), ...rows.flatMap((row) => row.bands.map((band) => band.percent))]);
export const CODES: ReadonlySet<string> = new Set([
  ...editions.flatMap((edition) => (edition.excludedIndustries.available ? edition.excludedIndustries.value.map((row) => row.code) : [])),
  ...rows.flatMap((row) => row.prefixes).filter((prefix) => prefix.length > 2),
]);

const THRESHOLD =
  /pass|mark|floor|threshold|required|minimum|least|limit|ratio|percent|score|points|valid|renew|deadline|due|period|processing|objection|days|months|years/i;
const MONEY = /sales|cost|revenue|capital|asset|매출|비용/i;
const DATE_STEP = /^add(Days|Months|Years|Weeks)$/;
const LETTERS = /charCode|codePoint/i;

export interface Hit {
  readonly line: number;
  readonly text: string;
  readonly why: 'amount' | 'mark' | 'period' | 'ratio' | 'code';
}

/** The number that an expression of literals makes; undefined where anything else takes part. */
function constant(node: ts.Node): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return /^\d[\d,_]*$/.test(node.text) ? Number(node.text.replace(/[,_]/g, '')) : undefined;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return constant(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return constant(node.operand);
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [constant(node.left), constant(node.right)];
  if (left === undefined || right === undefined) return undefined;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AsteriskToken:
      return left * right;
    case ts.SyntaxKind.AsteriskAsteriskToken:
      return left ** right;
    case ts.SyntaxKind.PlusToken:
      return left + right;
    case ts.SyntaxKind.MinusToken:
      return left - right;
    case ts.SyntaxKind.SlashToken:
      return left / right;
    default:
      return undefined;
  }
}

const COMPARISONS = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const PRODUCTS = new Set([ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken]);

/** The name that a literal is given to: `const passMark = 65`, `{ days: 45 }`, `passMark ?? 65`, a default of a parameter. */
function givenTo(node: ts.Node): string {
  let at = node.parent;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isConditionalExpression(at) ||
    ts.isArrayLiteralExpression(at) ||
    (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
  )
    at = at.parent;
  if (ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) || ts.isParameter(at) || ts.isPropertyDeclaration(at) || ts.isBindingElement(at))
    return at.name.getText();
  return '';
}

function smallHit(node: ts.Node, value: number): Hit['why'] | undefined {
  const parent = node.parent;
  const isMark = MARKS.has(value);
  const isPeriod = PERIODS.has(value);
  const isPercent = PERCENTS.has(value) || PERCENTS.has(Math.round(value * 10_000) / 100);
  if (!isMark && !isPeriod && !isPercent) return undefined;
  if (ts.isBinaryExpression(parent)) {
    const other = (parent.left === node ? parent.right : parent.left).getText();
    if (LETTERS.test(other)) return undefined;
    if (COMPARISONS.has(parent.operatorToken.kind)) {
      if (isMark && THRESHOLD.test(other)) return 'mark';
      if (isPeriod && value > 4 && THRESHOLD.test(other)) return 'period';
      if (isPercent && (MONEY.test(other) || /ratio|percent/i.test(other))) return 'ratio';
    }
    // A hundred and powers of ten turn a ratio into per cent and won into thousands; they are no ratios themselves.
    if (PRODUCTS.has(parent.operatorToken.kind) && isPercent && MONEY.test(other) && ![10, 100, 1].includes(value)) return 'ratio';
  }
  if (ts.isCallExpression(parent) && parent.arguments.includes(node as ts.Expression) && DATE_STEP.test(parent.expression.getText()) && isPeriod)
    return 'period';
  const name = givenTo(node);
  // A number given to a name like `days`, `passMark`, `requiredRatio`.
  if (name && THRESHOLD.test(name)) {
    if (isMark && /pass|mark|floor|threshold|score|points/i.test(name)) return 'mark';
    if (isPeriod && value > 4 && /days|months|due|deadline|processing|objection|period|valid|renew/i.test(name)) return 'period';
    if (isPercent && /ratio|percent|required|floor/i.test(name) && value !== 1 && value !== 100) return 'ratio';
  }
  return undefined;
}

export function legalNumbers(source: string, fileName = 'sample.ts'): readonly Hit[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true, fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const hits: Hit[] = [];
  const add = (node: ts.Node, why: Hit['why']): void => {
    hits.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.getText(), why });
  };
  const walk = (node: ts.Node): void => {
    const value = constant(node);
    if (value !== undefined && AMOUNTS.has(value)) return add(node, 'amount');
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) {
      if (CODES.has(node.text)) return add(node, 'code');
      if (ts.isStringLiteralLike(node) && (node.text.match(/\d{4,5}/g) ?? []).filter((word) => CODES.has(word)).length > 2) return add(node, 'code');
    }
    if (value !== undefined && !ts.isStringLiteralLike(node)) {
      const why = smallHit(node, value);
      if (why) return add(node, why);
      // 26 is a mark and the number of letters; 65 is a mark and the letter A: with letters it is no mark, anywhere else 65 is one.
      if (value === Math.max(...MARKS) && ts.isNumericLiteral(node) && !LETTERS.test(statementOf(node).getText())) return add(node, 'mark');
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return hits;
}

function statementOf(node: ts.Node): ts.Node {
  let at = node;
  while (at.parent && !ts.isStatement(at)) at = at.parent;
  return at;
}
