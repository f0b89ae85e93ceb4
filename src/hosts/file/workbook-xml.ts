/** Changes in the part of the workbook: its list of sheets, its names, how it is calculated. */
import { a1, quoteSheet } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { appendInside, attribute, child, children, escapeAttribute, escapeText, isTrue, root, splice, unescapeXml, withAttribute, type Element } from './xml';

/** The order of the part's children (CT_Workbook, ECMA-376 part 1, 18.2.27), from the names on. */
const BEHIND_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const BEHIND_CALCULATION = BEHIND_NAMES.slice(1);

/** A sheet of ours carries this hidden name: it goes where the sheet goes, whatever program saves the workbook, and whatever the sheet is called. */
const OUR_SHEET = 'KVENTURE.SHEET';
const OUR_PRINT = 'KVENTURE.PRINT';

const list = (xml: string, name: string): Element | undefined => child(xml, root(xml), name);
const itemsOf = (xml: string, element: Element | undefined): Element[] =>
  element && element.innerStart < element.innerEnd ? [...children(xml, element.innerStart)] : [];

function insertBefore(xml: string, names: readonly string[], what: string): string {
  const element = root(xml);
  for (const other of children(xml, element.innerStart)) if (names.includes(other.name)) return splice(xml, other.start, other.start, what);
  return appendInside(xml, element, what);
}

export const isLocked = (xml: string): boolean => isTrue(attribute(list(xml, 'workbookProtection')?.attributes ?? '', 'lockStructure'));

const fixed = (row: number, column: number): string => a1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
/** `$A$1:$C$4`; whole rows as `$1:$4`. */
export const absoluteArea = ({ top, left, bottom, right }: Area): string =>
  left === 0 && right >= 16_383 ? `$${top + 1}:$${bottom + 1}` : `${fixed(top, left)}${top === bottom && left === right ? '' : `:${fixed(bottom, right)}`}`;

const sheetItems = (xml: string): Element[] => itemsOf(xml, list(xml, 'sheets')).filter((item) => item.name === 'sheet');

/** The place of a sheet among all sheets, charts included, as names and views count them. */
export const sheetIndex = (xml: string, id: string): number => sheetItems(xml).findIndex((item) => attribute(item.attributes, 'id') === id);

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the prefix of relations needs where the root does not declare it. */
function declaration(xml: string, prefix: string): string {
  const name = `xmlns:${prefix}`;
  if (new RegExp(`\\s${name}\\s*=`).test(root(xml).attributes)) return '';
  const elsewhere = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1];
  return ` ${name}="${escapeAttribute(elsewhere ?? RELATIONS)}"`;
}

/** Adds a sheet, with the names that belong to it: their formulas are areas of the sheet itself. `print`: of what we made, absent where a person made it. */
export function addSheet(
  xml: string,
  name: string,
  relation: string,
  own: readonly { readonly name: string; readonly areas: readonly Area[] }[] = [],
  print?: string,
): string {
  const sheets = list(xml, 'sheets') as Element;
  const items = sheetItems(xml);
  const number = items.reduce((last, item) => Math.max(last, Number(attribute(item.attributes, 'sheetId')) || 0), 0) + 1;
  // The relation is named with whatever prefix this workbook uses for relations, declared on the new element itself: elsewhere it may be
  // declared only on a neighbour.
  const prefix = /\s([\w.-]+):id\s*=/.exec(items[0]?.attributes ?? '')?.[1] ?? 'r';
  const p = sheets.prefix;
  const added = appendInside(
    xml,
    sheets,
    `<${p}sheet${declaration(xml, prefix)} name="${escapeAttribute(name)}" sheetId="${number}" ${prefix}:id="${relation}"/>`,
  );
  const areas = (of: readonly Area[]): string => of.map((area) => `${quoteSheet(name)}!${absoluteArea(area)}`).join(',');
  const mark =
    (print !== undefined
      ? `<${p}definedName name="${OUR_SHEET}" localSheetId="${items.length}" hidden="1">${escapeText(quoteSheet(name))}!$A$1</${p}definedName>` +
        // A text as the name's formula: LibreOffice, too, writes it back.
        `<${p}definedName name="${OUR_PRINT}" localSheetId="${items.length}" hidden="1">${escapeText(`"${print}"`)}</${p}definedName>`
      : '') +
    own
      .map((one) => `<${p}definedName name="${escapeAttribute(one.name)}" localSheetId="${items.length}">${escapeText(areas(one.areas))}</${p}definedName>`)
      .join('');
  if (!mark) return added;
  const names = list(added, 'definedNames');
  if (names && names.innerStart < names.innerEnd) return splice(added, names.innerEnd, names.innerEnd, mark);
  const withoutEmpty = names ? splice(added, names.start, names.end, '') : added;
  return insertBefore(withoutEmpty, BEHIND_NAMES, `<${p}definedNames>${mark}</${p}definedNames>`);
}

const ownName = (xml: string, id: string, wanted: string): Element | undefined => {
  const index = sheetIndex(xml, id);
  return itemsOf(xml, list(xml, 'definedNames')).find(
    (item) => attribute(item.attributes, 'name')?.toUpperCase() === wanted && Number(attribute(item.attributes, 'localSheetId')) === index,
  );
};
export const isOurSheet = (xml: string, id: string): boolean => ownName(xml, id, OUR_SHEET) !== undefined;

/** The print of a sheet of ours as it was made; undefined where nobody knows. */
export function printOfOurSheet(xml: string, id: string): string | undefined {
  const item = ownName(xml, id, OUR_PRINT);
  return item && unescapeXml(xml.slice(item.innerStart, item.innerEnd)).replace(/^"|"$/g, '');
}

/** Formulas of the workbook's names, except those that belong to the sheet itself. */
export function namesBeside(xml: string, id: string): string[] {
  const index = sheetIndex(xml, id);
  return itemsOf(xml, list(xml, 'definedNames'))
    .filter((item) => Number(attribute(item.attributes, 'localSheetId') ?? -1) !== index)
    .map((item) => unescapeXml(xml.slice(item.innerStart, item.innerEnd)));
}

/** Without the sheet: its own names go with it, and what counts sheets counts on. */
export function removeSheet(xml: string, id: string): string {
  const index = sheetIndex(xml, id);
  const counted = (attributes: string, name: string): string => {
    const at = Number(attribute(attributes, name) ?? -1);
    return at > index || (at === index && at > 0 && name !== 'localSheetId') ? withAttribute(attributes, name, String(at - 1)) : attributes;
  };
  const rewrite = (text: string, item: Element, attributes: string): string => {
    const tag = text.slice(item.start, item.innerStart);
    return splice(
      text,
      item.start,
      item.innerStart,
      tag.replace(item.attributes, () => attributes),
    );
  };
  let out = xml;
  const names = list(out, 'definedNames');
  const items = itemsOf(out, names);
  const staying = items.filter((item) => Number(attribute(item.attributes, 'localSheetId') ?? -1) !== index);
  if (names && items.length > 0 && staying.length === 0) out = splice(out, names.start, names.end, '');
  else {
    for (const item of items.reverse()) {
      if (!staying.includes(item)) out = splice(out, item.start, item.end, '');
      else out = rewrite(out, item, counted(item.attributes, 'localSheetId'));
    }
  }
  const sheet = sheetItems(out)[index];
  if (sheet) out = splice(out, sheet.start, sheet.end, '');
  for (const view of itemsOf(out, list(out, 'bookViews')).reverse()) {
    out = rewrite(out, view, counted(counted(view.attributes, 'activeTab'), 'firstSheet'));
  }
  return out;
}

/** Which sheet is shown when the workbook is opened. */
export function activeIndex(xml: string): number {
  const view = itemsOf(xml, list(xml, 'bookViews'))[0];
  return Number(attribute(view?.attributes ?? '', 'activeTab') ?? 0) || 0;
}

export function activate(xml: string, index: number): string {
  const view = itemsOf(xml, list(xml, 'bookViews'))[0];
  if (!view)
    return insertBefore(
      xml,
      ['sheets'],
      `<${root(xml).prefix}bookViews><${root(xml).prefix}workbookView activeTab="${index}"/></${root(xml).prefix}bookViews>`,
    );
  const tag = xml.slice(view.start, view.innerStart);
  return splice(
    xml,
    view.start,
    view.innerStart,
    tag.replace(view.attributes, () => withAttribute(view.attributes, 'activeTab', String(index))),
  );
}

/** Everything is calculated anew when a spreadsheet program opens the file. */
export function calculateOnLoad(xml: string): string {
  const found = list(xml, 'calcPr');
  const p = root(xml).prefix;
  if (!found) return insertBefore(xml, BEHIND_CALCULATION, `<${p}calcPr fullCalcOnLoad="1"/>`);
  return splice(xml, found.start, found.end, `<${p}calcPr${withAttribute(found.attributes, 'fullCalcOnLoad', '1')}/>`);
}

/** The workbook with the formulas of its names rewritten. */
export function withFormulasOfNames(xml: string, change: (formula: string) => string): string {
  let out = xml;
  for (const item of itemsOf(xml, list(xml, 'definedNames')).reverse()) {
    const formula = unescapeXml(xml.slice(item.innerStart, item.innerEnd));
    const changed = change(formula);
    if (changed !== formula) out = splice(out, item.innerStart, item.innerEnd, escapeText(changed));
  }
  return out;
}

/** The sheet under another name in the list of sheets alone. */
export function renameSheet(xml: string, name: string, next: string): string {
  const item = sheetItems(xml).find((one) => attribute(one.attributes, 'name')?.toLowerCase() === name.toLowerCase());
  return item ? withTag(xml, item, withAttribute(item.attributes, 'name', next)) : xml;
}

const withTag = (xml: string, item: Element, attributes: string): string =>
  splice(
    xml,
    item.start,
    item.innerStart,
    xml.slice(item.start, item.innerStart).replace(item.attributes, () => attributes),
  );

/** Shows or hides a sheet. */
export function showSheet(xml: string, id: string, visible: boolean): string {
  const item = sheetItems(xml).find((one) => attribute(one.attributes, 'id') === id);
  return item ? withTag(xml, item, withAttribute(item.attributes, 'state', visible ? undefined : 'hidden')) : xml;
}

/** The sheets in another order: these first to last, those that are not named keep their places. Whatever counts sheets counts anew. */
export function orderSheets(xml: string, ids: readonly string[]): string {
  const items = sheetItems(xml);
  const named = items.filter((item) => ids.includes(attribute(item.attributes, 'id') ?? ''));
  const wanted = [...named].sort((a, b) => ids.indexOf(attribute(a.attributes, 'id') ?? '') - ids.indexOf(attribute(b.attributes, 'id') ?? ''));
  const order = items.map((item) => (named.includes(item) ? (wanted.shift() as Element) : item));
  if (order.every((item, index) => item === items[index])) return xml;
  const place = new Map(order.map((item, index) => [items.indexOf(item), index]));
  let out = xml;
  // From the end on, so that the places before stay true.
  for (const [index, item] of [...items.entries()].reverse()) {
    const next = order[index] as Element;
    out = splice(out, item.start, item.end, xml.slice(next.start, next.end));
  }
  for (const item of itemsOf(out, list(out, 'definedNames')).reverse()) {
    const local = attribute(item.attributes, 'localSheetId');
    const now = local === undefined ? undefined : place.get(Number(local));
    if (now !== undefined) out = withTag(out, item, withAttribute(item.attributes, 'localSheetId', String(now)));
  }
  for (const view of itemsOf(out, list(out, 'bookViews')).reverse()) {
    let { attributes } = view;
    for (const name of ['activeTab', 'firstSheet']) {
      const now = place.get(Number(attribute(attributes, name) ?? 0));
      if (attribute(attributes, name) !== undefined || (now ?? 0) > 0) attributes = withAttribute(attributes, name, String(now ?? 0));
    }
    out = withTag(out, view, attributes);
  }
  return out;
}

export interface NameChanges {
  readonly removed: readonly { readonly name: string; readonly scope?: string | undefined }[];
  /** `scope`: the sheet that the name belongs to; formulas as a file holds them. */
  readonly set: readonly { readonly name: string; readonly scope?: string | undefined; readonly formula: string }[];
}

/** What a sheet filters has a name of its own, which nobody sees. */
export const FILTER_NAME = '_xlnm._FilterDatabase';

/** The workbook with names that a person changed; what else a name says stays. */
export function withNames(xml: string, { removed, set }: NameChanges): string {
  const placeOf = (scope: string | undefined): number | undefined => {
    const place = scope === undefined ? -1 : sheetItems(xml).findIndex((item) => attribute(item.attributes, 'name') === scope);
    return place < 0 ? undefined : place;
  };
  const find = (text: string, name: string, scope: string | undefined): Element | undefined =>
    itemsOf(text, list(text, 'definedNames')).find((item) => {
      const local = attribute(item.attributes, 'localSheetId');
      return attribute(item.attributes, 'name')?.toLowerCase() === name.toLowerCase() && (local === undefined ? undefined : Number(local)) === placeOf(scope);
    });
  let out = xml;
  for (const { name, scope } of removed) {
    const item = find(out, name, scope);
    if (item) out = splice(out, item.start, item.end, '');
  }
  for (const { name, scope, formula } of set) {
    const item = find(out, name, scope);
    if (item && item.innerStart < item.innerEnd) {
      out = splice(out, item.innerStart, item.innerEnd, escapeText(formula));
      continue;
    }
    const p = root(out).prefix;
    const place = placeOf(scope);
    const own = name === FILTER_NAME ? ' hidden="1"' : '';
    const text = `<${p}definedName name="${escapeAttribute(name)}"${place === undefined ? '' : ` localSheetId="${place}"`}${own}>${escapeText(formula)}</${p}definedName>`;
    const names = list(out, 'definedNames');
    if (names && names.innerStart < names.innerEnd) out = splice(out, names.innerEnd, names.innerEnd, text);
    else out = insertBefore(names ? splice(out, names.start, names.end, '') : out, BEHIND_NAMES, `<${p}definedNames>${text}</${p}definedNames>`);
  }
  const names = list(out, 'definedNames');
  return names && itemsOf(out, names).length === 0 ? splice(out, names.start, names.end, '') : out;
}
