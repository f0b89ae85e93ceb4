import { parseA1, areaName, a1 } from '../../sheet/a1';
import { isCellError, type Area, type CellValue, type CellWrite } from '../../sheet/model';
import type { HostError, WriteOptions, WriteReceipt } from '../port';
import { addressBatches, cellBatches, columnAreas, type Cell } from './addresses';
import { cellFormula, cellValue } from './cells';
import { entryOf, entryOfCell } from './entry';
import { changedMeanwhile, notTaken, ofSpill, toHostError, withAftermath } from './errors';
import { oneByOne, withExcelAsOneStep, withExcelNow } from './session';
import { isGone } from './sheets';
import { isOfSpills, putFormats, spilledAmong, spillOf, tellsOfSpills, undoFormats, type SpillFormats } from './spill';

/** What a cell holds, apart from how it looks. */
interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat: string;
}
/** What is put into a cell. Without a number format the cell keeps its own. */
interface Entry {
  readonly cell: Cell;
  readonly entry: string | number | boolean;
  readonly numberFormat?: string;
}
interface Undo {
  readonly sheetId: string;
  /** What the table that the formula spills was given. */
  readonly formats?: SpillFormats;
  /** The write, or the way back, was refused or given up in the middle: a cell may hold what stood before or what was to stand after. */
  readonly partial?: boolean;
  readonly before: readonly { readonly cell: Cell; readonly content: Content }[];
  readonly after: readonly { readonly cell: Cell; readonly content: Content }[];
}

type Contents = Map<string, Content>;

const TEXT_FORMAT = '@';
const key = (cell: Cell): string => a1(cell.row, cell.column);

const sameValue = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);
const sameContent = (a: Content, b: Pick<Content, 'value' | 'formula'>): boolean => sameValue(a.value, b.value) && a.formula === b.formula;

/** Asks for the cells of one batch; what is answered can be read after the next sync. */
function ask(sheet: Excel.Worksheet, cells: readonly Cell[], spills?: Set<string>): () => Contents {
  const members = ['values', 'valueTypes', 'formulas', 'numberFormat', 'rowIndex', 'columnIndex', ...(spills ? ['hasSpill'] : [])];
  const asked = addressBatches(columnAreas(cells)).map((address) => {
    const areas = sheet.getRanges(address);
    areas.load(members.map((member) => `areas/items/${member}`).join());
    return areas;
  });
  return () => {
    const contents: Contents = new Map();
    for (const { areas } of asked) {
      for (const range of areas.items) {
        if (spills && range.hasSpill !== false) range.values.forEach((_row, r) => spills.add(a1(range.rowIndex + r, range.columnIndex)));
        range.values.forEach((row: unknown[], r) =>
          row.forEach((value, c) => {
            const formula = cellFormula(range.formulas[r]?.[c], value);
            contents.set(a1(range.rowIndex + r, range.columnIndex + c), {
              value: cellValue(value, range.valueTypes[r]?.[c]),
              ...(formula === undefined ? {} : { formula }),
              numberFormat: String(range.numberFormat[r]?.[c] ?? 'General'),
            });
          }),
        );
      }
    }
    return contents;
  };
}

/** What the cells hold: one round trip, unless they are very many. Into `spills` go those that may belong to a spilled table. */
async function contentsOf(context: Excel.RequestContext, sheet: Excel.Worksheet, cells: readonly Cell[], spills?: Set<string>): Promise<Contents> {
  const contents: Contents = new Map();
  await oneByOne(cellBatches(cells), async (batch) => {
    const answered = ask(sheet, batch, spills);
    await context.sync();
    for (const [address, content] of answered()) contents.set(address, content);
  });
  return contents;
}

/** The same before a write, which is refused where it would break a spilled table: all of that would become an error. */
async function contentsToWrite(context: Excel.RequestContext, sheet: Excel.Worksheet, cells: readonly Cell[]): Promise<Contents> {
  const spills = new Set<string>();
  const contents = tellsOfSpills()
    ? await contentsOf(context, sheet, cells, spills).catch((error: unknown) => {
        if (!isOfSpills(error)) throw error;
        return contentsOf(context, sheet, cells);
      })
    : await contentsOf(context, sheet, cells);
  if (spills.size === 0) return contents;
  // A column of which a part is spilled says so of none of its cells. A formula's own cell may be written.
  const [spilled] = await spilledAmong(
    context,
    sheet,
    cells.filter((cell) => spills.has(key(cell)) && contents.get(key(cell))?.formula === undefined),
  );
  if (spilled) throw ofSpill(key(spilled));
  return contents;
}

const inArea = (area: Area, byCell: ReadonlyMap<string, Entry>): Entry[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, r) => byCell.get(a1(area.top + r, area.left)) as Entry);

/**
 * Writes, and reads back what stands there then, in the same round trip: one request a run of touching cells. The number format comes first,
 * since a text cell would take a number as text.
 */
async function put(context: Excel.RequestContext, sheet: Excel.Worksheet, entries: readonly Entry[], newRows?: WriteOptions['newRows']): Promise<Contents> {
  const byCell = new Map(entries.map((entry) => [key(entry.cell), entry]));
  const contents: Contents = new Map();
  if (newRows) sheet.getRangeByIndexes(newRows.top, 0, newRows.count, 1).getEntireRow().insert('Down');
  await oneByOne(cellBatches(entries.map(({ cell }) => cell)), async (batch) => {
    for (const area of columnAreas(batch)) {
      const range = sheet.getRange(areaName(area)).untrack();
      const run = inArea(area, byCell);
      // null leaves a cell as it is.
      if (run.some((entry) => entry.numberFormat !== undefined)) range.numberFormat = run.map((entry) => [entry.numberFormat ?? null]);
      range.formulas = run.map((entry) => [entry.entry]);
    }
    const written = ask(sheet, batch);
    await context.sync();
    for (const [address, content] of written()) contents.set(address, content);
  });
  return contents;
}

/** Text goes into a text cell as it is; a number or a formula would be taken as text there, so the cell becomes an ordinary one. */
function entryFor(write: CellWrite, cell: Cell, now: Content): Entry {
  const entry = write.formula ?? entryOf(write.value ?? null);
  const needsOrdinary = now.numberFormat === TEXT_FORMAT && (write.formula !== undefined || (write.value !== null && typeof write.value !== 'string'));
  const numberFormat = write.numberFormat ?? (needsOrdinary ? 'General' : undefined);
  return { cell, entry, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

const putBack = ({ cell, content }: Undo['before'][number], now: Content): Entry => ({
  cell,
  entry: content.formula ?? entryOfCell(content.value),
  ...(content.numberFormat === now.numberFormat ? {} : { numberFormat: content.numberFormat }),
});

export interface Writer {
  write(sheetId: string, writes: readonly CellWrite[], options?: WriteOptions): Promise<WriteReceipt>;
  formatSpill(written: WriteReceipt, numberFormat: string): Promise<WriteReceipt>;
  undo(receipt: WriteReceipt): Promise<void>;
}

/** A formula of ours may have been recalculated since; that it still stands there is what counts. */
const holds = (held: Content | undefined, content: Content): boolean =>
  held !== undefined && (content.formula === undefined ? sameContent(held, content) : held.formula === content.formula);

/** Whether a cell holds what was written into it. Excel writes formulas its own way, and keeps 15 digits. */
const arrived = (held: Content | undefined, { value, formula }: Content): boolean => {
  if (!held) return false;
  if (formula !== undefined) return held.formula !== undefined;
  if (typeof value === 'number' && typeof held.value === 'number') return Math.abs(held.value - value) <= Math.abs(value) * 1e-14;
  return sameValue(held.value === '' ? null : held.value, value === '' ? null : value);
};

/** What a cell will hold after an entry that Excel did not answer; its number format is not compared. */
const intended = (write: CellWrite, now: Content): Content =>
  write.formula === undefined ? { value: write.value ?? null, numberFormat: now.numberFormat } : { ...now, formula: write.formula };

/** `announce` is told which formulas are about to be written, since Excel does not say whose a changed formula is. */
export function excelWriter(announce: (sheetId: string, formulas: readonly string[]) => void): Writer {
  return {
    write: (sheetId, writes, { newRows } = {}) => {
      let isAnnounced = false;
      return withExcelAsOneStep(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const { protection } = sheet;
        protection.load('protected');
        const planned = writes.map((write) => ({ write, cell: cellOf(write) }));
        const cells = planned.map(({ cell }) => cell);
        const now = await contentsToWrite(context, sheet, cells);
        const before = planned.map(({ write, cell }) => {
          const content = now.get(key(cell));
          const expected = { value: write.before, ...(write.beforeFormula === undefined ? {} : { formula: write.beforeFormula }) };
          if (!content || !sameContent(content, expected)) throw changedMeanwhile(write.address);
          return { cell, content };
        });

        const formulas = planned.flatMap(({ write, cell }) => (write.formula === undefined ? [] : [key(cell)]));
        if (!isAnnounced) announce(sheetId, formulas);
        isAnnounced = true;
        const entries = planned.map(({ write, cell }, index) => entryFor(write, cell, (before[index] as Undo['before'][number]).content));
        const wanted = planned.map(({ write, cell }, index) => ({ cell, content: intended(write, (before[index] as Undo['before'][number]).content) }));
        const refused = async (error: unknown): Promise<never> => {
          const receipt: WriteReceipt = { sheetId, writes, undo: { sheetId, partial: true, before, after: wanted } satisfies Undo };
          throw await afterRefusal(error, sheetId, before, receipt, newRows && wanted);
        };
        // Rows are rarely allowed in a protected sheet where cells are.
        const made = newRows && !protection.protected ? newRows : undefined;
        const after = await put(context, sheet, entries, made).catch(refused);
        // Excel takes some writes without a word and without doing them (a cell that a merged one covers).
        const lost = wanted.find(({ cell, content }) => !arrived(after.get(key(cell)), content));
        if (lost) await refused(notTaken(key(lost.cell)));
        const undo: Undo = { sheetId, before, after: cells.map((cell) => ({ cell, content: after.get(key(cell)) as Content })) };
        return { sheetId, writes, undo };
      }, 'if-unchanged');
    },

    formatSpill: async (written, numberFormat) => {
      const undo = written.undo as Undo;
      const spilled = await spillOf(written.sheetId, written.writes[0]?.address ?? '', numberFormat);
      if (!spilled) return written;
      const receipt: WriteReceipt = { ...written, undo: { ...undo, formats: spilled } satisfies Undo };
      await putFormats(written.sheetId, spilled.area, spilled.after, spilled.before, receipt);
      return receipt;
    },

    undo: async (receipt) => {
      const { formats, ...undo } = receipt.undo as Undo;
      // First: the formula goes with its table, and these are then the formats of empty cells.
      if (formats) await undoFormats(receipt, formats);
      if (undo.before.length > 0) await undoWrite(undo, receipt.writes);
    },
  };

  function undoWrite({ sheetId, before, after, partial }: Undo, writes: readonly CellWrite[]): Promise<void> {
    return withExcelAsOneStep(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const now = await contentsOf(
        context,
        sheet,
        before.map(({ cell }) => cell),
      );
      after.forEach(({ cell, content }, index) => {
        const held = now.get(key(cell));
        if (!holds(held, content) && !(partial && holds(held, (before[index] as Undo['before'][number]).content))) throw changedMeanwhile(key(cell));
      });
      announce(
        sheetId,
        before.flatMap(({ cell, content }) => (content.formula === undefined ? [] : [key(cell)])),
      );
      await put(
        context,
        sheet,
        before.map((held) => putBack(held, now.get(key(held.cell)) as Content)),
      ).catch(async (error: unknown) => {
        const stood = before.map(({ cell }) => ({ cell, content: now.get(key(cell)) as Content }));
        throw await afterRefusal(error, sheetId, stood, { sheetId, writes, undo: { sheetId, partial: true, before, after } satisfies Undo });
      });
    });
  }
}

function cellOf(write: CellWrite): Cell {
  const cell = parseA1(write.address);
  if (!cell) throw new RangeError(`not a cell: ${write.address}`);
  return cell;
}

/**
 * Excel does not take a batch back when one of its requests is refused (a locked cell among open ones): what was already written is
 * written back, and read, so that a refused write leaves the workbook as it was or says that it did not. `receipt` is the way back from there.
 * `alone`: what is held by these alone is ours; anything else was put there by others meanwhile.
 */
async function afterRefusal(error: unknown, sheetId: string, stood: Undo['before'], receipt: WriteReceipt, alone?: Undo['after']): Promise<HostError> {
  const refusal = toHostError(error);
  // Whoever does not answer would not answer this either, and may still do what was asked.
  if (refusal.code === 'no-answer') return withAftermath(refusal, 'unknown', { receipt });
  try {
    const left = await withExcelNow(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const cells = stood.map(({ cell }) => cell);
      const differing = (now: Contents): Undo['before'] =>
        stood.filter(({ cell, content }, index) => {
          const held = now.get(key(cell));
          if (held && alone && !arrived(held, (alone[index] as Undo['after'][number]).content)) return false;
          return !held || !sameContent(held, content) || held.numberFormat !== content.numberFormat;
        });
      const now = await contentsOf(context, sheet, cells);
      const differ = differing(now);
      if (differ.length === 0) return 0;
      const written = await put(
        context,
        sheet,
        differ.filter(({ cell }) => now.has(key(cell))).map((held) => putBack(held, now.get(key(held.cell)) as Content)),
      );
      return differing(new Map([...now, ...written])).length;
    });
    return left === 0 ? refusal : withAftermath(refusal, 'changed', { receipt });
  } catch (again) {
    // Where the sheet is gone, so is what was written to it.
    return (await isGone(again, sheetId)) ? withAftermath(refusal, 'unchanged') : withAftermath(refusal, 'unknown', { receipt });
  }
}
