/** What became of one sheet since it was opened or made: what was written in it, how its cells look, and its shape. */
import { a1, areaName, parseA1 } from '../../sheet/a1';
import { isCellError, type Area, type CellValue, type CellWrite } from '../../sheet/model';
import { COLUMN_WIDTH, heightOf, LEAST_HEIGHT, type WrappedText } from '../../sheet/row-heights';
import { cellKey } from '../file/formulas';
import type { SheetMoves } from '../file/moves';
import { movedArea, type Carried } from '../file/references';
import type { LineShape, SheetShape } from '../file/shape';
import type { StyleChange } from '../file/style-change';
import { formulaOf, valueOf } from './cells';
import type { FWorkbook, FWorksheet, ICellData, IStyleData, IWorksheetData, Nullable } from './engine';
import { FONT_SIZE } from '../file/new-sheet';
import { charactersOf, pointsOf } from './snapshot';
import { restyling, WRAP } from './style-changes';

/** A style as it is to be: one of the file's own, or a change of the one that a cell has, or of another of the file's own. */
export interface NewStyle {
  readonly from?: string;
  readonly change?: StyleChange;
  /** As a new cell has it. */
  readonly none?: boolean;
}

export interface Difference {
  readonly writes: readonly CellWrite[];
  readonly styles: ReadonlyMap<number, NewStyle>;
  readonly shape: SheetShape;
  readonly rowStyles: ReadonlyMap<number, NewStyle>;
  readonly columnStyles: ReadonlyMap<number, NewStyle>;
  /** Cells of whose looks something cannot be saved. */
  readonly looksLeft: readonly string[];
}

/** What cells took with them when they went elsewhere by themselves: sorted, cut, copied. */
export interface Baggage {
  readonly carried: Carried;
  /** Cells whose formats inside the text, or whose note or link as copies, are not saved with them. */
  readonly left: readonly string[];
}

/** @param moves where whole rows and columns went: what went with them went by itself */
export function baggageIn(sheet: FWorksheet, moves: SheetMoves): Baggage {
  const places = new Map<string, { readonly row: number; readonly column: number; readonly rich: boolean }[]>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const custom = cell?.custom as { readonly file?: string; readonly rich?: true } | null | undefined;
      if (custom?.file === undefined) return;
      const one = { row, column, rich: custom.rich === true };
      const known = places.get(custom.file);
      if (known) known.push(one);
      else places.set(custom.file, [one]);
    });
  const carried = new Map<string, { readonly row: number; readonly column: number }>();
  const left: string[] = [];
  for (const [key, all] of places) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const [toRow, toColumn] = [moves.rows.to(row), moves.columns.to(column)];
    const home = all.find((one) => one.row === toRow && one.column === toColumn);
    // Of a copy and what it is a copy of the note stays with the latter.
    const [own = all[0]] = home ? [home] : all;
    if (own && !home) carried.set(a1(row, column), { row: own.row, column: own.column });
    for (const one of all) if (one !== own || (one.rich && !home)) left.push(a1(one.row, one.column));
  }
  return { carried, left };
}

export interface Before {
  readonly sheet: Partial<IWorksheetData>;
  /** Styles of the file by the ids that cells carry. */
  readonly styles: Readonly<Record<string, Nullable<IStyleData>>>;
  /** A formula as it would read today if nobody had touched it. */
  readonly formula: (formula: string) => string;
  /** Whether the grid can read a formula: one of the file that it cannot stays what it was when its cells go elsewhere. */
  readonly isRead: (formula: string) => boolean;
  /** A formula of the grid as the file has it: with the names of its sheets, and what names tables in full. */
  readonly saved: (formula: string, row: number, column: number) => string;
}

type Cells = Readonly<Record<number, Readonly<Record<number, ICellData>> | undefined>>;

const sameValue = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function differenceOf(before: Before, sheet: FWorksheet, workbook: FWorkbook, moves: SheetMoves, formatted?: ReadonlySet<number>): Difference {
  const was = (before.sheet.cellData ?? {}) as Cells;
  const matrix = sheet.getSheet().getCellMatrix();
  const writes: CellWrite[] = [];
  const styles = new Map<number, NewStyle>();
  const looksLeft: string[] = [];
  const still = moves.still;
  const oldAt = (row: number, column: number): ICellData | undefined => {
    if (still) return was[row]?.[column];
    const [fromRow, fromColumn] = [moves.rows.origin(row), moves.columns.origin(column)];
    return fromRow === undefined || fromColumn === undefined ? undefined : was[fromRow]?.[fromColumn];
  };
  const lookOf = (style: ICellData['s']): Nullable<IStyleData> =>
    typeof style === 'string' ? (before.styles[style] ?? (workbook.getWorkbook().getStyles().get(style) as Nullable<IStyleData>)) : style;

  const styleOf = (row: number, column: number, old: Nullable<ICellData>, now: Nullable<ICellData>): NewStyle | undefined => {
    if (old?.s === now?.s) return undefined;
    if (now?.s === undefined || now.s === null) return old?.s ? { none: true } : undefined;
    if (typeof now.s === 'string' && now.s in before.styles) return { from: now.s };
    // A new row takes its looks from the one above it, where the file has a style for that (a sheet that was made here has its looks in the cells).
    const over = old ? undefined : oldAt(row - 1, column)?.s;
    const above = typeof over === 'string' ? over : undefined;
    const base = above ?? old?.s;
    const change = restyling(lookOf(base), lookOf(now.s));
    if (change?.incomplete) looksLeft.push(a1(row, column));
    if (!change) return above === undefined ? undefined : { from: above };
    return { change: change.change, ...(above === undefined ? {} : { from: above }) };
  };

  const compare = (row: number, column: number, old: Nullable<ICellData>, now: Nullable<ICellData>): void => {
    const shown = formulaOf(sheet, now, row, column);
    const formula = shown === undefined ? undefined : before.saved(shown, row, column);
    const oldFormula = old?.f ? before.formula(old.f) : undefined;
    // What the grid has formatted itself stays as it is in the file, but for a formula that was entered here: it is saved as it is shown.
    const isOwnFormat = formatted?.has(cellKey(row, column)) === true && (formula === undefined || formula === oldFormula);
    const style = isOwnFormat ? undefined : styleOf(row, column, old, now);
    if (style) styles.set(cellKey(row, column), style);
    // What a person formatted inside a cell has no place in what is written.
    if (now?.p && now.p !== old?.p && (now.p.body?.textRuns?.length ?? 0) > 0) looksLeft.push(a1(row, column));
    if (formula === undefined && oldFormula === undefined ? sameValue(valueOf(old), valueOf(now)) : formula === oldFormula) return;
    if (shown !== undefined && shown === old?.f && !before.isRead(shown)) return;
    const value = valueOf(now);
    writes.push({
      address: a1(row, column),
      before: valueOf(old),
      ...(formula === undefined ? { value: isCellError(value) ? value.error : value } : { formula }),
    });
  };
  matrix.forValue((row, column, now) => compare(row, column, oldAt(row, column), now));
  for (const [row, columns] of Object.entries(was)) {
    for (const [column, old] of Object.entries(columns ?? {})) {
      const place = still ? [Number(row), Number(column)] : [moves.rows.to(Number(row)), moves.columns.to(Number(column))];
      if (place[0] === undefined || place[1] === undefined) continue;
      if (matrix.getValue(place[0], place[1]) === undefined) compare(place[0], place[1], old, undefined);
    }
  }
  const lineStyles = (was: Lines, is: Lines, origin: (at: number) => number | undefined): Map<number, NewStyle> => {
    const found = new Map<number, NewStyle>();
    for (const [key, line] of Object.entries(is ?? {})) {
      const at = Number(key);
      const from = origin(at);
      const old = from === undefined ? undefined : was?.[from]?.s;
      if (same(old, line?.s) || (!old && !line?.s)) continue;
      const change = restyling(lookOf(old), lookOf(line?.s));
      if (change) found.set(at, { change: change.change });
    }
    return found;
  };
  const snapshot = sheet.getSheet().getSnapshot();
  const fitting = fittingRows(
    writes,
    snapshot,
    (row, column) => lookOf(matrix.getValue(row, column)?.s),
    (row) => {
      const from = moves.rows.origin(row);
      return from === undefined || was[from] === undefined;
    },
  );
  return {
    writes,
    styles,
    looksLeft,
    shape: shapeOf(before.sheet, sheet, moves, fitting),
    rowStyles: lineStyles(before.sheet.rowData as Lines, snapshot.rowData as Lines, (at) => moves.rows.origin(at)),
    columnStyles: lineStyles(before.sheet.columnData as Lines, snapshot.columnData as Lines, (at) => moves.columns.origin(at)),
  };
}

/** Points that wrapped text needs in rows that were empty: the grid measures what is typed, not what is put into it, and LibreOffice nothing. */
function fittingRows(
  writes: readonly CellWrite[],
  { columnData }: Partial<IWorksheetData>,
  lookAt: (row: number, column: number) => Nullable<IStyleData>,
  isNew: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const texts = new Map<number, WrappedText[]>();
  for (const { address, value } of writes) {
    const place = parseA1(address);
    const look = place && typeof value === 'string' && isNew(place.row) ? lookAt(place.row, place.column) : undefined;
    if (!place || look?.tb !== WRAP) continue;
    const own: WrappedText = { text: value as string, width: (columnData as Lines)?.[place.column]?.w ?? COLUMN_WIDTH, size: look.fs ?? FONT_SIZE };
    const known = texts.get(place.row);
    if (known) known.push(own);
    else texts.set(place.row, [own]);
  }
  return new Map(
    [...texts]
      .map(([row, own]) => [row, heightOf(own)] as const)
      .filter(([, height]) => height > LEAST_HEIGHT)
      .map(([row, height]) => [row, pointsOf(height)]),
  );
}

interface Line {
  readonly h?: number;
  readonly ia?: number;
  readonly w?: number;
  readonly hd?: number;
  readonly s?: ICellData['s'];
}
type Lines = Readonly<Record<number, Line | null | undefined>> | undefined;

function shapeOf(before: Partial<IWorksheetData>, sheet: FWorksheet, moves: SheetMoves, fitting: ReadonlyMap<number, number>): SheetShape {
  const now = sheet.getSheet().getSnapshot();
  const lines = (
    was: Lines,
    is: Lines,
    { to, origin }: { readonly to: (at: number) => number | undefined; readonly origin: (at: number) => number | undefined },
    sizeOf: (line: Line | null | undefined) => number | null,
  ): Map<number, LineShape> => {
    const found = new Map<number, LineShape>();
    const places = new Set(Object.keys(is ?? {}).map(Number));
    for (const key of Object.keys(was ?? {})) {
      const place = to(Number(key));
      if (place !== undefined) places.add(place);
    }
    for (const place of places) {
      const from = origin(place);
      const old = from === undefined ? undefined : was?.[from];
      const line = is?.[place];
      const shape: LineShape = {
        ...(sizeOf(old) === sizeOf(line) ? {} : { size: sizeOf(line) }),
        ...(Boolean(old?.hd) === Boolean(line?.hd) ? {} : { hidden: Boolean(line?.hd) }),
      };
      if (Object.keys(shape).length > 0) found.set(place, shape);
    }
    return found;
  };
  const rows = lines(before.rowData as Lines, now.rowData as Lines, { to: (at) => moves.rows.to(at), origin: (at) => moves.rows.origin(at) }, (line) =>
    line?.h !== undefined && line.ia === 0 ? pointsOf(line.h) : null,
  );
  for (const [row, fits] of fitting) rows.set(row, { ...rows.get(row), fits });
  const columns = lines(
    before.columnData as Lines,
    now.columnData as Lines,
    { to: (at) => moves.columns.to(at), origin: (at) => moves.columns.origin(at) },
    (line) => (line?.w === undefined ? null : charactersOf(line.w)),
  );
  const areas = (ranges: readonly { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number }[]): Area[] =>
    ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn }));
  const merges = areas(sheet.getSheet().getMergeData());
  const mergesBefore = areas(before.mergeData ?? []).flatMap((area) => movedArea(area, moves) ?? []);
  const names = (list: readonly Area[]): string =>
    list
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
      .map(areaName)
      .sort()
      .join(' ');
  const frozen = (data: Partial<IWorksheetData>) => ({ rows: data.freeze?.ySplit ?? 0, columns: data.freeze?.xSplit ?? 0 });
  const shown = (data: Partial<IWorksheetData>): boolean => data.showGridlines !== 0;
  const tab = (data: Partial<IWorksheetData>): string => data.tabColor ?? '';
  return {
    ...(rows.size > 0 ? { rows } : {}),
    ...(columns.size > 0 ? { columns } : {}),
    ...(names(merges) === names(mergesBefore) ? {} : { merges }),
    ...(same(frozen(before), frozen(now)) ? {} : { frozen: frozen(now) }),
    ...(shown(before) === shown(now) ? {} : { gridLines: shown(now) }),
    ...(tab(before) === tab(now) ? {} : { tabColor: /^#[0-9a-f]{6}$/i.test(tab(now)) ? tab(now).slice(1).toUpperCase() : null }),
  };
}
