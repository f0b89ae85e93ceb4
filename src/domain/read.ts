import { plainDate, fromSerial, type PlainDate } from './plain-date';
import { remembered } from './remembered';

/** Most codes, dates and numbers have nothing else. */
const PLAIN = /^[!-~]*$/;
/** Characters that `fold` changes: most texts have none of them. */
const ODD = /[\u00a0\u00ad\u1680\u2000-\u2015\u202f\u205f\u2060\u2212\u3000\ufe63\ufeff\uff01-\uff5e\uffe6]/;

/** Hangul written letter by letter, as macOS does in some texts. */
const JAMO = /[\u1100-\u11ff]/;
const composed = (input: string): string => (JAMO.test(input) ? input.normalize('NFC') : input);

const [ZERO, NINE] = [48, 57];
const NUMBER = /^[-△▲]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
/** With what stands around it: brackets, the currency, a sign, the minus that SAP writes behind, 원. */
const WRITTEN =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- short by LONGEST
  /^['"]?\s*(\(\s*)?(?:[₩\\]\s*)?(?:KRW\s*)?(?:([-+△▲▽▼∆])\s*(?:[₩\\]\s*)?)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(?:(-)|원정?)?(\s*\))?$/i;

/** No number and no date of ours is longer: what is longer need not be looked at. */
const LONGEST = 64;

/** Full-width letters and digits, odd blanks and the like folded to what a person means; ends trimmed. Circled numbers stay. */
export function fold(input: string): string {
  if (PLAIN.test(input)) return input;
  if (!ODD.test(input)) return composed(input).trim();
  let out = '';
  for (let at = 0; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) out += ' ';
    else if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) continue;
    else if (code === 0x2212 || (code >= 0x2010 && code <= 0x2015) || code === 0xfe63) out += '-';
    else if (code === 0xffe6) out += '₩';
    else out += input.charAt(at);
  }
  return composed(out).trim();
}

/**
 * The number that a text means: `1,234`, `△500`, `▲500`, `(500)`, `-500`, `１２`, `1,250,000원`, `₩5,000`.
 * `undefined` where it means none.
 */
export function readNumber(input: string): number | undefined {
  // Nearly all of them.
  if (input.length < LONGEST && NUMBER.test(input)) {
    // △ is no digit either; `-` stands before them.
    const sign = input.charCodeAt(0);
    const isSigned = sign < ZERO || sign > NINE;
    const digits = isSigned ? input.slice(1) : input;
    const size = Number(digits.includes(',') ? digits.replace(/,/g, '') : digits);
    return isSigned && size !== 0 ? -size : size;
  }
  const rest = fold(input);
  const parts = rest.length > LONGEST ? null : WRITTEN.exec(rest);
  if (!parts) return undefined;
  const [, open, sign, digits = '', behind, close] = parts;
  const minus = behind ?? (sign === '+' ? undefined : sign);
  // One sign is enough: brackets say minus, too.
  if (!open !== !close || (minus && open) || (sign && behind)) return undefined;
  const value = Number(digits.replace(/,/g, ''));
  return (open ?? minus) && value !== 0 ? -value : value;
}

// eslint-disable-next-line regexp/no-super-linear-backtracking -- short by LONGEST
const TIME_OF_DAY = /(?: |T)\s*(?:오전|오후|AM|PM)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:AM|PM|Z)?$/i;

/**
 * The date that a text means: `2014-02-14`, `2014.2.14`, `2014. 2. 14.`, `2014/2/14`, `20140214`, `2014년 2월 14일`;
 * `undefined` where it means none (`20131331`) or lies outside 1990–2199.
 */
export const readDate: (input: string) => PlainDate | undefined = /* @__PURE__ */ remembered(dateIn);
function dateIn(input: string): PlainDate | undefined {
  const whole = fold(input);
  if (whole.length > LONGEST) return undefined;
  const rest = whole.replace(/\s*\([월화수목금토일](요일)?\)$/, '').replace(TIME_OF_DAY, '');
  const match =
    /^(\d{4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?$/.exec(rest) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(rest) ??
    /^(\d{4})(년)\s*(\d{1,2})월\s*(\d{1,2})일$/.exec(rest);
  return match ? plainDate(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

/** A cell's date: a serial, a number written as `20140214`, or text. */
export function readDateCell(value: string | number, date1904 = false): PlainDate | undefined {
  if (typeof value === 'string') return readDate(value);
  if (Number.isInteger(value) && value >= 19_900_101 && value <= 21_991_231) return readDate(String(value));
  return fromSerial(value, date1904);
}
