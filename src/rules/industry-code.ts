/** What a code of an industry means under an edition: read once for each, for a sheet names the same codes over and over. */
import { fold, rememberedOf } from '../domain';
import type { Edition, ExcludedIndustry, RatioRow } from '../law/types';
import { digitsOf, readKsic } from './ksic';

export interface IndustryCode {
  /** Its digits; undefined where it names a part of a class alone. */
  readonly digits: string | undefined;
  /** By these ratios go: the digits, or of a part of a class those of the class. */
  readonly ofClass: string;
  /** The row of the excluded industries that it names, by its class or by a part of one (`63999-1`). */
  readonly excluded: ExcludedIndustry | undefined;
  readonly isPart: boolean;
  /** More digits could name an excluded industry, or it does so itself. */
  readonly leadsToExcluded: boolean;
  /** The row of ratios that covers it as far as it goes, and the finer ones that more digits could still lead to. */
  readonly row: RatioRow | undefined;
  readonly finer: readonly RatioRow[];
}

/** How closely a row covers the code: the digits it names, 1 for a range of divisions, 0 for all others, −1 not at all. */
function closeness(row: RatioRow, digits: string): number {
  if (row.internetBusiness) return -1;
  let named = 0;
  for (const prefix of row.prefixes) if (prefix.length > named && digits.startsWith(prefix)) named = prefix.length;
  if (named > 0) return named;
  if (row.divisions) {
    const division = Number(digits.slice(0, 2));
    return division >= row.divisions[0] && division <= row.divisions[1] ? 1 : -1;
  }
  return row.prefixes.length === 0 ? 0 : -1;
}

const read = rememberedOf(({ excludedIndustries, requiredRatios }: Edition, code: string | number): IndustryCode | undefined => {
  const list = excludedIndustries.available ? excludedIndustries.value : [];
  const written = fold(String(code).slice(0, 100));
  const part = /^[A-U]?[\d .-]+$/i.test(written) ? list.find((one) => one.part !== undefined && digitsOf(written) === digitsOf(one.part)) : undefined;
  const digits = readKsic(code);
  const ofClass = digits ?? part?.code;
  if (ofClass === undefined) return undefined;
  let row: RatioRow | undefined;
  let closest = -1;
  for (const one of requiredRatios.rows) {
    const close = closeness(one, ofClass);
    if (close <= closest) continue;
    row = one;
    closest = close;
  }
  return {
    digits,
    ofClass,
    excluded: part ?? list.find((one) => one.code === digits),
    isPart: part !== undefined,
    leadsToExcluded: digits !== undefined && list.some((one) => one.code.startsWith(digits)),
    row,
    finer: requiredRatios.rows.filter((one) => one !== row && one.prefixes.some((prefix) => prefix.length > ofClass.length && prefix.startsWith(ofClass))),
  };
});

/** Undefined where no code is given, or something that is none. */
export const industryOf = (edition: Edition, code: string | number | undefined): IndustryCode | undefined =>
  code === undefined ? undefined : read(edition, code);
