import { readNumber, readWon } from '../domain';

/** The side of an entry behind its amount: `412,000 CR`. */
const SIDE = /(dr|cr|차변|대변)\.?$/i;

const FOOTNOTE = /[([]?(?:주|註|※|\*|note) ?\d{0,2}[)\]]?$/i;

/** Words of large numbers: `1억 2천만원`, `350만`, `오백오십만원`. */
const WORDS = /[만억조億萬兆]/;

/** A number that is written as text: `1,250,000원`, `△500`, `350만원`; credited is taken off. `unit`: won that one unit of the sheet stands for. */
export function readAmountText(input: string, unit = 1): number | undefined {
  const n = readNumber(input);
  if (n !== undefined || input.length > 40) return n;
  // `2,131,800 주1)`: the mark of a footnote.
  const text = input.trim().replace(FOOTNOTE, '').trimEnd();
  if (text !== input.trim()) {
    const marked = readNumber(text);
    if (marked !== undefined) return marked;
  }
  if (WORDS.test(text)) {
    const words = readWon(text);
    return words?.kind === 'won' && words.ownUnit === 'large' ? words.won / unit : undefined;
  }
  const side = SIDE.exec(text);
  const amount = side ? readNumber(text.slice(0, side.index).trim()) : undefined;
  if (amount === undefined) return undefined;
  return /^(cr|대변)/i.test((side as RegExpExecArray)[0]) ? -amount : amount;
}
