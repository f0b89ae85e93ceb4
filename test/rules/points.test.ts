/** Hard cases of firms, written from the text of the law and the questions alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { assessRoutes, editionFor, isEdition, SELF_CHECK_TOPICS, type EligibilityFacts, type Route } from '../../src/rules';
import { lawDoubtsOn } from '../../src/rules/doubts';

type Said = 'yes' | 'no' | 'open';
interface FirmCase {
  readonly edition: '2013-60' | '2021-02-12' | '2025-04-01';
  readonly facts: EligibilityFacts;
  readonly expected: Readonly<Partial<Record<Route, Said>>>;
  /** What is right too where the text leaves it open. */
  readonly alsoRight?: Readonly<Partial<Record<Route, readonly Said[]>>>;
  /** Facts that have to be asked before an open route can be decided. */
  readonly mustAsk?: readonly (keyof EligibilityFacts)[];
  /** How sure the law is on which the answer rests. */
  readonly certainty?: 'likely' | 'unconfirmed';
  /** A fact that cannot be: it is asked for again. */
  readonly refused?: keyof EligibilityFacts;
  readonly clause: string;
  readonly why: string;
}
const CASES = JSON.parse(readFileSync(new URL('../cases/points/firms.json', import.meta.url), 'utf8')) as readonly FirmCase[];
const SAID = { value: 'yes', refused: 'no', incomplete: 'open' } as const;

/** A word by which the reason of an open route names the fact. */
const NAMED: Readonly<Partial<Record<keyof EligibilityFacts, RegExp>>> = {
  on: /신청일/,
  foundedOn: /창업일|설립일/,
  isSme: /중소기업/,
  industry: /코드|자리|가운데/,
  internetBusiness: /인터넷/,
  rdCost: /연구개발비/,
  sales: /매출/,
  investment: /투자금액/,
  capital: /자본금/,
  investorsQualify: /투자자|자의 투자/,
  contentProducer: /문화콘텐츠/,
  guarantee: /보증금액/,
  loan: /대출/,
  loanQualifies: /무담보|제3조제3항/,
  totalAssets: /총자산/,
  technologyDeemed: /평가|제6조/,
  deemedBarred: /평가|제6조/,
  technologyPassed: /평가|기술성/,
  businessPassed: /평가|사업성|의결/,
  growthPassed: /평가|의결/,
  prospectivePassed: /평가|의결/,
};

describe('hard cases of firms', () => {
  it.each(CASES.map((one, at) => ({ ...one, name: `${at + 1} ${one.edition}` })))('$name: $why', (one) => {
    // Where no law is held for the day nothing is decided, as the self-check does.
    const held = one.facts.on === undefined ? edition(one.edition) : editionFor(one.facts.on);
    // The committee's resolution on an investment was no question yet when the cases were written: it is taken as given.
    const verdicts = isEdition(held) ? assessRoutes(held, { investmentPassed: true, ...one.facts }) : [];
    for (const [route, expected] of Object.entries(one.expected) as readonly (readonly [Route, Said])[]) {
      const verdict = verdicts.find((found) => found.route === route);
      const said = isEdition(held) ? verdict && SAID[verdict.outcome.kind as keyof typeof SAID] : 'open';
      const right = [expected, ...(one.alsoRight?.[route] ?? [])];
      expect(
        right.includes(said as Said)
          ? 'right'
          : `${route}: ${said ?? 'none'}, not ${right.join(' or ')}: ${JSON.stringify(verdict?.checks.filter(({ state }) => state !== 'met').map(({ id, state }) => `${id} ${state}`))}`,
        one.clause,
      ).toBe('right');
      if (said !== 'open' || verdict === undefined || verdict.outcome.kind !== 'incomplete') continue;
      const asked = verdict.outcome.needs.map(({ message }) => message.ko).join(' ');
      for (const fact of [...(one.mustAsk ?? []), ...(one.refused ? [one.refused] : [])]) expect(asked, `${route}: ${fact}`).toMatch(NAMED[fact] ?? /(?!)/);
    }
    if (one.certainty === undefined || one.facts.on === undefined) return;
    // What the conditions cite, and what is said once of the day.
    const cited = verdicts.filter(({ route }) => route in one.expected).flatMap(({ checks }) => checks.map(({ citation }) => citation.certainty));
    const said = lawDoubtsOn(SELF_CHECK_TOPICS, one.facts.on).map(({ certainty }) => certainty);
    expect([...cited, ...said], one.clause).toContain(one.certainty);
  });
});
