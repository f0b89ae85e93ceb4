/** A form (별지) of the notice of 2025-04-01 as a sheet. */
import { edition } from '../../../law';
import type { ArticleText } from '../../../law/types';
import type { NewSheet } from '../../../sheet/model';
import { valuesOf, type FirmForm, type Origins } from '../fields';
import { withInputs } from '../inputs';
import { layOut } from '../layout';
import type { FormSituation } from '../situation';
import { reissue } from '../reissue';
import { layouts, newPages } from './layouts';
import { statements } from './statements';

export function form2025(form: ArticleText, firm: FirmForm, origins: Origins, situation: FormSituation): NewSheet {
  const laid = layOut(form, layouts[form.ref] ?? [], valuesOf(firm, origins, situation.date1904), newPages[form.ref] ?? []);
  const notice = edition('2025-04-01');
  const sheet = form.ref === '별지 제9호' ? statements(laid.sheet) : form.ref === '별지 제8호' ? reissue(laid.sheet, notice) : laid.sheet;
  return withInputs(sheet, laid.fields, notice);
}
