/**
 * Sheets written as text: one line a row, cells between `|`, from A1 on.
 *   1,250 → the number · 2013-03-05 → its serial · '1,250,000원 → text · =C2+D2 → a formula with its result · =C2+D2→7 → one with that
 *   result · #REF! → an error · nothing → an empty cell · TRUE → a boolean · anything else → text
 */
import { date, toSerial } from '../../src/domain';
import { parseArea, type CellValue, type CellWrite, type SheetBlock } from '../../src/checking';
import { evaluate } from '../office/formula';

export interface SheetOptions {
  /** Rows as people number them. */
  readonly hidden?: readonly number[];
  readonly merges?: readonly string[];
  readonly date1904?: boolean;
  /** Formulas without results, as some programs write them. */
  readonly uncalculated?: boolean;
}

type Cells = Map<number, Map<number, string>>;

function readCell(text: string, date1904: boolean): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+(\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return toSerial(date(text), date1904);
  if (/^#[A-Z/0]+[!?A]?$/.test(text)) return { error: text };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return text;
}

/** A sheet as a host hands it over. */
export function sheetOf(name: string, text: string, options: SheetOptions = {}): SheetBlock {
  const date1904 = options.date1904 ?? false;
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  const formulas: Cells = new Map();
  const given = new Set<string>();
  const values = rows.map((row, at) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const cell = row[column] ?? '';
      if (!cell.startsWith('=')) return readCell(cell, date1904);
      const [formula, result] = cell.split('→') as [string, string?];
      const own = formulas.get(at) ?? new Map<number, string>();
      own.set(column, formula);
      formulas.set(at, own);
      if (result === undefined) return null;
      given.add(`${at},${column}`);
      return readCell(result, date1904);
    }),
  );
  const block: SheetBlock = {
    sheetId: name,
    sheet: name,
    top: 0,
    left: 0,
    values,
    formulas,
    hiddenRows: new Set((options.hidden ?? []).map((row) => row - 1)),
    merges: (options.merges ?? []).map((range) => parseArea(range)!),
    date1904,
  };
  return options.uncalculated ? block : calculated(block, given);
}

/** The same with the results of its formulas, as Excel would have them; results that were given stay. */
function calculated(block: SheetBlock, given: ReadonlySet<string> = new Set()): SheetBlock {
  const values = block.values.map((row) => [...row]);
  const known = new Map<string, CellValue>();
  const valueAt = (row: number, column: number): CellValue => {
    const key = `${row},${column}`;
    const formula = given.has(key) ? undefined : block.formulas.get(row)?.get(column);
    if (formula === undefined) return block.values[row]?.[column] ?? null;
    if (!known.has(key)) {
      known.set(key, { error: '#REF!' });
      known.set(key, evaluate(formula.slice(1), valueAt) ?? block.values[row]?.[column] ?? null);
    }
    return known.get(key) as CellValue;
  };
  for (const [row, cells] of block.formulas) for (const column of cells.keys()) (values[row] as CellValue[])[column] = valueAt(row, column);
  return { ...block, values };
}

/** What stands after these writes, calculated anew; throws where a cell does not hold what the write was made for. */
export function written(block: SheetBlock, writes: readonly CellWrite[]): SheetBlock {
  const values = block.values.map((row) => [...row]);
  const formulas = new Map([...block.formulas].map(([row, cells]) => [row, new Map(cells)]));
  for (const write of writes) {
    const { top: row, left: column } = parseArea(write.address)!;
    const before = values[row]?.[column] ?? null;
    if (JSON.stringify(before) !== JSON.stringify(write.before))
      throw new Error(`${write.address} holds ${JSON.stringify(before)}, not ${JSON.stringify(write.before)}`);
    if (formulas.get(row)?.get(column) !== write.beforeFormula) throw new Error(`${write.address} has another formula than the fix says`);
    const own = formulas.get(row) ?? new Map<number, string>();
    formulas.set(row, own);
    own.delete(column);
    const cells = values[row] as CellValue[];
    while (cells.length <= column) cells.push(null);
    if (write.formula === undefined) cells[column] = write.value ?? null;
    else own.set(column, write.formula);
  }
  return calculated({ ...block, values, formulas });
}
