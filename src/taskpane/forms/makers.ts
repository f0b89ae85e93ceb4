/** Makes the sheets that another layer lays out, from the check that is open. */
import { allEditions, editionFor, isEdition, type Edition } from '../../rules';
import { inLanguage, refused, valueOf, type Outcome, type Text } from '../../domain';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import type { NewSheet, SheetBlock } from '../../checking';
import type { ClipboardTable } from '../../documents/clipboard-table';
import { unitWord } from '../../documents/document-words';
import { blankForm, formSheet, gatherForm } from '../../documents/forms';
import { filingSet, formsFor } from '../../documents/forms/filing';
import { findingsTable, findingsSheet } from '../../documents/report';
import { statementOf } from '../../documents/statement/from-check';
import { allocationTemplate, statementTemplate } from '../../documents/template';
import { useKnownFirm } from '../application-date';
import { useCheck, usePane } from '../context';
import { textsOf } from '../notice/source';
import type { FormsToMake } from '../session';

export type FilingType = Parameters<typeof formsFor>[1];

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
  readonly form: (ref: string, edition: Edition, existing?: 'copy' | 'refill') => Promise<void>;
  /** All forms of a route, with their list. */
  readonly filing: (type: FilingType, edition: Edition, existing?: 'copy' | 'refill') => Promise<void>;
  readonly filingForms: (type: FilingType, edition: Edition) => readonly string[];
  /** Those of the forms that the workbook has already. */
  readonly formsThere: (refs: readonly string[]) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly goTo: (sheetId: string) => Promise<void>;
  /** The findings, to be pasted into a sheet. */
  readonly table: () => ClipboardTable | undefined;
}

/** Days are counted alike in all sheets of a workbook. */
const daysFrom1904 = (blocks: readonly SheetBlock[]): boolean => blocks[0]?.date1904 ?? false;

export function useMakers(): Makers {
  const { actions, lang, today } = usePane();
  const state = useCheck();
  const { result, review } = state;
  const { on, isKnown } = useKnownFirm();
  // Before a check, too, a form of another notice than that of the application is refused.
  const dated = isKnown ? { appliedOn: on } : {};
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
      if (!result) return;
      await actions.addDatedSheet(inLanguage(SHEET_NAMES.report, lang), (date1904) =>
        findingsSheet(result, review.decisions, lang, { madeOn: today(), date1904 }),
      );
    },
    async statement(words = 'name') {
      if (!result) return;
      await actions.makeSheets((blocks): Outcome<readonly NewSheet[]> => {
        const made = withEdition((edition) => statementOf(result, blocks, { edition, lang, words }));
        return made.kind === 'value' ? valueOf([made.value], ...made.citations) : made;
      });
    },
    template: () =>
      actions.makeSheets((blocks): Outcome<readonly NewSheet[]> =>
        withEdition((edition) => allocationTemplate({ edition, lang, facts: state.facts, date1904: daysFrom1904(blocks) })),
      ),
    emptyStatement: () =>
      actions.makeSheets((blocks): Outcome<readonly NewSheet[]> =>
        withEdition((edition) => {
          const made = statementTemplate({ edition, lang, facts: state.facts, date1904: daysFrom1904(blocks) });
          return made.kind === 'value' ? valueOf([made.value], ...made.citations) : made;
        }),
      ),
    async formsThere(refs) {
      return (await actions.sheetsNamed(refs)).map(({ id, name }) => ({ id, name }));
    },
    goTo: (sheetId) => actions.goTo(sheetId, 'A1', true),
    form: (ref, edition, existing = 'copy') =>
      actions.makeForms((blocks): Outcome<FormsToMake> => {
        const gathered = gatherForm({ edition, ...(result ? { check: result } : {}), blocks, today: today(), ...dated });
        const { firm, origins } = gathered;
        const { ownItems } = state;
        const situation = { ...gathered.situation, ...(ownItems?.edition === edition.id ? { ownItems } : {}) };
        const made = formSheet(textsOf(edition.id), ref, firm, situation, origins);
        return made.kind === 'value'
          ? valueOf({ forms: [{ sheet: made.value, blank: blankForm(textsOf(edition.id), ref, situation) }] }, ...made.citations)
          : made;
      }, existing),
    filing: (type, edition, existing = 'copy') =>
      actions.makeForms((blocks): Outcome<FormsToMake> => {
        const made = filingSet({ texts: textsOf(edition.id), edition, ...(result ? { check: result } : {}), blocks, today: today(), type, lang, ...dated });
        if (made.kind !== 'value') return made;
        const { forms, blank, cover } = made.value;
        return valueOf({
          forms: forms.map((sheet) => ({ sheet, blank: blank(sheet.name) })),
          cover: (names: readonly string[]) => ({ ...cover(names), replace: true }),
        });
      }, existing),
    filingForms: (type, edition) => formsFor(textsOf(edition.id), type),
    table: () => (result ? findingsTable(result, review.decisions, lang) : undefined),
  };
}
