/**
 * The titles over sections of rows, and what each says of the line of the rows below it: its code, what is written like the code of a line that the edition
 * has not, or words that name none. None of them leaves its rows under the line of the section above.
 */
import type { Edition } from '../law/types';
import { sectionSaid, SENTENCE } from './category-columns';
import { titleKind } from './further-tables';
import type { Grid } from './grid';
import { guideOf } from './line-guide';
import { lineOfName, namesCost } from './line-names';
import type { Understanding } from './model';
import { stretchSaid, yearApart } from './period-titles';
import { isCarried, totalLevel } from './row-kind';
import { stateOfTitle } from './row-states';
import { isAmountText } from './text-kind';
import { cellText, isBlank, normalizeLabel } from './text';

/** A title and what stands for the category of the rows below it. */
export interface SectionTitle {
  readonly row: number;
  readonly says: string;
}

/** So many rows over the heading a title of the first section may stand. */
const OVER_HEADING = 3;
/** No title is longer. */
const LONGEST = 40;
/** Signs before a title, and its number. */
const SIGNS = /^[^\p{L}\p{N}(（]*/u;
const ORDINALS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['code', /^[([〔]?\s*(?:[1-9]|[Ⅰ-Ⅸ])\s*(?:호\s*)?[.-]\s*\(?[가-하](?![가-힣])/],
  ['1.', /^\d{1,2}\s*[.．](?!\d)/],
  ['1)', /^\d{1,2}\s*\)/],
  ['(1)', /^[(（]\s*\d{1,2}\s*[)）]/],
  ['①', /^[①-⑳]/],
  ['가.', /^[가-하]\s*[.．]/],
  ['가)', /^[가-하]\s*\)/],
  ['(가)', /^[(（]\s*[가-하]\s*[)）]/],
  ['Ⅰ', /^[Ⅰ-Ⅹ]/],
];
/** `2. 인력개발`: a heading of the appendix. */
const OF_HEADING = /^\d\s*[.．]/;
const LABEL = /^([^:：]{1,20}?)\s*[:：]/;
/** The head of a printed page. */
const OF_PAGE = /\d\s*\/\s*\d|페이지|page|[(（]\s*계속\s*[)）]|[-–]\s*\d+\s*[-–]/i;
/** What stands in brackets at its end. */
const BRACKETS = /\s*[([（［【][^()[\]（）［］【】]*[)\]）］】]\s*$/;

/** How a title is written: its sign and the kind of its number; `label`: the word before its colon. */
interface Form {
  readonly sign: string;
  readonly ordinal: string;
  readonly label: string;
  readonly words: string;
}

function formOf(title: string): Form {
  const sign = SIGNS.exec(title)?.[0] ?? '';
  const rest = title.slice(sign.length);
  const [ordinal, pattern] = ORDINALS.find(([, one]) => one.test(rest)) ?? ['', undefined];
  const label = normalizeLabel(LABEL.exec(rest)?.[1] ?? '');
  return { sign: sign.trim(), ordinal, label, words: (pattern && ordinal !== 'code' ? rest.replace(pattern, '') : rest).trim() };
}

/**
 * The titles of a ledger whose lines stand over its rows, in their order.
 *
 * @param grid the sheet
 * @param edition whose lines they are
 * @param understanding where the table stands; a line for the whole sheet holds up to the first title among its rows
 */
export function sectionTitles(grid: Grid, edition: Edition, understanding: Understanding): readonly SectionTitle[] {
  const { firstRow, lastRow, categoryFrom, categoryOfAll, headerRows } = understanding;
  // The rows of lines across are months and people.
  if (understanding.sparse === true) return [];
  const found: SectionTitle[] = [];
  const head = headerRows[0] as number;
  const first = categoryFrom === 'section' ? Math.max(grid.block.top, head - OVER_HEADING) : firstRow;
  for (let row = first; row <= lastRow; row += 1) {
    const says = sectionSaid(grid, edition, row);
    if (says !== undefined) found.push({ row, says });
  }
  return withPlain(grid, edition, understanding, found, categoryFrom === 'section' ? undefined : categoryOfAll);
}

/** The same with titles of words that name no line, where they stand beside the others. */
function withPlain(
  grid: Grid,
  edition: Edition,
  { firstRow, lastRow, headerRows, columns }: Understanding,
  coded: readonly SectionTitle[],
  ofAll: string | undefined,
): readonly SectionTitle[] {
  const forms = coded.map(({ row }) => formOf(titleIn(grid, row, 'any') ?? ''));
  // Where the sums of sections stand in their titles, they do in those of others too.
  const withSums = coded.filter(({ row }) => columns.book !== undefined && isAmount(grid.own(row, columns.book))).map(({ row }) => textColumn(grid, row));
  const head = headerRows[0] as number;
  const over = new Set<string>();
  for (let row = Math.max(grid.block.top, head - 30); row < head; row += 1)
    for (const value of grid.block.values[row - grid.block.top] ?? []) over.add(cellText(value));
  const found: SectionTitle[] = [];
  const nested = new Set<string>();
  let current = ofAll;
  let plain: Form | undefined;
  let costs = 0;
  let closed = false;
  let next = 0;
  while (next < coded.length && (coded[next] as SectionTitle).row < firstRow) {
    current = (coded[next] as SectionTitle).says;
    found.push(coded[next] as SectionTitle);
    next += 1;
  }
  for (let row = firstRow; row <= lastRow; row += 1) {
    const title = coded[next];
    if (title?.row === row) {
      found.push(title);
      [current, plain, costs, closed] = [title.says, undefined, 0, false];
      nested.clear();
      next += 1;
      continue;
    }
    const cells = grid.block.values[row - grid.block.top] ?? [];
    if (cells.every(isBlank)) continue;
    const words = current === undefined ? undefined : titleIn(grid, row, withSums.includes(textColumn(grid, row)) ? 'sum' : 'alone');
    if (words === undefined) {
      const isTotal = cells.some((value) => typeof value === 'string' && totalLevel(value) !== undefined);
      if (isTotal) closed = costs > 0;
      else if (columns.book !== undefined && isAmount(grid.own(row, columns.book))) [costs, closed] = [costs + 1, false];
      continue;
    }
    const own = formOf(words);
    const key = own.sign + own.ordinal;
    const alike = forms.filter((form) => form.label === own.label && form.sign === own.sign);
    const heading = ordinalHeading(edition, own, words);
    const isBeside =
      heading ||
      (own.label !== '' && alike.length > 0) ||
      (own.label === '' && ((key !== '' && alike.some(({ ordinal }) => ordinal === own.ordinal)) || closed || namesCost(own.words.replace(BRACKETS, ''))));
    const isAgain = plain !== undefined && plain.sign + plain.ordinal === key;
    if (costs === 0 && !isAgain && own.label === '' && !heading) {
      nested.add(key);
      continue;
    }
    if (nested.has(key) || !isBeside || over.has(words) || !isTitle(grid, row, own, { firstRow, lastRow, columns }) || pointsTo(edition, current, own.words))
      continue;
    found.push({ row, says: words });
    [current, plain, costs, closed] = [words, own, 0, false];
  }
  return found;
}

/** `2. 인력개발`: the number and the name of a heading of the appendix. */
function ordinalHeading(edition: Edition, { ordinal, words }: Form, title: string): boolean {
  if (ordinal !== '1.' || !edition.costStatement.available) return false;
  const number = OF_HEADING.exec(title.replace(SIGNS, ''))?.[0].charAt(0);
  return edition.costStatement.value.lines.some((line) => line.code === number && normalizeLabel(words).startsWith(normalizeLabel(line.name.ko)));
}

const isAmount = (value: Parameters<typeof isBlank>[0]): boolean => typeof value === 'number' || (typeof value === 'string' && isAmountText(value));

/** The one text of a row: with nothing else beside it, with its sum, or with anything. */
function titleIn(grid: Grid, row: number, beside: 'alone' | 'sum' | 'any'): string | undefined {
  const cells = (grid.block.values[row - grid.block.top] ?? []).filter((value) => !isBlank(value));
  const texts = cells.filter((value) => typeof value === 'string' && !isAmount(value));
  if (beside === 'any') return texts.length === 0 ? undefined : cellText(texts[0]);
  if (texts.length !== 1 || (cells.length > 1 && (beside === 'alone' || !cells.every((value) => value === texts[0] || isAmount(value))))) return undefined;
  const words = cellText(texts[0]);
  return words.length <= LONGEST && /[가-힣a-z]{2}/i.test(words) ? words : undefined;
}

/** Where the first text of a row stands. */
const textColumn = (grid: Grid, row: number): number =>
  (grid.block.values[row - grid.block.top] ?? []).findIndex((value) => typeof value === 'string' && !isBlank(value) && !isAmount(value));

/** It says nothing else that titles say: a sum, a time, how its rows stand, a note, a page; and costs stand below it. */
function isTitle(grid: Grid, row: number, { words }: Form, { lastRow, columns }: Pick<Understanding, 'firstRow' | 'lastRow' | 'columns'>): boolean {
  const whole = cellText((grid.block.values[row - grid.block.top] ?? []).find((value) => !isBlank(value)));
  if (totalLevel(whole) !== undefined || isCarried(whole) || SENTENCE.test(whole) || OF_PAGE.test(whole)) return false;
  if (stretchSaid(whole) !== undefined || yearApart(words) !== undefined || stateOfTitle(whole) !== undefined || titleKind(whole) !== undefined) return false;
  for (let next = row + 1; next <= lastRow; next += 1) {
    const cells = grid.block.values[next - grid.block.top] ?? [];
    if (columns.book !== undefined && isAmount(grid.own(next, columns.book)))
      return !cells.some((value) => typeof value === 'string' && totalLevel(value) !== undefined);
    if (!cells.every((value) => isBlank(value) || typeof value === 'string')) return false;
    if (titleIn(grid, next, 'alone') !== undefined) return false;
  }
  return false;
}

/** Its words are of the line of the section: a part of it. */
function pointsTo(edition: Edition, current: string | undefined, words: string): boolean {
  const own = current === undefined ? undefined : guideOf(edition).get(current.replace(/[㉮-㉻]$/, ''));
  if (!own) return false;
  const plain = normalizeLabel(words);
  return lineOfName(edition, words)?.code === own.line.code || [...own.accounts, ...own.words].some((word) => plain.includes(word));
}
