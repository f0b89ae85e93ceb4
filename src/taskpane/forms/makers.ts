/** Makes the sheets that another layer lays out, from the check that is open. */
import { editionFor, isEdition } from '../../rules';
import type { Outcome } from '../../domain';
import type { NewSheet } from '../../sheet';
import { findingsCsv, findingsSheet } from '../../sheet/report';
import { statementOf } from '../../sheet/statement';
import { useCheck, usePane } from '../context';

export interface Makers {
  readonly canMakeStatement: boolean;
  readonly report: () => Promise<void>;
  readonly statement: (words?: 'name' | 'text') => Promise<void>;
  readonly csv: () => string | undefined;
}

export function useMakers(): Makers {
  const { actions, lang, today } = usePane();
  const { result, review } = useCheck();
  const ledgers = result?.sheets.filter(({ understanding }) => understanding.kind === 'ledger') ?? [];
  return {
    canMakeStatement: ledgers.length > 0,
    async report() {
      if (result) await actions.addSheet(findingsSheet(result, review.decisions, lang, today()));
    },
    async statement(words = 'name') {
      if (!result) return;
      await actions.makeSheet((blocks): Outcome<NewSheet> => {
        const edition = editionFor(result.facts.appliedOn);
        return isEdition(edition) ? statementOf(result, blocks, { edition, lang, words }) : { kind: 'refused', reasons: [edition] };
      });
    },
    csv: () => (result ? findingsCsv(result, review.decisions, lang) : undefined),
  };
}
