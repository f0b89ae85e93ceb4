/** What the rows of a table say of it as a whole: its kind, its unit, whose sides its amounts are, where its categories stand. */
import { PERSONNEL } from '../../law/lines';
import { lineOfName } from '../line-names';
import { readCategory } from '../../rules';
import { numberOf, PART_RATE, RATE, rateOf } from '../amount-columns';
import { saidInTitle, sectionSaid } from '../category-columns';
import type { findUnit } from '../find-unit';
import { groupSums, saysGroupSums } from '../group-sums';
import { currencyOfLine, SAYS_WON } from '../currency';
import { headerMatches, isMoneyIn } from '../header-names';
import type { ColumnRole, SheetKind, Understanding } from '../model';
import { totalLevel } from '../row-kind';
import { saysYesOrNo } from '../row-states';
import { LabelTracker } from '../statement-labels';
import { cellText, isBlank, normalizeLabel } from '../text';
import { labelTexts } from './row-labels';
import type { SheetView } from './sheet-view';
import { FEW_ROWS, isAmountLike, middle, SAMPLE_ROWS } from './sheet-view';
import { codeOverTable, textsAbove } from './titles';

/** Fewer lines than these may be a short ledger as well. */
const LISTED = 3;
/** Won below which no usual cost of research lies: a ledger whose middle amount is smaller is in another unit. Ours. */
const SMALL_CHANGE = 10_000;
/** Won above which the middle amount of no ledger of research lies. Ours. */
const NO_COST = 1_000_000_000;
/** The same of the lines of a statement. Ours. */
const NO_STATEMENT = 5_000_000_000;
/** `연구개발 여부`. */
const RESEARCH = /연구|r&d|research/i;
/** So many rows without a category, and this share of all, make a ledger of more than research; fewer were forgotten. */
const OPEN_ROWS = 5;
const OPEN_SHARE = 0.2;
/** A name of a currency with blanks around it is no longer. */
const LONGEST_CURRENCY = 12;
const CURRENCY = /^(KRW|USD|EUR|JPY|CNY|RMB|GBP|CHF|HKD|SGD|TWD|AUD|CAD|VND|THB|INR|원|원화|달러|엔|엔화|유로|위안)$/;
const GROUP_SUM = /(소계|합계|계|subtotal|total|sum)(금액|액)?(\(.*\))?$/;
/** All that somebody was paid, whatever it was for. */
const WHOLE_PAY = /^(월|총|연)?(급여|임금|기본급|보수|인건비)(총액|액|금액)?$|^(지급|급여)총액$|^(gross|monthly)?(salary|pay|wages?)$/;

/** The unit that is said first; of two that contradict, the one in which the amounts are no small change. */
export function likelyUnit(
  on: SheetView,
  { found, contradict }: ReturnType<typeof findUnit>,
  book: number | undefined,
  firstRow: number,
  shownIn: number | undefined,
): number | undefined {
  const first = found[0]?.won;
  if (!contradict || book === undefined || shownIn !== undefined || first === undefined) return first;
  const amounts = on
    .sampled(firstRow)
    .map((row) => Math.abs(numberOf(on.grid.own(row, book)) ?? 0))
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  const usual = amounts[amounts.length >> 1];
  if (usual === undefined) return first;
  if (usual * first > NO_COST) return found.map(({ won }) => won).find((won) => usual * won >= SMALL_CHANGE && usual * won <= NO_COST) ?? first;
  if (usual * first >= SMALL_CHANGE) return first;
  return found.map(({ won }) => won).find((won) => usual * won >= SMALL_CHANGE) ?? first;
}

/** In that unit the middle amount is more than a firm spends on research. */
export function isFar(on: SheetView, book: number | undefined, firstRow: number, unit: number): boolean {
  if (book === undefined) return false;
  const amounts = on.sampled(firstRow).map((row) => Math.abs(numberOf(on.grid.own(row, book)) ?? 0));
  return middle(amounts.filter((n) => n > 0)) * unit > NO_STATEMENT;
}

/** What columns come to in the rows that are no totals. */
export function sumsOf(on: SheetView, columns: readonly number[], firstRow: number, lastRow: number): readonly number[] {
  const sums = columns.map(() => 0);
  for (let row = firstRow; columns.length > 0 && row <= lastRow; row += 1) {
    const amounts = columns.map((column) => on.grid.own(row, column));
    if (!amounts.some((value) => typeof value === 'number')) continue;
    if ((on.grid.block.values[row - on.grid.block.top] ?? []).some((cell) => typeof cell === 'string' && totalLevel(cell) !== undefined)) continue;
    amounts.forEach((value, at) => void (typeof value === 'number' && (sums[at] = (sums[at] as number) + value)));
  }
  return sums.map((sum) => Math.round(sum * 100) / 100);
}

/** A column of sums that stand once a group of rows: `비목계`, merged over the rows or in the first of them. */
export function groupSumOf(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  rows: readonly number[],
  firstRow: number,
  lastRow: number,
): number | undefined {
  const { book } = columns;
  if (book === undefined) return undefined;
  const held = new Set(Object.values(columns));
  if (columns.adjustment === undefined && columns.subtotal !== undefined && on.corrections.columns?.subtotal === undefined) held.delete(columns.subtotal);
  const last = Math.min(lastRow, firstRow + SAMPLE_ROWS);
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (held.has(column) || !GROUP_SUM.test(normalizeLabel(on.headOf(rows, column)))) continue;
    const amountAt = (row: number): { n: number } | undefined => {
      const cells = on.grid.block.values[row - on.grid.block.top] ?? [];
      if (cells.some((value) => typeof value === 'string' && totalLevel(value) !== undefined)) return undefined;
      const n = numberOf(on.grid.own(row, book));
      return n === undefined ? undefined : { n };
    };
    if (saysGroupSums(groupSums(on.grid, column, firstRow, last, amountAt))) return column;
  }
  return undefined;
}

/** 수량 × 단가 = 금액, in nearly every row that says all three. */
export function productOf(on: SheetView, columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): Understanding['product'] {
  const { book } = columns;
  if (book === undefined) return undefined;
  const named = (pattern: RegExp): number | undefined => {
    for (let column = on.grid.block.left; column <= on.grid.right; column += 1)
      if (column !== book && pattern.test(normalizeLabel(on.headOf(rows, column)).replace(/\(.*\)$/, ''))) return column;
    return undefined;
  };
  const [quantity, price] = [named(/^(수량|입고수량|구매수량|qty|quantity)$/), named(/^(단가|구매단가|입고단가|매입단가|unitprice|price)$/)];
  if (quantity === undefined || price === undefined) return undefined;
  let asked = 0;
  let agree = 0;
  for (const row of on.sampled(firstRow)) {
    const [n, each, amount] = [quantity, price, book].map((column) => numberOf(on.grid.own(row, column)));
    if (n === undefined || each === undefined || amount === undefined) continue;
    asked += 1;
    if (Math.abs(n * each - amount) <= 1.01) agree += 1;
  }
  return asked >= FEW_ROWS && agree >= asked * 0.8 ? { quantity, price } : undefined;
}

/** 급여 beside a 참여율, and nowhere what the two make. */
export function unsharedRate(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  rows: readonly number[],
  firstRow: number,
): Understanding['unshared'] {
  const { book } = columns;
  if (book === undefined || columns.subtotal !== undefined || columns.adjustment !== undefined) return undefined;
  if (!WHOLE_PAY.test(normalizeLabel(on.headOf(rows, book)).replace(/\(.*\)$/, ''))) return undefined;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const heading = on.headOf(rows, column);
    if (column === book || !PART_RATE.test(normalizeLabel(heading)) || !RATE.test(normalizeLabel(heading))) continue;
    const pairs = on.sampled(firstRow).flatMap((row) => {
      const [rate, amount] = [rateOf(on.grid.own(row, column)), numberOf(on.grid.own(row, book))];
      return rate === undefined || amount === undefined ? [] : [{ rate, amount }];
    });
    const whole = pairs.some(({ rate }) => rate > 1) ? 100 : 1;
    if (pairs.length === 0 || pairs.some(({ rate }) => rate < 0 || rate > whole) || pairs.every(({ rate }) => rate === whole)) continue;
    return { column, heading: heading.slice(0, 40), sum: Math.round(pairs.reduce((sum, { rate, amount }) => sum + (amount * rate) / whole, 0)) };
  }
  return undefined;
}

/** 차변 and 대변 hold the same in the same row: the other side of the entry, and nothing booked back. */
export function bothSides(on: SheetView, columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
  const { book, credit } = columns;
  if (book === undefined || credit === undefined) return false;
  let both = 0;
  let filled = 0;
  for (const row of on.sampled(firstRow)) {
    const [debit, other] = [on.grid.own(row, book), on.grid.own(row, credit)];
    if (typeof debit !== 'number' || debit === 0) continue;
    filled += 1;
    if (debit === other) both += 1;
  }
  return filled > 0 && both >= filled * 0.5;
}

/** A ledger of what is owed: the costs with their categories stand on the credit side, and the debit side pays them. */
export function isOwed(on: SheetView, columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
  const { book, credit, category } = columns;
  if (book === undefined || credit === undefined || category === undefined) return false;
  let owed = 0;
  let coded = 0;
  for (const row of on.sampled(firstRow)) {
    if (isBlank(on.grid.at(row, category))) continue;
    const [debit, other] = [numberOf(on.grid.own(row, book)) ?? 0, numberOf(on.grid.own(row, credit)) ?? 0];
    if (debit === 0 && other === 0) continue;
    coded += 1;
    if (debit === 0 && other > 0) owed += 1;
  }
  return coded >= FEW_ROWS && owed >= coded * 0.8;
}

/** Many rows of several have an amount and no category, among rows that have one. */
export function isOpen(on: SheetView, columns: Partial<Record<ColumnRole, number>>, from: Pick<Understanding, 'categoryFrom'>, firstRow: number): boolean {
  const { book, category } = columns;
  if (book === undefined || category === undefined || from.categoryFrom !== undefined) return false;
  let blank = 0;
  let coded = 0;
  const departments = { coded: new Set<string>(), blank: new Set<string>() };
  for (const row of on.sampled(firstRow)) {
    if ((numberOf(on.grid.own(row, book)) ?? 0) === 0) continue;
    const none = isBlank(on.grid.at(row, category));
    if (none) blank += 1;
    else coded += 1;
    if (columns.department !== undefined) departments[none ? 'blank' : 'coded'].add(cellText(on.grid.at(row, columns.department)));
  }
  // The pay of everybody: other departments than those of the costs have no category.
  if (blank >= 2 && coded >= 2 && departments.blank.size > 0 && ![...departments.blank].some((one) => one === '' || departments.coded.has(one))) return true;
  return blank >= OPEN_ROWS && coded >= FEW_ROWS && blank >= (blank + coded) * OPEN_SHARE;
}

/** The account of the firm as its bank writes it: lines stand among its remarks, and what has none is another payment of the firm. */
export function isBankAccount(on: SheetView, columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): boolean {
  const { book, credit, category } = columns;
  if (book === undefined || credit === undefined || category === undefined || !isMoneyIn(on.headOf(rows, credit))) return false;
  if (headerMatches(on.headOf(rows, category)).some(({ role }) => role === 'category')) return false;
  const costs = on.sampled(firstRow).filter((row) => (numberOf(on.grid.own(row, book)) ?? 0) > 0);
  const coded = costs.filter((row) => on.isCode(on.grid.at(row, category))).length;
  const blank = costs.filter((row) => isBlank(on.grid.at(row, category))).length;
  return coded >= FEW_ROWS && blank >= 2;
}

/** `연구개발 여부`, with a yes or a no in every row: what has no category is known to be research or not. */
export function saysResearch(on: SheetView, { status, book }: Partial<Record<ColumnRole, number>>, heading: string, firstRow: number): boolean {
  if (status === undefined || book === undefined || !RESEARCH.test(heading)) return false;
  const costs = on.sampled(firstRow).filter((row) => (numberOf(on.grid.own(row, book)) ?? 0) !== 0);
  return costs.length >= FEW_ROWS && costs.every((row) => saysYesOrNo(cellText(on.grid.at(row, status))));
}

/** Codes of currencies in a column of their own, where the amounts are not said to be won. */
export function currenciesBeside(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  head: string,
  firstRow: number,
): { code: string; rows: number }[] {
  if (columns.book === undefined || SAYS_WON.test(normalizeLabel(head))) return [];
  const counts = new Map<string, number>();
  for (const code of currencyColumn(on, firstRow, columns.book)?.values() ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
}

/** A merged heading over it and an amount of its own, and not over the amount: `외화` over `통화 | 계약액`. */
function isOfOthers(on: SheetView, column: number, book: number, firstRow: number): boolean {
  for (let row = firstRow - 1; row >= Math.max(on.grid.block.top, firstRow - 3); row -= 1) {
    const area = on.grid.mergeAt(row, column);
    if (!area || area.right - area.left !== 1 || (book >= area.left && book <= area.right)) continue;
    const beside = column === area.left ? area.right : area.left;
    const rows = on.sampled(firstRow).filter((at) => !isBlank(on.grid.own(at, column)));
    return rows.every((at) => numberOf(on.grid.own(at, beside)) !== undefined);
  }
  return false;
}

/** What a column of codes of currencies says, by row; undefined where there is none. */
export function currencyColumn(on: SheetView, firstRow: number, book?: number): ReadonlyMap<number, string> | undefined {
  const rows = on.sampled(firstRow);
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    let [codes, others] = [0, 0];
    if (book !== undefined && isOfOthers(on, column, book, firstRow)) continue;
    // Most columns are known not to be one after a few rows.
    for (let at = 0; at < rows.length && others <= rows.length * 0.2; at += 1) {
      const value = on.grid.at(rows[at] as number, column);
      if (isBlank(value)) continue;
      if (typeof value === 'string' && value.length <= LONGEST_CURRENCY && CURRENCY.test(cellText(value).toUpperCase())) codes += 1;
      else others += 1;
    }
    if (codes + others >= FEW_ROWS && codes >= (codes + others) * 0.8)
      return new Map(rows.map((row) => [row, cellText(on.grid.at(row, column)).toUpperCase()] as const).filter(([, code]) => code !== ''));
  }
  return undefined;
}

/** The currency, other than won, that a line over the table says of its amounts, whose heading says none. */
export function currencyOver(
  on: SheetView,
  { book }: Partial<Record<ColumnRole, number>>,
  rows: readonly number[],
  firstRow: number,
): { code: string; rows: number } | undefined {
  if (book === undefined || SAYS_WON.test(normalizeLabel(on.headOf(rows, book)))) return undefined;
  const code = textsAbove(on, rows)
    .map(currencyOfLine)
    .find((one) => one !== undefined);
  return code === undefined ? undefined : { code, rows: on.sampled(firstRow).filter((row) => numberOf(on.grid.own(row, book)) !== undefined).length };
}

/** What was accepted stands beside what was spent, and differs somewhere: it says the adjustment. */
export function isAccepted(on: SheetView, columns: Partial<Record<ColumnRole, number>>, head: string, firstRow: number, lastRow: number): boolean {
  const { book, subtotal } = columns;
  if (book === undefined || subtotal === undefined || columns.adjustment !== undefined) return false;
  if (!/인정|확정|조정후|최종|recogni|allow|eligible|accepted|claimed/.test(normalizeLabel(head))) return false;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const [spent, taken] = [on.grid.own(row, book), on.grid.own(row, subtotal)];
    if (typeof spent === 'number' && typeof taken === 'number' && Math.abs(spent - taken) > 0.005) return true;
  }
  return false;
}

/** Categories that stand once a group, in titles of sections, or in the name or title of the sheet. */
export function categoryElsewhere(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  rows: readonly number[],
  firstRow: number,
): Pick<Understanding, 'categoryFrom' | 'categoryOfAll'> | undefined {
  const { category, book } = columns;
  if (book === undefined) return undefined;
  const sampled = on.sampled(firstRow);
  const amounts = sampled.filter((row) => isAmountLike(on.grid.own(row, book)));
  const coded = category === undefined ? [] : amounts.filter((row) => on.isCode(on.grid.at(row, category)));
  if (category !== undefined && coded.length > 0) {
    // Once a group: every code stands once, in the first row of its group, and most rows have none.
    const blank = amounts.filter((row) => isBlank(on.grid.at(row, category))).length;
    const written = coded.map((row) => cellText(on.grid.at(row, category)));
    const once = new Set(written).size === written.length;
    if (once && coded.length >= 2 && coded[0] === amounts[0] && blank >= 3 && blank >= amounts.length * 0.4) return { categoryFrom: 'group' };
    return undefined;
  }
  if (amounts.length === 0 || (columns.date === undefined && columns.voucher === undefined && columns.text === undefined && columns.party === undefined))
    return undefined;
  let titles = 0;
  let before = false;
  for (let row = Math.max(on.grid.block.top, (rows[0] as number) - 3); row <= Math.min(on.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
    if (sectionSaid(on.grid, on.edition, row) === undefined) continue;
    titles += 1;
    if (row <= (amounts[0] as number)) before = true;
  }
  if (titles >= 2 && before) return { categoryFrom: 'section' };
  const ofSheet = saidInTitle(on.edition, on.grid.block.sheet);
  if (ofSheet !== undefined) return { categoryFrom: 'sheet', categoryOfAll: ofSheet };
  const labelled = codeOverTable(on, rows);
  if (titles === 0 && labelled !== undefined) return { categoryFrom: 'sheet', categoryOfAll: labelled };
  if (titles === 1 && before) {
    for (let row = Math.max(on.grid.block.top, (rows[0] as number) - 3); row < firstRow + 3; row += 1) {
      const code = sectionSaid(on.grid, on.edition, row);
      if (code !== undefined) return { categoryFrom: 'sheet', categoryOfAll: code };
    }
  }
  return undefined;
}

/** In so many of its rows a table is put under the line that its title names. Ours. */
const AS_TITLED = 0.8;

/** The line that a title names, where nearly all rows say it too: any other is a slip in its row. */
export function lineOfTitle(on: SheetView, { category }: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): string | undefined {
  if (category === undefined) return undefined;
  const titled = codeOverTable(on, rows);
  if (titled === undefined) return undefined;
  const own = readCategory(on.edition, titled);
  const codes = on.sampled(firstRow).flatMap((row) => {
    const read = readCategory(on.edition, cellText(on.grid.at(row, category)).slice(0, 80));
    return read.known ? [read.code] : [];
  });
  const same = codes.filter((code) => own.known && code === own.code).length;
  return own.known && same < codes.length && same >= FEW_ROWS && same >= codes.length * AS_TITLED ? own.code : undefined;
}

/** A statement has the numbered lines of 별표 3 down its left side and no dates. */
export function kindOf(on: SheetView, columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], firstRow: number): SheetKind {
  // `비목 | 항목`: the name of the line beside its code is no account.
  const hasAccount =
    columns.account !== undefined && headerMatches(on.headOf(rows, columns.account)).some(({ role, weight }) => role === 'account' && weight > 1);
  if (columns.date !== undefined || columns.voucher !== undefined || hasAccount || !on.edition.costStatement.available) return 'ledger';
  const tracker = new LabelTracker(on.edition.costStatement.value);
  const end = columns.book ?? on.grid.right + 1;
  const seen = new Set<string>();
  let lines = 0;
  for (let row = firstRow; row <= Math.min(on.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
    const read = tracker.read(labelTexts(on.grid, row, end));
    if (!read) continue;
    lines += read.codes.length;
    for (const code of read.codes) if (tracker.knows(code)) seen.add(code);
  }
  if (listsLines(on, columns, firstRow)) return 'statement';
  // Numbered down from a heading, most of them different: rows of a ledger repeat their codes.
  return seen.size >= 5 && (seen.has('1') || seen.has('2')) && seen.size >= lines * 0.7 ? 'statement' : 'ledger';
}

/** Who writes a minus sign in it means to add the column. */
export function neverNegative(on: SheetView, column: number | undefined, firstRow: number): boolean {
  for (let row = firstRow; column !== undefined && row <= on.grid.bottom; row += 1) {
    const value = on.grid.own(row, column);
    if (typeof value === 'number' && value < 0) return false;
  }
  return true;
}

/** Every code stands once, and nothing says whose cost it is: lines with their sums, not costs. */
function listsLines(on: SheetView, columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
  if (columns.category === undefined || columns.party !== undefined || columns.requirement !== undefined) return false;
  const codes: string[] = [];
  for (let row = firstRow; row <= Math.min(on.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
    const parsed = readCategory(on.edition, cellText(on.grid.at(row, columns.category)).slice(0, 80));
    if (parsed.known) codes.push(parsed.code);
  }
  return codes.length >= LISTED && new Set(codes).size === codes.length;
}

/** A name of two to four syllables, and what stands around it in a title: `급여 지급내역 - 김도윤 (소장)`, `성명: 김도윤`, `김도윤 책임`. */
const PERSON = /^[가-힣]{2,4}$/;
const BEFORE_NAME = /(?:^|[-–—:：(（\s])$/;
const BEHIND_NAME =
  /^\s*(?:$|[(（][^()（）]{1,12}[)）]|(?:수석|책임|선임|주임|전임)?(?:연구원|연구소장|소장)|수석|책임|선임|주임|대리|과장|차장|부장|이사|대표|님|의?\s)/;
/** In so many of its rows a sheet holds pay. Ours. */
const MOSTLY_PAY = 0.8;

/** Whose pay a sheet holds that is called by a name, where its title says the name too. */
export function personOfSheet(
  on: SheetView,
  { category, party }: Partial<Record<ColumnRole, number>>,
  rows: readonly number[],
  firstRow: number,
): string | undefined {
  const name = on.grid.block.sheet.trim();
  if (party !== undefined || category === undefined || !PERSON.test(name)) return undefined;
  const codes = on.sampled(firstRow).flatMap((row) => {
    const read = readCategory(on.edition, cellText(on.grid.at(row, category)).slice(0, 80));
    return read.known ? [read.code] : [];
  });
  if (codes.length === 0 || codes.filter((code) => code === PERSONNEL).length < codes.length * MOSTLY_PAY) return undefined;
  const isNamed = (title: string): boolean => {
    const at = title.length > 80 ? -1 : title.indexOf(name);
    return at >= 0 && BEFORE_NAME.test(title.slice(0, at)) && BEHIND_NAME.test(title.slice(at + name.length)) && title.trim() !== name;
  };
  return textsAbove(on, rows).some(isNamed) ? name : undefined;
}

/** A number shorter than that begins anew each day or month. Ours. */
const VOUCHER_LETTERS = 4;

/** Rows right below one another have one voucher and days of their own: it is a claim of several costs. */
export function holdsClaims(on: SheetView, { voucher, date, book }: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
  if (voucher === undefined || date === undefined || book === undefined) return false;
  let before: { readonly voucher: string; readonly day: string } | undefined;
  for (const row of on.sampled(firstRow)) {
    const day = cellText(on.grid.own(row, date));
    if (day === '' || (numberOf(on.grid.own(row, book)) ?? 0) <= 0) continue;
    const own = { voucher: cellText(on.grid.at(row, voucher)), day };
    if (own.voucher.length >= VOUCHER_LETTERS && own.voucher === before?.voucher && own.day !== before.day) return true;
    before = own;
  }
  return false;
}

/** A date may stand once a day: the first row has one, many others have none. */
export function datesStandOnce(on: SheetView, { date, book }: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
  if (date === undefined || book === undefined) return false;
  const amounts = on.sampled(firstRow).filter((row) => typeof on.grid.own(row, book) === 'number');
  const blank = amounts.filter((row) => isBlank(on.grid.at(row, date))).length;
  return amounts[0] !== undefined && !isBlank(on.grid.at(amounts[0], date)) && blank >= FEW_ROWS && blank >= amounts.length * OPEN_SHARE;
}

/** In so many of its rows a column names a line of the notice in words. */
const NAMED_LINES = 0.5;
/** A column of names has few of them. */
const MOST_NAMES = 40;

function namesLines(on: SheetView, column: number, firstRow: number): boolean {
  const texts = on.textsIn(column, firstRow);
  const names = new Map<string, boolean>();
  for (const text of texts) if (!names.has(text) && names.size < MOST_NAMES) names.set(text, lineOfName(on.edition, text) !== undefined);
  return (
    texts.length >= FEW_ROWS &&
    new Set([...names].flatMap(([name, is]) => (is ? [name] : []))).size > 1 &&
    texts.filter((text) => names.get(text)).length >= texts.length * NAMED_LINES
  );
}

/** At least one row below that has a category or an amount where it should be. */
export function holdsRows(on: SheetView, columns: Partial<Record<ColumnRole, number>>, firstRow: number, rows: readonly number[]): boolean {
  const seenCategory = on.evidenceOf(columns.category as number, firstRow);
  const seenBook = on.evidenceOf(columns.book as number, firstRow);
  if (seenCategory.codes > 0) return true;
  // An empty allocation sheet under its header is a table too, as long as the header is sure.
  if (seenCategory.filled === 0) return seenBook.filled === 0 || columns.date !== undefined || columns.subtotal !== undefined;
  // Names instead of codes, under a heading that can only mean the lines of 별표 3 or the like.
  const named = headerMatches(on.headOf(rows, columns.category as number)).some(({ role, weight }) => role === 'category' && weight >= 3);
  const placed = columns.date !== undefined || columns.voucher !== undefined;
  // Under any other heading names that are those of one line each.
  if (placed && seenBook.numbers > 0 && namesLines(on, columns.category as number, firstRow)) return true;
  if (named && seenBook.numbers > 0 && seenCategory.numbers < 0.2 && (columns.date !== undefined || columns.voucher !== undefined)) return true;
  return seenBook.numbers > 0 && (columns.adjustment !== undefined || columns.subtotal !== undefined) && seenCategory.numbers < 0.8;
}
