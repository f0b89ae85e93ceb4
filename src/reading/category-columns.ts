/** Categories that stand in several columns (대분류 · 중분류 · 소분류), in titles of sections, or in the name of the sheet. */
import { fold } from '../domain';
import type { Edition } from '../law/types';
import { costLine, parseCategory } from '../rules';
import type { Grid } from './grid';
import { isBlank } from './text';

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
const AT_END = /[([【〔<]\s*(?:비목|분류|항목|별표\s*[23])?\s*[:：]?\s*([12][^()[\]]{1,12})\s*[)\]】〕>]\s*$/;

/** The code that a title names: `■ 1.가.② 재료비`, `[1-가-2]`; undefined for any other words. */
export function codeInTitle(edition: Edition, input: string): string | undefined {
  if (input.length > 60) return undefined;
  const plain = fold(input)
    .replace(/^[\s■□▶▷◆◇●○※*#<[【(〔-]+/, '')
    .replace(/[\]】)〕>]+\s*$/, '');
  const read = parseCategory(edition, plain);
  const last = AT_END.exec(fold(input))?.[1];
  if (!(read.known && read.code.length > 2) && last !== undefined) return codeInTitle(edition, last);
  return read.known && read.code.length > 2 ? read.code + (read.item?.mark ?? '') : undefined;
}

/** Takes the cells of a row over the ones above: a filled level empties those below it, an empty one goes on. */
export function carryParts(carried: string[], texts: readonly string[]): void {
  texts.forEach((text, level) => {
    if (text === '') return;
    if (text !== carried[level]) for (let below = level + 1; below < carried.length; below += 1) carried[below] = '';
    carried[level] = text;
  });
}

/** The code that a row says as the title of a section: words alone, and at its beginning a line of 별표 3. */
export function sectionCode(grid: Grid, edition: Edition, row: number): string | undefined {
  const filled = (grid.block.values[row - grid.block.top] ?? []).filter((value) => !isBlank(value));
  if (filled.length === 0 || filled.length > 2 || !filled.every((value) => typeof value === 'string')) return undefined;
  return codeInTitle(edition, filled.join(' ').replace(/^\s*(비목|분류|항목|구분|category)\s*[:：]\s*/i, ''));
}
