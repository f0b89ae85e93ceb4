/** A filing set: the forms of a route, with a list of what is filled, what a person must still fill in, and what goes with them. */
import type { NewSheet } from '../../sheet/model';
import { refused, text, valueOf, type Outcome } from '../../domain';
import type { ApplicationType, EditionTexts } from '../../law/types';
import { edition as editionById } from '../../law';
import { procedureTexts } from '../../law/procedures';
import { typesOf } from '../../rules/procedure';
import { evaluationCard } from '../../rules/procedure';
import { blankForm, cardsOf, formSheet, formsOf } from '../forms';
import { cardSheetNameOf } from './score-card-form';
import { TYPES } from './fields';
import { filingList, type FilingOptions } from './filing-list';
import { gatherForm } from './gather';

export type { FilingOptions } from './filing-list';

/** The forms that an application of this type takes, as the edition says; in their order. */
export function formsFor(texts: EditionTexts, type: ApplicationType): readonly string[] {
  const wanted = procedureTexts(texts.id).filing.forms.filter(({ types }) => types === undefined || types.includes(type));
  return formsOf(texts)
    .map(({ ref }) => ref)
    .filter((ref) => wanted.some(({ form }) => form === ref));
}

/** The scorecard by which an application of this type is evaluated, as a form; undefined where the edition has none with grades. */
export function scorecardFor(texts: EditionTexts, type: ApplicationType): string | undefined {
  const { scoreCards } = editionById(texts.id);
  const id = evaluationCard(texts.id, type);
  const ref = scoreCards.available ? scoreCards.value.cards.find((card) => card.id === id)?.source.ref : undefined;
  return cardsOf(texts).find((one) => one.ref === ref)?.ref;
}

export interface FilingSet {
  readonly forms: readonly NewSheet[];
  /** The same form with nothing filled in, by the name of its sheet. */
  readonly blank: (name: string) => NewSheet;
  /** The list, once it is known what the sheets are called in the workbook. */
  readonly cover: (names: readonly string[]) => NewSheet;
}

export function filingSet(options: FilingOptions): Outcome<FilingSet> {
  const { texts, type } = options;
  const edition = editionById(texts.id);
  const { title } = edition;
  if (formsOf(texts).length === 0)
    return refused({ code: 'no-form', message: text(`${title.ko}: 이 고시의 서식은 담고 있지 않습니다.`, `The forms of ${title.en} are not held.`) });
  if (!typesOf(edition).includes(type))
    return refused({
      code: 'no-type',
      message: text(
        `${TYPES[type].ko} 유형은 ${title.ko}에는 없습니다. 유형: ${typesOf(edition)
          .map((one) => TYPES[one].ko)
          .join(', ')}`,
        `${title.en} knows no type “${TYPES[type].en}”. Its types: ${typesOf(edition)
          .map((one) => TYPES[one].en)
          .join(', ')}`,
      ),
    });
  const gathered = gatherForm(options);
  const { firm, origins } = gathered;
  const { ownItems } = options;
  const situation = { ...gathered.situation, ...(ownItems?.edition === texts.id ? { ownItems } : {}) };
  const card = options.scorecard ? scorecardFor(texts, type) : undefined;
  if (options.scorecard && card === undefined)
    return refused({
      code: 'no-card',
      message: text(
        `${TYPES[type].ko} 유형에는 등급을 적는 평가표가 ${title.ko}에 없습니다.`,
        `${title.en} has no scorecard with grades for the type “${TYPES[type].en}”.`,
      ),
    });
  const refs = [...formsFor(texts, type), ...(card === undefined ? [] : [card])];
  const forms: NewSheet[] = [];
  for (const ref of refs) {
    const made = formSheet(texts, ref, firm, situation, origins);
    if (made.kind !== 'value') return made;
    forms.push({ ...made.value, activate: false });
  }
  return valueOf({
    forms,
    blank: (name) => blankForm(texts, refs.find((ref) => cardSheetNameOf(ref) === name) ?? name, situation),
    cover: (names) => filingList(forms, names, options, gathered),
  });
}
