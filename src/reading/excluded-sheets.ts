import { text, type Text } from '../domain';
import { isCellError } from '../sheet/model';
import type { Understanding } from './model';
import type { Grid } from './grid';
import { isBlank } from './text';

/** A sheet that reads as a ledger. */
export interface LedgerSheet {
  readonly sheetId: string;
  readonly grid: Grid;
  readonly understanding: Understanding;
  /** The user said that it is a ledger. */
  readonly said: boolean;
}

/** Below this many rows two sheets may be alike by chance. */
const FEW = 3;
/** A sheet whose rows are nearly all in another one is a copy or a part of it. */
const SHARE = 0.8;

/**
 * Ledgers of a workbook whose costs another ledger of it holds already: summaries, copies, extracts. Counted, they would swell the cost;
 * so they are set aside, and it is said why. What the user calls a ledger is never set aside.
 */
export function repeatedLedgers(ledgers: readonly LedgerSheet[]): ReadonlyMap<string, Text> {
  const aside = new Map<string, Text>();
  if (ledgers.length < 2) return aside;
  const single = ledgers.filter(({ understanding, said }) => said || understanding.columns.date !== undefined || understanding.columns.voucher !== undefined);
  if (single.length > 0) {
    for (const ledger of ledgers) {
      if (single.includes(ledger)) continue;
      aside.set(
        ledger.sheetId,
        text(
          '일자도 전표번호도 없어 다른 배분표의 요약으로 보고 더하지 않았습니다.',
          'Without dates and vouchers it was taken as a summary of another ledger and not added.',
        ),
      );
    }
  }
  const left = single.length > 0 ? single : ledgers;
  if (left.length < 2) return aside;
  const contents = left.map((ledger) => ({ ledger, rows: rowsOf(ledger) }));
  contents.forEach((one, place) => {
    if (one.ledger.said || one.rows.length < FEW) return;
    for (const [otherPlace, other] of contents.entries()) {
      if (other === one || aside.has(other.ledger.sheetId)) continue;
      // Of two alike the later one is the copy; of a part and the whole, the part.
      if (other.rows.length < one.rows.length || (other.rows.length === one.rows.length && otherPlace > place)) continue;
      const held = new Set(other.rows);
      if (one.rows.filter((row) => held.has(row)).length < one.rows.length * SHARE) continue;
      const name = other.ledger.understanding.sheet;
      aside.set(one.ledger.sheetId, text(`행이 ‘${name}’ 시트에 이미 있어 더하지 않았습니다.`, `Its rows stand in ‘${name}’ already; they were not added.`));
      return;
    }
  });
  return aside;
}

function rowsOf({ grid, understanding }: LedgerSheet): string[] {
  const { columns, firstRow, lastRow } = understanding;
  const compared = [columns.date, columns.voucher, columns.party, columns.text, columns.category, columns.book].filter(
    (column): column is number => column !== undefined,
  );
  const rows: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (isBlank(grid.own(row, columns.book as number)) || isBlank(grid.at(row, columns.category as number))) continue;
    rows.push(
      compared
        .map((column) => {
          const value = grid.at(row, column);
          return isCellError(value) ? value.error : String(value ?? '').trim();
        })
        .join('\u001f'),
    );
  }
  return rows;
}
