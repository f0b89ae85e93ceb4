/** A sheet's part after its rows or columns have moved, or after sheets that its formulas name were changed: everything in it that says where. */
import { a1, areaName, columnIndex, parseA1, parseArea } from '../../sheet/a1';
import type { SheetContent } from './cells';
import { cellKey } from './formulas';
import { ALL_COLUMNS, SheetMoves } from './moves';
import { movedFormula, movedRef, movedRefs, type Anchor, type Carried, type Restructuring } from './references';
import { findSheetData, pieces, type Piece } from './sheet-xml';
import { columnNameFor, columnNameIn, LONGEST_NAME } from './table-heads';
import { attribute, children, escapeText, root, unescapeXml, withAttribute, type Element } from './xml';

/** Elements with one area; without it they are nothing. */
const WITH_REF = new Set(['autoFilter', 'sortState', 'sortCondition', 'mergeCell', 'hyperlink', 'comment', 'threadedComment', 'table', 'location']);
const WITH_AREAS = new Set(['conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError', 'scenarios']);
/** A single cell, by `r`. */
const WITH_CELL = new Set(['cellWatch', 'inputCells']);
/** What holds a formula as its text. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula']);
/** Lists that are nothing when they are empty, with the attributes that count them. */
const LISTS = new Set([
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'rowBreaks',
  'colBreaks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'tableParts',
  'conditionalFormattings',
]);
const MAIN_CELL = 'A1';

export interface Walk {
  readonly home: string | undefined;
  readonly change: Restructuring;
  /** Of the sheet itself. */
  readonly moves: SheetMoves | undefined;
  readonly carried?: Carried | undefined;
}
/** What belongs to one cell and goes with it. */
const OF_A_CELL = new Set(['hyperlink', 'comment', 'threadedComment']);

/** The places on which carried cells stand now. */
const TAKEN = new WeakMap<Carried, ReadonlySet<string>>();
function takenBy(carried: Carried | undefined): ReadonlySet<string> | undefined {
  if (carried === undefined) return undefined;
  let taken = TAKEN.get(carried);
  if (!taken) TAKEN.set(carried, (taken = new Set([...carried.values()].map(({ row, column }) => a1(row, column)))));
  return taken;
}

/** Where a cell of the file stands now; undefined where it is gone, or another one has been put on it. */
function placeNow(at: { readonly row: number; readonly column: number }, { moves, carried }: Pick<Walk, 'moves' | 'carried'>) {
  const own = carried?.get(a1(at.row, at.column));
  if (own) return own;
  const [row, column] = moves ? [moves.rows.to(at.row), moves.columns.to(at.column)] : [at.row, at.column];
  return row === undefined || column === undefined || takenBy(carried)?.has(a1(row, column)) === true ? undefined : { row, column };
}

const distance = (before: string | undefined, after: string | undefined): Anchor | undefined => {
  const from = parseArea((before ?? '').split(/\s+/)[0] ?? '');
  const to = parseArea((after ?? '').split(/\s+/)[0] ?? '');
  return from && to ? { down: to.top - from.top, right: to.left - from.left } : undefined;
};

/** The attributes as they read now; undefined where the element has lost its place. */
function movedAttributes({ name, attributes }: Element, { home, moves, change, carried }: Walk, parent: string | undefined): string | undefined {
  let out = attributes;
  if (name === 'hyperlink') {
    const location = attribute(out, 'location');
    if (location?.includes('!')) out = withAttribute(out, 'location', movedFormula(location, undefined, change));
  }
  if (name === 'worksheetSource') {
    const sheet = attribute(out, 'sheet')?.toLowerCase();
    const renamed = sheet === undefined ? undefined : change.renamed.get(sheet);
    if (renamed !== undefined) out = withAttribute(out, 'sheet', renamed);
    const there = sheet === undefined ? undefined : change.moves.get(sheet);
    const ref = attribute(out, 'ref');
    return there && ref !== undefined ? withAttribute(out, 'ref', movedRef(ref, there) ?? ref) : out;
  }
  // A bound of a scale of colours may be a cell.
  if (name === 'cfvo' && attribute(out, 'type') === 'formula') out = withAttribute(out, 'val', movedFormula(attribute(out, 'val') ?? '', home, change));
  const cell = carried && OF_A_CELL.has(name) ? parseA1(attribute(out, 'ref') ?? '') : undefined;
  if (cell) {
    const now = placeNow(cell, { moves, carried });
    return now && withAttribute(out, 'ref', a1(now.row, now.column));
  }
  if (!moves) return out;
  if (WITH_REF.has(name) || name === 'dimension') {
    const ref = attribute(out, 'ref');
    const moved = ref === undefined ? undefined : movedRef(ref, moves);
    if (moved === undefined) return name === 'sortCondition' && ref === undefined ? out : undefined;
    if (name === 'mergeCell' && !moved.includes(':')) return undefined;
    if (name === 'mergeCell' && moved.split(':')[0] === moved.split(':')[1]) return undefined;
    out = withAttribute(out, 'ref', moved);
  }
  if (WITH_AREAS.has(name) || name === 'selection') {
    const areas = attribute(out, 'sqref');
    if (areas !== undefined) {
      const moved = movedRefs(areas, moves);
      if (moved === undefined && name !== 'selection') return undefined;
      out = withAttribute(out, 'sqref', moved ?? MAIN_CELL);
      if (name === 'selection' && (moved === undefined || moved !== areas))
        out = withAttribute(withAttribute(out, 'activeCell', (moved ?? MAIN_CELL).split(/[\s:]/)[0]), 'activeCellId', undefined);
    }
  }
  if (WITH_CELL.has(name)) {
    const moved = movedRef(attribute(out, 'r') ?? '', moves);
    if (moved === undefined) return undefined;
    out = withAttribute(out, 'r', moved);
  }
  if (name === 'brk') {
    const id = Number(attribute(out, 'id'));
    const moved = (parent === 'colBreaks' ? moves.columns : moves.rows).to(id);
    if (moved === undefined) return undefined;
    out = withAttribute(out, 'id', String(moved));
  }
  return out;
}

/** The columns' own lines: one may come apart, and one may go. */
function movedColumns(element: Element, moves: SheetMoves): string {
  const from = Number(attribute(element.attributes, 'min')) - 1;
  const to = Number(attribute(element.attributes, 'max')) - 1;
  return moves.columns
    .pieces(from, to)
    .map(([start, end]) => {
      const attributes = withAttribute(withAttribute(element.attributes, 'min', String(start + 1)), 'max', String(end + 1));
      return `<${element.prefix}col${attributes}/>`;
    })
    .join('');
}

/** The columns of a filter are counted from its first one. */
function movedFilterColumns(inner: string, before: string, after: string, moves: SheetMoves): string {
  const [from, to] = [parseArea(before), parseArea(after)];
  if (!from || !to) return inner;
  return inner.replace(
    /<((?:[\w.-]+:)?filterColumn)(\s[^<>]*?)(\/?)>(?:([\s\S]*?)<\/\1>)?/g,
    (all: string, name: string, attributes: string, empty: string, body: string | undefined) => {
      const column = moves.columns.to(from.left + Number(attribute(attributes, 'colId')));
      if (column === undefined) return '';
      return `<${name}${withAttribute(attributes, 'colId', String(column - to.left))}${empty}>${empty ? '' : `${body ?? ''}</${name}>`}`;
    },
  );
}

/** The text between two places with everything in it that says where, as it reads now. */
export function movedXml(xml: string, walk: Walk, from: number, to: number, parent?: string, anchor?: Anchor): string {
  const out: string[] = [];
  let copied = from;
  let columns: { readonly at: number; readonly text: string }[] | undefined;
  for (const element of from < to ? children(xml, from) : []) {
    if (element.start >= to) break;
    out.push(xml.slice(copied, element.start));
    copied = element.end;
    if (element.name === 'col' && parent === 'cols' && walk.moves) {
      const text = movedColumns(element, walk.moves);
      if (text) (columns ??= []).push({ at: Number(/\bmin="(\d+)"/.exec(text)?.[1] ?? 0), text });
      continue;
    }
    out.push(movedElement(xml, element, walk, parent, anchor));
  }
  if (columns)
    out.push(
      columns
        .sort((a, b) => a.at - b.at)
        .map(({ text }) => text)
        .join(''),
    );
  out.push(xml.slice(copied, to));
  return out.join('');
}

function movedElement(xml: string, element: Element, walk: Walk, parent: string | undefined, anchor: Anchor | undefined): string {
  const { name, prefix } = element;
  const full = `${prefix}${name}`;
  const attributes = movedAttributes(element, walk, parent);
  if (attributes === undefined) return '';
  const tag = xml.slice(element.start, element.innerStart);
  const isSame = attributes === element.attributes;
  // What says nothing else than before stays as its maker wrote it.
  if (element.innerStart >= element.end || tag.endsWith('/>')) return isSame ? xml.slice(element.start, element.end) : `<${full}${attributes}/>`;
  const inner = xml.slice(element.innerStart, element.innerEnd);
  if (FORMULAS.has(name)) {
    const formula = unescapeXml(inner);
    const moved = movedFormula(formula, walk.home, walk.change, anchor);
    return `${isSame ? tag : `<${full}${attributes}>`}${moved === formula ? inner : escapeText(moved)}</${full}>`;
  }
  if (name === 'sqref' && walk.moves) {
    const moved = movedRefs(inner.trim(), walk.moves);
    return moved === undefined ? '' : `<${full}${attributes}>${moved}</${full}>`;
  }
  let here = anchor;
  const own = WITH_AREAS.has(name) ? attribute(element.attributes, 'sqref') : undefined;
  if (own !== undefined) here = distance(own, attribute(attributes, 'sqref'));
  // Extensions name their areas behind what depends on them.
  const behind = own === undefined && WITH_AREAS.has(name) && walk.moves ? /<(?:[\w.-]+:)?sqref>([^<]*)</.exec(inner)?.[1] : undefined;
  if (behind !== undefined && walk.moves) {
    const moved = movedRefs(behind.trim(), walk.moves);
    if (moved === undefined) return '';
    here = distance(behind, moved);
  }
  let moved = movedXml(xml, walk, element.innerStart, element.innerEnd, name, here);
  if (name === 'autoFilter' && walk.moves)
    moved = movedFilterColumns(moved, attribute(element.attributes, 'ref') ?? '', attribute(attributes, 'ref') ?? '', walk.moves);
  if (!LISTS.has(name)) return `${isSame ? tag : `<${full}${attributes}>`}${moved}</${full}>`;
  const count = [...(moved.trim() ? children(moved, 0) : [])].length;
  if (count === 0) return '';
  let counted = attributes;
  if (attribute(attributes, 'count') !== undefined) counted = withAttribute(counted, 'count', String(count));
  if (attribute(attributes, 'manualBreakCount') !== undefined)
    counted = withAttribute(counted, 'manualBreakCount', String([...moved.matchAll(/\bman\s*=\s*["'](?:1|true)["']/g)].length));
  return `<${full}${counted}>${moved}</${full}>`;
}

/** Where anchors of drawings and controls stand: the nearest row or column that is left. */
const nearest = (moves: SheetMoves['rows'], at: number, size: number): number => {
  for (let place = at; place < size && place < at + 10_000; place++) {
    const moved = moves.to(place);
    if (moved !== undefined) return moved;
  }
  return at;
};
export const movedAnchors = (xml: string, moves: SheetMoves): string =>
  xml.replace(/<((?:[\w.-]+:)?)(from|to)((?:\s[^<>]*)?)>([\s\S]*?)<\/\1\2>/g, (_, prefix: string, name: string, attributes: string, inner: string) => {
    const text = inner.replace(/(<(?:[\w.-]+:)?(col|row)>)\s*(\d+)\s*(<)/g, (_all, open: string, side: string, at: string, close: string) => {
      const place = side === 'col' ? nearest(moves.columns, Number(at), ALL_COLUMNS) : nearest(moves.rows, Number(at), 1_048_576);
      return `${open}${place}${close}`;
    });
    return `<${prefix}${name}${attributes}>${text}</${prefix}${name}>`;
  });

/** The cells, with their formulas. `moves` is absent where only formulas change. */
function movedCells(xml: string, walk: Walk, content: SheetContent): string {
  const data = findSheetData(xml);
  const p = data.prefix;
  const { home, change, moves } = walk;
  const unshared = sharedNoLonger(content, walk);
  const rows: { readonly at: number; readonly text: string }[] = [];
  let row = -1;
  let ordered = true;
  for (const piece of pieces(xml, data.innerStart, data.innerEnd, `${p}row`)) {
    row = Number(attribute(piece.attributes, 'r') ?? row + 2) - 1;
    const now = moves ? moves.rows.to(row) : row;
    if (now === undefined) continue;
    const cells: { readonly at: number; readonly text: string }[] = [];
    let column = -1;
    let inOrder = true;
    for (const cell of pieces(piece.inner, 0, piece.inner.length, `${p}c`)) {
      const given = attribute(cell.attributes, 'r');
      column = given ? columnIndex(given.replace(/\d+$/, '')) : column + 1;
      const there = moves ? moves.columns.to(column) : column;
      if (there === undefined) continue;
      const inner = cell.inner.includes(`<${p}f`)
        ? movedFormulaXml(p, cell, content.formulas.get(cellKey(row, column)), unshared.has(cellKey(row, column)))
        : cell.inner;
      const attributes = withAttribute(cell.attributes, 'r', a1(now, there));
      inOrder &&= cells.length === 0 || there > (cells.at(-1) as { at: number }).at;
      cells.push({ at: there, text: inner ? `<${p}c${attributes}>${inner}</${p}c>` : `<${p}c${attributes}/>` });
    }
    if (!inOrder) cells.sort((a, b) => a.at - b.at);
    const attributes = withAttribute(withAttribute(piece.attributes, 'r', String(now + 1)), 'spans', undefined);
    ordered &&= rows.length === 0 || now > (rows.at(-1) as { at: number }).at;
    rows.push({ at: now, text: cells.length > 0 ? `<${p}row${attributes}>${cells.map(({ text }) => text).join('')}</${p}row>` : `<${p}row${attributes}/>` });
  }
  if (!ordered) rows.sort((a, b) => a.at - b.at);
  return `<${p}sheetData>${rows.map(({ text }) => text).join('')}</${p}sheetData>`;

  function movedFormulaXml(prefix: string, cell: Piece, writtenOut: string | undefined, own: boolean): string {
    return cell.inner.replace(
      new RegExp(`<${prefix}f((?:\\s[^<>]*?)?)(?:/>|>([^<]*)</${prefix}f>)`),
      (all: string, attributes: string, text: string | undefined) => {
        const type = attribute(attributes, 't');
        if (type === 'shared') {
          if (!own) return all;
          return writtenOut === undefined ? '' : `<${prefix}f>${escapeText(movedFormula(writtenOut, home, change))}</${prefix}f>`;
        }
        let kept = attributes;
        if (moves) {
          for (const name of ['ref', 'r1', 'r2']) {
            const ref = attribute(kept, name);
            if (ref !== undefined) kept = withAttribute(kept, name, movedRef(ref, moves) ?? ref);
          }
        }
        if (text === undefined) return `<${prefix}f${kept}/>`;
        const formula = unescapeXml(text);
        const moved = movedFormula(formula, home, change);
        return `<${prefix}f${kept}>${moved === formula ? text : escapeText(moved)}</${prefix}f>`;
      },
    );
  }
}

/** Formulas that can no longer be told from the one they were shared with. */
function sharedNoLonger(content: SheetContent, { home, change, moves }: Walk): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [master, followers] of content.shared) {
    const all = [master, ...followers];
    const changed =
      moves !== undefined ||
      all.some((key) => {
        const formula = content.formulas.get(key) ?? '';
        return movedFormula(formula, home, change) !== formula;
      });
    if (changed) for (const key of all) found.add(key);
  }
  return found;
}

/** A worksheet's part as it reads now. */
export function movedSheet(xml: string, walk: Walk, content: SheetContent): string {
  const data = findSheetData(xml);
  const element = root(xml);
  const head = movedPart(`${xml.slice(0, data.start)}</${element.prefix}${element.name}>`, walk, true);
  const tail = movedXml(xml, walk, data.end, element.innerEnd, element.name) + xml.slice(element.innerEnd);
  return head + movedCells(xml, walk, content) + (walk.moves ? movedAnchors(tail, walk.moves) : tail);
}

/** Any other part whose elements say where; `open`: without its last tag. */
export function movedPart(xml: string, walk: Walk, open = false): string {
  const element = root(xml);
  const inner = movedXml(xml, walk, element.innerStart, element.innerEnd, element.name);
  const attributes = movedAttributes(element, walk, undefined) ?? element.attributes;
  const tag = xml.slice(element.start, element.innerStart).replace(element.attributes, () => attributes);
  return xml.slice(0, element.start) + tag + inner + (open ? '' : xml.slice(element.innerEnd));
}

/** Whatever prefix a program gives them. */
const ROW = /(<(?:[\w.-]+:)?Row>\s*)(\d+)/;
const COLUMN = /(<(?:[\w.-]+:)?Column>\s*)(\d+)/;
/** The boxes of notes, which name their cells by number. Not every program writes them as XML. */
export function movedNotes(vml: string, { moves = new SheetMoves(), carried }: Pick<Walk, 'moves' | 'carried'>): string {
  return vml.replace(/<((?:[\w.-]+:)?)shape\b[\s\S]*?<\/\1shape>/g, (shape) => {
    const row = ROW.exec(shape)?.[2];
    const column = COLUMN.exec(shape)?.[2];
    let out = shape;
    let apart: Anchor | undefined;
    if (row !== undefined && column !== undefined) {
      const at = { row: Number(row), column: Number(column) };
      const now = placeNow(at, { moves, carried });
      if (now === undefined) return '';
      if (carried?.has(a1(at.row, at.column))) apart = { down: now.row - at.row, right: now.column - at.column };
      out = out.replace(ROW, `$1${now.row}`).replace(COLUMN, `$1${now.column}`);
    }
    return out.replace(/(<(?:[\w.-]+:)?Anchor>)([^<]*)(<)/, (all: string, open: string, numbers: string, close: string) => {
      const parts = numbers.split(',').map(Number);
      if (parts.length !== 8 || parts.some((part) => !Number.isFinite(part))) return all;
      const [fromColumn, dx, fromRow, dy, toColumn, ex, toRow, ey] = parts as [number, number, number, number, number, number, number, number];
      const left = apart ? Math.max(0, fromColumn + apart.right) : nearest(moves.columns, fromColumn, ALL_COLUMNS);
      const top = apart ? Math.max(0, fromRow + apart.down) : nearest(moves.rows, fromRow, 1_048_576);
      return `${open}${[left, dx, top, dy, left + toColumn - fromColumn, ex, top + toRow - fromRow, ey].join(', ')}${close}`;
    });
  });
}

/** A table's own list of columns where columns went or came; undefined where the table has lost its head. */
export function movedTable(
  xml: string,
  moves: SheetMoves,
  walk: Walk,
): { readonly xml: string; readonly headers: readonly { readonly row: number; readonly column: number; readonly text: string }[] } | undefined {
  const element = root(xml);
  const before = parseArea(attribute(element.attributes, 'ref') ?? '');
  if (!before) return { xml, headers: [] };
  const hasHeader = attribute(element.attributes, 'headerRowCount') !== '0';
  if (hasHeader && moves.rows.to(before.top) === undefined) return undefined;
  const ref = movedRef(attribute(element.attributes, 'ref') ?? '', moves);
  const after = ref === undefined ? undefined : parseArea(ref);
  let totals = Number(attribute(element.attributes, 'totalsRowCount') ?? 0);
  const hasLostTotals = totals > 0 && moves.rows.to(before.bottom) === undefined;
  if (hasLostTotals) totals = 0;
  // One row between its heads and its totals is the least that a table has.
  if (!after || after.bottom - after.top + 1 - totals - (hasHeader ? 1 : 0) < 1) return undefined;
  let out = movedPart(xml, { ...walk, moves });
  if (hasLostTotals) out = out.replace(/<(?:[\w.-]+:)?table\s[^>]*/, (tag) => tag.replace(/\stotalsRowCount="\d+"/, ''));
  // It filters all rows but the totals, those too that came between.
  out = out.replace(/(<(?:[\w.-]+:)?autoFilter\s[^<>]*?\bref=")[^"]*/, `$1${areaName({ ...after, bottom: after.bottom - totals })}`);
  const headers: { row: number; column: number; text: string }[] = [];
  const list = /<((?:[\w.-]+:)?)tableColumns(\s[^<>]*)>([\s\S]*?)<\/\1tableColumns>/.exec(out);
  if (!list) return { xml: out, headers };
  const items = [...children(list[3] as string, 0)].map((item) => (list[3] as string).slice(item.start, item.end));
  const names = new Set(items.map((item) => columnNameIn(item).toLowerCase()));
  let id = items.reduce((last, item) => Math.max(last, Number(attribute(item, 'id')) || 0), 0);
  const now: string[] = [];
  for (let column = after.left; column <= after.right; column++) {
    const origin = moves.columns.origin(column);
    const item = origin === undefined ? undefined : items[origin - before.left];
    if (item !== undefined) now.push(item);
    else {
      const typed = hasHeader ? walk.change.textAt?.(walk.home ?? '', after.top, column) : undefined;
      let name = typed !== undefined && typed.length <= LONGEST_NAME ? typed : undefined;
      for (let number = column - after.left + 1; name === undefined || names.has(name.toLowerCase()); number++) name = `Column${number}`;
      names.add(name.toLowerCase());
      now.push(`<${list[1]}tableColumn id="${++id}" name="${columnNameFor(name)}"/>`);
      if (hasHeader && name !== typed) headers.push({ row: after.top, column, text: name });
    }
  }
  const text = `<${list[1]}tableColumns${withAttribute(list[2] as string, 'count', String(now.length))}>${now.join('')}</${list[1]}tableColumns>`;
  return { xml: out.slice(0, list.index) + text + out.slice(list.index + list[0].length), headers };
}
