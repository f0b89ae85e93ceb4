import { readNumber, readWon } from '../domain';

/** The side of an entry behind its amount: `412,000 CR`. */
const SIDE = /(dr|cr|차변|대변)\.?$/i;

const FOOTNOTE = /[([]?(?:주|註|※|\*|note) ?\d{0,2}[)\]]?$/i;

/** As receipts and contracts write a sum out: `금 1,234,000원정`, `￦1,234,000정`, `일금 1,234,000원整`. */
const WRITTEN_OUT = /^(?:일?금|[₩￦\\])/;
const writtenOut = (text: string): number | undefined =>
  WRITTEN_OUT.test(text)
    ? readNumber(
        text
          .replace(/^일?금[:：]?/, '')
          .replace(/[.\-—]$/, '')
          .replace(/[정整]$/, '')
          .trim(),
      )
    : undefined;

/** The stroke behind a sum in won closes it, so that nothing can be written after it: `₩574,300-`, `₩354,300.-`. It is no minus. */
const CLOSED = /^[₩￦\\]\s*(\d[\d,]*)\s*\.?\s?[-—–]$/;
/** `380,000 KRW`. */
const CURRENCY_BEHIND = /\s*krw\.?$/i;

/** `1.250.000`: thousands parted as in Germany or Vietnam. Won have no thousandths: `743.500` is as much, but `743.500` million may be a fraction. */
const DOTTED = /^-?[1-9]\d{0,2}(?:\.\d{3})+\s?원?$/;
const DOTTED_TWICE = /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}\s?원?$/;
/** `7 770 000`, `7'770'000`: parted by blanks or strokes, with words behind it and no further number. */
const PARTED = /^((?:[₩￦\\]|krw)?\s?[1-9]\d{0,2}(?:[ \u00a0\u202f'’]\d{3})+)(\D*)$/i;
/** `7,770,000.-`, `7,770,000/-`, `7,770,000.`: closed without a sign of the currency. */
const CLOSED_BARE = /^(\d[\d,]*)[.,/]\s?[-—–=]$|^(\d{1,3}(?:,\d{3})+)\.$/;
/** `7,770,000 (VAT포함)`, `7,770,000(부가세 10% 별도)`, `VAT 포함 7,770,000`: what is said of its tax. */
const TAX = String.raw`(?:(?:v\.?a\.?t\.?|부가세|부가가치세|세금?)\s?(?:10\s?%)?\s?(?:포함|별도|제외|불포함|미포함|incl(?:\.|uded)?|excl(?:\.|uded)?)|(?:incl|excl)(?:\.|uding)?\s?vat|면세|과세|영세율?|공급가액?)`;
const TAX_BEHIND = new RegExp(String.raw`(?:\s?[(（[]\s?${TAX}\s?[)）\]]|(?<=[\d원])\s?${TAX})$`, 'i');
const TAX_AHEAD = new RegExp(String.raw`^(?:[(（[]\s?${TAX}\s?[)）\]]|${TAX})\s?[:：]?\s?(?=[₩￦\\\d△▲-])`, 'i');
/** `△200만원`, `(-)2,000,000`, `마이너스 7 770 000`: a minus before what is read without it. */
const MINUS = /^(?:[-−△▲▽▼∆]|\(-\)|마이너스|minus)\s*(?=[₩￦\\\d])/i;
/** `(7 770 000)`: brackets say minus around a number alone. */
const BRACKETS = /^\(\s*([1-9](?:[\d.,]|\s(?=\d))*원?)\s*\)$/;
/** What is peeled off: the rest is read as if it stood alone. */
function peeled(text: string, unit: number): number | undefined {
  const parted = PARTED.exec(text);
  if (parted) return readAmountText((parted[1] as string).replace(/(?<=\d)[ \u00a0\u202f'’]/g, '') + (parted[2] as string), unit);
  for (const said of [TAX_BEHIND, TAX_AHEAD]) if (said.test(text)) return readAmountText(text.replace(said, '').trim(), unit);
  const less = MINUS.test(text) ? text.replace(MINUS, '') : BRACKETS.exec(text)?.[1];
  const n = less === undefined ? undefined : readAmountText(less, unit);
  // Two signs are none that anybody is sure of.
  return n === undefined || n <= 0 ? undefined : -n;
}

/** Words of large numbers: `1억 2천만원`, `350만`, `오백오십만원`, `315천원`. */
const WORDS = /[만억조億萬兆]|\d\s*[천千]\s*원?$/;

/** A number that is written as text: `1,250,000원`, `△500`, `350만원`, `금 1,234,000원정`; credited is taken off. `unit`: won that one unit of the sheet stands for. */
export function readAmountText(input: string, unit = 1): number | undefined {
  const closed = CLOSED.exec(input.trim()) ?? CLOSED_BARE.exec(input.trim());
  if (closed) return readNumber((closed[1] ?? closed[2]) as string);
  const dotted = (unit === 1 ? DOTTED : DOTTED_TWICE).test(input.trim());
  const n = readNumber(dotted ? input.trim().replace(/\./g, '') : input);
  if (n !== undefined || input.length > 40) return n;
  const rest = peeled(input.trim(), unit);
  if (rest !== undefined) return rest;
  if (CURRENCY_BEHIND.test(input)) return readNumber(input.replace(CURRENCY_BEHIND, ''));
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
  const written = writtenOut(text);
  if (written !== undefined) return written;
  const side = SIDE.exec(text);
  const amount = side ? readNumber(text.slice(0, side.index).trim()) : undefined;
  if (amount === undefined) return undefined;
  return /^(cr|대변)/i.test((side as RegExpExecArray)[0]) ? -amount : amount;
}
