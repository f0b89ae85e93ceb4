/** Makes the sheets that another layer lays out, from the check that is open. */
import { DEFAULT_EDITION, editionFor, isEdition } from '../../rules';
import { refused, valueOf, type Outcome } from '../../domain';
import type { NewSheet } from '../../checking';
import { formSheet, readFirm } from '../../documents/forms';
import { findingsCsv, findingsSheet } from '../../documents/report';
import { statementOf } from '../../documents/statement/from-check';
import { allocationTemplate, statementTemplate } from '../../documents/template';
import { useCheck, usePane } from '../context';
import { textsOf } from '../notice/source';

/** The pane hands an edition on without looking into it. */
type EditionOf = Exclude<ReturnType<typeof editionFor>, { code: string }>;

export interface Makers {
  readonly canMakeStatement: boolean;
  readonly report: () => Promise<void>;
  readonly statement: (words?: 'name' | 'text') => Promise<void>;
  /** An empty allocation ledger with the list of lines beside it. */
  readonly template: () => Promise<void>;
  readonly emptyStatement: () => Promise<void>;
  /** A form of the notice (`별지 제1호`) with what the workbook says of the firm. */
  readonly form: (ref: string) => Promise<void>;
  readonly csv: () => string | undefined;
}

export function useMakers(): Makers {
  const { actions, lang, today } = usePane();
  const state = useCheck();
  const { result, review } = state;
  const withEdition = <T>(make: (edition: EditionOf) => Outcome<T>): Outcome<T> => {
    const edition = editionFor(result?.facts.appliedOn ?? state.facts.appliedOn);
    return isEdition(edition) ? make(edition) : refused(edition);
  };
  const ledgers = result?.sheets.filter(({ understanding }) => understanding.kind === 'ledger') ?? [];
  return {
    canMakeStatement: ledgers.length > 0,
    async report() {
      if (result) await actions.addSheet(findingsSheet(result, review.decisions, lang, today()));
    },
    async statement(words = 'name') {
      if (!result) return;
      await actions.makeSheets((blocks): Outcome<readonly NewSheet[]> => {
        const made = withEdition((edition) => statementOf(result, blocks, { edition, lang, words }));
        return made.kind === 'value' ? valueOf([made.value], ...made.citations) : made;
      });
    },
    template: () => actions.makeSheets((): Outcome<readonly NewSheet[]> => withEdition((edition) => allocationTemplate({ edition, lang, facts: state.facts }))),
    emptyStatement: () =>
      actions.makeSheets((): Outcome<readonly NewSheet[]> =>
        withEdition((edition) => {
          const made = statementTemplate({ edition, lang, facts: state.facts });
          return made.kind === 'value' ? valueOf([made.value], ...made.citations) : made;
        }),
      ),
    form: (ref) =>
      actions.makeSheets((blocks): Outcome<readonly NewSheet[]> => {
        const { verdict, facts } = result ?? {};
        const made = formSheet(
          textsOf(DEFAULT_EDITION.id),
          ref,
          {
            ...readFirm(blocks),
            madeOn: today(),
            ...(facts?.industry === undefined ? {} : { industryCode: facts.industry }),
            ...(facts?.foundedOn === undefined ? {} : { foundedOn: facts.foundedOn }),
            ...(verdict === undefined ? {} : { rdCost: verdict.recognised }),
            ...(verdict?.sales === undefined ? {} : { sales: verdict.sales }),
            ...(verdict?.ratioBasisPoints === undefined ? {} : { ratio: verdict.ratioBasisPoints / 10_000 }),
          },
          {
            ...(facts?.appliedOn === undefined ? {} : { appliedOn: facts.appliedOn }),
            ...(result ? { errors: result.summary.errors } : {}),
            ...(verdict?.requiredPercent === undefined ? {} : { requiredPercent: verdict.requiredPercent }),
          },
        );
        return made.kind === 'value' ? valueOf([made.value], ...made.citations) : made;
      }),
    csv: () => (result ? findingsCsv(result, review.decisions, lang) : undefined),
  };
}
