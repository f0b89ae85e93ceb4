/** A form (별지) of the notice of 2025-04-01 as a sheet. */
import { edition } from '../../../law';
import type { ArticleText } from '../../../law/types';
import type { NewSheet } from '../../../sheet/model';
import { valuesOf, type FirmForm, type Origins } from '../fields';
import { withInputs } from '../inputs';
import { layOut } from '../layout';
import type { FormSituation } from '../situation';
import { layouts, newPages } from './layouts';

export function form2025(form: ArticleText, firm: FirmForm, origins: Origins, situation: FormSituation): NewSheet {
  const laid = layOut(form, layouts[form.ref] ?? [], valuesOf(firm, origins, situation.date1904), newPages[form.ref] ?? []);
  return withInputs(laid.sheet, laid.fields, edition('2025-04-01'));
}
