/** The fewest grade steps by which a firm would pass, and several evaluators of one firm. Compared in whole fifths, as the scores are. */
import { incomplete, refused, text, valueOf, type Outcome } from '../domain';
import type { CardId, Edition, ScoreCard, ScoreCards, ScoreItem } from '../law/types';
import { missingGrades, noGrades, scoreCard, type Grade, type Grades } from './score';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];
const FIFTHS = 5;

/** An item raised by some grades: `D` to `B` is two steps. */
export interface GradeRise {
  readonly item: number;
  readonly from: Grade;
  readonly to: Grade;
}
export interface FewestSteps {
  readonly steps: number;
  readonly rises: readonly GradeRise[];
}

/** A step of one grade of an item; it is worth `gain` fifths. */
interface Step {
  readonly item: number;
  readonly gain: number;
}

/** Every step that is left, the dearest first. Grades are worth whole fifths one after another, so the steps of an item are worth the same. */
function stepsOf(card: ScoreCard, grades: readonly Grade[], wanted: (item: ScoreItem) => boolean): Step[] {
  const steps = card.items.flatMap((item, place) =>
    wanted(item) ? Array.from({ length: GRADES.indexOf(grades[place] as Grade) }, (): Step => ({ item: place, gain: item.maxPoints })) : [],
  );
  return steps.sort((a, b) => b.gain - a.gain || a.item - b.item);
}

/** A card with a pass mark, by which grades have points; a table of weights has neither. */
interface GradedCard {
  readonly card: ScoreCard;
  readonly fifths: NonNullable<ScoreCards['fifths']>['value'];
  readonly passMark: NonNullable<ScoreCard['passMark']>;
}
function gradedCard(edition: Edition, id: CardId): Outcome<GradedCard> {
  const held = scoreCard(edition, id);
  if (held.kind !== 'value' || !edition.scoreCards.available) return held as Outcome<never>;
  const { passMark } = held.value;
  const { fifths } = edition.scoreCards.value;
  return passMark && fifths ? valueOf({ card: held.value, fifths: fifths.value, passMark }, held.value.source) : noGrades(held.value);
}

/** How many of the steps are needed for `wanted` fifths; undefined where all of them are not enough. */
function countFor(steps: readonly Step[], wanted: number): number | undefined {
  let sum = 0;
  for (let count = 0; ; count += 1) {
    if (sum >= wanted) return count;
    const step = steps[count];
    if (!step) return undefined;
    sum += step.gain;
  }
}

/**
 * The fewest steps of one grade with which the firm meets every mark of the card. With a given number of steps in the technology section the
 * dearest ones are best for both marks, so only that number has to be tried.
 */
export function fewestSteps(edition: Edition, id: CardId, grades: Grades): Outcome<FewestSteps> {
  const held = gradedCard(edition, id);
  if (held.kind !== 'value') return held;
  const { card, fifths: shares, passMark } = held.value;
  const missing = missingGrades(card, grades);
  if (missing.length > 0) return incomplete(...missing);
  const given = grades as readonly Grade[];
  const inTechnology = (item: ScoreItem): boolean => item.section === 'technology';
  const technology = stepsOf(card, given, inTechnology);
  const others = stepsOf(card, given, (item) => !inTechnology(item));
  const lacking = passMark.value * FIFTHS - fifthsOf(shares, card, given);
  const lackingTechnology = (card.technologyFloor?.value ?? 0) * FIFTHS - fifthsOf(shares, card, given, inTechnology);
  const least = countFor(technology, lackingTechnology);
  let best: { readonly technology: number; readonly others: number } | undefined;
  let gained = technology.slice(0, least ?? 0).reduce((sum, { gain }) => sum + gain, 0);
  for (let count = least ?? Infinity; count <= technology.length; count += 1) {
    const more = countFor(others, lacking - gained);
    if (more !== undefined && (!best || count + more < best.technology + best.others)) best = { technology: count, others: more };
    gained += technology[count]?.gain ?? 0;
  }
  if (!best)
    return refused({ code: 'out-of-reach', message: text('모든 등급이 A여도 기준에 못 미칩니다.', 'Not even all As reach the marks.'), citation: card.source });
  const rises = new Map<number, number>();
  for (const { item } of [...technology.slice(0, best.technology), ...others.slice(0, best.others)]) rises.set(item, (rises.get(item) ?? 0) + 1);
  return valueOf(
    {
      steps: best.technology + best.others,
      rises: [...rises]
        .sort(([a], [b]) => a - b)
        .map(([item, by]) => ({ item, from: given[item] as Grade, to: GRADES[GRADES.indexOf(given[item] as Grade) - by] as Grade })),
    },
    passMark.source,
  );
}

function fifthsOf(shares: GradedCard['fifths'], card: ScoreCard, grades: readonly Grade[], wanted: (item: ScoreItem) => boolean = () => true): number {
  return card.items.reduce((sum, item, place) => (wanted(item) ? sum + item.maxPoints * shares[grades[place] as Grade] : sum), 0);
}

/** A number as a fraction of whole numbers: 323 / 15 is 21.5333…, and is never rounded before it is compared. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export interface SeveralEvaluators {
  readonly total: Fraction;
  readonly technology?: Fraction;
  /** The highest total less the lowest, in points. */
  readonly spread: number;
  /** By the mean: every mark is met. */
  readonly passed: boolean;
  /** Items on which the evaluators are two grades apart or more, the widest first. */
  readonly apart: readonly { readonly item: number; readonly grades: Grades; readonly steps: number }[];
}

/** Several evaluators of one firm: the mean in exact fractions decides. Every evaluator has to have given every grade. */
export function meanOf(edition: Edition, id: CardId, evaluators: readonly Grades[]): Outcome<SeveralEvaluators> {
  const held = gradedCard(edition, id);
  if (held.kind !== 'value') return held;
  const { card, fifths: shares, passMark } = held.value;
  if (evaluators.length === 0) {
    return incomplete({ code: 'no-evaluator', message: text('평가위원의 등급이 없습니다.', 'There are no grades of an evaluator.'), citation: card.source });
  }
  const missing = evaluators.flatMap((grades) => missingGrades(card, grades));
  if (missing.length > 0) return incomplete(...missing);
  const all = evaluators as readonly (readonly Grade[])[];
  const inTechnology = (item: ScoreItem): boolean => item.section === 'technology';
  const totals = all.map((grades) => fifthsOf(shares, card, grades));
  const sum = totals.reduce((a, b) => a + b, 0);
  const technology = all.reduce((a, grades) => a + fifthsOf(shares, card, grades, inTechnology), 0);
  const denominator = FIFTHS * all.length;
  const passed = sum >= passMark.value * denominator && (!card.technologyFloor || technology >= card.technologyFloor.value * denominator);
  const apart = card.items
    .map((_, item) => {
      const places = all.map((grades) => GRADES.indexOf(grades[item] as Grade)).sort((a, b) => a - b);
      return { item, grades: all.map((grades) => grades[item]), steps: (places[places.length - 1] ?? 0) - (places[0] ?? 0) };
    })
    .filter(({ steps }) => steps >= 2)
    .sort((a, b) => b.steps - a.steps || a.item - b.item);
  const sorted = [...totals].sort((a, b) => a - b);
  return valueOf(
    {
      total: { numerator: sum, denominator },
      ...(card.items.some(inTechnology) ? { technology: { numerator: technology, denominator } } : {}),
      spread: ((sorted[sorted.length - 1] ?? 0) - (sorted[0] ?? 0)) / FIFTHS,
      passed,
      apart,
    },
    passMark.source,
  );
}
