import { text } from '../../domain';
import { areaName, a1 } from '../../sheet/a1';
import type { Area, NewCell, NewSheet } from '../../sheet/model';
import { HostError, type SheetInfo } from '../port';
import { addressBatches, columnAreas, type Cell } from './addresses';
import { entryOf } from './entry';
import { inTurn, withExcel } from './session';

const INFO = 'items/id,items/name,items/visibility';
const infoOf = (sheet: Excel.Worksheet): SheetInfo => ({ id: sheet.id, name: sheet.name, visible: sheet.visibility === 'Visible' });

export const sheets = (): Promise<readonly SheetInfo[]> =>
  withExcel(async (context) => {
    const all = context.workbook.worksheets;
    all.load(INFO);
    await context.sync();
    return all.items.map(infoOf);
  });

export const activeSheet = (): Promise<SheetInfo> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id,name,visibility');
    await context.sync();
    return infoOf(sheet);
  });

export const deleteSheet = (sheetId: string): Promise<void> =>
  withExcel(async (context) => {
    const all = context.workbook.worksheets;
    const sheet = all.getItem(sheetId);
    sheet.load('id');
    all.load(INFO);
    await context.sync();
    if (!all.items.some((other) => other.visibility === 'Visible' && other.id !== sheet.id)) {
      throw new HostError(
        'refused',
        text('보이는 마지막 시트는 지울 수 없습니다. 통합 문서는 그대로입니다.', 'The last visible sheet cannot be deleted. The workbook is as it was.'),
      );
    }
    sheet.delete();
    await context.sync();
  });

/** A property of the sheet itself (it travels with the file) tells the sheets that we made from the user's. */
const MADE = 'KVENTURE.MADE';
const NAME_LIMIT = 31;

/** A name that Excel takes: not too long, without `: \ / ? * [ ]`, no apostrophe at the ends. */
const legalName = (name: string): string =>
  name
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, NAME_LIMIT)
    .replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, NAME_LIMIT - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** The sheet of that name that we made before, emptied; or a new one. */
async function emptySheet(context: Excel.RequestContext, wanted: NewSheet): Promise<Excel.Worksheet> {
  const all = context.workbook.worksheets;
  all.load(INFO);
  await context.sync();
  const name = legalName(wanted.name);
  const namesake = wanted.replace ? all.items.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) : undefined;
  if (namesake) {
    const made = namesake.customProperties.getItemOrNullObject(MADE);
    made.load('key');
    await context.sync();
    if (!made.isNullObject) {
      // Emptied, not deleted: formulas elsewhere that point to it stay whole.
      const whole = namesake.getRange();
      whole.clear();
      whole.unmerge();
      whole.conditionalFormats.clearAll();
      namesake.freezePanes.unfreeze();
      return namesake;
    }
  }
  const sheet = all.add(freeName(name, new Set(all.items.map((item) => item.name.toLowerCase()))));
  sheet.customProperties.add(MADE, '1');
  return sheet;
}

type Style = NonNullable<NewCell['style']>;

const STYLES: Readonly<Record<Style, (format: Excel.RangeFormat) => void>> = {
  title: (format) => {
    format.font.bold = true;
    format.font.size = 14;
  },
  header: (format) => {
    format.font.bold = true;
    format.fill.color = '#DDE6F3';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    edge(format, 'EdgeBottom');
  },
  text: (format) => {
    format.verticalAlignment = 'Top';
  },
  wrap: (format) => {
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  },
  amount: (format) => {
    format.horizontalAlignment = 'Right';
  },
  total: (format) => {
    format.font.bold = true;
    edge(format, 'EdgeTop');
  },
  note: (format) => {
    format.font.italic = true;
    format.font.color = '#595959';
  },
  error: (format) => {
    format.font.bold = true;
    format.font.color = '#A4262C';
    format.fill.color = '#FDE7E9';
  },
  warning: (format) => {
    format.font.bold = true;
    format.fill.color = '#FFF4CE';
  },
  input: (format) => {
    format.fill.color = '#FFFBE6';
    edge(format, 'EdgeBottom');
  },
};

function edge(format: Excel.RangeFormat, side: 'EdgeTop' | 'EdgeBottom'): void {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.color = '#8A8886';
}

/** Amounts show thousands separators unless the cell asks for a format of its own. */
const formatOf = (cell: NewCell | null): string | null => cell?.numberFormat ?? (cell?.style === 'amount' || cell?.style === 'total' ? '#,##0' : null);

const entryOfNew = (cell: NewCell | null): string | number | boolean => cell?.formula ?? entryOf(cell?.value ?? null);

/** Characters of the standard font, as points: 7 pixels a character and 5 of padding, at 96 dots an inch. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Rows are handed over in blocks that stay well below the 5 MB that one request may weigh. */
const BLOCK_BYTES = 1_500_000;
const weightOf = (row: readonly (NewCell | null)[]): number =>
  row.reduce((sum, cell) => sum + 16 + 3 * String(cell?.formula ?? cell?.value ?? '').length + (cell?.link ? 400 + 3 * cell.link.length : 0), 0);

interface Rows {
  readonly top: number;
  readonly rows: readonly (readonly (NewCell | null)[])[];
}

function inBlocks(cells: NewSheet['cells']): Rows[] {
  const blocks: { top: number; rows: NewSheet['cells'][number][] }[] = [];
  let weight = 0;
  cells.forEach((row, top) => {
    const own = weightOf(row);
    const last = blocks.at(-1);
    if (!last || weight + own > BLOCK_BYTES) {
      blocks.push({ top, rows: [row] });
      weight = own;
    } else {
      last.rows.push(row);
      weight += own;
    }
  });
  return blocks;
}

function put(sheet: Excel.Worksheet, { top, rows }: Rows, width: number): void {
  const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const range = sheet.getRangeByIndexes(top, 0, padded.length, width);
  if (padded.some((row) => row.some((cell) => formatOf(cell) !== null))) range.numberFormat = padded.map((row) => row.map(formatOf));
  // Links first: Excel writes the place of a link into its cell, and the cell's own text comes after.
  padded.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.link) sheet.getRange(a1(top + r, c)).hyperlink = { documentReference: cell.link };
    }),
  );
  range.formulas = padded.map((row) => row.map(entryOfNew));
}

function style(sheet: Excel.Worksheet, cells: NewSheet['cells']): void {
  const byStyle = new Map<Style, Cell[]>();
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell?.style) return;
      const of = byStyle.get(cell.style) ?? [];
      of.push({ row, column });
      byStyle.set(cell.style, of);
    }),
  );
  for (const [name, of] of byStyle) for (const address of addressBatches(columnAreas(of))) STYLES[name](sheet.getRanges(address).format);
}

const column = (index: number): Area => ({ top: 0, bottom: 0, left: index, right: index });

export const addSheet = (wanted: NewSheet): Promise<SheetInfo> =>
  withExcel(async (context) => {
    const sheet = await emptySheet(context, wanted);
    const width = Math.max(0, ...wanted.cells.map((row) => row.length));
    const blocks = width === 0 ? [] : inBlocks(wanted.cells);
    await inTurn(blocks, async (block) => {
      put(sheet, block, width);
      await context.sync();
    });

    style(sheet, wanted.cells);
    wanted.columnWidths?.forEach((characters, index) => {
      sheet.getRange(areaName(column(index))).getEntireColumn().format.columnWidth = pointsOf(characters);
    });
    for (const area of wanted.merges ?? []) sheet.getRange(areaName(area)).merge();
    if (wanted.frozenRows) sheet.freezePanes.freezeRows(wanted.frozenRows);
    if (wanted.activate) sheet.activate();
    sheet.load('id,name,visibility');
    await context.sync();
    return infoOf(sheet);
  });
