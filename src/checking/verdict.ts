import { text, type Citation, type Reason, type Text } from '../domain';
import type { Edition } from '../law/types';
import { ExactSum, noEdition, ratioWaived, requiredRatio } from '../rules';
import type { Verdict } from './api';
import type { FirmFacts } from '../reading/model';
import type { Summary } from './findings';
import { number } from './message-formatting';

export interface Assessment {
  readonly minimum?: { readonly cost: number; readonly met: boolean; readonly citation: Citation };
  readonly required?: { readonly percent: number; readonly met: boolean; readonly citation: Citation };
  verdict(summary: Summary): Verdict;
}

const line = (reason: Reason): Text => reason.message;

/** What the recognised cost comes to against the least cost and the industry's ratio, and what is missing to say so. */
export function makeVerdict(known: {
  readonly recognised: number;
  readonly facts: FirmFacts;
  readonly deciding: Edition | undefined;
  readonly hasTable: boolean;
  readonly booked: boolean;
}): Assessment {
  const { recognised, facts, deciding, hasTable, booked } = known;
  const missing: Text[] = [];
  const base = { recognised, ...(facts.sales === undefined ? {} : { sales: facts.sales }), ...basisPoints(recognised, facts.sales) };
  if (!deciding) {
    if (facts.appliedOn !== undefined) missing.push(line(noEdition(facts.appliedOn)));
    return { verdict: (summary) => ({ ...base, ...state(summary, hasTable), minimumCost: 0, meetsMinimum: false, missing }) };
  }
  if (!deciding.costStatement.available) missing.push(deciding.costStatement.why);
  if (facts.appliedOn === undefined)
    missing.push(
      text(
        `신청일을 입력하면 직전 4분기를 검사합니다. 지금은 ${deciding.title.ko}에 따라 읽었습니다.`,
        `Enter the application date to have the four quarters checked. Until then the sheets are read by: ${deciding.title.en}.`,
      ),
    );
  const cost = ExactSum.of(recognised);
  const least = deciding.eligibility.minimumRdCost;
  const minimum = { cost: least.value, met: cost.isAtLeast(least.value), citation: least.source };
  const sales = facts.sales === undefined ? undefined : ExactSum.of(facts.sales);
  const waived = ratioWaived(deciding, facts.foundedOn, facts.appliedOn);
  let required: { percent: number; met: boolean | undefined; citation: Citation } | undefined;
  if (waived) {
    const { certainty } = deciding.eligibility.ratioWaiverYears;
    missing.push(
      certainty === 'unconfirmed'
        ? text(
            '창업 후 3년이 지나지 않아 비율을 적용하지 않는 것으로 보았습니다(당시 조문 미확인).',
            'The ratio is taken as waived for a young firm; the text of the time was not confirmed.',
          )
        : text('창업 후 3년이 지나지 않아 비율을 적용하지 않습니다.', 'The ratio is waived for a young firm.'),
    );
  } else {
    const answer = requiredRatio(deciding, {
      ...(facts.industry === undefined ? {} : { ksicCode: facts.industry }),
      ...(facts.internetBusiness === undefined ? {} : { internetBusiness: facts.internetBusiness }),
      ...(sales ? { sales } : {}),
    });
    if (answer.kind === 'incomplete') for (const need of answer.needs) missing.push(line(need));
    else if (answer.kind === 'refused') for (const reason of answer.reasons) missing.push(line(reason));
    else {
      const { percent } = answer.value;
      const citation = answer.citations[0] as Citation;
      const met = sales ? (sales.isZero() ? recognised > 0 : cost.isAtLeastPercentOf(sales, percent)) : undefined;
      required = { percent, met, citation };
      if (citation.certainty === 'unconfirmed') missing.push(text('업종별 비율은 확인되지 않은 값입니다.', 'The ratio of the industry is unconfirmed.'));
    }
    if (!sales) missing.push(text('직전 4분기의 매출액을 입력하십시오.', 'Enter the sales of the four quarters.'));
  }
  return {
    // An empty form has no cost yet that could be too small.
    ...(booked ? { minimum } : {}),
    ...(!booked || required?.met === undefined ? {} : { required: { percent: required.percent, met: required.met, citation: required.citation } }),
    verdict: (summary) => ({
      ...base,
      ...state(summary, hasTable),
      ...(required ? { requiredPercent: required.percent, requiredFrom: required.citation } : {}),
      minimumCost: minimum.cost,
      meetsMinimum: minimum.met,
      ...(waived ? { meetsRatio: true } : required?.met === undefined ? {} : { meetsRatio: required.met }),
      missing,
    }),
  };
}

/** Floored, so that what misses a threshold is never shown as having reached it. */
function basisPoints(cost: number, sales: number | undefined): { ratioBasisPoints?: number } {
  if (sales === undefined || sales <= 0) return {};
  const points = (BigInt(Math.round(cost)) * 10_000n) / BigInt(Math.round(sales));
  return { ratioBasisPoints: Number(points) };
}

function state(summary: Summary, hasTable: boolean): Pick<Verdict, 'state' | 'text'> {
  if (!hasTable) return { state: 'nothing', text: text('검사할 표를 찾지 못했습니다', 'No table to check was found') };
  if (summary.errors > 0)
    return {
      state: 'errors',
      text: text(
        `제출하기 전에 수정할 지적사항이 ${number(summary.errors)}건 있습니다`,
        summary.errors === 1 ? '1 issue to fix before filing' : `${number(summary.errors)} issues to fix before filing`,
      ),
    };
  const doubts = summary.warnings + summary.reviews;
  if (doubts > 0)
    return {
      state: 'doubts',
      text: text(
        `오류는 없고, 검토할 지적사항이 ${number(doubts)}건 있습니다`,
        doubts === 1 ? 'No errors; 1 issue to review' : `No errors; ${number(doubts)} issues to review`,
      ),
    };
  return { state: 'clean', text: text('지적사항이 없습니다', 'No issues found') };
}
