/**
 * 별표 2 업종별 연구개발 투자비율, and the floor of 영 제2조의3: 100분의 5 이상으로서 업종별로 정하여 고시하는 비율 이상.
 * The longest row that covers the code decides; a code that a finer row could still decide otherwise is too short.
 */
import { incomplete, refused, text, valueOf, type Citation, type Lang, type Outcome, type Reason } from '../domain';
import type { Edition, RatioRow } from '../law/types';
import type { ExactSum } from './exact';
import { industryOf, type IndustryCode } from './industry-code';

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

/**
 * The percents that the code may come to, lowest first: several where it is too short, where the sales that pick the band are not known or
 * where it is left open whether it is an internet business; none where no code is given that could be weighed.
 */
export function possiblePercents(
  edition: Edition,
  question: IndustryQuestion,
  industry: IndustryCode | undefined = industryOf(edition, question.ksicCode),
): readonly number[] {
  const { rows, floorPercent } = edition.requiredRatios;
  const internet = question.internetBusiness === false ? [] : rows.filter((one) => one.internetBusiness);
  const percentsOfAll = (all: typeof rows): number[] =>
    all.reduce<number[]>((found, one) => found.concat(percentsOf(one, question.sales, floorPercent.value)), []);
  if (question.internetBusiness) return percentsOfAll(internet).sort((a, b) => a - b);
  if (!industry) return [];
  const { row, finer } = industry;
  const percents = percentsOfAll([...(row ? [row, ...finer] : finer), ...internet]);
  return [...new Set(percents)].sort((a, b) => a - b);
}

/** An internet business of a trade under another heading than the row of internet businesses. */
const besideCitation = (source: Citation, internet: RatioRow | undefined, own: RatioRow | undefined): Citation =>
  internet?.beside && own && !internet.beside.includes(own.id) && own.bands[0]?.percent !== internet.bands[0]?.percent
    ? { ...source, certainty: 'likely' }
    : source;

export function requiredRatio(
  edition: Edition,
  question: IndustryQuestion,
  found: IndustryCode | undefined = industryOf(edition, question.ksicCode),
): Outcome<RequiredRatio> {
  const { rows, floorPercent, source, certainty } = edition.requiredRatios;
  if (question.ksicCode !== undefined && !found) return refused(badIndustryCode);

  // (인터넷산업) (5%이상): no code names it, so the firm says so itself.
  const internet = question.internetBusiness ? rows.find((one) => one.internetBusiness) : undefined;
  const row = internet ?? found?.row;
  const citation: Citation = certainty === 'yes' ? besideCitation(source, internet, found?.row) : { ...source, certainty };
  if (!row) return incomplete({ ...needCode, citation });

  const percents = percentsOf(row, question.sales, floorPercent.value);
  const percent = percents[0] as number;
  const needs: Reason[] = [];
  if (found && !internet && found.finer.some((other) => percentsOf(other, question.sales, floorPercent.value).join() !== percents.join())) {
    const { ofClass: digits, finer } = found;
    const further = (other: RatioRow): string => other.prefixes.filter((prefix) => prefix.startsWith(digits)).join(', ');
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
