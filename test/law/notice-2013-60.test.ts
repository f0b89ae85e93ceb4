/** The data of the notice against tables typed from its text, independently of the data files. */
import { describe, expect, it } from 'vitest';
import { edition, type Available, type Part, type Sourced } from '../../src/law';
import { costLines } from '../../src/law/guide';
import { questionsOf } from '../../src/reading/self-check/questions';

const held = <T>(part: Part<T>): T => (part as Available<T>).value;
const notice = edition('2013-60');

describe('제3조③', () => {
  // 1. 창업기업지원자금 2. 개발기술사업화자금 3. 신성장기반자금 중 녹색·신성장자금 4. 투융자복합금융자금
  const FUNDS = ['창업기업지원자금', '개발기술사업화자금', '신성장기반자금 중 녹색·신성장자금', '투융자복합금융자금'];
  it('names four funds, and the question about the loan names each', () => {
    expect(held(notice.eligibility.guaranteeLoan).loanFunds?.value.map(({ ko }) => ko)).toEqual(FUNDS);
    const hint = questionsOf(notice).find(({ fact }) => fact === 'loanQualifies')?.hint?.ko ?? '';
    for (const fund of FUNDS) expect(hint).toContain(fund);
  });
});

describe('별표 1', () => {
  // Typed from the appendix, in its order.
  const CODES = `
    55112 55119 55909 56111 56112 56113 56114 56120 56119 56131 56192 56193 56194 56132 56199 56211 56212 56219 56191 56220
    68111 68112 68119 68121 68122 68129 68221
    91121 91223 91291 91249
    96111 96112 96113 96119 96121 96122 96129 96912 96913 96921 96922 96991 96992 96993 96999`
    .trim()
    .split(/\s+/);

  it('has exactly these 46 codes', () => {
    expect(CODES).toHaveLength(46);
    expect(held(notice.excludedIndustries).map((row) => row.code)).toEqual(CODES);
  });

  it('reads the misprinted names', () => {
    const corrected = held(notice.excludedIndustries).filter((row) => row.raw);
    expect(corrected.map((row) => [row.code, row.name, row.raw])).toEqual([
      ['56211', '일반유흥 주점업', '일반유희 주점업'],
      ['56212', '무도유흥 주점업', '무도유희 주점업'],
      ['91249', '기타갬블링 및 베팅업', '기타깡블링 및 베테링업'],
      ['96992', '점술 및 유사서비스업', '접술 및 유사서비스업'],
    ]);
  });
});

describe('별표 2', () => {
  it.each([
    ['의약품', ['21'], undefined, 6],
    ['기계 및 장비 제조업(사무용 기계 및 장비 제외)', ['29'], undefined, 7],
    ['컴퓨터 및 주변장치', ['263'], undefined, 6],
    ['사무용 기계 및 장비', ['2918'], undefined, 6],
    ['전기장비', ['28'], undefined, 6],
    ['반도체 및 전자부품', ['261', '262'], undefined, 6],
    ['의료, 정밀, 광학기기 및 시계', ['27'], undefined, 8],
    ['기타 제조업', [], [10, 33], 5],
    ['도매 및 소매업', [], [45, 47], 6],
    ['통신업', ['61'], undefined, 7],
    ['소프트웨어 개발 및 공급업', ['582'], undefined, 10],
    ['컴퓨터 프로그래밍, 시스템 통합 및 관리업', ['62'], undefined, 10],
    ['정보서비스업', ['63'], undefined, 10],
    ['인터넷산업', [], undefined, 5],
    ['기타산업', [], undefined, 5],
  ])('%s: %j %j %i %%', (name, prefixes, divisions, percent) => {
    const row = notice.requiredRatios.rows.find((one) => one.label.ko === name);
    expect(row?.prefixes).toEqual(prefixes);
    expect(row?.divisions).toEqual(divisions);
    expect(row?.bands).toEqual([{ salesFrom: 0, percent }]);
  });

  it('has no other row, in codes of the 9th revision', () => {
    expect(notice.requiredRatios.rows).toHaveLength(15);
    expect(notice.requiredRatios.ksicRevision).toBe(9);
  });
});

describe('별표 3', () => {
  const LEAVES = `1.가.① 1.가.② 1.가.③ 1.나.① 1.나.② 1.라 1.마.① 1.마.② 1.마.③ 1.바 1.사 1.차
    2.가.① 2.가.② 2.가.③ 2.가.④ 2.가.⑤ 2.나.① 2.나.② 2.나.④ 2.나.⑤
    2.라.① 2.라.② 2.라.③ 2.라.④ 2.라.⑤ 2.마.① 2.마.② 2.바.① 2.바.② 2.바.③ 2.바.④`.split(/\s+/);
  const DELETED = '1.다 1.아 1.자 1.카 1.타 1.파 1.하 1.거 1.너 2.나.③ 2.다'.split(' ');
  const HEADINGS = '1 1.가 1.나 1.마 2 2.가 2.나 2.라 2.마 2.바'.split(' ');
  const { lines, unit } = held(notice.costStatement);
  const withStatus = (status: string): string[] => lines.filter((line) => line.status === status).map((line) => line.code);

  it('has 32 leaves, 11 deleted lines and their headings', () => {
    expect(LEAVES).toHaveLength(32);
    expect(DELETED).toHaveLength(11);
    expect(withStatus('leaf')).toEqual(LEAVES);
    expect(withStatus('deleted')).toEqual(DELETED);
    expect(withStatus('heading')).toEqual(HEADINGS);
    expect(unit).toBe(1000);
  });

  it.each([
    ['1.가.①', '㉮㉯㉰', ['주식매수선택권', '지배주주', '특수관계']],
    [
      '1.나.①',
      '㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷',
      [
        '전문대학',
        '국·공립연구기관',
        '정부출연연구기관',
        '비영리법인',
        '전담부서',
        '산업기술연구조합',
        '한국디자인진흥원',
        '연구개발업',
        '산학협력단',
        '기술시험·검사 및 분석업',
      ],
    ],
    ['2.가.⑤', '㉮㉯', ['국내외기업', '한국생산성본부']],
    ['2.마.①', '㉮㉯㉰㉱', ['교육훈련용교재비', '강사료', '임차비', '교육훈련수당']],
    ['2.마.②', '㉮㉯㉰㉱㉲㉳', ['국가전문행정연수원', '한국표준협회', '한국생산성본부', '한국디자인진흥원', '한국능률협회', '부산상공회의소']],
  ])('%s lists %s', (code, marks, words) => {
    const items = lines.find((line) => line.code === code)?.items ?? [];
    expect(items.map((item) => item.mark).join('')).toBe(marks);
    for (const [at, word] of words.entries()) expect(items[at]?.text).toContain(word);
  });

  it('has no other list', () => {
    expect(lines.filter((line) => line.items).map((line) => line.code)).toEqual(['1.가.①', '1.나.①', '2.가.⑤', '2.마.①', '2.마.②']);
  });

  it('shows both readings of the related persons', () => {
    const item = lines.find((line) => line.code === '1.가.①')?.items?.[2];
    expect(item?.text).toMatch(/^위 ㉯에 해당하는 자/);
    expect(item?.raw).toContain('위 ㉔');
    expect(item?.certainty).toBe('likely');
    expect(item?.why?.ko).toContain('㉮');
    // 주주인 임원으로서 stands in the tax rule only.
    expect(item?.text).not.toContain('주주인 임원');
  });
});

describe('the guide to the cost lines', () => {
  const lines = costLines('2013-60');
  const leaves = lines.filter((line) => line.status === 'leaf');

  it('asks at least one question at every leaf and none elsewhere', () => {
    for (const line of lines) expect((line.conditions ?? []).length > 0, line.code).toBe(line.status === 'leaf');
  });

  it('quotes the words of the line, of its heading or of its list, and asks plainly in both languages', () => {
    const textOf = new Map(lines.map((line) => [line.code, line.text]));
    for (const line of leaves) {
      const words = `${textOf.get(line.parent ?? '') ?? ''} ${line.text}`;
      for (const condition of line.conditions ?? []) {
        expect(words, condition.id).toContain(condition.quote);
        expect(condition.question.ko, condition.id).toMatch(new RegExp(`^${line.code.replaceAll('.', '\\.')} .*까\\?$`));
        expect(condition.question.en, condition.id).toMatch(/\?$/);
      }
    }
  });

  it('names a condition once', () => {
    const ids = leaves.flatMap((line) => (line.conditions ?? []).map((condition) => condition.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('1.가.①/rd-lab');
  });

  it('keeps the lines of the edition as they are', () => {
    expect(lines.map(({ code, status, text }) => [code, status, text])).toEqual(
      held(notice.costStatement).lines.map(({ code, status, text }) => [code, status, text]),
    );
  });

  // The words by which sheets name them in a 요건구분 column.
  it.each([
    ['1.나.①', '㉮', '대학'],
    ['1.나.①', '㉯', '국공립연구기관'],
    ['1.나.①', '㉰', '출연연'],
    ['1.나.①', '㉱', '비영리법인'],
    ['1.나.①', '㉲', '기업연구소'],
    ['1.나.①', '㉳', '산업기술연구조합'],
    ['1.나.①', '㉴', '한국디자인진흥원'],
    ['1.나.①', '㉵', '연구개발업'],
    ['1.나.①', '㉶', '산학협력단'],
    ['1.나.①', '㉷', '시험·분석업'],
    ['1.가.①', '㉮', '주식매수선택권'],
    ['1.가.①', '㉯', '지배주주'],
    ['1.가.①', '㉰', '특수관계인'],
    ['2.가.⑤', '㉯', '한국생산성본부'],
    ['2.마.②', '㉯', '한국표준협회'],
  ])('%s %s is called %s', (code, mark, name) => {
    const item = lines.find((line) => line.code === code)?.items?.find((one) => one.mark === mark);
    expect(item?.names).toContain(name);
  });

  it('gives every list item a name, and no name to two items of a list', () => {
    for (const line of lines.filter((one) => one.items)) {
      const names = line.items?.flatMap((item) => item.names ?? []) ?? [];
      expect(
        line.items?.every((item) => (item.names ?? []).length > 0),
        line.code,
      ).toBe(true);
      expect(new Set(names).size, line.code).toBe(names.length);
    }
  });

  it('names the institutions of 2.마.② first as the text does', () => {
    const items = lines.find(({ code }) => code === '2.마.②')?.items ?? [];
    expect(items.length).toBeGreaterThan(5);
    for (const { text, names } of items) expect(text).toContain(names?.[0] ?? 'no name');
  });

  it.each([
    ['급여', '1.가.①'],
    ['상여', '1.가.①'],
    ['퇴직급여', '1.가.①'],
    ['견본품', '1.가.②'],
    ['시약', '1.가.②'],
    ['시제품', '1.가.②'],
    ['부품', '1.가.②'],
    ['원재료', '1.가.②'],
    ['지급임차료', '1.가.③'],
    ['위탁연구', '1.나.①'],
    ['공동개발', '1.나.①'],
    ['직무발명', '1.라'],
    ['기술자문', '1.마.①'],
    ['기술지도', '1.바'],
    ['상표', '1.사'],
    ['디자인', '1.사'],
    ['교육훈련', '2.가.①'],
  ])('%s points first to %s', (word, code) => {
    const meant = leaves.filter((line) => [...(line.hints?.accounts ?? []), ...(line.hints?.words ?? [])].includes(word));
    expect(meant[0]?.code).toBe(code);
  });
});

describe('별표 4–6', () => {
  // 배점 in the order of the tables, by section; typed from the appendices.
  it.each([
    [4, 'management', [10, 16, 9, 9], 44],
    [4, 'technology', [], 0],
    [4, 'business', [12, 12, 7, 7, 9, 9], 56],
    [5, 'management', [6, 9, 5, 5], 25],
    [5, 'technology', [5, 5, 5, 5, 7, 5, 4, 7], 43],
    [5, 'business', [7, 7, 4, 4, 5, 5], 32],
    [6, 'management', [9, 9, 12], 30],
    [6, 'technology', [12, 13, 10, 5], 40],
    [6, 'business', [4, 4, 7, 5, 6, 4], 30],
  ] as const)('card %i, %s: %j, %i points', (id, section, points, total) => {
    const card = held(notice.scoreCards).cards.find((one) => one.id === id);
    const own = card?.items.filter((item) => item.section === section).map((item) => item.maxPoints) ?? [];
    expect(own).toEqual(points);
    expect(own.reduce((sum, one) => sum + one, 0)).toBe(total);
  });

  it.each([
    [4, 10, 65, undefined, '③'],
    [5, 18, 65, 26, '④'],
    [6, 13, 65, 24, '⑤'],
  ] as const)('card %i has %i items, pass mark %i, technology floor %s (제6조%s)', (id, items, pass, floor, clause) => {
    const card = held(notice.scoreCards).cards.find((one) => one.id === id);
    expect(card?.items).toHaveLength(items);
    expect(card?.passMark).toMatchObject({ value: pass, unit: 'points', source: { ref: '제6조', clause } });
    expect(card?.technologyFloor?.value).toBe(floor);
  });

  it('counts fifths, with the printed reading and the reason beside it', () => {
    const { fifths } = held(notice.scoreCards);
    expect(fifths?.value).toEqual({ A: 5, B: 4, C: 3, D: 2, E: 1 });
    expect(fifths?.raw).toContain('5.5');
    expect(fifths?.why?.en).toContain('550');
  });
});

describe('amounts and periods', () => {
  const { validity, deadlines, eligibility, requiredRatios, feeLimit } = notice;
  const renewal = held(validity.renewal);
  const evaluation = held(deadlines.evaluation);
  const guarantee = held(eligibility.guaranteeLoan);
  const deemed = held(eligibility.deemedExcellent);

  // fact, value, unit, where it stands, how sure. From the articles and from the table of facts the notice takes from elsewhere.
  it.each<readonly [string, Sourced<number> | undefined, number, string, string, string | undefined, string]>([
    ['validity', validity.years, 2, 'years', '영 제18조의4', undefined, 'yes'],
    ['renewal before', renewal.monthsBefore, 2, 'months', '제8조', '1', 'yes'],
    ['renewal after', renewal.monthsAfter, 1, 'months', '제8조', '1', 'yes'],
    ['founding', held(validity.founding), 1, 'months', '제8조', '2', 'yes'],
    ['processing, investment', deadlines.processing.investmentDays, 30, 'days', '별지 제1호', '처리기간', 'yes'],
    ['processing, others', deadlines.processing.otherDays, 45, 'days', '별지 제1호', '처리기간', 'yes'],
    ['English certificate', deadlines.certificates?.englishDays, 3, 'days', '별지 제1-2호', '처리기간', 'yes'],
    ['reissue', deadlines.certificates?.reissueDays, 7, 'days', '별지 제4호', '처리기간', 'yes'],
    ['evaluation', evaluation.days, 45, 'days', '제6조', '⑥', 'yes'],
    ['evaluation elsewhere', evaluation.otherInstitutionDays, 40, 'days', '제6조', '⑥', 'yes'],
    ['evaluation, longer', evaluation.extensionDays, 20, 'days', '제6조', '⑥', 'yes'],
    ['result handed over', deadlines.resultDaysBeforeEnd, 5, 'days', '제6조', '③', 'yes'],
    ['objection', deadlines.objectionDays, 7, 'days', '제6조', '⑦', 'yes'],
    ['report', held(deadlines.reportDay), 10, 'day of month', '제11조', '②', 'yes'],
    ['training report', deadlines.trainingReportDay, 10, 'day of month', '제15조', '②', 'yes'],
    ['fee', held(feeLimit as Part<Sourced<number>>), 700_000, 'won', '제12조', undefined, 'yes'],
    ['least cost', eligibility.minimumRdCost, 50_000_000, 'won', '영 제2조의3', '③', 'yes'],
    ['ratio floor', requiredRatios.floorPercent, 5, 'percent', '영 제2조의3', '③.2', 'yes'],
    ['waiver', eligibility.ratioWaiverYears, 3, 'years', '법 제2조의2', '①.2.나', 'unconfirmed'],
    ['quarters', eligibility.quarters, 4, 'quarters', '별지 제2호', '평가 내용', 'yes'],
    ['investment', eligibility.investment.minimum, 50_000_000, 'won', '영 제2조의3', '①', 'yes'],
    ['of capital', eligibility.investment.capitalPercent, 10, 'percent', '영 제2조의3', '①', 'yes'],
    ['of capital, content', eligibility.investment.contentCapitalPercent, 7, 'percent', '영 제2조의3', '①', 'likely'],
    ['guarantee or loan', guarantee.minimum, 80_000_000, 'won', '영 제2조의3', '⑧', 'likely'],
    ['of assets', guarantee.assetsPercent, 5, 'percent', '영 제2조의3', '⑧', 'likely'],
    ['young firm', guarantee.youngMinimum, 40_000_000, 'won', '영 제2조의3', '⑧', 'likely'],
    ['young', guarantee.youngYears, 1, 'years', '영 제2조의3', '⑧', 'likely'],
    ['large guarantee', guarantee.noRatioGuarantee, 1_000_000_000, 'won', '영 제2조의3', '⑧', 'likely'],
    ['innovative firm', deemed.innovativeMonths, 12, 'months', '제6조', '⑨.1', 'yes'],
    ['prospective', deemed.prospectiveMonths, 12, 'months', '제6조', '⑨.3', 'yes'],
    ['after the notice', deemed.evaluationMonths, 6, 'months', '제6조', '⑨.2', 'yes'],
    ['technology share', deemed.evaluationPercent, 60, 'percent', '제6조', '⑨.2', 'yes'],
  ])('%s', (_, fact, value, unit, ref, clause, certainty) => {
    expect(fact?.value).toBe(value);
    expect(fact?.unit).toBe(unit);
    expect(fact?.source.ref).toBe(ref);
    expect(fact?.source.clause).toBe(clause);
    expect(fact?.certainty).toBe(certainty);
  });

  it('knows the 2 years since 2010-04-28', () => {
    expect(validity.years.effective).toBe('2010-04-28');
  });

  it('asks for a corporate R&D lab only', () => {
    expect(eligibility.rdOrganisations.value.map((one) => one.ko)).toEqual(['기업부설연구소']);
  });
});

describe('제4조①', () => {
  it.each([
    ['investment', ['한국벤처캐피탈협회']],
    ['rd', ['중소기업진흥공단', '기술신용보증기금']],
    ['guarantee', ['기술신용보증기금']],
    ['loan', ['중소기업진흥공단']],
    ['guaranteeAndLoan', ['기술신용보증기금', '중소기업진흥공단']],
    ['prospective', ['중소기업진흥공단', '기술신용보증기금']],
    ['innovationGrowth', undefined],
  ] as const)('%s: %j', (type, names) => {
    const { byType, bodies } = held(notice.confirmingBodies);
    expect(byType[type]?.map((id) => bodies.find((body) => body.id === id)?.name.ko)).toEqual(names);
  });
});
