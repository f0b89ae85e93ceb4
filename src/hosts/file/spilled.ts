/** Answers that fill more than their own cell, as Excel 365 writes them: the formula with the area that it fills, and a value in each of its cells. */
import { keyColumn, keyRow } from './formulas';
import type { Package } from './package';
import type { Area, CellValue } from '../../sheet/model';

/** What one formula fills. */
export interface Spill {
  readonly area: Area;
  /** By cell key, that of the formula too; cells without a value are left out. */
  readonly cells: ReadonlyMap<number, { readonly value: CellValue; readonly numberFormat?: string }>;
}

/** The area of the formula in that cell, where it is more than the cell. */
export function spillAt(spills: ReadonlyMap<number, Spill> | undefined, key: number): Spill | undefined {
  const found = spills?.get(key);
  if (!found) return undefined;
  const { top, left, bottom, right } = found.area;
  return top === keyRow(key) && left === keyColumn(key) && (bottom > top || right > left) ? found : undefined;
}

const METADATA = 'xl/metadata.xml';
const DYNAMIC = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * The number by which a cell says that its area grows and shrinks with the answer; adds the part that explains it where the workbook has none. A
 * workbook with other metadata keeps them as they are: its areas are then fixed ones, as of a formula that was entered with Ctrl+Shift+Enter.
 */
export function dynamicArrays(file: Package): number | undefined {
  const path = file.workbookPart('sheetMetadata');
  if (path !== undefined) return file.text(path) === DYNAMIC ? 1 : undefined;
  if (file.has(METADATA)) return undefined;
  file.addPart(METADATA, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml', file.workbookPath, 'sheetMetadata', DYNAMIC);
  return 1;
}
