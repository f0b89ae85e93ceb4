/**
 * 제3조, 법 제2조의2, 영 제2조의3: whether, and by which route, a firm qualifies. Every condition of a route is looked at and told, met or
 * missed or not yet known; a route is refused with all its reasons, and what is not known is never a "no".
 */
import { eulReul, eunNeun, iGa, incomplete, refused, text, valueOf, type Citation, type Outcome, type PlainDate, type Reason, type Text } from '../domain';
import type { Edition } from '../law/types';
import { ExactSum } from './exact';
import { excludedIndustry } from './industry';
import { monthsAfter } from './period';
import { ratioWaived } from './rd-qualifies';
import { requiredRatio } from './required-ratio';

export type Route = 'investment' | 'rd' | 'guaranteeLoan' | 'prospective' | 'innovationGrowth';

/** What is known of a firm; amounts in won. Left out: not known. */
export interface EligibilityFacts {
  /** The day of the application. */
  readonly on?: PlainDate;
  readonly foundedOn?: PlainDate;
  readonly isSme?: boolean;
  readonly industry?: string;
  readonly internetBusiness?: boolean;
  /** The firm has one of the R&D organisations that the edition names. */
  readonly hasRdOrganisation?: boolean;
  readonly rdCost?: number;
  readonly sales?: number;
  readonly investment?: number;
  readonly capital?: number;
  /** A corporation that produces cultural content. */
  readonly contentProducer?: boolean;
  readonly guarantee?: number;
  readonly loan?: number;
  readonly totalAssets?: number;
  /** The evaluation of the route was passed, or counts as passed. */
  readonly evaluationPassed?: boolean;
}

export interface ConditionCheck {
  readonly id: string;
  readonly title: Text;
  readonly state: 'met' | 'missed' | 'unknown';
  /** Why it is missed, or what is needed to know. */
  readonly reason?: Reason;
  readonly citation: Citation;
}
export interface RouteVerdict {
  readonly route: Route;
  readonly checks: readonly ConditionCheck[];
  readonly outcome: Outcome<true>;
}

const amountText = (won: number): string => String(won).replace(/\B(?=(\d{3})+$)/g, ',');

const met = (id: string, title: Text, citation: Citation): ConditionCheck => ({ id, title, state: 'met', citation });
const missed = (id: string, title: Text, citation: Citation, why: Text): ConditionCheck => ({
  id,
  title,
  state: 'missed',
  citation,
  reason: { code: id, message: why, citation },
});
const unknown = (id: string, title: Text, citation: Citation, what: Text): ConditionCheck => ({
  id,
  title,
  state: 'unknown',
  citation,
  reason: { code: `${id}-unknown`, message: what, citation },
});

function yesNo(id: string, title: Text, citation: Citation, known: boolean | undefined, no: Text, question: Text): ConditionCheck {
  if (known === undefined) return unknown(id, title, citation, question);
  return known ? met(id, title, citation) : missed(id, title, citation, no);
}

function atLeast(id: string, title: Text, citation: Citation, amount: number | undefined, least: number): ConditionCheck {
  const needed = text(`${amountText(least)}원 이상이어야 합니다.`, `at least ${amountText(least)} won are needed.`);
  if (amount === undefined) return unknown(id, title, citation, text(`${title.ko}이 필요합니다.`, `${title.en} is needed.`));
  return amount >= least
    ? met(id, title, citation)
    : missed(id, title, citation, text(`${title.ko} ${amountText(amount)}원: ${needed.ko}`, `${title.en} of ${amountText(amount)} won: ${needed.en}`));
}

function shareOf(id: string, title: Text, citation: Citation, amount: number | undefined, whole: number | undefined, percent: number): ConditionCheck {
  if (amount === undefined || whole === undefined)
    return unknown(id, title, citation, text(`${title.ko}: 두 금액이 모두 필요합니다.`, `${title.en}: both amounts are needed.`));
  return ExactSum.of(amount).isAtLeastPercentOf(ExactSum.of(whole), percent)
    ? met(id, title, citation)
    : missed(id, title, citation, text(`${title.ko}: ${percent}% 이상이어야 합니다.`, `${title.en}: at least ${percent} % are needed.`));
}

/** 법 제2조의2①1 중소기업일 것; 제3조① [별표 1]의 제외업종에 해당하지 않는 기업 */
function commonChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const sme = text('중소기업', 'Small or medium-sized enterprise');
  const smeCitation: Citation = { edition: edition.id, ref: '법 제2조의2', clause: '①.1' };
  return [
    yesNo(
      'sme',
      sme,
      smeCitation,
      facts.isSme,
      text('중소기업이 아닙니다.', 'Not a small or medium-sized enterprise.'),
      text('중소기업인지 확인이 필요합니다.', 'Is the firm a small or medium-sized enterprise?'),
    ),
    industryCheck(edition, facts.industry),
  ];
}

function industryCheck(edition: Edition, industry: string | undefined): ConditionCheck {
  const title = text('제외업종이 아닐 것', 'Not an excluded industry');
  const part = edition.excludedIndustries;
  const citation: Citation = part.available ? part.source : { edition: edition.id, ref: '법 제3조' };
  if (!part.available) return unknown('industry', title, citation, part.why);
  if (industry === undefined)
    return unknown('industry', title, citation, text('산업분류코드 5자리가 필요합니다.', 'The five digits of the industry code are needed.'));
  const found = excludedIndustry(edition, industry);
  if (found.kind !== 'value') {
    const [first] = found.kind === 'incomplete' ? found.needs : found.reasons;
    return unknown('industry', title, citation, first?.message ?? title);
  }
  return found.value
    ? missed(
        'industry',
        title,
        citation,
        text(`${found.value.code} ${eunNeun(found.value.name)} 제외업종입니다.`, `${found.value.code} (${found.value.name}) is an excluded industry.`),
      )
    : met('industry', title, citation);
}

/** 영 제2조의3① 투자를 한 금액의 합계가 5천만원 이상으로서, 자본금 중 투자금액의 합계가 차지하는 비율이 100분의 10(… 100분의 7) 이상 */
function investmentChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const { minimum, capitalPercent, contentCapitalPercent } = edition.eligibility.investment;
  const percent = facts.contentProducer ? contentCapitalPercent : capitalPercent;
  return [
    atLeast('investment', text('투자금액', 'Investment'), minimum.source, facts.investment, minimum.value),
    shareOf('investment-ratio', percent.title, percent.source, facts.investment, facts.capital, percent.value),
  ];
}

/** 영 제2조의3③⑤: 연구조직, 연간 연구개발비, 매출액에 대한 비율, 사업성 평가 */
function rdChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const { rdOrganisations, minimumRdCost } = edition.eligibility;
  const names = { ko: rdOrganisations.value.map(({ ko }) => ko).join(' · '), en: rdOrganisations.value.map(({ en }) => en).join(', ') };
  return [
    yesNo(
      'rd-organisation',
      text(`연구조직(${names.ko})`, `R&D organisation (${names.en})`),
      rdOrganisations.source,
      facts.hasRdOrganisation,
      text(`${iGa(names.ko)} 없습니다.`, `None of: ${names.en}.`),
      text(`${eulReul(names.ko)} 보유하고 있는지 확인이 필요합니다.`, `Does the firm have one of: ${names.en}?`),
    ),
    atLeast('rd-cost', text('연구개발비', 'R&D cost'), minimumRdCost.source, facts.rdCost, minimumRdCost.value),
    ratioCheck(edition, facts),
    evaluationCheck(edition, 4, facts.evaluationPassed),
  ];
}

function ratioCheck(edition: Edition, facts: EligibilityFacts): ConditionCheck {
  const { ratioWaiverYears } = edition.eligibility;
  const title = text('매출액에 대한 연구개발비의 비율', 'R&D cost to sales');
  if (ratioWaived(edition, facts.foundedOn, facts.on)) return met('rd-ratio', ratioWaiverYears.title, ratioWaiverYears.source);
  const citation = edition.requiredRatios.source;
  if (facts.sales === 0 && facts.rdCost !== undefined && facts.rdCost > 0) return met('rd-ratio', title, citation);
  const sales = facts.sales === undefined ? undefined : ExactSum.of(facts.sales);
  const required = requiredRatio(edition, {
    ...(facts.industry === undefined ? {} : { ksicCode: facts.industry }),
    ...(facts.internetBusiness === undefined ? {} : { internetBusiness: facts.internetBusiness }),
    ...(sales ? { sales } : {}),
  });
  if (required.kind !== 'value') {
    const [first] = required.kind === 'incomplete' ? required.needs : required.reasons;
    return unknown('rd-ratio', title, citation, first?.message ?? title);
  }
  return shareOf('rd-ratio', title, required.citations[0] ?? citation, facts.rdCost, facts.sales, required.value.percent);
}

/** 영 제2조의3⑧, 제3조④: 보증 또는 대출 각각의 금액 또는 합산금액 */
function guaranteeLoanChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const part = edition.eligibility.guaranteeLoan;
  if (!part.available) return [unknown('guarantee-loan', text('보증·대출 유형', 'Guarantee and loan types'), edition.citation, part.why)];
  const { minimum, assetsPercent, youngMinimum, youngYears, noRatioGuarantee } = part.value;
  const { guarantee, loan, foundedOn, on } = facts;
  const total = guarantee === undefined && loan === undefined ? undefined : (guarantee ?? 0) + (loan ?? 0);
  const title = text('보증·대출금액', 'Guarantee and loan');
  const young = foundedOn !== undefined && on !== undefined && on <= monthsAfter(foundedOn, youngYears.value * 12);
  const evaluated = evaluationCheck(edition, 5, facts.evaluationPassed);
  if (young) return [atLeast('guarantee-loan', title, youngMinimum.source, total, youngMinimum.value), evaluated];
  const share =
    guarantee !== undefined && guarantee >= noRatioGuarantee.value
      ? met('guarantee-loan-ratio', noRatioGuarantee.title, noRatioGuarantee.source)
      : shareOf('guarantee-loan-ratio', assetsPercent.title, assetsPercent.source, total, facts.totalAssets, assetsPercent.value);
  return [atLeast('guarantee-loan', title, minimum.source, total, minimum.value), share, evaluated];
}

/** 제6조③④⑤: the evaluation by the card of the route. */
function evaluationCheck(edition: Edition, card: 4 | 5 | 6, passed: boolean | undefined): ConditionCheck {
  const part = edition.scoreCards;
  const held = part.available ? part.value.cards.find(({ id }) => id === card) : undefined;
  const title = held ? text(`평가(별표 ${card})`, `Evaluation (Appendix ${card})`) : text('평가', 'Evaluation');
  const citation = held?.passMark.source ?? edition.citation;
  return yesNo(
    'evaluation',
    title,
    citation,
    passed,
    text('평가 기준에 못 미칩니다.', 'The evaluation was not passed.'),
    text('평가 결과가 필요합니다.', 'The result of the evaluation is needed.'),
  );
}

/** The routes of an edition, in the order of the law. */
export function routesOf(edition: Edition): readonly Route[] {
  return edition.eligibility.guaranteeLoan.available ? ['investment', 'rd', 'guaranteeLoan', 'prospective'] : ['investment', 'rd', 'innovationGrowth'];
}

function checksOf(edition: Edition, route: Route, facts: EligibilityFacts): readonly ConditionCheck[] {
  switch (route) {
    case 'investment':
      return [...commonChecks(edition, facts), ...investmentChecks(edition, facts)];
    case 'rd':
      return [...commonChecks(edition, facts), ...rdChecks(edition, facts)];
    case 'guaranteeLoan':
      return [...commonChecks(edition, facts), ...guaranteeLoanChecks(edition, facts)];
    case 'prospective':
      // 제2조1 법인설립 또는 사업자등록을 준비중인 자: no firm yet, only what it will do and the evaluation.
      return [industryCheck(edition, facts.industry), evaluationCheck(edition, 6, facts.evaluationPassed)];
    case 'innovationGrowth':
      return [...commonChecks(edition, facts), evaluationCheck(edition, 5, facts.evaluationPassed)];
  }
}

export function assessRoute(edition: Edition, route: Route, facts: EligibilityFacts): RouteVerdict {
  const checks = checksOf(edition, route, facts);
  const reasons = (state: ConditionCheck['state']): Reason[] => checks.flatMap((check) => (check.state === state && check.reason ? [check.reason] : []));
  const against = reasons('missed');
  const needs = reasons('unknown');
  const outcome: Outcome<true> =
    against.length > 0 ? refused(...against) : needs.length > 0 ? incomplete(...needs) : valueOf<true>(true, ...checks.map(({ citation }) => citation));
  return { route, checks, outcome };
}

export const assessRoutes = (edition: Edition, facts: EligibilityFacts): readonly RouteVerdict[] =>
  routesOf(edition).map((route) => assessRoute(edition, route, facts));
