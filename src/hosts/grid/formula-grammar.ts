/**
 * What Excel takes for a formula. A workbook with an `<f>` that does not parse is called damaged by Excel, which takes its formulas out: nothing goes into
 * one that has not passed here. The grid's own reading is made for what is half typed, and lets pass much that is none.
 */
import {
  isArrayNode,
  isCallNode,
  isFunction,
  isOperator,
  isReference,
  isUnaryNode,
  isWhitespace,
  parse,
  tokenize,
  type AstExpression,
  type Identifier,
  type Token,
} from '@borgar/fx/xlsx';
import { quoteSheet } from '../../sheet/a1';

/** How many arguments a function takes at least and at most; undefined where that is not known. */
export type ArgumentsOf = (name: string) => readonly [least: number, most: number] | undefined;

const MOST_SIGNS = 8192;
const MOST_SIGNS_OF_TEXT = 255;
const MOST_NESTED = 64;
const MOST_ARGUMENTS = 255;
/** Brackets, commas and quotes of the width of a syllable are signs of Excel only once it has made narrow ones of them. */
const WIDE = /[\u2018-\u201f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60]/;
const SPREAD = /^(?:context|context_quote)$/;

/** The library takes neither a blank nor a colon behind a part of a table for an operator, but a line that breaks. */
const BEHIND = /("(?:[^"]|"")*")|(?<!')\](?=\s+[\p{L}\p{N}_$\\]|\s*:\s*[\p{L}\p{N}_$\\'])\s*/gu;

interface Piece {
  readonly type: string;
  readonly value: string;
}

const piecesOf = (formula: string): readonly Piece[] => tokenize(formula, { mergeRefs: false }) as readonly Piece[];

/** A reference that is lost keeps the name of its sheet (`시트1!#REF!`): it is an error value. */
function withoutLostSheets(formula: string): string {
  const pieces = piecesOf(formula);
  return pieces
    .filter(({ type, value }, at) => {
      const next = (by: number): Piece | undefined => pieces[at + by];
      if (SPREAD.test(type)) return !(next(1)?.value === '!' && next(2)?.type === 'error');
      return !(value === '!' && next(1)?.type === 'error' && SPREAD.test(next(-1)?.type ?? ''));
    })
    .map(({ value }) => value)
    .join('');
}

const partsOf = (node: AstExpression): readonly AstExpression[] => {
  if (node.type === 'LetExpression') return [...node.declarations.flatMap(({ init }) => init ?? []), ...(node.body ? [node.body] : [])];
  if (node.type === 'LambdaExpression') return node.body ? [node.body] : [];
  return 'arguments' in node ? (node.arguments as readonly (AstExpression | null)[]).flatMap((part) => part ?? []) : [];
};

const CELL = /^(?!log10$)[a-z]{1,3}[1-9]\d{0,6}$/i;

function isWhole(node: AstExpression, argumentsOf: ArgumentsOf, nested = 0): boolean {
  if (nested > MOST_NESTED) return false;
  if (isArrayNode(node)) return node.elements.every((row) => row.length === node.elements[0]?.length);
  if (isCallNode(node)) {
    const count = node.arguments.length;
    const callee = node.callee as AstExpression | Identifier;
    const [least, most] = (callee.type === 'Identifier' ? argumentsOf(callee.name.toUpperCase()) : undefined) ?? [0, MOST_ARGUMENTS];
    if (count < least || count > most) return false;
    // A cell cannot be called: `(A1)(B1)`, `MIN1(A1)`.
    if (callee.type === 'Identifier' ? CELL.test(callee.name) : callee.type === 'ReferenceIdentifier' && callee.kind !== 'name') return false;
    if (callee.type !== 'Identifier' && !isWhole(callee, argumentsOf, nested)) return false;
  }
  const deeper = nested + Number(isCallNode(node));
  return partsOf(node).every((part) => isWhole(part, argumentsOf, deeper));
}

/**
 * Whether Excel can parse a formula; whether its tables, columns and names are there is another matter.
 * @param formula with or without the `=` in front, as it is shown
 */
export function isFormula(formula: string, argumentsOf: ArgumentsOf = () => undefined): boolean {
  const written = formula.startsWith('=') ? formula : `=${formula}`;
  if (written.length > MOST_SIGNS) return false;
  try {
    const whole = withoutLostSheets(written.replace(BEHIND, (_all, said?: string) => said ?? ']\n'));
    // What a formula fills (`A1#`) is a reference, as the cell is in which it stands.
    const isFilled = ({ value }: Token, at: number, all: readonly Token[]): boolean => value === '#' && isReference(all[at - 1]);
    const tokens = tokenize(whole, { mergeRefs: true, withLocation: false })
      .filter((token, at, all) => !isFilled(token, at, all))
      .filter((token, at, all) => !isSpacing(token, at, all));
    if (!tokens.every(isPlain)) return false;
    // The library lets a comma be left out between arguments: each of them has to stand by itself. It writes into what it is given.
    for (const given of argumentsIn(tokens)) parse(given.map((token) => ({ ...token })));
    return isWhole(parse(tokens), argumentsOf);
  } catch {
    return false;
  }
}

/**
 * Whether the sheets that a formula names are there. A workbook that is named by a number came with the file; one that is named by its name has no place in
 * ours.
 * @param isThere asked for the name of a sheet, in small letters
 */
export function hasSheets(formula: string, isThere: (name: string) => boolean): boolean {
  if (!formula.includes('!')) return true;
  return piecesOf(formula).every(({ type, value }) => {
    if (!SPREAD.test(type)) return true;
    const name = type === 'context_quote' ? value.slice(1, -1).replaceAll("''", "'") : value;
    return /^\[\d+\]/.test(name) || (!name.includes('[') && name.toLowerCase().split(':').every(isThere));
  });
}

/** What is given to each of the functions, apart from what is left out. */
function argumentsIn(tokens: readonly Token[]): readonly Token[][] {
  const found: Token[][] = [];
  const open: { readonly isCall: boolean; given: Token[] }[] = [];
  const end = (): void => {
    const { isCall, given } = open.at(-1) ?? { isCall: false, given: [] };
    if (isCall && given.some((token) => !isWhitespace(token))) found.push(given);
  };
  tokens.forEach((token, at) => {
    const { value } = token;
    const before = tokens[at - 1];
    const opens = isOperator(token) && /^[({]$/.test(value);
    const closes = isOperator(token) && /^[)}]$/.test(value);
    if (closes) {
      end();
      open.pop();
    }
    const inner = open.at(-1);
    const isBetween = inner?.isCall === true && isOperator(token) && value === ',';
    if (isBetween) end();
    for (const one of open)
      if (isBetween && one === inner) one.given = [];
      else one.given.push(token);
    if (opens) open.push({ isCall: value === '(' && before !== undefined && (isFunction(before) || isReference(before) || before.value === ')'), given: [] });
  });
  return found;
}

/** A blank beside an operator joins nothing. */
function isSpacing(token: Token, at: number, all: readonly Token[]): boolean {
  const [before, next] = [all[at - 1], all[at + 1]];
  return isWhitespace(token) && ((isOperator(before) && before?.value !== ')') || (isOperator(next) && next?.value !== '(' && next?.value !== '@'));
}

function isPlain({ type, value }: Token): boolean {
  if (type === 'string') return value.length - 2 - (value.slice(1, -1).match(/""/g)?.length ?? 0) <= MOST_SIGNS_OF_TEXT;
  return type === 'context_quote' || type === 'structured' || value.includes("'") || !WIDE.test(value);
}

type Unary = Extract<AstExpression, { readonly type: 'UnaryExpression' }>;

/** Of the operators before or behind something those that `asked` tells, the innermost last. */
function unaryIn(formula: string, asked: (node: Unary) => boolean): readonly Unary[] {
  const found: Unary[] = [];
  const walk = (node: AstExpression): void => {
    if (isUnaryNode(node) && asked(node)) found.push(node);
    for (const part of partsOf(node)) walk(part);
  };
  walk(parse(tokenize(formula, { mergeRefs: true, withLocation: true })));
  return found;
}

/** The formula with what `say` makes of each such part, one at a time from the innermost: what is around it has moved by then. */
function rewritten(formula: string, asked: (node: Unary) => boolean, say: (node: Unary, text: string, isAll: boolean) => string): string {
  const prefix = formula.startsWith('=') ? '' : '=';
  let written = prefix + formula;
  try {
    for (let node = unaryIn(written, asked).at(-1); node; node = unaryIn(written, asked).at(-1)) {
      const [from, to] = node.loc as [number, number];
      written = written.slice(0, from) + say(node, written.slice(from, to), from === 1 && to === written.length) + written.slice(to);
    }
  } catch {
    return formula;
  }
  return written.slice(prefix.length);
}

const isNarrowed = ({ operator }: Unary): boolean => operator === '@';
const isCell = ({ arguments: [of] }: Unary): boolean => of?.type === 'ReferenceIdentifier' && of.kind === 'range' && !of.value.includes(':');
/** A sheet whose name begins with a digit stands in quotes in a file. */
const WITH_DIGIT = /(?<![\p{L}\p{N}_.'\]$])\d[\p{L}\p{N}_.]*!/u;
/** Whether one may stand outside texts and tables. */
const mayNarrow = (formula: string): boolean => formula.includes('@') && formula.replace(/\[[^\]]*\]|"[^"]*"/g, '').includes('@');

/** As a file has it: no `@`, which stands only on the screen, and quotes around names of sheets that need them. */
export function asFiled(formula: string): string {
  const plain = mayNarrow(formula)
    ? rewritten(formula, isNarrowed, (node, text, isAll) => (isCell(node) || isAll ? text.slice(1).trim() : `_xlfn.SINGLE(${text.slice(1).trim()})`))
    : formula;
  if (!WITH_DIGIT.test(plain)) return plain;
  return piecesOf(plain)
    .map(({ type, value }) => (type === 'context' && /^\d/.test(value) ? quoteSheet(value) : value))
    .join('');
}

/** As the grid can calculate it: it knows neither `@` nor a share of a share (`10%%`). */
export function asCalculated(formula: string, place: { readonly row: number }): string {
  const plain = mayNarrow(formula)
    ? rewritten(formula, isNarrowed, (node, text) => (isCell(node) ? text.slice(1).trim() : `INDEX(${crossing(text.slice(1).trim(), place)},1,1)`))
    : formula;
  if (!/%\s*%/.test(plain)) return plain;
  const out: Piece[] = [];
  for (const piece of piecesOf(plain)) {
    const last = out.findLastIndex(({ type }) => type !== 'whitespace');
    if (piece.value === '%' && out[last]?.value === '%') {
      out.splice(startOf(out, last), 0, OPEN);
      out.push(CLOSE);
    }
    out.push(piece);
  }
  return out.map(({ value }) => value).join('');
}

const OPEN: Piece = { type: 'operator', value: '(' };
const CLOSE: Piece = { type: 'operator', value: ')' };

/** Where begins what the share that ends at `last` is of. */
function startOf(pieces: readonly Piece[], last: number): number {
  let at = last;
  while (pieces[at]?.value === '%' || pieces[at]?.type === 'whitespace') at -= 1;
  let depth = 0;
  for (; at > 0; at -= 1) {
    if (pieces[at]?.value === ')') depth += 1;
    if (pieces[at]?.value === '(') depth -= 1;
    // What is called may be made in brackets itself.
    if (depth === 0 && !(pieces[at]?.value === '(' && pieces[at - 1]?.value === ')')) break;
  }
  while (/^(?:func|operator|context|context_quote)$/.test(pieces[at - 1]?.type ?? '') && /^(?:[^-+*/^&<>=,;({:\s]+|!|'.*')$/.test(pieces[at - 1]?.value ?? ''))
    at -= 1;
  return at;
}

const RANGE = /^((?:'(?:[^']|'')*'!|[\w.\u0080-\uffff]+!)?)\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Of one column the cell in the row of the formula; anything else as it stands. */
function crossing(of: string, { row }: { readonly row: number }): string {
  const [, sheet = '', left = '', top, right = '', bottom] = RANGE.exec(of) ?? [];
  return left !== '' && left.toUpperCase() === right.toUpperCase() && row + 1 >= Number(top) && row + 1 <= Number(bottom) ? `${sheet}${left}${row + 1}` : of;
}
