/** The self-check keeps its promise: an answer turns what is open into yes or no, and nothing else ever turns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../../src/law';
import { runs } from '../lib/runs';
import { assessRoute, ExactSum, rdQualifies, routesOf, type EligibilityFacts } from '../../src/rules';

const DAYS = ['2010-03-01', '2011-02-14', '2013-02-13', '2013-02-14', '2014-02-13', '2014-02-14', '2014-02-15', '2022-05-01'] as const;
const CODES = ['26410', '26', '62010', '56111', '47', '29180', '33999', 'x'] as const;
const day = fc.constantFrom(...DAYS);
const won = fc.oneof(
  fc.constantFrom(0, 1, 39_999_999, 40_000_000, 49_999_999, 50_000_000, 79_999_999, 80_000_000, 999_999_999, 1_000_000_000, 1_600_000_000, 1_600_000_001),
  fc.integer({ min: 0, max: 3_000_000_000 }),
);
const answers = fc.record({
  on: day,
  foundedOn: day,
  isSme: fc.boolean(),
  industry: fc.constantFrom(...CODES),
  internetBusiness: fc.boolean(),
  hasRdOrganisation: fc.boolean(),
  rdCost: won,
  sales: won,
  investment: won,
  investorsQualify: fc.boolean(),
  capital: won,
  contentProducer: fc.boolean(),
  guarantee: won,
  loan: won,
  loanQualifies: fc.boolean(),
  totalAssets: won,
  businessPassed: fc.boolean(),
  technologyPassed: fc.boolean(),
  technologyDeemed: fc.boolean(),
  deemedBarred: fc.boolean(),
  prospectivePassed: fc.boolean(),
  growthPassed: fc.boolean(),
  investmentPassed: fc.boolean(),
});
type Answers = typeof answers extends fc.Arbitrary<infer T> ? T : never;
const NAMES = [
  'on',
  'foundedOn',
  'isSme',
  'industry',
  'internetBusiness',
  'hasRdOrganisation',
  'rdCost',
  'sales',
  'investment',
  'investorsQualify',
  'capital',
  'contentProducer',
  'guarantee',
  'loan',
  'loanQualifies',
  'totalAssets',
  'businessPassed',
  'technologyPassed',
  'technologyDeemed',
  'deemedBarred',
  'prospectivePassed',
  'growthPassed',
  'investmentPassed',
] as const;
const some = (all: Answers, known: number): EligibilityFacts =>
  Object.fromEntries(NAMES.flatMap((name, at) => (known & (1 << at) ? [[name, all[name]]] : []))) as EligibilityFacts;

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('the self-check', () => {
  // Sets of facts, each with a set that holds more: a loop of its own, since the generator alone would take a minute.
  it('only ever turns what is open', () => {
    const many = runs(20_000, 100_000);
    const wrong: string[] = [];
    const random = seeded(20_141_231);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const wons = [0, 1, 39_999_999, 40_000_000, 49_999_999, 50_000_000, 80_000_000, 999_999_999, 1_000_000_000, 1_600_000_000, 1_600_000_001];
    const won = () => (random() < 0.6 ? pick(wons) : Math.floor(random() * 3_000_000_000));
    const flip = () => random() < 0.5;
    for (let run = 0; run < many; run += 1) {
      const all: Answers = {
        on: pick(DAYS),
        foundedOn: pick(DAYS),
        isSme: flip(),
        industry: pick(CODES),
        internetBusiness: flip(),
        hasRdOrganisation: flip(),
        rdCost: won(),
        sales: won(),
        investment: won(),
        investorsQualify: flip(),
        capital: won(),
        contentProducer: flip(),
        guarantee: won(),
        loan: won(),
        loanQualifies: flip(),
        totalAssets: won(),
        businessPassed: flip(),
        technologyPassed: flip(),
        technologyDeemed: flip(),
        deemedBarred: flip(),
        prospectivePassed: flip(),
        growthPassed: flip(),
        investmentPassed: flip(),
      };
      const few = Math.floor(random() * 2 ** NAMES.length);
      const more = few | Math.floor(random() * 2 ** NAMES.length);
      const edition = pick(editions);
      const route = pick(routesOf(edition));
      const before = assessRoute(edition, route, some(all, few));
      const after = assessRoute(edition, route, some(all, more));
      const turned = before.checks.filter(({ id, state }) => state !== 'unknown' && after.checks.find((check) => check.id === id)?.state !== state);
      const turns = turned.length > 0 || (before.outcome.kind !== 'incomplete' && after.outcome.kind !== before.outcome.kind);
      if (turns) wrong.push(`${edition.id} ${route}: ${JSON.stringify([some(all, few), some(all, more), turned])}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('says of cost and ratio what RD_QUALIFIES says', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 2 ** NAMES.length - 1 }), (all, known) => {
        for (const edition of editions) {
          const facts = some({ ...all, industry: all.industry === 'x' ? '26410' : all.industry }, known);
          if (facts.foundedOn !== undefined && facts.on !== undefined && facts.foundedOn > facts.on) continue;
          const said = rdQualifies(edition, {
            ...(facts.rdCost === undefined ? {} : { rdCost: ExactSum.of(facts.rdCost) }),
            ...(facts.sales === undefined ? {} : { sales: ExactSum.of(facts.sales) }),
            ...(facts.industry === undefined ? {} : { ksicCode: facts.industry }),
            ...(facts.internetBusiness === undefined ? {} : { internetBusiness: facts.internetBusiness }),
            ...(facts.on === undefined ? {} : { on: facts.on }),
            ...(facts.foundedOn === undefined ? {} : { foundedOn: facts.foundedOn }),
          });
          const checks = assessRoute(edition, 'rd', facts).checks.filter(
            ({ id }) => id === 'rd-cost' || id === 'rd-ratio' || (id === 'industry' && edition.excludedIndustries.available),
          );
          const states = checks.map(({ state }) => state);
          const expected = states.includes('missed') ? false : states.includes('unknown') ? undefined : true;
          expect(said.kind === 'value' ? said.value.qualifies : undefined).toBe(expected);
        }
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);
});
