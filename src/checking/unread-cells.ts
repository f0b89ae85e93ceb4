/** Cells that stand in a sheet and could not be read, or not as they stand: told once a sheet and reason, never taken for empty. */
import { text, type Text } from '../domain';
import { parseA1 } from '../sheet/a1';
import type { SheetBlock, UnreadCell } from '../sheet/model';
import type { Row } from '../reading/table/row';
import type { Table } from '../reading/table/table';
import type { NotRead } from './api';
import { number } from './message-formatting';

/** So many cells are named. */
const NAMED = 3;

const WHY: Readonly<Record<UnreadCell['why'], Text>> = {
  far: text('다른 셀에서 너무 멀리 떨어져 있어 읽지 않았습니다', 'too far from all others and not read'),
  'no-value': text('수식에 저장된 결과가 없고 계산할 수 없어 읽지 못했습니다', 'formulas without a saved result that could not be worked out'),
  twice: text('파일에 같은 셀이 두 번 있어 뒤의 값을 썼습니다', 'twice in the file; the later value was taken'),
  'no-text': text(
    '파일에 그 텍스트가 없거나 잘못 적혀 있어 읽지 못했습니다',
    'their text is missing from the file or wrongly written in it; they were not read',
  ),
};

/** The addresses of amounts in the table whose formulas gave nothing. A statement in which nothing was calculated yet holds no amounts to miss. */
function withoutValue(table: Table): UnreadCell[] {
  const places = table.numbers.unworked();
  if (places.length === 0) return [];
  if (table.understanding.kind === 'statement' && !table.rows.some((row) => row.kind === 'data' && row.book.state === 'number')) return [];
  return places.map((at) => {
    const row = table.rows[at] as Row;
    const role = row.book.state === 'empty' && row.book.formula !== undefined ? 'book' : 'adjustment';
    return { address: table.grid.addressOf(row.row, table.column(role)), why: 'no-value' };
  });
}

export function unreadCells(block: SheetBlock, tables: readonly Table[]): NotRead[] {
  const cells = [...(block.unreadCells ?? []), ...tables.flatMap(withoutValue)];
  return (Object.keys(WHY) as UnreadCell['why'][]).flatMap((why): NotRead[] => {
    const own = cells.filter((cell) => cell.why === why);
    const at = own[0] && parseA1(own[0].address);
    if (!at) return [];
    const named = own
      .slice(0, NAMED)
      .map(({ address }) => address)
      .join(', ');
    const more = own.length - NAMED;
    return [
      {
        sheetId: block.sheetId,
        sheet: block.sheet,
        area: { top: at.row, left: at.column, bottom: at.row, right: at.column },
        why: text(
          `셀 ${number(own.length)}개(${named}${more > 0 ? ` 외 ${number(more)}개` : ''}): ${WHY[why].ko}.`,
          `${number(own.length)} ${own.length === 1 ? 'cell' : 'cells'} (${named}${more > 0 ? ` and ${number(more)} more` : ''}): ${WHY[why].en}.`,
        ),
      },
    ];
  });
}

/** Whether the cell of that row's book amount holds something that could not be read. */
export const isUnread = (row: Row): boolean => {
  const { block } = row.table.grid;
  if (row.book.formula !== undefined) return true;
  if (block.unreadCells === undefined || row.table.columns.book === undefined) return false;
  const address = row.table.grid.addressOf(row.row, row.table.columns.book);
  return block.unreadCells.some((cell) => cell.address === address);
};
