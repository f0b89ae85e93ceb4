import type { SheetBlock } from '../sheet/model';
import { isBlank, normalizeLabel } from './text';

const LABEL = /^(신청기업|신청업체|신청회사|업체명|기업명|회사명|상호|상호명|상호\(법인명\)|법인명|applicant|applicantcompany|company|companyname|firm)$/;
/** In one cell with the name behind it: a ledger names its own firm like that, and just one of them applies. */
const APPLICANT = /^신청(기업|업체|회사|법인|인)(명)?$|^applicant(company)?$/;
/** Cover sheets are short. */
const ROWS = 60;
const BESIDE = 3;

/** The firm that applies, by the cell beside its label. `until`: the row in which a table begins, whose headings are no labels. */
export function applicantIn(block: SheetBlock, until: number): string | undefined {
  for (let at = 0; at < Math.min(block.values.length, ROWS, until - block.top); at += 1) {
    const row = block.values[at] ?? [];
    for (let place = 0; place < row.length; place += 1) {
      const value = row[place];
      if (typeof value !== 'string' || value.length > 60) continue;
      const [, label, name] = /^([^:：]{2,20})[:：]\s*(\S.*)$/.exec(value) ?? [];
      if (label !== undefined && name !== undefined && APPLICANT.test(normalizeLabel(label)) && name.length >= 2 && name.length <= 40) return name.trim();
      if (value.length > 20 || !LABEL.test(normalizeLabel(value))) continue;
      const beside = row.slice(place + 1, place + 1 + BESIDE).find((one) => !isBlank(one));
      if (typeof beside === 'string' && beside.trim().length >= 2 && beside.length <= 40) return beside.trim();
    }
  }
  return undefined;
}
