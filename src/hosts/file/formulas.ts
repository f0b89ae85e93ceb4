/** Formulas as a file holds them and as a person sees them: names of functions, shared formulas, and the cells they look at. */
import { a1, columnIndex, columnName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';

/** Functions younger than the file format: a file writes them with `_xlfn.`, some with `_xlfn._xlws.`. */
const YOUNG = new Set(
  'CONCAT IFS SWITCH TEXTJOIN MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY LET LAMBDA VSTACK HSTACK TOCOL TOROW TAKE DROP TEXTSPLIT TEXTBEFORE TEXTAFTER IFNA DAYS'.split(
    ' ',
  ),
);
const YOUNG_WORKSHEET = new Set(['FILTER', 'SORT', 'SORTBY']);

/**
 * The tokens of a formula that matter here. Text and quoted names are taken whole, so that nothing inside them is read as a cell; one that
 * does not end goes to the end, so that no formula is walked through twice.
 */
const TOKEN =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- nothing stands behind the part that ends a word: it takes what it finds and never goes back
  /("(?:[^"]|"")*(?:"|$))|('(?:[^']|'')*(?:'!?|$))|(\[[^\]]*(?:\]|$))|((?:[A-Za-z_\\\u0080-\uffff][\w.\u0080-\uffff]*(?::[A-Za-z_\\\u0080-\uffff][\w.\u0080-\uffff]*)?)!)|(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!]))|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!]))|(\$?\d{1,7}:\$?\d{1,7}(?![\w.]))|([A-Za-z_\\\u0080-\uffff][\w.?\\\u0080-\uffff]*(?:\s*\()?)|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|#[A-Z0-9/]+[!?]?)|([\s\S])/g;

export type Kind = 'string' | 'sheet' | 'bracket' | 'cell' | 'columns' | 'rows' | 'word' | 'other';

export function* tokens(formula: string): Generator<{ readonly kind: Kind; readonly text: string }, void, undefined> {
  for (const match of formula.matchAll(TOKEN)) {
    const text = match[0];
    if (match[1]) yield { kind: 'string', text };
    else if (match[2] || match[4]) yield { kind: text.endsWith('!') ? 'sheet' : 'other', text };
    else if (match[3]) yield { kind: 'bracket', text };
    else if (match[5]) yield { kind: 'cell', text };
    else if (match[6]) yield { kind: 'columns', text };
    else if (match[7]) yield { kind: 'rows', text };
    else if (match[8]) yield { kind: 'word', text };
    else yield { kind: 'other', text };
  }
}

const mapWords = (formula: string, change: (word: string) => string): string => {
  let out = '';
  for (const { kind, text } of tokens(formula)) out += kind === 'word' ? change(text) : text;
  return out;
};

/** `_xldudf_KVENTURE_RD_RATIO(` → `KVENTURE.RD_RATIO(`, `_xlfn.IFS(` → `IFS(`; with the `=` in front. */
export const toShown = (stored: string): string =>
  `=${stored.includes('_xl') ? mapWords(stored, (word) => word.replace(/^_xldudf_KVENTURE_/i, 'KVENTURE.').replace(/^_xlfn\.(?:_xlws\.)?/i, '')) : stored}`;

/** The way back, without the `=`. */
export const toStored = (shown: string): string =>
  mapWords(shown.replace(/^=/, ''), (word) => {
    if (!word.endsWith('(')) return word;
    if (/^KVENTURE\./i.test(word)) return `_xldudf_KVENTURE_${word.slice('KVENTURE.'.length)}`;
    const name = word.slice(0, -1).trimEnd().toUpperCase();
    if (YOUNG_WORKSHEET.has(name)) return `_xlfn._xlws.${word}`;
    return YOUNG.has(name) ? `_xlfn.${word}` : word;
  });

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

function shiftCell(reference: string, down: number, right: number): string {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(reference) as RegExpExecArray;
  const column = columnIndex(match[2] as string) + (match[1] ? 0 : right);
  const row = Number(match[4]) - 1 + (match[3] ? 0 : down);
  if (column < 0 || column >= MAX_COLUMN || row < 0 || row >= MAX_ROW) return '#REF!';
  return `${match[1]}${columnName(column)}${match[3]}${row + 1}`;
}

/** One end of whole columns or rows (`$B`, `12`), moved; undefined where it goes off the sheet. */
function shiftEnd(end: string, kind: 'columns' | 'rows', down: number, right: number): string | undefined {
  if (end.startsWith('$')) return end;
  if (kind === 'columns') {
    const column = columnIndex(end) + right;
    return column >= 0 && column < MAX_COLUMN ? columnName(column) : undefined;
  }
  const row = Number(end) + down;
  return row >= 1 && row <= MAX_ROW ? String(row) : undefined;
}

function shiftEnds(reference: string, kind: 'columns' | 'rows', down: number, right: number): string {
  const ends = reference.split(':').map((end) => shiftEnd(end, kind, down, right));
  return ends.some((end) => end === undefined) ? '#REF!' : ends.join(':');
}

/**
 * A shared formula, taken apart once: it is written out for each cell that takes it, `down` rows and `right` columns from where it stands.
 * Most move straight down a column, so that the letters of a cell are kept and only its number is new.
 */
export function compileShared(formula: string): (down: number, right: number) => string {
  interface Moving {
    readonly text: string;
    readonly kind: 'cell' | 'columns' | 'rows';
    /** Of a cell: what stands before its row, and its row where it moves. */
    readonly before: string;
    readonly row: number | undefined;
    readonly after: string;
  }
  const parts: Moving[] = [];
  let first = '';
  let plain = '';
  const add = (moving: Omit<Moving, 'after'>): void => {
    const last = parts.pop();
    if (last) parts.push({ ...last, after: plain });
    else first = plain;
    plain = '';
    parts.push({ ...moving, after: '' });
  };
  for (const { kind, text } of tokens(formula)) {
    if (kind === 'cell') {
      const [, before = '', fixed, digits] = /^(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(text) as RegExpExecArray;
      add({ text, kind, before, row: fixed ? undefined : Number(digits) });
    } else if (kind === 'columns' || kind === 'rows') add({ text, kind, before: '', row: undefined });
    else plain += text;
  }
  const last = parts.pop();
  if (last) parts.push({ ...last, after: plain });
  else first = plain;
  return (down, right) => {
    let out = first;
    for (const { text, kind, before, row, after } of parts) {
      if (kind !== 'cell') out += shiftEnds(text, kind, down, right);
      else if (right === 0 && row === undefined) out += text;
      else if (right === 0 && row !== undefined && row + down >= 1 && row + down <= MAX_ROW) out += before + (row + down);
      else out += shiftCell(text, down, right);
      out += after;
    }
    return out;
  };
}

/** A shared formula as it reads `down` rows and `right` columns from where it is written. */
export const shiftFormula = (formula: string, down: number, right: number): string => compileShared(formula)(down, right);

/** What a formula looks at. `opaque`: through a name, a table, an address made at run time or another workbook, so that nobody can tell. */
export interface Precedents {
  readonly areas: readonly { readonly sheet?: string; readonly area: Area }[];
  readonly opaque: boolean;
}

const AT_RUN_TIME = /^(?:INDIRECT|OFFSET|CELL|INFO)\s*\($/i;
const WORDS_WITHOUT_CELLS = /^(?:TRUE|FALSE)$/i;

export function precedentsOf(formula: string): Precedents {
  const areas: { sheet?: string; area: Area }[] = [];
  let opaque = false;
  let sheet: string | undefined;
  let joining = false;
  for (const { kind, text } of tokens(formula)) {
    if (kind === 'sheet') {
      const name = text.slice(0, -1);
      sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
      if (sheet.includes(':') || sheet.includes('[')) opaque = true;
      continue;
    }
    if (kind === 'bracket') opaque = true;
    else if (kind === 'word') opaque ||= AT_RUN_TIME.test(text) || (!text.endsWith('(') && !WORDS_WITHOUT_CELLS.test(text));
    else if (kind === 'cell') {
      const plain = text.replace(/\$/g, '');
      const letters = /^[A-Za-z]+/.exec(plain)?.[0] ?? '';
      const column = columnIndex(letters);
      const row = Number(plain.slice(letters.length)) - 1;
      const last = areas.at(-1);
      if (joining && last) {
        last.area = {
          top: Math.min(last.area.top, row),
          left: Math.min(last.area.left, column),
          bottom: Math.max(last.area.bottom, row),
          right: Math.max(last.area.right, column),
        };
      } else areas.push({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    } else if (kind === 'columns') {
      const [from = 0, to = 0] = text
        .replace(/\$/g, '')
        .split(':')
        .map(columnIndex)
        .sort((a, b) => a - b);
      areas.push({ sheet, area: { top: 0, left: from, bottom: MAX_ROW - 1, right: to } });
    } else if (kind === 'rows') {
      const [from = 1, to = 1] = text
        .replace(/\$/g, '')
        .split(':')
        .map(Number)
        .sort((a, b) => a - b);
      areas.push({ sheet, area: { top: from - 1, left: 0, bottom: to - 1, right: MAX_COLUMN - 1 } });
    }
    joining = kind === 'other' && text === ':';
    if (!joining) sheet = undefined;
  }
  return { areas, opaque };
}

/** The key of a cell in maps. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMN + column;
export const keyRow = (key: number): number => Math.floor(key / MAX_COLUMN);
export const keyColumn = (key: number): number => key % MAX_COLUMN;
export const keyName = (key: number): string => a1(keyRow(key), keyColumn(key));
