/**
 * Firms at, below and above each limit, with facts left open, worked out by hand from the notices (제3조, 제6조, 별표 1·2 of 2013-60; 별표 1 of 2025-04-01)
 * and 영 제2조의3 as outside-the-notice.md has it. The rules, the sheet (also recalculated by other programs), the pane and the functions all pass them.
 *
 * `missed` and `unknown` are all conditions of the route that are so. `qualifies` is what RD_QUALIFIES says of the amounts, the industry, the
 * size and the organisation ('#N/A' while it cannot be said), `excluded` what EXCLUDED_INDUSTRY says.
 */
import type { EditionId } from '../../../src/domain';
import type { Route } from '../../../src/rules';

export interface RouteCase {
  readonly name: string;
  readonly edition: EditionId;
  readonly route: Route;
  readonly facts: Record<string, unknown>;
  readonly missed?: readonly string[];
  readonly unknown?: readonly string[];
  readonly qualifies?: boolean | '#N/A';
  readonly excluded?: boolean | '#N/A';
}

/** Founded more than three years before; 26410 is no excluded industry and one of 기타제조업, 5 %. */
const firm = { on: '2014-02-14', foundedOn: '2009-05-04', isSme: true, industry: '26410', internetBusiness: false } as const;
const invested = { ...firm, investorsQualify: true, contentProducer: false, investment: 50_000_000, capital: 500_000_000 };
const rd = { ...firm, hasRdOrganisation: true, rdCost: 50_000_000, sales: 1_000_000_000, businessPassed: true };
const lent = { ...firm, guarantee: 0, loan: 80_000_000, loanQualifies: true, totalAssets: 1_600_000_000, technologyPassed: true };
const without = <T extends object>(facts: T, ...left: (keyof T)[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !left.includes(fact as keyof T)));

const of =
  (edition: EditionId, route: Route) =>
  (name: string, facts: Record<string, unknown>, more: Omit<RouteCase, 'name' | 'edition' | 'route' | 'facts'> = {}): RouteCase => ({
    name,
    edition,
    route,
    facts,
    ...more,
  });
const investment = of('2013-60', 'investment');
const research = of('2013-60', 'rd');
const lending = of('2013-60', 'guaranteeLoan');
const founding = of('2013-60', 'prospective');
const today = { ...firm, on: '2025-10-01', foundedOn: '2015-01-02' };
const rdToday = { ...rd, ...today, industry: '62010' };
const growth = of('2025-04-01', 'innovationGrowth');
const researchToday = of('2025-04-01', 'rd');

export const routeCases: readonly RouteCase[] = [
  // 영 제2조의3①: 5천만원 이상, 자본금의 100분의 10 이상(문화콘텐츠 제작 법인 100분의 7).
  investment('50,000,000 of 500,000,000: both limits exactly', invested),
  investment('one won less', { ...invested, investment: 49_999_999, capital: 100_000_000 }, { missed: ['investment'] }),
  investment('one won more, ten per cent exactly', { ...invested, investment: 50_000_001, capital: 500_000_010 }),
  investment('one won of capital over', { ...invested, capital: 500_000_001 }, { missed: ['investment-ratio'] }),
  investment('one won of capital under', { ...invested, capital: 499_999_999 }),
  investment('a producer of content: 7 % exactly', { ...invested, contentProducer: true, investment: 70_000_000, capital: 1_000_000_000 }),
  investment(
    'a producer of content: one won below 7 %',
    { ...invested, contentProducer: true, investment: 69_999_999, capital: 1_000_000_000 },
    { missed: ['investment-ratio'] },
  ),
  investment(
    '8 %: open while content or not is open',
    { ...without(invested, 'contentProducer'), investment: 80_000_000, capital: 1_000_000_000 },
    { unknown: ['investment-ratio'] },
  ),
  investment('10 %: enough for both', { ...without(invested, 'contentProducer'), investment: 100_000_000, capital: 1_000_000_000 }),
  investment(
    'below 7 %: too little for both',
    { ...without(invested, 'contentProducer'), investment: 69_999_999, capital: 1_000_000_000 },
    { missed: ['investment-ratio'] },
  ),
  investment('the capital is open', without(invested, 'capital'), { unknown: ['investment-ratio'] }),
  investment('no capital', { ...invested, capital: 0 }, { missed: ['investment-ratio'] }),
  investment('whose money it was is open', without(invested, 'investorsQualify'), { unknown: ['investors'] }),
  investment(
    'of others, and too little',
    { ...invested, investorsQualify: false, investment: 49_999_999 },
    { missed: ['investors', 'investment', 'investment-ratio'] },
  ),
  investment('not a small or medium-sized enterprise', { ...invested, isSme: false }, { missed: ['sme'] }),
  investment('56111 한식 음식점업 (별표 1)', { ...invested, industry: '56111' }, { missed: ['industry'], excluded: true }),
  investment('5611: four digits do not say', { ...invested, industry: '5611' }, { unknown: ['industry'], excluded: '#N/A' }),
  investment('56195 stands not in 별표 1', { ...invested, industry: '56195' }, { excluded: false }),
  investment('founded on the day', { ...invested, foundedOn: '2014-02-14' }),
  investment('founded the day after', { ...invested, foundedOn: '2014-02-15' }, { missed: ['founded'] }),

  // 영 제2조의3③: 5천만원 이상, 별표 2의 비율 이상. 법 제2조의2①2나 단서: 창업 후 3년.
  research('50,000,000 of 1,000,000,000: 5 % exactly', rd, { qualifies: true }),
  research('one won of sales over', { ...rd, sales: 1_000_000_001 }, { missed: ['rd-ratio'], qualifies: false }),
  research('one won of cost less', { ...rd, rdCost: 49_999_999, sales: 500_000_000 }, { missed: ['rd-cost'], qualifies: false }),
  research('one won more, 5 % exactly', { ...rd, rdCost: 50_000_001, sales: 1_000_000_020 }, { qualifies: true }),
  research('반도체(261): 6 % exactly', { ...rd, industry: '26110', rdCost: 60_000_000 }, { qualifies: true }),
  research('반도체(261): one won below', { ...rd, industry: '26110', rdCost: 59_999_999 }, { missed: ['rd-ratio'], qualifies: false }),
  research('기계(29): 7 % exactly', { ...rd, industry: '29199', rdCost: 70_000_000 }, { qualifies: true }),
  research('기계(29): one won below', { ...rd, industry: '29199', rdCost: 69_999_999 }, { missed: ['rd-ratio'], qualifies: false }),
  research('사무용기계(2918) 제외: 6 %', { ...rd, industry: '29180', rdCost: 60_000_000 }, { qualifies: true }),
  research('사무용기계(2918): one won below', { ...rd, industry: '29180', rdCost: 59_999_999 }, { missed: ['rd-ratio'], qualifies: false }),
  research('의료·정밀(27): 8 % exactly', { ...rd, industry: '27192', rdCost: 80_000_000 }, { qualifies: true }),
  research('소프트웨어(62): 10 % exactly', { ...rd, industry: '62010', rdCost: 100_000_000 }, { qualifies: true }),
  research('소프트웨어(62): one won below', { ...rd, industry: '62010', rdCost: 99_999_999 }, { missed: ['rd-ratio'], qualifies: false }),
  research('인터넷산업: 5 %, whatever its code', { ...rd, industry: '62010', internetBusiness: true }, { qualifies: true }),
  research(
    '6 % in 62: open while internet or not is open',
    { ...without(rd, 'internetBusiness'), industry: '62010', rdCost: 60_000_000 },
    { unknown: ['rd-ratio'] },
  ),
  research('도소매(45~47): 6 % exactly', { ...rd, industry: '46510', rdCost: 60_000_000 }, { qualifies: true }),
  research('26 at 5 %: 5 or 6 %', { ...rd, industry: '26' }, { unknown: ['rd-ratio'], qualifies: '#N/A' }),
  research('26 at 6 %: enough for all of 26', { ...rd, industry: '26', rdCost: 60_000_000 }, { qualifies: true }),
  research('no code at all', without(rd, 'industry'), { unknown: ['industry', 'rd-ratio'], qualifies: '#N/A' }),
  research('the last day of three years: no ratio', { ...rd, foundedOn: '2011-02-14', sales: 9_000_000_000 }, { qualifies: true }),
  research('the day after three years', { ...rd, foundedOn: '2011-02-13', sales: 9_000_000_000 }, { missed: ['rd-ratio'], qualifies: false }),
  research('below the ratio, its age open', { ...without(rd, 'foundedOn'), sales: 1_000_000_001 }, { unknown: ['founded', 'rd-ratio'], qualifies: '#N/A' }),
  research('the ratio reached, its age open', without(rd, 'foundedOn'), { unknown: ['founded'], qualifies: true }),
  research('no sales at all, but a cost', { ...rd, sales: 0 }, { qualifies: true }),
  research('the sales are open', without(rd, 'sales'), { unknown: ['rd-ratio'], qualifies: '#N/A' }),
  research('the lab is open', without(rd, 'hasRdOrganisation'), { unknown: ['rd-organisation'] }),
  research('no lab', { ...rd, hasRdOrganisation: false }, { missed: ['rd-organisation'], qualifies: false }),
  research('not evaluated yet', without(rd, 'businessPassed'), { unknown: ['evaluation'] }),
  research('below 65 points (제6조③)', { ...rd, businessPassed: false }, { missed: ['evaluation'] }),

  // 영 제2조의3⑧, 제3조③④: 8천만원, 총자산의 100분의 5; 창업 후 1년 미만 4천만원; 보증 10억원 이상.
  lending('80,000,000 of 1,600,000,000: both limits exactly', lent),
  lending('one won less', { ...lent, loan: 79_999_999, totalAssets: 1_000_000_000 }, { missed: ['guarantee-loan'] }),
  lending('one won of assets over', { ...lent, totalAssets: 1_600_000_001 }, { missed: ['guarantee-loan-ratio'] }),
  lending('guarantee and loan together (제3조④)', { ...lent, guarantee: 30_000_000, loan: 50_000_000 }),
  lending('together one won less', { ...lent, guarantee: 29_999_999, loan: 50_000_000, totalAssets: 1_000_000_000 }, { missed: ['guarantee-loan'] }),
  lending(
    'a loan that is none of 제3조③ does not count',
    { ...lent, guarantee: 79_999_999, loanQualifies: false, totalAssets: 1_000_000_000 },
    { missed: ['guarantee-loan'] },
  ),
  lending('a guarantee of 10억원: no ratio, the assets may stay open', { ...without(lent, 'totalAssets'), guarantee: 1_000_000_000, loan: 0 }),
  lending(
    'one won below 10억원, 4.99… % of the assets',
    { ...lent, guarantee: 999_999_999, loan: 0, totalAssets: 20_000_000_000 },
    { missed: ['guarantee-loan-ratio'] },
  ),
  lending('the last day of the first year: 40,000,000 and no ratio', { ...lent, foundedOn: '2013-02-14', loan: 40_000_000, totalAssets: 9_000_000_000 }),
  lending('one won less in the first year', { ...lent, foundedOn: '2013-02-14', loan: 39_999_999 }, { missed: ['guarantee-loan'] }),
  lending('the day after the first year', { ...lent, foundedOn: '2013-02-13', loan: 40_000_000, totalAssets: 800_000_000 }, { missed: ['guarantee-loan'] }),
  lending(
    '60,000,000, its age open',
    { ...without(lent, 'foundedOn'), loan: 60_000_000, totalAssets: 1_000_000_000 },
    { unknown: ['founded', 'guarantee-loan'] },
  ),
  lending('the loan alone is enough, the guarantee open', without(lent, 'guarantee')),
  lending('what the loan is, is open', without(lent, 'loanQualifies'), { unknown: ['guarantee-loan', 'guarantee-loan-ratio'] }),
  lending('not passed, but deemed so (제6조⑨)', { ...lent, technologyPassed: false, technologyDeemed: true, deemedBarred: false }),
  lending(
    'deemed so, but a ground of 제6조⑩ stands',
    { ...lent, technologyPassed: false, technologyDeemed: true, deemedBarred: true },
    { missed: ['evaluation'] },
  ),
  lending('deemed so, its grounds of 제6조⑩ open', { ...lent, technologyPassed: false, technologyDeemed: true }, { unknown: ['evaluation'] }),
  lending('a ground of 제6조⑩ decides without ⑨', { ...lent, technologyPassed: false, deemedBarred: true }, { missed: ['evaluation'] }),
  lending('a ground of 제6조⑩ takes nothing from one that passed', { ...lent, technologyPassed: true, deemedBarred: true }),
  lending('not passed, deemed or not open', { ...lent, technologyPassed: false }, { unknown: ['evaluation'] }),
  lending('neither passed nor deemed', { ...lent, technologyPassed: false, technologyDeemed: false }, { missed: ['evaluation'] }),

  // 제2조1, 제6조⑤.
  founding('to be founded the day after', { ...firm, foundedOn: '2014-02-15', prospectivePassed: true }),
  founding('founded on the day', { ...firm, foundedOn: '2014-02-14', prospectivePassed: true }, { missed: ['not-founded'] }),
  founding('when is open', { ...without(firm, 'foundedOn'), prospectivePassed: true }, { unknown: ['not-founded'] }),
  founding('below 24 in technology', { ...firm, foundedOn: '2014-05-01', prospectivePassed: false }, { missed: ['evaluation'] }),

  // The notice of 2025-04-01: 별표 1 by sales under 50억원, from 50억원, from 100억원; a committee decides (제10조).
  growth('resolved in favour', { ...today, growthPassed: true }),
  growth('not resolved yet', today, { unknown: ['evaluation'] }),
  growth('resolved against', { ...today, growthPassed: false }, { missed: ['evaluation'] }),
  growth('56211 일반 유흥 주점업', { ...today, industry: '56211', growthPassed: true }, { missed: ['industry'], excluded: true }),
  growth('56111 is excluded no more', { ...today, industry: '56111', growthPassed: true }, { excluded: false }),
  growth(
    '63999 on the last day of its exclusion: a part of it',
    { ...today, on: '2025-09-15', industry: '63999', growthPassed: true },
    { unknown: ['industry'], excluded: '#N/A' },
  ),
  growth('63999-1 on that day', { ...today, on: '2025-09-15', industry: '63999-1', growthPassed: true }, { missed: ['industry'], excluded: true }),
  growth('63999 the day after', { ...today, on: '2025-09-16', industry: '63999', growthPassed: true }, { excluded: false }),
  researchToday('10 % under 50억원', { ...rdToday, sales: 4_999_999_999, rdCost: 500_000_000 }, { qualifies: true }),
  researchToday('one won below 10 % of 49억원', { ...rdToday, sales: 4_900_000_000, rdCost: 489_999_999 }, { missed: ['rd-ratio'], qualifies: false }),
  researchToday('8 % from 50억원 exactly', { ...rdToday, sales: 5_000_000_000, rdCost: 400_000_000 }, { qualifies: true }),
  researchToday('one won below 8 %', { ...rdToday, sales: 5_000_000_000, rdCost: 399_999_999 }, { missed: ['rd-ratio'], qualifies: false }),
  researchToday('27 from 100억원: 6 % exactly', { ...rdToday, industry: '27192', sales: 10_000_000_000, rdCost: 600_000_000 }, { qualifies: true }),
  researchToday(
    '27 one won under 100억원: 7 %',
    { ...rdToday, industry: '27192', sales: 9_999_999_999, rdCost: 600_000_000 },
    { missed: ['rd-ratio'], qualifies: false },
  ),
  // No amount is below zero: what it is is not known, neither missed nor met, also where it was pasted over the sheet's validation.
  investment('an investment below zero', { ...invested, investment: -50_000_000 }, { unknown: ['investment', 'investment-ratio'] }),
  investment('a capital below zero', { ...invested, capital: -1 }, { unknown: ['investment-ratio'] }),
  research('a cost below zero', { ...rd, rdCost: -1 }, { unknown: ['rd-cost', 'rd-ratio'] }),
  research('sales below zero', { ...rd, sales: -1_000_000_000 }, { unknown: ['rd-ratio'] }),
  lending('a loan below zero', { ...lent, loan: -80_000_000 }, { unknown: ['guarantee-loan', 'guarantee-loan-ratio'] }),
  lending('a guarantee below zero, the loan enough', { ...lent, guarantee: -1 }, {}),
  lending('assets below zero', { ...lent, totalAssets: -1 }, { unknown: ['guarantee-loan-ratio'] }),
  researchToday('sales below zero, another law', { ...rdToday, sales: -1 }, { unknown: ['rd-ratio'] }),
  of('2025-04-01', 'prospective')('resolved in favour', { ...today, foundedOn: '2026-01-02', prospectivePassed: true }),
  of('2025-04-01', 'investment')('both limits exactly, resolved in favour', { ...invested, ...today, investmentPassed: true }),
  // 법 제25조②: 벤처기업확인위원회의 심의를 거쳐 확인한다.
  of('2025-04-01', 'investment')('not resolved yet', { ...invested, ...today }, { unknown: ['evaluation'] }),
  of('2025-04-01', 'investment')('resolved against', { ...invested, ...today, investmentPassed: false }, { missed: ['evaluation'] }),
  of('2021-02-12', 'investment')('not resolved yet', { ...invested, ...today, on: '2023-03-02' }, { unknown: ['evaluation'] }),
];
