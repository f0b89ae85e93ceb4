/** The styles of a workbook: only ever added to, so that every cell keeps the style it has. */
import { scaleOf } from '../../sheet/number-scale';
import { changedAlignment, changedBorder, changedFont, type StyleChange } from './style-change';
import { appendInside, attribute, child, children, escapeAttribute, root, splice, unescapeXml, withAttribute } from './xml';

/** The order of the lists in the part. */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'] as const;
type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="맑은 고딕"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The number formats that every program knows by number (ECMA-376 part 1, 18.8.30), as far as they are asked for here. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49 };
const FIRST_OWN_FORMAT = 164;

export interface CellLook {
  readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly size?: number; readonly color?: string };
  readonly fill?: string;
  readonly border?: 'thin' | 'top';
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly center?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly shrink?: boolean;
  readonly unlocked?: boolean;
  readonly link?: boolean;
}

const solid = (p: string, color: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

const counted = (list: ListName, attributes: string, count: number): string =>
  list === 'dxfs' && attribute(attributes, 'count') === undefined ? attributes : withAttribute(attributes, 'count', String(count));

export class Styles {
  constructor(private xml: string) {}

  get text(): string {
    return this.xml;
  }

  /** Elements of a list, as text. */
  private items(list: string): string[] {
    const found = child(this.xml, root(this.xml), list);
    return found && found.innerStart < found.innerEnd ? [...children(this.xml, found.innerStart)].map((item) => this.xml.slice(item.start, item.end)) : [];
  }

  /** The place in the list of this element; it is added where it is not there yet. */
  private place(list: ListName, item: string): number {
    const items = this.items(list);
    const known = items.indexOf(item);
    if (known >= 0) return known;
    const element = root(this.xml);
    const found = child(this.xml, element, list);
    if (!found) {
      const after: readonly string[] = LISTS.slice(LISTS.indexOf(list) + 1);
      let at = element.innerEnd;
      for (const other of element.innerStart < element.innerEnd ? children(this.xml, element.innerStart) : []) {
        if (after.includes(other.name)) {
          at = other.start;
          break;
        }
      }
      // Without a count, which may be left out (ECMA-376 18.8.15), a list of overlays is known for one that stood in no file: it goes with its last one.
      const made = `<${element.prefix}${list}${list === 'dxfs' ? '' : ' count="1"'}>${item}</${element.prefix}${list}>`;
      this.xml = at === element.innerEnd ? appendInside(this.xml, element, made) : splice(this.xml, at, at, made);
      return 0;
    }
    const inner = this.xml.slice(found.innerStart, found.innerEnd);
    const name = `${found.prefix}${list}`;
    this.xml = splice(this.xml, found.start, found.end, `<${name}${counted(list, found.attributes, items.length + 1)}>${inner}${item}</${name}>`);
    return items.length;
  }

  /** The styles whose number format divides what it shows, with what it divides by. */
  get scales(): ReadonlyMap<number, number> {
    const byFormat = new Map<string, number>();
    for (const item of this.items('numFmts')) {
      const scale = scaleOf(unescapeXml(attribute(item, 'formatCode') ?? ''));
      if (scale !== 1) byFormat.set(attribute(item, 'numFmtId') ?? '', scale);
    }
    const scales = new Map<number, number>();
    if (byFormat.size === 0) return scales;
    this.items('cellXfs').forEach((item, style) => {
      const scale = byFormat.get(attribute(item, 'numFmtId') ?? '');
      if (scale !== undefined) scales.set(style, scale);
    });
    return scales;
  }

  /** The styles whose font is struck through. */
  get struck(): ReadonlySet<number> {
    const fonts = new Set<string>();
    if (!this.xml.includes('strike')) return new Set();
    this.items('fonts').forEach((item, font) => {
      const strike = child(item, root(item), 'strike');
      const said = strike && attribute(item.slice(strike.start, strike.end), 'val');
      if (strike && said !== '0' && said !== 'false') fonts.add(String(font));
    });
    const struck = new Set<number>();
    if (fonts.size > 0) this.items('cellXfs').forEach((item, style) => void (fonts.has(attribute(item, 'fontId') ?? '0') && struck.add(style)));
    return struck;
  }

  private get prefix(): string {
    return root(this.xml).prefix;
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const formats = this.items('numFmts').map((item) => ({ id: Number(attribute(item, 'numFmtId')), code: attribute(item, 'formatCode') }));
    const known = formats.find((format) => format.code === code);
    if (known) return known.id;
    const id = formats.reduce((last, format) => (format.id > last ? format.id : last), FIRST_OWN_FORMAT - 1) + 1;
    this.place('numFmts', `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** The style that is this one but for its number format, or for the sign that what it holds is text whatever it looks like. */
  like(style: number, change: { readonly numberFormat?: string; readonly textOnly?: boolean }): number {
    if (change.numberFormat === undefined && !change.textOnly) return style;
    const xf = this.items('cellXfs')[style] ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const open = /^<((?:[\w.-]+:)?xf)((?:\s[^>]*?)?)(\/?)>/.exec(xf);
    if (!open) return style;
    let attributes = open[2] as string;
    if (change.numberFormat !== undefined) {
      attributes = withAttribute(withAttribute(attributes, 'numFmtId', String(this.numberFormat(change.numberFormat))), 'applyNumberFormat', '1');
    }
    if (change.textOnly) attributes = withAttribute(attributes, 'quotePrefix', '1');
    return this.place('cellXfs', `<${open[1]}${attributes}${open[3]}>${xf.slice(open[0].length)}`);
  }

  /** The style that is this one but for what is named. */
  changed(style: number, change: StyleChange): number {
    const p = this.prefix;
    let xf = this.items('cellXfs')[style] ?? `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const set = (name: string, value: number, apply: string): void => {
      const open = /^<((?:[\w.-]+:)?xf)((?:\s[^>]*?)?)(\/?)>/.exec(xf);
      if (!open) return;
      const attributes = withAttribute(withAttribute(open[2] as string, name, String(value)), apply, '1');
      xf = `<${open[1]}${attributes}${open[3]}>${xf.slice(open[0].length)}`;
    };
    const partOf = (list: ListName, name: string, empty: string): string => this.items(list)[Number(attribute(root(xf).attributes, name) ?? 0)] ?? empty;
    if (change.font) set('fontId', this.place('fonts', changedFont(partOf('fonts', 'fontId', `<${p}font/>`), change.font, p)), 'applyFont');
    if (change.fill !== undefined) {
      const fill = change.fill === null ? 0 : this.place('fills', solid(p, change.fill));
      set('fillId', fill, 'applyFill');
    }
    if (change.borders) set('borderId', this.place('borders', changedBorder(partOf('borders', 'borderId', `<${p}border/>`), change.borders, p)), 'applyBorder');
    if (change.numberFormat !== undefined) set('numFmtId', this.numberFormat(change.numberFormat), 'applyNumberFormat');
    if (change.alignment) xf = changedAlignment(xf, change.alignment, p);
    return this.place('cellXfs', xf);
  }

  /** Whether cells of this style may be written to on a protected sheet. */
  unlocked(style: number): boolean {
    return /<(?:[\w.-]+:)?protection\s[^>]*locked\s*=\s*["'](?:0|false)["']/.test(this.items('cellXfs')[style] ?? '');
  }

  /** A format laid over cells by a condition. */
  overlay(item: string): number {
    return this.place('dxfs', this.prefixed(item));
  }

  /** Takes these overlays away again: those at the end of the list that nothing uses, so that no other changes its place. */
  dropOverlays(items: readonly string[], used: ReadonlySet<number>): void {
    const ours = new Set(items.map((item) => this.prefixed(item)));
    const all = this.items('dxfs');
    let kept = all.length;
    while (kept > 0 && ours.has(all[kept - 1] as string) && !used.has(kept - 1)) kept--;
    const found = child(this.xml, root(this.xml), 'dxfs');
    if (!found || kept === all.length) return;
    const attributes = counted('dxfs', found.attributes, kept);
    const open = `<${found.prefix}dxfs${attributes}`;
    const none = attributes ? `${open}/>` : '';
    this.xml = splice(this.xml, found.start, found.end, kept === 0 ? none : `${open}>${all.slice(0, kept).join('')}</${found.prefix}dxfs>`);
  }

  private prefixed(item: string): string {
    return item.replace(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
  }

  /** A style of our own, in the workbook's first font. */
  look(look: CellLook): number {
    const p = this.prefix;
    const { font, fill, border } = look;
    let fontId = 0;
    if (font || look.link) {
      const base = this.items('fonts')[0] ?? `<${p}font><${p}sz val="11"/></${p}font>`;
      const kept = [...base.matchAll(/<(?:[\w.-]+:)?(name|family|charset|scheme|sz)\s[^>]*\/>/g)];
      const size = kept.find((match) => match[1] === 'sz')?.[0] ?? '';
      const rest = kept
        .filter((match) => match[1] !== 'sz')
        .map((match) => match[0])
        .join('');
      const color = font?.color ?? (look.link ? '0563C1' : undefined);
      fontId = this.place(
        'fonts',
        `<${p}font>${font?.bold ? `<${p}b/>` : ''}${font?.italic ? `<${p}i/>` : ''}${look.link ? `<${p}u/>` : ''}${font?.size ? `<${p}sz val="${font.size}"/>` : size}${color ? `<${p}color rgb="FF${color}"/>` : ''}${rest}</${p}font>`,
      );
    }
    const fillId = fill ? this.place('fills', solid(p, fill)) : 0;
    const side = (name: string, on: boolean): string => (on ? `<${p}${name} style="thin"><${p}color rgb="FF888888"/></${p}${name}>` : `<${p}${name}/>`);
    const all = border === 'thin';
    const borderId = border
      ? this.place('borders', `<${p}border>${side('left', all)}${side('right', all)}${side('top', true)}${side('bottom', all)}<${p}diagonal/></${p}border>`)
      : 0;
    const format = look.numberFormat === undefined ? 0 : this.numberFormat(look.numberFormat);
    const horizontal = look.align ?? (look.center ? 'center' : undefined);
    const vertical = look.vertical ?? (look.wrap ? 'top' : horizontal || look.shrink ? 'center' : undefined);
    const alignment =
      horizontal || vertical || look.wrap || look.shrink
        ? `<${p}alignment${horizontal ? ` horizontal="${horizontal}"` : ''}${vertical ? ` vertical="${vertical}"` : ''}${look.wrap ? ' wrapText="1"' : ''}${look.shrink && !look.wrap ? ' shrinkToFit="1"' : ''}/>`
        : '';
    const protection = look.unlocked ? `<${p}protection locked="0"/>` : '';
    const open = `<${p}xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${format ? ' applyNumberFormat="1"' : ''}${fontId ? ' applyFont="1"' : ''}${fillId ? ' applyFill="1"' : ''}${borderId ? ' applyBorder="1"' : ''}${alignment ? ' applyAlignment="1"' : ''}${protection ? ' applyProtection="1"' : ''}`;
    return this.place('cellXfs', alignment || protection ? `${open}>${alignment}${protection}</${p}xf>` : `${open}/>`);
  }
}
