/** A filing set: the forms of a route, with a list of what is filled, what a person must still fill in, and what goes with them. */
import type { NewSheet } from '../../sheet/model';
import { refused, text, valueOf, type Outcome } from '../../domain';
import type { ApplicationType, EditionTexts } from '../../law/types';
import { edition as editionById } from '../../law';
import { typesOf } from '../../rules/procedure';
import { formSheet, formsOf } from '../forms';
import { TYPES } from './fields';
import { filingList, type FilingOptions } from './filing-list';
import { gatherForm } from './gather';

export type { FilingOptions } from './filing-list';

/** 제15조①② of 2025; 제4조①, 제6조③ of 2013: what is filed by route, and the result that the evaluator of an R&D firm hands over. */
export function formsFor(texts: EditionTexts, type: ApplicationType): readonly string[] {
  const wanted =
    texts.id === '2025-04-01' ? ['별지 제1호', '별지 제2호'] : type === 'rd' ? ['별지 제1호', '별지 제1-1호', '별지 제2호'] : ['별지 제1호', '별지 제1-1호'];
  return formsOf(texts)
    .map(({ ref }) => ref)
    .filter((ref) => wanted.includes(ref));
}

export interface FilingSet {
  readonly forms: readonly NewSheet[];
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
  const { firm, origins, situation } = gathered;
  const forms: NewSheet[] = [];
  for (const ref of formsFor(texts, type)) {
    const made = formSheet(texts, ref, firm, situation, origins);
    if (made.kind !== 'value') return made;
    forms.push({ ...made.value, activate: false });
  }
  return valueOf({ forms, cover: (names) => filingList(forms, names, options, gathered) });
}
