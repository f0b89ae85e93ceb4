/** What a sheet is beside its cells: heights and widths, what is hidden, merged, frozen. Only what is named changes. */
import { a1, areaName } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { withFilter, withoutIdleFilter, type SheetFilter } from './filters';
import { BEHIND_MERGES, findSheetData, pieces } from './sheet-xml';
import type { Styles } from './styles';
import { attribute, child, children, root, splice, withAttribute } from './xml';

export interface LineShape {
  /** Points of a row, characters of a column; null: as the program makes it. */
  readonly size?: number | null;
  /** Points that the text of a row of ours needs: kept as no height that somebody chose, so that it follows the text when that is edited. */
  readonly fits?: number;
  readonly hidden?: boolean;
  /** The style of cells that do not stand in the file. */
  readonly style?: (old: number, styles: Styles) => number;
}
export interface ValidationChanges {
  /** The areas of rules by their place in the file; undefined: the rule goes. */
  readonly moved: ReadonlyMap<number, string | undefined>;
  /** As they are written, without a prefix. */
  readonly added: readonly string[];
}
export interface SheetShape {
  readonly rows?: ReadonlyMap<number, LineShape>;
  readonly columns?: ReadonlyMap<number, LineShape>;
  readonly merges?: readonly Area[];
  /** Rows and columns that stay while the others are scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridLines?: boolean;
  /** `RRGGBB`; null: none. */
  readonly tabColor?: string | null;
  readonly validations?: ValidationChanges;
  /** Null: none. */
  readonly filter?: SheetFilter | null;
}

export const showsRows = (shape: SheetShape | undefined): boolean => [...(shape?.rows?.values() ?? [])].some(({ hidden }) => hidden === false);

export function shapedSheet(xml: string, shape: SheetShape, styles: Styles): string {
  let out = xml;
  if (shape.rows?.size) out = withRows(out, shape.rows, styles);
  if (showsRows(shape)) out = withoutIdleFilter(out);
  if (shape.filter !== undefined) out = withFilter(out, shape.filter);
  if (shape.merges) out = withMerges(out, shape.merges);
  if (shape.validations) out = withValidations(out, shape.validations);
  if (shape.columns?.size) out = withColumns(out, shape.columns, styles);
  if (shape.frozen || shape.gridLines !== undefined) out = withView(out, shape);
  if (shape.tabColor !== undefined) out = withTabColor(out, shape.tabColor);
  return out;
}

function withRows(xml: string, rows: ReadonlyMap<number, LineShape>, styles: Styles): string {
  const data = findSheetData(xml);
  const p = data.prefix;
  const waiting = [...rows.keys()].sort((a, b) => a - b);
  const changed = (attributes: string, { size, fits, hidden, style }: LineShape): string => {
    let out = attributes;
    if (style) out = withAttribute(withAttribute(out, 's', String(style(Number(attribute(out, 's') ?? 0), styles))), 'customFormat', '1');
    if (size !== undefined)
      out = withAttribute(withAttribute(out, 'ht', size === null ? undefined : String(size)), 'customHeight', size === null ? undefined : '1');
    if (fits !== undefined && size === undefined && attribute(out, 'ht') === undefined) out = withAttribute(out, 'ht', String(fits));
    if (hidden !== undefined) out = withAttribute(out, 'hidden', hidden ? '1' : undefined);
    return out;
  };
  const out: string[] = [];
  let copied = data.innerStart;
  let next = 0;
  let row = -1;
  const fresh = (at: number): string => `<${p}row${changed(` r="${at + 1}"`, rows.get(at) as LineShape)}/>`;
  for (const piece of pieces(xml, data.innerStart, data.innerEnd, `${p}row`)) {
    row = Number(attribute(piece.attributes, 'r') ?? row + 2) - 1;
    out.push(xml.slice(copied, piece.start));
    while (next < waiting.length && (waiting[next] as number) < row) out.push(fresh(waiting[next++] as number));
    if (waiting[next] === row) {
      const attributes = changed(piece.attributes, rows.get(row) as LineShape);
      out.push(piece.inner ? `<${p}row${attributes}>${piece.inner}</${p}row>` : `<${p}row${attributes}/>`);
      next++;
    } else out.push(xml.slice(piece.start, piece.end));
    copied = piece.end;
  }
  out.push(xml.slice(copied, data.innerEnd));
  for (; next < waiting.length; next++) out.push(fresh(waiting[next] as number));
  return `${xml.slice(0, data.start)}<${p}sheetData>${out.join('')}</${p}sheetData>${xml.slice(data.end)}`;
}

function withMerges(xml: string, merges: readonly Area[]): string {
  const data = findSheetData(xml);
  const p = data.prefix;
  const text =
    merges.length === 0
      ? ''
      : `<${p}mergeCells count="${merges.length}">${merges.map((area) => `<${p}mergeCell ref="${areaName(area)}"/>`).join('')}</${p}mergeCells>`;
  let at = root(xml).innerEnd;
  for (const element of children(xml, data.end)) {
    if (element.name === 'mergeCells') return splice(xml, element.start, element.end, text);
    if (BEHIND_MERGES.has(element.name)) {
      at = element.start;
      break;
    }
  }
  return splice(xml, at, at, text);
}

const BEHIND_VALIDATIONS = new Set([...BEHIND_MERGES].filter((name) => !['phoneticPr', 'conditionalFormatting', 'dataValidations'].includes(name)));

function withValidations(xml: string, { moved, added }: ValidationChanges): string {
  const data = findSheetData(xml);
  const p = data.prefix;
  let at = root(xml).innerEnd;
  let found: { readonly start: number; readonly end: number; readonly attributes: string; readonly items: readonly string[] } | undefined;
  for (const element of children(xml, data.end)) {
    if (element.name === 'dataValidations') {
      const inner = element.innerStart < element.innerEnd ? [...children(xml, element.innerStart)] : [];
      found = { ...element, items: inner.map(({ start, end }) => xml.slice(start, end)) };
    }
    if (BEHIND_VALIDATIONS.has(element.name) && element.start < at) at = element.start;
  }
  const kept = (found?.items ?? []).flatMap((item, index) => {
    if (!moved.has(index)) return [item];
    const areas = moved.get(index);
    if (areas === undefined) return [];
    return [
      item.replace(
        /^(<[\w.:-]+)((?:\s[^>]*?)?)(\/?>)/,
        (_, open: string, attributes: string, close: string) => `${open}${withAttribute(attributes, 'sqref', areas)}${close}`,
      ),
    ];
  });
  const items = [...kept, ...added.filter(Boolean).map((item) => item.replace(/<(\/?)(?=\w)/g, `<$1${p}`))];
  const text =
    items.length === 0
      ? ''
      : `<${p}dataValidations${withAttribute(found?.attributes ?? '', 'count', String(items.length))}>${items.join('')}</${p}dataValidations>`;
  return found ? splice(xml, found.start, found.end, text) : splice(xml, at, at, text);
}

function withColumns(xml: string, columns: ReadonlyMap<number, LineShape>, styles: Styles): string {
  const data = findSheetData(xml);
  const p = data.prefix;
  const head = xml.slice(0, data.start);
  const found = /<((?:[\w.-]+:)?)cols(?:\s[^<>]*)?>([\s\S]*?)<\/\1cols>/.exec(head);
  const items = found ? [...children(found[2] as string, 0)].map(({ attributes }) => attributes) : [];
  const lines: { readonly from: number; readonly to: number; readonly attributes: string }[] = [];
  const told = new Set<number>();
  const changed = (attributes: string, at: number): string => {
    const { size, hidden, style } = columns.get(at) as LineShape;
    let out = attributes;
    if (style) out = withAttribute(out, 'style', String(style(Number(attribute(out, 'style') ?? 0), styles)));
    if (size !== undefined)
      out = withAttribute(withAttribute(out, 'width', size === null ? '8.43' : String(size)), 'customWidth', size === null ? undefined : '1');
    if (hidden !== undefined) out = withAttribute(out, 'hidden', hidden ? '1' : undefined);
    // A column is never without a width in a file.
    return attribute(out, 'width') === undefined ? withAttribute(out, 'width', '8.43') : out;
  };
  for (const attributes of items) {
    const from = Number(attribute(attributes, 'min')) - 1;
    const to = Number(attribute(attributes, 'max')) - 1;
    let begun = from;
    for (const at of [...columns.keys()].filter((column) => column >= from && column <= to).sort((a, b) => a - b)) {
      if (begun < at) lines.push({ from: begun, to: at - 1, attributes });
      lines.push({ from: at, to: at, attributes: changed(attributes, at) });
      told.add(at);
      begun = at + 1;
    }
    if (begun <= to) lines.push({ from: begun, to, attributes });
  }
  for (const at of columns.keys()) if (!told.has(at)) lines.push({ from: at, to: at, attributes: changed('', at) });
  const text = lines
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, attributes }) => `<${p}col${withAttribute(withAttribute(attributes, 'min', String(from + 1)), 'max', String(to + 1))}/>`)
    .join('');
  const list = `<${p}cols>${text}</${p}cols>`;
  return found ? splice(xml, found.index, found.index + found[0].length, list) : splice(xml, data.start, data.start, list);
}

function withView(xml: string, { frozen, gridLines }: SheetShape): string {
  const element = root(xml);
  const p = element.prefix;
  const views = child(xml, element, 'sheetViews');
  if (!views || views.innerStart >= views.innerEnd) {
    const data = findSheetData(xml);
    let at = data.start;
    for (const other of children(xml, element.innerStart)) {
      if (!['sheetPr', 'dimension', 'sheetViews'].includes(other.name)) {
        at = other.start;
        break;
      }
    }
    const empty = views ? splice(xml, views.start, views.end, '') : xml;
    const place = views && views.start < at ? at - (views.end - views.start) : at;
    return withView(splice(empty, place, place, `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`), { frozen, gridLines });
  }
  const [view] = [...children(xml, views.innerStart)];
  if (!view) return xml;
  let attributes = view.attributes;
  if (gridLines !== undefined) attributes = withAttribute(attributes, 'showGridLines', gridLines ? undefined : '0');
  let inner = view.innerStart < view.innerEnd ? xml.slice(view.innerStart, view.innerEnd) : '';
  if (frozen) {
    // Panes and what is selected in each belong together.
    const rest = inner
      ? [...children(inner, 0)].filter(({ name }) => name !== 'pane' && name !== 'selection').map(({ start, end }) => inner.slice(start, end))
      : [];
    const { rows, columns } = frozen;
    if (rows === 0 && columns === 0) inner = rest.join('');
    else {
      const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
      const sizes = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
      inner = `<${p}pane${sizes} topLeftCell="${a1(rows, columns)}" activePane="${pane}" state="frozen"/><${p}selection pane="${pane}"/>${rest.join('')}`;
    }
  }
  const text = inner ? `<${p}sheetView${attributes}>${inner}</${p}sheetView>` : `<${p}sheetView${attributes}/>`;
  return splice(xml, view.start, view.end, text);
}

function withTabColor(xml: string, color: string | null): string {
  const element = root(xml);
  const p = element.prefix;
  const found = child(xml, element, 'sheetPr');
  const tab = color === null ? '' : `<${p}tabColor rgb="FF${color}"/>`;
  if (!found) return tab ? splice(xml, element.innerStart, element.innerStart, `<${p}sheetPr>${tab}</${p}sheetPr>`) : xml;
  const inner = found.innerStart < found.innerEnd ? xml.slice(found.innerStart, found.innerEnd) : '';
  const rest = inner ? [...children(inner, 0)].filter(({ name }) => name !== 'tabColor').map(({ start, end }) => inner.slice(start, end)) : [];
  return splice(xml, found.start, found.end, `<${p}sheetPr${found.attributes}>${tab}${rest.join('')}</${p}sheetPr>`);
}
