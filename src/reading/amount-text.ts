import { readNumber } from '../domain';

/** The side of an entry behind its amount: `412,000 CR`. */
const SIDE = /(dr|cr|차변|대변)\.?$/i;

/** A number that is written as text: `1,250,000원`, `△500`; credited is taken off. */
export function readAmountText(input: string): number | undefined {
  const n = readNumber(input);
  if (n !== undefined || input.length > 40) return n;
  const text = input.trim();
  const side = SIDE.exec(text);
  const amount = side ? readNumber(text.slice(0, side.index).trim()) : undefined;
  if (amount === undefined) return undefined;
  return /^(cr|대변)/i.test((side as RegExpExecArray)[0]) ? -amount : amount;
}
