/** What the recognised cost comes to: the least cost, the industry's ratio, what bars the firm; what could not be said; how sure the law is. */
import { text, type Citation, type PlainDate, type Reason, type Text } from '../domain';
import type { Topic } from '../law/seams';
import { lawDoubtsOn, type LawDoubt } from '../rules/doubts';
import type { Edition } from '../law/types';
import { ExactSum, noEdition, ratioState, requiredRatio, type RatioState, type RdFacts, type Three } from '../rules';
import type { Ignored, Verdict } from './api';
import type { FirmFacts } from '../reading/model';
import type { UnreadFact } from '../reading/facts';
import { unreadFactQuestion } from './unread-facts';
import type { Summary } from './findings';
import { firmConditions, type FirmCondition } from './firm-state';
import { stateOf, uncategorisedWords } from './verdict-words';

export interface Assessment {
  readonly minimum?: { readonly cost: number; readonly met: Three; readonly citation: Citation };
  /** The ratio that the sales have to reach, where the amounts miss it; `unless` says what would still make up for it. */
  readonly missedRatio?: { readonly percent: number; readonly citation: Citation; readonly unless: readonly Text[] };
  readonly firm: readonly FirmCondition[];
  verdict(summary: Summary, ignored?: Ignored): Verdict;
}

const noDate = ({ title }: Edition): Text =>
  text(
    `신청일을 입력하면 직전 4분기를 검사합니다. 지금은 ${title.ko}에 따라 읽었습니다.`,
    `Enter the application date to have the four quarters checked. Until then the sheets are read by: ${title.en}.`,
  );

export interface Known {
  readonly recognised: number;
  readonly facts: FirmFacts;
  readonly deciding: Edition | undefined;
  readonly hasTable: boolean;
  readonly booked: boolean;
  /** Of the four quarters, those whose sales the workbook leaves out. */
  readonly salesGap?: readonly string[];
  /** Rows without a category in ledgers of more than research, and their won: left out, and nobody has said that they are no R&D cost. */
  readonly uncategorised?: { readonly rows: number; readonly amount: number };
  /** Values that stand where facts should and could not be read. */
  readonly unread?: readonly UnreadFact[];
}

/** What the recognised cost comes to against the least cost and the industry's ratio, and what is missing to say so. */
export function makeVerdict(known: Known): Assessment {
  const { recognised, facts, deciding, hasTable, booked } = known;
  const missing: Text[] = (known.unread ?? []).map(unreadFactQuestion);
  const sales = facts.sales === undefined ? {} : { sales: facts.sales };
  const base = { recognised, ...sales, ...basisPoints(recognised, facts.sales) };
  if (!deciding) {
    if (facts.appliedOn !== undefined) missing.push(noEdition(facts.appliedOn).message);
    return {
      firm: [],
      verdict: (summary, ignored) => ({
        recognised,
        ...sales,
        noLaw: true,
        ...stateOf({ summary, ignored, hasTable, booked, missed: [], open: [text('적용 고시(법령)', 'the law of that day')], unconfirmed: false }),
        minimumCost: 0,
        unsettled: missing,
        against: [],
        ...ignoredIn(ignored),
        law: [],
        missing,
      }),
    };
  }
  const cost = ExactSum.of(recognised);
  const least = deciding.eligibility.minimumRdCost;
  const enough = cost.isAtLeast(least.value);
  const dated = facts.appliedOn !== undefined;
  if (!deciding.costStatement.available) missing.push(deciding.costStatement.why);
  if (!dated) missing.push(noDate(deciding));
  // Without its day costs of any time are counted: they may be too small, but not shown to be enough.
  const minimum = { cost: least.value, met: enough ? (dated ? true : undefined) : false, citation: least.source };

  const asked = rdFacts(facts, cost);
  const early = foundedLater(facts);
  if (early) missing.push(early);
  const ratio = ratioState(deciding, asked);
  const met = dated ? ratio.met : undefined;
  for (const need of ratio.needs) missing.push(need.message);
  if (known.salesGap && known.salesGap.length > 0) {
    const gap = known.salesGap.join(', ');
    missing.push(text(`매출액이 없는 분기: ${gap}`, `Quarters without sales: ${gap}`));
  }

  const unsettled = [
    ...(dated ? [] : [noDate(deciding)]),
    ...(early ? [early] : []),
    ...ratio.needs.filter(({ code }) => !OF_THE_AMOUNTS.has(code)).map(({ message }) => message),
  ];

  const firm = firmConditions(deciding, facts);
  for (const { need } of firm) if (need) missing.push(need);

  const law = facts.appliedOn === undefined ? [] : doubtsOf(deciding, ratio, facts.industry !== undefined, facts.appliedOn);
  const missed = missedRatio(deciding, asked, ratio);
  const required = shownRatio(deciding, asked, ratio);
  const againstFirm = firm.flatMap(({ met: holds, reason }) => (holds === false && reason ? [reason] : []));
  const againstAmounts = booked ? amountReasons(minimum, met === false ? missed : undefined) : [];
  const open = [
    ...(dated ? [] : [text('산정기간', 'the four quarters')]),
    ...(minimum.met === undefined ? [text('최소 연구개발비', 'the minimum cost')] : []),
    ...(met === undefined ? [text('업종별 비율', "the industry's ratio")] : []),
    ...firm.flatMap((one) => (one.met === undefined ? [one.name] : [])),
    ...(early ? [text('설립일', 'the founding day')] : []),
    ...(known.uncategorised ? [uncategorisedWords(known.uncategorised)] : []),
  ];
  return {
    // An empty form has no cost yet that could be too small.
    ...(booked ? { minimum } : {}),
    ...(booked && missed ? { missedRatio: missed } : {}),
    firm,
    verdict: (summary, ignored) => ({
      ...base,
      ...stateOf({
        summary,
        ignored,
        hasTable,
        booked,
        missed: [...againstAmounts, ...againstFirm],
        open,
        unconfirmed: !ratio.waived && law.some(({ certainty }) => certainty === 'unconfirmed'),
      }),
      ...required,
      minimumCost: minimum.cost,
      ...(minimum.met === undefined ? {} : { meetsMinimum: minimum.met }),
      ...(met === undefined ? {} : { meetsRatio: met }),
      ...(ratio.waived === undefined ? {} : { ratioWaived: ratio.waived }),
      unsettled,
      against: [...againstAmounts, ...againstFirm],
      ...ignoredIn(ignored),
      law,
      missing: [...new Map(missing.map((one) => [one.ko, one])).values()],
    }),
  };
}

/** Sales and cost stand in the form itself, and the age is told apart. */
const OF_THE_AMOUNTS: ReadonlySet<string> = new Set(['sales-missing', 'cost-missing', 'founding-missing', 'date-missing']);

const ignoredIn = (ignored: Ignored | undefined): Pick<Verdict, 'ignored'> => (ignored && ignored.errors > 0 ? { ignored } : {});

/** A firm that is founded after its application: one of the two days is wrong, and neither decides anything. */
const foundedLater = ({ foundedOn, appliedOn }: FirmFacts): Text | undefined =>
  foundedOn === undefined || appliedOn === undefined || foundedOn <= appliedOn
    ? undefined
    : text(
        `설립일(${foundedOn})이 신청일(${appliedOn})보다 늦습니다. 두 날짜를 확인하십시오.`,
        `The founding (${foundedOn}) is later than the application (${appliedOn}): check both dates.`,
      );

/** What the check knows, as RD_QUALIFIES asks it. */
function rdFacts(facts: FirmFacts, rdCost: ExactSum): RdFacts {
  return {
    rdCost,
    ...(facts.industry === undefined ? {} : { ksicCode: facts.industry }),
    ...(facts.internetBusiness === undefined ? {} : { internetBusiness: facts.internetBusiness }),
    ...(facts.sales === undefined ? {} : { sales: ExactSum.of(facts.sales) }),
    ...(facts.appliedOn === undefined ? {} : { on: facts.appliedOn }),
    ...(facts.foundedOn === undefined || foundedLater(facts) ? {} : { foundedOn: facts.foundedOn }),
  };
}

/** The ratio of the industry's code and its clause, as far as it is known; a young firm needs none. */
function shownRatio(edition: Edition, asked: RdFacts, ratio: RatioState): Pick<Verdict, 'requiredPercent' | 'requiredFrom'> {
  if (ratio.waived) return {};
  const answer = requiredRatio(edition, asked);
  const percent = ratio.percent ?? (answer.kind === 'value' ? answer.value.percent : undefined);
  const [from] = ratio.citations;
  return percent === undefined ? {} : { requiredPercent: percent, ...(from ? { requiredFrom: from } : {}) };
}

/** The amounts miss the ratio of the code: by themselves, or unless something still open makes up for it. */
function missedRatio(edition: Edition, asked: RdFacts, ratio: RatioState): Assessment['missedRatio'] {
  if (ratio.met === true || asked.sales === undefined || asked.sales.isZero()) return undefined;
  const [citation] = ratio.citations;
  if (ratio.met === false) return ratio.percent === undefined || !citation ? undefined : { percent: ratio.percent, citation, unless: [] };
  const answer = requiredRatio(edition, asked);
  if (answer.kind !== 'value' || !citation || asked.rdCost?.isAtLeastPercentOf(asked.sales, answer.value.percent)) return undefined;
  return { percent: answer.value.percent, citation, unless: ratio.needs.map(({ message }) => message) };
}

function amountReasons(minimum: NonNullable<Assessment['minimum']>, missed: Assessment['missedRatio']): Reason[] {
  const found: Reason[] = [];
  if (minimum.met === false)
    found.push({
      code: 'below-minimum-cost',
      message: text('인정 대상 금액이 최소 연구개발비에 미달합니다', 'the recognisable cost is below the minimum'),
      citation: minimum.citation,
    });
  if (missed)
    found.push({
      code: 'below-required-ratio',
      message: text(`연구개발비 비율이 기준 ${missed.percent}%에 미달합니다`, `the R&D ratio is below ${missed.percent} %`),
      citation: missed.citation,
    });
  return found;
}

/** How sure the law is on which the verdict rests: each doubt once, the strongest first. */
function doubtsOf(edition: Edition, ratio: RatioState, hasIndustry: boolean, on: PlainDate): LawDoubt[] {
  const topics: Topic[] = ['costs', ...(ratio.waived ? [] : (['ratios'] as const)), ...(hasIndustry ? (['industries'] as const) : [])];
  const found: LawDoubt[] = [...lawDoubtsOn(topics, on)];
  const { certainty, why, value: years } = edition.eligibility.ratioWaiverYears;
  if (ratio.waived && certainty !== 'yes')
    found.push({
      certainty,
      why: text(
        `창업 후 ${years}년이 지나지 않아 비율을 적용하지 않는 것으로 보았습니다. ${why?.ko ?? ''}`.trim(),
        `The ratio is taken as waived for a young firm. ${why?.en ?? ''}`.trim(),
      ),
    });
  return found.sort((a, b) => Number(b.certainty === 'unconfirmed') - Number(a.certainty === 'unconfirmed'));
}

/** Floored, so that what misses a threshold is never shown as having reached it. */
function basisPoints(cost: number, sales: number | undefined): { ratioBasisPoints?: number } {
  if (sales === undefined || sales <= 0) return {};
  const points = (BigInt(Math.round(cost)) * 10_000n) / BigInt(Math.round(sales));
  return { ratioBasisPoints: Number(points) };
}
