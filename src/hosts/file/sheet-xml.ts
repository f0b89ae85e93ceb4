/** Changes in the part of a sheet: cells are replaced one by one, everything else keeps its bytes. */
import { a1, areaName, columnIndex, columnName, parseArea } from '../../sheet/a1';
import { isCellError, type Area, type CellValue } from '../../sheet/model';
import { damaged } from './errors';
import { attribute, children, escapeCellText, escapeText, isTrue, root, splice, tags, withAttribute, type Element } from './xml';

type Restyle = (old: number) => number;

/** The area that a formula fills, and the number of the metadata that say whether it grows. */
export interface Fills {
  readonly area: Area;
  readonly dynamic?: number;
}

/** What becomes of one cell. */
export type CellPatch =
  | { readonly kind: 'set'; readonly value: CellValue; readonly formula?: string; readonly fills?: Fills; readonly style: (old: number) => number }
  /** The formula stays; the value beside it is no longer true and goes. */
  | { readonly kind: 'stale'; readonly restyle?: Restyle }
  /** The formula stays; this is what it comes to now. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly restyle?: Restyle }
  /** What stands there stays; only its style is another. */
  | { readonly kind: 'style'; readonly style: (old: number) => number }
  /** A formula that it shared with others is written out; the value stays. */
  | { readonly kind: 'own-formula'; readonly formula: string; readonly restyle?: Restyle };

/** By zero-based row, then column. */
export type Patches = ReadonlyMap<number, ReadonlyMap<number, CellPatch>>;

/** A cell with its value as it stands in a file. Text stands in the cell itself and is never anything but text. */
export function cellXml(prefix: string, address: string, style: number, value: CellValue, formula?: string, fills?: Fills): string {
  const p = prefix;
  const open = `<${p}c r="${address}"${style ? ` s="${style}"` : ''}${fills?.dynamic === undefined ? '' : ` cm="${fills.dynamic}"`}`;
  const inner = formula === undefined ? '' : `<${p}f${fills ? ` t="array" ref="${areaName(fills.area)}"` : ''}>${escapeText(formula)}</${p}f>`;
  if (formula !== undefined && value !== null) {
    const { type, inner: shown } = valueXml(p, value);
    return `${open}${type === undefined ? '' : ` t="${type}"`}>${inner}${shown}</${p}c>`;
  }
  if (typeof value === 'string' && formula === undefined)
    return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeCellText(value)}</${p}t></${p}is></${p}c>`;
  if (typeof value === 'string') return `${open} t="str">${inner}<${p}v>${escapeText(value)}</${p}v></${p}c>`;
  if (typeof value === 'number') return `${open}>${inner}<${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${open} t="b">${inner}<${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  return inner ? `${open}>${inner}</${p}c>` : `${open}/>`;
}

const styleOf = (attributes: string): number => Number(attribute(attributes, 's') ?? 0) || 0;

/** The style of a cell that does not stand in the file: its row's, else its column's. */
function inheritedStyle(
  columns: readonly { readonly from: number; readonly to: number; readonly style: number }[],
  rowAttributes: string,
  column: number,
): number {
  if (/\bcustomFormat\s*=\s*["'](?:1|true)["']/.test(rowAttributes)) return styleOf(rowAttributes);
  return columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

export function columnStyles(head: string): { from: number; to: number; style: number }[] {
  return [...head.matchAll(/<(?:[\w.-]+:)?col\s([^<>]*)>/g)].map(([, attributes = '']) => ({
    from: Number(attribute(attributes, 'min')) - 1,
    to: Number(attribute(attributes, 'max')) - 1,
    style: Number(attribute(attributes, 'style') ?? 0) || 0,
  }));
}

export interface SheetData {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}
export function findSheetData(xml: string): SheetData {
  for (const tag of tags(xml)) {
    if (tag.name !== 'sheetData' || tag.kind === 'close') continue;
    if (tag.kind === 'empty') return { prefix: tag.prefix, start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end };
    const close = `</${tag.prefix}sheetData`;
    const innerEnd = xml.lastIndexOf(close);
    const end = xml.indexOf('>', innerEnd) + 1;
    if (innerEnd < tag.end || end === 0) break;
    return { prefix: tag.prefix, start: tag.start, end, innerStart: tag.end, innerEnd };
  }
  throw damaged('no sheet data');
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
  /** Empty for an element without content. */
  readonly inner: string;
}
/** The elements of one name in a text where they do not stand inside each other: rows in the data, cells in a row. */
export function* pieces(xml: string, from: number, to: number, name: string): Generator<Piece, void, undefined> {
  const open = new RegExp(`<${name}(?=[\\s>/])([^<>]*?)(/?)>`, 'g');
  const close = `</${name}>`;
  open.lastIndex = from;
  for (let match = open.exec(xml); match && match.index < to; match = open.exec(xml)) {
    const attributes = match[1] as string;
    if (match[2]) {
      yield { start: match.index, end: open.lastIndex, attributes, inner: '' };
      continue;
    }
    const end = xml.indexOf(close, open.lastIndex);
    if (end < 0 || end > to) throw damaged(`${name} without an end`);
    yield { start: match.index, end: end + close.length, attributes, inner: xml.slice(open.lastIndex, end) };
    open.lastIndex = end + close.length;
  }
}

/** The sheet with its rows in their order, each once: some programs write them as they were made, and a new row has its place between them. */
function rowsInOrder(xml: string): string {
  const data = findSheetData(xml);
  const rows: { readonly row: number; readonly attributes: string; readonly inner: string }[] = [];
  let ordered = true;
  let row = -1;
  for (const { attributes, inner } of pieces(xml, data.innerStart, data.innerEnd, `${data.prefix}row`)) {
    const before = row;
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
    ordered &&= row > before;
    rows.push({ row, attributes, inner });
  }
  if (ordered) return xml;
  const merged = new Map<number, { attributes: string; inner: string }>();
  for (const { row: number, attributes, inner } of rows.sort((a, b) => a.row - b.row)) {
    const same = merged.get(number);
    if (same) same.inner += inner;
    else merged.set(number, { attributes: withAttribute(attributes, 'r', String(number + 1)), inner });
  }
  const p = data.prefix;
  const text = [...merged.values()].map(({ attributes, inner }) => `<${p}row${attributes}>${inner}</${p}row>`).join('');
  return splice(xml, data.innerStart, data.innerEnd, text);
}

/** The cells of a row in their order; those without an address stand behind the one before them. */
function cellsInOrder(p: string, row: number, inner: string): string {
  const cells: { column: number; text: string }[] = [];
  let ordered = true;
  let column = -1;
  for (const piece of pieces(inner, 0, inner.length, `${p}c`)) {
    const before = column;
    const given = attribute(piece.attributes, 'r');
    column = given ? columnIndex(given.replace(/\d+$/, '')) : column + 1;
    ordered &&= column > before;
    const attributes = withAttribute(piece.attributes, 'r', a1(row, column));
    cells.push({ column, text: piece.inner ? `<${p}c${attributes}>${piece.inner}</${p}c>` : `<${p}c${attributes}/>` });
  }
  if (ordered) return inner;
  // Where a cell stands twice the last one holds, as it was read.
  return [...new Map(cells.sort((a, b) => a.column - b.column).map(({ column: at, text }) => [at, text])).values()].join('');
}

/** The sheet with these cells changed. */
export function patchCells(original: string, patches: Patches): string {
  if (patches.size === 0) return original;
  const xml = rowsInOrder(original);
  const data = findSheetData(xml);
  const p = data.prefix;
  const columns = columnStyles(xml.slice(0, data.start));
  const waiting = [...patches.keys()].sort((a, b) => a - b);
  let next = 0;
  const out: string[] = [];
  let copied = data.innerStart;
  let row = -1;
  const newRow = (index: number): string => {
    const cells = patchRow(p, index, '', patches.get(index) as ReadonlyMap<number, CellPatch>, '', columns);
    return cells ? `<${p}row r="${index + 1}">${cells}</${p}row>` : '';
  };
  for (const piece of pieces(xml, data.innerStart, data.innerEnd, `${p}row`)) {
    row = Number(attribute(piece.attributes, 'r') ?? row + 2) - 1;
    while (next < waiting.length && (waiting[next] as number) < row) {
      out.push(xml.slice(copied, piece.start), newRow(waiting[next++] as number));
      copied = piece.start;
    }
    if (next >= waiting.length) break;
    if (waiting[next] !== row) continue;
    next++;
    const inner = patchRow(p, row, piece.inner, patches.get(row) as ReadonlyMap<number, CellPatch>, piece.attributes, columns);
    // `spans` is a hint at where the row's cells stand, and may be wrong now.
    out.push(xml.slice(copied, piece.start), `<${p}row${withAttribute(piece.attributes, 'spans', undefined)}>${inner}</${p}row>`);
    copied = piece.end;
  }
  out.push(xml.slice(copied, data.innerEnd));
  for (; next < waiting.length; next++) out.push(newRow(waiting[next] as number));
  return grownDimension(`${xml.slice(0, data.start)}<${p}sheetData>${out.join('')}</${p}sheetData>${xml.slice(data.end)}`, patches);
}

function patchRow(
  p: string,
  row: number,
  given: string,
  patches: ReadonlyMap<number, CellPatch>,
  rowAttributes: string,
  columns: readonly { from: number; to: number; style: number }[],
): string {
  const inner = cellsInOrder(p, row, given);
  const waiting = [...patches.keys()].sort((a, b) => a - b);
  let next = 0;
  const out: string[] = [];
  const newCell = (column: number): string => {
    const patch = patches.get(column);
    if (patch?.kind === 'style') {
      const style = patch.style(inheritedStyle(columns, rowAttributes, column));
      return `<${p}c r="${a1(row, column)}"${style ? ` s="${style}"` : ''}/>`;
    }
    if (patch?.kind !== 'set') return '';
    const style = patch.style(inheritedStyle(columns, rowAttributes, column));
    return patch.value === null && patch.formula === undefined ? '' : cellXml(p, a1(row, column), style, patch.value, patch.formula, patch.fills);
  };
  let column = -1;
  let copied = 0;
  for (const piece of pieces(inner, 0, inner.length, `${p}c`)) {
    const given = attribute(piece.attributes, 'r');
    column = given ? columnIndex(given.replace(/\d+$/, '')) : column + 1;
    out.push(inner.slice(copied, piece.start));
    copied = piece.end;
    while (next < waiting.length && (waiting[next] as number) < column) out.push(newCell(waiting[next++] as number));
    const patch = patches.get(column);
    // A cell without an address takes its place from the one before it, which may be a new one now.
    const address = a1(row, column);
    let attributes = given ? piece.attributes : ` r="${address}"${piece.attributes}`;
    if (patch && 'restyle' in patch && patch.restyle) attributes = withAttribute(attributes, 's', String(patch.restyle(styleOf(attributes))));
    if (!patch) out.push(given ? inner.slice(piece.start, piece.end) : piece.inner ? `<${p}c${attributes}>${piece.inner}</${p}c>` : `<${p}c${attributes}/>`);
    else if (patch.kind === 'set') out.push(cellXml(p, address, patch.style(styleOf(attributes)), patch.value, patch.formula, patch.fills));
    else if (patch.kind === 'style') {
      const styled = withAttribute(attributes, 's', String(patch.style(styleOf(attributes))));
      out.push(piece.inner ? `<${p}c${styled}>${piece.inner}</${p}c>` : `<${p}c${styled}/>`);
    } else if (patch.kind === 'value') {
      const { type, inner: shown } = valueXml(p, patch.value);
      out.push(`<${p}c${withAttribute(attributes, 't', type)}>${withoutValue(p, piece.inner)}${shown}</${p}c>`);
    } else if (patch.kind === 'stale') out.push(`<${p}c${withAttribute(attributes, 't', undefined)}>${withoutValue(p, piece.inner)}</${p}c>`);
    else out.push(`<${p}c${attributes}>${ownFormula(p, piece.inner, patch.formula)}</${p}c>`);
    if (waiting[next] === column) next++;
  }
  out.push(inner.slice(copied));
  for (; next < waiting.length; next++) out.push(newCell(waiting[next] as number));
  return out.join('');
}

/** The value beside a formula: its type as a file tells it, and the element that holds it. */
function valueXml(p: string, value: CellValue): { readonly type: string | undefined; readonly inner: string } {
  const held = (text: string): string => `<${p}v>${text}</${p}v>`;
  if (value === null) return { type: undefined, inner: '' };
  if (isCellError(value)) return { type: 'e', inner: held(escapeText(value.error)) };
  if (typeof value === 'number') return { type: undefined, inner: held(String(value)) };
  return typeof value === 'boolean' ? { type: 'b', inner: held(value ? '1' : '0') } : { type: 'str', inner: held(escapeCellText(value)) };
}

const withoutValue = (p: string, inner: string): string => inner.replace(new RegExp(`<${p}v(?:\\s[^>]*)?(?:/>|>[^<]*</${p}v>)`), '');
const ownFormula = (p: string, inner: string, formula: string): string =>
  inner.replace(new RegExp(`<${p}f(?:\\s[^>]*?)?(?:/>|>[^<]*</${p}f>)`), () => `<${p}f>${escapeText(formula)}</${p}f>`);

/** `dimension` tells readers in advance how far the cells reach: it must not be too small. */
function grownDimension(xml: string, patches: Patches): string {
  const match = /<(?:[\w.-]+:)?dimension\s([^<>]*?)\/?>/.exec(xml.slice(0, 20_000));
  const area = match && parseArea(attribute(match[1] as string, 'ref') ?? '');
  if (!match || !area) return xml;
  let { top, left, bottom, right } = area;
  for (const [row, cells] of patches) {
    for (const column of cells.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const grown = areaName({ top, left, bottom, right });
  return grown === areaName(area)
    ? xml
    : splice(xml, match.index, match.index + match[0].length, match[0].replace(attribute(match[1] as string, 'ref') as string, grown));
}

/** What stands behind the marks in a sheet (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const BEHIND_MARKS = new Set(
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  ),
);

/** What stands behind merged cells in a sheet (CT_Worksheet). */
export const BEHIND_MERGES = new Set(
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  ),
);

/** The elements behind the cells. */
export function* behindCells(xml: string): Generator<Element, void, undefined> {
  yield* children(xml, findSheetData(xml).end);
}

/** A mark is a conditional format whose condition is always true and names us: `LEN("KVENTURE:error")>0`. */
const OURS = /LEN\(\s*(?:"|&quot;)KVENTURE:(?:error|warning|review|info)(?:"|&quot;)\s*\)/i;
export const isMark = (condition: string): boolean => OURS.test(condition);
export const markFormula = (severity: string): string => `LEN("KVENTURE:${severity}")&gt;0`;

export interface MarkGroup {
  readonly severity: string;
  /** Cells by zero-based row and column. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  readonly overlay: number;
}

/** The marks of ours that stand in a sheet: addresses as the file groups them. */
export function marksIn(xml: string): string[] {
  if (!OURS.test(xml)) return [];
  const found: string[] = [];
  for (const element of behindCells(xml)) {
    if (element.name === 'conditionalFormatting' && OURS.test(xml.slice(element.start, element.end)))
      for (const range of (attribute(element.attributes, 'sqref') ?? '').split(/\s+/)) if (range) found.push(range);
  }
  return found;
}

/** The marks of ours that stand in a sheet, with their severity. */
export function marksBySeverity(xml: string): { readonly severity: string; readonly ranges: readonly string[] }[] {
  if (!OURS.test(xml)) return [];
  const found: { severity: string; ranges: string[] }[] = [];
  for (const element of behindCells(xml)) {
    if (element.name !== 'conditionalFormatting') continue;
    const severity = /KVENTURE:(error|warning|review|info)/i.exec(xml.slice(element.start, element.end))?.[1]?.toLowerCase();
    if (severity) found.push({ severity, ranges: (attribute(element.attributes, 'sqref') ?? '').split(/\s+/).filter(Boolean) });
  }
  return found;
}

/** The formats laid over cells by a condition that a sheet uses, by their place in the list. */
export function overlaysUsed(xml: string): number[] {
  return [...xml.matchAll(/<(?:[\w.-]+:)?cfRule\s[^<>]*?\bdxfId\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
}

export function withoutMarks(xml: string): string {
  if (!OURS.test(xml)) return xml;
  const cuts: { start: number; end: number }[] = [];
  for (const element of behindCells(xml)) {
    if (element.name !== 'conditionalFormatting') continue;
    const rules = [...children(xml, element.innerStart)].filter((rule) => rule.name === 'cfRule');
    const ours = rules.filter((rule) => OURS.test(xml.slice(rule.start, rule.end)));
    if (ours.length === 0) continue;
    if (ours.length === rules.length) cuts.push(element);
    else for (const rule of ours) cuts.push(rule);
  }
  return cuts.reverse().reduce((rest, { start, end }) => splice(rest, start, end, ''), xml);
}

/** Readers stop at long lists of ranges: a conditional format takes at most this many. */
const RANGES_AT_ONCE = 500;

export function withMarks(xml: string, groups: readonly MarkGroup[]): string {
  const clean = withoutMarks(xml);
  const p = root(clean).prefix;
  let at = root(clean).innerEnd;
  let priority = 0;
  for (const element of behindCells(clean)) {
    if (BEHIND_MARKS.has(element.name) && element.start < at) at = element.start;
    // Conditional formats of newer makes stand in the extensions, and count in the same order.
    if (element.name === 'extLst') {
      for (const [, value] of clean.slice(element.start, element.end).matchAll(/\bpriority\s*=\s*["'](\d+)["']/g)) priority = Math.max(priority, Number(value));
    }
    if (element.name !== 'conditionalFormatting') continue;
    for (const rule of children(clean, element.innerStart)) priority = Math.max(priority, Number(attribute(rule.attributes, 'priority') ?? 0) || 0);
  }
  let marks = '';
  for (const { severity, cells, overlay } of groups) {
    const ranges = joined(cells);
    for (let from = 0; from < ranges.length; from += RANGES_AT_ONCE) {
      priority++;
      marks += `<${p}conditionalFormatting sqref="${ranges.slice(from, from + RANGES_AT_ONCE).join(' ')}"><${p}cfRule type="expression" dxfId="${overlay}" priority="${priority}"><${p}formula>${markFormula(severity)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
    }
  }
  return splice(clean, at, at, marks);
}

/** Cells below each other as one range. */
function joined(cells: readonly { readonly row: number; readonly column: number }[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const last = ranges.at(-1);
    if (last && last.column === column && row <= last.to + 1) last.to = row;
    else ranges.push({ column, from: row, to: row });
  }
  return ranges.map(({ column, from, to }) => (from === to ? a1(from, column) : `${columnName(column)}${from + 1}:${columnName(column)}${to + 1}`));
}

/** The sheet as one that is (or is not) among those selected when the workbook is opened; one that is so already is left alone. */
export function withSelected(xml: string, selected: boolean): string {
  const data = findSheetData(xml);
  const head = xml.slice(0, data.start).replace(/<((?:[\w.-]+:)?sheetView)(\s[^<>]*?)(\/?)>/g, (_, name: string, attributes: string, close: string) => {
    const same = isTrue(attribute(attributes, 'tabSelected')) === selected;
    return `<${name}${same ? attributes : withAttribute(attributes, 'tabSelected', selected ? '1' : '0')}${close}>`;
  });
  return head + xml.slice(data.start);
}

/** Whether the sheet is protected against changes. */
export function isProtected(xml: string): boolean {
  for (const element of behindCells(xml)) {
    if (element.name === 'sheetProtection') return /\bsheet\s*=\s*["'](?:1|true)["']/.test(element.attributes);
  }
  return false;
}

/** The styles of all cells that stand in the file, by row and column. */
export function stylesIn(xml: string, see: (row: number, column: number, style: number) => void): void {
  const data = findSheetData(xml);
  let row = -1;
  for (const piece of pieces(xml, data.innerStart, data.innerEnd, `${data.prefix}row`)) {
    row = Number(attribute(piece.attributes, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const cell of pieces(piece.inner, 0, piece.inner.length, `${data.prefix}c`)) {
      const given = attribute(cell.attributes, 'r');
      column = given ? columnIndex(given.replace(/\d+$/, '')) : column + 1;
      see(row, column, styleOf(cell.attributes));
    }
  }
}

/** The style of one cell as the file has it. */
export function styleAt(xml: string, row: number, column: number): number {
  const data = findSheetData(xml);
  const columns = columnStyles(xml.slice(0, data.start));
  let r = -1;
  for (const piece of pieces(xml, data.innerStart, data.innerEnd, `${data.prefix}row`)) {
    r = Number(attribute(piece.attributes, 'r') ?? r + 2) - 1;
    if (r < row) continue;
    if (r > row) break;
    let c = -1;
    for (const cell of pieces(piece.inner, 0, piece.inner.length, `${data.prefix}c`)) {
      const given = attribute(cell.attributes, 'r');
      c = given ? columnIndex(given.replace(/\d+$/, '')) : c + 1;
      if (c === column) return styleOf(cell.attributes);
    }
    return inheritedStyle(columns, piece.attributes, column);
  }
  return inheritedStyle(columns, '', column);
}
