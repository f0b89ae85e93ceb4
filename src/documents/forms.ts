/** The forms of the notice (별지) as sheets to fill in, with what is known of the firm in its places. */
import { iGa, inLanguage, readDate, refused, text, valueOf, type Outcome, type Text } from '../domain';
import { edition as editionById, editionOn } from '../law';
import { calculated, type ValidityFacts } from './forms/calculate';
import type { EvaluationFacts } from './forms/result';
import type { Edition, EditionTexts } from '../law/types';
import { scoreCard } from '../rules';
import { OWN_CARD, ownCardNote, withOwnItems } from '../rules/own-card';
import { monthsBefore } from '../rules/period';
import { evaluationCard } from '../rules/procedure';
import type { FormSituation } from './forms/situation';
import { valuesOf, type FirmForm, type Origins } from './forms/fields';
import { withInputs } from './forms/inputs';
import { layOut } from './forms/layout';
import { layouts } from './forms/layouts';
import { rowsFor } from './forms/owners';
import { planWith } from './forms/plan';
import { layouts as layouts2025 } from './forms/2025/layouts';
import { form2025 } from './forms/2025';
import { scoreCardForm } from './forms/score-card-form';
import type { NewSheet } from '../sheet/model';

export type { FormSituation } from './forms/situation';
export type { FirmForm, Origins } from './forms/fields';
export { gatherForm } from './forms/gather';
export { readFirm, readFirmCells } from './forms/read-firm';

export interface FormInfo {
  /** `별지 제1호`. */
  readonly ref: string;
  readonly title: string;
}

/** The edition whose scorecards have grades to be filled in. */
const WITH_CARDS = '2013-60';
/** By edition, for the forms of two notices have other words under the same numbers. */
const layoutsOf = (texts: EditionTexts): Readonly<Record<string, readonly string[]>> =>
  texts.id === '2013-60' ? layouts : texts.id === '2025-04-01' ? layouts2025 : {};

/** The forms that this edition holds and that can be made, in their order. */
export const formsOf = (texts: EditionTexts): readonly FormInfo[] =>
  texts.forms.filter(({ ref }) => layoutsOf(texts)[ref] !== undefined).map(({ ref, title }) => ({ ref, title }));

/** The scorecards of the edition that have grades, as forms to be filled in and printed. */
export function cardsOf(texts: EditionTexts): readonly FormInfo[] {
  const { scoreCards } = editionById(texts.id);
  if (!scoreCards.available || scoreCards.value.fifths === undefined || texts.id !== WITH_CARDS) return [];
  return scoreCards.value.cards.map(({ source, title }) => ({ ref: source.ref, title: title.ko }));
}

/** A form or a scorecard of the edition; refused for an application that another notice decides on. */
export function formSheet(texts: EditionTexts, ref: string, firm: FirmForm = {}, situation: FormSituation = {}, origins: Origins = {}): Outcome<NewSheet> {
  const form = texts.forms.find((one) => one.ref === ref);
  const layout = layoutsOf(texts)[ref];
  const isCard = cardsOf(texts).some((one) => one.ref === ref);
  if (!isCard && (!form || !layout)) {
    return refused({
      code: 'no-form',
      message: form?.note
        ? text(`${ref} 서식은 만들 수 없습니다. ${form.note.ko}`, `Form ${ref} cannot be made. ${form.note.en}`)
        : text(`${ref} 서식은 이 고시에는 없습니다.`, `This edition holds no form ${ref}.`),
    });
  }
  const edition = editionById(texts.id);
  const { appliedOn } = situation;
  if (appliedOn !== undefined && editionOn(appliedOn)?.id !== texts.id) {
    const other = editionOn(appliedOn);
    return refused({
      code: 'other-notice',
      message: text(
        `신청일 ${appliedOn}에는 ${iGa(other ? other.title.ko : '다른 고시')} 적용되므로 ${edition.title.ko}의 ${ref} 서식을 쓸 수 없습니다.`,
        `An application of ${appliedOn} falls under ${other ? other.title.en : 'another notice'}: form ${ref} of ${edition.title.en} cannot be used.`,
      ),
      citation: { ...edition.citation, ref },
    });
  }
  const card = isCard && edition.scoreCards.available ? edition.scoreCards.value.cards.find(({ source }) => source.ref === ref) : undefined;
  if (card) {
    const printed = texts.appendices.find((one) => one.ref === ref)?.paragraphs ?? [];
    const notes = printed.filter(({ clause }) => clause === '등급별 가점').map(({ text: words }) => words);
    const { ownItems } = situation;
    if (!ownItems || card.id !== OWN_CARD) return valueOf(scoreCardForm(card, edition, firm.name, notes), card.source);
    // 제6조③ 단서: an institution evaluates by its own items. What does not keep to the card is no evaluation by it.
    const own = withOwnItems(edition, ownItems.items);
    const changed = own.kind === 'value' ? scoreCard(own.value, OWN_CARD) : own;
    if (changed.kind !== 'value') return changed;
    const named = [inLanguage(ownCardNote(changed.value, ownItems.from), 'ko'), ...notes];
    return valueOf(scoreCardForm(changed.value, edition, firm.name, named), card.source, ...changed.citations);
  }
  if (!form || !layout) throw new RangeError(`no form ${ref}`);
  if (texts.id === '2025-04-01') return valueOf(form2025(form, firm, origins, situation), { edition: texts.id, ref });
  const rules = rulesOf(edition);
  if (!rules) return refused({ code: 'not-held', message: notHeld(ref), citation: { ...edition.citation, ref } });
  const issued = ISSUED.has(ref) ? withoutFormer(firm, origins, situation, rules.monthsBefore) : { firm, situation };
  const rows = situation.owners && ref === '별지 제1-1호' ? planWith(rowsFor(situation.owners)) : layout;
  const laid = layOut(form, rows, valuesOf(issued.firm, origins, situation.date1904));
  const sheet = calculated(laid.sheet, { ...issued.situation, ...rules }, edition, firm.type);
  return valueOf(withInputs(sheet, laid.fields, edition), { edition: texts.id, ref });
}

/** The certificates that are issued on an application. */
const ISSUED: ReadonlySet<string> = new Set(['별지 제3호', '별지 제3-1호']);

/**
 * A certificate that ends within the time in which a renewal may be applied for, or has ended, is the former one: the new certificate has
 * another number and another validity.
 */
function withoutFormer(
  firm: FirmForm,
  origins: Origins,
  situation: FormSituation,
  months: number,
): { readonly firm: FirmForm; readonly situation: FormSituation } {
  const { certificateNo: _, validity: __, validFrom: ___, validUntil, ...rest } = firm;
  const until = validUntil === undefined ? undefined : readDate(validUntil);
  const { appliedOn } = situation;
  if (until === undefined || appliedOn === undefined || appliedOn < monthsBefore(until, months)) return { firm, situation };
  const { validUntil: origin } = origins;
  return { firm: rest, situation: { ...situation, former: { until, ...(origin ? { origin } : {}) } } };
}

const notHeld = (ref: string): Text =>
  text(
    `${ref} 서식이 계산하는 기준(최소 연구개발비, 사업성 합격점, 유효기간)이 이 고시에는 없습니다.`,
    `This edition does not hold what form ${ref} decides by.`,
  );

/** What the forms decide by; undefined where the edition does not hold all of it. */
function rulesOf({ id, validity, eligibility, scoreCards }: Edition): (ValidityFacts & Pick<EvaluationFacts, 'minimumCost' | 'passMark'>) | undefined {
  const { renewal, founding, years } = validity;
  // 별지 제2호 is the result of an R&D firm.
  const evaluated = evaluationCard(id, 'rd');
  const card = scoreCards.available ? scoreCards.value.cards.find((one) => one.id === evaluated) : undefined;
  const { minimumRdCost } = eligibility;
  if (!minimumRdCost || !card?.passMark || !renewal.available || !founding.available) return undefined;
  return {
    minimumCost: minimumRdCost.value,
    passMark: card.passMark.value,
    years: years.value,
    monthsBefore: renewal.value.monthsBefore.value,
    monthsAfter: renewal.value.monthsAfter.value,
    foundingMonths: founding.value.value,
  };
}

/** The form with nothing known; as long as one that is made for this situation. */
export function blankForm(texts: EditionTexts, ref: string, { owners, ownItems }: Pick<FormSituation, 'owners' | 'ownItems'> = {}): NewSheet {
  const made = formSheet(
    texts,
    ref,
    {},
    { ...(ownItems ? { ownItems } : {}), ...(owners ? { owners: { rows: rowsFor(owners), managers: [], others: [] } } : {}) },
  );
  if (made.kind !== 'value') throw new RangeError(`no form ${ref}`);
  return made.value;
}
