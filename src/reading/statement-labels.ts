import type { CostStatement } from '../law/types';
import { fold } from '../domain';
import { normalizeLabel } from './text';

const TOP = /^([12])\s*([.．)])\s*(?![\d가-힣]\s*[.．])/;
const LETTER = /^\(?([가나다라마바사아자차카타파하거너])\s*[.．)]\s*/;
const NUMBER = /^(?:([①-⑳])|\((\d{1,2})\)|(\d{1,2})\s*[.．)])\s*/;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/**
 * Follows the numbering down a statement: `1. 기술개발`, then `가. 자체기술개발`, then `① …`, in one cell or in several of a row.
 * Answers the code that a label stands for.
 */
export class LabelTracker {
  private top: string | undefined;
  private letter: string | undefined;
  /** The number of the last line under the letter. */
  private last = 0;
  private readonly known: ReadonlySet<string>;
  private readonly headings: readonly string[];

  constructor(statement: CostStatement) {
    this.known = new Set(statement.lines.map((line) => line.code));
    this.headings = statement.lines
      .filter((line) => line.parent === null)
      .flatMap((line) => [line.name.ko, line.name.en, line.text])
      .map(normalizeLabel);
  }

  knows(code: string): boolean {
    return this.known.has(code);
  }

  /** The codes of the labels in the texts of a row, outermost first; `code` is the lowest of them. 별표 3 need not have such a line. */
  read(texts: readonly string[]): { readonly code: string; readonly codes: readonly string[] } | undefined {
    const codes: string[] = [];
    for (const raw of texts) {
      let rest = fold(raw);
      for (let depth = 0; depth < 3 && rest !== ''; depth += 1) {
        const found = this.step(rest);
        if (!found) break;
        codes.push(found.code);
        rest = rest.slice(found.length).trim();
      }
    }
    const code = codes[codes.length - 1];
    return code === undefined ? undefined : { code, codes };
  }

  /** `1.` and `2.` number the two headings, and lines below a letter too: the words decide, else what was to come next. */
  private isTop(number: string, sign: string, words: string): boolean {
    if (!this.letter) return true;
    if (this.headings.some((heading) => heading !== '' && normalizeLabel(words).startsWith(heading))) return true;
    const next = Number(number) === this.last + 1 && this.known.has(`${this.letter}.${CIRCLED[Number(number) - 1]}`);
    return sign !== ')' && !next;
  }

  private step(input: string): { readonly code: string; readonly length: number } | undefined {
    const top = TOP.exec(input);
    if (top && this.isTop(top[1] as string, top[2] as string, input.slice(top[0].length))) {
      this.top = top[1];
      this.letter = undefined;
      this.last = 0;
      return { code: this.top as string, length: top[0].length };
    }
    const letter = LETTER.exec(input);
    if (letter && this.top) {
      this.letter = `${this.top}.${letter[1]}`;
      this.last = 0;
      return { code: this.letter, length: letter[0].length };
    }
    const number = NUMBER.exec(input);
    if (number && this.letter) {
      const mark = number[1] ?? CIRCLED[Number(number[2] ?? number[3]) - 1] ?? String(number[2] ?? number[3]);
      this.last = CIRCLED.indexOf(mark) + 1;
      return { code: `${this.letter}.${mark}`, length: number[0].length };
    }
    return undefined;
  }
}
