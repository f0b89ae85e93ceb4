/** Columns that say whom the firm paid, told by the names in them. */
import type { ColumnRole } from '../model';
import { cellText, normalizeLabel } from '../text';
import { FEW_ROWS, type SheetView } from './sheet-view';

/** What names of firms and institutions hold. */
const FIRM =
  /㈜|\([주유재사]\)|주식회사|유한회사|(?<![a-z])(?:inc|ltd|llc|corp|co|gmbh|ag|sa|bv|plc|kk)(?![a-z])|(?:대학교?|산학협력단|연구원|연구소|협회|진흥원|공단|공사|상사|정밀|테크|전자|산업|기업|상회|시스템즈?|코리아|유통|물산|화학|제약|금속)(?:$|[\s(])/i;
/** A name in one word, perhaps with who that is behind it in brackets. */
const ONE_WORD = /^[가-힣A-Za-z&.]{2,14}(?:\s?\([^()\d]{1,14}\))?$/;
/** Of so many texts of a column some are names of firms, and nearly all of firms or of people. Ours. */
const FIRMS = 0.25;
const NAMES = 0.8;
/** Who made or brought it was not paid. */
const NOT_PAID = /제조|메이커|브랜드|은행|카드사|지점|거래점|취급점|부서|소속|팀|지역|현장|과제|프로젝트|maker|manufactur|brand|bank|dep/;

/** Names of firms and people under a heading that nobody knows: whom the firm paid. */
export function partyByContent(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  below: number,
): void {
  if (columns.book === undefined || columns.date === undefined || columns.party !== undefined || columns.institution !== undefined) return;
  if (on.corrections.columns?.party !== undefined) return;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const head = normalizeLabel(heads.get(column) ?? '');
    if (taken.has(column) || head === '' || NOT_PAID.test(head)) continue;
    const texts = new Set(on.textsIn(column, below));
    if (texts.size < FEW_ROWS) continue;
    if (!areNames([...texts])) continue;
    columns.party = column;
    taken.add(column);
    return;
  }
}
const LONGEST_NAME = 40;

/** Some of them are names of firms, and nearly all of firms or of people. */
function areNames(names: readonly string[]): boolean {
  const firms = names.filter((text) => text.length <= LONGEST_NAME && FIRM.test(text)).length;
  return firms >= names.length * FIRMS && names.filter((text) => FIRM.test(text) || ONE_WORD.test(text)).length >= names.length * NAMES;
}

/** In so many of its rows a memo says what was bought, and most of its words are no names. Ours. */
const FILLED = 0.7;

/** A bank writes the payee where the text stands, and people what it was for in the memo: `적요(받는분) | … | 메모`. */
export function memoAsText(on: SheetView, columns: Partial<Record<ColumnRole, number>>, below: number): void {
  const { text, note, party, institution, account } = columns;
  const said = on.corrections.columns;
  if (text === undefined || note === undefined || party !== undefined || institution !== undefined || account !== undefined) return;
  if (said?.text !== undefined || said?.note !== undefined || said?.party !== undefined) return;
  const payees = new Set(on.textsIn(text, below));
  if (payees.size < FEW_ROWS || !areNames([...payees])) return;
  const rows = on.sampled(below);
  const memos = rows.map((row) => cellText(on.grid.at(row, note))).filter((memo) => memo !== '');
  if (memos.length < rows.length * FILLED || areNames([...new Set(memos)])) return;
  columns.party = text;
  columns.text = note;
  delete columns.note;
}
