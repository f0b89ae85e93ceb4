/** Cells that hold a code of 별표 3, or what is formed like one. */
import type { Edition } from '../../law/types';
import { readCategory } from '../../rules';
import { joinParts } from '../category-columns';
import type { CellValue } from '../../sheet/model';

/** Formed like a code, but no line of 별표 3 has it. */
export const isNoLine = (edition: Edition, value: string): boolean => looksLikeCode(edition, value) && !readCategory(edition, value.trim()).known;

function readsAsCode(edition: Edition, text: string): boolean {
  if (text.length === 0 || text.length > 60 || MONTH.test(text)) return false;
  const parsed = readCategory(edition, text);
  if (!parsed.known && codeOfPath(edition, text) !== undefined) return true;
  return parsed.known ? parsed.code.length > 1 : parsed.reason === 'no-such-line' || parsed.reason === 'no-such-item';
}

const STEPS = /\s*[>›»→]\s*/;
/** `1. 기술개발 > 가. 자체기술개발 > ② 재료`: the code that the steps of a path make together. */
export function codeOfPath(edition: Edition, text: string): string | undefined {
  const steps = STEPS.test(text) ? text.split(STEPS) : [];
  return steps.length === 2 || steps.length === 3 ? joinParts(edition, steps) : undefined;
}

/** `1월` begins like a code. */
const MONTH = /^\d{1,2}\s*월/;

/** The cell holds a code of 별표 3, or what is formed like one. The same few stand in thousands of rows. */
export function looksLikeCode(edition: Edition, value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 100) return false;
  let known = codes.get(edition);
  if (!known) codes.set(edition, (known = new Map()));
  let answer = known.get(value);
  if (answer === undefined) {
    answer = readsAsCode(edition, value.trim());
    if (known.size < 20_000) known.set(value, answer);
  }
  return answer;
}

const codes = new WeakMap<Edition, Map<string, boolean>>();
