import { parseA1, type CellValue, type CellWrite, type SheetBlock } from '../../checking';

/** The block as it will be once these cells are written, so that several rows can be added in one write. */
export function withWrites(block: SheetBlock, writes: readonly CellWrite[]): SheetBlock {
  const values: CellValue[][] = block.values.map((row) => [...row]);
  const { top, left } = block;
  for (const { address, value } of writes) {
    const cell = parseA1(address);
    if (!cell || cell.row < top || cell.column < left) continue;
    while (values.length <= cell.row - top) values.push([]);
    const row = values[cell.row - top] as CellValue[];
    while (row.length <= cell.column - left) row.push(null);
    row[cell.column - left] = value ?? null;
  }
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { ...block, values: values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]) };
}
