/** 제3조①, the trades that cannot be venture businesses: [별표 1] of the notice 2013-60, since 2021 [별표 1] of the Decree. */
import { eunNeun, incomplete, refused, text, valueOf, type Outcome, type PlainDate } from '../domain';
import type { Edition, ExcludedIndustry } from '../law/types';
import { missingPart } from './editions';
import { industryOf, type IndustryCode } from './industry-code';
import { KSIC_DIGITS } from './ksic';
import { badIndustryCode } from './required-ratio';

/**
 * The row that excludes the industry, `null` where none does. Rows that stood in the list for a time only ask for the day of the
 * application; where only a part of a class was excluded, its five digits alone do not decide.
 */
export function excludedIndustry(edition: Edition, ksicCode: string | number, on?: PlainDate): Outcome<ExcludedIndustry | null> {
  const industry = industryOf(edition, ksicCode);
  return industry ? excludedIndustryBy(edition, industry, on) : refused(badIndustryCode);
}

/** The same of a code that was read. */
export function excludedIndustryBy(
  edition: Edition,
  { digits, excluded: row, isPart }: IndustryCode,
  on: PlainDate | undefined,
): Outcome<ExcludedIndustry | null> {
  const part = edition.excludedIndustries;
  if (!part.available) return incomplete(missingPart(part));
  const { source } = part;
  if (!row && digits !== undefined && digits.length < KSIC_DIGITS) {
    return incomplete({
      code: 'more-digits',
      message: text(
        `제외업종은 5자리 코드로 정해집니다. ${eunNeun(digits)} ${digits.length}자리입니다.`,
        `Excluded industries are named by five digits; ${digits} has ${digits.length}.`,
      ),
      citation: source,
    });
  }
  if (!row) return valueOf(null, source);
  const citation = row.certainty === undefined ? source : { ...source, certainty: row.certainty };
  if (row.until !== undefined) {
    if (on === undefined) {
      return incomplete({
        code: 'date-missing',
        message: text(
          `${eunNeun(row.name)} ${row.until}까지 제외업종이었습니다. 신청일이 필요합니다.`,
          `${row.code} was excluded until ${row.until}: the day of the application is needed.`,
        ),
        citation,
      });
    }
    if (on > row.until) return valueOf(null, citation);
  }
  if (row.part !== undefined && !isPart) {
    return incomplete({
      code: 'part-of-class',
      message: text(
        `${row.code} 가운데 ${row.name}(${row.part})만 제외업종입니다. 그 업종인지 알아야 합니다.`,
        `Of ${row.code} only ${row.part} is excluded; whether the firm is of that part must be known.`,
      ),
      citation,
    });
  }
  return valueOf(row, citation);
}
