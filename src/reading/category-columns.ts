/** Categories that stand in several columns (대분류 · 중분류 · 소분류), in titles of sections, or in the name of the sheet. */
import { fold, rememberedOf } from '../domain';
import type { Edition } from '../law/types';
import { costLine, isNameOf, readCategory, type KnownCategory } from '../rules';
import type { Grid } from './grid';
import { headerMatches } from './header-names';
import { isNoCost } from './row-states';
import { isAmountText, isSumLabel } from './text-kind';
import type { CellValue } from '../sheet/model';
import { cellText, isBlank, normalizeLabel } from './text';

const TOP = /^(?:제\s*)?([12])\s*(?:호)?(?=$|[\s.．)·:-])/;
const LETTER = /^(?:[12]\s*[-.．]\s*)?\(?([가나다라마바사아자차카타파하거너])\s*(?:$|[\s.．)·:목-])/;
const NUMBER = /^(?:[12]\s*[-.．]\s*[가-하거너]\s*[-.．]\s*)?(?:([①-⑳])|\(?(\d{1,2})\s*(?:$|[.．)]))/;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** The part of a code that a cell of each level names: `1. 기술개발` → `1`, `가. 자체` → `가`, `① 인건비` → `①`. */
export function bareParts(level: 0 | 1 | 2, input: string): string | undefined {
  const text = fold(input);
  if (level === 0) return TOP.exec(text)?.[1];
  if (level === 1) return LETTER.exec(text)?.[1];
  const found = NUMBER.exec(text);
  return found ? (found[1] ?? CIRCLED[Number(found[2]) - 1]) : undefined;
}

/** The code that the cells of the levels make together; undefined where they make none of 별표 3. */
export function joinParts(edition: Edition, texts: readonly string[]): string | undefined {
  const [top, letter] = [bareParts(0, texts[0] ?? ''), bareParts(1, texts[1] ?? '')];
  if (top === undefined || letter === undefined) return undefined;
  const number = bareParts(2, texts[2] ?? '');
  const code = `${top}.${letter}${number === undefined ? '' : `.${number}`}`;
  return costLine(edition, code) ? code : undefined;
}

/** `연구원 인건비 (1.가.①)`, `(비목 1.가.①)`. */
const AT_END = /[([【〔<]\s*(?:(?:비목|분류|항목|별표\s*[23])\s*)?(?:[:：]\s*)?([1-9ⅠⅡⅢ][^()[\]]{1,12})\s*[)\]】〕>]\s*$/;

/** `▶ 훈련수당 : 2.나.⑤`. */
const BEHIND_COLON = /[:：]\s*([1-9ⅠⅡⅢ]\s?[.-]\s?[가-하](?![가-힣]).{0,8})$/;

/** `(단위: 원)` behind a title. */
const UNIT_AT_END = /[\s([（［<]*(?:금액\s*)?단\s*위\s*[:：]?[^:：]{1,8}$/;
/** `1. 1.가.① 인건비`, `(가) 1.가.② 재료비`: the number or the letter of a title before its code. */
const NUMBER_BEFORE = /^(?:\(?(?:\d{1,2}|[가-하]|[A-Z]|[Ⅰ-Ⅻ])[.)]|[①-⑳㉮-㉻Ⅰ-Ⅻ])\s+(?=(?:[12]\s?[.-]|[ⅠⅡ])\s?[가-하])/;
/** No title is longer. */
const LONGEST_TITLE = 60;

/** What a title says of the line of the rows below it. */
interface TitleRead {
  /** The code of a line of the edition. */
  readonly code?: string;
  /** The same with its words, where they are the name of another line. */
  readonly named?: string;
  /** The words of one that is written like a code, of which the edition has no line. */
  readonly strange?: string;
}

const readTitle: (edition: Edition, input: string) => TitleRead = rememberedOf((edition: Edition, input: string): TitleRead => {
  if (input.length > LONGEST_TITLE) return {};
  const words = fold(input).replace(UNIT_AT_END, '');
  const plain = words
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(ACCOUNT_BEFORE, '')
    .replace(NUMBER_BEFORE, '')
    .replace(/[\]】)〕>]+\s*$/, '');
  const read = readCategory(edition, plain);
  if (read.known && read.code.length > 2) return { code: read.code + (read.item?.mark ?? ''), ...(namesAnother(edition, read) ? { named: plain.trim() } : {}) };
  const last = (AT_END.exec(words) ?? BEHIND_COLON.exec(words))?.[1];
  const atEnd = last === undefined ? undefined : readTitle(edition, last);
  if (atEnd?.code !== undefined || atEnd?.strange !== undefined) return atEnd;
  return isStrange(edition, plain) ? { strange: (LONE_BRACKET.test(plain) ? words.replace(/^[^\p{L}\p{N}([〔【<]+/u, '') : plain).trim() } : {};
});
/** Its other half stood before the code. */
const LONE_BRACKET = /^[^([〔【<]*[)\]〕】>]/;

/** The code that a title names: `■ 1.가.② 재료비`, `[1-가-2]`; undefined for any other words. */
export const codeInTitle = (edition: Edition, input: string): string | undefined => readTitle(edition, input).code;

/** The one or the other; of a code with the name of another line both. */
export function saidInTitle(edition: Edition, input: string): string | undefined {
  const { code, named, strange } = readTitle(edition, input);
  return named ?? code ?? strange;
}

/** `1.마 기술자문료` in an application of 2025, whose 1.마 is 기술지도: the words are those of 1.라. */
const namesAnother = (edition: Edition, { code, rest }: KnownCategory): boolean =>
  rest !== undefined &&
  edition.costStatement.available &&
  !isNameOf(edition, code, rest) &&
  edition.costStatement.value.lines.some((line) => line.code.length > 1 && isNameOf(edition, line.code, rest));

/** Its levels are set apart (`1차 시제품` is none), or it has all three of them; without blanks. */
const LIKE_CODE = /^[[(〔]?(?:별표[23][의:,>]?)?제?[12ⅠⅡ](?:호|[.-]|(?=[가-하][.-]?[①-⑳\d]))\(?[가-하]/;
/** No edition has a third heading. */
const NO_HEADING = /^제?(?:[3-9]|[Ⅲ-Ⅸ])(?=\s?(?:호|[.-])\s?\(?[가-하])/;
/** Behind a first code there is another one, no particle of a sentence; without blanks. */
const CODE_AFTER = /^[^가-힣]*[가-하]목?[.-]?(?:[①-⑳]|\(\d\)|\d(?!\d))?(?:$|[,·ㆍ/&+~∼〜～(①-⑳-]|및|[12][.-])/;
/** A sentence about lines is the title of none. */
export const SENTENCE = /(?:[음함임됨다요]|[.。])\s*$/;

function isStrange(edition: Edition, plain: string): boolean {
  if (SENTENCE.test(plain)) return false;
  const third = NO_HEADING.test(plain) ? readCategory(edition, plain.replace(NO_HEADING, '1')) : undefined;
  if (third !== undefined) return third.known ? third.code.length > LETTER_CODE : 'code' in third && (third.code?.length ?? 0) > LETTER_CODE;
  const whole = plain.replace(/\s/g, '');
  if (!LIKE_CODE.test(whole)) return false;
  const read = readCategory(edition, plain);
  if (read.known || read.reason === 'unavailable') return false;
  return read.reason === 'no-such-line' || read.reason === 'no-such-item' || (read.reason === 'several' && CODE_AFTER.test(whole));
}
/** `1.가` has no third level. */
const LETTER_CODE = 3;

/** Takes the cells of a row over the ones above: a filled level empties those below it, an empty one goes on. */
export function carryParts(carried: string[], texts: readonly string[]): void {
  texts.forEach((text, level) => {
    if (text === '') return;
    if (text !== carried[level]) for (let below = level + 1; below < carried.length; below += 1) carried[below] = '';
    carried[level] = text;
  });
}

/** `530100 1.가.① 인건비`: the number of an account before its line. */
const ACCOUNT_BEFORE = /^\d{3,8}[\s-]+(?=[12]\s?[.-]\s?[가-하])/;
/** A sign that stands before titles. */
const TITLE_SIGN = /^\s*[\p{So}\p{Sm}※#§【〔]/u;
const isAmount = (value: CellValue): boolean => typeof value === 'number' || (typeof value === 'string' && isAmountText(value));

/**
 * The code that a row says as the title of a section: words alone, and at its beginning a line of 별표 3; or one of its labels names it. The sum of the section may
 * stand beside it.
 */
export const sectionCode = (grid: Grid, edition: Edition, row: number): string | undefined =>
  titleOfSection(grid, row, (words) => codeInTitle(edition, words), isNoCost);
/** The same of any title that is written like a code: what the rows below it stand under. */
export const sectionSaid = (grid: Grid, edition: Edition, row: number): string | undefined =>
  titleOfSection(grid, row, (words) => saidInTitle(edition, words), isNoCost);

/** `read`: what words say of the line. `saysNone`: a value behind a label says that there is none. */
function titleOfSection(grid: Grid, row: number, read: (words: string) => string | undefined, saysNone: (value: string) => boolean): string | undefined {
  const cells = (grid.block.values[row - grid.block.top] ?? []).filter((value) => !isBlank(value));
  const filled = cells.filter((value) => !isAmount(value) && !(typeof value === 'string' && isSumLabel(value)));
  if (filled.length === 0 || !filled.every((value) => typeof value === 'string')) return undefined;
  if (
    cells.some(isAmount) &&
    cells.every((value) => isAmount(value) || value === filled[0]) &&
    !TITLE_SIGN.test(filled[0] as string) &&
    !ACCOUNT_BEFORE.test((filled[0] as string).trim())
  )
    return undefined;
  const title = filled.length > 2 ? undefined : read(filled.join(' ').replace(/^\s*(비목|분류|항목|구분|category)\s*[:：]\s*/i, ''));
  if (cells.length > filled.length) return title;
  return (
    title ??
    categoryLabelled(grid, row, (value) => read(value) ?? (saysNone(value) ? value : undefined)) ??
    // `계정과목 : 5210 연구원급여 [1.가.①]`.
    labelledIn(
      grid,
      row,
      (label) => ACCOUNT.test(label),
      (value) => (AT_END.test(value) ? read(value) : undefined),
    )
  );
}

const categoryLabelled = (grid: Grid, row: number, read: (value: string) => string | undefined): string | undefined =>
  labelledIn(grid, row, (label) => CATEGORY.test(label), read);
/** The code beside a label in a row of particulars, whatever else stands there: `입사일 | 2018-03-02 | 비목 | 1.가.① 인건비`. */
export const codeLabelled = (grid: Grid, edition: Edition, row: number, read = codeInTitle): string | undefined =>
  categoryLabelled(grid, row, (value) => read(edition, value)) ??
  // Whatever stands before the word: nothing but a line stands beside it.
  labelledIn(
    grid,
    row,
    (label) => LINE_AT_END.test(label),
    (value) => read(edition, value),
  );
/** `산정표 비목`, `적용 분류`, `cost item`. */
const LINE_AT_END = /(비목|분류|category|costitem|costline)(코드|명)?$/;

const ACCOUNT = /^(계정|계정과목|계정명|계정과목명|과목|account|accountname|g\/laccount)$/;
const CATEGORY = /^((연구비?|인정|산정|해당|고시|벤처)?(비목|분류)|별표[23](비목|분류|항목|코드)?|연구비구분|category|r&dcategory)(코드)?$/;
const PAIR = /^\s*([^:：\s](?:[^:：]{0,18}[^:：\s])?)\s*[:：]\s*(|\S.*)$/s;

/** `분류(별표3)`: what stands in brackets at its end is no part of a label. */
const withoutBracket = (label: string): string => (label.endsWith(')') && label.includes('(') ? label.slice(0, label.indexOf('(')) : label);

/** The value that stands behind a label in a line of labels: `성명 : 공서연`, or `성명` and the name in the next cell. */
export function labelledIn(grid: Grid, row: number, isLabel: (label: string) => boolean, read: (value: string) => string | undefined): string | undefined {
  const texts = (grid.block.values[row - grid.block.top] ?? []).map((value) => cellText(value)).filter((text) => text !== '');
  for (const [at, text] of texts.entries()) {
    const pair = PAIR.exec(text);
    const label = withoutBracket(normalizeLabel(pair ? (pair[1] as string) : text));
    if (!isLabel(label)) continue;
    const value = pair && pair[2] !== '' ? (pair[2] as string) : texts[at + 1];
    const said = value === undefined ? undefined : read(value.trim());
    if (said !== undefined) return said;
  }
  return undefined;
}

/** What a line over a block says of all its rows: whose they are. */
const OF_BLOCK: readonly (readonly [BlockRole, RegExp])[] = [
  ['party', /^(성명|사원명|이름|직원명|대상자|연구원|연구원명|거래처|거래처명|업체|업체명|employee|name|vendor|payee)$/],
  ['department', /^(부서|부서명|소속|소속부서|근무부서|department|dept)$/],
  ['requirement', /^(직위|직급|직책|신분|((대상|대상자|인력|인원|고용|직무)?(구분|자격|요건))|요건구분|position|title)$/],
];
export type BlockRole = 'party' | 'department' | 'requirement';
export const BLOCK_ROLES: readonly BlockRole[] = OF_BLOCK.map(([role]) => role);

/** The labels of a line over a block, by the column that they stand for: `직위 | 대표이사 | 구분 | 지배주주` says both of them. */
export function blockLabels(grid: Grid, row: number): Partial<Record<BlockRole, string>> | undefined {
  const cells = (grid.block.values[row - grid.block.top] ?? []).filter((value) => !isBlank(value));
  if (!cells.some((value) => typeof value === 'string') || !isParticulars(grid, row)) return undefined;
  if (cells.some((value) => typeof value === 'string' && value.length > 60)) return undefined;
  const found: Partial<Record<BlockRole, string>> = {};
  for (const [role, pattern] of OF_BLOCK) {
    const said: string[] = [];
    labelledIn(
      grid,
      row,
      (label) => pattern.test(label),
      (value) => {
        if (value !== '' && headerMatches(value).length === 0 && (said.length === 0 || role === 'requirement')) said.push(value);
        return undefined;
      },
    );
    if (said.length > 0) found[role] = said.join(' · ');
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** A line of particulars: labels, and what stands beside each of them; no two numbers side by side. */
export function isParticulars(grid: Grid, row: number): boolean {
  const cells = (grid.block.values[row - grid.block.top] ?? []).filter((value) => !isBlank(value));
  return cells.every((value, at) => typeof value === 'string' || (at > 0 && typeof cells[at - 1] === 'string'));
}

/** So many lines may stand between the name of an account and its heading. */
const LINES_OVER = 5;

/** `[0731] 연구재료비` → 연구재료비. */
const withoutCode = (value: string): string =>
  value
    .replace(/^[\s[(]*\d{2,8}[\s\])]*[.·-]?\s*/, '')
    .replace(/\s*[[(]\d{2,8}[\])]\s*$/, '')
    .trim();

/** The account that a line over a heading names: `계정과목 : [0731] 연구재료비`. */
export function accountAbove(grid: Grid, heading: number): string | undefined {
  for (let row = heading - 1; row >= Math.max(grid.block.top, heading - LINES_OVER); row -= 1) {
    const cells = grid.block.values[row - grid.block.top] ?? [];
    if (cells.some((value) => typeof value === 'number')) return undefined;
    const said = labelledIn(
      grid,
      row,
      (label) => ACCOUNT.test(label),
      (value) => withoutCode(value) || undefined,
    );
    if (said !== undefined && said.length <= 30 && headerMatches(said).length === 0) return said;
  }
  return undefined;
}

/** The name of a sheet that can only be that of one account: `여비교통비`, `교육훈련비(제조)`. */
export function accountInName(sheet: string): string | undefined {
  const plain = withoutCode(sheet).replace(/\s*[([].{0,8}[\])]\s*$/, '');
  return /^[가-힣]{1,8}(비|료|급여|상여|수당)$|^급여$|^상여$/.test(plain) && !/연구개발비|인건비|제비|경비|^비|및|연구비/.test(plain) ? plain : undefined;
}
