/**
 * 별표 4–6의 평가표.
 * ※ 배점은 신청기업에 해당되는 평가등급(A~E)별 가점 부여: A 배점 × 5/5 … E 배점 × 1/5. Points are fifths (whole numbers) and are divided once.
 */
import { fold, incomplete, refused, text, valueOf, type Outcome, type Reason } from '../domain';
import type { CardId, Edition, ScoreCard, ScoreCards, ScoreItem, SectionId } from '../law/types';
import { withPart } from './editions';
import { wordReader } from './words';

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';
/** A grade, or undefined while it is not given. */
export type Grades = readonly (Grade | undefined)[];

/** `5`, `별표5`, `별표 5`, `Appendix 5`; undefined where it names no card. */
export function readCard(input: string | number): CardId | undefined {
  const match = /^(?:\[?별표|\[?appendix|card)?([456])\]?$/i.exec(fold(String(input)).replace(/\s/g, ''));
  return match ? (Number(match[1]) as CardId) : undefined;
}

export const readSection = wordReader<SectionId>({
  경영주: 'management',
  경영주기술능력: 'management',
  management: 'management',
  기술성: 'technology',
  technology: 'technology',
  사업성: 'business',
  business: 'business',
});

/** `A`, `a`, `Ａ`, `A등급`; undefined where it is no grade. */
export function readGrade(input: string): Grade | undefined {
  if (input === 'A' || input === 'B' || input === 'C' || input === 'D' || input === 'E') return input;
  const match = /^([a-e])(?:\s*등급)?$/i.exec(fold(input));
  return match ? ((match[1] as string).toUpperCase() as Grade) : undefined;
}

export const scoreCard = (edition: Edition, id: CardId): Outcome<ScoreCard> =>
  withPart(edition.scoreCards, ({ value, source }) => {
    const card = value.cards.find((one) => one.id === id);
    return card
      ? valueOf(card, card.source)
      : incomplete({
          code: 'not-in-edition',
          message: text(`별표 ${id}: 이 고시에는 없습니다.`, `Appendix ${id}: not available in this edition.`),
          citation: source,
        });
  });

const FIFTHS = 5;
/** Points are a fifth of whole fifths: 129 fifths are 25.8. */
const fromFifths = (fifths: number): number => fifths / FIFTHS;

export const itemPoints = (cards: ScoreCards, maxPoints: number, grade: Grade): number => fromFifths(maxPoints * cards.fifths.value[grade]);

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
export function missingGrades(card: ScoreCard, grades: Grades, section?: SectionId): Reason[] {
  const places = card.items.map((_, place) => place);
  return places
    .filter((place) => grades[place] === undefined && (section === undefined || card.items[place]?.section === section))
    .map((place) => gradeMissing(card, place));
}

export const hasSection = (card: ScoreCard, section: SectionId): boolean => card.items.some((item) => item.section === section);

/** The fifths of a section, or of the whole card; undefined while one of its items has no grade. */
function fifthsOf(cards: ScoreCards, card: ScoreCard, grades: Grades, section?: SectionId): number | undefined {
  const shares = cards.fifths.value;
  const { items } = card;
  let sum = 0;
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place] as ScoreItem;
    if (section !== undefined && item.section !== section) continue;
    const grade = grades[place];
    if (grade === undefined) return undefined;
    sum += item.maxPoints * shares[grade];
  }
  return sum;
}

/** Scores one firm after another on a card or one of its sections. */
export function scorer(edition: Edition, id: CardId, section?: SectionId): Outcome<(grades: Grades) => Outcome<number>> {
  const held = scoreCard(edition, id);
  if (held.kind !== 'value' || !edition.scoreCards.available) return held as Outcome<never>;
  const card = held.value;
  const cards = edition.scoreCards.value;
  if (section !== undefined && !hasSection(card, section)) {
    return refused({ code: 'no-section', message: text(`별표 ${id}에는 그 부문이 없습니다.`, `Appendix ${id} has no such section.`), citation: card.source });
  }
  return valueOf((grades: Grades): Outcome<number> => {
    const fifths = fifthsOf(cards, card, grades, section);
    return fifths === undefined ? incomplete(...missingGrades(card, grades, section)) : valueOf(fromFifths(fifths), card.source, cards.fifths.source);
  }, card.source);
}

/** The points of a card or one of its sections. */
export function score(edition: Edition, id: CardId, grades: Grades, section?: SectionId): Outcome<number> {
  const asked = scorer(edition, id, section);
  return asked.kind === 'value' ? asked.value(grades) : asked;
}

export interface Evaluation {
  readonly total: number;
  readonly management: number;
  /** Absent on 별표 4. */
  readonly technology?: number;
  readonly business: number;
  readonly passed: boolean;
  /** Every mark that was missed. */
  readonly reasons: readonly Reason[];
}

/** 제6조③④⑤: total and technology section against their marks, compared in fifths. */
export function evaluate(edition: Edition, id: CardId, grades: Grades): Outcome<Evaluation> {
  const held = scoreCard(edition, id);
  if (held.kind !== 'value' || !edition.scoreCards.available) return held as Outcome<never>;
  const card = held.value;
  const cards = edition.scoreCards.value;
  const total = fifthsOf(cards, card, grades);
  const technology = fifthsOf(cards, card, grades, 'technology');
  const management = fifthsOf(cards, card, grades, 'management');
  const business = fifthsOf(cards, card, grades, 'business');
  if (total === undefined || technology === undefined || management === undefined || business === undefined) return incomplete(...missingGrades(card, grades));

  const reasons: Reason[] = [];
  if (total < card.passMark.value * FIFTHS) {
    const points = fromFifths(total);
    reasons.push({
      code: 'total-below',
      message: text(`총점 ${points}점: ${card.passMark.value}점 이상이어야 합니다`, `total ${points}: at least ${card.passMark.value} are needed`),
      citation: card.passMark.source,
    });
  }
  if (card.technologyFloor && technology < card.technologyFloor.value * FIFTHS) {
    const points = fromFifths(technology);
    reasons.push({
      code: 'technology-below',
      message: text(
        `기술성 ${points}점: ${card.technologyFloor.value}점 이상이어야 합니다`,
        `technology ${points}: at least ${card.technologyFloor.value} are needed`,
      ),
      citation: card.technologyFloor.source,
    });
  }
  return valueOf(
    {
      total: fromFifths(total),
      management: fromFifths(management),
      ...(hasSection(card, 'technology') ? { technology: fromFifths(technology) } : {}),
      business: fromFifths(business),
      passed: reasons.length === 0,
      reasons,
    },
    card.passMark.source,
    ...(card.technologyFloor ? [card.technologyFloor.source] : []),
  );
}
