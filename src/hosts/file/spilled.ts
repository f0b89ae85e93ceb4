/** Answers that fill more than their own cell, as Excel 365 writes them: the formula with the area that it fills, and a value in each of its cells. */
import { keyColumn, keyRow } from './formulas';
import type { Package } from './package';
import { attribute, children, isTrue, root, type Element } from './xml';
import type { Area, CellValue } from '../../sheet/model';

/** What one formula fills. */
export interface Spill {
  readonly area: Area;
  /** By cell key, that of the formula too; cells without a value are left out. */
  readonly cells: ReadonlyMap<number, { readonly value: CellValue; readonly numberFormat?: string }>;
  /** It found no room: the area is its own cell. */
  readonly blocked?: true;
}

/** What the formula in that cell fills, where it is more than the cell or would be. */
export function spillAt(spills: ReadonlyMap<number, Spill> | undefined, key: number): Spill | undefined {
  const found = spills?.get(key);
  if (!found) return undefined;
  const { top, left, bottom, right } = found.area;
  return top === keyRow(key) && left === keyColumn(key) && (found.blocked || bottom > top || right > left) ? found : undefined;
}

const METADATA = 'xl/metadata.xml';
const DYNAMIC = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * The numbers by which cells say that their area grows and shrinks with the answer, as the workbook counts them from 1 (ECMA-376 18.9.2; the mark itself
 * is of MS-XLSX 2.3.8.2). Areas of other cells are fixed, as of a formula that was entered with Ctrl+Shift+Enter.
 */
export function dynamicNumbers(file: Package): ReadonlySet<number> {
  const path = file.workbookPart('sheetMetadata');
  try {
    return path === undefined ? new Set() : dynamicIn(file.text(path));
  } catch {
    // A part that says nothing anybody could read: the areas are taken for fixed ones, which refuses more.
    return new Set();
  }
}
const ARRAYS = 'XLDAPR';

function dynamicIn(xml: string): ReadonlySet<number> {
  const within = (of: Element | undefined): Element[] => (of && of.innerStart < of.innerEnd ? [...children(xml, of.innerStart)] : []);
  const lists = within(root(xml));
  const kinds = within(lists.find(({ name }) => name === 'metadataTypes')).map((kind) => attribute(kind.attributes, 'name'));
  const marks = within(lists.find(({ name, attributes }) => name === 'futureMetadata' && attribute(attributes, 'name') === ARRAYS)).map((bk) =>
    isTrue(/\bfDynamic\s*=\s*["']([^"']*)/.exec(xml.slice(bk.start, bk.end))?.[1]),
  );
  const isDynamic = ({ attributes }: Element): boolean =>
    kinds[Number(attribute(attributes, 't')) - 1] === ARRAYS && marks[Number(attribute(attributes, 'v'))] === true;
  const cells = within(lists.find(({ name }) => name === 'cellMetadata'));
  return new Set(cells.flatMap((bk, at) => (within(bk).some(isDynamic) ? [at + 1] : [])));
}

/**
 * The number by which a cell says so; adds the part that explains it where the workbook has none. A workbook whose metadata know of no such areas keeps
 * them as they are: its areas are then fixed ones.
 */
export function dynamicArrays(file: Package): number | undefined {
  const path = file.workbookPart('sheetMetadata');
  if (path !== undefined) return [...dynamicNumbers(file)][0];
  if (file.has(METADATA)) return undefined;
  file.addPart(METADATA, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml', file.workbookPath, 'sheetMetadata', DYNAMIC);
  return 1;
}
