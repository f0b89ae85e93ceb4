/** Text in a terminal, where a Korean letter is two columns wide. */

/** Columns that a character takes (Unicode East Asian Width: W and F are two). */
function columnsOf(code: number): number {
  if (/^\p{M}$/u.test(String.fromCodePoint(code)) || code === 0x200b || code === 0xfeff) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0x33ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

export function width(text: string): number {
  let sum = 0;
  for (const ch of text) sum += columnsOf(ch.codePointAt(0) as number);
  return sum;
}

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
export const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - width(text))) + text;

/** The text in lines of at most so many columns, broken at blanks where there are any. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  const push = (): void => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const word of text.split(/(?<= )/)) {
    if (line !== '' && width(line) + width(word.trimEnd()) > columns) push();
    for (const ch of word) {
      if (width(line) + width(ch) > columns && ch !== ' ') push();
      line += ch;
    }
  }
  if (line !== '' || lines.length === 0) push();
  return lines;
}

/** What stands in a cell may hold characters that steer a terminal or turn the text around: they are shown and not obeyed. */
export const shown = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the ones meant
  text.replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** The same for a message of several lines: its lines stay, what else steers the terminal is shown. */
export const shownLines = (text: string): string => text.split('\n').map(shown).join('\n');
