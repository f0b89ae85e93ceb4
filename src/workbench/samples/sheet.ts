/** A few words for writing sample sheets. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { areaName, parseA1 } from '../../sheet/a1';
import { toStored } from '../../hosts/file/formulas';

const line = { style: 'thin', color: { rgb: '8A8886' } } as const;
const BOX = { top: line, right: line, bottom: line, left: line };
const FONT = { name: '맑은 고딕', size: 10 };

export const STYLES = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'center' } },
  label: { font: { ...FONT, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F2F1' } }, border: BOX },
  text: { font: FONT, border: BOX },
  grade: { font: FONT, border: BOX, alignment: { horizontal: 'center' } },
  header: {
    font: { ...FONT, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F3' } },
    border: BOX,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  amount: { font: FONT, border: BOX, numFmt: '#,##0' },
  points: { font: FONT, border: BOX, numFmt: '0.0' },
  total: { font: { ...FONT, bold: true }, border: BOX, numFmt: '#,##0', fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F2F1' } } },
  date: { font: FONT, border: BOX, numFmt: 'yyyy-mm-dd' },
  percent: { font: { ...FONT, bold: true }, border: BOX, numFmt: '0.00%' },
  note: { font: { ...FONT, italic: true, color: { rgb: '605E5C' } } },
} as const satisfies Record<string, CellStyle>;
export type StyleName = keyof typeof STYLES;

/** On the width of a page, with the headings on each: as the sheets are printed that the product makes. */
const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

export class SampleSheet {
  private readonly cells = new Map<string, Partial<Cell>>();

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
    private readonly more: Partial<WriteSheet> = {},
  ) {}

  put(address: string, value: CellValue, style?: StyleName, extra: Partial<Cell> = {}): this {
    const place = parseA1(address);
    if (!place) throw new RangeError(address);
    this.cells.set(`${place.row},${place.column}`, { value, ...(style ? { style: STYLES[style] } : {}), ...extra });
    return this;
  }

  formula(address: string, formula: string, result: CellValue, style?: StyleName): this {
    return this.put(address, result, style, { formula: toStored(formula), formulaResult: result });
  }

  /** A formula whose table spills from its cell, with the values that it has. */
  spill(address: string, formula: string, rows: readonly (readonly CellValue[])[], style: StyleName): this {
    const place = parseA1(address);
    if (!place) throw new RangeError(address);
    const area = { top: place.row, left: place.column, bottom: place.row + rows.length - 1, right: place.column + (rows[0]?.length ?? 1) - 1 };
    rows.forEach((line, row) => line.forEach((value, column) => this.cells.set(`${area.top + row},${area.left + column}`, { value, style: STYLES[style] })));
    return this.put(address, rows[0]?.[0] ?? null, style, {
      formula: toStored(formula),
      formulaResult: rows[0]?.[0] ?? null,
      formulaType: 'array',
      formulaRef: areaName(area),
      formulaDynamic: true,
    });
  }

  done(): WriteSheet {
    const { freezePane } = this.more;
    const heading = freezePane?.rows === undefined ? {} : { printTitlesRow: `$${freezePane.rows}:$${freezePane.rows}` };
    return { name: this.name, columns: this.widths.map((width) => ({ width })), cells: this.cells, pageSetup: { ...PAGE, ...heading }, ...this.more };
  }
}
