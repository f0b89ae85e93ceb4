import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { assessRoute, assessRoutes, ExactSum, requiredRatio, routesOf, type EligibilityFacts } from '../../src/rules';
import { eligibility } from '../cases/rules/eligibility';

describe('an internet business (별표 2, 사업서비스업)', () => {
  // (인터넷산업) (5%이상) stands under 사업서비스업: of a maker of machines (7 %) or a trader (6 %) that it holds is likely only.
  it.each([
    ['2013-60', '29111', true, 5, 'likely'],
    ['2013-60', '47911', true, 5, 'likely'],
    ['2013-60', '62010', true, 5, undefined],
    ['2013-60', '26410', true, 5, undefined],
    ['2013-60', '29111', false, 7, undefined],
    // A table without headings, but the codes of its trades are second-hand.
    ['2025-04-01', '29111', true, 5, 'likely'],
  ] as const)('%s %s %s: %s %s', (id, ksicCode, internetBusiness, percent, certainty) => {
    const found = requiredRatio(edition(id), { ksicCode, internetBusiness, sales: ExactSum.of(1_000_000_000) });
    expect(found).toMatchObject({ kind: 'value', value: { percent } });
    expect(found.kind === 'value' && found.citations[0]?.certainty).toBe(certainty);
  });
});

describe('eligibility', () => {
  it.each(eligibility)('$edition $route: $name', ({ edition: id, route, facts, missed, unknown }) => {
    const verdict = assessRoute(edition(id), route, facts as EligibilityFacts);
    const of = (state: string): string[] => verdict.checks.filter((check) => check.state === state).map((check) => check.id);
    expect(of('missed')).toEqual(missed);
    expect(of('unknown')).toEqual(unknown);
    expect(verdict.outcome.kind).toBe(missed.length > 0 ? 'refused' : unknown.length > 0 ? 'incomplete' : 'value');
    if (verdict.outcome.kind === 'refused') expect(verdict.outcome.reasons).toHaveLength(missed.length);
    for (const check of verdict.checks) {
      expect(check.citation.ref).toMatch(/./);
      expect(check.reason === undefined).toBe(check.state === 'met');
    }
  });

  it('knows the routes of each edition', () => {
    expect(routesOf(edition('2013-60'))).toEqual(['investment', 'rd', 'guaranteeLoan', 'prospective']);
    for (const id of ['2021-02-12', '2025-04-01'] as const) expect(routesOf(edition(id))).toEqual(['investment', 'rd', 'innovationGrowth', 'prospective']);
    expect(assessRoutes(edition('2013-60'), {}).every(({ outcome }) => outcome.kind === 'incomplete')).toBe(true);
  });
});
