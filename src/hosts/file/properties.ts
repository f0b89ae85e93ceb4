/**
 * What the add-in remembers in a workbook file: custom document properties (docProps/custom.xml), which Excel and LibreOffice keep when they
 * save. A value is JSON in plain ASCII, cut into pieces, since programs cut the text of a property at 255 characters:
 * `KVENTURE:corrections:0`, `KVENTURE:corrections:1` …
 */
import type { Package } from './package';
import { appendInside, attribute, children, escapeAttribute, escapeText, root, splice, unescapeXml, type Element } from './xml';

const PATH = 'docProps/custom.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';
/** The one format id that user-defined properties have (MS-OSHARED 2.3.3.2.3). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const PIECE = 250;

const partPath = (file: Package): string | undefined => file.relations('').find((relation) => relation.type.endsWith('/custom-properties'))?.target;

function elementsOf(xml: string): Iterable<Element> {
  const element = root(xml);
  return element.innerStart < element.innerEnd ? children(xml, element.innerStart) : [];
}

function pieces(xml: string, key: string): { element: Element; index: number; text: string }[] {
  const prefix = `KVENTURE:${key}:`;
  const found: { element: Element; index: number; text: string }[] = [];
  for (const element of elementsOf(xml)) {
    const name = attribute(element.attributes, 'name') ?? '';
    if (!name.startsWith(prefix) || !/^\d+$/.test(name.slice(prefix.length))) continue;
    found.push({
      element,
      index: Number(name.slice(prefix.length)),
      text: unescapeXml(xml.slice(element.innerStart, element.innerEnd).replace(/<[^>]*>/g, '')),
    });
  }
  return found;
}

export function recall(file: Package, key: string): unknown {
  const path = partPath(file);
  if (path === undefined || !file.has(path)) return undefined;
  const found = pieces(file.text(path), key).sort((a, b) => a.index - b.index);
  if (found.length === 0) return undefined;
  try {
    return JSON.parse(found.map((piece) => piece.text).join('')) as unknown;
  } catch {
    // Somebody else's or half a value: as if nothing were remembered.
    return undefined;
  }
}

export function remember(file: Package, key: string, value: unknown): void {
  const json =
    value === null || value === undefined
      ? ''
      : JSON.stringify(value).replace(/[\u007f-\uffff]/g, (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`);
  let path = partPath(file);
  if (path === undefined || !file.has(path)) {
    if (json === '') return;
    path = PATH;
    file.addPart(path, TYPE, '', 'custom-properties', EMPTY);
  }
  let xml = file.text(path);
  const old = pieces(xml, key);
  if (json === '' && old.length === 0) return;
  for (const { element } of old.reverse()) xml = splice(xml, element.start, element.end, '');
  // Nothing is left of us: a part that we made goes too.
  if (json === '' && xml === EMPTY) {
    file.removePart(path, '');
    return;
  }
  let pid = 1;
  for (const element of elementsOf(xml)) pid = Math.max(pid, Number(attribute(element.attributes, 'pid')) || 1);
  let added = '';
  for (let at = 0; at < json.length; at += PIECE) {
    pid++;
    added += `<property fmtid="${FORMAT}" pid="${pid}" name="${escapeAttribute(`KVENTURE:${key}:${at / PIECE}`)}"><vt:lpwstr>${escapeText(json.slice(at, at + PIECE))}</vt:lpwstr></property>`;
  }
  const end = root(xml);
  if (end.prefix !== '') added = added.replace(/<(\/?)property/g, `<$1${end.prefix}property`);
  if (!/\sxmlns:vt\s*=/.test(end.attributes))
    added = added.replace(/<vt:lpwstr>/g, '<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">');
  xml = appendInside(xml, end, added);
  file.setText(path, xml);
}
