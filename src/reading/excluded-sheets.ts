import { text, type Text } from '../domain';
import { isCellError } from '../sheet/model';
import type { Understanding } from './model';
import type { Grid } from './grid';
import { isCarried, totalLevel } from './row-kind';
import { normalizeLabel, cellText, isBlank } from './text';

/** A sheet that reads as a ledger. */
export interface LedgerSheet {
  readonly sheetId: string;
  readonly grid: Grid;
  readonly understanding: Understanding;
  /** The user said that it is a ledger. */
  readonly said: boolean;
  readonly visibility?: 'hidden' | 'veryHidden' | undefined;
}

/** Why a ledger is not counted, and what of its amounts stands nowhere else. */
export interface ExcludedSheet {
  readonly text: Text;
  readonly kind: 'hidden' | 'summary' | 'copy' | 'version';
  readonly rows: number;
  /** Won. */
  readonly amount: number;
  /** The ledgers that are counted say all of it. */
  readonly told: boolean;
}

/** Below this many rows two sheets may be alike by chance. */
const FEW = 3;
/** A sheet whose rows are nearly all in another one is a copy or a part of it. */
const SHARE = 0.8;
/** A sheet whose entries are mostly those of another one, with other amounts or lines, is another version of it. */
const VERSION = 0.6;
const REVISED = /수정|최종|확정|변경|정정|보완|final|revis|rev\.?\d|v\d|updated|new|ver\.?\d|2차|3차/;
const FIRST = /원본|초안|이전|구버전|당초|1차|old|orig|draft|backup|백업|사본|copy/;

/**
 * Ledgers of a workbook whose costs another ledger of it holds already (summaries, copies, extracts, earlier versions), and hidden ones.
 * Counted, they would swell the cost; so they are set aside, and it is said why. What the user calls a ledger is never set aside.
 */
export function excludedSheets(ledgers: readonly LedgerSheet[]): ReadonlyMap<string, ExcludedSheet> {
  const aside = new Map<string, ExcludedSheet>();
  const put = (ledger: LedgerSheet, kind: ExcludedSheet['kind'], why: Text, told: boolean): void => {
    const { rows, amount } = amountsOf(ledger);
    aside.set(ledger.sheetId, { text: why, kind, rows, amount, told });
  };
  for (const ledger of ledgers) {
    if (ledger.said || ledger.visibility === undefined) continue;
    put(
      ledger,
      'hidden',
      ledger.visibility === 'veryHidden'
        ? text('Excel에서 보이지 않게 깊이 숨긴 시트라 더하지 않았습니다.', 'The sheet is very hidden; it was not added.')
        : text('숨긴 시트라 더하지 않았습니다.', 'The sheet is hidden; it was not added.'),
      false,
    );
  }
  const shown = ledgers.filter(({ sheetId }) => !aside.has(sheetId));
  if (shown.length < 2) return aside;
  const single = shown.filter(({ understanding, said }) => said || understanding.columns.date !== undefined || understanding.columns.voucher !== undefined);
  const own: LedgerSheet[] = [];
  if (single.length > 0) {
    const counted = single.reduce((sum, one) => sum + amountsOf(one).amount, 0);
    const known = linesOf(single);
    for (const ledger of shown) {
      if (single.includes(ledger)) continue;
      // People down and months across, a list of purchases: costs of their own, where no other ledger says them already.
      if (Math.abs(amountsOf(ledger).amount - counted) >= 1 && isOwnCost(ledger, known)) {
        own.push(ledger);
        continue;
      }
      put(
        ledger,
        'summary',
        text(
          '일자도 전표번호도 없어 다른 배분표의 요약으로 보고 더하지 않았습니다.',
          'Without dates and vouchers it was taken as a summary of another ledger and not added.',
        ),
        Math.abs(amountsOf(ledger).amount - counted) < 1,
      );
    }
  }
  const left = single.length > 0 ? shown.filter((ledger) => single.includes(ledger) || own.includes(ledger)) : shown;
  if (left.length < 2) return aside;
  const contents = left.map((ledger) => ({ ledger, rows: rowsOf(ledger, true), entries: rowsOf(ledger, false) }));
  contents.forEach((one, place) => {
    if (one.ledger.said || one.rows.length < FEW) return;
    for (const [otherPlace, other] of contents.entries()) {
      if (other === one || aside.has(other.ledger.sheetId)) continue;
      const name = other.ledger.understanding.sheet;
      const same = shareOf(one.rows, other.rows);
      // Of two alike the later one is the copy; of a part and the whole, the part.
      const smaller =
        other.rows.length > one.rows.length ||
        (other.rows.length === one.rows.length && (same < 1 ? isEarlier(one.ledger, other.ledger, place < otherPlace) : otherPlace < place));
      if (same >= SHARE && smaller) {
        put(
          one.ledger,
          'copy',
          text(`행이 ‘${name}’ 시트에 이미 있어 더하지 않았습니다.`, `Its rows stand in ‘${name}’ already; they were not added.`),
          same === 1,
        );
        return;
      }
      if (one.entries.length < FEW || one.entries.length < other.entries.length * VERSION) continue;
      if (shareOf(one.entries, other.entries) >= VERSION && same < SHARE && isEarlier(one.ledger, other.ledger, place < otherPlace)) {
        put(
          one.ledger,
          'version',
          text(
            `‘${name}’ 시트의 이전 판으로 보고 더하지 않았습니다. 같은 거래가 다른 금액으로 들어 있습니다.`,
            `It was taken as an earlier version of ‘${name}’ and not added: the same entries, with other amounts.`,
          ),
          false,
        );
        return;
      }
    }
  });
  return aside;
}

/** What ledgers hold by the line as it is written, in won. */
function linesOf(ledgers: readonly LedgerSheet[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { grid, understanding } of ledgers) {
    const { columns, added, firstRow, lastRow, unit, categoryOfAll } = understanding;
    const books = added?.book ?? (columns.book === undefined ? [] : [columns.book]);
    for (let row = firstRow; row <= lastRow; row += 1) {
      const line = categoryOfAll ?? (columns.category === undefined ? '' : normalizeLabel(cellText(grid.at(row, columns.category))));
      if (line === '' || totalLevel(line) !== undefined) continue;
      for (const column of books) {
        const value = grid.own(row, column);
        if (typeof value === 'number') lines.set(line, (lines.get(line) ?? 0) + value * unit);
      }
    }
  }
  return lines;
}

/** Somebody or something was paid in each of its rows, and what it comes to by line is not what the others come to. */
function isOwnCost(ledger: LedgerSheet, known: ReadonlyMap<string, number>): boolean {
  const { columns, months } = ledger.understanding;
  if (columns.party === undefined && columns.text === undefined && months === undefined) return false;
  const lines = [...linesOf([ledger])];
  return lines.length > 0 && lines.every(([line, won]) => Math.abs((known.get(line) ?? 0) - won) >= 1_000);
}

/** Which of two versions is the earlier one: by their names, else the one that stands first. */
function isEarlier(one: LedgerSheet, other: LedgerSheet, first: boolean): boolean {
  const rank = ({ understanding: { sheet } }: LedgerSheet): number => Number(REVISED.test(normalizeLabel(sheet))) - Number(FIRST.test(normalizeLabel(sheet)));
  const [own, theirs] = [rank(one), rank(other)];
  return own === theirs ? first : own < theirs;
}

function shareOf(rows: readonly string[], others: readonly string[]): number {
  if (rows.length === 0) return 0;
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  let held = 0;
  for (const row of rows) {
    const count = left.get(row) ?? 0;
    if (count === 0) continue;
    held += 1;
    left.set(row, count - 1);
  }
  return held / rows.length;
}

/** How many rows of a ledger hold an amount, and what they come to in won. */
export function amountsOf({ grid, understanding }: Pick<LedgerSheet, 'grid' | 'understanding'>): { readonly rows: number; readonly amount: number } {
  const { columns, firstRow, lastRow, added, unit } = understanding;
  const books = added?.book ?? (columns.book === undefined ? [] : [columns.book]);
  let rows = 0;
  let amount = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cells = grid.block.values[row - grid.block.top] ?? [];
    if (cells.some((cell) => typeof cell === 'string' && (totalLevel(cell) !== undefined || isCarried(cell)))) continue;
    let own = 0;
    for (const column of books) {
      const value = grid.own(row, column);
      if (typeof value === 'number') own += value;
    }
    if (own === 0) continue;
    rows += 1;
    amount += own;
  }
  return { rows, amount: Math.round(amount * unit) };
}

/** The rows of a ledger as they are compared; `whole` with their amounts and lines, else just which entry each is. */
function rowsOf({ grid, understanding }: LedgerSheet, whole: boolean): string[] {
  const { columns, firstRow, lastRow } = understanding;
  const compared = (
    whole
      ? [columns.date, columns.voucher, columns.party, columns.text, columns.category, columns.book]
      : [columns.date, columns.voucher, columns.party, columns.text]
  ).filter((column): column is number => column !== undefined);
  if (compared.length < 2 || (!whole && columns.date === undefined && columns.voucher === undefined)) return [];
  const rows: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (columns.book === undefined || isBlank(grid.own(row, columns.book))) continue;
    if (columns.category !== undefined && isBlank(grid.at(row, columns.category)) && understanding.categoryFrom === undefined) continue;
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
