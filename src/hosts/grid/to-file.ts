/** A sheet of the grid as hucre writes it. */
import { largest } from '../../domain';
import type { BorderLineStyle, BorderSide, Cell, CellStyle, RowDef, Sheet } from 'hucre';
import { isCellError } from '../../sheet/model';
import { toStored } from '../file/formulas';
import { formulaOf, valueOf } from './cells';
import type { FWorkbook, FWorksheet, ICellData, IStyleData, Nullable } from './engine';
import { charactersOf, pointsOf } from './snapshot';

const LINES: readonly (BorderLineStyle | undefined)[] = [
  undefined,
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const HORIZONTAL = [undefined, 'left', 'center', 'right', 'justify', 'justify', 'distributed'] as const;
const VERTICAL = [undefined, 'top', 'center', 'bottom'] as const;
const WRAP = 3;

const hex = (color: Nullable<{ rgb?: Nullable<string> }>): string | undefined => {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color?.rgb ?? '')?.[1] ?? rgbDigits(color?.rgb);
  return digits?.toUpperCase();
};
/** `rgb(1, 2, 3)`, as the grid's colour picker writes it. */
function rgbDigits(color: Nullable<string>): string | undefined {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color ?? '');
  return parts
    ?.slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('');
}

function fileStyle(style: IStyleData): CellStyle {
  const color = hex(style.cl);
  const fill = hex(style.bg);
  const side = (line: Nullable<{ s: number; cl: { rgb?: Nullable<string> } }>): BorderSide | undefined => {
    const name = line ? LINES[line.s] : undefined;
    return name ? { style: name, color: { rgb: hex(line?.cl) ?? '000000' } } : undefined;
  };
  const sides = Object.entries({ top: side(style.bd?.t), right: side(style.bd?.r), bottom: side(style.bd?.b), left: side(style.bd?.l) }).filter(
    ([, line]) => line,
  );
  return {
    font: {
      ...(style.ff ? { name: style.ff } : {}),
      ...(style.fs ? { size: style.fs } : {}),
      ...(style.bl ? { bold: true } : {}),
      ...(style.it ? { italic: true } : {}),
      ...(style.ul?.s ? { underline: true } : {}),
      ...(style.st?.s ? { strikethrough: true } : {}),
      ...(color ? { color: { rgb: color } } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    ...(sides.length > 0 ? { border: Object.fromEntries(sides) } : {}),
    alignment: {
      ...(style.ht ? { horizontal: HORIZONTAL[style.ht] } : {}),
      ...(style.vt ? { vertical: VERTICAL[style.vt] } : {}),
      ...(style.tb === WRAP ? { wrapText: true } : {}),
      ...(style.tr?.a ? { textRotation: -style.tr.a } : {}),
    },
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
  };
}

function cellOf(sheet: FWorksheet, workbook: FWorkbook, raw: ICellData, row: number, column: number, styles: ReadonlyMap<string, CellStyle>): Partial<Cell> {
  const value = valueOf(raw);
  const formula = formulaOf(sheet, raw, row, column);
  const plain = isCellError(value) ? value.error : value;
  const known = typeof raw.s === 'string' ? styles.get(raw.s) : undefined;
  const shown = raw.s ? workbook.getWorkbook().getStyles().getStyleByCell(raw) : undefined;
  const style = known ?? (shown ? fileStyle(shown) : undefined);
  return {
    value: plain,
    type: isCellError(value)
      ? 'error'
      : typeof plain === 'string'
        ? 'string'
        : typeof plain === 'number'
          ? 'number'
          : typeof plain === 'boolean'
            ? 'boolean'
            : 'empty',
    ...(formula === undefined ? {} : { formula: toStored(formula), formulaResult: plain }),
    ...(style ? { style } : {}),
  };
}

/** What `base` says beside the cells (pictures, validations, printing …) stays. */
export function sheetOf(sheet: FWorksheet, workbook: FWorkbook, styles: ReadonlyMap<string, CellStyle>, base: Sheet | undefined): Sheet {
  const model = sheet.getSheet();
  const cells = new Map<string, Cell>();
  const rows: Sheet['rows'] = [];
  model.getCellMatrix().forValue((row, column, raw) => {
    if (!raw) return;
    const cell = cellOf(sheet, workbook, raw, row, column, styles);
    const before = base?.cells?.get(String((raw.custom as { file?: string } | null | undefined)?.file));
    cells.set(`${row},${column}`, {
      ...cell,
      ...(before?.comment ? { comment: before.comment } : {}),
      ...(before?.hyperlink ? { hyperlink: before.hyperlink } : {}),
      // Words in several formats, as long as they are the same words.
      ...(before?.richText && before.value === cell.value ? { richText: before.richText, type: 'richText' } : {}),
    } as Cell);
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as Sheet['rows'][number];
    while (line.length <= column) line.push(null);
    line[column] = cell.value ?? null;
  });
  const snapshot = model.getSnapshot();
  const rowDefs = new Map<number, RowDef>();
  for (const [row, data] of Object.entries(snapshot.rowData ?? {})) {
    if (!data) continue;
    const definition = { ...(data.h !== undefined && data.ia === 0 ? { height: pointsOf(data.h) } : {}), ...(data.hd ? { hidden: true } : {}) };
    if (Object.keys(definition).length > 0) rowDefs.set(Number(row), definition);
  }
  const columnData = Object.entries(snapshot.columnData ?? {});
  const columns: NonNullable<Sheet['columns']> = Array.from(
    {
      length: largest(
        columnData.map(([column]) => Number(column) + 1),
        0,
      ),
    },
    () => ({}),
  );
  for (const [column, data] of columnData) {
    if (data) columns[Number(column)] = { ...(data.w === undefined ? {} : { width: charactersOf(data.w) }), ...(data.hd ? { hidden: true } : {}) };
  }
  const freeze = snapshot.freeze;
  return {
    ...(base ?? {}),
    name: sheet.getSheetName(),
    rows,
    cells,
    rowDefs,
    columns,
    merges: model.getMergeData().map((merge) => ({ startRow: merge.startRow, startCol: merge.startColumn, endRow: merge.endRow, endCol: merge.endColumn })),
    ...(freeze && (freeze.xSplit > 0 || freeze.ySplit > 0) ? { freezePane: { rows: freeze.ySplit, columns: freeze.xSplit } } : { freezePane: undefined }),
  };
}
