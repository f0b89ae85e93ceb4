import { parseA1, areaName, a1 } from '../../sheet/a1';
import { isCellError, type Area, type CellValue, type CellWrite } from '../../sheet/model';
import { HostError, type WriteReceipt } from '../port';
import { addressBatches, columnAreas, type Cell } from './addresses';
import { cellFormula, cellValue } from './cells';
import { entryOf, entryOfCell } from './entry';
import { changedMeanwhile, toHostError } from './errors';
import { withExcelAsOneStep } from './session';

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
  readonly before: readonly { readonly cell: Cell; readonly content: Content }[];
  readonly after: readonly { readonly cell: Cell; readonly content: Content }[];
}

const TEXT_FORMAT = '@';
const key = (cell: Cell): string => a1(cell.row, cell.column);

const sameValue = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);
const sameContent = (a: Content, b: Pick<Content, 'value' | 'formula'>): boolean => sameValue(a.value, b.value) && a.formula === b.formula;

/** Asks for the cells; what is answered can be read after the next sync. */
function ask(sheet: Excel.Worksheet, cells: readonly Cell[]): () => Map<string, Content> {
  const asked = addressBatches(columnAreas(cells)).map((address) => {
    const areas = sheet.getRanges(address);
    areas.load(
      ['values', 'valueTypes', 'formulas', 'numberFormat', 'rowIndex', 'columnIndex'].map((member) => `areas/items/${member}`).join(),
    );
    return areas;
  });
  return () => {
    const contents = new Map<string, Content>();
    for (const { areas } of asked) {
      for (const range of areas.items) {
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

const inArea = (area: Area, byCell: ReadonlyMap<string, Entry>): Entry[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, r) => byCell.get(a1(area.top + r, area.left)) as Entry);

/** Queues the writes: one request a run of touching cells. The number format first, since a text cell would take a number as text. */
function put(sheet: Excel.Worksheet, entries: readonly Entry[]): void {
  const byCell = new Map(entries.map((entry) => [key(entry.cell), entry]));
  for (const area of columnAreas(entries.map(({ cell }) => cell))) {
    const range = sheet.getRange(areaName(area));
    const run = inArea(area, byCell);
    // null leaves a cell as it is.
    if (run.some((entry) => entry.numberFormat !== undefined)) range.numberFormat = run.map((entry) => [entry.numberFormat ?? null]);
    range.formulas = run.map((entry) => [entry.entry]);
  }
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
  write(sheetId: string, writes: readonly CellWrite[]): Promise<WriteReceipt>;
  undo(receipt: WriteReceipt): Promise<void>;
}

/** `announce` is told which formulas are about to be written, since Excel does not say whose a changed formula is. */
export function excelWriter(announce: (sheetId: string, formulas: readonly string[]) => void): Writer {
  return {
    write: (sheetId, writes) =>
      withExcelAsOneStep(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const planned = writes.map((write) => ({ write, cell: cellOf(write) }));
        const cells = planned.map(({ cell }) => cell);
        const current = ask(sheet, cells);
        await context.sync();

        const now = current();
        const before = planned.map(({ write, cell }) => {
          const content = now.get(key(cell));
          const expected = { value: write.before, ...(write.beforeFormula === undefined ? {} : { formula: write.beforeFormula }) };
          if (!content || !sameContent(content, expected)) throw changedMeanwhile(write.address);
          return { cell, content };
        });

        announce(sheetId, planned.flatMap(({ write, cell }) => (write.formula === undefined ? [] : [key(cell)])));
        put(sheet, planned.map(({ write, cell }, index) => entryFor(write, cell, (before[index] as Undo['before'][number]).content)));
        const written = ask(sheet, cells);
        try {
          await context.sync();
        } catch (error) {
          await restore(sheetId, before);
          throw toHostError(error);
        }
        const after = written();
        const undo: Undo = { sheetId, before, after: cells.map((cell) => ({ cell, content: after.get(key(cell)) as Content })) };
        return { sheetId, writes, undo };
      }),

    undo: ({ undo }) =>
      withExcelAsOneStep(async (context) => {
        const { sheetId, before, after } = undo as Undo;
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const current = ask(sheet, before.map(({ cell }) => cell));
        await context.sync();

        const now = current();
        for (const { cell, content } of after) {
          const held = now.get(key(cell));
          // A formula of ours may have been recalculated since; that it still stands there is what counts.
          const untouched = held && (content.formula === undefined ? sameContent(held, content) : held.formula === content.formula);
          if (!untouched) throw changedMeanwhile(key(cell));
        }
        announce(sheetId, before.flatMap(({ cell, content }) => (content.formula === undefined ? [] : [key(cell)])));
        put(sheet, before.map((held) => putBack(held, now.get(key(held.cell)) as Content)));
        try {
          await context.sync();
        } catch (error) {
          await restore(sheetId, after);
          throw toHostError(error);
        }
      }),
  };
}

function cellOf(write: CellWrite): Cell {
  const cell = parseA1(write.address);
  if (!cell) throw new RangeError(`not a cell: ${write.address}`);
  return cell;
}

/**
 * Excel does not take a batch back when one of its requests is refused (a locked cell among open ones): what was already written is
 * written back, so that a refused write leaves the workbook as it was.
 */
async function restore(sheetId: string, contents: Undo['before']): Promise<void> {
  try {
    await withExcelAsOneStep(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const current = ask(sheet, contents.map(({ cell }) => cell));
      await context.sync();
      const now = current();
      const differ = contents.filter(({ cell, content }) => {
        const held = now.get(key(cell));
        return held && !(sameContent(held, content) && held.numberFormat === content.numberFormat);
      });
      put(sheet, differ.map((held) => putBack(held, now.get(key(held.cell)) as Content)));
      await context.sync();
    });
  } catch (error) {
    // The sheet is gone or refuses everything: then nothing was written either, and the first refusal is what people must hear.
    if (!(error instanceof HostError)) throw error;
  }
}
