/** The forms of the notice (별지) as sheets to fill in, with what is known of the firm in its places. */
import { refused, text, valueOf, type Outcome } from '../domain';
import type { EditionTexts } from '../law/types';
import { valuesOf, type FirmForm } from './forms/fields';
import { layOut } from './forms/layout';
import { layouts } from './forms/layouts';
import type { NewSheet } from '../sheet/model';

export type { FirmForm } from './forms/fields';
export { readFirm } from './forms/read-firm';

export interface FormInfo {
  /** `별지 제1호`. */
  readonly ref: string;
  readonly title: string;
}

/** The forms that this edition holds, in their order. */
export const formsOf = (texts: EditionTexts): readonly FormInfo[] =>
  texts.forms.filter((form) => layouts[form.ref] !== undefined).map(({ ref, title }) => ({ ref, title }));

export function formSheet(texts: EditionTexts, ref: string, firm: FirmForm = {}): Outcome<NewSheet> {
  const form = texts.forms.find((one) => one.ref === ref);
  const layout = layouts[ref];
  if (!form || !layout) {
    return refused({ code: 'no-form', message: text(`${ref} 서식은 이 고시에는 없습니다.`, `This edition holds no form ${ref}.`) });
  }
  return valueOf(layOut(form, layout, valuesOf(firm)), { edition: texts.id, ref });
}
