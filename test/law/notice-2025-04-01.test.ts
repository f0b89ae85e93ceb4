/** The edition of 2025-04-01 against tables typed from the notice; its tables are compared with the transcript in texts-2025-04-01.test.ts. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { edition, editions, type Available, type Part, type Sourced } from '../../src/law';
import { certaintyOn, seams } from '../../src/law/seams';

const notice = edition('2025-04-01');
const held = <T>(part: Part<T> | undefined): T => {
  if (!part?.available) throw new Error('not held');
  return (part as Available<T>).value;
};

describe('amounts and periods', () => {
  const { validity, deadlines, eligibility, requiredRatios, committee, feeLimit } = notice;
  const renewal = held(validity.renewal);
  it.each<readonly [string, Sourced<number> | undefined, number, string, string, string | undefined]>([
    ['validity', validity.years, 3, 'years', '영 제18조의4', undefined],
    ['before the end', renewal.monthsBefore, 2, 'months', '제19조', '1'],
    ['after the end', renewal.monthsAfter, 1, 'months', '제19조', '1'],
    ['after the founding', held(validity.founding), 1, 'months', '제19조', '2'],
    ['processing, investment', deadlines.processing.investmentDays, 30, 'days', '규칙 제8조', '②.1'],
    ['processing, others', deadlines.processing.otherDays, 45, 'days', '규칙 제8조', '②.2'],
    ['processing, longer', deadlines.processing.extensionDays, 20, 'days', '규칙 제8조', '②'],
    ['English or Chinese certificate', deadlines.certificates?.englishDays, 3, 'days', '별지 제3호', '처리기간'],
    ['reissue', deadlines.certificates?.reissueDays, 7, 'days', '별지 제8호', '처리기간'],
    ['objection', deadlines.objectionDays, 30, 'days', '법 제25조의5', '①'],
    ['minimum cost', eligibility.minimumRdCost, 50_000_000, 'won', '영 제2조의3', '⑤.1'],
    ['floor of the ratio', requiredRatios.floorPercent, 5, 'percent', '영 제2조의3', '⑤.2'],
    ['waiver', eligibility.ratioWaiverYears, 3, 'years', '법 제2조의2', '①.2.나'],
    ['quorum', committee?.quorum, 7, 'persons', '제10조', '①'],
    ['thirds', committee?.thirds, 2, 'thirds', '제10조', '①'],
    ['fee', held(feeLimit), 700_000, 'won', '제22조', '①'],
  ])('%s', (_, fact, value, unit, ref, clause) => {
    expect(fact).toMatchObject({ value, unit, certainty: 'yes', source: { edition: '2025-04-01', ref } });
    expect(fact?.source.clause).toBe(clause);
  });

  it('knows of the renewal from 2027-02-20 at second hand', () => {
    expect(validity.renewalChange).toMatchObject({
      from: '2027-02-20',
      applyDaysBefore: { value: 140, certainty: 'likely' },
      remindMonthsBefore: { value: 6, certainty: 'likely' },
    });
  });

  it('counts the processing from the receipt, and moves its last day', () => {
    expect(deadlines.processingDays?.countedFrom.source).toMatchObject({ ref: '제15조', clause: '④' });
    expect(deadlines.processingDays?.lastDayMoves.value.ko).toContain('토요일');
  });
});

describe('who may be what', () => {
  it('excludes five trades, and until 2025-09-15 one more', () => {
    expect(held(notice.excludedIndustries).map(({ code, until }) => [code, until])).toEqual([
      ['56211', undefined],
      ['56212', undefined],
      ['56219', undefined],
      ['63999', '2025-09-15'],
      ['91249', undefined],
      ['91291', undefined],
    ]);
  });

  it.each([
    ['foreign investors', notice.foreignInvestors, ['③.1', '③.2', '③.3', '③.4']],
    ['documents', notice.documents, ['②.1', '②.2', '②.3', '②.4']],
    ['grounds of a reissue', notice.reissue?.grounds, ['⑤.1', '⑤.2', '⑤.3', '⑤.4']],
    ['validity of a reissue', notice.reissue?.validity, ['⑥', '⑥']],
    ['fees', notice.feeRules, ['③', '④', '⑤']],
  ])('%s', (_, facts, clauses) => {
    expect(facts?.map(({ source }) => source.clause)).toEqual(clauses);
  });

  it('names twelve evaluating institutions', () => {
    expect(notice.evaluators?.value).toHaveLength(12);
    expect(notice.evaluators?.value[0]?.ko).toBe('기술보증기금');
  });
});

describe('별표 2', () => {
  const statement = held(notice.costStatement);
  const codes = statement.lines.filter(({ status }) => status === 'leaf').map(({ code }) => code);

  it('has 32 lines in millions of won, and none that is deleted', () => {
    expect(statement.unit).toBe(1_000_000);
    expect(codes.join(' ')).toBe(
      '1.가.① 1.가.② 1.가.③ 1.나.① 1.나.② 1.다 1.라.① 1.라.② 1.라.③ 1.마 1.바 1.사 ' +
        '2.가.① 2.가.② 2.가.③ 2.가.④ 2.가.⑤ 2.나.① 2.나.② 2.나.③ 2.나.④ 2.다.① 2.다.② 2.다.③ 2.다.④ 2.다.⑤ 2.라.① 2.라.② 2.마.① 2.마.② 2.마.③ 2.마.④',
    );
    expect(statement.lines.filter(({ status }) => status === 'deleted')).toEqual([]);
  });

  it('lists the persons, institutions and costs of a line', () => {
    expect(statement.lines.flatMap(({ code, items }) => (items ? [[code, items.map(({ mark }) => mark).join('')]] : []))).toEqual([
      ['1.가.①', '㉮㉯㉰'],
      ['1.나.①', '㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷'],
      ['2.가.⑤', '㉮㉯'],
      ['2.라.①', '㉮㉯㉰㉱'],
      ['2.라.②', '㉮㉯㉰㉱㉲'],
    ]);
  });
});

describe('the tables of 별표 4 and 5', () => {
  const cards = held(notice.scoreCards).cards;
  it.each([
    ['4-1', [30, 30, 10, 20, 10], [20, 50, 10, 3, 20]],
    ['4-2', [20, 20, 20, 10, 20, 10], [10, 20, 40, 10, 3, 20]],
    ['4-3', [20, 10, 10, 20, 30, 10], [10, 10, 30, 10, 3, 20, 20]],
    [5, [20, 40, 40], [40, 40, 20]],
  ] as const)('%s', (id, technology, business) => {
    const card = cards.find((one) => one.id === id);
    const weights = (section: string) => card?.items.filter((item) => item.section === section).map(({ maxPoints }) => maxPoints);
    expect(weights('technology')).toEqual(technology);
    expect(weights('business')).toEqual(business);
    expect(card?.passMark).toBeUndefined();
    expect(card?.technologyFloor).toBeUndefined();
  });

  it('have no grades', () => {
    expect(held(notice.scoreCards).fifths).toBeUndefined();
  });
});

describe('certaintyOn', () => {
  it.each([
    ['ratios', '2014-08-28', 'yes'],
    ['ratios', '2014-08-29', 'unconfirmed'],
    ['ratios', '2021-02-11', 'unconfirmed'],
    ['ratios', '2021-02-12', 'likely'],
    ['ratios', '2025-03-31', 'likely'],
    ['ratios', '2025-04-01', 'yes'],
    ['ratios', '2026-08-19', 'yes'],
    ['ratios', '2026-08-20', 'likely'],
    ['cards', '2014-01-01', 'yes'],
    ['cards', '2014-08-29', 'unconfirmed'],
    ['cards', '2021-02-12', 'unconfirmed'],
    ['cards', '2023-04-30', 'unconfirmed'],
    ['cards', '2023-05-01', 'likely'],
    ['cards', '2025-04-01', 'yes'],
    ['cards', '2026-08-20', 'likely'],
    // outside-the-notice.md: the notices between 2014-09 and 2025-03 are not held: answer by the text that is held, as likely.
    ['costs', '2014-08-28', 'yes'],
    ['costs', '2014-08-29', 'likely'],
    ['costs', '2021-02-11', 'likely'],
    ['costs', '2021-02-12', 'likely'],
    ['costs', '2025-04-01', 'yes'],
    ['costs', '2026-08-20', 'likely'],
    ['industries', '2014-08-28', 'yes'],
    ['industries', '2014-08-29', 'likely'],
    ['industries', '2021-02-11', 'likely'],
    ['evaluation', '2014-08-28', 'yes'],
    ['evaluation', '2014-08-29', 'likely'],
    ['evaluation', '2021-02-11', 'likely'],
    // The body and the times for it are named by the Act since.
    ['evaluation', '2021-02-12', 'yes'],
    ['industries', '2021-02-12', 'likely'],
    ['industries', '2025-04-01', 'yes'],
    ['industries', '2026-08-20', 'yes'],
    ['renewal', '2025-04-01', 'yes'],
    ['renewal', '2027-02-20', 'likely'],
  ] as const)('%s on %s: %s', (topic, day, certainty) => {
    const found = certaintyOn(topic, date(day));
    expect(found.certainty).toBe(certainty);
    expect(found.why === undefined).toBe(certainty === 'yes');
  });

  it('says which text is not held', () => {
    expect(certaintyOn('renewal', date('2027-02-20')).why?.ko).toContain('제2026-68호');
    expect(certaintyOn('costs', date('2026-08-20')).why?.ko).toContain('제2026-68호');
    expect(certaintyOn('costs', date('2025-03-31')).why?.ko).toContain('제2025-28호');
    expect(certaintyOn('cards', date('2023-04-30')).why?.ko).toContain('제2023-38호');
  });

  it('doubts everything that a period takes from a later notice', () => {
    const period = editions.find(({ id }) => id === '2021-02-12');
    for (const topic of ['ratios', 'costs', 'cards', 'industries', 'renewal', 'fee', 'procedure'] as const)
      for (const day of [period?.from, period?.until]) expect(day && certaintyOn(topic, day).certainty).not.toBe('yes');
  });

  it('has a reason in both languages for every seam', () => {
    for (const { why, from, until } of seams) {
      expect([/[가-힣]/.test(why.ko), /held/.test(why.en)]).toEqual([true, true]);
      expect(until === undefined || until > from).toBe(true);
    }
  });
});
