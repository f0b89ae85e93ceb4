/** What the items of any scorecard are given, grades or points, and what follows from them: one shape for the cards of every edition. */
import { addMonths, fold, readNumber, valueOf, type Outcome, type PlainDate, type Reason } from '../domain';
import type { Edition, ScoreCard } from '../law/types';
import { evaluate, isWeighted, itemPoints, MOST_POINTS, readGrade, weigh, weightedPoints, type Grade } from './score';

/** A grade on a card with a pass mark; points from 0 to 100 on a table of weights. */
export type Mark = Grade | number;
/** Undefined while it is not given. */
export type Marks = readonly (Mark | undefined)[];

/** What the items of a card are given. */
export type MarkKind = 'grades' | 'points';
export const markKind = (card: Pick<ScoreCard, 'passMark'>): MarkKind => (card.passMark ? 'grades' : 'points');

/** What was written for an item; undefined where it is no mark of that kind. */
export function readMark(kind: MarkKind, written: string | number): Mark | undefined {
  if (kind === 'grades') return readGrade(String(written));
  const points = typeof written === 'number' ? written : readNumber(fold(written).replace(/\s*점$/, ''));
  return points !== undefined && points >= 0 && points <= MOST_POINTS ? points : undefined;
}

/** The points of a firm. A table of weights has neither a total nor a verdict: who decides stands in `decision`. */
export interface Assessment {
  readonly total?: number;
  readonly management?: number;
  readonly technology?: number;
  readonly business: number;
  readonly passed?: boolean;
  /** Every mark that was missed. */
  readonly reasons: readonly Reason[];
  readonly decision?: Reason;
}

export function assess(edition: Edition, card: ScoreCard, marks: Marks): Outcome<Assessment> {
  if (!isWeighted(card))
    return evaluate(
      edition,
      card.id,
      marks.map((mark) => (typeof mark === 'string' ? mark : undefined)),
    );
  const points = marks.map((mark) => (typeof mark === 'number' ? mark : undefined));
  const weighed = weigh(edition, card, points);
  return weighed.kind === 'value' ? valueOf<Assessment>({ ...weighed.value, reasons: [] }, ...weighed.citations) : weighed;
}

/** The points of one item: its share of the 배점 by its grade, or its points by their weight. */
export function pointsOfMark(edition: Edition, maxPoints: number, mark: Mark | undefined): number | undefined {
  if (typeof mark === 'number') return weightedPoints(maxPoints, mark);
  return mark !== undefined && edition.scoreCards.available ? itemPoints(edition.scoreCards.value, maxPoints, mark) : undefined;
}

/** The table that is meant for the age of the firm, where there is one by age; undefined where the founding day is not known. */
export function cardByAge(cards: readonly ScoreCard[], foundedOn: PlainDate | undefined, on: PlainDate): ScoreCard | undefined {
  if (foundedOn === undefined) return undefined;
  const isYet = (years: number): boolean => on >= addMonths(foundedOn, years * 12);
  return cards.find(({ age }) => age !== undefined && (age.below === undefined || !isYet(age.below)) && (age.from === undefined || isYet(age.from)));
}
