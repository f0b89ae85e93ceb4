/** The answers of a self-check sheet, read back: what stands in its cells is what the pane answers by. */
import { fromSerial, text, type EditionId, type PlainDate, type Text } from '../../domain';
import { allEditions, readKsic, type EligibilityFacts } from '../../rules';
import { a1 } from '../../sheet/a1';
import type { CellValue, SheetBlock } from '../../sheet/model';
import { cellText } from '../text';
import { Grid } from '../grid';
import { factsByLabel, kindOf, type Fact } from './questions';

export const ANSWER_WORDS = { yes: text('예', 'yes'), no: text('아니오', 'no') } as const;
/** The most won for which a hundredfold amount is still exact in every program. */
export const MOST_WON = 10_000_000_000_000;
/** Headings between which the questions stand. */
export const SHEET_HEADS: { readonly question: readonly Text[]; readonly answer: readonly Text[] } = {
  question: [text('질문', 'Question')],
  answer: [text('응답', 'Answer')],
};

export interface SelfCheckAnswers {
  readonly sheetId: string;
  readonly sheet: string;
  /** The edition that the sheet says it answers by. */
  readonly edition?: EditionId;
  readonly facts: EligibilityFacts;
  /** The cell of each question that the sheet has. */
  readonly cells: Readonly<Partial<Record<Fact, string>>>;
  /** The cells as they stand, for a write that refuses to overwrite something else. */
  readonly held: Readonly<Partial<Record<Fact, CellValue>>>;
  /** The formulas by which answers follow other cells. */
  readonly formulas: Readonly<Partial<Record<Fact, string>>>;
  /** Answers that cannot be read: they count as not known, and are told. */
  readonly wrong: readonly { readonly fact: Fact; readonly address: string; readonly text: string }[];
  readonly date1904: boolean;
}

const YES = /^(예|yes)$/i;
const NO = /^(아니오|아니요|no)$/i;

/** A part of a class that a list of excluded industries names: `63999-1`. */
const isPartOfClass = (written: string): boolean =>
  allEditions.some(
    ({ excludedIndustries }) => excludedIndustries.available && excludedIndustries.value.some(({ part }) => part !== undefined && part === written),
  );

/** As strictly as the formulas of the sheet read it: both say the same of every cell. */
function answerOf(fact: Fact, value: CellValue, date1904: boolean): EligibilityFacts[Fact] {
  switch (kindOf(fact)) {
    case 'yesNo':
      return typeof value === 'string' ? (YES.test(value) ? true : NO.test(value) ? false : undefined) : undefined;
    case 'won':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_WON ? value : undefined;
    case 'date':
      return typeof value === 'number' ? fromSerial(Math.floor(value), date1904) : undefined;
    case 'industry': {
      const written = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
      if (isPartOfClass(written)) return written;
      return /^[A-U]?\d{2,5}$/i.test(written) ? readKsic(written) : undefined;
    }
  }
}

/** The questions of a self-check sheet with their answers; undefined where the sheet is none. Rows may have moved. */
export function readSelfCheck(block: SheetBlock): SelfCheckAnswers | undefined {
  const grid = new Grid(block);
  const labels = factsByLabel();
  const is = (value: CellValue, words: readonly Text[]): boolean => words.some(({ ko, en }) => value === ko || value === en);
  const facts: Record<string, unknown> = {};
  const cells: Partial<Record<Fact, string>> = {};
  const held: Partial<Record<Fact, CellValue>> = {};
  const formulas: Partial<Record<Fact, string>> = {};
  const wrong: { fact: Fact; address: string; text: string }[] = [];
  let edition: EditionId | undefined;
  let columns: { readonly question: number; readonly answer: number } | undefined;
  for (let row = block.top; row <= grid.bottom; row += 1) {
    if (!columns) {
      let question: number | undefined;
      for (let column = block.left; column <= grid.right; column += 1) {
        const value = grid.own(row, column);
        if (typeof value === 'string') edition ??= allEditions.find(({ title }) => value.endsWith(title.ko) || value.endsWith(title.en))?.id;
        if (is(value, SHEET_HEADS.question)) question = column;
        else if (question !== undefined && is(value, SHEET_HEADS.answer)) columns = { question, answer: column };
      }
      continue;
    }
    const label = grid.own(row, columns.question);
    const fact = typeof label === 'string' ? labels.get(label) : undefined;
    if (fact === undefined || fact in cells) continue;
    const value = grid.own(row, columns.answer);
    const address = a1(row, columns.answer);
    cells[fact] = address;
    held[fact] = value;
    const formula = grid.formula(row, columns.answer);
    if (formula !== undefined) formulas[fact] = formula;
    if (value === null || value === '') continue;
    const read = answerOf(fact, value, block.date1904);
    if (read === undefined) wrong.push({ fact, address, text: cellText(value) });
    else facts[fact] = read;
  }
  if (Object.keys(cells).length === 0) return undefined;
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    ...(edition ? { edition } : {}),
    facts: facts as EligibilityFacts,
    cells,
    held,
    formulas,
    wrong,
    date1904: block.date1904,
  };
}

/** What is written into the cell of an answer. */
export function writtenAnswer(fact: Fact, facts: EligibilityFacts, lang: 'ko' | 'en', toSerial: (day: PlainDate) => number): string | number | null {
  const value = facts[fact];
  if (value === undefined) return null;
  if (typeof value === 'boolean') return (value ? ANSWER_WORDS.yes : ANSWER_WORDS.no)[lang];
  if (typeof value === 'number') return value;
  return kindOf(fact) === 'date' ? toSerial(value as PlainDate) : value;
}
