/** Formulas as a file holds them and as a person sees them: names of functions, shared formulas, and the cells they look at. */
import { a1, columnIndex, columnName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';

/** Functions younger than the file format: a file writes them with `_xlfn.`, some with `_xlfn._xlws.`. */
const YOUNG = new Set(
  (
    'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL ' +
    'BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T ' +
    'COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH ' +
    'FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET ' +
    'LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN ' +
    'SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const YOUNG_WORKSHEET = new Set(['FILTER', 'SORT']);

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

/** `_xldudf_KVENTURE_RD_RATIO(` → `KVENTURE.RD_RATIO(`, `_xlfn.IFS(` → `IFS(`, `_xlfn.ANCHORARRAY(C1)` → `C1#`; with the `=` in front. */
export const toShown = (stored: string): string =>
  `=${
    stored.includes('_xl')
      ? mapWords(stored.replace(ANCHORED, '$1#').replace(NARROWED, '@$1'), (word) =>
          word
            .replace(/^_xldudf_KVENTURE_/i, 'KVENTURE.')
            .replace(/^_xlfn\.(?:_xlws\.)?/i, '')
            .replace(/^_xlpm\./i, ''),
        )
      : stored
  }`;
/** What a formula fills, by its cell; what it narrows to its own row or column. */
const ANCHORED = /_xlfn\.ANCHORARRAY\(((?:'(?:[^']|'')*'!|[\w.\u0080-\uffff]+!)?\$?[A-Za-z]{1,3}\$?\d{1,7})\)/gi;

const NARROWED = /_xlfn\.SINGLE\(([^()]+)\)/gi;

/** The way back, without the `=`. */
export function toStored(shown: string): string {
  const all = [...tokens(shown.replace(/^=/, ''))];
  const isBlank = (text: string): boolean => text.trim() === '';
  const out: string[] = [];
  /** The brackets that are open: names that LET and LAMBDA give stand before a comma, and hold within. */
  const open: { readonly gives: 'LET' | 'LAMBDA' | undefined; readonly names: Set<string>; place: number; isFirst: boolean }[] = [];
  const isGiven = (name: string): boolean => open.some(({ names }) => names.has(name.toLowerCase()));
  all.forEach(({ kind, text }, at) => {
    const within = open[open.length - 1];
    const name = kind === 'word' && text.endsWith('(') ? text.slice(0, -1).trimEnd() : undefined;
    if (kind === 'other' && text === '#' && all[at - 1]?.kind === 'cell') {
      const cell = out.pop() ?? '';
      const sheet = all[at - 2]?.kind === 'sheet' ? (out.pop() ?? '') : '';
      out.push(`_xlfn.ANCHORARRAY(${sheet}${cell})`);
    } else if (name !== undefined) {
      out.push(isGiven(name) ? `_xlpm.${text}` : storedCall(name, text));
      const gives = /^LET$/i.test(name) ? 'LET' : /^LAMBDA$/i.test(name) ? 'LAMBDA' : undefined;
      if (within) within.isFirst = false;
      open.push({ gives, names: new Set(), place: 0, isFirst: true });
      return;
    } else if (kind === 'word') {
      const next = all.slice(at + 1).find((token) => !isBlank(token.text));
      const isName = within?.isFirst && next?.text === ',' && (within.gives === 'LAMBDA' || (within.gives === 'LET' && within.place % 2 === 0));
      if (isName) within.names.add(text.toLowerCase());
      out.push(isGiven(text) ? `_xlpm.${text}` : text);
    } else {
      if (text === '(') open.push({ gives: undefined, names: new Set(), place: 0, isFirst: true });
      if (text === ')') open.pop();
      if (text === ',' && within) Object.assign(within, { place: within.place + 1, isFirst: true });
      out.push(text);
      if (text === ',' || isBlank(text)) return;
    }
    if (within) within.isFirst = false;
  });
  return out.join('');
}
function storedCall(name: string, word: string): string {
  if (/^KVENTURE\./i.test(word)) return `_xldudf_KVENTURE_${word.slice('KVENTURE.'.length)}`;
  if (YOUNG_WORKSHEET.has(name.toUpperCase())) return `_xlfn._xlws.${word}`;
  return YOUNG.has(name.toUpperCase()) ? `_xlfn.${word}` : word;
}

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
export const insideArea = (area: Area, key: number): boolean => {
  const row = keyRow(key);
  const column = keyColumn(key);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
};
