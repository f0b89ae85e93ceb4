/** 영 제2조의3 and outside-the-notice.md: each threshold below, at and above. `missed` and `unknown` are the conditions, all of them. */
import type { EligibilityFacts, Route } from '../../../src/rules';

export interface EligibilityCase {
  readonly name: string;
  readonly edition: '2013-60' | '2021-02-12';
  readonly route: Route;
  readonly facts: Record<string, unknown>;
  readonly missed: readonly string[];
  readonly unknown: readonly string[];
}
const firm: EligibilityFacts = { isSme: true, industry: '26410' };
const rd = { ...firm, hasRdOrganisation: true, rdCost: 50_000_000, sales: 1_000_000_000, evaluationPassed: true };
const lent = { ...firm, loan: 80_000_000, totalAssets: 1_600_000_000, evaluationPassed: true };

export const eligibility: readonly EligibilityCase[] = [
  {
    name: '5천만원 and 10 % exactly',
    edition: '2013-60',
    route: 'investment',
    facts: { ...firm, investment: 50_000_000, capital: 500_000_000 },
    missed: [],
    unknown: [],
  },
  {
    name: 'one won less',
    edition: '2013-60',
    route: 'investment',
    facts: { ...firm, investment: 49_999_999, capital: 100_000_000 },
    missed: ['investment'],
    unknown: [],
  },
  {
    name: 'one won of capital more',
    edition: '2013-60',
    route: 'investment',
    facts: { ...firm, investment: 50_000_000, capital: 500_000_001 },
    missed: ['investment-ratio'],
    unknown: [],
  },
  {
    name: '7 % for producers of content',
    edition: '2013-60',
    route: 'investment',
    facts: { ...firm, investment: 70_000_000, capital: 1_000_000_000, contentProducer: true },
    missed: [],
    unknown: [],
  },
  {
    name: 'all reasons at once',
    edition: '2013-60',
    route: 'investment',
    facts: { isSme: false, industry: '56111', investment: 1, capital: 100 },
    missed: ['sme', 'industry', 'investment', 'investment-ratio'],
    unknown: [],
  },
  {
    name: 'nothing known is no "no"',
    edition: '2013-60',
    route: 'investment',
    facts: {},
    missed: [],
    unknown: ['sme', 'industry', 'investment', 'investment-ratio'],
  },
  {
    name: 'a missed condition refuses, whatever is unknown',
    edition: '2013-60',
    route: 'investment',
    facts: { isSme: false },
    missed: ['sme'],
    unknown: ['industry', 'investment', 'investment-ratio'],
  },

  { name: 'at both thresholds', edition: '2013-60', route: 'rd', facts: rd, missed: [], unknown: [] },
  { name: 'one won of cost less', edition: '2013-60', route: 'rd', facts: { ...rd, rdCost: 49_999_999, sales: 500_000_000 }, missed: ['rd-cost'], unknown: [] },
  { name: 'one won of sales more', edition: '2013-60', route: 'rd', facts: { ...rd, sales: 1_000_000_001 }, missed: ['rd-ratio'], unknown: [] },
  { name: 'a code too short', edition: '2013-60', route: 'rd', facts: { ...rd, industry: '26' }, missed: [], unknown: ['industry', 'rd-ratio'] },
  { name: 'sales of zero', edition: '2013-60', route: 'rd', facts: { ...rd, sales: 0 }, missed: [], unknown: [] },
  {
    name: 'not yet 3 years old',
    edition: '2013-60',
    route: 'rd',
    facts: { ...rd, sales: 9_000_000_000, foundedOn: '2012-02-15', on: '2015-02-15' },
    missed: [],
    unknown: [],
  },
  {
    name: 'a day older',
    edition: '2013-60',
    route: 'rd',
    facts: { ...rd, sales: 9_000_000_000, foundedOn: '2012-02-15', on: '2015-02-16' },
    missed: ['rd-ratio'],
    unknown: [],
  },
  {
    name: 'no lab and not passed',
    edition: '2013-60',
    route: 'rd',
    facts: { ...rd, hasRdOrganisation: false, evaluationPassed: false },
    missed: ['rd-organisation', 'evaluation'],
    unknown: [],
  },
  {
    name: 'excluded industries of today are not known',
    edition: '2021-02-12',
    route: 'rd',
    facts: { ...rd, industry: '47' },
    missed: [],
    unknown: ['industry'],
  },

  { name: '8천만원 and 5 % exactly', edition: '2013-60', route: 'guaranteeLoan', facts: lent, missed: [], unknown: [] },
  {
    name: 'guarantee and loan together',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...lent, loan: 30_000_000, guarantee: 50_000_000 },
    missed: [],
    unknown: [],
  },
  {
    name: 'one won less',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...lent, loan: 79_999_999, totalAssets: 1 },
    missed: ['guarantee-loan'],
    unknown: [],
  },
  {
    name: 'one won of assets more',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...lent, totalAssets: 1_600_000_001 },
    missed: ['guarantee-loan-ratio'],
    unknown: [],
  },
  {
    name: 'a guarantee of 10억원 has no ratio',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...firm, guarantee: 1_000_000_000, evaluationPassed: true },
    missed: [],
    unknown: [],
  },
  {
    name: 'a firm under 1 year: 4천만원 and no ratio',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...firm, loan: 40_000_000, foundedOn: '2014-01-10', on: '2015-01-10', evaluationPassed: true },
    missed: [],
    unknown: [],
  },
  {
    name: 'the day after',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...firm, loan: 40_000_000, totalAssets: 100_000_000, foundedOn: '2014-01-10', on: '2015-01-11', evaluationPassed: true },
    missed: ['guarantee-loan'],
    unknown: [],
  },
  {
    name: 'one won less of a young firm',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...firm, loan: 39_999_999, foundedOn: '2014-01-10', on: '2014-06-10', evaluationPassed: true },
    missed: ['guarantee-loan'],
    unknown: [],
  },
  {
    name: 'the evaluation is not known',
    edition: '2013-60',
    route: 'guaranteeLoan',
    facts: { ...lent, evaluationPassed: undefined },
    missed: [],
    unknown: ['evaluation'],
  },

  {
    name: 'a prospective venture: the evaluation',
    edition: '2013-60',
    route: 'prospective',
    facts: { industry: '26410', evaluationPassed: true },
    missed: [],
    unknown: [],
  },
  {
    name: 'in an excluded industry',
    edition: '2013-60',
    route: 'prospective',
    facts: { industry: '56111', evaluationPassed: false },
    missed: ['industry', 'evaluation'],
    unknown: [],
  },
  { name: '혁신성장', edition: '2021-02-12', route: 'innovationGrowth', facts: { isSme: true, evaluationPassed: true }, missed: [], unknown: ['industry'] },
];
