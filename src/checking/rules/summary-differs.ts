/** A sheet that says in a line what each of the ledgers' sheets comes to: a line that says something else than its sheet. */
import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import { Grid } from '../../reading/grid';
import { normalizeLabel } from '../../reading/text';
import { unitIn } from '../../reading/units';
import { Blocks } from '../../reading/table/blocks';
import type { Table } from '../../reading/table/table';
import { areaName, quoteSheet } from '../../sheet/a1';
import type { SheetBlock } from '../../sheet/model';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { number, shownValue } from '../message-formatting';
import { statementDiffers } from './statement-differs';

/** A summary is short. */
const ROWS = 200;
const COLUMNS = 30;
const LONGEST = 40;

interface Line {
  readonly row: number;
  readonly label: string;
  readonly tables: readonly Table[];
}

const nameOf = (words: string): string => normalizeLabel(words).replace(/(시트|sheet|과제|프로젝트)$/, '');

export const summaryDiffers: WorkbookRule = {
  kind: 'workbook',
  meta: statementDiffers.meta,
  check({ blocks, ledgers, statements }) {
    const read = new Set([...ledgers, ...statements].map(({ understanding }) => understanding.sheetId));
    const byName = new Map<string, Table[]>();
    for (const table of ledgers) {
      const name = nameOf(table.understanding.sheet);
      byName.set(name, [...(byName.get(name) ?? []), table]);
    }
    // A single sheet is named by titles as well.
    if (byName.size < 2) return [];
    return blocks.flatMap((block) => (read.has(block.sheetId) ? [] : differences(block, byName)));
  },
};

interface Words {
  readonly grid: Grid;
  readonly bottom: number;
  readonly right: number;
  /** By column, each short text with its row. */
  readonly columns: readonly { readonly column: number; readonly names: readonly { readonly row: number; readonly label: string; readonly name: string }[] }[];
}
/** A sheet without a table is read anew as another block after each edit of it. */
const known = new WeakMap<SheetBlock, Words>();

function wordsOf(block: SheetBlock): Words {
  const held = known.get(block);
  if (held) return held;
  const grid = new Grid(block);
  const bottom = Math.min(grid.bottom, block.top + ROWS);
  const right = Math.min(grid.right, block.left + COLUMNS);
  const columns: { readonly column: number; readonly names: { row: number; label: string; name: string }[] }[] = [];
  for (let column = block.left; column < right; column += 1) {
    const names: { row: number; label: string; name: string }[] = [];
    for (let row = block.top; row <= bottom; row += 1) {
      const value = grid.own(row, column);
      if (typeof value === 'string' && value.length <= LONGEST) names.push({ row, label: value, name: nameOf(value) });
    }
    if (names.length > 1) columns.push({ column, names });
  }
  const words = { grid, bottom, right, columns };
  known.set(block, words);
  return words;
}

function differences(block: SheetBlock, byName: ReadonlyMap<string, readonly Table[]>): WorkbookHit[] {
  const { grid, bottom, right, columns } = wordsOf(block);
  for (const { column, names } of columns) {
    const lines = names.flatMap(({ row, label, name }): Line[] => {
      const tables = byName.get(name);
      return tables ? [{ row, label, tables }] : [];
    });
    if (new Set(lines.map(({ tables }) => tables)).size < 2) continue;
    const units = unitsIn(grid, bottom, right);
    // The column of the amounts is the one that says of most lines what their sheets come to.
    let best: { readonly at: number; readonly unit: number; readonly agree: readonly Line[] } | undefined;
    for (let at = column + 1; at <= right; at += 1)
      for (const unit of units) {
        const agree = lines.filter(({ row, tables }) => says(grid, row, at, unit, tables));
        if (agree.length > (best?.agree.length ?? 0)) best = { at, unit, agree };
      }
    // Where no line agrees, it says something else of the sheets: a budget, a count.
    if (!best || best.agree.length * 2 < lines.length) return [];
    const { at, unit, agree } = best;
    return lines.flatMap((line) => (agree.includes(line) ? [] : hit(grid, line, at, unit)));
  }
  return [];
}

function unitsIn(grid: Grid, bottom: number, right: number): readonly number[] {
  const units = new Set<number>();
  for (let row = grid.block.top; row <= bottom; row += 1)
    for (let column = grid.block.left; column <= right; column += 1) {
      const value = grid.own(row, column);
      const won = typeof value === 'string' ? unitIn(value).won : undefined;
      if (won !== undefined) units.add(won);
    }
  return units.size > 0 ? [...units] : [1, 1_000];
}

interface Sums {
  readonly booked: number;
  readonly net: number;
  readonly texts: number;
}
const OF_BLOCK = new Blocks<Table, Sums>(({ data, odd, book, net: own }, from, to, table) => {
  let [booked, net, texts] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    if (data[at] !== 1) continue;
    booked += book[at] as number;
    net += own[at] as number;
    if (odd[at] === 1 && table.rows[at]?.book.state === 'text') texts += book[at] as number;
  }
  return { booked, net, texts };
});

/** What the sheet may be said to come to in won: booked, with its adjustments, without amounts that are texts (a sum passes over them). */
function sumsOf(tables: readonly Table[]): readonly number[] {
  let [booked, net, texts] = [0, 0, 0];
  for (const table of tables) {
    for (let block = 0; block < table.numbers.versions.length; block += 1) {
      const own = OF_BLOCK.of(table.numbers, block, table);
      booked += own.booked;
      net += own.net;
      texts += own.texts;
    }
  }
  return texts === 0 ? [booked, net] : [booked, net, booked - texts, net - texts];
}

function says(grid: Grid, row: number, column: number, unit: number, tables: readonly Table[]): boolean {
  const n = numberOf(grid.own(row, column));
  return n !== undefined && n !== 0 && sumsOf(tables).some((sum) => Math.abs(sum - n * unit) <= (unit === 1 ? 1 : unit));
}

function hit(grid: Grid, { row, label, tables }: Line, column: number, unit: number): WorkbookHit[] {
  const { sheetId, sheet } = grid.block;
  const n = numberOf(grid.own(row, column));
  const [sum] = sumsOf(tables);
  const table = tables[0] as Table;
  if (n === undefined || sum === undefined) return [];
  const { firstRow, lastRow, columns, records } = table.understanding;
  const book = columns.book as number;
  const place = `${quoteSheet(table.understanding.sheet)}!${areaName(records?.area ?? { top: firstRow, left: book, bottom: lastRow, right: book })}`;
  const [here, there, apart] = [n * unit, sum, n * unit - sum].map(number);
  return [
    {
      sheetId,
      sheet,
      row,
      column,
      message: text(
        `요약의 ‘${shownValue(label)}’ 금액이 그 시트의 합계와 다릅니다: 요약 ${here}원, ${place} ${there}원 (차이 ${apart}원)`,
        `The summary says something else of “${shownValue(label)}” than its sheet: ${here} won here, ${there} won in ${place} (difference ${apart})`,
      ),
      content: `summary\u001f${sheet}\u001f${label}`,
      apart: n * unit - sum,
    },
  ];
}
