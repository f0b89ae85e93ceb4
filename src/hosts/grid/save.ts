/**
 * Saving: the differences between the grid and the file it came from are put into that file. What only changed in its cells is written cell
 * by cell, so that every part that the grid cannot show keeps its bytes; only a sheet whose rows, columns or formats were changed is
 * written anew, and then by hucre, which carries the other parts of the workbook over.
 */
import { openXlsx, saveXlsx, type CellStyle, type Workbook } from 'hucre';
import { a1, parseA1 } from '../../sheet/a1';
import { isCellError, type CellValue, type CellWrite, type NewSheet } from '../../sheet/model';
import { FileHost } from '../file';
import { cellKey } from '../file/formulas';
import type { Mark } from '../port';
import { formulaOf, valueOf } from './cells';
import type { FWorkbook, FWorksheet, ICellData, IStyleData, Nullable } from './engine';
import { namesNow, validationsNow } from './resources';
import { snapshotOf, type Snapshot } from './snapshot';
import { sheetOf } from './to-file';

export interface Touched {
  /** Sheets whose rows, columns or merges were changed, by id. */
  readonly rebuilt: ReadonlySet<string>;
  readonly ours: ReadonlyMap<string, NewSheet | undefined>;
  readonly memory: ReadonlyMap<string, unknown>;
  readonly marksOf: (sheetId: string) => readonly Mark[];
}
interface Original {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** What became of one sheet of the file. */
interface Difference {
  readonly writes: readonly CellWrite[];
  /** More than contents and number formats changed. */
  readonly formats: boolean;
}

export async function saveGrid(original: Original, parsed: Workbook, workbook: FWorkbook, touched: Touched): Promise<Uint8Array> {
  const before = snapshotOf(parsed, 'before', original.name);
  const differences = new Map<string, Difference>();
  for (const sheet of workbook.getSheets()) {
    if ([...before.sheetIds.values()].includes(sheet.getSheetId())) differences.set(sheet.getSheetId(), differenceOf(before, sheet, workbook));
  }
  const rich = [...differences].some(([id, difference]) => difference.formats || touched.rebuilt.has(id)) || rearranged(before, workbook, touched);
  const bytes = rich ? await rebuild(original, before, workbook, differences, touched) : original.bytes;
  const file = await FileHost.open(bytes, original.name);
  if (!rich) await patch(file, before, workbook, differences, touched);
  for (const sheet of await file.sheets()) {
    const shown = workbook.getSheetByName(sheet.name);
    if (shown) file.showing(sheet.id, valuesOfFormulas(shown));
  }
  for (const [key, value] of touched.memory) await file.remember(key, value);
  for (const sheet of await file.sheets()) {
    const id = workbook.getSheetByName(sheet.name)?.getSheetId();
    const marks = id === undefined ? [] : touched.marksOf(id);
    if (marks.length > 0) await file.mark(sheet.id, marks);
    // What stood in the file and was taken away, or no longer holds, goes from the file too.
    else if ((await file.marked(sheet.id)).length > 0) await file.unmark(sheet.id);
  }
  return file.save();
}

/** What the grid shows of each formula: a file without them would tell other programs something else. */
function valuesOfFormulas(sheet: FWorksheet): Map<number, CellValue> {
  const values = new Map<number, CellValue>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && (cell.f || cell.si)) values.set(cellKey(row, column), valueOf(cell));
    });
  return values;
}

/** Sheets were renamed, moved, hidden, shown or added by hand: more than adding and deleting sheets of ours. */
function rearranged(before: Snapshot, workbook: FWorkbook, touched: Touched): boolean {
  const ids = workbook.getSheets().map((sheet) => sheet.getSheetId());
  const known = [...before.sheetIds.values()];
  const made = new Set([...touched.ours].filter(([, sheet]) => sheet).map(([id]) => id));
  if (ids.some((id) => !known.includes(id) && !made.has(id))) return true;
  const kept = known.filter((id) => ids.includes(id));
  const order = ids.filter((id) => known.includes(id));
  return (
    order.some((id, index) => id !== kept[index]) ||
    workbook.getSheets().some((sheet) => {
      const was = before.data.sheets[sheet.getSheetId()];
      return was !== undefined && (was.name !== sheet.getSheetName() || Boolean(was.hidden) !== sheet.isSheetHidden());
    })
  );
}

function differenceOf(before: Snapshot, sheet: FWorksheet, workbook: FWorkbook): Difference {
  const was = (before.data.sheets[sheet.getSheetId()]?.cellData ?? {}) as Record<number, Record<number, ICellData>>;
  const matrix = sheet.getSheet().getCellMatrix();
  const writes: CellWrite[] = [];
  let formats = false;
  const compare = (row: number, column: number, old: Nullable<ICellData>, now: Nullable<ICellData>): void => {
    const style = styleChange(before, workbook, old, now);
    if (style === 'format') formats = true;
    const formula = formulaOf(sheet, now, row, column);
    const beforeFormula = old?.f ?? undefined;
    const same = formula === undefined && beforeFormula === undefined ? sameValue(valueOf(old), valueOf(now)) : formula === beforeFormula;
    if (same && style === undefined) return;
    const value = valueOf(now);
    writes.push({
      address: a1(row, column),
      before: valueOf(old),
      ...(beforeFormula === undefined ? {} : { beforeFormula }),
      ...(formula === undefined ? { value: isCellError(value) ? value.error : value } : { formula }),
      ...(typeof style === 'object' ? style : {}),
    });
  };
  matrix.forValue((row, column, now) => compare(row, column, was[row]?.[column], now));
  for (const [row, columns] of Object.entries(was)) {
    for (const [column, old] of Object.entries(columns)) {
      if (matrix.getValue(Number(row), Number(column)) === undefined) compare(Number(row), Number(column), old, undefined);
    }
  }
  return { writes, formats };
}

const sameValue = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);

function styleChange(
  before: Snapshot,
  workbook: FWorkbook,
  old: Nullable<ICellData>,
  now: Nullable<ICellData>,
): { readonly numberFormat: string } | 'format' | undefined {
  if (old?.s === now?.s) return undefined;
  const was = typeof old?.s === 'string' ? before.data.styles[old.s] : old?.s;
  const is = now ? workbook.getWorkbook().getStyles().getStyleByCell(now) : undefined;
  if (looks(was) === looks(is)) {
    const pattern = is?.n?.pattern;
    return (was?.n?.pattern ?? '') === (pattern ?? '') ? undefined : { numberFormat: pattern ?? 'General' };
  }
  return 'format';
}

/** Everything of a style but its number format, in one order; what is null is not there. */
function looks(style: Nullable<IStyleData>): string {
  const plain = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== null && one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, plain(one)]),
        )
      : value;
  return JSON.stringify(plain({ ...style, n: undefined }));
}

async function patch(file: FileHost, before: Snapshot, workbook: FWorkbook, differences: ReadonlyMap<string, Difference>, touched: Touched): Promise<void> {
  const idInFile = new Map((await file.sheets()).map((sheet) => [before.sheetIds.get(sheet.name), sheet.id]));
  // Sheets of ours first: a new one takes the place of the old one of its name.
  const added = new Set<string>();
  for (const [id, made] of touched.ours) {
    const sheet = workbook.getSheetBySheetId(id);
    if (!made || !sheet) continue;
    const info = await file.addSheet({ ...made, name: sheet.getSheetName() });
    added.add(info.id);
    await file.write(info.id, await editsOf(file, info.id, sheet));
  }
  for (const [name, id] of before.sheetIds) {
    const inFile = idInFile.get(id);
    // The file may give the id of a sheet that was replaced to the one in its place.
    if (inFile === undefined || added.has(inFile) || !(await file.sheets()).some((sheet) => sheet.id === inFile)) continue;
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) await file.deleteSheet(inFile);
    else if (sheet.getSheetName() === name) await file.write(inFile, await agreed(file, inFile, differences.get(id)?.writes ?? []));
  }
}

/** The writes with what the file itself holds before them, as it reads its own values. */
async function agreed(file: FileHost, sheetId: string, writes: readonly CellWrite[]): Promise<CellWrite[]> {
  if (writes.length === 0) return [];
  const block = await file.read(sheetId);
  return writes.map((write) => {
    const place = parseA1(write.address) as { row: number; column: number };
    const row = place.row - block.top;
    const column = place.column - block.left;
    const { beforeFormula: _old, ...rest } = write;
    const beforeFormula = block.formulas.get(row)?.get(column);
    return { ...rest, before: block.values[row]?.[column] ?? null, ...(beforeFormula === undefined ? {} : { beforeFormula }) };
  });
}

/** What was edited in a sheet of ours since it was made. */
async function editsOf(file: FileHost, sheetId: string, sheet: FWorksheet): Promise<CellWrite[]> {
  const block = await file.read(sheetId);
  const writes: CellWrite[] = [];
  const seen = new Set<string>();
  const compare = (row: number, column: number): void => {
    const address = a1(row, column);
    if (seen.has(address)) return;
    seen.add(address);
    const raw = sheet.getSheet().getCellRaw(row, column);
    const formula = formulaOf(sheet, raw, row, column);
    const value = valueOf(raw);
    const before = block.values[row - block.top]?.[column - block.left] ?? null;
    const beforeFormula = block.formulas.get(row - block.top)?.get(column - block.left);
    if (formula === beforeFormula && (formula !== undefined || sameValue(before, value))) return;
    writes.push({
      address,
      before,
      ...(beforeFormula === undefined ? {} : { beforeFormula }),
      ...(formula === undefined ? { value: isCellError(value) ? value.error : value } : { formula }),
    });
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column) => compare(row, column));
  block.values.forEach((line, row) => line.forEach((_, column) => compare(row + block.top, column + block.left)));
  return writes;
}

async function rebuild(
  original: Original,
  before: Snapshot,
  workbook: FWorkbook,
  differences: ReadonlyMap<string, Difference>,
  touched: Touched,
): Promise<Uint8Array> {
  const book = await openXlsx(original.bytes, { readStyles: true });
  const byId = new Map(book.sheets.map((sheet) => [before.sheetIds.get(sheet.name), sheet]));
  const styles: ReadonlyMap<string, CellStyle> = before.styles;
  book.sheets = workbook.getSheets().map((sheet) => {
    const id = sheet.getSheetId();
    const base = byId.get(id);
    const difference = differences.get(id);
    const untouched = base && difference && difference.writes.length === 0 && !difference.formats && !touched.rebuilt.has(id);
    const next = untouched ? base : sheetOf(sheet, workbook, styles, base);
    const validations = base?.dataValidations && !untouched ? { dataValidations: validationsNow(workbook, id, base.dataValidations) } : {};
    return { ...next, ...validations, name: sheet.getSheetName(), hidden: sheet.isSheetHidden() && !base?.veryHidden };
  });
  if (book.namedRanges) book.namedRanges = namesNow(workbook, book.namedRanges);
  return saveXlsx(book);
}
