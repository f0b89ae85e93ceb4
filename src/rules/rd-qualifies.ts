/**
 * 영 제2조의3③, 별표 2: the amounts of an 연구개발기업. Three answers: yes, no, or what is still needed to say so. What the known facts
 * already decide is decided, so that a cost below the minimum is "no" although the industry is not known.
 */
import { incomplete, refused, text, valueOf, type Citation, type Outcome, type PlainDate, type Reason } from '../domain';
import type { Edition } from '../law/types';
import type { ExactSum } from './exact';
import { readKsic } from './ksic';
import { monthsAfter } from './period';
import { badIndustryCode, possiblePercents, requiredRatio, type IndustryQuestion } from './required-ratio';

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

export interface RdFacts extends Omit<IndustryQuestion, 'sales'> {
  readonly rdCost?: ExactSum;
  readonly sales?: ExactSum;
  /** The day that decides over the firm's age. */
  readonly on?: PlainDate;
  readonly foundedOn?: PlainDate;
}
export interface RdVerdict {
  readonly qualifies: boolean;
  readonly reasons: readonly Reason[];
  readonly requiredPercent?: number;
}

/** 창업 후 3년이 지나지 아니한 기업: undefined while it cannot be said. */
export function ratioWaived(edition: Edition, foundedOn: PlainDate | undefined, on: PlainDate | undefined): boolean | undefined {
  if (foundedOn === undefined) return false;
  if (on === undefined) return undefined;
  return on <= monthsAfter(foundedOn, edition.eligibility.ratioWaiverYears.value * 12);
}

export function rdQualifies(edition: Edition, facts: RdFacts): Outcome<RdVerdict> {
  const { rdCost, on, foundedOn } = facts;
  const { minimumRdCost, ratioWaiverYears } = edition.eligibility;
  const needs: Reason[] = [];
  const against: Reason[] = [];
  const citations: Citation[] = [minimumRdCost.source];
  let requiredPercent: number | undefined;
  // A code that is none is a mistake even where the ratio is not weighed.
  if (facts.ksicCode !== undefined && readKsic(facts.ksicCode) === undefined) return refused(badIndustryCode);
  if (foundedOn !== undefined && on !== undefined && foundedOn > on) {
    return refused({ code: 'founded-later', message: text('창업일이 기준일보다 늦습니다', 'the founding is later than the day that decides') });
  }

  // 연간 연구개발비가 5천만원 이상일 것
  if (!rdCost) needs.push({ code: 'cost-missing', message: text('연구개발비가 필요합니다.', 'The R&D cost is needed.'), citation: minimumRdCost.source });
  else if (!rdCost.isAtLeast(minimumRdCost.value)) {
    against.push({
      code: 'below-minimum-cost',
      message: text(`연구개발비가 ${grouped(minimumRdCost.value)}원에 못 미칩니다`, `the R&D cost is below ${grouped(minimumRdCost.value)} won`),
      citation: minimumRdCost.source,
    });
  }

  // 다만, … 비율에 관한 기준은 창업 후 3년이 지나지 아니한 기업에 대하여는 적용하지 아니한다.
  const waived = ratioWaived(edition, foundedOn, on);
  if (waived) citations.push(ratioWaiverYears.source);
  else {
    const ratio = ratioReached(edition, facts);
    if (ratio.kind === 'value') {
      citations.push(...ratio.citations);
      requiredPercent = ratio.value.percent;
      if (!ratio.value.reached) {
        const missed: Reason = {
          code: 'below-required-ratio',
          message: text(`연구개발비 비율이 업종 기준 ${requiredPercent}%에 못 미칩니다`, `the R&D ratio is below the industry's ${requiredPercent} %`),
          ...(ratio.citations[0] ? { citation: ratio.citations[0] } : {}),
        };
        if (waived === false) against.push(missed);
        else
          needs.push({
            code: 'date-missing',
            message: text(
              `창업 후 ${ratioWaiverYears.value}년이 지났는지 알려면 기준일(on_date)이 필요합니다.`,
              `The day that decides (on_date) is needed to know whether the firm is ${ratioWaiverYears.value} years old.`,
            ),
            citation: ratioWaiverYears.source,
          });
      }
    } else if (ratio.kind === 'incomplete') needs.push(...ratio.needs);
    else return ratio;
  }
  if (against.length > 0) return valueOf({ qualifies: false, reasons: against, ...(requiredPercent === undefined ? {} : { requiredPercent }) }, ...citations);
  if (needs.length > 0) return incomplete(...needs);
  return valueOf({ qualifies: true, reasons: [], ...(requiredPercent === undefined ? {} : { requiredPercent }) }, ...citations);
}

/** rdCost × 100 ≥ sales × percent. Sales of zero with a cost: the ratio counts as reached. */
function ratioReached(edition: Edition, facts: RdFacts): Outcome<{ readonly reached: boolean; readonly percent?: number }> {
  const { rdCost, sales } = facts;
  if (rdCost && !rdCost.isZero() && sales?.isZero()) return valueOf({ reached: true });
  const required = requiredRatio(edition, facts);
  if (required.kind === 'refused') return required;
  // A code too short decides all the same where every row that it may lead to says the same.
  if (required.kind === 'incomplete' && rdCost && sales) {
    const percents = possiblePercents(edition, facts);
    const [least, most] = [percents[0], percents[percents.length - 1]];
    const citation = edition.requiredRatios.source;
    if (least !== undefined && !rdCost.isAtLeastPercentOf(sales, least)) return valueOf({ reached: false, percent: least }, citation);
    if (most !== undefined && rdCost.isAtLeastPercentOf(sales, most)) return valueOf({ reached: true }, citation);
  }
  const needs: Reason[] = required.kind === 'incomplete' ? [...required.needs] : [];
  if (!sales) needs.push({ code: 'sales-missing', message: text('매출액이 필요합니다.', 'The sales are needed.') });
  if (needs.length > 0 || required.kind !== 'value' || !sales) return incomplete(...needs);
  const { percent } = required.value;
  return valueOf({ reached: rdCost ? rdCost.isAtLeastPercentOf(sales, percent) : true, percent }, ...required.citations);
}
