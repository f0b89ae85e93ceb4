/**
 * 영 제2조의3③, 별표 2: the amounts of an 연구개발기업. Three answers: yes, no, or what is still needed to say so. What the known facts
 * already decide is decided, so that a cost below the minimum is "no" although the industry is not known.
 */
import { incomplete, refused, text, valueOf, type Citation, type Outcome, type PlainDate, type Reason } from '../domain';
import type { Edition, ExcludedIndustry } from '../law/types';
import type { ExactSum } from './exact';
import { amendedSince } from './amended';
import { excludedIndustryBy } from './industry';
import { industryOf, type IndustryCode } from './industry-code';
import { monthsAfter } from './period';
import { badIndustryCode, needCode, possiblePercents, requiredRatio, type IndustryQuestion } from './required-ratio';
import type { Three } from './three';

export interface RdFacts extends Omit<IndustryQuestion, 'sales'> {
  readonly rdCost?: ExactSum | undefined;
  readonly sales?: ExactSum | undefined;
  /** The day that decides over the firm's age. */
  readonly on?: PlainDate | undefined;
  readonly foundedOn?: PlainDate | undefined;
  /** Left out, they are not weighed. */
  readonly isSme?: boolean | undefined;
  readonly hasRdOrganisation?: boolean | undefined;
}
export interface RdVerdict {
  readonly qualifies: boolean;
}

/** 창업 후 3년이 지나지 아니한 기업: undefined while it cannot be said. */
export function ratioWaived(edition: Edition, foundedOn: PlainDate | undefined, on: PlainDate | undefined): Three {
  if (foundedOn === undefined || on === undefined) return undefined;
  return on <= monthsAfter(foundedOn, edition.eligibility.ratioWaiverYears.value * 12);
}

/** How the R&D cost stands to the least ratio of the industry. */
export interface RatioState {
  /** Undefined while it cannot be said. */
  readonly met: Three;
  /** The firm is young: no ratio applies. */
  readonly waived: Three;
  readonly percent?: number | undefined;
  readonly citations: readonly Citation[];
  /** What is needed to say so. */
  readonly needs: readonly Reason[];
}

/**
 * The ratio and its waiver together. Where it is not known whether it is an internet business, both ratios have to say the same; a ratio
 * that is missed says "no" only of a firm that is known to be old enough.
 */
export function ratioState(edition: Edition, facts: RdFacts, code: IndustryCode | undefined = industryOf(edition, facts.ksicCode)): RatioState {
  const { ratioWaiverYears } = edition.eligibility;
  const waived = ratioWaived(edition, facts.foundedOn, facts.on);
  if (waived) return { met: true, waived, citations: [ratioWaiverYears.source], needs: [] };
  const ratio = ratioReached(edition, facts, code);
  const { percent, citations } = ratio;
  if (ratio.reached === undefined) return { met: undefined, waived, percent, citations, needs: ratio.needs };
  if (ratio.reached || waived === false) return { met: ratio.reached, waived, percent, citations, needs: [] };
  return { met: undefined, waived, percent, citations: [...citations, ratioWaiverYears.source], needs: [needAge(edition, facts)] };
}

/** The ratio is missed, but a young firm needs none: what is needed to know its age. */
function needAge(edition: Edition, { foundedOn }: RdFacts): Reason {
  const { ratioWaiverYears } = edition.eligibility;
  const years = ratioWaiverYears.value;
  return foundedOn === undefined
    ? {
        code: 'founding-missing',
        argument: 'founded_on',
        message: text(
          `비율이 업종 기준에 못 미칩니다. 창업 후 ${years}년이 지났는지 알려면 창업일이 필요합니다.`,
          `The ratio is below the industry's; the founding day is needed to know whether the firm is ${years} years old.`,
        ),
        citation: ratioWaiverYears.source,
      }
    : {
        code: 'date-missing',
        argument: 'on_date',
        message: text(
          `창업 후 ${years}년이 지났는지 알려면 신청일이 필요합니다.`,
          `The day of the application is needed to know whether the firm is ${years} years old.`,
        ),
        citation: ratioWaiverYears.source,
      };
}

/** Yes, no, or what is missing. What speaks against it in words is said by those who show it (`checking/verdict`): a cell shows the answer alone. */
export function rdQualifies(edition: Edition, facts: RdFacts): Outcome<RdVerdict> {
  const { rdCost, on, foundedOn } = facts;
  const { minimumRdCost } = edition.eligibility;
  const needs: Reason[] = [];
  const code = industryOf(edition, facts.ksicCode);
  // A code that is none is a mistake even where the ratio is not weighed.
  if (facts.ksicCode !== undefined && !code) return refused(badIndustryCode);
  if (foundedOn !== undefined && on !== undefined && foundedOn > on) {
    return refused({ code: 'founded-later', message: text('창업일이 신청일보다 늦습니다', 'the founding is later than the application') });
  }

  // 제3조① [별표 1]의 제외업종에 해당하지 않는 기업
  const industry = excludedState(edition, code, on);
  // 다만, … 비율에 관한 기준은 창업 후 3년이 지나지 아니한 기업에 대하여는 적용하지 아니한다.
  const ratio = ratioState(edition, facts, code);
  const against =
    // 법 제2조의2①1 중소기업일 것; 2나 … 연구조직을 보유한 기업
    facts.isSme === false ||
    facts.hasRdOrganisation === false ||
    industry.row !== undefined ||
    // 연간 연구개발비가 5천만원 이상일 것
    (rdCost !== undefined && !rdCost.isAtLeast(minimumRdCost.value)) ||
    ratio.met === false;
  if (against) return valueOf({ qualifies: false }, minimumRdCost.source, ...ratio.citations);

  if (!rdCost) needs.push({ code: 'cost-missing', message: text('연구개발비가 필요합니다.', 'The R&D cost is needed.'), citation: minimumRdCost.source });
  if (ratio.met === undefined) for (const need of ratio.needs) needs.push(need);
  // A code of fewer digits that could still turn out to be an excluded one.
  if (industry.open) needs.push(industry.open);
  // Without its code nobody knows whether the industry is an excluded one.
  if (facts.ksicCode === undefined && ratio.met !== undefined && edition.excludedIndustries.available) needs.push(needCode);
  return needs.length > 0 ? incomplete(...needs) : valueOf({ qualifies: true }, minimumRdCost.source, ...ratio.citations);
}

export const notAnSme = (edition: Edition): Reason => ({
  code: 'not-sme',
  message: text('중소기업이 아닙니다', 'not a small or medium-sized enterprise'),
  citation: { edition: edition.id, ref: '법 제2조의2', clause: '①.1' },
});

export function noRdOrganisation(edition: Edition): Reason {
  const { value, source } = edition.eligibility.rdOrganisations;
  return {
    code: 'no-rd-organisation',
    message: text(`연구조직(${value.map(({ ko }) => ko).join(' · ')})이 없습니다`, `no R&D organisation (${value.map(({ en }) => en).join(', ')})`),
    citation: source,
  };
}

/** The row that excludes the industry of the code, or what keeps it open whether one does; neither where none does. */
function excludedState(
  edition: Edition,
  code: IndustryCode | undefined,
  on: PlainDate | undefined,
): { readonly row?: ExcludedIndustry; readonly citation?: Citation; readonly open?: Reason } {
  if (!code || !edition.excludedIndustries.available) return {};
  const found = excludedIndustryBy(edition, code, on);
  if (found.kind === 'value') return found.value ? { row: found.value, citation: found.citations[0] ?? edition.excludedIndustries.source } : {};
  if (!code.leadsToExcluded) return {};
  const [reason] = found.kind === 'incomplete' ? found.needs : found.reasons;
  return reason ? { open: reason } : {};
}

/** Whether the code names an excluded industry; without `excluded`, a `reason` says what keeps it open. */
export function excludedReason(
  edition: Edition,
  code: string | number | undefined,
  on: PlainDate | undefined,
): { readonly excluded: true; readonly reason: Reason } | { readonly excluded: false; readonly reason?: Reason } {
  const { row, citation, open } = excludedState(edition, industryOf(edition, code), on);
  if (!row) return { excluded: false, ...(open ? { reason: open } : {}) };
  return {
    excluded: true,
    reason: {
      code: 'excluded-industry',
      message: text(`${row.code} ${row.name}: 제외업종입니다`, `${row.code} (${row.name}) is an excluded industry`),
      ...(citation ? { citation } : {}),
    },
  };
}

/** rdCost × 100 ≥ sales × percent. Sales of zero with a cost: the ratio counts as reached. */
function ratioReached(
  edition: Edition,
  facts: RdFacts,
  code: IndustryCode | undefined,
): { readonly reached: Three; readonly percent?: number | undefined; readonly citations: readonly Citation[]; readonly needs: readonly Reason[] } {
  const { rdCost, sales } = facts;
  if (rdCost && !rdCost.isZero() && sales?.isZero()) return { reached: true, citations: [], needs: [] };
  const required = requiredRatio(edition, facts, code);
  if (required.kind === 'refused') return { reached: undefined, citations: [], needs: required.reasons };
  const source = amendedSince(edition.requiredRatios, edition.requiredRatios.source, facts.on);
  const found = required.kind === 'value' ? amendedSince(edition.requiredRatios, required.citations[0] ?? source, facts.on) : source;
  const percents = required.kind === 'value' && facts.internetBusiness !== undefined ? [required.value.percent] : possiblePercents(edition, facts, code);
  if (rdCost && sales && percents.length > 0) {
    const [least, most] = [percents[0] as number, percents[percents.length - 1] as number];
    const percent = required.kind === 'value' && least === most ? required.value.percent : undefined;
    // What is below the lowest is below that of the code, which is the one to tell.
    if (!rdCost.isAtLeastPercentOf(sales, least))
      return { reached: false, percent: required.kind === 'value' ? required.value.percent : least, citations: [found], needs: [] };
    if (least === most || rdCost.isAtLeastPercentOf(sales, most)) return { reached: true, percent, citations: [found], needs: [] };
  }
  const needs: Reason[] = required.kind === 'incomplete' ? [...required.needs] : [];
  if (!sales) needs.push({ code: 'sales-missing', message: text('매출액이 필요합니다.', 'The sales are needed.') });
  if (!rdCost) needs.push({ code: 'cost-missing', message: text('연구개발비가 필요합니다.', 'The R&D cost is needed.') });
  if (needs.length === 0) {
    needs.push({
      code: 'internet-missing',
      message: text('인터넷산업인지에 따라 기준 비율이 다릅니다. 인터넷산업 여부가 필요합니다.', 'Whether it is an internet business decides over the ratio.'),
      citation: found,
    });
  }
  return { reached: undefined, percent: required.kind === 'value' ? required.value.percent : undefined, citations: [found], needs };
}
