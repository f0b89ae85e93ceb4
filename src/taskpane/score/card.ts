import type { assess, scoreCard } from '../../rules';

/** A scorecard and an evaluation as the rules give them: the pane takes no type from the law. */
export type Card = Extract<ReturnType<typeof scoreCard>, { readonly kind: 'value' }>['value'];
export type CardId = Card['id'];
export type EvaluationResult = ReturnType<typeof assess>;
