/** A column a line of 별표 3, and a tick in each row under the line of its cost: read as the words that the tick stands for. */
import type { Edition } from '../law/types';
import type { CellPlace, CellValue, SheetBlock } from '../sheet/model';
import { codeInTitle } from './category-columns';
import { cellText, isBlank } from './text';

/** A heading stands near the top. */
const ROWS = 60;
/** Fewer columns are no choice of lines, fewer ticks no column of them. */
const COLUMNS = 2;
const TICKS = 3;
const TICK = /^\s*[○◯●oOvV✓✔☑■◆★√xX1]\s*$/;

/** The block with the ticked line in the first of those columns, under `비목`; the block itself where there are none. */
export function withTickedLines(block: SheetBlock, edition: Edition): SheetBlock {
  for (let head = 0; head < Math.min(block.values.length, ROWS); head += 1) {
    const lines = (block.values[head] ?? []).flatMap((value, at) => {
      const code = typeof value === 'string' && value.length <= 40 ? codeInTitle(edition, value) : undefined;
      return code === undefined ? [] : [{ at, code }];
    });
    if (lines.length < COLUMNS || new Set(lines.map(({ code }) => code)).size < lines.length) continue;
    const ticked = block.values.slice(head + 1).map((cells) => lines.filter(({ at }) => !isBlank(cells[at] ?? null)));
    const rows = block.values.slice(head + 1);
    const ofTick = ticked.filter((own, row) => own.length === 1 && TICK.test(cellText(rows[row]?.[own[0]?.at as number] ?? null))).length;
    if (ofTick < TICKS || ofTick < ticked.filter((own) => own.length > 0).length * 0.9) continue;
    const first = lines[0]?.at as number;
    const places = new Set(lines.map(({ at }) => at));
    const values = block.values.map((cells, row): readonly CellValue[] => {
      if (row < head) return cells;
      const own = row === head ? '비목' : (ticked[row - head - 1] ?? []).map(({ code }) => code).join(', ') || null;
      return cells.map((value, at) => (at === first ? own : places.has(at) ? null : value));
    });
    // Where nothing is ticked, no cell of the sheet is the category: a code that is suggested is written nowhere.
    const placeOf = (row: number, at: number): CellPlace | undefined => {
      const place = at === first && row > head ? ticked[row - head - 1]?.[0]?.at : at;
      return place === undefined ? undefined : { row: block.top + row, column: block.left + place };
    };
    return { ...block, values, places: values.map((cells, row) => cells.map((_, at) => placeOf(row, at))) };
  }
  return block;
}
