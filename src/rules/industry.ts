/** 제3조①, [별표 1] 벤처기업 대상에서 제외되는 업종. */
import { eunNeun, incomplete, refused, text, valueOf, type Outcome } from '../domain';
import type { Edition, ExcludedIndustry } from '../law/types';
import { withPart } from './editions';
import { KSIC_DIGITS, readKsic } from './ksic';
import { badIndustryCode } from './required-ratio';

/** The row of 별표 1 that excludes the industry, `null` where none does. */
export function excludedIndustry(edition: Edition, ksicCode: string | number): Outcome<ExcludedIndustry | null> {
  const digits = readKsic(ksicCode);
  if (digits === undefined) return refused(badIndustryCode);
  return withPart(edition.excludedIndustries, ({ value, source }) => {
    if (digits.length < KSIC_DIGITS) {
      return incomplete({
        code: 'more-digits',
        message: text(
          `제외업종은 5자리 코드로 정해집니다. ${eunNeun(digits)} ${digits.length}자리입니다.`,
          `Excluded industries are named by five digits; ${digits} has ${digits.length}.`,
        ),
        citation: source,
      });
    }
    return valueOf(value.find((row) => row.code === digits) ?? null, source);
  });
}
