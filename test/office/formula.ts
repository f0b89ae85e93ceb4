/** As much of Excel's formulas as the tests of the host need: numbers, cells, SUM over areas, errors, + - * / and brackets. */
import { parseArea } from '../../src/sheet/a1';
import type { CellError, CellValue } from '../../src/sheet/model';

type Result = number | CellError;
const error = (name: string): CellError => ({ error: name });
const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null;

const TOKEN = /\s*(#[A-Z/0]+[!?A]?|\d+(?:\.\d+)?|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?|SUM|[()+\-*/,])/y;

function tokens(formula: string): string[] | undefined {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return undefined;
    found.push(match[1] as string);
  }
  return found;
}

/** The value of a formula (without its `=`); undefined for what this evaluator does not know. */
export function evaluate(formula: string, valueAt: (row: number, column: number) => CellValue): CellValue | undefined {
  const found = tokens(formula);
  if (!found) return undefined;
  const rest = found;
  let at = 0;
  const next = (): string => rest[at++] as string;

  const number = (value: CellValue): Result => {
    if (isError(value)) return value;
    if (typeof value === 'string') return error('#VALUE!');
    return Number(value ?? 0);
  };
  const cells = (name: string): CellValue[] => {
    const area = parseArea(name);
    const values: CellValue[] = [];
    if (area) for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) values.push(valueAt(r, c));
    return values;
  };
  const sum = (values: readonly CellValue[]): Result =>
    values.find(isError) ?? values.reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0);

  const factor = (): Result => {
    const token = next();
    if (token === '-') {
      const value = factor();
      return isError(value) ? value : -value;
    }
    if (token === '+') return factor();
    if (token === '(') {
      const value = expression();
      next();
      return value;
    }
    if (token === 'SUM') {
      next();
      const values: CellValue[] = [];
      do values.push(...cells(next()));
      while (next() === ',');
      return sum(values);
    }
    if (token.startsWith('#')) return error(token);
    if (/^\d/.test(token)) return Number(token);
    return number(cells(token)[0] ?? null);
  };
  const chain = (operand: () => Result, operators: string): Result => {
    let left = operand();
    while (at < rest.length && operators.includes(rest[at] as string)) {
      const operator = next();
      const right = operand();
      if (isError(left)) continue;
      if (isError(right)) left = right;
      else if (operator === '+') left += right;
      else if (operator === '-') left -= right;
      else if (operator === '*') left *= right;
      else left = right === 0 ? error('#DIV/0!') : left / right;
    }
    return left;
  };
  const term = (): Result => chain(factor, '*/');
  const expression = (): Result => chain(term, '+-');
  return expression();
}
