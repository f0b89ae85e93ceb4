/** The scorecards of 별표 4–6 and their marks (제6조③④⑤). */
import { readNumber, text, type Outcome } from '../domain';
import type { Edition, ScoreCard, ScoreCards, ScoreItem, SectionId } from '../law/types';
import {
  evaluateOn,
  gradeMissing,
  hasSection,
  isWeighted,
  MOST_POINTS,
  placeOfGrade,
  pointsMissing,
  pointTable,
  readCard,
  readGrade,
  readSection,
  scoreCard,
  makeScorer,
  weigh,
  weightedPoints,
  weightedScore,
  type Evaluation,
  type GradePlaces,
  type WeightedScores,
} from '../rules';
import { valueOrError, editionAt, valueOrThrow } from './answer';
import { fault } from './host';
import { placeAt, cell, choice, isBlank, missing, needRange, optionalChoice, optionalDate, scalar, single, unexpected, type Range } from './read';

/** @customenum {string} */
// Double quotes: the metadata generator reads the values as JSON.
// prettier-ignore
declare enum Card {
  /** Business evaluation scorecard of R&D firms */
  별표4 = "별표4",
  /** Technology evaluation scorecard of guarantee and loan firms */
  별표5 = "별표5",
  /** Technology evaluation scorecard of prospective ventures */
  별표6 = "별표6",
  /** New applicants founded less than 3 years ago (from 2021-02-12 on) */
  별표4_1 = "4-1",
  /** New applicants founded 3 years ago or more (from 2021-02-12 on) */
  별표4_2 = "4-2",
  /** Re-confirmation (from 2021-02-12 on) */
  별표4_3 = "4-3",
}

/** @customenum {string} */
// Double quotes: the metadata generator reads the values as JSON.
// prettier-ignore
declare enum Section {
  /** Technical ability of the management */
  경영주 = "경영주",
  /** Technology (Appendices 5 and 6) */
  기술성 = "기술성",
  /** Business */
  사업성 = "사업성",
}

const CARD = text('4, 5, 6(2021-02-12부터는 4-1, 4-2, 4-3, 5) 가운데 하나가 필요합니다', '4, 5 or 6 is expected; from 2021-02-12 on 4-1, 4-2, 4-3 or 5');
const SECTION = text('경영주, 기술성, 사업성 가운데 하나가 필요합니다', 'management, technology or business is expected');
const GRADE = text('A, B, C, D, E 가운데 하나가 필요합니다', 'one of A, B, C, D and E is expected');
const GRADES = text('등급(A~E)이 필요합니다.', 'the grades (A to E) are needed.');

const POINTS = text(
  `0~${MOST_POINTS}의 점수가 필요합니다. 이 평가표에는 등급별 점수가 없습니다`,
  `points from 0 to ${MOST_POINTS} are expected: this scorecard has no grades`,
);
const NEEDS_SECTION = text(
  '기술혁신성(기술성) 또는 사업성장성(사업성)이 필요합니다. 고시는 두 부문의 합계를 정하지 않습니다.',
  'technology or business is needed: the notice has no total of the two.',
);

const SECTION_NAMES: Readonly<Record<SectionId, string>> = { management: '경영주 기술능력', technology: '기술성', business: '사업성' };

/** The card asked for, with the edition that holds it. */
function cardOf(argument: unknown, onDate: unknown): { readonly edition: Edition; readonly card: ScoreCard; readonly cards: ScoreCards } {
  const edition = editionAt(optionalDate(cell('on_date', onDate)));
  const card = valueOrThrow(scoreCard(edition, choice(cell('card', argument), CARD, readCard)));
  if (!edition.scoreCards.available) throw fault('missing', edition.scoreCards.why);
  return { edition, card, cards: edition.scoreCards.value };
}

/** The cells of one firm of the range, along that row or down its one column. */
interface Firm {
  readonly cells: readonly unknown[];
  readonly row: number;
  readonly down: boolean;
}
const placeOf = (firm: Firm, item: number) => (firm.down ? placeAt('grades', item, 0) : placeAt('grades', firm.row, item));
interface Firms {
  readonly firms: readonly Firm[];
  /** `one` firm, given along a row or a column, or a `block` with one firm a row. */
  readonly layout: 'column' | 'row' | 'block';
}

/** One firm as a column or a row, or one firm a row of a block as wide as the card has items. */
function firmsIn(grades: unknown, card: ScoreCard): Firms {
  const cells: Range = needRange('grades', grades, GRADES);
  // A single empty cell is no firm of another width: nothing was given yet.
  if (cells.height * cells.width <= 1 && isBlank(cells)) throw missing({ parameter: 'grades' }, GRADES);
  const count = card.items.length;
  if (cells.width === count) {
    const firms: Firm[] = [];
    for (let row = 0; row < cells.height; row += 1) firms.push({ cells: cells.rows[row] as readonly unknown[], row, down: false });
    return { firms, layout: cells.height === 1 ? 'row' : 'block' };
  }
  if (cells.width === 1 && cells.height === count) {
    const column = new Array<unknown>(count);
    for (let item = 0; item < count; item += 1) column[item] = cells.rows[item]?.[0];
    return { firms: [{ cells: column, row: 0, down: true }], layout: 'column' };
  }
  throw fault(
    'value',
    text(
      `grades: ${cells.height}행 ${cells.width}열입니다. 별표 ${card.id}의 항목은 ${count}개이므로 한 기업은 셀 ${count}개의 행이나 열, 여러 기업은 너비 ${count}열이어야 합니다.`,
      `grades: ${cells.height} rows by ${cells.width} columns; Appendix ${card.id} has ${count} items: one firm is a row or column of ${count} cells, several are a block ${count} columns wide.`,
    ),
  );
}

/** The place of the grade of a cell, undefined where it is empty, `false` where something else stands there. */
function gradeIn(raw: unknown): number | undefined | false {
  // Most grades are one capital letter.
  const code = typeof raw === 'string' && raw.length === 1 ? raw.charCodeAt(0) - 65 : -1;
  if (code >= 0 && code < 5) return code;
  const found = scalar(raw);
  if (found === undefined) return undefined;
  const grade = typeof found === 'string' && readGrade(found);
  return grade ? placeOfGrade(grade) : false;
}
const noGrade = (firm: Firm, item: number): Error => unexpected(placeOf(firm, item), scalar(firm.cells[item]), GRADE);
function isEmpty({ cells }: Firm): boolean {
  for (let item = 0; item < cells.length; item += 1) if (scalar(cells[item]) !== undefined) return false;
  return true;
}
/** The grades of the items of the section, or of all; the others are not looked at. */
function gradesOf(firm: Firm, card: ScoreCard, section?: SectionId): GradePlaces {
  const { items } = card;
  const grades = new Array<number | undefined>(items.length);
  for (let place = 0; place < items.length; place += 1) {
    if (section !== undefined && (items[place] as ScoreItem).section !== section) continue;
    const grade = gradeIn(firm.cells[place]);
    if (grade === false) throw noGrade(firm, place);
    grades[place] = grade;
  }
  return grades;
}

/**
 * A scorecard as a table: section, group, item and 배점 (the maximum points of the item).
 * @customfunction VENTURE_CARD
 * @param card The scorecard: 4, 5 or 6 (별표4, 별표5, 별표6); from 2021-02-12 on 4-1, 4-2, 4-3 or 5
 * @param on_date The day that picks the edition; the notice 2013-60 if left out
 * @returns A table of 4 columns with a row for each item (10, 18 or 13).
 * @throws #N/A without a scorecard.
 * @throws #VALUE! for another scorecard.
 * @see 별표 4, 별표 5, 별표 6
 */
export function VENTURE_CARD(card: Card, on_date?: unknown): unknown[][] {
  const asked = cardOf(card, on_date).card;
  return asked.items.map((item) => [asked.sections?.[item.section]?.ko ?? SECTION_NAMES[item.section], item.group.ko, item.name.ko, item.maxPoints]);
}

/**
 * The points of a firm on a scorecard: 배점 × 5/5 (A), 4/5 (B), 3/5 (C), 2/5 (D), 1/5 (E), summed.
 * @customfunction VENTURE_SCORE
 * @param grades Grades A to E: one firm as a row or a column, or one firm a row (as wide as its items); from 2021-02-12 points 0–100
 * @param card The scorecard: 4, 5 or 6 (별표4, 별표5, 별표6); from 2021-02-12 on 4-1, 4-2, 4-3 or 5
 * @param section Only this section: 경영주, 기술성 or 사업성 (management, technology, business); from 2021-02-12 기술혁신성 or 사업성장성
 * @param on_date The day that picks the edition; the notice 2013-60 if left out
 * @returns The points (0 to 100); from 2021-02-12 on the weighted points of a section, which must be named (기술혁신성 or 사업성장성; the printed weights of 사업성장성 in Appendix 4 add up to 103 %); a column of them for several firms. An empty row gives an empty text.
 * @throws #N/A for a grade that is not given: its item is named.
 * @throws #VALUE! for what is not a grade, for a range of another width, for an unknown scorecard, for a section that the scorecard does not have.
 * @see 별표 4, 별표 5, 별표 6, 제6조③④⑤
 */
export function VENTURE_SCORE(grades: unknown[][], card: Card, section?: Section, on_date?: unknown): unknown[][] {
  const { card: asked, cards } = cardOf(card, on_date);
  const part = optionalChoice(cell('section', section), SECTION, readSection);
  const { firms, layout } = firmsIn(grades, asked);
  const scored = isWeighted(asked) ? weighted(asked, part, section) : scoredBy(valueOrThrow(makeScorer(cards, asked, part)), asked, part);
  const points = (firm: Firm): number | string => (isEmpty(firm) ? '' : valueOrThrow(scored(firm)));
  if (layout === 'block') return firms.map((firm) => [valueOrError(() => points(firm))]);
  // One firm is one number; the entry point makes a table of it where Excel wants one.
  return points(firms[0] as Firm) as unknown as unknown[][];
}

/**
 * The points of each item on a scorecard, in the shape of the grades.
 * @customfunction VENTURE_POINTS
 * @param grades Grades A to E: one firm as a row or a column, or one firm a row (as wide as its items); from 2021-02-12 points 0–100
 * @param card The scorecard: 4, 5 or 6 (별표4, 별표5, 별표6); from 2021-02-12 on 4-1, 4-2, 4-3 or 5
 * @param on_date The day that picks the edition; the notice 2013-60 if left out
 * @returns A table of points in the shape of grades. A grade that is missing or wrong is an error in its own cell; an empty row stays empty.
 * @throws #N/A in the cell of a grade that is not given.
 * @throws #VALUE! in the cell of what is not a grade; for a range of another width, for an unknown scorecard.
 * @see 별표 4, 별표 5, 별표 6
 */
export function VENTURE_POINTS(grades: unknown[][], card: Card, on_date?: unknown): unknown[][] {
  const { card: asked, cards } = cardOf(card, on_date);
  const { firms, layout } = firmsIn(grades, asked);
  const faults = gradeFaults(asked);
  const weights = isWeighted(asked);
  const table = pointTable(cards, asked.id);
  const row = (firm: Firm): unknown[] => {
    const empty = isEmpty(firm);
    // Points take the places of the grades in copies of their cells: an engine would rebuild arrays that it made for numbers where a text follows.
    const answer = firm.cells.slice(0, table.length);
    for (let place = 0; place < table.length; place += 1) {
      const grade = empty || weights ? undefined : gradeIn(firm.cells[place]);
      const value =
        typeof grade === 'number'
          ? table[place]?.[grade]
          : empty
            ? ''
            : weights
              ? weightedAt(firm, asked, place)
              : grade === false
                ? faults.wrong(firm, place)
                : faults.missing(place);
      if (layout === 'column') (answer[place] = [firm.cells[place]])[0] = value;
      else answer[place] = value;
    }
    return answer;
  };
  return layout === 'column' ? (row(firms[0] as Firm) as unknown[][]) : firms.map(row);
}

/** Wrong grades that are named one by one. Each stands in its own cell anyway; by the million, their words alone would take seconds. */
const MOST_NAMED = 1000;

/** The errors in the cells of VENTURE_POINTS: one for every item without a grade, one for each wrong grade. */
function gradeFaults(card: ScoreCard): { readonly missing: (item: number) => Error; readonly wrong: (firm: Firm, item: number) => Error } {
  const gaps: Error[] = [];
  const others: Error[] = [];
  const once = (made: Error[], item: number, make: () => Error): Error => (made[item] = made[item] ?? make());
  let named = 0;
  return {
    missing: (item) => once(gaps, item, () => fault('missing', gradeMissing(card, item).message)),
    wrong: (firm, item) => {
      named += 1;
      if (named <= MOST_NAMED) return noGrade(firm, item);
      return once(others, item, () => fault('value', text(`grades ${item + 1}번째 항목: ${GRADE.ko}`, `grades, item ${item + 1}: ${GRADE.en}`)));
    },
  };
}

const scoredBy =
  (score: (grades: GradePlaces) => Outcome<number>, card: ScoreCard, section: SectionId | undefined) =>
  (firm: Firm): Outcome<number> =>
    score(gradesOf(firm, card, section));

/** The tables of today: a section by itself, for the text weighs none against the other. */
function weighted(card: ScoreCard, section: SectionId | undefined, written: unknown): (firm: Firm) => Outcome<number> {
  if (section === undefined) throw missing({ parameter: 'section' }, NEEDS_SECTION);
  if (!hasSection(card, section)) throw unexpected({ parameter: 'section' }, single(cell('section', written)), NEEDS_SECTION);
  return (firm) => weightedScore(card, pointsOf(firm, card, section), section);
}

/** The points of the items of the section, or of all. */
function pointsOf(firm: Firm, card: ScoreCard, section?: SectionId): (number | undefined)[] {
  return card.items.map((item, place) => (section === undefined || item.section === section ? pointIn(firm, place) : undefined));
}
function pointIn(firm: Firm, item: number): number | undefined {
  const found = scalar(firm.cells[item]);
  if (found === undefined) return undefined;
  const number = typeof found === 'number' ? found : typeof found === 'string' ? readNumber(found) : undefined;
  if (number === undefined || number < 0 || number > MOST_POINTS) throw unexpected(placeOf(firm, item), found, POINTS);
  return number;
}

/** The points of an item times its weight; a cell without points or with something else is an error of its own. */
const weightedAt = (firm: Firm, card: ScoreCard, place: number): unknown =>
  valueOrError(() => {
    const points = pointIn(firm, place);
    if (points === undefined) throw fault('missing', pointsMissing(card, place).message);
    return weightedPoints((card.items[place] as ScoreItem).maxPoints, points);
  });

/** A row of VENTURE_RESULT. */
function resultRow(evaluation: Evaluation): unknown[] {
  let missed = '';
  for (const { message } of evaluation.reasons) missed += (missed && ', ') + message.ko;
  return [evaluation.total, evaluation.management, evaluation.technology ?? '', evaluation.business, evaluation.passed ? '적격' : '부적격', missed];
}
/** No total and no verdict: the text has none, and the committee decides. */
const weighedRow = ({ technology, business, decision }: WeightedScores): unknown[] => ['', '', technology, business, '합격점 없음', decision.message.ko];
const RESULT_WIDTH = 6;

/**
 * The verdict on each firm: total, 경영주, 기술성, 사업성, 적격 or 부적격, and every mark it missed.
 * @customfunction VENTURE_RESULT
 * @param grades Grades A to E: one firm as a row or a column, or one firm a row (as wide as its items); from 2021-02-12 points 0–100
 * @param card The scorecard: 4, 5 or 6 (별표4, 별표5, 별표6); from 2021-02-12 on 4-1, 4-2, 4-3 or 5
 * @param on_date The day that picks the edition; the notice 2013-60 if left out
 * @returns A table of 6 columns with a row for each firm. Appendix 4: total of 65 or more; Appendix 5: total of 65 and technology of 26; Appendix 6: total of 65 and technology of 24. Appendix 4 has no technology section: empty. From 2021-02-12 on: no total, 기술혁신성, 사업성장성, and that no pass mark exists.
 * @throws #N/A for a grade that is not given: in the row of the firm.
 * @throws #VALUE! for what is not a grade: in the row of the firm; for a range of another width, for an unknown scorecard.
 * @see 제6조③④⑤
 */
export function VENTURE_RESULT(grades: unknown[][], card: Card, on_date?: unknown): unknown[][] {
  const { edition, card: asked, cards } = cardOf(card, on_date);
  const { firms, layout } = firmsIn(grades, asked);
  const row = (firm: Firm): unknown[] =>
    isEmpty(firm)
      ? new Array<unknown>(RESULT_WIDTH).fill('')
      : isWeighted(asked)
        ? weighedRow(valueOrThrow(weigh(edition, asked, pointsOf(firm, asked))))
        : resultRow(valueOrThrow(evaluateOn(asked, cards, gradesOf(firm, asked))));
  if (layout !== 'block') return [row(firms[0] as Firm)];
  return firms.map((firm) => {
    const answer = valueOrError(() => row(firm));
    // No cell of a row without a verdict may look like one.
    return answer instanceof Array ? answer : new Array<unknown>(RESULT_WIDTH).fill(answer);
  });
}
