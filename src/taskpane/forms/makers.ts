/** Makes the sheets that another layer lays out, from the check that is open. */
import { allEditions, editionFor, isEdition, type Edition } from '../../rules';
import { refused, valueOf, type Outcome, type Text } from '../../domain';
import type { NewSheet } from '../../checking';
import { unitWord } from '../../documents/document-words';
import { formSheet, readFirm } from '../../documents/forms';
import { findingsCsv, findingsSheet } from '../../documents/report';
import { statementOf } from '../../documents/statement/from-check';
import { allocationTemplate, statementTemplate } from '../../documents/template';
import { useKnownFirm } from '../application-date';
import { useCheck, usePane } from '../context';
import { textsOf } from '../notice/source';

export interface Makers {
  readonly canMakeStatement: boolean;
  readonly report: () => Promise<void>;
  readonly statement: (words?: 'name' | 'text') => Promise<void>;
  /** Of the edition of the application: the appendix with the lines, and the unit of the official statement. */
  readonly official: { readonly appendix: number | undefined; readonly unit: Text };
  /** An empty allocation ledger with the list of lines beside it. */
  readonly template: () => Promise<void>;
  readonly emptyStatement: () => Promise<void>;
  /** A form of the notice (`별지 제1호`) with what the workbook says of the firm. */
  readonly form: (ref: string, edition: Edition) => Promise<void>;
  readonly csv: () => string | undefined;
}

export function useMakers(): Makers {
  const { actions, lang, today } = usePane();
  const state = useCheck();
  const { result, review } = state;
  const { on } = useKnownFirm();
  // A statement goes by the lines by which the ledger was read; without a check and a date, by those of today.
  const decides = allEditions.find(({ id }) => id === result?.edition) ?? editionFor(on);
  const withEdition = <T>(make: (edition: Edition) => Outcome<T>): Outcome<T> => {
    const edition = decides;
    return isEdition(edition) ? make(edition) : refused(edition);
  };
  const ledgers = result?.sheets.filter(({ understanding }) => understanding.kind === 'ledger') ?? [];
  const official = isEdition(decides) && decides.costStatement.available ? decides.costStatement.value : undefined;
  return {
    official: { appendix: official?.appendix, unit: unitWord(official?.unit ?? 1) },
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
    form: (ref, edition) =>
      actions.makeSheets((blocks): Outcome<readonly NewSheet[]> => {
        const { verdict, facts } = result ?? {};
        const made = formSheet(
          textsOf(edition.id),
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
