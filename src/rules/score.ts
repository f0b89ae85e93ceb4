/**
 * The score cards. 2013 (별표 4–6): grades, a pass mark and floors. Since 2021 (별표 4 with three tables, 별표 5): weights in per cent and no
 * pass mark, for a committee decides (제10조).
 * ※ 배점은 신청기업에 해당되는 평가등급(A~E)별 가점 부여: A 배점 × 5/5 … E 배점 × 1/5. Points are fifths (whole numbers) and are divided once.
 */
import { fold, remembered, rememberedOf, incomplete, refused, text, valueOf, type Outcome, type Reason, type Text } from '../domain';
import type { CardId, Edition, ScoreCard, ScoreCards, ScoreItem, SectionId, Sourced } from '../law/types';
import { withPart } from './editions';
import { wordReader } from './word-reader';

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';
/** A grade, or undefined while it is not given. */
export type Grades = readonly (Grade | undefined)[];

/** What people call the tables of 별표 4 that carry a number of their own. */
const readTable = wordReader({
  '4-1': '신규3년미만 신규(3년미만) 창업3년미만',
  '4-2': '신규3년이상 신규(3년이상) 창업3년이상',
  '4-3': '재확인',
});

/** `5`, `별표5`, `별표 5`, `Appendix 5`; `4-1`, `별표 4의 1`, `재확인`; undefined where it names no card. */
export const readCard: (input: string | number) => CardId | undefined = remembered(cardIn);
function cardIn(input: string | number): CardId | undefined {
  const words = fold(String(input)).replace(/\s/g, '');
  const match = /^(?:\[?별표|\[?appendix|card)?([456])(?:\]?(?:-|\.|의|\()?제?([123])(?:호|\.|표)?\)?)?\]?$/i.exec(words);
  if (!match) return readTable(words);
  if (match[2] === undefined) return Number(match[1]) as CardId;
  return match[1] === '4' ? (`4-${match[2]}` as CardId) : undefined;
}

export const readSection = wordReader<SectionId>({
  management: '경영주 경영주기술능력',
  technology: '기술성 기술혁신성',
  business: '사업성 사업성장성',
});

/** `A`, `a`, `Ａ`, `A등급`; undefined where it is no grade. */
export function readGrade(input: string): Grade | undefined {
  if (input === 'A' || input === 'B' || input === 'C' || input === 'D' || input === 'E') return input;
  const match = /^([a-e])(?:\s*등급)?$/i.exec(fold(input));
  return match ? ((match[1] as string).toUpperCase() as Grade) : undefined;
}

/** How a card is called: `별표 5`, `별표 4의 표 1`. */
export function cardName(id: CardId): Text {
  const [appendix, table] = String(id).split('-');
  return table === undefined
    ? text(`별표 ${appendix}`, `Appendix ${appendix}`)
    : text(`별표 ${appendix}의 표 ${table}`, `Appendix ${appendix}, table ${table}`);
}

/** The card of that number; where an appendix holds several tables, its number alone leaves open which. */
export const scoreCard = (edition: Edition, id: CardId): Outcome<ScoreCard> =>
  withPart(edition.scoreCards, ({ value, source }) => {
    const card = value.cards.find((one) => one.id === id);
    if (card) return valueOf(card, card.source);
    const tables = value.cards.filter((one) => String(one.id).startsWith(`${id}-`));
    if (tables.length > 0) {
      return incomplete({
        code: 'card-table',
        message: text(
          `별표 ${id}에는 표가 ${tables.length}개 있습니다. 하나를 골라야 합니다: ${tables.map((one) => `${one.id} ${one.title.ko}`).join(', ')}`,
          `Appendix ${id} holds ${tables.length} tables; one of them is needed: ${tables.map((one) => `${one.id} ${one.title.en}`).join(', ')}`,
        ),
        citation: source,
      });
    }
    const name = cardName(id);
    return incomplete({
      code: 'not-in-edition',
      message: text(`${name.ko}: 이 고시에는 없는 평가표입니다.`, `${name.en}: not available in this edition.`),
      citation: source,
    });
  });

/** Whether the card is one of weights, with points of a hundred for each item, and not one of grades. */
export const isWeighted = (card: ScoreCard): boolean => card.passMark === undefined;

/** What each item of a table of weights is given: points from 0 to this. */
export const MOST_POINTS = 100;
/** Points as people write them have at most six decimals; sums of whole millionths do not round. */
const MILLION = 1_000_000;

/** A card of grades was asked to score without the shares of the grades. */
export const noGrades = (card: ScoreCard): Outcome<never> => {
  const name = cardName(card.id);
  return refused({
    code: 'weights-only',
    message: text(
      `${name.ko}에는 등급별 점수가 없습니다. 항목마다 0~${MOST_POINTS}점이 필요합니다`,
      `${name.en} has no grades: points from 0 to ${MOST_POINTS} are needed for each item`,
    ),
    citation: card.source,
  });
};

const FIFTHS = 5;
/** Points are a fifth of whole fifths: 129 fifths are 25.8. */
const fromFifths = (fifths: number): number => fifths / FIFTHS;

type Shares = NonNullable<ScoreCards['fifths']>['value'];
const CODE_OF_A = 'A'.charCodeAt(0);
/** Grades by where they stand from A to E, for what is counted by the hundred thousand; undefined while not given. */
export type GradePlaces = readonly (number | undefined)[];
export const placeOfGrade = (grade: Grade): number => grade.charCodeAt(0) - CODE_OF_A;
const sharesOf = ({ A, B, C, D, E }: Shares): readonly number[] => [A, B, C, D, E];

export const itemPoints = ({ fifths }: ScoreCards, maxPoints: number, grade: Grade): number => fromFifths(maxPoints * (fifths?.value[grade] ?? 0));

/** What the items of a card may be given, by the place of the grade; behind it what stands in the place of a firm without any. Made once for each card. */
export const pointTable: (cards: ScoreCards, id: CardId) => readonly (readonly (number | '')[])[] = rememberedOf((cards, id: CardId) =>
  (cards.cards.find((card) => card.id === id)?.items ?? []).map(({ maxPoints }) => [
    ...(['A', 'B', 'C', 'D', 'E'] as const).map((grade) => itemPoints(cards, maxPoints, grade)),
    '',
  ]),
);

/** The weighted points of an item: 30 % of 80 points are 24. */
export const weightedPoints = (weight: number, points: number): number => (Math.round(points * MILLION) * weight) / (MOST_POINTS * MILLION);

/** What is said of an item without points. */
export function pointsMissing(card: ScoreCard, place: number): Reason {
  const { name } = card.items[place] as ScoreItem;
  return {
    code: 'points-missing',
    message: text(`${place + 1}번째 항목 ‘${name.ko}’의 점수가 없습니다.`, `Item ${place + 1} (${name.en}) has no points.`),
    citation: card.source,
  };
}

/** What is said of an item without a grade. */
export function gradeMissing(card: ScoreCard, place: number): Reason {
  const { name } = card.items[place] as ScoreItem;
  return {
    code: 'grade-missing',
    message: text(`${place + 1}번째 항목 ‘${name.ko}’의 등급이 없습니다.`, `Item ${place + 1} (${name.en}) has no grade.`),
    citation: card.source,
  };
}

/** The items, of one section or of all, that have no grade. */
export function missingGrades(card: ScoreCard, grades: readonly unknown[], section?: SectionId): Reason[] {
  const places = card.items.map((_, place) => place);
  return places
    .filter((place) => grades[place] === undefined && (section === undefined || card.items[place]?.section === section))
    .map((place) => gradeMissing(card, place));
}

export const hasSection = (card: ScoreCard, section: SectionId): boolean => card.items.some((item) => item.section === section);

/** Scores one firm after another on a card or one of its sections. */
export function makeScorer({ fifths }: ScoreCards, card: ScoreCard, section?: SectionId): Outcome<(grades: GradePlaces) => Outcome<number>> {
  const { id, items } = card;
  if (section !== undefined && !hasSection(card, section)) {
    return refused({ code: 'no-section', message: text(`별표 ${id}에는 그 부문이 없습니다.`, `Appendix ${id} has no such section.`), citation: card.source });
  }
  if (!fifths || isWeighted(card)) return noGrades(card);
  const shares = sharesOf(fifths.value);
  return valueOf((grades: GradePlaces): Outcome<number> => {
    let sum = 0;
    for (let place = 0; place < items.length; place += 1) {
      const item = items[place] as ScoreItem;
      if (section !== undefined && item.section !== section) continue;
      const grade = grades[place];
      if (grade === undefined) return incomplete(...missingGrades(card, grades, section));
      sum += item.maxPoints * (shares[grade] as number);
    }
    return valueOf(fromFifths(sum), card.source, fifths.source);
  }, card.source);
}

export interface Evaluation {
  readonly total: number;
  readonly management: number;
  /** Undefined on 별표 4. */
  readonly technology: number | undefined;
  readonly business: number;
  readonly passed: boolean;
  /** Every mark that was missed. */
  readonly reasons: readonly Reason[];
}

/** What is said of fifths that are below a mark: the same few hundred sums over and over, each put into words once. */
function belowMark(code: string, ko: string, en: string): (mark: Sourced<number>, fifths: number) => Reason {
  return rememberedOf((mark: Sourced<number>, fifths: number): Reason => {
    const points = fromFifths(fifths);
    const message = text(`${ko} ${points}점: ${mark.value}점 이상이어야 합니다`, `${en} ${points}: at least ${mark.value} are needed`);
    return { code, message, citation: mark.source };
  });
}
const totalBelow = belowMark('total-below', '총점', 'total');
const technologyBelow = belowMark('technology-below', '기술성', 'technology');

/** 제6조③④⑤: total and technology section against their marks, compared in fifths. */
export function evaluateOn(card: ScoreCard, { fifths }: ScoreCards, grades: GradePlaces): Outcome<Evaluation> {
  const { items, passMark, technologyFloor } = card;
  if (!passMark) return noGrades(card);
  const shares = fifths && sharesOf(fifths.value);
  let total = 0;
  let technology = 0;
  let business = 0;
  for (let place = 0; place < items.length; place += 1) {
    const { section, maxPoints } = items[place] as ScoreItem;
    const grade = grades[place];
    if (!shares || grade === undefined) return incomplete(...missingGrades(card, grades));
    const given = maxPoints * (shares[grade] as number);
    total += given;
    if (section === 'technology') technology += given;
    else if (section === 'business') business += given;
  }

  const reasons: Reason[] = [];
  if (total < passMark.value * FIFTHS) reasons.push(totalBelow(passMark, total));
  if (technologyFloor && technology < technologyFloor.value * FIFTHS) reasons.push(technologyBelow(technologyFloor, technology));
  return valueOf(
    {
      total: fromFifths(total),
      management: fromFifths(total - technology - business),
      technology: hasSection(card, 'technology') ? fromFifths(technology) : undefined,
      business: fromFifths(business),
      passed: reasons.length === 0,
      reasons,
    },
    passMark.source,
    ...(technologyFloor ? [technologyFloor.source] : []),
  );
}

/** The same by the number of the card. */
export function evaluate(edition: Edition, id: CardId, grades: Grades): Outcome<Evaluation> {
  const held = scoreCard(edition, id);
  if (held.kind !== 'value' || !edition.scoreCards.available) return held as Outcome<never>;
  return evaluateOn(
    held.value,
    edition.scoreCards.value,
    grades.map((grade) => grade && placeOfGrade(grade)),
  );
}

/** The weighted points of a table: each section by itself, for the text weighs none against the other. */
export interface WeightedScores {
  /** 기술혁신성, of 100. */
  readonly technology: number;
  /** 사업성장성, of what the weights of its items add up to. */
  readonly business: number;
  /** Who decides, and how: no mark does. */
  readonly decision: Reason;
}

/** The sum of weight × points of a section; undefined while one of its items has no points. */
export function weightedScore(card: ScoreCard, points: readonly (number | undefined)[], section: SectionId): Outcome<number> {
  const needs: Reason[] = [];
  let sum = 0;
  card.items.forEach((item, place) => {
    if (item.section !== section) return;
    const given = points[place];
    if (given === undefined) needs.push(pointsMissing(card, place));
    else sum += Math.round(given * MILLION) * item.maxPoints;
  });
  return needs.length > 0 ? incomplete(...needs) : valueOf(sum / (MOST_POINTS * MILLION), card.source);
}

/** 제10조① 심의는 7명 이상의 위원의 출석으로 개의하고, 출석위원의 3분의 2 이상이 찬성하면 벤처기업에 해당함을 의결한다. */
export function committeeDecides(edition: Edition): Reason {
  const { committee } = edition;
  if (!committee) return { code: 'committee', message: text('합격점이 없습니다', 'there is no pass mark') };
  const { quorum, thirds } = committee;
  return {
    code: 'committee',
    message: text(
      `합격점이 없습니다. 위원 ${quorum.value}명 이상이 출석한 벤처기업확인위원회에서 출석위원의 3분의 ${thirds.value} 이상이 찬성하면 의결됩니다`,
      `There is no pass mark: the committee decides, at least ${quorum.value} members present and ${thirds.value} thirds of them in favour`,
    ),
    citation: quorum.source,
  };
}

/** The scores of a firm on a table of weights. */
export function weigh(edition: Edition, card: ScoreCard, points: readonly (number | undefined)[]): Outcome<WeightedScores> {
  const technology = weightedScore(card, points, 'technology');
  const business = weightedScore(card, points, 'business');
  if (technology.kind === 'value' && business.kind === 'value') {
    const decision = committeeDecides(edition);
    return valueOf({ technology: technology.value, business: business.value, decision }, card.source, ...(decision.citation ? [decision.citation] : []));
  }
  return incomplete(...(technology.kind === 'incomplete' ? technology.needs : []), ...(business.kind === 'incomplete' ? business.needs : []));
}
