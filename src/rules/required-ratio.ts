/**
 * 별표 2 업종별 연구개발 투자비율, and the floor of 영 제2조의3: 100분의 5 이상으로서 업종별로 정하여 고시하는 비율 이상.
 * The longest row that covers the code decides; a code that a finer row could still decide otherwise is too short.
 */
import { incomplete, refused, rememberedOf, text, valueOf, type Citation, type Lang, type Outcome, type Reason } from '../domain';
import type { Edition, RatioRow } from '../law/types';
import type { ExactSum } from './exact';
import { classOf } from './ksic';

export interface IndustryQuestion {
  /** As the user writes it; may be left out for an internet business. */
  readonly ksicCode?: string | number | undefined;
  readonly internetBusiness?: boolean | undefined;
  readonly sales?: ExactSum | undefined;
}
export interface RequiredRatio {
  /** Whole per cent. */
  readonly percent: number;
  readonly row: RatioRow;
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

/** The percents that a row may come to: one where the sales are known or do not matter. */
function percentsOf(row: RatioRow, sales: ExactSum | undefined, floor: number): readonly number[] {
  if (!sales && row.bands.length > 1) return [...new Set(row.bands.map(({ percent }) => Math.max(percent, floor)))];
  let reached = floor;
  for (const { salesFrom, percent } of row.bands) if (!sales || sales.isAtLeast(salesFrom)) reached = Math.max(percent, floor);
  return [reached];
}

export const badIndustryCode: Reason = {
  code: 'industry-code',
  message: text('산업분류코드(2~5자리)가 아닙니다(예: 26410, C26410)', 'no industry code of 2 to 5 digits (26410, C26410)'),
};
export const needCode: Reason = { code: 'industry-missing', message: text('산업분류코드가 필요합니다.', 'The industry code is needed.') };

/** The row that covers the code as far as it goes, and the finer ones that more digits could still lead to. */
const rowsFor = rememberedOf((rows: readonly RatioRow[], digits: string): { readonly row?: RatioRow; readonly finer: readonly RatioRow[] } => {
  let row: RatioRow | undefined;
  let closest = -1;
  for (const one of rows) {
    const close = closeness(one, digits);
    if (close <= closest) continue;
    row = one;
    closest = close;
  }
  const finer = rows.filter((one) => one !== row && one.prefixes.some((prefix) => prefix.length > digits.length && prefix.startsWith(digits)));
  return { ...(row ? { row } : {}), finer };
});

/**
 * The percents that the code may come to, lowest first: several where it is too short, where the sales that pick the band are not known or
 * where it is left open whether it is an internet business; none where no code is given that could be weighed.
 */
export function possiblePercents(edition: Edition, question: IndustryQuestion): readonly number[] {
  const { rows, floorPercent } = edition.requiredRatios;
  const digits = question.ksicCode === undefined ? undefined : classOf(edition, question.ksicCode);
  const internet = question.internetBusiness === false ? [] : rows.filter((one) => one.internetBusiness);
  const percentsOfAll = (all: typeof rows): number[] =>
    all.reduce<number[]>((found, one) => found.concat(percentsOf(one, question.sales, floorPercent.value)), []);
  if (question.internetBusiness) return percentsOfAll(internet).sort((a, b) => a - b);
  if (digits === undefined) return [];
  const { row, finer } = rowsFor(rows, digits);
  const percents = percentsOfAll([...(row ? [row, ...finer] : finer), ...internet]);
  return [...new Set(percents)].sort((a, b) => a - b);
}

/** An internet business of a trade under another heading than the row of internet businesses. */
const besideCitation = (source: Citation, internet: RatioRow | undefined, own: RatioRow | undefined): Citation =>
  internet?.beside && own && !internet.beside.includes(own.id) && own.bands[0]?.percent !== internet.bands[0]?.percent
    ? { ...source, certainty: 'likely' }
    : source;

export function requiredRatio(edition: Edition, question: IndustryQuestion): Outcome<RequiredRatio> {
  const { rows, floorPercent, source, certainty } = edition.requiredRatios;
  const digits = question.ksicCode === undefined ? undefined : classOf(edition, question.ksicCode);
  if (question.ksicCode !== undefined && digits === undefined) return refused(badIndustryCode);

  // (인터넷산업) (5%이상): no code names it, so the firm says so itself.
  const internet = question.internetBusiness ? rows.find((one) => one.internetBusiness) : undefined;
  const found = digits === undefined ? undefined : rowsFor(rows, digits);
  const row = internet ?? found?.row;
  const citation: Citation = certainty === 'yes' ? besideCitation(source, internet, found?.row) : { ...source, certainty };
  if (!row) return incomplete({ ...needCode, citation });

  const percents = percentsOf(row, question.sales, floorPercent.value);
  const percent = percents[0] as number;
  const finer = internet || !found ? [] : found.finer;
  const needs: Reason[] = [];
  if (finer.some((other) => percentsOf(other, question.sales, floorPercent.value).join() !== percents.join())) {
    const further = (other: RatioRow): string => other.prefixes.filter((prefix) => prefix.startsWith(digits as string)).join(', ');
    const named = (lang: Lang, blank = ''): string => finer.map((other) => `${other.label[lang]}${blank}(${further(other)})`).join(', ');
    needs.push({
      code: 'more-digits',
      message: text(
        `${digits}만으로는 정할 수 없습니다. 더 긴 산업분류코드가 필요합니다: ${named('ko')}`,
        `${digits} is too short to decide; more digits are needed: ${named('en', ' ')}`,
      ),
      citation,
    });
  }
  if (percents.length > 1) {
    needs.push({
      code: 'sales-missing',
      message: text(
        '이 업종의 비율은 연간 매출액에 따라 다릅니다. 매출액이 필요합니다.',
        'The ratio of this industry depends on the yearly sales, which are needed.',
      ),
      citation,
    });
  }
  return needs.length > 0 ? incomplete(...needs) : valueOf({ percent, row }, citation);
}
