import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { assessRoute, assessRoutes, routesOf, type EligibilityFacts } from '../../src/rules';
import { eligibility } from '../cases/rules/eligibility';

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
