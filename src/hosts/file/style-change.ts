/** Changes of a style that leave alone what they do not name: the parts of one format in styles.xml, as text in and text out. */
import { attribute, children, root, withAttribute } from './xml';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Only what is to change; null takes away. */
export interface StyleChange {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly size?: number;
    readonly name?: string;
    /** `RRGGBB`. */
    readonly color?: string | null;
  };
  readonly fill?: string | null;
  readonly borders?: Partial<Readonly<Record<Side, { readonly style: string; readonly color: string } | null>>>;
  readonly alignment?: {
    readonly horizontal?: string | null;
    readonly vertical?: string | null;
    readonly wrap?: boolean;
    readonly rotation?: number;
    readonly indent?: number;
  };
  readonly numberFormat?: string;
}

/** The order in which the parts of a font stand. */
const FONT_PARTS = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** The children of an element that is given as text, by name. */
function partsOf(item: string): Map<string, string> {
  const element = root(item);
  if (element.innerStart >= element.innerEnd) return new Map();
  return new Map([...children(item, element.innerStart)].map((part) => [part.name, item.slice(part.start, part.end)]));
}

export function changedFont(item: string, change: NonNullable<StyleChange['font']>, p: string): string {
  const parts = partsOf(item);
  const set = (name: string, text: string | undefined): void => void (text === undefined ? parts.delete(name) : parts.set(name, text));
  const flag = (name: string, on: boolean | undefined): void => {
    if (on !== undefined) set(name, on ? `<${p}${name}/>` : undefined);
  };
  flag('b', change.bold);
  flag('i', change.italic);
  flag('strike', change.strike);
  flag('u', change.underline);
  if (change.size !== undefined) set('sz', `<${p}sz val="${change.size}"/>`);
  if (change.color !== undefined) set('color', change.color === null ? undefined : `<${p}color rgb="FF${change.color}"/>`);
  if (change.name !== undefined) {
    set('name', `<${p}name val="${change.name.replace(/[&<>"]/g, '')}"/>`);
    // They say more of the font that it was.
    for (const name of ['scheme', 'family', 'charset']) parts.delete(name);
  }
  const order = (name: string): number => (FONT_PARTS.includes(name) ? FONT_PARTS.indexOf(name) : FONT_PARTS.length);
  const inner = [...parts].sort(([a], [b]) => order(a) - order(b)).map(([, text]) => text);
  return `<${p}font>${inner.join('')}</${p}font>`;
}

export function changedBorder(item: string, change: NonNullable<StyleChange['borders']>, p: string): string {
  const element = root(item);
  const parts = partsOf(item);
  for (const side of SIDES) {
    const line = change[side];
    if (line === undefined) continue;
    // Files made for two directions of writing name the sides by the direction.
    const name = side === 'left' && parts.has('start') ? 'start' : side === 'right' && parts.has('end') ? 'end' : side;
    parts.set(name, line === null ? `<${p}${name}/>` : `<${p}${name} style="${line.style}"><${p}color rgb="FF${line.color}"/></${p}${name}>`);
  }
  const order = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
  const inner = [...parts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, text]) => text);
  return `<${p}border${element.attributes}>${inner.join('')}</${p}border>`;
}

export function changedAlignment(xf: string, change: NonNullable<StyleChange['alignment']>, p: string): string {
  const element = root(xf);
  const inner = element.innerStart < element.innerEnd ? xf.slice(element.innerStart, element.innerEnd) : '';
  const found = inner ? [...children(inner, 0)].find(({ name }) => name === 'alignment') : undefined;
  let attributes = found?.attributes ?? '';
  const set = (name: string, value: string | undefined): void => void (attributes = withAttribute(attributes, name, value));
  if (change.horizontal !== undefined) set('horizontal', change.horizontal ?? undefined);
  if (change.vertical !== undefined) set('vertical', change.vertical ?? undefined);
  if (change.wrap !== undefined) set('wrapText', change.wrap ? '1' : undefined);
  if (change.rotation !== undefined) set('textRotation', change.rotation === 0 ? undefined : String(change.rotation));
  if (change.indent !== undefined) set('indent', change.indent === 0 ? undefined : String(change.indent));
  // Only one of both holds, and a program that is given both does as it likes.
  if (change.wrap && attribute(attributes, 'shrinkToFit') !== undefined) set('shrinkToFit', undefined);
  const alignment = attributes.trim() ? `<${p}alignment${attributes}/>` : '';
  const rest = found ? inner.slice(0, found.start) + inner.slice(found.end) : inner;
  const own = withAttribute(element.attributes, 'applyAlignment', alignment ? '1' : undefined);
  return alignment || rest ? `<${p}xf${own}>${alignment}${rest}</${p}xf>` : `<${p}xf${own}/>`;
}
