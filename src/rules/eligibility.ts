/**
 * 제3조, 법 제2조의2, 영 제2조의3: whether, and by which route, a firm qualifies. Every condition of a route is looked at and told, met or
 * missed or not yet known; a route is refused with all its reasons, and what is not known is never a "no".
 */
import { incomplete, refused, text, valueOf, type Citation, type Outcome, type PlainDate, type Reason, type Text } from '../domain';
import type { Edition, Sourced } from '../law/types';
import { amendedSince } from './amended';
import { ExactSum } from './exact';
import { excludedIndustry } from './industry';
import { readKsic } from './ksic';
import { monthsAfter } from './period';
import { ratioState } from './rd-qualifies';
import { amountOf, both, countedIf, either, reaches, reachesShare, sumOf, whichever, type Range, type Three } from './three';

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
  /** The investment was made by those whom 법 제2조의2①2가 names. */
  readonly investorsQualify?: boolean;
  /** A corporation that produces cultural content. */
  readonly contentProducer?: boolean;
  readonly guarantee?: number;
  readonly loan?: number;
  /** The loan is one of the unsecured loans of 제3조③. */
  readonly loanQualifies?: boolean;
  readonly totalAssets?: number;
  /** 별표 4 (the business, for 연구개발기업), 별표 5 (the technology, for guarantees and loans) and 별표 6 (예비벤처): three evaluations, three answers. */
  readonly businessPassed?: boolean;
  readonly technologyPassed?: boolean;
  readonly prospectivePassed?: boolean;
  /** 제6조⑨: one of its numbers applies, so that the technology counts as passed without the evaluation of 별표 5. */
  readonly technologyDeemed?: boolean;
  /** 제6조⑩: one of its grounds, for which the evaluation is made all the same. */
  readonly deemedBarred?: boolean;
  /** Where a committee decides: its resolution on 혁신성장, and on 벤처투자. */
  readonly growthPassed?: boolean;
  readonly investmentPassed?: boolean;
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

/** A condition as it stands: why it is missed, or what is asked while it is open. */
function check(id: string, title: Text, citation: Citation, holds: Three, no: Text, question: Text): ConditionCheck {
  if (holds === true) return { id, title, state: 'met', citation };
  return holds === false
    ? { id, title, state: 'missed', citation, reason: { code: id, message: no, citation } }
    : { id, title, state: 'unknown', citation, reason: { code: `${id}-unknown`, message: question, citation } };
}
const unknown = (id: string, title: Text, citation: Citation, what: Text): ConditionCheck => check(id, title, citation, undefined, what, what);

/** The first of these that is not known is asked for. */
const needed = (...named: readonly (readonly [unknown, Text])[]): Text => {
  const open = named.filter(([value]) => value === undefined).map(([, name]) => name);
  return open.length === 0
    ? text('확인이 필요합니다.', 'This has to be confirmed.')
    : text(`더 필요한 답: ${open.map(({ ko }) => ko).join(', ')}`, `Still needed: ${open.map(({ en }) => en).join(', ')}`);
};
const NAMES = {
  on: text('신청일', 'the day of the application'),
  foundedOn: text('창업일', 'the founding day'),
  investment: text('투자금액', 'the investment'),
  capital: text('자본금', 'the capital'),
  investors: text('투자자가 법에서 정한 자인지', 'whether the investors are those named in the Act'),
  content: text('문화콘텐츠 제작 법인인지', 'whether it produces cultural content'),
  guarantee: text('보증금액', 'the guarantee'),
  loan: text('대출금액', 'the loan'),
  loanKind: text('대출이 제3조제3항의 무담보 신용대출자금인지', 'whether the loan is one of Art. 3 ③'),
  assets: text('총자산', 'the total assets'),
} as const;

/** 법 제2조의2①1 중소기업일 것; 제3조① [별표 1]의 제외업종에 해당하지 않는 기업; and a firm that exists when it applies. */
function commonChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  return [
    check(
      'sme',
      text('중소기업', 'Small or medium-sized enterprise'),
      { edition: edition.id, ref: '법 제2조의2', clause: '①.1' },
      facts.isSme,
      text('중소기업이 아닙니다.', 'Not a small or medium-sized enterprise.'),
      text('중소기업인지 확인이 필요합니다.', 'Is the firm a small or medium-sized enterprise?'),
    ),
    industryCheck(edition, facts.industry, facts.on),
    check(
      'founded',
      text('신청일 현재 창업한 기업', 'Founded on the day of the application'),
      { edition: edition.id, ref: '법 제2조의2', clause: '①' },
      foundedBy(facts),
      text(`창업일 ${facts.foundedOn ?? ''}이 신청일보다 늦습니다.`, `The founding (${facts.foundedOn ?? ''}) is later than the application.`),
      needed([facts.foundedOn, NAMES.foundedOn], [facts.on, NAMES.on]),
    ),
  ];
}

/** The firm exists on the day of the application. */
const foundedBy = ({ foundedOn, on }: EligibilityFacts): Three => (foundedOn === undefined || on === undefined ? undefined : foundedOn <= on);

function industryCheck(edition: Edition, industry: string | undefined, on: PlainDate | undefined): ConditionCheck {
  const title = text('제외업종이 아닐 것', 'Not an excluded industry');
  const part = edition.excludedIndustries;
  const citation: Citation = part.available ? part.source : { edition: edition.id, ref: '법 제3조' };
  if (!part.available) return unknown('industry', title, citation, part.why);
  if (industry === undefined)
    return unknown('industry', title, citation, text('산업분류코드 5자리가 필요합니다.', 'The five digits of the industry code are needed.'));
  const found = excludedIndustry(edition, industry, on);
  if (found.kind !== 'value') {
    const [first] = found.kind === 'incomplete' ? found.needs : found.reasons;
    const digits = readKsic(industry);
    // Fewer digits decide all the same where no excluded code begins with them.
    const free = digits !== undefined && !part.value.some(({ code }) => code.startsWith(digits));
    return check('industry', title, first?.citation ?? citation, free ? true : undefined, title, first?.message ?? title);
  }
  const { value } = found;
  return check(
    'industry',
    title,
    found.citations[0] ?? citation,
    value === null,
    value ? text(`${value.code} ${value.name}: 제외업종입니다.`, `${value.code} (${value.name}) is an excluded industry.`) : title,
    title,
  );
}

/** 영 제2조의3① 투자를 한 금액의 합계가 5천만원 이상으로서, 자본금 중 투자금액의 합계가 차지하는 비율이 100분의 10(… 100분의 7) 이상 */
function investmentChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const { minimum, capitalPercent, contentCapitalPercent, investors } = edition.eligibility.investment;
  const { investment, capital, contentProducer, investorsQualify } = facts;
  const percent = contentProducer ? contentCapitalPercent : capitalPercent;
  const invested = amountOf(investment);
  const percents = contentProducer === undefined ? [capitalPercent.value, contentCapitalPercent.value] : [percent.value];
  const asked: ConditionCheck[] = investors
    ? [
        check(
          'investors',
          investors.title,
          investors.source,
          investorsQualify,
          text(`${investors.value.ko}의 투자가 아닙니다.`, `Not invested by: ${investors.value.en}.`),
          text(`${investors.value.ko}의 투자인지 확인이 필요합니다.`, `Was it invested by: ${investors.value.en}?`),
        ),
      ]
    : [];
  return [
    ...asked,
    atLeast('investment', text('투자금액', 'Investment'), minimum, invested, reaches(invested, minimum.value), [investment, NAMES.investment]),
    check(
      'investment-ratio',
      percent.title,
      percent.source,
      reachesShare(invested, capital, percents),
      capital !== undefined && capital <= 0
        ? text('자본금이 0이어서 비율을 충족할 수 없습니다.', 'The capital is zero: no share of it can be met.')
        : text(`자본금의 ${percent.value}% 이상이어야 합니다.`, `at least ${percent.value} % of the capital are needed.`),
      needed([investment, NAMES.investment], [capital, NAMES.capital], [contentProducer, NAMES.content]),
    ),
    // 법 제25조② … 벤처기업확인위원회의 심의를 거쳐 벤처기업 해당 여부를 확인하고 …: every type, also the one that is not evaluated by a table.
    ...(edition.committee ? [committeeCheck({ edition: edition.id, ref: '법 제25조', clause: '②' }, undefined, facts.investmentPassed)] : []),
  ];
}

function atLeast(
  id: string,
  title: Text,
  minimum: Sourced<number>,
  amount: Range,
  holds: Three,
  ...facts: readonly (readonly [unknown, Text])[]
): ConditionCheck {
  const had = amount.most === undefined ? undefined : amountText(amount.most);
  return check(
    id,
    title,
    minimum.source,
    holds,
    text(
      `${title.ko} ${had ?? ''}원: ${amountText(minimum.value)}원 이상이어야 합니다.`,
      `${title.en} of ${had ?? ''} won: at least ${amountText(minimum.value)} won are needed.`,
    ),
    needed(...facts),
  );
}

/** 영 제2조의3③⑤: 연구조직, 연간 연구개발비, 매출액에 대한 비율, 사업성 평가 */
function rdChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const { rdOrganisations, minimumRdCost } = edition.eligibility;
  const names = { ko: rdOrganisations.value.map(({ ko }) => ko).join(' · '), en: rdOrganisations.value.map(({ en }) => en).join(', ') };
  const cost = amountOf(facts.rdCost);
  return [
    check(
      'rd-organisation',
      text(`연구조직(${names.ko})`, `R&D organisation (${names.en})`),
      rdOrganisations.source,
      facts.hasRdOrganisation,
      text(`연구조직이 없습니다: ${names.ko}`, `None of: ${names.en}.`),
      text(`연구조직을 보유하고 있는지 확인이 필요합니다: ${names.ko}`, `Does the firm have one of: ${names.en}?`),
    ),
    atLeast('rd-cost', text('연구개발비', 'R&D cost'), minimumRdCost, cost, reaches(cost, minimumRdCost.value), [
      facts.rdCost,
      text('연구개발비', 'the R&D cost'),
    ]),
    ratioCheck(edition, facts),
    // 법 제2조의2①2나 … 성장성이 우수한 것으로 평가받은 기업: of the table of 별표 4 the growth alone.
    edition.committee
      ? committeeCheck(edition.committee.quorum.source, text('성장성 평가(별표 4)', 'Evaluation of growth (Appendix 4)'), facts.businessPassed)
      : evaluationCheck(edition, 4, facts.businessPassed, facts.on),
  ];
}

/** The same answer as RD_QUALIFIES and the check give. */
function ratioCheck(edition: Edition, facts: EligibilityFacts): ConditionCheck {
  const title = text('매출액에 대한 연구개발비의 비율', 'R&D cost to sales');
  const { ratioWaiverYears } = edition.eligibility;
  const state = ratioState(edition, {
    // A code that is none says as much as no code; the condition on the industry tells it.
    ...(facts.industry === undefined || readKsic(facts.industry) === undefined ? {} : { ksicCode: facts.industry }),
    ...(facts.internetBusiness === undefined ? {} : { internetBusiness: facts.internetBusiness }),
    ...(facts.sales === undefined ? {} : { sales: ExactSum.of(facts.sales) }),
    ...(facts.rdCost === undefined ? {} : { rdCost: ExactSum.of(facts.rdCost) }),
    ...(facts.on === undefined ? {} : { on: facts.on }),
    ...(facts.foundedOn === undefined ? {} : { foundedOn: facts.foundedOn }),
  });
  const citation = state.citations[0] ?? edition.requiredRatios.source;
  if (state.waived) return { id: 'rd-ratio', title: ratioWaiverYears.title, state: 'met', citation };
  return check(
    'rd-ratio',
    title,
    citation,
    state.met,
    text(`${title.ko}: ${state.percent ?? ''}% 이상이어야 합니다.`, `${title.en}: at least ${state.percent ?? ''} % are needed.`),
    text(state.needs.map(({ message }) => message.ko).join(' '), state.needs.map(({ message }) => message.en).join(' ')),
  );
}

/** 영 제2조의3⑧, 제3조③④: 보증 또는 대출 각각의 금액 또는 합산금액; a loan counts where it is one of 제3조③. */
function guaranteeLoanChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const part = edition.eligibility.guaranteeLoan;
  if (!part.available) return [unknown('guarantee-loan', text('보증·대출 유형', 'Guarantee and loan types'), edition.citation, part.why)];
  const { minimum, assetsPercent, youngMinimum, youngYears, noRatioGuarantee, loanFunds } = part.value;
  const { guarantee, loan, loanQualifies, totalAssets, foundedOn, on } = facts;
  const guaranteed = amountOf(guarantee);
  const lent = loanFunds ? countedIf(loanQualifies, amountOf(loan)) : amountOf(loan);
  const total = sumOf(guaranteed, lent);
  const young: Three = foundedOn === undefined || on === undefined ? undefined : on <= monthsAfter(foundedOn, youngYears.value * 12);
  const least = young === true ? youngMinimum : minimum;
  const open = [[guarantee, NAMES.guarantee], [loan, NAMES.loan], ...(loanFunds && loan !== 0 ? [[loanQualifies, NAMES.loanKind] as const] : [])] as const;
  const age = [
    [foundedOn, NAMES.foundedOn],
    [on, NAMES.on],
  ] as const;
  const share = either(reaches(guaranteed, noRatioGuarantee.value), reachesShare(total, totalAssets, [assetsPercent.value]));
  const notFund = loanFunds && loanQualifies === false && (loan ?? 0) > 0;
  const funds = loanFunds?.value ?? [];
  const amounts = atLeast(
    'guarantee-loan',
    text('보증·대출금액', 'Guarantee and loan'),
    least,
    total,
    whichever(young, reaches(total, youngMinimum.value), reaches(total, minimum.value)),
    ...open,
    ...age,
  );
  return [
    amounts.state === 'missed' && notFund
      ? check(
          'guarantee-loan',
          amounts.title,
          loanFunds.source,
          false,
          text(
            `${amounts.reason?.message.ko ?? ''} 제3조제3항의 자금(${funds.map(({ ko }) => ko).join(', ')})이 아닌 대출은 넣지 않습니다.`,
            `${amounts.reason?.message.en ?? ''} A loan that is none of Art. 3 ③ (${funds.map(({ en }) => en).join(', ')}) does not count.`,
          ),
          amounts.title,
        )
      : amounts,
    check(
      'guarantee-loan-ratio',
      young ? youngYears.title : assetsPercent.title,
      young ? youngYears.source : assetsPercent.source,
      either(young, share),
      totalAssets !== undefined && totalAssets <= 0
        ? text('총자산이 0이어서 비율을 충족할 수 없습니다.', 'The total assets are zero: no share of them can be met.')
        : text(`총자산의 ${assetsPercent.value}% 이상이어야 합니다.`, `at least ${assetsPercent.value} % of the total assets are needed.`),
      needed(...open, [totalAssets, NAMES.assets], ...age),
    ),
    evaluationCheck(edition, 5, either(facts.technologyPassed, both(facts.technologyDeemed, whichever(facts.deemedBarred, false, true))), facts.on),
  ];
}

/** 제6조③④⑤: the evaluation by the card of the route. */
function evaluationCheck(edition: Edition, card: 4 | 5 | 6, passed: Three, on: PlainDate | undefined): ConditionCheck {
  // 제10조: where a committee decides there is no mark to reach, and its resolution is what is asked for.
  if (edition.committee) {
    const appendix = card === 6 ? 5 : 4;
    return committeeCheck(edition.committee.quorum.source, text(`평가(별표 ${appendix})`, `Evaluation (Appendix ${appendix})`), passed);
  }
  const part = edition.scoreCards;
  const held = part.available ? part.value.cards.find(({ id }) => id === card) : undefined;
  const title = held ? text(`평가(별표 ${card})`, `Evaluation (Appendix ${card})`) : text('평가', 'Evaluation');
  const source = held?.passMark?.source ?? edition.citation;
  return check(
    'evaluation',
    title,
    part.available ? amendedSince(part.value, source, on) : source,
    passed,
    text('평가 기준에 못 미칩니다.', 'The evaluation was not passed.'),
    card === 5 && edition.eligibility.deemedExcellent.available
      ? text(
          '별표 5의 평가 결과, 또는 제6조⑨로 우수한 것으로 보는지가 필요합니다.',
          'The result by Appendix 5, or whether Art. 6 ⑨ makes it count as passed, is needed.',
        )
      : text('평가 결과가 필요합니다.', 'The result of the evaluation is needed.'),
  );
}

/** 제16조③④ [별표 4], 예비벤처유형은 [별표 5]의 평가표에 따라 평가하고, 제10조① 벤처기업확인위원회가 의결한다. */
function committeeCheck(citation: Citation, evaluation: Text | undefined, passed: Three): ConditionCheck {
  return check(
    'evaluation',
    evaluation
      ? text(`${evaluation.ko}와 벤처기업확인위원회의 의결`, `${evaluation.en} and the committee's resolution`)
      : text('벤처기업확인위원회의 의결', "The committee's resolution"),
    citation,
    passed,
    text('벤처기업확인위원회가 의결하지 않았습니다.', 'The committee did not resolve in favour.'),
    text('벤처기업확인위원회의 의결이 필요합니다. 합격점은 없습니다.', "The committee's resolution is needed; there is no pass mark."),
  );
}

/** 제2조1 법인설립 또는 사업자등록을 준비중인 자: who has founded a firm already is none. */
function prospectiveChecks(edition: Edition, facts: EligibilityFacts): ConditionCheck[] {
  const founded = foundedBy(facts);
  return [
    check(
      'not-founded',
      text('법인설립 또는 사업자등록을 준비 중일 것', 'Still preparing to found the firm'),
      edition.committee ? { ...edition.committee.quorum.source, ref: '제2조', clause: '7' } : { edition: edition.id, ref: '제2조', clause: '1' },
      founded === undefined ? undefined : !founded,
      text(`이미 창업하였습니다(${facts.foundedOn ?? ''}).`, `The firm is founded already (${facts.foundedOn ?? ''}).`),
      needed([facts.foundedOn, text('창업(예정)일', 'the (planned) founding day')], [facts.on, NAMES.on]),
    ),
    industryCheck(edition, facts.industry, facts.on),
    evaluationCheck(edition, 6, facts.prospectivePassed, facts.on),
  ];
}

/** The routes of an edition, in the order of the law. */
export function routesOf(edition: Edition): readonly Route[] {
  if (edition.eligibility.guaranteeLoan.available) return ['investment', 'rd', 'guaranteeLoan', 'prospective'];
  return edition.committee ? ['investment', 'rd', 'innovationGrowth', 'prospective'] : ['investment', 'rd', 'innovationGrowth'];
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
      return prospectiveChecks(edition, facts);
    case 'innovationGrowth':
      return [...commonChecks(edition, facts), evaluationCheck(edition, 5, facts.growthPassed, facts.on)];
  }
}

/** A negative amount cannot be: what the amount is, is not known. */
const possible = (facts: EligibilityFacts): EligibilityFacts =>
  Object.values(facts).some((value) => typeof value === 'number' && value < 0)
    ? (Object.fromEntries(Object.entries(facts).filter(([, value]) => !(typeof value === 'number' && value < 0))) as EligibilityFacts)
    : facts;

export function assessRoute(edition: Edition, route: Route, facts: EligibilityFacts): RouteVerdict {
  const checks = checksOf(edition, route, possible(facts));
  const reasons = (state: ConditionCheck['state']): Reason[] => {
    const found: Reason[] = [];
    for (const check of checks) if (check.state === state && check.reason) found.push(check.reason);
    return found;
  };
  const against = reasons('missed');
  const needs = reasons('unknown');
  const outcome: Outcome<true> =
    against.length > 0 ? refused(...against) : needs.length > 0 ? incomplete(...needs) : valueOf<true>(true, ...checks.map(({ citation }) => citation));
  return { route, checks, outcome };
}

export const assessRoutes = (edition: Edition, facts: EligibilityFacts): readonly RouteVerdict[] =>
  routesOf(edition).map((route) => assessRoute(edition, route, facts));
