import { describe, expect, it } from 'vitest';
import { text } from '../../src/domain';
import { edition, editions } from '../../src/law';
import { changesBetween, type Change } from '../../src/rules/changes';

const name = text('유형', 'type');
const NAMES = { investment: name, rd: name, guarantee: name, loan: name, guaranteeAndLoan: name, prospective: name, innovationGrowth: name };
const changes = changesBetween(edition('2013-60'), edition('2025-04-01'), NAMES);
const of = (topic: Change['topic']): string[] =>
  changes.filter((one) => one.topic === topic).map(({ before, after }) => `${before?.text.ko ?? '-'} → ${after?.text.ko ?? '-'}`);

describe('what changed from 2013 to 2025, by the two texts', () => {
  it('lines: moved, new and gone', () => {
    const lines = of('lines');
    expect(lines).toContainEqual(expect.stringMatching(/^별표 3, 1,000원 단위 → 별표 2, 1,000,000원 단위$/));
    // 별표 3 (2013): 1.라 직무발명, 1.차 디자인 개발지도, 2.라.⑤ 무상이전; 별표 2 (2025): 1.다, 1.사, 2.다.⑤.
    for (const [then, now] of [
      ['1.라', '1.다'],
      ['1.차', '1.사'],
      ['2.라.⑤', '2.다.⑤'],
      ['2.바.④', '2.마.④'],
    ])
      expect(lines, now).toContainEqual(expect.stringMatching(new RegExp(`^${then} .* → ${now} `)));
    // A code that means another line now is never told as the same one.
    expect(lines.filter((line) => /^1\.라 .* → 1\.라 /.test(line))).toEqual([]);
  });
  it('ratios: 별표 1 has bands of sales; 의약품 6 % has stayed', () => {
    expect(of('ratios')).toContainEqual('7% → 7%, 5% (50억원부터)'); // 기계: 7/5/5
    expect(of('ratios')).toContainEqual('10% → 10%, 8% (50억원부터)'); // 소프트웨어: 10/8/8
    expect(changes.filter(({ topic, title }) => topic === 'ratios' && title.ko === '의약품')).toEqual([]);
  });
  it('dates: 2 years → 3, objection 7 days → 30; 30 and 45 days of processing and the window of renewal have stayed', () => {
    const dates = of('dates');
    expect(dates).toContain('2년 → 3년');
    expect(dates).toContain('7일 → 30일');
    expect(dates.filter((one) => one.startsWith('45일') || one.startsWith('2개월'))).toEqual(['45일 → -']); // the time of an evaluation of its own is gone
  });
  it('cards: marks then, none now', () => {
    expect(of('cards').filter((one) => one.includes('총점 65점'))).toHaveLength(3);
    expect(of('cards').filter((one) => one.includes('합격점 없음'))).toHaveLength(4);
  });
  it('industries and amounts', () => {
    expect(of('industries')).toEqual([expect.stringMatching(/^업종 46개 → 업종 5개: 56211 /)]);
    expect(of('amounts').filter((one) => one.includes('700,000원'))).toEqual([]);
  });
  it('an edition does not differ from itself', () => {
    for (const one of editions) expect(changesBetween(one, one, NAMES)).toEqual([]);
  });
});
