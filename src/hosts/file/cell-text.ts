/** Text of a part, checked as the parser of XML would check it. */

/** What text may not hold, or what must be looked at: references, carriage returns, the end of a text block. */
// eslint-disable-next-line no-control-regex -- these are the ones meant
const ODD = /[&\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const isChar = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);

/** Character data as what it means; undefined for what is no character data. */
export function readText(raw: string): string | undefined {
  if (!ODD.test(raw)) return raw;
  let wrong = raw.includes(']]>');
  const text = raw.replace(/\r\n?/g, '\n').replace(REFERENCE, (_all, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name] as string;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    wrong ||= !isChar(code);
    return wrong ? '' : String.fromCodePoint(code);
  });
  // An ampersand that is left over belongs to no reference, unless it came out of one.
  const left = raw.replace(REFERENCE, '');
  // eslint-disable-next-line no-control-regex -- these are the ones meant
  if (wrong || /[&\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(left)) return undefined;
  return text;
}

/** Characters that XML cannot hold stand in the text of cells as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const cellText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
