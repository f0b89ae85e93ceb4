import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { editions } from '../../src/law';
import { procedureOf, typesOf } from '../../src/rules/procedure';
import { procedureTexts } from '../../src/law/procedures';
import { procedureSchema } from '../law/schema';
import { articleText } from '../../src/law/texts';

const [then, between, now] = editions as unknown as [(typeof editions)[0], (typeof editions)[0], (typeof editions)[0]];
const of = (edition: typeof then, type: Parameters<typeof procedureOf>[1]) => {
  const steps = procedureOf(edition, type);
  return (id: string): string =>
    steps
      .find((step) => step.id === id)
      ?.lines.map(({ text }) => text.ko)
      .join(' / ') ?? '';
};

describe('the way of an application', () => {
  it.each(editions.map(({ id }) => id))('is well formed in %s, each sentence with its clause', (id) => {
    expect(() => procedureSchema.parse(procedureTexts(id))).not.toThrow();
  });

  it('is that of every type of the edition', () => {
    expect(typesOf(then)).toEqual(['investment', 'rd', 'guarantee', 'loan', 'guaranteeAndLoan', 'prospective']);
    expect([...typesOf(now)].sort()).toEqual(['innovationGrowth', 'investment', 'prospective', 'rd']);
  });

  it('of 2013: 제4조, 제6조, 제9조, 제10조, 제12조, 별지 제1호', () => {
    const rd = of(then, 'rd');
    expect(rd('where')).toContain('중소기업진흥공단, 기술신용보증기금');
    expect(rd('documents')).toContain('별지 제1-1호');
    expect(rd('fee')).toMatch(/700,000원 이내.*현장평가 전.*영문 확인서/);
    expect(rd('time')).toContain('45일');
    expect(rd('visit')).toContain('생략');
    expect(rd('review')).toContain('2015-12-31');
    expect(rd('result')).toContain('5일 전');
    expect(rd('objection')).toMatch(/처리기간에 넣지 않습니다.*7일/);
    expect(rd('reissue')).toMatch(/7일.*분실·훼손.*지분율이 높은/);
    expect(rd('cancellation')).toContain('비율');
    expect(rd('validity')).toContain('2년');
    expect(of(then, 'investment')('time')).toContain('30일');
    // 제6조⑦: against the result of an evaluation, which an investment firm has not.
    expect(of(then, 'investment')('objection')).toBe('');
    expect(of(then, 'investment')('cancellation')).toContain('회수');
    expect(of(then, 'loan')('cancellation')).toContain('상환');
  });

  it('of today: 제10조, 제15조, 제16조, 제18조, 제20조, 제22조, 별표 3', () => {
    const rd = of(now, 'rd');
    expect(rd('where')).toBe('벤처기업협회');
    expect(rd('documents')).toMatch(/사업자등록증.*법인등기사항전부증명서.*사업계획서.*세부지침/);
    expect(rd('fee')).toMatch(/700,000원 이내.*공제.*6개월 이내.*1년 이내/);
    expect(rd('time')).toMatch(/45일.*20일.*접수증.*토요일이나 공휴일/);
    expect(rd('evaluators').split(', ')).toHaveLength(12);
    expect(rd('decision')).toMatch(/7명 이상.*3분의 2/);
    expect(rd('objection')).toContain('30일');
    expect(rd('validity')).toContain('3년');
    expect(rd('costs')).not.toBe('');
    // 별지 제8호: 수수료 없음
    expect(rd('reissue')).toContain('수수료는 없습니다');
    const investment = of(now, 'investment');
    expect(investment('time')).toContain('30일');
    expect(investment('investors').split('외국투자회사:')).toHaveLength(5);
    expect(investment('investors')).toMatch(/한국벤처캐피탈협회 정관.*제50조제1항.*해외벤처캐피탈협회 소속.*국제적 신인도/);
    expect(investment('evaluators')).toBe('');
    for (const type of ['innovationGrowth', 'prospective'] as const) expect(of(now, type)('evaluators'), type).toBe(rd('evaluators'));
    expect(of(now, 'prospective')('evaluation')).toContain('별표 5');
    expect(rd('certificate')).toMatch(/설문이나 현황조사.*영문·중문 확인서 처리기간 3일/);
  });

  it('of today: the mark (제30조③, 별표 6) may be used while the certificate is valid, no smaller than 10 mm', () => {
    for (const type of typesOf(now)) expect(of(now, type)('publication')).toMatch(/확인마크\(별표 6\)는 확인서의 유효기간 동안.*가로 10㎜/);
  });

  it('of today: whose investments count (법 제2조의2①2가, 영 제2조의3②③) and what a confirmation is cancelled for (법 제25조의2)', () => {
    const investors = of(now, 'investment')('investors');
    // (1)–(8) without the deleted (5), and the fourteen of the Decree before 고시 제3조③
    const ofAct = ['벤처투자회사', '벤처투자조합', '신기술사업금융업자', '신기술사업투자조합', '한국벤처투자', '전문개인투자자'];
    const ofDecree = ['신기술창업전문회사', '개인투자조합', '창업기획자(액셀러레이터)', '한국산업은행', '중소기업은행', '은행', '기관전용 사모집합투자기구'];
    const more = [
      '온라인소액투자중개',
      '농식품투자조합',
      '산학연협력기술지주회사',
      '공공연구기관첨단기술지주회사',
      '기술보증기금',
      '신용보증기금',
      '중소벤처기업진흥공단',
    ];
    for (const name of [...ofAct, ...ofDecree, ...more]) expect(investors).toContain(name);
    expect(of(now, 'rd')('investors')).toBe('');
    const cancelled = of(now, 'rd')('cancellation');
    expect(cancelled).toMatch(/부정한 방법.*6개월.*직전 4개 분기.*청문/);
    expect(of(now, 'investment')('cancellation')).not.toContain('직전 4개 분기');
    // The Act as it read in 2014 is not held.
    expect(of(then, 'rd')('cancellation')).not.toContain('부정한 방법');
  });

  it('of today: the committee examines an objection anew (제17조), and a merger that loses the requirements is no ground for a reissue (제18조⑤3)', () => {
    expect(of(now, 'rd')('objection')).toMatch(/위원회가 재심사/);
    expect(of(now, 'rd')('reissue')).toMatch(/합병으로 벤처기업의 요건을 충족하지 못하면 재발급하지 않/);
  });

  it('of 2013: an English certificate takes 3 days (별지 제1-2호), of a venture and not of a prospective one', () => {
    expect(of(then, 'loan')('certificate')).toContain('영문 확인서 처리기간 3일');
    expect(of(then, 'prospective')('certificate')).not.toContain('영문');
  });

  it('says when the designation of the institutions has run out (별표 3: 2024-12-24, two years)', () => {
    const why = (on?: string) => procedureOf(now, 'rd', on === undefined ? undefined : date(on)).find(({ id }) => id === 'evaluators')?.lines[0]?.why?.ko;
    expect(why('2026-12-23')).toContain('유효기간 2년');
    expect(why('2026-12-24')).toContain('바뀌었을 수 있습니다');
    expect(why()).toContain('유효기간 2년');
  });

  it('of the years between is that of today as likely, without the institutions of a later day', () => {
    const steps = procedureOf(between, 'rd');
    expect(steps.some(({ id }) => id === 'evaluators')).toBe(false);
    const documents = steps.find(({ id }) => id === 'documents');
    expect(documents?.lines.every(({ citation, why }) => citation.certainty === 'likely' && why !== undefined)).toBe(true);
  });

  it('names only clauses that the texts hold', () => {
    for (const edition of editions)
      for (const type of typesOf(edition))
        for (const { lines } of procedureOf(edition, type))
          for (const { citation } of lines) expect(articleText(citation.edition, citation.ref, citation.clause), JSON.stringify(citation)).toBeDefined();
  });
});
