/** What a firm is asked in the self-check: the same questions, in the same words and with their clauses, in the pane and in the sheet. */
import { text, type Citation, type Text } from '../../domain';
import { routesOf, type Edition, type EligibilityFacts, type Route } from '../../rules';

export type Fact = keyof EligibilityFacts;
/** How an answer is written: `industry` is a code of 2 to 5 digits. */
export type AnswerKind = 'date' | 'yesNo' | 'won' | 'industry';
export type Theme = 'firm' | 'rd' | 'investment' | 'guaranteeLoan' | 'growth' | 'prospective';

export interface Question {
  readonly fact: Fact;
  readonly kind: AnswerKind;
  readonly theme: Theme;
  readonly label: Text;
  readonly hint?: Text;
  /** The clause that makes the answer matter. */
  readonly citation: Citation;
}

export const ROUTE_NAMES: Readonly<Record<Route, Text>> = {
  investment: text('벤처투자기업', 'Venture investment'),
  rd: text('연구개발기업', 'R&D'),
  guaranteeLoan: text('기술평가보증·대출기업', 'Technology guarantee or loan'),
  prospective: text('예비벤처기업', 'Prospective venture'),
  innovationGrowth: text('혁신성장기업', 'Innovation growth'),
};

export const THEME_NAMES: Readonly<Record<Theme, Text>> = {
  firm: text('기업', 'Firm'),
  rd: text('연구개발', 'R&D'),
  investment: text('벤처투자', 'Venture investment'),
  guaranteeLoan: text('기술평가 보증·대출', 'Guarantee and loan'),
  growth: text('혁신성장', 'Innovation growth'),
  prospective: text('예비벤처', 'Prospective venture'),
};

const LABELS: Readonly<Record<Fact, Text>> = {
  on: text('신청일', 'Date of application'),
  foundedOn: text('설립일', 'Founded on'),
  isSme: text('중소기업입니까?', 'Is it an SME?'),
  industry: text('업종 코드', 'Industry code'),
  internetBusiness: text('인터넷산업입니까?', 'Is it an internet business?'),
  hasRdOrganisation: text('기업부설연구소 등 연구조직이 있습니까?', 'Is there an R&D organisation?'),
  rdCost: text('직전 4분기 연구개발비', 'R&D cost of the four quarters'),
  sales: text('직전 4분기 총매출액', 'Sales of the four quarters'),
  businessPassed: text('사업성 평가(별표 4)에서 적격입니까?', 'Was the business evaluation (Appendix 4) passed?'),
  investment: text('벤처투자기관 등의 투자금액', 'Invested by venture capital'),
  investorsQualify: text('투자자가 법 제2조의2제1항제2호가목에서 정한 자입니까?', 'Are the investors among those named in Act Art. 2-2 ① 2 가?'),
  capital: text('자본금', 'Capital'),
  contentProducer: text('문화콘텐츠를 제작하는 법인입니까?', 'A corporation that produces cultural content?'),
  guarantee: text('보증금액(가능금액 포함)', 'Guarantee (or amount decided as available)'),
  loan: text('대출금액(가능금액 포함)', 'Loan (or amount decided as available)'),
  loanQualifies: text('대출이 제3조제3항의 무담보 신용대출자금입니까?', 'Is the loan one of the unsecured loans of Art. 3 ③?'),
  totalAssets: text('총자산', 'Total assets'),
  technologyPassed: text('기술성 평가(별표 5)에서 적격입니까?', 'Was the technology evaluation (Appendix 5) passed?'),
  technologyDeemed: text('제6조제9항 각 호의 어느 하나에 해당합니까?', 'Does one of the numbers of Art. 6 ⑨ apply?'),
  deemedBarred: text('제6조제10항 각 호의 사유가 있습니까?', 'Is there one of the grounds of Art. 6 ⑩?'),
  prospectivePassed: text('예비벤처기업 기술성 평가(별표 6)에서 적격입니까?', 'Was the evaluation of prospective ventures (Appendix 6) passed?'),
  growthPassed: text(
    '벤처기업확인위원회가 의결하였습니까? (혁신성장, 평가 별표 4)',
    'Has the committee resolved in favour? (innovation growth, evaluation by Appendix 4)',
  ),
  investmentPassed: text('벤처기업확인위원회가 의결하였습니까? (벤처투자)', 'Has the committee resolved in favour? (venture investment)'),
};
/** Where a committee decides there is no mark to have passed. */
const RESOLVED: Readonly<Partial<Record<Fact, Text>>> = {
  businessPassed: text('벤처기업확인위원회가 의결하였습니까? (연구개발, 평가 별표 4)', 'Has the committee resolved in favour? (R&D, evaluation by Appendix 4)'),
  prospectivePassed: text(
    '벤처기업확인위원회가 의결하였습니까? (예비벤처, 평가 별표 5)',
    'Has the committee resolved in favour? (prospective venture, evaluation by Appendix 5)',
  ),
};
const EVALUATIONS: readonly Fact[] = ['businessPassed', 'technologyPassed', 'prospectivePassed', 'growthPassed'];

const HINTS: Readonly<Partial<Record<Fact, Text>>> = {
  loanQualifies: text(
    '중소기업진흥공단의 창업기업지원자금, 개발기술사업화자금, 신성장기반자금 중 녹색·신성장자금, 투융자복합금융자금',
    'Of the SBC: start-up support, commercialising developed technology, green and new growth, combined investment and loan',
  ),
  technologyDeemed: text(
    '1. 신규 기술혁신형기업으로 선정되어 확인일부터 1년 이내에 신청, 2. 제4항에 의하지 않은 기술성 평가(기술성 60% 이상) 후 보증·대출 결정 통지를 받고 6개월 이내에 신청, 3. 예비벤처 확인일부터 1년 이내에 신청',
    '1. newly selected innovative firm, applying within 1 year; 2. notified of a guarantee or loan after another evaluation with 60 % in technology, applying within 6 months; 3. confirmed prospective venture, applying within 1 year',
  ),
  investmentPassed: text('유형에 관계없이 위원회의 심의를 거쳐 확인합니다.', 'The committee deliberates on every type.'),
  deemedBarred: text(
    '하나라도 있으면 제9항에 해당해도 평가를 받습니다: 1. 휴업·폐업·조업중단 등, 2. 파산·회생절차·청산, 3. 거래정지처분, 4. 재난으로 존속이 어려움, 5. 신용관리정보대상(연체·체납)',
    'With one of them the evaluation is made all the same: 1. business suspended or closed, 2. insolvency, reorganisation or liquidation, 3. barred from clearing, 4. ruined by a disaster, 5. under credit restrictions',
  ),
};
/** Of the Act since 2021: who it and the Decree name, by kind. */
const INVESTORS_HINT = text(
  '벤처투자회사·벤처투자조합, 신기술사업금융업자·신기술사업투자조합, 한국벤처투자, 영 제2조의3제2항·제3항의 자(창업기획자, 은행, 전문개인투자자 등)',
  'Venture investment companies and funds, new technology financiers and their funds, KVIC, and those of Decree Art. 2-3 ② ③ (accelerators, banks, professional private investors …)',
);
const INTERNET_HINT = text(
  '별표 2는 인터넷산업을 사업서비스업 아래에 적고 있습니다. 제조업, 도소매업 등의 코드이면 5%가 적용되는지는 유력일 뿐입니다.',
  'Appendix 2 names it under the business services: whether its 5 % hold for the code of a manufacturer or a trader is likely only.',
);
const EVALUATION_HINT = text('‘평가’ 탭에서 점수를 내 볼 수 있습니다.', 'The tab “Score” calculates it.');
const RESOLVED_HINT = text('합격점은 없습니다. ‘평가’ 탭에서 득점을 내 볼 수 있습니다.', 'There is no pass mark. The tab “Score” calculates the points.');
const industryHint = (revision: number): Text =>
  text(`한국표준산업분류(${revision}차)의 코드, 예: 26410`, `Industry code (KSIC, revision ${revision}), e.g. 26410`);

const KINDS: Readonly<Partial<Record<Fact, AnswerKind>>> = {
  on: 'date',
  foundedOn: 'date',
  industry: 'industry',
  rdCost: 'won',
  sales: 'won',
  investment: 'won',
  capital: 'won',
  guarantee: 'won',
  loan: 'won',
  totalAssets: 'won',
};

const ASKED: readonly (readonly [theme: Theme, route: Route | undefined, facts: readonly Fact[]])[] = [
  ['firm', undefined, ['on', 'foundedOn', 'isSme', 'industry', 'internetBusiness']],
  ['rd', 'rd', ['hasRdOrganisation', 'rdCost', 'sales', 'businessPassed']],
  ['investment', 'investment', ['investment', 'investorsQualify', 'capital', 'contentProducer', 'investmentPassed']],
  ['guaranteeLoan', 'guaranteeLoan', ['guarantee', 'loan', 'loanQualifies', 'totalAssets', 'technologyPassed', 'technologyDeemed', 'deemedBarred']],
  ['growth', 'innovationGrowth', ['growthPassed']],
  ['prospective', 'prospective', ['prospectivePassed']],
];

function citationOf(edition: Edition, fact: Fact): Citation {
  const { eligibility, excludedIndustries, requiredRatios, scoreCards, committee, citation } = edition;
  const { investment, guaranteeLoan, deemedExcellent } = eligibility;
  const lent = guaranteeLoan.available ? guaranteeLoan.value : undefined;
  const mark = (card: number): Citation =>
    committee?.quorum.source ?? (scoreCards.available ? scoreCards.value.cards.find(({ id }) => id === card)?.passMark?.source : undefined) ?? citation;
  switch (fact) {
    case 'on':
      return citation;
    case 'foundedOn':
      return { edition: edition.id, ref: '법 제2조의2', clause: '①' };
    case 'isSme':
      return { edition: edition.id, ref: '법 제2조의2', clause: '①.1' };
    case 'industry':
      return excludedIndustries.available ? excludedIndustries.source : citation;
    case 'internetBusiness':
      return requiredRatios.source;
    case 'hasRdOrganisation':
      return eligibility.rdOrganisations.source;
    case 'rdCost':
      return eligibility.minimumRdCost.source;
    case 'sales':
      return eligibility.quarters.source;
    case 'investment':
      return investment.minimum.source;
    case 'investorsQualify':
      return investment.investors?.source ?? investment.minimum.source;
    case 'capital':
      return investment.capitalPercent.source;
    case 'contentProducer':
      return investment.contentCapitalPercent.source;
    case 'guarantee':
    case 'loan':
      return guaranteeLoan.available ? guaranteeLoan.source : citation;
    case 'loanQualifies':
      return lent?.loanFunds?.source ?? citation;
    case 'totalAssets':
      return lent?.assetsPercent.source ?? citation;
    case 'technologyDeemed':
      return deemedExcellent.available ? deemedExcellent.source : citation;
    case 'deemedBarred':
      return deemedExcellent.available ? { ...deemedExcellent.source, clause: '⑩' } : citation;
    case 'businessPassed':
    case 'growthPassed':
      return mark(4);
    case 'investmentPassed':
      return { edition: edition.id, ref: '법 제25조', clause: '②' };
    case 'technologyPassed':
      return mark(5);
    case 'prospectivePassed':
      return mark(6);
  }
}

/** Only what the routes of the edition ask, by theme. */
export function questionsOf(edition: Edition): readonly Question[] {
  const routes = routesOf(edition);
  const isCommittee = edition.committee !== undefined;
  return ASKED.filter(([, route]) => route === undefined || routes.includes(route)).flatMap(([theme, , facts]) =>
    // A resolution on an investment is asked for where a committee decides; before, nobody evaluated it.
    facts
      .filter((fact) => isCommittee || fact !== 'investmentPassed')
      .map((fact): Question => {
        const hint =
          fact === 'industry'
            ? industryHint(edition.requiredRatios.ksicRevision)
            : EVALUATIONS.includes(fact)
              ? isCommittee
                ? RESOLVED_HINT
                : EVALUATION_HINT
              : isCommittee && fact === 'investorsQualify'
                ? INVESTORS_HINT
                : fact === 'internetBusiness' && edition.requiredRatios.rows.some(({ beside }) => beside)
                  ? INTERNET_HINT
                  : HINTS[fact];
        return {
          fact,
          kind: KINDS[fact] ?? 'yesNo',
          theme,
          label: (isCommittee ? RESOLVED[fact] : undefined) ?? LABELS[fact],
          ...(hint ? { hint } : {}),
          citation: citationOf(edition, fact),
        };
      }),
  );
}

/** Every label that a question has in any edition, by its words: for whoever finds the questions on a sheet again. */
export const factsByLabel = (): ReadonlyMap<string, Fact> => {
  const found = new Map<string, Fact>();
  for (const labels of [LABELS, RESOLVED])
    for (const [fact, label] of Object.entries(labels) as [Fact, Text][]) for (const words of [label.ko, label.en]) found.set(words, fact);
  return found;
};
export const kindOf = (fact: Fact): AnswerKind => KINDS[fact] ?? 'yesNo';
