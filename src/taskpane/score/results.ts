/** The verdict of each firm, worked out once: an edited grade makes one firm new, and the others keep theirs. */
import { assess, type Edition } from '../../rules';
import type { Card, EvaluationResult } from './card';
import type { FirmGrades } from './grades';

const KNOWN = new WeakMap<Card, Results>();
/** The results by a card, which is one object for each edition and for each set of own items. */
export function resultsBy(edition: Edition, card: Card): Results {
  const known = KNOWN.get(card) ?? new Results(edition, card);
  KNOWN.set(card, known);
  return known;
}

export class Results {
  private readonly known = new WeakMap<FirmGrades, EvaluationResult>();

  constructor(
    private readonly edition: Edition,
    private readonly card: Card,
  ) {}

  of(firm: FirmGrades): EvaluationResult {
    let result = this.known.get(firm);
    if (!result) {
      result = assess(this.edition, this.card, firm.grades);
      this.known.set(firm, result);
    }
    return result;
  }

  /** The same of all of them, a firm a step. */
  *steps(firms: readonly FirmGrades[]): Generator<undefined, undefined> {
    for (const firm of firms) {
      this.of(firm);
      yield;
    }
    return undefined;
  }
}
