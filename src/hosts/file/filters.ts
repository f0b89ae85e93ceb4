/** The filter of a sheet: what it filters, and that it goes once none of its rows is hidden any more. */
import { parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { findSheetData, pieces } from './sheet-xml';
import { attribute, isTrue } from './xml';

const FILTER = /<((?:[\w.-]+:)?)autoFilter\s([^<>]*)>([\s\S]*?)<\/\1autoFilter>/;
const CONDITION = /<(?:[\w.-]+:)?filterColumn\b(?:[^<>]*\/>|[^<>]*>[\s\S]*?<\/(?:[\w.-]+:)?filterColumn>)/g;
/** It stands behind the cells. */
const behindCells = (xml: string): number => xml.lastIndexOf('sheetData');

/** The rows that conditions of a filter keep or hide, without the headings; undefined where there is none. */
export function filteredArea(xml: string): Area | undefined {
  const found = FILTER.exec(xml.slice(behindCells(xml)));
  const area = found?.[3]?.includes('filterColumn') ? parseArea(attribute(found[2] as string, 'ref') ?? '') : undefined;
  return area && { ...area, top: area.top + 1 };
}

/** The sheet without the conditions of its filter, where all rows that they hid are shown: they would hide them again when nobody asks for it. */
export function withoutIdleFilter(xml: string): string {
  const area = filteredArea(xml);
  if (!area) return xml;
  const data = findSheetData(xml);
  let row = -1;
  for (const { attributes } of pieces(xml, data.innerStart, data.innerEnd, `${data.prefix}row`)) {
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
    if (row >= area.top && row <= area.bottom && isTrue(attribute(attributes, 'hidden'))) return xml;
  }
  const from = behindCells(xml);
  return xml.slice(0, from) + xml.slice(from).replace(FILTER, (filter) => filter.replace(CONDITION, ''));
}
