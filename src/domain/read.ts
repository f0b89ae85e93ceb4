import { plainDate, fromSerial, type PlainDate } from './plain-date';

/** Full-width letters and digits, odd blanks and the like folded to what a person means; ends trimmed. Circled numbers stay. */
export function fold(input: string): string {
  let out = '';
  for (const ch of input) {
    const code = ch.codePointAt(0) as number;
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) out += ' ';
    else if (code === 0x200b || code === 0xfeff) continue;
    else if (code === 0x2212 || code === 0x2013 || code === 0x2014 || code === 0xfe63) out += '-';
    else if (code === 0xffe6) out += '₩';
    else out += ch;
  }
  return out.trim();
}

/**
 * The number that a text means: `1,234`, `△500`, `▲500`, `(500)`, `-500`, `１２`, `1,250,000원`, `₩5,000`.
 * `undefined` where it means none. `decorated` tells that more than digits, sign and separators stood there.
 */
export function readNumber(input: string): number | undefined {
  let rest = fold(input).replace(/^['"]/, '');
  let negative = false;
  const bracket = /^\((.*)\)$/.exec(rest);
  if (bracket) {
    negative = true;
    rest = (bracket[1] as string).trim();
  }
  rest = rest.replace(/^[₩\\]\s*/, '').replace(/^KRW\s*/i, '');
  const sign = /^([-+△▲▽▼∆])\s*/.exec(rest);
  if (sign) {
    if (negative && sign[1] !== '+') return undefined;
    negative = negative || sign[1] !== '+';
    rest = rest.slice(sign[0].length).replace(/^[₩\\]\s*/, '');
  }
  rest = rest.replace(/\s*원(정)?$/, '').trim();
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(rest) && !/^\.\d+$/.test(rest)) return undefined;
  const value = Number(rest.replace(/,/g, ''));
  if (!Number.isFinite(value)) return undefined;
  return negative && value !== 0 ? -value : value;
}

/**
 * The date that a text means: `2014-02-14`, `2014.2.14`, `2014. 2. 14.`, `2014/2/14`, `20140214`, `2014년 2월 14일`;
 * `undefined` where it means none (`20131331`) or lies outside 1990–2199.
 */
export function readDate(input: string): PlainDate | undefined {
  const rest = fold(input).replace(/\s*\([월화수목금토일]\)$/, '').replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
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
