/** What a confirmation covers: the condition, the line and the people or parties it was given for, under the notice it was given under. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type Decision, type Finding } from '../../src/checking';
import { readReview, reviewSheet } from '../../src/documents/review-sheet';
import { blockOf, blockOfNew } from '../lib/sheets';

const HEAD = ['거래일자', '적요', '거래처', '분류', '재원', '장부금액(원)'];
/** 1.나.① with firms of which nothing is known. */
const ledger = (year: number, ...parties: string[]) =>
  blockOf({
    name: '원장',
    rows: [HEAD, ...parties.map((party, at) => [`${year}-05-0${at + 1}`, '제어 기술 개발', party, '1.나.①', '자부담', 1_000_000 + at])],
  });
const LISTED = '㉮–㉷의 기관이 맞습니까';
const asked = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ ruleId, message }) => ruleId === 'condition-unconfirmed' && message.ko.includes(LISTED));

describe.each([
  { appliedOn: '2014-02-14', year: 2013, other: '2025-06-10' },
  { appliedOn: '2025-06-10', year: 2024, other: '2014-02-14' },
])('an application of $appliedOn', ({ appliedOn, year, other }) => {
  const facts = { appliedOn: date(appliedOn) };
  const [open] = asked(checkWorkbook([ledger(year, '㈜가람', '㈜나래')], { facts }).findings);
  /** As it comes back from the review sheet. */
  const given: Decision = {
    key: open?.key ?? '',
    ruleId: 'condition-unconfirmed',
    kind: 'confirmed',
    where: '원장!D2',
    what: open?.message.ko ?? '',
    reason: '연구소 인정서 확인',
    by: '김회계',
    at: '2025-06-11T09:30',
  };
  const { decisions } = readReview(blockOfNew(reviewSheet([given], 'ko')));
  const after = (...parties: string[]): Finding[] => asked(checkWorkbook([ledger(year, ...parties)], { facts, decisions }).findings);

  it('holds for those it was given for, in any order and however often they come', () => {
    expect(open?.message.ko).toContain('㈜가람, ㈜나래');
    expect(after('㈜가람', '㈜나래')).toEqual([]);
    expect(after('㈜나래', '㈜가람', '㈜나래')).toEqual([]);
  });

  it('is asked again of a new one, and says that it was reviewed for others', () => {
    const again = after('㈜가람', '㈜나래', '㈜다솜');
    expect(again).toHaveLength(1);
    expect(again[0]?.message.ko).toContain('2025-06-11 검토 완료 뒤 대상이 달라졌습니다');
    expect(again[0]?.message.en).toContain('reviewed on 2025-06-11');
  });

  it('covers this condition alone', () => {
    const all = checkWorkbook([ledger(year, '㈜가람', '㈜나래')], { facts, decisions }).findings;
    const before = checkWorkbook([ledger(year, '㈜가람', '㈜나래')], { facts }).findings;
    expect(before.length - all.length).toBe(1);
  });

  it('does not hold under another notice', () => {
    const moved = checkWorkbook([ledger(year, '㈜가람', '㈜나래')], { facts: { appliedOn: date(other) }, decisions }).findings;
    expect(asked(moved)).toHaveLength(1);
  });
});
