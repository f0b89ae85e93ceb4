/**
 * Just enough XML to change a part of a workbook in place: what is not changed keeps its bytes, white space and order. There is no tree.
 */
import { damaged } from './errors';

/** How a part is encoded: UTF-8 nearly always; UTF-16 is allowed too. */
export function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  return (
    /^(?:\u00ef\u00bb\u00bf|ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] ?? 'utf-8'
  );
}

/** A part as text that can be changed in place: comments are left out and text blocks written as plain text, since both could hide tags. */
export function decodePart(bytes: Uint8Array): string {
  let xml: string;
  try {
    xml = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(error);
  }
  return plainXml(xml);
}

/** Without comments, and with text blocks as plain text. */
export function plainXml(xml: string): string {
  const out: string[] = [];
  let copied = 0;
  const cut = (start: number, close: string, from: number, instead: (end: number) => string): number => {
    const end = xml.indexOf(close, from);
    if (end < 0) throw damaged('xml');
    out.push(xml.slice(copied, start), instead(end));
    copied = end + close.length;
    return copied;
  };
  const next = /<!--|<!\[CDATA\[|<!DOCTYPE|<\?(?!xml[\s?])/g;
  for (let match = next.exec(xml); match; match = next.exec(xml)) {
    const start = match.index;
    if (match[0] === '<!DOCTYPE') throw damaged('document type');
    if (match[0] === '<!--') next.lastIndex = cut(start, '-->', start + 4, () => '');
    else if (match[0] === '<?') next.lastIndex = cut(start, '?>', start + 2, () => '');
    else next.lastIndex = cut(start, ']]>', start + 9, (end) => escapeText(xml.slice(start + 9, end)));
  }
  return copied === 0 ? xml : out.join('') + xml.slice(copied);
}

export const encodePart = (xml: string): Uint8Array => new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w.-]+(["'])/, '$1UTF-8$2'));

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (all, hex?: string, decimal?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] as string;
        const code = hex ? parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : text;

/** Half a surrogate pair cannot be written in UTF-8. */
const LONELY = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const escapeText = (text: string): string => text.replace(LONELY, '\ufffd').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (ch) => `&#${ch.charCodeAt(0)};`);

/**
 * A cell's text as it stands in a file: characters that XML cannot hold are written `_x0007_`, and what happens to look so already
 * has its underscore written that way (ECMA-376 part 1, 22.9.2.19).
 */
export const escapeCellText = (text: string): string =>
  escapeText(
    text
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- these are the ones meant
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (ch) => `_x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );

export interface Tag {
  /** Where the tag starts and where it ends (exclusive). */
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'empty';
  /** With its colon, or empty. */
  readonly prefix: string;
  /** The name without its prefix. */
  readonly name: string;
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
}

const TAG = /<(\/?)([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+[^\s=>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/** The tags of a text from a place on. Comments and instructions are passed over; what is no XML is `damaged`. */
export function* tags(xml: string, from = 0): Generator<Tag, void, undefined> {
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      const comment = xml.startsWith('<!--', at);
      const end = xml.indexOf(comment ? '-->' : '>', at + 2);
      if (end < 0) throw damaged('xml');
      at = end + 1;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(xml);
    if (!match) throw damaged('xml');
    const end = TAG.lastIndex;
    yield {
      start: at,
      end,
      kind: match[1] ? 'close' : match[5] ? 'empty' : 'open',
      prefix: match[2] ?? '',
      name: match[3] as string,
      attributes: match[4] as string,
    };
    at = end;
  }
}

export interface Element {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: string;
  /** Of the whole element. */
  readonly start: number;
  readonly end: number;
  /** Of what stands inside. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** The elements directly inside what begins at `from`; ends with the tag that closes it. */
export function* children(xml: string, from: number): Generator<Element, void, undefined> {
  let depth = 0;
  let open: Tag | undefined;
  for (const tag of tags(xml, from)) {
    if (tag.kind === 'close') {
      if (depth === 0) return;
      depth--;
      if (depth === 0 && open)
        yield { name: open.name, prefix: open.prefix, attributes: open.attributes, start: open.start, end: tag.end, innerStart: open.end, innerEnd: tag.start };
    } else if (depth === 0 && tag.kind === 'empty') {
      yield { name: tag.name, prefix: tag.prefix, attributes: tag.attributes, start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end };
    } else if (tag.kind === 'open') {
      if (depth === 0) open = tag;
      depth++;
    }
  }
}

/** The element that a part is. */
export function root(xml: string): Element {
  for (const tag of tags(xml)) {
    if (tag.kind === 'close') break;
    const close = tag.kind === 'empty' ? tag.end : xml.lastIndexOf('</');
    if (close < tag.end) break;
    const end = tag.kind === 'empty' ? tag.end : xml.length;
    return { name: tag.name, prefix: tag.prefix, attributes: tag.attributes, start: tag.start, end, innerStart: tag.end, innerEnd: close };
  }
  throw damaged('xml without a root');
}

/** The first child of that name. */
export function child(xml: string, of: Element, name: string): Element | undefined {
  if (of.innerStart === of.innerEnd) return undefined;
  for (const element of children(xml, of.innerStart)) if (element.name === name) return element;
  return undefined;
}

/** An attribute by its name without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

/** The attributes with one set, added or (undefined) left out; the others keep their text. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const found = new RegExp(`\\s+(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
  return found.test(attributes) ? attributes.replace(found, () => written) : attributes + written;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** The text with `insert` put in at a place, or in place of what stands between two. */
export const splice = (xml: string, start: number, end: number, insert: string): string => xml.slice(0, start) + insert + xml.slice(end);

/** An element with text put in at the end of what it holds; one that was self-closed is opened for it. */
export function appendInside(xml: string, element: Element, insert: string): string {
  const tag = xml.slice(element.start, element.innerStart);
  if (!tag.endsWith('/>')) return splice(xml, element.innerEnd, element.innerEnd, insert);
  return splice(xml, element.start, element.innerStart, `${tag.slice(0, -2).trimEnd()}>${insert}</${element.prefix}${element.name}>`);
}
