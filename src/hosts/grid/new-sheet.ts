/** A sheet of our own making as Univer keeps it. */
import { largest } from '../../domain';
import type { CellLook, NewCell, NewSheet } from '../../sheet/model';
import { widthInPixels, wrappedHeights } from '../../sheet/row-heights';
import type { ICellData, IStyleData, IWorksheetData } from './engine';
import { BOOLEAN, NUMBER, textCell } from './cells';
import { WRAP } from './style-changes';

const line = { s: 1, cl: { rgb: '#8a8886' } };
const BOX = { t: line, r: line, b: line, l: line };
const LEFT = 1;
const CENTRE = 2;
const RIGHT = 3;
const MIDDLE = 2;

const STYLES: Readonly<Record<NonNullable<NewCell['style']>, IStyleData>> = {
  title: { bl: 1, fs: 14, vt: MIDDLE },
  header: { bl: 1, bg: { rgb: '#e8eef7' }, bd: BOX, ht: CENTRE, vt: MIDDLE, tb: WRAP },
  text: { bd: BOX, ht: LEFT, vt: MIDDLE },
  wrap: { bd: BOX, ht: LEFT, vt: MIDDLE, tb: WRAP },
  amount: { bd: BOX, ht: RIGHT, vt: MIDDLE, n: { pattern: '#,##0' } },
  total: { bl: 1, bd: BOX, ht: RIGHT, vt: MIDDLE, bg: { rgb: '#f3f2f1' }, n: { pattern: '#,##0' } },
  note: { it: 1, cl: { rgb: '#605e5c' } },
  error: { bd: BOX, vt: MIDDLE, bg: { rgb: '#fde7e9' } },
  warning: { bd: BOX, vt: MIDDLE, bg: { rgb: '#fff4ce' } },
  input: { bd: BOX, vt: MIDDLE, bg: { rgb: '#fffbe6' } },
};
/** In points. */
const FONT_SIZE = 10;
const FONT: IStyleData = { ff: 'Malgun Gothic', fs: FONT_SIZE };
const LINK: IStyleData = { cl: { rgb: '#0f548c' }, ul: { s: 1 } };

export function cellOf(value: string | number | boolean | null | undefined): ICellData {
  if (value === undefined || value === null) return { v: null };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return textCell(value);
}

const ALIGN = { left: LEFT, center: CENTRE, right: RIGHT } as const;
const UP_AND_DOWN = { top: 1, center: MIDDLE, bottom: 3 } as const;

/** What the cell says of its look, over its style. */
function ownLook(look: CellLook): IStyleData {
  return {
    ...(look.align ? { ht: ALIGN[look.align] } : {}),
    ...(look.vertical ? { vt: UP_AND_DOWN[look.vertical] } : {}),
    ...(look.wrap === undefined ? {} : { tb: look.wrap ? WRAP : 1 }),
    ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
    ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
    ...(look.size === undefined ? {} : { fs: look.size }),
    ...(look.color === undefined ? {} : { cl: { rgb: `#${look.color}` } }),
    ...(look.fill === undefined ? {} : { bg: look.fill === null ? null : { rgb: `#${look.fill}` } }),
    ...(look.border === undefined ? {} : { bd: look.border === 'none' ? null : BOX }),
  } as IStyleData;
}

function dataOf(cell: NewCell): ICellData {
  // The font is that of the sheet: a row that takes the looks of the one above it says none of its own in a file.
  const style: IStyleData = {
    ...(cell.style ? STYLES[cell.style] : {}),
    ...(cell.look ? ownLook(cell.look) : {}),
    ...(cell.link === undefined ? {} : LINK),
    ...(cell.numberFormat === undefined ? {} : { n: { pattern: cell.numberFormat } }),
  };
  return {
    ...(cell.formula === undefined ? cellOf(cell.value) : { f: cell.formula }),
    s: style,
    ...(cell.link === undefined && cell.note === undefined
      ? {}
      : { custom: { ...(cell.link === undefined ? {} : { link: cell.link }), ...(cell.note === undefined ? {} : { note: cell.note }) } }),
  };
}

/** The rows that wrapped text needs higher than a line. */
function heightsOf(sheet: NewSheet): NonNullable<IWorksheetData['rowData']> {
  const rows: NonNullable<IWorksheetData['rowData']> = {};
  sheet.rowHeights?.forEach((points, row) => {
    if (points !== null) rows[row] = { h: (points * 96) / 72, ia: 0 };
  });
  const heights = wrappedHeights(sheet, ({ style, look }) =>
    style && (look?.wrap ?? STYLES[style].tb === WRAP) ? (look?.size ?? STYLES[style].fs ?? FONT_SIZE) : undefined,
  );
  for (const [row, height] of heights) rows[row] = { h: height };
  return rows;
}

export function worksheetOf(sheet: NewSheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.cells.forEach((cells, row) => {
    const columns: Record<number, ICellData> = {};
    cells.forEach((cell, column) => {
      if (cell) columns[column] = dataOf(cell);
    });
    cellData[row] = columns;
  });
  // The lines around a merged area are those of all its cells.
  for (const { top, left, bottom, right } of sheet.merges ?? []) {
    const first = sheet.cells[top]?.[left];
    if (!first?.look?.border) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) (cellData[row] ??= {})[column] ??= { s: { bd: first.look.border === 'none' ? null : BOX } };
    }
  }
  const widest = largest(
    sheet.cells.map((cells) => cells.length),
    0,
  );
  const frozen = sheet.frozenRows ?? 0;
  return {
    cellData,
    rowCount: Math.max(100, sheet.cells.length + 50),
    columnCount: Math.max(20, widest + 5),
    ...(sheet.gridLines === false ? { showGridlines: 0 } : {}),
    rowData: heightsOf(sheet),
    defaultStyle: FONT,
    columnData: Object.fromEntries((sheet.columnWidths ?? []).map((width, column) => [column, { w: widthInPixels(width) }])),
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.top,
      startColumn: merge.left,
      endRow: merge.bottom,
      endColumn: merge.right,
    })),
    ...(frozen > 0 ? { freeze: { xSplit: 0, ySplit: frozen, startRow: frozen, startColumn: -1 } } : {}),
  };
}
