/** The filter of a sheet: what it filters and by what, read and written, and that its conditions go once none of its rows is hidden any more. */
import { areaName, parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { BEHIND_MERGES, behindCells, findSheetData, pieces } from './sheet-xml';
import { attribute, children, escapeAttribute, isTrue, root, splice, type Element } from './xml';

/** One of at most two tests of a column; without an operator the text has to match, `*` and `?` standing for others. */
export interface FilterTest {
  readonly operator?: string;
  readonly value: string;
}
export interface FilterColumn {
  readonly column: number;
  /** Texts, as their cells show them, that are kept. */
  readonly values?: readonly string[];
  /** Years, months and days that are kept: `2013`, `2013-01`, `2013-01-25`. */
  readonly days?: readonly string[];
  readonly blank?: boolean;
  readonly tests?: readonly FilterTest[];
  /** Both tests have to hold. */
  readonly and?: boolean;
}
export interface SheetFilter {
  /** With its headings. */
  readonly area: Area;
  readonly columns: readonly FilterColumn[];
}

/** A filter with conditions that the grid does not draw. */
export interface Filtered {
  /** The rows that its conditions keep or hide, without the headings. */
  readonly area: Area;
  /** Of those the ones that are hidden. */
  readonly hidden: readonly number[];
  /** Undefined where the conditions cannot be read. */
  readonly asks: SheetFilter | undefined;
}

const OPERATORS: ReadonlySet<string> = new Set(['equal', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual']);
/** Which parts of a day say what a group holds. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { year: ['year'], month: ['year', 'month'], day: ['year', 'month', 'day'] };

/** What stands behind a filter in a sheet (CT_Worksheet). */
const BEHIND_FILTER: ReadonlySet<string> = new Set(['sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', ...BEHIND_MERGES]);

const inside = (xml: string, of: Element): readonly Element[] => (of.innerStart < of.innerEnd ? [...children(xml, of.innerStart)] : []);
const filterIn = (xml: string): Element | undefined => {
  for (const element of behindCells(xml)) if (element.name === 'autoFilter') return element;
  return undefined;
};

/** The filter with what it asks of each column; undefined where there is none, or one that asks in a way that is not read (colours, averages, the ten largest). */
export function filterOf(xml: string, filter = filterIn(xml)): SheetFilter | undefined {
  const area = filter && parseArea(attribute(filter.attributes, 'ref') ?? '');
  if (!filter || !area) return undefined;
  const columns: FilterColumn[] = [];
  for (const element of inside(xml, filter)) {
    if (element.name !== 'filterColumn') continue;
    const [asked, ...others] = inside(xml, element);
    if (asked === undefined) continue;
    const column = area.left + Number(attribute(element.attributes, 'colId'));
    const said = others.length > 0 || isTrue(attribute(element.attributes, 'hiddenButton')) ? undefined : conditionOf(xml, asked);
    if (said === undefined || !(column <= area.right)) return undefined;
    columns.push({ column, ...said });
  }
  return { area, columns };
}

function conditionOf(xml: string, asked: Element): Omit<FilterColumn, 'column'> | undefined {
  const items = inside(xml, asked);
  if (asked.name === 'customFilters') {
    const tests = items.map(({ attributes }): FilterTest => {
      const operator = attribute(attributes, 'operator');
      return { value: attribute(attributes, 'val') ?? '', ...(operator === undefined || operator === 'equal' ? {} : { operator }) };
    });
    if (tests.length === 0 || tests.length > 2 || tests.some(({ operator }) => operator !== undefined && !OPERATORS.has(operator))) return undefined;
    return { tests, ...(isTrue(attribute(asked.attributes, 'and')) ? { and: true } : {}) };
  }
  if (asked.name !== 'filters' || (attribute(asked.attributes, 'calendarType') ?? 'none') !== 'none') return undefined;
  const values: string[] = [];
  const days: string[] = [];
  for (const { name, attributes } of items) {
    if (name === 'filter') values.push(attribute(attributes, 'val') ?? '');
    else {
      const parts = name === 'dateGroupItem' ? GROUPS[attribute(attributes, 'dateTimeGrouping') ?? ''] : undefined;
      if (parts === undefined) return undefined;
      days.push(parts.map((part) => (attribute(attributes, part) ?? '').padStart(2, '0')).join('-'));
    }
  }
  return {
    values,
    ...(days.length > 0 ? { days } : {}),
    ...(isTrue(attribute(asked.attributes, 'blank')) ? { blank: true } : {}),
  };
}

/** The sheet with this filter in the place of its own; with none where it is null. What a filter says of sorting stays while it filters the same cells. */
export function withFilter(xml: string, filter: SheetFilter | null): string {
  const old = filterIn(xml);
  if (filter === null) return old ? splice(xml, old.start, old.end, '') : xml;
  const p = findSheetData(xml).prefix;
  const ref = areaName(filter.area);
  const kept =
    old && attribute(old.attributes, 'ref') === ref
      ? inside(xml, old)
          .filter(({ name }) => name !== 'filterColumn')
          .map(({ start, end }) => xml.slice(start, end))
      : [];
  const inner = filter.columns.map((column) => `<${p}filterColumn colId="${column.column - filter.area.left}">${conditionText(column, p)}</${p}filterColumn>`);
  const text = `<${p}autoFilter ref="${ref}">${inner.join('')}${kept.join('')}</${p}autoFilter>`;
  if (old) return splice(xml, old.start, old.end, text);
  for (const element of behindCells(xml)) if (BEHIND_FILTER.has(element.name)) return splice(xml, element.start, element.start, text);
  const at = root(xml).innerEnd;
  return splice(xml, at, at, text);
}

function conditionText({ values = [], days = [], blank, tests, and }: FilterColumn, p: string): string {
  if (tests) {
    const items = tests.map(
      ({ operator, value }) => `<${p}customFilter${operator === undefined ? '' : ` operator="${operator}"`} val="${escapeAttribute(value)}"/>`,
    );
    return `<${p}customFilters${and ? ' and="1"' : ''}>${items.join('')}</${p}customFilters>`;
  }
  const groups = days.map((day) => {
    const parts = day.split('-').map(Number);
    const names = GROUPS['day'] as readonly string[];
    return `<${p}dateGroupItem${parts.map((part, at) => ` ${names[at]}="${part}"`).join('')} dateTimeGrouping="${names[parts.length - 1]}"/>`;
  });
  return `<${p}filters${blank ? ' blank="1"' : ''}>${values.map((value) => `<${p}filter val="${escapeAttribute(value)}"/>`).join('')}${groups.join('')}</${p}filters>`;
}

/** The filter of a table, which stands in a part of its own. */
export function filterOfTable(xml: string): Element | undefined {
  const element = root(xml);
  return inside(xml, element).find(({ name }) => name === 'autoFilter');
}

/** The rows that conditions of a filter (that of the sheet where none is given) keep or hide, without the headings; undefined where there are none. */
export function filteredArea(xml: string, filter = filterIn(xml)): Area | undefined {
  const area = filter && inside(xml, filter).some(({ name }) => name === 'filterColumn') ? parseArea(attribute(filter.attributes, 'ref') ?? '') : undefined;
  return area && { ...area, top: area.top + 1 };
}

/** Whether a row of the area is hidden. */
export function hidesIn(xml: string, { top, bottom }: Area): boolean {
  const data = findSheetData(xml);
  let row = -1;
  for (const { attributes } of pieces(xml, data.innerStart, data.innerEnd, `${data.prefix}row`)) {
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
    if (row >= top && row <= bottom && isTrue(attribute(attributes, 'hidden'))) return true;
  }
  return false;
}

/** Without the conditions of a filter. */
export function withoutConditions(xml: string, filter: Element): string {
  const kept = inside(xml, filter).filter(({ name }) => name !== 'filterColumn');
  return splice(xml, filter.innerStart, filter.innerEnd, kept.map(({ start, end }) => xml.slice(start, end)).join(''));
}

/** The sheet without the conditions of its filter, where all rows that they hid are shown: they would hide them again when nobody asks for it. */
export function withoutIdleFilter(xml: string): string {
  const area = filteredArea(xml);
  return !area || hidesIn(xml, area) ? xml : withoutConditions(xml, filterIn(xml) as Element);
}
