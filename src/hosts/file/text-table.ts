/** Text files with separated values, as ledgers leave accounting programs: any usual encoding and separator, and nothing made of them that they do not say. */
import { parseCsv } from 'hucre/csv';
import { plainDate, text, type Text } from '../../domain';

export type TextCell = string | number | { readonly date: readonly [year: number, month: number, day: number] } | null;

export interface TextTable {
  readonly rows: readonly (readonly TextCell[])[];
  readonly encoding: Text;
  readonly separator: Text;
  /** What does not look as it should, to be said. */
  readonly doubts: readonly Text[];
}

const SEPARATORS: Readonly<Record<string, Text>> = {
  ',': text('쉼표', 'commas'),
  ';': text('세미콜론', 'semicolons'),
  '\t': text('탭', 'tabs'),
  '|': text('세로줄(|)', 'bars (|)'),
};
/** Lines that are looked at to tell the separator. */
const SAMPLE = 50;

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The text and what it was written in; undefined where it is none of the encodings that Korean programs use. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Text } | undefined {
  const mark = (...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
  const tried: readonly (readonly [when: boolean, encoding: string, name: Text])[] = [
    [mark(0xef, 0xbb, 0xbf), 'utf-8', text('UTF-8', 'UTF-8')],
    [mark(0xff, 0xfe), 'utf-16le', text('UTF-16', 'UTF-16')],
    [mark(0xfe, 0xff), 'utf-16be', text('UTF-16', 'UTF-16')],
    // Korean in UTF-8 is hardly ever valid in the old code page the other way round: the strict one is tried first.
    [true, 'utf-8', text('UTF-8', 'UTF-8')],
    // What browsers call euc-kr is CP949; Node knows the older set alone and refuses what is outside of it.
    [true, 'euc-kr', text('CP949(EUC-KR)', 'CP949 (EUC-KR)')],
  ];
  for (const [when, encoding, name] of tried) {
    if (!when) continue;
    const decoded = decode(bytes, encoding);
    // No text has this character: it is UTF-16 without a mark, or no text at all.
    if (decoded !== undefined) return decoded.includes('\0') ? undefined : { text: decoded.replace(/^\ufeff/, ''), encoding: name };
  }
  return undefined;
}

/** The text outside of quotes, where separators count. */
const outsideQuotes = (line: string): string => line.replace(/"(?:[^"]|"")*"?/g, '""');

/** The separator that gives most lines the same number of columns, more than one. */
function separatorOf(lines: readonly string[]): string {
  let best = ',';
  let score = 0;
  for (const one of Object.keys(SEPARATORS)) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const columns = outsideQuotes(line).split(one).length;
      if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
    }
    for (const [columns, count] of counts) {
      const points = count * Math.min(columns, 20);
      if (points > score) [best, score] = [one, points];
    }
  }
  return best;
}

/** A plain number, or one with its thousands apart. Leading zeros, long codes and the like stay text: they would lose digits. */
const NUMBER = /^-?(0|[1-9]\d{0,14}|[1-9]\d{0,2}(,\d{3}){1,4})(\.\d{1,6})?$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;

/** What a field means as it stands: a number, a day, or its text. Formulas are never run: `=1+1` stays text. */
export function cellOf(field: string): TextCell {
  if (field === '') return null;
  const trimmed = field.trim();
  if (NUMBER.test(trimmed)) {
    const digits = trimmed.replace(/[-,.]/g, '').replace(/^0+/, '');
    if (digits.length <= 15) return Number(trimmed.replace(/,/g, ''));
  }
  const date = DATE.exec(trimmed);
  if (date) {
    const day = [Number(date[1]), Number(date[3]), Number(date[4])] as const;
    if (day[0] >= 1990 && plainDate(...day)) return { date: day };
  }
  return field;
}

export function readTextTable(bytes: Uint8Array): TextTable | undefined {
  const decoded = decodeText(bytes);
  if (!decoded) return undefined;
  // Excel's own first line: `sep=;`
  const said = /^sep=(.)\r?\n/i.exec(decoded.text);
  const content = said ? decoded.text.slice(said[0].length) : decoded.text;
  const lines = content.split(/\r\n|\r|\n/, SAMPLE).filter((line) => line.trim() !== '');
  const separator = said?.[1] ?? separatorOf(lines);
  const rows = parseCsv(content, { delimiter: separator }).map((row) => row.map((field) => cellOf(field === null ? '' : String(field))));
  while (rows.length > 0 && (rows[rows.length - 1] as TextCell[]).every((cell) => cell === null)) rows.pop();
  const doubts: Text[] = [];
  if ((content.match(/"/g)?.length ?? 0) % 2 === 1)
    doubts.push(
      text(
        '따옴표(")가 닫히지 않은 곳이 있어 여러 행이 한 셀로 합쳐졌을 수 있습니다.',
        'A quotation mark (") is not closed: several rows may have become one cell.',
      ),
    );
  if (content.includes('\ufffd')) doubts.push(text('원래 파일에서 이미 깨진 글자(�)가 있습니다.', 'The file holds characters that were broken before (�).'));
  return { rows, encoding: decoded.encoding, separator: SEPARATORS[separator] ?? text(`‘${separator}’`, `“${separator}”`), doubts };
}
