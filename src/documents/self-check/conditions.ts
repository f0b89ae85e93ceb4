/**
 * The conditions of the routes as formulas over the answers of the sheet: the same three answers as `assessRoute` gives, met, missed or not yet
 * known. 1 is met, 0 is missed, a half is open.
 */
import { grouped, text, type Citation, type PlainDate, type Text } from '../../domain';
import { assessRoute, routesOf, type Edition, type EligibilityFacts, type Route } from '../../rules';
import type { Fact } from '../../reading/self-check/questions';
import { exclusionsOf } from './industry';
import type { IndustryCells } from './industry-cells';
import {
  amount,
  and,
  atLeast,
  below,
  both,
  day,
  EMPTY,
  dayText,
  differs,
  either,
  FALSE,
  eq,
  iff,
  isNumber,
  join,
  listed,
  monthsAfterCell,
  NO,
  num,
  OPEN,
  or,
  plus,
  product,
  share,
  minus,
  str,
  threeOf,
  times,
  YES,
  type Formula,
} from './formula-value';

export interface ConditionFormulas {
  readonly id: string;
  readonly title: Text;
  /** 1, 0 or a half. */
  readonly state: Formula;
  /** The firm's own figure and the limit, what is lacking, or what is asked. */
  readonly words: Formula;
  /** The clause, and how sure it is: 0 sure, 1 likely, 2 unconfirmed. */
  readonly citations: readonly { readonly when?: Formula; readonly citation: Citation }[];
}
export interface RouteFormulas {
  readonly route: Route;
  readonly conditions: readonly ConditionFormulas[];
  readonly state: Formula;
}

export interface Inputs {
  readonly edition: Edition;
  /** The answers as they were understood: yes/no as 1, 0 or a half, amounts and dates as numbers or empty. */
  readonly answers: Readonly<Record<Fact, Formula>>;
  readonly industry: IndustryCells;
  /** Keeps a value in a cell of its own, so that formulas stay short and can be followed. */
  readonly keep: (label: Text, of: Formula) => Formula;
  readonly say: (words: Text) => string;
}

/** Facts that miss every condition that can be missed: for the words by which the rules refuse. */
const REFUSED: EligibilityFacts = {
  isSme: false,
  hasRdOrganisation: false,
  businessPassed: false,
  technologyPassed: false,
  technologyDeemed: false,
  deemedBarred: true,
  prospectivePassed: false,
  growthPassed: false,
  investmentPassed: false,
  investorsQualify: false,
};

/** The conditions of a route as the rules name them: title, clause, and their words where they hold no figure. */
function told(edition: Edition, route: Route) {
  const open = assessRoute(edition, route, {});
  const refused = assessRoute(edition, route, REFUSED);
  return (id: string) => {
    const one = open.checks.find((check) => check.id === id);
    if (!one) throw new Error(`no condition ${id}`);
    return {
      title: one.title,
      citation: one.citation,
      question: one.reason?.message ?? one.title,
      no: refused.checks.find((check) => check.id === id)?.reason?.message ?? one.title,
    };
  };
}

const F = {
  won: text('원', ' won'),
  short: text('원 부족', ' won short'),
  limitPercent: (percent: string): Text => text(`% (기준 ${percent}%)`, ` % (limit ${percent} %)`),
  limitOpen: text('% (기준 ', ' % (limit '),
  limitClose: text('%)', ' %)'),
  needed: text('더 필요한 답: ', 'Still needed: '),
  waived: (years: number): Text => text(`창업 후 ${years}년이 지나지 않아 비율을 적용하지 않습니다.`, `Not yet ${years} years old: no ratio applies.`),
  zeroCapital: text('자본금이 0이어서 비율을 충족할 수 없습니다.', 'The capital is zero: no share of it can be met.'),
  zeroAssets: text('총자산이 0이어서 비율을 충족할 수 없습니다.', 'The total assets are zero: no share of them can be met.'),
  zeroSales: text('매출액이 0이고 연구개발비가 있어 충족한 것으로 봅니다.', 'No sales, but a cost: the ratio counts as reached.'),
  noRatio: (won: string): Text => text(`보증 ${won}원 이상: 비율을 적용하지 않습니다.`, `A guarantee of at least ${won} won: no ratio applies.`),
  young: (years: number): Text => text(`창업 후 ${years}년이 지나지 않아 비율을 적용하지 않습니다.`, `Within ${years} year of the founding: no ratio applies.`),
  founded: text('설립일 ', 'Founded on '),
  foundedLater: text(': 신청일보다 늦습니다.', ': later than the application.'),
  foundedAlready: text(': 이미 창업하였습니다.', ': founded already.'),
  excluded: text(': 제외업종입니다.', ': an excluded industry.'),
  notExcluded: text(': 제외업종이 아닙니다.', ': not an excluded industry.'),
  partOnly: (code: string, part: string): Text =>
    text(
      `${code} 가운데 ${part}만 제외업종이었습니다. 그 업종이면 ${part}로 적고, 신청일도 적으십시오.`,
      `Of ${code} only ${part} was excluded: enter ${part} if the firm is of that part, and the date of application.`,
    ),
  moreDigits: text('5자리 업종 코드가 필요합니다.', 'The five digits of the industry code are needed.'),
  otherLoan: text(' 제3조제3항의 자금이 아닌 대출은 넣지 않습니다.', ' A loan that is none of Art. 3 ③ does not count.'),
  confirm: text('확인이 필요합니다.', 'This has to be confirmed.'),
} as const;

const NAMES: Readonly<Partial<Record<Fact, Text>>> = {
  on: text('신청일', 'date of application'),
  foundedOn: text('설립일', 'founding day'),
  industry: text('업종 코드', 'industry code'),
  internetBusiness: text('인터넷산업 여부', 'internet business or not'),
  rdCost: text('연구개발비', 'R&D cost'),
  sales: text('총매출액', 'sales'),
  investment: text('투자금액', 'investment'),
  capital: text('자본금', 'capital'),
  contentProducer: text('문화콘텐츠 제작 법인 여부', 'producer of content or not'),
  guarantee: text('보증금액', 'guarantee'),
  loan: text('대출금액', 'loan'),
  loanQualifies: text('대출의 종류', 'kind of the loan'),
  totalAssets: text('총자산', 'total assets'),
};

const isOpen = (of: Formula): Formula => eq(of, OPEN);
const isBlank = (of: Formula): Formula => eq(of, EMPTY);
const MET = YES;

/** The conditions of every route of the edition. */
export function routeFormulas(inputs: Inputs): readonly RouteFormulas[] {
  const { edition, answers, industry, keep, say } = inputs;
  const s = (words: Text): Formula => str(say(words));
  const { eligibility } = edition;
  const won = (value: number): string => grouped(value);
  /** Which of the answers is still open, by name. */
  const needed = (...facts: readonly Fact[]): Formula => {
    const open = facts.map((fact): readonly [Formula, string] => [
      ['contentProducer', 'loanQualifies', 'internetBusiness'].includes(fact) ? isOpen(answers[fact]) : isBlank(answers[fact]),
      say(NAMES[fact] ?? text(fact, fact)),
    ]);
    return join(s(F.needed), listed(...open));
  };
  const yesNo = (told: { readonly question: Text; readonly no: Text }, state: Formula): Formula =>
    iff(eq(state, YES), EMPTY, iff(eq(state, NO), s(told.no), s(told.question)));
  /** An amount beside its limit. */
  const amountWords = (state: Formula, had: Formula, limit: Formula, open: Formula): Formula => {
    const limited = join(str(say(text(' (기준 ', ' (limit '))), amount(limit), str(say(text('원)', ' won)'))));
    return iff(
      isOpen(state),
      open,
      iff(eq(state, NO), join(amount(had), s(F.won), str(': '), amount(minus(limit, had)), s(F.short), limited), join(amount(had), s(F.won), limited)),
    );
  };
  /** A known amount reaches a limit. */
  const reaches = (of: Formula, limit: number): Formula => iff(isNumber(of), threeOf(atLeast(of, num(limit))), OPEN);
  /** An amount of which perhaps only the bounds are known; `most` is empty where it has none. */
  const rangeReaches = (from: Formula, to: Formula, limit: number): Formula =>
    iff(atLeast(from, num(limit)), YES, iff(isNumber(to), iff(below(to, num(limit)), NO, OPEN), OPEN));
  const reachesShare = (from: Formula, to: Formula, whole: Formula, lowest: Formula, highest: Formula): Formula => {
    const isShort = iff(isNumber(to), iff(below(times(to, 100), product(whole, lowest)), NO, OPEN), OPEN);
    return iff(isNumber(whole), iff(below(num(0), whole), iff(atLeast(times(from, 100), product(whole, highest)), YES, isShort), NO), OPEN);
  };

  const founded = keep(
    text('창업한 기업', 'founded'),
    iff(and(isNumber(answers.foundedOn), isNumber(answers.on)), threeOf(atLeast(answers.on, answers.foundedOn)), OPEN),
  );
  const ageUnder = (years: number): Formula =>
    iff(and(isNumber(answers.foundedOn), isNumber(answers.on)), threeOf(atLeast(monthsAfterCell(answers.foundedOn, years * 12), answers.on)), OPEN);

  const parts = exclusionsOf(edition)?.special.filter(({ part }) => part !== undefined) ?? [];
  const openIndustry = (question: Text): Formula =>
    parts.reduceRight<Formula>(
      (rest, { code, part }) => iff(or(eq(answers.industry, str(code)), eq(answers.industry, str(part ?? ''))), s(F.partOnly(code, part ?? '')), rest),
      iff(isBlank(answers.industry), s(question), s(F.moreDigits)),
    );
  const industryCondition = (of: ReturnType<typeof told>): ConditionFormulas => {
    const { title, citation } = of('industry');
    return {
      id: 'industry',
      title,
      state: industry.allowed,
      words: iff(
        isOpen(industry.allowed),
        openIndustry(of('industry').question),
        join(answers.industry, iff(eq(industry.allowed, NO), s(F.excluded), s(F.notExcluded))),
      ),
      citations: [{ citation }],
    };
  };
  const common = (of: ReturnType<typeof told>): readonly ConditionFormulas[] => [
    { id: 'sme', title: of('sme').title, state: answers.isSme, words: yesNo(of('sme'), answers.isSme), citations: [{ citation: of('sme').citation }] },
    industryCondition(of),
    {
      id: 'founded',
      title: of('founded').title,
      state: founded,
      words: iff(isOpen(founded), needed('foundedOn', 'on'), join(s(F.founded), dayText(answers.foundedOn), iff(eq(founded, NO), s(F.foundedLater), EMPTY))),
      citations: [{ citation: of('founded').citation }],
    },
  ];
  const evaluation = (of: ReturnType<typeof told>, state: Formula): ConditionFormulas => {
    const { title, citation } = of('evaluation');
    const amended = edition.scoreCards.available && !edition.committee ? edition.scoreCards.value.amended : undefined;
    return {
      id: 'evaluation',
      title,
      state,
      words: yesNo(of('evaluation'), state),
      citations: [
        ...(amended ? [{ when: since(answers.on, amended.effective), citation: { ...citation, certainty: 'unconfirmed' as const } }] : []),
        { citation },
      ],
    };
  };

  const investment = (of: ReturnType<typeof told>): readonly ConditionFormulas[] => {
    const { minimum, capitalPercent, contentCapitalPercent, investors } = eligibility.investment;
    const { investment: invested, capital, contentProducer, investorsQualify } = answers;
    const state = reaches(invested, minimum.value);
    const percentBy = (yes: number, no: number, open: number): Formula =>
      iff(eq(contentProducer, YES), num(yes), iff(eq(contentProducer, NO), num(no), num(open)));
    const [low, high] = [capitalPercent.value, contentCapitalPercent.value].sort((a, b) => a - b) as [number, number];
    const lowest = keep(text('투자 비율 하한(낮은 쪽)', 'capital share, lower'), percentBy(contentCapitalPercent.value, capitalPercent.value, low));
    const highest = keep(text('투자 비율 하한(높은 쪽)', 'capital share, higher'), percentBy(contentCapitalPercent.value, capitalPercent.value, high));
    const shared = reachesShare(iff(isNumber(invested), invested, num(0)), invested, capital, lowest, highest);
    const ratio = keep(text('투자 비율', 'capital share'), shared);
    return [
      ...(investors
        ? [
            {
              id: 'investors',
              title: of('investors').title,
              state: investorsQualify,
              words: yesNo(of('investors'), investorsQualify),
              citations: [{ citation: of('investors').citation }],
            },
          ]
        : []),
      {
        id: 'investment',
        title: of('investment').title,
        state,
        words: amountWords(state, invested, num(minimum.value), needed('investment')),
        citations: [{ citation: minimum.source }],
      },
      {
        id: 'investment-ratio',
        title: capitalPercent.title,
        state: ratio,
        words: iff(
          isOpen(ratio),
          needed('investment', 'capital', 'contentProducer'),
          iff(eq(capital, num(0)), s(F.zeroCapital), iff(isNumber(invested), join(share(invested, capital), s(F.limitOpen), highest, s(F.limitClose)), EMPTY)),
        ),
        citations: [{ when: eq(contentProducer, YES), citation: contentCapitalPercent.source }, { citation: capitalPercent.source }],
      },
    ];
  };

  const rd = (of: ReturnType<typeof told>): readonly ConditionFormulas[] => {
    const { minimumRdCost, ratioWaiverYears } = eligibility;
    const { rdCost, sales, hasRdOrganisation } = answers;
    const cost = reaches(rdCost, minimumRdCost.value);
    const waived = keep(text('비율 적용 제외', 'ratio waived'), ageUnder(ratioWaiverYears.value));
    const noSales = and(isNumber(sales), isNumber(rdCost), eq(sales, num(0)), differs(rdCost, num(0)));
    const known = and(isNumber(sales), isNumber(rdCost), isNumber(industry.least));
    const hundredfold = times(rdCost, 100);
    const reached = keep(
      text('업종 비율', 'industry ratio'),
      iff(
        noSales,
        YES,
        iff(known, iff(below(hundredfold, product(sales, industry.least)), NO, iff(atLeast(hundredfold, product(sales, industry.most)), YES, OPEN)), OPEN),
      ),
    );
    const state = keep(text('연구개발비 비율', 'R&D ratio'), iff(eq(waived, YES), MET, iff(eq(reached, NO), iff(eq(waived, NO), NO, OPEN), reached)));
    const limits = iff(eq(industry.least, industry.most), industry.most, join(industry.least, str('–'), industry.most));
    const figure = join(share(rdCost, sales), s(F.limitOpen), limits, s(F.limitClose));
    const { amended, source, certainty } = edition.requiredRatios;
    const citation: Citation = certainty === 'yes' ? source : { ...source, certainty };
    return [
      {
        id: 'rd-organisation',
        title: of('rd-organisation').title,
        state: hasRdOrganisation,
        words: yesNo(of('rd-organisation'), hasRdOrganisation),
        citations: [{ citation: of('rd-organisation').citation }],
      },
      {
        id: 'rd-cost',
        title: of('rd-cost').title,
        state: cost,
        words: amountWords(cost, rdCost, num(minimumRdCost.value), needed('rdCost')),
        citations: [{ citation: minimumRdCost.source }],
      },
      {
        id: 'rd-ratio',
        title: of('rd-ratio').title,
        state,
        words: iff(
          eq(waived, YES),
          s(F.waived(ratioWaiverYears.value)),
          iff(
            noSales,
            s(F.zeroSales),
            iff(
              and(known, below(num(0), iff(isNumber(sales), sales, num(0)))),
              join(figure, iff(isOpen(state), join(str(' '), needed('foundedOn', 'on', 'internetBusiness')), EMPTY)),
              needed('industry', 'rdCost', 'sales'),
            ),
          ),
        ),
        citations: [
          { when: eq(waived, YES), citation: ratioWaiverYears.source },
          ...(amended ? [{ when: since(answers.on, amended.effective), citation: { ...citation, certainty: 'unconfirmed' as const } }] : []),
          { citation },
        ],
      },
      evaluation(of, answers.businessPassed),
    ];
  };

  const guaranteeLoan = (of: ReturnType<typeof told>): readonly ConditionFormulas[] => {
    const part = eligibility.guaranteeLoan;
    if (!part.available) return [];
    const { minimum, assetsPercent, youngMinimum, youngYears, noRatioGuarantee, loanFunds } = part.value;
    const { guarantee, loan, loanQualifies, totalAssets } = answers;
    const known = (of_: Formula): Formula => iff(isNumber(of_), of_, num(0));
    const counts = loanFunds ? loanQualifies : YES;
    const from = keep(text('보증·대출 합계(적어도)', 'guarantee and loan, at least'), plus(known(guarantee), iff(eq(counts, YES), known(loan), num(0))));
    const to = keep(
      text('보증·대출 합계(많아야)', 'guarantee and loan, at most'),
      iff(isNumber(guarantee), iff(eq(counts, NO), guarantee, iff(isNumber(loan), plus(guarantee, known(loan)), EMPTY)), EMPTY),
    );
    const young = keep(text('창업 초기 기업', 'young firm'), ageUnder(youngYears.value));
    const youngReached = rangeReaches(from, to, youngMinimum.value);
    const reached = rangeReaches(from, to, minimum.value);
    const state = keep(
      text('보증·대출금액', 'guarantee and loan'),
      iff(eq(young, YES), youngReached, iff(eq(young, NO), reached, iff(eq(youngReached, reached), reached, OPEN))),
    );
    const shared = reachesShare(from, to, totalAssets, num(assetsPercent.value), num(assetsPercent.value));
    const ratio = keep(text('총자산 비율', 'share of the assets'), either(young, reaches(guarantee, noRatioGuarantee.value), shared));
    const limit = keep(text('보증·대출 기준금액', 'limit'), iff(eq(young, YES), num(youngMinimum.value), num(minimum.value)));
    const open: readonly Fact[] = ['guarantee', 'loan', ...(loanFunds ? (['loanQualifies'] as const) : [])];
    const other = and(eq(counts, NO), below(num(0), known(loan)));
    return [
      {
        id: 'guarantee-loan',
        title: of('guarantee-loan').title,
        state,
        words: join(
          amountWords(state, iff(isNumber(to), to, from), limit, needed(...open, 'foundedOn', 'on')),
          iff(and(eq(state, NO), other), s(F.otherLoan), EMPTY),
        ),
        citations: [{ when: eq(young, YES), citation: youngMinimum.source }, { citation: minimum.source }],
      },
      {
        id: 'guarantee-loan-ratio',
        title: assetsPercent.title,
        state: ratio,
        words: iff(
          isOpen(ratio),
          needed(...open, 'totalAssets', 'foundedOn', 'on'),
          iff(
            eq(young, YES),
            s(F.young(youngYears.value)),
            iff(
              eq(reaches(guarantee, noRatioGuarantee.value), YES),
              s(F.noRatio(won(noRatioGuarantee.value))),
              iff(
                eq(totalAssets, num(0)),
                s(F.zeroAssets),
                iff(isNumber(totalAssets), join(share(iff(isNumber(to), to, from), totalAssets), s(F.limitPercent(String(assetsPercent.value)))), s(F.confirm)),
              ),
            ),
          ),
        ),
        citations: [{ when: eq(young, YES), citation: youngYears.source }, { citation: assetsPercent.source }],
      },
      evaluation(
        of,
        keep(text('기술성 평가', 'technology evaluation'), either(answers.technologyPassed, both(answers.technologyDeemed, minus(YES, answers.deemedBarred)))),
      ),
    ];
  };

  const prospective = (of: ReturnType<typeof told>): readonly ConditionFormulas[] => {
    const state = iff(isOpen(founded), OPEN, minus(YES, founded));
    return [
      {
        id: 'not-founded',
        title: of('not-founded').title,
        state,
        words: iff(
          isOpen(founded),
          needed('foundedOn', 'on'),
          join(s(F.founded), dayText(answers.foundedOn), iff(eq(founded, YES), s(F.foundedAlready), EMPTY)),
        ),
        citations: [{ citation: of('not-founded').citation }],
      },
      industryCondition(of),
      evaluation(of, answers.prospectivePassed),
    ];
  };

  return routesOf(edition).map((route) => {
    const of = told(edition, route);
    const conditions =
      route === 'investment'
        ? [...common(of), ...investment(of), ...(edition.committee ? [evaluation(of, answers.investmentPassed)] : [])]
        : route === 'rd'
          ? [...common(of), ...rd(of)]
          : route === 'guaranteeLoan'
            ? [...common(of), ...guaranteeLoan(of)]
            : route === 'prospective'
              ? prospective(of)
              : [...common(of), evaluation(of, answers.growthPassed)];
    return { route, conditions, state: both(...conditions.map(({ state }) => state)) };
  });
}

/** The day of the application is known and not before that day. */
const since = (on: Formula, effective: PlainDate): Formula => iff(isNumber(on), atLeast(on, day(effective)), FALSE);
