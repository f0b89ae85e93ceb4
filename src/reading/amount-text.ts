import { readNumber } from '../domain';

/** The side of an entry behind its amount: `412,000 CR`. */
const SIDE = /^(.*\d.*?)\s*(dr|cr|차변|대변)\.?$/i;

/** A number that is written as text: `1,250,000원`, `△500`; credited is taken off. */
export function readAmountText(input: string): number | undefined {
  const n = readNumber(input);
  if (n !== undefined) return n;
  const match = SIDE.exec(input.trim());
  const amount = match && readNumber((match[1] as string).trim());
  if (match === null || amount === undefined || amount === null) return undefined;
  return /^(cr|대변)$/i.test(match[2] as string) ? -amount : amount;
}
