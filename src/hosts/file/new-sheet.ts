/** A sheet that this program makes, as the part of a workbook. */
import { a1, areaName } from '../../sheet/a1';
import type { NewCell, NewSheet } from '../../sheet/model';
import { toStored } from './formulas';
import { cellXml } from './sheet-xml';
import type { CellLook, Styles } from './styles';
import { escapeAttribute } from './xml';

const LOOKS: Readonly<Record<NonNullable<NewCell['style']>, CellLook>> = {
  title: { font: { bold: true, size: 14 } },
  header: { font: { bold: true }, fill: 'DDE6F3', border: 'thin', center: true, wrap: true },
  text: { border: 'thin' },
  wrap: { border: 'thin', wrap: true },
  amount: { border: 'thin', numberFormat: '#,##0' },
  total: { font: { bold: true }, border: 'thin', numberFormat: '#,##0' },
  note: { font: { italic: true, color: '595959' } },
  error: { font: { bold: true, color: '9C0006' }, fill: 'FFC7CE', border: 'thin' },
  warning: { font: { bold: true, color: '7F6000' }, fill: 'FFEB9C', border: 'thin' },
  input: { fill: 'FFFFE0', border: 'thin' },
};

export function newSheetXml(sheet: NewSheet, styles: Styles): string {
  const known = new Map<string, number>();
  const styleOf = (cell: NewCell): number => {
    const key = `${cell.style ?? ''}|${cell.numberFormat ?? ''}|${cell.link !== undefined}`;
    let style = known.get(key);
    if (style === undefined) {
      const look: CellLook = {
        ...(cell.style ? LOOKS[cell.style] : {}),
        ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
        ...(cell.link === undefined ? {} : { link: true }),
      };
      known.set(key, (style = Object.keys(look).length > 0 ? styles.look(look) : 0));
    }
    return typeof cell.value === 'string' && /^[=+\-@\t\r']/.test(cell.value) ? styles.like(style, { textOnly: true }) : style;
  };
  const links: string[] = [];
  let width = 1;
  const rows = sheet.cells.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (!cell) return '';
      width = Math.max(width, c + 1);
      if (cell.link !== undefined) links.push(`<hyperlink ref="${a1(r, c)}" location="${escapeAttribute(cell.link)}"/>`);
      return cellXml('', a1(r, c), styleOf(cell), cell.value ?? null, cell.formula === undefined ? undefined : toStored(cell.formula));
    });
    return cells.some((cell) => cell !== '') ? `<row r="${r + 1}">${cells.join('')}</row>` : '';
  });
  const frozen = sheet.frozenRows ?? 0;
  const pane = frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  const columns = (sheet.columnWidths ?? []).map((chars, i) => `<col min="${i + 1}" max="${i + 1}" width="${chars}" customWidth="1"/>`).join('');
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${a1(Math.max(0, rows.length - 1), width - 1)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${pane ? `>${pane}</sheetView>` : '/>'}</sheetViews>`,
    columns ? `<cols>${columns}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges ? `<mergeCells count="${sheet.merges?.length ?? 0}">${merges}</mergeCells>` : '',
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '</worksheet>',
  ].join('');
}

/** A name that a sheet may have (at most 31 characters, none of `[]:*?/\`, no quote at an end) and that no other has. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      // eslint-disable-next-line no-control-regex -- these are the ones meant
      .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
