/** The second edition against tables typed from the articles and from the list of outside facts. */
import { describe, expect, it } from 'vitest';
import { edition, type Sourced } from '../../src/law';
import { articleText, textsOf } from '../../src/law/texts';

const act = edition('2021-02-12');

describe('required ratios', () => {
  // Yearly sales under 5bn / 5–10bn / 10bn won and over, per cent.
  it.each([
    ['의약품', 6, 6, 6],
    ['기계 및 장비 제조업(사무용 기계 및 장비 제외)', 7, 5, 5],
    ['컴퓨터 및 주변장치', 6, 6, 5],
    ['사무용 기계 및 장비', 6, 6, 5],
    ['전기장비', 6, 5, 5],
    ['반도체 및 전자부품', 6, 5, 5],
    ['의료, 정밀, 광학기기 및 시계', 8, 7, 6],
    ['기타 제조업', 5, 5, 5],
    ['도매 및 소매업', 5, 5, 5],
    ['통신업', 7, 5, 5],
    ['소프트웨어 개발 및 공급업', 10, 8, 8],
    ['컴퓨터 프로그래밍, 시스템 통합 및 관리업', 10, 8, 8],
    ['정보서비스업', 10, 8, 8],
    ['인터넷산업', 5, 5, 5],
    ['기타산업', 5, 5, 5],
  ])('%s: %i / %i / %i', (name, below, middle, above) => {
    const row = act.requiredRatios.rows.find((one) => one.label.ko === name);
    expect(row?.bands).toEqual([
      { salesFrom: 0, percent: below },
      { salesFrom: 5_000_000_000, percent: middle },
      { salesFrom: 10_000_000_000, percent: above },
    ]);
  });

  it('says that they are likely, and why', () => {
    expect(act.requiredRatios.rows).toHaveLength(15);
    expect(act.requiredRatios.certainty).toBe('likely');
    expect(act.requiredRatios.source).toEqual({ edition: '2025-04-01', ref: '별표 1', certainty: 'likely' });
    expect(act.requiredRatios.why?.ko).toContain('제10차');
    expect(act.requiredRatios.severalIndustries?.certainty).toBe('unconfirmed');
  });

  it('counts manufacturing to 34, as the 10th revision does', () => {
    expect(act.requiredRatios.ksicRevision).toBe(10);
    expect(act.requiredRatios.rows.find((row) => row.id === 'otherManufacturing')?.divisions).toEqual([10, 34]);
  });
});

describe('amounts and periods', () => {
  const { validity, deadlines, eligibility, requiredRatios } = act;
  it.each<readonly [string, Sourced<number> | undefined, number, string, string | undefined]>([
    ['validity', validity.years, 3, '영 제18조의4', undefined],
    ['processing, investment', deadlines.processing.investmentDays, 30, '규칙 제8조', '②.1'],
    ['processing, others', deadlines.processing.otherDays, 45, '규칙 제8조', '②.2'],
    ['processing, longer', deadlines.processing.extensionDays, 20, '규칙 제8조', '②'],
    ['objection', deadlines.objectionDays, 30, '법 제25조의5', '①'],
    ['answer', deadlines.objectionAnswer?.days, 30, '법 제25조의5', '②'],
    ['answer, investment', deadlines.objectionAnswer?.investmentDays, 20, '법 제25조의5', '②'],
    ['answer, longer', deadlines.objectionAnswer?.extensionDays, 15, '법 제25조의5', '②'],
    ['least cost', eligibility.minimumRdCost, 50_000_000, '영 제2조의3', '⑤.1'],
    ['ratio floor', requiredRatios.floorPercent, 5, '영 제2조의3', '⑤.2'],
    ['quarters', eligibility.quarters, 4, '영 제2조의3', '⑥.1'],
    ['waiver', eligibility.ratioWaiverYears, 3, '법 제2조의2', '①.2.나'],
    ['investment', eligibility.investment.minimum, 50_000_000, '영 제2조의3', '①'],
    ['of capital', eligibility.investment.capitalPercent, 10, '영 제2조의3', '①'],
    ['of capital, content', eligibility.investment.contentCapitalPercent, 7, '영 제2조의3', '①'],
  ])('%s', (_, fact, value, ref, clause) => {
    expect(fact).toMatchObject({ value, effective: '2021-02-12', certainty: 'yes' });
    expect([fact?.source.ref, fact?.source.clause]).toEqual([ref, clause]);
  });

  it('does not count what grants paid', () => {
    expect(eligibility.excludedCosts?.map((cost) => [cost.source.ref, cost.source.clause])).toEqual([
      ['조세특례제한법 시행령 제9조', '①.1'],
      ['조세특례제한법 시행령 제9조', '①.2'],
    ]);
  });

  it('knows four kinds of R&D organisation', () => {
    expect(eligibility.rdOrganisations.value.map((one) => one.ko)).toEqual(['기업부설연구소', '연구개발전담부서', '기업부설창작연구소', '기업창작전담부서']);
  });

  it('has one confirming body for every type', () => {
    expect(act.confirmingBodies).toMatchObject({
      available: true,
      value: {
        byType: { investment: ['kova'], rd: ['kova'], innovationGrowth: ['kova'], prospective: ['kova'] },
        bodies: [{ id: 'kova', name: { ko: '벤처기업협회' } }],
      },
    });
  });
});

describe('what is not known is not invented', () => {
  it.each([
    ['evaluation', act.deadlines.evaluation],
    ['report', act.deadlines.reportDay],
    ['guarantee and loan', act.eligibility.guaranteeLoan],
    ['deemed excellent', act.eligibility.deemedExcellent],
  ])('%s: not available in this edition', (_, part) => {
    expect(part?.available).toBe(false);
    expect(part).toMatchObject({ why: { en: expect.stringContaining('not available in this edition'), ko: expect.stringContaining('이 고시에는 없습니다') } });
  });

  it('has no forms', () => {
    expect(textsOf('2021-02-12').forms).toEqual([]);
  });
});

describe('what the notices of those years would say goes by the notice of 2025-04-01, as likely', () => {
  it.each([
    ['excluded industries', act.excludedIndustries, '영 별표 1'],
    ['statement', act.costStatement, '별표 2'],
    ['tables', act.scoreCards, '제16조'],
    ['fees', act.feeLimit, '제22조'],
    ['renewal window', act.validity.renewal, '제19조'],
    ['founding', act.validity.founding, '제19조'],
  ])('%s', (_, part, ref) => {
    expect(part).toMatchObject({ available: true, source: { edition: '2025-04-01', ref, certainty: 'likely' } });
  });

  it('and every fact in it says so', () => {
    const facts = (value: unknown): readonly { certainty: string; why?: unknown }[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'effective' in value && 'certainty' in value && 'title' in value ? [value as unknown as { certainty: string; why?: unknown }] : [];
      return [...own, ...Object.values(value).flatMap(facts)];
    };
    const found = facts([act.feeLimit, act.validity.renewal, act.validity.founding, act.committee]);
    expect(found).toHaveLength(6);
    for (const fact of found) expect(fact).toMatchObject({ certainty: 'likely', why: { en: expect.stringContaining('not held') } });
  });

  it('leaves the facts of the notice of 2025 as sure as they are', () => {
    expect(edition('2025-04-01').validity.renewal).toMatchObject({ value: { monthsBefore: { certainty: 'yes' } } });
  });
});

describe('words', () => {
  it.each([
    ['영 제18조의4', undefined, '3년으로 한다'],
    ['영 제2조의3', '⑤.1', '5천만원 이상'],
    ['법 제2조의2', '①.2.나', '창업 후 3년이 지나지 아니한 기업'],
    ['법 제2조의2', '①.2.나.2)', '기업부설창작연구소'],
    ['규칙 제8조', '②.2', '45일'],
    ['법 제25조의5', '②', '15일 이내'],
    ['조세특례제한법 시행령 제9조', '①.2', '출연금'],
    ['업종별 연구개발비 비율', '의약품', '6% / 6% / 6%'],
  ])('%s %s says %s', (ref, clause, words) => {
    const found = articleText('2021-02-12', ref, clause);
    expect(found?.exact).toBe(true);
    expect(found?.paragraphs.map((one) => one.text).join(' ')).toContain(words);
  });
});
